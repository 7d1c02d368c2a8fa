package org.paraphe.routes.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;
import org.paraphe.template.PackSkeleton;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paraphe template new}. */
@Command(name = "new", description = "les premiers fichiers d'un nouveau modèle, prêts à servir")
final class TemplateNewCommand extends PackCommand {

  @Parameters(paramLabel = "NATURE", description = "son nom : minuscules sans accent et tirets")
  private String kind = "";

  @Option(
      names = "--in",
      paramLabel = "DIR",
      description = "où l'écrire (sinon le dossier modeles/ de l'espace de travail)")
  private @Nullable String in;

  TemplateNewCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws IOException {
    Path modeles = in == null ? existingHome().modeles() : terminal().surroundings().resolve(in);
    try {
      Path folder = PackSkeleton.write(new ActKind(kind), modeles);
      terminal().result(folder.toString());
      terminal().sayText("template.made", folder);
      return Exit.DONE;
    } catch (IllegalArgumentException e) {
      throw new WrongUse(terminal().text("template.name", kind));
    } catch (FileAlreadyExistsException e) {
      throw new WrongUse(terminal().text("template.there", e.getFile()));
    }
  }
}
