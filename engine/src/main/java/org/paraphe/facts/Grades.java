package org.paraphe.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Grades of the fonction publique territoriale, from a table of our own. A grade abbreviated, in
 * the feminine or in the plural is read as the table writes it, with « territorial » where the text
 * says so; two writings of one grade in one text are one value, the fuller.
 */
final class Grades implements Recogniser {

  /** The words of a grade, as the table writes them, and the category by date. */
  record Grade(String name, Category category, boolean weak) {
    String printed(boolean territorial) {
      return name.replace(" *", territorial ? " territorial" : "");
    }
  }

  private static final Pattern WORD =
      Pattern.compile(
          "(?<!\\d)[12]"
              + " ?(?:°|(?:ere|eme|er|re|nde|nd|de|e)\\b)|[a-z]+(?:\\((?:e|ne|rice|trice)\\)s?)?\\.?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern GAP = Pattern.compile("[ '\\n-]{0,2}");

  /** Words of a grade that may be written or left out. */
  private static final Set<String> LITTLE =
      Set.of("de", "d", "du", "des", "la", "l", "le", "les", "en", "et");

  private static final String TERRITORIAL = "territorial";

  /** What makes a common word a grade. */
  private static final Pattern SAYS_GRADE =
      Pattern.compile(
          "(?:\\bgrades?|cadres? d'emplois?)\\b[^.\\n\\t;]{0,60}$", Pattern.CASE_INSENSITIVE);

  private static final Pattern SAYS_POST =
      Pattern.compile(
          "\\b(?:postes?|emplois?|recrut[a-z]*|creation|creer|faut|faudra|exige|necessite|besoin)\\b[^.\\n"
              + "\\t;,]{0,40}?(?:(?:de|d'|d'une?|une?|des|deux|trois|\\d)[ ']?) ?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern THAT_POST =
      Pattern.compile(
          "(?<!\\b(?:cree|ouvr|transform|propos|deman|pourv)[a-z]{0,8} )\\b(?:le |les |l'|son |ses |leurs? |notre |nos |cet |ces? |au |du |des )(?:postes?|emplois?)(?: permanents?)? (?:de |d')$",
          Pattern.CASE_INSENSITIVE);

  /** « Le bureau a retenu le rédacteur », after several that it looked at. */
  private static final Pattern DECIDED =
      Pattern.compile(
          "\\b(?:retenu|retient|retenons|choisi|choisit|choisissons|(?:opte|optons|tranche|tranchons|penche|penchons) pour|prefere|preferons|reste(?:ra|rait|rons|ns)? sur)(?: donc| finalement)? (?:le |la |l'|une? )(?:(?:grade|poste|emploi) (?:de |d'))?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CATEGORY =
      Pattern.compile(",? ?\\(?(?:de )?cat(?:egorie|\\.)? ?[ABC]\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern OPENED =
      Pattern.compile(
          "[^.;:\\n]{0,50}?\\b(?:cree(?!e?s? (?:par|en|le|depuis|lors)\\b)|ouvert|propose|pourvu|a creer|a ouvrir|a pourvoir)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CREATED =
      Pattern.compile(
          "\\b(?:une?|deux|trois|\\d|creer|creation d(?:e |'))(?: [a-z]{3,10})? (?:postes?|emplois?)(?: [a-z -]{3,30})? (?:de |d')$"
              + "|\\b(?:postes?|emplois?) (?:creee?s?|a creer) ?: ?(?:une? )?$",
          Pattern.CASE_INSENSITIVE);

  private static final String AND_ONE =
      "(?:,| et) (?:d'|de )?(?:une?|deux|trois|\\d) (?:postes?|emplois?)(?: [a-z -]{3,30})? (?:de |d')";

  private static final Pattern FIRST =
      Pattern.compile("[^.;:\\n]{0,60}?" + AND_ONE, Pattern.CASE_INSENSITIVE);

  private static final Pattern SECOND =
      Pattern.compile(
          "\\b(?:postes?|emplois?) [^.;:\\n]{3,80}?" + AND_ONE + "$", Pattern.CASE_INSENSITIVE);

  private static final Pattern ORDINAL =
      Pattern.compile("\\b([12]) ?(?:ère|ème|er|re|nde|nd|de|e)\\b");

  private static final Pattern CLASS =
      Pattern.compile("(?<= principal)( de (?:1re|2e) classe)( .*)?$");

  private static final Node ROOT = new Node();

  static {
    read().forEach(Grades::line);
  }

  @Override
  public List<Hit> find(FoldedText text) {
    List<Found> found = found(text.text());
    List<Found> kept = new ArrayList<>(found);
    kept.removeIf(f -> GradeHolders.hold(text.text(), f.start(), f.end()));
    if (kept.stream().anyMatch(f -> !f.isThere(text.text()))) {
      kept.removeIf(f -> f.isThere(text.text()));
    }
    if (kept.stream().anyMatch(f -> f.isOfPost(text.text()) && !f.isOfHolder(text.text()))) {
      kept.removeIf(f -> f.isOfHolder(text.text()));
    }
    if (kept.stream().anyMatch(f -> f.isCreated(text.text()))) {
      kept.removeIf(f -> f.isOfThatPost(text.text()) && !f.isOpened(text.text()));
    }
    Set<String> decided =
        kept.stream()
            .filter(f -> f.isDecided(text.text()))
            .map(f -> f.grade().name())
            .collect(Collectors.toSet());
    kept.removeIf(
        f ->
            !decided.isEmpty() && !decided.contains(f.grade().name()) && !f.isCreated(text.text()));
    boolean certain = kept.stream().anyMatch(f -> f.isSaid(text.text()));
    boolean post =
        kept.stream()
            .anyMatch(
                f ->
                    f.isSaid(text.text())
                        && f.isOfPost(text.text())
                        && !f.isOfThatPost(text.text()));
    kept.removeIf(
        f ->
            !f.isSaid(text.text())
                && !f.isOneOfTwo(text.text())
                && !(certain ? !post && f.isCreated(text.text()) : f.isLikely(text.text())));
    Set<String> names = kept.stream().map(f -> f.grade().name()).collect(Collectors.toSet());
    kept.removeIf(
        f ->
            names.contains(f.grade().name() + " de police municipale")
                || names.stream().anyMatch(n -> isOfClass(n, f.grade().name())));
    Map<String, String> printed = printed(kept, text);
    return kept.stream()
        .map(
            f ->
                text.hit(
                    Value.of(String.valueOf(printed.get(f.grade().name()))), f.start(), f.end()))
        .toList();
  }

  /** « Rédacteur principal » beside « rédacteur principal de 2e classe » is that one. */
  private static boolean isOfClass(String name, String bare) {
    return !name.equals(bare) && CLASS.matcher(name).replaceFirst("$2").equals(bare);
  }

  /** One writing a grade: the fuller, and where only its order is the text's own, that order. */
  private static Map<String, String> printed(List<Found> found, FoldedText text) {
    Map<String, Boolean> full = new HashMap<>();
    found.forEach(f -> full.merge(f.grade().name(), f.territorial(), Boolean::logicalOr));
    Map<String, String> printed = new HashMap<>();
    for (Found f : found) {
      boolean territorial = full.getOrDefault(f.grade().name(), false);
      String usual = f.grade().printed(territorial);
      String own = text.words(f.start(), f.end()).toLowerCase(Locale.FRANCE).replace('’', '\'');
      if (f.territorial() == territorial && bare(own).equals(bare(usual))) {
        printed.putIfAbsent(f.grade().name(), own);
      }
    }
    found.forEach(
        f ->
            printed.putIfAbsent(
                f.grade().name(), f.grade().printed(full.getOrDefault(f.grade().name(), false))));
    return printed;
  }

  /** The words but for where « territorial » stands and how « 2e » is written. */
  private static String bare(String grade) {
    return ORDINAL.matcher(grade).replaceAll("$1").replace(" " + TERRITORIAL, "");
  }

  /** The category that the table gives a grade, at a date; empty for what is no grade of it. */
  static Optional<Category> category(String grade) {
    List<Found> found = found(FoldedText.fold(grade));
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).grade().category());
  }

  /** « Attaché ou ingénieur », of a post open to several grades. */
  private static final String EITHER = "(?: ou |, | ?/ ?)";

  private static final Pattern HEAD =
      Pattern.compile("(?:[\\t\\n](?:\\d{1,2} |une? )?|" + EITHER + ")$", Pattern.CASE_INSENSITIVE);

  private static final Pattern TEMPS =
      Pattern.compile(",? (?:a )?temps ", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAIL =
      Pattern.compile(
          "[\\t\\n]|" + EITHER + "(?=[a-z])|" + TEMPS.pattern(), Pattern.CASE_INSENSITIVE);

  private record Found(Grade grade, boolean territorial, int start, int end) {
    boolean isSaid(String text) {
      return !grade.weak()
          || territorial
          || SAYS_GRADE.matcher(before(text)).find()
          || isDecided(text)
          || CATEGORY.matcher(text).region(end, Math.min(text.length(), end + 20)).lookingAt()
          || isAlone(text);
    }

    boolean isDecided(String text) {
      return DECIDED.matcher(before(text)).find();
    }

    boolean isLikely(String text) {
      return SAYS_POST.matcher(before(text)).find();
    }

    boolean isOfPost(String text) {
      return isLikely(text) || SAYS_GRADE.matcher(before(text)).find() || isAlone(text);
    }

    boolean isCreated(String text) {
      return CREATED.matcher(before(text)).find();
    }

    /** « le poste d'adjoint administratif », which is there already. */
    boolean isOfThatPost(String text) {
      return THAT_POST.matcher(before(text)).find();
    }

    /** « L'emploi d'adjoint technique sera créé au 1er mars ». */
    boolean isOpened(String text) {
      return OPENED.matcher(text).region(end, Math.min(text.length(), end + 80)).lookingAt();
    }

    /** « un emploi d'attaché et un emploi d'adjoint technique ». */
    boolean isOneOfTwo(String text) {
      return isCreated(text)
          && (SECOND.matcher(before(text)).find()
              || FIRST.matcher(text).region(end, Math.min(text.length(), end + 80)).lookingAt());
    }

    boolean isThere(String text) {
      return GradeHolders.areThere(before(text));
    }

    boolean isOfHolder(String text) {
      return GradeHolders.holdBeside(text, start, end);
    }

    private String before(String text) {
      return text.substring(Math.max(0, start - 120), start);
    }

    /** In a cell of its own, with how many there are: « 1 technicien, temps complet ». */
    private boolean isAlone(String text) {
      String left = text.substring(Math.max(0, start - 6), start);
      String right = text.substring(end, Math.min(text.length(), end + 12));
      boolean head = start == 0 || HEAD.matcher(left).find();
      boolean tail = end == text.length() || TAIL.matcher(right).lookingAt();
      boolean cell =
          left.contains("\t") || right.startsWith("\t") || TEMPS.matcher(right).lookingAt();
      return head && tail && cell;
    }
  }

  private static List<Found> found(String text) {
    List<Token> tokens = tokens(text);
    List<Found> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<Found> longest = longest(tokens, at);
      longest.ifPresent(found::add);
      int end = longest.map(Found::end).orElse(0);
      at++;
      while (at < tokens.size() && tokens.get(at).start() < end) {
        at++;
      }
    }
    return found;
  }

  private static Optional<Found> longest(List<Token> tokens, int from) {
    Node node = ROOT;
    boolean territorial = false;
    Optional<Found> best = Optional.empty();
    int last = from;
    for (int i = from; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (i > from && !token.follows()) {
        break;
      }
      if (i > from && token.word().equals(TERRITORIAL)) {
        territorial = true;
        best = best.map(f -> new Found(f.grade(), true, f.start(), token.end()));
        last = i;
        continue;
      }
      if (i > from && LITTLE.contains(token.word())) {
        continue;
      }
      node = node.next.get(token.word());
      if (node == null) {
        break;
      }
      if (node.grade != null) {
        best =
            Optional.of(new Found(node.grade, territorial, tokens.get(from).start(), token.end()));
        last = i;
      }
    }
    int end = last;
    return best.map(f -> withClass(f, tokens, end + 1));
  }

  /** « adjoint technique de 1re classe » was a grade until 2017: its class is not to be lost. */
  private static Found withClass(Found found, List<Token> tokens, int next) {
    int at = next;
    while (at < tokens.size() && tokens.get(at).follows() && tokens.get(at).word().equals("de")) {
      at++;
    }
    boolean hasClass =
        at + 1 < tokens.size()
            && tokens.get(at).word().matches("1re|2e")
            && tokens.get(at).follows()
            && tokens.get(at + 1).word().equals("classe")
            && tokens.get(at + 1).follows();
    if (!hasClass) {
      return found;
    }
    Grade grade = found.grade();
    String name = grade.name() + " de " + tokens.get(at).word() + " classe";
    return new Found(
        new Grade(name, grade.category(), grade.weak()),
        found.territorial(),
        found.start(),
        tokens.get(at + 1).end());
  }

  /**
   * @param follows true where nothing but a space, an apostrophe or a hyphen parts it from the word
   *     before
   */
  private record Token(String word, int start, int end, boolean follows) {}

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int last = 0;
    while (matcher.find()) {
      boolean follows = GAP.matcher(text.substring(last, matcher.start())).matches();
      String word = matcher.group();
      String stem = GradeWords.stem(word);
      boolean shortened = word.endsWith(".") && GradeWords.isShort(word);
      int end = matcher.end() - (word.endsWith(".") && !shortened ? 1 : 0);
      tokens.add(new Token(stem, matcher.start(), end, follows));
      last = end;
    }
    return tokens;
  }

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private @Nullable Grade grade;
  }

  private static void line(String line) {
    String[] parts = line.split("\t", 2);
    for (String entry : parts[1].split(";")) {
      boolean alias = parts[0].equals("=");
      String[] names = entry.strip().split(" = ");
      String written = names[0].replace("?", "");
      boolean weak = names[0].endsWith("?");
      Grade grade =
          alias
              ? new Grade(names[1], category(names[1].replace(" *", "")).orElseThrow(), weak)
              : new Grade(written, Category.of(parts[0]), weak);
      add(written, grade);
      String bare = CLASS.matcher(grade.name()).replaceFirst("$2");
      if (!bare.equals(grade.name())) {
        // the class may be left out, or stand last
        add(
            CLASS.matcher(written).replaceFirst("$2"),
            new Grade(bare, grade.category(), grade.weak()));
        add(CLASS.matcher(written).replaceFirst("$2$1"), grade);
      }
    }
  }

  private static void add(String written, Grade grade) {
    Node node = ROOT;
    for (Token token : tokens(FoldedText.fold(written))) {
      if (!LITTLE.contains(token.word()) && !token.word().equals(TERRITORIAL)) {
        node = node.next.computeIfAbsent(token.word(), w -> new Node());
      }
    }
    node.grade = grade;
  }

  private static List<String> read() {
    try (InputStream in = Grades.class.getResourceAsStream("grades.tsv")) {
      if (in == null) {
        throw new IllegalStateException("grades.tsv is missing from the engine's jar");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(l -> !l.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read grades.tsv", e);
    }
  }
}
