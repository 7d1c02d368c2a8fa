package org.paraphe.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.Database;
import org.paraphe.casefile.Durable;
import org.paraphe.casefile.HomeState;
import org.paraphe.casefile.Journal;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.Piece;
import org.paraphe.dossier.Sha256;

/**
 * Puts a backup in the place of a home. Everything is unpacked beside it and verified there first;
 * then two renames: what was there is kept under another name, never removed.
 */
public final class Restore {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

  private final Path backup;
  private final Home home;
  private final Path staged;

  /**
   * @param home where the backup goes; need not be there
   */
  public Restore(Path backup, Home home) {
    this.backup = backup;
    this.home = home;
    this.staged = home.root().resolveSibling("." + home.root().getFileName() + ".restauration");
  }

  /**
   * @param createdAt when the backup was made, ISO
   * @param before where the home that was there is kept; empty without one, or in a rehearsal
   */
  public record Report(
      String createdAt, int files, int cases, int entries, Optional<Path> before) {}

  /** Verifies everything and changes nothing. */
  public Report rehearse() {
    try {
      return unpacked(Optional.empty());
    } finally {
      Folders.delete(staged);
    }
  }

  /**
   * @throws PermanentFailure in French, before anything is replaced, when the backup is not whole
   */
  public Report run() {
    try {
      Report report = unpacked(Optional.empty());
      return new Report(
          report.createdAt(), report.files(), report.cases(), report.entries(), swap());
    } catch (PermanentFailure e) {
      Folders.delete(staged);
      throw e;
    }
  }

  private Report unpacked(Optional<Path> before) {
    Folders.delete(staged); // of a restoration that was cut short
    try (BackupSource source = BackupSource.of(backup)) {
      BackupManifest manifest = manifest(source);
      for (String folder : source.folders()) {
        Files.createDirectories(inside(folder));
      }
      List<String> wrong = new ArrayList<>();
      for (BackupManifest.Entry entry : manifest.files()) {
        unpack(source, entry).ifPresent(wrong::add);
      }
      refuse(wrong);
      verify(manifest);
      return new Report(
          manifest.createdAt(),
          manifest.files().size(),
          manifest.cases(),
          manifest.entries(),
          before);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack " + backup + " into " + staged, e);
    }
  }

  private static BackupManifest manifest(BackupSource source) throws IOException {
    try (InputStream in = source.open(BackupManifest.NAME)) {
      return BackupManifest.read(in.readAllBytes());
    } catch (NoSuchFileException e) {
      throw new PermanentFailure(
          "« "
              + BackupManifest.NAME
              + " » manque : ce n'est pas une sauvegarde de Paraphe, ou elle"
              + " n'a pas été écrite jusqu'au bout.",
          e);
    }
  }

  private Path inside(String name) {
    Path path = staged.resolve(name).normalize();
    if (!path.startsWith(staged)) {
      throw new PermanentFailure("« " + name + " » sort de l'espace ; la sauvegarde est refusée.");
    }
    return path;
  }

  /** What is wrong with a file of the backup, in French. */
  private Optional<String> unpack(BackupSource source, BackupManifest.Entry entry)
      throws IOException {
    Path target = inside(entry.path());
    Files.createDirectories(target.resolveSibling("."));
    MessageDigest digest = Sha256.digest();
    try (InputStream in = source.open(entry.path());
        OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
      long left = entry.size();
      byte[] block = new byte[1 << 16];
      int read;
      while ((read = in.read(block)) >= 0) {
        left -= read;
        if (left < 0) {
          return Optional.of(entry.path() + " : plus long que prévu");
        }
        out.write(block, 0, read);
      }
    } catch (NoSuchFileException e) {
      return Optional.of(entry.path() + " : manque");
    } catch (ZipException e) {
      return Optional.of(entry.path() + " : abîmé");
    }
    return HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())
        ? Optional.empty()
        : Optional.of(entry.path() + " : son contenu n'est pas celui qui a été sauvegardé");
  }

  private void refuse(List<String> wrong) {
    if (!wrong.isEmpty()) {
      throw new PermanentFailure(
          "La sauvegarde « "
              + backup
              + " » n'est pas intacte ; rien n'a été remplacé.\n  - "
              + String.join("\n  - ", wrong.subList(0, Math.min(20, wrong.size())))
              + (wrong.size() > 20 ? "\n  … et " + (wrong.size() - 20) + " autres" : "")
              + "\nQue faire : essayez une sauvegarde plus ancienne.");
    }
  }

  /** The database opens, says what the manifest says, and nothing that it names is missing. */
  private void verify(BackupManifest manifest) {
    Home there = Home.at(staged);
    try (Database database = Database.open(there.database())) {
      List<String> wrong = new ArrayList<>();
      String integrity = HomeState.integrity(database);
      if (!integrity.equals("ok")) {
        wrong.add("la base est abîmée : " + integrity);
      }
      HomeState.Counts counts = HomeState.counts(database);
      if (!counts.equals(
          new HomeState.Counts(manifest.cases(), manifest.entries(), manifest.lastHash()))) {
        wrong.add("la base ne dit pas ce que dit le manifeste : " + counts);
      }
      Journal.Broken broken = new Journal(database, there.journal()).verify().firstBroken();
      if (broken != null) {
        wrong.add("le journal est rompu à la ligne " + broken.line() + " : " + broken.why());
      }
      Blobs blobs = new Blobs(there.blobs());
      new CaseFiles(database, blobs, java.time.Clock.systemUTC())
          .list()
          .forEach(file -> missing(file, blobs).forEach(wrong::add));
      refuse(wrong);
      HomeState.wakeUp(database);
    }
  }

  private static Stream<String> missing(CaseFile file, Blobs blobs) {
    return Stream.concat(
            file.pieces().stream().map(Piece::sha256), file.documents().values().stream())
        .filter(hash -> !blobs.has(hash))
        .map(hash -> "dossier " + file.ref() + " : il manque " + hash);
  }

  private Optional<Path> swap() {
    Path root = home.root();
    try {
      if (!Files.exists(root)) {
        Durable.move(staged, root);
        return Optional.empty();
      }
      String stamp = STAMP.format(LocalDateTime.now(ZoneId.systemDefault()));
      Path before = root.resolveSibling(root.getFileName() + ".avant-" + stamp);
      keepCorpus();
      Durable.move(root, before);
      Durable.move(staged, root);
      Durable.force(root.resolveSibling(".").normalize());
      return Optional.of(before);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot put " + staged + " in the place of " + root + " (a mount point?)", e);
    }
  }

  /** A backup without texts of law leaves those that are there in service. */
  private void keepCorpus() throws IOException {
    Path corpus = Home.at(staged).corpus();
    if (Files.isDirectory(home.corpus()) && !Files.exists(corpus)) {
      Durable.move(home.corpus(), corpus);
    }
  }
}
