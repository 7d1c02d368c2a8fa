package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.CaseRef;
import org.paraphe.dossier.Piece;
import org.paraphe.dossier.Sha256;
import org.paraphe.review.People;
import org.paraphe.review.Person;

/**
 * The folders that clerks see, written again from the database: idempotent, so that a crash between
 * a commit and its folder is repaired by doing it once more. A file that a person put into such a
 * folder is never deleted: it moves to the case's next folder, or stays where it is.
 */
public final class Projections {

  private final Home home;
  private final CaseFiles cases;
  private final Blobs blobs;
  private final People people;

  Projections(Home home, CaseFiles cases, Blobs blobs, People people) {
    this.home = home;
    this.cases = cases;
    this.blobs = blobs;
    this.people = people;
  }

  /** Shows every case whose folders are behind; run at start and by the sweeper. */
  public void repair() {
    cases.notProjected().forEach(this::show);
  }

  /** Makes the folders say what the database says of the case. */
  public synchronized void show(CaseFile file) {
    Optional<Path> target = folder(file);
    target.ifPresent(folder -> replace(folder, files(file)));
    for (Path desk : List.of(home.aValider(), home.enSeance(), home.quarantaine())) {
      Path old = desk.resolve(file.ref().value());
      if (target.filter(old::equals).isEmpty()) {
        clear(old, target);
      }
    }
    cases.projected(file);
  }

  private Optional<Path> folder(CaseFile file) {
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

  private Map<String, Sha256> files(CaseFile file) {
    Map<String, Sha256> files = new LinkedHashMap<>();
    switch (file.state()) {
      case A_VALIDER, EN_SEANCE -> {
        for (String role : List.of(Kept.DOCX, Kept.PDF, Kept.CONTROL)) {
          file.document(role).ifPresent(blob -> files.put(role, blob));
        }
      }
      case QUARANTAINE -> files.put("erreur.txt", blobs.put(trouble(file)));
      case REJETE -> {
        Decision last = file.decisions().get(file.decisions().size() - 1);
        if (last.reason() != null) {
          files.put("motif.txt", last.reason());
        }
        files.put(Receipts.RECEIPT, blobs.put(Receipts.rejected(file, last)));
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
        + "\n\nQue faire : corrigez la cause, puis demandez un nouvel essai à l'agent"
        + " informatique (« paraphe queue retry "
        + file.ref()
        + " »), ou renoncez en disant pourquoi (« paraphe queue drop "
        + file.ref()
        + " --reason \"…\" »). Les pièces reçues sont dans pieces/, intactes.\n";
  }

  /** Builds the folder beside its place, swaps it in, and keeps what a person had added. */
  private void replace(Path folder, Map<String, Sha256> files) {
    Path parent = folder.resolveSibling("." + folder.getFileName() + "." + UUID.randomUUID());
    try {
      for (Map.Entry<String, Sha256> file : files.entrySet()) {
        Path target = parent.resolve(file.getKey());
        Files.createDirectories(target.resolveSibling("."));
        Files.copy(blobs.path(file.getValue()), target);
      }
      if (Files.exists(folder)) {
        Path old = folder.resolveSibling("." + folder.getFileName() + ".ancien");
        clear(old, Optional.of(parent));
        Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        Files.move(parent, folder, StandardCopyOption.ATOMIC_MOVE);
        clear(old, Optional.of(folder));
      } else {
        Files.createDirectories(folder.resolveSibling("."));
        Files.move(parent, folder, StandardCopyOption.ATOMIC_MOVE);
        clear(folder.resolveSibling("." + folder.getFileName() + ".ancien"), Optional.of(folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder, e);
    }
  }

  /**
   * Removes from a folder what the blobs hold. What a person added is moved to the other folder,
   * under a free name, or stays where it is when there is none.
   */
  void clear(Path folder, Optional<Path> rescue) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          deleteIfEmpty(path);
        } else if (isOurs(path)) {
          Files.delete(path);
        } else if (rescue.isPresent()) {
          Files.move(path, free(rescue.get(), folder.relativize(path).toString()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clear " + folder, e);
    }
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      if (list.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(folder);
  }

  private boolean isOurs(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && (Receipts.isOne(file) || blobs.has(Sha256.of(file)));
  }

  /** "projet.docx" that a person changed becomes "projet-modifie.docx" beside the new one. */
  private static Path free(Path folder, String name) throws IOException {
    String flat = name.replace('\\', '/').replace('/', '_');
    int dot = flat.lastIndexOf('.');
    String stem = dot < 0 ? flat : flat.substring(0, dot);
    String end = dot < 0 ? "" : flat.substring(dot);
    Path free = folder.resolve(flat);
    for (int i = 1; Files.exists(free, LinkOption.NOFOLLOW_LINKS); i++) {
      free = folder.resolve(stem + "-modifie" + (i == 1 ? "" : "-" + i) + end);
    }
    Files.createDirectories(folder);
    return free;
  }

  /** Where the case's folder is for a person to move, while it waits for one. */
  public Path waitingFolder(CaseRef ref) {
    return home.aValider().resolve(ref.value());
  }

  static void writeText(Path file, String text) {
    try {
      Files.createDirectories(file.resolveSibling("."));
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
