package org.paraphe.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The legal texts that were imported into a home. What they do not hold is asked of another corpus,
 * the embedded table as a rule. Thread-safe; sees a new import at once.
 */
public final class LuceneCorpus implements LegalCorpus, AutoCloseable {

  /** Versions of one article: no text has as many. */
  private static final int ALL_VERSIONS = 1_000;

  private static final Pattern LAW_NUMBER = Pattern.compile("\\b(\\d{2,4}-\\d+)\\b");
  private static final Set<String> DATES =
      Set.of(CorpusFields.FROM, CorpusFields.TO, CorpusFields.STATE);
  private static final Set<String> DEAD =
      Set.of("ABROGE", "PERIME", "ANNULE", "TRANSFERE", "DISJOINT");

  private final ServingCorpus serving;
  private final LegalCorpus others;

  /**
   * @param folder {@code corpus/} of a home; it may be empty or missing
   * @param others what to ask for a text that was not imported
   */
  public LuceneCorpus(Path folder, LegalCorpus others) {
    this.serving = new ServingCorpus(folder);
    this.others = others;
  }

  @Override
  public Resolution resolve(Citation citation, LocalDate date) {
    return serving
        .ask(corpus -> loaded(corpus.state(), citation).map(t -> resolve(corpus, t, date)))
        .flatMap(found -> found)
        .orElseGet(() -> others.resolve(citation, date));
  }

  @Override
  public List<Neighbour> nearest(Citation citation, LocalDate date) {
    return serving
        .ask(corpus -> loaded(corpus.state(), citation).map(t -> nearest(corpus, t, date)))
        .flatMap(found -> found)
        .orElseGet(() -> others.nearest(citation, date));
  }

  @Override
  public Optional<LocalDate> asOf() {
    return serving.ask(c -> c.state().asOf()).flatMap(day -> day).or(others::asOf);
  }

  @Override
  public Optional<LawArticle> article(Citation citation, LocalDate date) {
    return serving
        .ask(
            corpus ->
                loaded(corpus.state(), citation)
                    .map(t -> inForce(corpus, t, date).stream().findFirst())
                    .orElseGet(() -> others.article(citation, date)))
        .orElseGet(() -> others.article(citation, date));
  }

  @Override
  public Quotation quotation(Citation citation, LocalDate date, String quoted) {
    List<String> texts =
        serving
            .ask(c -> loaded(c.state(), citation).map(t -> inForce(c, t, date)).orElse(List.of()))
            .orElse(List.of())
            .stream()
            .map(LawArticle::text)
            .filter(t -> !t.isBlank())
            .toList();
    if (texts.isEmpty() || QuotedWords.areNone(quoted)) {
      return Quotation.NON_VERIFIABLE;
    }
    return texts.stream().anyMatch(t -> QuotedWords.standIn(t, quoted))
        ? Quotation.CONFORME
        : Quotation.INFIDELE;
  }

  /**
   * An article of a text that is loaded.
   *
   * @param scope what its keys start with: the code's identifier, or the law's number
   */
  private record Target(String scope, CorpusState.Text text, String number) {}

  private static Optional<Target> loaded(CorpusState state, Citation citation) {
    String article = citation.article();
    if (article == null) {
      return Optional.empty();
    }
    String number = ArticleNumber.key(article);
    String code = citation.code();
    if (code != null) {
      CorpusState.@Nullable Text text = state.texts().get(code);
      return Optional.ofNullable(text).map(t -> new Target(code, t, number));
    }
    return lawNumber(citation)
        .flatMap(
            law ->
                state.texts().values().stream()
                    .filter(t -> law.equals(t.number()))
                    .findFirst()
                    .map(t -> new Target(law, t, number)));
  }

  private static Optional<String> lawNumber(Citation citation) {
    String title = citation.title();
    String nature = citation.nature().name().toLowerCase(Locale.ROOT);
    if (title == null || !Set.of("loi", "ordonnance", "decret").contains(nature)) {
      return Optional.empty();
    }
    Matcher matcher = LAW_NUMBER.matcher(title);
    return matcher.find() ? Optional.of(nature + " " + matcher.group(1)) : Optional.empty();
  }

