package org.paraphe.drafting;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.paraphe.act.Act;
import org.paraphe.act.ActKind;
import org.paraphe.facts.Fact;

/**
 * What a drafter made: facts with their sources, and the act that the pack's template makes of
 * them.
 *
 * @param drafter "extractive" or "llm:&lt;model&gt;"
 * @param facts one a field of origin dossier, in the pack's order, then the others that were typed
 * @param versions of template, prompt and model, for the journal; in the order of their names
 * @param notices what happened on the way, to become findings
 */
public record Draft(
    String drafter,
    ActKind kind,
    LocalDate date,
    List<Fact> facts,
    Act act,
    Map<String, String> versions,
    List<Notice> notices,
    Footprint footprint) {

  public Draft {
    facts = List.copyOf(facts);
    versions = Collections.unmodifiableMap(new TreeMap<>(versions));
    notices = List.copyOf(notices);
  }

  /** True where a model's words or values are in it. */
  public boolean byModel() {
    return drafter.startsWith("llm:");
  }

  /** The same draft with one notice more. */
  public Draft with(Notice notice) {
    List<Notice> more = Stream.concat(notices.stream(), Stream.of(notice)).toList();
    return new Draft(drafter, kind, date, facts, act, versions, more, footprint);
  }

  /**
   * @param code a finding code: MODELE_INDISPONIBLE, TEXTE_COUPE, FORMULATION_MODELE
   * @param what in French
   * @param why in French
   */
  public record Notice(String code, String what, String why) {}

  /** What the draft cost; zero tokens without a model. Energy and CO2e are estimates. */
  public record Footprint(
      int tokensIn, int tokensOut, double energyWh, double seconds, double co2eG) {

    public Footprint(int tokensIn, int tokensOut, double energyWh, double seconds) {
      this(tokensIn, tokensOut, energyWh, seconds, 0.0);
    }
  }
}
