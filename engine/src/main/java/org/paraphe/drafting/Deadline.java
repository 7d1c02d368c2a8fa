package org.paraphe.drafting;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paraphe.facts.Value;

/** A day, or a delay without a day, and the sentence that sets it. */
record Deadline(@Nullable String day, Quoted quoted) {
  Map<String, Value> row() {
    Map<String, Value> row = quoted.row();
    if (day != null) {
      row.put("date", Value.of(day));
    }
    return row;
  }

  String key() {
    return day == null ? "9999" : day;
  }
}
