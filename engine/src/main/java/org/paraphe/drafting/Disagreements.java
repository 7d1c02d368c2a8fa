package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;
import org.paraphe.template.Nearest;

/**
 * Amounts, dates and names that two pieces give differently for what reads like the same thing: the
 * words before them share their telling stems, and neither piece has the other's value. A sign for
 * a reader, never a verdict.
 */
final class Disagreements {
  private static final int MOST = 10;
  private static final int SHARED = 2;
  private static final int SHORTEST_NAME = 8;
  private static final int SLIP = 2;

  private final List<PieceReading> readings;
  private final List<Quoted> sentences;

  Disagreements(List<PieceReading> readings, List<Quoted> sentences) {
    this.readings = readings;
    this.sentences = sentences;
  }

  private static final Pattern PAPER =
      Pattern.compile(
          "\\b(facture|devis|avoir|mandat|bon de commande|titre de recettes?)s? (?:n ?° ?|no |num(?:ero)? )([a-z0-9][a-z0-9/_-]{1,18})");

  /** « 12 400 € de travaux », « 455 000 €, le prix demandé par le vendeur ». */
  private static final Pattern WHAT =
      Pattern.compile(
          "(?: (?:de |d'|pour |au titre d[eu'] ?)|,? ?[(,] ?(?:soit )?(?:le |la |l'))([a-z][^.,;:()\\n\\d]{3,40})");

  /** A rent of a month and that of a year differ, and say the same. */
  private static final Pattern EVERY =
      Pattern.compile(
          "(?:\\b(?:par|chaque) |/ ?)(mois|trimestr|semestr|semaine|jour)[a-z]*"
              + "|\\b(mensue|trimestriel|semestriel|hebdo|journalier)[a-z]*");

  /** Letters and meetings come one after the other: two days of two of them agree. */
  private static final Pattern REPEATED =
      Pattern.compile(
          "\\b(?:ecri|adress|envoy|courri|lettre|mail|repon|relanc|reuni|seance|rendez-vous|entretien|demand|rappel|inform|transm)[a-z]*");

