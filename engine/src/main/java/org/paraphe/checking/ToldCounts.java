package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Value;
import org.paraphe.law.Folded;

/**
 * What a piece tells of a session: how many are in office, there, represented; its day and that of
 * its convocation; the votes. What is told more than once may be of several sessions, and is left
 * out.
 *
 * @param values by the names of the session's fields
 * @param fewest the smallest number of members that the piece counts or names as present, less
 *     those who leave; -1 where it tells none
 * @param miscounted what a table of the members counts otherwise than its rows, in French
 * @param votes what each counts, where the piece tells of several
 */
record ToldCounts(
    Map<String, Value> values,
    int fewest,
    List<String> miscounted,
    List<Map<String, Value>> votes) {

  private static final int MOST_MEMBERS = 300;

  private static final Pattern LEAVES =
      Pattern.compile(
          "(?<!\\bn'|\\bn(?:e|'a|'ont|'avait) )\\b(?:quitt(?:e|a|ait)|a quitte|se retire|s'absente|(quittent|ont quitte|se retirent|s'absentent)) (?:alors |ensuite |definitivement )?(?:la |les? )?(?:seance|salle|reunion|lieux|conseil)\\b"
              + "|\\bdeparts? d[eu]s? ((?:m\\.|mm\\.|mmes?\\b|monsieur|madame)[^.;:(\\n]{2,80})(?<!retraite)");

  /** Who is there for a part of the session may be represented for another. */
  private static final Pattern MOVES =
      Pattern.compile(
          "\\b(?:quitt[a-z]+|depart|parti[rs]?|partie?s?|jusqu'[aà]|arriv[a-z]+|rejoint|à partir du)\\b");

  /** Who comes late is not among those counted at the opening. */
  private static final Pattern ARRIVES =
      Pattern.compile(
          "\\b(?:arriv(?:e|ent|ait|aient|ant)\\b(?! (?:à|a) (?:son )?(?:terme|echeance|expiration))|arrivees? d|rejoi(?:nt|gne))");

  /** « Le quorum n'est plus réuni » */
  private static final Pattern NO_QUORUM =
      Pattern.compile(
          "\\bquorum (?:n'|ne )[^.;,\\n]{0,20}\\b(?:pas|plus|point)\\b|\\bquorum non (?:atteint|reuni|respecte)|\\b(?:sans|pas|plus)(?: avoir| que)? (?:le |de )?quorum\\b"
              + "|\\bmoins de la moitie (?:des|du) (?:membres|conseil[a-z]*|elus|delegues|administrateurs)\\b");

  /** « le délai de trois jours n'a pas été respecté » */
  private static final Pattern LATE =
      Pattern.compile(
          "\\bdelais?\\b[^.;\\n]{0,60}? (?:n'|ne |non )[^.;,\\n]{0,20}?\\b(?:respecte|tenu|observe|suffisant)|\\b(?:hors delai|meconn[a-z]+ (?:du|le|les) delais?)\\b|\\btardi(?:f|ve)(?:s|ment)?\\b|\\bmoins de \\d{1,2} jours(?: francs)? avant\\b");

  private static final Pattern SUMMONS =
      Pattern.compile("\\bconvocations?\\b|\\bconvoque[es]* (?:tard|trop tard|hors|moins)");

  /** What a party says, or a court does not follow. */
  private static final Pattern ALLEGED =
      Pattern.compile(
          "\\b(?:sout(?:ient|iennent|enait)|fai(?:t|sait) valoir|pretend|allegue|moyens?|ecarte|manque en fait|sans objet|doi(?:t|vent) etre)\\b");

  private static final Pattern CONDITION =
      Pattern.compile(
          "\\b(?:si|s'il|lorsque|quand|cas|hypothese|où|ou|des lors|tant que|puisse|faute|pour eviter|afin|seance precedente|precedente seance)\\b");

  /** A longer line ends where the page does, its sentence goes on. */
  private static final int WRAPPED = 60;

  private static final int HEAD = 200;

  /** In the place of an empty line that stands in a sentence, until it is taken out. */
  private static final char EMPTY = '\0';

  private static final Pattern LABEL = Pattern.compile("[a-zà' ]{2,30} ?:");

  /** No label begins after a word that calls for another. */
  private static final Pattern OPEN =
      Pattern.compile("(?<= )(?:d[eu]s?|à|aux?|l[ea]s?|une?|et|par|pour|en|sur)$");

  /** Without a quorum, or with fewer days. */
  private static final Pattern SECOND =
      Pattern.compile(
          "\\b(?:seconde|deuxieme|2(?:e|eme|nde)|nouvelle) (?:convocation|reunion)\\b|\\bsans condition de quorum\\b"
              + "|(?:à|de) nouveau (?:ete )?convoque|\\bconvoquee?s? (?:à|de) nouveau\\b");

  private static final Pattern URGENT =
      Pattern.compile(
          "\\bconv[a-z]+ (?:[a-zà]+ ){0,4}?(?:en|d') ?urgence\\b|\\bprocedure d'urgence\\b|\\bdelai (?:de convocation )?(?:a ete |est |etant )?(?:abrege|reduit)|\\b(?:abreg|reduit)[a-z]{0,4} le delai|\\burgence (?:est |etant |a ete |ayant ete )?(?:bien )?(?:admise|reconnue|acceptee|declaree|validee|approuvee|constatee|justifiee)"
              + "|\\b(?:reconn|admet|admis|accept|approuv|valid|confirm|declar|constat)[a-z]{0,8} (?:bien |à l'unanimite |expressement |le bien-fonde de )?(?:le caractere d'|l')urgence\\b|\\b(?:prononc[a-z]+|statu[a-z]+) (?:favorablement|à l'unanimite|[a-zà']+ [a-zà']+) sur l'urgence");

  private static final Pattern DENIED =
      Pattern.compile(
          "\\b(?:sans|pas|aucune?|ni|hors|jamais|non|nulle|refus[a-z]{1,4}|rejet[a-z]{1,4}|contest[a-z]{1,4}|repouss[a-z]{1,4}) (?:[a-zà]+ |[dl]'){0,4}$");

  private static final Pattern DENIED_AFTER =
      Pattern.compile(
          "^ ?(?:[a-z]{1,12} )?(?:[:?-] ?)?(?:non\\b|aucune?\\b|sans objet|n'(?:est|a|etait|y a) )");

  private static final Pattern REFUSED =
      Pattern.compile("\\b(?:est|a ete|sont) (?:rejete|repousse|refuse)|\\bn'est pas adopte");

  /** Somebody goes out for the vote, nobody says how many. */
  private static final Pattern APART =
      Pattern.compile(
          "\\b(?:ne |n'|sans )(?:[a-z]+ ){0,3}(?:part|particip[a-z]+)\\b(?: [a-z']+){0,5} (?:au |l[ea] |du )(?:vote|scrutin|deliberation)\\b|\\bne (?:prend|prennent|prenant|participe|participent) pas (?:part )?au vote"
              + "|(?<!\\bne )\\b(?:sort|sortent|se (?:retire|deporte)(?:nt)?|s'(?:est|etait|etant|etaient) (?:retire|deporte)e?s?|se sont (?:retire|deporte)e?s)\\b"
              + "|(?<!\\bn(?:e|'a|'ont|'avait) )\\b(?:quitte|quittent)\\b|(?<!\\bn'est |\\bne sont )\\bsortie?s? de (?:la )?(?:salle|seance)\\b"
              + "|\\bn'(?:a|ont|ayant) pas vote\\b|\\bne votent? pas\\b|(?<!\\bn(?:e|'a|'ont|'avait) )\\brefus[a-z]{0,3} (?:de (?:prendre part au )?)?vote[rs]?\\b|\\babsente?s? (?:au moment|lors|pendant|durant) (?:du |de |le )|\\bhors de la salle\\b");

  private static final String NOBODY =
      "(?<!\\b(?:si|lorsque|quand|que|où) )\\b(?:personne|nul(?:le)?|aucune?(?: (?!ne\\b)[a-z']{1,14}){0,6}) (?:ne |n')";

  private static final String NONE =
      "\\b(?:sans|ni|pas|point|aucune?)(?: (?:eu|compte|enregistre|une|1|seule|aucune))*+ (?:d')?";

  private static final String BUT = "(?!,? (?:sauf|hormis|excepte|autre|à (?:part|l'exception)))";

  /** « personne ne s'est abstenu », « sans abstention » */
  private static final Pattern NOBODY_ABSTAINS =
      Pattern.compile(
          NOBODY
              + "s'(?:est |etait |etant )?abst[a-z]++"
              + BUT
              + "|"
              + NONE
              + "abstentions?\\b"
              + BUT);

  /** « personne n'a voté contre », « sans opposition » */
  private static final Pattern NOBODY_AGAINST =
      Pattern.compile(
          NOBODY
              + "(?:(?:a |ayant )?vote contre|se prononce contre|s'(?:est |y )?(?:prononcee? contre|opposee?))\\b(?! (?:à|au))"
              + BUT
              + "|"
              + NONE
              + "(?:(?:voix|votes?) contre|opposition)\\b(?! (?:à|au))"
              + BUT);

  private static final Pattern VOTERS =
      Pattern.compile(
          "(?m)^([ \\t]*(?:ont |a |se sont |s'est )?(?:vot[a-z]+ )?(?:pour|contre|abst[a-z]+)[a-z ()]{0,12}:)((?: ?[,;]? ?(?:m\\.|mm\\.|mmes?\\b|monsieur|madame)[^\\d\\n():]{2,300}){1,40}+)(?:\\((\\d{1,3})\\))?[ .;]*$");

  private static final Pattern SECRET =
      Pattern.compile("\\b(?:scrutin|bulletins?|votes?|vote à bulletins?) secrets?\\b");

  private static final Pattern CASTING =
      Pattern.compile(
          "\\bvoix (?:du |de la |de l'|de )?[a-z ]{0,40}(?:etant |est |a ete )?preponderante\\b|\\bpreponderance de la voix\\b");

  private static final Pattern HOURS =
      Pattern.compile("\\b\\d{1,2} ?(?:h|heures?\\b)(?: ?\\d{2}\\b)?");

  private static final Pattern SENTENCE = Pattern.compile("[^.;\\n]++|[.;\\n]");

  static final Pattern ANOTHER_BODY =
      Pattern.compile(
          "\\b(?:commission|cao|jury|association|club|adherents|cst|comite (?:social|technique|des fetes)|assemblee generale)\\b");

  ToldCounts {
    values = Map.copyOf(values);
    miscounted = List.copyOf(miscounted);
    votes = List.copyOf(votes);
  }

  static ToldCounts of(ExtractedPiece piece) {
    String text = piece.text();
    Optional<MemberRoll> roll = MemberRoll.of(piece);
    String own = lines(withoutOtherBodies(SessionTable.labelled(text)));
    String told = none(named(inFigures(withoutDays(own))));
    CountedItems counted = CountedItems.of(told);
    Map<String, Value> values = new HashMap<>();
    Optional<List<String>> names = NamedMembers.present(lines(text));
    Optional<Integer> named =
        names.map(List::size).or(() -> roll.map(r -> r.marked().get("presents")));
    if (named.isEmpty()) {
      counted.some();
    }
    counted.once().forEach((field, n) -> values.put(field, Value.of(String.valueOf(n))));
    names
        .filter(n -> !MOVES.matcher(own).find())
        .ifPresent(
            n -> values.put("presentsNommes", new Value.Items(n.stream().map(Value::of).toList())));
    if (counted.all("presents").isEmpty()) {
      named.ifPresent(n -> values.put("presents", Value.of(String.valueOf(n))));
    }
    List<String> proxies = NamedProxies.of(text);
    proxies.addAll(roll.map(MemberRoll::proxies).orElse(List.of()));
    if (!proxies.isEmpty()) {
      values.put("procurations", new Value.Items(proxies.stream().map(Value::of).toList()));
      if (counted.all("pouvoirs").isEmpty()) {
        values.put("pouvoirs", Value.of(String.valueOf(proxies.size())));
      }
    }
    roll.ifPresent(r -> r.fill(counted, values));
    flag(SECOND, own, "secondeConvocation", values);
    flag(URGENT, own, "urgence", values);
    flag(APART, own, "sortis", values);
    flag(LEAVES, own, "sortis", values);
    flag(ARRIVES, own, "arrivees", values);
    if (!isOfAnotherBody(text) && ToldUnanimity.isContradicted(told)) {
      values.put("unanimiteContre", new Value.Flag(true));
    }
    if (SECRET.matcher(own).results().anyMatch(m -> !isDenied(own, m))) {
      values.put("scrutin", Value.of("secret"));
    } else if (CASTING.matcher(own).find()) {
      values.put("voixPresident", Value.of("pour"));
    }
    if (says(NO_QUORUM, NO_QUORUM, own)) {
      values.put("sansQuorum", new Value.Flag(true));
    }
    if (says(LATE, SUMMONS, told)) {
      values.put("delaiNonTenu", new Value.Flag(true));
    }
    if (REFUSED.matcher(own).find()) {
      values.put("resultat", Value.of("rejetee"));
    }
    dates(SessionDays.of(own), values);
    List<String> miscounted = roll.map(r -> r.miscounted(counted.once())).orElse(List.of());
    List<Map<String, Value>> votes = ToldVotes.of(told);
    if (votes.size() > 1) {
      values.keySet().removeAll(ToldVotes.FIELDS);
    } else {
      votes.stream()
          .flatMap(v -> Stream.ofNullable(v.get("obtenues")))
          .forEach(v -> values.put("obtenues", v));
    }
    return new ToldCounts(
        values, fewest(counted, named, own), miscounted, votes.size() > 1 ? votes : List.of());
  }

  /** The head of the piece names a commission or an association, and nothing the council. */
  private static boolean isOfAnotherBody(String text) {
    String words = Folded.of(text);
    String head = words.substring(0, Math.min(HEAD, words.length()));
    return ANOTHER_BODY.matcher(head).find() && !words.contains("conseil");
  }

  private static boolean says(Pattern fault, Pattern of, String text) {
    return SENTENCE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(s -> fault.matcher(s).find() && of.matcher(s).find())
        .anyMatch(s -> !CONDITION.matcher(s).find() && !ALLEGED.matcher(s).find());
  }

  /** « Ont voté contre : M. Ba, Mme Co (2) » as « Ont voté contre : 2 », and without the figure. */
  private static String named(String text) {
    return VOTERS
        .matcher(text)
        .replaceAll(
            m -> {
              int n =
                  m.group(3) == null
                      ? NamedMembers.count(m.group(2))
                      : Integer.parseInt(m.group(3));
              return Matcher.quoteReplacement(m.group(1) + " " + n);
            });
  }

  private static String none(String text) {
    String said = NOBODY_ABSTAINS.matcher(text).replaceAll(", 0 abstention, ");
    return NOBODY_AGAINST.matcher(said).replaceAll(", 0 contre, ");
  }

  private static void flag(Pattern words, String text, String field, Map<String, Value> values) {
    if (words.matcher(text).results().anyMatch(m -> !isDenied(text, m))) {
      values.put(field, new Value.Flag(true));
    }
  }

  /** « sans procédure d'urgence », « seconde convocation : non ». */
  private static boolean isDenied(String text, MatchResult said) {
    String before = text.substring(Math.max(0, said.start() - 40), said.start());
    String after = text.substring(said.end(), Math.min(text.length(), said.end() + 20));
    return DENIED.matcher(before).find() || DENIED_AFTER.matcher(after).find();
  }

  /** Folded char by char, lines and tabs kept. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(Folded.of(text));
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\t') {
        folded.setCharAt(i, text.charAt(i));
      }
    }
    return folded.toString();
  }

  /** The folded text, each sentence of which a page's edge broke on one line. */
  private static String lines(String text) {
    StringBuilder lines = new StringBuilder(folded(text));
    int start = 0;
    for (int i = 0; i + 1 < lines.length(); i++) {
      if (lines.charAt(i) == '\n') {
        // a page may part the lines of a sentence by an empty one
        int next = lines.charAt(i + 1) == '\n' ? Math.min(i + 2, lines.length() - 1) : i + 1;
        boolean wrapped =
            i - start >= WRAPPED
                && ".:;!?".indexOf(lines.charAt(i - 1)) < 0
                && Character.isLowerCase(text.charAt(next))
                && (OPEN.matcher(lines).region(start, i).find()
                    || !LABEL.matcher(lines).region(next, lines.length()).lookingAt());
        start = next;
        if (wrapped) {
          lines.setCharAt(i, ' ');
          lines.setCharAt(next - 1, next - 1 == i ? ' ' : EMPTY);
        }
      }
    }
    return lines.toString().replace(String.valueOf(EMPTY), "");
  }

  /** Days and hours count no members. */
  private static String withoutDays(String folded) {
    StringBuilder rest = new StringBuilder(folded);
    DateTokens.take(folded.replace('\n', '|'), rest);
    return HOURS
        .matcher(rest.toString().replace('\u0001', '#'))
        .replaceAll(m -> "#".repeat(m.group().length()));
  }

  /** A sentence about a commission, a jury or an association counts other people. */
  private static String withoutOtherBodies(String text) {
    return SENTENCE
        .matcher(text)
        .replaceAll(
            m ->
                ANOTHER_BODY.matcher(Folded.of(m.group())).find()
                    ? " "
                    : Matcher.quoteReplacement(m.group()));
  }

  /** The values of several pieces together; what two of them tell otherwise is left out. */
  static ToldCounts merged(List<ToldCounts> pieces) {
    Map<String, Value> values = new HashMap<>();
    pieces.stream()
        .flatMap(p -> p.values().keySet().stream())
        .distinct()
        .forEach(
            field -> {
              List<Value> told =
                  pieces.stream()
                      .flatMap(p -> Stream.ofNullable(p.values().get(field)))
                      .distinct()
                      .toList();
              if (told.size() == 1) {
                values.put(field, told.get(0));
              }
            });
    long sessions =
        pieces.stream()
            .flatMap(p -> Stream.ofNullable(p.values().get("dateSeance")))
            .distinct()
            .count();
    if (sessions > 1) {
      values
          .keySet()
          .removeAll(List.of("presentsNommes", "procurations", "sansQuorum", "delaiNonTenu"));
    }
    int fewest = pieces.stream().mapToInt(ToldCounts::fewest).filter(n -> n >= 0).min().orElse(-1);
    return new ToldCounts(values, fewest, List.of(), List.of());
  }

  /** « sept conseillers » as « 7 conseillers ». */
  private static String inFigures(String folded) {
    StringBuilder figures = new StringBuilder();
    int from = 0;
    for (NumberWords.Hit hit : NumberWords.find(folded)) {
      if (hit.start() >= from && hit.value().compareTo(BigDecimal.valueOf(MOST_MEMBERS)) < 0) {
        figures.append(folded, from, hit.start()).append(hit.value().toPlainString());
        from = hit.end();
      }
    }
    return figures.append(folded.substring(from)).toString();
  }

  private static int fewest(CountedItems counted, Optional<Integer> named, String folded) {
    List<Integer> present = new ArrayList<>(counted.all("presents"));
    named.ifPresent(present::add);
    if (present.isEmpty()) {
      return counted.most();
    }
    int fewest = present.stream().min(Comparator.naturalOrder()).orElseThrow();
    long leave =
        LEAVES
            .matcher(folded)
            .results()
            .mapToInt(
                m ->
                    m.group(2) != null
                        ? Math.max(1, NamedMembers.count(m.group(2)))
                        : m.group(1) == null ? 1 : 2)
            .sum();
    boolean recounted = present.stream().distinct().count() > 1;
    return (int) Math.max(0, recounted ? fewest : fewest - leave);
  }

  /** The last session that something convokes, and the first convocation to it. */
  private static void dates(SessionDays days, Map<String, Value> values) {
    List<String> held = days.held().stream().sorted().toList();
    for (int i = held.size() - 1; i >= 0; i--) {
      String day = held.get(i);
      String before = i == 0 ? "" : held.get(i - 1);
      Optional<String> sent =
          days.sent().stream()
              .filter(d -> held.size() == 1 || (d.compareTo(before) >= 0 && d.compareTo(day) < 0))
              .min(Comparator.naturalOrder());
      if (sent.isPresent() || held.size() == 1) {
        sent.ifPresent(d -> values.put("dateConvocation", Value.of(d)));
        values.put("dateSeance", Value.of(day));
        return;
      }
    }
    if (days.sent().size() == 1) {
      values.put("dateConvocation", Value.of(days.sent().get(0)));
    }
  }
}
