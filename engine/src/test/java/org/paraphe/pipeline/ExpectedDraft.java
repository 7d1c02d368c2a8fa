package org.paraphe.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.paraphe.pipeline.DraftOutcomes.Outcome;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplatePack;

/**
 * What is expected of one dossier, in the form that examples/README.md tells, and a draft ({@code
 * draft --json}) held against it.
 */
final class ExpectedDraft {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u202F\\u2009]+");
  private static final Pattern HEAD =
      Pattern.compile("^(?:l'|la |le |les |monsieur |madame |m\\. |mme )");
  private static final int SHORTEST_QUOTED = 4;
  private static final int LONGEST_TOLD = 300;

  private final String id;
  private final JsonNode expected;
  private final TemplatePack pack;
  private final DraftOutcomes outcomes = new DraftOutcomes();
  private final Map<String, JsonNode> fields = new LinkedHashMap<>();
  private final Set<String> right = new LinkedHashSet<>();
  private final List<JsonNode> findings;

  private ExpectedDraft(String id, JsonNode expected, TemplatePack pack, JsonNode draft) {
    this.id = id;
    this.expected = expected;
    this.pack = pack;
    for (JsonNode field : draft.path("fields")) {
      if (!field.path("status").asText().equals("absent") && !field.path("value").isNull()) {
        fields.put(field.path("name").asText(), field.path("value"));
      }
    }
    this.findings = StreamSupport.stream(draft.path("findings").spliterator(), false).toList();
  }

  static DraftOutcomes compare(String id, JsonNode expected, TemplatePack pack, JsonNode draft) {
    ExpectedDraft comparison = new ExpectedDraft(id, expected, pack, draft);
    comparison.fields();
    comparison.lines();
    comparison.findings();
    return comparison.outcomes;
  }

  private void fields() {
    JsonNode exact = expected.path("fields");
    exact.fieldNames().forEachRemaining(n -> judge(n, same(held(n), text(exact.path(n)))));
    Set<String> wordy = new LinkedHashSet<>();
    expected.path("contient").fieldNames().forEachRemaining(wordy::add);
    expected.path("exclut").fieldNames().forEachRemaining(wordy::add);
    for (String name : wordy) {
      if (!exact.has(name) && (fields.containsKey(name) || expected.path("contient").has(name))) {
        judge(name, holds(name, "contient", true) && holds(name, "exclut", false));
      }
    }
    for (JsonNode name : expected.path("absents")) {
      if (fields.containsKey(name.asText())) {
        outcomes.tell(Outcome.UNASKED, id + " " + name.asText() + " = " + held(name.asText()));
      }
    }
  }

  private String held(String name) {
    return fields.containsKey(name) ? text(fields.get(name)) : "";
  }

  private boolean holds(String name, String list, boolean wished) {
    String value = plain(held(name));
    return StreamSupport.stream(expected.path(list).path(name).spliterator(), false)
        .allMatch(group -> value.contains(bare(group.asText())) == wished);
  }

  private void judge(String name, boolean good) {
    if (good) {
      right.add(name);
      outcomes.tell(Outcome.RIGHT, id + " " + name);
      return;
    }
    JsonNode wanted =
        expected.path("fields").has(name)
            ? expected.path("fields").path(name)
            : expected.path("contient").path(name);
    String line =
        "%s %s = %s ; attendu %s".formatted(id, name, shortened(held(name)), text(wanted));
    outcomes.tell(fields.containsKey(name) ? Outcome.WRONG : Outcome.MISSING, line);
    if (required(name) && !told(name)) {
      outcomes.tell(
          raised("TEXTE_A_RELIRE", "champ " + name) ? Outcome.REREAD : Outcome.SILENT, line);
    }
  }

  private boolean required(String name) {
    return pack.field(name).filter(FieldSpec::required).isPresent();
  }

  /**
   * Whether a finding that a person must see speaks of the field, or quotes the value it took; the
   * words that any draft asks to be read again are no such finding.
   */
  private boolean told(String name) {
    String label = pack.field(name).map(FieldSpec::label).orElse(name);
    Pattern word = Pattern.compile("\\b" + Pattern.quote(plain(name)) + "\\b");
    String value = plain(held(name));
    return findings.stream()
        .filter(f -> !f.path("severity").asText().equals("INFO"))
        .filter(f -> !f.path("code").asText().equals("TEXTE_A_RELIRE"))
        .map(f -> f.path("where").asText() + " " + f.path("what").asText() + " " + f.path("fix"))
        .map(ExpectedDraft::plain)
        .anyMatch(
            said ->
                word.matcher(said).find()
                    || said.contains("« " + plain(label) + " »")
                    || (value.length() >= SHORTEST_QUOTED && said.contains(value)));
  }

  private void lines() {
    if (!expected.has("lignes")) {
      return;
    }
    List<String> left = new ArrayList<>();
    for (JsonNode line : fields.getOrDefault("lignes", expected.path("none"))) {
      left.add(
          "%s %s %s %s"
              .formatted(
                  line.path("section").asText(),
                  line.path("compte").asText(),
                  line.path("depense").asText("-"),
                  line.path("recette").asText("-")));
    }
    boolean all = true;
    for (JsonNode line : expected.path("lignes")) {
      boolean found = left.remove(line.asText());
      all &= found;
      outcomes.tell(found ? Outcome.RIGHT : Outcome.MISSING, id + " ligne " + line.asText());
    }
    left.forEach(line -> outcomes.tell(Outcome.UNASKED, id + " ligne " + line));
    boolean good = all && left.isEmpty();
    if (!good && !told("lignes") && !raised("DESEQUILIBRE_BUDGETAIRE")) {
      outcomes.tell(Outcome.SILENT, id + " lignes");
    }
  }

  private boolean raised(String code, String where) {
    return findings.stream()
        .anyMatch(
            f -> f.path("code").asText().equals(code) && f.path("where").asText().equals(where));
  }

  private boolean raised(String code) {
    return findings.stream().anyMatch(f -> f.path("code").asText().equals(code));
  }

  private void findings() {
    Set<String> planted = new LinkedHashSet<>();
    expected.path("findings").forEach(code -> planted.add(code.asText()));
    for (String code : planted) {
      outcomes.tell(
          raised(code) ? Outcome.RAISED : Outcome.MISSED,
          id + " " + code + " : " + expected.path("why").asText());
    }
    for (JsonNode finding : findings) {
      String code = finding.path("code").asText();
      String line = id + " " + code + " : " + finding.path("what").asText();
      if (finding.path("severity").asText().equals("BLOQUANT") && !planted.contains(code)) {
        outcomes.tell(Outcome.NEEDLESS, line);
      }
      if (code.equals("VALEUR_A_CONFIRMER")
          && right.stream().anyMatch(n -> finding.path("where").asText().endsWith(" " + n))) {
        outcomes.tell(Outcome.DOUBTED, line);
      }
    }
  }

  /** The value as one string, the items of a list one after the other. */
  private static String text(@Nullable JsonNode node) {
    if (node == null) {
      return "";
    }
    if (node.isArray() && node.path(0).isValueNode()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(JsonNode::asText)
          .collect(Collectors.joining(", "));
    }
    return node.isContainerNode() ? node.toString() : node.asText();
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_TOLD ? text.substring(0, LONGEST_TOLD) + "…" : text;
  }

  /** As printed; how a number is written, capitals, the first article and the last stop aside. */
  private static boolean same(String found, String wanted) {
    if (NUMBER.matcher(found).matches() && NUMBER.matcher(wanted).matches()) {
      return new BigDecimal(found).compareTo(new BigDecimal(wanted)) == 0;
    }
    return bare(found).equals(bare(wanted));
  }

  private static String bare(String text) {
    String words = plain(text).replaceAll("^\\[|\\]$", "");
    return HEAD.matcher(words).replaceFirst("").replaceFirst("\\.$", "");
  }

  private static String plain(String text) {
    String written =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .replaceAll("[’ʼ`]", "'")
            .replaceAll("[‐‑–—]", "-");
    return SPACE.matcher(written).replaceAll(" ").strip().toLowerCase(Locale.FRENCH);
  }
}
