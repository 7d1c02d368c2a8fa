package org.paraphe.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;
import org.paraphe.pipeline.Home;
import org.paraphe.pipeline.Settings;
import org.paraphe.pipeline.Tools;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplatePacks;

/**
 * How right the drafts without a model are on a set of dossiers whose readings are known.
 *
 * <pre>
 * benchmarks/run DraftAccuracy SET [--blind] [--json FOLDER]
 * </pre>
 *
 * SET holds {@code dossiers/ID/} with the pieces and {@code attendu/ID.json}, in the form that
 * examples/README.md tells; {@code examples} itself is one. {@code --blind} prints the totals
 * alone, so that a set kept aside stays unread; {@code --json} keeps each draft.
 *
 * <p>Counted: the fields right, wrong (another value, or one that lacks expected words) and not
 * found, which make F1; the wrong values of a required field that no finding names ("silent"); the
 * expected codes that are not raised ("missed"); the blocking findings that nobody expected
 * ("needless"); values marked VALEUR_A_CONFIRMER though right ("doubted"); and what the recognition
 * of the kind says where it is not told.
 */
public final class DraftAccuracy {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Tools tools;
  private final Path set;
  private final PrintStream out;
  private final Map<String, Counts> byKind = new TreeMap<>();

  /** What one kind, or the whole set, comes to. */
  private static final class Counts {
    int dossiers;
    int right;
    int wrong;
    int missing;
    int unasked;
    int silent;
    int planted;
    int missed;
    int needless;
    int doubted;
    int kindRight;
    int kindWrong;

    double f1() {
      return 2.0 * right / Math.max(1, 2 * right + 2 * wrong + missing + unasked);
    }

    void add(Counts other) {
      dossiers += other.dossiers;
      right += other.right;
      wrong += other.wrong;
      missing += other.missing;
      unasked += other.unasked;
      silent += other.silent;
      planted += other.planted;
      missed += other.missed;
      needless += other.needless;
      doubted += other.doubted;
      kindRight += other.kindRight;
      kindWrong += other.kindWrong;
    }
  }

  private DraftAccuracy(Tools tools, Path set, PrintStream out) {
    this.tools = tools;
    this.set = set;
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    List<String> words = new ArrayList<>(List.of(args));
    boolean blind = words.remove("--blind");
    int at = words.indexOf("--json");
    @Nullable Path kept = at < 0 ? null : Path.of(words.remove(at + 1));
    words.remove("--json");
    if (words.isEmpty()) {
      System.err.println("usage: DraftAccuracy SET [--blind] [--json FOLDER] [ID...]");
      System.exit(2);
    }
    Path work = Files.createTempDirectory("paraphe-mesure");
    Files.createDirectories(work.resolve("config"));
    Files.writeString(
        work.resolve("config/paraphe.yaml"),
        """
        collectivite: {nom: Commune, type: commune, lieu: mairie}
        signataire: {nom: Camille Aubier, qualite: Maire}
        recours: {tribunal: tribunal administratif, adresse: "1, rue du Palais"}
        """);
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    Home home = Home.at(work);
    try (Tools tools = Tools.of(Settings.load(home), null, work.resolve("lecture"))) {
      new DraftAccuracy(tools, Path.of(words.get(0)), blind ? nowhere : System.out)
          .run(words.subList(1, words.size()), kept);
    }
  }

  private void run(List<String> only, @Nullable Path kept) throws IOException {
    List<Path> sheets;
    try (Stream<Path> files = Files.list(set.resolve("attendu"))) {
      sheets = files.filter(f -> only.isEmpty() || only.contains(id(f))).sorted().toList();
    }
    long start = System.nanoTime();
    for (Path sheet : sheets) {
      JsonNode expected = JSON.readTree(sheet.toFile());
      Counts counts = new Counts();
      JsonNode draft = draft(id(sheet), expected, true);
      if (kept != null) {
        Files.createDirectories(kept);
        JSON.writerWithDefaultPrettyPrinter()
            .writeValue(kept.resolve(id(sheet) + ".json").toFile(), draft);
      }
      new Reading(id(sheet), expected, draft, counts).count();
      kind(id(sheet), expected, counts);
      byKind
          .computeIfAbsent(expected.path("kind").asText(), k -> new Counts())
          .add(counts);
    }
    print(System.out, (System.nanoTime() - start) / 1e9);
  }

  private static String id(Path sheet) {
    return sheet.getFileName().toString().replaceFirst("\\.json$", "");
  }

  private JsonNode draft(String id, JsonNode expected, boolean told) {
    @Nullable LocalDate date =
        expected.path("date").isTextual() ? LocalDate.parse(expected.get("date").asText()) : null;
    @Nullable ActKind kind = told ? new ActKind(expected.get("kind").asText()) : null;
    return JSON.valueToTree(
        tools
            .draftOnce()
            .draft(List.of(set.resolve("dossiers").resolve(id)), kind, date, Map.of(), null)
            .toJson());
  }

