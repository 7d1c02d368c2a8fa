package org.paraphe.dossier;

/** Words as they are shown where there is room for so many characters only. */
public final class Shortened {

  private Shortened() {}

  /**
   * The text itself, or its beginning and "…"; never half of a character that Java writes as two,
   * which a page would show as a question mark.
   *
   * @param longest characters kept of a longer text, the sign not counted
   */
  public static String of(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end) + "…";
  }
}
