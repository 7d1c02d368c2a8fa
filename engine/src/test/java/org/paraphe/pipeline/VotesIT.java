package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.casefile.Database;
import org.paraphe.review.Person;
import org.paraphe.review.Refusal;
import org.paraphe.review.Role;
import org.paraphe.review.Sessions;

/** The second life of a délibération, by folders alone. */
class VotesIT extends HomeBench {

  static final String SESSION =
      """
      dateSeance = 16 juin 2025
      dateConvocation = 10 juin 2025
      enExercice = 15
      presents = Paul Estrade ; Anne Morel ; Luc Perrin ; Zoé Faure ; Hugo Blin ; Léa Roux ; Marc Vidal ; Nina Costa ; Éric Salles ; Rose Aubert
      pouvoirs = Julie Mercier à Anne Morel ; Tom Garnier à Luc Perrin
      president = Paul Estrade
      secretaire = Zoé Faure
      """;

  private Person paul;

  @BeforeEach
  void addTheMaire() {
    paul = paraphe.people().add("paul.estrade", "Paul Estrade", Set.of(Role.SIGNATAIRE), null);
    paraphe.home().createFoldersOf(paul);
  }

  @Test
  void takesAProjetThroughItsVoteToItsNumber() throws IOException {
    CaseFile file = inSession("harmonie.txt", "Harmonie municipale", "4 500 €");
    Path session = paraphe.home().enSeance().resolve(file.ref().value());
    Files.writeString(session.resolve("seance.txt"), SESSION + "pour = 10\ncontre = 2\n");

    Verdict verdict = move(session, paraphe.home().votes(), claire);
    paraphe.steps().runAll();
    assertThat(verdict).isInstanceOf(Verdict.Done.class);
    assertThat(paraphe.queue().show(file.ref()).orElseThrow().get("findings").toString())
        .as("the day of the session is the day of the act")
        .doesNotContain("champ dateActe");
    verdict = move(waiting(file), paraphe.home().valides(), paul);
    assertThat(verdict).isInstanceOf(Verdict.Done.class);
    paraphe.steps().runAll();

    CaseFile done = paraphe.cases().find(file.ref()).orElseThrow();
    assertThat(done.state()).isEqualTo(CaseState.ARCHIVE);
    assertThat(done.numero().texte()).isEqualTo("2025-001");
  }

  @Test
  void refusesAWrongCountAndKeepsTheFormAsItWasTyped() throws IOException {
    CaseFile file = inSession("judo.txt", "Judo Montrieux", "900 €");
    Path session = paraphe.home().enSeance().resolve(file.ref().value());
    String typed = SESSION + "pour = 9\ncontre = 2\n";
    Files.writeString(session.resolve("seance.txt"), typed);

    Verdict verdict = move(session, paraphe.home().votes(), claire);

    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    assertThat(state(file)).isEqualTo(CaseState.EN_SEANCE);
    assertThat(session.resolve("seance.txt")).hasContent(typed);
    assertThat(session.resolve("refus.txt")).content().contains("11 membres", "soit 12");
    assertThat(session.resolve("projet.pdf")).isNotEmptyFile();
  }

