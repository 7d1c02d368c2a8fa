package org.paraphe.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that are nearly those of an article that the text cites, whatever the sentence that brings
 * them: in a cell beside its number, far behind it, without quotation marks after « dispose que ».
 * Where most of them follow one another as in the article, they were taken from it, and those that
 * do not were changed. No word of a name does that, so nothing needs to say that they are the
 * law's.
 */
final class LikeWords {

  private static final int FAR = 400;
  private static final int SENTENCE = 60;
  private static final int NEAREST = 3;

  /** Three words that follow one another make a place; a name has no three places of an article. */
  private static final int LEAST_PLACES = 3;

  private static final int RUN_OF_THE_LAW = 6;
  private static final int LEAST_SAID = 8;
  private static final int LONGEST_SAID = 600;

  /** More words at the end of a clause than these are what the text itself has to say. */
  private static final int OWN_END = 6;

  private static final double MOST_OF_SAID = 0.72;
  private static final int MOST_CITED = 2_000;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Right between a citation and its words: a colon, a bracket, a cell, a line. */
  private static final Pattern BESIDE = Pattern.compile("[\\s\\p{Zs}:;,.()\\[\\]=>|\\p{Pd}]{0,12}");

  /** After a citation, before words that are told to the letter without marks. */
  private static final Pattern SAYING =
      Grammar.pattern(
          "[)\\]]?(?: ?,? (?:qui|lequel|laquelle))?(?: (?:bien|en effet|expressement))?"
              + " (?:dispos|enonc|stipul)(?:e|ent)(?: (?:bien|notamment|en effet|expressement"
              + "|clairement|ainsi))?(?: ?: ?| que | qu')|[)\\]]?(?: ?,?)? (?:selon|aux termes) (?:lequel|laquelle|desquels|duquel) ?,?"
              + "|[)\\]]? ?: ?");

  private static final Pattern IN_TERMS = Grammar.pattern("(?<!\\p{L})aux termes d.{0,30}$");
  private static final Pattern STOP = Pattern.compile("[.;«»\"“”\\n\\t|]");

  /** The cell beside that of the article. */
  private static final Pattern CELL = Pattern.compile("[ \\u00a0]{0,3}[\\t|]");

  /** « … (L. 1611-4 du CGCT) »: what stands before may be the article's. */
  private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[]\\s?(?:cf\\.?\\s)?$");

  private static final Pattern SENTENCE_BEFORE =
      Pattern.compile("[.;:!?«»\"“”\\n\\t|](?=[^.;:!?«»\"“”\\n\\t|]*$)");

  /** « en application de l'article …, « … » »: an act's own words, founded on the article. */
  private static final Pattern FOUNDED =
      Grammar.pattern(
          "(?<!\\p{L})(?:en (?:application|vertu)|au titre|sur (?:le fondement|la base)"
              + "|conformement) (?:de |des |du |à |a |au |aux )?(?:dispositions )?(?:de )?(?:l'|les )?$");

  private static final Pattern GOES_ON =
      Grammar.pattern(
          "\\P{L}{0,4}(?:et|ou|mais|ni|donc|car|ainsi|afin|pour|qui|que|qu|dont|dans|par|sur|lors"
              + "|lorsque|si|sauf|sous|avec|en|a|à|au|aux|ce|cette|comme|selon|il|elle|la|le|les"
              + "|l|nous|notre|nos)(?!\\p{L})");

  private final String text;
  private final List<QuotationMarks> marks;

  /** But those within quotation marks, which are the quoted text's own. */
  private final List<Citation> citations;

  private final LegalCorpus corpus;
  private final LocalDate date;

  LikeWords(String text, List<Citation> citations, LegalCorpus corpus, LocalDate date) {
    this.text = text;
    this.marks = citations.isEmpty() ? List.of() : QuotationMarks.in(text);
    this.citations =
        citations.stream()
            .filter(c -> c.article() != null)
            .limit(MOST_CITED)
            .filter(
                c -> marks.stream().noneMatch(m -> m.open() <= c.start() && c.end() <= m.close()))
            .toList();
    this.corpus = corpus;
    this.date = date;
  }

