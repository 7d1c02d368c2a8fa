package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.review.Person;
import org.paraphe.review.Role;

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
    verdict = move(waiting(file), paraphe.home().valides(), paul);
    assertThat(verdict).isInstanceOf(Verdict.Done.class);
    paraphe.steps().runAll();

    CaseFile done = paraphe.cases().find(file.ref()).orElseThrow();
    assertThat(done.state()).isEqualTo(CaseState.ARCHIVE);
    assertThat(done.numero().texte()).isEqualTo("2025-001");
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
    Files.move(from, target);
    return paraphe.folderMoves().found().stream()
        .filter(m -> m.folder().equals(target))
        .findFirst()
        .map(m -> paraphe.folderMoves().handle(m, "dossier"))
        .orElseThrow();
  }
}
