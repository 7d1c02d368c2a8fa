package org.paraphe.pipeline;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * What the service must be able to do with a file or a folder that people put somewhere: read it,
 * and of a folder also move it and write in it. Without it a dossier would be half taken.
 */
public final class NeededRights {

  private NeededRights() {}

  /**
   * @return in French, the first thing that is refused and what to do; empty where all is well
   */
  public static Optional<String> missing(Path item) throws IOException {
    Path[] refused = {null};
    Files.walkFileTree(
        item,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes seen) {
            return next(folder, Files.isWritable(folder) && Files.isExecutable(folder));
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes seen) {
            return next(file, !seen.isRegularFile() || Files.isReadable(file));
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
            if (why instanceof NoSuchFileException) {
              throw why;
            }
            return next(file, false);
          }

          private FileVisitResult next(Path path, boolean allowed) {
            if (allowed) {
              return FileVisitResult.CONTINUE;
            }
            refused[0] = path;
            return FileVisitResult.TERMINATE;
          }
        });
    return Optional.ofNullable(refused[0]).map(NeededRights::reason);
  }

  private static String reason(Path path) {
    boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    return "le système refuse au service de lire "
        + (folder ? "ou de déplacer le dossier « " : "« ")
        + path.getFileName()
        + " » : donnez au compte du service le droit de "
        + (folder ? "lire et d'écrire" : "lire")
        + " cet élément (propriétés du fichier, onglet Sécurité ou Permissions)";
  }
}
