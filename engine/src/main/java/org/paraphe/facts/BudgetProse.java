package org.paraphe.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.ExtractedPiece;

/**
 * Budget lines that sentences tell: « augmenter de 3 000 € le compte 6068 (chapitre 011) », « virer
 * 5 000 € de l'article 022 à l'article 615221 ». Only where each account has its amount beyond
 * doubt; a sentence with more of the one than of the other gives nothing.
 */
final class BudgetProse {
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?:(?:chapitre|chap\\.?|ch\\.) ?(\\d{2,3})[^.;\\n\\d]{0,30}?)?"
              + "(?:(?:comptes?|cptes?|articles?|art\\.|nature|imputation|c/) ?(?:n° ?|budgetaire )?"
              + "(?=[1-7]\\d{2,6}|0(?:20|21|22|23))|\\b(?:le|au|du|sur) (?=(?!(?:19|20[012])\\d)[1-7]\\d{3,5}(?![\\d.,]| ?(?:€|euros?|eur\\b)| \\d{3}|[-/])))"
              + "([1-7]\\d{2,6}|0(?:20|21|22|23))(?![\\d-])(?: ?[(\"-] ?(?!chap|ch\\.)([A-Za-z][^()\"\\n;:]{2,60})[)\"])?"
              + "(?:[ ,(]{0,3}(?:du |au )?(?:chapitre|chap\\.?|ch\\.) ?(\\d{2,3}))?",
          Pattern.CASE_INSENSITIVE);

  /** A transfer between sections has a chapter and no account. */
  private static final Pattern BETWEEN_SECTIONS =
      Pattern.compile(
          "(?:chapitre|chap\\.?|ch\\.) ?(02[0-3])\\b(?![^.;\\n\\d]{0,30}(?:compte|article|art\\.))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SENTENCE_END = Pattern.compile("\\n|;|[.](?=\\s|$)");
  private static final Pattern LESS =
      Pattern.compile(
          "\\b(?:diminu|redui|reduction|retir|prelev|baiss|annul|en moins|moins|desinscri|pren(?:d|ez|ons|dre)\\b|pris|venant|provenant|enlev|otant?\\b|oter|otons)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MORE =
      Pattern.compile(
          "\\b(?:augment|ajout|inscri|abond|supplement|ouvr|ouvert|en plus|de plus|hausse|mett(?:re|ons|ez)|\\bmets?\\b|port(?:er|ons)\\b|affect|dot(?:er|ons))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TRANSFER =
      Pattern.compile("\\b(?:vire|transfer|redeploi|depuis|vers)", Pattern.CASE_INSENSITIVE);

  /** « financée par un emprunt du même montant au compte 1641 ». */
  private static final Pattern SAME =
      Pattern.compile(
          "\\b(?:(?:du|de|d'un) meme (?:montant|somme)|d'un montant (?:identique|egal|equivalent)|d'egal montant"
              + "|a due concurrence|d'autant)\\b",
          Pattern.CASE_INSENSITIVE);

  private final FoldedText text;
  private final List<Hit> amounts;
  private final List<BudgetEntry> entries = new ArrayList<>();
  private @Nullable String section;

  BudgetProse(ExtractedPiece piece) {
    String words = piece.text().substring(0, Math.min(piece.text().length(), 100_000));
    this.text = FoldedText.of(words, piece.mediaType());
    this.amounts = new Amounts().find(text);
  }

  List<BudgetEntry> entries() {
    Matcher end = SENTENCE_END.matcher(text.text());
    int from = 0;
    while (end.find()) {
      boolean abbreviated =
          text.text().substring(from, end.start()).matches("(?is).*\\b(?:art|chap)");
      if (!abbreviated) {
        sentence(from, end.start());
        from = end.end();
      }
    }
    sentence(from, text.text().length());
    return entries;
  }

  /**
   * @param code as the sentence gives it
   */
  private record Mention(BudgetCode code, int from) {}

  private void sentence(int from, int to) {
    String words = text.text().substring(from, to);
    boolean current = words.matches("(?is).*\\b(?:fonctionnement|exploitation)\\b.*");
    boolean capital = words.matches("(?is).*\\binvestissement\\b.*");
    section = current == capital ? section : current ? "F" : "I";
    List<Mention> mentions = mentions(words, from);
    List<Hit> sums = sums(mentions.size(), from, to);
    if (mentions.size() == 2 && sums.size() == 1 && TRANSFER.matcher(words).find()) {
      add(mentions.get(0), sums.get(0), -1, words, from, to);
      add(mentions.get(1), sums.get(0), 1, words, from, to);
    } else if (mentions.size() == 2
        && sums.size() == 1
        && LESS.matcher(words).find()
        && MORE.matcher(words).find()
        && !SAME.matcher(words).find()) {
      // « abondé de 850 €, somme prélevée sur… »: what follows the verb of taking gives.
      int taken = last(LESS, words, 0, words.length()) + from;
      int gives = mentions.get(0).from() > taken ? 0 : mentions.get(1).from() > taken ? 1 : -1;
      if (gives >= 0) {
        add(mentions.get(0), sums.get(0), gives == 0 ? -1 : 1, words, from, to);
        add(mentions.get(1), sums.get(0), gives == 1 ? -1 : 1, words, from, to);
      }
    } else if (mentions.size() == 2 && sums.size() == 1 && SAME.matcher(words).find()) {
      int sign = sign(words, from, mentions, 0, sums);
      // Two accounts that balance each other, each on the side that is its own.
      mentions.stream()
          .filter(m -> sign != 0)
          .forEach(m -> add(m, sums.get(0), sign, "", from, to));
    } else if (!mentions.isEmpty() && mentions.size() == sums.size()) {
      for (int i = 0; i < mentions.size(); i++) {
        int sign = sign(words, from, mentions, i, sums);
        if (sign != 0) {
          add(mentions.get(i), sums.get(i), sign, words, from, to);
        }
      }
    }
  }

  private List<Hit> sums(int accounts, int from, int to) {
    List<Hit> all =
        amounts.stream()
            .filter(h -> text.folded(h.start()) >= from && text.folded(h.end()) <= to)
            .toList();
    return all.size() <= accounts
        ? all
        : all.stream().filter(h -> !isAside(text.folded(h.start()), from)).toList();
  }

  /** Between brackets: what was spent, or what is left. */
  private boolean isAside(int at, int from) {
    String before = text.text().substring(from, at);
    return before.lastIndexOf('(') > before.lastIndexOf(')');
  }

  private static List<Mention> mentions(String words, int from) {
    List<Mention> mentions = new ArrayList<>();
    Matcher m = ACCOUNT.matcher(words);
    while (m.find()) {
      String chapter = m.group(1) != null ? m.group(1) : m.group(4);
      String label = m.group(3) == null ? "" : m.group(3).strip();
      mentions.add(
          new Mention(
              new BudgetCode(null, chapter, m.group(2), null, null, label), from + m.start()));
    }
    Matcher c = BETWEEN_SECTIONS.matcher(words);
    while (c.find()) {
      mentions.add(
          new Mention(new BudgetCode(null, c.group(1), null, null, null, ""), from + c.start()));
    }
    mentions.sort(Comparator.comparingInt(Mention::from));
    return mentions;
  }

  /** The sign before the figures, else the nearest verb before them; zero where nothing tells. */
  private int sign(String words, int from, List<Mention> mentions, int i, List<Hit> sums) {
    int at = text.folded(sums.get(i).start());
    if (text.text().charAt(at) == '-') {
      return 1;
    }
    String before = text.text().substring(Math.max(from, at - 3), at);
    if (before.matches("(?s).*[-+] ?")) {
      return before.contains("-") ? -1 : 1;
    }
    int start =
        i == 0
            ? 0
            : Math.min(mentions.get(i - 1).from(), text.folded(sums.get(i - 1).start())) - from;
    int less = last(LESS, words, start, at - from);
    int more = last(MORE, words, start, at - from);
    if (less < 0 && more < 0) {
      less = last(LESS, words, 0, words.length());
      more = last(MORE, words, 0, words.length());
    }
    return less == more ? 0 : less > more ? -1 : 1;
  }

  private static int last(Pattern pattern, String words, int from, int to) {
    int last = -1;
    Matcher m = pattern.matcher(words).region(Math.max(0, from), Math.max(from, to));
    while (m.find()) {
      last = m.start();
    }
    return last;
  }

  private void add(Mention mention, Hit sum, int sign, String words, int from, int to) {
    BudgetCode code = mention.code();
    BigDecimal amount = new BigDecimal(sum.value().asText()).multiply(BigDecimal.valueOf(sign));
    String named = BudgetHead.side(words);
    String side = named != null ? named : code.usualSide();
    if (side == null) {
      return;
    }
    String given = code.section();
    entries.add(
        new BudgetEntry(
            code,
            given != null ? given : section,
            code.chapitre(),
            code.fonction(),
            code.operation(),
            code.label().isEmpty() ? null : code.label(),
            side.equals("D") ? amount : null,
            side.equals("R") ? amount : null,
            code.isOrder(),
            true,
            -1,
            0,
            text.start(from),
            text.end(to)));
  }
}
