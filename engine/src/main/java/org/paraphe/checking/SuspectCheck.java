package org.paraphe.checking;

import java.util.List;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.MachineOrders;

/** INSTRUCTION_SUSPECTE: a piece speaks to a machine rather than to the authority. */
final class SuspectCheck implements Check {

  private static final int MOST = 3;

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.pieces().stream().flatMap(SuspectCheck::findings).toList();
  }

  static boolean isSuspect(ExtractedPiece piece) {
    return !orders(piece).isEmpty();
  }

  private static Stream<Finding> findings(ExtractedPiece piece) {
    return orders(piece).stream().limit(MOST).map(words -> finding(piece, words));
  }

  /**
   * In what a reader sees, in the file's name, in the place of a picture, and in what was kept from
   * the text because no reader would.
   */
  private static List<String> orders(ExtractedPiece piece) {
    return Stream.of(
            MachineOrders.find(piece.text()).stream(),
            MachineOrders.findInName(piece.name()).stream(),
            MachineOrders.findHidden(piece.metadata().getOrDefault(ExtractedPiece.REPLACEMENT, ""))
                .stream(),
            piece.hidden().stream().flatMap(h -> MachineOrders.findHidden(h.text()).stream()))
        .flatMap(found -> found)
        .distinct()
        .toList();
  }

  private static Finding finding(ExtractedPiece piece, String words) {
    return Findings.attention(
        FindingCode.INSTRUCTION_SUSPECTE,
        "pièce " + piece.name(),
        "La pièce semble s'adresser à une machine : « " + words + " ».",
        "Un texte qui donne des ordres à un programme peut chercher à fausser le projet.",
        "Relire toutes les valeurs tirées de cette pièce avant d'approuver.");
  }
}
