package org.paraphe.checking;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;

/**
 * VALEUR_A_CONFIRMER: the act takes all rows of a table, and of those whom they name the other
 * pieces know one alone: the dossier may be about that one, and the table about its neighbours too.
 */
final class OneOfSeveralCheck implements Check {
  private static final int FEWEST_ROWS = 2;

  @Override
  public List<Finding> run(CheckSubject subject) {
    PieceWords words = new PieceWords();
    return subject.facts().stream()
        .filter(f -> f.type() == FactType.TABLEAU && f.status() == FactStatus.TROUVE)
        .flatMap(f -> ofTable(f, subject, words))
        .toList();
  }

  private static Stream<Finding> ofTable(Fact fact, CheckSubject subject, PieceWords words) {
    Span source = fact.source();
    List<String> columns =
        subject.pack().field(fact.name()).stream()
            .flatMap(f -> f.columns().stream())
            .filter(c -> c.type() == FactType.ORGANISATION && c.required())
            .map(c -> c.name())
            .toList();
    if (source == null || columns.size() != 1) {
      return Stream.empty();
    }
    List<String> names =
        fact.found().stream()
            .flatMap(v -> v instanceof Value.Rows table ? table.rows().stream() : Stream.empty())
            .map((Map<String, Value> row) -> FactAmounts.text(row, columns.get(0)))
            .filter(n -> !n.isBlank())
            .distinct()
            .toList();
    List<ExtractedPiece> others =
        subject.pieces().stream()
            .filter(p -> p.outcome().hasText() && !p.name().equals(source.piece()))
            .toList();
    List<String> named =
        names.stream().filter(n -> others.stream().anyMatch(p -> names(p, n, words))).toList();
    return names.size() >= FEWEST_ROWS && named.size() == 1
        ? Stream.of(finding(fact, names.size(), named.get(0), source.piece()))
        : Stream.empty();
  }

  private static boolean names(ExtractedPiece piece, String name, PieceWords words) {
    return words.spaced(piece).contains(PieceWords.spaced(name));
  }

  private static Finding finding(Fact fact, int rows, String named, String piece) {
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + fact.name(),
        "L'acte porte les %d bénéficiaires du tableau de « %s » ; les autres pièces ne nomment que « %s »."
            .formatted(rows, piece, named),
        "Le dossier peut ne concerner que ce bénéficiaire, dont le tableau donne la ligne.",
        "S'il est seul concerné, saisir « beneficiaire », « montant » et « objetSubvention » pour lui.");
  }
}
