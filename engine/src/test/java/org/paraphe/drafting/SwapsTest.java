package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;

/** A day that a later message puts in place of another one. */
class SwapsTest {
  private static final Found POST = new Found("deliberation-emploi");
  private static final ExtractedPiece NOTE =
      Dossiers.piece(
          "note.txt",
          "Créer un emploi de rédacteur territorial (catégorie B), 1 poste, temps complet, effet 1er"
              + " décembre 2026.");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L'effet n'est pas le 1er décembre 2026 mais le 1er janvier 2027.",
        "Erreur dans ma note : le poste ne commence pas au 1er décembre mais au 1er janvier 2027.",
        "Le poste ne prend pas effet le 01/12/2026, mais bien le 01/01/2027.",
        "L'emploi sera créé au 1er janvier 2027 au lieu du 1er décembre 2026.",
        "Il faut lire : à compter du 1er janvier 2027, et non du 1er décembre 2026.",
      })
  void takesTheDayThatComesAndNotTheOneThatGoes(String words) {
    Fact day = POST.fact("dateEffet", NOTE, Dossiers.piece("mail.txt", words));

    assertThat(day.found()).map(v -> v.asText()).hasValue("2027-01-01");
    assertThat(day.others()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La commission ne siège pas le 8 octobre 2026 mais le 15 octobre 2026.",
        "L'agent ne sera pas là le 1er décembre.",
        "Le conseil n'est pas le 3 novembre mais le 10 novembre 2026.",
      })
  void leavesTheDayWhereAnotherThingMoves(String words) {
    assertThat(POST.value("dateEffet", NOTE, Dossiers.piece("mail.txt", words)))
        .isEqualTo("2026-12-01");
  }

  @Test
  void tellsTwoDaysThatNothingPutsInPlaceOfEachOther() {
    Fact day =
        POST.fact(
            "dateEffet",
            NOTE,
            Dossiers.piece("mail.txt", "Le poste de rédacteur prend effet le 1er janvier 2027."));

    assertThat(day.others()).hasSize(1);
  }
}
