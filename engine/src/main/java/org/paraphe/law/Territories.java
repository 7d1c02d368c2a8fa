package org.paraphe.law;

import java.util.regex.Pattern;

/** The parts of the country to which the codes give chapters of their own. */
final class Territories {

  private static final Pattern NAMES =
      Pattern.compile(
          "outre.mer|mayotte|guyane|polynesie|caledonie|wallis|barthelemy|saint.martin|miquelon"
              + "|guadeloupe|martinique|la.reunion|moselle|bas.rhin|haut.rhin|alsace|corse"
              + "|metropole.de.lyon|terres.australes|ville.de.paris|marseille");

  private Territories() {}

  static boolean areNamedIn(String text) {
    return NAMES.matcher(Folded.of(text)).find();
  }
}
