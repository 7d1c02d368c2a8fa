package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraphe.checking.Dossiers.act;
import static org.paraphe.checking.Dossiers.article;
import static org.paraphe.checking.Dossiers.facts;
import static org.paraphe.checking.Dossiers.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.act.Act;
import org.paraphe.act.Inline.Fait;
import org.paraphe.act.Inline.Jour;
import org.paraphe.act.Inline.Montant;
import org.paraphe.act.Inline.Texte;
import org.paraphe.act.Signature;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;

class SourceCheckTest {

  private static List<Finding> run(CheckSubject subject) {
    return new SourceCheck().run(subject);
  }

  private static List<Finding> printed(Texte texts) {
    return run(subject(Mutations.withArticle(act(), article(1, texts)), facts()));
  }

  @Test
  void findsNothingInAGoodDraft() {
    assertThat(run(Dossiers.good())).isEmpty();
  }

  @Test
  void flagsEveryMutantOfWhatTheActPrints() {
    Map<String, Act> mutants = Mutations.ofAct(act());
    List<String> missed = new ArrayList<>();
    mutants.forEach(
        (what, mutant) -> {
          if (run(subject(mutant, facts())).isEmpty()) {
            missed.add(what);
          }
        });

    assertThat(mutants).hasSizeGreaterThan(200);
    assertThat(missed).isEmpty();
  }

  @Test
  void flagsEveryMutantOfAFactsValue() {
    List<String> missed = new ArrayList<>();
    int mutants = 0;
    for (Fact fact : facts()) {
      for (String value : Mutations.of(fact.value().asText())) {
        List<Fact> changed = new ArrayList<>(facts());
        changed.replaceAll(
            f -> f.name().equals(fact.name()) ? with(fact, value, fact.source()) : f);
        mutants++;
        if (run(subject(act(), changed)).stream()
            .noneMatch(f -> f.where().equals("champ " + fact.name()))) {
          missed.add(fact.name() + " > " + value);
        }
      }
    }

    assertThat(mutants).isGreaterThan(30);
    assertThat(missed).isEmpty();
  }

  private static Fact with(Fact fact, String value, Span source) {
    return new Fact(
        fact.name(), fact.type(), Value.of(value), fact.status(), source, List.of(), null);
  }

  @Test
  void flagsAQuoteThatDoesNotStandAtItsSpan() {
    Fact fact = facts().get(0);
    Span s = fact.source();
    Span moved = new Span(s.piece(), null, null, s.start() + 1, s.end() + 1, s.quote());
    List<Fact> changed = new ArrayList<>(facts());
    changed.set(0, with(fact, fact.value().asText(), moved));

    assertThat(run(subject(act(), changed)))
        .filteredOn(f -> f.where().equals("champ beneficiaire"))
        .singleElement()
        .satisfies(f -> assertThat(f.what()).contains("n'est pas dans « lettre.docx »"));
  }

  @Test
  void flagsAFactFromAPieceThatIsNotThere() {
    Fact fact = facts().get(0);
    Span s = fact.source();
    Span elsewhere = new Span("autre.pdf", null, null, s.start(), s.end(), s.quote());
    List<Fact> changed = new ArrayList<>(facts());
    changed.set(0, with(fact, fact.value().asText(), elsewhere));

    assertThat(run(subject(act(), changed))).anyMatch(f -> f.what().contains("« autre.pdf »"));
  }

