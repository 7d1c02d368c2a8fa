package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraphe.drafting.Dossiers.piece;
import static org.paraphe.drafting.Dossiers.sheet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paraphe.act.ActKind;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.Value;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

/** What the packs about money find in wordings that no sample dossier has. */
class MoneySearchTest {

  private static TemplatePack pack(String kind) {
    return TemplatePacks.load(null).find(new ActKind(kind)).orElseThrow();
  }

  private static Fact fact(String kind, String name, ExtractedPiece... pieces) {
    return new FactSearch(Arrays.asList(pieces), Map.of(), LocalDate.of(2026, 11, 24))
        .facts(pack(kind), Map.of()).stream()
            .filter(f -> f.name().equals(name))
            .findFirst()
            .orElseThrow();
  }

  private static String text(Fact fact) {
    return fact.found().map(Value::asText).orElse("(absent)");
  }

  private static final String OFFERS =
      """
      Candidat\tMontant HT\tMontant TTC\tClassement
      Alpha TP\t120 000,00 €\t144 000,00 €\t2
      Bâti Ouest\t110 000,00 €\t132 000,00 €\t1
      """;

  @Test
  void readsTheOfferRankedFirst() {
    ExtractedPiece offers = sheet("analyse.xlsx", OFFERS);

    assertThat(text(fact("deliberation-marche", "titulaire", offers))).isEqualTo("Bâti Ouest");
    assertThat(text(fact("deliberation-marche", "montantHt", offers))).isEqualTo("110000.00");
    assertThat(text(fact("deliberation-marche", "montantTtc", offers))).isEqualTo("132000.00");
    assertThat(fact("deliberation-marche", "montantHt", offers).others()).isEmpty();
  }

  @Test
  void choosesNoHolderWhereNothingTells() {
    ExtractedPiece piece =
        piece("note.txt", "Les entreprises SARL Durand et SA Morel ont remis une offre.");

    assertThat(fact("deliberation-marche", "titulaire", piece).status())
        .isEqualTo(FactStatus.ABSENT);
  }

  @Test
  void takesTheSiretThatStandsNearTheHolder() {
    ExtractedPiece piece =
        piece(
            "note.txt",
            """
            Offres reçues : Alpha TP (SIRET 732 829 320 00074).

            Il est proposé de retenir l'offre de la société Bâti Ouest (SIRET 552 081 317 66522).
            """);

    assertThat(text(fact("deliberation-marche", "siret", piece))).isEqualTo("55208131766522");
  }

  @Test
  void keepsAmountsWithAndWithoutTaxApart() {
    ExtractedPiece piece =
        piece(
            "note.txt",
            "Il est proposé d'attribuer le marché à la société Alpha pour 1 000,00 € HT, TVA à 20 %"
                + " de 200,00 €, soit 1 200,00 € TTC.");

    assertThat(text(fact("deliberation-marche", "montantHt", piece))).isEqualTo("1000.00");
    assertThat(text(fact("deliberation-marche", "tauxTva", piece))).isEqualTo("20.00");
    assertThat(text(fact("deliberation-marche", "montantTva", piece))).isEqualTo("200.00");
    assertThat(text(fact("deliberation-marche", "montantTtc", piece))).isEqualTo("1200.00");
    assertThat(text(fact("decision-contrat", "montant", piece))).isEqualTo("1200.00");
    assertThat(fact("decision-contrat", "montant", piece).others()).isEmpty();
  }

  @Test
  void readsThePointOfTheDelegationHoweverItIsWritten() {
    for (String words :
        List.of(
            "l'article L. 2122-22, 4°, du CGCT",
            "l'article L2122-22-4° du CGCT",
            "le 4° de l'article L. 2122-22",
            "l'article L.2122-22 alinéa 4",
            "l'article L. 2122-22 du CGCT, notamment son point 4")) {
      assertThat(
              text(fact("decision-contrat", "pointDelegation", piece("note.txt", "Vu " + words))))
          .as(words)
          .isEqualTo("4°");
    }
    assertThat(
            fact("decision-contrat", "pointDelegation", piece("n.txt", "Point 4 : divers"))
                .status())
        .isEqualTo(FactStatus.ABSENT);
  }

  @Test
  void numbersAChangeToTheBudget() {
    for (String words :
        List.of(
            "décision modificative n° 3", "DM3", "DM n°03", "troisième décision modificative")) {
      assertThat(
              text(
                  fact(
                      "deliberation-decision-modificative",
                      "numeroDm",
                      piece("note.txt", "Objet : " + words))))
          .as(words)
          .isEqualTo("3");
    }
  }

  @Test
  void setsTwoTablesThatDifferAgainstEachOther() {
    String lines = "Section\tCompte\tDépenses\tRecettes\nF\t6068\t%s\nF\t7788\t0,00\t%s\n";
    ExtractedPiece one = sheet("a.docx", lines.formatted("100,00", "100,00"));
    ExtractedPiece other = sheet("b.docx", lines.formatted("150,00", "150,00"));

    assertThat(fact("deliberation-decision-modificative", "lignes", one, other).others())
        .hasSize(1);
    assertThat(fact("deliberation-decision-modificative", "lignes", one, one).others()).isEmpty();
  }
}
