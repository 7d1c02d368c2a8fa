package org.paraphe.routes.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paraphe.pipeline.ModelUses;

/** What a list of uses of a model adds up to; energy and CO2e are estimates. */
record AiTotals(
    int uses,
    int fallbacks,
    long tokensIn,
    long tokensOut,
    double energyWh,
    double co2eG,
    double seconds) {

  static AiTotals of(List<ModelUses.Use> uses) {
    return new AiTotals(
        uses.size(),
        (int) uses.stream().filter(u -> u.outcome().equals("repli")).count(),
        uses.stream().mapToLong(ModelUses.Use::tokensIn).sum(),
        uses.stream().mapToLong(ModelUses.Use::tokensOut).sum(),
        rounded(uses.stream().mapToDouble(ModelUses.Use::energyWh).sum()),
        rounded(uses.stream().mapToDouble(ModelUses.Use::co2eG).sum()),
        rounded(uses.stream().mapToDouble(ModelUses.Use::seconds).sum()));
  }

  private static double rounded(double sum) {
    return Math.round(sum * 1_000) / 1_000.0;
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("uses", uses);
    json.put("fallbacks", fallbacks);
    json.put("tokensIn", tokensIn);
    json.put("tokensOut", tokensOut);
    json.put("energyWh", energyWh);
    json.put("co2eG", co2eG);
    json.put("seconds", seconds);
    return json;
  }
}
