package org.paraphe.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.Inline;
import org.paraphe.law.CheckedQuotation;
import org.paraphe.law.Citation;
import org.paraphe.law.CitationParser;
import org.paraphe.law.LegalCorpus;
import org.paraphe.law.Quotation;
import org.paraphe.law.Resolution;
import org.paraphe.law.Successor;

/** Every legal reference of an act with what the corpus knows of it at a date. */
public final class References {

  private static final CitationParser PARSER = new CitationParser();
  private static final Set<Citation.Nature> LAW =
      EnumSet.of(
          Citation.Nature.CODE,
          Citation.Nature.LOI,
          Citation.Nature.ORDONNANCE,
          Citation.Nature.DECRET,
          Citation.Nature.INCONNUE);

  private static final Pattern WITH_LETTER = Pattern.compile("(?:LO?|[RD])\\d{3,4}-\\d.*");

  private References() {}

  /** True for a reference that must be given: an article whose text cannot be told is one too. */
  static boolean isLaw(Citation citation) {
    return LAW.contains(citation.nature());
  }

  /**
   * One reference, with the keys of the contract's JSON.
   *
   * @param where the paragraph of the act: "visa 2", "article 1"
   * @param start UTF-16 offset into that paragraph's text
   * @param end exclusive
   * @param title the code's full name, {@code loi n° 2000-321}; null where none can be told
   * @param quotation whether the words that the act gives for its words are; null where it gives
   *     none
   * @param replacedBy what took the place of an article that is no longer in force
   */
  public record Resolved(
      String where,
      String text,
      int start,
      int end,
      @Nullable String code,
      @Nullable String title,
      @Nullable String article,
      @Nullable String point,
      boolean range,
      Resolution.Status status,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate verifiedUntil,
      @Nullable Quotation quotation,
      List<Successor> replacedBy,
      Citation citation) {

    public Resolved {
      replacedBy = List.copyOf(replacedBy);
    }
  }

  /**
   * In the order of the act: what the template marked as a reference and what reads like one
   * elsewhere, each once. A marked reference that cannot be read is there as a whole.
   */
  public static List<Resolved> of(Act act, LegalCorpus corpus, LocalDate date) {
    List<Resolved> resolved = new ArrayList<>();
    for (Passage passage : Passage.of(act)) {
      List<Citation> citations = citations(passage);
      List<CheckedQuotation> quotations =
          CheckedQuotation.of(passage.text(), citations, corpus, date);
      for (Citation citation : citations) {
        resolved.add(resolved(passage.where(), citation, quotations, corpus, date));
      }
    }
    return List.copyOf(resolved);
  }

  /** As {@link #of(Act, LegalCorpus, LocalDate)}, without asking what is known of them. */
  public static List<Citation> of(Act act) {
    return cited(act).map(Cited::citation).toList();
  }

  /** In the order of a text that is no act. */
  public static List<Citation> of(String text) {
    return PARSER.parse(text);
  }

  /**
   * As {@link #of(String)}; an article whose text is not named beside it is one of the only code
   * that a piece names.
   */
  static List<Citation> ofPiece(String text) {
    List<Citation> citations = of(text);
    Set<String> codes =
        citations.stream().anyMatch(References::isAnOrphan) ? codes(text) : Set.of();
    if (codes.size() != 1 || codes.contains("")) {
      return citations;
    }
    String only = codes.iterator().next();
    return citations.stream().map(c -> isAnOrphan(c) ? c.ofCode(only) : c).toList();
  }

  /** « article L. 221-8 », of a code that is not named beside it. */
  static boolean isAnOrphan(Citation citation) {
    String article = citation.article();
    return citation.nature() == Citation.Nature.INCONNUE
        && article != null
        && WITH_LETTER.matcher(article).matches();
  }

  /** {@link CitationParser#codes}. */
  static Set<String> codes(String text) {
    return PARSER.codes(text);
  }

  /** « l'ancien article … », « l'article …, abrogé depuis 2016 »: it tells so itself. */
  private static final Pattern FORMER =
      Pattern.compile("(?:\\bancien(?:ne)?s? |\\bex[- ]|l'ex-)(?:art(?:icles?|s?\\.)? ?)?$");

