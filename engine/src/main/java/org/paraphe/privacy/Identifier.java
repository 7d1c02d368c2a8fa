package org.paraphe.privacy;

/**
 * A stretch of a text that points to a person.
 *
 * @param start UTF-16 offset into the text
 * @param end exclusive
 */
public record Identifier(Category category, int start, int end) {

  public Identifier {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a stretch: " + start + ".." + end);
    }
  }

  boolean touches(Identifier other) {
    return start < other.end && other.start < end;
  }

  boolean holds(Identifier other) {
    return start <= other.start && other.end <= end;
  }
}
