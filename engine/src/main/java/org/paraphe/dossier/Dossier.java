package org.paraphe.dossier;

import java.util.List;
import java.util.stream.Collectors;

/** What arrived together and makes one case. At least one piece; names are unique. */
public record Dossier(List<Piece> pieces) {

  public Dossier {
    pieces = List.copyOf(pieces);
    if (pieces.isEmpty()) {
      throw new IllegalArgumentException("a dossier has at least one piece");
    }
    if (pieces.stream().map(Piece::name).distinct().count() != pieces.size()) {
      throw new IllegalArgumentException("two pieces of a dossier have the same name");
    }
  }

  /** The same for the same bytes whatever the names and their order: tells a dossier sent twice. */
  public Sha256 fingerprint() {
    return Sha256.of(
        pieces.stream().map(p -> p.sha256().hex()).sorted().collect(Collectors.joining("\n")));
  }
}
