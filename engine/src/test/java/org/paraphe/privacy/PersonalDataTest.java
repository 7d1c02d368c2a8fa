package org.paraphe.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

  private static List<String> found(String text, Category category) {
    return PersonalData.detect(text).stream()
        .filter(i -> i.category() == category)
        .map(i -> text.substring(i.start(), i.end()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COURRIEL | écrire à jeanne.delorme@club-etangs.example.fr merci | jeanne.delorme@club-etangs.example.fr",
        "TELEPHONE | joindre le 06.12.34.56.78 après 18 h | 06.12.34.56.78",
        "TELEPHONE | tél. +33 (0)3 80 11 22 33 | +33 (0)3 80 11 22 33",
        "NIR | n° 2 84 05 21 231 002 87 | 2 84 05 21 231 002 87",
        "IBAN | IBAN FR76 3000 4000 0312 3456 7890 143 | FR76 3000 4000 0312 3456 7890 143",
        "SIRET | SIRET 732 829 320 00074 | 732 829 320 00074",
        "SIRET | immatriculée RCS Dijon 732 829 320 | 732 829 320",
        "PLAQUE | le camion AB-123-CD stationne | AB-123-CD",
        "PLAQUE | la remorque 1234 XY 21 aussi | 1234 XY 21",
        "NAISSANCE | né le 12 mars 1961 | 12 mars 1961",
        "NAISSANCE | date de naissance : 03/11/1984 | 03/11/1984",
        "ADRESSE | demeurant 14 bis rue des Acacias, 21000 Dijon | 14 bis rue des Acacias, 21000 Dijon",
        "PERSONNE | contacter Dupont Jean au bureau | Dupont Jean",
        "PERSONNE | De : Maëlle Quéré <accueil> | Maëlle Quéré",
        "PERSONNE | Mme Petit sera présente | Petit",
        "PERSONNE | Monsieur de La Fontaine-Martel viendra | Fontaine-Martel",
        "PERSONNE | la demande de Kylian VAUTRAVERS | Kylian VAUTRAVERS",
        "PERSONNE | M. J. Orsini | J. Orsini",
        "PERSONNE | Nom : BOURGUIGNAT | BOURGUIGNAT"
      })
  void finds(Category category, String text, String expected) {
    assertThat(found(text, category)).contains(expected);
  }

  @Test
  void findsTheNameUnderAMail() {
    assertThat(found("Bien cordialement,\n\nNolwenn Kerdavid\nTrésorière", Category.PERSONNE))
        .containsExactly("Nolwenn Kerdavid");
    assertThat(found("Merci d'avance\njean dupont\n", Category.PERSONNE))
        .containsExactly("jean dupont");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le Conseil Municipal de la Commune, réuni en séance ordinaire le 12 mars 2027.",
        "Une subvention de 4 500 € est proposée au titre de l'exercice 2027.",
        "Vu le code général des collectivités territoriales, notamment ses articles L. 2121-29 et"
            + " L. 2311-7",
        "La circulation sera interdite du 12 au 23 avril 2027, de 8 h à 17 h 30.",
        "Madame le Maire, Monsieur le Président,"
      })
  void leavesTheWordsOfAnActAlone(String text) {
    assertThat(PersonalData.detect(text)).isEmpty();
    assertThat(PersonalData.suspect(text)).isEmpty();
  }

  @Test
  void givesStretchesInOrderAndNoneOverAnother() {
    List<Identifier> found =
        PersonalData.suspect("Mme Aude Ravel, 3 rue Neuve, 21000 Dijon, 0380112233, a.ravel@x.fr");

    for (int i = 1; i < found.size(); i++) {
      assertThat(found.get(i).start()).isGreaterThanOrEqualTo(found.get(i - 1).end());
    }
    assertThat(found).extracting(Identifier::category).contains(Category.COURRIEL);
  }
}