  private void kind(String id, JsonNode expected, Counts counts) {
    String found = draft(id, expected, false).path("kind").asText("null");
    if (found.equals(expected.path("kind").asText())) {
      counts.kindRight++;
    } else if (!found.equals("null")) {
      counts.kindWrong++;
      out.println(id + "  nature : " + found);
    } else {
      out.println(id + "  nature indécise");
    }
  }

  /** One draft held against what was expected of it. */
  private final class Reading {

    private final String id;
    private final JsonNode expected;
    private final Counts counts;
    private final Map<String, JsonNode> fields = new LinkedHashMap<>();
    private final List<JsonNode> findings;
    private final Set<String> wrong = new LinkedHashSet<>();
    private final Set<String> right = new LinkedHashSet<>();

    Reading(String id, JsonNode expected, JsonNode draft, Counts counts) {
      this.id = id;
      this.expected = expected;
      this.counts = counts;
      for (JsonNode field : draft.path("fields")) {
        if (!field.path("status").asText().equals("absent") && !field.path("value").isNull()) {
          fields.put(field.path("name").asText(), field.path("value"));
        }
      }
      findings = StreamSupport.stream(draft.path("findings").spliterator(), false).toList();
    }

    void count() {
      counts.dossiers++;
      expected
          .path("fields")
          .fields()
          .forEachRemaining(e -> exact(e.getKey(), e.getValue()));
      Set<String> words = new LinkedHashSet<>();
      expected.path("contient").fieldNames().forEachRemaining(words::add);
      expected.path("exclut").fieldNames().forEachRemaining(words::add);
      words.removeIf(expected.path("fields")::has);
      words.forEach(this::words);
      for (JsonNode name : expected.path("absents")) {
        if (fields.containsKey(name.asText())) {
          counts.unasked++;
          say("de trop", name.asText(), fields.get(name.asText()), null);
        }
      }
      lines();
      codes();
    }

    private void exact(String name, JsonNode value) {
      @Nullable JsonNode found = fields.get(name);
      if (found == null) {
        missing(name, value);
      } else {
        judge(name, same(text(found), text(value)), found, value);
      }
    }

    private void words(String name) {
      JsonNode wanted = expected.path("contient").path(name);
      @Nullable JsonNode found = fields.get(name);
      if (found == null) {
        if (!wanted.isMissingNode()) {
          missing(name, wanted);
        }
        return;
      }
      String held = plain(text(found));
      boolean good = true;
      for (JsonNode group : wanted) {
        good &= held.contains(bare(group.asText()));
      }
      for (JsonNode group : expected.path("exclut").path(name)) {
        good &= !held.contains(bare(group.asText()));
      }
      judge(name, good, found, wanted);
    }

    private void missing(String name, JsonNode value) {
      counts.missing++;
      boolean told = required(name) ? told(name, null) : true;
      if (!told) {
        counts.silent++;
      }
      say(told ? "absent" : "ABSENT MUET", name, null, value);
    }

    private void judge(String name, boolean good, JsonNode found, JsonNode value) {
      if (good) {
        counts.right++;
        right.add(name);
        return;
      }
      counts.wrong++;
      wrong.add(name);
      boolean told = told(name, found);
      if (!told && required(name)) {
        counts.silent++;
      }
      say(told ? "faux signalé" : required(name) ? "FAUX MUET" : "faux", name, found, value);
    }

    private void lines() {
      if (!expected.has("lignes")) {
        return;
      }
      List<String> left = new ArrayList<>();
      for (JsonNode line : fields.getOrDefault("lignes", JSON.createArrayNode())) {
        left.add(
            "%s %s %s %s"
                .formatted(
                    line.path("section").asText(),
                    line.path("compte").asText(),
                    line.path("depense").asText("-"),
                    line.path("recette").asText("-")));
      }
      boolean good = true;
      for (JsonNode wanted : expected.path("lignes")) {
        if (left.remove(wanted.asText())) {
          counts.right++;
        } else {
          counts.missing++;
          good = false;
          say("ligne absente", "lignes", null, wanted);
        }
      }
      counts.unasked += left.size();
      good &= left.isEmpty();
      if (!left.isEmpty()) {
        say("lignes de trop", "lignes", JSON.valueToTree(left), null);
      }
      if (!good && !told("lignes", null) && !blocked("DESEQUILIBRE_BUDGETAIRE")) {
        counts.silent++;
        say("FAUX MUET", "lignes", null, null);
      }
    }

    private boolean blocked(String code) {
      return findings.stream().anyMatch(f -> f.path("code").asText().equals(code));
    }

