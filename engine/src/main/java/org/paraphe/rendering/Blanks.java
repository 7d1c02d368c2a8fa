package org.paraphe.rendering;

import org.paraphe.act.Inline;

/** Tells a fact that nobody gave yet, which views show so that nobody overlooks it. */
final class Blanks {
  private Blanks() {}

  static boolean is(Inline inline) {
    return inline instanceof Inline.Fait fait && fait.isBlank();
  }
}
