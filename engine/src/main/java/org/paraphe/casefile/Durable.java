package org.paraphe.casefile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Forces files and folders to the disk, so that what was said to be kept survives a crash. */
public final class Durable {

  private Durable() {}

  /** Forces a file's bytes, or a folder's entries where the file system knows how. */
  public static void force(Path path) throws IOException {
    boolean folder = Files.isDirectory(path);
    if (folder && System.getProperty("os.name", "").startsWith("Windows")) {
      return; // a folder cannot be opened there; NTFS journals renames by itself
    }
    try (FileChannel channel =
        FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
