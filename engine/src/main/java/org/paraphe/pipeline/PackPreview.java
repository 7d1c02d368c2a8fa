package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.paraphe.act.Act;
import org.paraphe.facts.Value;
import org.paraphe.rendering.ActPictures;
import org.paraphe.rendering.Mark;
import org.paraphe.rendering.PdfPicture;
import org.paraphe.rendering.PdfWriter;
import org.paraphe.rendering.TextWriter;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.SampleValues;
import org.paraphe.template.TemplatePack;

/** {@code paraphe template preview}: what an act of a pack looks like, with invented values. */
public final class PackPreview {

  private PackPreview() {}

  /**
   * @param given what the authority's settings say; they win over invented values
   */
  public static Act act(TemplatePack pack, Map<String, Value> given, LocalDate date) {
    return new ActTemplates().render(pack, values(pack, given, date), date);
  }

  private static Map<String, Value> values(
      TemplatePack pack, Map<String, Value> given, LocalDate date) {
    Map<String, Value> values = new LinkedHashMap<>(SampleValues.plain(pack, date));
    values.remove("numero");
    values.putAll(given);
    return values;
  }

  /** Writes {@code apercu.docx}, {@code apercu.pdf}, its first page as a picture, the text. */
  public static Map<String, Path> write(
      TemplatePack pack,
      Map<String, Value> given,
      LocalDate date,
      WordDocuments word,
      ActPictures pictures,
      Path out) {
    Act act = act(pack, given, date);
    Map<String, Path> written = new LinkedHashMap<>();
    try {
      Files.createDirectories(out);
      written.put(
          "docx",
          Files.write(
              out.resolve("apercu.docx"),
              new WordViews(word)
                  .write(pack, act, values(pack, given, date), date, Mark.PROJET, pictures)));
      byte[] pdf = PdfWriter.write(act, Mark.PROJET, pictures);
      written.put("pdf", Files.write(out.resolve("apercu.pdf"), pdf));
      written.put("png", Files.write(out.resolve("apercu.png"), PdfPicture.firstPage(pdf)));
      written.put("txt", Files.writeString(out.resolve("apercu.txt"), TextWriter.write(act)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into " + out, e);
    }
    return written;
  }
}
