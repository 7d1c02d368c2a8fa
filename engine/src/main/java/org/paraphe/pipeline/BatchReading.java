package org.paraphe.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.Outcome;
import org.paraphe.privacy.Category;

/**
 * What the bytes of one file say, whatever the file is called.
 *
 * @param outcome how its reading ended; null for a technical file, which is not read
 * @param nature what the document is: "courrier", "facture"; empty where nothing tells
 * @param kind the kind of act that it asks for; null where none is clear
 * @param title empty where no words give one
 * @param labelled true where the title stands after « Objet : »
 * @param dayFrom null exactly where the day is
 * @param personal how many of each category; the values themselves are not kept
 * @param error in French, why it could not be read and what to do; empty where it was
 */
record BatchReading(
    String format,
    @Nullable Outcome outcome,
    String nature,
    @Nullable String kind,
    String title,
    boolean labelled,
    @Nullable LocalDate day,
    @Nullable DayFrom dayFrom,
    String producer,
    Map<Category, Integer> personal,
    List<String> warnings,
    String error) {

  /** The nature of a file that a system or an office suite left. */
  static final String TECHNICAL = "fichier technique";

  /** Where a date was read, the most telling first. */
  enum DayFrom {
    COURRIEL("en-tête du courriel"),
    TEXTE("texte"),
    PROPRIETES("propriétés du fichier"),
    MENTION("première date citée"),
    FICHIER("date du fichier");

    private final String label;

    DayFrom(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  BatchReading {
    personal = new TreeMap<>(personal);
    warnings = List.copyOf(warnings);
  }

  /** Nothing is known of the bytes. */
  static BatchReading failed(String error) {
    return new BatchReading(
        "", null, "", null, "", false, null, null, "", Map.of(), List.of(), error);
  }

  /** What was read before holds; the file itself has since become a trouble. */
  BatchReading withError(String told) {
    return new BatchReading(
        format, outcome, nature, kind, title, labelled, day, dayFrom, producer, personal, warnings,
        told);
  }

  /** A file that a system or an office suite left, and nobody wrote. */
  static BatchReading technical() {
    return new BatchReading(
        "",
        null,
        TECHNICAL,
        null,
        "",
        false,
        null,
        null,
        "",
        Map.of(),
        List.of("fichier technique du système ou de la bureautique : non lu"),
        "");
  }
}
