package org.paraphe.extraction;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pictures that the HTML of a mail shows in its text, by their Content-ID. */
final class ShownPictures {

  private static final Pattern CID =
      Pattern.compile("\\bcid:([^\"'\\s<>()]{1,200})", Pattern.CASE_INSENSITIVE);
  private static final Pattern PICTURE =
      Pattern.compile(".*\\.(?:png|jpe?g|tiff?|gif|bmp)", Pattern.CASE_INSENSITIVE);

  private final Set<String> ids = new HashSet<>();

  void note(String html) {
    for (Matcher cid = CID.matcher(html); cid.find(); ) {
      ids.add(plain(cid.group(1)));
    }
  }

  boolean holds(String contentId) {
    return ids.contains(plain(contentId.strip().replaceAll("^<|>$", "")));
  }

  static boolean isPicture(String name) {
    return PICTURE.matcher(name).matches();
  }

  private static String plain(String id) {
    return id.replace("%40", "@").toLowerCase(Locale.ROOT);
  }
}
