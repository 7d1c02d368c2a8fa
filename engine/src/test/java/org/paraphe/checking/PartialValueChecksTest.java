package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.facts.Value;

/** A value that is a part of what a piece says, or all of what the act needs a part of. */
class PartialValueChecksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          budget lotissement | Les Genêts, décision modificative
          budget annexe      | assainissement, exercice 2027
          budget Déchets     | ménagers
          """)
  void asksAboutAValueThatThePieceGoesOnWith(String value, String after) {
    assertThat(budget(value, after)).singleElement().asString().contains("écrit à la suite");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          budget lotissement | , décision modificative n° 1
          budget principal   | pour l'exercice 2027
          budget principal   | EXERCICE 2027
          budget principal   | exercice 2027
          budget principal   | est modifié
          """)
  void leavesAValueThatIsWhole(String value, String after) {
    assertThat(budget(value, after)).isEmpty();
  }

  private static List<String> budget(String value, String after) {
    return Taking.of("deliberation-decision-modificative")
        .piece("note.txt", "Affaire n° 5 : " + value + (after.startsWith(",") ? "" : " ") + after)
        .took("budget", value, value)
        .told(new WeakTextCheck());
  }

  private static List<String> delegation(String words) {
    return Taking.of("arrete-delegation")
        .piece("note.txt", "Délégation à M. Roy pour la voirie.\n" + words)
        .took("domaine", "voirie", "voirie")
        .told(new RestrictionCheck());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Il ne signe pas les marchés, ni les bons de commande de plus de 3 000 €.",
        "Il ne pourra pas signer les marchés.",
        "Elle n'aura pas à signer les contrats.",
        "Il n'engage aucune dépense de plus de 500 €.",
        "Il signera les bons de commande jusqu'à 3 000 €.",
        "Il signe les devis dans la limite de 1 500 €.",
        "Elle ne signera que les courriers.",
      })
  void asksAboutWhatADelegateIsNotToSign(String words) {
    assertThat(delegation(words)).singleElement().asString().contains("ne reprend pas");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Il ne signe pas.",
        "Il signe tous les actes.",
        "L'arrêté n'est pas encore signé.",
        "Le budget de la voirie est de 3 000 €.",
      })
  void leavesADelegationWithoutALimit(String words) {
    assertThat(delegation(words)).isEmpty();
  }

  private static List<String> subject(String body) {
    return Taking.of("deliberation-libre")
        .piece(
            "mail.eml",
            "De : Mairie\nObjet : Règlement de la cantine\nDate : 31 mai 2027\n\n" + body)
        .took("objet", "Règlement de la cantine", "Règlement de la cantine")
        .told(new WeakTextCheck());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Il faut adopter le règlement du restaurant scolaire.",
        "Adopter le règlement du restaurant.\n> Objet : la cantine"
      })
  void asksAboutAMailsSubjectOfWhichTheOthersHaveAnotherWord(String body) {
    assertThat(subject(body)).singleElement().asString().contains("« cantine » ne revient que");
  }

  @Test
  void leavesAMailsSubjectThatTheTextTakesUp() {
    assertThat(subject("Il faut adopter le règlement de la cantine.")).isEmpty();
  }

  private static List<String> grants(String letter) {
    String table = "Association\tProposé\nTennis de Luz\t900\nDojo de Luz\t1300\nBoule de Luz\t300";
    return Taking.of("deliberation-subvention")
        .piece("tableau.xlsx", table)
        .piece("consigne.txt", letter)
        .took(
            "lignes",
            new Value.Rows(List.of(row("Tennis de Luz"), row("Dojo de Luz"), row("Boule de Luz"))),
            "Tennis de Luz\t900")
        .told(new OneOfSeveralCheck());
  }

  private static Map<String, Value> row(String body) {
    return Map.of("beneficiaire", Value.of(body), "montant", Value.of("900.00"));
  }

  @Test
  void asksAboutATableOfWhichTheOtherPiecesKnowOneRow() {
    assertThat(grants("Une délibération par club, ici le Dojo de Luz."))
        .singleElement()
        .asString()
        .contains("3 bénéficiaires", "ne nomment que « Dojo de Luz »");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tout le tableau.", "Le Dojo de Luz et la Boule de Luz ont écrit."})
  void leavesATableOfWhichTheOtherPiecesKnowNoneOrSeveral(String letter) {
    assertThat(grants(letter)).isEmpty();
  }
}
