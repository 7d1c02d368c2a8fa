package org.paraphe.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells that somebody has a document of a folder open: Word leaves {@code ~$jet.docx} beside it,
 * LibreOffice {@code .~lock.projet.docx#}, for as long as it is.
 */
public final class OpenDocuments {

  private static final String WORD = "~$";
  private static final String LIBREOFFICE = ".~lock.";

  private OpenDocuments() {}

  /**
   * @return in French, what is open and what to do; empty where nothing is
   */
  public static Optional<String> in(Path folder) throws IOException {
    for (Path place : new Path[] {folder, folder.resolve("pieces")}) {
      if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
        try (Stream<Path> files = Files.list(place)) {
          Optional<String> open =
              files
                  .map(f -> String.valueOf(f.getFileName()))
                  .filter(OpenDocuments::isLock)
                  .findFirst();
          if (open.isPresent()) {
            return open.map(OpenDocuments::reason);
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The lock that stands beside a document which somebody has open; Word and Excel leave out the
   * first letters of a longer name.
   */
  public static Optional<String> lockOf(Path document) {
    String name = String.valueOf(document.getFileName());
    return Stream.concat(
            Stream.of(LIBREOFFICE + name + "#"), IntStream.of(0, 1, 2).mapToObj(n -> word(name, n)))
        .filter(lock -> !lock.equals(WORD))
        .filter(lock -> Files.isRegularFile(document.resolveSibling(lock)))
        .findFirst();
  }

  /** Nothing but the sign where the cut would leave half a character: no file has such a name. */
  private static String word(String name, int without) {
    String rest = name.substring(Math.min(without, name.length()));
    return !rest.isEmpty() && Character.isLowSurrogate(rest.charAt(0)) ? WORD : WORD + rest;
  }

  public static boolean isLock(String name) {
    return name.startsWith(WORD) || name.startsWith(LIBREOFFICE);
  }

  private static String reason(String lock) {
    return "un document de ce dossier est ouvert dans "
        + (lock.startsWith(WORD) ? "Word" : "LibreOffice")
        + " (« "
        + lock
        + " » le dit) : fermez-le, la décision sera prise ensuite ; s'il n'est ouvert nulle part,"
        + " supprimez ce fichier de verrou";
  }
}
