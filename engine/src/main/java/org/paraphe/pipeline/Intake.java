package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.Durable;
import org.paraphe.casefile.Event;
import org.paraphe.dossier.Dossier;
import org.paraphe.dossier.Litter;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.Piece;
import org.paraphe.dossier.Sha256;
import org.paraphe.dossier.TransientFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a dossier from {@code depot/}: renames it into {@code .en-cours/} (one atomic move, so that
 * two takers never share it), stores its bytes, opens the case, and only then deletes what was
 * dropped. A crash anywhere leaves either the dropped files or the case, and {@link #resume} ends
 * the work; the name in {@code .en-cours/} is the mark that keeps one dossier from making two
 * cases.
 */
public final class Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  /** Begins the name of a claimed folder whose files are all stored and only wait for removal. */
  private static final String DONE = ".fini-";

  private final Home home;
  private final CaseFiles cases;
  private final Blobs blobs;
  private final Disk disk;

  /** What a fault of ours keeps from being ended: told once, tried at each call. */
  private final Set<Path> told = new HashSet<>();

  /** Forces a folder to the disk; some network shares cannot. */
  @FunctionalInterface
  interface Disk {
    void force(Path folder) throws IOException;

    default void move(Path from, Path to) throws IOException {
      Durable.move(from, to);
    }
  }

  Intake(Home home, CaseFiles cases, Blobs blobs) {
    this(home, cases, blobs, Durable::force);
  }

  Intake(Home home, CaseFiles cases, Blobs blobs, Disk disk) {
    this.home = home;
    this.cases = cases;
    this.blobs = blobs;
    this.disk = disk;
  }

  /**
   * @param item a file, or a folder whose files are the pieces of one dossier
   * @param kind what its box says; null where rules choose
   * @return the case, or the open one that already holds these bytes; empty where somebody else
   *     took the item, or it holds no file at all
   */
  public synchronized Optional<CaseFile> take(Path item, @Nullable ActKind kind) {
    Path claimed = home.enCours().resolve(UUID.randomUUID() + (kind == null ? "" : "@" + kind));
    return claim(item, claimed) ? finish(claimed) : Optional.empty();
  }

  private boolean claim(Path item, Path claimed) {
    try {
      Files.createDirectories(claimed);
      disk.move(item, claimed.resolve(fileName(item)));
      disk.force(claimed);
      disk.force(home.enCours());
      return true;
    } catch (NoSuchFileException e) {
      removeIfEmpty(claimed);
      return false;
    } catch (IOException e) {
      removeIfEmpty(claimed); // what was moved before the fault stays there for resume
      throw new TransientFailure(
          "« "
              + item.getFileName()
              + " » n'a pas pu être pris dans depot/ (fichier ouvert, ou droits insuffisants) ;"
              + " nouvel essai plus tard.",
          e);
    }
  }

  /**
   * Ends what a crash or a full disk left in {@code .en-cours/}. An item that still cannot be ended
   * stays for the next time, and never keeps the others from theirs.
   */
  public synchronized List<CaseFile> resume() {
    List<CaseFile> ended = new ArrayList<>();
    for (Path claimed : left()) {
      try {
        if (fileName(claimed).startsWith(DONE)) {
          clear(claimed);
        } else {
          finish(claimed).ifPresent(ended::add);
        }
      } catch (TransientFailure | UncheckedIOException e) {
        LOG.warn("{} : nouvel essai plus tard ({})", claimed, e.getMessage());
      } catch (RuntimeException e) {
        if (told.add(claimed)) {
          LOG.error("{} : défaut imprévu, nouvel essai plus tard", claimed, e);
        }
      }
    }
    return ended;
  }

  /** What was taken from {@code depot/} and is not yet a case: nothing, most of the time. */
  List<Path> left() {
    if (!Files.isDirectory(home.enCours())) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(home.enCours())) {
      return list.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + home.enCours(), e);
    }
  }

  private Optional<CaseFile> finish(Path claimed) {
    String mark = fileName(claimed);
    try {
      List<Path> files = files(claimed);
      Optional<CaseFile> before = cases.openedBy(mark);
      if (before.isPresent()) {
        remove(claimed);
        return before;
      }
      if (files.isEmpty()) {
        delete(claimed);
        return Optional.empty();
      }
      Path top = top(claimed);
      List<Piece> pieces = files.stream().map(f -> keep(top, f)).toList();
      return Optional.of(store(mark, normal(fileName(top)), pieces, claimed));
    } catch (PermanentFailure e) {
      quarantine(claimed, String.valueOf(e.getMessage()));
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      LOG.warn("{} : {}", claimed, e.getMessage());
      quarantine(
          claimed,
          "un nom de fichier ne peut pas être gardé : deux fichiers ont le même nom (les accents"
              + " peuvent s'écrire de deux façons), ou un nom contient « .. » ou « \\ ».");
      return Optional.empty();
    }
  }

  private CaseFile store(String mark, String origine, List<Piece> pieces, Path claimed) {
    Dossier dossier = new Dossier(pieces);
    Optional<CaseFile> twin = cases.noteTwin(mark, dossier);
    twin.ifPresent(open -> tellTwin(mark, origine, open));
    CaseFile holder =
        twin.orElseGet(
            () ->
                cases.open(
                    mark,
                    dossier,
                    origine,
                    kind(mark),
                    new Event("recevoir", Event.SYSTEM, "dossier", null, Map.of())));
    remove(claimed);
    return holder;
  }

  private void tellTwin(String mark, String origine, CaseFile twin) {
    Path folder = home.quarantaine().resolve("doublon-" + mark.substring(0, 8));
    tell(
        folder,
        "",
        "« "
            + origine
            + " » contient exactement les fichiers du dossier "
            + twin.ref()
            + " (« "
            + twin.origine()
            + " »), qui est encore en cours.\n\nCe qui a été fait : rien de nouveau ; les fichiers"
            + " sont déjà conservés dans ce dossier.\n\nQue faire : traitez le dossier "
            + twin.ref()
            + ". Pour un acte de plus, attendez qu'il soit archivé ou rejeté, puis déposez de"
            + " nouveau. Vous pouvez supprimer ce message.\n");
  }

  /**
   * What cannot even be stored goes to quarantine as it is, with the reason beside it. The reason
   * is written first, and never among what was dropped: a crash in between would take it for a
   * piece.
   */
  private void quarantine(Path claimed, String why) {
    String mark = fileName(claimed).replace(DONE, "");
    Path folder = home.quarantaine().resolve("depot-" + mark.substring(0, 8));
    Path item = top(claimed);
    tell(
        folder,
        fileName(item),
        "Ce dossier n'a pas pu être enregistré.\n\nPourquoi : "
            + why
            + "\n\n"
            + "Que faire : corrigez (noms de fichiers, liens, fichiers spéciaux), puis déposez de"
            + " nouveau le dossier dans depot/. Rien n'a été supprimé : tout est ici.\n");
    try {
      Durable.move(item, folder.resolve(fileName(item)));
      delete(claimed);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot move " + claimed + " to " + folder, e);
    }
  }

  /** Under a name that leaves room for the item's own. */
  private static void tell(Path folder, String item, String text) {
    String name = item.equals("erreur.txt") ? "erreur-paraphe.txt" : "erreur.txt";
    Projections.writeText(folder.resolve(name), text);
  }

  /** The kind of the box from which a dossier of this mark was taken; null for none. */
  static @Nullable ActKind kind(String mark) {
    int at = mark.indexOf('@');
    return at < 0 ? null : new ActKind(mark.substring(at + 1));
  }

  /** The one thing that was dropped: a file, or a folder. */
  private static Path top(Path claimed) {
    try (Stream<Path> list = Files.list(claimed)) {
      return list.findFirst().orElse(claimed);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + claimed, e);
    }
  }

  private Piece keep(Path top, Path file) {
    try {
      String name =
          Files.isDirectory(top)
              ? normal(top.relativize(file).toString().replace('\\', '/'))
              : normal(fileName(file));
      return new Piece(name, blobs.put(file), Files.size(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The files, sorted; a link is never followed, a special file never opened: both are refused. */
  private static List<Path> files(Path folder) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (!attributes.isRegularFile()) {
                throw new PermanentFailure(
                    "« "
                        + folder.relativize(file)
                        + " » est un lien ou un fichier spécial, que Paraphe ne suit ni n'ouvre.");
              }
              if (!isLitter(folder, file)) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
    files.sort(null);
    return files;
  }

  /** Of a folder that was dropped: a file by itself is what its name says, and kept. */
  private static boolean isLitter(Path claimed, Path file) {
    return claimed.relativize(file).getNameCount() > 1 && Litter.isOne(fileName(file));
  }

  /**
   * Removes a claimed folder whose every file is stored: renamed first, so that a removal cut short
   * never looks like a smaller dossier.
   */
  private void remove(Path claimed) {
    Path done = claimed.resolveSibling(DONE + fileName(claimed));
    try {
      Durable.move(claimed, done);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot rename " + claimed, e);
    }
    clear(done);
  }

  /**
   * Removes each file whose bytes are kept, and nothing else: what somebody wrote or added while
   * the dossier was being stored goes to quarantine instead.
   */
  private void clear(Path done) {
    List<Path> late = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(done)) {
      for (Path path :
          walk.filter(p -> !Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS)).toList()) {
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
            && (isLitter(done, path) || blobs.has(Sha256.of(path)))) {
          Durable.remove(path);
        } else {
          late.add(path);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + done, e);
    }
    if (late.isEmpty()) {
      delete(done);
    } else {
      quarantine(done, late(done, late));
    }
  }

  private String late(Path done, List<Path> late) {
    String names =
        late.stream()
            .map(p -> "« " + p.getFileName() + " »")
            .sorted()
            .collect(Collectors.joining(", "));
    String holder =
        cases
            .openedBy(fileName(done).substring(DONE.length()))
            .map(file -> "Le dossier " + file.ref() + " contient")
            .orElse("Le dossier enregistré contient");
    return names
        + " a changé pendant son enregistrement, ou est arrivé pendant celui des autres fichiers. "
        + holder
        + " ce qui était là avant ; la version d'ici n'y est pas. Si elle compte, elle se dépose de"
        + " nouveau, avec le reste de l'affaire.";
  }

  private static void delete(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Durable.remove(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + folder, e);
    }
  }

  private static void removeIfEmpty(Path claimed) {
    try {
      Files.deleteIfExists(claimed);
    } catch (IOException e) {
      LOG.warn("{} reste à reprendre", claimed, e);
    }
  }

  private static String fileName(Path path) {
    Path name = path.getFileName();
    if (name == null) {
      throw new PermanentFailure("« " + path + " » n'a pas de nom de fichier.");
    }
    return name.toString();
  }

  /** One form for accents, whatever system the name comes from. */
  private static String normal(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }
}
