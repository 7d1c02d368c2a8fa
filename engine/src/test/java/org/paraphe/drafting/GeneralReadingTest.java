package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraphe.drafting.Dossiers.piece;
import static org.paraphe.drafting.Dossiers.sheet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read by grammar, arithmetic and tense, in words that no pack enumerates. */
class GeneralReadingTest {
  private static final Found MARKET = new Found("deliberation-marche");
  private static final Found CONTRACT = new Found("decision-contrat");
  private static final Found GRANT = new Found("deliberation-subvention");
  private static final Found TRAFFIC = new Found("arrete-circulation");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C'est l'offre de Toitures du Lac, 12 rue Neuve, 89999 Guil, qui se révèle la plus intéressante.|Toitures du Lac",
        "La commission a préféré Copie Plus, dont le prix est moindre.|Copie Plus",
        "Je propose qu'on prenne Balai Vert, un an.|Balai Vert",
        "1ER : SOCIETE REPAS PLAINE - NOTE 92/100|REPAS PLAINE",
        "C'est d'accord pour Bureau Val, on signe.|Bureau Val"
      })
  void readsWhoWasChosen(String text, String name) {
    assertThat(MARKET.value("titulaire", text)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "L'offre de Toitures du Lac est la plus chère.",
        "L'offre de Toitures du Lac est moins bien notée.",
        "LA COMMISSION PROPOSE DE RETENIR LA SOCIETE CLASSEE PREMIERE."
      })
  void choosesNobodyWhoOnlyIsSpokenOf(String text) {
    assertThat(MARKET.value("titulaire", text)).isNull();
  }

  @Test
  void takesTheAmountsThatAgree() {
    String text =
        "Couverture Bert demande 41 200 € HT, Toitures du Lac 39 850 € HT."
            + " TVA 20 % : 7 970 €, soit un total TTC de 47 820 €.";

    assertThat(MARKET.value("montantHt", text)).isEqualTo("39850.00");
  }

  @Test
  void leavesAmountsThatNothingMakesAgree() {
    String text = "Montant HT : 84 300 €\nTVA : 16 860 €\nMontant TTC : 101 610 €";

    assertThat(MARKET.value("montantHt", text)).isEqualTo("84300.00");
    assertThat(MARKET.value("montantTtc", text)).isEqualTo("101610.00");
  }

  @Test
  void readsAHeadThatGoesOn() {
    var lots =
        sheet(
            "lots.xlsx",
            """
            Lot\tDésignation\tEstimation HT\tEntreprise classée première\tMontant HT après négociation
            1\tGros œuvre\t190 000 €\tMaçonnerie Est\t182 400,00 €
            2\tCharpente\t75 000 €\tCharpentes Laur\t71 250,00 €
            """);

    assertThat(MARKET.value("lots", lots))
        .contains("Maçonnerie Est", "182400")
        .doesNotContain("190");
  }

  @Test
  void stopsWhatIsBoughtBeforeTheVerb() {
    assertThat(MARKET.value("objetMarche", "Le marché de travaux a été divisé en quatre lots."))
        .isNull();
    assertThat(
            MARKET.value(
                "objetMarche",
                "Le marché de contrôle des installations électriques arrive à terme."))
        .isEqualTo("contrôle des installations électriques");
  }

  @Test
  void takesAnAmountToBeVoted() {
    String text =
        "Sa demande porte sur 6 000 €. Le rapporteur vous invite à voter une aide de 5 000 €.";

    assertThat(GRANT.value("montant", text)).isEqualTo("5000.00");
  }

  @Test
  void takesNoAmountOfAFormerYear() {
    String text =
        "Brazac, le 2 octobre 2026\nNous sollicitons une subvention de 1 600 €.\n"
            + "En 2024, vous nous aviez accordé 2 200 € pour la sonorisation.";

    assertThat(GRANT.value("montant", text)).isEqualTo("1600.00");
  }

  @Test
  void takesNoAmountOfThoseWhoWereRefused() {
    String text =
        "Les honoraires sont fixés à 7 200 € TTC.\n"
            + "Les cabinets Sorg (9 400 € TTC) et Hen (8 150 € TTC) ont été informés du rejet de leur offre.";

    assertThat(CONTRACT.fact("montant", piece("note.txt", text)).others()).isEmpty();
    assertThat(CONTRACT.value("montant", text)).isEqualTo("7200.00");
  }

  @Test
  void takesTheSenderOfAMailForWhoAsks() {
    String mail =
        "De : Forages Aubertin <chantiers@forages-aubertin.example>\nObjet : rue Neuve\n\n"
            + "Bonjour,\nNous devons remplacer une vanne rue Neuve du 11 au 15 janvier 2027.";

    assertThat(TRAFFIC.value("demandeur", mail)).isEqualTo("Forages Aubertin");
  }

  @ParameterizedTest
  @CsvSource({
    "Odile Carrat <o.carrat@aubertin.example>",
    "Services techniques <services@mairie-techniques.example>"
  })
  void takesNoSenderWhoWritesForAnother(String from) {
    String mail =
        "De : " + from + "\nObjet : rue Neuve\n\nNous devons remplacer une vanne rue Neuve.";

    assertThat(TRAFFIC.value("demandeur", mail)).isNull();
  }

  @Test
  void tellsAWayFromTheStreetsItGoesBetween() {
    assertThat(
            TRAFFIC.items(
                "voie",
                piece(
                    "note.txt",
                    "rue Basse : circulation en sens unique, de la place Haute vers l'avenue Neuve ;")))
        .containsExactly("rue Basse");
  }

  @Test
  void endsNothingThatIsPermanent() {
    String text =
        "À titre permanent, sens unique rue Basse à compter du 4 janvier 2027."
            + " Un essai a été conduit rue Basse du 1er au 31 mai 2027.";

    assertThat(TRAFFIC.value("dateFin", text)).isNull();
  }
}
