package org.paraphe.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.facts.FoldedText;

/**
 * What a text that is published says of a person beyond a name and an office (CRPA L312-1-2,
 * L311-6). The place of works, the seat of a body, the address of the court are no home.
 */
public final class Undisclosed {

  private static final Set<Category> ALWAYS =
      Set.of(
          Category.COURRIEL,
          Category.TELEPHONE,
          Category.NIR,
          Category.IBAN,
          Category.PLAQUE,
          Category.NAISSANCE,
          Category.IDENTITE);

  /** Before an address, what makes it somebody's home. */
  private static final Pattern HOME =
      Pattern.compile(
          "\\b(?:demeurant|domicilie[es]*|domicile|residant|reside(?:nt)?|habitant(?! d)|habite(?:nt)?"
              + "|adresse (?:personnelle|postale|du (?:demandeur|requerant|locataire|proprietaire|preneur)|de l'(?:agent|interessee?))"
              + "|(?<!siege )adresse ?:|chez (?:m\\.|mme)"
              + "|(?:m\\.|mme|monsieur|madame|mlle) (?!le |la |l')(?:[^,;:.(]|\\b\\p{L}\\.){2,60}"
              + "(?:[,(]|\\bsi(?:se?|tuee?)\\b)) ?[^;.]{0,40}$",
          Pattern.CASE_INSENSITIVE);

  /** A home without a number: « demeurant au lieu-dit Les Vallées », « née à Blois (41) ». */
  private static final Map<Pattern, Category> PLACES_OF_A_LIFE =
      Map.of(
          Pattern.compile(
              "\\b(?i:demeurant|domiciliee?s?|residant|reside(?:nt)?|habite(?:nt)?)(?i:\\(e\\))?,?"
                  + " (?i:actuellement |toujours )?(?i:a |au |aux |dans |en |sur )?(?i:la |le |l'|les |commune )?"
                  + "((?:(?i:lieu-?dit|hameau|rue|avenue|place|chemin|route|impasse|allee|residence|ferme) )?"
                  + "(?i:de |du |des |d')?(?i:la |le |l'|les )?(?:\" ?)?[A-Z][\\p{L}'-]*"
                  + "(?: (?:(?:de|du|des|la|le|les|sur|sous|en|aux|et) )*[A-Z][\\p{L}'-]*)*(?: \")?)"),
          Category.ADRESSE,
          Pattern.compile(
              "\\b(?i:nee?s?)(?i:\\(e\\))? (?:(?i:le|en) [\\w /.-]{4,20}? )?(?i:a|au|aux|en) "
                  + "([A-Z][\\p{L}'-]*(?: (?:(?:sur|sous|en|la|le|les|de) )*[A-Z][\\p{L}'-]*)*(?: \\([\\p{L}\\d' -]{2,30}\\))?)"),
          Category.NAISSANCE,
          Pattern.compile(
              "\\b(?i:m\\.|mme|mlle|monsieur|madame|l'enfant|les enfants|l'interessee?|l'agente?)[^.;]{0,60}"
                  + "\\b(?i:nee?s?)(?i:\\(e\\))? (?:[^,;.\\d]{2,40} )?(?i:en (?:\\p{L}+ )?|les )((?:\\d{1,2} et \\d{1,2} \\p{L}+ )?(?:19|20)\\d{2})"),
          Category.NAISSANCE);

  private static final int FAR = 160;

  private static final Set<Category> REPEATED =
      Set.of(Category.ADRESSE, Category.NAISSANCE, Category.IDENTITE);

  private static final Pattern NUMBER = Pattern.compile("^(\\d{1,4}(?: (?:bis|ter|quater))?),? ");

  /** A number and more: a town or a year alone would hide what is nobody's. */
  private static final Pattern REPEATABLE =
      Pattern.compile("^\\d{1,4}\\D{2,}\\p{L}{3}|\\d.{6,120}\\d$");

  private static final Pattern HEALTH =
      Pattern.compile(
          "\\b(?:arret de travail|conge (?:de )?(?:longue |grave )?maladie|maladie|handicape?e?"
              + "|invalidite|inaptitude|hospitalis\\w+|grossesse|enceinte|pathologie|diagnostic"
              + "|traitement medical|certificat medical|invalide|cancer|conge (?:de )?maternite|mi-temps therapeutique"
              + "|accident (?:du|de) (?:travail|service|trajet)|depression|conge (?:de )?longue duree|rqth|mdph)\\b",
          Pattern.CASE_INSENSITIVE);

  private Undisclosed() {}

  /** In the order of the text, none over another. */
  public static List<Identifier> in(String text) {
    return in(Reading.of(text));
  }

  static List<Identifier> in(Reading reading) {
    return PersonalData.merged(raw(reading));
  }

  private static List<Identifier> raw(Reading reading) {
    List<Identifier> told = new ArrayList<>();
    reading.found().stream().filter(one -> tells(one, reading)).forEach(told::add);
    PLACES_OF_A_LIFE.forEach(
        (pattern, category) -> {
          Matcher matcher = pattern.matcher(reading.folded().text());
          while (matcher.find()) {
            Numbers.add(told, reading.folded(), category, matcher.start(1), matcher.end(1));
          }
        });
    return told;
  }

  /** What another paragraph may repeat without what told it: a numbered home, a day of birth. */
  static List<String> told(Reading reading) {
    return raw(reading).stream()
        .filter(one -> REPEATED.contains(one.category()))
        .map(one -> reading.words(one).split(", (?=\\d{5})")[0].strip())
        .filter(words -> REPEATABLE.matcher(words).find())
        .flatMap(
            words ->
                Stream.of(
                    words,
                    NUMBER.matcher(words).replaceFirst("$1 "),
                    NUMBER.matcher(words).replaceFirst("$1, ")))
        .distinct()
        .toList();
  }

  private static boolean tells(Identifier one, Reading reading) {
    return ALWAYS.contains(one.category())
        || (one.category() == Category.ADRESSE
            && HOME.matcher(reading.between(Math.max(0, one.start() - FAR), one.start())).find());
  }

  /** A word on somebody's health; in the folded letters of the text. */
  public static Optional<String> health(String text) {
    Matcher word = HEALTH.matcher(FoldedText.fold(text));
    return word.find() ? Optional.of(word.group()) : Optional.empty();
  }
}
