package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.MeasureForms;
import org.paraphe.facts.Recogniser;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;

/**
 * The parts of a cell or a line of measures, « vitesse limitée à 30 km/h ; arrêt minute »: an act
 * without one of them would permit what the request forbids.
 */
final class MeasureParts {
  /** A part of an enumeration, without the mark that opens it nor the one that ends it. */
  private static final Pattern PART =
      Pattern.compile(
          "(?:^|(?<=[;\\n"
              + "\\t]))[ *•-]{0,20}(?:\\d{1,2}[°.)] ?)?([A-Za-z0-9][^;\\n"
              + "\\t]{3,119}?)(?=[ .,]{0,3}(?:[;\\n"
              + "\\t]|$))");

  /** When and where, and not what. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?:du|de|des|le|la date|duree|entre|pour|pendant|a partir|a"
              + " compter|jusqu|voir|cf|par|et|ou|\\d)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What traffic, parking or a road has to do with it. */
  private static final Pattern OF_A_ROAD =
      Pattern.compile(
          "\\b(?:circul|stationn|vitesse|vehicul|pieton|cycl|riverain|acces|voie|file|chaussee|trottoir|sens (?:unique|interdit|prioritaire)|double sens|alterna|feux|depass|doubl|barr|ferm|bascul|km ?/ ?h|tonn|gabarit|largeur|hauteur|emplacement|places?\\b|priorit|stop\\b|passage|cheminement|arret)",
          Pattern.CASE_INSENSITIVE);

  /** A clause of a part, up to a comma that is no decimal one; what limits it stays with it. */
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?:[^,]|,(?=\\d)|, ?(?=(?:sauf|hors|hormis|excepte|y compris|a l'exception|uniquement|seulement)\\b)){1,120}");

  private static final Recogniser STREETS = Recognisers.named("voies").orElseThrow();

  private MeasureParts() {}

  /** The clauses behind a label that speak of the road, where no grammar reads a measure. */
  static List<Hit> told(PieceReading reading, int from, int to) {
    return in(reading, from, to, List.of()).stream()
        .filter(h -> OF_A_ROAD.matcher(FoldedText.fold(h.value().asText())).find())
        .toList();
  }

  /** What the grammar of measures reads in a folded range, and the parts that it does not know. */
  static List<Hit> in(PieceReading reading, int from, int to, List<Hit> read) {
    FoldedText folded = reading.folded();
    List<Hit> all = new ArrayList<>(read);
    Matcher part = PART.matcher(folded.text()).region(from, to);
    while (part.find()) {
      if (isNew(folded, part.start(1), part.end(1), read)) {
        all.add(hit(folded, part.start(1), part.end(1)));
      } else {
        clauses(folded, part.start(1), part.end(1), read, all);
      }
    }
    all.sort(Comparator.comparingInt(Hit::start));
    return all;
  }

  /** « route barrée, accès des riverains maintenu »: what stands beside a measure that is read. */
  private static void clauses(FoldedText folded, int from, int to, List<Hit> read, List<Hit> all) {
    Matcher clause = CLAUSE.matcher(folded.text()).region(from, to);
    while (clause.find()) {
      if (OF_A_ROAD.matcher(clause.group()).find()
          && STREETS.find(FoldedText.of(clause.group())).isEmpty()
          && isNew(folded, clause.start(), clause.end(), read)) {
        all.add(hit(folded, clause.start(), clause.end()));
      }
    }
  }

  private static boolean isNew(FoldedText folded, int from, int to, List<Hit> read) {
    String words = folded.text().substring(from, to).strip();
    Hit hit = hit(folded, from, to);
    return read.stream().noneMatch(r -> r.start() < hit.end() && hit.start() < r.end())
        && !SaysNothing.in(words)
        && !ASIDE.matcher(words).lookingAt();
  }

  private static Hit hit(FoldedText folded, int from, int to) {
    return folded.hit(Value.of(MeasureForms.asNoun(folded.words(from, to))), from, to);
  }

  /**
   * One measure for all the streets that it is the same for: « circulation interdite : rue Neuve,
   * rue Basse ».
   *
   * @param measures without their streets
   * @param placed the same, each with « , » and its street
   */
  static List<Hit> together(List<Hit> measures, List<Hit> placed) {
    Map<String, List<Hit>> same = new LinkedHashMap<>();
    for (int i = 0; i < measures.size(); i++) {
      String measure = measures.get(i).value().asText().toLowerCase(Locale.FRENCH);
      same.computeIfAbsent(measure, m -> new ArrayList<>()).add(placed.get(i));
    }
    return same.entrySet().stream().map(e -> together(e.getKey().length(), e.getValue())).toList();
  }

  private static Hit together(int measure, List<Hit> placed) {
    if (placed.size() == 1) {
      return placed.get(0);
    }
    String streets =
        placed.stream()
            .map(h -> h.value().asText().substring(measure).replaceFirst("^, ", ""))
            .collect(Collectors.joining(", "));
    return new Hit(
        Value.of(placed.get(0).value().asText().substring(0, measure) + " : " + streets),
        placed.stream().mapToInt(Hit::start).min().orElse(0),
        placed.stream().mapToInt(Hit::end).max().orElse(0));
  }
}
