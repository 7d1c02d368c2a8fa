package org.paraphe.law;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of law that a reference names, and where its name ends.
 *
 * @param id of a known code
 * @param end offset after the name
 */
record Source(Citation.Nature nature, @Nullable String id, String title, int start, int end) {

  private static final Pattern LINK =
      Pattern.compile(
          " ?,? ?\\(?(?:(?:du|de la|de l'|de|dudit|ladite|au|issu du)? ?)(?:meme |dit |present )?");
  private static final Pattern BACK =
      Pattern.compile(
          " ?,? ?\\(?(?:dudit code|audit code|ledit code|du dit code|du meme code|le meme code"
              + "|de ce code|du present code|du code precite|du code susvise)");
  private static final Pattern UNKNOWN_CODE =
      Pattern.compile(
          "code(?: (?:general|civil|penal|rural|forestier|minier|monetaire|electoral))?"
              + "(?: (?:et )?(?:de la|de l'|du|des|de|d')? ?[a-z]{4,}){0,4}");
  private static final Pattern LAW =
      Pattern.compile(
          "(loi|ordonnance|decret)(?:-loi)?(?: organique| constitutionnelle| modifiee?)*"
              + "(?: n ?(?:°|o\\.?) ?(\\d{2,4}-\\d+))?"
              + "(?: modifiee?)?(?: du (\\d{1,2}(?:er)? [a-z]+ \\d{4}|\\d{1,2}/\\d{1,2}/\\d{4}))?");

  /** The text named right after a position ("… du code de la route"), if one is. */
  static Optional<Source> after(String folded, int position) {
    Matcher link = LINK.matcher(folded).region(position, folded.length());
    if (!link.lookingAt()) {
      return Optional.empty();
    }
    return at(folded, link.end());
  }

  /** True where the words after a position point back to a code named before. */
  static Optional<Integer> pointsBack(String folded, int position) {
    Matcher back = BACK.matcher(folded).region(position, folded.length());
    return back.lookingAt() ? Optional.of(back.end()) : Optional.empty();
  }

  /** The text named at a position exactly. */
  static Optional<Source> at(String folded, int position) {
    return knownCode(folded, position)
        .or(() -> law(folded, position))
        .or(() -> otherCode(folded, position));
  }

  private static Optional<Source> knownCode(String folded, int position) {
    @Nullable Source best = null;
    for (Code code : Code.ALL) {
      for (String name : code.names()) {
        int end = position + name.length();
        if (folded.startsWith(name, position)
            && (end == folded.length() || !Character.isLetterOrDigit(folded.charAt(end)))
            && (best == null || end > best.end())) {
          best = new Source(Citation.Nature.CODE, code.id(), code.title(), position, end);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static Optional<Source> law(String folded, int position) {
    Matcher law = LAW.matcher(folded).region(position, folded.length());
    if (!law.lookingAt() || (law.group(2) == null && law.group(3) == null)) {
      return Optional.empty();
    }
    Citation.Nature nature =
        switch (law.group(1)) {
          case "loi" -> Citation.Nature.LOI;
          case "ordonnance" -> Citation.Nature.ORDONNANCE;
          default -> Citation.Nature.DECRET;
        };
    String name = law.group(1).equals("decret") ? "décret" : law.group(1);
    String title =
        law.group(2) != null ? name + " n° " + law.group(2) : name + " du " + law.group(3);
    return Optional.of(new Source(nature, null, title, position, law.end()));
  }

  private static Optional<Source> otherCode(String folded, int position) {
    Matcher code = UNKNOWN_CODE.matcher(folded).region(position, folded.length());
    if (!code.lookingAt() || code.end() - position <= "code".length()) {
      return Optional.empty();
    }
    return Optional.of(
        new Source(Citation.Nature.CODE, null, code.group().strip(), position, code.end()));
  }
}
