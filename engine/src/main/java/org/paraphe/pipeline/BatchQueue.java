package org.paraphe.pipeline;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.paraphe.act.ActKind;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.Event;
import org.paraphe.dossier.Dossier;
import org.paraphe.dossier.Piece;
import org.paraphe.dossier.Sha256;
import org.paraphe.pipeline.BatchProgress.Phase;
import org.paraphe.pipeline.BatchStore.Queued;

/**
 * Puts the dossiers of a batch into the queue, one case each, with copies of their bytes. The mark
 * of a case is the batch, the dossier and its bytes: a start after a crash finds the case again.
 */
final class BatchQueue {

  /** More than that is a fonds, not a dossier that one draft could be made from. */
  private static final int MOST_PIECES = 200;

  private final BatchStore store;
  private final Path source;
  private final CaseFiles cases;
  private final Blobs blobs;
  private final Steps steps;
  private final Projections projections;

  BatchQueue(
      BatchStore store,
      Path source,
      CaseFiles cases,
      Blobs blobs,
      Steps steps,
      Projections projections) {
    this.store = store;
    this.source = source;
    this.cases = cases;
    this.blobs = blobs;
    this.steps = steps;
    this.projections = projections;
  }

  /**
   * @param batch tells this batch from every other, for ever
   * @return how many dossiers have a case now that had none
   */
  int fill(String batch, ActKind kind, Consumer<BatchProgress> progress) {
    store.queueAgain();
    endWhatWasCut();
    int total = store.number("SELECT count(*) FROM dossier");
    int done = store.number("SELECT count(*) FROM dossier WHERE queued IS NOT NULL");
    int fresh = 0;
    int opened = 0;
    progress.accept(new BatchProgress(Phase.QUEUE, done, total, 0));
    for (var next = store.notQueued(); next.isPresent(); next = store.notQueued()) {
      BatchDossier dossier = next.get();
      Queued queued =
          reason(dossier)
              .map(why -> new Queued(null, why))
              .orElseGet(() -> open(batch, kind, dossier));
      store.queued(dossier.path(), queued);
      opened += queued.ref() == null ? 0 : 1;
      progress.accept(new BatchProgress(Phase.QUEUE, ++done, total, ++fresh));
    }
    return opened;
  }

  /** A start that was killed may have left a case taken, and a folder behind. */
  private void endWhatWasCut() {
    Worker.freeTheDead(cases);
    work();
    projections.repair();
  }

  /** Why a dossier gets no case of its own. */
  private Optional<String> reason(BatchDossier dossier) {
    if (store.hasCase(dossier.fingerprint())) {
      return Optional.of("doublon, non versé");
    }
    return switch (dossier.state()) {
      case VIDE, ECARTE -> Optional.of("non versé : rien à lire");
      case NON_LU -> Optional.of("non versé : aucune pièce lue");
      case INVENTORIE, EN_PARTIE -> unfit(dossier);
    };
  }

  private static Optional<String> unfit(BatchDossier dossier) {
    if (dossier.fingerprint() == null) {
      return Optional.of("non versé : une pièce n'a pas d'octets lisibles");
    }
    return dossier.pieces() > MOST_PIECES
        ? Optional.of("non versé : plus de " + MOST_PIECES + " pièces")
        : Optional.empty();
  }

  private Queued open(String batch, ActKind kind, BatchDossier told) {
    String mark = "lot:" + batch + ":" + Sha256.of(told.path() + "\n" + told.fingerprint());
    Optional<CaseFile> before = cases.openedBy(mark);
    if (before.isPresent()) {
      work();
      return new Queued(before.get().ref().value(), "");
    }
    Dossier dossier;
    try {
      Optional<List<Piece>> copies = copies(told);
      if (copies.isEmpty()) {
        return new Queued(null, "non versé : a changé depuis l'inventaire, relancez avec --resume");
      }
      dossier = new Dossier(copies.get());
    } catch (UncheckedIOException e) {
      return new Queued(null, "non versé : " + BatchWalk.unreadable(e));
    }
    Optional<CaseFile> twin = cases.noteTwin(mark, dossier);
    if (twin.isPresent()) {
      return new Queued(null, "non versé : ces pièces sont déjà le dossier " + twin.get().ref());
    }
    CaseFile opened =
        cases.open(
            mark,
            dossier,
            Normalizer.normalize(told.path(), Normalizer.Form.NFC),
            kind,
            new Event("recevoir", Event.SYSTEM, "cli", null, Map.of()));
    work();
    return new Queued(opened.ref().value(), "");
  }

  private void work() {
    steps.extract();
    steps.draft();
    steps.check();
  }

  /** Empty where a file no longer holds the bytes that the inventory told of. */
  private Optional<List<Piece>> copies(BatchDossier told) {
    List<Piece> pieces = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    AtomicBoolean changed = new AtomicBoolean();
    Path entry = BatchName.resolve(source, told.path());
    store.pieces(
        told.path(),
        piece -> {
          Path file = told.folder() ? BatchName.resolve(entry, piece.path()) : entry;
          if (!changed.get() && !piece.isTechnical()) {
            Sha256 copy = blobs.put(file);
            changed.set(!copy.equals(piece.sha256()));
            pieces.add(new Piece(name(piece.path(), names), copy, piece.size()));
          }
        });
    return changed.get() ? Optional.empty() : Optional.of(pieces);
  }

  /** One form for accents, as for every dossier; two names that become one are told apart. */
  private static String name(String path, Set<String> taken) {
    String plain = Normalizer.normalize(path, Normalizer.Form.NFC).replace('\\', '_');
    String free = plain;
    for (int i = 2; !taken.add(free); i++) {
      free = i + "-" + plain;
    }
    return free;
  }
}
