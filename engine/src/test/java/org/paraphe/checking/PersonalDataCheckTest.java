package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.act.Inline.Texte;
import org.paraphe.template.TemplatePack.Publication;

class PersonalDataCheckTest {

  private static List<Finding> run(Publication publication, String text) {
    var act = Mutations.withArticle(Dossiers.act(), Dossiers.article(1, new Texte(text)));
    return new PersonalDataCheck()
        .run(Dossiers.subject(publication, act, Dossiers.facts(), Dossiers.pieces()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "à Mme Odile Carpentier, demeurant 14 rue des Acacias, 41990 Montrieux | adresse postale",
        "M. Luc Fabre, 3 impasse du Puits, est autorisé | adresse postale",
        "M. Luc Fabre, né le 12 mars 1961 à Blois | date de naissance",
        "joignable au 06 12 34 56 78 | numéro de téléphone",
        "à l'adresse odile.carpentier@exemple.org | adresse de courriel",
        "versée sur le compte FR76 3000 6000 0112 3456 7890 189 | coordonnées bancaires",
        "le véhicule AB-123-CD | immatriculation de véhicule",
        "Mme Odile Carpentier, en congé de longue maladie | une donnée de santé",
      })
  void tellsWhatShouldNotBePublished(String text, String what) {
    assertThat(run(Publication.PUBLIE, text))
        .anySatisfy(
            f -> {
              assertThat(f.severity()).isEqualTo(Severity.ATTENTION);
              assertThat(f.where()).isEqualTo("article 1");
              assertThat(f.what()).contains(what);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "les travaux au droit du n° 12 rue des Tanneurs, du 15 au 19 mars 2027",
        "l'association, dont le siège est situé 4, rue de la Gare, 41990 Montrieux-les-Étangs",
        "le tribunal administratif de Dijon, 28 rue de la Bretonnerie, 45057 Orléans",
        "M. Paul Estrade, maire, est chargé de l'exécution",
        "Monsieur le Maire, 1 place de la Mairie",
        "l'association d'aide aux personnes en situation de handicap",
        "la maison de santé de la commune",
        "l'application accessible à l'adresse www.telerecours.fr",
        "une subvention de 4 500 € au titre de l'exercice 2027 (SIRET 732 829 320 00074)",
      })
  void saysNothingOfPlacesBodiesAndOffices(String text) {
    assertThat(run(Publication.PUBLIE, text)).isEmpty();
  }

  @Test
  void leavesANotifiedActToItsAddressee() {
    String text = "M. Luc Fabre, né le 12 mars 1961";
    assertThat(run(Publication.NOTIFIE, text)).isEmpty();
    assertThat(run(Publication.PUBLIE_ET_NOTIFIE, text)).hasSize(1);
  }
}
