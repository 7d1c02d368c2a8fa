package org.paraphe.routes.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.paraphe.pipeline.Doctor;

/** Whether something has been lying in {@code depot/} for too long without a reason. */
public final class DepotHealth {

  private final DepotWatcher watcher;
  private final Clock clock;

  public DepotHealth(DepotWatcher watcher, Clock clock) {
    this.watcher = watcher;
    this.clock = clock;
  }

  /** The age of the oldest file that nothing explains; empty while all is well. */
  public Optional<Duration> oldestUnexplained() {
    return watcher.unexplained(clock.instant()).stream()
        .findFirst()
        .map(file -> Duration.between(file.firstSeen(), clock.instant()));
  }

  /** The same for {@code paraphe doctor}. */
  public Doctor.Diagnosis diagnosis() {
    List<Path> unreadable = watcher.unreadable();
    if (!unreadable.isEmpty()) {
      return new Doctor.Diagnosis(
          "attente-depot",
          false,
          "le service ne peut pas lire "
              + unreadable.stream()
                  .map(place -> "« " + place.getFileName() + "/ »")
                  .collect(Collectors.joining(", "))
              + " : rien de ce qu'on y dépose n'est pris",
          "donner au compte du service le droit de lire et d'écrire ces dossiers ; sur un partage,"
              + " vérifier qu'il est monté");
    }
    List<WaitingFile> old = watcher.unexplained(clock.instant());
    if (old.isEmpty()) {
      return new Doctor.Diagnosis(
          "attente-depot", true, "rien n'attend sans raison dans depot/", "");
    }
    return new Doctor.Diagnosis(
        "attente-depot",
        false,
        old.size()
            + " dépôt(s) attendent sans raison, le plus ancien depuis "
            + oldestUnexplained().orElse(Duration.ZERO).toMinutes()
            + " min : « "
            + old.get(0).path()
            + " »",
        "démarrer « paraphe serve » ; s'il tourne, voir etat/paraphe.log");
  }
}
