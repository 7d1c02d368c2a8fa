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
}
