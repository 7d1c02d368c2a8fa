package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.casefile.Durable;
import org.paraphe.law.CorpusEdition;

/**
 * Tells the legal service, once for each import, what the new texts change: two files in {@code
 * corpus/veille/}. Which import was told is written last, so a stop in between writes the same
 * files again; imports that followed one another unseen are told together.
 */
public final class LawNotices {

  private static final String TOLD = ".annonce";

  /** So that a French spreadsheet reads the accents. */
  private static final String UTF8_MARK = "\uFEFF";

  private final Path corpus;
  private final LawWatch watch;

  LawNotices(Path corpus, LawWatch watch) {
    this.corpus = corpus;
    this.watch = watch;
  }

  /** True where there was an import to tell of. */
  public boolean write() {
    Optional<CorpusEdition> serving = CorpusEdition.serving(corpus);
    try {
      return serving.isPresent() && write(serving.get());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the notice in " + folder(), e);
    }
  }

  private boolean write(CorpusEdition edition) throws IOException {
    String[] told = told();
    String name = edition.name() + " " + edition.importedAt();
    if (name.equals(told[0])) {
      return false;
    }
    WatchReport report = watch.report(edition, since(edition, told[1]));
    LocalDate day = LocalDate.ofInstant(edition.importedAt(), ZoneId.systemDefault());
    String base = day + "-" + edition.name();
    Files.createDirectories(folder());
    put(base + ".csv", UTF8_MARK + report.csv());
    put(base + ".txt", report.text());
    put(TOLD, name + "\n" + (edition.asOf() == null ? "" : edition.asOf()) + "\n");
    return true;
  }

  private Path folder() {
    return corpus.resolve("veille");
  }

  /** The edition that was told last and what it knew, empty words for none. */
  private String[] told() throws IOException {
    try {
      String[] lines =
          Files.readString(folder().resolve(TOLD), StandardCharsets.UTF_8).split("\n", 3);
      return new String[] {lines[0], lines.length > 1 ? lines[1] : ""};
    } catch (NoSuchFileException e) {
      return new String[] {"", ""};
    }
  }

  /** The earlier of what the last told edition knew and what the one before this knew. */
  private static @Nullable LocalDate since(CorpusEdition edition, String told) {
    @Nullable LocalDate before = edition.previousAsOf();
    try {
      LocalDate known = LocalDate.parse(told);
      return before == null || known.isBefore(before) ? known : before;
    } catch (DateTimeException e) {
      return before;
    }
  }

  private void put(String name, String text) throws IOException {
    Path part = folder().resolve("." + name + ".tmp");
    Files.writeString(part, text, StandardCharsets.UTF_8);
    Durable.force(part);
    Files.move(
        part,
        folder().resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    Durable.force(folder());
  }
}
