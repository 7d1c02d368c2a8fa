package org.paraphe.facts;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The section and the side that are written before a code, in whatever order and however shortened:
 * « Fonctionnement - chapitre 011 », « DF 60632 », « dép. inv. 2188 », « F / 011 / 611 ».
 *
 * @param section "F" or "I", or null
 * @param side "D" or "R", or null
 * @param rest what follows
 */
record BudgetPlace(@Nullable String section, @Nullable String side, String rest) {
  private static final String END = "(?![A-Za-z])\\.?";
  private static final String LINK = "(?:(?:la |en )?(?:section |sect\\. ?)?(?:de |d'|en )?)";
  private static final String SECTION =
      "(?<section>fonctionnement|fonct|fonc|exploitation|exploit|expl|investissements?|invest|inv)"
          + END;
  private static final String SIDE = "(?<side>depenses?|dep|recettes?|rec)" + END;

  /** Two letters, or one with a bar or figures behind it, as budget software codes them. */
  private static final String LETTERS =
      "(?-i:(?<pair>[DR][ /-]?[FI]|[FI][ /-]?[DR])(?![A-Za-z'])|(?<one>[DRFIE])(?= ?[/|;:] ?| \\d{2}))";

  private static final Pattern FIRST =
      Pattern.compile(
          LINK + "(?:" + SECTION + "|" + SIDE + "|" + LETTERS + ")[ ,;:/|.)-]{0,4}",
          Pattern.CASE_INSENSITIVE);

  /** A place is one only before figures, or a word that names them. */
  private static final Pattern FIGURES =
      Pattern.compile(
          "(?:chap|ch\\b|art|c(?:om)?pte|nature|imputation|op\\b|operation|c/|n°|\\d{2}|[DR]-\\d{3}).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  static BudgetPlace before(String folded) {
    BudgetPlace place = new BudgetPlace(null, null, folded);
    for (int words = 0; words < 4; words++) {
      Matcher m = FIRST.matcher(place.rest);
      if (!m.lookingAt()) {
        break;
      }
      place = place.with(m);
    }
    boolean told = place.section != null || place.side != null;
    return told && FIGURES.matcher(place.rest).matches()
        ? place
        : new BudgetPlace(null, null, folded);
  }

  private BudgetPlace with(Matcher m) {
    String letters = m.group("pair") != null ? m.group("pair") : m.group("one");
    String newSection = section;
    String newSide = side;
    if (m.group("section") != null) {
      newSection = m.group("section").toLowerCase(Locale.ROOT).startsWith("i") ? "I" : "F";
    } else if (m.group("side") != null) {
      newSide = m.group("side").substring(0, 1).toUpperCase(Locale.ROOT);
    } else if (letters != null) {
      newSection = letters.contains("I") ? "I" : letters.matches(".*[FE].*") ? "F" : section;
      newSide = letters.contains("D") ? "D" : letters.contains("R") ? "R" : side;
    }
    return new BudgetPlace(newSection, newSide, rest.substring(m.end()));
  }
}
