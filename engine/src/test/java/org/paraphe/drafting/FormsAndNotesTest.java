package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.dossier.Sha256;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Outcome;
import org.paraphe.extraction.Table;
import org.paraphe.facts.Fact;
import org.paraphe.facts.Value;

/** Labels of forms, and the turns of short notes, as towns word them. */
class FormsAndNotesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          decision-contrat         | dateEffet       | Point de départ : 4 mars 2027                                                      | 2027-03-04
          decision-contrat         | dateEffet       | Forfait de 900 euros. Applicable au 4 mars 2027 et pour un an.                      | 2027-03-04
          decision-contrat         | cocontractant   | Loueur : Sono du Larzac 48, SIRET à venir                                          | Sono du Larzac 48
          decision-contrat         | cocontractant   | Avec la banque : rien. Prestataire : Ville et Jardins SARL                         | Ville et Jardins SARL
          decision-contrat         | deliberationDelegation | L. 2122-22, 4°, délib. 2026-014                                             | délib. 2026-014
          arrete-delegation        | elu             | Je conserve la signature.\\nP.-S. Arrêté : Mme Odile Carrat.                        | Mme Odile Carrat
          arrete-delegation        | elu             | Je retire à M. Yves Borel la voirie et je la confie à Mme Odile Carrat, adjointe.  | Mme Odile Carrat
          arrete-delegation        | dateEffet       | Elle signera tout. Effet mardi 5 janvier 2027.                                     | 2027-01-05
          arrete-delegation        | signature       | La délégation emporte signature des actes.                                         | true
          deliberation-emploi      | dateEffet       | Création d'un emploi.\\nDébut : 4 mars 2027                                         | 2027-03-04
          deliberation-emploi      | fonctions       | Ils assureront la surveillance de la cantine. C'est au 64111.                      | la surveillance de la cantine
          deliberation-emploi      | imputation      | Ils assureront la surveillance de la cantine. C'est au 64111.                      | 64111
          deliberation-emploi      | permanent       | Nature : permanent                                                                 | true
          deliberation-emploi      | permanent       | Nature : saisonnier                                                                | false
          deliberation-emploi      | contractuelPossible | Si personne ne répond, nous prendrons des contractuels.                        | true
          deliberation-marche      | objetMarche     | Le marché a pour objet la réfection du préau. Trois offres.                        | la réfection du préau
          deliberation-marche      | titulaire       | Mme Ève Lazare, céramiste, SIRET 732 829 320 00074, demande 4 000 euros.           | Mme Ève Lazare
          deliberation-marche      | duree           | Période : deux ans                                                                 | deux ans
          deliberation-subvention  | objetSubvention | Avis favorable à l'acquisition d'un orgue par la chorale.                          | l'acquisition d'un orgue
          deliberation-subvention  | exercice        | Aides 2027                                                                         | 2027
          deliberation-subvention  | imputation      | Chorale du Val : 300 € (65748)                                                     | 65748
          deliberation-emploi      | tempsTravail    | Je corrige : 26 heures et non 24.                                                  | 26.00
          arrete-circulation       | permanent       | Création d'une zone de rencontre permanente place Haute.                          | true
          arrete-circulation       | permanent       | La zone n'est pas permanente.                                                      |
          arrete-circulation       | demandeur       | Demande d'arrêté – Gravières du Lot                                                | Gravières du Lot
          arrete-circulation       | permanent       | Stationnement interdit pendant la réfection définitive de la chaussée.             |
          arrete-circulation       | permanent       | Rue barrée devant l'exposition permanente.                                         |
          arrete-circulation       | permanent       | Durée : possible prolongation d'une semaine                                        |
          arrete-circulation       | permanent       | Durée : permanente                                                                 | true
          arrete-circulation       | permanent       | Sens unique à titre définitif rue Haute.                                           | true
          arrete-circulation       | demandeur       | Bonjour Camille\\nNous monterons une grue rue Basse, nous barrerons la rue.        |
          arrete-circulation       | demandeur       | Réfection du parking\\nNous monterons une grue rue Basse.                      |
          deliberation-emploi      | tempsTravail    | Création d'un emploi. La dépense est couverte à 50 % par l'État.                   |
          deliberation-emploi      | tempsTravail    | Un poste financé à 50 %, un emploi aidé à 60 %.                                    |
          deliberation-emploi      | tempsTravail    | Un emploi à 50 % par la caisse.                                                    |
          deliberation-emploi      | tempsTravail    | Un poste d'adjoint technique territorial à 80 %, en mai.                           | 28.00
          arrete-delegation        | domaine         | M. Durand prend le train à 8 heures.                                               |
          arrete-delegation        | domaine         | Mme Odile Carrat est adjointe. Je leur laisse les clés.                            |
          decision-contrat         | cocontractant   | Bail avec M. Jean Lot. Notaire : Me Anne Roc                                       | M. Jean Lot
          deliberation-marche      | titulaire       | Cabinet : Atelier Roc\\nTitulaire : Bati Lot SARL                                  | Bati Lot SARL
          arrete-circulation       | demandeur       | Amicale du Velay\\nObjet : grue\\nNous monterons une grue rue Basse, nous barrerons. | Amicale du Velay
          arrete-circulation       | dateDebut       | Les travaux de la rue Basse commenceront le 4 mars 2027.                           | 2027-03-04
          """)
  void reads(String kind, String field, String text, String value) {
    assertThat(new Found(kind).value(field, text.replace("\\n", "\n"))).isEqualTo(value);
  }

  @Test
  void takesNoLastDayFromTheDayOnWhichWorkBegins() {
    Found order = new Found("arrete-circulation");

    assertThat(order.value("dateFin", "Les travaux de la rue Basse commenceront le 4 mars 2027."))
        .isNull();
    assertThat(order.value("dateFin", "La course débutera le samedi 5 juin 2027 à 14 h."))
        .isEqualTo("2027-06-05");
  }

  @Test
  void takesThePlaceAndDayOfALetterForNobodysName() {
    ExtractedPiece letter =
        Dossiers.piece(
            "lettre.odt",
            "Saint-Vran, le 3 mai 2027\nMusique de Saint-Vran\n4 place Haute, 22999 Saint-Vran\n"
                + "Nous sollicitons une aide de 300 euros.");

    assertThat(new Found("deliberation-subvention").value("beneficiaire", letter))
        .isEqualTo("Musique de Saint-Vran");
  }

  @Test
  void readsARowThatALayoutBrokeAsOne() {
    ExtractedPiece pdf =
        pdf(
            "Rang|Entreprise|N° SIRET|Prix HT|Prix TTC\n1er|Bâti\n|Velay|123 456 782\n||00028\n"
                + "|||9 000,00|10 800,00\n2e|Autre\n|Maison|999 999 999\n||00099\n"
                + "|||9 500,00|11 400,00");

    assertThat(new Found("deliberation-marche").value("titulaire", pdf)).isEqualTo("Bâti Velay");
    assertThat(new Found("deliberation-marche").value("siret", pdf)).isEqualTo("12345678200028");
    assertThat(new Found("deliberation-marche").value("montantHt", pdf)).isEqualTo("9000.00");
  }

  /** A table of a PDF, whose text holds no mark for an empty cell. */
  private static ExtractedPiece pdf(String table) {
    StringBuilder text = new StringBuilder();
    List<Table.Cell> cells = new ArrayList<>();
    String[] rows = table.split("\n");
    for (int row = 0; row < rows.length; row++) {
      String[] columns = rows[row].split("\\|");
      for (int column = 0; column < columns.length; column++) {
        if (!columns[column].isEmpty()) {
          int start = text.length();
          text.append(columns[column]);
          String ref = "tableau 1!" + (char) ('A' + column) + (row + 1);
          cells.add(new Table.Cell(ref, row, column, start, text.length(), columns[column]));
          text.append(column == columns.length - 1 ? "\n" : "\t");
        }
      }
    }
    return new ExtractedPiece(
        "analyse.pdf",
        "application/pdf",
        Sha256.of(text.toString()).hex(),
        Outcome.LU,
        text.toString(),
        List.of(),
        List.of(new Table("tableau 1", cells)),
        List.of(),
        List.of(),
        Map.of());
  }

  @Test
  void splitsAllTheFieldsThatAFormGives() {
    assertThat(
            new Found("arrete-delegation")
                .items("domaine", "Domaines délégués : voirie ; eau ; bois et forêts"))
        .containsExactly("voirie", "eau", "bois et forêts");
    assertThat(
            new Found("arrete-delegation")
                .items("domaine", "Il prend la suite de M. Roy : voirie, eau et forêts."))
        .contains("voirie");
  }

  @Test
  void readsTheArticlesOfANoteThatSaysWhatIsToBeVoted() {
    String note =
        "OBJET : fermeture du lavoir\nÀ faire voter :\nArticle 1er. Le lavoir est fermé.\n"
            + "Article 2. Le maire exécute.";

    assertThat(new Found("deliberation-libre").items("articles", note))
        .containsExactly("Le lavoir est fermé", "Le maire exécute");
    assertThat(new Found("deliberation-libre").value("objet", note))
        .isEqualTo("fermeture du lavoir");
  }

  @Test
  void takesTheObjectLineBeforeTheTitleOfAReport() {
    String report =
        "Rapport n° 4 – Communes du Val\nObjet : adhésion au service de l'eau\nVu le code général"
            + " des collectivités territoriales,\nLe conseil décide :\n- d'adhérer au service.";

    assertThat(new Found("deliberation-libre").value("objet", report))
        .isEqualTo("adhésion au service de l'eau");
  }

  @Test
  void takesOnePriceForBothAmountsWhereTheyAreSaidToBeEqual() {
    String letter =
        "Le peintre demande 800 euros, sans TVA (article 293 B). HT et TTC sont égaux, 800,00 €.";

    assertThat(new Found("deliberation-marche").value("montantHt", letter)).isEqualTo("800.00");
    assertThat(new Found("deliberation-marche").value("montantTtc", letter)).isEqualTo("800.00");
  }

  @Test
  void readsGrantsThatANoteListsLineByLine() {
    String note =
        "La commission propose d'allouer :\nà l'Amicale du Lac, 300 euros pour un bal ;\n"
            + "au Judo-club, mille euros pour un tapis ;\n- à l'association Le Fil (loi 1901) :"
            + " 50 € ;\nLa dépense est inscrite au 65748.";

    assertThat(rows(note))
        .containsExactly(
            "Amicale du Lac 300.00 un bal", "Judo-club 1000.00 un tapis", "Le Fil 50.00");
  }

  @Test
  void readsGrantsThatOneSentenceLists() {
    assertThat(rows("Il est proposé de verser 300 € à l'Amicale du Lac et 50 € au Fil d'Ariane."))
        .containsExactly("Amicale du Lac 300.00", "Fil d'Ariane 50.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nous sollicitons une subvention.\nAchat de costumes : 300 €\nTransport : 50 €",
        "Nous demandons une aide de 300 €.",
        "L'Harmonie de Vaux sollicite une subvention de 1 500 €.\nNous devons payer 300 € à la"
            + " Société d'auteurs, 900 € au Club du Son, et nous reversons 100 € à l'Amicale du Lac.",
        "L'Harmonie de Vaux sollicite une subvention de 1 500 €. Nos dépenses :\n- à la Société"
            + " d'auteurs, 300 €\n- au Club du Son, 900 €",
        "Merci de nous accorder une subvention de 1 500 € : 300 € iront à l'Amicale du Lac et 900 €"
            + " au Club du Son.",
        "Bénéficiaire : Harmonie de Vaux\nMontant proposé : 1 500 €\nElle propose de verser 300 € à"
            + " l'Amicale du Lac et 900 € au Club du Son.",
        "En 2026 le conseil avait versé 300 € à l'Amicale du Lac et 900 € au Club du Son.",
        "Aides versées en 2026 :\n- à l'Amicale du Lac, 300 €\n- au Club du Son, 900 €",
        "L'aide va à l'Amicale du Lac : 300 €, dont 50 € versés en mai."
      })
  void takesNoBudgetOfOneBodyForSeveralGrants(String text) {
    assertThat(rows(text)).isEmpty();
  }

  private static List<String> rows(String text) {
    return new Found("deliberation-subvention")
        .fact("lignes", Dossiers.piece("note.txt", text)).found().stream()
            .flatMap(v -> ((Value.Rows) v).rows().stream())
            .map(r -> r.values().stream().map(Value::asText).collect(Collectors.joining(" ")))
            .toList();
  }

  @Test
  void takesThePeriodOfAllRowsToBeConfirmed() {
    ExtractedPiece plan =
        Dossiers.sheet(
            "plan.ods",
            "Rue\tDu\tAu\tMesure\nrue Basse\t18/01/2027\t22/01/2027\troute barrée\n"
                + "rue Haute\t11/01/2027\t29/01/2027\troute barrée");
    Fact first = new Found("arrete-circulation").fact("dateDebut", plan);

    assertThat(first.found()).contains(Value.of("2027-01-11"));
    assertThat(first.isToConfirm()).isTrue();
    assertThat(new Found("arrete-circulation").value("dateFin", plan)).isEqualTo("2027-01-29");
  }

  @Test
  void takesThePeriodOfTheOnlyRowAsItStands() {
    ExtractedPiece plan =
        Dossiers.sheet("plan.ods", "Rue\tDu\tAu\nrue Basse\t18/01/2027\t22/01/2027");

    assertThat(new Found("arrete-circulation").fact("dateFin", plan).isToConfirm()).isFalse();
  }

  @Test
  void readsThePlaceOfAFormBesideItsLabel() {
    ExtractedPiece form =
        Dossiers.sheet(
            "demande.odt",
            "Nature des travaux\travalement\nLieu\t14 rue Droite\nDate de début\t08/02/2027\n"
                + "Date de fin\t26/02/2027\nEmprise\t8 m");

    assertThat(new Found("arrete-circulation").items("voie", form))
        .containsExactly("14 rue Droite");
  }

  @Test
  void keepsTheHeadsOfABudgetBelowATitleBetweenItsRows() {
    String text =
        "DM n° 1 du budget principal 2026\nCompte\tLibellé\tDépenses\tRecettes\nInvestissement\n"
            + "2183\tOutils\t300,00\t\n10222\tFCTVA\t\t300,00";
    ExtractedPiece sheet = Dossiers.sheet("dm.odt", text);
    Table rows =
        new Table(
            "tableau 1",
            sheet.tables().get(0).cells().stream()
                .filter(c -> c.row() > 0 && !c.text().equals("Investissement"))
                .toList());
    ExtractedPiece piece = Dossiers.piece("dm.odt", text, List.of(rows));

    assertThat(
            new Found("deliberation-decision-modificative")
                .fact("lignes", piece)
                .found()
                .map(v -> v.toJson().toString())
                .orElse(""))
        .contains("depense=300.00", "recette=300.00");
  }
}
