package org.paraphe.routes.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.TransientFailure;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What a failed command says: a message for a person, never a stack trace. The trace of a fault
 * that we did not foresee goes to a file that the message names.
 */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

  /** As the system says it, in the languages of our users. */
  private static final Pattern FULL =
      Pattern.compile("No space left on device|Aucun espace disponible sur le périphérique");

  private final Surroundings surroundings;
  private final Texts texts;

  Failures(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    surroundings.err().println(message(wrong, args));
    surroundings
        .err()
        .println(texts.get("usage.see", wrong.getCommandLine().getCommandSpec().qualifiedName()));
    return Exit.WRONG_USE;
  }

  private String message(ParameterException wrong, String[] args) {
    if (wrong instanceof MissingParameterException missing) {
      return missing(missing.getMissing(), List.of(args));
    }
    if (wrong instanceof UnmatchedArgumentException unknown) {
      List<String> near = unknown.getSuggestions();
      String said = texts.get("usage.unknown", String.join(" ", unknown.getUnmatched()).strip());
      return near.isEmpty() ? said : said + texts.get("usage.near", String.join(", ", near));
    }
    if (wrong instanceof OverwrittenOptionException twice) {
      return texts.get("usage.twice", name(twice.getOverwritten()));
    }
    ArgSpec argument = wrong.getArgSpec();
    if (argument instanceof OptionSpec flag && flag.arity().max() == 0) {
      return texts.get("usage.flag", name(flag));
    }
    return argument == null || wrong.getValue() == null // the parser's own words are English
        ? texts.get("usage.wrong", String.join(" ", args))
        : texts.get("usage.value", wrong.getValue(), name(argument), expected(argument));
  }

  /** An option that is there, and nothing after it, or what is not there at all. */
  private String missing(List<ArgSpec> missing, List<String> args) {
    return missing.size() == 1
            && missing.get(0) instanceof OptionSpec option
            && args.stream().anyMatch(List.of(option.names())::contains)
        ? texts.get("usage.valueless", name(option), option.paramLabel())
        : texts.get(
            "usage.missing",
            missing.stream().map(Failures::shown).collect(Collectors.joining(", ")));
  }

  private static String shown(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? name(option) + " " + option.paramLabel()
        : argument.paramLabel();
  }

  private String expected(ArgSpec argument) {
    if (argument.type() == LocalDate.class) {
      return argument.paramLabel() + ", 2026-12-31";
    }
    return argument.type() == Integer.class || argument.type() == int.class
        ? argument.paramLabel() + ", " + texts.get("usage.integer")
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
    surroundings
        .err()
        .println(system(fault, command).orElseGet(() -> texts.get("fault", kept(fault, command))));
    return Exit.FAULT;
  }

  /** What the system refuses wherever it is met: no fault of ours, and a person can mend it. */
  private Optional<String> system(Exception fault, CommandLine command) {
    for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof AccessDeniedException denied) {
        return Optional.of(texts.get("fault.rights", denied.getFile()));
      }
      if (cause instanceof IOException && FULL.matcher(String.valueOf(cause.getMessage())).find()) {
        return Optional.of(texts.get("fault.full"));
      }
      if (cause instanceof FileSystemException about) {
        String why = TransientFailure.reason(about);
        return Optional.of(texts.get("fault.disk", about.getFile(), why, kept(fault, command)));
      }
    }
    return Optional.empty();
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
