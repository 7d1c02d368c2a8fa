package org.paraphe.act;

/** The identifier of a kind of act, which is also its pack's folder: {@code arrete-circulation}. */
public record ActKind(String id) {

  public ActKind {
    if (!looksRight(id)) {
      throw new IllegalArgumentException("a kind is lower-case words joined by hyphens: " + id);
    }
  }

  /** True where the text may be a kind. */
  public static boolean looksRight(String id) {
    return id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  }

  @Override
  public String toString() {
    return id;
  }
}