  @Test
  void adoptsTheTextThatTheAssemblyAmendedInTheDocument() throws IOException {
    CaseFile file = inSession("harmonie.txt", "Harmonie municipale", "4 500 €");
    Path session = paraphe.home().enSeance().resolve(file.ref().value());
    Files.writeString(session.resolve("seance.txt"), SESSION + "pour = 10\ncontre = 2\n");
    byte[] submitted = Files.readAllBytes(session.resolve("projet.docx"));
    EditedDraftsIT.rewrite(
        session.resolve("projet.docx"),
        body ->
            body.replace("ses comptes de l’exercice écoulé", "ses comptes certifiés")
                .replaceFirst("Présents(?<gap>[ \\u00A0]:[ \\u00A0])………", "Présents${gap}8")
                .replaceFirst("<w:sectPr", "<w:p><w:r><w:t>Hors de l’acte</w:t></w:r></w:p>$0"));

    Verdict verdict = move(session, paraphe.home().votes(), claire);

    assertThat(((Verdict.Done) verdict).message())
        .contains("adoptée avec amendement", "« de l’exercice écoulé » remplacé par « certifiés »");
    paraphe.steps().runAll();
    assertThat(act(file)).contains("ses comptes certifiés", "presents=\"10\"", "pour=\"10\"");
    assertThat(shown(file, "findings"))
        .as("what belongs to no part is told after the checks of the voted text too")
        .contains("HORS_STYLE", "« Hors de l’acte »")
        .contains("« Séance, présents : 8 » n'a pas été repris du document");
    assertThat(shown(file, "edits")).contains("certifiés");
    Path form = waiting(file).resolve("seance.txt");
    Files.writeString(form, Files.readString(form).replace("pour = 10", "pour = 9"));
    Files.writeString(form, Files.readString(form).replace("contre = 2", "contre = 3"));
    assertThat(move(waiting(file), paraphe.home().votes(), claire))
        .isInstanceOf(Verdict.Done.class);
    paraphe.steps().runAll();
    assertThat(act(file))
        .as("the count was mistyped, the text was not")
        .contains("ses comptes certifiés", "pour=\"9\"");

    RefusalGolden.compare(
        "refus-de-vote/valeur-apres-document-modifie",
        file,
        ((Verdict.Refused)
                paraphe
                    .editedDrafts()
                    .vote(
                        now(file),
                        claire,
                        "cli",
                        SESSION + "pour = 12\ncontre = 0\nmontant = 800 €\n",
                        Map.of(),
                        List.of()))
            .refusal());

    Files.writeString(waiting(file).resolve("consigne.txt"), "À revoir.");
    assertThat(move(waiting(file), paraphe.home().aReprendre(), paul))
        .isInstanceOf(Verdict.Done.class);
    assertThat(session.resolve("projet.docx")).hasBinaryContent(submitted);
    assertThat(shown(file, "findings") + shown(file, "edits"))
        .doesNotContain("HORS_STYLE", "certifiés");
    assertThat(now(file).documents().keySet()).noneMatch(role -> role.startsWith("amende/"));
  }

  @Test
  void refusesAnAmendedTextThatWasNotAdoptedOrIsGivenTwice() throws IOException {
    CaseFile file = inSession("judo.txt", "Judo Montrieux", "900 €");
    Path session = paraphe.home().enSeance().resolve(file.ref().value());
    Path edited = folder.resolve("amende.docx");
    Files.copy(session.resolve("projet.docx"), edited);
    EditedDraftsIT.rewrite(edited, body -> body.replace("de l’exercice écoulé", "certifiés"));

    RefusalGolden.compare(
        "refus-de-vote/document-modifie-et-rejet",
        file,
        vote(file, "pour = 2\ncontre = 10\n", edited));
    RefusalGolden.compare(
        "refus-de-vote/document-modifie-et-valeur",
        file,
        vote(file, "pour = 12\ncontre = 0\nmontant = 800 €\n", edited));
    assertThat(vote(file, "resultat = ajournée\n", edited).why()).contains("ajournée");
    Files.writeString(edited, "another text");
    assertThat(vote(file, "pour = 12\ncontre = 0\n", edited).text())
        .contains("La saisie du vote du dossier", "n'est pas repris", "pas un document Word");
    assertThat(state(file)).isEqualTo(CaseState.EN_SEANCE);
  }

  private Refusal vote(CaseFile file, String entry, Path edited) {
    return ((Verdict.Refused)
            paraphe
                .editedDrafts()
                .vote(now(file), claire, "cli", SESSION + entry, Map.of(), List.of(edited)))
        .refusal();
  }

  private String act(CaseFile file) {
    return paraphe.blobs().text(now(file).document(Kept.ACT).orElseThrow());
  }

  private String shown(CaseFile file, String key) {
    return String.valueOf(paraphe.queue().show(file.ref()).orElseThrow().get(key));
  }

