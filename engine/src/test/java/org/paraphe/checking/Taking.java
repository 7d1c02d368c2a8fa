package org.paraphe.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paraphe.act.ActKind;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Value;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

/**
 * A dossier of an embedded kind and what its act took from which words: the fields, their types and
 * their hints are those of the kind's own {@code act.yaml}.
 */
final class Taking {
  private static final TemplateCatalog PACKS = TemplatePacks.load(null);

  private final TemplatePack pack;
  private final List<ExtractedPiece> pieces = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final Map<String, Value> given = new HashMap<>();
  private LocalDate date = Dossiers.DATE;

  private Taking(TemplatePack pack) {
    this.pack = pack;
  }

  static Taking of(String kind) {
    return new Taking(PACKS.find(new ActKind(kind)).orElseThrow());
  }

  Taking on(String day) {
    date = LocalDate.parse(day);
    return this;
  }

  Taking piece(String name, String text) {
    return piece(Dossiers.piece(name, text));
  }

  Taking piece(ExtractedPiece piece) {
    pieces.add(piece);
    return this;
  }

  /** A value that stands at the first place of the quote; items are parted by semicolons. */
  Taking took(String field, String value, String quote) {
    return took(field, isList(field) ? items(value) : Value.of(value), quote);
  }

  Taking took(String field, Value value, String quote) {
    ExtractedPiece piece =
        pieces.stream().filter(p -> p.text().contains(quote)).findFirst().orElseThrow();
    int start = piece.text().indexOf(quote);
    facts.add(
        new Fact(
            field,
            type(field),
            value,
            FactStatus.TROUVE,
            Hit.span(piece, start, start + quote.length()),
            List.of(),
            null));
    return this;
  }

  Taking typed(String field, String value) {
    return typed(field, isList(field) ? items(value) : Value.of(value));
  }

  Taking typed(String field, Value value) {
    facts.add(Fact.typed(field, type(field), value));
    return this;
  }

  Taking fact(Fact fact) {
    facts.add(fact);
    return this;
  }

  Taking given(String field, String value) {
    given.put(field, Value.of(value));
    return this;
  }

  /** « numero=1, titulaire=Bati » a row. */
  static Value rows(String... rows) {
    return new Value.Rows(
        Arrays.stream(rows)
            .map(
                row -> {
                  Map<String, Value> cells = new LinkedHashMap<>();
                  for (String cell : row.split(", ")) {
                    String[] pair = cell.split("=", 2);
                    cells.put(pair[0], Value.of(pair[1]));
                  }
                  return cells;
                })
            .toList());
  }

  CheckSubject subject() {
    return new CheckSubject(pack, Dossiers.plainAct(), facts, given, pieces, date);
  }

  List<String> told(Check check) {
    return check.run(subject()).stream().map(Finding::what).toList();
  }

  private FactType type(String field) {
    return pack.field(field).orElseThrow().type();
  }

  private boolean isList(String field) {
    return type(field) == FactType.LISTE;
  }

  private static Value items(String values) {
    return new Value.Items(Arrays.stream(values.split(";")).map(v -> Value.of(v.strip())).toList());
  }
}
