package org.paraphe.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Finds what took the place of an article that ended: what the LEGI base links it to; where it
 * links nothing, an article of the same or another text whose first version says the same words
 * from the very day on which the old ones end. The second is a proposal and is worded as one.
 */
final class SuccessorSearch {

  private static final int RARE_WORDS = 30;
  private static final int CANDIDATES = 40;

  /** Below this, many articles say the same: « Les modalités sont fixées par décret ». */
  private static final int ENOUGH_WORDS = 15;

  private static final int MOST = 3;
  private static final double ALIKE = 0.8;
  private static final double SAME = 2;
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NUMBER = Pattern.compile(".*\\d.*|[lrda]|lo");

  private final LoadedArticle article;

  SuccessorSearch(LoadedArticle article) {
    this.article = article;
  }

  /** Best first; empty where it is in force at the date, or nothing is known. */
  List<Successor> at(LocalDate date) {
    List<LoadedArticle.Dated> versions = article.versions();
    if (versions.stream().anyMatch(v -> v.dates().holds(date))) {
      return List.of();
    }
    Optional<LoadedArticle.Dated> ended =
        versions.stream()
            .filter(v -> v.dates().to() != null && !v.dates().to().isAfter(date))
            .reduce((a, b) -> b);
    if (ended.isEmpty()) {
      return List.of();
    }
    List<Successor> linked = CorpusDocuments.successors(ended.get().document());
    return linked.isEmpty() ? alike(ended.get()) : linked;
  }

  private record Like(Successor successor, double likeness) {}

  private List<Successor> alike(LoadedArticle.Dated ended) {
    LocalDate day = ended.dates().to();
    String text = ended.article().text();
    List<String> words = words(text);
    if (day == null || words.size() < ENOUGH_WORDS) {
      return List.of();
    }
    List<Like> found = new ArrayList<>();
    for (LawArticle candidate : beginningOn(day, text)) {
      boolean same = QuotedWords.areTheSame(text, candidate.text());
      double likeness = same ? SAME : likeness(words, words(candidate.text()));
      if (likeness >= ALIKE && isNew(candidate, day)) {
        found.add(new Like(successor(candidate, likeness), likeness));
      }
    }
    found.sort(Comparator.comparingDouble(Like::likeness).reversed());
    return found.size() > MOST ? List.of() : found.stream().map(Like::successor).toList();
  }

  private static Successor successor(LawArticle article, double likeness) {
    return new Successor(
        article.code(),
        article.title(),
        article.article(),
        likeness == SAME ? Successor.Basis.TEXTE_IDENTIQUE : Successor.Basis.TEXTE_PROCHE);
  }

  private boolean isNew(LawArticle candidate, LocalDate day) {
    OpenCorpus corpus = article.corpus();
    return Optional.ofNullable(corpus.state().texts().get(candidate.code()))
        .map(t -> new LoadedArticle(corpus, candidate.code(), t, candidate.article()))
        .flatMap(LoadedArticle::begins)
        .equals(Optional.of(day));
  }

  private List<LawArticle> beginningOn(LocalDate day, String text) {
    IndexSearcher searcher = article.corpus().searcher();
    try {
      BooleanQuery.Builder query =
          new BooleanQuery.Builder()
              .add(IntField.newExactQuery(CorpusFields.FROM, CorpusFields.day(day)), Occur.FILTER);
      for (String term : rare(searcher, text)) {
        query.add(new TermQuery(new Term(CorpusFields.TEXT, term)), Occur.SHOULD);
      }
      List<LawArticle> found = new ArrayList<>();
      StoredFields stored = searcher.storedFields();
      for (ScoreDoc hit : searcher.search(query.build(), CANDIDATES).scoreDocs) {
        found.add(CorpusDocuments.article(stored.document(hit.doc)));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the corpus in " + article.corpus().index(), e);
    }
  }

  /** The words of a text that the fewest articles have. */
  private static List<String> rare(IndexSearcher searcher, String text) throws IOException {
    Map<String, Integer> frequencies = new HashMap<>();
    for (String term : terms(text)) {
      frequencies.put(term, searcher.getIndexReader().docFreq(new Term(CorpusFields.TEXT, term)));
    }
    return frequencies.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .limit(RARE_WORDS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Set<String> terms(String text) throws IOException {
    Set<String> terms = new LinkedHashSet<>();
    try (Analyzer analyzer = CorpusAnalysis.french();
        TokenStream tokens = analyzer.tokenStream(CorpusFields.TEXT, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    }
    return terms;
  }

  /** Without numbers: a recodification gives the articles that it cites new ones. */
  private static List<String> words(String text) {
    return Stream.of(WORDS.split(text.toLowerCase(Locale.FRENCH)))
        .filter(w -> !w.isEmpty() && !NUMBER.matcher(w).matches())
        .toList();
  }

  /** Shared runs of three words, of all that either has. */
  private static double likeness(List<String> a, List<String> b) {
    Set<String> one = runs(a);
    Set<String> other = runs(b);
    long shared = one.stream().filter(other::contains).count();
    return (double) shared / (one.size() + other.size() - shared);
  }

  private static Set<String> runs(List<String> words) {
    Set<String> runs = new LinkedHashSet<>();
    for (int i = 0; i + 2 < words.size(); i++) {
      runs.add(words.get(i) + ' ' + words.get(i + 1) + ' ' + words.get(i + 2));
    }
    return runs;
  }
}