  private static Resolution resolve(OpenCorpus corpus, Target target, LocalDate date) {
    List<ArticleHistory.Version> versions =
        versions(corpus, target, DATES).stream()
            .flatMap(d -> version(d).stream())
            .sorted(Comparator.comparing(ArticleHistory.Version::from))
            .toList();
    LocalDate asOf = target.text().asOf();
    if (versions.isEmpty()) {
      return new Resolution(Resolution.Status.INCONNU, null, null, asOf);
    }
    Resolution found = new ArticleHistory(versions).at(date, asOf);
    boolean known = found.from() != null && !CorpusFields.isUnknown(CorpusFields.day(found.from()));
    return known ? found : new Resolution(found.status(), null, found.to(), found.verifiedUntil());
  }

  /** Empty for a version that was never in force, nor ever will be. */
  private static Optional<ArticleHistory.Version> version(Document document) {
    int from = CorpusDocuments.day(document, CorpusFields.FROM);
    int to = CorpusDocuments.day(document, CorpusFields.TO);
    String state = document.get(CorpusFields.STATE);
    if (state.equals(CorpusFields.STILLBORN) || to <= from) {
      return Optional.empty();
    }
    LocalDate first = LocalDate.of(from / 10_000, from / 100 % 100, from % 100);
    @Nullable LocalDate end = CorpusFields.date(to);
    return Optional.of(
        new ArticleHistory.Version(first, end == null && DEAD.contains(state) ? first : end));
  }

  private static List<LawArticle> inForce(OpenCorpus corpus, Target target, LocalDate date) {
    return versions(corpus, target, null).stream()
        .filter(d -> version(d).filter(v -> v.holds(date)).isPresent())
        .map(CorpusDocuments::article)
        .toList();
  }

  /** Every version of the article, in no order. */
  private static List<Document> versions(
      OpenCorpus corpus, Target target, @Nullable Set<String> fields) {
    List<Document> found = new ArrayList<>();
    try {
      Term key = new Term(CorpusFields.KEY, CorpusFields.key(target.scope(), target.number()));
      StoredFields stored = corpus.searcher().storedFields();
      for (ScoreDoc hit : corpus.searcher().search(new TermQuery(key), ALL_VERSIONS).scoreDocs) {
        found.add(fields == null ? stored.document(hit.doc) : stored.document(hit.doc, fields));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the corpus in " + corpus.index(), e);
    }
    return found;
  }

  private static List<Neighbour> nearest(OpenCorpus corpus, Target target, LocalDate date) {
    List<Neighbour> near = new ArrayList<>();
    NearestNumbers.of(target.number(), numbers(corpus, target.scope())).stream()
        .map(n -> new Target(target.scope(), target.text(), n))
        .filter(t -> holds(corpus, t, date))
        .limit(NearestNumbers.LIMIT)
        .forEach(t -> near.add(new Neighbour(t.scope(), t.text().title(), t.number())));
    corpus
        .state()
        .texts()
        .forEach(
            (code, text) -> {
              Target there = new Target(code, text, target.number());
              if (text.number() == null
                  && !code.equals(target.scope())
                  && holds(corpus, there, date)) {
                near.add(new Neighbour(code, text.title(), target.number()));
              }
            });
    return List.copyOf(near);
  }

  private static boolean holds(OpenCorpus corpus, Target target, LocalDate date) {
    return resolve(corpus, target, date).status() == Resolution.Status.EN_VIGUEUR;
  }

  private static List<String> numbers(OpenCorpus corpus, String scope) {
    List<String> numbers = new ArrayList<>();
    String prefix = CorpusFields.key(scope, "");
    try {
      Terms terms = MultiTerms.getTerms(corpus.reader(), CorpusFields.KEY);
      if (terms == null) {
        return numbers;
      }
      TermsEnum keys = terms.iterator();
      if (keys.seekCeil(new BytesRef(prefix)) == TermsEnum.SeekStatus.END) {
        return numbers;
      }
      for (BytesRef key = keys.term(); key != null; key = keys.next()) {
        String text = key.utf8ToString();
        if (!text.startsWith(prefix)) {
          break;
        }
        numbers.add(text.substring(prefix.length()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the corpus in " + corpus.index(), e);
    }
    return numbers;
  }

  @Override
  public void close() {
    serving.close();
  }
}
