package org.paraphe.routes.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;
import org.paraphe.pipeline.PackDraft;
import org.paraphe.pipeline.WordDocuments;
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

  @Option(
      names = "--from",
      paramLabel = "MODELE.docx",
      description = "un document Word à étiquettes, qui sera le corps de l'acte")
  private @Nullable String from;

  TemplateNewCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(WordDocuments documents) throws IOException {
    Path modeles = in == null ? existingHome().modeles() : terminal().surroundings().resolve(in);
    try {
      ActKind made = new ActKind(kind);
      Path folder =
          from == null
              ? PackSkeleton.write(made, modeles)
              : PackDraft.write(made, modeles, document(from), documents);
      terminal().result(folder.toString());
      terminal().sayText(from == null ? "template.made" : "template.drawn", folder);
      return Exit.DONE;
    } catch (IllegalArgumentException e) {
      throw new WrongUse(terminal().text("template.name", kind));
    } catch (FileAlreadyExistsException e) {
      throw new WrongUse(terminal().text("template.there", e.getFile()));
    }
  }

  private byte[] document(String named) throws IOException {
    Path file = terminal().surroundings().resolve(named);
    if (!Files.isRegularFile(file)) {
      throw new WrongUse(terminal().text("template.nofile", named));
    }
    return Files.readAllBytes(file);
  }
}
