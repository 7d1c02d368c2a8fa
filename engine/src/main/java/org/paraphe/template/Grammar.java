package org.paraphe.template;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The gender of an office, an assembly or a person, as its name tells it, and the French article
 * that it takes. « maire » is of both genders: « la maire » says which.
 */
final class Grammar {
  private static final Pattern FEMININE =
      Pattern.compile(
          "(?iU)(?:la|mme|madame|mlle|mairesse|commission|métropole|assemblée"
              + "|(?:vice-|co)?présidente|(?:première )?adjointe|conseillère|administratrice"
              + "|directrice|gouverneure)\\b");

  private static final Pattern ARTICLE = Pattern.compile("(?i)(?:l[ea] |l['’])(?=\\S)");

  private static final Map<String, String> CITED =
      Map.of(
          "Article", "l’article",
          "Articles", "les articles",
          "Code", "le code",
          "Loi", "la loi",
          "Décret", "le décret",
          "Ordonnance", "l’ordonnance",
          "Arrêté", "l’arrêté",
          "Délibération", "la délibération");

  private static final Pattern DETERMINER =
      Pattern.compile("(?U)(?:L[ea]s? |L['’]|Une? |Des |Du |Cette? |Ces )(?=\\p{Ll})");

  private Grammar() {}

  /** « le conseil municipal », « l’assemblée », « la maire ». */
  static String the(String name) {
    return with("le", name);
  }

  /** « du conseil municipal », « de l’assemblée », « de la maire ». */
  static String of(String name) {
    return with("du", name);
  }

  /**
   * @param article « le », « du » or « au », or one of them with a capital
   * @param name with or without an article of its own, which only tells its gender
   * @throws IllegalArgumentException when the article is another word
   */
  static String with(String article, String name) {
    return article(article, name) + bare(name);
  }

  /** What stands before the bare name: « le », « de la », « à l’ », with its space. */
  static String article(String article, String name) {
    String form =
        switch (article.toLowerCase(Locale.ROOT)) {
          case "le" -> form(name, "le ", "la ", "l’");
          case "du" -> form(name, "du ", "de la ", "de l’");
          case "au" -> form(name, "au ", "à la ", "à l’");
          default -> throw new IllegalArgumentException(article);
        };
    return Character.isUpperCase(article.charAt(0))
        ? form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1)
        : form;
  }

  /** « maire » of « la maire ». */
  static String bare(String name) {
    Matcher article = ARTICLE.matcher(name);
    return article.lookingAt() ? name.substring(article.end()) : name;
  }

  /**
   * « la commission propose » of « La commission propose », « l’article L. 2121-29 » of « Article
   * L. 2121-29 »; « La Poste » stays as it is.
   */
  static String inSentence(String words) {
    int end = words.indexOf(' ');
    String cited = end < 0 ? null : CITED.get(words.substring(0, end));
    if (cited != null) {
      return cited + words.substring(end);
    }
    return DETERMINER.matcher(words).lookingAt()
        ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1)
        : words;
  }

  static boolean feminine(String name) {
    return FEMININE.matcher(name).lookingAt();
  }

  private static String form(String name, String masculine, String feminine, String elided) {
    String bare = bare(name).toLowerCase(Locale.ROOT);
    if (!bare.isEmpty() && "aeiouéèêâôh".indexOf(bare.charAt(0)) >= 0) {
      return elided;
    }
    return feminine(name) ? feminine : masculine;
  }
}
