package org.paraphe.pipeline;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.CaseState;
import org.paraphe.casefile.Claim;
import org.paraphe.casefile.Event;
import org.paraphe.casefile.JournalAppender;
import org.paraphe.checking.Finding;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.Piece;
import org.paraphe.dossier.TransientFailure;
import org.paraphe.drafting.Draft;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Extractor;
import org.paraphe.template.BrokenPack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The steps of the machine. Each call claims the next case that waits, works, commits, and goes on
 * until none is left, so that one ring of the bell is enough whatever was lost. A fault that may
 * pass gives the case back for later; one that will not sends it to quarantine with the reason.
 * Thread-safe; several processes may run the same step on one home.
 */
public final class Steps {

  /** Names of the steps, also of the endpoints that wake them. */
  public static final String EXTRACT = "extraire";

  public static final String DRAFT = "rediger";
  public static final String CHECK = "controler";
  public static final String ARCHIVE = "archiver";

  private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

  /** Longer than any one step may take: its extraction and its model calls have shorter limits. */
  static final Duration LEASE = Duration.ofMinutes(30);

  private static final int TRIES = 5;

  /** Two cases are checked at a time: behind a very long one the others go on. */
  private static final int CHECKERS = 2;

  private static final Map<String, Set<CaseState>> WAITING =
      Map.of(
          EXTRACT, EnumSet.of(CaseState.RECU),
          DRAFT, EnumSet.of(CaseState.EXTRAIT, CaseState.A_REPRENDRE),
          CHECK, EnumSet.of(CaseState.REDIGE),
          ARCHIVE, EnumSet.of(CaseState.VALIDE));

  private final CaseFiles cases;
  private final Blobs blobs;
  private final Kept kept;
  private final Extractor extractor;
  private final ActMaker maker;
  private final Documents documents;
  private final Archiving archiving;
  private final Modifications modifications;
  private final Projections projections;
  private final JournalAppender appender;
  private final Worker worker;
  private final Clock clock;
  private final int drafters;
  private final Together drafting;
  private final Together checking = new Together(CHECKERS);
  private final Queue<Claim> withheld = new ConcurrentLinkedQueue<>();

  /**
   * @param drafters how many drafts are made at a time
   */
  Steps(
      CaseFiles cases,
      Blobs blobs,
      Extractor extractor,
      ActMaker maker,
      Documents documents,
      Archiving archiving,
      Modifications modifications,
      Projections projections,
      JournalAppender appender,
      Clock clock,
      int drafters) {
    this.cases = cases;
    this.blobs = blobs;
    this.kept = new Kept(blobs);
    this.extractor = extractor;
    this.maker = maker;
    this.documents = documents;
    this.archiving = archiving;
    this.modifications = modifications;
    this.projections = projections;
    this.appender = appender;
    this.worker = Worker.ofThisProcess();
    this.clock = clock;
    this.drafters = drafters;
    this.drafting = new Together(drafters);
  }

  /** One step's work on one case: what to commit. */
  @FunctionalInterface
  private interface Work {
    Result on(CaseFile file);
  }

  private record Result(Event event, CaseFiles.Change change) {}

