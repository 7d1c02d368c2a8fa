package org.paraphe.pipeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of drafts held against what was expected of them, each thing told in a line. */
final class DraftOutcomes {

  enum Outcome {
    /** A field, or a budget line, as expected. */
    RIGHT("justes"),
    /** Another value, or one that lacks an expected word or holds one that it must not. */
    WRONG("faux"),
    MISSING("absents"),
    /** A value where the dossier gives none. */
    UNASKED("de trop"),
    /** A required field that is wrong or missing, and no finding says so. */
    SILENT("muets"),
    /** The same, but that the words of the field are shown to be read again, as they always are. */
    REREAD("relus seuls"),
    /** An expected finding that is not raised. */
    MISSED("manqués"),
    RAISED("relevés"),
    /** A blocking finding that nobody expected. */
    NEEDLESS("à tort"),
    /** A right value that a person is asked to confirm. */
    DOUBTED("doutes"),
    KIND_WRONG("autre nature"),
    KIND_OPEN("indécise");

    private final String column;

    Outcome(String column) {
      this.column = column;
    }
  }

  private final Map<Outcome, List<String>> told = new EnumMap<>(Outcome.class);

  void tell(Outcome outcome, String line) {
    told.computeIfAbsent(outcome, o -> new ArrayList<>()).add(line);
  }

  void add(DraftOutcomes other) {
    other.told.forEach((outcome, lines) -> lines.forEach(line -> tell(outcome, line)));
  }

  List<String> all(Outcome outcome) {
    return told.getOrDefault(outcome, List.of());
  }

  /** Of fields and budget lines: a wrong one is both a false find and a true one not found. */
  double f1() {
    double twice = 2.0 * count(Outcome.RIGHT);
    double asked =
        twice + 2 * count(Outcome.WRONG) + count(Outcome.MISSING) + count(Outcome.UNASKED);
    return asked == 0 ? 1 : twice / asked;
  }

  private int count(Outcome outcome) {
    return all(outcome).size();
  }

  /** Every line that is not as wished. */
  String details() {
    return told.entrySet().stream()
        .filter(e -> e.getKey() != Outcome.RIGHT && e.getKey() != Outcome.RAISED)
        .flatMap(e -> e.getValue().stream().map(line -> e.getKey().column + " : " + line))
        .collect(Collectors.joining("\n"));
  }

  static String heads() {
    return "%-36s %6s%s"
        .formatted(
            "",
            "F1",
            Stream.of(Outcome.values())
                .map(o -> " %12s".formatted(o.column))
                .collect(Collectors.joining()));
  }

  String row(String name) {
    return String.format(Locale.ROOT, "%-36s %6.3f", name, f1())
        + Stream.of(Outcome.values())
            .map(o -> " %12d".formatted(count(o)))
            .collect(Collectors.joining());
  }
}
