package org.paraphe.checking;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;

/** SIRET_INVALIDE: the number has not 14 digits or its key (Luhn) is wrong. */
final class SiretCheck implements Check {

  /** A number of fourteen digits that calls itself so. */
  private static final Pattern LABELLED =
      Pattern.compile("\\bsiret\\b[^\\d\\n]{0,20}+((?:\\d ?){13}\\d)(?!\\d)");

  @Override
  public List<Finding> run(CheckSubject subject) {
    boolean asked = subject.pack().asked().stream().anyMatch(f -> f.type() == FactType.SIRET);
    return asked ? ofFields(subject) : ofPieces(subject);
  }

  /** Where the act needs no number, a false one still tells that a piece is not to be trusted. */
  private static List<Finding> ofPieces(CheckSubject subject) {
    return subject.pieces().stream()
        .flatMap(
            piece ->
                LABELLED
                    .matcher(Words.fold(piece.text()))
                    .results()
                    .map(m -> m.group(1))
                    .filter(siret -> !isValid(siret))
                    .distinct()
                    .map(siret -> ofPiece(piece.name(), siret)))
        .toList();
  }

  private static Finding ofPiece(String piece, String siret) {
    return Findings.attention(
        FindingCode.SIRET_INVALIDE,
        "pièce " + piece,
        "Le SIRET « " + siret + " » n'est pas valide (clé de contrôle).",
        "Un numéro faux désigne un autre organisme ou aucun.",
        "Vérifier de qui il s'agit avant de signer avec lui.");
  }

  private static List<Finding> ofFields(CheckSubject subject) {
    return subject.facts().stream()
        .filter(fact -> fact.type() == FactType.SIRET)
        .flatMap(
            fact ->
                fact.found().stream()
                    .flatMap(SiretCheck::scalars)
                    .filter(siret -> !isValid(siret))
                    .map(siret -> finding(fact.name(), siret)))
        .toList();
  }

  private static Stream<String> scalars(Value value) {
    if (value instanceof Value.Items list) {
      return list.items().stream().flatMap(SiretCheck::scalars);
    }
    return Stream.of(value.asText());
  }

  static boolean isValid(String siret) {
    return Recognisers.isSiret(siret.replaceAll("[\\s\\p{Z}]", ""));
  }

  private static Finding finding(String field, String siret) {
    return Findings.attention(
        FindingCode.SIRET_INVALIDE,
        "champ " + field,
        "Le SIRET « " + siret + " » n'est pas valide (14 chiffres, clé de contrôle).",
        "Un numéro faux désigne un autre organisme ou aucun.",
        "Vérifier le numéro auprès du bénéficiaire et le saisir (« " + field + " = … »).");
  }
}
