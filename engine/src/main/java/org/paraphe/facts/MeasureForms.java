package org.paraphe.facts;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures as an order words them: « la circulation soit interdite », « interdire la circulation »
 * are « circulation interdite », and « 30 km/h » is « vitesse limitée à 30 km/h ».
 */
public final class MeasureForms {
  private static final String WHAT =
      "(?:toute? )?(?:circulation|vitesse|stationnement|arrêt|accès|dépassement)(?![\\p{L}-])";

  private static final Pattern WISHED =
      pattern(
          "^(?:(?:la|le) |l')?("
              + WHAT
              + ".{0,60}?) (?:(?:y )?(?:soi|serai)(?:en)?t|(?:doit|doivent|devra|devront) être) (?=\\p{L}+[éiust]e?s?\\b)");

  private static final Pattern TO_DO =
      pattern(
          "^(interd|limit|coup|altern|suspend)(?:ire|er|re) (?:(?:la|le) |l')?("
              + WHAT
              + "(?: et (?:(?:la|le) |l')?"
              + WHAT
              + ")?+)(?!.* et d['e]| de tou| des (?:véhicules|voitures|camions|poids|cyclistes|piétons))");

  /** « deux places me soient réservées ». */
  private static final Pattern OF_SOMEBODY =
      pattern(" (?:me |nous |lui |leur )?soi(?:en)?t (?=réserv|neutralis|libér)");

  private static final Pattern MASCULINE = pattern("stationnement|arrêt|accès|dépassement");

  private MeasureForms() {}

  /** The same measure, by its noun and a participle where its words are plain. */
  public static String asNoun(String measure) {
    if (measure.matches("[1-9]0 ?km ?/ ?h")) {
      return "vitesse limitée à " + measure;
    }
    if (measure.startsWith("d'un") || measure.startsWith("d’un")) {
      return asNoun(measure.substring(2));
    }
    if (OF_SOMEBODY.matcher(measure).find()) {
      return OF_SOMEBODY.matcher(measure).replaceFirst(" ");
    }
    Matcher toDo = TO_DO.matcher(measure);
    if (!toDo.find()) {
      return WISHED.matcher(measure).replaceFirst("$1 ");
    }
    String what = toDo.group(2).replaceFirst("(?i) et (?:la |le |l')", " et ");
    String verb = toDo.group(1).toLowerCase(Locale.FRENCH);
    return what
        + " "
        + verb
        + (verb.equals("interd") ? "it" : verb.equals("suspend") ? "u" : "é")
        + (MASCULINE.matcher(what).find() ? "" : "e")
        + (what.contains(" et ") ? "s" : "")
        + measure.substring(toDo.end());
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