  @Test
  void trustsAValueThatAPersonTyped() {
    List<Fact> changed = new ArrayList<>(facts());
    changed.replaceAll(
        f ->
            f.name().equals("montant")
                ? Fact.typed("montant", FactType.MONTANT, Value.of("9999.00"))
                : f);
    Act act =
        Mutations.withArticle(
            act(), article(1, new Texte("Une subvention de "), new Fait("montant", "9 999 €")));

    assertThat(run(subject(act, changed))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MONTANT|4500.00|4 500,00 euros",
        "MONTANT|4500.00|quatre mille cinq cents euros",
        "MONTANT|4500.00|4.500,00 EUR",
        "MONTANT|4500.00|4,5 k€",
        "MONTANT|180.50|cent quatre-vingts euros et cinquante centimes",
        "MONTANT|1200000.00|1,2 millions d'euros",
        "DATE|2026-09-01|1er septembre 2026",
        "DATE|2026-09-01|01/09/2026",
        "DATE|2026-09-01|le 1.9.26",
        "DATE|2027-03-03|du 3 au 7 mars 2027",
        "DATE|2027-03-07|du 3 au 7 mars 2027",
        "DATE|2027-02-28|du dimanche 28 février au mercredi 3 mars 2027",
        "DATE|2027-03-03|les 3, 4 et 5 mars 2027",
        "ANNEE|2027|exercice 2027",
        "ANNEE|2027|7 mars 2027",
        "SIRET|73282932000074|732 829 320 00074",
        "SIRET|73282932000074|732829320 00074",
        "ENTIER|12|douze instruments",
        "DUREE|3 ans|trois ans",
        "ORGANISATION|Harmonie des Étangs|HARMONIE DES ETANGS",
        "TEXTE|de 8 h 30 à 17 h|de 8h30 à 17h00",
      })
  void acceptsAValueThatItsQuoteGivesInOtherWords(FactType type, String value, String quote) {
    assertThat(faults(type, value, quote)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MONTANT|4500.00|4 600 €",
        "MONTANT|500.00|4 500 €",
        "MONTANT|45000.00|4 500 €",
        "DATE|2026-09-02|1er septembre 2026",
        "DATE|2026-09-01|1er septembre",
        "DATE|2027-03-05|du 3 au 7 mars 2027",
        "ANNEE|2028|exercice 2027",
        "SIRET|73282932000075|732 829 320 00074",
        "DUREE|3 mois|trois ans",
        "ORGANISATION|Harmonie des Lacs|Harmonie des Étangs",
        "PERSONNE|Jean Tasserie|Julien Tasserie",
        "TEXTE|de 8 h 30 à 18 h|de 8h30 à 17h00",
      })
  void refusesAValueThatItsQuoteDoesNotGive(FactType type, String value, String quote) {
    assertThat(faults(type, value, quote)).hasSize(1);
  }

  private static List<Finding> faults(FactType type, String value, String quote) {
    Fact fact =
        new Fact(
            "x",
            type,
            Value.of(value),
            FactStatus.TROUVE,
            new Span("p.txt", null, null, 0, quote.length(), quote),
            List.of(),
            null);
    CheckSubject good = Dossiers.good();
    return run(
        new CheckSubject(
            good.pack(),
            Mutations.withArticle(Dossiers.plainAct(), article(1, new Texte("rien."))),
            List.of(fact),
            good.given(),
            List.of(Dossiers.piece("p.txt", quote)),
            good.date()));
  }

  @Test
  void flagsANumberOfTheDossierPutOnSomethingElse() {
    assertThat(printed(new Texte("Elle est versée en 48 fois."))).hasSize(1);
    assertThat(printed(new Texte("pour 48 élèves"))).isEmpty();
  }

  @Test
  void flagsASignatoryThatOnlyTheDossierNames() {
    Signature usurped =
        new Signature("Montrieux-les-Étangs", null, "Julien Tasserie", "Maire", null);

    assertThat(run(subject(Dossiers.with(act(), usurped, act().recours()), facts())))
        .extracting(Finding::where)
        .containsOnly("signature");
  }

  @Test
  void acceptsTheBlankOfAFieldAndNothingElseInBrackets() {
    List<Fact> facts = new ArrayList<>(facts());
    facts.replaceAll(
        f -> f.name().equals("montant") ? Fact.absent("montant", FactType.MONTANT) : f);
    Act blank =
        Mutations.withArticle(
            act(), article(1, new Fait("montant", "[libellé de montant à compléter]")));
    Act filled =
        Mutations.withArticle(act(), article(1, new Fait("montant", "[6 100 € à compléter]")));

    assertThat(run(subject(blank, facts))).isEmpty();
    assertThat(run(subject(filled, facts))).hasSize(1);
  }

  @Test
  void flagsAnAbsentFactThatPrintsAValueOfThePieces() {
    List<Fact> facts = new ArrayList<>(facts());
    facts.replaceAll(
        f -> f.name().equals("montant") ? Fact.absent("montant", FactType.MONTANT) : f);

    assertThat(run(subject(act(), facts))).extracting(Finding::where).contains("article 1");
  }

