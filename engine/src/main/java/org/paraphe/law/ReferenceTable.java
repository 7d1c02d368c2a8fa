package org.paraphe.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The corpus that every installation has: for each code of the module {@code legal-corpus} its
 * article numbers and the days between which their versions hold. Facts only, no text of law, so a
 * reference that was invented or repealed is caught from the first run. A quotation is compared
 * with the {@link WordPrints} of the articles that acts really use. A code is read when it is first
 * cited. Thread-safe.
 */
public final class ReferenceTable implements LegalCorpus {

  private static final ReferenceTable EMBEDDED = new ReferenceTable();

  private final Map<String, Optional<CodeTable>> codes = new ConcurrentHashMap<>();

  private ReferenceTable() {}

  /** The table that comes with the program. */
  public static ReferenceTable embedded() {
    return EMBEDDED;
  }

  @Override
  public Resolution resolve(Citation citation, LocalDate date) {
    String code = citation.code();
    String article = citation.article();
    if (citation.nature() == Citation.Nature.INCONNUE) {
      return Resolution.unverified(Resolution.Status.AMBIGU);
    }
    Optional<CodeTable> table = code == null ? Optional.empty() : table(code);
    if (table.isEmpty() || article == null) {
      return RepealedTexts.resolve(citation, date)
          .orElse(Resolution.unverified(Resolution.Status.HORS_CORPUS));
    }
    return table.get().resolve(article, date);
  }

  @Override
  public List<Neighbour> nearest(Citation citation, LocalDate date) {
    String code = citation.code();
    String article = citation.article();
    if (code == null || article == null) {
      return List.of();
    }
    List<Neighbour> found = new ArrayList<>();
    table(code)
        .ifPresent(
            t ->
                t.nearest(article, date)
                    .forEach(a -> found.add(new Neighbour(code, t.title(), a))));
    for (Code other : Code.ALL) {
      if (!other.id().equals(code)) {
        table(other.id())
            .filter(t -> t.resolve(article, date).status() == Resolution.Status.EN_VIGUEUR)
            .ifPresent(
                t -> found.add(new Neighbour(other.id(), t.title(), ArticleNumber.key(article))));
      }
    }
    return List.copyOf(found);
  }

  /** Verifies the version that was in force when the prints were made, at a day that it covers. */
  @Override
  public Quotation quotation(Citation citation, LocalDate date, String quoted) {
    return known(citation, date)
        .map(k -> k.words().quotation(quoted))
        .orElse(Quotation.NON_VERIFIABLE);
  }

  @Override
  public BitSet standing(Citation citation, LocalDate date, List<String> words) {
    return known(citation, date).map(k -> k.words().standing(words)).orElseGet(BitSet::new);
  }

  @Override
  public OptionalInt lastPoint(Citation citation, LocalDate date) {
    return known(citation, date).stream().mapToInt(Prints::lastPoint).findFirst();
  }

  private Optional<Prints> known(Citation citation, LocalDate date) {
    Resolution resolution = resolve(citation, date);
    String code = citation.code();
    String article = citation.article();
    LocalDate known = resolution.verifiedUntil();
    if (code == null
        || article == null
        || known == null
        || resolution.status() != Resolution.Status.EN_VIGUEUR
        || !Objects.equals(resolution.from(), resolve(citation, known).from())) {
      return Optional.empty();
    }
    return Optional.ofNullable(Prints.ALL.get(key(code, article)));
  }

  private static String key(String code, String article) {
    return code + " " + ArticleNumber.key(article);
  }

  /** What is known of the words of an article; all are read when the first is asked for. */
  private record Prints(WordPrints words, int lastPoint) {
    static final Map<String, Prints> ALL = read();

    private static Map<String, Prints> read() {
      Map<String, Prints> prints = new HashMap<>();
      TableResource.read(WordPrints.FILE)
          .rows()
          .forEach(
              row ->
                  prints.put(
                      key(row[0], row[1]),
                      new Prints(WordPrints.parse(row[2]), Integer.parseInt(row[3]))));
      return Map.copyOf(prints);
    }
  }

  @Override
  public Optional<LocalDate> asOf() {
    return Code.ALL.stream().flatMap(c -> table(c.id()).stream()).map(CodeTable::asOf).findFirst();
  }

  @Override
  public Set<String> codes() {
    return Code.ALL.stream()
        .map(Code::id)
        .filter(id -> table(id).isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<CodeTable> table(String code) {
    return codes.computeIfAbsent(
        code, id -> TableResource.find(id + ".tsv").map(r -> CodeTable.of(id, r)));
  }

  /**
   * One code.
   *
   * @param articles by {@link ArticleNumber#key}, the lines of {@link ArticleHistory}
   */
  private record CodeTable(String title, LocalDate asOf, Map<String, String> articles) {

    private static final List<String> LETTERS = List.of("L", "R", "D", "LO", "A");
    private static final Pattern REGULATORY = Pattern.compile("^[RD]\\d");

    static CodeTable of(String id, TableResource resource) {
      LocalDate asOf = LocalDate.parse(resource.header("asOf").orElseThrow());
      Map<String, String> articles = new HashMap<>();
      for (String[] row : resource.rows()) {
        articles.put(row[0].contains("ANNEXE") ? ArticleNumber.key(row[0]) : row[0], row[1]);
      }
      return new CodeTable(Code.withId(id).map(Code::title).orElse(id), asOf, Map.copyOf(articles));
    }

    Resolution resolve(String article, LocalDate date) {
      String key = ArticleNumber.key(article);
      @Nullable String line = articles.get(key);
      if (line != null) {
        return ArticleHistory.parse(line).at(date, asOf);
      }
      if (key.matches("\\d+-.*")) {
        return ofAnyLetter(key, date);
      }
      Optional<String> host = ArticleNumber.host(key);
      if (host.isPresent()) {
        return resolve(host.get(), date).ofAnUnknownAnnex();
      }
      return date.isAfter(asOf) && REGULATORY.matcher(key).find() && !hasRegulatoryPart()
          ? Resolution.unverified(Resolution.Status.HORS_CORPUS)
          : new Resolution(Resolution.Status.INCONNU, null, null, asOf);
    }

    /**
     * « l'article 2122-18 »: the letter was left out. What no letter has in force is told; which of
     * two is meant is not known.
     */
    private Resolution ofAnyLetter(String number, LocalDate date) {
      List<Resolution> known =
          LETTERS.stream()
              .map(l -> articles.get(l + number))
              .filter(Objects::nonNull)
              .map(line -> ArticleHistory.parse(line).at(date, asOf))
              .toList();
      List<Resolution> inForce =
          known.stream().filter(r -> r.status() == Resolution.Status.EN_VIGUEUR).toList();
      if (inForce.size() > 1) {
        return Resolution.unverified(Resolution.Status.AMBIGU);
      }
      return Stream.concat(inForce.stream(), known.stream())
          .findFirst()
          .orElse(new Resolution(Resolution.Status.INCONNU, null, null, asOf));
    }

    /** The code of the public service had none when the table was made, and has one since. */
    private boolean hasRegulatoryPart() {
      return articles.keySet().stream().anyMatch(n -> REGULATORY.matcher(n).find());
    }

    List<String> nearest(String article, LocalDate date) {
      Set<String> numbers = articles.keySet();
      return NearestNumbers.of(ArticleNumber.key(article), numbers).stream()
          .filter(n -> resolve(n, date).status() == Resolution.Status.EN_VIGUEUR)
          .limit(NearestNumbers.LIMIT)
          .toList();
    }
  }
}
