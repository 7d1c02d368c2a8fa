package org.paraphe.pipeline;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.Sha256;
import org.paraphe.pipeline.BatchReading.DayFrom;
import org.paraphe.privacy.Category;

/**
 * One entry of the source, a file or a folder, as the inventory tells it.
 *
 * @param unread how many of its pieces could not be read
 * @param sha256 of the file, or of the sorted hashes of a folder's pieces; null where a piece has
 *     none
 * @param fingerprint the same for the same bytes whatever their names; null where a piece has none
 * @param dayFrom empty for a dossier without a piece
 */
record BatchDossier(
    String path,
    boolean folder,
    State state,
    int pieces,
    int unread,
    long bytes,
    String title,
    String titleFrom,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    String dayFrom,
    String nature,
    @Nullable String kind,
    String producer,
    String formats,
    @Nullable Sha256 sha256,
    @Nullable Sha256 fingerprint,
    Map<Category, Integer> personal,
    String warnings,
    String error,
    boolean again) {

  /** How its reading went. */
  enum State {
    INVENTORIE("inventorié"),
    EN_PARTIE("inventorié en partie"),
    NON_LU("non lu"),
    VIDE("dossier vide"),
    ECARTE("fichier technique");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  BatchDossier {
    personal = new TreeMap<>(personal);
  }

  /** "nom de personne (3) ; coordonnées bancaires (1)". */
  static String words(Map<Category, Integer> personal) {
    return personal.entrySet().stream()
        .map(e -> e.getKey().label() + " (" + e.getValue() + ")")
        .collect(Collectors.joining(" ; "));
  }

  /** Adds up the pieces of one dossier, one at a time. Not thread-safe. */
  static final class Sum {
    private static final int LISTED = 5;

    private final String path;
    private final boolean folder;
    private int pieces;
    private int unread;
    private int technical;
    private long bytes;
    private boolean again;
    private @Nullable BatchPiece only;
    private @Nullable BatchPiece labelled;
    private final Map<DayFrom, LocalDate[]> days = new EnumMap<>(DayFrom.class);
    private final Map<String, Integer> natures = new TreeMap<>();
    private final Set<String> kinds = new TreeSet<>();
    private final Set<String> producers = new LinkedHashSet<>();
    private final Set<String> formats = new TreeSet<>();
    private final Map<Category, Integer> personal = new EnumMap<>(Category.class);
    private final Listed warnings = new Listed();
    private final Listed errors = new Listed();

    Sum(String path, boolean folder) {
      this.path = path;
      this.folder = folder;
    }

    void add(BatchPiece piece) {
      only = pieces == 0 ? piece : null;
      pieces++;
      bytes += piece.size();
      again |= piece.again();
      BatchReading reading = piece.reading();
      if (piece.isUnread()) {
        unread++;
        errors.add(said(piece, reading.error()));
      }
      reading.warnings().forEach(w -> warnings.add(said(piece, w)));
      if (BatchName.isEscaped(piece.path())) {
        warnings.add(said(piece, "nom à caractères inhabituels, écrits ici par leur code (\\x…)"));
      }
      if (piece.isTechnical()) {
        technical++;
        return;
      }
      content(piece, reading);
    }

    private void content(BatchPiece piece, BatchReading reading) {
      if (labelled == null && reading.labelled()) {
        labelled = piece;
      }
      days.merge(
          piece.dayFrom(), new LocalDate[] {piece.day(), piece.day()}, BatchDossier.Sum::wider);
      if (!reading.nature().isEmpty()) {
        natures.merge(reading.nature(), 1, Integer::sum);
      }
      if (reading.kind() != null) {
        kinds.add(reading.kind());
      }
      if (!reading.producer().isEmpty() && producers.size() <= LISTED) {
        producers.add(reading.producer());
      }
      if (!reading.format().isEmpty()) {
        formats.add(FormatNames.of(reading.format()));
      }
      reading.personal().forEach((c, n) -> personal.merge(c, n, Integer::sum));
    }

    private String said(BatchPiece piece, String what) {
      return folder ? piece.path() + " : " + what : what;
    }

    private static LocalDate[] wider(LocalDate[] a, LocalDate[] b) {
      return new LocalDate[] {a[0].isBefore(b[0]) ? a[0] : b[0], a[1].isAfter(b[1]) ? a[1] : b[1]};
    }

    void warn(String what) {
      warnings.add(what);
    }

    /**
     * @param fingerprint null where the bytes of a piece are not known
     */
    BatchDossier done(@Nullable Sha256 fingerprint) {
      LocalDate @Nullable [] span = span();
      return new BatchDossier(
          path,
          folder,
          state(),
          pieces,
          unread,
          bytes,
          title(),
          titleFrom(),
          span == null ? null : span[0],
          span == null ? null : span[1],
          dayFrom(),
          nature(),
          kinds.size() == 1 ? kinds.iterator().next() : null,
          producer(),
          String.join(", ", formats),
          only != null ? only.sha256() : fingerprint,
          bytes == 0 ? null : fingerprint, // no bytes are nobody's double
          personal,
          warnings.text(),
          errors.text(),
          again);
    }

    private State state() {
      if (pieces == 0) {
        return State.VIDE;
      }
      if (unread == 0) {
        return technical == pieces ? State.ECARTE : State.INVENTORIE;
      }
      return unread + technical == pieces ? State.NON_LU : State.EN_PARTIE;
    }

    private String title() {
      if (labelled != null) {
        return labelled.title();
      }
      return only == null || named(only) ? BatchPiece.titleOf(path) : only.title();
    }

    /** A folder's own name says more than that of the one file in it. */
    private boolean named(BatchPiece piece) {
      return folder && piece.reading().title().isEmpty();
    }

    private String titleFrom() {
      if (labelled != null) {
        return folder && pieces > 1 ? "objet de « " + labelled.path() + " »" : "objet";
      }
      return only == null || named(only) ? "nom" : only.titleFrom();
    }

    /** What documents say of themselves; the dates of files only where none says anything. */
    private LocalDate @Nullable [] span() {
      return days.entrySet().stream()
          .filter(e -> e.getKey() != DayFrom.FICHIER)
          .map(Map.Entry::getValue)
          .reduce(BatchDossier.Sum::wider)
          .orElse(days.get(DayFrom.FICHIER));
    }

    private String dayFrom() {
      boolean said = days.keySet().stream().anyMatch(d -> d != DayFrom.FICHIER);
      return days.keySet().stream()
          .filter(d -> !said || d != DayFrom.FICHIER)
          .map(DayFrom::label)
          .collect(Collectors.joining(", "));
    }

    private String nature() {
      if (natures.size() == 1
          && pieces - technical - unread == natures.values().iterator().next()) {
        return natures.keySet().iterator().next();
      }
      return natures.entrySet().stream()
          .map(e -> e.getKey() + " (" + e.getValue() + ")")
          .collect(Collectors.joining(", "));
    }

    private String producer() {
      String first = producers.stream().limit(LISTED).collect(Collectors.joining(" ; "));
      return producers.size() > LISTED ? first + " ; et d'autres" : first;
    }

    /** The first few, and how many more. */
    private static final class Listed {
      private final StringBuilder text = new StringBuilder();
      private int count;

      void add(String one) {
        if (count < LISTED) {
          text.append(count == 0 ? "" : " | ").append(one);
        }
        count++;
      }

      String text() {
        return count <= LISTED
            ? text.toString()
            : text + " | et " + (count - LISTED) + " de plus : voir les pièces";
      }
    }
  }
}
