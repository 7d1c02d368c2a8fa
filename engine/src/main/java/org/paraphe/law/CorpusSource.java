package org.paraphe.law;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A file or tree that is imported as one: all of it or nothing. Reading it again gives the same
 * versions in the same order, so that an import that was cut goes on where it was.
 */
interface CorpusSource {

  /** The forms of source that the import reads. */
  enum Form {
    /** One JSON object a line, one a version; a file holds a whole code. */
    JSONL,
    /** The official dump: one XML file a version, found again by its identifier. */
    LEGI,
    /** A tree of one code, as the npm package {@code @socialgouv/legi-data} ships it. */
    ARBRE
  }

  /** What a source holds, one call each, in its own order. */
  interface Sink {

    /** One version of an article. */
    void version(Form form, ArticleVersion version) throws IOException;

    /** A version that LEGI withdrew. */
    void removed(String id) throws IOException;

    /** All that is given of a code is known up to this day. */
    void asOf(String code, LocalDate day);

    /** A part that cannot be read: which, why. It is left out, the rest goes on. */
    void broken(String name, String why);
  }

  /** What the user gave, for messages. */
  Path path();

  /** Changes where the content does, as far as sizes and times tell. */
  String fingerprint() throws IOException;

  /** The day of the edition, where the name tells. */
  default Optional<LocalDate> edition() {
    return Optional.empty();
  }

  /** True for what only changes a corpus that is there already. */
  default boolean isIncrement() {
    return false;
  }

  /** True where a code that this source holds is there in whole, so that it replaces what was. */
  default boolean isWhole() {
    return true;
  }

  /**
   * @throws IOException where the source ends too early or cannot be read as a whole
   */
  void read(Sink sink) throws IOException;
}
