package org.paraphe.pipeline;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Objects;
import org.paraphe.archive.ArchivePackages;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.Database;
import org.paraphe.casefile.Journal;
import org.paraphe.casefile.JournalAppender;
import org.paraphe.casefile.KeptTables;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.TransientFailure;
import org.paraphe.extraction.Isolation;
import org.paraphe.review.Absences;
import org.paraphe.review.Delegations;
import org.paraphe.review.Moves;
import org.paraphe.review.People;
import org.paraphe.review.SentReminders;
import org.paraphe.review.Sessions;
import org.paraphe.template.TemplateCatalog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything of one home, opened together and closed together. Thread-safe. */
public final class Paraphe implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Paraphe.class);

  private final Home home;
  private final Settings settings;
  private final Database database;
  private final CaseFiles cases;
  private final Blobs blobs;
  private final People people;
  private final Sessions sessions;
  private final Delegations delegations;
  private final Absences absences;
  private final DatedSubstitutions substitutions;
  private final SessionLists sessionLists;
  private final KeptTables keptTables;
  private final Journal journal;
  private final JournalAppender appender;
  private final Tools tools;
  private final Projections projections;
  private final Intake intake;
  private final Steps steps;
  private final Decisions decisions;
  private final Deadlines deadlines;
  private final Reminders reminders;
  private final EditedDrafts editedDrafts;
  private final FolderMoves folderMoves;
  private final LawWatch lawWatch;
  private final Clock clock;

  private Paraphe(Home home, Settings settings, Tools tools, Clock clock) {
    this.home = home;
    this.settings = settings;
    this.tools = tools;
    this.clock = clock;
    this.database = Database.open(home.database());
    this.blobs = new Blobs(home.blobs());
    this.cases = new CaseFiles(database, blobs, clock);
    this.people = new People(database);
    this.journal = new Journal(database, home.journal());
    this.keptTables = new KeptTables(database, blobs, journal);
    this.appender = new JournalAppender(database, home.journal());
    this.sessions = new Sessions(database);
    this.delegations = new Delegations(database);
    this.absences = new Absences(database);
    this.substitutions = new DatedSubstitutions(people, delegations, absences, clock);
    this.projections =
        new Projections(
            home, cases, blobs, people, new SeancePage(sessions, blobs, settings.given()));
    this.intake = new Intake(home, cases, blobs);
    Archiving archiving =
        new Archiving(
            blobs,
            people,
            new ArchivePackages(home.archives()),
            tools.documents(),
            new ActEvidence(
                blobs,
                people,
                delegations,
                Objects.requireNonNullElse(settings.collectivite().nom(), ""),
                tools.maker()::corpusAsOf));
    this.steps =
        new Steps(
            cases,
            blobs,
            tools.extractor(),
            tools.maker(),
            tools.documents(),
            archiving,
            new Modifications(new Kept(blobs), people),
            projections,
            appender,
            clock,
            drafters(settings));
    Moves moves = new Moves(settings.decisions().quatreYeux(), substitutions);
    this.decisions =
        new Decisions(
            cases,
            blobs,
            tools.catalog(),
            projections::show,
            moves,
            sessions,
            tools.adoption(),
            settings.given(),
            clock);
    this.deadlines = new Deadlines(blobs, tools.catalog(), settings.given());
    this.reminders =
        new Reminders(
            cases,
            tools.catalog(),
            deadlines,
            new Expected(people, substitutions, tools.catalog(), new Kept(blobs)),
            new SentReminders(database),
            settings,
            clock);
    this.editedDrafts =
        new EditedDrafts(
            new EditedVersions(tools, cases, blobs, people, clock),
            cases,
            decisions,
            projections,
            moves,
            settings.decisions().quatreYeux());
    this.folderMoves =
        new FolderMoves(
            home,
            cases,
            people,
            decisions,
            editedDrafts,
            projections,
            new SessionOrder(sessions),
            new WrittenWaivers(decisions, blobs));
    this.lawWatch = new LawWatch(home, tools.catalog(), cases, blobs, clock);
    this.sessionLists = new SessionLists(home, sessions, cases, settings.given());
    people.list().forEach(home::createFoldersOf);
  }

  /**
   * Two and a half times as many as the calls that the service takes: none of its places waits for
   * our work. At a whole multiple the drafts, of two calls each, go in step, and the last ones have
   * a turn of their own (1.15 instead of 1.07 of the ideal time, DraftThroughput).
   */
  private static int drafters(Settings settings) {
    return settings.modele().actif() ? Math.max(2, 5 * settings.modele().concurrence() / 2) : 1;
  }

  /** Opens a home with its own settings; makes what is missing. */
  public static Paraphe open(Home home) {
    return open(home, Settings.load(home));
  }

  public static Paraphe open(Home home, Settings settings) {
    home.create();
    Tools tools = Tools.of(settings, home, home.etat().resolve("extraction"));
    return open(home, settings, tools);
  }

  /** With tools of one's own; closes them with the rest. */
  static Paraphe open(Home home, Settings settings, Tools tools) {
    return open(home, settings, tools, Clock.systemDefaultZone());
  }

  static Paraphe open(Home home, Settings settings, Tools tools, Clock clock) {
    home.create();
    return new Paraphe(home, settings, tools, clock);
  }

  /**
   * Mends what a crash or a full disk left, before the service starts and all along: frees the
   * cases of dead workers, ends half-taken dossiers, writes the folders that are behind, copies the
   * journal's tail. Each is tried whatever becomes of the others, and again at the next call.
   */
  public void recover() {
    tryToMend("bails", () -> Worker.freeTheDead(cases));
    tryToMend("bails", steps::giveBack);
    tryToMend("blobs", blobs::sweep);
    tryToMend("depot", intake::resume);
    tryToMend("dossiers", () -> projections.repair(folderMoves.moved()));
    tryToMend("seances", sessionLists::show);
    tryToMend("bureaux", folderMoves::putBackMissing);
    tryToMend("registres", keptTables::keep);
    tryToMend("journal", appender::append);
  }

  private static void tryToMend(String what, Runnable work) {
    try {
      work.run();
    } catch (TransientFailure | PermanentFailure | UncheckedIOException e) {
      LOG.warn("remise en ordre ({}) : nouvel essai plus tard", what, e);
    }
  }

  /**
   * Opens what acts are printed with, so that a wrong setting is told at once.
   *
   * @throws org.paraphe.dossier.PermanentFailure in French with what to do
   */
  public void openPictures() {
    tools.pictures().get();
  }

  public Home home() {
    return home;
  }

  public Settings settings() {
    return settings;
  }

  public CaseFiles cases() {
    return cases;
  }

  public Blobs blobs() {
    return blobs;
  }

  public People people() {
    return people;
  }

  public Delegations delegations() {
    return delegations;
  }

  public Absences absences() {
    return absences;
  }

  public RegisterBook registerBook() {
    return new RegisterBook(cases, blobs, tools.catalog(), settings.given());
  }

  public Publishing publishing() {
    return new Publishing(
        cases,
        new Kept(blobs),
        new ArchivePackages(home.archives()),
        tools.catalog(),
        settings.given(),
        tools.pictures(),
        clock);
  }

  public SessionLists sessionLists() {
    return sessionLists;
  }

  public Sessions sessions() {
    return sessions;
  }

  public Journal journal() {
    return journal;
  }

  public JournalAppender appender() {
    return appender;
  }

  public Projections projections() {
    return projections;
  }

  public Intake intake() {
    return intake;
  }

  public Steps steps() {
    return steps;
  }

  public Decisions decisions() {
    return decisions;
  }

  public EditedDrafts editedDrafts() {
    return editedDrafts;
  }

  public FolderMoves folderMoves() {
    return folderMoves;
  }

  public LawWatch lawWatch() {
    return lawWatch;
  }

  public LawNotices lawNotices() {
    return new LawNotices(home.corpus(), lawWatch);
  }

  /** The stop switch and the register of uses of a model. */
  public ModelUses modelUses() {
    return ModelUses.of(home);
  }

  public TemplateCatalog catalog() {
    return tools.catalog();
  }

  public DraftOnce draftOnce() {
    return tools.draftOnce();
  }

  public QueueView queue() {
    return new QueueView(cases, blobs, people, deadlines, reminders::of);
  }

  /** Who is to be reminded of what. */
  public Reminders reminders() {
    return reminders;
  }

  /** The approval of many drafts of a low-risk kind, by typed count. */
  public BulkApproval bulkApproval() {
    return new BulkApproval(cases, tools.catalog(), decisions, projections);
  }

  /** An archivist's runs over folders. */
  public Batches batches() {
    return new Batches(
        home, cases, blobs, steps, projections, tools, settings.lecture().processus(), clock);
  }

  /** Everything of this home, copied while it is in use. */
  public Backup backup() {
    return new Backup(home, database);
  }

  public Doctor doctor() {
    return new Doctor(this);
  }

  /** What keeps a hostile piece from the network and from files. */
  public Isolation isolation() {
    return tools.isolation();
  }

  @Override
  public void close() {
    try (tools;
        database) {
      keptTables.keep();
      appender.append();
    }
  }
}
