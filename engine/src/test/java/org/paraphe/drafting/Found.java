package org.paraphe.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.Value;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePacks;

/** What is found for one kind of act. */
record Found(String kind) {
  private static final TemplateCatalog CATALOG = TemplatePacks.load(null);

  Fact fact(String field, ExtractedPiece... pieces) {
    var pack = CATALOG.find(new ActKind(kind)).orElseThrow();
    return new FactSearch(List.of(pieces), Map.of(), LocalDate.of(2026, 11, 24))
        .facts(pack, Map.of()).stream()
            .filter(f -> f.name().equals(field))
            .findFirst()
            .orElseThrow();
  }

  @Nullable String value(String field, ExtractedPiece... pieces) {
    return fact(field, pieces).found().map(Value::asText).orElse(null);
  }

  @Nullable String value(String field, String text) {
    return value(field, Dossiers.piece("note.txt", text));
  }

  List<String> items(String field, ExtractedPiece... pieces) {
    return fact(field, pieces).found().stream()
        .flatMap(v -> v instanceof Value.Items list ? list.items().stream() : null)
        .map(Value::asText)
        .toList();
  }

  List<String> items(String field, String text) {
    return items(field, Dossiers.piece("note.txt", text));
  }
}
