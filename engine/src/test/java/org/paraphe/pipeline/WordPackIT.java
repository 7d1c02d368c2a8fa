package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.paraphe.act.ActKind;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.extraction.WordSamples;
import org.paraphe.review.Person;
import org.paraphe.review.Role;

/** A délibération on a town's own Word document, from the letter to the archive. */
class WordPackIT extends HomeBench {
  private static final ActKind KIND = new ActKind("aide-ville");

  @Test
  void keepsTheTownsDocumentFromTheProjetToTheArchive() throws IOException {
    installPack();
    Person paul =
        paraphe.people().add("paul.estrade", "Paul Estrade", Set.of(Role.SIGNATAIRE), null);
    paraphe.home().createFoldersOf(paul);
    CaseFile file = dropLetter();

    assertThat(text(waiting(file).resolve("projet.docx")))
        .startsWith("PROJET")
        .contains("VILLE DE MONTRIEUX, n° [", "aide à Association Exemple", "Pour : [");

    waiveAll(file);
    assertThat(moveTo(paraphe.home().valides(), file)).isInstanceOf(Verdict.Done.class);
    Path session = paraphe.home().enSeance().resolve(file.ref().value());
    Files.writeString(session.resolve("seance.txt"), VotesIT.SESSION + "pour = 10\ncontre = 2\n");
    assertThat(move(session, paraphe.home().votes(), claire)).isInstanceOf(Verdict.Done.class);
    paraphe.steps().runAll();
    assertThat(move(waiting(file), paraphe.home().valides(), paul))
        .isInstanceOf(Verdict.Done.class);
    paraphe.steps().runAll();

    assertThat(state(file)).isEqualTo(CaseState.ARCHIVE);
    assertThat(text(archived("acte.docx")))
        .contains("VILLE DE MONTRIEUX, n° 2025-001")
        .contains("Séance du 16 juin 2025", "Zoé Faure")
        .contains("d’accorder 1 200 € (mille deux cents euros) à Association Exemple")
        .contains("Pour : 10 – Contre : 2 – Abstentions : 0")
        .doesNotContain("PROJET", "à compléter");
  }

  @Test
  void takesBackWhatAPersonChangedInTheTownsDocument() throws IOException {
    installPack();
    CaseFile file = dropLetter();
    waiveAll(file);
    Path projet = waiting(file).resolve("projet.docx");
    Map<String, String> parts = WordSamples.unzip(Files.readAllBytes(projet));
    parts.computeIfPresent(
        "word/document.xml",
        (name, xml) -> xml.replace("VILLE DE", "CITÉ DE").replace("d’accorder", "de verser"));
    Files.write(projet, WordSamples.zip(parts));

    Verdict verdict = moveTo(paraphe.home().valides(), file);

    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            r ->
                assertThat(r.refusal().text())
                    .contains("devient le nouveau projet", "HORS_STYLE", "« CITÉ DE MONTRIEUX")
                    .contains("remplacé par « de verser »"));
    assertThat(text(projet)).contains("de verser 1 200 €", "Commune de Montrieux-les-Étangs");
  }

  private void installPack() throws IOException {
    Home home = paraphe.home();
    paraphe.close();
    try (PackTools tools = PackTools.open()) {
      byte[] docx =
          WordSamples.withLines(
              List.of(
                  "VILLE DE MONTRIEUX, n° ${numero}",
                  "Séance du ${dateSeance}. Présents : ${presents}. Secrétaire : ${secretaire}",
                  "Objet : aide à ${beneficiaire}",
                  "Vu l’article L. 2121-29 du code général des collectivités territoriales,",
                  "Après en avoir délibéré, le conseil municipal DÉCIDE :",
                  "Article 1er : d’accorder ${montant} (${montantEnLettres}) à ${beneficiaire}.",
                  "Pour : ${pour} – Contre : ${contre} – Abstentions : ${abstentions}",
                  "Un recours est possible devant le tribunal administratif pendant deux mois.",
                  "Fait à ${lieu}, le ${dateActe}",
                  "Le Maire, ${signataire}"));
      PackDraft.write(KIND, home.modeles(), docx, tools.documents());
    }
    paraphe = Paraphe.open(home);
  }

  private CaseFile dropLetter() throws IOException {
    Path letter = paraphe.home().modeles().resolve("aide-ville/examples/exemple-1/lettre.txt");
    Path dropped = Files.copy(letter, paraphe.home().depot().resolve("lettre.txt"));
    CaseFile file = paraphe.intake().take(dropped, KIND).orElseThrow();
    paraphe.steps().runAll();
    return file;
  }

  private Verdict move(Path from, Path desk, Person person) throws IOException {
    Path target = desk.resolve(person.login()).resolve(from.getFileName());
    Files.move(from, target);
    return paraphe.folderMoves().found().stream()
        .filter(m -> m.folder().equals(target))
        .findFirst()
        .map(m -> paraphe.folderMoves().handle(m, "dossier"))
        .orElseThrow();
  }

  private Path archived(String name) throws IOException {
    try (Stream<Path> files = Files.walk(paraphe.home().archives())) {
      return files.filter(f -> f.getFileName().toString().equals(name)).findFirst().orElseThrow();
    }
  }

  private static String text(Path docx) throws IOException {
    return WordSamples.unzip(Files.readAllBytes(docx))
        .getOrDefault("word/document.xml", "")
        .replace("</w:p>", "\n")
        .replaceAll("<[^>]+>", "")
        .replaceAll("[\\u00A0\\u202F]", " ");
  }
}
