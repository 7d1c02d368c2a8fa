package org.paraphe.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.privacy.Occultation.Kept;
import org.paraphe.privacy.Occultation.Known;

class OccultationTest {

  private static final Known NOTHING = new Known(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  private static Known offices(String... names) {
    return new Known(Set.of(names), Set.of(), Set.of(), Set.of(), Set.of());
  }

  private static List<String> hidden(Known known, String... texts) {
    Occultation occultation = Occultation.over(List.of(texts), known);
    return Arrays.stream(texts)
        .flatMap(t -> occultation.in(t).stream().map(i -> t.substring(i.start(), i.end())))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "le bail consenti à Mme Odile Carpentier | Odile Carpentier",
        "la demande de M. Luc FABRE, riverain | Luc FABRE",
        "Monsieur et Madame Delaunay-Roy | Delaunay-Roy",
        "joignable au 06 12 34 56 78 | 06 12 34 56 78",
        "versée sur le compte FR76 3000 6000 0112 3456 7890 189 | FR76 3000 6000 0112 3456 7890 189",
        "né le 12 mars 1961 | 12 mars 1961",
        "l'agent Kylian Vautravers | Kylian Vautravers",
        "M. Luc Fabre, président de l'association Les Étangs | Luc Fabre",
        "M. Luc Fabre, architecte | Luc Fabre",
        "M. Le Goff demande | Le Goff",
        "Mme Van den Berghe demande | Van den Berghe",
        "M. Paul Le Du, riverain | Paul Le Du",
        "la demande de mme quennehen | quennehen",
        "la succession Quennehen | Quennehen",
        "le mineur Zyad Vautravers | Zyad Vautravers",
        "Zyad Vautravers, adjoint technique territorial | Zyad Vautravers",
        "le riverain Odile Carpentier | Odile Carpentier",
        "la maison d'Odile Carpentier | Odile Carpentier",
        "M. Zyad Vautravers, adjoint administratif | Zyad Vautravers",
        "Mme Odile Carpentier, titulaire de la concession n° 12 | Odile Carpentier",
        "Le maire signe le bail avec le preneur, M. Luc Fabre | Luc Fabre",
        "Vu la demande de M. Luc Fabre, le maire décide | Luc Fabre",
        "joignable au 06 12 345 678 | 06 12 345 678",
        "joignable au 06_12_34_56_78 | 06_12_34_56_78",
        "odile.carpentier (arobase) exemple.fr | odile.carpentier (arobase) exemple.fr",
        "guichet 00001, compte n° 12345678901 | 12345678901",
        "son véhicule AB – 123 – CD | AB – 123 – CD",
        "âgé de 7 mois | 7 mois",
        "l'enfant, née en 2019 | 2019",
        "le dénommé Vautravers | Vautravers",
        "demeurant au lieu-dit « Les Vallées » | lieu-dit « Les Vallées »",
        "le logement de l'intéressé, qui réside 14 rue des Acacias | 14 rue des Acacias",
      })
  void hidesWhatPointsToAPerson(String text, String words) {
    assertThat(hidden(NOTHING, text)).containsExactly(words);
  }

