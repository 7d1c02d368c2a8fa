package org.paraphe.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The accounts that a sentence names, each with the chapter that stands beside or above it. */
final class BudgetMentions {
  /** A longer stretch without a stop is no sentence. */
  static final int LONGEST = 1_500;

  /**
   * @param from where its figures start, in the sentence
   * @param to where the mention ends
   * @param label where its label starts, below zero where it has none
   */
  record Mention(BudgetCode code, int from, int to, int label) {}

  private record Chapter(String number, int from, int to) {}

  private static final String NOT_AMOUNT =
      "(?!\\d|-(?!0[14]\\d)|[.,]\\d| ?(?:€|euros?\\b|eur\\b|%)| \\d{3}(?!\\d)|/(?!0[14]\\d)\\d)";
  private static final String NO_YEAR = "(?!(?:19|20[012])\\d(?!\\d))";

  /**
   * Named as an account; behind a preposition that an amount never has; alone in brackets; or first
   * after a stop, where a list of accounts begins.
   */
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?:(?:\\b(?:comptes?|cptes?|cpt|articles?|art|nature|imputation)\\b\\.?|\\bc/) ?(?:n° ?|budgetaire )?"
              + "(?=[1-7]\\d{2,7}|0(?:20|21|22|23|24))"
              + "|\\b(?:le|au|du|sur|vers|depuis) (?=0(?:20|21|22|23|24)\\b|[67]\\d{2}\\b|"
              + NO_YEAR
              + "[1-7]\\d{3,7})|(?<=[a-z] )(?="
              + NO_YEAR
              + "[1-7]\\d{3,7} ?: ?[+-] ?\\d)|\\((?=(?:02[0-4]|"
              + NO_YEAR
              + "[1-7]\\d{3,7})(?:[),]| ?(?:[:=→+]|- ?\\d)))|(?:^|[:;,*•→>-]|\\b(?:et|puis|ainsi que|enfin)\\b) ?(?=(?:02[0-4]|"
              + NO_YEAR
              + "[1-7]\\d{3,7}) ?[A-Za-z(\":+→=-]))([1-7]\\d{2,7}|0(?:20|21|22|23|24))"
              + NOT_AMOUNT,
          Pattern.CASE_INSENSITIVE);

  /** What the account is called: in brackets or quotes, or as an apposition. */
  private static final Pattern LABEL =
      Pattern.compile(
          " ?(?:[(\"] ?(?!chap|ch\\b|section|depense|recette|compte|article|soit|budget|[-+\\d])([A-Za-z][^()\"\\n;:€]{2,60})[)\"]"
              + "|(?:,| -) (?!(?:chap|chapitre|ch|section|comptes?|articles?|soit|budget|pour|on|nous|il|elle|ils|elles|qui|que|dont|et|car|afin"
              + "|au|aux|a|en|de|du|des|ce|cette|puis|mais|avec|sur|par|cela|je|tout|toute|donc|sans|grace)\\b|qu'|d'|les? \\d|\\d|[^()\",.\\n;:€\\d]{0,60}\\b(?:etant|ayant|est|sont|sera|seront)\\b)([a-z][^()\",.\\n;:€\\d]{3,60})(?=[(,.;]|$))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CHAPTER =
      Pattern.compile(
          "\\b(?:chapitres?|chap\\b\\.?|ch\\b\\.?) ?(?:n° ?)?(\\d{2,3})\\b(?! \\d{3})",
          Pattern.CASE_INSENSITIVE);

  /** « 6811 (042) », « 6811-042 ». */
  private static final Pattern BRACKETED =
      Pattern.compile(" ?\\((0[14]\\d|[1-7]\\d)\\)|[-/](0[14]\\d)(?!\\d)");

  /** « au 6688 ou 6618 ». */
  private static final Pattern OR =
      Pattern.compile(
          "\\bou (?:(?:le |au |du |l'|a l')?(?:comptes?|articles?) |le |au |du )?([1-7]\\d{3,7})"
              + NOT_AMOUNT,
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NAMES_ACCOUNT =
      Pattern.compile(
          "[ ,(/-]{0,3}(?:(?:le |l'|au )?(?:comptes?|articles?|art\\.?|cptes?|nature|c/) ?)?(?:n° ?)?",
          Pattern.CASE_INSENSITIVE);

  private final String words;
  private final List<Mention> accounts = new ArrayList<>();
  private final List<Chapter> chapters = new ArrayList<>();

  private BudgetMentions(String words) {
    this.words = words;
  }

  static List<Mention> of(String words) {
    return new BudgetMentions(words).read();
  }

  /** The accounts that stand for choice behind another one. */
  static List<String> alternatives(String words) {
    return OR.matcher(words).results().map(m -> m.group(1)).toList();
  }

  private List<Mention> read() {
    Matcher c = CHAPTER.matcher(words);
    while (c.find()) {
      chapters.add(new Chapter(c.group(1), c.start(1), c.end()));
    }
    Matcher m = ACCOUNT.matcher(words);
    while (m.find()) {
      int from = m.start(1);
      if (chapters.stream().noneMatch(x -> x.from() == from)) {
        accounts.add(mention(m));
      }
    }
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < accounts.size(); i++) {
      mentions.add(placed(i));
    }
    // A transfer between sections, and a budget voted by chapters, name no account.
    chapters.stream()
        .filter(x -> accounts.isEmpty() || x.number().matches("02[0-3]") && !hasAccount(x))
        .map(x -> new Mention(chapter(x.number()), x.from(), x.to(), -1))
        .forEach(mentions::add);
    mentions.sort((a, b) -> Integer.compare(a.from(), b.from()));
    return mentions;
  }

  private static BudgetCode chapter(String number) {
    return new BudgetCode(null, number, null, null, null, "");
  }

  private Mention mention(Matcher m) {
    String account = m.group(1);
    String chapter = BudgetCode.isChapterToo(account) ? account : null;
    Matcher bracketed = BRACKETED.matcher(words).region(m.end(), words.length());
    boolean placed = chapter == null && bracketed.lookingAt();
    chapter = placed ? bracketed.group(bracketed.group(1) == null ? 2 : 1) : chapter;
    int end = placed ? bracketed.end() : m.end();
    String label = "";
    int at = -1;
    int after = end < words.length() && words.charAt(end) == ')' ? end + 1 : end;
    Matcher named = LABEL.matcher(words).region(after, words.length());
    if (named.lookingAt()) {
      int group = named.group(1) != null ? 1 : 2;
      label = named.group(group).strip();
      at = named.start(group);
      end = named.end();
    }
    return new Mention(
        new BudgetCode(null, chapter, account, null, null, label), m.start(1), end, at);
  }

  private boolean hasAccount(Chapter chapter) {
    return accounts.stream()
        .anyMatch(a -> a.from() >= chapter.to() && a.from() < chapter.to() + 30);
  }

  /** The chapter right behind the account, else the last before it; only one that it belongs to. */
  private Mention placed(int i) {
    Mention account = accounts.get(i);
    int next = i + 1 < accounts.size() ? accounts.get(i + 1).from() : words.length();
    String chapter = account.code().chapitre();
    int end = account.to();
    for (Chapter c : chapters) {
      boolean own = account.code().isIn(c.number());
      if (c.from() < account.from()) {
        chapter = own ? c.number() : chapter;
      } else if (own && c.from() < next && isBehind(account, c, next)) {
        return new Mention(account.code().in(c.number()), account.from(), c.to(), account.label());
      }
    }
    return new Mention(account.code().in(chapter), account.from(), end, account.label());
  }

  private boolean isBehind(Mention account, Chapter chapter, int next) {
    String between = words.substring(Math.min(account.to(), chapter.from()), chapter.from());
    boolean ofNext =
        next < words.length()
            && NAMES_ACCOUNT.matcher(words.substring(Math.min(chapter.to(), next), next)).matches();
    return between.length() < 60 && !between.matches(".*(?:\\d|€|;).*") && !ofNext;
  }
}
