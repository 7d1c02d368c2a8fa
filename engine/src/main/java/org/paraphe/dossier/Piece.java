package org.paraphe.dossier;

/**
 * One file of a dossier as it arrived.
 *
 * @param name its name inside the dossier, {@code /} between folders, as a person would write it
 * @param sha256 hash of its bytes
 * @param size in bytes
 */
public record Piece(String name, Sha256 sha256, long size) {

  public Piece {
    if (name.isBlank() || name.startsWith("/") || name.contains("\\") || hasDotDot(name)) {
      throw new IllegalArgumentException("not a plain relative name: " + name);
    }
  }

  private static boolean hasDotDot(String name) {
    return ("/" + name + "/").contains("/../");
  }
}
