package org.paraphe.law;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * An archive of the LEGI dump, full ({@code Freemium_legi_global_20250713-140000.tar.gz}) or a
 * day's increment ({@code LEGI_20250715-204533.tar.gz}), or the archive of the npm package. Nothing
 * of it is written to the disk; an entry whose name leads out of the archive is refused.
 */
record LegiArchive(Path path) implements CorpusSource {

  /** Of one file in it: the longest article of a code has a few million. */
  private static final long LARGEST = 64L << 20;

  private static final Pattern DAY = Pattern.compile("(?:^|\\D)((?:19|20)\\d{6})-?\\d{0,6}\\D");

  @Override
  public String fingerprint() throws IOException {
    return Fingerprint.of(path);
  }

  @Override
  public Optional<LocalDate> edition() {
    return edition(name());
  }

  /** The day that an archive of this name is of. */
  static Optional<LocalDate> edition(String name) {
    Matcher day = DAY.matcher(name);
    if (!day.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(day.group(1), DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean isIncrement() {
    return name().startsWith("legi_2");
  }

  @Override
  public boolean isWhole() {
    return name().contains("global");
  }

  private String name() {
    return path.getFileName().toString().toLowerCase(Locale.ROOT);
  }

  @Override
  public void read(Sink sink) throws IOException {
    Set<String> given = new HashSet<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(Compressed.open(path), StandardCharsets.UTF_8.name())) {
      boolean any = false;
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        any = true;
        Optional<String> refusal = refusal(entry);
        if (refusal.isPresent()) {
          sink.broken(entry.getName(), refusal.get() + " : entrée refusée");
        } else if (entry.isFile()) {
          entry(entry.getName(), tar, sink, given);
        }
      }
      if (!any) {
        throw new IOException("l'archive est vide ou ce n'en est pas une");
      }
    }
  }

  private static Optional<String> refusal(TarArchiveEntry entry) {
    if (leadsOut(entry.getName())) {
      return Optional.of("ce nom sort de l'archive");
    }
    boolean device =
        entry.isFIFO() || entry.isCharacterDevice() || entry.isBlockDevice() || entry.isSparse();
    if (entry.isSymbolicLink() || entry.isLink() || device) {
      return Optional.of("c'est un lien ou un périphérique");
    }
    return entry.getSize() > LARGEST && !LegiDataJson.isNamed(entry.getName())
        ? Optional.of("ce fichier est démesuré")
        : Optional.empty();
  }

  private static boolean leadsOut(String name) {
    String plain = name.replace('\\', '/');
    return plain.startsWith("/")
        || plain.matches("^[A-Za-z]:.*")
        || Arrays.asList(plain.split("/", -1)).contains("..");
  }

  private void entry(String name, TarArchiveInputStream tar, Sink sink, Set<String> given)
      throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (LegiRemovals.isNamed(name)) {
      String list = new String(tar.readAllBytes(), StandardCharsets.UTF_8);
      for (String id : LegiRemovals.articles(list)) {
        if (!given.contains(id)) {
          sink.removed(id);
        }
      }
    } else if (lower.endsWith(".xml")) {
      article(name, tar, sink, given);
    } else if (LegiDataJson.isNamed(name)) {
      LegiDataJson.read(name, new Unclosed(tar), sink);
    }
  }

  private void article(String name, TarArchiveInputStream tar, Sink sink, Set<String> given)
      throws IOException {
    Optional<ArticleVersion> version;
    Unclosed bytes = new Unclosed(tar);
    try {
      version = LegiXml.read(bytes);
    } catch (XMLStreamException e) {
      bytes.throwCut();
      sink.broken(name, Reasons.of(e));
      return;
    } catch (DateTimeException | IllegalArgumentException e) {
      sink.broken(name, Reasons.of(e));
      return;
    }
    if (version.isPresent()) {
      ArticleVersion article = version.get();
      if (isIncrement() && article.id() != null) {
        given.add(article.id());
      }
      sink.version(Form.LEGI, article);
    }
  }

  /**
   * An entry's bytes: a reader that closes them leaves the archive open, and one that takes the
   * archive's early end for the document's own does not hide it.
   */
  private static final class Unclosed extends FilterInputStream {

    private @Nullable IOException cut;

    Unclosed(InputStream archive) {
      super(archive);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        return super.read(buffer, offset, length);
      } catch (IOException e) {
        cut = e;
        throw e;
      }
    }

    void throwCut() throws IOException {
      if (cut != null) {
        throw cut;
      }
    }

    @Override
    public void close() {
      // The archive's next entry comes from the same stream.
    }
  }
}
