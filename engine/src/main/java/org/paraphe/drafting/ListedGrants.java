package org.paraphe.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * Rows of bodies and amounts that a text lists without a table: « à l'Amicale laïque, 300 € pour un
 * bal », a line each, or « 300 € à l'Amicale laïque, 200 € au Club nautique » in one sentence.
 */
final class ListedGrants {
  private static final int SCORE = 60;

  private static final String TO = "(?:a la |a l'|aux |au |a |pour la |pour l'|pour le )";
  private static final String BULLET = "[ \\t>]*(?:(?:[-*•✓]|\\d{1,2}[.)°]|[a-z]\\)) ?)?";
  private static final String BODY =
      "(?:association |societe |les? |la |l')?\"?((?-i:[A-Z])[^\\n\\t:;,\"(]{2,70}?)\"?";

  /** What stands before the amount of a line. */
  private static final Pattern BEFORE =
      Pattern.compile(
          BULLET
              + "(?<to>"
              + TO
              + ")?"
              + BODY
              + " ?(?:\\([^)\\n]{2,40}\\) ?)?(?:[,:;=|-]|\\.{2,}|…+)? ?(?:(?:une )?(?:subvention|aide|somme|dotation)? ?(?:d'un montant )?(?:de |d'))?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern INLINE =
      Pattern.compile(
          " ?\\(?" + TO + BODY + "(?= ?(?:[,;.()\\n]|$| et | pour | afin | au titre ))",
          Pattern.CASE_INSENSITIVE);

  /** A body and its verb, behind the clause of the one before. */
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?:[^.\\n]{0,300}?(?:[,;:] ?(?:et |puis |enfin )?| et | puis |\\n)|[ \\t>-]{0,6})?(?:pour |a )?(?:l'association |l'|la |le |les )?\"?"
              + "(?<body>(?:(?-i:[A-Z])[^,;:.()\\n\\t\"€\\d]{2,60}?|(?:amicale|comite|foyer|club|cooperative|union|harmonie|chorale|fanfare|ludotheque|cercle|collectif|association|ecole|amis|anciens|donneurs|sou) [^,;:.()\\n\\t\"€\\d]{3,60}?))\"?"
              + "(?:,? (?:qui )?(?:aura|auront|recoi(?:t|vent)|recevr(?:a|ont)|touche(?:nt|ra|ront)?|percoi(?:t|vent)|percevr(?:a|ont)|obtien(?:t|nent)|obtiendr(?:a|ont)|beneficie(?:nt|ra|ront)?|se voi(?:t|ent) (?:attribuer|accorder)))? ?(?:=|:|,|-)? ?(?:d'une (?:aide|subvention|somme) de |une (?:aide|subvention|somme) de |de )?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LEAD =
      Pattern.compile(
          " ?(?:[,;:] ?(?:et |puis |enfin )?| et | puis )(?:pour |a )?(?:l'association |l'|la |le |les )?\"?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PURPOSE =
      Pattern.compile(
          "^[ ,)]*(?:pour |afin d(?:e |')|destinee?s? a |\\()(?!(?:20|19)\\d\\d)([^;\\n.)]{3,140}?)(?= ?[;.)\\n]|, \\d|$)",
          Pattern.CASE_INSENSITIVE);

  /** Somebody grants: a verb of the sentence of each row, or of the line above the list. */
  private static final Pattern GRANTS =
      Pattern.compile(
          "\\b(?:(?:attribu|allou|accord|octroy|vot|vers|retien|retenu|propos|decid)(?:er|e|ee|es|ees|ent|ons|nt|t|ition|itions|ation)?|attributions?|versement|repart(?:ir|it|ition|ies?)|ventil[a-z]+)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Who asks tells what was spent, and what was given another year. */
  private static final Pattern SPENDS =
      Pattern.compile(
          "\\b(?:nous (?:accord|attribu|allou|octroy|vers|vot)|(?:a|de) notre|m'accord|sollicit|demandons|demandee?s?\\b|nous (?:devons|avons|pay|regl|revers|achet|dons)|payer|paie|paye|regler|revers|rembours"
              + "|depens|frais\\b|charges?\\b|factur|cachets?\\b|achat|budget previsionnel|recettes?\\b"
              + "|(?:avait|avaient|avions|ai|as|a|ont|avez) (?:deja |alors |bien )?(?:verse|attribue|accorde|alloue|octroye|vote)"
              + "|(?:versee?s?|attribuee?s?|accordee?s?|allouee?s?|octroyee?s?|votee?s?|percue?s?|recue?s?|obtenue?s?) (?:en|pour|au titre de) (?:l'annee )?20\\d\\d"
              + "|l'an(?:nee)? (?:dernier|derniere|passee?|precedente?)|precedente?s?\\b|pour memoire|rappel)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BODIES =
      Pattern.compile("\\b(?:subventions|aides|associations|clubs)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern SENTENCE = Pattern.compile("[.;!?] |\\n");

  private static final Pattern HEADS =
      Pattern.compile(
          "^[^.;€]{0,40}\\b(?:subventions?|aides|dotations)\\b[^.;€]{0,40}\\b(?:associations?|clubs|organismes|cooperatives|ecoles|structures|associati[a-z]+)\\b[^.;€]{0,80}$",
          Pattern.CASE_INSENSITIVE);

  private static final int HEADING = 200;

  private static final Pattern STOP = Pattern.compile("[.!?] |\\n");

  private static final int FAR = 1_000;

  /** Whoever grants more writes a table. */
  private static final int MOST = 200;

  private final FieldSpec name;
  private final FieldSpec amount;
  private final Optional<FieldSpec> purpose;
  private final PieceReading reading;
  private final List<Hit> amounts;
  private final List<Map<String, Value>> rows = new ArrayList<>();
  private int start = -1;
  private int end;

  private ListedGrants(FieldSpec name, FieldSpec amount, FieldSpec field, PieceReading reading) {
    this.name = name;
    this.amount = amount;
    this.purpose =
        field.columns().stream()
            .filter(c -> c.type() == FactType.TEXTE && !c.required())
            .findFirst();
    this.reading = reading;
    List<Hit> all = Recognisers.of(FactType.MONTANT).find(reading.folded());
    this.amounts = all.subList(0, Math.min(all.size(), MOST));
  }

  /**
   * Empty for a field that is no list of bodies and amounts, or where fewer than two are listed.
   */
  static Optional<Candidate> of(FieldSpec field, PieceReading reading) {
    List<FieldSpec> required = field.columns().stream().filter(FieldSpec::required).toList();
    if (required.size() != 2
        || required.get(0).type() != FactType.ORGANISATION
        || required.get(1).type() != FactType.MONTANT) {
      return Optional.empty();
    }
    ListedGrants list = new ListedGrants(required.get(0), required.get(1), field, reading);
    return list.inLines().or(list::inSentences).or(list::inClauses);
  }

  /**
   * True where an amount or a body that the pieces tell apart from the list speaks against it: who
   * asks for one grant lists what it will pay.
   */
  static boolean isOfOneGrant(FieldSpec field, Fact list, Map<String, Fact> above) {
    List<Map<String, Value>> rows =
        list.found().filter(Value.Rows.class::isInstance).stream()
            .flatMap(v -> ((Value.Rows) v).rows().stream())
            .toList();
    return field.columns().stream()
        .filter(FieldSpec::required)
        .anyMatch(
            c -> {
              Fact one = above.get(c.name());
              return one != null
                  && one.found().filter(v -> !isOf(v, c, rows)).isPresent()
                  && !isWithin(one.source(), list.source());
            });
  }

  private static boolean isOf(Value one, FieldSpec column, List<Map<String, Value>> rows) {
    List<Value> cells = rows.stream().map(r -> r.get(column.name())).toList();
    if (column.type() == FactType.MONTANT) {
      BigDecimal sum =
          cells.stream()
              .map(v -> new BigDecimal(v.asText()))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      return sum.compareTo(new BigDecimal(one.asText())) == 0;
    }
    return cells.stream().anyMatch(v -> SameValue.of(column, v, one));
  }

  private static boolean isWithin(@Nullable Span one, @Nullable Span list) {
    return one != null
        && list != null
        && one.piece().equals(list.piece())
        && one.start() >= list.start()
        && one.start() <= list.end();
  }

  /** True where the rows of a fact were read so, and stand in no table. */
  static boolean tells(List<PieceReading> readings, FieldSpec field, Fact fact) {
    return fact.source() != null
        && readings.stream()
            .flatMap(r -> of(field, r).stream())
            .anyMatch(
                c -> c.span().equals(fact.source()) && c.value().equals(fact.found().orElse(null)));
  }

  private Optional<Candidate> inLines() {
    String text = reading.folded().text();
    for (Hit hit : amounts) {
      int from = reading.folded().folded(hit.start());
      int line = text.lastIndexOf('\n', from - 1) + 1;
      int next = text.indexOf('\n', from);
      int stop = next < 0 ? text.length() : next;
      Matcher before = BEFORE.matcher(text).region(line, from);
      if (isAlone(line, stop)
          && before.matches()
          && !GrantColumns.isTotal(before.group(2))
          && (before.group("to") != null
              || isBody(before.start(2), before.end(2))
              || isLedIn(above(line), line))
          && (isGranted(line, stop)
              || isGranted(above(line), line)
              || isUnderHeading(above(line)))) {
        row(before.start(2), before.end(2), hit, stop);
      }
    }
    return candidate();
  }

  private Optional<Candidate> inSentences() {
    rows.clear();
    start = -1;
    String text = reading.folded().text();
    for (Hit hit : amounts) {
      int after = reading.folded().folded(hit.end());
      Matcher body = INLINE.matcher(text).region(after, text.length());
      if (body.lookingAt() && isTold(after)) {
        int to = text.indexOf('\n', body.end());
        row(body.start(1), body.end(1), hit, to < 0 ? text.length() : to);
      }
    }
    return candidate();
  }

  /**
   * « l'Étoile aura 2 300 € pour son école, la Pétanque 400 € et les Aînés ruraux 650 € »: the body
   * first. A sentence of which one amount stands behind no body lists nothing.
   */
  private Optional<Candidate> inClauses() {
    rows.clear();
    start = -1;
    String text = reading.folded().text();
    int done = 0;
    while (done < amounts.size()) {
      int first = reading.folded().folded(amounts.get(done).start());
      int from = after(STOP, first);
      int to = sentenceEnd(first);
      int next = done;
      List<Integer> bodies = new ArrayList<>();
      List<Integer> ends = new ArrayList<>();
      int last = from;
      while (next < amounts.size() && reading.folded().folded(amounts.get(next).start()) < to) {
        Hit hit = amounts.get(next);
        int at = reading.folded().folded(hit.start());
        Matcher clause = CLAUSE.matcher(text).region(last, Math.max(last, at));
        if (clause.matches()) {
          bodies.add(clause.start("body"));
          ends.add(clause.end("body"));
        }
        last = reading.folded().folded(hit.end());
        next++;
      }
      boolean all = bodies.size() == next - done && bodies.size() > 1;
      if (all && (isGranted(from, to) || isGranted(after(STOP, Math.max(0, from - 2)), from))) {
        for (int i = done; i < next; i++) {
          int stop = i + 1 < next ? Math.max(0, clauseStart(text, bodies.get(i + 1 - done))) : to;
          row(bodies.get(i - done), ends.get(i - done), amounts.get(i), stop);
        }
      }
      done = Math.max(next, done + 1);
    }
    return candidate();
  }

  /** Before the comma or the « et » that leads to a body. */
  private static int clauseStart(String text, int body) {
    Matcher lead = LEAD.matcher(text).region(Math.max(0, body - 20), body);
    return lead.find() ? lead.start() : body;
  }

  private int sentenceEnd(int at) {
    String text = reading.folded().text();
    Matcher end = STOP.matcher(text).region(at, Math.min(text.length(), at + FAR));
    return end.find() ? end.start() : Math.min(text.length(), at + FAR);
  }

  private Optional<Candidate> candidate() {
    if (rows.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new Candidate(
            new Value.Rows(rows),
            Hit.span(reading.piece(), start, end),
            SCORE,
            false,
            reading.dayAt(reading.folded().folded(start))));
  }

  /** Where the sentence that leads to a list starts: the first line above that tells no amount. */
  private int above(int line) {
    String text = reading.folded().text();
    int from = line;
    for (int lines = 0; from > 0 && lines < MOST; lines++) {
      int to = from - 1;
      from = text.lastIndexOf('\n', to - 1) + 1;
      if (!text.substring(from, to).isBlank() && !hasAmount(from, to)) {
        return sentence(Math.max(from, to - 2));
      }
    }
    return from;
  }

  private boolean hasAmount(int from, int to) {
    return amounts.stream()
        .map(h -> reading.folded().folded(h.start()))
        .anyMatch(at -> at >= from && at < to);
  }

  /** The sentence of a row, or the one that leads to its list. */
  private boolean isTold(int at) {
    int line = reading.folded().text().lastIndexOf('\n', at - 1) + 1;
    int from = sentence(at);
    return isGranted(from, at) || (from == line && isGranted(above(line), line));
  }

  private int sentence(int at) {
    return after(SENTENCE, at);
  }

  /** Behind the last such mark before a place. */
  private int after(Pattern mark, int at) {
    int from = Math.max(0, at - FAR);
    Matcher end = mark.matcher(reading.folded().text()).region(from, at);
    while (end.find()) {
      from = end.end();
    }
    return from;
  }

  /** « Répartition des subventions pour 2027 : » above a list says what its lines name. */
  private boolean isLedIn(int from, int to) {
    String told =
        reading.folded().text().substring(from, to).strip().lines().findFirst().orElse("");
    return BODIES.matcher(told).find() && told.strip().endsWith(":");
  }

  /** « SUBVENTIONS AUX ASSOCIATIONS - EXERCICE 2026 », one of the lines that stand above a list. */
  private boolean isUnderHeading(int list) {
    String text = reading.folded().text();
    int from = Math.max(0, list - HEADING);
    int end = text.indexOf('\n', list);
    return text.substring(from, end < 0 ? text.length() : end)
        .lines()
        .anyMatch(l -> HEADS.matcher(l).find() && !SPENDS.matcher(l).find());
  }

  private boolean isGranted(int from, int to) {
    String told = reading.folded().text().substring(from, to);
    return GRANTS.matcher(told).find() && !SPENDS.matcher(told).find();
  }

  /** A line that tells two amounts is no row. */
  private boolean isAlone(int from, int to) {
    return amounts.stream()
            .map(h -> reading.folded().folded(h.start()))
            .filter(at -> at >= from && at < to)
            .count()
        == 1;
  }

  private boolean isBody(int from, int to) {
    String words = reading.folded().text().substring(from, to);
    return !Recognisers.of(FactType.ORGANISATION).find(FoldedText.of(words)).isEmpty();
  }

  private void row(int from, int to, Hit money, int stop) {
    FoldedText folded = reading.folded();
    Map<String, Value> row = new LinkedHashMap<>();
    row.put(name.name(), Value.of(folded.words(from, to)));
    row.put(amount.name(), money.value());
    int after = Math.max(folded.folded(money.end()), to);
    Matcher why = PURPOSE.matcher(folded.text().substring(after, Math.max(after, stop)));
    int last = after;
    if (purpose.isPresent() && why.find()) {
      row.put(
          purpose.get().name(), Value.of(folded.words(after + why.start(1), after + why.end(1))));
      last = after + why.end(1);
    }
    rows.add(row);
    start = start < 0 ? Math.min(folded.start(from), money.start()) : start;
    end = Math.max(end, folded.end(last));
  }
}
