package org.paraphe.routes.cli;

import picocli.CommandLine.Option;

/** {@code --help}, on every command. */
final class HelpOption {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "affiche cette aide")
  private boolean help;
}
