package org.paraphe.routes.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.checking.ShownValue;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;

/** One case as people read it: what {@code queue show --json} holds, without its keys. */
final class CaseSheet {

  private final Map<String, Object> shown;
  private final Terminal terminal;
  private final Function<String, String> label;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param shown in the shape of {@code queue show --json}
   * @param label of a field, by its name; its name where nobody knows it
   */
  CaseSheet(Map<String, Object> shown, Terminal terminal, Function<String, String> label) {
    this.shown = shown;
    this.terminal = terminal;
    this.label = label;
  }

  List<String> lines() {
    head();
    section("deadlines", this::deadline);
    section("pieces", piece -> item(text(piece, "name")));
    section("findings", this::finding);
    section("fields", this::field);
    typed();
    section("edits", this::edit);
    section("decisions", this::decision);
    return lines;
  }

  private void head() {
    lines.add(shown.get("ref") + "  " + shown.get("objet"));
    tell("sheet.state", terminal.text("state." + shown.get("state")));
    tell(
        "sheet.kind",
        Objects.requireNonNullElse(shown.get("kind"), terminal.text("sheet.kind.none")));
    if (shown.get("number") != null) {
      tell("sheet.number", shown.get("number"), shown.get("register"));
    }
    tell("sheet.received", moment("receivedAt"), shown.get("origin"));
    tell("sheet.since", moment("waitingSince"));
    if (shown.get("assignee") != null) {
      tell("sheet.assignee", shown.get("assignee"));
    }
    if (shown.get("reminder") instanceof Map<?, ?> reminder
        && reminder.get("for") instanceof List<?> people) {
      String names = people.stream().map(String::valueOf).collect(Collectors.joining(", "));
      tell("sheet.reminder", names, Moments.read(reminder.get("since")));
    }
    if (shown.get("trouble") != null) {
      tell("sheet.trouble", shown.get("trouble"));
    }
    if (shown.get("step") instanceof Map<?, ?> step) {
      lines.add(StepWords.of(step, terminal));
    }
    if (shown.get("drafter") instanceof String drafter) {
      boolean model = drafter.startsWith("llm:");
      tell(model ? "sheet.drafter.model" : "sheet.drafter.none", drafter.replace("llm:", ""));
    }
  }

  private void deadline(Map<?, ?> deadline) {
    Object due = Moments.read(deadline.get("due"));
    item(
        due == null
            ? terminal.text("sheet.deadline.open", deadline.get("what"), deadline.get("law"))
            : terminal.text("sheet.deadline", due, deadline.get("what"), deadline.get("law")));
  }

  private void finding(Map<?, ?> finding) {
    item(
        "[%s] %s, %s : %s"
            .formatted(
                finding.get("severity"),
                finding.get("code"),
                finding.get("where"),
                finding.get("what")));
    under(text(finding, "why"));
    under(text(finding, "fix"));
    boolean waived = Boolean.TRUE.equals(finding.get("waived"));
    under(terminal.text(waived ? "sheet.waived" : "sheet.key", finding.get("key")));
  }

  private void field(Map<?, ?> field) {
    String name = text(field, "name");
    String said = label.apply(name);
    String status = text(field, "status");
    Object value = field.get("value");
    item(
        name
            + (said.equals(name) ? "" : " (" + said + ")")
            + " : "
            + (value == null
                ? terminal.text("sheet.field.absent")
                : shown(value, text(field, "type"))));
    if (status.equals("saisi") || status.equals("calcule")) {
      under(terminal.text("sheet.field." + status));
    }
    if (field.get("source") instanceof Map<?, ?> source) {
      under(terminal.text("sheet.field.trouve", place(source), line(source)));
    }
    if (field.get("rule") != null) {
      under(terminal.text("sheet.field.rule", field.get("rule")));
    }
    for (Map<?, ?> other : maps(field.get("others"))) {
      if (other.get("source") instanceof Map<?, ?> source) {
        under(
            terminal.text(
                "sheet.field.other",
                shown(other.get("value"), text(field, "type")),
                place(source),
                line(source)));
      }
    }
  }

  private static String shown(@Nullable Object json, String type) {
    return json == null
        ? ""
        : ShownValue.of(Value.ofJson(json), FactType.valueOf(type.toUpperCase(Locale.ROOT)));
  }

  private String place(Map<?, ?> source) {
    if (source.get("cell") != null) {
      return terminal.text("sheet.place.cell", source.get("piece"), source.get("cell"));
    }
    return source.get("page") == null
        ? text(source, "piece")
        : terminal.text("sheet.place.page", source.get("piece"), source.get("page"));
  }

  private static String line(Map<?, ?> source) {
    return text(source, "quote").strip().replaceAll("\\s+", " ");
  }

  private void typed() {
    if (shown.get("typed") instanceof Map<?, ?> typed && !typed.isEmpty()) {
      tell("sheet.typed");
      typed.forEach(
          (name, value) ->
              item(
                  name
                      + " = "
                      + (String.valueOf(value).isBlank()
                          ? terminal.text("sheet.emptied")
                          : value)));
    }
  }

  private void edit(Map<?, ?> edit) {
    item(
        terminal.text(
            "sheet.edit", edit.get("who"), Moments.read(edit.get("at")), edit.get("file")));
    maps(edit.get("changes")).forEach(change -> under(text(change, "text")));
    if (edit.get("comments") instanceof List<?> comments) {
      comments.forEach(c -> under(terminal.text("sheet.comment", c)));
    }
  }

  private void decision(Map<?, ?> decision) {
    Object reason = decision.get("reason");
    item(
        terminal.text(
                "sheet.decision",
                decision.get("move"),
                decision.get("who"),
                Moments.read(decision.get("at")),
                decision.get("channel"))
            + (reason == null ? "" : " : " + reason));
  }

  private void section(String key, java.util.function.Consumer<Map<?, ?>> print) {
    List<Map<?, ?>> items = maps(shown.get(key));
    if (!items.isEmpty()) {
      tell("sheet." + key);
      items.forEach(print);
    }
  }

  private static List<Map<?, ?>> maps(@Nullable Object list) {
    List<Map<?, ?>> maps = new ArrayList<>();
    if (list instanceof List<?> items) {
      for (Object item : items) {
        if (item instanceof Map<?, ?> map) {
          maps.add(map);
        }
      }
    }
    return maps;
  }

  private @Nullable Object moment(String key) {
    return Moments.read(shown.get(key));
  }

  private static String text(Map<?, ?> map, String key) {
    return Objects.toString(map.get(key), "");
  }

  private void tell(String key, @Nullable Object... values) {
    lines.add(terminal.text(key, values));
  }

  private void item(String text) {
    lines.add("  - " + text);
  }

  private void under(String text) {
    if (!text.isBlank()) {
      lines.add("      " + text);
    }
  }
}
