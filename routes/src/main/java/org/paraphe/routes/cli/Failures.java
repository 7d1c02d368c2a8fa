package org.paraphe.routes.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.TransientFailure;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What a failed command says: a message for a person, never a stack trace. The trace of a fault
 * that we did not foresee goes to a file that the message names.
 */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private final Surroundings surroundings;
  private final Texts texts;

  Failures(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    surroundings.err().println(message(wrong));
    surroundings
        .err()
        .println(texts.get("usage.see", wrong.getCommandLine().getCommandSpec().qualifiedName()));
    return Exit.WRONG_USE;
  }

  private String message(ParameterException wrong) {
    if (wrong instanceof MissingParameterException missing) {
      return texts.get(
          "usage.missing",
          missing.getMissing().stream().map(Failures::name).collect(Collectors.joining(", ")));
    }
    if (wrong instanceof UnmatchedArgumentException unknown) {
      List<String> near = unknown.getSuggestions();
      String said = texts.get("usage.unknown", String.join(" ", unknown.getUnmatched()).strip());
      return near.isEmpty() ? said : said + texts.get("usage.near", String.join(", ", near));
    }
    ArgSpec argument = wrong.getArgSpec();
    return argument == null || wrong.getValue() == null
        ? texts.get("usage.wrong", wrong.getMessage())
        : texts.get("usage.value", wrong.getValue(), name(argument), expected(argument));
  }

  private static String expected(ArgSpec argument) {
    return argument.type() == LocalDate.class
        ? argument.paramLabel() + ", 2026-12-31"
        : argument.paramLabel();
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  @Override
  public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
    if (fault instanceof WrongUse) {
      surroundings.err().println(fault.getMessage());
      return Exit.WRONG_USE;
    }
    if (fault instanceof PermanentFailure || fault instanceof TransientFailure) {
      surroundings.err().println(fault.getMessage());
      return Exit.FAULT;
    }
    surroundings.err().println(texts.get("fault", kept(fault, command)));
    return Exit.FAULT;
  }

  /** Writes the trace into the home's state folder, or where temporary files go without a home. */
  private String kept(Exception fault, CommandLine command) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    String entry =
        Instant.now() + " " + command.getCommandSpec().qualifiedName() + "\n" + trace + "\n";
    Path file = file(command);
    try {
      Files.write(
          file,
          entry.getBytes(StandardCharsets.UTF_8), // halves of characters too, as question marks
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      return file.toString();
    } catch (IOException e) {
      return texts.get("fault.unwritable", file, fault);
    }
  }

  private Path file(CommandLine command) {
    HomeOption option = (HomeOption) command.getMixins().get("home");
    Path state =
        option == null
            ? surroundings.folder().resolve("paraphe-home").resolve("etat")
            : option.home(surroundings).etat();
    return Files.isDirectory(state)
        ? state.resolve("erreurs.log")
        : Path.of(System.getProperty("java.io.tmpdir")).resolve("paraphe-erreurs.log");
  }
}