  /** The clause behind a value that begins its sentence, or behind the hour that follows a day. */
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?:,? (?:vers|a|des|peu (?:avant|apres)|aux environs de|aux alentours de) \\d{1,2} ?(?:h(?:eures?)?|:) ?(?:\\d{2})?)?(?:,| ?[:–-](?= ))? ?((?:[^.;:()\\n\\d]|(?<=\\bMM?)\\.){3,80})");

  /** « Date du constat : », « l'expertise du »: the day of a paper that may be in the dossier. */
  private static final Pattern DAY_OF_A_PAPER =
      Pattern.compile(
          "(?i)\\b(constat|expertise|jugement|ordonnance|assignation|testament|etat des lieux|bail|proces-verbal|attestation|ordre de service|permis)\\b[^.;:\\n\\d]{0,50}?(?:\\t|: ?|\\b(?:du|le|date du) )(?:le )?(?:(?:[a-z]+di|dimanche) )?$");

  private static final int TITLE = 80;

  private static final Pattern PARCEL =
      Pattern.compile(
          "\\b(?:[Pp]arcelles?|[Cc]adastr[a-z]*|[Ss]ections?)[^.;\\n]{0,25}?\\b([A-Z]{1,2}) ?(?:n° ?)?(\\d{1,4})\\b");

  /**
   * @param row the cells of the line that it stands in
   */
  private record Mention(
      PieceReading reading, Hit hit, String value, Set<String> stems, List<String> row) {

    /** « mois », « trimestre » or « an », as far as the sentence tells; the year where not. */
    String every() {
      int from = reading.folded().folded(hit.start());
      String words =
          reading
              .sentence(from, reading.folded().folded(hit.end()))
              .text()
              .toLowerCase(Locale.ROOT);
      Matcher every = EVERY.matcher(words);
      if (!every.find()) {
        return "ann";
      }
      String word = every.group(1) == null ? every.group(2) : every.group(1);
      return word.startsWith("men") ? "moi" : word.startsWith("heb") ? "sem" : word.substring(0, 3);
    }

    /** A line that gives both: « due 15 000 €, versée 12 000 € ». */
    boolean isInRowWith(Mention other) {
      return row.stream()
          .filter(cell -> cell.matches(".*\\d.*"))
          .flatMap(cell -> Recognisers.of(FactType.MONTANT).find(FoldedText.of(cell)).stream())
          .anyMatch(h -> FoldedText.fold(h.value().asText()).strip().equals(other.value()));
    }
  }

  List<Map<String, Value>> rows() {
    List<Map<String, Value>> rows = new ArrayList<>();
    rows.addAll(rows("montants", FactType.MONTANT, values(FactType.MONTANT)));
    List<Mention> dates = values(FactType.DATE);
    rows.addAll(rows("dates", FactType.DATE, dates));
    rows.addAll(daysOfPapers(dates));
    rows.addAll(rows("durées", FactType.DUREE, measured(Durations::of)));
    rows.addAll(ofNoField());
    rows.addAll(rows("noms", FactType.PERSONNE, values(FactType.PERSONNE)));
    rows.addAll(rows("noms", FactType.ORGANISATION, values(FactType.ORGANISATION)));
    return rows.subList(0, Math.min(MOST, rows.size()));
  }

  /** What no field of an act holds, and which two pieces can say differently all the same. */
  List<Map<String, Value>> ofNoField() {
    List<Map<String, Value>> rows = new ArrayList<>();
    rows.addAll(rows("mesures", FactType.DUREE, measured(Durations::sizes)));
    rows.addAll(rows("parcelles", FactType.TEXTE, parcels()));
    rows.addAll(named());
    return rows.subList(0, Math.min(MOST, rows.size()));
  }

  /** Who is named for something: « est désigné expert », « représentera la commune ». */
  private static final Pattern NAMED =
      Pattern.compile("\\b(?:design|nomm|represent|elue?\\b|charge)[a-z]*");

  private static final Pattern SECOND = Pattern.compile("\\b(?:suppl|remplac|adjoint|secon)[a-z]*");
  private static final int SHARED_OF_NAMED = 3;

  /** The persons of sentences that name one alone for something. */
  private List<Map<String, Value>> named() {
    List<Mention> mentions = new ArrayList<>();
    Map<String, Set<String>> known = new LinkedHashMap<>();
    for (PieceReading reading : readings) {
      List<Hit> people = Recognisers.of(FactType.PERSONNE).find(reading.folded());
      people.forEach(
          h ->
              known
                  .computeIfAbsent(reading.piece().name(), name -> new HashSet<>())
                  .add(surname(h.value().asText())));
      for (Hit hit : people.subList(0, Math.min(PieceReading.MOST_HITS / 4, people.size()))) {
        int from = reading.folded().folded(hit.start());
        PieceReading.Stretch told = reading.sentence(from, reading.folded().folded(hit.end()));
        String words = told.text().toLowerCase(Locale.ROOT);
        boolean alone =
            Recognisers.of(FactType.PERSONNE).find(FoldedText.of(told.text())).size() == 1;
        if (alone && NAMED.matcher(words).find() && !SECOND.matcher(words).find()) {
          String around = words.substring(0, told.from()) + " " + words.substring(told.to());
          String surname = surname(hit.value().asText());
          mentions.add(new Mention(reading, hit, surname, Topic.of(around), List.of()));
        }
      }
    }
    List<Map<String, Value>> rows = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      for (int j = i + 1; j < mentions.size() && rows.isEmpty(); j++) {
        Mention a = mentions.get(i);
        Mention b = mentions.get(j);
        if (!known.getOrDefault(a.reading().piece().name(), Set.of()).contains(b.value())
            && !known.getOrDefault(b.reading().piece().name(), Set.of()).contains(a.value())
            && shared(a.stems(), b.stems()) >= SHARED_OF_NAMED) {
          rows.add(row("noms", a, b));
        }
      }
    }
    return rows;
  }

  private static String surname(String person) {
    String[] words = FoldedText.fold(person).toLowerCase(Locale.ROOT).split("[^a-z]+");
    return words[words.length - 1];
  }

  private static int shared(Set<String> a, Set<String> b) {
    Set<String> both = new TreeSet<>(a);
    both.retainAll(b);
    return both.size();
  }

  private List<Map<String, Value>> rows(String subject, FactType type, List<Mention> mentions) {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    mentions.forEach(
        m ->
            values
                .computeIfAbsent(m.reading().piece().name(), name -> new HashSet<>())
                .add(m.value()));
    List<Map<String, Value>> rows = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (int i = 0; i < mentions.size(); i++) {
      for (int j = i + 1; j < mentions.size(); j++) {
        Mention a = mentions.get(i);
        Mention b = mentions.get(j);
        if (disagree(a, b, type, values) && said.add(a.value() + "|" + b.value())) {
          rows.add(row(subject, a, b));
        }
      }
    }
    return rows;
  }

  private Map<String, Value> row(String subject, Mention a, Mention b) {
    Map<String, Value> row = new LinkedHashMap<>();
    row.put("sujet", Value.of(subject));
    quoted(a).row("1", row);
    quoted(b).row("2", row);
    return row;
  }

  /** A piece named by another with a day that it does not have: it has one, and that is not it. */
  private List<Map<String, Value>> daysOfPapers(List<Mention> dates) {
    List<Map<String, Value>> rows = new ArrayList<>();
    Map<PieceReading, List<Mention>> dated = new LinkedHashMap<>();
    dates.forEach(m -> dated.computeIfAbsent(m.reading(), r -> new ArrayList<>()).add(m));
    for (List<Mention> own : dated.values()) {
      if (own.stream().map(Mention::value).distinct().count() == 1) {
        Mention paper = own.get(0);
        dated.values().stream()
            .filter(others -> others.stream().noneMatch(o -> o.value().equals(paper.value())))
            .flatMap(List::stream)
            .filter(told -> told.reading() != paper.reading() && names(told, paper.reading()))
            .limit(1)
            .forEach(told -> rows.add(row("dates", paper, told)));
      }
    }
    return rows;
  }

  /** The words before a day name a paper, and that is what the other piece's title says it is. */
  private static boolean names(Mention told, PieceReading paper) {
    int at = told.reading().folded().folded(told.hit().start());
    String before = told.reading().folded().text().substring(Math.max(0, at - TITLE), at);
    Matcher named = DAY_OF_A_PAPER.matcher(before);
    String text = paper.folded().text().stripLeading();
    String title = text.substring(0, Math.min(TITLE, text.length())).toLowerCase(Locale.ROOT);
    return named.find() && title.contains(named.group(1).toLowerCase(Locale.ROOT));
  }

  /** Neither piece has the other's value, but for a line that sets both side by side. */
  private static boolean disagree(
      Mention a, Mention b, FactType type, Map<String, Set<String>> values) {
    if (!differ(a, b, type)) {
      return false;
    }
    boolean known =
        values.getOrDefault(a.reading().piece().name(), Set.of()).contains(b.value())
            || values.getOrDefault(b.reading().piece().name(), Set.of()).contains(a.value());
    return !known || a.isInRowWith(b) || b.isInRowWith(a);
  }

  private static boolean differ(Mention a, Mention b, FactType type) {
    String first = a.reading().piece().name();
    String second = b.reading().piece().name();
    if (first.equals(second) || a.value().equals(b.value())) {
      return false;
    }
    return switch (type) {
      case MONTANT -> a.every().equals(b.every()) && sameThing(a.stems(), b.stems());
      case DATE -> sameThing(a.stems(), b.stems());
      case DUREE -> unit(a).equals(unit(b)) && sameThing(a.stems(), b.stems());
      case TEXTE -> isSwapped(a.value(), b.value());
      default -> isSlip(a.value(), b.value());
    };
  }

  private static boolean sameThing(Set<String> a, Set<String> b) {
    Set<String> both = new TreeSet<>(a);
    both.retainAll(b);
    return both.size() >= SHARED
        || (!both.isEmpty() && (both.size() == a.size() || both.size() == b.size()));
  }

  /** Names that differ by a letter or two: one of them is misspelt, or they are two people. */
  private static boolean isSlip(String a, String b) {
    return Math.min(a.length(), b.length()) >= SHORTEST_NAME
        && Math.abs(a.length() - b.length()) <= SLIP
        && Nearest.distance(a, b) <= SLIP;
  }

  private static String unit(Mention mention) {
    return mention.value().replaceFirst("^[\\d,]+ ", "");
  }

  /** « 8 jours » in a letter, 12 under « Jours de retard » in a sheet; « 1 350 m² ». */
  private List<Mention> measured(Function<PieceReading, List<Durations.Duration>> reader) {
    List<Mention> mentions = new ArrayList<>();
    for (PieceReading reading : readings) {
      reader
          .apply(reading)
          .forEach(
              d -> mentions.add(new Mention(reading, d.hit(), d.value(), d.stems(), List.of())));
    }
    return first(mentions);
  }

  private static List<Mention> first(List<Mention> mentions) {
    return mentions.subList(0, Math.min(PieceReading.MOST_HITS / 4, mentions.size()));
  }

  /** « la facture n° 1187 », whatever else two pieces say of it. */
  private static Set<String> withPaper(Set<String> stems, String before) {
    Matcher paper = PAPER.matcher(before);
    Set<String> all = new HashSet<>(stems);
    while (paper.find()) {
      all.add(paper.group(1) + " " + paper.group(2));
      all.add(paper.group(2));
    }
    return all;
  }

  private List<Mention> values(FactType type) {
    List<Mention> mentions = new ArrayList<>();
    for (PieceReading reading : readings) {
      ColumnHeads heads = new ColumnHeads(reading);
      for (Hit hit : Recognisers.of(type).find(reading.folded())) {
        int from = reading.folded().folded(hit.start());
        String value = FoldedText.fold(hit.value().asText()).toLowerCase(Locale.ROOT).strip();
        String before =
            heads.above(hit.start()).orElseGet(() -> reading.before(from)).toLowerCase(Locale.ROOT);
        int to = reading.folded().folded(hit.end());
        Set<String> stems = Topic.of(before + " " + what(type, reading, to));
        if (stems.isEmpty()) {
          stems = Topic.of(clause(type, reading, to));
        }
        if (type == FactType.MONTANT) {
          stems = withPaper(stems, before);
        }
        if (type != FactType.MONTANT || !Durations.isLimit(before, reading.folded().text(), to)) {
          mentions.add(new Mention(reading, hit, value, stems, heads.row(hit.start())));
        }
      }
    }
    return first(mentions);
  }

  private static String what(FactType type, PieceReading reading, int to) {
    String text = reading.folded().text();
    Matcher what = WHAT.matcher(text).region(to, Math.min(text.length(), to + 60));
    return type == FactType.MONTANT && what.lookingAt()
        ? what.group(1).toLowerCase(Locale.ROOT)
        : "";
  }

  /** « Le 6 mars, la cuve a débordé »: what a sentence that begins with a value says of it. */
  private static String clause(FactType type, PieceReading reading, int to) {
    String text = reading.folded().text();
    Matcher clause = CLAUSE.matcher(text).region(to, Math.min(text.length(), to + 90));
    boolean told = type == FactType.MONTANT || type == FactType.DATE;
    if (!told || !clause.lookingAt()) {
      return "";
    }
    String words = clause.group(1).toLowerCase(Locale.ROOT);
    return type == FactType.DATE && REPEATED.matcher(words).find() ? "" : words;
  }

  /** The parcels of pieces that name one alone. */
  private List<Mention> parcels() {
    List<Mention> mentions = new ArrayList<>();
    for (PieceReading reading : readings) {
      List<Mention> own = new ArrayList<>();
      Matcher parcel = PARCEL.matcher(reading.folded().text());
      while (parcel.find()) {
        Hit hit = reading.folded().hit(Value.of(parcel.group(2)), parcel.start(1), parcel.end(2));
        String value = parcel.group(1) + " " + parcel.group(2);
        own.add(new Mention(reading, hit, value, Set.of(), List.of()));
      }
      if (own.stream().map(Mention::value).distinct().count() == 1) {
        mentions.add(own.get(0));
      }
    }
    return mentions;
  }

  /** « AB 214 » and « AB 241 »: the same figures in another order. */
  private static boolean isSwapped(String a, String b) {
    return a.length() == b.length()
        && a.substring(0, a.indexOf(' ')).equals(b.substring(0, b.indexOf(' ')))
        && a.chars().sorted().boxed().toList().equals(b.chars().sorted().boxed().toList());
  }

  /** The sentence around a value; the value alone where it stands in none. */
  private Quoted quoted(Mention mention) {
    return sentences.stream()
        .filter(
            s ->
                s.span().piece().equals(mention.reading().piece().name())
                    && s.span().start() <= mention.hit().start()
                    && mention.hit().end() <= s.span().end())
        .findFirst()
        .orElseGet(() -> new Quoted(mention.hit().in(mention.reading().piece()), "", 0));
  }
}
