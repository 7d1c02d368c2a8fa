package org.paraphe.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
   * @param dotted with a dot after its letter; with a dash in its number too it is surely one
   * @param misread « L. 2334-7-I » may be paragraph I or what became of « L. 2334-7-1 »; « L.
   *     2334-7 3E » is no number that can be read
   * @param joined the words between the item before and this one
   */
  private record Item(
      String article,
      @Nullable String point,
      boolean dotted,
      boolean dashed,
      boolean misread,
      String joined,
      int start,
      int end) {}

  private static final String LEAD =
      "(?:(?:\\bl')?\\b(?<annex>"
          + Grammar.ANNEX
          + ")s? ?(?:à|a|de) )?(?:\\b(?<points>"
          + Grammar.POINTS
          + ") (?:(?:de |du )[ivx]{1,4} )?(?:de |du )?)?"
          + "(?:\\bl' ?|\\bles |\\bses |\\bson |\\bdes |\\baux )?"
          + "(?:\\bart[il1]c[l1i]es?|\\barts?(?:\\.| (?=(?:lo|l|r|d)[ .*]{0,3}\\d)))"
          + " ?(?:n ?° ?|numero )?(?<annexed>annexe )?";
  private static final String ITEM =
      "\\*{0,2}(?:"
          + Grammar.LETTER
          + "|1\\. (?=\\d{3,4} ?-))?"
          + Grammar.NUMBER
          + "(?![\\p{L}\\d]| ?°| ?€|[.,]\\d|-\\d+(?!\\d| ?°))"
          + Grammar.PART;

  /** Without the word « article »: a dash, or a letter with its dot, tells the number. */
  private static final String BARE =
      "(?<![\\p{L}\\d])\\*{0,2}(?:"
          + Grammar.LETTER
          + "(?=[\\dlio]+ ?-|\\d{3,4}[ ._/]\\d)|(?:l ?o|l|r|d) ?\\*{0,2} ?\\. ?\\*{0,2} ?(?=\\d{1,4}(?!\\d))|(?:lo|l|r|d)\\*{0,2}(?=\\d{1,4}(?: (?:bis|ter|quater|[A-H]))? (?:du|de) ))"
          + Grammar.NUMBER
          + "(?![\\p{L}\\d]|-\\d+(?!\\d| ?°))"
          + Grammar.PART;

  private static final String THEN =
      "(?: ?, ?(?:et |ou |à |puis |ni )?| ?; ?| ?/ ?| ?& ?| (?:et|ou|à|ni|ainsi que) )"
          + "(?:(?:(?:au |du |le )?(?:"
          + Grammar.POINTS
          + "|[ivx]{1,5})|(?:au |du |le )"
          + Grammar.RANK
          + " alinea) (?=de l'art))?(?:de l'|d'|les? |l')?"
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
  private static final Pattern POINT = Pattern.compile("(?<!\\d)(\\d++) {0,8}°");
  private static final Pattern ANNEXED = Grammar.pattern("(?<![\\p{L}\\d])" + Grammar.ANNEX);

  private static final String SPACE = "[\\s\\u00a0\\u202f]";

  /** « L. 2121-29 » at the end of a line or a cell, and a number that opens the next one. */
  private static final Pattern NEXT_ROW =
      Pattern.compile(
          "(?<=\\p{Pd}\\d{1,3})[ \\u00a0]{0,3}(?<row>[\\n\\r\\t])(?=\\s{0,3}\\d)(?!\\s{0,3}\\d{1,2} ?[°º])");

  /** The end of a sentence after « L. 47 A », not the dot of « L. 2121-29 A. 123-1 ». */
  private static final String STOP =
      "\\.(?=_{0,3}(?:[;,)\\]»\\n\\r.]|$)|_{1,3}(?!(?:LO|[LRDA])[.*]?_{0,2}\\d)\\p{Lu})";

  /**
   * « L. 47 A », also « L. 47 a, » where no verb can be meant; in capitals « L. 47 A ÉTÉ … » has
   * none.
   */
  private static final Pattern SUFFIX =
      Pattern.compile(
          ("(?<=\\d)(?=[ \\u00a0\\u202f\\p{Pd}]?[A-Za])(?<=[\\p{Pd}\\u2212]_{0,3}\\d{1,3}"
                  + "|[LRDAlrdaOo][.*]{0,2}_{0,3}\\d{1,4}|[LRDAlrdaOo][.*]{0,2}_{0,3}\\d{3,4}[. ]\\d{1,3})"
                  + "[ \\u00a0\\u202f\\p{Pd}]?(?:([A-H])(?:(?![\\p{L}\\d.'’])|(?="
                  + STOP
                  + "))|([J-NP-UWYZ])(?= ?(?:[,;)]|$)| du )|(a)(?=_{0,3}(?:[;,»]|\\.?$|\\.\\s)|_{1,3}du_{1,3}[cC]))"
                  + "(?! (?!DU |DE |DES |ET |OU |[IVX]{1,4}\\b|C(?:GCT|G3P|GPPP|GFP|RPA|SI|JA|VR|CP)\\b)\\p{Lu}{2})")
              .replace("_", SPACE));

  /** What no article has after its number: without it another article would be read. */
  private static final Pattern STRANGE =
      Pattern.compile(
          " ?(?:-[a-z\\d]|(?:bis|ter|quater|quinquies)\\b|[b-hB-H](?![\\p{L}\\d'.)])"
              + "|\\d{1,3}[a-z]?\\b(?! ?[°%€h]))");

  private static final Pattern UP_TO =
      Pattern.compile("[aA](?<=[\\d°]\\s[aA])(?=\\s(?:[LRDAlrda]|LO|lo)?[.* ]{0,3}\\d)");
  private static final Pattern MISREAD = Pattern.compile("- {0,8}[lio](?![\\dlio])");

  /** « R. 19/5 » may be two articles or one. */
  private static final Pattern HALVED = Pattern.compile("\\d{1,3}/\\d{1,3}(?![\\d-])");

  private static final Pattern OWN_ARTICLES =
      Grammar.pattern("(?:premier|\\d{1,3}(?:er)?)(?:(?: ?, ?| et | ou | à )\\d{1,3}(?:er)?)*+");
  private static final Pattern ACCOUNTS =
      Grammar.pattern("\\d{3,6}(?:(?: ?, ?| et | ou )\\d{3,6})*");
  private static final Pattern BUDGET =
      Pattern.compile("\\b(?:chapitre|fonction|compte|budget|imput|nature|section)");
  private static final int BEFORE_AN_ACCOUNT = 60;
  private static final int NEAR = 12;
  private static final int FAR_LEAD = 120;
  private static final int FAR_NUMBER = 24;

  private static final Pattern MORE =
      Grammar.pattern(THEN + "(?<items>" + ITEM + "(?:" + THEN + ITEM + "){0,100})");

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

  /**
   * As {@link Folded}, but « L. 5211-10-1 A » keeps its A apart from the verb « a », and a line
   * break between two numbers stays one.
   */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(Folded.of(text));
    Matcher suffix = SUFFIX.matcher(text);
    while (suffix.find()) {
      int letter = suffix.end() - 1;
      folded.setCharAt(letter, Character.toUpperCase(text.charAt(letter)));
    }
    Matcher upTo = UP_TO.matcher(text);
    while (upTo.find()) {
      folded.setCharAt(upTo.start(), 'à');
    }
    Matcher row = NEXT_ROW.matcher(text);
    while (row.find()) {
      folded.setCharAt(row.start("row"), '\n');
    }
    return folded.toString();
  }

  /** The lists of a text, whatever text of law they belong to. */
  static List<ArticleList> all(String folded) {
    List<ArticleList> lists = new ArrayList<>();
    Matcher matcher = LIST.matcher(folded).useTransparentBounds(true);
    int end = 0;
    for (int i = 0; i < folded.length(); i++) {
      if (i >= end
          && mayBegin(folded, i)
          && matches(matcher, folded, firstWord(folded, i, end), i)) {
        lists.add(list(folded, matcher));
        end = matcher.end();
      }
    }
    return lists;
  }

  private static boolean matches(Matcher matcher, String folded, int from, int to) {
    for (int start = from; start <= to; start++) {
      if (matcher.region(start, folded.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** A first look, much cheaper than the grammar: « art », or a letter or star before a number. */
  private static boolean mayBegin(String folded, int i) {
    if (i > 0 && Character.isLetterOrDigit(folded.charAt(i - 1))) {
      return false;
    }
    char c = folded.charAt(i);
    if (c == 'a' && folded.startsWith("art", i)) {
      return true;
    }
    return "lrdai*".indexOf(c) >= 0 && numberFollows(folded, i + 1);
  }

  private static boolean numberFollows(String folded, int from) {
    int i = from;
    while (i < folded.length()
        && i - from < FAR_NUMBER
        && " .*-lord0".indexOf(folded.charAt(i)) >= 0) {
      i++;
    }
    return i < folded.length() && (Character.isDigit(folded.charAt(i)) || folded.charAt(i) == 'i');
  }

  /**
   * Where the words before « article » may begin: « l' », « le 4° de l' », « l'annexe 2 de l' ».
   */
  private static int firstWord(String folded, int article, int after) {
    int near = Math.max(after, article - NEAR);
    int far = Math.max(after, article - FAR_LEAD);
    String before = folded.substring(far, article);
    return before.indexOf('°') >= 0 || before.contains("annexe") ? far : near;
  }

  private static ArticleList list(String folded, Matcher matcher) {
    String lead = matcher.group("lead") == null ? "" : matcher.group("lead");
    @Nullable String annex = matcher.group("annex");
    boolean annexed = matcher.group("annexed") != null;
    return new ArticleList(
        lead,
        matcher.start(),
        matcher.end(),
        items(
            folded,
            points(matcher.group("points")),
            annex == null && annexed ? "annexe" : annex,
            matcher.start() + lead.length(),
            matcher.end()));
  }

  /**
   * The articles that a list goes on with after the name of its text: « les articles L. 2121-29 du
   * CGCT, 10 et 10-1 de la loi … ».
   */
  Optional<ArticleList> goingOn(String folded, int position) {
    Matcher then = MORE.matcher(folded).region(position, folded.length());
    return lead.isEmpty() || !then.lookingAt()
        ? Optional.empty()
        : Optional.of(
            new ArticleList(
                "",
                then.start("items"),
                then.end(),
                items(folded, null, null, then.start("items"), then.end())));
  }

  /**
   * « notamment ses articles L. 2121-29 et L. 2122-21, et l'article L. 422-1 »: the two lists that
   * it is where its end belongs to a text of its own; the list alone where no word tells.
   */
  List<ArticleList> divided() {
    int at = lastJoined("; ?.*art");
    at = at > 0 ? at : lastJoined("art");
    if (at < 1) {
      return List.of(this);
    }
    Item last = items.get(at - 1);
    return List.of(
        new ArticleList(lead, start, last.end(), items.subList(0, at)),
        new ArticleList("", items.get(at).start(), end, items.subList(at, items.size())));
  }

  private int lastJoined(String word) {
    Pattern words = Pattern.compile(word);
    for (int i = items.size() - 1; i > 0; i--) {
      if (words.matcher(items.get(i).joined()).find()) {
        return i;
      }
    }
    return 0;
  }

  private static List<Item> items(
      String folded, @Nullable String points, @Nullable String annex, int start, int end) {
    List<Item> items = new ArrayList<>();
    Matcher one = ONE.matcher(folded).region(start, end).useTransparentBounds(true);
    int last = start;
    while (one.find()) {
      String part = one.group("part");
      Matcher own = ANNEXED.matcher(part);
      @Nullable String ownAnnex = own.find() ? own.group() : annex;
      @Nullable String letterOf = items.isEmpty() ? null : items.get(items.size() - 1).article();
      String joined = folded.substring(last, one.start());
      if (joined.contains("art")) {
        points = points(joined);
      }
      @Nullable String ownPoints = points(part);
      items.add(
          new Item(
              article(one.group("letter"), one.group("number"), letterOf)
                  + (ownAnnex == null ? "" : " " + ArticleNumber.annex(ownAnnex)),
              ownPoints == null ? points : ownPoints,
              one.group("letter").contains("."),
              one.group("number").contains("-"),
              isDoubtful(folded, one),
              joined,
              one.start(),
              one.end()));
      last = one.end();
    }
    return List.copyOf(items);
  }

  private static boolean isDoubtful(String folded, Matcher one) {
    return MISREAD.matcher(one.group("number")).find()
        || HALVED.matcher(folded).region(one.start("number"), folded.length()).lookingAt()
        || isOtherHalf(folded, one)
        || STRANGE.matcher(folded).region(one.end(), folded.length()).lookingAt();
  }

  private static boolean isOtherHalf(String folded, Matcher one) {
    return one.start() > 0
        && folded.charAt(one.start() - 1) == '/'
        && one.start() > 1
        && Character.isDigit(folded.charAt(one.start() - 2))
        && one.group().matches("\\d{1,3}");
  }

  /** "4, 16" for « 4° et 16° », "4 à 6" for « 4° à 6° »; null for none. */
  private static @Nullable String points(@Nullable String words) {
    if (words == null) {
      return null;
    }
    StringBuilder points = new StringBuilder();
    Matcher point = POINT.matcher(words);
    int last = 0;
    while (point.find()) {
      if (!points.isEmpty()) {
        points.append(words.substring(last, point.start()).contains("à") ? " à " : ", ");
      }
      points.append(point.group(1));
      last = point.end();
    }
    return points.isEmpty() ? null : points.toString();
  }

  /** « L. 2121-10 et 2121-12 » means L. 2121-12, « L. 2121-7 à 9 » L. 2121-9. */
  private static String article(String letter, String number, @Nullable String previous) {
    String prefix = letter.replaceAll("[. -]", "").toUpperCase(Locale.ROOT);
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
    String dashed =
        number
            .strip()
            .replaceAll("(?:(?<! ) +)?-+ *", "-")
            .replaceFirst("^([\\dlio]{3,4})[ ._/](?=\\d)", "$1-");
    for (String word : dashed.split(" +", -1)) {
      if (word.equals("premier") || word.equals("ler")) {
        return "1";
      }
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

  /** « L504 » alone may be anything, « L504 du code électoral » is an article. */
  boolean isGuess() {
    return lead.isEmpty() && items.stream().noneMatch(i -> i.dashed() || i.dotted());
  }

  private static boolean isDoubtful(Item item) {
    return !(item.dotted() && item.dashed())
        && (item.article().matches("[DA].*|[A-Z]+\\d{1,2}(?:-.*)?|[^-]*") || !item.dashed());
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

  private static Citation citation(String text, Item item, @Nullable Source named) {
    @Nullable Source source = item.misread() ? null : named;
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
