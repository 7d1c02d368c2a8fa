package org.paraphe.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.Annexe;
import org.paraphe.act.Article;
import org.paraphe.act.Block;
import org.paraphe.act.Inline;
import org.paraphe.act.Visa;
import org.paraphe.checking.Finding;
import org.paraphe.checking.References;
import org.paraphe.drafting.Draft;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.Span;
import org.paraphe.law.Successor;

/** The JSON of the contract: maps and lists, ready for a JSON writer. */
final class DraftJson {

  private DraftJson() {}

  static Map<String, Object> field(Fact fact) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", fact.name());
    field.put("type", fact.type().label());
    field.put("value", fact.value() == null ? null : fact.value().toJson());
    field.put("status", fact.status().label());
    field.put("source", fact.source() == null ? null : span(fact.source()));
    List<Map<String, Object>> others = new ArrayList<>();
    for (Fact.Candidate other : fact.others()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("value", other.value().toJson());
      one.put("source", span(other.source()));
      others.add(one);
    }
    field.put("others", others);
    if (fact.rule() != null) {
      field.put("rule", fact.rule());
    }
    return field;
  }

  private static Map<String, Object> span(Span span) {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("piece", span.piece());
    source.put("page", span.page());
    source.put("cell", span.cell());
    source.put("start", span.start());
    source.put("end", span.end());
    source.put("quote", span.quote());
    return source;
  }

  static Map<String, Object> finding(Finding finding) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("code", finding.code().name());
    one.put("severity", finding.severity().name());
    one.put("where", finding.where());
    one.put("what", finding.what());
    one.put("why", finding.why());
    one.put("fix", finding.fix());
    one.put("key", finding.key());
    return one;
  }

  static Map<String, Object> reference(References.Resolved reference) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("where", reference.where());
    one.put("text", reference.text());
    one.put("start", reference.start());
    one.put("end", reference.end());
    one.put("code", reference.code());
    one.put("title", reference.title());
    one.put("article", reference.article());
    one.put("point", reference.point());
    one.put("range", reference.range());
    one.put("status", reference.status().name());
    one.put("from", day(reference.from()));
    one.put("to", day(reference.to()));
    one.put("verifiedUntil", day(reference.verifiedUntil()));
    one.put("replacedBy", reference.replacedBy().stream().map(DraftJson::successor).toList());
    putIfThere(one, "quotation", reference.quotation());
    return one;
  }

  static Map<String, Object> successor(Successor successor) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("code", successor.code().isEmpty() ? null : successor.code());
    one.put("title", successor.title());
    one.put("article", successor.article());
    one.put("basis", successor.basis().name());
    one.put("words", successor.printed());
    return one;
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  static Map<String, Object> footprint(Draft.Footprint footprint) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("tokensIn", footprint.tokensIn());
    one.put("tokensOut", footprint.tokensOut());
    one.put("energyWh", footprint.energyWh());
    one.put("co2eG", footprint.co2eG());
    one.put("seconds", Math.round(footprint.seconds() * 1000) / 1000.0);
    return one;
  }

  static Map<String, Object> piece(ExtractedPiece piece) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("name", piece.name());
    one.put("mediaType", piece.mediaType());
    one.put("sha256", piece.sha256());
    one.put("outcome", piece.outcome().name());
    one.put("text", piece.text());
    one.put("pages", piece.pages());
    one.put("tables", piece.tables());
    one.put("hidden", piece.hidden());
    one.put("warnings", piece.warnings());
    return one;
  }

  static Map<String, Object> act(Act act) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", act.kind().id());
    json.put("objet", Inline.text(act.objet()));
    json.put("visas", act.visas().stream().map(DraftJson::visa).toList());
    json.put("considerants", act.considerants().stream().map(c -> c.text()).toList());
    json.put("formule", act.formule());
    json.put("articles", act.articles().stream().map(DraftJson::article).toList());
    putIfThere(json, "vote", act.vote());
    putIfThere(json, "seance", act.seance());
    putIfThere(json, "signature", act.signature());
    json.put("annexes", act.annexes().stream().map(DraftJson::annexe).toList());
    return json;
  }

  private static void putIfThere(Map<String, Object> json, String key, @Nullable Object value) {
    if (value != null) {
      json.put(key, value);
    }
  }

  private static Map<String, Object> visa(Visa visa) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", visa.text());
    reference(visa).ifPresent(reference -> json.put("reference", reference));
    return json;
  }

  private static Optional<String> reference(Visa visa) {
    return visa.content().stream()
        .filter(Inline.Reference.class::isInstance)
        .map(Inline::text)
        .findFirst();
  }

  private static Map<String, Object> article(Article article) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", article.numero());
    json.put("content", article.content().stream().map(DraftJson::block).toList());
    return json;
  }

  private static Map<String, Object> annexe(Annexe annexe) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("titre", annexe.titre());
    json.put("content", annexe.content().stream().map(DraftJson::block).toList());
    return json;
  }

  private static Object block(Block block) {
    if (block instanceof Block.Alinea alinea) {
      return Map.of("alinea", Inline.text(alinea.content()));
    }
    if (block instanceof Block.Liste liste) {
      return Map.of("liste", liste.points().stream().map(DraftJson::point).toList());
    }
    Block.Tableau tableau = (Block.Tableau) block;
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("titre", tableau.titre());
    json.put(
        "tableau",
        tableau.lignes().stream()
            .map(l -> l.cellules().stream().map(c -> Inline.text(c.content())).toList())
            .toList());
    return json;
  }

  private static Map<String, Object> point(Block.Point point) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", Inline.text(point.content()));
    if (!point.nested().isEmpty()) {
      json.put("content", point.nested().stream().map(DraftJson::block).toList());
    }
    return json;
  }
}
