package org.paraphe.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.paraphe.dossier.PermanentFailure;

/** Everything that is wrong in one pack, gathered so that its author sees it all at once. */
final class Faults {
  private final List<PermanentFailure> found = new ArrayList<>();
  private final List<PermanentFailure> idle = new ArrayList<>();

  /** What does nothing: its author is told, and the pack serves all the same. */
  void addIdle(PermanentFailure failure) {
    idle.add(failure);
  }

  List<PermanentFailure> idle() {
    return List.copyOf(idle);
  }

  void add(PermanentFailure failure) {
    found.add(failure);
  }

  /** What was read, or something to go on with where the reading was refused. */
  <T> T tried(Supplier<T> reading, T otherwise) {
    try {
      return reading.get();
    } catch (PermanentFailure failure) {
      add(failure);
      return otherwise;
    }
  }

  List<PermanentFailure> all() {
    return List.copyOf(found);
  }

  /** One refusal for all; does nothing where nothing is wrong. */
  void refuse() {
    if (found.size() == 1) {
      throw found.get(0);
    }
    if (!found.isEmpty()) {
      throw new PermanentFailure(
          found.stream().map(PermanentFailure::getMessage).collect(Collectors.joining("\n")));
    }
  }
}
