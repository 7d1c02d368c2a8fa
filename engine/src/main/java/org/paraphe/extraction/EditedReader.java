package org.paraphe.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a draft that a person edited in Word or LibreOffice: refuses what is no such document,
 * carries macros or is out of all proportion; child process only.
 */
final class EditedReader {

  /** A draft of ours unpacks to some hundred kilobytes; a letterhead's pictures to a few more. */
  private static final long MAX_BYTES = 64L * 1024 * 1024;

  private static final Pattern MACROS =
      Pattern.compile("(?i).*vbaProject\\.bin|.*vbaData\\.xml|Basic/.+|Scripts/.+");

  private EditedReader() {}

  static Wire.Reply read(Wire.Request request) {
    try {
      return reply(request, read(Path.of(request.path())), Outcome.LU, List.of());
    } catch (EditedRefusal e) {
      return reply(request, null, e.outcome(), List.of(e.why()));
    } catch (EditedParts.TooMuch e) {
      return reply(request, null, Outcome.TROP_GROS, List.of(EditedWarnings.bomb()));
    } catch (XMLStreamException e) {
      return e.getNestedException() instanceof EditedParts.TooMuch
          ? reply(request, null, Outcome.TROP_GROS, List.of(EditedWarnings.bomb()))
          : reply(request, null, Outcome.ILLISIBLE, List.of(EditedWarnings.damaged()));
    } catch (IOException | RuntimeException e) { // the edge of the process
      return reply(request, null, Outcome.ILLISIBLE, List.of(EditedWarnings.notADocument()));
    }
  }

  private static EditedDocument read(Path file)
      throws IOException, XMLStreamException, EditedRefusal {
    if (Files.size(file) == 0) {
      throw new EditedRefusal(Outcome.VIDE, EditedWarnings.empty());
    }
    EditedSink sink = new EditedSink();
    try (EditedParts parts = new EditedParts(new ZipFile(file.toFile()), MAX_BYTES)) {
      if (!parts.names(MACROS).isEmpty()) {
        throw new EditedRefusal(Outcome.TYPE_REFUSE, EditedWarnings.macros());
      }
      String types = parts.text("[Content_Types].xml").orElse("");
      Optional<String> mimetype = parts.text("mimetype").map(String::strip);
      if (types.contains("macroEnabled")) {
        throw new EditedRefusal(Outcome.TYPE_REFUSE, EditedWarnings.macros());
      }
      if (types.contains("wordprocessingml") && parts.has("word/document.xml")) {
        new EditedDocx(parts, sink).read();
      } else if (mimetype
              .filter(m -> m.startsWith("application/vnd.oasis.opendocument.text"))
              .isPresent()
          && parts.has("content.xml")) {
        new EditedOdt(parts, sink).read();
      } else {
        throw new EditedRefusal(Outcome.TYPE_REFUSE, EditedWarnings.notADocument());
      }
    }
    return sink.document();
  }

  private static Wire.Reply reply(
      Wire.Request request,
      @Nullable EditedDocument document,
      Outcome outcome,
      List<String> warnings) {
    return new Wire.Reply(
        request.id(),
        "",
        outcome,
        "",
        List.of(),
        List.of(),
        List.of(),
        warnings,
        Map.of(),
        List.of(),
        false,
        document);
  }
}
