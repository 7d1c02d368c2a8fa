package org.paraphe.rendering;

import java.nio.file.Files;
import java.nio.file.Path;
import org.paraphe.act.Act;

/**
 * Writes every golden act and a summary into a folder, as a draft without pictures and as what is
 * signed with them, to be looked at: {@code Look FOLDER}, from {@code engine/}.
 */
final class Look {
  private Look() {}

  public static void main(String[] args) throws Exception {
    Path out = Files.createDirectories(Path.of(args[0]));
    Files.writeString(out.resolve("controle.html"), ControlPage.write(SampleSheet.sheet()));
    ActPictures pictures = Pictures.both();
    for (String name : RoundTripTest.cases()) {
      Act act = RoundTripTest.act(name);
      String file = name.replace('/', '_');
      boolean draft = name.endsWith("vide");
      Mark mark = draft ? Mark.PROJET : Mark.DEFINITIF;
      ActPictures printed = draft ? ActPictures.NONE : pictures;
      Files.write(out.resolve(file + ".pdf"), PdfWriter.write(act, mark, printed));
      Files.write(out.resolve(file + ".docx"), DocxWriter.write(act, mark, null, printed));
    }
  }
}
