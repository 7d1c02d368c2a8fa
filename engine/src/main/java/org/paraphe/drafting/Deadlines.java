package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;

/** Finds what must be done by a day, in the sentences and the tables of the pieces. */
final class Deadlines {
  private static final int HEADING = 3;

  private static final Pattern DUE =
      Pattern.compile(
          "\\b(?:avant le|au plus tard|jusqu'au|date limite|delai|echeance|expir[a-z]*|cloture"
              + " d(?:e l'instruction|es|u)|audience|limite de|a compter du"
              + "|(?:dans|sous|d'ici) (?:les |la |le |une? delai de )?(?:un|une|deux|trois|quatre|cinq|six|huit|dix|douze|quinze|vingt|trente|quarante|soixante|\\d{1,3}) (?:jours|semaines?|mois|ans?|heures))\\b");

  private final List<PieceReading> readings;
  private final List<Quoted> sentences;
  private final Map<String, String> writtenOn = new HashMap<>();

  Deadlines(List<PieceReading> readings, List<Quoted> sentences) {
    this.readings = readings;
    this.sentences = sentences;
  }

  static boolean isDue(Quoted quoted) {
    return DUE.matcher(quoted.words()).find();
  }

  /** The deadline that a chosen sentence sets. */
  static Deadline of(Quoted quoted) {
    return new Deadline(lastDay(quoted).orElse(null), quoted);
  }

  /** In the order of their days, those without one last. */
  List<Deadline> all() {
    List<Deadline> deadlines = new ArrayList<>();
    SaidOnce said = new SaidOnce();
    for (Quoted quoted : sentences) {
      Optional<String> toCome = dayToCome(quoted);
      if (isDue(quoted) || toCome.isPresent()) {
        Deadline deadline = new Deadline(lastDay(quoted).or(() -> toCome).orElse(null), quoted);
        if (said.add(quoted)) {
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
                .map(Deadlines::written)
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
