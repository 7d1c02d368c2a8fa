package org.paraphe.checking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * TEXTE_A_RELIRE: words that the act takes over from a piece, for a field that it cannot do without
 * (what it is about, why, what it orders), with the words around them.
 *
 * <p>An amount, a day or a number has a form that can be checked, and other passages to hold it
 * against; a wording has neither. Of 542 wordings of nine authors' dossiers, 29 were wrong or half
 * told without any finding, about as many behind a label (5.3 in 100) as without one (5.4), behind
 * a verb that decides (6.6), or where another passage says the same (4.6): nothing seen tells
 * which, so a person reads each.
 */
final class RereadCheck implements Check {

  private static final int AROUND = 60;

  /** What other findings do not already send a person to. */
  static Stream<Finding> beside(List<Finding> others, Stream<Finding> rereadings) {
    Set<String> told =
        others.stream()
            .filter(f -> f.severity() != Severity.INFO)
            .map(Finding::where)
            .collect(Collectors.toSet());
    return rereadings.filter(f -> !told.contains(f.where()));
  }

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.status() == FactStatus.TROUVE)
        .flatMap(
            f ->
                subject
                    .pack()
                    .field(f.name())
                    .filter(RereadCheck::isWording)
                    .flatMap(field -> finding(field, f, subject.pieces()))
                    .stream())
        .toList();
  }

  /** Words of somebody, that nothing but reading can check. */
  private static boolean isWording(FieldSpec field) {
    String recogniser = field.hints().reconnaisseur();
    return field.required()
        && switch (field.type()) {
          case TEXTE -> field.isSubject();
          // of phrases, and not of streets or grades
          case LISTE ->
              recogniser == null
                  || WeakTextCheck.isOfPhrases(field)
                  || "articles".equals(recogniser);
          // rows that quote a passage, and not those of a table
          case TABLEAU -> field.columns().stream().anyMatch(c -> c.name().equals("piece"));
          default -> false;
        };
  }

  private static Optional<Finding> finding(
      FieldSpec field, Fact fact, List<ExtractedPiece> pieces) {
    Span source = fact.source();
    Value value = fact.value();
    if (source == null || value == null) {
      return Optional.empty();
    }
    boolean passages = field.type() == FactType.TABLEAU;
    return Optional.of(
        Findings.attention(
            FindingCode.TEXTE_A_RELIRE,
            "champ " + fact.name(),
            passages
                ? "« %s » : des passages repris des pièces, choisis sans les comprendre."
                    .formatted(field.label())
                : "« %s » reprend les mots de « %s » : « %s »."
                    .formatted(field.label(), source.piece(), ShownValue.of(value, fact.type())),
            "Un texte libre n'a pas de forme qui se contrôle : il peut être incomplet, ou dire"
                + " autre chose."
                + (passages ? "" : around(source, pieces)),
            passages
                ? "Relire les pièces ; compléter ou retirer dans le projet."
                : "Le relire dans la pièce ; s'il n'est pas entier ou pas juste, le saisir (« "
                    + fact.name()
                    + " = … »)."));
  }

  private static String around(Span source, List<ExtractedPiece> pieces) {
    return pieces.stream()
        .filter(p -> p.name().equals(source.piece()))
        .map(ExtractedPiece::text)
        .filter(t -> source.end() <= t.length())
        .findFirst()
        .map(
            t ->
                said(" La pièce dit juste avant : « … %s ».", last(t.substring(0, source.start())))
                    + said(" Juste après : « %s … ».", first(t.substring(source.end()))))
        .orElse("");
  }

  private static String said(String sentence, String words) {
    return words.isEmpty() ? "" : sentence.formatted(words);
  }

  /** Whole words: the last ones of a text, on one line. */
  private static String last(String text) {
    String line = line(text.substring(Math.max(0, text.length() - AROUND)));
    String words = text.length() <= AROUND ? line : line.replaceFirst("^\\S* ", "");
    int end = words.length();
    while (end > 0 && " •–*-".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return words.substring(0, end);
  }

  private static String first(String text) {
    String line = line(text.substring(0, Math.min(text.length(), AROUND)));
    // a comma tells that the sentence goes on
    return (text.length() <= AROUND ? line : line.replaceFirst(" \\S*$", ""))
        .replaceFirst("^[\\s.;•–*-]+", "");
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
