package org.paraphe.extraction;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.xml.sax.SAXException;

/** The requests that concern what an authority prints with; child process only. */
final class WordTasks {

  /** As the parent takes files from a child's folder: two numbers. */
  static final String FILLED = "1-1";

  private static final Set<Wire.Task> OURS =
      EnumSet.of(Wire.Task.MODELE, Wire.Task.REMPLIR, Wire.Task.IMAGE);

  private WordTasks() {}

  static boolean take(Wire.Request request) {
    return OURS.contains(request.task());
  }

  static Wire.Reply run(Wire.Request request) {
    try {
      Path file = Path.of(request.path());
      if (request.task() == Wire.Task.MODELE) {
        byte[] json = Wire.toBytes(WordTemplateReader.read(file));
        return reply(
            request, Outcome.LU, new String(json, java.nio.charset.StandardCharsets.UTF_8));
      }
      if (request.task() == Wire.Task.IMAGE) {
        return picture(request, file);
      }
      fill(file, Path.of(request.folder()));
      return reply(
          request, Outcome.LU, "", List.of(new Wire.Embedded("modele", FILLED, Wire.Place.JOINT)));
    } catch (OutOfMemoryError e) {
      Runtime.getRuntime().halt(ExtractionWorker.EXIT_OUT_OF_MEMORY);
      return reply(request, Outcome.MEMOIRE, "");
    } catch (IOException
        | SAXException
        | XMLStreamException
        | RuntimeException
        | StackOverflowError e) { // the edge of the process
      return reply(request, Outcome.ILLISIBLE, "");
    }
  }

  private static Wire.Reply picture(Wire.Request request, Path file) throws IOException {
    return PictureTask.run(file, Path.of(request.folder()).resolve(FILLED))
        ? reply(
            request, Outcome.LU, "", List.of(new Wire.Embedded("image", FILLED, Wire.Place.JOINT)))
        : reply(request, Outcome.TYPE_REFUSE, "");
  }

  /** What to write, then the template: one piece, as everything that a child is given. */
  private static void fill(Path piece, Path folder) throws IOException, SAXException {
    Path template = folder.resolve("modele.docx");
    WordFilling filling;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(piece)))) {
      filling = Wire.fromBytes(in.readNBytes(in.readInt()), WordFilling.class);
      Files.copy(in, template);
    }
    WordFiller.fill(template, filling, folder.resolve(FILLED));
  }

  private static Wire.Reply reply(Wire.Request request, Outcome outcome, String text) {
    return reply(request, outcome, text, List.of());
  }

  private static Wire.Reply reply(
      Wire.Request request, Outcome outcome, String text, List<Wire.Embedded> files) {
    return new Wire.Reply(
        request.id(),
        "",
        outcome,
        text,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        files,
        false);
  }
}
