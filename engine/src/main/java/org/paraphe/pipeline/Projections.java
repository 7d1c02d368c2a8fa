package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.CaseState;
import org.paraphe.casefile.Durable;
import org.paraphe.dossier.Piece;
import org.paraphe.dossier.Sha256;
import org.paraphe.review.MoveTable;
import org.paraphe.review.People;
import org.paraphe.review.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folders that clerks see, written again from the database: idempotent, so that a crash between
 * a commit and its folder is repaired by doing it once more. A file that a person put into such a
 * folder is never deleted: it moves to the case's next folder, or stays where it is.
 */
public final class Projections {

  private static final Logger LOG = LoggerFactory.getLogger(Projections.class);

  /**
   * The folder that is swapped out, and the one that is being built; hidden beside the real one.
   */
  private static final String OLD = "ancien";

  private static final String NEW = "nouveau";

  /** What a folder with a receipt no longer holds. */
  static final List<String> DRAFT = List.of(Kept.DOCX, Kept.PDF, Kept.CONTROL);

  private static final Set<String> VIEWS =
      Set.of(
          Kept.DOCX,
          Kept.PDF,
          Kept.CONTROL,
          Kept.ODT,
          Kept.SUPERSEDED_DOCX,
          Kept.SUPERSEDED_ODT,
          SeanceForm.NAME);

  private final Home home;
  private final CaseFiles cases;
  private final Blobs blobs;
  private final People people;
  private final SeancePage seancePage;
  private final FolderLock lock;

  Projections(Home home, CaseFiles cases, Blobs blobs, People people, SeancePage seancePage) {
    this.seancePage = seancePage;
    this.home = home;
    this.cases = cases;
    this.blobs = blobs;
    this.people = people;
    this.lock = new FolderLock(home);
  }

  /**
   * Shows every case whose folders are behind; run at start and by the sweeper. A folder that
   * cannot be written waits for the next time and keeps no other from being shown.
   */
  public void repair() {
    repair(Set.of());
  }

  /**
   * The same, but for cases whose folder was moved by a person and is still to be answered: that
   * answer shows them.
   */
  void repair(Set<CaseRef> moved) {
    for (CaseFile file : cases.notProjected()) {
      try {
        if (!moved.contains(file.ref())) {
          show(file);
        }
      } catch (UncheckedIOException e) {
        LOG.warn("{} : son dossier n'a pas pu être écrit", file.ref(), e);
      }
    }
  }

  /**
   * Makes the folders say what the database says of the case now: whoever comes late with an older
   * version writes the newer one again.
   */
  public void show(CaseFile file) {
    lock.run(() -> cases.find(file.ref()).ifPresent(this::showNow));
  }

  /** The same, with a refusal beside the draft. */
  void showRefused(CaseRef ref, String refusal) {
    lock.run(() -> cases.find(ref).ifPresent(now -> showRefusedNow(now, refusal)));
  }

  private void showRefusedNow(CaseFile file, String refusal) {
    place(file)
        .filter(Files::isDirectory)
        .ifPresent(
            folder ->
                writeText(
                    folder.resolve(Receipts.REFUSAL), refusal + "\n" + Receipts.refused(file)));
    showNow(file);
  }

  private void showNow(CaseFile file) {
    Optional<Path> target = place(file);
    target.ifPresent(
        folder -> {
          Map<String, Sha256> files = files(file, folder);
          refusal(file, folder).ifPresent(text -> files.put(Receipts.REFUSAL, blobs.put(text)));
          replace(file, folder, files);
        });
    for (Path desk : List.of(home.aValider(), home.enSeance(), home.quarantaine())) {
      Path old = desk.resolve(file.ref().value());
      for (Path left : List.of(old, beside(old, OLD), beside(old, NEW))) {
        if (target.filter(left::equals).isEmpty()) {
          if (left.equals(beside(old, NEW))) {
            removeUnfinished(file, left);
          }
          clear(file, left, target, Set.of());
        }
      }
    }
    cases.projected(file);
  }

