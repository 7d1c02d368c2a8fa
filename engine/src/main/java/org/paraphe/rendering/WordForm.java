package org.paraphe.rendering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.paraphe.act.Family;
import org.paraphe.extraction.WordTemplate;
import org.paraphe.extraction.WordTemplate.Paragraph;
import org.paraphe.extraction.WordTemplate.Run;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.Origine;
import org.paraphe.template.PrintedValues;

/**
 * A town's own Word document as the body of a pack: the act that it says, what is wrong in it for
 * its author, and the words that fill its tags. Works on what the child process found.
 */
public final class WordForm {
  private final WordTemplate document;
  private final FormTags tags;
  private final Family family;
  private final List<FieldSpec> fields;
  private final List<FormPart> parts;

  /**
   * @param mapped the field of each tag that is not named as its field
   */
  public WordForm(
      WordTemplate document, Map<String, String> mapped, Family family, List<FieldSpec> fields) {
    this.document = document;
    this.tags = new FormTags(mapped, fields);
    this.family = family;
    this.fields = List.copyOf(fields);
    this.parts = FormReading.of(document, tags);
  }

  /** The names of the tags, in the order in which they stand. */
  public static Set<String> tags(WordTemplate document) {
    return runs(document, WordTemplate.Kind.ETIQUETTE)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The family of act that the words speak of; a person looks at it. */
  public static Family family(WordTemplate document) {
    String words =
        document.paragraphs().stream().map(FormReading::words).collect(Collectors.joining("\n"));
    if (words.matches("(?isU).*\\bd[ée]lib[ée]r.*")) {
      return Family.DELIBERATION;
    }
    return words.matches("(?isU).*\\barr[êe]te\\b.*") ? Family.ARRETE : Family.DECISION;
  }

  private static java.util.stream.Stream<String> runs(
      WordTemplate document, WordTemplate.Kind kind) {
    return document.paragraphs().stream()
        .flatMap(p -> p.runs().stream())
        .filter(r -> r.kind() == kind)
        .map(Run::text);
  }

  WordTemplate document() {
    return document;
  }

  List<FormPart> parts() {
    return parts;
  }

  /** The act's text as an {@code act.ftl}. */
  public String actTemplate() {
    return FormTemplate.of(parts, tags, family);
  }

  /** What keeps it from serving, in French. */
  public List<String> faults(Set<String> mentions) {
    List<String> faults = new ArrayList<>(document.refusals());
    if (!document.outcome().hasText()) {
      return faults;
    }
    Set<String> odd = new LinkedHashSet<>();
    for (Paragraph p : document.paragraphs()) {
      p.runs().forEach(r -> wrong(p, r, odd));
    }
    faults.addAll(odd);
    faults.addAll(FormLint.faults(document, parts, tags, mentions));
    return faults;
  }

  private void wrong(Paragraph p, Run run, Set<String> faults) {
    if (run.kind() == WordTemplate.Kind.NON_COMPRIS) {
      faults.add(FormLint.odd(run.text(), p));
    } else if (run.kind() == WordTemplate.Kind.ETIQUETTE) {
      var target = tags.target(run.text());
      if (target.isEmpty()) {
        faults.add(
            "l'étiquette « %s » (%s) n'est le nom d'aucun champ ; le plus proche est « %s »."
                    .formatted(run.text(), FormLint.where(p), tags.nearest(run.text()))
                + " Dites à quel champ elle répond, dans act.yaml : « etiquettes: {%s: champ} »,"
                    .formatted(run.text())
                + " ou déclarez ce champ");
      } else {
        FormLint.use(target.get(), run.text(), p).ifPresent(faults::add);
      }
    }
  }

  /** What its author should know and need not mend, in French. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>(document.remarks());
    Set<String> used = new TreeSet<>();
    tags(document).forEach(t -> tags.target(t).ifPresent(f -> used.add(f.field().name())));
    fields.stream()
        .filter(f -> f.origine() == Origine.DOSSIER && !used.contains(f.name()))
        .forEach(
            f ->
                remarks.add(
                    "le champ « %s » ne sert nulle part dans le document".formatted(f.name())));
    return remarks;
  }

  /** The words of each tag that stands by itself, by its name in the document. */
  public Map<String, String> values(PrintedValues printed) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String tag : tags(document)) {
      tags.target(tag)
          .filter(t -> t.column() == null)
          .ifPresent(
              t -> {
                String name = t.field().name();
                values.put(tag, t.letters() ? printed.inLetters(name) : printed.of(name));
              });
    }
    return values;
  }

  /** The words of the tags of repeated rows, by the table's name in the document. */
  public Map<String, List<Map<String, String>>> rows(PrintedValues printed) {
    Map<String, Map<String, FormTags.Target>> tables = new LinkedHashMap<>();
    for (String tag : tags(document)) {
      tags.target(tag)
          .filter(t -> t.column() != null && tag.indexOf('.') > 0)
          .ifPresent(
              t ->
                  tables
                      .computeIfAbsent(
                          tag.substring(0, tag.indexOf('.')), key -> new LinkedHashMap<>())
                      .put(tag, t));
    }
    Map<String, List<Map<String, String>>> rows = new HashMap<>();
    tables.forEach((table, columns) -> rows.put(table, lines(columns, printed)));
    return rows;
  }

  private static List<Map<String, String>> lines(
      Map<String, FormTags.Target> columns, PrintedValues printed) {
    String table = columns.values().iterator().next().field().name();
    List<Map<String, String>> lines = new ArrayList<>();
    for (Map<String, String> row : printed.rows(table)) {
      Map<String, String> line = new LinkedHashMap<>();
      columns.forEach(
          (tag, target) -> {
            FieldSpec column = target.column();
            line.put(tag, column == null ? "" : row.getOrDefault(column.name(), ""));
          });
      lines.add(line);
    }
    return lines;
  }

  /** What stands for values that nobody gave: shown so that no reader misses it. */
  public List<String> blanks(PrintedValues printed) {
    return fields.stream().map(f -> printed.blank(f.name())).toList();
  }
}
