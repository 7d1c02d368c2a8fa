package org.paraphe.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.BudgetMentions.Mention;
import org.paraphe.facts.BudgetSums.Sum;

/**
 * Budget lines that sentences tell: « augmenter de 3 000 € le compte 6068 (chapitre 011) », « virer
 * 5 000 € de l'article 022 à l'article 615221 ». Only where each account has its amount beyond
 * doubt; a sentence with more of the one than of the other gives nothing, and is told as unread.
 */
final class BudgetProse {
  private static final Pattern SENTENCE_END = Pattern.compile("\\n|;|[?]|[.](?=\\s|$)");
  private static final Pattern LESS =
      Pattern.compile(
          "\\b(?:diminu|redui|reduction|retir|retranch|prelev|baiss|annul|en moins|de moins|moins|desinscri|pren(?:d|ez|ons|dre)\\b|pris|prises?\\b"
              + "|venant|provenant|vien(?:t|nent|dra|dront) d|enlev|otant?\\b|oter|otons|otez|econom|minor|inferieur|dedui|sort(?:ir|ira|irons|ons|ez)\\b|peu(?:t|vent) donner|trouve[rz]? (?:sur|au)|suppri|desaffect)"
              + "(?!(?: [a-z]+){0,2} (?:a (?:sa|leur|notre) charge|en charge)\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MORE =
      Pattern.compile(
          "\\b(?:augment|ajout|rajout|inscri|abond|supplement|complement|ouvr|ouvert|en plus|de plus|hausse|mett(?:re|ons|ez)|mets?\\b|remet|remis|report(?:e|er|ons)\\b|port(?:er|ons|e)\\b"
              + "|affect|dot(?:er|ons)|manqu|besoin|prevoir|prevoyons|credit(?:er|ons)|aliment|renforc|complet|majo|financ|faut\\b|payer|arriv|recevo|percu|percev|verse[ers]?\\b|versement|encaiss|superieur|insuffisan)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TRANSFER =
      Pattern.compile(
          "\\b(?:vire|viremen|pass(?:er|ez|ons)\\b|transfer|redeploi|redeploy|depuis|vers|bascul|deplac|gliss)|->|=>|→",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern GIVES =
      Pattern.compile(
          "\\b(?:du|de|de l'|depuis|depuis le|depuis l')(?: ?(?:le |l')?(?:chapitre|chap\\.?|ch\\.|compte|cpte|article|art\\.?|c/)[^\\n]{0,14})?(?: ?n°)? ?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern GETS =
      Pattern.compile("\\b(?:pour|vers|au profit|au benefice|afin)\\b", Pattern.CASE_INSENSITIVE);

  /** « financée par un emprunt du même montant au compte 1641 ». */
  private static final Pattern SAME =
      Pattern.compile(
          "\\b(?:(?:du|de|d'un|pour (?:la|le|un)|de la) memes? (?:montant|somme)|d'un montant (?:identique|egal|equivalent)|d'egal montant"
              + "|a due concurrence|a la meme hauteur|d'autant|idem|autant)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What was voted before, what is left, what nobody wants: no change that is asked for. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "\\b(?:rappel|pour memoire|avai(?:t|ent|s)\\b|avi(?:ons|ez)\\b|deja (?:inscri|vote|ouvert|prevu)|prevoyai|solde (?:de|est)|restai|\\b(?:a|ont) (?:deja )?ete (?:vote|adopte|ouvert|inscrit)e?s? (?:le \\d|en [a-z]{4,9}\\b|par la (?:dm|decision))"
              + "|ne (?:pas|plus)\\b|n[e'] ?[a-z]{2,14} (?:pas|plus) (?:repri|inscri|reten|touch|modifi|concern|les? |la |l'|en compte)"
              + "|ne [a-z]{4,12} (?:pas|plus) (?:les?|la|l'|ces?|cette)\\b|renonc|abandonn|refus|rejet|ecarte|(?:propos|souhait|demand|voul|envisag|pens|sollicit)e?ai(?:t|ent)\\b"
              + "|(?:n'est|n'y est|ne sont|n'entre|n'y figure|ne figure|n'en fai[a-z]+|ne fai[a-z]+ (?:pas )?part[a-z]*)[a-z ]{0,20} (?:pas|plus|nullement|aucun[a-z]*)\\b|\\bpas (?:dans|en|de|pour) (?:cette|la) (?:presente )?(?:dm|decision|maquette)|\\bhors (?:de )?(?:cette |la )?(?:dm|decision)"
              + "|\\b(?:ai|as|a|avons|ont|etes?|ete|est|sont) (?:[a-z]{4,14}ment |donc |deja )?(?:sorti|retire|enleve|ote|supprime|exclu|ecarte)e?s? (?!(?:du|des?|au|aux|sur)\\b(?! (?:la dm|cette dm|projet|tableau|la maquette|la liste)))"
              + "|\\b(?:attend|patient|report|repouss|renvo|remis|remet|differ|ajourn|decal|plus tard|verr|rediscut|reparl|propos|inscri|traite|prevu|repris|prevoi)[a-z]* (?:[a-z']+ ){0,4}?(?:(?:au|en|sur|dans|pour|a|avec) (?:le |la |l'|une? )?)?(?:(?:prochain|nouveau|futur) (?:budget|bp|exercice)|prochaine (?:dm|decision|annee)|(?:budget|bp|exercice)(?: primitif)?(?: de| pour)? (?:20\\d\\d|suivant|prochain)|annee prochaine|an prochain)"
              + "|\\b(?:sera|seront|ira|iront|serait|vient|viendra|passe|passera)[a-z]* (?:[a-z']+ ){0,3}?(?:au|sur le|dans le|pour le) (?:bp|budget(?: primitif)?)(?: primitif)? (?:20\\d\\d|suivant|prochain)"
              + "|\\battend(?:ra|ront|re|ons|rons)? (?:le bp |le budget )?20\\d\\d)",
          Pattern.CASE_INSENSITIVE);

  /** « n'est pas 6 000 mais 6 800 € » says what is wanted. */
  private static final Pattern CORRECTS =
      Pattern.compile(
          "\\bn'est pas (?:de )?\\d[\\d .,]*(?:€ |euros )?,? ?mais\\b", Pattern.CASE_INSENSITIVE);

  /** « Tu peux passer 1 500 € du 6184 au 6185 ? » is no question. */
  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?:tu peux|vous pouvez|peux-tu|pouvez-vous|pourrais-tu|pourriez-vous|merci)\\b",
          Pattern.CASE_INSENSITIVE);

  /** « La commission a refusé cette inscription. », of the sentence before. */
  private static final Pattern REFUSES =
      Pattern.compile(
          "\\b(?:refus|rejet|ecart|abandonn|renonc)[a-z]* (?:a )?(?:cett?e?|ces|celles?-ci|ceux-ci|celui-ci)\\b"
              + "|\\b(?:l'|les )(?:a|ont) (?:refus|rejet|ecart)[a-z]*\\b|\\bne (?:l'|les )(?:a|ont) pas (?:reten|suivi|accept)",
          Pattern.CASE_INSENSITIVE);

  /** « À prendre au 2152 », « le tout est prélevé sur le 6218 »: all that is not covered yet. */
  private static final Pattern TAKEN =
      Pattern.compile(
          "\\b(?:pren(?:d|ez|ons|dre)\\b|pris(?:es?)?\\b|prelev|retir|puis(?:er|ons|e)\\b|proven|venant|trouve[rz]? (?:sur|au)|dedui|sort(?:ir|ira|irons|ons|ez)\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern IN_PART =
      Pattern.compile(
          "\\b(?:partie|partiellement|moitie|solde|le reste|tiers)\\b", Pattern.CASE_INSENSITIVE);

  /** « + 3 780 € en recettes d'investissement ». */
  private static final Pattern SIDE_BEHIND =
      Pattern.compile(
          "(?: ?€)?,? ?\\(?en (?:section de )?(?:depenses?|recettes?)\\b(?: (?:de |d')(?:fonctionnement|exploitation|investissement)\\b)?",
          Pattern.CASE_INSENSITIVE);

  /** What only a sentence about credits says. */
  private static final Pattern CREDITS =
      Pattern.compile(
          "\\b(?:depenses?|recettes?|credits?|fonctionnement|exploitation|investissement|virement|chapitre|modificative|dm)\\b",
          Pattern.CASE_INSENSITIVE);

  private final String written;
  private final FoldedText text;
  private final List<Hit> amounts;
  private final List<BudgetEntry> entries = new ArrayList<>();
  private @Nullable String section;
  private @Nullable String side;
  private boolean about;

  /** Where the entries of the last sentence that gave some begin. */
  private int latest;

  /** The last amount of the sentences before. */
  private @Nullable BigDecimal before;

  BudgetProse(ExtractedPiece piece) {
    this.written = piece.text().substring(0, Math.min(piece.text().length(), 100_000));
    this.text = FoldedText.of(written, piece.mediaType());
    this.amounts = new Amounts().find(text);
  }

  List<BudgetEntry> entries() {
    Matcher end = SENTENCE_END.matcher(text.text());
    int from = 0;
    while (end.find()) {
      String before = text.text().substring(Math.max(from, end.start() - 6), end.start());
      if (!before.matches("(?is)(?:.*\\b)?(?:art|chap|ch|dep|rec|inv|fonct)")) {
        if (!end.group().equals("?")
            || ASKED.matcher(text.text().substring(from, end.start())).find()) {
          sentence(from, end.start());
        }
        side = end.group().equals(";") ? side : null;
        from = end.end();
      }
    }
    sentence(from, text.text().length());
    return entries;
  }

  /** An account with what it is told to get, in one sentence. */
  private record Pair(Mention mention, BigDecimal amount, int sign, int from, int to) {}

  private void sentence(int from, int to) {
    if (to - from > BudgetMentions.LONGEST) {
      return;
    }
    String words = text.text().substring(from, to);
    boolean current = words.matches("(?is).*\\b(?:fonctionnement|exploitation)\\b.*");
    boolean capital = words.matches("(?is).*\\binvestissement\\b.*");
    section = current == capital ? section : current ? "F" : "I";
    String named = BudgetHead.side(words);
    side = named == null ? side : named;
    about |= CREDITS.matcher(words).find();
    List<Mention> mentions = BudgetMentions.of(words);
    String said = CORRECTS.matcher(words.replaceAll("\\([^()]*\\)", " ")).replaceAll(" ");
    if (mentions.isEmpty() && REFUSES.matcher(words).find()) {
      entries.subList(latest, entries.size()).clear();
    }
    if (mentions.isEmpty() || OTHERS.matcher(said).find()) {
      return;
    }
    List<Sum> sums = BudgetSums.of(words, from, text, amounts, mentions);
    if (sums.stream().anyMatch(s -> BudgetSums.isState(words, s))) {
      return;
    }
    List<Pair> pairs = sums.isEmpty() ? taken(words, mentions) : pairs(words, mentions, sums);
    if (!sums.isEmpty()) {
      before = sums.get(sums.size() - 1).amount();
    }
    boolean told = pairs.stream().allMatch(p -> p.sign() != 0 && sideOf(p, words) != null);
    if (told && !pairs.isEmpty()) {
      latest = entries.size();
      pairs.forEach(p -> add(p, words, from, to));
    }
  }

  /** The one account that covers what the sentences before left open. */
  private List<Pair> taken(String words, List<Mention> mentions) {
    List<Pair> same = pairs(words, mentions, List.of());
    BudgetCode code = mentions.get(0).code();
    if (!same.isEmpty() || mentions.size() != 1 || !isTaken(words)) {
      return same;
    }
    BigDecimal open =
        entries.stream()
            .filter(e -> Objects.equals(e.section(), code.section()))
            .map(
                e ->
                    e.depense() != null
                        ? e.depense()
                        : e.recette() != null ? e.recette().negate() : BigDecimal.ZERO)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return open.signum() > 0 && "D".equals(code.usualSide())
        ? List.of(new Pair(mentions.get(0), open, -1, 0, words.length()))
        : List.of();
  }

  private static boolean isTaken(String words) {
    return TAKEN.matcher(words).find() && !IN_PART.matcher(words).find();
  }

  private List<Pair> pairs(String words, List<Mention> mentions, List<Sum> given) {
    List<Sum> sums = BudgetSums.withSame(words, SAME, mentions, given, before);
    if (mentions.size() == sums.size()) {
      int verbs =
          mentions.size() < 2
              ? 0
              : Math.max(mentions.get(mentions.size() - 1).to(), sums.get(sums.size() - 1).to());
      List<Pair> pairs = new ArrayList<>();
      for (int i = 0; i < mentions.size(); i++) {
        pairs.add(pair(words, mentions.get(i), sums.get(i), pairs, verbs));
      }
      return pairs;
    }
    if (sums.size() > 1 && mentions.size() == sums.size() + 1) {
      return allOf(words, mentions, sums);
    }
    if (mentions.size() != 2 * sums.size()) {
      return List.of();
    }
    boolean sumFirst = sums.get(0).from() < mentions.get(0).from();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      int from = sumFirst ? sums.get(i).from() : i == 0 ? 0 : sums.get(i - 1).to();
      int to = !sumFirst || i + 1 == sums.size() ? words.length() : sums.get(i + 1).from();
      pairs.addAll(
          transfer(words, mentions.subList(2 * i, 2 * i + 2), sums, i, i == 0 ? 0 : from, to));
    }
    return pairs.size() == mentions.size() ? pairs : List.of();
  }

  /** « 8 000 € au 2135 et 2 000 € au 2188, le tout pris au 2151 ». */
  private List<Pair> allOf(String words, List<Mention> mentions, List<Sum> sums) {
    Mention last = mentions.get(mentions.size() - 1);
    int from = Math.max(mentions.get(mentions.size() - 2).to(), sums.get(sums.size() - 1).to());
    if (from > last.from() || !isTaken(words.substring(from, last.from()))) {
      return List.of();
    }
    String gets = words.substring(0, from);
    List<Pair> pairs = new ArrayList<>(pairs(gets, mentions.subList(0, sums.size()), sums));
    BigDecimal all = pairs.stream().map(Pair::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean more = pairs.stream().allMatch(p -> p.sign() > 0);
    pairs.add(new Pair(last, all, -1, from, words.length()));
    return more ? pairs : List.of();
  }

  /** Two accounts and the one amount that goes from one to the other. */
  private static List<Pair> transfer(
      String words, List<Mention> two, List<Sum> sums, int i, int from, int to) {
    boolean within = two.get(0).from() >= from && two.get(1).from() < to;
    int gives = within ? giving(words, two, from, to) : -1;
    BigDecimal amount = sums.get(i).amount();
    return gives < 0
        ? List.of()
        : List.of(
            new Pair(two.get(0), amount, gives == 0 ? -1 : 1, from, to),
            new Pair(two.get(1), amount, gives == 1 ? -1 : 1, from, to));
  }

  /** Which of two accounts gives what the other gets; -1 where the words do not tell. */
  private static int giving(String words, List<Mention> mentions, int from, int to) {
    int one = mentions.get(0).from();
    int two = mentions.get(1).from();
    boolean first = GIVES.matcher(words.substring(0, one)).find();
    boolean second = GIVES.matcher(words.substring(mentions.get(0).to(), two)).find();
    int taken = last(LESS, words, from, to);
    if (TRANSFER.matcher(words).find() && (first != second || taken < 0)) {
      return second && !first ? 1 : 0;
    }
    // « abondé de 850 €, somme prélevée sur… »: what follows the verb of taking gives.
    if (taken < 0 || taken > two) {
      return -1;
    }
    if (taken > one) {
      return 1;
    }
    boolean gets =
        last(MORE, words, from, to) >= 0
            || GETS.matcher(words).region(mentions.get(0).to(), two).find();
    return gets ? 0 : -1;
  }

  /**
   * @param verbs from where on the sentence may tell what to do with all its accounts: behind the
   *     last one, since a verb between two belongs to the second
   */
  private Pair pair(String words, Mention mention, Sum sum, List<Pair> earlier, int verbs) {
    Pair last = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1);
    int from = last == null ? 0 : last.to();
    Matcher side =
        SIDE_BEHIND.matcher(words).region(Math.max(mention.to(), sum.to()), words.length());
    int to = side.lookingAt() ? side.end() : side.regionStart();
    int sign = sign(words, from, Math.max(mention.from(), sum.from()), sum);
    if (sign == 0 && last != null) {
      sign = last.sign();
    }
    if (sign == 0) {
      sign = sign(words, verbs, words.length(), sum);
    }
    if (sign == 0) {
      sign = about || last(LESS, words, 0, verbs) < 0 && last(MORE, words, 0, verbs) >= 0 ? 1 : 0;
    }
    return new Pair(mention, sum.amount(), sign, from, to);
  }

  /** The sign of the figures, the words right behind them, else the nearest verb before. */
  private static int sign(String words, int from, int to, Sum sum) {
    if (sum.sign() != 0) {
      return sum.sign();
    }
    int less = last(LESS, words, from, to);
    int more = last(MORE, words, from, to);
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

  /** A charge is an expenditure whatever recette pays it; elsewhere the words beside decide. */
  private @Nullable String sideOf(Pair pair, String words) {
    BudgetCode code = pair.mention().code();
    String usual = code.usualSide();
    if (code.isSided()) {
      return usual;
    }
    String own = BudgetHead.side(words.substring(pair.from(), pair.to()));
    if (own != null) {
      return own;
    }
    if (usual != null) {
      return usual;
    }
    String account = code.compte() == null ? "" : code.compte();
    return code.likelySide().or(() -> loan(account, words, pair)).orElse(side);
  }

  /** A loan is a receipt, what is paid back of it an expenditure. */
  private static Optional<String> loan(String account, String words, Pair pair) {
    String own = words.substring(pair.from(), pair.to());
    return !account.startsWith("16")
        ? Optional.empty()
        : own.matches("(?is).*\\b(?:rembours|capital|annuit|echeanc).*")
            ? Optional.of("D")
            : own.matches("(?is).*\\bemprunt.*") ? Optional.of("R") : Optional.empty();
  }

  private void add(Pair pair, String words, int from, int to) {
    BudgetCode code = pair.mention().code();
    BigDecimal amount = pair.amount().multiply(BigDecimal.valueOf(pair.sign()));
    boolean expense = "D".equals(sideOf(pair, words));
    String given = code.section();
    entries.add(
        new BudgetEntry(
            code,
            given != null ? given : section,
            code.chapitre(),
            code.fonction(),
            code.operation(),
            label(pair.mention(), from),
            expense ? amount : null,
            expense ? null : amount,
            code.isOrder(),
            true,
            -1,
            0,
            text.start(from),
            text.end(to)));
  }

  /** As the piece writes it, with its accents. */
  private @Nullable String label(Mention mention, int from) {
    int at = from + mention.label();
    return mention.label() < 0
        ? null
        : FoldedText.plain(
                written.substring(text.start(at), text.end(at + mention.code().label().length())))
            .replaceAll("\\s+", " ")
            .strip();
  }
}
