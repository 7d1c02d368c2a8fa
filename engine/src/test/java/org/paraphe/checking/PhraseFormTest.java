package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseFormTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "les petits + refaire le grillage",
        "autant que possible mais pas davantage",
        "achat du four passera avant la rentrée",
        "comme il a été dit hier",
        "bien accueillie",
        "réfection du mur -> devis de mai",
        "Toiture du lavoir, après notre visite",
        "devis du mur, voici mon avis",
        "résumé du bail pour vos services",
        "le point sur mes dossiers de voirie",
        "clôture du stade, réponse svp",
        "nous achetons deux bancs",
        "vitres du gymnase : décision à préparer",
        "TR: vitres du gymnase",
        "bail de six ans",
        "renouvellement du contrat",
        "contrat à signer",
        "(procédure adaptée, 3 devis demandés)",
        "CONTRAT DE CESSION DU DROIT D'EXPLOITATION D'UN SPECTACLE"
      })
  void asks_about_words_that_no_noun_holds_together(String text) {
    assertThat(PhraseForm.of(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "travaux de voirie rue Basse",
        "entretenir les chemins ruraux",
        "l'achat d'une remorque qui remplace celle de 2019",
        "REFECTION DU MUR DE L'ECOLE",
        "Kermesse",
        "vente à Mme Aubry du terrain que la commune n'occupe plus",
        "3e tranche de l'éclairage public",
        "cotisation à l'association Nos Villages",
        "spectacle « Dans mes valises »",
        "entretien de Notre-Dame des Prés",
        "Broyeur XR-12",
        "bail du 3 rue Haute",
        "location d'un box",
        "portail à signaler"
      })
  void accepts_a_thing_or_what_is_to_be_done(String text) {
    assertThat(PhraseForm.of(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"un hangar", "déclarée", "plusieurs associations", "très bien notée"})
  void asks_about_a_body_that_the_words_do_not_name(String name) {
    assertThat(PhraseForm.ofBody(name)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Les Joyeux Pédaleurs",
        "SARL Tarvel",
        "la coopérative scolaire",
        "Ensemble",
        "Ornebois",
        "Demain la ville"
      })
  void accepts_the_name_of_a_body(String name) {
    assertThat(PhraseForm.ofBody(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"La haie dépasse sur le trottoir", "Arrêté refusant un permis"})
  void accepts_a_sentence_as_the_title_of_a_summary(String text) {
    assertThat(PhraseForm.ofTitle(text)).isEmpty();
  }
}
