package org.paraphe.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One list of articles as it stands in a text: « les articles L. 2121-20, R. 2121-7 et L. 2121-21
 * », « L. 2122-22, 4° », « articles 10 et 10-1 ».
 *
 * @param lead « l'article », « le 4° de l'article »; empty for a bare « L. 2121-29 »
 * @param start offset of the lead, or of the first article
 * @param end offset after the last article
 * @param items the articles, in their order
 */
record ArticleList(String lead, int start, int end, List<Item> items) {

  /**
   * @param joined the words between the item before and this one
   */
  private record Item(
      String article, @Nullable String point, boolean dotted, String joined, int start, int end) {}

  private static final String LEAD =
      "(?:\\b\\d+ ?° (?:(?:de |du )[ivx]{1,4} )?(?:de |du )?)?"
          + "(?:\\bl'|\\bles |\\bses |\\bson |\\bdes |\\baux )?(?:\\bart[il1]c[l1i]es?|\\barts?\\.) ?";
  private static final String ITEM =
      "\\*{0,2}(?:"
          + Grammar.LETTER
          + "|1\\. (?=\\d{3,4} ?-))?"
          + Grammar.NUMBER
          + "(?![\\p{L}\\d]| ?°| ?€|[.,]\\d)"
          + Grammar.PART;
  private static final String BARE =
      "(?<![\\p{L}\\d])\\*{0,2}"
          + Grammar.LETTER
          + "(?=\\d[\\dlio]* ?-)"
          + Grammar.NUMBER
          + "(?![\\p{L}\\d])"
          + Grammar.PART;
  private static final String THEN =
      "(?: ?, ?(?:et |ou |à |puis )?| ?; ?| ?/ ?| (?:et|ou|à|ainsi que) )(?:de l'|d'|les? |l')?"
          + "(?:articles? |arts?\\. ?)?";

  private static final Pattern LIST = list();
  private static final Pattern ONE =
      Grammar.pattern(
          "(?<letter>\\*{0,2}(?:"
              + Grammar.LETTER
              + "|1\\. (?=\\d{3,4} ?-))?)(?<number>"
              + Grammar.NUMBER
              + ")(?![\\p{L}\\d]| ?°)(?<part>"
              + Grammar.PART
              + ")");
  private static final Pattern POINT = Pattern.compile("(\\d+) {0,8}°");
  private static final Pattern SUFFIX =
      Pattern.compile("(?<=-\\d{1,3})[ -]?([A-H])(?![\\p{L}\\d.'’])");
  private static final Pattern OWN_ARTICLES =
      Grammar.pattern("\\d{1,3}(?:er)?(?:(?: ?, ?| et | ou | à )\\d{1,3}(?:er)?)*");
  private static final Pattern ACCOUNTS =
      Grammar.pattern("\\d{3,6}(?:(?: ?, ?| et | ou )\\d{3,6})*");
  private static final Pattern BUDGET =
      Pattern.compile("\\b(?:chapitre|fonction|compte|budget|imput|nature|section)");
  private static final int BEFORE_AN_ACCOUNT = 60;

  private static Pattern list() {
    return Grammar.pattern(
        "(?<lead>"
            + LEAD
            + ")"
            + ITEM
            + "(?:"
            + THEN
            + ITEM
            + "){0,100}|"
            + BARE
            + "(?:"
            + THEN
            + BARE
            + "){0,100}");
  }