  private static final Pattern SAID_FORMER =
      Pattern.compile(
          "^[ ,(]{0,3}(?:(?:qui |et )?(?:a été|ont été|est|sont|était|aujourd'hui|désormais|depuis|maintenant|entre-temps) ){0,2}abrogée?s?\\b|^[ ,(]{0,3}alors (?:applicable|en vigueur)");

  /** « le décret n° 88-145 pris pour l'application de l'article 136 de la loi … »: a title. */
  private static final Pattern IN_A_TITLE =
      Pattern.compile(
          "\\bpris(?:e|es)? (?:pour|en) (?:l')?(?:application|execution) (?:de |du |des )[^;.]{0,60}$");

  private static final int NEAR = 100;

  /**
   * A citation and the paragraph that it stands in.
   *
   * @param text of the paragraph
   */
  record Cited(String where, Citation citation, String text) {}

  /** Whether the text itself tells that what it cites is no longer in force. */
  static boolean isSaidFormer(String text, Citation citation) {
    String after =
        text.substring(citation.end(), Math.min(text.length(), citation.end() + NEAR))
            .replaceAll("\\s", " ");
    return FORMER.matcher(before(text, citation)).find()
        || Words.fold(citation.text()).matches("(?:l'|les )?ancien.*")
        || SAID_FORMER.matcher(after).find();
  }

  /** Whether the citation is of the title of another text. */
  static boolean isInATitle(String text, Citation citation) {
    return IN_A_TITLE.matcher(before(text, citation)).find();
  }

  private static String before(String text, Citation citation) {
    return Words.fold(
        text.substring(Math.max(0, citation.start() - NEAR), citation.start())
            .replaceAll("\\s", " "));
  }

  static Stream<Cited> cited(Act act) {
    return Passage.of(act).stream()
        .flatMap(p -> citations(p).stream().map(c -> new Cited(p.where(), c, p.text())));
  }

  static List<Citation> citations(Passage passage) {
    List<Citation> read = PARSER.parse(passage.text());
    List<Citation> found = new ArrayList<>(read);
    int start = 0;
    int next = 0;
    int readTo = 0;
    for (Inline leaf : passage.leaves()) {
      int end = start + leaf.text().length();
      for (; next < read.size() && read.get(next).start() < end; next++) {
        readTo = Math.max(readTo, read.get(next).end());
      }
      if (leaf instanceof Inline.Reference && readTo <= start) {
        found.addAll(moved(PARSER.parseReference(leaf.text()), start));
      }
      start = end;
    }
    found.sort(Comparator.comparingInt(Citation::start));
    return found;
  }

  private static List<Citation> moved(List<Citation> citations, int by) {
    return citations.stream()
        .map(
            c ->
                new Citation(
                    c.text(),
                    c.start() + by,
                    c.end() + by,
                    c.nature(),
                    c.code(),
                    c.title(),
                    c.article(),
                    c.point(),
                    c.range()))
        .toList();
  }

  private static Resolved resolved(
      String where,
      Citation c,
      List<CheckedQuotation> quotations,
      LegalCorpus corpus,
      LocalDate date) {
    Resolution r = corpus.resolve(c, date);
    return new Resolved(
        where,
        c.text(),
        c.start(),
        c.end(),
        c.code(),
        c.title(),
        c.article(),
        c.point(),
        c.range(),
        r.status(),
        r.from(),
        r.to(),
        r.verifiedUntil(),
        CheckedQuotation.of(c, quotations).orElse(null),
        r.status() == Resolution.Status.ABROGE ? corpus.successors(c, date) : List.of(),
        c);
  }

  /** Words that the act gives for those of the law, and the paragraph that they stand in. */
  record Spoken(String where, CheckedQuotation quotation) {}

  static Stream<Spoken> spoken(Act act, LegalCorpus corpus, LocalDate date) {
    return Passage.of(act).stream()
        .flatMap(
            p ->
                CheckedQuotation.of(p.text(), citations(p), corpus, date).stream()
                    .map(q -> new Spoken(p.where(), q)));
  }
}
