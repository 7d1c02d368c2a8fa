package org.paraphe.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.paraphe.act.ActKind;
import org.paraphe.act.Family;
import org.paraphe.act.Typographie;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.Hints;
import org.paraphe.template.Origine;
import org.paraphe.template.TemplatePack;

/**
 * The act that every way renders: four pages, eight visas, five considérants, ten articles with
 * nested lists, a table of twenty rows.
 */
final class LongAct {
  static final LocalDate DATE = LocalDate.of(2027, 4, 12);
  static final int ROWS = 20;
  static final List<String> COLUMNS = List.of("action", "service", "nombre", "montant");
  private static final List<String> AMOUNTS = List.of("montant", "total");
  private static final int PHRASES = 24;

  private LongAct() {}

  /** The values as a dossier gives them, by field. */
  static Map<String, String> values() {
    Map<String, String> out = new LinkedHashMap<>();
    out.put("collectivite", "Commune de Valmont-sur-Lys");
    out.put("departement", "Val-de-Brenne");
    out.put("lieu", "Valmont-sur-Lys");
    out.put("executif", "maire");
    out.put("signataire", "Paul Estrade");
    out.put("tribunal", "tribunal administratif de Brenne");
    out.put("beneficiaire", "Harmonie municipale de Valmont");
    out.put("exercice", "2027");
    out.put("montant", "24500.00");
    out.put("total", "61250.50");
    out.put("projet", "un été de musique & de théâtre dans les <quartiers>");
    out.put("imputation", "chapitre 65, compte 65748");
    for (int i = 1; i <= PHRASES; i++) {
      out.put("c" + i, "l’élément n° " + i + " du dossier, tel que les parties l’ont arrêté");
    }
    return out;
  }

  /** The values as the act prints them: what the peers are given. */
  static Map<String, String> printed() {
    Map<String, String> out = values();
    AMOUNTS.forEach(name -> out.computeIfPresent(name, (n, v) -> Typographie.montant(v)));
    return out;
  }

  static List<Map<String, String>> rows() {
    return IntStream.rangeClosed(1, ROWS)
        .mapToObj(
            i ->
                Map.of(
                    "action",
                    "Atelier n° " + i + " : découverte d’un instrument",
                    "service",
                    i % 2 == 0 ? "culture" : "jeunesse et sports",
                    "nombre",
                    Integer.toString(10 * i),
                    "montant",
                    (1_000 + 125 * i) + ".50"))
        .toList();
  }

  static List<Map<String, String>> printedRows() {
    List<Map<String, String>> out = new ArrayList<>();
    for (Map<String, String> row : rows()) {
      Map<String, String> printed = new LinkedHashMap<>(row);
      printed.computeIfPresent("montant", (n, v) -> Typographie.montant(v));
      out.add(printed);
    }
    return out;
  }

  static Map<String, Value> asValues(Map<String, String> texts, List<Map<String, String>> rows) {
    Map<String, Value> out = new LinkedHashMap<>();
    texts.forEach((name, text) -> out.put(name, Value.of(text)));
    List<Map<String, Value>> lines = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Map<String, Value> line = new LinkedHashMap<>();
      COLUMNS.forEach(c -> line.put(c, Value.of(row.getOrDefault(c, ""))));
      lines.add(line);
    }
    out.put("lignes", new Value.Rows(lines));
    return out;
  }

  static TemplatePack pack() {
    List<FieldSpec> fields = new ArrayList<>();
    values().keySet().forEach(name -> fields.add(field(name)));
    fields.add(
        new FieldSpec(
            "lignes",
            FactType.TABLEAU,
            "actions",
            Origine.DOSSIER,
            true,
            Hints.NONE,
            COLUMNS.stream().map(LongAct::field).toList()));
    return new TemplatePack(
        new ActKind("acte-long"),
        "000000000000",
        "Essai",
        Family.DELIBERATION,
        "1",
        "7.5",
        true,
        "deliberations",
        TemplatePack.Circuit.UNE_ETAPE,
        TemplatePack.Publication.PUBLIE,
        false,
        "",
        new TemplatePack.Reconnaissance(Map.of(), Map.of(), 1),
        List.of(),
        Set.of(),
        fields,
        template(),
        "",
        null,
        List.of());
  }

  private static FieldSpec field(String name) {
    FactType type = AMOUNTS.contains(name) ? FactType.MONTANT : FactType.TEXTE;
    return new FieldSpec(name, type, name, Origine.DOSSIER, true, Hints.NONE, List.of());
  }

  private static String template() {
    try (InputStream in = LongAct.class.getResourceAsStream("acte-long.ftl")) {
      if (in == null) {
        throw new IllegalStateException("acte-long.ftl is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
