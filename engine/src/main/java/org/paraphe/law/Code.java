package org.paraphe.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A code that is known by name, with its identifier in the LEGI base.
 *
 * @param names the full name first, then the short ones, for folded text
 */
record Code(String id, String title, List<Name> names) {

  /**
   * @param start what it begins with to the letter: a first look
   */
  record Name(String start, Pattern grammar) {

    boolean mayStandAt(String folded, int position) {
      return folded.startsWith(start, position);
    }
  }

  /** « du code général des collectivité territoriale »: one letter does not make another code. */
  private static final Pattern WORD = Pattern.compile("(\\b[a-z]{4,}?)s?\\b(?=[ ']|$)");

  /** Those of {@code legal-corpus/table/codes.tsv}. */
  static final List<Code> ALL =
      TableResource.read("codes.tsv").rows().stream().map(Code::of).toList();

  /** « le code de l'urbanisme de la Nouvelle-Calédonie » is another code. */
  private static final Pattern OF_A_TERRITORY =
      Grammar.pattern(" de (?:la )?(?:nouvelle-caledonie|polynesie|saint-pierre-et|saint-bart)");

  private static final int LONGEST_AMBIGUOUS = 2;

  /** What the short names begin with. */
  private static final Set<Character> INITIALS =
      ALL.stream()
          .flatMap(c -> c.names().stream())
          .map(n -> n.start().charAt(0))
          .collect(Collectors.toUnmodifiableSet());

  /** A code that is named in a text, and where its name ends. */
  record Named(Code code, int end) {}

  /** The longest name that stands at a position. */
  static Optional<Named> namedAt(String folded, int position) {
    if (position >= folded.length() || !INITIALS.contains(folded.charAt(position))) {
      return Optional.empty();
    }
    @Nullable Named best = null;
    for (Code code : ALL) {
      for (Name name : code.names()) {
        if (!name.mayStandAt(folded, position)) {
          continue;
        }
        Matcher matcher = name.grammar().matcher(folded).region(position, folded.length());
        if (matcher.lookingAt()
            && (matcher.end() == folded.length()
                || !Character.isLetterOrDigit(folded.charAt(matcher.end())))
            && !OF_A_TERRITORY.matcher(folded).region(matcher.end(), folded.length()).lookingAt()
            && (best == null || matcher.end() > best.end())) {
          best = new Named(code, matcher.end());
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * True where a short name stands, without the word « code »: « CGCT », « C. urb. ». Not for « CU
   * »: it is a certificat or a communauté too, and a code only right after an article.
   */
  static boolean mayBeShortenedAt(String folded, int position) {
    return folded.charAt(position) == 'c'
        && namedAt(folded, position)
            .filter(n -> n.end() - position > LONGEST_AMBIGUOUS)
            .isPresent();
  }

  static Optional<Code> withId(String id) {
    return ALL.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  private static Code of(String[] row) {
    List<Name> names = new ArrayList<>();
    Stream.concat(Stream.of(row[1]), Stream.of(row[2].split(" ; ", -1)))
        .map(Code::name)
        .forEach(names::add);
    return new Code(row[0], row[1], List.copyOf(names));
  }

  private static Name name(String written) {
    String folded = Folded.of(written);
    String dots =
        folded.replaceAll("\\.(?=.) ?", "\\\\. ?").replaceFirst("(?<!\\\\)\\.$", "\\\\.?");
    String slips = folded.startsWith("code ") ? WORD.matcher(dots).replaceAll("$1s?") : dots;
    String start = folded.replaceFirst("(?<=^[a-z]{1,20}\\.?)[^a-z].*|\\.$", "");
    return new Name(start, Grammar.pattern(slips.replace("'", "' ?")));
  }
}
