package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages show no command nor option that the program does not know. */
class DocumentationTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern SHOWN =
      Pattern.compile("(?:^(?: {4})?|`|ExecStart=\\S*/|[>$] )(?:\\./)?paraphe ([a-z-][^`|\\n]*)");
  private static final Pattern FENCED = Pattern.compile("(?m)^\\./paraphe (.+)$");
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

  /** Commands that answer at once and need no service; the demo has its own test. */
  private static final Pattern CHEAP =
      Pattern.compile(
          "--version|queue list|journal verify|doctor|extract .*|draft examples.*|template list");

  @TempDir Path home;

  @ParameterizedTest
  @MethodSource("shown")
  void knowsEveryCommandAndOptionShown(String line) {
    Command command = command(line);

    Run help = Run.in(home, command.helpOf().toArray(String[]::new));

    assertThat(help.code()).as(line + "\n" + help.err()).isZero();
    assertThat(help.out().split("[\\s,=\\[\\]]+")).as(line).containsAll(command.options());
  }

  @ParameterizedTest
  @MethodSource("cheap")
  void runsTheCommandsOfTheFences(String line) {
    List<String> args = new ArrayList<>();
    for (String word : line.split("\\s+")) {
      args.add(word.replaceFirst("^examples/", ROOT.toAbsolutePath().normalize() + "/examples/"));
    }

    Run run = Run.in(home, args.toArray(String[]::new));

    assertThat(run.code()).as(line + "\n" + run.err()).isNotIn(1);
    assertThat(run.out() + run.err()).as(line).isNotBlank().doesNotContain("Exception");
  }

  @Test
  void findsCommandsInThePages() throws IOException {
    assertThat(shown()).hasSizeGreaterThan(25);
    assertThat(cheap()).hasSizeGreaterThan(5);
  }

  /** The groups and the command of a line, and the options that it shows. */
  private record Command(List<String> words, List<String> options) {
    List<String> helpOf() {
      List<String> help = new ArrayList<>(words);
      help.add("--help");
      return help;
    }
  }

  private static Command command(String line) {
    List<String> words = new ArrayList<>();
    List<String> options = new ArrayList<>();
    boolean naming = true;
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      String plain = word.group().replaceAll("[\\[\\]…]", "");
      naming = naming && plain.matches("[a-z]+(-[a-z]+)*") && words.size() < depth(words);
      if (plain.startsWith("--")) {
        options.add(plain.replaceFirst("=.*", ""));
      } else if (naming) {
        words.add(plain);
      }
    }
    return new Command(words, options);
  }

  private static int depth(List<String> words) {
    boolean group =
        !words.isEmpty()
            && words.get(0).matches("queue|archive|journal|person|template|config|corpus|ai");
    return group ? 2 : 1;
  }

  static List<String> shown() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String text : pages()) {
      text.lines()
          .forEach(
              line -> {
                Matcher shown = SHOWN.matcher(line);
                while (shown.find()) {
                  lines.add(shown.group(1).strip());
                }
              });
    }
    return lines.stream().flatMap(DocumentationTest::spread).distinct().toList();
  }

  /** « queue list · show » stands for « queue list » and « queue show ». */
  private static Stream<String> spread(String line) {
    String[] parts = line.split(" · ");
    String group = parts[0].split(" ")[0];
    return parts.length == 1
        ? Stream.of(line)
        : Stream.concat(
            Stream.of(parts[0]), Stream.of(parts).skip(1).map(p -> group + " " + p.strip()));
  }

  static List<String> cheap() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String text : pages()) {
      Matcher fenced = FENCED.matcher(text);
      while (fenced.find()) {
        lines.add(fenced.group(1).strip());
      }
    }
    return lines.stream().filter(l -> CHEAP.matcher(l).matches()).distinct().toList();
  }

  private static List<String> pages() throws IOException {
    List<String> texts = new ArrayList<>();
    texts.add(Files.readString(ROOT.resolve("README.md"), StandardCharsets.UTF_8));
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      for (Path page : docs.filter(p -> p.toString().endsWith(".md")).sorted().toList()) {
        texts.add(Files.readString(page, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
