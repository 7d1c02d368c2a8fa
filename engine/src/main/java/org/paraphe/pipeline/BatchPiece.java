package org.paraphe.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.Sha256;

/**
 * One file of a batch.
 *
 * @param dossier the entry of the source that holds it
 * @param path its name below that entry; the entry's own for a file
 * @param modified as the file system says, in milliseconds
 * @param sha256 null where its bytes could not be read
 * @param again true where the next start is to try it again
 */
record BatchPiece(
    String dossier,
    String path,
    long size,
    long modified,
    @Nullable Sha256 sha256,
    BatchReading reading,
    boolean again) {

  private static final Set<String> TECHNICAL = Set.of(".ds_store", "thumbs.db", "desktop.ini");
  private static final Pattern LEFT = Pattern.compile("~\\$.*|\\.~lock\\..*#|\\._.*");

  /** True for what systems and office suites leave beside documents. */
  static boolean isTechnical(String name) {
    return TECHNICAL.contains(name.toLowerCase(java.util.Locale.ROOT))
        || LEFT.matcher(name).matches();
  }

  boolean isTechnical() {
    return isTechnical(path.substring(path.lastIndexOf('/') + 1));
  }

  boolean isUnread() {
    return !reading.error().isEmpty();
  }

  /** The document's own date, else the file's. */
  LocalDate day() {
    return reading.day() != null
        ? reading.day()
        : LocalDate.ofInstant(Instant.ofEpochMilli(modified), ZoneId.systemDefault());
  }

  BatchReading.DayFrom dayFrom() {
    return reading.dayFrom() == null ? BatchReading.DayFrom.FICHIER : reading.dayFrom();
  }

  /** What the document is called: its own words, else its name without its ending. */
  String title() {
    return reading.title().isEmpty() ? titleOf(path) : reading.title();
  }

  String titleFrom() {
    return reading.title().isEmpty() ? "nom" : reading.labelled() ? "objet" : "début du texte";
  }

  static String titleOf(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 && name.length() - dot <= 6 ? name.substring(0, dot) : name;
    String words = stem.replaceAll("[_\\s]+", " ").strip();
    return words.isEmpty() ? name : words;
  }
}
