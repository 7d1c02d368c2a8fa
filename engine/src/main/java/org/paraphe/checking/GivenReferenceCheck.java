package org.paraphe.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.act.Act;
import org.paraphe.act.Inline;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.Value;
import org.paraphe.law.Citation;
import org.paraphe.law.Folded;
import org.paraphe.template.TemplatePack;

/**
 * FAIT_NON_SOURCE for references: an article of law that exists and that neither the pack, nor a
 * piece, nor a person cites may be the wrong one; an article of the act itself that is not there.
 */
final class GivenReferenceCheck implements Check {

  /** Words that stand for a code named before: which one depends on the paragraph. */
  private static final Pattern SAME_CODE =
      Pattern.compile("(?:meme|ledit|dudit|present) code|code (?:susvise|precite)");

  private static final Pattern NUMBER_AND_DAY =
      Pattern.compile("n° ?(\\d{2,4}-\\d+) du (\\d{1,2}(?:er)? [a-z]+ \\d{4})");
  private static final Pattern OWN_ARTICLE =
      Pattern.compile("\\barticles? (\\d{1,3})(?:er)?(?![\\d°-])(?! (?:du|de la|de l'))");

  @Override
  public List<Finding> run(CheckSubject subject) {
    Given given = new Given(subject);
    List<Finding> findings = new ArrayList<>();
    for (Passage passage : Passage.of(subject.act())) {
      String folded = Folded.of(passage.text());
      boolean anyCode = SAME_CODE.matcher(folded).find();
      References.citations(passage).stream()
          .filter(c -> References.isLaw(c) && !given.has(c, anyCode))
          .forEach(c -> findings.add(ungiven(passage.where(), c.text())));
      Matcher dated = NUMBER_AND_DAY.matcher(folded);
      while (dated.find()) {
        if (!given.hasDay(dated.group(1), dated.group(2))) {
          findings.add(ungiven(passage.where(), dated.group()));
        }
      }
      twice(passage).map(w -> doubled(passage.where(), w)).forEach(findings::add);
      cross(subject.act(), passage).map(w -> missing(passage.where(), w)).forEach(findings::add);
    }
    return findings;
  }

  /** What the pack, the pieces and people cite. */
  private static final class Given {

    /** By article: the texts that are given with it; empty where none can be told. */
    private final Map<String, Set<String>> sources = new HashMap<>();

    private final Map<String, Set<String>> days = new HashMap<>();

    Given(CheckSubject subject) {
      String text = texts(subject).collect(Collectors.joining("\n\n"));
      for (Citation citation : References.of(text)) {
        sources.computeIfAbsent(article(citation), a -> new HashSet<>()).add(source(citation));
      }
      NUMBER_AND_DAY
          .matcher(Folded.of(text))
          .results()
          .forEach(m -> days.computeIfAbsent(m.group(1), n -> new HashSet<>()).add(m.group(2)));
    }

    private static Stream<String> texts(CheckSubject subject) {
      TemplatePack pack = subject.pack();
      return Stream.of(
              Stream.of(ActWords.TEXT, OwnWords.of(pack.actTemplate())),
              pack.bases().stream().map(TemplatePack.LegalBasis::texte),
              subject.pieces().stream().map(ExtractedPiece::text),
              subject.given().values().stream().map(Value::asText),
              subject.facts().stream()
                  .filter(f -> f.status() == FactStatus.SAISI)
                  .flatMap(f -> Stream.ofNullable(f.value()))
                  .map(Value::asText))
          .flatMap(s -> s);
    }

    boolean has(Citation cited, boolean anyCode) {
      Set<String> of = sources.getOrDefault(article(cited), Set.of());
      String source = source(cited);
      return !of.isEmpty()
          && (anyCode || source.isEmpty() || of.contains("") || of.contains(source));
    }

    private static String article(Citation citation) {
      return Objects.toString(citation.article(), "");
    }

    private static String source(Citation citation) {
      return Objects.toString(citation.code(), Objects.toString(citation.title(), ""));
    }

    /** A number that is given with a day is not given with another one. */
    boolean hasDay(String number, String day) {
      return days.getOrDefault(number, Set.of(day)).contains(day);
    }
  }

  /** What one enumeration names two times: one of them was to be another. */
  private static Stream<String> twice(Passage passage) {
    return passage.leaves().stream()
        .filter(Inline.Reference.class::isInstance)
        .flatMap(
            leaf -> {
              Set<String> seen = new HashSet<>();
              return References.of(leaf.text()).stream()
                  .filter(c -> c.article() != null && !seen.add(c.target()))
                  .map(Citation::text);
            });
  }

  /** The words of references to articles of the act that lead nowhere, or elsewhere. */
  private static Stream<String> cross(Act act, Passage passage) {
    int last = act.articles().size();
    return passage.leaves().stream()
        .flatMap(
            leaf -> {
              Stream<String> numbers =
                  OWN_ARTICLE
                      .matcher(Folded.of(leaf.text()))
                      .results()
                      .filter(m -> misleads(leaf, Integer.parseInt(m.group(1)), last))
                      .map(m -> m.group());
              return leaf instanceof Inline.Texte || leaf instanceof Inline.Renvoi
                  ? numbers
                  : Stream.empty();
            });
  }

  private static boolean misleads(Inline leaf, int number, int last) {
    return number > last || (leaf instanceof Inline.Renvoi renvoi && renvoi.article() != number);
  }

  private static Finding ungiven(String where, String reference) {
    return Findings.blocking(
        FindingCode.FAIT_NON_SOURCE,
        where,
        "La référence « "
            + reference.strip()
            + " » n'est donnée ni par le modèle d'acte, ni par une pièce, ni par une personne.",
        "Une référence qui existe peut être la mauvaise ; celle-ci a pu être inventée ou mal"
            + " recopiée.",
        "La vérifier sur Légifrance ; si elle convient, l'écrire dans le modèle d'acte ou dans une"
            + " pièce, sinon la corriger.");
  }

  private static Finding doubled(String where, String reference) {
    return Findings.blocking(
        FindingCode.FAIT_NON_SOURCE,
        where,
        "La référence « " + reference.strip() + " » est citée deux fois de suite.",
        "L'une des deux devait sans doute en être une autre.",
        "Relire l'énumération et corriger le numéro.");
  }

  private static Finding missing(String where, String words) {
    return Findings.blocking(
        FindingCode.FAIT_NON_SOURCE,
        where,
        "« " + words + " » : l'acte n'a pas cet article, ou ce renvoi vise un autre article.",
        "Un renvoi faux rend la disposition inapplicable.",
        "Corriger le numéro de l'article visé.");
  }
}
