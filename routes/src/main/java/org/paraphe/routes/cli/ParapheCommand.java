package org.paraphe.routes.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The root: alone, it shows what there is. */
@Command(
    name = "paraphe",
    versionProvider = ParapheCommand.Version.class,
    description = "Du dossier au projet d'acte, vérifié, décidé par une personne, archivé.")
final class ParapheCommand extends Groups.Group {

  @Mixin private HelpOption help = new HelpOption();

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "affiche la version")
  private boolean version;

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "paraphe "
            + Optional.ofNullable(ParapheCommand.class.getPackage().getImplementationVersion())
                .orElse("(développement)")
      };
    }
  }
}