  /**
   * @param told what was found to be quoted by its sentence
   */
  List<CheckedQuotation> besides(List<Quoted> told) {
    List<CheckedQuotation> found = new ArrayList<>();
    if (citations.isEmpty()) {
      return found;
    }
    for (QuotationMarks quote : marks) {
      boolean isTold = told.stream().anyMatch(q -> q.start() == quote.start());
      if (!isTold) {
        inMarks(quote).ifPresent(found::add);
      }
    }
    for (Citation citation : citations) {
      said(citation).or(() -> saidBefore(citation)).ifPresent(found::add);
    }
    return found;
  }

  private Optional<CheckedQuotation> inMarks(QuotationMarks quote) {
    String words = text.substring(quote.start(), quote.end());
    List<List<String>> parts = QuotedWords.parts(words).stream().map(WordPrints::words).toList();
    int places = parts.stream().mapToInt(LikeWords::places).sum();
    if (places <= LEAST_PLACES) {
      return Optional.empty();
    }
    Optional<Citation> of =
        near(quote).stream()
            .filter(c -> isTaken(shared(c, parts), places))
            .max(Comparator.comparingInt(c -> count(shared(c, parts))));
    if (of.isEmpty() || isOf(any -> count(shared(any, parts)) == places)) {
      return Optional.empty();
    }
    boolean beside =
        BESIDE.matcher(between(of.get(), quote.open(), quote.close())).matches()
            && !FOUNDED.matcher(Folded.of(before(of.get()))).find()
            && count(shared(of.get(), parts)) * 2 >= places;
    return Optional.of(like(quote.start(), quote.end(), of.get(), beside));
  }

  private boolean isOf(Predicate<Citation> all) {
    return citations.stream().anyMatch(all);
  }

  private static boolean isTaken(List<BitSet> shared, int places) {
    int count = count(shared);
    int longest = shared.stream().mapToInt(LikeWords::longestRun).max().orElse(0);
    return count >= LEAST_PLACES && (count * 2 >= places || longest >= RUN_OF_THE_LAW);
  }

  /** The nearest citations of either side. */
  private List<Citation> near(QuotationMarks quote) {
    Stream<Citation> before =
        citations.stream()
            .filter(c -> c.end() <= quote.open() && quote.open() - c.end() <= FAR)
            .sorted(Comparator.comparingInt(Citation::end).reversed())
            .limit(NEAREST);
    Stream<Citation> after =
        citations.stream()
            .filter(c -> c.start() >= quote.close() && c.start() - quote.close() <= FAR)
            .limit(NEAREST);
    return Stream.concat(before, after).toList();
  }

  private String between(Citation citation, int open, int close) {
    return citation.end() <= open
        ? text.substring(citation.end(), open)
        : text.substring(close, citation.start());
  }

  /** « L'article L. 2121-29, qui dispose que le conseil municipal règle … », without marks. */
  private Optional<CheckedQuotation> said(Citation citation) {
    int end = citation.end();
    String after = Folded.of(text.substring(end, Math.min(text.length(), end + FAR)));
    Matcher saying = SAYING.matcher(after);
    Matcher cell = CELL.matcher(text).region(end, text.length());
    int from;
    if (cell.lookingAt()) {
      from = cell.end();
    } else if (saying.lookingAt()) {
      from = end + saying.end();
    } else if (after.startsWith(",") && IN_TERMS.matcher(Folded.of(before(citation))).find()) {
      from = end + 1;
    } else {
      return Optional.empty();
    }
    int limit = Math.min(text.length(), from + LONGEST_SAID);
    Matcher stop = STOP.matcher(text).region(Math.min(limit, skipBlank(from)), limit);
    return altered(citation, from, stop.find() ? stop.start() : limit);
  }

  private String before(Citation citation) {
    return text.substring(Math.max(0, citation.start() - SENTENCE), citation.start());
  }

