package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.CaseState;
import org.paraphe.casefile.Durable;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.review.Move;
import org.paraphe.review.People;
import org.paraphe.review.Person;
import org.paraphe.review.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decisions by moving a case's folder onto a person's desk: {@code valides/<personne>/}, {@code
 * rejetes/<personne>/}, {@code a-reprendre/<personne>/}; on the last two, a folder of the
 * quarantine is given up or tried again. A move that is done leaves {@code recu.txt}; one that is
 * refused is undone, with {@code refus.txt} saying why and what to do.
 */
public final class FolderMoves {

  private static final Logger LOG = LoggerFactory.getLogger(FolderMoves.class);

  /**
   * A case's folder that stands on a desk and has not been handled yet.
   *
   * @param person whose desk it is; null where it is nobody's: then the move is refused
   */
  public record FolderMove(Path folder, @Nullable Person person, Move move) {}

  private final Home home;
  private final CaseFiles cases;
  private final Desks desks;
  private final Decisions decisions;
  private final EditedDrafts editedDrafts;
  private final Projections projections;
  private final SessionOrder order;
  private final WrittenWaivers waivers;
  private final HandledFolders handled = new HandledFolders();

  FolderMoves(
      Home home,
      CaseFiles cases,
      People people,
      Decisions decisions,
      EditedDrafts editedDrafts,
      Projections projections,
      SessionOrder order,
      WrittenWaivers waivers) {
    this.waivers = waivers;
    this.editedDrafts = editedDrafts;
    this.order = order;
    this.home = home;
    this.cases = cases;
    this.desks = new Desks(home, people);
    this.decisions = decisions;
    this.projections = projections;
  }

  /** What stands on the desks and waits to be handled. The caller lets each one settle first. */
  public List<FolderMove> found() {
    List<FolderMove> standing = desks.standing();
    handled.keepOnly(standing.stream().map(FolderMove::folder).toList());
    return standing.stream()
        .filter(move -> !handled.contains(new MovedFolder(home, move.folder())))
        .sorted(Comparator.comparing(order::key))
        .toList();
  }

  /** The cases whose folder stands on a desk and waits to be handled. */
  Set<CaseRef> moved() {
    return found().stream()
        .map(move -> String.valueOf(move.folder().getFileName()))
        .filter(CaseRef::looksRight)
        .map(CaseRef::new)
        .collect(Collectors.toSet());
  }

  /**
   * What the system refuses the service on the desks, each in French with what to do; shown by
   * doctor.
   */
  public List<String> refusedBySystem() {
    return desks.refusedBySystem();
  }

  /**
   * What lies under the desks and can decide nothing: desks of no person of this home, files
   * without their folder; shown by doctor.
   */
  public List<Path> strangers() {
    return desks.strangers();
  }

  /**
   * Shows again each case whose folder waited for a person and is nowhere any more: deleted, or
   * moved out of the home.
   */
  public void putBackMissing() {
    Map<CaseState, Path> shown =
        Map.of(
            CaseState.A_VALIDER, home.aValider(),
            CaseState.EN_SEANCE, home.enSeance(),
            CaseState.QUARANTAINE, home.quarantaine());
    Set<Path> there =
        shown.values().stream()
            .flatMap(p -> Desks.children(p).stream())
            .collect(Collectors.toSet());
    cases
        .states(shown.keySet())
        .forEach(
            (ref, state) -> {
              Path place = Objects.requireNonNull(shown.get(state)).resolve(ref.value());
              if (!there.contains(place) && !Files.exists(place)) {
                putBack(ref);
              }
            });
  }

  private void putBack(CaseRef ref) {
    if (found().stream().noneMatch(m -> m.folder().endsWith(ref.value()))) {
      cases.find(ref).ifPresent(projections::show);
    }
  }

