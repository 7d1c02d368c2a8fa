package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplatePack;

/**
 * A summary without a model: nothing but words of the pieces, each with its place. Sentences are
 * chosen by what they hold (a decision, a request, an amount, a date, a reference), the telling
 * ones first, none twice; what does not fit is counted.
 */
final class SummarySearch {
  static final int MOST_POINTS = 12;
  private static final int MOST_DECISIONS = 10;
  private static final int MOST_DEADLINES = 15;
  private static final int MOST_QUESTIONS = 10;
  private static final int SHORTEST = 25;
  private static final int LONGEST = 1_200;
  private static final int TELLING = 4;
  private static final int FEW = 3;
  private static final int HEADING = 3;

  private static final Pattern DECIDED =
      Pattern.compile(
          "\\b(?:maire|president|presidente|conseil|comite|bureau|assemblee|commission) charge\\b|\\b(?:decid|decision d|rejet|annule|condamn|enjoi|ordonn|fait"
              + " droit|accord|refus|approuv|adopt|retir|abrog|resili|est arrete|a donne (?:son"
              + " )?accord|homologu|prononc|est fixe|sont fixe|il est convenu|decisions?(?: n°)?"
              + " ?\\d* ?:|(?:est|sont|a ete|ont ete)"
              + " (?:repouss|report|confi|valid|reten|enterin|mainten|ajourn|attribu|design|convenu|vot|charg|autoris|habilit))[a-z]*");
  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?:demand|sollicit|propos|met(?:s|tons)? en demeure|mise en"
              + " demeure|reclam|conclu[ts]? a|requier|souhait|pri(?:e|ons)"
              + " (?:de|la|le)|recommand|preconis)[a-z]*");

  /** What a claim rests on, and what somebody saw or measured. */
  private static final Pattern GROUNDS =
      Pattern.compile(
          "\\b(?:fond(?:e|ons|ee|es)? (?:ce|cette|sa|son|notre|mon|le|la|sur)|meconnai|meconnu|en"
              + " violation|au motif|illegal|irregul|faute\\b|defaut"
              + " (?:d'entretien|d'information|de conseil|de conformite|de motivation|de"
              + " surveillance|de signalisation|de"
              + " base)|responsab|prejudice|negligence|nullite|prescri(?:t|ption)|incompeten|vice"
              + " de)[a-z']*");

  private static final Pattern OBSERVED =
      Pattern.compile(
          "\\b(?:constat|releve|mesur|indiqu|observ|atteste|declar|evalue|estim)[a-z]*\\b[^.;]{0,250}\\d");

  /** What somebody finds, holds or fears, whatever the figures. */
  private static final Pattern HELD =
      Pattern.compile(
          "\\b(?:constat|relev|estim|conclu|menac|peril|risqu|danger|contest|soutien|soutenu|consider"
              + "|rappell|precis|signal|inform|declar|reproch|invoqu|oppos|confirm|reconnai|refus|desordre|dommage)[a-z]*");

  /** A size, an area or a share is what such pieces argue about. */
  private static final Pattern MEASURED =
      Pattern.compile(
          "\\d ?(?:cm|m|m2|m²|m3|km|ha|kg|%|pour cent|(?:centi|kilo)?metres?|hectares?|tonnes?|decibels?)(?![a-z0-9])");

  /** The order for the summary itself is no point of it. */
  private static final Pattern COMMISSION =
      Pattern.compile("\\b(?:note de synthese|synthese juridique|analyse juridique)\\b");

  /** « Il doit 5 400 €. » */
  private static final Pattern SHORT =
      Pattern.compile("[a-z]+ .{3,20}\\d(?: ?(?:€|euros|%|m2|m))?\\.");

  private static final Pattern QUOTED_ON = Pattern.compile("[^.;:!?]\\n>[ >]*[a-z0-9]");
  private static final int ASKED_WORTH = 6;
  private static final Pattern DUE =
      Pattern.compile(
          "\\b(?:avant le|au plus tard|jusqu'au|date limite|delai|echeance|expir[a-z]*|cloture"
              + " d(?:e l'instruction|es|u)|audience|limite de|sous (?:huit|quinze|trente|\\d+)"
              + " jours|a compter du)\\b");
  private static final Pattern OPEN =
      Pattern.compile(
          "\\?$|\\b(?:(?:se )?demand(?:e|ent|ons) (?:si\\b|s'il)|question de savoir|on ignore|nul ne sait"
              + "|reste(?:nt)? a|manqu(?:e|ent|ant)|n'(?:est|a|ont|sont) pas (?:ete )?(?:joint"
              + "|communiqu|fourni|produi|transmi|precis|etabli|connu)[a-z]*|a completer|a preciser"
              + "|a verifier|a confirmer|en attente d|sous reserve|inconnu[a-z]*)\\b");
  private static final Pattern POLITE =
      Pattern.compile(
          "[a-z][a-z' -]{0,40}, le \\d{1,2}(?:er)? [a-z]+ \\d{4}\\.?|(?:bonjour|cordialement|bien a"
              + " vous|sinceres salutations|veuillez agreer|je vous prie d'agreer|recevez|de :|a"
              + " :|copie :|date :|objet :|cc :|envoye|tel|telephone|merci"
              + " (?:d'avance|beaucoup)|piece[s]? jointe).{0,60}|(?:monsieur|madame)[^.]{0,60}|.*(?:a"
              + " ecrit"
              + " :|salutations|sentiments (?:devoues|distingues|les"
              + " meilleurs)|@[a-z-]+\\.[a-z]+).*");

  /** « 3 place du Marché, 12345 Ville », « Note du service, 3 mars 2027 »: where and when. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?:\\d{1,4}(?: ?(?:bis|ter))?,? )?(?:rue|avenue|place|chemin|route|impasse|allee|boulevard|quai|cours|square|lieu-dit|hameau|le bourg)\\b[^.:;]{0,60}\\d{5} [a-z' -]{2,50}"
              + "|\\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|place|chemin|route|impasse|allee|boulevard|quai|cours|square)\\b[^.:;]{0,70}"
              + "|(?:note|lettre|courrier|reponse|mot|message|compte rendu|rapport)(?: (?:interne|ecrite?))?(?: (?:de la|de l'|du|des|de|d')(?: ?[a-z'-]+){1,8})?,? (?:du |le )?\\d{1,2}(?:er)? [a-z]+ \\d{4}\\.?");

  /** A sentence has an end, or goes on for longer than a name or an address does. */
  private static final Pattern WHOLE = Pattern.compile("[.!?;]$|(?<!\\S)(?:\\S++\\s++){11}");

  private final List<PieceReading> readings;
  private final List<Quoted> sentences = new ArrayList<>();
  private final LegalMentions references;
  private final Map<String, String> writtenOn = new HashMap<>();
  private @Nullable Set<String> titleStems;

  SummarySearch(List<ExtractedPiece> pieces) {
    this.readings =
        pieces.stream().filter(p -> p.outcome().hasText()).map(PieceReading::of).toList();
    this.references = new LegalMentions(readings);
    for (PieceReading reading : readings) {
      for (PieceReading.Range range : joined(reading)) {
        sentences.add(Quoted.of(reading, afterLabel(reading, range), sentences.size()));
      }
    }
    sentences.removeIf(q -> !isSentence(q) || isHidden(q));
  }

  /** A sentence of a quoted mail runs over its lines, each of which starts with ">". */
  private static List<PieceReading.Range> joined(PieceReading reading) {
    String text = reading.folded().text();
    List<PieceReading.Range> joined = new ArrayList<>();
    for (PieceReading.Range range : reading.sentences()) {
      int last = joined.size() - 1;
      boolean goesOn =
          last >= 0
              && QUOTED_ON
                  .matcher(text.substring(joined.get(last).to() - 1, range.to()))
                  .lookingAt();
      if (goesOn) {
        joined.set(last, new PieceReading.Range(joined.get(last).from(), range.to()));
      } else {
        joined.add(range);
      }
    }
    return joined;
  }

  /** An object line without a full stop runs into the sentence below it. */
  private static PieceReading.Range afterLabel(PieceReading reading, PieceReading.Range range) {
    FoldedText folded = reading.folded();
    int from = folded.start(range.from());
    int line = folded.original().indexOf('\n', from);
    boolean labelled =
        line > 0
            && line < folded.end(range.to())
            && SummaryTitle.LABELLED.matcher(folded.original().substring(from, line)).matches();
    return labelled
        ? new PieceReading.Range(Math.min(folded.folded(line + 1), range.to()), range.to())
        : range;
  }

  List<Fact> facts(TemplatePack pack, Map<String, Value> typed) {
    return facts(pack, typed, Map.of());
  }

  /**
   * @param chosen passages that a model chose, by field; where it chose none for a field, the rules
   *     do
   */
  List<Fact> facts(TemplatePack pack, Map<String, Value> typed, Map<String, List<Span>> chosen) {
    List<Quoted> decisions =
        chosen(chosen, "decisions")
            .orElseGet(() -> distinct(ranked(q -> decisionScore(q)), List.of()));
    List<Quoted> kept = first(decisions, MOST_DECISIONS);
    List<Quoted> questions =
        first(
            chosen(chosen, "questions").orElseGet(() -> distinct(ranked(q -> openScore(q)), kept)),
            MOST_QUESTIONS);
    List<Deadline> deadlines =
        chosen(chosen, "echeances")
            .map(q -> q.stream().map(d -> new Deadline(lastDay(d).orElse(null), d)).toList())
            .orElseGet(this::deadlines);
    List<Quoted> points = chosen(chosen, "points").orElseGet(() -> points(questions));
    Map<String, Fact> found =
        Map.of(
            "titre", title(),
            "points", table("points", rows(first(points, MOST_POINTS))),
            "decisions", table("decisions", rows(kept)),
            "questions", table("questions", rows(questions)),
            "echeances",
                table(
                    "echeances",
                    first(deadlines, MOST_DEADLINES).stream().map(Deadline::row).toList()),
            "references", table("references", references.rows()),
            "contradictions",
                table("contradictions", new Disagreements(readings, sentences).rows()),
            "laissesDeCote", left(points, decisions, deadlines));
    return pack.asked().stream().map(f -> fact(f, typed, found)).toList();
  }

  private static Optional<List<Quoted>> chosen(Map<String, List<Span>> chosen, String field) {
    List<Span> spans = chosen.getOrDefault(field, List.of());
    List<Quoted> quoted = new ArrayList<>();
    spans.forEach(span -> quoted.add(Quoted.of(span, quoted.size())));
    return spans.isEmpty() ? Optional.empty() : Optional.of(distinct(quoted, List.of()));
  }

  /**
   * The telling sentences, whatever they are about; then, while there is room, every other one in
   * the order of the dossier: no list of telling words knows all that a short dossier may say.
   */
  private List<Quoted> points(List<Quoted> questions) {
    List<Quoted> telling = distinct(ranked(q -> score(q) + 1), questions);
    Stream<Quoted> others =
        sentences.stream()
            .filter(q -> WHOLE.matcher(q.words()).find())
            .filter(q -> !COMMISSION.matcher(q.words()).find())
            .filter(q -> q.words().endsWith(".") || !SummaryTitle.isHead(q.words()));
    List<Quoted> all = distinct(Stream.concat(telling.stream(), others).toList(), questions);
    return all.isEmpty()
        ? first(sentences, FEW)
        : first(all, Math.max(telling.size(), MOST_POINTS));
  }

  private static Fact fact(FieldSpec field, Map<String, Value> typed, Map<String, Fact> found) {
    Value value = typed.get(field.name());
    if (value != null) {
      return Fact.typed(field.name(), field.type(), value);
    }
    Fact fact = found.get(field.name());
    return fact == null ? Fact.absent(field.name(), field.type()) : fact;
  }

  private static Fact found(String name, FactType type, Value value, Span source) {
    return new Fact(name, type, value, FactStatus.TROUVE, source, List.of(), null);
  }

  private static List<Map<String, Value>> rows(List<Quoted> quotes) {
    return quotes.stream().map(Quoted::row).toList();
  }

  private Fact table(String name, List<Map<String, Value>> rows) {
    return rows.isEmpty()
        ? Fact.absent(name, FactType.TABLEAU)
        : found(name, FactType.TABLEAU, new Value.Rows(rows), source(rows.get(0)));
  }

  private Span source(Map<String, Value> row) {
    String suffix = row.containsKey("piece") ? "" : "1";
    String name = text(row, "piece" + suffix);
    PieceReading reading =
        readings.stream().filter(r -> r.piece().name().equals(name)).findFirst().orElseThrow();
    return Hit.span(
        reading.piece(),
        Integer.parseInt(text(row, "debut" + suffix)),
        Integer.parseInt(text(row, "fin" + suffix)));
  }

  private static String text(Map<String, Value> row, String column) {
    Value value = row.get(column);
    return value == null ? "" : value.asText();
  }

  private static Fact left(List<Quoted> points, List<Quoted> decisions, List<Deadline> deadlines) {
    int left =
        Math.max(0, points.size() - MOST_POINTS)
            + Math.max(0, decisions.size() - MOST_DECISIONS)
            + Math.max(0, deadlines.size() - MOST_DEADLINES);
    return left == 0
        ? Fact.absent("laissesDeCote", FactType.ENTIER)
        : new Fact(
            "laissesDeCote",
            FactType.ENTIER,
            Value.of(Integer.toString(left)),
            FactStatus.CALCULE,
            null,
            List.of(),
            null);
  }

  private static <T> List<T> first(List<T> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }

  @FunctionalInterface
  private interface Score {
    int of(Quoted quoted);
  }

  /** Those that tell enough, the most telling first, then in the order of the dossier. */
  private List<Quoted> ranked(Score score) {
    return sentences.stream()
        .filter(q -> score.of(q) >= TELLING)
        .sorted(Comparator.<Quoted>comparingInt(q -> -score.of(q)).thenComparing(Quoted::rank))
        .toList();
  }

  private static List<Quoted> distinct(List<Quoted> ranked, List<Quoted> elsewhere) {
    List<Quoted> kept = new ArrayList<>();
    for (Quoted quoted : ranked) {
      if (Stream.concat(elsewhere.stream(), kept.stream()).noneMatch(quoted::repeats)) {
        kept.add(quoted);
      }
    }
    return kept;
  }

  private static int decisionScore(Quoted quoted) {
    if (OPEN.matcher(quoted.words()).find() || COMMISSION.matcher(quoted.words()).find()) {
      return 0;
    }
    return DECIDED.matcher(quoted.words()).find()
        ? TELLING + 2
        : ASKED.matcher(quoted.words()).find() ? TELLING : 0;
  }

  private static int openScore(Quoted quoted) {
    return OPEN.matcher(quoted.words()).find() ? TELLING : 0;
  }

  private int score(Quoted quoted) {
    int score = COMMISSION.matcher(quoted.words()).find() ? -ASKED_WORTH : 0;
    score += ASKED.matcher(quoted.words()).find() ? 2 : 0;
    score += has(quoted, FactType.MONTANT) ? 4 : 0;
    score += has(quoted, FactType.DATE) ? 3 : 0;
    score += references.standIn(quoted) ? 4 : 0;
    score += DUE.matcher(quoted.words()).find() ? 2 : 0;
    score += DECIDED.matcher(quoted.words()).find() ? 4 : 0;
    score += GROUNDS.matcher(quoted.words()).find() ? 3 : 0;
    score += OBSERVED.matcher(quoted.words()).find() ? 3 : 0;
    score += HELD.matcher(quoted.words()).find() ? 3 : 0;
    score += MEASURED.matcher(quoted.words()).find() ? 3 : 0;
    Set<String> shared = new TreeSet<>(quoted.stems());
    shared.retainAll(titleStems());
    return score + Math.min(3, shared.size());
  }

  private Set<String> titleStems() {
    if (titleStems == null) {
      titleStems = stemsOfTitle();
    }
    return titleStems;
  }

  Fact title() {
    return new SummaryTitle(readings, sentences).fact();
  }

  private Set<String> stemsOfTitle() {
    return Quoted.stems(
        title().found().map(v -> FoldedText.fold(v.asText()).toLowerCase(Locale.ROOT)).orElse(""));
  }

  private static boolean has(Quoted quoted, FactType type) {
    return !Recognisers.of(type).find(FoldedText.of(quoted.span().quote())).isEmpty();
  }

  private static boolean isSentence(Quoted quoted) {
    int length = quoted.words().length();
    return (length >= SHORTEST || SHORT.matcher(quoted.words()).matches())
        && length <= LONGEST
        && quoted.words().indexOf('\t') < 0
        && quoted.words().indexOf(' ') > 0
        && quoted.span().quote().chars().anyMatch(Character::isLowerCase)
        && !POLITE.matcher(quoted.words()).matches()
        && !DATELINE.matcher(quoted.words()).matches();
  }

  /** A reader would not see it, so no summary of what the pieces say repeats it. */
  private boolean isHidden(Quoted quoted) {
    return readings.stream()
        .map(PieceReading::piece)
        .filter(p -> p.name().equals(quoted.span().piece()))
        .flatMap(p -> p.hidden().stream())
        .map(h -> FoldedText.plain(h.text()))
        .anyMatch(h -> !h.isEmpty() && (h.contains(quoted.text()) || quoted.text().contains(h)));
  }

  /** A day, or a delay without a day, and the sentence that sets it. */
  private record Deadline(@Nullable String day, Quoted quoted) {
    Map<String, Value> row() {
      Map<String, Value> row = quoted.row();
      if (day != null) {
        row.put("date", Value.of(day));
      }
      return row;
    }

    String key() {
      return day == null ? "9999" : day;
    }
  }

  private List<Deadline> deadlines() {
    List<Deadline> deadlines = new ArrayList<>();
    for (Quoted quoted : sentences) {
      Optional<String> toCome = dayToCome(quoted);
      if (DUE.matcher(quoted.words()).find() || toCome.isPresent()) {
        Deadline deadline = new Deadline(lastDay(quoted).or(() -> toCome).orElse(null), quoted);
        if (deadlines.stream().noneMatch(d -> d.quoted().repeats(quoted))) {
          deadlines.add(deadline);
        }
      }
    }
    for (PieceReading reading : readings) {
      DueRows.of(reading)
          .forEach(
              (row, day) -> deadlines.add(new Deadline(day, Quoted.of(row, sentences.size()))));
    }
    deadlines.sort(Comparator.comparing(Deadline::key));
    return deadlines;
  }

  /** A day that lies ahead of the piece's own: « rapport attendu le 31 mars ». */
  private Optional<String> dayToCome(Quoted quoted) {
    String written = written(quoted.span().piece());
    return written.isEmpty()
        ? Optional.empty()
        : Recognisers.of(FactType.DATE).find(FoldedText.of(quoted.span().quote())).stream()
            .map(h -> h.value().asText())
            .filter(d -> d.compareTo(written) > 0)
            .findFirst();
  }

  /** Read once for all the sentences of a piece. */
  private String written(String piece) {
    return writtenOn.computeIfAbsent(
        piece,
        name ->
            readings.stream()
                .filter(r -> r.piece().name().equals(name))
                .map(SummarySearch::written)
                .findFirst()
                .orElse(""));
  }

  /** The date in the heading of a piece: « Réunion du 4 janvier 2027 »; else the piece's day. */
  private static String written(PieceReading reading) {
    int end = 0;
    for (int lines = 0; lines < HEADING && end >= 0; lines++) {
      end = reading.folded().text().indexOf('\n', end + 1);
    }
    int heading = end < 0 ? reading.folded().text().length() : end;
    return Recognisers.of(FactType.DATE).find(reading.folded()).stream()
        .filter(h -> reading.folded().folded(h.end()) <= heading)
        .map(h -> h.value().asText())
        .findFirst()
        .orElse(reading.day());
  }

  /** The date that follows the words of a deadline; the last of the sentence otherwise. */
  private static Optional<String> lastDay(Quoted quoted) {
    FoldedText folded = FoldedText.of(quoted.span().quote());
    var due = DUE.matcher(folded.text().toLowerCase(Locale.ROOT));
    if (!due.find()) {
      return Optional.empty();
    }
    int from = folded.start(due.start());
    List<Hit> days = Recognisers.of(FactType.DATE).find(folded);
    return days.stream()
        .filter(h -> h.start() >= from)
        .findFirst()
        .or(() -> days.stream().reduce((a, b) -> b))
        .map(h -> h.value().asText());
  }
}
