package org.paraphe.extraction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of embedded pieces, made harmless: relative, without {@code ..}, short, each once. */
final class PieceNames {

  private static final int MAX_PART = 120;
  private static final Pattern UNWANTED = Pattern.compile("[\\p{Cntrl}\\p{Cf}:*?\"<>|]");

  /** Windows drops dots and blanks at the end of a name; a name of dots leads elsewhere. */
  private static final Pattern ENDING = Pattern.compile("(?<![.\\s])[.\\s]+$");

  private PieceNames() {}

  static String clean(String name) {
    String plain = UNWANTED.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("");
    List<String> parts = new ArrayList<>();
    for (String part : plain.split("[/\\\\]", -1)) {
      String kept = ENDING.matcher(part.strip()).replaceFirst("");
      if (!kept.isEmpty()) {
        parts.add(shortened(kept));
      }
    }
    return parts.isEmpty() ? "sans-nom" : String.join("/", parts);
  }

  /** The name itself where it is free, else with a number before its extension; then taken. */
  static String unique(String name, Set<String> taken) {
    String candidate = name;
    for (int number = 2; !taken.add(candidate); number++) {
      int dot = extensionAt(name);
      candidate = name.substring(0, dot) + " (" + number + ")" + name.substring(dot);
    }
    return candidate;
  }

  private static String shortened(String part) {
    if (part.length() <= MAX_PART) {
      return part;
    }
    String extension = part.substring(extensionAt(part));
    String tail = extension.length() > 10 ? "" : extension;
    int end = MAX_PART - tail.length();
    if (Character.isHighSurrogate(part.charAt(end - 1))) {
      end--;
    }
    return part.substring(0, end) + tail;
  }

  private static int extensionAt(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') + 1 ? dot : name.length();
  }
}
