package org.paraphe.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.facts.FactType;

/** Reads what an author expects of one example, strictly. For one file. */
final class ExampleReader {
  private static final List<String> KEYS =
      List.of("date", "champs", "contient", "absents", "constats");

  private final TemplatePack pack;
  private final String file;
  private final Faults faults = new Faults();
  private final List<Wish> wishes = new ArrayList<>();
  private @Nullable LocalDate date;

  ExampleReader(TemplatePack pack, String file) {
    this.pack = pack;
    this.file = file;
  }

  void read(String yaml) {
    faults.tried(
        () -> {
          read(new YamlSection(file, YamlReader.read(file, yaml), KEYS, faults));
          return true;
        },
        false);
  }

  @Nullable LocalDate date() {
    return date;
  }

  List<Wish> wishes() {
    return wishes;
  }

  List<PackFault> faults() {
    return faults.all().stream().map(PackFault::of).toList();
  }

  private void read(YamlSection root) {
    date = root.date("date");
    each(root, "champs", this::equal);
    each(root, "contient", this::holds);
    for (YamlNode item : root.items("absents")) {
      tried(() -> wishes.add(absent(root, item)));
    }
    for (YamlNode item : root.items("constats")) {
      tried(() -> wishes.add(new Wish.Raised(text(root, item), item.line(), item.column())));
    }
  }

  private interface Reading {
    Wish read(YamlSection section, FieldSpec field, YamlNode value);
  }

  private void each(YamlSection root, String key, Reading reading) {
    YamlNode.Mapping fields = root.mapping(key).orElse(null);
    if (fields == null) {
      return;
    }
    YamlSection section = new YamlSection(file, fields, faults);
    fields
        .entries()
        .forEach(
            (name, value) ->
                tried(
                    () ->
                        wishes.add(
                            reading.read(
                                section, field(name.name(), name.line(), name.column()), value))));
  }

  private void tried(Runnable reading) {
    faults.tried(
        () -> {
          reading.run();
          return true;
        },
        false);
  }

  private Wish equal(YamlSection section, FieldSpec field, YamlNode value) {
    List<String> items = new ArrayList<>();
    List<Map<String, String>> rows = new ArrayList<>();
    List<YamlNode> parts =
        value instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(value);
    for (YamlNode part : parts) {
      if (field.type() == FactType.TABLEAU) {
        rows.add(row(section, field, part));
      } else {
        items.add(text(section, part));
      }
    }
    return new Wish.Equal(field, items, rows, value.line(), value.column());
  }

  private Map<String, String> row(YamlSection section, FieldSpec table, YamlNode node) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      throw section.refused(node, "une ligne de tableau s'écrit « - {colonne: valeur, …} »");
    }
    List<String> columns = table.columns().stream().map(FieldSpec::name).toList();
    Map<String, String> row = new LinkedHashMap<>();
    YamlSection cells = new YamlSection(file, mapping, columns, faults);
    cells.keys().stream().filter(columns::contains).forEach(c -> row.put(c, cells.text(c)));
    return row;
  }

  private Wish holds(YamlSection section, FieldSpec field, YamlNode value) {
    List<YamlNode> parts =
        value instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(value);
    return new Wish.Holds(
        field, parts.stream().map(p -> text(section, p)).toList(), value.line(), value.column());
  }

  private Wish absent(YamlSection root, YamlNode item) {
    return new Wish.Absent(
        field(text(root, item), item.line(), item.column()), item.line(), item.column());
  }

  private static String text(YamlSection section, YamlNode node) {
    if (node instanceof YamlNode.Text text && !text.text().isBlank()) {
      return text.text().strip();
    }
    throw section.refused(node, "une valeur est attendue");
  }

  private FieldSpec field(String name, int line, int column) {
    List<String> names =
        pack.fields().stream()
            .filter(f -> f.origine() == Origine.DOSSIER)
            .map(FieldSpec::name)
            .toList();
    return pack.field(name)
        .filter(f -> f.origine() == Origine.DOSSIER)
        .orElseThrow(
            () ->
                new PermanentFailure(
                    "%s, ligne %d, colonne %d : « %s » n'est pas un champ du dossier dans act.yaml ; le plus proche est « %s »."
                        .formatted(file, line, column, name, Nearest.to(name, names))));
  }
}
