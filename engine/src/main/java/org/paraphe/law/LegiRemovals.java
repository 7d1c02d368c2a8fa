package org.paraphe.law;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The list of what an increment of the LEGI dump takes away: one path a line. */
final class LegiRemovals {

  private static final Pattern NAME = Pattern.compile("(?i)(?:.*/)?liste_suppression[^/]*\\.dat");
  private static final Pattern ARTICLE =
      Pattern.compile("(LEGIARTI\\d{12})(?:\\.xml)?\\s*$", Pattern.MULTILINE);

  private LegiRemovals() {}

  static boolean isNamed(String name) {
    return NAME.matcher(name).matches();
  }

  static Set<String> articles(String list) {
    Set<String> ids = new LinkedHashSet<>();
    Matcher matcher = ARTICLE.matcher(list);
    while (matcher.find()) {
      ids.add(matcher.group(1));
    }
    return ids;
  }
}