  @Test
  void refusesAVoteWithoutItsFormOrWithAnEditedText() throws IOException {
    CaseFile file = inSession("judo.txt", "Judo Montrieux", "900 €");
    Path session = paraphe.home().enSeance().resolve(file.ref().value());
    Files.delete(session.resolve("seance.txt"));
    assertThat(((Verdict.Refused) move(session, paraphe.home().votes(), claire)).refusal().why())
        .contains("seance.txt");

    Files.writeString(session.resolve("seance.txt"), SESSION + "pour = 12\ncontre = 0\n");
    Files.writeString(session.resolve("projet.docx"), "another text");
    assertThat(((Verdict.Refused) move(session, paraphe.home().votes(), claire)).refusal().text())
        .contains("projet.docx");
    assertThat(session.resolve("projet-modifie.docx")).hasContent("another text");
  }

  @Test
  void letsTheEntryBeCorrectedAndTheCaseGoBackIntoSession() throws IOException {
    CaseFile file = inSession("judo.txt", "Judo Montrieux", "900 €");
    Path session = paraphe.home().enSeance().resolve(file.ref().value());
    Files.writeString(session.resolve("seance.txt"), SESSION + "pour = 10\ncontre = 2\n");
    move(session, paraphe.home().votes(), claire);
    paraphe.steps().runAll();

    Path form = waiting(file).resolve("seance.txt");
    Files.writeString(form, Files.readString(form).replace("pour = 10", "pour = 11"));
    assertThat(move(waiting(file), paraphe.home().votes(), claire))
        .isInstanceOf(Verdict.Refused.class);
    Files.writeString(form, Files.readString(form).replace("contre = 2", "contre = 1"));
    assertThat(move(waiting(file), paraphe.home().votes(), claire))
        .isInstanceOf(Verdict.Done.class);
    paraphe.steps().runAll();
    assertThat(new Kept(paraphe.blobs()).vote(now(file)).orElseThrow().values())
        .containsEntry("pour", "11");

    Files.writeString(waiting(file).resolve("consigne.txt"), "Secrétaire à vérifier.");
    assertThat(move(waiting(file), paraphe.home().aReprendre(), paul))
        .isInstanceOf(Verdict.Done.class);
    assertThat(state(file)).isEqualTo(CaseState.EN_SEANCE);
    assertThat(session.resolve("seance.txt")).content().contains("pour = 11\n", "Zoé Faure");
    assertThat(paraphe.sessions().votesOf(file.ref())).isEmpty();
  }

  @Test
  void rebuildsTheSessionsFromWhatTheCasesKeep() throws IOException {
    CaseFile file = inSession("judo.txt", "Judo Montrieux", "900 €");
    paraphe.decisions().vote(now(file), claire, "cli", SESSION + "pour = 12\ncontre = 0", Map.of());

    try (Database fresh = Database.open(folder.resolve("neuve.db"))) {
      SessionRebuild.restore(fresh, paraphe.blobs(), paraphe.cases().list());
      Sessions rebuilt = new Sessions(fresh);
      LocalDate day = LocalDate.of(2025, 6, 16);
      assertThat(rebuilt.votes(day)).isEqualTo(paraphe.sessions().votes(day)).hasSize(1);
      assertThat(rebuilt.find(day)).isEqualTo(paraphe.sessions().find(day)).isPresent();
    }
  }

  private CaseFile now(CaseFile file) {
    return paraphe.cases().find(file.ref()).orElseThrow();
  }

  private CaseFile inSession(String name, String who, String amount) throws IOException {
    CaseFile file =
        drop(
            name,
            """
            Monsieur le Maire,

            L'association %s, dont le siège est 3, rue des Lavoirs, sollicite une subvention de
            fonctionnement de %s pour l'exercice 2025, afin d'organiser son concert annuel.

            Le Président
            """
                .formatted(who, amount));
    waiveAll(file);
    Verdict verdict = moveTo(paraphe.home().valides(), file);
    assertThat(verdict).isInstanceOf(Verdict.Done.class);
    return file;
  }

  private Verdict move(Path from, Path desk, Person person) throws IOException {
    Path target = desk.resolve(person.login()).resolve(from.getFileName());
    if (Files.exists(target)) {
      deleteAll(target); // the receipt of an earlier move: file managers merge or replace
    }
    Files.move(from, target);
    return paraphe.folderMoves().found().stream()
        .filter(m -> m.folder().equals(target))
        .findFirst()
        .map(m -> paraphe.folderMoves().handle(m, "dossier"))
        .orElseThrow();
  }
}
