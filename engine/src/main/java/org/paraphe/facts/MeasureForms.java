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
      "circulation|vitesse|stationnement|arrêt|accès|dépassement";

  private static final Pattern WISHED =
      Pattern.compile(
          "^(?:(?:la|le) |l')?((?:(?:tout|toute) )?(?:"
              + WHAT
              + ")\\b.{0,60}?) (?:(?:y )?(?:soit|soient|serait|seraient)|(?:doit|doivent|devra|devront) être) (?=\\p{L}+[éiust]e?s?\\b)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What is to be done with what, and with what else. */
  private static final Pattern TO_DO =
      Pattern.compile(
          "^(interdire|suspendre|limiter|réduire|neutraliser|réserver|alterner|couper) (?:(?:la|le) |l')?((?:(?:tout|toute) )?(?:"
              + WHAT
              + "))(?: et (?:(?:la|le) |l')?((?:(?:tout|toute) )?(?:"
              + WHAT
              + ")))?(?![\\p{L}-])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** For whom: « la circulation de tous les véhicules » is forbidden to them. */
  private static final Pattern OF_WHOM =
      Pattern.compile(
          "^ (?:(de )(?=tous |toutes )|(des )(?=(?:véhicules|voitures|camions|poids[ -]lourds|cyclistes|piétons|autocars|deux-roues)\\b))");

  private static final Pattern SPEED = Pattern.compile("^\\d{2} ?km ?/ ?h$");

  private MeasureForms() {}

  /** The same measure, by its noun and a participle where its words are plain. */
  public static String asNoun(String measure) {
    if (SPEED.matcher(measure).matches()) {
      return "vitesse limitée à " + measure;
    }
    Matcher toDo = TO_DO.matcher(measure);
    return toDo.find() ? done(toDo, measure.substring(toDo.end())) : WISHED.matcher(measure).replaceFirst("$1 ");
  }

  private static String done(Matcher toDo, String rest) {
    String verb = toDo.group(1).toLowerCase(Locale.FRENCH);
    String also = toDo.group(3);
    String first = toDo.group(2);
    boolean feminine = first.matches("(?i).*(?:circulation|vitesse)") && (also == null || also.matches("(?i).*(?:circulation|vitesse)"));
    String participle =
        verb.endsWith("er")
            ? verb.substring(0, verb.length() - 2) + "é"
            : verb.endsWith("uire")
                ? verb.substring(0, verb.length() - 2) + "t"
                : verb.equals("interdire") ? "interdit" : "suspendu";
    Matcher whom = OF_WHOM.matcher(rest);
    String to =
        verb.equals("interdire") && whom.find()
            ? (whom.group(1) != null ? " à " : " aux ") + rest.substring(whom.end())
            : rest;
    return first
        + (also == null ? "" : " et " + also)
        + " "
        + participle
        + (feminine ? "e" : "")
        + (also == null ? "" : "s")
        + to;
  }
}
