package org.paraphe.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.facts.FoldedText;

/** Those whose mandate or office makes their name known: given, or told beside the name. */
final class Offices {

  /** An « adjoint administratif » is an agent, a « titulaire du bail » a tenant. */
  private static final String OFFICE =
      "(?:(?:1er|1ere|premiere?|\\p{L}+ieme|\\d+e|\\d+eme) )?(?:maires?\\b"
          + "|adjointe?s?\\b(?! (?:administrati|technique|territoria|principa|d'|du |des |de (?!la culture|quartier)))"
          + "|conseill(?:er|ere)s?"
          + " (?:municipa|communauta|departementa|regiona|delegu|metropolita|syndica)\\p{L}*"
          + "|vice-presidente?s?\\b|presidente? (?:de seance|du conseil (?:municipal|communautaire"
          + "|departemental|regional|metropolitain|d'administration du c)|de la communaute"
          + "|du syndicat (?!des coprop|de coprop)|de la metropole|du departement|de la region)"
          + "|secretaire (?:de seance|generale?)"
          + "|direct(?:eur|rice) generale?(?: adjointe?)?(?: des services|(?= ?(?:[,;:.)]|$)))"
          + "|delegue?e?s? (?:titulaires?|suppleante?s?)|membres? (?:titulaires?|suppleante?s?)"
          + "|(?:titulaires|suppleante?s?)\\b(?= ?(?:[,;:.)]|$)| et | de la com| au | a la com)"
          + "|correspondante? (?!de |du |d'|local)\\p{L}+"
          + "|represente(?:ra)? (?:la (?:commune|communaute|metropole|region)|le (?:conseil|departement"
          + "|syndicat)))";

  private static final Pattern AFTER =
      Pattern.compile("^(?: ?[,(-] ?| )" + OFFICE, Pattern.CASE_INSENSITIVE);

  /** Only what completes the office itself: a verb between would give it to another person. */
  private static final String COMPLEMENT =
      "(?: des services)?(?: (?:du|de la|de l'|de|d'|des) ?(?:(?:commune|ville|communaute de communes) (?:de |d')?)?"
          + "(?-i:[A-Z])[\\p{L}'-]*(?: (?:(?:de|du|la|le|les|sur|sous|en) )*(?-i:[A-Z])[\\p{L}'-]*)*)?"
          + "(?: (?:au maire|(?<!\\bmaire )(?:aux? |a la |a l')\\p{L}+|(?:deleguee?s?|en charge) (?:aux? |a |d)[\\p{L}' -]{1,40}"
          + "|deleguee?s?|et secours|titulaires?|suppleante?s?|sortante?))?";

  private static final Pattern BEFORE =
      Pattern.compile(
          "\\b" + OFFICE + COMPLEMENT + " ?(?<mark>[,:]) ?(?:m\\.?|mme|monsieur|madame)? ?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LIST_AFTER =
      Pattern.compile(
          " ?,? ?(?:et )?(?:(?:m\\.?|mme|monsieur|madame) ?)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern TITLE =
      Pattern.compile("\\b(?:(m|mr|monsieur)|mme|mlle|madame)\\.? ?$", Pattern.CASE_INSENSITIVE);

  private final List<List<String>> offices = new ArrayList<>();

  /** Family names with the title that those who have an office bear: « m estrade ». */
  private final Set<String> titled = new HashSet<>();

  Offices(Collection<String> names) {
    names.stream().map(Names::words).filter(words -> !words.isEmpty()).forEach(offices::add);
  }

  static boolean areWords(String words) {
    return AFTER.matcher(" " + FoldedText.fold(words).strip()).lookingAt();
  }

  /** Learns those beside whose name an office stands; « Titulaires : A, B et C » names three. */
  void learn(Reading reading) {
    int listed = -1;
    for (Identifier name : reading.persons()) {
      Matcher before = BEFORE.matcher(reading.before(name));
      boolean headed = before.find();
      boolean goesOn =
          listed >= 0 && LIST_AFTER.matcher(reading.between(listed, name.start())).matches();
      if (headed || goesOn || AFTER.matcher(reading.after(name)).find()) {
        List<String> words = Names.words(reading.words(name));
        if (!words.isEmpty()) {
          offices.add(words);
        }
      }
      listed = goesOn || (headed && before.group("mark").equals(":")) ? name.end() : -1;
    }
  }

  /** Learns how those who have an office are addressed. */
  void learnTitles(Reading reading) {
    for (Identifier name : reading.persons()) {
      List<String> words = Names.words(reading.words(name));
      if (words.size() > 1 && hold(words)) {
        titles(reading, name)
            .forEach(title -> Names.family(words).forEach(f -> titled.add(title + f)));
      }
    }
  }

  /** A given name alone, or with another family name, is somebody else's. */
  boolean hold(List<String> words) {
    return !words.isEmpty() && offices.stream().anyMatch(office -> holds(office, words));
  }

  /** As {@link #hold}; « Mme Estrade » is nobody of office where only « M. Estrade » is. */
  boolean hold(Reading reading, Identifier name) {
    List<String> words = Names.words(reading.words(name));
    return hold(words)
        && (words.size() > 1
            || titles(reading, name).stream()
                .allMatch(
                    title ->
                        titled.contains(title + words.get(0))
                            || !titled.contains(other(title) + words.get(0))));
  }

  private static List<String> titles(Reading reading, Identifier name) {
    Matcher title = TITLE.matcher(reading.before(name));
    return title.find() ? List.of(title.group(1) == null ? "mme " : "m ") : List.of();
  }

  private static String other(String title) {
    return title.equals("m ") ? "mme " : "m ";
  }

  private static boolean holds(List<String> office, List<String> words) {
    List<String> family = Names.family(office);
    return words.stream().allMatch(word -> isIn(office, word))
        && words.stream().anyMatch(family::contains);
  }

  private static boolean isIn(List<String> office, String word) {
    Stream<String> all = office.stream();
    return word.length() == 1 ? all.anyMatch(o -> o.startsWith(word)) : all.anyMatch(word::equals);
  }
}