  /** A refusal stays beside the version that it is about, whatever the folder went through. */
  private static Optional<String> refusal(CaseFile file, Path folder) {
    return Stream.of(folder, beside(folder, OLD), beside(folder, NEW))
        .map(place -> place.resolve(Receipts.REFUSAL))
        .filter(text -> Files.isRegularFile(text, LinkOption.NOFOLLOW_LINKS))
        .map(Projections::text)
        .filter(text -> text.endsWith(Receipts.refused(file)))
        .findFirst();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (java.nio.charset.CharacterCodingException e) {
      return ""; // a person's own
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Where the case's folder stands for people; empty while none is to be seen. */
  Optional<Path> place(CaseFile file) {
    String name = file.ref().value();
    return switch (file.state()) {
      case A_VALIDER -> Optional.of(home.aValider().resolve(name));
      case EN_SEANCE -> Optional.of(home.enSeance().resolve(name));
      case QUARANTAINE -> Optional.of(home.quarantaine().resolve(name));
      case REJETE -> rejecter(file).map(p -> home.rejetes().resolve(p.login()).resolve(name));
      case RECU, EXTRAIT, REDIGE, VALIDE, ARCHIVE, A_REPRENDRE -> Optional.empty();
    };
  }

  private Optional<Person> rejecter(CaseFile file) {
    List<Decision> decisions = file.decisions();
    return decisions.isEmpty()
        ? Optional.empty()
        : people.byId(decisions.get(decisions.size() - 1).who());
  }

  private Map<String, Sha256> files(CaseFile file, Path folder) {
    Map<String, Sha256> files = new LinkedHashMap<>();
    switch (file.state()) {
      case A_VALIDER, EN_SEANCE -> {
        for (String role :
            List.of(Kept.DOCX, Kept.PDF, Kept.CONTROL, Kept.SUPERSEDED_DOCX, Kept.SUPERSEDED_ODT)) {
          file.document(role).ifPresent(blob -> files.put(role, blob));
        }
        if (!seancePage.isBeingFilled(folder) && !seancePage.isBeingFilled(beside(folder, OLD))) {
          seancePage.of(file).ifPresent(form -> files.put(SeanceForm.NAME, form));
        }
      }
      case QUARANTAINE -> files.put(Receipts.TROUBLE, blobs.put(trouble(file)));
      case REJETE -> {
        Decision last = file.decisions().get(file.decisions().size() - 1);
        if (last.reason() != null) {
          files.put(Receipts.REASON, last.reason());
        }
        String receipt = Receipts.rejected(file, last) + Receipts.standsAt(home, folder);
        files.put(Receipts.RECEIPT, blobs.put(receipt));
      }
      case RECU, EXTRAIT, REDIGE, VALIDE, ARCHIVE, A_REPRENDRE -> {}
    }
    for (Piece piece : file.pieces()) {
      files.put("pieces/" + piece.name(), piece.sha256());
    }
    return files;
  }

  private static String trouble(CaseFile file) {
    return "Dossier "
        + file.ref()
        + " (« "
        + file.origine()
        + " ») : il n'a pas pu être traité.\n\nPourquoi : "
        + Optional.ofNullable(file.trouble()).orElse("raison inconnue")
        + "\n\nQue faire : "
        + (MoveTable.Life.of(file) == MoveTable.Life.VOTE ? tryAgain(file) : giveUpOrTryAgain(file))
        + " Les pièces reçues sont dans pieces/, intactes.\n";
  }

  /** What was voted is never given up: it would lack in its register. */
  private static String tryAgain(CaseFile file) {
    return "le texte est voté et ne se perd pas. Faites corriger la cause (la machine, un réglage),"
        + " puis une personne qui a le rôle d'agent déplace ce dossier dans"
        + " a-reprendre/<son identifiant>/ pour un nouvel essai. (Par commande : « paraphe queue"
        + " retry "
        + file.ref()
        + " ».)";
  }

  private static String giveUpOrTryAgain(CaseFile file) {
    return "si une pièce est en cause, renoncez à ce dossier : mettez-y un fichier motif.txt qui dit"
        + " pourquoi, déplacez-le dans rejetes/<votre identifiant>/, et déposez dans depot/"
        + " l'affaire entière avec une bonne copie de la pièce. Si la cause est ailleurs (la"
        + " machine, un réglage), faites-la corriger, puis déplacez ce dossier dans"
        + " a-reprendre/<votre identifiant>/ pour un nouvel essai. Il faut le rôle d'agent. (Par"
        + " commande : « paraphe queue retry "
        + file.ref()
        + " », ou « paraphe queue drop "
        + file.ref()
        + " --reason \"…\" ».)";
  }

  /**
   * Builds the folder beside its place, swaps it in, and keeps what a person had added. What a
   * crash left half done goes through the same way at the next call.
   */
  private void replace(CaseFile file, Path folder, Map<String, Sha256> files) {
    Path fresh = beside(folder, NEW);
    Path old = beside(folder, OLD);
    removeUnfinished(file, fresh);
    clear(file, fresh, Optional.of(folder), Set.of());
    clear(file, old, Optional.of(folder), Set.of());
    try {
      for (Map.Entry<String, Sha256> entry : files.entrySet()) {
        Path target = fresh.resolve(entry.getKey());
        Files.createDirectories(target.resolveSibling("."));
        Durable.before(Durable.Write.PROJECTION, target);
        Files.copy(blobs.path(entry.getValue()), target);
      }
      forceAll(fresh);
      if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        Durable.move(folder, old);
      }
      Files.createDirectories(folder.resolveSibling("."));
      Durable.move(fresh, folder);
      forceNames(folder.resolveSibling(".").normalize());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder, e);
    }
    clear(file, old, Optional.of(folder), Set.of());
  }

