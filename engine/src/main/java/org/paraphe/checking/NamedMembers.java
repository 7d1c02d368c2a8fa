package org.paraphe.checking;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many people a list names: « Présents : Mme Taravant, maire, MM. Bru, Fau et Roc ». */
final class NamedMembers {

  /** Where a list ends: another label, a blank line, those who are not there. */
  private static final String NEXT =
      "\\n[^\\n:]{3,40} ?:|\\n[ \\t]*\\n|(?:\\n|[;.] |- )[ \\t]*(?:etaient |sont |ont |avaient |membres |conseillers )?(?:absent|excuse|represent|donne|pouvoir|procuration|secretaire)";

  private static final String START = "(?:^|\\n[ \\t]*|[.;] )";

  private static final String NAMES = "\\s*(?=[^\\d\\s])((?:(?!" + NEXT + ").){3,2000})";

  private static final Pattern LIST =
      Pattern.compile(
          START
              + "(?:(?:etaient|sont|membres|conseillers|conseilleres|elus|municipaux) ){0,3}(?:presente?s|là)\\b"
              + "(?: ?\\(\\d{1,3}\\))?(?:[a-zà' ]{0,40}:|[ \\t]*(?=\\n[ \\t*•-]*(?:m\\.|mme|mm\\.|monsieur|madame)))"
              + NAMES,
          Pattern.DOTALL);

  private static final String MEMBERS =
      "(?:les )?(?:membres|conseill(?:ers|eres)|elus|deleguee?s|administrateurs) (?:[a-z]{4,16} ){0,2}";

  /** « Ont répondu à l'appel : MM. Bru et Fau »; who is there otherwise may be of the staff. */
  private static final Pattern ATTENDED =
      Pattern.compile(
          START
              + "(?:à l'appel[a-z ]{0,20},? (?:ont repondu|repondent)|"
              + MEMBERS
              + "(?:ont |avaient |ayant )?(?:assist|particip)(?:e|ent|aient) à la (?:seance|reunion)|(?:"
              + MEMBERS
              + ")?(?:(?:(?:ont|avaient|ayant) repondu|repondent|repondaient) (?:à l'appel|presente?s?)|siegent|siegeaient|emargent"
              + "|(?:ont|avaient|ayant) (?:siege|emarge|signe la feuille|pris (?:place|part à la seance)|participe à la seance)))\\b"
              + "(?![a-zà' ]{0,40}\\b(?:aussi|avis|bureau|candidatures?|egalement|offres?|outre|projets?|titre|voix|votes?)\\b)"
              + "[a-zà' ]{0,40}(?::|(?= (?:m\\.|mm\\.|mmes?\\b|messieurs|mesdames)))"
              + NAMES,
          Pattern.DOTALL);

  /** The lines above a list say whose it is. */
  private static final int HEADING = 250;

  private static final Pattern CIVILITY =
      Pattern.compile(
          "\\b(?:m\\.|mm\\.|mmes?\\b|mlles?\\b|monsieur|madame|messieurs|mesdames|dr\\b)");

  private static final Pattern ONE =
      Pattern.compile("\\b(?:m\\.|mme\\b\\.?|mlle\\b\\.?|monsieur\\b|madame\\b|dr\\b)");

  private static final Pattern SEVERAL =
      Pattern.compile("\\b(?:mm\\.|mmes\\b\\.?|mlles\\b\\.?|messieurs\\b|mesdames\\b)");

  private static final Pattern BETWEEN = Pattern.compile("[,;\\n]| et | ainsi que ");

  /** What somebody is, between the names: « maire », « 2e adjointe », « conseillers délégués ». */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:(?:\\d{1,2} ?(?:er|ere|e|eme)|premi[a-z]+|deuxieme|troisieme|quatrieme|cinquieme) )?(?:maires?|adjointe?s?|president(?:e|s)?|vice-president(?:e|s)?|conseill[a-z]+|deleguee?s?|secretaire|doyenne?|rapporteure?|titulaires?|suppleante?s?)\\b.*|formant .*|soit .*|la majorite.*|tous .*");

  private static final int FEWEST_BARE = 4;

  private static final Pattern BARE =
      Pattern.compile("(?!(?:les?|la|un|une|des|tous|toutes) )[a-z'.-]+(?: [a-z'.-]+){1,3}");

  private NamedMembers() {}

  /**
   * Empty where nobody or only one is named, or where several lists are.
   *
   * @param text folded, with its lines
   */
  static Optional<List<String>> present(String text) {
    Matcher list = LIST.matcher(text);
    boolean headed = list.find();
    if (!headed) {
      list = ATTENDED.matcher(text);
      if (!list.find() || isOfAnotherBody(text, list.start())) {
        return Optional.empty();
      }
    }
    String told = list.group(1).replaceAll("\\([^)]{0,60}\\)", " ");
    List<String> names = names(told);
    boolean whole = headed || names.stream().noneMatch(n -> n.contains(":"));
    boolean sure = whole && (CIVILITY.matcher(told).find() || bare(names));
    return list.find() || !sure || names.size() < 2 ? Optional.empty() : Optional.of(names);
  }

  private static boolean isOfAnotherBody(String text, int start) {
    String heading = text.substring(Math.max(0, start - HEADING), start);
    return ToldCounts.ANOTHER_BODY.matcher(heading).find();
  }

  /** « ARNAL Colette, BORY Jean »: names that nobody is addressed by. */
  private static boolean bare(List<String> names) {
    return names.size() >= FEWEST_BARE && names.stream().allMatch(n -> BARE.matcher(n).matches());
  }

  static int count(String list) {
    return names(list).size();
  }

  /** The names of a list, parted by commas, lines or what each is addressed by. */
  private static List<String> names(String list) {
    String names =
        SEVERAL
            .matcher(ONE.matcher(list).replaceAll(";"))
            .replaceAll(";")
            .replaceFirst("(?s)(?<=[a-z]{2})\\.(?:\\s.*)?$", "");
    return Arrays.stream(BETWEEN.split(names))
        .map(n -> n.replaceFirst("^[\\s•*-]+", "").strip())
        .filter(n -> n.matches("(?s)[a-z].*") && n.length() < 60)
        .filter(n -> !OFFICE.matcher(n).matches())
        .toList();
  }
}
