package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.act.ActKind;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.Value;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

class FactSearchTest {
  private static final TemplateCatalog CATALOG = TemplatePacks.load(null);
  private static final String GRANT = "deliberation-subvention";
  private static final String TRAFFIC = "arrete-circulation";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L'Amicale bouliste de Montrieux sollicite une subvention de 1 200 € au titre de l'exercice"
            + " 2027 pour l'organisation de son tournoi d'été.",
        "Notre association « Amicale bouliste de Montrieux » vous demande une aide financière de"
            + " 1 200,00 euros pour l'année 2027. Cette somme permettra de financer l'organisation de"
            + " notre tournoi d'été.",
        "Bénéficiaire : Amicale bouliste de Montrieux\nMontant demandé : 1.200 EUR\nExercice : 2027\n"
            + "Objet de la subvention : organisation du tournoi d'été",
        "Il est proposé au conseil municipal d'attribuer à l'Amicale bouliste de Montrieux une"
            + " subvention de mille deux cents euros (1 200 €), destinée à l'organisation du tournoi"
            + " d'été. La dépense sera inscrite au budget primitif 2027.",
        "Nous avons l'honneur de solliciter, au nom de l'Amicale bouliste de Montrieux, une"
            + " subvention d'un montant de\n1\u202f200\u00a0€ sur le budget 2027, afin de financer"
            + " l'organisation\nde notre tournoi d'été.",
        "Objet : demande de subvention 2027\n\nMadame la Maire,\nL'Amicale bouliste de Montrieux"
            + " souhaite une subvention exceptionnelle de 1200€ en vue de l'organisation de son tournoi"
            + " d'été.\nL'an dernier, la commune nous avait accordé 900 €."
      })
  void findsAGrantHoweverItIsWorded(String text) {
    List<Fact> facts = facts(GRANT, Dossiers.piece("lettre.txt", text));
    assertThat(value(facts, "beneficiaire")).isEqualTo("Amicale bouliste de Montrieux");
    assertThat(value(facts, "montant")).isEqualTo("1200.00");
    assertThat(value(facts, "exercice")).isEqualTo("2027");
    assertThat(value(facts, "objetSubvention")).contains("tournoi d'été");
    assertThat(facts).allSatisfy(f -> assertThat(f.others()).as(f.name()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La société Morel TP doit réaliser des travaux de branchement au gaz rue des Tanneurs, du 3"
            + " au 7 mai 2027, de 8 h à 17 h. La circulation sera interdite et le stationnement sera"
            + " interdit.",
        "En raison de travaux de branchement au gaz, l'entreprise Morel TP demande que la circulation"
            + " soit interdite rue des Tanneurs du lundi 3 mai 2027 au vendredi 7 mai 2027, de 8 h à"
            + " 17 h.",
        "Demandeur : Morel TP\nNature des travaux : travaux de branchement au gaz\nVoie concernée :"
            + " rue des Tanneurs\nDate de début : 03/05/2027\nDate de fin : 07/05/2027\nHoraires : de 8 h"
            + " à 17 h\nMesures demandées :\n- circulation interdite ;\n- stationnement interdit.",
        "Bonjour,\nnous devons fermer la rue des Tanneurs à la circulation entre le 3 et le 7 mai"
            + " 2027 de 8 h à 17 h, dans le cadre de travaux de branchement au gaz. Nous demandons"
            + " l'interdiction de la circulation et du stationnement.\nMorel TP",
        "Morel TP sollicite un arrêté pour des travaux de branchement au gaz rue des Tanneurs. Le"
            + " chantier débutera à compter du 3 mai 2027 et durera jusqu'au 7 mai 2027, de 8 h à 17 h."
            + " La circulation sera alternée par feux."
      })
  void findsATrafficOrderHoweverItIsWorded(String text) {
    List<Fact> facts = facts(TRAFFIC, Dossiers.piece("demande.txt", text));
    assertThat(value(facts, "demandeur")).isEqualTo("Morel TP");
    assertThat(value(facts, "voie")).isEqualTo("[rue des Tanneurs]");
    assertThat(value(facts, "motif")).contains("branchement au gaz").doesNotContain("rue");
    assertThat(value(facts, "dateDebut")).isEqualTo("2027-05-03");
    assertThat(value(facts, "dateFin")).isEqualTo("2027-05-07");
    assertThat(value(facts, "horaires")).isEqualTo("de 8 h à 17 h");
    assertThat(value(facts, "mesures")).contains("circulation");
    assertThat(facts).allSatisfy(f -> assertThat(f.others()).as(f.name()).isEmpty());
  }

  @Test
  void prefersTheProposalAndSaysWhichRuleChose() {
    Fact montant =
        fact(
            facts(
                GRANT,
                Dossiers.piece("lettre.txt", "Le club demande une subvention de 6 000 €."),
                Dossiers.piece("note.txt", "Il est proposé d'attribuer 4 500 € au club.")),
            "montant");
    assertThat(montant.value()).isEqualTo(Value.of("4500.00"));
    assertThat(montant.rule()).isEqualTo("la proposition du service l'emporte sur la demande");
    assertThat(montant.others())
        .extracting(c -> c.value().asText() + " " + c.source().piece())
        .containsExactly("6000.00 lettre.txt");
  }

  @Test
  void tellsProposalAndRequestApartInOneSentence() {
    String note = "Il est proposé d'attribuer 4 500 € au lieu des 6 000 € demandés.";
    Fact montant = fact(facts(GRANT, Dossiers.piece("note.txt", note)), "montant");
    assertThat(montant.value()).isEqualTo(Value.of("4500.00"));
    assertThat(montant.rule()).isNotNull();
  }

  @Test
  void statesNoRuleBetweenTwoProposals() {
    Fact montant =
        fact(
            facts(
                GRANT,
                Dossiers.piece("a.txt", "Il est proposé d'attribuer une subvention de 4 500 €."),
                Dossiers.piece("b.txt", "Il est proposé d'attribuer une subvention de 5 400 €.")),
            "montant");
    assertThat(montant.others()).hasSize(1);
    assertThat(montant.rule()).isNull();
  }

  @Test
  void putsTheLatestPieceFirstBetweenEqualsAndStatesNoRule() {
    Fact montant =
        fact(
            facts(
                GRANT,
                Dossiers.piece("a.txt", "Le 5 mars 2027\nNous demandons une subvention de 500 €."),
                Dossiers.piece("b.txt", "Le 9 mars 2027\nNous demandons une subvention de 700 €.")),
            "montant");
    assertThat(montant.value()).isEqualTo(Value.of("700.00"));
    assertThat(montant.others()).extracting(c -> c.value().asText()).containsExactly("500.00");
    assertThat(montant.rule()).isNull();
  }

  @Test
  void readsALabelledCellAndNamesIt() {
    ExtractedPiece sheet =
        Dossiers.sheet(
            "budget.xlsx", "Produits\tMontant\nMontant demandé\t6 000,00\nVentes\t300,00");
    Fact montant = fact(facts(GRANT, sheet), "montant");
    assertThat(montant.value()).isEqualTo(Value.of("6000.00"));
    assertThat(montant.source().cell()).isEqualTo("Feuille1!B2");
    assertThat(montant.source().quote()).isEqualTo("6 000,00");
    assertThat(montant.others()).isEmpty();
  }

  @Test
  void readsSeveralBeneficiariesOffATable() {
    ExtractedPiece table =
        Dossiers.sheet(
            "repartition.xlsx",
            "Association\tObjet\tMontant proposé\nClub de tir\tMatériel\t300,00 €\nChorale\tConcert\t"
                + "450,00 €\nTotal\t\t750,00 €");
    Fact lignes = fact(facts(GRANT, table), "lignes");
    assertThat(lignes.value())
        .isEqualTo(
            new Value.Rows(
                List.of(
                    Map.of(
                        "beneficiaire", Value.of("Club de tir"),
                        "objet", Value.of("Matériel"),
                        "montant", Value.of("300.00")),
                    Map.of(
                        "beneficiaire", Value.of("Chorale"),
                        "objet", Value.of("Concert"),
                        "montant", Value.of("450.00")))));
    assertThat(lignes.source().quote()).startsWith("Club de tir").endsWith("450,00 €");
  }

  @Test
  void neverTakesTheAuthorityForTheBeneficiary() {
    String text =
        "Mairie de Montrieux, 1, place de la Mairie\n41990 Montrieux\n\nL'association Club de tir de"
            + " Montrieux sollicite la Commune de Montrieux.";
    List<Fact> facts = facts(GRANT, Dossiers.piece("lettre.txt", text));
    assertThat(value(facts, "beneficiaire")).isEqualTo("Club de tir de Montrieux");
    assertThat(fact(facts, "adresse").status()).isEqualTo(FactStatus.ABSENT);
  }

  @Test
  void inventsNothing() {
    assertThat(facts(GRANT, Dossiers.piece("vide.txt", "Bonjour, merci de votre aide.")))
        .allSatisfy(f -> assertThat(f.status()).as(f.name()).isEqualTo(FactStatus.ABSENT));
    assertThat(facts(TRAFFIC, Dossiers.piece("vide.txt", "Bonjour, à lundi prochain à 8 h.")))
        .allSatisfy(f -> assertThat(f.status()).as(f.name()).isEqualTo(FactStatus.ABSENT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Club A B C ",
        "un deux ",
        "subvention pour l'a ",
        "rue A ",
        "1 ",
        "\n- a",
        "mesures :\n- ",
        "la circulation ",
        "1 € ",
        "du 3 mai 2027 ",
        "\"",
        "travaux de x "
      })
  void readsAHostileTextInTime(String pattern) {
    ExtractedPiece piece = Dossiers.piece("x.txt", pattern.repeat(100_000 / pattern.length()));
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(40), // a pattern that runs away takes minutes
        () -> {
          FactSearch search = search(piece);
          search.facts(pack(GRANT), Map.of());
          search.facts(pack(TRAFFIC), Map.of());
        });
  }

  @Test
  void takesNoValueFromAPieceThatItsNameSetsAside() {
    ExtractedPiece model =
        Dossiers.piece("modèle 2025.txt", "Montant proposé : 900 €\nSIRET : 732 829 320 00074");
    ExtractedPiece note = Dossiers.piece("note.txt", "Montant proposé : 400 €");

    List<Fact> facts = facts(GRANT, model, note);

    assertThat(value(facts, "montant")).isEqualTo("400.00");
    assertThat(fact(facts, "montant").others()).isEmpty();
    assertThat(value(facts, "siret")).isEqualTo("(absent)");
    assertThat(value(facts(GRANT, model), "montant")).isEqualTo("900.00");
  }

  private static List<Fact> facts(String kind, ExtractedPiece... pieces) {
    return search(pieces).facts(pack(kind), Map.of());
  }

  private static FactSearch search(ExtractedPiece... pieces) {
    return new FactSearch(
        List.of(pieces),
        Map.of("collectivite", Value.of("Commune de Montrieux")),
        java.time.LocalDate.of(2027, 3, 1));
  }

  private static TemplatePack pack(String kind) {
    return CATALOG.find(new ActKind(kind)).orElseThrow();
  }

  private static Fact fact(List<Fact> facts, String name) {
    return facts.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  private static String value(List<Fact> facts, String name) {
    return fact(facts, name).found().map(Value::asText).orElse("(absent)");
  }
}
