package org.paraphe.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an import did.
 *
 * @param imported names of the sources that are now in the corpus
 * @param leftOut what could not be read, each with its reason; the rest is in
 * @param changed false where there was nothing to do, or nothing that could be read
 * @param texts how many codes and laws the corpus holds
 * @param asOf the whole corpus is known up to this day; empty where it is empty
 */
public record ImportReport(
    List<String> imported,
    List<LeftOut> leftOut,
    boolean changed,
    int texts,
    Optional<LocalDate> asOf) {

  /**
   * @param name file, line or entry
   * @param why in words for the person who imports
   */
  public record LeftOut(String name, String why) {}

  public ImportReport {
    imported = List.copyOf(imported);
    leftOut = List.copyOf(leftOut);
  }

  static ImportReport of(
      CorpusState state, List<String> imported, List<CorpusState.Broken> broken, boolean changed) {
    return new ImportReport(
        imported,
        broken.stream().map(b -> new LeftOut(b.name(), b.why())).toList(),
        changed,
        state.texts().size(),
        state.asOf());
  }
}
