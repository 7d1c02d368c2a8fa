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

  @Test
  void takesTheObjectOfAMarketFromItsTitle() {
    for (String title :
        List.of(
            "Réfection du préau de l'école Paul-Bert - analyse des offres",
            "RAPPORT : réfection du préau de l'école Paul-Bert",
            "Rapport n° 12 - Réfection du préau de l'école Paul-Bert : attribution du marché",
            "Marché de travaux : réfection du préau de l'école Paul-Bert")) {
      ExtractedPiece piece =
          sheet("rapport.docx", "Commune de Vaubrun\n" + title + "\nRapporteur : M. Loyal\n");

      assertThat(text(fact("deliberation-marche", "objetMarche", piece)))
          .as(title)
          .isEqualToIgnoringCase("réfection du préau de l'école Paul-Bert");
    }
  }

  @Test
  void readsNoObjectAcrossTheEndOfALine() {
    ExtractedPiece piece =
        sheet("rapport.docx", "Attribution des marchés de travaux\nRapporteur : M. Loyal\n");

    assertThat(text(fact("deliberation-marche", "objetMarche", piece)))
        .doesNotContain("Rapporteur");
  }

  private static final String LOTS =
      """
      Lot\tDésignation\tTitulaire proposé\tMontant HT\tMontant TTC
      1\tMaçonnerie\tAlpha TP\t100 000,00 €\t120 000,00 €
      2\tPeinture\tBâti Ouest\t50 000,00 €\t60 000,00 €
      """;

  @Test
  void takesTheWholeFromTheTotalOfTheLots() {
    ExtractedPiece aligned = sheet("a.docx", LOTS + "Total\t\t\t150 500,00 €\t180 600,00 €\n");
    ExtractedPiece merged = sheet("b.docx", LOTS + "Total\t150 500,00 €\t180 600,00 €\n");

    for (ExtractedPiece piece : List.of(aligned, merged)) {
      assertThat(text(fact("deliberation-marche", "montantHt", piece))).isEqualTo("150500.00");
      assertThat(text(fact("deliberation-marche", "montantTtc", piece))).isEqualTo("180600.00");
    }
  }

  @Test
  void addsUpTheLotsWhereNoTotalIsStated() {
    TemplatePack pack = pack("deliberation-marche");
    List<Fact> facts =
        Sums.completed(
            pack,
            new FactSearch(List.of(sheet("a.docx", LOTS)), Map.of(), LocalDate.of(2026, 11, 24))
                .facts(pack, Map.of()));

    assertThat(facts)
        .filteredOn(f -> f.name().equals("montantHt"))
        .allMatch(f -> f.status() == FactStatus.CALCULE && text(f).equals("150000.00"));
  }

  @Test
  void leavesTheTotalOpenWhereALotHasNoAmount() {
    TemplatePack pack = pack("deliberation-marche");
    String open = LOTS.replace("\t60 000,00 €", "\tà préciser");
    List<Fact> facts =
        Sums.completed(
            pack,
            new FactSearch(List.of(sheet("a.docx", open)), Map.of(), LocalDate.of(2026, 11, 24))
                .facts(pack, Map.of()));

    assertThat(facts)
        .filteredOn(f -> f.name().equals("montantTtc"))
        .allMatch(f -> f.status() == FactStatus.ABSENT);
  }

  @Test
  void leavesTheOffersOfOthersOutOnceOneIsChosen() {
    ExtractedPiece note =
        sheet(
            "note.docx",
            """
            Prestataire\tPrix annuel TTC
            Alpha Ménage\t5 300,00 €
            Clair et Net\t4 700,00 €
            Il est proposé de conclure avec la société Clair et Net un contrat de nettoyage pour un prix annuel de 4 700,00 € TTC.
            L'offre de la société Omega, 4 100,00 € TTC, n'est pas retenue.
            """);

    assertThat(text(fact("decision-contrat", "montant", note))).isEqualTo("4700.00");
    assertThat(fact("decision-contrat", "montant", note).others()).isEmpty();
  }

  @Test
  void takesNoAmountWithoutTaxForARivalOfTheAmountDue() {
    ExtractedPiece quote =
        sheet(
            "devis.xlsx",
            "Désignation\tMontant annuel HT\tMontant annuel TTC\nEntretien\t1 000,00 €\t1 200,00 €\n");

    assertThat(text(fact("decision-contrat", "montant", quote))).isEqualTo("1200.00");
    assertThat(fact("decision-contrat", "montant", quote).others()).isEmpty();
  }

  @Test
  void namesTheHolderOfTheMarket() {
    for (String words :
        List.of(
            "Il est proposé de confier l'étude au groupement dont le mandataire est Atelier Sud-Est.",
            "Le titulaire du marché de voirie du centre-bourg est la société Atelier Sud-Est.",
            "L'attributaire du marché d'entretien des talus sera la société Atelier Sud-Est, pour 3 ans.")) {
      assertThat(text(fact("deliberation-marche", "titulaire", piece("note.txt", words))))
          .as(words)
          .isEqualTo("Atelier Sud-Est");
    }
  }

  @Test
  void readsADurationThatMayBeRenewed() {
    for (String words :
        List.of(
            "Durée : 2 ans renouvelable une fois",
            "Le contrat est conclu pour une durée de 2 ans, renouvelable par tacite reconduction.",
            "Il est proposé de conclure avec la société Garantie Sud un contrat d'une durée de 2 ans.")) {
      assertThat(text(fact("decision-contrat", "duree", piece("note.txt", words))))
          .as(words)
          .isEqualTo("2 ans");
    }
  }

  @Test
  void namesTheOtherPartyOfAContract() {
    ExtractedPiece contract =
        piece(
            "contrat.txt",
            """
            Entre les soussignés
            La commune de Vaubrun, représentée par son maire,
            et la société Hexa Réseaux, SAS au capital de 20 000 €.
            """);
    ExtractedPiece lease =
        piece("note.txt", "Il est décidé de louer à Madame Jeanne Corvol le local de la place.");

    assertThat(text(fact("decision-contrat", "cocontractant", contract))).isEqualTo("Hexa Réseaux");
    assertThat(text(fact("decision-contrat", "cocontractant", lease))).contains("Jeanne Corvol");
  }

  @Test
  void readsTheDelegationParted() {
    ExtractedPiece note =
        piece(
            "note.txt",
            """
            Contrat : curage des fossés communaux
            Point de la délégation : 4°
            Fondement : délibération n° 2026-9 du 3 avril 2026 ; article L. 2122-22 du CGCT
            """);

    assertThat(text(fact("decision-contrat", "objet", note)))
        .isEqualTo("curage des fossés communaux");
    assertThat(text(fact("decision-contrat", "pointDelegation", note))).isEqualTo("4°");
    assertThat(text(fact("decision-contrat", "deliberationDelegation", note)))
        .contains("du 3 avril 2026");
  }
}