  /**
   * Handles one move.
   *
   * @param channel "dossier", or "demo"
   */
  public Verdict handle(FolderMove move, String channel) {
    MovedFolder folder = new MovedFolder(home, move.folder());
    String name = String.valueOf(move.folder().getFileName());
    if (!Files.isDirectory(move.folder(), LinkOption.NOFOLLOW_LINKS)) {
      return new Verdict.Refused(gone(name));
    }
    Optional<CaseFile> file =
        CaseRef.looksRight(name) ? cases.find(new CaseRef(name)) : Optional.empty();
    if (file.isEmpty()) {
      Refusal refusal = unknown(name);
      folder.leave(refusal);
      return new Verdict.Refused(refusal);
    }
    if (order.mustWait(move, this::found)) {
      return new Verdict.Refused(notYet(file.get()));
    }
    Person person = move.person();
    Move meant = meant(move.move(), file.get());
    Verdict verdict =
        person == null
            ? new Verdict.Refused(nobody(move, file.get()))
            : decideOrRefuse(folder, meant, person, file.get(), channel);
    if (verdict instanceof Verdict.Refused refused) {
      undo(folder, file.get().ref(), refused.refusal());
    } else if (verdict instanceof Verdict.Done done && !ends(meant)) {
      receipt(folder, done); // the projection of a rejected case is this very folder
    }
    return verdict;
  }

  /** What is in quarantine has no draft: it is tried again, or given up. */
  private static Move meant(Move desk, CaseFile file) {
    boolean stuck = file.state() == CaseState.QUARANTAINE;
    return switch (desk) {
      case REPRENDRE -> stuck ? Move.RELANCER : desk;
      case REJETER -> stuck || isGivenUp(file) ? Move.ABANDONNER : desk;
      default -> desk;
    };
  }

  /** Its folder stands on the same desk as a rejected one's. */
  private static boolean isGivenUp(CaseFile file) {
    return file.state() == CaseState.REJETE
        && file.decisions().get(file.decisions().size() - 1).move().equals(Move.ABANDONNER.label());
  }

  private static boolean ends(Move move) {
    return move == Move.REJETER || move == Move.ABANDONNER;
  }

  /** Says in a moved folder why it is not handled yet; once for the same reason. */
  public void tellWaiting(FolderMove move, String why) {
    if (!Files.isDirectory(move.folder(), LinkOption.NOFOLLOW_LINKS)) {
      return; // taken back meanwhile
    }
    Path note = move.folder().resolve(Receipts.WAITS);
    String text = "Ce dossier attend : " + why + ".\n";
    try {
      if (!new MovedFolder(home, move.folder()).own(Receipts.WAITS).equals(text)) {
        Projections.writeText(note, text);
      }
    } catch (UncheckedIOException e) {
      LOG.warn("{} : {}, et rien ne s'y écrit", home.shown(move.folder()), why, e);
    }
  }

  /** Said to nobody: whoever moved the folder took it back, or moved it on. */
  private static Refusal gone(String name) {
    return new Refusal("Le dossier « " + name + " » n'est plus là.", "déplacé depuis", "rien");
  }

  private static final Pattern BEGINS_LIKE_A_CASE = Pattern.compile("(\\d{4}-\\d{6})\\D.*");

  private Refusal unknown(String name) {
    String what = "Le dossier « " + name + " » n'est pas reconnu.";
    Matcher like = BEGINS_LIKE_A_CASE.matcher(name);
    if (like.matches() && cases.find(new CaseRef(like.group(1))).isPresent()) {
      return new Refusal(
          what,
          "il a été renommé ou copié : seul le nom « " + like.group(1) + " » désigne ce dossier",
          "si le dossier est de nouveau à sa place (a-valider/ ou en-seance/), déplacez celui-là ;"
              + " sinon rendez à celui-ci le nom « "
              + like.group(1)
              + " »");
    }
    return new Refusal(
        what,
        "son nom n'est la référence d'aucun dossier de cette installation",
        "rendez-lui le nom qu'il avait dans a-valider/ ; pour une nouvelle affaire, déposez les"
            + " fichiers dans depot/");
  }

