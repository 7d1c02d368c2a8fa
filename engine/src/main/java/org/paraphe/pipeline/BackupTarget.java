package org.paraphe.pipeline;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.paraphe.casefile.Durable;

/** Where a backup is written: one zip file, or a folder. Built beside its place, then renamed. */
interface BackupTarget extends AutoCloseable {

  /** A file of the backup; to be closed before the next one is opened. */
  OutputStream file(String name) throws IOException;

  void folder(String name) throws IOException;

  @Override
  void close() throws IOException;

  static BackupTarget at(Path part, boolean zip) throws IOException {
    return zip ? new Zip(part) : new Folder(part);
  }

  /** A zip of fast compression: most of what it holds is compressed already. */
  final class Zip implements BackupTarget {
    private final Path part;
    private final ZipOutputStream zip;

    Zip(Path part) throws IOException {
      this.part = part;
      this.zip = new ZipOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(part)));
      zip.setLevel(Deflater.BEST_SPEED);
    }

    @Override
    public OutputStream file(String name) throws IOException {
      zip.putNextEntry(new ZipEntry(name));
      return new FilterOutputStream(zip) {
        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
          zip.closeEntry();
        }
      };
    }

    @Override
    public void folder(String name) throws IOException {
      zip.putNextEntry(new ZipEntry(name + "/"));
      zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
      zip.close();
      Durable.force(part);
    }
  }

  /** A folder that looks like the home. */
  final class Folder implements BackupTarget {
    private final Path part;

    Folder(Path part) throws IOException {
      this.part = Files.createDirectories(part);
    }

    @Override
    public OutputStream file(String name) throws IOException {
      Path file = part.resolve(name);
      Files.createDirectories(file.resolveSibling("."));
      return Files.newOutputStream(file);
    }

    @Override
    public void folder(String name) throws IOException {
      Files.createDirectories(part.resolve(name));
    }

    @Override
    public void close() throws IOException {
      Durable.force(part);
    }
  }
}
