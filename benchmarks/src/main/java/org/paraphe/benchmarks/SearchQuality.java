package org.paraphe.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.paraphe.law.ArticleHit;
import org.paraphe.law.ArticleSearch;
import org.paraphe.law.SearchWeights;

/**
 * How well {@link ArticleSearch} answers: questions with the articles that their editors name, by
 * title only. How fast is for {@link SearchSpeed}.
 *
 * <pre>
 * mkdir -p benchmarks/target/mesures/config
 * ./paraphe corpus import ../shared/data/legi --home benchmarks/target/mesures
 * mvn -q -pl benchmarks -am -DskipTests compile
 * java -cp "benchmarks/target/classes:$(ls -dt routes/target/paraphe/lib-* | head -n 1)/*" \
 *   org.paraphe.benchmarks.SearchQuality benchmarks/target/mesures/corpus \
 *   ../shared/data/retrieval/dev.json
 * </pre>
 *
 * Prints Hit@10, R@100 and MRR of the product's weights, of these without each clue, and
 * cross-validated (five parts, the weights chosen on the four others). On the ten codes and the 210
 * questions that have an answer in them:
 *
 * <pre>
 *                                        Hit@10    R@100      MRR
 * words of the text alone (BM25)          0.543    0.360    0.354
 * all clues                               0.686    0.581    0.492
 *   without path                          0.643    0.500    0.464
 *   without section                       0.657    0.486    0.452
 *   without parent                        0.671    0.580    0.493
 *   without grandparent                   0.657    0.571    0.495
 *   without pair                          0.690    0.585    0.472
 *   without synonym                       0.676    0.550    0.467
 *   without legislative                   0.676    0.572    0.465
 *   without territory                     0.671    0.576    0.490
 *   without spread                        0.633    0.581    0.477
 *   without questionWords                 0.705    0.572    0.478
 * cross-validated                         0.690    0.577    0.491
 * </pre>
 *
 * Each clue is worth at least 0.01 of one figure. The weights were chosen on these questions.
 */
public final class SearchQuality {

  private static final LocalDate DAY = LocalDate.of(2023, 12, 6);
  private static final int PARTS = 5;
  private static final int DEPTH = 100;

  private final Path corpus;
  private final List<Sheet> sheets;
  private final PrintStream out;

  private record Sheet(String title, Set<String> gold) {}

  private record Figures(double hit, double recall, double reciprocal) {

    double sum() {
      return hit + recall + reciprocal;
    }
  }

  private SearchQuality(Path corpus, List<Sheet> sheets, PrintStream out) {
    this.corpus = corpus;
    this.sheets = sheets;
    this.out = out;
  }

