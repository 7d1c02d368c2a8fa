package org.paraphe.checking;

/**
 * Something in a text that somebody must have given: a number, a date, an hour, a capitalised word.
 *
 * @param value comparable: {@code 4500}, {@code 2027-03-07}, {@code --03-07} without year, {@code
 *     2027-03} without day, {@code 8:30}, a folded word
 * @param unit the folded word after a number, else the one before it after {@code <}; else empty
 * @param surface as the reader sees it
 */
record Token(Kind kind, String value, String unit, String surface, int start, int end) {

  enum Kind {
    NUMBER,
    DATE,
    HOUR,
    NAME
  }

  boolean isName() {
    return kind == Kind.NAME;
  }
}
