package org.paraphe.drafting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the program asks a pattern: once at the start of a text, or at every place of it. */
enum PatternUse {
  /** {@code matches} and {@code lookingAt}: nothing is tried again further on. */
  AT_START {
    @Override
    void run(Matcher matcher) {
      matcher.matches();
      matcher.reset();
      matcher.lookingAt();
    }
  },
  EVERYWHERE {
    @Override
    void run(Matcher matcher) {
      while (matcher.find()) {
        // every match is looked for
      }
    }
  };

  /** Asked at the start only, by a method that is given the pattern or by the key of a map. */
  private static final Set<String> GIVEN_AWAY =
      Set.of(
          "facts.BudgetHead.HEADS",
          "extraction.EditedReader.MACROS",
          "law.QuotationFinder.SAYS_THAT",
          "law.QuotationFinder.SAYS_THAT_SOMETHING",
          "drafting.StaffTables.AFTER",
          "drafting.StaffTables.BEFORE",
          "extraction.WordDanger.RELATIONS",
          "checking.TableArithmeticCheck.NO_SUM");

  private static final Path SOURCES = Path.of("src/main/java/org/paraphe");
  private static final Pattern AT_ONCE =
      Pattern.compile(
          "\\s*(?:\\.region\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)\\s*)?\\.(?:matches|lookingAt)\\(\\)");
  private static final Pattern ASSIGNED = Pattern.compile("(?:Matcher|var) (\\w+) =\\s*$");

  private static final Map<String, String> TEXTS = new TreeMap<>();

  abstract void run(Matcher matcher);

  /**
   * At the start only where every mention of the field in the sources says so; what cannot be told
   * is everywhere.
   *
   * @param where package, class and field: {@code facts.People.ALONE}
   */
  static PatternUse of(String where) {
    if (GIVEN_AWAY.contains(where)) {
      return AT_START;
    }
    String[] names = where.split("\\.");
    if (names.length < 3) {
      return EVERYWHERE;
    }
    String type = names[1];
    String field = names[2];
    int mentions = 0;
    int atStart = 0;
    for (Map.Entry<String, String> source : sources().entrySet()) {
      if (!source.getValue().contains(field)) {
        continue;
      }
      boolean own = source.getKey().equals(names[0] + "." + type);
      Matcher mention =
          Pattern.compile((own ? "(?<![\\w.])" : "\\b" + type + "\\.") + field + "\\b(?! =)")
              .matcher(source.getValue());
      while (mention.find()) {
        mentions++;
        atStart += isAtStart(source.getValue(), mention.start(), mention.end()) ? 1 : 0;
      }
    }
    return mentions > 0 && mentions == atStart ? AT_START : EVERYWHERE;
  }

  private static boolean isAtStart(String source, int from, int at) {
    Matcher call = Pattern.compile("\\s*\\.matcher\\(").matcher(source).region(at, source.length());
    if (!call.lookingAt()) {
      return source.startsWith(".asMatchPredicate()", at);
    }
    int end = call.end();
    for (int depth = 1; depth > 0; end++) {
      char c = source.charAt(end);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    if (AT_ONCE.matcher(source).region(end, source.length()).lookingAt()) {
      return true;
    }
    Matcher named = ASSIGNED.matcher(source.substring(Math.max(0, from - 80), from));
    return named.find() && isNeverFound(source.substring(end), named.group(1));
  }

  /** True where the next question to the matcher is at the start, and none before another one. */
  private static boolean isNeverFound(String after, String matcher) {
    Matcher asked =
        Pattern.compile("Matcher " + matcher + " =|\\b" + matcher + "\\s*\\.(\\w+)\\(")
            .matcher(after);
    boolean atStart = false;
    while (asked.find() && asked.group(1) != null) {
      atStart |= Set.of("matches", "lookingAt").contains(asked.group(1));
      if (Set.of("find", "results", "replaceAll", "replaceFirst").contains(asked.group(1))) {
        return false;
      }
    }
    return atStart;
  }

  /** Each class by its package and name: {@code facts.People}; without comments. */
  static synchronized Map<String, String> sources() {
    if (TEXTS.isEmpty()) {
      try (Stream<Path> files = Files.walk(SOURCES)) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(file -> TEXTS.put(nameOf(file), textOf(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return TEXTS;
  }

  private static String nameOf(Path file) {
    return file.getParent().getFileName()
        + "."
        + file.getFileName().toString().replace(".java", "");
  }

  /** Without its comments, which mention fields too. */
  private static String textOf(Path file) {
    try {
      return Files.readString(file).replaceAll("(?m)^\\s*(?:/?\\*|//).*$", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
