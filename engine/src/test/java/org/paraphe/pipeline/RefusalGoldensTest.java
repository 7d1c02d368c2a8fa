package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No refusal without a golden text: every sentence that the code puts into one stands in a golden
 * file, so that none reaches a clerk unread.
 */
class RefusalGoldensTest {

  private static final Path SOURCES = Path.of("src/main/java/org/paraphe");
  private static final Path GOLDENS = Path.of("src/test/resources/golden");

  /** What makes a refusal, or the reason of one. */
  private static final Pattern MADE =
      Pattern.compile(
          "(?:new (?:Refusal|Refusal\\.Reason|Reason|Ballot\\.Fault|Fault)|\\brefused)\\(");

  /** Refuses pictures of the settings, not what a person decides. */
  private static final String OF_SETTINGS = "SettingPictures.java";

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** Said to nobody: the folder stays on its desk, and is handled right after another. */
  private static final List<String> UNSAID =
      List.of(
          "un dossier qui passe avant lui dans la séance est sur le même bureau",
          "rien : il sera traité juste après");

  /** Shorter ones are joints between a value and the next words. */
  private static final int A_SENTENCE = 18;

  @Test
  void everySentenceOfARefusalStandsInAGoldenFile() throws IOException {
    String golden = golden();
    List<String> unread = new ArrayList<>();
    int sentences = 0;
    for (String folder : List.of("review", "pipeline")) {
      for (Path source : files(SOURCES.resolve(folder), ".java")) {
        if (name(source).equals(OF_SETTINGS)) {
          continue;
        }
        for (String literal : sentences(Files.readString(source))) {
          sentences++;
          if (!golden.contains(literal) && !UNSAID.contains(literal)) {
            unread.add(source.getFileName() + ": " + literal);
          }
        }
      }
    }
    assertThat(sentences).as("sentences found in the sources").isGreaterThan(100);
    assertThat(unread).isEmpty();
  }

  private static String golden() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> folders = Files.list(GOLDENS)) {
      for (Path folder : folders.filter(f -> name(f).startsWith("refus-de-")).toList()) {
        for (Path file : files(folder, ".txt")) {
          if (!name(file).endsWith(".seance.txt")) {
            all.append(Files.readString(file)).append('\n');
          }
        }
      }
    }
    return all.toString();
  }

  /** The literals between the brackets of each constructor, whatever branch they are in. */
  private static List<String> sentences(String source) {
    List<String> found = new ArrayList<>();
    Matcher made = MADE.matcher(source);
    while (made.find()) {
      Matcher literal = LITERAL.matcher(arguments(source, made.end()));
      while (literal.find()) {
        String text = literal.group(1).translateEscapes();
        if (text.length() >= A_SENTENCE) {
          found.add(text);
        }
      }
    }
    return found;
  }

  private static String arguments(String source, int from) {
    int depth = 1;
    int at = from;
    boolean quoted = false;
    while (depth > 0) {
      char c = source.charAt(at);
      if (c == '"' && source.charAt(at - 1) != '\\') {
        quoted = !quoted;
      } else if (!quoted) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
      at++;
    }
    return source.substring(from, at);
  }

  private static List<Path> files(Path folder, String end) {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(f -> name(f).endsWith(end)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
