package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Every command of the tree, mistyped in every way that its options and parameters leave: each says
 * in French what is wrong and where to look, in the words of one golden file, and does nothing.
 */
class MistypedCommandsTest {

  /** What the parser says by itself. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(missing|required|unknown|unmatched|invalid|should|could not|expected|value for"
              + "|parameter|option|specified|cannot|is not|convert)\\b");

  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void sayInFrenchWhatIsWrongAndWhereToLook() throws IOException {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    CommandLine tree =
        new Cli(new Surroundings(out, out, new LinkedHashMap<>(), folder, "cmorvan")).commands();
    Map<String, String> firsts = new LinkedHashMap<>();
    for (CommandSpec command : leaves(tree.getCommandSpec()).toList()) {
      String where = "Voir : " + command.qualifiedName() + " --help\n";
      for (Map.Entry<String, List<String>> wrong : mistakes(command).entrySet()) {
        List<String> typed = new ArrayList<>(List.of(command.qualifiedName().split(" ")));
        typed.addAll(wrong.getValue());
        String told = told(tree, typed.subList(1, typed.size()));
        assertThat(told)
            .as("%s, %s", typed, wrong.getKey())
            .endsWith(where)
            .doesNotContainPattern(ENGLISH);
        firsts.putIfAbsent(told.replace(where, ""), String.join(" ", typed));
      }
    }
    assertThat(folder).isEmptyDirectory();
    RefusalCommandsTest.compare(
        "commandes-mal-ecrites",
        firsts.entrySet().stream()
            .map(first -> first.getValue() + "\n    " + first.getKey())
            .collect(Collectors.joining()));
  }

  private String told(CommandLine tree, List<String> typed) {
    said.reset();
    assertThat(tree.execute(typed.toArray(String[]::new)))
        .as("%s: %s", typed, said)
        .isEqualTo(Exit.WRONG_USE);
    return said.toString(StandardCharsets.UTF_8);
  }

  private static Stream<CommandSpec> leaves(CommandSpec spec) {
    return spec.subcommands().isEmpty()
        ? Stream.of(spec)
        : spec.subcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .flatMap(MistypedCommandsTest::leaves);
  }

  /** Each with what stands after the command's name, of which one thing is wrong. */
  private static Map<String, List<String>> mistakes(CommandSpec command) {
    Map<String, List<String>> mistakes = new LinkedHashMap<>();
    mistakes.put("unknown option", with(command, "--inconnue"));
    List<PositionalParamSpec> places = command.positionalParameters();
    if (places.stream().anyMatch(p -> p.arity().min() > 0)) {
      mistakes.put("nothing given", List.of());
    }
    if (places.stream().allMatch(p -> p.arity().min() == 1 && p.arity().max() == 1)) {
      mistakes.put("one thing too many", with(command, "trop"));
    }
    for (OptionSpec option : command.options()) {
      if (!option.usageHelp() && !option.versionHelp()) {
        mistakes.putAll(mistakes(command, option));
      }
    }
    return mistakes;
  }

  private static Map<String, List<String>> mistakes(CommandSpec command, OptionSpec option) {
    Map<String, List<String>> mistakes = new LinkedHashMap<>();
    String name = option.longestName();
    if (option.arity().max() == 0) {
      mistakes.put(name + " with a value", with(command, name + "=oui"));
    } else {
      mistakes.put(name + " without a value", with(command, name));
      wrong(option).ifPresent(bad -> mistakes.put(name + " badly", with(command, name, bad)));
    }
    if (!option.isMultiValue()) {
      String one = option.arity().max() == 0 ? name : name + "=" + good(option);
      mistakes.put(name + " twice", with(command, one, one));
    }
    if (option.required()) {
      List<String> lacking = with(command);
      lacking.removeIf(word -> word.startsWith(name + "="));
      mistakes.put("no " + name, lacking);
    }
    return mistakes;
  }

  /** What the command requires, and then some more. */
  private static List<String> with(CommandSpec command, String... more) {
    List<String> typed = new ArrayList<>();
    command.requiredArgs().forEach(arg -> typed.add(typed(arg)));
    typed.addAll(List.of(more));
    return typed;
  }

  private static String typed(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() + "=" + good(arg) : good(arg);
  }

  private static String good(ArgSpec arg) {
    Class<?> type = arg.type();
    return type == LocalDate.class
        ? "2026-09-01"
        : type == Integer.class || type == int.class ? "1" : "x";
  }

  /** A value that is none of the type. */
  private static Optional<String> wrong(ArgSpec arg) {
    Class<?> type = arg.type();
    boolean strict =
        type == LocalDate.class
            || type == Integer.class
            || type == int.class
            || Map.class.isAssignableFrom(type);
    return strict ? Optional.of("bientôt") : Optional.empty();
  }
}
