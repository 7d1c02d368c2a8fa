package org.paraphe.routes.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the service does with a case, or why it does not yet, on one line. */
final class StepWords {

  private StepWords() {}

  /**
   * @param step in the shape of {@code queue show --json}
   */
  static String of(Map<?, ?> step, Terminal terminal) {
    String name = terminal.text("step." + step.get("name"));
    if (step.get("since") != null) {
      return terminal.text("step.held", name, Moments.read(step.get("since")));
    }
    if (step.get("behind") instanceof List<?> ahead && !ahead.isEmpty()) {
      return terminal.text(
          "step.behind",
          name,
          ahead.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    return terminal.text("step.next", name);
  }
}
