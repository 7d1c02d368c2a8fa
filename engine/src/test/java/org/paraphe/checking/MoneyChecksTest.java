package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.act.ActKind;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

class MoneyChecksTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

  private static CheckSubject subject(
      String kind, List<Fact> facts, List<ExtractedPiece> pieces, LocalDate date) {
    TemplatePack pack = TemplatePacks.load(null).find(new ActKind(kind)).orElseThrow();
    return new CheckSubject(
        pack, new ActTemplates().render(pack, Map.of(), date), facts, Map.of(), pieces, date);
  }

  private static CheckSubject marche(String ht, String taux, String tva, String ttc) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.typed("montantHt", FactType.MONTANT, Value.of(ht)));
    facts.add(Fact.typed("tauxTva", FactType.NOMBRE, Value.of(taux)));
    if (!tva.equals("-")) {
      facts.add(Fact.typed("montantTva", FactType.MONTANT, Value.of(tva)));
    }
    facts.add(Fact.typed("montantTtc", FactType.MONTANT, Value.of(ttc)));
    return subject("deliberation-marche", facts, List.of(), DATE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Isolation; 12 000 €; 5,5 %; 660 € | 0",
        "Isolation; 12 000 €; 6 %; 660 €   | 1",
        "Remise; 12 000 €; 5 %; 600 €      | 1",
      })
  void takesTheRateOfALineThatProvesIt(String line, int faults) {
    String text =
        line.replace(';', '\t')
            + "\nPeinture des murs et des plafonds du logement de la cure\t4 000 €\t10 %\t400 €\n"
            + "Total HT : 16 000 €\nTVA : 1 060 €\nTotal TTC : 17 060 €\n(TVA 10 %)\n";
    List<ExtractedPiece> pieces = List.of(Dossiers.piece("devis.odt", text));

    assertThat(new VatCheck().run(subject("deliberation-marche", List.of(), pieces, DATE)))
        .hasSize(faults);
  }

  @Test
  void takesATaxOfSeveralRatesThatLiesBetweenThem() {
    String parts = "Repas : 54 000 € HT, TVA 5,5 %. Service : 8 000 € HT, TVA 20 %.";
    List<Fact> facts = marche("62000.00", "5.50", "4570.00", "66570.00").facts();
    List<ExtractedPiece> pieces = List.of(Dossiers.piece("note.odt", parts));

    assertThat(new VatCheck().run(subject("deliberation-marche", facts, pieces, DATE))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1000.00, 20.00, 200.00, 1200.00, 0",
    "1000.00, 20.00, -, 1200.00, 0",
    "412.33, 5.50, 22.68, 435.01, 0",
    "412.33, 5.50, 22.70, 435.03, 0",
    "1000.00, 20.00, 200.00, 1220.00, 1",
    "1000.00, 20.00, 250.00, 1250.00, 1",
    "1000.00, 10.00, -, 1200.00, 1",
    "1200.00, 20.00, -, 1000.00, 1"
  })
  void addsTheTaxUp(String ht, String taux, String tva, String ttc, int findings) {
    assertThat(new VatCheck().run(marche(ht, taux, tva, ttc))).hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Prix : 4 200,00 € HT, TVA 20 % : 840,00 €, soit 5 040,00 € TTC.|0",
        "Prix : 4 200,00 € HT, TVA 20 % : 840,00 €, soit 5 400,00 € TTC.|1",
        "Montant HT : 4 200 €. TVA (20 %) : 480 €. Montant TTC : 4 680 €.|1",
        "4 200 € HT soit 5 040 € TTC (TVA 20 %), contre 3 900 € HT l'an passé.|0",
        "Une aide de 4 200 € et une autre de 5 040 €.|0"
      })
  void addsUpWhatAPieceStates(String text, int findings) {
    ExtractedPiece piece = org.paraphe.drafting.Dossiers.piece("devis.txt", text);

    assertThat(new VatCheck().run(subject("decision-contrat", List.of(), List.of(piece), DATE)))
        .hasSize(findings);
  }

  @Test
  void addsTheLotsUp() {
    Value lots =
        new Value.Rows(
            List.of(
                Map.of("montantHt", Value.of("100.00")), Map.of("montantHt", Value.of("50.00"))));
    List<Fact> facts =
        List.of(
            Fact.typed("lots", FactType.TABLEAU, lots),
            Fact.typed("montantHt", FactType.MONTANT, Value.of("160.00")));

    assertThat(new VatCheck().run(subject("deliberation-marche", facts, List.of(), DATE)))
        .extracting(Finding::code, Finding::severity, Finding::where)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                FindingCode.MONTANT_INCOHERENT, Severity.BLOQUANT, "champ lots"));
  }

  /** « F 023 500 0 »: section, account, expenditure, receipts; zero for none. */
  private static List<Finding> balance(String... lines) {
    List<Map<String, Value>> rows = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split(" ");
      Map<String, Value> row = new LinkedHashMap<>();
      row.put("section", Value.of(cells[0]));
      row.put("chapitre", Value.of(cells[1]));
      if (!cells[2].equals("0")) {
        row.put("depense", Value.of(cells[2] + ".00"));
      }
      if (!cells[3].equals("0")) {
        row.put("recette", Value.of(cells[3] + ".00"));
      }
      rows.add(row);
    }
    List<Fact> facts = List.of(Fact.typed("lignes", FactType.TABLEAU, new Value.Rows(rows)));
    return new BudgetBalanceCheck()
        .run(subject("deliberation-decision-modificative", facts, List.of(), DATE));
  }

  @Test
  void letsABalancedChangePass() {
    assertThat(balance("F 011 500 0", "F 022 -500 0")).isEmpty();
    assertThat(balance("F 023 500 0", "F 74 0 500", "I 021 0 500", "I 21 500 0")).isEmpty();
  }

  @Test
  void blocksASectionThatSpendsMoreThanItReceives() {
    assertThat(balance("I 21 600 0", "I 13 0 500"))
        .extracting(Finding::code, Finding::severity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                FindingCode.DESEQUILIBRE_BUDGETAIRE, Severity.BLOQUANT));
  }

  @Test
  void onlyWarnsOfASurplus() {
    assertThat(balance("F 011 500 0", "F 70 0 600"))
        .extracting(Finding::severity)
        .containsExactly(Severity.ATTENTION);
  }

  @Test
  void comparesBothSidesOfATransferAndOfOrderOperations() {
    assertThat(balance("F 023 500 0", "F 74 0 500", "I 021 0 400", "I 21 400 0"))
        .extracting(Finding::what)
        .singleElement()
        .asString()
        .contains("virement entre sections");
    assertThat(balance("I 041 500 0", "I 13 0 500"))
        .extracting(Finding::what)
        .singleElement()
        .asString()
        .contains("patrimoniales");
  }

  @Test
  void tellsALineThatNoSumCounts() {
    assertThat(balance("F 011 0 0"))
        .extracting(Finding::code)
        .containsExactly(FindingCode.CHAMP_MANQUANT);
  }

  @Test
  void holdsAStatedTotalAgainstTheLines() {
    ExtractedPiece piece =
        org.paraphe.drafting.Dossiers.sheet(
            "dm.docx",
            """
            Section de fonctionnement
            Compte\tLibellé\tDépenses
            6068\tFournitures\t1 200,00
            Total\tx\t1 300,00
            """);

    assertThat(
            new TotalCheck()
                .run(
                    subject("deliberation-decision-modificative", List.of(), List.of(piece), DATE)))
        .extracting(Finding::code)
        .containsExactly(FindingCode.MONTANT_INCOHERENT);
  }

  @ParameterizedTest
  @CsvSource({
    "montant, 23000.00, 2026-11-23, 0",
    "montant, 23000.01, 2026-11-23, 1",
    "totalAnnee, 30000.00, 2026-11-23, 1",
    "montant, 30000.00, 2000-01-03, 0"
  })
  void asksForAConventionAboveTheThresholdOfTheDay(
      String field, String montant, LocalDate date, int findings) {
    List<Fact> facts = List.of(Fact.typed(field, FactType.MONTANT, Value.of(montant)));

    assertThat(
            new ConventionCheck().run(subject("deliberation-subvention", facts, List.of(), date)))
        .hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cette aide complémentaire de 8 000 € suit celle de 16 000 €. | true",
        "Les 8 000 € s'ajoutent à la subvention de 16 000 €. | true",
        "Les 8 000 € remplacent les 16 000 € demandés. | false",
        "Cette aide complémentaire de 8 000 € suit celle de 14 000 €. | false",
      })
  void countsTheAidsOfTheYearTogetherWhereThePiecesSpeakOfASecond(String text, boolean asked) {
    Taking taking = Taking.of("deliberation-subvention").piece("note.odt", text);
    int first = text.indexOf("8 000");
    int other = text.indexOf("1", first);
    taking.fact(
        new Fact(
            "montant",
            FactType.MONTANT,
            Value.of("8000.00"),
            FactStatus.TROUVE,
            new Span("note.odt", null, null, first, first + 5, "8 000"),
            List.of(
                new Fact.Candidate(
                    Value.of(text.contains("16 000") ? "16000.00" : "14000.00"),
                    new Span("note.odt", null, null, other, other + 1, "1"))),
            null));

    assertThat(new ConventionCheck().run(taking.subject())).hasSize(asked ? 1 : 0);
    assertThat(
            new ConventionCheck()
                .run(
                    taking
                        .fact(Fact.typed("totalAnnee", FactType.MONTANT, Value.of("9000.00")))
                        .subject()))
        .isEmpty();
  }

  @Test
  void asksForNoConventionThatIsConcluded() {
    List<Fact> facts =
        List.of(
            Fact.typed("montant", FactType.MONTANT, Value.of("30000.00")),
            Fact.typed("convention", FactType.BOOLEEN, new Value.Flag(true)));

    assertThat(
            new ConventionCheck().run(subject("deliberation-subvention", facts, List.of(), DATE)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2027-01-21, L. 1612-11", "2027-01-22, l'avenir", "2028-01-10, l'avenir"})
  void knowsUntilWhenAClosedBudgetMayBeAdjusted(LocalDate date, String why) {
    List<Fact> facts = List.of(Fact.typed("exercice", FactType.ANNEE, Value.of("2026")));

    assertThat(
            new DateCheck()
                .run(subject("deliberation-decision-modificative", facts, List.of(), date)))
        .singleElement()
        .satisfies(f -> assertThat(f.why()).contains(why));
  }

  @Test
  void missesAWholeThatALotLeavesOpen() {
    Value lots =
        new Value.Rows(
            List.of(
                Map.of("montantHt", Value.of("100.00"), "montantTtc", Value.of("120.00")),
                Map.of("montantHt", Value.of("50.00"))));
    List<Fact> facts = List.of(Fact.typed("lots", FactType.TABLEAU, lots));

    assertThat(new MissingFieldCheck().run(subject("deliberation-marche", facts, List.of(), DATE)))
        .anyMatch(f -> f.where().equals("champ montantTtc"))
        .noneMatch(f -> f.what().startsWith("Le champ obligatoire « montant hors taxes »"));
  }
}
