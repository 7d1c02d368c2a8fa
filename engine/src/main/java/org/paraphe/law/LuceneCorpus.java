package org.paraphe.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The legal texts that were imported into a home. What they do not hold is asked of another corpus,
 * the embedded table as a rule. Thread-safe; sees a new import at once.
 */
public final class LuceneCorpus implements LegalCorpus, AutoCloseable {

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
    return loaded(
            citation,
            article -> {
              Resolution found = article.resolve(date);
              return new TwoSources(found, others.resolve(citation, date))
                  .at(date, article::isOfAWholeText);
            })
        .orElseGet(() -> others.resolve(citation, date));
  }

  @Override
  public List<Neighbour> nearest(Citation citation, LocalDate date) {
    return loaded(citation, article -> nearest(article, date))
        .orElseGet(() -> others.nearest(citation, date));
  }

  @Override
  public Optional<LocalDate> asOf() {
    return serving.ask(c -> c.state().asOf()).flatMap(day -> day).or(others::asOf);
  }

  @Override
  public Set<String> codes() {
    return others.codes();
  }

  /** Up to which day an imported text is known; empty for one that was not imported. */
  public Optional<LocalDate> knownUntil(String code) {
    return serving
        .ask(c -> Optional.ofNullable(c.state().texts().get(code)).map(CorpusState.Text::asOf))
        .flatMap(day -> day);
  }

  @Override
  public Optional<LawArticle> article(Citation citation, LocalDate date) {
    return loaded(citation, article -> article.inForce(date).stream().findFirst())
        .orElseGet(() -> others.article(citation, date));
  }

  @Override
  public Quotation quotation(Citation citation, LocalDate date, String quoted) {
    List<String> texts = texts(citation, date);
    if (QuotedWords.areNone(quoted)) {
      return Quotation.NON_VERIFIABLE;
    }
    if (texts.isEmpty()) {
      return ReferenceTable.embedded().quotation(citation, date, quoted);
    }
    return texts.stream().anyMatch(t -> QuotedWords.standIn(t, quoted))
        ? Quotation.CONFORME
        : Quotation.INFIDELE;
  }

  @Override
  public BitSet standing(Citation citation, LocalDate date, List<String> words) {
    List<String> texts = texts(citation, date);
    return texts.isEmpty()
        ? ReferenceTable.embedded().standing(citation, date, words)
        : WordPrints.of(String.join("\n", texts)).standing(words);
  }

  @Override
  public OptionalInt lastPoint(Citation citation, LocalDate date) {
    List<String> texts = texts(citation, date);
    return texts.isEmpty()
        ? ReferenceTable.embedded().lastPoint(citation, date)
        : OptionalInt.of(WordPrints.lastPoint(String.join("\n", texts)));
  }

  private List<String> texts(Citation citation, LocalDate date) {
    return loaded(citation, article -> article.inForce(date)).orElse(List.of()).stream()
        .map(LawArticle::text)
        .filter(t -> !t.isBlank())
        .toList();
  }

  @Override
  public List<LawArticle> versionsSaying(Citation citation, String quoted) {
    return loaded(citation, LoadedArticle::versions).orElse(List.of()).stream()
        .map(LoadedArticle.Dated::article)
        .filter(v -> QuotedWords.standIn(v.text(), quoted))
        .toList();
  }

  @Override
  public List<Successor> successors(Citation citation, LocalDate date) {
    return loaded(citation, article -> new SuccessorSearch(article).at(date)).orElse(List.of());
  }

  /** Asks the article of an imported text; empty where its text was not imported. */
  private <T> Optional<T> loaded(Citation citation, Function<LoadedArticle, T> question) {
    return serving
        .ask(corpus -> LoadedArticle.of(corpus, citation).map(question))
        .flatMap(answer -> answer);
  }

  private static List<Neighbour> nearest(LoadedArticle article, LocalDate date) {
    List<Neighbour> near = new ArrayList<>();
    NearestNumbers.of(article.number(), numbers(article)).stream()
        .map(article::numbered)
        .filter(a -> a.holds(date))
        .limit(NearestNumbers.LIMIT)
        .forEach(a -> near.add(new Neighbour(a.scope(), a.text().title(), a.number())));
    OpenCorpus corpus = article.corpus();
    corpus
        .state()
        .texts()
        .forEach(
            (code, text) -> {
              LoadedArticle there = new LoadedArticle(corpus, code, text, article.number());
              if (text.number() == null && !code.equals(article.scope()) && there.holds(date)) {
                near.add(new Neighbour(code, text.title(), article.number()));
              }
            });
    return List.copyOf(near);
  }

  /** Every number of the text that an article is of. */
  private static List<String> numbers(LoadedArticle article) {
    List<String> numbers = new ArrayList<>();
    String prefix = CorpusFields.key(article.scope(), "");
    OpenCorpus corpus = article.corpus();
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