  @Test
  void hidesAHomeWithItsTown() {
    assertThat(
            hidden(NOTHING, "Mme Odile Carpentier, demeurant 14 rue des Acacias, 41990 Montrieux"))
        .containsExactly("Odile Carpentier", "14 rue des Acacias, 41990 Montrieux");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "les travaux de la rue Jean Jaurès et de l'école Marie Curie",
        "la salle polyvalente Georges Brassens",
        "l'association Les Amis de la lecture, 4 rue de la Gare",
        "M. Paul Estrade, maire, est chargé de l'exécution",
        "Mme Claire Morvan, deuxième adjointe, est déléguée",
        "délégation à Mme Claire Morvan, conseillère municipale déléguée",
        "le maire, M. Paul Estrade, est autorisé à signer",
        "désigner M. Florian Lacassagne correspondant incendie et secours",
        "Mme Josiane Ferrand représente la commune à l'assemblée générale",
        "la parcelle AB 212 et la parcelle AC 14",
        "la société Jean Vidal et fils",
        "l'EHPAD Jean Moulin et la rue du Colonel Fabien",
        "Madame la Présidente, Monsieur Le Maire, Madame La Sous-Préfète",
        "stationnement interdit devant le 14 rue des Acacias",
        "Titulaires : Mme Anne Tessier, M. Bruno Gallet et M. Yves Cordier",
        "Le maire de Montrieux, M. Yves Cordier",
        "la commune est née en 1961 d'une fusion",
        "la rue dénommée Simone",
        "chaque habitant du hameau de La Grange",
        "du 01/02/2027 10:00 au 03/02/2027 12:00",
        "Vu l'article L. 2121-29 du code général des collectivités territoriales",
        "un crédit de 4 500 € au chapitre 65",
      })
  void leavesOfficesPlacesAndBodies(String text) {
    assertThat(hidden(NOTHING, text)).isEmpty();
  }

  @Test
  void hidesEverywhereANameThatOneParagraphTells() {
    assertThat(
            hidden(
                NOTHING,
                "Considérant la demande de Mme Odile Carpentier",
                "la parcelle CARPENTIER est cédée",
                "un charpentier est désigné"))
        .containsExactly("Odile Carpentier", "CARPENTIER");
  }

  @Test
  void keepsThoseWhoSignAndSit() {
    Known known = offices("Paul Estrade", "Claire Morvan");

    assertThat(hidden(known, "Paul Estrade et Mme Morvan ne prennent pas part au vote")).isEmpty();
  }

  @Test
  void hidesASurnameThatAnElectedMemberBearsTooWhereItStandsAlone() {
    Known known = offices("Paul Estrade");

    assertThat(hidden(known, "à Mme Sophie Estrade, riveraine", "Mme Estrade", "M. Paul Estrade"))
        .containsExactly("Sophie Estrade", "Estrade");
  }

  @Test
  void hidesANameThatTheActHoldsAsAPersonHoweverItIsWritten() {
    Known known = new Known(Set.of(), Set.of(), Set.of("Zyad Quennehen"), Set.of(), Set.of());

    assertThat(hidden(known, "un logement est loué à ZYAD QUENNEHEN"))
        .containsExactly("ZYAD QUENNEHEN");
  }

  @Test
  void hidesAndLeavesWhatAPersonAsksFor() {
    Known known =
        new Known(
            Set.of(), Set.of(), Set.of(), Set.of("parcelle AB 114"), Set.of("Odile Carpentier"));
    String text = "la parcelle  AB 114 est cédée à Mme Odile Carpentier";

    assertThat(hidden(known, text)).containsExactly("parcelle  AB 114");
    assertThat(Occultation.over(List.of(text), known).names())
        .containsExactly(Map.entry("Odile Carpentier", Kept.ASKED));
  }

  @Test
  void doesNotUncoverAHomeForAWordThatMayStay() {
    Known known = new Known(Set.of(), Set.of(), Set.of(), Set.of(), Set.of("14", "Montrieux"));

    assertThat(hidden(known, "domiciliée 14 rue des Acacias, 41990 Montrieux"))
        .containsExactly("14 rue des Acacias, 41990 Montrieux");
  }

  @Test
  void leavesTheNameOfABody() {
    Known known =
        new Known(Set.of(), Set.of("Les Amis de Jean Vidal"), Set.of(), Set.of(), Set.of());

    assertThat(hidden(known, "une subvention à Les Amis de Jean Vidal")).isEmpty();
    assertThat(Occultation.isPerson("Mme Odile Carpentier")).isTrue();
    assertThat(Occultation.isPerson("Les Amis de Jean Vidal")).isFalse();
  }

  @Test
  void hidesEachNameOfAListThatOneTitleBegins() {
    assertThat(hidden(NOTHING, "Mmes Carpentier, Delaunay et MM. Fabre, Quennehen et Petit"))
        .containsExactly("Carpentier", "Delaunay", "Fabre", "Quennehen", "Petit");
  }

  @Test
  void takesNobodyForAnElectedMemberOfTheSameGivenName() {
    Known known = offices("Paul Estrade", "Claire Morvan");

    assertThat(hidden(known, "M. Paul Ly, Mme Claire Petit et l'enfant Paul"))
        .containsExactly("Paul Ly", "Claire Petit", "Paul");
    assertThat(hidden(known, "Mme C. Morvan et M. ESTRADE")).isEmpty();
  }

  @Test
  void tellsHomonymsByTheirTitle() {
    assertThat(hidden(NOTHING, "M. Luc Fabre, conseiller municipal, vend à Mme Fabre un terrain"))
        .containsExactly("Fabre");
  }

  @Test
  void hidesAHomeAndADayOfBirthWhereTheyAreRepeated() {
    assertThat(
            hidden(
                NOTHING,
                "né le 12 mars 1961, demeurant 14, rue des Acacias",
                "le logement du 14 rue des acacias ; l'acte du 12 mars 1961 ; le 13 mars 1961"))
        .containsExactly(
            "12 mars 1961", "14, rue des Acacias", "14 rue des acacias", "12 mars 1961");
  }

  @Test
  void hidesThePlaceOfBirth() {
    assertThat(hidden(NOTHING, "née à Vendôme (Loir-et-Cher) le 3 avril 1971"))
        .containsExactly("Vendôme (Loir-et-Cher)", "3 avril 1971");
  }

  @Test
  void hidesAUsualWordThatIsANameOnlyWhereItCanBeNothingElse() {
    assertThat(hidden(NOTHING, "M. Petit", "PETIT", "Petit équipement et petit bassin"))
        .containsExactly("Petit", "PETIT");
  }

  @Test
  void hidesADoubleNameButNoTownNorStreet() {
    assertThat(
            hidden(
                NOTHING,
                "Mme Carpentier-Martin",
                "CARPENTIER-MARTIN",
                "Saint-Martin, la rue Carpentier"))
        .containsExactly("Carpentier-Martin", "CARPENTIER-MARTIN");
  }

  @Test
  void saysWhichWordsMayBeANameThatNothingTells() {
    Occultation occultation =
        Occultation.over(
            List.of("un logement pour Zyad Vautravers", "chez fabre", "M. Fabre, riverain"),
            NOTHING);

    assertThat(occultation.doubts()).containsExactly("Zyad Vautravers", "fabre");
  }

  @Test
  void hidesAPhoneThatALongerNumberSwallows() {
    assertThat(hidden(NOTHING, "poste 1234 06 12 34 56 78")).containsExactly("06 12 34 56 78");
  }
}
