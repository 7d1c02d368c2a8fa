package org.paraphe.routes.cli;

import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The tree of commands. One run at a time. */
final class Cli {

  private final Surroundings surroundings;
  private final Texts texts;

  Cli(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.texts = new Texts(surroundings.locale());
  }

  /** Runs one command and says with which code the process ends. */
  int run(String... args) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    return commands().execute(args);
  }

  /** The tree, ready to be run. */
  CommandLine commands() {
    Terminal terminal = new Terminal(surroundings, texts);
    CommandLine root =
        new CommandLine(new ParapheCommand())
            .addSubcommand(new DemoCommand(terminal))
            .addSubcommand(new ServeCommand(terminal))
            .addSubcommand(new DraftCommand(terminal))
            .addSubcommand(new SummarizeCommand(terminal))
            .addSubcommand(new ExtractCommand(terminal))
            .addSubcommand(new BatchCommand(terminal))
            .addSubcommand(new CiteCommand(terminal, surroundings.in()))
            .addSubcommand(
                new CommandLine(new Groups.Corpus())
                    .addSubcommand(new CorpusImportCommand(terminal))
                    .addSubcommand(new CorpusStatusCommand(terminal))
                    .addSubcommand(new CorpusWatchCommand(terminal)))
            .addSubcommand(new SearchCommand(terminal))
            .addSubcommand(queue(terminal))
            .addSubcommand(
                new CommandLine(new Groups.Archive())
                    .addSubcommand(new ArchiveExportCommand(terminal)))
            .addSubcommand(
                new CommandLine(new Groups.Journal()).addSubcommand(new VerifyCommand(terminal)))
            .addSubcommand(
                new CommandLine(new Groups.People())
                    .addSubcommand(new PersonAddCommand(terminal))
                    .addSubcommand(new PersonDelegateCommand(terminal))
                    .addSubcommand(new PersonSetCommand(terminal))
                    .addSubcommand(new PersonDisableCommand(terminal))
                    .addSubcommand(new PersonListCommand(terminal)))
            .addSubcommand(
                new CommandLine(new Groups.Templates())
                    .addSubcommand(new TemplateListCommand(terminal))
                    .addSubcommand(new TemplateCheckCommand(terminal))
                    .addSubcommand(new TemplateNewCommand(terminal))
                    .addSubcommand(new TemplatePreviewCommand(terminal)))
            .addSubcommand(
                new CommandLine(new Groups.Config()).addSubcommand(new ConfigShowCommand(terminal)))
            .addSubcommand(
                new CommandLine(new Groups.Ai())
                    .addSubcommand(new AiOnCommand(terminal))
                    .addSubcommand(new AiOffCommand(terminal))
                    .addSubcommand(new AiStatusCommand(terminal))
                    .addSubcommand(new AiReportCommand(terminal)))
            .addSubcommand(new DoctorCommand(terminal))
            .addSubcommand(new BackupCommand(terminal))
            .addSubcommand(new RestoreCommand(terminal))
            .addSubcommand(new RebuildCommand(terminal));
    dress(root);
    Failures failures = new Failures(surroundings, texts);
    root.setParameterExceptionHandler(failures);
    root.setExecutionExceptionHandler(failures);
    root.setExecutionStrategy(Cli::lastOf);
    return root;
  }

  /** A class that does not load ends a command as any fault does, and no less in words. */
  private static int lastOf(ParseResult parsed) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (Error broken) {
      CommandLine command = parsed.asCommandLineList().get(parsed.asCommandLineList().size() - 1);
      throw new CommandLine.ExecutionException(command, broken.toString(), broken);
    }
  }

  private static CommandLine queue(Terminal terminal) {
    return new CommandLine(new Groups.Queue())
        .addSubcommand(new ListCommand(terminal))
        .addSubcommand(new ShowCommand(terminal))
        .addSubcommand(new ApproveCommand(terminal))
        .addSubcommand(new ApproveAllCommand(terminal))
        .addSubcommand(new VoteCommand(terminal))
        .addSubcommand(new AssignCommand(terminal))
        .addSubcommand(new RegisterCommand(terminal))
        .addSubcommand(new SetCommand(terminal))
        .addSubcommand(new WaiveCommand(terminal))
        .addSubcommand(new ReturnCommand(terminal))
        .addSubcommand(new RejectCommand(terminal))
        .addSubcommand(new RetryCommand(terminal))
        .addSubcommand(new DropCommand(terminal));
  }

  private void dress(CommandLine root) {
    root.setOut(new java.io.PrintWriter(surroundings.out(), true));
    root.setErr(new java.io.PrintWriter(surroundings.err(), true));
    root.setResourceBundle(texts.bundle());
    root.setUsageHelpAutoWidth(false);
    dress(root.getCommandSpec());
  }

  private void dress(CommandSpec spec) {
    spec.usageMessage()
        .synopsisHeading(texts.get("help.usage"))
        .synopsisSubcommandLabel(texts.get("help.command"))
        .commandListHeading(texts.get("help.commands"))
        .optionListHeading(texts.get("help.options"))
        .parameterListHeading(texts.get("help.parameters"));
    spec.subcommands().values().forEach(sub -> dress(sub.getCommandSpec()));
  }
}