  /** As {@link Folded}, but « L. 5211-10-1 A » keeps its A apart from the verb « a ». */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(Folded.of(text));
    Matcher suffix = SUFFIX.matcher(text);
    while (suffix.find()) {
      folded.setCharAt(suffix.start(1), suffix.group(1).charAt(0));
    }
    return folded.toString();
  }

  /** The lists of a text, whatever text of law they belong to. */
  static List<ArticleList> all(String folded) {
    List<ArticleList> lists = new ArrayList<>();
    Matcher matcher = LIST.matcher(folded);
    while (matcher.find()) {
      String lead = matcher.group("lead") == null ? "" : matcher.group("lead");
      lists.add(
          new ArticleList(
              lead,
              matcher.start(),
              matcher.end(),
              items(folded, lead, matcher.start() + lead.length(), matcher.end())));
    }
    return lists;
  }

  private static List<Item> items(String folded, String lead, int start, int end) {
    Matcher before = POINT.matcher(lead);
    @Nullable String leadPoint = before.find() ? before.group(1) : null;
    List<Item> items = new ArrayList<>();
    Matcher one = ONE.matcher(folded).region(start, end);
    int last = start;
    while (one.find()) {
      Matcher part = POINT.matcher(one.group("part"));
      @Nullable String letterOf = items.isEmpty() ? null : items.get(items.size() - 1).article();
      items.add(
          new Item(
              article(one.group("letter"), one.group("number"), letterOf),
              part.find() ? part.group(1) : leadPoint,
              one.group("letter").contains("."),
              folded.substring(last, one.start()),
              one.start(),
              one.end()));
      last = one.end();
    }
    return List.copyOf(items);
  }

  /** « L. 2121-10 et 2121-12 » means L. 2121-12, « L. 2121-7 à 9 » L. 2121-9. */
  private static String article(String letter, String number, @Nullable String previous) {
    String prefix = letter.replaceAll("[. ]", "").toUpperCase(Locale.ROOT);
    prefix = prefix.replace('0', 'O').replaceFirst("^[I1]$", "L");
    String digits = digits(number);
    if (!prefix.isEmpty() || previous == null || !previous.matches("[A-Z].*-.*")) {
      return prefix + digits;
    }
    return digits.contains("-")
        ? previous.replaceFirst("[\\d].*", "") + digits
        : previous.substring(0, previous.lastIndexOf('-') + 1) + digits;
  }

  /** « 2121-29 » for « 2l2I - 29 »; words such as bis stay apart where they were apart. */
  private static String digits(String number) {
    StringBuilder digits = new StringBuilder();
    for (String word : number.strip().replaceAll(" *- *", "-").split(" +", -1)) {
      boolean isNumber = word.matches("[\\dlio-]+(?:er)?");
      String read =
          isNumber
              ? word.replaceFirst("er$", "").replace('l', '1').replace('i', '1').replace('o', '0')
              : word;
      digits.append(digits.isEmpty() ? "" : " ").append(read);
    }
    return digits.toString().replaceAll("(?<=\\d)-(?=[A-H]$)", " ");
  }

  /**
   * « à l'article 2 » without any code or law is an article of the act itself, « chapitre 65,
   * article 65748 » an account of the budget, « parcelle A 12-3 » no article at all.
   */
  boolean isNoLaw(String folded) {
    String before = folded.substring(Math.max(0, start - BEFORE_AN_ACCOUNT), start);
    String numbers = folded.substring(start + lead.length(), end);
    return OWN_ARTICLES.matcher(numbers).matches()
        || (ACCOUNTS.matcher(numbers).matches() && BUDGET.matcher(before).find())
        || (lead.isEmpty() && items.stream().allMatch(ArticleList::isDoubtful));
  }

  private static boolean isDoubtful(Item item) {
    return !item.dotted() && (item.article().matches("[DA].*|[A-Z]+\\d{1,2}-.*"));
  }

  /**
   * One an article, the two ends of a range marked; a list of one reaches from its lead to the end
   * of the name of its text.
   *
   * @param source the text of law; null where none can be told
   */
  List<Citation> citations(String text, @Nullable Source source, int whole) {
    if (items.size() == 1) {
      return List.of(
          citation(text, items.get(0), source)
              .placed(text.substring(start, whole), start, whole, false));
    }
    List<Citation> citations = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      boolean range = opens(i + 1) || opens(i);
      Item item = items.get(i);
      citations.add(
          citation(text, item, source)
              .placed(text.substring(item.start(), item.end()), item.start(), item.end(), range));
    }
    return citations;
  }

  private boolean opens(int item) {
    return item > 0 && item < items.size() && items.get(item).joined().contains("à");
  }

  private static Citation citation(String text, Item item, @Nullable Source source) {
    return new Citation(
        text.substring(item.start(), item.end()),
        item.start(),
        item.end(),
        source == null ? Citation.Nature.INCONNUE : source.nature(),
        source == null ? null : source.id(),
        source == null ? null : source.title(),
        item.article(),
        item.point(),
        false);
  }
}
