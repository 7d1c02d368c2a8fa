package org.paraphe.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.paraphe.dossier.PermanentFailure;

/** What a backup is read from: a zip file, or a folder. Opens only what its manifest names. */
interface BackupSource extends AutoCloseable {

  InputStream open(String name) throws IOException;

  /** Relative names of the folders, the empty ones too. */
  List<String> folders() throws IOException;

  @Override
  void close() throws IOException;

  static BackupSource of(Path place) throws IOException {
    if (Files.isDirectory(place)) {
      return new Folder(place);
    }
    if (Files.exists(place) && !Files.isReadable(place)) {
      throw new AccessDeniedException(place.toString());
    }
    try {
      return new Zip(new ZipFile(place.toFile()));
    } catch (NoSuchFileException e) {
      throw new PermanentFailure("« " + place + " » n'existe pas.", e);
    } catch (ZipException e) {
      throw new PermanentFailure(
          "« " + place + " » n'est pas une sauvegarde entière : l'archive zip ne s'ouvre pas.", e);
    }
  }

  record Zip(ZipFile zip) implements BackupSource {
    @Override
    public InputStream open(String name) throws IOException {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) {
        throw new NoSuchFileException(name);
      }
      return zip.getInputStream(entry);
    }

    @Override
    public List<String> folders() {
      return zip.stream().filter(ZipEntry::isDirectory).map(ZipEntry::getName).toList();
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  record Folder(Path root) implements BackupSource {
    @Override
    public InputStream open(String name) throws IOException {
      return Files.newInputStream(root.resolve(name));
    }

    @Override
    public List<String> folders() throws IOException {
      try (Stream<Path> walk = Files.walk(root)) {
        return walk.filter(Files::isDirectory)
            .filter(f -> !f.equals(root))
            .map(f -> root.relativize(f).toString().replace('\\', '/'))
            .toList();
      }
    }

    @Override
    public void close() {}
  }
}
