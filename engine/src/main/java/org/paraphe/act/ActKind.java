package org.paraphe.act;

import java.util.regex.Pattern;

/** The identifier of a kind of act, which is also its pack's folder: {@code arrete-circulation}. */
public record ActKind(String id) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public ActKind {
    if (!looksRight(id)) {
      throw new IllegalArgumentException("a kind is lower-case words joined by hyphens: " + id);
    }
  }

  /** True where the text may be a kind. */
  public static boolean looksRight(String id) {
    return FORM.matcher(id).matches();
  }

  @Override
  public String toString() {
    return id;
  }
}
