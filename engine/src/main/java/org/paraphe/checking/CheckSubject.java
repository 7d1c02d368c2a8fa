package org.paraphe.checking;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.paraphe.act.Act;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.template.TemplatePack;

/**
 * What checks look at.
 *
 * @param given values of settings, session and register that the act may state
 * @param date the act's date
 */
public record CheckSubject(
    TemplatePack pack,
    Act act,
    List<Fact> facts,
    Map<String, Value> given,
    List<ExtractedPiece> pieces,
    LocalDate date) {

  public CheckSubject {
    facts = List.copyOf(facts);
    given = Collections.unmodifiableMap(new TreeMap<>(given));
    pieces = List.copyOf(pieces);
  }

  /** The days that the act's facts hold, ISO. */
  Set<String> datesTaken() {
    return facts.stream()
        .filter(f -> f.type() == FactType.DATE)
        .flatMap(f -> f.found().stream())
        .map(Value::asText)
        .collect(Collectors.toSet());
  }
}
