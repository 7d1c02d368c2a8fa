package org.paraphe.checking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days of a session that a text tells: that on which it is held and that on which its members
 * were convoked. The last words before a date say what it is the date of.
 *
 * @param sent ISO, in the text's order
 * @param held ISO, in the text's order
 */
record SessionDays(List<String> sent, List<String> held) {

  private static final int FARTHEST = 160;

  private static final String COUNCIL =
      "(?:conseil|comite|bureau)(?: (?:municipal|communautaire|syndical|departemental|regional|metropolitain))?";

  /** The words that say what a date is of; whichever stands last before it. */
  private static final Pattern CUE =
      Pattern.compile(
          "\\b(?:(?<sent>convocations?(?: (?:du|de la|des|au|aux) (?:"
              + COUNCIL
              + "|seance|assemblee|membres|elus|conseillers)\\b)?|convoc\\b|convoquee?s?|convoquer)"
              + "|(?<dispatch>envois?|envoyee?s?|adressee?s?|expediee?s?|transmise?s?|remise?s?|notifiee?s?|diffusee?s?|(?<!\\bà )partir|partie?s?|postee?s?|mise?s? (?:à (?:la )?disposition|en ligne)|depot|deposee?s?|distribuee?s?|portee?s?|partaient|recue?s?|parvenue?s?)"
              + "|(?<other>affich[a-z]+|publi[a-z]+|transmission|commission|deliberations?|delegations?|arretes?|decisions?|approuv[a-z]*|approbation|adopt[a-z]*|precedente?s?|courriers?|lettres?|demandes?|devis|offres?|contrats?|compter|partir|jusqu'au|avant le|depuis le|effet|echeance|election|installation|renouvellement|debut|fin)"
              + "|(?<held>seances?|sessions?|assemblees? plenieres?|reunions?|reunir[a]?|reunie?s?|tiendra|tenue?|tenait|aura lieu|a eu lieu|siegera|"
              + COUNCIL
              + "))\\b");

  /** To whom a convocation goes; the words tell of no session. */
  private static final Pattern RECIPIENTS =
      Pattern.compile(
          "\\b(?:aux|à (?:chaque|chacun des|tous les|l'ensemble des)|des) (?:membres?|conseill[a-z]+|elue?s?|deleguee?s?)(?: (?:du |de la |de l')?(?:"
              + COUNCIL
              + "|assemblee|municipaux|communautaires|syndicaux))?");

  /** By what a convocation goes. */
  private static final Pattern BY =
      Pattern.compile(
          "\\b(?:par (?:simple |voie de )?(?:lettres?|courriers?|courriels?|mails?|messages?)|boites? aux lettres)\\b");

  /** « par lettre du 10 courant » */
  private static final Pattern CURRENT =
      Pattern.compile(
          "(?<=\\b\\d{1,2}) (?:courant|du mois courant|du present mois|de ce mois|du meme mois)\\b");

  private static final Pattern MONTH_OF_A_YEAR =
      Pattern.compile("\\b(?:" + String.join("|", DateTokens.MONTHS) + ") \\d{4}\\b");

  /** What members are sent before they meet. */
  private static final String SUMMONS = "\\bconvo(?:c|qu)[a-z]*|\\bordres? du jour\\b";

  private static final Pattern SENT_OUT = Pattern.compile(SUMMONS);