  /** Said to nobody: the folder stays on its desk and is looked at again. */
  private static Refusal notYet(CaseFile file) {
    return new Refusal(
        "L'approbation du dossier " + file.ref() + " attend.",
        "un dossier qui passe avant lui dans la séance est sur le même bureau",
        "rien : il sera traité juste après");
  }

  private Refusal nobody(FolderMove move, CaseFile file) {
    Path desk = move.folder().resolveSibling(".").normalize();
    String desks = home.shown(desk).replaceFirst("/.*", "") + "/";
    return new Refusal(
        "Le déplacement du dossier " + file.ref() + " est refusé.",
        "« " + home.shown(desk) + "/ » n'est le bureau de personne : on ne sait pas qui décide",
        "déplacez-le dans "
            + desks
            + "<votre identifiant>/ ; s'il manque, demandez-le à l'agent informatique (« paraphe"
            + " person add »)");
  }

  /** What no second try would mend is refused in words, not tried for ever. */
  private Verdict decideOrRefuse(
      MovedFolder folder, Move move, Person person, CaseFile file, String channel) {
    try {
      return decide(folder, move, person, file, channel);
    } catch (PermanentFailure e) {
      LOG.warn("{} : {}", home.shown(folder.path()), e.getMessage());
      return new Verdict.Refused(
          new Refusal(
              "Le déplacement du dossier " + file.ref() + " est refusé.",
              String.valueOf(e.getMessage()),
              "corrigez ce qui est dit, puis déplacez de nouveau le dossier"));
    }
  }

  private Verdict decide(
      MovedFolder folder, Move move, Person person, CaseFile file, String channel) {
    Optional<Move> before = madeBefore(folder, move, person, file);
    if (before.isPresent()) {
      if (ends(move)) {
        projections.show(file); // its receipt
      }
      return new Verdict.Done(file, receipt(before.get(), file, person));
    }
    boolean reads = move == Move.APPROUVER || move == Move.VOTER;
    List<Path> edited = reads ? folder.edited(file) : List.of();
    Optional<Refusal> notShown =
        move == Move.APPROUVER ? folder.notWhatWasShown(file, !edited.isEmpty()) : Optional.empty();
    if (notShown.isPresent()) {
      return new Verdict.Refused(notShown.get());
    }
    if (move == Move.VOTER && folder.note(SeanceForm.NAME).isBlank()) {
      return new Verdict.Refused(MovedFolder.noForm(file));
    }
    Optional<Refusal> unread =
        move == Move.VOTER ? folder.changedPdfBeforeVote(file) : Optional.empty();
    if (unread.isPresent()) {
      return new Verdict.Refused(unread.get());
    }
    Projections.writeText(folder.path().resolve(Receipts.BEGUN), begun(folder, file));
    return switch (move) {
      case REJETER -> decisions.reject(file.ref(), person, channel, folder.note(Receipts.REASON));
      case ABANDONNER -> decisions.drop(file.ref(), person, channel, folder.note(Receipts.REASON));
      case RELANCER ->
          folder.note(Receipts.INSTRUCTIONS).isBlank()
              ? decisions.retry(file.ref(), person, channel)
              : new Verdict.Refused(MovedFolder.retryTakesNoInstructions(file));
      case REPRENDRE -> {
        Instructions asked = Instructions.parse(folder.note(Receipts.INSTRUCTIONS));
        yield decisions.sendBack(file.ref(), person, channel, asked.text(), asked.values());
      }
      case VOTER ->
          editedDrafts.vote(file, person, channel, folder.note(SeanceForm.NAME), Map.of(), edited);
      default -> approve(folder, person, file, channel, edited);
    };
  }

  private Verdict approve(
      MovedFolder folder, Person person, CaseFile file, String channel, List<Path> edited) {
    Verdict waived = waivers.waive(file, folder.note(WrittenWaivers.NAME), person, channel);
    if (!(waived instanceof Verdict.Done now)) {
      return waived;
    }
    Verdict verdict =
        edited.isEmpty()
            ? decisions.approve(now.file(), person, channel)
            : editedDrafts.approve(now.file(), person, channel, edited);
    return verdict instanceof Verdict.Refused refused
        ? new Verdict.Refused(stillWaived(refused.refusal(), now))
        : new Verdict.Done(
            ((Verdict.Done) verdict).file(), ((Verdict.Done) verdict).message() + now.message());
  }

