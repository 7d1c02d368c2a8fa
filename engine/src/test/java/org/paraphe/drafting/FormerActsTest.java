package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.act.ActKind;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.TemplatePacks;

class FormerActsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final ExtractedPiece MODEL =
      Dossiers.piece(
          "modele.txt", "Arrêté n° 2020-07 du 15 juin 2020\nArticle 1er : M. Roy reçoit…");
  private static final ExtractedPiece LETTER =
      Dossiers.piece("lettre.txt", "Le 15 juin 2020\nMme Tardif demande la voirie.");
  private static final ExtractedPiece NOTE =
      Dossiers.piece(
          "note.txt",
          "Le 20 novembre 2026\nDélégation de Mme Tardif. L'arrêté 2026-031 est rapporté.");

  private static Candidate in(ExtractedPiece piece) {
    Span span = new Span(piece.name(), null, null, 0, 2, piece.text().substring(0, 2));
    return new Candidate(Value.of(piece.name()), span, 60, false, "");
  }

  private static List<Candidate> kept(ExtractedPiece... pieces) {
    List<PieceReading> readings = List.of(pieces).stream().map(PieceReading::of).toList();
    return FormerActs.of(readings, TODAY)
        .without(List.of(pieces).stream().map(FormerActsTest::in).toList());
  }

  @Test
  void leavesAnActOfAnotherYearAsideWhereAnotherPieceSpeaks() {
    assertThat(kept(MODEL, NOTE)).containsExactly(in(NOTE));
  }

  @Test
  void keepsItWhereNoOtherPieceDoes() {
    assertThat(kept(MODEL)).containsExactly(in(MODEL));
  }

  @Test
  void keepsAnOldLetter() {
    assertThat(kept(LETTER, NOTE)).containsExactly(in(LETTER), in(NOTE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ARRÊTÉ n° 2026-58 du 12 mai 2026#Article 1er : Mme Roy est chargée… | true",
        "Ville de Bray - ARRETE N° 2026-12 (ANCIEN, POUR MODELE)#Mme Roy, le 4 mai 2026 | true",
        "Mairie de Bray - Arrêté n° 2026-12 (en vigueur, pour information)#Fait le 4 mai 2026 | true",
        "Commune de Bray — arrêté n° 2026-031#M. Roy est chargé de la voirie au 4 mai 2026. | true",
        "Commune de Bray — arrêté n° 2026-044#M. Roy est chargé de la voirie au 4 mai 2026. | false",
        "Commune de Bray — projet d'arrêté n° 2026-031#M. Roy, voirie, 4 mai 2026. | false",
        "Le 4 mai 2026, pour information#Mme Roy demande la voirie. | false",
        "Ville de Bray - ARRETE 2026-77 DU 2 NOVEMBRE 2026 | true",
        "Décision du maire n° 26/104 du 3 juin 2026 | true",
        "Extrait des délibérations - délibération n° 2026-031 du 30 mars 2026 | true",
        "Projet d'arrêté n° 2026-58 du 12 mai 2026 | false",
        "ARRÊTÉ n° 2026-112 du 18 novembre 2026 | false",
        "Courrier n° 2026-58 du 12 mai 2026 | false",
        "La commission a lu l'arrêté n° 2026-58 du 12 mai 2026 | false",
      })
  void leavesANumberedActOfThePastAside(String head, boolean former) {
    ExtractedPiece piece = Dossiers.piece("piece.txt", head.replace('#', '\n'));
    assertThat(kept(piece, NOTE)).hasSize(former ? 1 : 2).contains(in(NOTE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vu la délibération n° 2026-022 du 5 juin 2026,#DÉCIDE de louer l'ancienne gare.#Fait le 20 novembre 2026 | false",
        "vu la délibération du 26 mai 2020,#DÉCIDE de louer la halle.#Fait à Bray, le 24 novembre 2026 | false",
        "vu la délibération du 26 mai 2020,#DÉCIDE de louer l'ancien presbytère au 1er mars 2027. | false",
        "vu la délibération du 5 juin 2026,#DÉCIDE de louer l'ancienne gare.#Fait à Bray, le | false",
        "vu le tarif en vigueur et la délibération du 5 juin 2026,#DÉCIDE de louer la halle. | false",
        "Article 1er : la halle est louée ; le tarif du 5 juin 2026 entrera en vigueur. | false",
        "vu la délibération du 26 mai 2020,#DÉCIDE de louer la halle.#Fait le 4 mai 2025 | true",
        "(ancien)#vu la délibération du 26 mai 2020,#DÉCIDE de louer la halle.#Fait le 4 mai 2026 | true",
        "ancienne décision du 4 mai 2026#DÉCIDE de louer la halle. | true",
      })
  void knowsTheDraftOfTheActItself(String words, boolean former) {
    ExtractedPiece piece =
        Dossiers.piece(
            "piece.docx", "COMMUNE DE BRAY – DÉCISION#".concat(words).replace('#', '\n'));
    assertThat(kept(piece, NOTE)).hasSize(former ? 1 : 2).contains(in(NOTE));
  }

  @Test
  void asksAboutARequiredValueThatOnlyAFormerActTells() {
    ExtractedPiece act =
        Dossiers.piece(
            "arrete.txt",
            "ARRÊTÉ n° 2026-58 du 12 mai 2026\nDomaines délégués : la jeunesse et les sports");
    List<Fact> facts =
        new FactSearch(List.of(act, NOTE), Map.of(), TODAY)
            .facts(
                TemplatePacks.load(null).find(new ActKind("arrete-delegation")).orElseThrow(),
                Map.of());
    assertThat(facts)
        .filteredOn(f -> f.name().equals("domaine"))
        .singleElement()
        .extracting(Fact::rule)
        .isEqualTo(Fact.ANTERIEUR);
  }
}
