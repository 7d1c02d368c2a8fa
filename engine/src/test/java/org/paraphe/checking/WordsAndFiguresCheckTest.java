package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.act.Inline.Texte;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;

class WordsAndFiguresCheckTest {

  @Test
  void takesNoCountForAnAmount() {
    assertThat(WordsAndFiguresCheck.pairs("égale au total des deux, soit 4 500 €, pour 2027"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "une subvention de quatre mille euros (4 500 €)",
        "la somme de QUATRE MILLE EUROS (4 500,00 €) est versée",
        "quatre mille cinq cents euros, soit 4 600 €",
        "un montant de 4 500 € (quatre mille euros)",
        "4.500,00 euros (en toutes lettres : quatre mille six cents euros)",
        "douze mille euros HT (1 200 € HT)",
        "cent quatre-vingts euros et cinquante centimes (180,05 €)",
        "un million deux cent mille euros (1 020 000 €)",
        "quatre-vingt-dix-sept euros (87 €)",
        "Il est mis douze (13) barrières à disposition",
        "une convention de trois (4) ans",
        "Montant hors TVA : 32 600,00 €\nsoit en lettres : trente-deux mille cent euros",
        "Prix : 32 600,00 €\nMontant hors taxe (en lettres) : trente-deux mille cent euros",
        "trente-deux mille cent euros\nMontant en chiffres : 32 600,00 €",
        "deux mille euros (2\u202f500\u00a0€)",
        "450 euros en chiffres, cinq cent quarante euros en lettres",
        "Somme de 12 500 € - douze mille cinq cent cinquante euros",
        "arrêtée à la somme de trois mille deux cents euros, 3 300,00 €.",
        "mille deux cents euros TTC / 1 250,00 €",
        "4 500 € (six mille)",
        "1 115,50 € (mille cent quinze euros soixante)",
        "4 500 € (six mille cinc cents euros)",
        "4 500 € (six mille hors taxes)",
        "4 500 € (six mille et cinquante centimes)",
        "un loyer de 4 500 € (six mille par an)",
      })
  void findsWordsThatAreNotTheFigures(String text) {
    assertThat(WordsAndFiguresCheck.pairs(text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quatre mille cinq cents euros (4 500 €)",
        "quatre mille cinq cents euros (4 500,00 € TTC)",
        "4 500 € (quatre mille cinq cents euros)",
        "cent quatre-vingts euros et cinquante centimes (180,50 €)",
        "un million deux cent mille euros (1 200 000 €)",
        "trois cent mille d'euros",
        "les trois (1) premiers articles",
        "douze élèves (4 500 €)",
        "versée en deux fois (2 250 € en mars, 2 250 € en juin)",
        "la dépense de 4 500 €, deux mille euros venant du département",
        "article 3, soit trois (3) exemplaires",
        "480 € HT, soit cinq cent soixante-seize euros TTC",
        "480 € hors taxes, soit cinq cent soixante-seize euros (576 €) toutes taxes comprises",
        "cent mille euros hors taxes, soit 120 000 € TTC",
        "cent vingt mille euros TTC, soit 100 000 € hors taxes",
        "cinq associations, 4 500 € chacune",
        "quatre-vingt-dix-sept euros (97 €)",
        "soixante et onze mille euros (71 000 €)",
        "Montant : 71 000 €\nsoit en lettres : soixante et onze mille euros",
        "Montant : 71 000 €\nLa somme de deux mille euros reste à payer",
        "1 200 € pour deux cents chaises ; trois mille euros sont prévus, 3 300 € au budget",
        "450 €, deux cents euros de caution en plus",
        "4 500 € - deux associations",
        "les pénalités sont ramenées à 5 400 € (dix-huit jours à 300 €)",
        "des pénalités de 5 400 €, soit dix-huit jours à 300 €",
        "5 400 € (dix-huit jours à trois cents euros)",
        "1 200 € TTC (douze mois de location)",
        "4 500 euros [trois parts de mille cinq cents euros]",
        "900 € (six élèves)",
        "1 115,50 € (mille cent quinze euros cinquante)",
        "mille cent quinze euros cinquante (1 115,50 €)",
        "8 400 € (soit deux cent quatre-vingts repas)",
      })
  void passesWhatAgreesOrIsAboutSomethingElse(String text) {
    assertThat(WordsAndFiguresCheck.pairs(text)).isEmpty();
  }

  @Test
  void blocksWhereTheActTakesOneOfTheTwo() {
    assertThat(inAPiece("Subvention : quatre mille euros (4 500 €)."))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.severity()).isEqualTo(Severity.BLOQUANT);
              assertThat(f.where()).isEqualTo("pièce note.odt");
              assertThat(f.what())
                  .isEqualTo(
                      "« quatre mille euros (4 500 €) » : 4\u202f000 en lettres, 4\u202f500 en"
                          + " chiffres.");
            });
    assertThat(inAPiece("Capital : neuf cents euros (950 €)."))
        .extracting(Finding::severity)
        .containsExactly(Severity.ATTENTION);
  }

  private static List<Finding> inAPiece(String text) {
    CheckSubject good = Dossiers.good();
    List<ExtractedPiece> pieces = List.of(Dossiers.piece("note.odt", text));
    return new WordsAndFiguresCheck()
        .run(
            new CheckSubject(
                good.pack(), good.act(), good.facts(), good.given(), pieces, good.date()));
  }

  @Test
  void tellsAnAmountInLettersThatNoFiguresGive() {
    String text =
        "Prix : 80 700,00 €\nDurée : 4 mois\nLe prix, arrêté en lettres : quatre-vingt mille ";

    assertThat(inAPiece(text + "soixante-dix euros.")).hasSize(1);
    assertThat(inAPiece(text + "sept cents euros.")).isEmpty();
  }

  @Test
  void blocksInTheAct() {
    var act =
        Mutations.withArticle(
            Dossiers.act(), Dossiers.article(1, new Texte("Elle est de cent euros (10 €).")));
    assertThat(new WordsAndFiguresCheck().run(Dossiers.subject(act, Dossiers.facts())))
        .extracting(Finding::where)
        .containsExactly("article 1");
  }

  @Test
  void leavesItToThePersonWhoTypedTheAmount() {
    assertThat(
            new WordsAndFiguresCheck()
                .run(
                    Taking.of("decision-contrat")
                        .piece("contrat.odt", "Prix : quatre cents euros (480 €).")
                        .fact(Fact.typed("montant", FactType.MONTANT, Value.of("480.00")))
                        .subject()))
        .extracting(Finding::severity)
        .containsExactly(Severity.ATTENTION);
  }

  @Test
  void blocksWhereOneOfTheTwoCompetesForTheAct() {
    String text = "Prix : 480 € HT, soit cinq cent soixante-seize euros (567 €) TTC.";
    ExtractedPiece piece = Dossiers.piece("contrat.odt", text);
    Fact amount =
        new Fact(
            "montant",
            FactType.MONTANT,
            Value.of("480.00"),
            FactStatus.TROUVE,
            span(piece, "480 €"),
            List.of(
                new Fact.Candidate(Value.of("576.00"), span(piece, "cinq cent soixante-seize"))),
            null);
    assertThat(
            new WordsAndFiguresCheck()
                .run(
                    Taking.of("decision-contrat")
                        .piece("contrat.odt", text)
                        .fact(amount)
                        .subject()))
        .extracting(Finding::severity)
        .containsExactly(Severity.BLOQUANT);
  }

  private static Span span(ExtractedPiece piece, String quote) {
    int start = piece.text().indexOf(quote);
    return Hit.span(piece, start, start + quote.length());
  }
}
