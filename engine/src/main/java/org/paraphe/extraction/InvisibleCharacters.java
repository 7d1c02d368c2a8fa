package org.paraphe.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Characters without a shape. They are kept out of the text, where they part words and figures that
 * a reader sees whole, and told of where they can carry or conceal something: tags that spell words
 * nobody sees, blanks of no width inside of words, marks that show a line backwards.
 */
final class InvisibleCharacters {

  private static final int TAGS = 0xE0000;
  private static final int LAST_TAG = 0xE007F;
  private static final int LAST_SELECTOR = 0xE01EF;
  private static final int MOST_SAMPLES = 5;
  private static final int MOST_TAGS = 2_000;

  private final StringBuilder tags = new StringBuilder();
  private final Set<String> parted = new LinkedHashSet<>();
  private final Set<String> turned = new LinkedHashSet<>();

  /** True where the code point has no shape; then it is noted. */
  boolean takes(int codePoint, CharSequence text, int at) {
    if (codePoint < 0x34F) {
      return false;
    }
    if (codePoint >= TAGS && codePoint <= LAST_SELECTOR) {
      tag(codePoint);
      return true;
    }
    if (!isShapeless(codePoint)) {
      return false;
    }
    if (codePoint == 0x202E || codePoint == 0x202D) {
      note(turned, word(text, at, '\n'));
    } else if (isInWord(text, at)) {
      note(parted, word(text, at, ' '));
    }
    return true;
  }

  /** Tags are the ASCII characters, moved where no font has a shape for them. */
  private void tag(int codePoint) {
    if (tags.length() < MOST_TAGS) {
      tags.append(codePoint <= LAST_TAG ? (char) (codePoint - TAGS) : '·');
    }
  }

  private static boolean isShapeless(int c) {
    return switch (c) {
      case 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x3164, 0xFEFF, 0xFFA0 -> true;
      default ->
          (c >= 0x200B && c <= 0x200F)
              || (c >= 0x202A && c <= 0x202E)
              || (c >= 0x2060 && c <= 0x206F);
    };
  }

  private static boolean isInWord(CharSequence text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private static void note(Set<String> samples, String sample) {
    if (samples.size() < MOST_SAMPLES) {
      samples.add(sample);
    }
  }

  private static String word(CharSequence text, int at, char end) {
    int from = at;
    while (from > 0 && at - from < 40 && text.charAt(from - 1) > end) {
      from--;
    }
    int to = at;
    while (to < text.length() && to - at < 40 && text.charAt(to) > end) {
      to++;
    }
    StringBuilder word = new StringBuilder();
    text.subSequence(from, to).chars().filter(c -> !isShapeless(c)).forEach(word::appendCodePoint);
    return word.toString();
  }

  /** What is to be told to a person. */
  List<HiddenText> told() {
    List<HiddenText> told = new ArrayList<>();
    if (!tags.toString().isBlank()) {
      told.add(new HiddenText("caractères invisibles", tags.toString()));
    }
    if (!parted.isEmpty()) {
      told.add(
          new HiddenText("caractères de largeur nulle dans des mots", String.join(", ", parted)));
    }
    if (!turned.isEmpty()) {
      told.add(new HiddenText("texte affiché à l'envers", String.join(" / ", turned)));
    }
    return told;
  }
}
