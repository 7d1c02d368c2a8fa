package org.paraphe.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.paraphe.dossier.Sha256;

/**
 * The reading of one file and of all it holds. Each embedded piece is a request of its own, so that
 * a bad attachment has its own clock and costs nothing to the mail that carries it.
 */
final class Extraction {

  /** One file and all it holds may give so many times the text that one piece may. */
  private static final int WHOLE = 5;

  /** What a cell of a table weighs beside its text. */
  private static final int CELL_CHARS = 100;

  private static final AtomicLong IDS = new AtomicLong();

  private final ExtractionSettings settings;
  private final Children children;
  private final Path folder;
  private final List<ExtractedPiece> pieces = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final FileClock clock;
  private long bytesLeft;
  private long charsLeft;
  private int entriesLeft;

  Extraction(ExtractionSettings settings, Children children, Path folder) {
    this.settings = settings;
    this.children = children;
    this.folder = folder;
    this.bytesLeft = settings.maxExpandedBytes();
    this.charsLeft = (long) settings.maxChars() * WHOLE;
    this.entriesLeft = settings.maxEmbedded();
    this.clock = new FileClock(settings.limit(), settings.ocrLimit());
  }

  /** Reads a copy: the hash is that of the bytes that were read, whatever becomes of the file. */
  List<ExtractedPiece> run(String name, Path file) throws IOException, InterruptedException {
    Path copy = folder.resolve("piece");
    read(name, Files.size(file) > settings.maxBytes() ? file : Files.copy(file, copy), 0);
    return List.copyOf(pieces);
  }

  /** A draft that a person edited: one request, nothing is unpacked. */
  EditedReading reread(String name, Path file) throws IOException, InterruptedException {
    if (Files.size(file) > settings.maxBytes()) {
      String why = Warnings.tooBig(Files.size(file), settings.maxBytes());
      return new EditedReading.Unread(Outcome.TROP_GROS, why);
    }
    Worker.Answer answer = ask(Wire.Task.RELIRE, name, file, 0);
    if (answer instanceof Worker.Answered answered) {
      Wire.Reply reply = answered.reply();
      return reply.edited() == null
          ? new EditedReading.Unread(reply.outcome(), String.join(" ", reply.warnings()))
          : new EditedReading.Read(reply.edited());
    }
    Worker.Died died = (Worker.Died) answer;
    return new EditedReading.Unread(died.why(), Warnings.died(died.why(), died.took()));
  }

  private void read(String name, Path file, int depth) throws IOException, InterruptedException {
    names.add(name);
    String sha256 = Sha256.of(file).hex();
    long size = Files.size(file);
    if (size == 0) {
      pieces.add(unread(name, sha256, Outcome.VIDE, Warnings.emptyFile()));
    } else if (size > settings.maxBytes()) {
      String warning = Warnings.tooBig(size, settings.maxBytes());
      pieces.add(unread(name, sha256, Outcome.TROP_GROS, warning));
    } else {
      readInChild(name, file, sha256, depth);
    }
  }

  private void readInChild(String name, Path file, String sha256, int depth)
      throws IOException, InterruptedException {
    Worker.Answer answer = ask(Wire.Task.LIRE, name, file, depth);
    if (answer instanceof Worker.Died died) {
      String warning = Warnings.died(died.why(), died.took());
      pieces.add(unread(name, sha256, died.why(), warning));
    } else if (answer instanceof Worker.Answered answered) {
      Wire.Reply reply = answered.reply();
      ExtractedPiece piece =
          reply.needsOcr()
              ? recognise(name, file, sha256, depth, reply)
              : reply.toPiece(name, sha256);
      int place = pieces.size();
      piece = PipeTables.read(piece);
      pieces.add(piece);
      charsLeft -= weight(piece);
      readEmbedded(place, reply.embedded(), depth + 1);
    }
  }

  /** Character recognition: its own request, its own clock; what was read before is kept. */
  private ExtractedPiece recognise(
      String name, Path file, String sha256, int depth, Wire.Reply first)
      throws IOException, InterruptedException {
    ExtractedPiece before = first.toPiece(name, sha256);
    if (clock.isUsedUp(Wire.Task.OCR)) {
      return unrecognised(before, Outcome.DELAI_DEPASSE, Warnings.noTimeToRecognise());
    }
    Worker.Answer answer = ask(Wire.Task.OCR, name, file, depth);
    return answer instanceof Worker.Died died
        ? unrecognised(before, died.why(), Warnings.died(died.why(), died.took()))
        : ((Worker.Answered) answer).reply().toPiece(name, sha256);
  }

  private static ExtractedPiece unrecognised(ExtractedPiece piece, Outcome why, String warning) {
    return with(piece, piece.text().isBlank() ? why : Outcome.LU_EN_PARTIE, warning);
  }

