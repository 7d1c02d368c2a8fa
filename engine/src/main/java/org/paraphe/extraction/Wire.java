package org.paraphe.extraction;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What parent and child say to each other. */
final class Wire {

  private static final ObjectMapper JSON =
      new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);

  private Wire() {}

  /** What the child is to do with a piece. */
  enum Task {
    LIRE,
    OCR,
    /** A draft that a person edited, to be read as one. */
    RELIRE,
    /** A Word template of the authority, to be described. */
    MODELE,
    /** A Word template and what to write into its tags. */
    REMPLIR,
    /** A picture that the settings name, to be turned into points. */
    IMAGE
  }

  /**
   * One piece to read.
   *
   * @param name for messages and as a hint of the type
   * @param path of its bytes
   * @param folder where what it holds is unpacked
   * @param maxBytes of one unpacked piece
   * @param bytesLeft for all that may still be unpacked
   * @param entriesLeft pieces that may still be unpacked
   * @param millis after which the child is killed: what takes long stops by itself before
   */
  record Request(
      long id,
      Task task,
      String name,
      String path,
      String folder,
      int maxChars,
      long maxBytes,
      long bytesLeft,
      int entriesLeft,
      long millis) {

    Duration limit() {
      return Duration.ofMillis(millis);
    }

    /** The same, with the piece and the room to unpack where the child may go. */
    Request in(Path own, Path piece) {
      return new Request(
          id,
          task,
          name,
          piece.toString(),
          own.toString(),
          maxChars,
          maxBytes,
          bytesLeft,
          entriesLeft,
          millis);
    }
  }

  /**
   * A piece found in another, unpacked into the request's folder.
   *
   * @param file its name there
   */
  record Embedded(String name, String file, Place place) {}

  /** Where a piece stands in the one that holds it. */
  enum Place {
    JOINT,
    /** A picture in a document's text: a piece only where it holds text. */
    DANS_LE_TEXTE,
    /** One that takes a good part of the page: told even where it gives no text. */
    EN_GRAND,
    /** A small picture in a mail's text: told, and no reproach where it gives no text. */
    ORNEMENT
  }

  /**
   * What was read.
   *
   * @param needsOcr asks the parent to ask again with {@link Task#OCR}
   * @param edited for {@link Task#RELIRE} only
   */
  record Reply(
      long id,
      String mediaType,
      Outcome outcome,
      String text,
      List<Page> pages,
      List<Table> tables,
      List<HiddenText> hidden,
      List<String> warnings,
      Map<String, String> metadata,
      List<Embedded> embedded,
      boolean needsOcr,
      @Nullable EditedDocument edited) {

    /** Of a piece. */
    Reply(
        long id,
        String mediaType,
        Outcome outcome,
        String text,
        List<Page> pages,
        List<Table> tables,
        List<HiddenText> hidden,
        List<String> warnings,
        Map<String, String> metadata,
        List<Embedded> embedded,
        boolean needsOcr) {
      this(
          id, mediaType, outcome, text, pages, tables, hidden, warnings, metadata, embedded,
          needsOcr, null);
    }

    /** What points outside the text comes from a child that is not itself any more. */
    Reply {
      for (Page page : pages) {
        inText(page.start(), page.end(), text);
      }
      for (Table table : tables) {
        for (Table.Cell cell : table.cells()) {
          inText(cell.start(), cell.end(), text);
        }
      }
    }

    private static void inText(int start, int end, String text) {
      if (start < 0 || start > end || end > text.length()) {
        throw new IllegalArgumentException(start + " to " + end + " is not in the text");
      }
    }

    /** The first message of a child: it is warm. */
    static Reply ready() {
      return new Reply(
          0,
          "",
          Outcome.LU,
          "",
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          List.of(),
          false);
    }

    ExtractedPiece toPiece(String name, String sha256) {
      return new ExtractedPiece(
          name, mediaType, sha256, outcome, text, pages, tables, hidden, warnings, metadata);
    }
  }

  static byte[] toBytes(Object message) {
    try {
      return JSON.writeValueAsBytes(message);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a message of extraction", e);
    }
  }

  static <T> T fromBytes(byte @Nullable [] message, Class<T> type) throws IOException {
    if (message == null) {
      throw new IOException("no message");
    }
    return JSON.readValue(message, type);
  }
}
