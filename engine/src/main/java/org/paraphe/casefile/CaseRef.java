package org.paraphe.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The reference of a case: year and rank, {@code 2026-000123}; unique for ever in a home. */
public record CaseRef(@JsonValue String value) implements Comparable<CaseRef> {

  @JsonCreator
  public CaseRef {
    if (!looksRight(value)) {
      throw new IllegalArgumentException("not a case reference such as 2026-000123: " + value);
    }
  }

  public static boolean looksRight(String text) {
    return text.matches("[0-9]{4}-[0-9]{6,9}");
  }

  static CaseRef of(int year, int rank) {
    return new CaseRef(String.format(java.util.Locale.ROOT, "%04d-%06d", year, rank));
  }

  @Override
  public int compareTo(CaseRef other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
