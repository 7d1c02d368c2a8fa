package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.CaseState;
import org.paraphe.dossier.Sha256;
import org.paraphe.review.Move;
import org.paraphe.review.People;
import org.paraphe.review.Person;
import org.paraphe.review.Refusal;

/**
 * Decisions by moving a case's folder onto a person's desk: {@code valides/<personne>/}, {@code
 * rejetes/<personne>/}, {@code a-reprendre/<personne>/}. A move that is done leaves {@code
 * recu.txt}; one that is refused is undone, with {@code refus.txt} saying why and what to do.
 */
public final class FolderMoves {

  /** A case's folder that stands on a person's desk and has not been handled yet. */
  public record FolderMove(Path folder, Person person, Move move) {}

  private static final String HANDLED_HERE = "(ce dossier reste ici)";

  private final Home home;
  private final CaseFiles cases;
  private final People people;
  private final Decisions decisions;
  private final Projections projections;

  FolderMoves(
      Home home, CaseFiles cases, People people, Decisions decisions, Projections projections) {
    this.home = home;
    this.cases = cases;
    this.people = people;
    this.decisions = decisions;
    this.projections = projections;
  }

  /** What stands on the desks and waits to be handled. The caller lets each one settle first. */
  public List<FolderMove> found() {
    List<FolderMove> found = new ArrayList<>();
    for (Person person : people.list()) {
      Map.of(
              Move.APPROUVER, home.valides(),
              Move.REJETER, home.rejetes(),
              Move.REPRENDRE, home.aReprendre())
          .forEach(
              (move, desk) ->
                  folders(desk.resolve(person.login())).stream()
                      .filter(folder -> !isHandled(folder))
                      .map(folder -> new FolderMove(folder, person, move))
                      .forEach(found::add));
    }
    return found;
  }

  /** Folders under the desks that belong to no person of this home; shown by doctor. */
  public List<Path> strangers() {
    List<String> logins = people.list().stream().map(Person::login).toList();
    return Stream.of(home.valides(), home.rejetes(), home.aReprendre())
        .flatMap(desk -> folders(desk).stream())
        .filter(folder -> !logins.contains(String.valueOf(folder.getFileName())))
        .toList();
  }

