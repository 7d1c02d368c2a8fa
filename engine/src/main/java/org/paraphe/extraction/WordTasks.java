package org.paraphe.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.xml.sax.SAXException;

/** The requests that concern Word templates; child process only. */
final class WordTasks {

  static final String FILLING = "demande.json";
  static final String FILLED = "rempli.docx";

  private static final Set<Wire.Task> OURS = EnumSet.of(Wire.Task.MODELE, Wire.Task.REMPLIR);

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
      fill(file, Path.of(request.folder()));
      return reply(request, Outcome.LU, "");
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

  private static void fill(Path file, Path folder) throws IOException, SAXException {
    byte[] json = Files.readAllBytes(folder.resolve(FILLING));
    WordFiller.fill(file, Wire.fromBytes(json, WordFilling.class), folder.resolve(FILLED));
  }

  private static Wire.Reply reply(Wire.Request request, Outcome outcome, String text) {
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
        List.of(),
        false);
  }
}