  /** Each waiver is a decision of its own: whoever reads the refusal must know that it stands. */
  private static Refusal stillWaived(Refusal refusal, Verdict.Done waived) {
    return waived.message().isEmpty()
        ? refusal
        : new Refusal(
            refusal.what(),
            refusal.why(),
            refusal.fix() + "\n\nReste écarté, comme vous l'avez écrit :\n" + waived.message());
  }

  /** Where the decision is made, and which one of the case it would be. */
  private String begun(MovedFolder folder, CaseFile file) {
    return home.shown(folder.path()) + " " + file.decisions().size() + "\n";
  }

  /**
   * After a crash between the commit and the receipt: the folder says that a decision was begun
   * here, and the case says which one was made. A case that was tried again is in quarantine no
   * more, so that its desk now seems to mean something else.
   */
  private Optional<Move> madeBefore(MovedFolder folder, Move move, Person person, CaseFile file) {
    String begun = folder.own(Receipts.BEGUN).strip();
    String here = home.shown(folder.path()) + " ";
    if (!begun.startsWith(here) || !begun.substring(here.length()).matches("[0-9]{1,6}")) {
      return Optional.empty();
    }
    int rank = Integer.parseInt(begun.substring(here.length()));
    if (rank >= file.decisions().size()) {
      return Optional.empty();
    }
    List<Decision> since = file.decisions().subList(rank, file.decisions().size());
    return Stream.of(move, Move.RELANCER)
        .filter(made -> made == move || move == Move.REPRENDRE)
        .filter(made -> since.stream().anyMatch(d -> isBy(person, made, d)))
        .findFirst();
  }

  private static boolean isBy(Person person, Move move, Decision decision) {
    return decision.move().equals(move.label()) && decision.who().equals(person.id());
  }

  private static String receipt(Move move, CaseFile file, Person person) {
    if (move == Move.VOTER) {
      return Receipts.changed(file, person, "vote saisi");
    }
    if (move == Move.RELANCER) {
      return Receipts.changed(file, person, "relancé");
    }
    return move == Move.REPRENDRE
        ? Receipts.sentBack(file, person)
        : Receipts.approved(file, person);
  }

  /**
   * What a person wrote in the draft and the move did not take is put aside before the receipt: or
   * the folder would look moved anew, and its move be made again and again.
   */
  private void receipt(MovedFolder folder, Verdict.Done done) {
    Set<String> begun = Set.of(Receipts.RECEIPT, Receipts.BEGUN);
    projections.clear(done.file(), folder.path(), Optional.empty(), begun);
    List<String> aside = projections.putAside(folder.path());
    Projections.writeText(
        folder.path().resolve(Receipts.RECEIPT),
        done.message() + Receipts.notTaken(aside) + Receipts.standsAt(home, folder.path()));
    projections.clear(done.file(), folder.path(), Optional.empty(), Set.of(Receipts.RECEIPT));
  }

  /**
   * Puts the folder back where its case stands; where that place is taken or gone, says so here.
   */
  private void undo(MovedFolder folder, CaseRef ref, Refusal refusal) {
    Optional<CaseFile> now = cases.find(ref);
    Optional<Path> back =
        now.flatMap(projections::place)
            .filter(place -> !Files.exists(place, LinkOption.NOFOLLOW_LINKS));
    if (now.isEmpty() || back.isEmpty()) {
      folder.leave(refusal);
      return;
    }
    CaseFile file = now.get();
    // both before the move, or a crash after it would leave the clerk without a word
    Projections.writeText(
        folder.path().resolve(Receipts.REFUSAL), refusal.text() + Receipts.refused(file));
    cases.behind(ref);
    try {
      Durable.move(folder.path(), back.get());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot move " + folder.path() + " back", e);
    }
    projections.show(file);
  }
}
