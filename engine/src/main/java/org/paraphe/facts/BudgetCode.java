package org.paraphe.facts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a credit stands in the budget, as budget software and clerks write it: {@code 60632 (011) :
 * Fournitures}, {@code D-60632-020 : Fournitures}, {@code 011/60632}, {@code Chapitre 011}, {@code
 * DF 011 60632}, {@code dép. 60632 fournitures ch. 011}.
 *
 * @param side "D" or "R" where the code says it
 * @param written "F" or "I" where the code says it
 * @param label what is written after the code
 */
record BudgetCode(
    @Nullable String side,
    @Nullable String chapitre,
    @Nullable String compte,
    @Nullable String fonction,
    @Nullable String operation,
    String label,
    @Nullable String written) {

  BudgetCode(
      @Nullable String side,
      @Nullable String chapitre,
      @Nullable String compte,
      @Nullable String fonction,
      @Nullable String operation,
      String label) {
    this(side, chapitre, compte, fonction, operation, label, null);
  }

  /** Local taxes have a chapter of three figures (M57). */
  private static final String CHAPTER = "(\\d{2}|731|0\\d{2}|45\\d{1,4})";

  private static final String ACCOUNT = "([1-7]\\d{2,7}|0(?:01|02|20|21|22|23|24))";
  private static final String AFTER = "(?: ?[:.-] ?| +|$)(.*)";
  private static final String NAMED =
      "(?:art(?:icle)?\\.? ?|c(?:om)?pte\\.? ?|nature ?|c/ ?)(?:n° ?)?";
  private static final String CHAP = "chap(?:itre)?\\.? ?(?:n° ?)?";

  private static final Pattern PREFIXED =
      pattern("([DR])[ -]{1,3}" + ACCOUNT + "((?:-[0-9A-Za-z]{1,6}){0,2})" + AFTER);
  private static final Pattern ACCOUNT_OF_CHAPTER =
      pattern(
          "(?:"
              + NAMED
              + ")?"
              + ACCOUNT
              + " ?\\((?:"
              + CHAP
              + ")?"
              + CHAPTER
              + "\\)(?: ?- ?(?:op\\.? ?)?(\\d{1,6})(?= ?[:-]| |$))?"
              + AFTER);
  private static final Pattern CHAPTER_AND_ACCOUNT =
      pattern(
          "(?:" + CHAP + ")?" + CHAPTER + "(?: ?[/|,;-] ?| )(?:" + NAMED + ")?" + ACCOUNT + AFTER);

  /** « 2315/041 », « 6574/65 », and not « 60632/020 », whose second figures are a function's. */
  private static final Pattern ACCOUNT_AND_CHAPTER =
      pattern(ACCOUNT + " ?/ ?(04[0-3]|01[1-4]|[1-7]\\d)(?!\\d)" + AFTER);

  private static final Pattern CHAPTER_ALONE = pattern(CHAP + CHAPTER + AFTER);
  private static final Pattern ALONE = pattern("(?:" + NAMED + ")?" + ACCOUNT + AFTER);
  private static final Pattern TWO_DIGITS = pattern(CHAPTER + AFTER);
  private static final Pattern OPERATION =
      pattern(
          "(?:\\(?op(?:eration)?\\.? ?(?:n° ?)?)(\\d{4}-\\d{1,4}|\\d{1,6})\\)?(?: ?[:.-] ?| +|$)(.*)");
  private static final Pattern FUNCTION =
      Pattern.compile("\\b(?:fonction|fct|f\\.) ?(\\d{1,4})\\b", Pattern.CASE_INSENSITIVE);

  /** Chapters of operations of order (M57, M14, M4): they move no money. */
  private static final List<String> ORDER = List.of("021", "023", "040", "041", "042", "043");

  private static final List<String> BOTH = List.of("001", "002", "020", "021", "022", "023", "024");

  private static final Pattern FULL = Pattern.compile("\\bchap", Pattern.CASE_INSENSITIVE);

  /** A chapter that is written after the label: « fournitures (chap. 011) », « ch.65 ». */
  private static final Pattern CHAPTER_LAST =
      Pattern.compile(
          "[ ,;(-]{0,3}\\b(?:du |au )?ch(?:ap(?:itre)?)?\\.? ?(?:n° ?)?(\\d{2,3})\\b\\)?",
          Pattern.CASE_INSENSITIVE);

  /** The dots that lead to an amount. */
  private static final Pattern LEADERS = Pattern.compile("(?<![ .…_])[ .…_]{3,}$");

  static Optional<BudgetCode> of(String folded) {
    BudgetPlace place = BudgetPlace.before(folded.strip());
    return bare(place.rest()).map(c -> c.at(place.section(), place.side()));
  }

  private BudgetCode at(@Nullable String section, @Nullable String newSide) {
    return new BudgetCode(
        side != null ? side : newSide, chapitre, compte, fonction, operation, label, section);
  }

  private static Optional<BudgetCode> bare(String text) {
    Matcher m = PREFIXED.matcher(text);
    if (m.matches()) {
      return Optional.of(prefixed(m));
    }
    m = ACCOUNT_OF_CHAPTER.matcher(text);
    if (m.matches()) {
      return Optional.of(code(null, m.group(2), m.group(1), null, m.group(3), m.group(4)));
    }
    m = CHAPTER_AND_ACCOUNT.matcher(text);
    if (m.matches()) {
      return Optional.of(code(null, m.group(1), m.group(2), null, null, m.group(3)));
    }
    m = ACCOUNT_AND_CHAPTER.matcher(text);
    if (m.matches()) {
      BudgetCode code = code(null, m.group(2), m.group(1), null, null, m.group(3));
      return Optional.of(code.isIn(m.group(2)) ? code : code.in(null));
    }
    m = CHAPTER_ALONE.matcher(text);
    if (m.matches()) {
      return Optional.of(code(null, m.group(1), null, null, null, m.group(2)));
    }
    m = ALONE.matcher(text);
    if (m.matches()) {
      String account = m.group(1);
      String chapter = isChapterToo(account) ? account : null;
      return Optional.of(code(null, chapter, account, null, null, m.group(2)));
    }
    m = TWO_DIGITS.matcher(text);
    return m.matches()
        ? Optional.of(code(null, m.group(1), null, null, null, m.group(2)))
        : Optional.empty();
  }

  /** In « D-2188-15-020 » the operation stands before the function; one suffix may be either. */
  private static BudgetCode prefixed(Matcher m) {
    String[] suffixes = m.group(3).isEmpty() ? new String[0] : m.group(3).substring(1).split("-");
    boolean current = m.group(2).matches("[67].*");
    String function =
        suffixes.length == 2 ? suffixes[1] : suffixes.length == 1 && current ? suffixes[0] : null;
    String operation = suffixes.length == 2 ? suffixes[0] : null;
    String chapter = BOTH.contains(m.group(2)) ? m.group(2) : null;
    return code(m.group(1), chapter, m.group(2), function, operation, m.group(4));
  }

  private static BudgetCode code(
      @Nullable String side,
      @Nullable String chapter,
      @Nullable String account,
      @Nullable String function,
      @Nullable String operation,
      String rest) {
    String label = rest.strip();
    String op = operation;
    String fct = function;
    Matcher m = OPERATION.matcher(label);
    if (op == null && m.matches()) {
      op = m.group(1);
      label = m.group(2).strip();
    }
    Matcher f = FUNCTION.matcher(label);
    if (fct == null && f.find()) {
      fct = f.group(1);
    }
    String chap = chapter;
    Matcher last = CHAPTER_LAST.matcher(label);
    if (account != null && last.find()) {
      chap = chap == null ? last.group(1) : chap;
      label = (label.substring(0, last.start()) + label.substring(last.end())).strip();
    }
    label = LEADERS.matcher(label).replaceFirst("");
    if (label.matches("\\([^()]*\\)")) {
      label = label.substring(1, label.length() - 1).strip();
    }
    return new BudgetCode(side, chap, account, fct, op, label);
  }

  /** « Chap. 011 - article 60632 »: no other table writes that. */
  static boolean isFull(String folded) {
    return FULL.matcher(folded).find()
        && of(folded).filter(c -> c.chapitre() != null && c.compte() != null).isPresent();
  }

  /** « 022 », « 024 »: chapters without an account below them. */
  static boolean isChapterToo(String account) {
    return BOTH.contains(account);
  }

  /** True where section or side are written with it. */
  boolean isPlaced() {
    return written != null || side != null;
  }

  boolean isOrder() {
    return isOrder(chapitre) || isOrder(compte);
  }

  /** True for a chapter, or an account of that name, of operations of order. */
  static boolean isOrder(@Nullable String code) {
    return code != null && ORDER.contains(code);
  }

  /** The section that the nomenclature gives; null where it gives none. */
  @Nullable String section() {
    String code = compte != null ? compte : chapitre;
    if (code == null) {
      return null;
    }
    if (code.matches("[67]\\d+|01[1-4]|002|022|023|042|043")) {
      return "F";
    }
    return code.matches("[12]\\d+|001|020|021|024|040|041|45\\d*") ? "I" : null;
  }

  /** The side that the nomenclature leaves no choice about; null elsewhere. */
  @Nullable String usualSide() {
    String code = compte != null ? compte : String.valueOf(chapitre);
    if (code.matches("6\\d+|01[124]|02[0-3]")) {
      return code.matches("021|609\\d*|6[12]9|64[157]9") ? "R" : "D";
    }
    if (code.matches("7\\d+|013|024|28\\d+")) {
      return code.startsWith("739") ? "D" : "R";
    }
    return code.matches("2[013]\\d*") && !isOrder() ? "D" : null;
  }

  /** Where no word and no column tells: grants and the refund of VAT come in. */
  Optional<String> likelySide() {
    String usual = usualSide();
    return usual == null && compte != null && compte.matches("13[1-8]\\d*|1022\\d")
        ? Optional.of("R")
        : Optional.ofNullable(usual);
  }

  /** Charges and products are on one side whatever the words around them say of another. */
  boolean isSided() {
    String code = compte != null ? compte : String.valueOf(chapitre);
    return code.matches("6(?!03)\\d+|7\\d+|01[1-4]|02[0-3]") && usualSide() != null;
  }

  /** False where the account belongs to another chapter: 65748 is of 65, 60632 of 011. */
  boolean isIn(String chapter) {
    if (compte == null || chapter.startsWith("04")) {
      return true;
    }
    return chapter.matches("01\\d") ? compte.matches("[67].*") : compte.startsWith(chapter);
  }

  BudgetCode in(@Nullable String chapter) {
    return new BudgetCode(side, chapter, compte, fonction, operation, label, written);
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
