package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.Durable;
import org.paraphe.casefile.Event;
import org.paraphe.dossier.Dossier;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.Piece;
import org.paraphe.dossier.TransientFailure;

/**
 * Takes a dossier from {@code depot/}: renames it into {@code .en-cours/} (one atomic move, so that
 * two takers never share it), stores its bytes, opens the case, and only then deletes what was
 * dropped. A crash anywhere leaves either the dropped files or the case, and {@link #resume} ends
 * the work; the name in {@code .en-cours/} is the mark that keeps one dossier from making two
 * cases.
 */
public final class Intake {

  private final Home home;
  private final CaseFiles cases;
  private final Blobs blobs;

  Intake(Home home, CaseFiles cases, Blobs blobs) {
    this.home = home;
    this.cases = cases;
    this.blobs = blobs;
  }

  /**
   * @param item a file, or a folder whose files are the pieces of one dossier
   * @param kind what its box says; null where rules choose
   * @return the case, or the open one that already holds these bytes; empty where somebody else
   *     took the item, or it holds no file at all
   */
  public Optional<CaseFile> take(Path item, @Nullable ActKind kind) {
    Path claimed = home.enCours().resolve(UUID.randomUUID() + (kind == null ? "" : "@" + kind));
    try {
      Files.createDirectories(claimed);
      Files.move(item, claimed.resolve(fileName(item)), StandardCopyOption.ATOMIC_MOVE);
      Durable.force(claimed);
      Durable.force(home.enCours());
    } catch (java.nio.file.NoSuchFileException e) {
      remove(claimed);
      return Optional.empty();
    } catch (IOException e) {
      remove(claimed);
      throw new TransientFailure(
          "« "
              + item.getFileName()
              + " » n'a pas pu être pris dans depot/ (fichier ouvert, ou droits insuffisants) ;"
              + " nouvel essai plus tard.",
          e);
    }
    return finish(claimed);
  }

  /** Ends what a crash left in {@code .en-cours/}. */
  public List<CaseFile> resume() {
    if (!Files.isDirectory(home.enCours())) {
      return List.of();
    }
    List<Path> left;
    try (Stream<Path> list = Files.list(home.enCours())) {
      left = list.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + home.enCours(), e);
    }
    return left.stream().flatMap(claimed -> finish(claimed).stream()).toList();
  }

  private Optional<CaseFile> finish(Path claimed) {
    String mark = fileName(claimed);
    Optional<CaseFile> before = cases.openedBy(mark);
    if (before.isPresent()) {
      remove(claimed);
      return before;
    }
    try {
      List<Path> files = files(claimed);
      if (files.isEmpty()) {
        remove(claimed);
        return Optional.empty();
      }
      Path top = top(claimed);
      return Optional.of(
          store(
              mark,
              normal(fileName(top)),
              files.stream().map(f -> keep(top, f)).toList(),
              claimed));
    } catch (PermanentFailure | IllegalArgumentException e) {
      quarantine(claimed, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private CaseFile store(String mark, String origine, List<Piece> pieces, Path claimed) {
    Dossier dossier = new Dossier(pieces);
    Optional<CaseFile> twin = cases.openTwin(dossier);
    if (twin.isPresent()) {
      cases.note(twin.get().ref(), Event.step("doublon"));
      tellTwin(mark, origine, twin.get());
      remove(claimed);
      return twin.get();
    }
    CaseFile opened =
        cases.open(
            mark,
            dossier,
            origine,
            kind(mark),
            new Event("recevoir", Event.SYSTEM, "dossier", null, Map.of()));
    remove(claimed);
    return opened;
  }

  private void tellTwin(String mark, String origine, CaseFile twin) {
    Path folder = home.quarantaine().resolve("doublon-" + mark.substring(0, 8));
    write(
        folder,
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

  /** What cannot even be stored goes to quarantine as it is, with the reason beside it. */
  private void quarantine(Path claimed, String why) {
    Path folder = home.quarantaine().resolve("depot-" + fileName(claimed).substring(0, 8));
    try {
      Files.move(claimed, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot move " + claimed + " to " + folder, e);
    }
    write(
        folder,
        "Ce dossier n'a pas pu être enregistré.\n\nPourquoi : "
            + why
            + "\n\nQue faire : corrigez (noms de fichiers, liens, fichiers spéciaux), puis déposez de"
            + " nouveau le dossier dans depot/. Rien n'a été supprimé : tout est ici.\n");
  }

  private static void write(Path folder, String text) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("erreur.txt"), text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write in " + folder, e);
    }
  }

  private static @Nullable ActKind kind(String mark) {
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
              files.add(file);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
    files.sort(null);
    return files;
  }

  /** Removes a claimed folder whose every file is stored. */
  private static void remove(Path claimed) {
    if (!Files.exists(claimed, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(claimed)) {
      for (Path path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + claimed, e);
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
