package org.paraphe.rendering;

import java.util.Optional;

/** What every WordprocessingML part of ours starts with, and how our styles are named. */
final class WordXml {
  static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  static final String NAMESPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

  private static final String BOOKMARK = "_RefParapheArticle";

  private WordXml() {}

  /** On each article, for references to it; the underscore hides it from lists of bookmarks. */
  static String bookmark(int article) {
    return BOOKMARK + article;
  }

  /** The number that the article had when its bookmark was written. */
  static Optional<Integer> bookmarked(String name) {
    return name.matches(BOOKMARK + "[1-9][0-9]{0,3}")
        ? Optional.of(Integer.valueOf(name.substring(BOOKMARK.length())))
        : Optional.empty();
  }

  /** {@code ParapheVisa}, whose name in Word is "Paraphe Visa". */
  static String styleId(String style) {
    return "Paraphe" + style;
  }
}
