package org.paraphe.drafting;

import org.paraphe.dossier.PermanentFailure;

/**
 * What a thousand tokens cost, as somebody published it: an estimate, never a measure.
 *
 * @param whIn watt-hours for a thousand tokens read
 * @param whOut watt-hours for a thousand tokens written
 * @param co2eG grams of CO2 equivalent for a watt-hour
 * @param source who published the figures and when, in French
 */
public record FootprintRates(double whIn, double whOut, double co2eG, String source) {

  public FootprintRates {
    if (!(whIn >= 0 && whOut >= 0 && co2eG >= 0)) {
      throw new PermanentFailure(
          "Modèle : les coefficients de « modele.empreinte » sont des nombres positifs ou nuls.");
    }
    if (source.isBlank()) {
      throw new PermanentFailure(
          "Modèle : « modele.empreinte.source » est vide ; dire d'où viennent les coefficients.");
    }
  }

  /**
   * Epoch AI's published estimate for large hosted models (0.3 Wh for a reply of about 500 tokens,
   * 2.5 Wh for 10 000 tokens read) and the French electricity mix of ADEME's Base Empreinte.
   */
  public static FootprintRates standard() {
    return new FootprintRates(
        0.25,
        0.6,
        0.052,
        "ordres de grandeur : Epoch AI, février 2025 (énergie) ; ADEME, Base Empreinte, mix"
            + " électrique français (CO2e)");
  }

  Draft.Footprint of(long tokensIn, long tokensOut, double seconds) {
    double energy = (tokensIn * whIn + tokensOut * whOut) / 1000;
    return new Draft.Footprint(
        Math.toIntExact(tokensIn),
        Math.toIntExact(tokensOut),
        rounded(energy),
        seconds,
        rounded(energy * co2eG));
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
