package org.paraphe.law;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * An article of a text that was imported, whether the text has it or not.
 *
 * @param scope what its keys start with: the code's identifier, or the law's number
 * @param number its {@link ArticleNumber#key}
 */
record LoadedArticle(OpenCorpus corpus, String scope, CorpusState.Text text, String number) {

  /** Versions of one article: no text has as many. */
  private static final int ALL_VERSIONS = 1_000;

  private static final Pattern LAW_NUMBER = Pattern.compile("\\b(\\d{2,4}-\\d+)\\b");
  private static final Set<String> DATES =
      Set.of(CorpusFields.FROM, CorpusFields.TO, CorpusFields.STATE);
  private static final Set<String> DEAD =
      Set.of("ABROGE", "PERIME", "ANNULE", "TRANSFERE", "DISJOINT");

  /** Empty where the text that is cited was not imported. */
  static Optional<LoadedArticle> of(OpenCorpus corpus, Citation citation) {
    String article = citation.article();
    if (article == null) {
      return Optional.empty();
    }
    String number = ArticleNumber.key(article);
    String code = citation.code();
    if (code != null) {
      CorpusState.@Nullable Text text = corpus.state().texts().get(code);
      return Optional.ofNullable(text).map(t -> new LoadedArticle(corpus, code, t, number));
    }
    return lawNumber(citation)
        .flatMap(
            law ->
                corpus.state().texts().values().stream()
                    .filter(t -> law.equals(t.number()))
                    .findFirst()
                    .map(t -> new LoadedArticle(corpus, law, t, number)));
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

  LoadedArticle numbered(String other) {
    return new LoadedArticle(corpus, scope, text, other);
  }

  /** False where an import brought only some articles of its text. */
  boolean isOfAWholeText() {
    return corpus.state().sources().stream().anyMatch(s -> s.whole() && s.texts().contains(scope));
  }

  Resolution resolve(LocalDate date) {
    List<ArticleHistory.Version> versions =
        documents(DATES).stream()
            .flatMap(d -> version(d).stream())
            .sorted(Comparator.comparing(ArticleHistory.Version::from))
            .toList();
    if (versions.isEmpty() && ArticleNumber.host(number).isPresent()) {
      return numbered(ArticleNumber.host(number).get()).resolve(date).ofAnUnknownAnnex();
    }
    if (versions.isEmpty()) {
      return new Resolution(Resolution.Status.INCONNU, null, null, text.asOf());
    }
    Resolution found = new ArticleHistory(versions).at(date, text.asOf());
    boolean known = found.from() != null && !CorpusFields.isUnknown(CorpusFields.day(found.from()));
    return known ? found : new Resolution(found.status(), null, found.to(), found.verifiedUntil());
  }

  boolean holds(LocalDate date) {
    return resolve(date).status() == Resolution.Status.EN_VIGUEUR;
  }

  /** The versions in force at a day: more than one only where two annexes share a number. */
  List<LawArticle> inForce(LocalDate date) {
    return documents(null).stream()
        .filter(d -> version(d).filter(v -> v.holds(date)).isPresent())
        .map(CorpusDocuments::article)
        .toList();
  }

  /** Every version that ever was or will be in force, in the order of time. */
  List<Dated> versions() {
    return documents(null).stream()
        .flatMap(d -> version(d).map(v -> new Dated(v, d)).stream())
        .sorted(Comparator.comparing((Dated d) -> d.dates().from()))
        .toList();
  }

  /** A version with its document. */
  record Dated(ArticleHistory.Version dates, Document document) {

    LawArticle article() {
      return CorpusDocuments.article(document);
    }
  }

  /** The first day of its first version; empty where there is none. */
  Optional<LocalDate> begins() {
    return documents(DATES).stream()
        .flatMap(d -> version(d).stream())
        .map(ArticleHistory.Version::from)
        .min(Comparator.naturalOrder());
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

  /** In no order. */
  private List<Document> documents(@Nullable Set<String> fields) {
    List<Document> found = new ArrayList<>();
    try {
      Term key = new Term(CorpusFields.KEY, CorpusFields.key(scope, number));
      StoredFields stored = corpus.searcher().storedFields();
      for (ScoreDoc hit : corpus.searcher().search(new TermQuery(key), ALL_VERSIONS).scoreDocs) {
        found.add(fields == null ? stored.document(hit.doc) : stored.document(hit.doc, fields));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the corpus in " + corpus.index(), e);
    }
    return found;
  }
}