  /**
   * @param args the folder {@code corpus/} of a home, the file of questions
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: SearchQuality CORPUS QUESTIONS.json");
      System.exit(2);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    SearchQuality quality = new SearchQuality(Path.of(args[0]), read(Path.of(args[1])), out);
    quality.ablation();
    quality.crossValidation();
  }

  private static List<Sheet> read(Path file) throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    for (JsonNode node : new ObjectMapper().readTree(file.toFile())) {
      Set<String> gold = new LinkedHashSet<>();
      node.path("gold").forEach(g -> gold.add(key(g.path("cid").asText(), g.path("num").asText())));
      if (!gold.isEmpty()) {
        sheets.add(new Sheet(node.path("title").asText(), gold));
      }
    }
    return sheets;
  }

  private static String key(String code, String article) {
    return code + ' ' + article.replaceAll("[ .*]", "");
  }

  private void ablation() throws IOException {
    SearchWeights all = SearchWeights.standard();
    Map<String, SearchWeights> variants = new LinkedHashMap<>();
    variants.put("words of the text alone (BM25)", SearchWeights.textOnly());
    variants.put("all clues", all);
    List<String> clues =
        List.of(
            "path",
            "section",
            "parent",
            "grandparent",
            "pair",
            "synonym",
            "legislative",
            "territory",
            "spread",
            "questionWords");
    clues.forEach(c -> variants.put("  without " + c, without(all, c)));
    out.printf(
        Locale.ROOT, "%-34s %8s %8s %8s%n", sheets.size() + " questions", "Hit@10", "R@100", "MRR");
    for (Map.Entry<String, SearchWeights> variant : variants.entrySet()) {
      print(variant.getKey(), mean(figures(variant.getValue())));
    }
  }

  private static SearchWeights without(SearchWeights w, String clue) {
    return new SearchWeights(
        clue.equals("path") ? 0 : w.path(),
        clue.equals("section") ? 0 : w.section(),
        clue.equals("parent") ? 0 : w.parent(),
        clue.equals("grandparent") ? 0 : w.grandparent(),
        clue.equals("pair") ? 0 : w.pair(),
        clue.equals("synonym") ? 0 : w.synonym(),
        clue.equals("legislative") ? 1 : w.legislative(),
        clue.equals("territory") ? 1 : w.territory(),
        clue.equals("spread") ? 1 : w.spread(),
        !clue.equals("questionWords") && w.questionWords());
  }

  private void crossValidation() throws IOException {
    List<List<Figures>> candidates = new ArrayList<>();
    for (double section : new double[] {0.5, 0.65, 0.8}) {
      for (double synonym : new double[] {0.2, 0.3, 0.45}) {
        candidates.add(figures(with(section, synonym)));
      }
    }
    List<Figures> held = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      List<Figures> best = candidates.get(0);
      for (List<Figures> candidate : candidates) {
        best =
            mean(part(candidate, part, false)).sum() > mean(part(best, part, false)).sum()
                ? candidate
                : best;
      }
      held.addAll(part(best, part, true));
    }
    print("cross-validated", mean(held));
  }

  private static SearchWeights with(double section, double synonym) {
    SearchWeights w = SearchWeights.standard();
    return new SearchWeights(
        w.path(),
        section,
        w.parent(),
        w.grandparent(),
        w.pair(),
        synonym,
        w.legislative(),
        w.territory(),
        w.spread(),
        w.questionWords());
  }

  private static List<Figures> part(List<Figures> all, int part, boolean inside) {
    List<Figures> chosen = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (i % PARTS == part == inside) {
        chosen.add(all.get(i));
      }
    }
    return chosen;
  }

  private List<Figures> figures(SearchWeights weights) throws IOException {
    try (ArticleSearch search = open(weights)) {
      return sheets.stream().map(s -> figures(s, search.search(s.title(), DAY, DEPTH))).toList();
    }
  }

  private ArticleSearch open(SearchWeights weights) throws IOException {
    return ArticleSearch.serving(corpus, weights)
        .orElseThrow(() -> new IOException("nothing is imported in " + corpus));
  }

  private static Figures figures(Sheet sheet, List<ArticleHit> hits) {
    Set<String> found = new LinkedHashSet<>();
    hits.forEach(h -> found.add(key(h.code(), h.article())));
    int rank = 0;
    int first = 0;
    int right = 0;
    for (String article : found) {
      rank++;
      if (sheet.gold().contains(article)) {
        right++;
        first = first == 0 ? rank : first;
      }
    }
    return new Figures(
        first > 0 && first <= 10 ? 1 : 0,
        right / (double) sheet.gold().size(),
        first == 0 ? 0 : 1.0 / first);
  }

  private static Figures mean(List<Figures> all) {
    return new Figures(
        all.stream().mapToDouble(Figures::hit).average().orElse(0),
        all.stream().mapToDouble(Figures::recall).average().orElse(0),
        all.stream().mapToDouble(Figures::reciprocal).average().orElse(0));
  }

  private void print(String name, Figures figures) {
    out.printf(
        Locale.ROOT,
        "%-34s %8.3f %8.3f %8.3f%n",
        name,
        figures.hit(),
        figures.recall(),
        figures.reciprocal());
  }
}