  /** Steps where a case waits now and may be claimed. */
  public List<String> waiting() {
    return WAITING.entrySet().stream()
        .filter(e -> e.getValue().stream().anyMatch(cases::waits))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  public int extract() {
    return drain(EXTRACT, this::extractOne);
  }

  /**
   * As many drafts at a time as the model's service takes: each waits for answers and works little.
   */
  public int draft() {
    return drafters == 1 ? drain(DRAFT, this::draftOne) : drain(drafting, DRAFT, this::draftOne);
  }

  /** Checks and renders. */
  public int check() {
    return drain(checking, CHECK, this::checkOne);
  }

  public int archive() {
    return drain(ARCHIVE, this::archiveOne);
  }

  /** Runs every step until nothing waits: for a command that works without the service. */
  public int runAll() {
    int total = 0;
    int moved;
    do {
      moved = extract() + draft() + drain(CHECK, this::checkOne) + archive();
      total += moved;
    } while (moved > 0);
    return total;
  }

  private int drain(String step, Work work) {
    int moved = 0;
    Optional<Claim> claim;
    while ((claim = claim(step)).isPresent()) {
      moved += run(step, claim.get(), work) ? 1 : 0;
    }
    if (moved > 0) {
      appender.append();
    }
    return moved;
  }

  private int drain(Together together, String step, Work work) {
    int moved = together.drain(() -> claim(step), claim -> run(step, claim, work));
    if (moved > 0) {
      appender.append();
    }
    return moved;
  }

  private Optional<Claim> claim(String step) {
    return cases.claim(states(step), worker.id(), LEASE);
  }

  /** The step that cases of a state wait for; empty where they wait for a person or for nothing. */
  static Optional<String> of(CaseState state) {
    return WAITING.entrySet().stream()
        .filter(e -> e.getValue().contains(state))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  static Set<CaseState> states(String step) {
    return WAITING.getOrDefault(step, Set.of());
  }

  /** A case that cannot even be given back is kept in mind until it can. */
  private boolean run(String step, Claim claim, Work work) {
    try {
      return tryIt(step, claim, work);
    } catch (TransientFailure | UncheckedIOException e) {
      LOG.warn("{} {} : ni fait ni rendu", step, claim.held().ref(), e);
      withheld.add(claim);
      return false;
    }
  }

  /**
   * Frees the cases that a fault kept from being given back, on a full disk for instance; run all
   * along by the service. Until then nobody could take them.
   */
  public void giveBack() {
    for (Claim claim = withheld.peek(); claim != null; claim = withheld.peek()) {
      cases.release(claim, Duration.ZERO);
      withheld.remove(claim);
    }
  }

  private boolean tryIt(String step, Claim claim, Work work) {
    long start = System.nanoTime();
    try (var mdc = MDC.putCloseable("dossier", claim.held().ref().value())) {
      Result result = work.on(claim.held());
      Optional<CaseFile> done = cases.commit(claim, result.event(), result.change());
      done.ifPresent(projections::show);
      LOG.info(
          "{} {} -> {} en {} ms",
          step,
          claim.held().ref(),
          done.map(f -> f.state().name()).orElse("bail perdu"),
          (System.nanoTime() - start) / 1_000_000);
      return done.isPresent();
    } catch (BrokenPack e) {
      return keepTrying(step, claim, String.valueOf(e.getMessage()), Duration.ofMinutes(1));
    } catch (PermanentFailure e) {
      return giveUp(step, claim, String.valueOf(e.getMessage()), e);
    } catch (TransientFailure | UncheckedIOException e) {
      return later(step, claim, e);
    } catch (RuntimeException e) { // a fault of ours must not stop the cases behind this one
      return giveUp(step, claim, "une faute du logiciel (" + e.getClass().getSimpleName() + ")", e);
    } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
      return giveUp(
          step,
          claim,
          "plus que la machine ne peut traiter (" + e.getClass().getSimpleName() + ")",
          e);
    }
  }

  private boolean later(String step, Claim claim, RuntimeException cause) {
    LOG.warn("{} {} : nouvel essai plus tard", step, claim.held().ref(), cause);
    Duration pause = Duration.ofSeconds(2L << Math.min(claim.attempts(), 6));
    if (claim.attempts() + 1 < TRIES) {
      cases.release(claim, pause);
      return false;
    }
    return cause instanceof UncheckedIOException
        ? keepTrying(step, claim, "le disque ne répond pas (" + cause.getMessage() + ")", pause)
        : giveUp(step, claim, cause.getMessage() + " (" + TRIES + " essais)", cause);
  }

  /** An approved act is never thrown back: it waits, and is tried again, until it is archived. */
  private boolean giveUp(String step, Claim claim, String why, Throwable cause) {
    LOG.error("{} {} : impossible", step, claim.held().ref(), cause);
    if (claim.held().state() == CaseState.VALIDE) {
      return keepTrying(step, claim, why, Duration.ofMinutes(5));
    }
    Optional<CaseFile> done =
        cases.commit(
            claim,
            Event.step("quarantaine"),
            (current, tx) ->
                current.edit().state(CaseState.QUARANTAINE).trouble(trouble(step, why)));
    done.ifPresent(projections::show);
    return done.isPresent();
  }

  private static String trouble(String step, String why) {
    return "étape « " + step + " » : " + why;
  }

  /** Leaves the case in its state for another try, the reason written once for people to see. */
  private boolean keepTrying(String step, Claim claim, String why, Duration pause) {
    String trouble = trouble(step, why);
    if (!trouble.equals(claim.held().trouble())) {
      try {
        cases.commit(
            claim, Event.step("attente"), (current, tx) -> current.edit().trouble(trouble));
        return false;
      } catch (TransientFailure | UncheckedIOException e) {
        LOG.warn("{} : la raison n'a pas pu être notée", claim.held().ref(), e);
      }
    }
    cases.release(claim, pause);
    return false;
  }

  private Result extractOne(CaseFile file) {
    List<ExtractedPiece> pieces = new ArrayList<>();
    for (Piece piece : file.pieces()) {
      pieces.addAll(extractor.extract(piece.name(), blobs.path(piece.sha256())));
    }
    var blob = kept.pieces(pieces);
    if (ActMaker.read(pieces).findAny().isEmpty()) {
      return new Result(
          Event.step(EXTRACT),
          (current, tx) ->
              current
                  .edit()
                  .document(Kept.EXTRACTION, blob)
                  .state(CaseState.QUARANTAINE)
                  .trouble(unread(pieces)));
    }
    return new Result(
        Event.step(EXTRACT),
        (current, tx) ->
            current.edit().trouble(null).document(Kept.EXTRACTION, blob).state(CaseState.EXTRAIT));
  }

  private static String unread(List<ExtractedPiece> pieces) {
    return pieces.stream()
        .map(p -> "  - " + p.name() + " : " + p.outcome() + reason(p))
        .collect(Collectors.joining("\n", "aucune pièce n'a pu être lue :\n", ""));
  }

  private static String reason(ExtractedPiece piece) {
    return piece.warnings().isEmpty() ? "" : " (" + String.join(" ; ", piece.warnings()) + ")";
  }

  private Result draftOne(CaseFile file) {
    LostEdits lost = new LostEdits(kept.modifications(file));
    Sketch sketch =
        lost.told(
            maker.sketch(
                file.kind(),
                kept.pieces(file),
                file.typed(),
                file.instructions(),
                ActDate.of(null, file.typed(), clock)));
    Map<String, String> versions =
        new LinkedHashMap<>(sketch.drafted().map(Draft::versions).orElse(Map.of()));
    sketch.drafted().ifPresent(d -> versions.put("drafter", d.drafter()));
    sketch.drafted().ifPresent(kept::ahead);
    return new Result(
        Event.step(DRAFT).with(versions),
        (current, tx) -> {
          CaseFile.Edit edit = current.edit().trouble(null).state(CaseState.REDIGE);
          Kept.OF_A_DRAFT.forEach(edit::without);
          lost.setAside(edit);
          if (sketch instanceof Sketch.Undecided undecided) {
            return edit.document(Kept.CANDIDATES, kept.candidates(undecided.candidates()));
          }
          Draft draft = ((Sketch.Drafted) sketch).draft();
          if (current.document(Kept.FIRST_ACT).isEmpty()) {
            edit.document(Kept.FIRST_ACT, kept.act(draft));
          }
          return edit.kind(draft.kind())
              .objet(org.paraphe.act.Inline.text(draft.act().objet()))
              .document(Kept.DRAFT, kept.draft(draft))
              .document(Kept.ACT, kept.act(draft));
        });
  }

  private Result checkOne(CaseFile file) {
    List<ExtractedPiece> pieces = kept.pieces(file);
    Sketch sketch = kept.sketch(file);
    List<Finding> findings =
        SentBefore.told(
            withDocument(
                withBox(
                    file, sketch, maker.check(sketch, pieces, VoteEntry.given(kept.vote(file)))),
                kept.editFindings(file)),
            cases.twinBefore(file));
    Documents.Rendered rendered =
        documents.draft(file.ref().value(), sketch, findings, pieces, modifications.of(file));
    kept.ahead(findings, rendered);
    return new Result(
        Event.step(CHECK),
        (current, tx) -> kept.checked(current.edit().trouble(null), current, findings, rendered));
  }

  private List<Finding> withBox(CaseFile file, Sketch sketch, List<Finding> checked) {
    return UnknownBox.finding(file, maker.kinds(), sketch instanceof Sketch.Undecided)
        .filter(box -> cases.intakeOf(file.ref()).filter(m -> Intake.kind(m) != null).isEmpty())
        .map(box -> Stream.concat(checked.stream(), Stream.of(box)).toList())
        .orElse(checked);
  }

  /** What an edited document left untold goes on being told as long as its text stands. */
  private static List<Finding> withDocument(List<Finding> checked, List<Finding> ofDocument) {
    return Stream.concat(checked.stream(), ofDocument.stream())
        .distinct()
        .sorted(Comparator.comparing(Finding::severity))
        .toList();
  }

  private Result archiveOne(CaseFile file) {
    archiving.archive(file);
    return new Result(
        Event.step(ARCHIVE),
        (current, tx) -> current.edit().trouble(null).state(CaseState.ARCHIVE));
  }
}
