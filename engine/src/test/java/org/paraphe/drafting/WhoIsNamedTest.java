package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.facts.Fact;

/** Who an act is about, where a dossier names others beside, or one in two ways. */
class WhoIsNamedTest {
  private static final Found GRANT = new Found("deliberation-subvention");
  private static final Found CONTRACT = new Found("decision-contrat");
  private static final Found TENDER = new Found("deliberation-marche");
  private static final Found DELEGATION = new Found("arrete-delegation");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Il est proposé d'attribuer à La Lyre, dissoute en juin, ce qui lui revient. Bénéficiaire : Mélodia                 | Mélodia
          L'association La Lyre a été remplacée par l'association Mélodia, qui sollicite 900 €.                              | Mélodia
          L'association La Lyre, désormais absorbée par Mélodia, sollicitait 900 €.\\nBénéficiaire : Mélodia                 | Mélodia
          La Lyre a fusionné avec l'Harmonie. L'Harmonie de Brazac sollicite une subvention de 900 €.                        | Harmonie de Brazac
          Bénéficiaire : Mélodia\\nL'association La Lyre s'est dissoute. La Lyre avait demandé 900 €.                         | Mélodia
          L'association La Lyre, qui n'a pas répondu l'an dernier à notre question, demande 900 €.                            | La Lyre
          L'association La Lyre, reprise par une nouvelle équipe, sollicite une subvention de 900 €.                          | La Lyre
          """)
  void namesWhoStandsInAnothersPlace(String text, String body) {
    assertThat(GRANT.value("beneficiaire", text.replace("\\n", "\n"))).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Brun & Associés, classé premier, a retiré son offre. Le marché revient à Koval Paysage.                  | Koval Paysage
          Le marché revient à Koval Paysage. L'entreprise Prunier, actuel titulaire, n'a pas répondu.              | Koval Paysage
          """)
  void namesNoCompanyThatWithdrew(String text, String company) {
    Fact holder = TENDER.fact("titulaire", Dossiers.piece("note.txt", text));

    assertThat(holder.found()).hasValueSatisfying(v -> assertThat(v.asText()).isEqualTo(company));
    assertThat(holder.others()).isEmpty();
  }

  @Test
  void namesNoPartyWhoseContractIsTakenOver() {
    String note =
        "La convention passée avec M. Bastien Roche est reprise par son fils Bastien Roche-Meunier.";

    assertThat(CONTRACT.value("cocontractant", note)).isNotEqualTo("M. Bastien Roche");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Demandeur : Mme Ida Roumens, trésorière\\nAssociation : Chorale Vent d'Est               | Chorale Vent d'Est
          Demandeur : M. Paul Estève (président)\\nPour le compte de : Chorale Vent d'Est         | Chorale Vent d'Est
          La Chorale Vent d'Est sollicite 900 €.\\nPour l'association, le président : Paul Estève | Chorale Vent d'Est
          En tant que secrétaire du Comice agricole de Brazac, je sollicite 900 €.                | Comice agricole de Brazac
          Au nom de la Chorale Vent d'Est, sa présidente, Mme Ida Roumens, sollicite 900 €.       | Chorale Vent d'Est
          Demandeur : Mme Ida Roumens, propriétaire, 2 rue Haute                                  | Mme Ida Roumens
          """)
  void namesTheBodyAndNotWhoSpeaksForIt(String text, String body) {
    assertThat(GRANT.value("beneficiaire", text.replace("\\n", "\n"))).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          L'ADEPV (Association de défense et d'embellissement du patrimoine de Valmeil) sollicite 900 €. | Association de défense et d'embellissement du patrimoine de Valmeil
          L'ADEPV sollicite 900 €.\\nADEPV : association pour la défense et l'embellissement du patrimoine de Valmeil\\n | association pour la défense et l'embellissement du patrimoine de Valmeil
          L'Union sportive des Éparges (USE) compte 30 licenciés. Il est proposé d'attribuer à l'U.S.E. 900 €. | Union sportive des Éparges
          La MJC (voir lettre du 3 mai) sollicite une aide de 900 €.                                      | MJC
          """)
  void writesAnAcronymOut(String text, String body) {
    assertThat(GRANT.value("beneficiaire", text.replace("\\n", "\n"))).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Objet : subvention au CLUB NAUTIQUE\\nDES TROIS ÉTANGS\\n\\nMontant : 900 €    | CLUB NAUTIQUE DES TROIS ÉTANGS
          Bénéficiaire : Comité des fêtes et\\ndes loisirs de Brazac\\nMontant : 900 €   | Comité des fêtes et des loisirs de Brazac
          Bénéficiaire : Amicale des donneurs de sang\\nde Brazac\\nMontant : 900 €      | Amicale des donneurs de sang de Brazac
          Bénéficiaire : Club de Brazac\\ndu 3 au 7 mai : tournoi\\nMontant : 900 €      | Club de Brazac
          BÉNÉFICIAIRE : CLUB DE BRAZAC\\nMONTANT : 900 €                                | CLUB DE BRAZAC
          """)
  void readsANameOverTwoLines(String text, String body) {
    assertThat(GRANT.value("beneficiaire", text.replace("\\n", "\n"))).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Le cocontractant est Lixo Bail.                                     | Lixo Bail
          Le cocontractant sera la société Lixo Bail pour quatre ans.         | Lixo Bail
          Cocontractant : Lixo Bail\\nmontant HT : 48 000 € et TVA 9 600 €     | Lixo Bail
          Locataire : M. et Mme Diallo-Perrin (Ousmane et Claire)             | M. et Mme Diallo-Perrin
          """)
  void endsANameWhereItEnds(String text, String party) {
    assertThat(CONTRACT.value("cocontractant", text.replace("\\n", "\n"))).isEqualTo(party);
  }

  @Test
  void takesNoPersonForAField() {
    String minutes =
        "1er adjoint : Sylvain Courbet\n2e adjointe : Amina Haddad épouse Courbet\n3e adjoint :"
            + " Sylvain Courtois\nArrêté de délégation pour S. Courtois : sport et vie associative.";

    assertThat(DELEGATION.items("domaine", minutes))
        .doesNotContain("Sylvain Courbet", "Amina Haddad épouse Courbet", "Sylvain Courtois");
  }

  @ParameterizedTest
  @ValueSource(strings = {"France Services", "Petite Enfance", "Vie Associative", "Petites Villes"})
  void keepsAFieldInCapitals(String field) {
    String note = "Arrêté de délégation.\nMme Ida Santoni, 5e adjointe : " + field + "\n";

    assertThat(DELEGATION.items("domaine", note)).containsExactly(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          M. Roy, 2e adjoint, ayant démissionné, sa délégation à la voirie passe à Mme Ida Santoni, 5e adjointe. | voirie
          La délégation à la culture revient désormais à Mme Ida Santoni, 5e adjointe.                            | culture
          Sa délégation aux affaires scolaires est reprise par Mme Ida Santoni, 5e adjointe.                      | affaires scolaires
          """)
  void endsAFieldBeforeItsVerb(String text, String field) {
    assertThat(DELEGATION.items("domaine", text)).containsExactly(field);
    assertThat(DELEGATION.value("elu", text)).isEqualTo("Mme Ida Santoni");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mme Lucie Fabre (3e adjointe) devient 2e adjointe ; Mme Claire Lange devient 3e adjointe. L'arrêté de délégation ne concerne que cette dernière. | Mme Claire Lange
          Mme Lucie Fabre, 2e adjointe, et M. Guy Roy, 3e adjoint, étaient candidats. Délégation est donnée à ce dernier.                                  | M. Guy Roy
          M. Guy Roy, 3e adjoint, remplace M. Jean Ortiz, et reçoit la délégation aux sports de ce dernier.                                               | M. Guy Roy
          """)
  void followsWhatAPronounPointsAt(String text, String person) {
    assertThat(DELEGATION.value("elu", text)).isEqualTo(person);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Le marché est attribué à l'EARL des Cimes, représentée par MM. Jean et Paul Abadie.            | EARL des Cimes
          C'est Memoria qui l'emporte (nom exact : MEMORIA CONSEIL ET ARCHIVES SAS).                     | MEMORIA CONSEIL ET ARCHIVES SAS
          Agissant pour le compte de la société : TENNIS SOLS AQUITAINE\\nCompte à créditer : TSA SARL B | TENNIS SOLS AQUITAINE
          """)
  void namesTheCompanyInFull(String text, String company) {
    assertThat(TENDER.value("titulaire", text.replace("\\n", "\n"))).isEqualTo(company);
  }

  @Test
  void showsTheBodyInWhoseNameAnArtistSigns() {
    Fact party =
        CONTRACT.fact(
            "cocontractant",
            Dossiers.piece(
                "note.txt",
                "Le conteur Yann Kermadec se produira le 19 décembre 2026. Le contrat est à établir"
                    + " au nom de sa structure, « Paroles en l'air »."));

    assertThat(party.found().orElseThrow().asText() + party.others()).contains("Paroles en l'air");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Contrat souscrit auprès d'Adria Assurances SA, pour un an.     | Adria Assurances SA
          Contrat souscrit auprès de la société Adria, pour un an.       | Adria
          """)
  void readsTheElidedArticle(String text, String party) {
    assertThat(CONTRACT.value("cocontractant", text)).isEqualTo(party);
  }

  @Test
  void endsANameBeforeItsSum() {
    String note = "Il est proposé de verser à l'Etoile Cycliste Harnésienne 1 400 € pour le prix.";

    assertThat(GRANT.value("beneficiaire", note)).isEqualTo("Etoile Cycliste Harnésienne");
  }

  @Test
  void takesNoOwnerOfAnAssociationForIt() {
    String note = "Accorder à l'association de Monsieur Picot (les Jardiniers) 300 €.";

    assertThat(GRANT.value("beneficiaire", note)).isNotEqualTo("de Monsieur Picot");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Contrat conclu avec « Paroles en l'air ».                                   | Paroles en l'air
          Contrat conclu avec la compagnie « Un pied dans la porte » pour 900 €.      | Un pied dans la porte
          Nous retenons l'agence « Vivre avec la mer », moins chère.                  | Vivre avec la mer
          """)
  void readsANameInQuotationMarksToItsEnd(String text, String party) {
    assertThat(CONTRACT.value("cocontractant", text)).isEqualTo(party);
  }
}
