package org.paraphe.rendering;

/**
 * The lists of an act: one multilevel list numbers the articles (level 0 prints "Article 1er",
 * level 1 starts at "Article 2"), one list an enumeration numbers its points (1°, then a), then i).
 */
final class WordNumbering {
  static final int ARTICLES = 1;
  static final int DASHES = 2;

  /** Far from what a style document uses. */
  private static final int BASE = 9000;

  private WordNumbering() {}

  /** Where the words of a point start, in twentieths of a point. */
  static int indent(int level) {
    return 680 + 397 * Math.min(level, 2);
  }

  static int id(int numbering) {
    return BASE + numbering;
  }

  /**
   * @param existing the style document's own part, or an empty string
   */
  static String part(String existing, int numberedLists) {
    String abstracts = articles() + dashes() + points(numberedLists);
    String nums = nums(numberedLists);
    int end = existing.lastIndexOf("</w:numbering>");
    if (end < 0) {
      return WordXml.DECLARATION
          + "<w:numbering"
          + WordXml.NAMESPACES
          + ">"
          + abstracts
          + nums
          + "</w:numbering>";
    }
    int firstNum = existing.indexOf("<w:num ");
    int at = firstNum < 0 ? end : firstNum;
    return existing.substring(0, at)
        + abstracts
        + existing.substring(at, end)
        + nums
        + existing.substring(end);
  }

  private static String articles() {
    return "<w:abstractNum w:abstractNumId=\""
        + id(ARTICLES)
        + "\"><w:multiLevelType w:val=\"multilevel\"/>"
        + level(0, 1, "decimal", "Article %1er", 0, 0, "space")
        + level(1, 2, "decimal", "Article %2", 0, 0, "space")
        + "</w:abstractNum>";
  }

  private static String dashes() {
    return "<w:abstractNum w:abstractNumId=\""
        + id(DASHES)
        + "\"><w:multiLevelType w:val=\"multilevel\"/>"
        + level(0, 1, "bullet", "–", 567, 283, "tab")
        + level(1, 1, "bullet", "–", 964, 283, "tab")
        + level(2, 1, "bullet", "–", 1361, 283, "tab")
        + "</w:abstractNum>";
  }

  private static String points(int lists) {
    StringBuilder out = new StringBuilder();
    for (int i = 1; i <= lists; i++) {
      out.append("<w:abstractNum w:abstractNumId=\"").append(id(DASHES + i));
      out.append("\"><w:multiLevelType w:val=\"multilevel\"/>");
      out.append(level(0, 1, "decimal", "%1°", indent(0), 397, "tab"));
      out.append(level(1, 1, "lowerLetter", "%2)", indent(1), 397, "tab"));
      out.append(level(2, 1, "lowerRoman", "%3)", indent(2), 397, "tab"));
      out.append("</w:abstractNum>");
    }
    return out.toString();
  }

  private static String nums(int lists) {
    StringBuilder out = new StringBuilder();
    for (int i = ARTICLES; i <= DASHES + lists; i++) {
      out.append("<w:num w:numId=\"").append(id(i)).append("\"><w:abstractNumId w:val=\"");
      out.append(id(i)).append("\"/></w:num>");
    }
    return out.toString();
  }

  private static String level(
      int level, int start, String format, String text, int left, int hanging, String suffix) {
    return "<w:lvl w:ilvl=\""
        + level
        + "\"><w:start w:val=\""
        + start
        + "\"/><w:numFmt w:val=\""
        + format
        + "\"/><w:suff w:val=\""
        + suffix
        + "\"/><w:lvlText w:val=\""
        + text
        + "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\""
        + left
        + "\" w:hanging=\""
        + hanging
        + "\"/></w:pPr></w:lvl>";
  }
}
