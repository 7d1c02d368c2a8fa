package org.paraphe.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.facts.FoldedText;

/**
 * What a document is, told by its first lines and its format: a letter, an invoice, minutes. The
 * first line that says so wins; where none does, nothing is said. Immutable.
 */
final class DocumentKinds {

  private static final String RULES = "natures-documents.tsv";
  private static final int LINES = 12;

  private record Rule(String nature, boolean starts, Pattern words) {}

  private final List<Rule> rules;

  private DocumentKinds(List<Rule> rules) {
    this.rules = rules;
  }

  static DocumentKinds standard() {
    try (InputStream in =
            Objects.requireNonNull(DocumentKinds.class.getResourceAsStream(RULES), RULES);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new DocumentKinds(
          lines.lines().filter(l -> !l.startsWith("#")).map(DocumentKinds::rule).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RULES, e);
    }
  }

  private static Rule rule(String line) {
    String[] cells = line.split("\t", 3);
    return new Rule(cells[0], cells[1].equals("debut"), Pattern.compile(cells[2]));
  }

  /**
   * What the first lines tell.
   *
   * @param nature empty where nothing tells
   * @param line the line that names it, in the document's own letters; empty where a form or a
   *     format told
   */
  record Told(String nature, String line) {}

  /**
   * @param head the document's first lines
   */
  Told of(String head, String mediaType) {
    if (mediaType.startsWith("message/") || mediaType.contains("ms-outlook")) {
      return new Told("courriel", "");
    }
    List<String> lines = head.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    return lines.stream()
        .limit(LINES)
        .flatMap(line -> starting(line).map(r -> new Told(r.nature(), line)))
        .findFirst()
        .orElseGet(() -> new Told(anywhere(lines, mediaType), ""));
  }

  private Stream<Rule> starting(String line) {
    String folded = folded(line);
    return rules.stream().filter(Rule::starts).filter(r -> r.words().matcher(folded).lookingAt());
  }

  private String anywhere(List<String> lines, String mediaType) {
    List<String> folded = lines.stream().map(DocumentKinds::folded).toList();
    return rules.stream()
        .filter(r -> !r.starts())
        .filter(r -> folded.stream().anyMatch(l -> r.words().matcher(l).find()))
        .map(Rule::nature)
        .findFirst()
        .orElseGet(() -> byFormat(mediaType, lines.isEmpty()));
  }

  static String folded(String line) {
    return FoldedText.fold(line).toLowerCase(Locale.ROOT);
  }

  private static String byFormat(String mediaType, boolean mute) {
    if (mediaType.contains("spreadsheet")
        || mediaType.contains("excel")
        || mediaType.startsWith("text/csv")) {
      return "tableau";
    }
    return mute && mediaType.startsWith("image/") ? "image" : "";
  }
}