  @Test
  void acceptsTheSumOfAColumnAndFlagsAnotherTotal() {
    Value rows =
        new Value.Rows(
            List.of(
                Map.of("libelle", Value.of("Harmonie"), "montant", Value.of("4500.00")),
                Map.of("libelle", Value.of("Harmonie"), "montant", Value.of("6000.00"))));
    List<Fact> facts = new ArrayList<>(facts());
    facts.add(Fact.typed("lignes", FactType.TABLEAU, rows));

    assertThat(run(subject(withTotal("10500.00", "10 500 €"), facts))).isEmpty();
    assertThat(run(subject(withTotal("10600.00", "10 600 €"), facts))).hasSize(1);
    assertThat(run(subject(withTotal("10500.00", "10 600 €"), facts))).hasSize(1);
  }

  private static Act withTotal(String value, String text) {
    return Mutations.withArticle(act(), article(1, new Texte("soit "), new Montant(value, text)));
  }

  @Test
  void acceptsTheDateOfTheActAndFlagsAnother() {
    Act today =
        Mutations.withArticle(act(), article(1, new Jour("2026-11-23", "23 novembre 2026")));
    Act other =
        Mutations.withArticle(act(), article(1, new Jour("2026-11-24", "24 novembre 2026")));

    assertThat(run(subject(today, facts()))).isEmpty();
    assertThat(run(subject(other, facts()))).hasSize(1);
  }

  @Test
  void leavesReferencesAndArticleNumbersToOtherChecks() {
    assertThat(
            printed(
                new Texte(
                    "En application de l'article L. 1611-4 du CGCT, de la loi n° 2000-321 du 12"
                        + " avril 2000 et de l'article 2.")))
        .isEmpty();
  }

  @Test
  void tracesTheCellsOfATableToTheirField() {
    Value rows =
        new Value.Rows(
            List.of(Map.of("beneficiaire", Value.of("Chorale"), "montant", Value.of("800.00"))));
    List<Fact> facts = new ArrayList<>(facts());
    facts.add(Fact.typed("lignes", FactType.TABLEAU, rows));
    Act good =
        Mutations.withArticle(
            act(),
            article(
                1,
                new Fait("lignes[0].beneficiaire", "Chorale"),
                new Fait("lignes.montant", "800 €")));
    Act bad = Mutations.withArticle(act(), article(1, new Fait("lignes.montant", "900 €")));

    assertThat(run(subject(good, facts))).isEmpty();
    assertThat(run(subject(bad, facts))).hasSize(1);
  }

  @Test
  void flagsTheAmountOfAnotherRow() {
    Value rows =
        new Value.Rows(
            List.of(
                Map.of("beneficiaire", Value.of("Chorale"), "montant", Value.of("800.00")),
                Map.of("beneficiaire", Value.of("Judo"), "montant", Value.of("900.00"))));
    List<Fact> facts = new ArrayList<>(facts());
    facts.add(Fact.typed("lignes", FactType.TABLEAU, rows));

    assertThat(run(subject(cell("lignes[1].montant", "900 €"), facts))).isEmpty();
    assertThat(run(subject(cell("lignes[0].montant", "900 €"), facts))).hasSize(1);
    assertThat(run(subject(cell("lignes[0].beneficiaire", "900 €"), facts))).hasSize(1);
    assertThat(run(subject(cell("lignes[7].montant", "900 €"), facts))).hasSize(1);
  }

  private static Act cell(String champ, String text) {
    return Mutations.withArticle(act(), article(1, new Fait(champ, text)));
  }

  @Test
  void trustsARowThatTheReadingOfThePieceReckons() {
    String words = "Le crédit du 6135 est porté de 5 000 € à 7 500 €.";
    assertThat(rows(words, "section=F, compte=6135, depense=2500.00")).isEmpty();
    assertThat(rows(words, "section=F, compte=6135, depense=2600.00")).isNotEmpty();
  }

  private static List<String> rows(String words, String row) {
    return Taking.of("deliberation-decision-modificative")
        .piece("dm.txt", "DM n° 2. " + words)
        .took("lignes", Taking.rows(row), words)
        .told(new SourceCheck())
        .stream()
        .filter(t -> t.startsWith("La valeur"))
        .toList();
  }
}
