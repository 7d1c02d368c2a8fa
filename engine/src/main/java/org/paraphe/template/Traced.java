package org.paraphe.template;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;

/**
 * A field's value as a template sees it: plain data, displayed in French, that knows which field it
 * is ({@code voie[0]}, {@code lignes[1].montant}). A single text is also a list of one, so that a
 * template may loop over a field that a dossier gives once or several times.
 */
interface Traced extends TemplateModel {
  /**
   * Settings may give them with an article, which tells their gender; a template writes its own.
   */
  Set<String> OFFICES = Set.of("assemblee", "executif");

  String path();

  /** The words that the act prints. */
  String display();

  /** The value's parts: itself, or the items of a list. */
  List<Traced> parts();

  static Traced of(String path, Value value, @Nullable FieldSpec spec) {
    FactType type = spec == null ? null : spec.type();
    if (type == FactType.BOOLEEN) {
      return new Flag(path, Display.yes(value));
    }
    if (value instanceof Value.Flag flag) {
      return type == null ? new Flag(path, flag.on()) : new Text(path, flag.on() ? "oui" : "non");
    }
    if (value instanceof Value.Items items) {
      return new Sequence(path, items(path, items.items(), spec));
    }
    if (value instanceof Value.Rows rows) {
      return new Sequence(path, rows(path, rows.rows(), spec));
    }
    String text = value.asText();
    String display = Display.of(OFFICES.contains(path) ? Grammar.bare(text) : text, type);
    return Display.isNumber(text, type)
        ? new Quantity(path, display, text)
        : new Text(path, display);
  }

  private static List<Traced> items(String path, List<Value> items, @Nullable FieldSpec spec) {
    return java.util.stream.IntStream.range(0, items.size())
        .mapToObj(i -> Traced.of(path + "[" + i + "]", items.get(i), spec))
        .toList();
  }

  private static List<Traced> rows(
      String path, List<Map<String, Value>> rows, @Nullable FieldSpec spec) {
    List<FieldSpec> columns = spec == null ? List.of() : spec.columns();
    return java.util.stream.IntStream.range(0, rows.size())
        .mapToObj(i -> (Traced) new Row(path + "[" + i + "]", rows.get(i), columns))
        .toList();
  }

  /** A text, which is also a list of one. */
  record Text(String path, String display)
      implements Traced, TemplateScalarModel, TemplateSequenceModel {
    @Override
    public String getAsString() {
      return display;
    }

    @Override
    public List<Traced> parts() {
      return List.of(this);
    }

    @Override
    public @Nullable TemplateModel get(int index) {
      return index == 0 ? this : null;
    }

    @Override
    public int size() {
      return 1;
    }
  }

  /**
   * An amount or a number: compares as a number, prints as the act prints it.
   *
   * @param raw as the contract writes it
   */
  record Quantity(String path, String display, String raw)
      implements Traced, TemplateNumberModel, TemplateScalarModel {
    @Override
    public Number getAsNumber() {
      return new BigDecimal(raw);
    }

    @Override
    public String getAsString() {
      return raw;
    }

    @Override
    public List<Traced> parts() {
      return List.of(this);
    }
  }

  record Flag(String path, boolean on) implements Traced, TemplateBooleanModel {
    @Override
    public boolean getAsBoolean() {
      return on;
    }

    @Override
    public String display() {
      return on ? "oui" : "non";
    }

    @Override
    public List<Traced> parts() {
      return List.of(this);
    }
  }

  record Sequence(String path, List<Traced> parts)
      implements Traced, TemplateSequenceModel, TemplateScalarModel {
    @Override
    public String display() {
      return Display.enumeration(parts.stream().map(Traced::display).toList());
    }

    @Override
    public String getAsString() {
      return display();
    }

    @Override
    public @Nullable TemplateModel get(int index) {
      return index >= 0 && index < parts.size() ? parts.get(index) : null;
    }

    @Override
    public int size() {
      return parts.size();
    }
  }

  record Row(String path, Map<String, Value> cells, List<FieldSpec> columns)
      implements Traced, TemplateHashModel {
    @Override
    public @Nullable Traced get(String column) {
      Value cell = cells.get(column);
      return cell == null ? null : Traced.of(path + "." + column, cell, spec(column));
    }

    @Nullable FieldSpec spec(String column) {
      for (FieldSpec each : columns) {
        if (each.name().equals(column)) {
          return each;
        }
      }
      return null;
    }

    @Override
    public boolean isEmpty() {
      return cells.isEmpty();
    }

    @Override
    public String display() {
      return Display.enumeration(cells.values().stream().map(Value::asText).toList());
    }

    @Override
    public List<Traced> parts() {
      return List.of(this);
    }
  }

  /** A plain text that belongs to no field. */
  static TemplateModel plain(String text) {
    return new SimpleScalar(text);
  }
}
