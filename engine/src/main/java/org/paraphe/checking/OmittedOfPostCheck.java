package org.paraphe.checking;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Periods;

/** ELEMENT_OMIS: a post suppressed, or the last day of the one created; the act only creates. */
final class OmittedOfPostCheck implements Check {
  private static final String POST =
      "(?:[a-z' -]{1,25} )?(?:(?:de |d'|du |des |le |la |les |l')(?:[a-z]{3,12} )?|(?:une?|deux|trois|quatre|\\d{1,2}) (?:[a-z]{3,10} )?)?(?:postes?|emplois?)\\b";

  private static final Pattern GONE =
      Pattern.compile(
          "\\b(?:suppression|supprim(?:er|ons|e)|transformation|transform(?:er|ons|e)) "
              + POST
              + "[^.;:,\\n]{0,60}"
              + "|\\b(?:postes?|emplois?)\\b[^.;:\\n]{0,80}? (?:est|sont|sera|seront|etre|etant)(?: [a-z]{3,16})? (?:supprim|transform|ferm)es?\\b",
          Pattern.CASE_INSENSITIVE);

  /** Told of the past, denied, or put off to another act. */
  private static final Pattern NOT_NOW =
      Pattern.compile(
          "\\b(?:ne|n'(?:est|a|entraine|implique|emporte)|sans|aucune?|pas de|avai(?:t|ent)|a ete|ont ete|depuis|plus tard|ulterieur[a-z]*|prochaine?|apres avis|separe[a-z]*|autre (?:deliberation|seance|point)|l'an (?:dernier|prochain)|pour memoire|rappel[a-z]*|envisag[a-z]*|si|en (?:19|20)\\d\\d)\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<Finding> run(CheckSubject subject) {
    boolean post =
        subject.pack().fields().stream().anyMatch(f -> "grades".equals(f.hints().reconnaisseur()));
    if (!post) {
      return List.of();
    }
    return subject.texts().stream()
        .flatMap(p -> omitted(p.text(), subject.datesTaken()).map(w -> finding(p.name(), w)))
        .toList();
  }

  private static Stream<String> omitted(FoldedText text, Set<String> taken) {
    Stream<String> gone =
        GONE.matcher(text.text())
            .results()
            .filter(m -> !NOT_NOW.matcher(OwnSentence.in(text.text(), m.start(), m.end())).find())
            .map(m -> text.words(m.start(), m.end()).strip())
            .limit(1);
    Stream<String> ends =
        Periods.find(text).stream()
            .filter(
                p ->
                    Stream.ofNullable(p.first())
                        .map(d -> d.value().asText())
                        .anyMatch(taken::contains))
            .flatMap(p -> Stream.ofNullable(p.last()))
            .filter(d -> !taken.contains(d.value().asText()))
            .map(d -> "jusqu'au " + text.words(text.folded(d.start()), text.folded(d.end())))
            .limit(1);
    return Stream.concat(gone, ends);
  }

  private static Finding finding(String piece, String words) {
    return Findings.attention(
        FindingCode.ELEMENT_OMIS,
        "pièce " + piece,
        "La pièce « %s » parle aussi de « %s », que l'acte ne reprend pas.".formatted(piece, words),
        "L'acte crée l'emploi ; il n'en supprime aucun et ne dit pas jusqu'à quand il est créé.",
        "Relire le passage ; si l'acte doit le dire, l'ajouter au document avant de le signer.");
  }
}