  /** « Toute association … peut être contrôlée (L. 1611-4 du CGCT) », without marks. */
  private Optional<CheckedQuotation> saidBefore(Citation citation) {
    int start = Math.max(0, citation.start() - LONGEST_SAID);
    String before = text.substring(start, citation.start());
    Matcher bracket = IN_BRACKETS.matcher(before);
    if (!bracket.find()) {
      return Optional.empty();
    }
    Matcher stop = SENTENCE_BEFORE.matcher(before.substring(0, bracket.start()));
    return altered(citation, start + (stop.find() ? stop.end() : 0), start + bracket.start());
  }

  private int skipBlank(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private Optional<CheckedQuotation> altered(Citation citation, int from, int to) {
    List<int[]> at = new ArrayList<>();
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text).region(from, to);
    while (word.find()) {
      for (String one : WordPrints.words(word.group())) {
        at.add(new int[] {word.start(), word.end()});
        words.add(one);
      }
    }
    if (words.size() < LEAST_SAID) {
      return Optional.empty();
    }
    BitSet covered = covered(corpus.standing(citation, date, words));
    int first = covered.nextSetBit(0);
    int end = covered.length();
    while (first >= 0 && end > 0 && covered.cardinality() < MOST_OF_SAID * end) {
      int before = covered.previousClearBit(end - 1);
      end = before < 0 ? end : covered.get(0, before + 1).length();
      covered.clear(end, Math.max(end, covered.length()));
      if (before < 0) {
        break;
      }
    }
    if (first < 0 || first > 2 || end < LEAST_SAID) {
      return Optional.empty();
    }
    boolean inside = covered.nextClearBit(first) < end;
    boolean atItsEnd = !inside && breaksOff(at, end, to);
    if (!inside && !atItsEnd) {
      return Optional.empty();
    }
    int last = atItsEnd ? lastBeforeAMark(at, end, to) : end - 1;
    return Optional.of(like(at.get(0)[0], at.get(last)[1], citation, false));
  }

  /** « … les affaires du département, »: the clause ends with a few words of its own. */
  private boolean breaksOff(List<int[]> at, int end, int to) {
    if (end >= at.size()) {
      return false;
    }
    String next = text.substring(at.get(end - 1)[1], at.get(end)[0]);
    if (!next.isBlank() && !next.matches("['’]")) {
      return false;
    }
    boolean goesOn = GOES_ON.matcher(Folded.of(text.substring(at.get(end)[0], to))).lookingAt();
    return !goesOn && lastBeforeAMark(at, end, to) - end < OWN_END;
  }

  private int lastBeforeAMark(List<int[]> at, int from, int to) {
    int last = from;
    while (last + 1 < at.size()
        && text.substring(at.get(last)[1], at.get(last + 1)[0]).matches("[\\s\\p{Zs}'’]*")) {
      last++;
    }
    return last;
  }

  private CheckedQuotation like(int start, int end, Citation of, boolean beside) {
    int from = Math.max(0, Math.min(of.start(), start) - SENTENCE);
    boolean other =
        QuotationFinder.tellsOtherWording(
            Folded.of(text.substring(from, Math.max(of.end(), start))));
    Quoted quoted = new Quoted(text.substring(start, end), start, end, List.of(of), other);
    return new CheckedQuotation(
        quoted, Quotation.INFIDELE, corpus.versionsSaying(of, quoted.words()), beside);
  }

  private List<BitSet> shared(Citation citation, List<List<String>> parts) {
    return parts.stream().map(p -> corpus.standing(citation, date, p)).toList();
  }

  private static int places(List<String> words) {
    return Math.max(0, words.size() - WordPrints.WINDOW + 1);
  }

  private static int count(List<BitSet> shared) {
    return shared.stream().mapToInt(BitSet::cardinality).sum();
  }

  private static int longestRun(BitSet places) {
    int longest = 0;
    for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i)) {
      int end = places.nextClearBit(i);
      longest = Math.max(longest, end - i);
      i = end;
    }
    return longest;
  }

  /** Of places of three words, the words. */
  private static BitSet covered(BitSet places) {
    BitSet covered = new BitSet();
    places.stream().forEach(i -> covered.set(i, i + WordPrints.WINDOW));
    return covered;
  }
}