  /**
   * Once all is written, which costs little more than one: or a power cut would leave empty files
   * under their names in a case that counts as shown.
   */
  private static void forceAll(Path fresh) throws IOException {
    try (Stream<Path> walk = Files.walk(fresh)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        if (Files.isDirectory(path)) {
          forceNames(path);
        } else {
          Durable.force(path);
        }
      }
    }
  }

  /** Some network shares do not know how to force a folder. */
  private static void forceNames(Path folder) {
    try {
      Durable.force(folder);
    } catch (IOException e) {
      LOG.debug("{} ne se force pas sur le disque", folder, e);
    }
  }

  /** What this class writes there may have been cut short: its bytes tell nothing. */
  private static void removeUnfinished(CaseFile file, Path fresh) {
    Stream<String> names = file.pieces().stream().map(piece -> "pieces/" + piece.name());
    Stream<String> views = Stream.concat(VIEWS.stream(), Stream.of(Receipts.REASON));
    Stream.concat(views, names)
        .map(fresh::resolve)
        .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
        .forEach(Projections::remove);
  }

  private static void remove(Path path) {
    try {
      Durable.remove(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + path, e);
    }
  }

  private static Path beside(Path folder, String mark) {
    return folder.resolveSibling("." + folder.getFileName() + "." + mark);
  }

  /**
   * Removes from a folder what this class wrote there. What a person added or changed is moved to
   * the other folder, under a free name, or stays where it is when there is none.
   *
   * @param spared names that stay, at the top of the folder
   */
  void clear(CaseFile file, Path folder, Optional<Path> rescue, Set<String> spared) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          deleteIfEmpty(path);
        } else if (spared.contains(name)) {
          LOG.debug("{} reste", path);
        } else if (isOurs(file, name, path)) {
          Durable.remove(path);
        } else if (rescue.isPresent()) {
          Durable.move(path, free(rescue.get(), name));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clear " + folder, e);
    }
  }

  /**
   * Gives what is left of a draft in a folder, a person's own, a name that is no draft's.
   *
   * @return the new names
   */
  List<String> putAside(Path folder) {
    List<String> names = new ArrayList<>();
    for (String name : DRAFT) {
      Path left = folder.resolve(name);
      if (Files.isRegularFile(left, LinkOption.NOFOLLOW_LINKS)) {
        try {
          Path free = free(folder, name);
          Durable.move(left, free);
          names.add(String.valueOf(free.getFileName()));
        } catch (IOException e) {
          throw new UncheckedIOException("cannot rename " + left, e);
        }
      }
    }
    return names;
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      if (list.findAny().isPresent()) {
        return;
      }
    }
    Durable.remove(folder);
  }

  /** By its name and its bytes: a file of the same bytes under another name is a person's. */
  private boolean isOurs(CaseFile file, String name, Path path) {
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    boolean written =
        VIEWS.contains(name)
            || file.pieces().stream().anyMatch(piece -> name.equals("pieces/" + piece.name()));
    return Receipts.isOne(name)
        || (written && blobs.has(Sha256.of(path)))
        || (name.equals(Receipts.REASON) && isReasonOf(file, Sha256.of(path)));
  }

  /** Not merely words that somebody used for another case: those are a person's, and to be read. */
  private static boolean isReasonOf(CaseFile file, Sha256 words) {
    List<Decision> made = file.decisions();
    return file.state() == CaseState.REJETE && words.equals(made.get(made.size() - 1).reason());
  }

  /**
   * "projet.docx" that a person changed becomes "projet-modifie.docx", beside the new one or where
   * there is none any more: under its own name it would look like a draft to decide on.
   */
  private static Path free(Path folder, String name) throws IOException {
    String flat = shortened(name.replace('/', '_'));
    int dot = flat.lastIndexOf('.');
    String stem = dot < 0 ? flat : flat.substring(0, dot);
    String end = dot < 0 ? "" : flat.substring(dot);
    Path free = folder.resolve(flat);
    boolean draft = DRAFT.contains(flat);
    for (int i = 1; Files.exists(free, LinkOption.NOFOLLOW_LINKS) || (draft && i == 1); i++) {
      free = folder.resolve(stem + "-modifie" + (i == 1 ? "" : "-" + i) + end);
    }
    Files.createDirectories(folder);
    return free;
  }

  /** A name that leaves room for what is put before its end: file systems take 255 bytes. */
  private static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    String end = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
    String stem = name.substring(0, name.length() - end.length());
    while (stem.getBytes(StandardCharsets.UTF_8).length > 200) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem + end;
  }

  Home home() {
    return home;
  }

  /** Where the case's folder is for a person to move, while it waits for one. */
  public Path waitingFolder(CaseRef ref) {
    return home.aValider().resolve(ref.value());
  }

  /** Never through a link that somebody put in the text's place. */
  static void writeText(Path file, String text) {
    try {
      if (Files.isSymbolicLink(file)) {
        Durable.remove(file);
      }
      Files.createDirectories(file.resolveSibling("."));
      Durable.before(Durable.Write.NOTE, file);
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      Durable.force(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
