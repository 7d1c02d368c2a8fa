package org.paraphe.checking;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Table;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;

/** SIRET_INVALIDE: the number has not 14 digits or its key (Luhn) is wrong. */
final class SiretCheck implements Check {

  /** A number that calls itself so; one with a digit too many or too few is none. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?=\\d)(?<!(?:pdl|prm|pce|livraison|compteur|marche|ticket|iban|compte)[^\\d\\n]{0,12})(?<![\\d.,-])(\\d{3} ?\\d{3} ?\\d{3} ?\\d{5})(?![\\d.,-]\\d|\\d)");

  private static final Pattern LABELLED =
      Pattern.compile(
          "\\b(?:siret|sirene)\\b(?:[^\\d]|\\(? ?14 chiffres){0,50}?"
              + "((?:\\d{3}[ .-]?){3}\\d{5}(?!\\d)|\\d(?: \\d){13}(?!\\d)|(?:\\d{3}[ .-]?){3}\\d{3,4}(?! ?\\d)|\\d{15,16}(?!\\d))");

  /** « n° 398 754 216 00013 (SIRET) »: the word behind its number. */
  private static final Pattern LABEL_BEHIND =
      Pattern.compile(
          "(?<![\\d.,-])((?:\\d{3}[ .-]?){3}\\d{5})(?!\\d)[^\\d\\n]{0,12}\\bsiret\\b(?![^\\d\\n]{0,50}\\d{3})");

  private static final Pattern IN_COLUMN =
      Pattern.compile("(?m)^((?:\\d{3}[ .\\u00A0\\u202F]?){3}[ .\\n\\u00A0\\u202F]?\\d{5})$");

  @Override
  public List<Finding> run(CheckSubject subject) {
    List<Finding> ofFields = ofFields(subject);
    return Stream.concat(ofFields.stream(), ofPieces(subject, said(subject))).toList();
  }

  /** The numbers that the act's fields hold: their own findings tell of them. */
  private static Set<String> said(CheckSubject subject) {
    return subject.facts().stream()
        .filter(fact -> fact.type() == FactType.SIRET)
        .flatMap(fact -> fact.found().stream())
        .flatMap(SiretCheck::scalars)
        .map(SiretCheck::digits)
        .collect(Collectors.toSet());
  }

  /** Where the act needs no number, a false one still tells that a piece is not to be trusted. */
  private static Stream<Finding> ofPieces(CheckSubject subject, Set<String> said) {
    return subject.pieces().stream()
        .flatMap(
            piece ->
                Stream.of(labelled(piece), inColumns(piece), bare(piece))
                    .flatMap(found -> found)
                    .map(SiretCheck::digits)
                    .filter(siret -> !isValid(siret) && !said.contains(siret))
                    .distinct()
                    .map(siret -> ofPiece(piece.name(), siret)));
  }

  /** Fourteen digits that start with a true SIREN, of the same key: the word alone is missing. */
  private static Stream<String> bare(ExtractedPiece piece) {
    return BARE.matcher(Words.fold(piece.text()))
        .results()
        .map(m -> m.group(1))
        .filter(n -> Recognisers.isSiret("00000" + digits(n).substring(0, 9)));
  }

  private static Stream<String> labelled(ExtractedPiece piece) {
    String folded = Words.fold(piece.text());
    return Stream.of(LABELLED, LABEL_BEHIND)
        .flatMap(label -> label.matcher(folded).results())
        .map(m -> m.group(1).strip());
  }

  /** Fourteen digits in the cells under « SIRET », which a layout may break after the ninth. */
  private static Stream<String> inColumns(ExtractedPiece piece) {
    return piece.tables().stream()
        .flatMap(
            table ->
                table.cells().stream()
                    .filter(c -> c.text().length() < 20 && Words.fold(c.text()).contains("siret"))
                    .map(head -> below(table, head)))
        .flatMap(column -> IN_COLUMN.matcher(column).results().map(m -> m.group(1)));
  }

  private static String below(Table table, Table.Cell head) {
    return table.cells().stream()
        .filter(c -> c.column() == head.column() && c.row() > head.row())
        .map(Table.Cell::text)
        .collect(Collectors.joining("\n"));
  }

  private static String digits(String siret) {
    return siret.replaceAll("\\D", "");
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
