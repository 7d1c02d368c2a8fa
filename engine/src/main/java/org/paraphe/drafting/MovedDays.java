package org.paraphe.drafting;

import java.util.regex.Pattern;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Period;

/**
 * Days that no longer hold: « prévus le 8, reportés au 15 octobre », « le 26 au lieu du 19 »; and
 * those of which nobody knows whether they will: « reporté au 15 en cas de pluie ».
 */
final class MovedDays {
  private static final String WEEKDAY =
      "(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?";

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:\\bn(?:e |')[a-z]{1,12}(?: effet| lieu)? (?:pas|plus)(?: (?:a compter|a partir|des))?(?: (?:le|du|au))?|\\b(?:au lieu|a la place|en remplacement)(?: d[eu]s?)?|(?:\\bet|\\bmais|,) (?:non|plus|pas)(?: plus| pas)?(?: (?:du|les?|au))?"
              + "|\\b(?:initialement|primitivement|d'abord|auparavant|a l'origine)\\b[^.;:\\n\\d]{0,50}) ?"
              + WEEKDAY
              + "$",
          Pattern.CASE_INSENSITIVE);

  private static final String PUT_OFF =
      "(?:report|decal|repouss|avanc|deplac|differ|gliss|bascul|reprogramm|replanifi)(?:ee?s?|er|er?ons|e?ra|ent)";

  private static final String IF =
      "(?:en cas d|si (?:la|le|les|l'|besoin|necessaire|intemp|mauvais|pluie)|s'il|selon (?:la|le))";

  private static final Pattern AFTER =
      Pattern.compile(
          "^(?:(?!\\b"
              + IF
              + ")[^.;:(\\n\\d]){0,60}?\\b"
              + PUT_OFF
              + "\\b(?: [a-z']+){0,3}? (?:au|a|aux)(?: le)? "
              + WEEKDAY
              + "\\d(?!(?:(?!\\b(?:et|mais)\\b)[^.;\\n]){0,40}\\b"
              + IF
              + ")",
          Pattern.CASE_INSENSITIVE);

  /** « en cas de pluie, travaux reportés au »: a day that may come, and is not meant. */
  private static final Pattern SPARE =
      Pattern.compile(
          "\\b"
              + IF
              + "[^.\\n\\d]{0,60}\\b(?:"
              + PUT_OFF
              + "|repli|rattrap[a-z]*|remplace[a-z]*)\\b[^.;\\n\\d]{0,30}$"
              + "|\\b(?:repli|rattrapage|(?:jour|date|journee)s? de (?:secours|remplacement|reserve))\\b[^.;\\n\\d]{0,30}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PERHAPS =
      Pattern.compile("^[^.;\\n\\d]{0,20}\\b" + IF, Pattern.CASE_INSENSITIVE);

  private static final Pattern MOVES =
      Pattern.compile("\\b" + PUT_OFF + "\\b[^.;\\n\\d]{0,30}$", Pattern.CASE_INSENSITIVE);

  private MovedDays() {}

  /** True of a day, or of a stretch of days, that its sentence puts off. */
  static boolean isLeft(PieceReading reading, Period period) {
    Hit first = period.first() != null ? period.first() : period.last();
    Hit last = period.last() != null ? period.last() : period.first();
    return first != null
        && last != null
        && isLeft(
            reading, reading.folded().folded(first.start()), reading.folded().folded(last.end()));
  }

  /** The same of folded words. */
  static boolean isLeft(PieceReading reading, int from, int to) {
    PieceReading.Stretch sentence = reading.sentence(from, to);
    String before = sentence.text().substring(0, sentence.from());
    String after = sentence.text().substring(sentence.to());
    return BEFORE.matcher(before).find()
        || AFTER.matcher(after).find()
        || SPARE.matcher(before).find()
        || (MOVES.matcher(before).find() && PERHAPS.matcher(after).find());
  }
}
