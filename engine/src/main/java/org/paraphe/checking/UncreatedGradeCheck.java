package org.paraphe.checking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recogniser;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * VALEUR_A_CONFIRMER: of the grades of a post the pieces name one only where they tell who works
 * there (« effectif actuel : 4 gardiens, 1 brigadier »), and say of another that it is created.
 */
final class UncreatedGradeCheck implements Check {
  private static final Recogniser GRADES = Recognisers.named("grades").orElseThrow();

  private static final Pattern CREATED =
      Pattern.compile(
          "\\b(?:cre(?:e|a)|(?:une?|deux|trois|quatre|\\d{1,2}) (?:[a-z]{3,10} )?(?:emplois?|postes?)\\b|ouvr|ouvert|recrut|pourv|grades?\\b|cadres? d'emplois?|rel(?:eve|evant)|accessib|nomm|propos|transform|remplac|avancement|promotion)",
          Pattern.CASE_INSENSITIVE);

  /** A line that only ends in a page goes on; an empty one does not. */
  private static final Pattern END = Pattern.compile("[.!?](?=\\s)|\\n\\s{0,20}\\n");

  private static final Pattern ORDINAL = Pattern.compile("\\b([12]) ?(?:[a-z]{1,4}|°)(?= classe)");

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.status() == FactStatus.TROUVE && f.items().count() > 1)
        .flatMap(
            f ->
                subject
                    .pack()
                    .field(f.name())
                    .filter(s -> "grades".equals(s.hints().reconnaisseur()))
                    .stream()
                    .flatMap(s -> ofField(f, s, subject.pieces())))
        .toList();
  }

  private static Stream<Finding> ofField(Fact fact, FieldSpec field, List<ExtractedPiece> pieces) {
    Map<String, Boolean> created =
        pieces.stream()
            .filter(p -> p.outcome().hasText())
            .map(p -> FoldedText.of(p.text(), p.mediaType()))
            .flatMap(
                text ->
                    GRADES.find(text).stream()
                        .map(h -> Map.entry(bare(h.value()), isCreated(text, h))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Boolean::logicalOr));
    return created.containsValue(true)
        ? fact.items()
            .filter(i -> Boolean.FALSE.equals(created.get(bare(i))))
            .map(i -> finding(fact, field, i.asText()))
        : Stream.empty();
  }

  private static boolean isCreated(FoldedText text, Hit grade) {
    int from = 0;
    int to = text.text().length();
    Matcher end = END.matcher(text.text());
    while (to == text.text().length() && end.find()) {
      if (end.start() >= text.folded(grade.end())) {
        to = end.end();
      } else {
        from = end.end();
      }
    }
    String sentence = text.text().substring(from, to);
    return !sentence.endsWith("?") && CREATED.matcher(sentence).find();
  }

  private static String bare(Value grade) {
    String folded = FoldedText.fold(grade.asText()).toLowerCase(Locale.ROOT);
    return ORDINAL.matcher(folded).replaceAll("$1").replace(" territorial", "");
  }

  private static Finding finding(Fact fact, FieldSpec field, String grade) {
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + fact.name(),
        "« %s » est retenu pour « %s », mais aucune phrase des pièces ne dit de le créer, alors qu'elles le disent d'un autre grade."
            .formatted(grade, field.label()),
        "Un grade nommé pour qui travaille déjà dans le service n'est pas celui du poste.",
        "Relire les pièces ; si ce grade est de trop, saisir la liste (« "
            + fact.name()
            + " = … »).");
  }
}