  /**
   * Once more where the child died by chance, and the clock leaves as long as the first try took.
   */
  private Worker.Answer ask(Wire.Task task, String name, Path file, int depth)
      throws IOException, InterruptedException {
    Worker.Answer answer = askOnce(task, name, file, depth);
    boolean again =
        answer instanceof Worker.Died died
            && died.byChance()
            && clock.left(task, depth).compareTo(died.took()) > 0;
    return again ? askOnce(task, name, file, depth) : answer;
  }

  private Worker.Answer askOnce(Wire.Task task, String name, Path file, int depth)
      throws IOException, InterruptedException {
    Duration limit = clock.left(task, depth);
    Worker.Answer answer = children.ask(request(task, name, file, limit), limit);
    clock.spend(task, answer.took());
    return answer;
  }

  /** One count for all requests, whatever they ask. */
  static long nextId() {
    return IDS.incrementAndGet();
  }

  private Wire.Request request(Wire.Task task, String name, Path file, Duration limit) {
    return new Wire.Request(
        nextId(),
        task,
        name,
        file.toString(),
        folder.toString(),
        settings.maxChars(),
        settings.maxBytes(),
        bytesLeft,
        entriesLeft,
        limit.toMillis());
  }

  private void readEmbedded(int place, List<Wire.Embedded> embedded, int depth)
      throws IOException, InterruptedException {
    String parent = pieces.get(place).name();
    if (depth > settings.maxDepth() && !embedded.isEmpty()) {
      pieces.set(place, inPart(pieces.get(place), Warnings.tooDeep(settings.maxDepth())));
      return;
    }
    List<Wire.Embedded> ours = embedded.subList(0, Math.min(embedded.size(), entriesLeft));
    entriesLeft -= ours.size();
    for (Wire.Embedded one : ours) {
      bytesLeft = Math.max(0, bytesLeft - sizeOf(one));
    }
    for (Wire.Embedded one : ours) {
      if (charsLeft <= 0 || clock.isUsedUp(Wire.Task.LIRE)) {
        pieces.set(place, inPart(pieces.get(place), Warnings.enough()));
        return;
      }
      if (sizeOf(one) >= 0) {
        Path file = folder.resolve(one.file());
        int before = pieces.size();
        read(PieceNames.unique(parent + "/" + PieceNames.clean(one.name()), names), file, depth);
        Files.deleteIfExists(file);
        settle(one, before);
      }
    }
  }

  private static long weight(ExtractedPiece piece) {
    long cells = piece.tables().stream().mapToLong(table -> table.cells().size()).sum();
    return piece.text().length() + cells * CELL_CHARS;
  }

  /**
   * What a picture inside a text is where it gave none: of a document, no piece unless it is shown
   * large; of a mail, told.
   */
  private void settle(Wire.Embedded one, int place) {
    ExtractedPiece piece = pieces.get(place);
    if (one.place() == Wire.Place.DANS_LE_TEXTE && piece.outcome() == Outcome.VIDE) {
      names.remove(pieces.remove(place).name());
    } else if (one.place() == Wire.Place.EN_GRAND && !piece.outcome().hasText()) {
      pieces.set(place, with(piece, Outcome.ILLUSTRATION, Warnings.illustration()));
    } else if (one.place() == Wire.Place.ORNEMENT && !piece.outcome().hasText()) {
      pieces.set(place, with(piece, Outcome.ORNEMENT, Warnings.ornament()));
    }
  }

  /** Minus one where the child named a file that it had not unpacked. */
  private long sizeOf(Wire.Embedded one) throws IOException {
    Path file = folder.resolve(one.file().matches("[0-9]+-[0-9]+") ? one.file() : "-");
    return Files.isRegularFile(file) ? Files.size(file) : -1;
  }

  private static ExtractedPiece unread(String name, String sha256, Outcome why, String warning) {
    return new ExtractedPiece(
        name,
        "application/octet-stream",
        sha256,
        why,
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(warning),
        Map.of());
  }

  private static ExtractedPiece inPart(ExtractedPiece piece, String warning) {
    Outcome outcome = piece.outcome() == Outcome.LU ? Outcome.LU_EN_PARTIE : piece.outcome();
    return with(piece, outcome, warning);
  }

  private static ExtractedPiece with(ExtractedPiece piece, Outcome outcome, String warning) {
    List<String> warnings = new ArrayList<>(piece.warnings());
    warnings.add(warning);
    return new ExtractedPiece(
        piece.name(),
        piece.mediaType(),
        piece.sha256(),
        outcome,
        piece.text(),
        piece.pages(),
        piece.tables(),
        piece.hidden(),
        warnings,
        piece.metadata());
  }
}
