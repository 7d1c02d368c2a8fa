package org.paraphe.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Quoted words beside the law of a day.
 *
 * @param saidBy versions of another day that have these very words; empty where they are in force,
 *     or nowhere
 * @param surely false where nothing but their likeness tells that they are meant for the article's
 */
public record CheckedQuotation(
    Quoted quoted, Quotation result, List<LawArticle> saidBy, boolean surely) {

  private static final QuotationFinder FINDER = new QuotationFinder();

  public CheckedQuotation {
    saidBy = List.copyOf(saidBy);
  }

  /**
   * The quotations of a text, in its order.
   *
   * @param citations those of the text, in its order
   */
  public static List<CheckedQuotation> of(
      String text, List<Citation> citations, LegalCorpus corpus, LocalDate date) {
    List<Quoted> told = FINDER.find(text, citations);
    return Stream.concat(
            told.stream().map(q -> check(q, corpus, date)),
            new LikeWords(text, citations, corpus, date).besides(told).stream())
        .sorted(Comparator.comparingInt(q -> q.quoted().start()))
        .toList();
  }

  /** What is known of the words that a text gives for those of a reference: the worst of them. */
  public static Optional<Quotation> of(Citation citation, List<CheckedQuotation> quotations) {
    return quotations.stream()
        .filter(q -> q.quoted().of().contains(citation))
        .map(CheckedQuotation::result)
        .max((a, b) -> Integer.compare(gravity(a), gravity(b)));
  }

  private static int gravity(Quotation result) {
    return switch (result) {
      case CONFORME -> 0;
      case NON_VERIFIABLE -> 1;
      case INFIDELE -> 2;
    };
  }

  /**
   * Of an enumeration one article must say the words; of a range, one that it leaves unnamed may.
   */
  private static CheckedQuotation check(Quoted quoted, LegalCorpus corpus, LocalDate date) {
    List<Quotation> results =
        quoted.of().stream().map(c -> corpus.quotation(c, date, quoted.words())).toList();
    if (results.contains(Quotation.CONFORME)) {
      return new CheckedQuotation(quoted, Quotation.CONFORME, List.of(), true);
    }
    boolean told =
        !results.contains(Quotation.NON_VERIFIABLE)
            && quoted.of().stream().noneMatch(Citation::range);
    if (!told) {
      return new CheckedQuotation(quoted, Quotation.NON_VERIFIABLE, List.of(), true);
    }
    List<LawArticle> saidBy =
        quoted.of().stream()
            .flatMap(c -> corpus.versionsSaying(c, quoted.words()).stream())
            .toList();
    boolean asTold = quoted.otherWording() && !saidBy.isEmpty();
    return new CheckedQuotation(
        quoted, asTold ? Quotation.NON_VERIFIABLE : Quotation.INFIDELE, saidBy, true);
  }

  /** The latest version of another day that has these words; null of none. */
  public @Nullable LawArticle lastSaidBy() {
    return saidBy.isEmpty() ? null : saidBy.get(saidBy.size() - 1);
  }
}
