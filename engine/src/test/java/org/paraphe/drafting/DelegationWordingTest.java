package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.act.ActKind;
import org.paraphe.checking.CheckSubject;
import org.paraphe.checking.Checks;
import org.paraphe.checking.Finding;
import org.paraphe.checking.FindingCode;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Table;
import org.paraphe.facts.Value;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

/** Who receives what, as notes, forms and mails of several houses word it. */
class DelegationWordingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final TemplatePack PACK =
      TemplatePacks.load(null).find(new ActKind("arrete-delegation")).orElseThrow();

  private static Draft draft(ExtractedPiece piece) {
    return new ExtractiveDrafter(new ActTemplates())
        .draft(new DraftRequest(PACK, List.of(piece), Map.of(), Map.of(), "", DAY));
  }

  private static String value(ExtractedPiece piece, String name) {
    return draft(piece).facts().stream()
        .filter(f -> f.name().equals(name))
        .flatMap(f -> f.found().stream())
        .map(Value::asText)
        .findFirst()
        .orElse("(absent)");
  }

  private static String value(String text, String name) {
    return value(Dossiers.piece("note.txt", text), name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bénéficiaire : Mme Odile Fresnay, directrice générale adjointe en charge des bâtiments|directrice générale adjointe",
        "Délégation de signature à M. Marc Tiercelin, secrétaire général adjoint, pour les congés du personnel.|secrétaire général adjoint",
        "Délégation de signature à Mme Inès Vauquois, directrice adjointe, pour les bons de commande.|directrice adjointe",
        "Madame Odile Fresnay, adjointe administrative titulaire au service de la population, remplacera M. Ory ; elle reçoit délégation du maire.|adjointe administrative titulaire",
        "Délégation de signature à M. Marc Tiercelin, rédacteur principal de 1re classe, pour l'état civil.|rédacteur principal de 1re classe",
        "M. Jean Lorioz, deuxième adjoint, remplace Mme Odile Fresnay, adjointe administrative. Délégation à M. Lorioz.|deuxième adjoint",
        "Délégation de fonctions à M. Jean Lorioz, deuxième adjoint, pour les écoles.|deuxième adjoint"
      })
  void readsTheWholeOffice(String text, String office) {
    assertThat(value(text, "qualite")).isEqualTo(office);
  }

  @Test
  void takesEveryLineOfAFormThatRepeatsTheLabel() {
    assertThat(
            value(
                "Bénéficiaire : Mme Odile Fresnay, directrice générale adjointe\n"
                    + "Domaine : actes d'état civil\n"
                    + "Domaine : congés du personnel communal\n"
                    + "Domaine : marchés inférieurs à 40 000 € HT\n"
                    + "Date d'effet : 4 janvier 2027\n",
                "domaine"))
        .contains("état civil", "congés du personnel", "marchés inférieurs à 40 000 € HT")
        .doesNotContain("janvier");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M. Roussel ayant démissionné, c'est Mme Agathe Morin, troisième adjointe, qui reçoit"
            + " délégation de fonctions pour les sports à compter du 4 janvier 2027.",
        "Mme Texier a démissionné hier : ce sera finalement Mme Agathe Morin, troisième adjointe,"
            + " qui recevra délégation pour les sports à compter du 4 janvier 2027."
      })
  void givesToTheOneWhoComesAfterTheOneWhoLeft(String latest) {
    String quoted =
        "\n\n> Le 12 novembre 2026, le cabinet a écrit :\n> Préparer l'arrêté de délégation pour M."
            + " Luc Roussel, premier adjoint, délégation aux sports à compter du 1er décembre"
            + " 2026.\n";

    assertThat(value("Mail du 23 novembre 2026\n\n" + latest + quoted, "elu"))
        .isEqualTo("Mme Agathe Morin");
  }

  @Test
  void takesNoDomainWhereThePieceLeavesItOpen() {
    String open =
        "Arrêté de M. Pascal Dutreil, 2e adjoint, délégation à compter du 1er avril 2027.\n"
            + "Il est délégué au syndicat des eaux.\nLe domaine reste à fixer.\n";

    assertThat(value(open, "domaine")).isEqualTo("(absent)");
    assertThat(value(open.replace("reste à fixer", ": la voirie"), "domaine")).contains("voirie");
  }

  @Test
  void takesNoErrandForADomain() {
    assertThat(
            value(
                "Notes : arrêté de délégation pour elle\n- Mme Odile Fresnay, cinquième adjointe,"
                    + " effet 1er mars 2027\n- penser au parapheur\n",
                "domaine"))
        .isEqualTo("(absent)");
  }

  @Test
  void leavesTheOtherDeputiesOfATableTheirFields() {
    String table =
        "Marie Caron\tadjointe à la voirie\t01 00 00 00 01\nYves Le Dantec\tadjoint au logement\t01"
            + " 00 00 00 02\n";
    String text =
        "Arrêté de délégation de fonctions au profit de M. Hugo Sellier, conseiller municipal"
            + " délégué, à compter du 4 janvier 2027, dans les domaines suivants :\n- les"
            + " cimetières ;\n- la vie associative.\nPour mémoire\n";
    ExtractedPiece sheet = Dossiers.sheet("x.txt", table);
    List<Table.Cell> moved =
        sheet.tables().get(0).cells().stream()
            .map(
                c ->
                    new Table.Cell(
                        c.ref(),
                        c.row(),
                        c.column(),
                        c.start() + text.length(),
                        c.end() + text.length(),
                        c.text()))
            .toList();

    assertThat(
            value(
                Dossiers.piece("note.txt", text + table, List.of(new Table("T", moved))),
                "domaine"))
        .isEqualTo("[cimetières, vie associative]");
  }

  @Test
  void findsTheSourceOfADateWhoseAccentsStandApart() {
    ExtractedPiece piece =
        Dossiers.piece(
            "fiche.txt",
            Normalizer.normalize(
                "Délégation de fonctions à M. Jean Lorioz, deuxième adjoint, pour les écoles, à"
                    + " compter du 3 février 2027.",
                Normalizer.Form.NFD));
    Draft draft = draft(piece);
    List<Finding> findings =
        Checks.standard()
            .run(new CheckSubject(PACK, draft.act(), draft.facts(), Map.of(), List.of(piece), DAY));

    assertThat(findings).noneMatch(f -> f.code() == FindingCode.FAIT_NON_SOURCE);
  }
}
