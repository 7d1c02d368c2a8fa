package org.paraphe.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraphe.casefile.Database;
import org.paraphe.casefile.Durable;
import org.paraphe.casefile.HomeState;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.Sha256;

/**
 * A copy of a whole home while the service works on it. The order makes it consistent: what people
 * dropped first, then one moment of the database, then the blobs, the journal and the archive, of
 * which that moment knows nothing that is not there yet. A dossier that was taken in between is in
 * the copy twice and is told as a double after a restoration, never lost.
 */
public final class Backup {

  /** Made anew at each start, or of no use elsewhere. */
  private static final Set<String> NOT_KEPT =
      Set.of(
          "etat/paraphe.db",
          "etat/paraphe.db-wal",
          "etat/paraphe.db-shm",
          "etat/journal/journal.jsonl",
          "etat/extraction",
          "etat/blobs/.tmp",
          "archives/.tmp");

  private final Home home;
  private final Database database;

  Backup(Home home, Database database) {
    this.home = home;
    this.database = database;
  }

  /**
   * @param leftOut in French: what was not copied, and why
   */
  public record Report(Path place, int files, long bytes, int cases, List<String> leftOut) {
    public Report {
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * @param place a file whose name ends with {@code .zip}, or a folder; must not be there yet
   * @param withCorpus true: the imported texts of law too, which can be imported again
   */
  public Report write(Path place, boolean withCorpus) {
    boolean zip = String.valueOf(place.getFileName()).endsWith(".zip");
    refuse(place);
    Path part = place.resolveSibling("." + place.getFileName() + ".part");
    try {
      Files.createDirectories(place.resolveSibling("."));
      Report report;
      try (BackupTarget target = BackupTarget.at(part, zip)) {
        report = new Copy(target, place).all(withCorpus);
      }
      Durable.move(part, place);
      Durable.force(place.resolveSibling(".").normalize());
      return report;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the backup " + place, e);
    }
  }

  private void refuse(Path place) {
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new PermanentFailure(
          "« "
              + place
              + " » existe déjà ; donnez un autre nom : une sauvegarde n'en remplace pas"
              + " une autre.");
    }
    if (place.startsWith(home.root())) {
      throw new PermanentFailure(
          "« "
              + place
              + " » est dans l'espace à sauvegarder ; choisissez un autre endroit, de"
              + " préférence un autre disque.");
    }
  }

  private final class Copy {
    private final BackupTarget target;
    private final Path place;
    private final List<BackupManifest.Entry> entries = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    Copy(BackupTarget target, Path place) {
      this.target = target;
      this.place = place;
    }

    Report all(boolean withCorpus) throws IOException {
      for (Path top : children(home.root())) {
        if (!Set.of(home.etat(), home.archives(), home.corpus()).contains(top)) {
          tree(top);
        }
      }
      HomeState.Counts counts = database();
      tree(home.etat());
      tree(home.archives());
      if (withCorpus) {
        tree(home.corpus());
      }
      byte[] manifest =
          new BackupManifest(
                  BackupManifest.SCHEMA,
                  Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                  counts.cases(),
                  counts.entries(),
                  counts.lastHash(),
                  entries)
              .toJson();
      try (OutputStream out = target.file(BackupManifest.NAME)) {
        out.write(manifest);
      }
      long bytes = entries.stream().mapToLong(BackupManifest.Entry::size).sum();
      return new Report(place, entries.size(), bytes, counts.cases(), leftOut);
    }

    /** One moment of the database, and the journal's file up to that moment. */
    private HomeState.Counts database() throws IOException {
      Path folder = Files.createTempDirectory(home.etat(), "sauvegarde");
      Path copy = folder.resolve("paraphe.db");
      try {
        HomeState.copy(database, copy);
        file(copy, "etat/paraphe.db");
        try (Database moment = Database.open(copy)) {
          HomeState.Counts counts = HomeState.counts(moment);
          String lines =
              HomeState.copiedLines(home.journal()).stream()
                  .limit(counts.entries())
                  .map(line -> line + "\n")
                  .collect(Collectors.joining());
          put("etat/journal/journal.jsonl", lines.getBytes(StandardCharsets.UTF_8));
          return counts;
        }
      } finally {
        Folders.delete(folder);
      }
    }

    private void tree(Path top) throws IOException {
      Files.walkFileTree(
          top,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes seen)
                throws IOException {
              if (isNotKept(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              target.folder(home.shown(folder));
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes seen)
                throws IOException {
              if (!isNotKept(file)) {
                one(file, seen);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              unreadable(file, e);
              return FileVisitResult.CONTINUE;
            }
          });
    }

    private void one(Path file, BasicFileAttributes seen) throws IOException {
      if (!seen.isRegularFile()) {
        leftOut.add(home.shown(file) + " : lien ou fichier spécial, jamais suivi ni ouvert");
        return;
      }
      String name = home.shown(file);
      if (file.startsWith(BatchFolder.all(home)) && file.endsWith(BatchFolder.STATE)) {
        batch(file, name);
        return;
      }
      BackupManifest.Entry entry = file(file, name);
      boolean blob = file.startsWith(home.blobs());
      if (blob && entry != null && !entry.sha256().equals(String.valueOf(file.getFileName()))) {
        leftOut.add(
            name
                + " : copié, mais altéré dans etat/blobs (son empreinte n'est plus la"
                + " sienne)");
      }
    }

    /** One moment of what a batch has seen: it may be at work. */
    private void batch(Path state, String name) throws IOException {
      Path folder = Files.createTempDirectory(home.etat(), "sauvegarde");
      try {
        Path copy = folder.resolve(BatchFolder.STATE);
        BatchStore.copy(state, copy);
        file(copy, name);
      } finally {
        Folders.delete(folder);
      }
    }

    private BackupManifest.@org.jspecify.annotations.Nullable Entry file(Path file, String name)
        throws IOException {
      try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        return put(name, in);
      } catch (java.nio.file.FileSystemException e) {
        unreadable(file, e);
        return null;
      }
    }

    private void unreadable(Path file, IOException e) {
      if (!(e instanceof NoSuchFileException)) { // gone: taken or moved meanwhile, and copied there
        leftOut.add(home.shown(file) + " : illisible (" + e.getMessage() + ")");
      }
    }

    private void put(String name, byte[] bytes) throws IOException {
      put(name, new ByteArrayInputStream(bytes));
    }

    private BackupManifest.Entry put(String name, InputStream bytes) throws IOException {
      MessageDigest digest = Sha256.digest();
      long size;
      try (OutputStream out = target.file(name)) {
        size = new DigestInputStream(bytes, digest).transferTo(out);
      }
      BackupManifest.Entry entry =
          new BackupManifest.Entry(name, HexFormat.of().formatHex(digest.digest()), size);
      entries.add(entry);
      return entry;
    }
  }

  private boolean isNotKept(Path path) {
    String name = home.shown(path);
    return NOT_KEPT.contains(name)
        || name.endsWith(".verrou")
        || name.matches("etat/lots/.*-(?:wal|shm)")
        || name.startsWith("etat/paraphe.log")
        || name.startsWith("etat/sauvegarde");
  }

  private static List<Path> children(Path folder) throws IOException {
    try (var list = Files.list(folder)) {
      return list.sorted().toList();
    }
  }
}
