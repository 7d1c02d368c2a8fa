package org.paraphe.routes.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.paraphe.pipeline.PackPreview;
import org.paraphe.pipeline.WordDocuments;
import org.paraphe.rendering.TextWriter;
import org.paraphe.template.PackCheck;
import org.paraphe.template.TemplatePack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paraphe template preview}. */
@Command(name = "preview", description = "un acte d'essai, avec des valeurs inventées")
final class TemplatePreviewCommand extends PackCommand {

  @Parameters(paramLabel = "MODELE", description = "un dossier de modèle ou une nature")
  private String named = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "où écrire apercu.docx, apercu.pdf, apercu.png et apercu.txt")
  private @Nullable String out;

  TemplatePreviewCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(WordDocuments documents) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    PackCheck.Result result = pack(named, documents).run(today);
    TemplatePack pack = result.pack();
    if (pack == null || result.sample() == null) {
      result.faults().forEach(f -> terminal().say(f.shown()));
      return Exit.CHECK_FAILED;
    }
    if (out == null) {
      terminal().result(TextWriter.write(PackPreview.act(pack, given(), today)));
    } else {
      PackPreview.write(
              pack, given(), today, documents, pictures(), terminal().surroundings().resolve(out))
          .values()
          .forEach(file -> terminal().result(file.toString()));
    }
    return Exit.DONE;
  }
}