  /** Of a département or a région, the reports are what is due (CGCT L3121-19, L4132-18). */
  private static final Pattern REPORTS =
      Pattern.compile("\\bconsei(?:l|llers) (?:departementa(?:l|ux)|regiona(?:l|ux))\\b");

  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?<summons>"
              + SUMMONS
              + ")|\\b(?<report>rapports?)\\b|\\b(?:prefe[a-z]+|sous-prefe[a-z]+|legalite|notes?|comptes? rendus?|proces-verbal|dossiers?|demandes?|courriers?|factures?|devis|offres?)\\b");

  /** « la convocation et la note de synthèse »: what goes out with it. */
  private static final Pattern WITH_IT =
      Pattern.compile(
          "(?<=\\b(?:convocation|ordre du jour))s?(?: [a-zà']{1,14}){0,6}?,? (?:et|ainsi que|avec|accompagnee? d[eu]s?)"
              + " (?:la |le |les |l'|son |sa |ses |une? |de la )?(?:notes?|rapports?|dossiers?|projets?)\\b");

  /** The head of a piece says what its labels are of. */
  private static final int HEAD = 300;

  /** « la veille », « deux jours avant la séance » */
  private static final Pattern BEFOREHAND =
      Pattern.compile(
          "\\bconvo(?:c|qu)[a-z]*(?: [^.;\\n]{0,80}?)? (?:(?<eve>la veille|l'avant-veille|le (?:matin|jour) meme)|(?<n>\\d{1,2}|une?) (?<unit>jours?|semaines?|h|heures?)(?<clear> francs?)? (?:seulement )?(?:avant|auparavant|plus tot|à l'avance))\\b");

  /** Who else is convoked than members of an assembly. */
  private static final Pattern MEMBERS =
      Pattern.compile(
          "\\b(?:"
              + COUNCIL
              + "|conseillers|conseilleres|elus|elues|membres|delegues|administrateurs|assemblee|seance|on (?:a|nous a)|nous|vous)\\b");

  private static final Pattern THEN =
      Pattern.compile(
          "^[ ,]*pour (?:une (?:seance|reunion) )?(?:le |du )?(?:[a-z]+di |dimanche )?$");

  /** « la convocation au conseil du mardi 10 » */
  private static final Pattern TO_A_SESSION =
      Pattern.compile(
          "\\bconvocations? (?:au |à la |à l'|pour l[ea] )"
              + "[a-z ]{3,30} du (?:[a-z]+di |dimanche )?$");

  /** A letter that convokes: its own day is that of the convocation. */
  private static final Pattern CONVOKES =
      Pattern.compile(
          "\\b(?:vous convoquer|vous convoque\\b|vous convier|(?:etes|sont) convoquee?s?|vous pri(?:e|ons) (?:de bien vouloir |d')?(?:assister|participer)"
              + "|vous invit(?:e|er|ons) (?:à|a) (?:assister|participer|la (?:reunion|seance))|(?:se reunira|se tiendra|aura lieu)\\b(?=[^~]{0,400}\\bordre du jour\\b)|(?:cette|la presente|ma|notre) convocation|objet ?[:\\t] ?convocation)\\b");

  private static final Pattern LETTER_HEAD =
      Pattern.compile(
          "(?:^|[\\n.]) ?(?:date ?[:\\t] ?|(?:[a-zà.' -]{2,40}?,? ?)?le )(?:(?:[a-z]+di|dimanche),? )?$");

  /** « L'an deux mille vingt-six, le mardi 15 décembre », as minutes open. */
  private static final Pattern OPENING =
      Pattern.compile(
          "\\bl'an ([a-z-]+(?: [a-z-]+){1,5}?|\\d{4}) ?,? (?:et )?(?:le )?(?:[a-z]+di |dimanche )?([a-z]+|\\d{1,2})(?:er)? (?:du mois de )?("
              + String.join("|", DateTokens.MONTHS)
              + ")\\b");

  private static final Pattern OPENS =
      Pattern.compile("(?:^|[\\n.;]) *(?:(?:le|ce|ce jour|en date du) )?(?:[a-z]+di |dimanche )?$");

  private static final Pattern GATHERS =
      Pattern.compile(
          "[^.;\\n]{0,60}?\\b"
              + COUNCIL
              + "\\b[^.;\\n]{0,160}?\\b(?:(?:s'est|s'etant|etant|se|a ete|est) (?:[a-z]+ment )?(?:reuni|assembl)|a tenu seance|a siege)");

  private static final String MONTHS = String.join("|", DateTokens.MONTHS);

  private static final Pattern FIRST = Pattern.compile("\\bpremier(?= (?:" + MONTHS + ")\\b)");

  private static final Pattern MONTH = Pattern.compile("[ \\n](?:" + MONTHS + ")\\b");

  private static final Pattern YEAR_BEFORE = Pattern.compile("\\b(?:" + MONTHS + "|l'an),?[ \\n]$");

  private static final Pattern OPENING_YEAR = Pattern.compile("\\bl'an,?[ \\n](\\d{4})\\b");

  SessionDays {
    sent = List.copyOf(sent);
    held = List.copyOf(held);
  }

  private record Day(String value, int start, int end) {}

  /**
   * @param text folded, with its lines
   */
  static SessionDays of(String text) {
    String folded = inFigures(text);
    List<Day> days = days(folded);
    List<String> sent = new ArrayList<>();
    List<String> held = new ArrayList<>();
    int from = 0;
    @Nullable String last = null;
    for (Day day : days) {
      String before =
          folded.substring(
              Math.min(day.start(), Math.max(from, day.start() - FARTHEST)), day.start());
      String kind = kind(folded, before, day, last);
      if (kind.equals("sent")) {
        sent.add(day.value());
      } else if (kind.equals("held")) {
        held.add(day.value());
      }
      last = kind;
      from = day.end();
    }
    if (held.isEmpty()) {
      opening(folded)
          .or(() -> days.stream().filter(d -> opens(folded, d)).findFirst().map(Day::value))
          .ifPresent(held::add);
    }
    if (sent.isEmpty()) {
      letterDay(folded, days, held).ifPresent(sent::add);
    }
    if (sent.isEmpty() && held.stream().distinct().count() == 1) {
      beforehand(folded, LocalDate.parse(held.get(0))).ifPresent(sent::add);
    }
    return new SessionDays(sent.stream().distinct().toList(), held.stream().distinct().toList());
  }

  private static String kind(String folded, String before, Day day, @Nullable String last) {
    String clause = before.substring(sentence(before));
    if ("sent".equals(last) && THEN.matcher(clause).matches()) {
      return "held";
    }
    String words = BY.matcher(RECIPIENTS.matcher(clause).replaceAll(" ")).replaceAll(" ");
    List<MatchResult> cues = CUE.matcher(words).results().toList();
    if (cues.isEmpty()) {
      return "";
    }
    if (isOf("dispatch", words, cues.get(cues.size() - 1))) {
      return summons(folded, day) ? "sent" : "";
    }
    String cue = cues.get(cues.size() - 1).group();
    if (cue.startsWith("convo")) {
      boolean verb = cue.startsWith("convoqu");
      if (clause.endsWith("pour le ")
          || TO_A_SESSION.matcher(clause).find()
          || (verb && hour(folded, day))) {
        return "held";
      }
      return !verb || convokesMembers(folded, day) ? "sent" : "";
    }
    boolean other = cues.stream().anyMatch(c -> isOf("other", words, c));
    return other ? "" : "held";
  }

  private static boolean isOf(String kind, String words, MatchResult cue) {
    Matcher m = CUE.matcher(words);
    return m.find(cue.start()) && m.group(kind) != null;
  }

  /** The convocation is what goes out on that day: the clause says so, or the piece's head. */
  private static boolean summons(String folded, Day day) {
    String before = folded.substring(Math.max(0, day.start() - FARTHEST), day.start());
    String clause = WITH_IT.matcher(before.substring(sentence(before))).replaceAll("");
    boolean label = clause.length() < 40 && folded.lastIndexOf('\n', day.start()) >= 0;
    String head = folded.substring(0, Math.min(HEAD, day.start()));
    Optional<MatchResult> named = ELSEWHERE.matcher(clause).results().reduce((a, b) -> b);
    return named
        .map(m -> m.group(1) != null || (m.group(2) != null && REPORTS.matcher(folded).find()))
        .orElse(label && SENT_OUT.matcher(head).find());
  }

  private static Optional<String> beforehand(String folded, LocalDate held) {
    Matcher told = BEFOREHAND.matcher(figures(folded));
    if (!told.find()) {
      return Optional.empty();
    }
    if (told.group("eve") != null) {
      String eve = told.group("eve");
      int before = eve.endsWith("meme") ? 0 : eve.equals("la veille") ? 1 : 2;
      return Optional.of(held.minusDays(before).toString());
    }
    int n = told.group("n").startsWith("un") ? 1 : Integer.parseInt(told.group("n"));
    String unit = told.group("unit");
    int days = unit.startsWith("s") ? 7 * n : unit.startsWith("h") ? n / 24 : n;
    return Optional.of(held.minusDays(told.group("clear") == null ? days : days + 1L).toString());
  }

  /** « trois jours » as « 3 jours » */
  static String figures(String folded) {
    StringBuilder figures = new StringBuilder();
    int from = 0;
    for (NumberWords.Hit hit : NumberWords.find(folded)) {
      figures.append(folded, from, hit.start()).append(hit.value().toPlainString());
      from = hit.end();
    }
    return figures.append(folded.substring(from)).toString();
  }

  /** « le neuf novembre » as « le 9 novembre » */
  private static String inFigures(String folded) {
    StringBuilder figures = new StringBuilder();
    int from = 0;
    for (NumberWords.Hit hit : NumberWords.find(folded)) {
      if (ofADay(folded, hit)) {
        figures.append(folded, from, hit.start()).append(hit.value().toPlainString());
        from = hit.end();
      }
    }
    String days = FIRST.matcher(figures.append(folded.substring(from))).replaceAll("1");
    Matcher month = MONTH_OF_A_YEAR.matcher(days);
    return month.find() ? CURRENT.matcher(days).replaceAll(" " + month.group()) : days;
  }

  private static boolean ofADay(String folded, NumberWords.Hit hit) {
    String before = folded.substring(Math.max(0, hit.start() - 10), hit.start());
    Matcher month = MONTH.matcher(folded).region(hit.end(), folded.length());
    return hit.value().compareTo(BigDecimal.valueOf(31)) <= 0
        ? month.lookingAt()
        : YEAR_BEFORE.matcher(before).find();
  }

  /** « convoqués le 29 septembre à 18 h 30 »: members meet at an hour, letters go out on a day. */
  private static boolean hour(String folded, Day day) {
    return folded
        .substring(day.end(), Math.min(folded.length(), day.end() + 12))
        .matches("(?s),? ?[aà] \\d{1,2} ?(?:h|heures|:).*");
  }

  /** « convoqués le 8 pour le 11 » says it of nobody else. */
  private static boolean convokesMembers(String folded, Day day) {
    int from = day.start() - FARTHEST < 0 ? 0 : day.start() - FARTHEST;
    String before = folded.substring(from, day.start());
    String clause = before.substring(sentence(before)).strip();
    return clause.startsWith("convoqu") || MEMBERS.matcher(clause).find();
  }

  /** Where the sentence, or the line of a form, that the end of the words stands in begins. */
  private static int sentence(String words) {
    int end = Math.max(words.lastIndexOf(". "), words.lastIndexOf(';'));
    int line = words.lastIndexOf('\n');
    boolean broken =
        line >= 0
            && !words.substring(line).matches("\\n *(?:le |du |: ?)?(?:[a-z]+di |dimanche )?");
    return Math.max(end, broken ? line : -1) + 1;
  }

  private static List<Day> days(String folded) {
    List<Day> days = new ArrayList<>();
    List<Token> tokens =
        DateTokens.take(folded.replace('\n', ' ').replace('\t', ' '), new StringBuilder(folded))
            .stream()
            .sorted(Comparator.comparingInt(Token::start))
            .toList();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      year(tokens, i)
          .or(() -> year(folded, token))
          .filter(v -> IsoDate.of(v).isPresent())
          .ifPresent(v -> days.add(new Day(v, token.start(), token.end())));
    }
    return days;
  }

  /** « le 8 novembre pour le 11 novembre 2026 »: the year of the nearest date that has one. */
  private static Optional<String> year(List<Token> tokens, int at) {
    String own = tokens.get(at).value();
    if (!own.startsWith("-")) {
      return Optional.of(own);
    }
    return Stream.concat(
            tokens.subList(at, tokens.size()).stream(),
            tokens.subList(0, at).stream().sorted(Comparator.comparingInt(Token::start).reversed()))
        .map(Token::value)
        .filter(v -> v.matches("\\d{4}-\\d{2}-\\d{2}"))
        .findFirst()
        .map(v -> nearest(v, own.substring(2)));
  }

  /** « L'an deux mille vingt-six », where no day has a year. */
  private static Optional<String> year(String folded, Token token) {
    Matcher year = OPENING_YEAR.matcher(folded);
    return year.find()
        ? Optional.of(year.group(1) + "-" + token.value().substring(2))
        : Optional.empty();
  }

  /** « 28 décembre » beside « 3 janvier 2027 » is of the year before. */
  private static String nearest(String full, String monthAndDay) {
    String same = full.substring(0, 4) + "-" + monthAndDay;
    return IsoDate.of(same)
        .map(
            day -> {
              LocalDate beside = LocalDate.parse(full);
              return day.isAfter(beside.plusMonths(6)) ? day.minusYears(1).toString() : same;
            })
        .orElse(same);
  }

  /** « Le 12 novembre 2026 à 18 heures, le conseil municipal … s'est réuni » */
  private static boolean opens(String folded, Day day) {
    String before = folded.substring(Math.max(0, day.start() - 30), day.start());
    Matcher after = GATHERS.matcher(folded).region(day.end(), folded.length());
    return OPENS.matcher(before).find() && after.lookingAt();
  }

  /** The day on which minutes open, in words or figures. */
  static Optional<String> opening(String folded) {
    Matcher opening = OPENING.matcher(folded.replace('\n', ' '));
    if (!opening.find()) {
      return Optional.empty();
    }
    Optional<String> year = number(opening.group(1));
    Optional<String> day =
        opening.group(2).equals("premier") ? Optional.of("1") : number(opening.group(2));
    int month = 1 + DateTokens.MONTHS.indexOf(opening.group(3));
    return year.flatMap(y -> day.map(d -> "%s-%02d-%02d".formatted(y, month, Integer.parseInt(d))))
        .filter(d -> IsoDate.of(d).isPresent());
  }

  private static Optional<String> number(String said) {
    return said.matches("\\d{1,4}")
        ? Optional.of(said)
        : NumberWords.find(said).stream()
            .filter(h -> h.start() == 0 && h.end() == said.length())
            .map(h -> h.value().toPlainString())
            .findFirst();
  }

  /**
   * The day that stands alone, as at the head of a letter or below it: the first before the words
   * that convoke, else the last after them.
   */
  private static Optional<String> letterDay(String folded, List<Day> days, List<String> held) {
    Matcher convokes = CONVOKES.matcher(folded);
    if (!convokes.find()) {
      return Optional.empty();
    }
    List<Day> alone =
        days.stream().filter(d -> d.end() <= folded.length() && stands(folded, d)).toList();
    return alone.stream()
        .filter(d -> d.start() < convokes.end())
        .findFirst()
        .or(
            () ->
                alone.stream()
                    .filter(d -> !held.contains(d.value()))
                    .reduce((first, second) -> second))
        .map(Day::value);
  }

  private static boolean stands(String folded, Day day) {
    String before = folded.substring(Math.max(0, day.start() - 60), day.start());
    String after = folded.substring(day.end(), Math.min(folded.length(), day.end() + 12));
    return LETTER_HEAD.matcher(before).find()
        && after.matches("(?s) ?(?:$|[.,\\n]|(?:à|a) \\d{1,2}[:h]).*");
  }
}