    private void codes() {
      Set<String> planted = new LinkedHashSet<>();
      expected.path("findings").forEach(c -> planted.add(c.asText()));
      Set<String> never = new LinkedHashSet<>();
      expected.path("jamais").forEach(c -> never.add(c.asText()));
      counts.planted += planted.size();
      for (String code : planted) {
        if (!blocked(code)) {
          counts.missed++;
          out.println(id + "  MANQUÉ " + code + " : " + expected.path("why").asText());
        }
      }
      for (JsonNode finding : findings) {
        String code = finding.path("code").asText();
        String severity = finding.path("severity").asText();
        if (severity.equals("BLOQUANT") && !planted.contains(code)) {
          counts.needless++;
          out.println(
              id
                  + "  À TORT "
                  + code
                  + " ["
                  + finding.path("where").asText()
                  + "] "
                  + finding.path("what").asText());
        } else if (never.contains(code) && severity.equals("ATTENTION")) {
          out.println(id + "  attention à tort " + code + " : " + finding.path("what").asText());
        }
        if (code.equals("VALEUR_A_CONFIRMER")
            && right.stream().anyMatch(n -> finding.path("where").asText().contains(n))) {
          counts.doubted++;
        }
      }
    }

    /** Whether a finding that a person must see speaks of the field, or of the value it took. */
    private boolean told(String name, @Nullable JsonNode value) {
      String label = field(name) == null ? name : field(name).label();
      return findings.stream()
          .filter(f -> !f.path("severity").asText().equals("INFO"))
          .anyMatch(
              f -> {
                String all =
                    plain(
                        f.path("where").asText()
                            + " | "
                            + f.path("what").asText()
                            + " | "
                            + f.path("fix").asText());
                return all.matches("(?s).*\\b" + plain(name) + "\\b.*")
                    || all.contains("« " + plain(label) + " »")
                    || (value != null
                        && value.isValueNode()
                        && plain(value.asText()).length() > 3
                        && all.contains(plain(value.asText())));
              });
    }

    private boolean required(String name) {
      @Nullable FieldSpec field = field(name);
      return field != null && field.required();
    }

    private @Nullable FieldSpec field(String name) {
      return TemplatePacks.load(null)
          .find(new ActKind(expected.path("kind").asText()))
          .flatMap(p -> p.field(name))
          .orElse(null);
    }

    private void say(
        String what, String name, @Nullable JsonNode found, @Nullable JsonNode wanted) {
      out.println(
          id
              + "  "
              + what
              + " "
              + name
              + (found == null ? "" : " = " + shortened(found))
              + (wanted == null ? "" : " ; attendu " + shortened(wanted)));
    }
  }

  private static String shortened(JsonNode node) {
    String text = text(node).replace('\n', ' ');
    return text.length() > 400 ? text.substring(0, 400) + "…" : text;
  }

  /** The value as one string: the items of a list one after the other. */
  private static String text(JsonNode node) {
    if (node.isArray() && node.path(0).isValueNode()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(JsonNode::asText)
          .collect(Collectors.joining(", "));
    }
    return node.isContainerNode() ? node.toString() : node.asText();
  }

  /** As printed, capitals, articles, spacing and the last stop aside. */
  private static boolean same(String found, String wanted) {
    return bare(found).equals(bare(wanted));
  }

  private static String bare(String text) {
    return plain(text)
        .replaceAll("^\\[|\\]$", "")
        .replaceFirst("^(?:l'|la |le |les |monsieur |madame |m\\. |mme )", "")
        .replaceFirst("\\.$", "");
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[’ʼ`]", "'")
        .replaceAll("[‐‑–—]", "-")
        .replaceAll("[\\s\\u00A0\\u202F\\u2009]+", " ")
        .strip()
        .toLowerCase(Locale.FRENCH);
  }

  private void print(PrintStream totals, double seconds) {
    totals.printf(
        "%-36s %4s %5s %5s %5s %5s %6s %8s %9s %8s %12s%n",
        "",
        "n",
        "F1",
        "faux",
        "abs.",
        "trop",
        "muets",
        "manqués",
        "à tort",
        "doutes",
        "nature j/f");
    Counts all = new Counts();
    byKind.forEach(
        (kind, counts) -> {
          all.add(counts);
          row(totals, kind, counts);
        });
    row(totals, "ensemble", all);
    totals.printf(Locale.ROOT, "%.1f s%n", seconds);
  }

  private static void row(PrintStream totals, String name, Counts c) {
    totals.printf(
        Locale.ROOT,
        "%-36s %4d %5.3f %5d %5d %5d %6d %4d/%-3d %9d %8d %6d/%d%n",
        name,
        c.dossiers,
        c.f1(),
        c.wrong,
        c.missing,
        c.unasked,
        c.silent,
        c.missed,
        c.planted,
        c.needless,
        c.doubted,
        c.kindRight,
        c.kindWrong);
  }
}
