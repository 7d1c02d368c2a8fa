package org.paraphe.drafting;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;

/**
 * Words of a piece, to the letter, with their place: what a model-free summary is made of.
 *
 * @param words folded, in lower case
 * @param rank in the order of the pieces and of their sentences
 */
record Quoted(Span span, String words, int rank) {
  private static final Pattern WORD = Pattern.compile("[a-z]{4,}");
  private static final int STEM = 6;
  private static final Set<String> EMPTY =
      Set.of(
          "dans",
          "pour",
          "avec",
          "cette",
          "notre",
          "votre",
          "leur",
          "leurs",
          "nous",
          "vous",
          "elle",
          "elles",
          "sont",
          "etait",
          "sera",
          "seront",
          "etre",
          "avoir",
          "ainsi",
          "donc",
          "mais",
          "plus",
          "tout",
          "tous",
          "toute",
          "toutes",
          "comme",
          "entre",
          "selon",
          "sous",
          "montant",
          "somme",
          "total",
          "euros",
          "euro",
          "soit",
          "celui",
          "celle",
          "dont",
          "depuis",
          "lundi",
          "mardi",
          "mercredi",
          "jeudi",
          "vendredi",
          "samedi",
          "dimanche",
          "janvier",
          "fevrier",
          "mars",
          "avril",
          "juin",
          "juillet",
          "aout",
          "septembre",
          "octobre",
          "novembre",
          "decembre",
          "madame",
          "monsieur",
          "date",
          "jour",
          "heure",
          "heures",
          "apres",
          "avant");

  static Quoted of(PieceReading reading, PieceReading.Range range, int rank) {
    FoldedText folded = reading.folded();
    Span span = Hit.span(reading.piece(), folded.start(range.from()), folded.end(range.to()));
    String words = folded.text().substring(range.from(), range.to()).toLowerCase(Locale.ROOT);
    return new Quoted(span, words, rank);
  }

  static Quoted of(Span span, int rank) {
    return new Quoted(span, FoldedText.fold(span.quote()).toLowerCase(Locale.ROOT), rank);
  }

  /** As a document prints it: single plain spaces, without the marks of a quoted mail. */
  String text() {
    return FoldedText.quoted(span.quote());
  }

  /** The row of a table whose words name their own place. */
  Map<String, Value> row() {
    return row("", new LinkedHashMap<>());
  }

  /**
   * @param suffix of the columns: a row may quote two passages
   */
  Map<String, Value> row(String suffix, Map<String, Value> row) {
    row.put("texte" + suffix, Value.of(text()));
    row.put("piece" + suffix, Value.of(span.piece()));
    if (span.page() != null) {
      row.put("page" + suffix, Value.of(span.page().toString()));
    }
    row.put("debut" + suffix, Value.of(Integer.toString(span.start())));
    row.put("fin" + suffix, Value.of(Integer.toString(span.end())));
    return row;
  }

  /** The beginnings of its telling words. */
  Set<String> stems() {
    return stems(words);
  }

  static Set<String> stems(String words) {
    return WORD.matcher(words)
        .results()
        .map(m -> m.group())
        .filter(w -> !EMPTY.contains(w))
        .map(w -> w.substring(0, Math.min(STEM, w.length())))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
