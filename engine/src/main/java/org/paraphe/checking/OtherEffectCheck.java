package org.paraphe.checking;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Span;
import org.paraphe.template.FieldSpec;

/**
 * VALEUR_A_CONFIRMER: the day taken for the act's effect is told of something else, « le règlement
 * intérieur entre en vigueur le 1er mars »: neither the act nor what it is about is the subject of
 * that sentence.
 */
final class OtherEffectCheck implements Check {

  private static final int BEFORE = 200;
  private static final int SHORTEST = 4;
  private static final int STEM = 6;

  /** Who or what takes effect, where the sentence or a clause begins with it. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?:^|[,;:] |\\bet )(?:le |la |les |l'|son |sa |ses |leurs? |notre |nos |un |une )(?<what>[a-z-]{3,25}(?:[ '](?!et (?:les?|la|l')\\b)[a-z-]{1,20}){0,7}) "
              + "(?:(?:prend|prendra|prennent|prendront) effet|(?:entre|entrera|entrent|entreront) en (?:vigueur|application)"
              + "|(?:est|sera|sont|seront) (?:applicables?|valables?|effecti(?:fs?|ves?)|en vigueur)|s'appliqu[a-z]+)\\b[^,.;]{0,30}$");

  /** What an act is, and what these kinds of acts are about. */
  private static final Pattern OF_THE_ACT =
      Pattern.compile(
          "\\b(?:contrats?|conventions?|bail|baux|locations?|prestations?|marches?|missions?|avenants?|accords?|engagements?|prets?|ventes?|cessions?|abonnements?|occupations?|mises?|commandes?"
              + "|delegations?|subdelegations?|arretes?|decisions?|actes?|deliberations?|nominations?|attributions?|creations?|postes?|emplois?|recrutements?|transformations?|modifications?|suppressions?|ouvertures?"
              + "|mesures?|interdictions?|reglementations?|restrictions?|dispositions?|dispositifs?|circulation|stationnement|deviations?|limitations?|priorites?|sens|vitesse|zones?|fermetures?|travaux|projets?|dates?|durees?|effets?|present[es]?|tout|ensemble)\\b");

  @Override
  public List<Finding> run(CheckSubject subject) {
    Set<String> known = known(subject);
    return subject.facts().stream()
        .filter(f -> f.type() == FactType.DATE && f.status() == FactStatus.TROUVE)
        .filter(f -> f.others().isEmpty())
        .flatMap(
            f ->
                subject.pack().field(f.name()).filter(FieldSpec::required).stream()
                    .flatMap(spec -> finding(f, spec, subject.pieces(), known)))
        .toList();
  }

  private static Stream<Finding> finding(
      Fact fact, FieldSpec field, List<ExtractedPiece> pieces, Set<String> known) {
    Span source = fact.source();
    if (source == null) {
      return Stream.empty();
    }
    return pieces.stream()
        .filter(p -> p.name().equals(source.piece()))
        .map(p -> before(p.text(), source.start()))
        .map(SUBJECT::matcher)
        .filter(Matcher::find)
        .map(m -> m.group("what"))
        .filter(what -> !OF_THE_ACT.matcher(what).find())
        .filter(what -> stems(what).noneMatch(known::contains))
        .map(what -> finding(fact, field, what));
  }

  /** The folded words of the sentence of a value, up to it. */
  private static String before(String text, int start) {
    String sentence = OwnSentence.in(text, start, start);
    int own = text.lastIndexOf(sentence.strip(), start);
    String words = own < 0 || own > start ? sentence : text.substring(own, start);
    String folded = Words.fold(words.strip());
    return folded.substring(Math.max(0, folded.length() - BEFORE));
  }

  /** The words of the act's own values: what it is about may be the subject of a sentence. */
  private static Set<String> known(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.type() != FactType.DATE)
        .flatMap(f -> f.found().stream())
        .flatMap(v -> stems(v.toJson().toString()))
        .collect(Collectors.toSet());
  }

  private static Stream<String> stems(String text) {
    return Words.of(text).stream()
        .filter(Predicate.not(w -> w.length() < SHORTEST))
        .map(w -> w.substring(0, Math.min(STEM, w.length())));
  }

  private static Finding finding(Fact fact, FieldSpec field, String what) {
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + fact.name(),
        "« %s » est retenu pour « %s », mais la phrase le dit d'autre chose : « %s »."
            .formatted(
                fact.found().map(v -> ShownValue.of(v, fact.type())).orElse(""),
                field.label(),
                what),
        "Le jour d'une autre chose n'est pas celui de l'acte.",
        "Relire le passage et, si besoin, saisir la valeur (« " + fact.name() + " = … »).");
  }
}
