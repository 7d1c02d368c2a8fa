package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraphe.drafting.Dossiers.piece;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.extraction.ExtractedPiece;

class SetAsideTitleTest {
  private static final ExtractedPiece OTHER = piece("note.txt", "Le marché est attribué à Nord.");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Devis du 3 mai (annulé et remplacé)\nTotal 500 €",
        "ANNULÉ – remplacé par la version 3\nTableau",
        "SARL Nord\nProposition n° 2, remplacée par celle du 12 juin\nTotal 500 €",
        "Commune de Lys - pour mémoire, décision de l'an passé\n60623 : 900 €",
        "Tableau de travail - ne plus utiliser\n60623 : 900 €",
        "ARRÊTÉ N° 2025-12 (ANCIEN, POUR MODÈLE)\nArticle 1",
        "Arrêté de 2025 - servant de modèle\nArticle 1",
        "OFFRE NON RETENUE\nSARL Sud : 500 €",
        "Pour mémoire, DM n° 1 votée le 22 juin (3 000 € au compte 65748)",
        "Pour mémoire : délibération de 2024\n28 heures",
        "SARL Sud\nOffre du 3 mai\nTotal 500 €\n*** ANNULÉE, remplacée par celle du 16",
        "Commune de Lys\n\nPOUR MÉMOIRE\n\nUn emploi à 20 heures",
        "SARL Sud\nPrix : 500 €\n*** NON RETENU ***",
        "SARL Sud\nPrix : 500 €\nPour mémoire.",
        "Pour mémoire : décision de 2024\nPrix : 500 €",
        "Société Sud, été 2026\nRemplacé par la version 3",
        "Societe Sud\nRemplace un devis du 3 mai",
        "Société Sud\nANNULÉ, voir la version 3"
      })
  void takesNothingOfAPieceWhoseTitleSaysThatItHoldsNoMore(String text) {
    ExtractedPiece old = piece("piece.txt", text);

    assertThat(SetAside.in(List.of(old, OTHER))).containsExactly("piece.txt");
    assertThat(SetAside.in(List.of(old))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le devis du 3 mai est annulé et remplacé par celui-ci.\nTotal 500 €",
        "Devis - annule et remplace le précédent\nTotal 500 €",
        "compte;intitulé;montant\n673;Titres annulés sur exercices antérieurs;500,00",
        "Titres annulés sur exercices antérieurs\n500,00",
        "Bonjour, vous trouverez ci-joint le tableau, l'ancien est annulé\n500",
        "Un emploi est créé.\n\nPour mémoire : en 2024 un emploi avait été créé à 20 h.",
        "Un emploi est créé à 35 h.\nPour mémoire, le poste actuel est à 20 h.",
        "On part avec Nord.\nDevis non retenus : Sud (6 120 €), Est (5 590 €)",
        "Attribution à Nord\n- Offres non retenues : Sud, Est",
        "Montant : 5 760 €\nDevis non retenus : Copitec (6 120 €), Rank (5 590 €)",
        "Montant : 5 760 €\nNon retenus :\n- Copitec (6 120 €)",
        "Montant : 5 760 €\nOffre non retenue Copitec, 6 120 €",
        "Durée : 35 h\nPour mémoire : en 2024 un emploi avait été créé à 20 h",
        "Loyer : 500 €\nPour mémoire, l'ancien loyer était de 400 €",
        "Loyer : 500 €\nSans suite : la demande de M. Roy",
        "Loyer : 500 €\nOffres abandonnées : B et C",
        "Catégorie : A\nRemplace un emploi existant ?\tnon",
        "Catégorie : A\nRemplace Mme Roy, partie à la retraite",
        "Prêt accordé : 500 €\nAnnule une décision antérieure ? non"
      })
  void readsAPieceThatTellsOfAnother(String text) {
    ExtractedPiece current = piece("piece.txt", text);

    assertThat(SetAside.in(List.of(current, OTHER))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "J'ai repris le modèle et changé le nom et la date.",
        "Nous avons complété la trame pour Mme Roy.",
        "J'ai adapté un modèle trouvé sur internet.",
      })
  void readsAModelThatSomebodyMadeTheNewActOf(String mail) {
    ExtractedPiece model = piece("modele arrete.txt", "Délégataire : M. Roy");

    assertThat(SetAside.in(List.of(model, piece("mail.txt", mail)))).isEmpty();
    assertThat(SetAside.in(List.of(model, OTHER))).containsExactly("modele arrete.txt");
  }
}
