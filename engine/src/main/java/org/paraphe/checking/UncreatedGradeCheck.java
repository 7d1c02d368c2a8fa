package org.paraphe.checking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  private static final int MOST = 100;

  private static final Pattern CREATED =
      Pattern.compile(
          "\\b(?:cre(?:e|a)|(?:une?|deux|trois|quatre|\\d{1,2}) (?:[a-z]{3,10} )?(?:emplois?|postes?)\\b|ouvr|ouvert|recrut|pourv|grades?\\b|cadres? d'emplois?|rel(?:eve|evant)|accessib|nomm|propos|transform|remplac|avancement|promotion)",
          Pattern.CASE_INSENSITIVE);

  /** A line that only ends in a page goes on; an empty one does not. */
  private static final Pattern END = Pattern.compile("[.!?](?=\\s)|\\n\\s{0,20}\\n");

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
                    .flatMap(s -> ofField(f, s, subject.texts())))
        .toList();
  }

  private static Stream<Finding> ofField(Fact fact, FieldSpec field, List<PieceText> pieces) {
    Map<Boolean, Set<String>> told =
        pieces.stream()
            .map(PieceText::text)
            .flatMap(t -> GRADES.find(t).stream().limit(MOST).map(h -> named(t, h)))
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    Set<String> created = told.getOrDefault(true, Set.of());
    return fact.items()
        .filter(i -> !created.isEmpty() && !created.contains(bare(i)))
        .filter(i -> told.getOrDefault(false, Set.of()).contains(bare(i)))
        .map(i -> finding(fact, field, i.asText()));
  }

  private static Map.Entry<Boolean, String> named(FoldedText text, Hit grade) {
    return Map.entry(isCreated(text, grade), bare(grade.value()));
  }

  private static boolean isCreated(FoldedText text, Hit grade) {
    int at = text.folded(grade.start());
    String[] before = END.split(text.text().substring(0, at), -1);
    String rest = text.text().substring(at);
    String after = END.split(rest, 2)[0];
    return !rest.startsWith("?", after.length())
        && CREATED.matcher(before[before.length - 1] + after).find();
  }

  private static String bare(Value grade) {
    return Words.fold(grade.asText())
        .replaceAll("(?<=\\b[12]) ?(?:[a-z]{1,4}|°)(?= classe)| territorial", "");
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