  private static List<Path> folders(Path desk) {
    if (!Files.isDirectory(desk, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(desk)) {
      return list.filter(p -> Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
          .filter(p -> !String.valueOf(p.getFileName()).startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + desk, e);
    }
  }

  /** A folder with a receipt, or with a refusal that could not be undone, has been handled. */
  private static boolean isHandled(Path folder) {
    return holds(folder.resolve(Receipts.RECEIPT), "")
        || holds(folder.resolve(Receipts.REFUSAL), HANDLED_HERE);
  }

  private static boolean holds(Path file, String words) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && text(file).contains(words);
  }

  /**
   * Handles one move.
   *
   * @param channel "dossier", or "demo"
   */
  public Verdict handle(FolderMove move, String channel) {
    String name = String.valueOf(move.folder().getFileName());
    Optional<CaseFile> file =
        CaseRef.looksRight(name) ? cases.find(new CaseRef(name)) : Optional.empty();
    if (file.isEmpty()) {
      Refusal refusal =
          new Refusal(
              "Le dossier « " + name + " » n'est pas reconnu.",
              "son nom n'est la référence d'aucun dossier de cette installation",
              "rendez-lui le nom qu'il avait dans a-valider/ ; pour une nouvelle affaire, déposez"
                  + " les fichiers dans depot/");
      leave(move.folder(), refusal);
      return new Verdict.Refused(refusal);
    }
    Verdict verdict = decide(move, file.get(), channel);
    if (verdict instanceof Verdict.Refused refused) {
      undo(move, file.get(), refused.refusal());
    } else if (verdict instanceof Verdict.Done done) {
      receipt(move, done);
    }
    return verdict;
  }

  private Verdict decide(FolderMove move, CaseFile file, String channel) {
    if (alreadyDone(move, file)) {
      return new Verdict.Done(file, Receipts.approved(file, move.person()));
    }
    Optional<Refusal> notShown = notTheBytesShown(move, file);
    if (notShown.isPresent()) {
      return new Verdict.Refused(notShown.get());
    }
    return switch (move.move()) {
      case REJETER ->
          decisions.reject(file.ref(), move.person(), channel, note(move.folder(), "motif.txt"));
      case REPRENDRE -> {
        String written = note(move.folder(), "consigne.txt");
        Instructions instructions = Instructions.parse(written);
        yield decisions.sendBack(
            file.ref(), move.person(), channel, instructions.text(), instructions.values());
      }
      default -> decisions.approve(file.ref(), move.person(), channel);
    };
  }

  /** After a crash between the commit and the receipt, the folder is still there: only receipt. */
  private static boolean alreadyDone(FolderMove move, CaseFile file) {
    boolean past =
        file.state() == CaseState.VALIDE
            || file.state() == CaseState.ARCHIVE
            || file.state() == CaseState.EN_SEANCE;
    return move.move() == Move.APPROUVER
        && past
        && file.decisions().stream()
            .anyMatch(
                d -> d.move().equals(Move.APPROUVER.label()) && d.who().equals(move.person().id()));
  }

  /** What is approved is what was shown: the draft in the folder must be the one of the case. */
  private static Optional<Refusal> notTheBytesShown(FolderMove move, CaseFile file) {
    if (move.move() != Move.APPROUVER) {
      return Optional.empty();
    }
    for (String role : List.of(Kept.DOCX, Kept.PDF)) {
      Path document = move.folder().resolve(role);
      Optional<Sha256> shown = file.document(role);
      if (shown.isPresent() && !Files.isRegularFile(document, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(
            new Refusal(
                "L'approbation du dossier " + file.ref() + " est refusée.",
                "« " + role + " » manque dans le dossier déplacé",
                "déplacez le dossier entier, tel qu'il était dans a-valider/"));
      }
      if (shown.isPresent() && !Sha256.of(document).equals(shown.get())) {
        return Optional.of(
            new Refusal(
                "L'approbation du dossier " + file.ref() + " est refusée.",
                "« "
                    + role
                    + " » n'est pas le projet de la version actuelle : il a été modifié, ou le"
                    + " projet a été refait depuis. Cette version de Paraphe ne relit pas encore un"
                    + " document modifié",
                "relisez le projet de a-valider/ ; pour le corriger, mettez des lignes « champ ="
                    + " valeur » dans consigne.txt et déplacez le dossier dans a-reprendre/. Votre"
                    + " document est conservé à côté"));
      }
    }
    return Optional.empty();
  }

  private static String note(Path folder, String name) {
    Path file = folder.resolve(name);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? text(file) : "";
  }

  /** UTF-8, or what Windows' Notepad wrote before it. */
  private static String text(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      try {
        return StandardCharsets.UTF_8
            .newDecoder()
            .decode(java.nio.ByteBuffer.wrap(bytes))
            .toString();
      } catch (CharacterCodingException e) {
        return new String(bytes, java.nio.charset.Charset.forName("windows-1252"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private void receipt(FolderMove move, Verdict.Done done) {
    if (move.move() == Move.REJETER) {
      return; // the projection of a rejected case is this very folder
    }
    projections.clear(move.folder(), Optional.empty());
    Projections.writeText(move.folder().resolve(Receipts.RECEIPT), done.message());
  }

  /** Puts the folder back where it was; where that place is taken or gone, says so here. */
  private void undo(FolderMove move, CaseFile file, Refusal refusal) {
    Path back = projections.waitingFolder(file.ref());
    if (file.state() != CaseState.A_VALIDER || Files.exists(back, LinkOption.NOFOLLOW_LINKS)) {
      leave(move.folder(), refusal);
      return;
    }
    try {
      Files.move(move.folder(), back, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot move " + move.folder() + " back", e);
    }
    projections.show(file);
    Projections.writeText(back.resolve(Receipts.REFUSAL), refusal.text());
  }

  private static void leave(Path folder, Refusal refusal) {
    Projections.writeText(
        folder.resolve(Receipts.REFUSAL), refusal.text() + "\n" + HANDLED_HERE + "\n");
  }
}
