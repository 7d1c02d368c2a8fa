package org.paraphe.rendering;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.paraphe.act.Act;
import org.paraphe.template.SamplePacks;

/** Writes the sample acts in every view into a folder, to be looked at. */
final class Look {
  private Look() {}

  public static void main(String[] args) throws Exception {
    Path out = Files.createDirectories(Path.of(args[0]));
    Act deliberation = SamplePacks.act(SamplePacks.subvention(), SamplePacks.subventionValues());
    Act arrete = SamplePacks.act(SamplePacks.circulation(), SamplePacks.circulationValues());
    Act empty = SamplePacks.act(SamplePacks.circulation(), SamplePacks.given());
    Map<String, Act> acts = Map.of("deliberation", deliberation, "arrete", arrete, "vide", empty);
    Files.writeString(out.resolve("controle.html"), ControlPage.write(SampleSheet.sheet()));
    for (Map.Entry<String, Act> act : acts.entrySet()) {
      String name = act.getKey();
      Files.write(out.resolve(name + ".pdf"), PdfWriter.write(act.getValue(), Mark.PROJET));
      Files.write(out.resolve(name + ".docx"), DocxWriter.write(act.getValue(), Mark.PROJET, null));
      Files.writeString(out.resolve(name + ".txt"), TextWriter.write(act.getValue()));
    }
  }
}
