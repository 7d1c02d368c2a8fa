package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paraphe.act.ActKind;
import org.paraphe.checking.CheckSubject;
import org.paraphe.checking.Checks;
import org.paraphe.checking.Finding;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Value;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

/** What a reading may have got wrong is told, whoever read: each case names a field in doubt. */
class DoubtsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static List<String> doubts(String kind, ExtractedPiece... pieces) {
    return doubts(kind, draft -> draft.facts(), pieces);
  }

  private interface Facts {
    List<Fact> of(Draft draft);
  }

  private static List<String> doubts(String kind, Facts facts, ExtractedPiece... pieces) {
    TemplatePack pack = TemplatePacks.load(null).find(new ActKind(kind)).orElseThrow();
    DraftRequest request = new DraftRequest(pack, List.of(pieces), Map.of(), Map.of(), "", DAY);
    Draft draft = new ExtractiveDrafter(new ActTemplates()).draft(request);
    return Checks.standard()
        .run(new CheckSubject(pack, draft.act(), facts.of(draft), Map.of(), request.pieces(), DAY))
        .stream()
        .map(DoubtsTest::shown)
        .toList();
  }

  private static String shown(Finding finding) {
    return finding.code() + " " + finding.where() + " " + finding.what();
  }

  /** The facts of a draft with one read otherwise, as a reading that errs gives it. */
  private static Facts with(String name, FactType type, Value value, ExtractedPiece at, String q) {
    int start = at.text().indexOf(q);
    Fact wrong =
        new Fact(
            name,
            type,
            value,
            FactStatus.TROUVE,
            Hit.span(at, start, start + q.length()),
            List.of(),
            null);
    return draft -> draft.facts().stream().map(f -> f.name().equals(name) ? wrong : f).toList();
  }

  private static Value items(String... words) {
    return new Value.Items(List.of(words).stream().map(w -> (Value) Value.of(w)).toList());
  }

  @Test
  void tellsARowOfTheTableWhoseAmountIsGarbled() {
    ExtractedPiece sheet =
        Dossiers.sheet(
            "dm.xlsx",
            "Section de fonctionnement\nChapitre\tCompte\tLibellé\tDépenses\tRecettes\n"
                + "011\t60611\tEau\t1 200,00\t\n"
                + "011\t60612\tÉnergie\t8 0#0,00\t\n"
                + "74\t741121\tDotation\t\t1 200,00\n");
    assertThat(doubts("deliberation-decision-modificative", sheet))
        .anyMatch(f -> f.startsWith("ELEMENT_OMIS champ lignes") && f.contains("8 0#0,00"));
  }

  @Test
  void tellsABrokenLineOfAScannedBudget() {
    ExtractedPiece scan =
        Dossiers.piece(
            "dm.txt",
            "Section de fonctionnement - dépenses\n60611 Eau 1 200,00\n6O6l2 Énergie 8 000,00\n"
                + "6156 Maintenance 400,00\nTotal 9 600,00\n");
    assertThat(doubts("deliberation-decision-modificative", scan))
        .anyMatch(f -> f.startsWith("ELEMENT_OMIS champ lignes") && f.contains("6O6l2"));
  }

  @Test
  void saysNothingOfARowThatSaysNothingOrAddsUp() {
    ExtractedPiece sheet =
        Dossiers.sheet(
            "aides.xlsx",
            "Association\tMontant proposé\nClub de judo\t500,00 €\nChorale\t300,00 €\nScouts\t-\n"
                + "Total\t800,00 €\n");
    assertThat(doubts("deliberation-subvention", sheet))
        .noneMatch(f -> f.startsWith("ELEMENT_OMIS"));
  }

  @Test
  void tellsSomebodyElseOfTheSameRank() {
    ExtractedPiece note =
        Dossiers.piece(
            "note.txt", "Délégation de fonctions à Mme Léa Arnal, quatrième adjointe au maire.");
    ExtractedPiece mot =
        Dossiers.piece("mot.txt", "Le reste a été vu avec M. Hugo Ferrand, 4e adjoint.");
    assertThat(doubts("arrete-delegation", note, mot))
        .anyMatch(f -> f.startsWith("FAIT_CONTRADICTOIRE champ elu") && f.contains("Ferrand"));
    ExtractedPiece left =
        Dossiers.piece("mot.txt", "Elle succède à M. Hugo Ferrand, 4e adjoint démissionnaire.");
    assertThat(doubts("arrete-delegation", note, left))
        .noneMatch(f -> f.startsWith("FAIT_CONTRADICTOIRE champ elu") && f.contains("même rang"));
  }

  @Test
  void tellsAStreetThatIsOnlyPartOfADetour() {
    ExtractedPiece letter =
        Dossiers.piece(
            "demande.txt",
            "La rue Haute sera barrée du 3 au 7 mai 2027.\nDéviation par la rue Basse.\n");
    Facts both = with("voie", FactType.LISTE, items("rue Haute", "rue Basse"), letter, "rue Haute");
    assertThat(doubts("arrete-circulation", both, letter))
        .filteredOn(f -> f.startsWith("VALEUR_A_CONFIRMER champ voie"))
        .singleElement()
        .asString()
        .contains("rue Basse");
  }

  @Test
  void tellsWordsOfTheProcedurePlacesAndCutWords() {
    ExtractedPiece mail =
        Dossiers.piece(
            "mail.txt",
            "à passer en conseil\n3 rue Neuve, Brazac\nune passerelle\nCette passerelle nous va.\n");
    for (String words : List.of("à passer en conseil", "3 rue Neuve, Brazac", "asserelle")) {
      assertThat(
              doubts(
                  "deliberation-libre",
                  with("objet", FactType.TEXTE, Value.of(words), mail, words),
                  mail))
          .as(words)
          .anyMatch(f -> f.startsWith("VALEUR_A_CONFIRMER champ objet"));
    }
    assertThat(
            doubts(
                "deliberation-libre",
                with("objet", FactType.TEXTE, Value.of("une passerelle"), mail, "une passerelle"),
                mail))
        .noneMatch(f -> f.startsWith("VALEUR_A_CONFIRMER champ objet"));
  }

  @Test
  void tellsAnAmountThatASecondReadingPrefers() {
    ExtractedPiece note =
        Dossiers.piece(
            "note.txt",
            "L'association Les Gones demande 5 000 €.\nIl est proposé d'attribuer une subvention de"
                + " 3 200 €.\n");
    Facts wrong = with("montant", FactType.MONTANT, Value.of("5000.00"), note, "5 000 €");
    assertThat(doubts("deliberation-subvention", wrong, note))
        .anyMatch(f -> f.startsWith("VALEUR_A_CONFIRMER champ montant") && f.matches(".*3.200.*"));
    assertThat(doubts("deliberation-subvention", note))
        .noneMatch(f -> f.startsWith("VALEUR_A_CONFIRMER champ montant"));
  }

  @Test
  void tellsSentencesThatNoPassageOfASummaryTakesUp() {
    ExtractedPiece sheet =
        Dossiers.sheet("suivi.xlsx", "Année\tDû\tRéglé\n2024\t15 000,00 €\t12 000,00 €\n");
    ExtractedPiece note = Dossiers.piece("note.txt", "Le locataire conteste le loyer de 2024.\n");
    assertThat(doubts("synthese-juridique", note, sheet))
        .anyMatch(f -> f.startsWith("ELEMENT_OMIS champ points") && f.contains("12 000,00"));
  }

  @Test
  void countsTheSentencesThatALongDossierLeavesOut() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      text.append("Le témoin %c dit avoir vu le mur penché dès le jour %d. ".formatted('A' + i, i));
    }
    assertThat(doubts("synthese-juridique", Dossiers.piece("temoins.txt", text.toString())))
        .anyMatch(f -> f.startsWith("ELEMENT_OMIS champ points") && f.contains("autres passages"));
  }

  @Test
  void takesUpEverySentenceOfAShortDossier() {
    ExtractedPiece note =
        Dossiers.piece(
            "note.txt",
            "Le chemin longe le verger de la famille Ober.\nUne borne a disparu sous les ronces.\n"
                + "Personne ne sait plus qui tenait la clé de la barrière.\n");
    assertThat(doubts("synthese-juridique", note)).noneMatch(f -> f.startsWith("ELEMENT_OMIS"));
  }

  @Test
  void tellsAnEntryOfAListThatStandsApartFromTheOthers() {
    ExtractedPiece note =
        Dossiers.piece(
            "note.txt",
            "Délégation à Mme Léa Arnal, adjointe : voirie et propreté.\nElle prend effet lundi.\n"
                + "Merci de préparer l'arrêté.\nRien d'autre ne change.\n"
                + "Annuaire : Hugo Ferrand, culture.\n");
    assertThat(
            doubts(
                "arrete-delegation",
                with(
                    "domaine",
                    FactType.LISTE,
                    items("voirie", "propreté", "culture"),
                    note,
                    "voirie"),
                note))
        .anyMatch(
            f ->
                f.startsWith("VALEUR_A_CONFIRMER champ domaine « culture »")
                    && !f.contains("voirie"));
  }

  @Test
  void saysNothingOfAListThatIsWrittenTogether() {
    ExtractedPiece note =
        Dossiers.piece(
            "note.txt", "Délégation à Mme Léa Arnal, adjointe : voirie et propreté.\nMerci.\n");
    assertThat(
            doubts(
                "arrete-delegation",
                with("domaine", FactType.LISTE, items("voirie", "propreté"), note, "voirie"),
                note))
        .noneMatch(f -> f.startsWith("VALEUR_A_CONFIRMER champ domaine"));
  }
}
