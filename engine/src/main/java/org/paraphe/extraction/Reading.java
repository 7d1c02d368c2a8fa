package org.paraphe.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a reader has found so far of one piece; child process only. */
final class Reading {

  private static final int MAX_HIDDEN = 200;
  private static final int MAX_HIDDEN_CHARS = 2_000;
  private static final int FEWEST_WORDS = 4;
  private static final int MAX_WARNINGS = 50;
  private static final long MIN_PICTURE_BYTES = 20_000;
  private static final int MOST_LARGE = 500;
  private static final String PICTURES = ".*\\.(png|jpe?g|tiff?)";

  private final Wire.Request request;
  private final TextSink sink;
  private final List<HiddenText> hidden = new ArrayList<>();
  private final List<HiddenText> properties = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final Map<String, String> metadata = new LinkedHashMap<>();
  private final List<Wire.Embedded> embedded = new ArrayList<>();
  private final Set<String> large = new HashSet<>();
  private long bytesLeft;
  private boolean needsOcr;
  private boolean inPart;
  private boolean cut;
  private @Nullable Outcome outcome;

  Reading(Wire.Request request) {
    this.request = request;
    this.sink = new TextSink(request.maxChars());
    this.bytesLeft = request.bytesLeft();
  }

  Wire.Request request() {
    return request;
  }

  Path file() {
    return Path.of(request.path());
  }

  boolean recognising() {
    return request.task() == Wire.Task.OCR;
  }

  TextSink sink() {
    return sink;
  }

  void hide(String where, String text) {
    TextSink plain = new TextSink(MAX_HIDDEN_CHARS, sink.invisible());
    plain.append(text.strip());
    if (!plain.isBlank() && hidden.size() < MAX_HIDDEN) {
      hidden.add(new HiddenText(where, plain.text()));
    }
  }

  void warn(String warning) {
    if (warnings.size() < MAX_WARNINGS && !warnings.contains(warning)) {
      warnings.add(warning);
    }
  }

  /** Something was left out: the outcome will be « lu en partie ». */
  void leaveOut(String warning) {
    inPart = true;
    warn(warning);
  }

  /** The rest of the file was not looked at: it is longer than what is kept. */
  void cut() {
    cut = true;
  }

  void describe(String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      TextSink plain = new TextSink(500);
      plain.append(value.strip());
      metadata.putIfAbsent(key, plain.text());
    }
  }

  /**
   * Words of a document's properties: told where they are words, and its pages do not show them.
   */
  void property(String name, @Nullable String value) {
    if (value != null && value.strip().split("\\s+").length >= FEWEST_WORDS) {
      properties.add(new HiddenText("propriété « " + name + " »", value.strip()));
    }
  }

  private void tellWhatNobodySees() {
    String text = sink.text();
    properties.stream()
        .filter(property -> !text.contains(property.text()))
        .forEach(property -> hide(property.where(), property.text()));
    sink.invisible().told().forEach(told -> hide(told.where(), told.text()));
  }

  /** Ends with this outcome whatever text there is. */
  void conclude(Outcome end, String warning) {
    outcome = end;
    warn(warning);
  }

  void askForOcr() {
    needsOcr = true;
  }

  /** Unpacks a piece for the parent to send back as a request of its own. */
  void embed(String name, InputStream bytes) throws IOException {
    embed(name, bytes, Wire.Place.JOINT);
  }

  /**
   * A picture in a mail's text: a large one may be a scan or a screen and is as an attached one.
   */
  void embedShown(String name, byte[] picture) throws IOException {
    boolean small =
        PictureSize.of(picture)
            .map(PictureSize::isSmall)
            .orElse(picture.length < MIN_PICTURE_BYTES);
    Wire.Place place = small ? Wire.Place.ORNEMENT : Wire.Place.JOINT;
    embed(name, new ByteArrayInputStream(picture), place);
  }

  /** The document shows the picture of that name large, whatever its bytes. */
  void showsLarge(String name) {
    if (large.size() < MOST_LARGE) {
      large.add(name);
    }
  }

  /** A picture inside a document's text; small ones are ornaments. */
  void embedPicture(String name, InputStream bytes, long size) throws IOException {
    if (large.contains(name)) {
      embed(name, bytes, Wire.Place.EN_GRAND);
    } else if (size >= MIN_PICTURE_BYTES && name.toLowerCase(Locale.ROOT).matches(PICTURES)) {
      embed(name, bytes, Wire.Place.DANS_LE_TEXTE);
    }
  }

  private void embed(String name, InputStream bytes, Wire.Place place) throws IOException {
    if (recognising()) {
      return; // the first reading has unpacked it
    }
    if (embedded.size() >= request.entriesLeft()) {
      leaveOut(Warnings.tooMany());
      return;
    }
    String file = request.id() + "-" + embedded.size();
    Path target = Path.of(request.folder()).resolve(file);
    long limit = Math.min(request.maxBytes(), bytesLeft);
    long size = copy(bytes, target, limit);
    if (size > limit) {
      Files.delete(target);
      leaveOut(Warnings.notUnpacked(PieceNames.clean(name), Warnings.tooBigUnpacked()));
      return;
    }
    bytesLeft -= size;
    embedded.add(new Wire.Embedded(name, file, place));
  }

  /** Copies at most one byte more than the limit. */
  private static long copy(InputStream bytes, Path target, long limit) throws IOException {
    long size = 0;
    byte[] buffer = new byte[8192];
    try (OutputStream out = Files.newOutputStream(target)) {
      for (int n = bytes.read(buffer); n >= 0 && size <= limit; n = bytes.read(buffer)) {
        out.write(buffer, 0, n);
        size += n;
      }
    }
    return size;
  }

  /** A reader failed: what was read before stays of use where there is any. */
  void fail(String format) {
    if (sink.isBlank()) {
      conclude(Outcome.ILLISIBLE, Warnings.unreadable(format));
    } else {
      leaveOut(Warnings.readInPart(format));
    }
  }

  Wire.Reply reply(String mediaType) {
    tellWhatNobodySees();
    return new Wire.Reply(
        request.id(),
        mediaType,
        end(),
        sink.text(),
        sink.pages(),
        sink.tables(),
        List.copyOf(hidden),
        List.copyOf(warnings),
        Map.copyOf(metadata),
        List.copyOf(embedded),
        needsOcr && outcome == null);
  }

  private Outcome end() {
    if (sink.full() || cut) {
      leaveOut(
          sink.fullOfCells()
              ? Warnings.cutCells(TextSink.MAX_CELLS, sink.lastRow())
              : Warnings.cut(request.maxChars(), sink.lastRow()));
    }
    if (outcome != null) {
      return outcome;
    }
    if (sink.isBlank() && !needsOcr) {
      warn(recognising() ? Warnings.nothingRecognised() : Warnings.noText());
      return Outcome.VIDE;
    }
    return inPart ? Outcome.LU_EN_PARTIE : Outcome.LU;
  }
}
