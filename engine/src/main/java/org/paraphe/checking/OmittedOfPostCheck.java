package org.paraphe.checking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Period;
import org.paraphe.facts.Periods;

/**
 * ELEMENT_OMIS: the pieces suppress or transform a post, or say until when or for how long one is
 * created, and the act, which only creates, keeps none of it.
 */
final class OmittedOfPostCheck implements Check {
  private static final String POST =
      "(?:[a-z' -]{1,25} )?(?:(?:de |d'|du |des |le |la |les |l')(?:[a-z]{3,12} )?|(?:une?|deux|trois|quatre|\\d{1,2}) (?:[a-z]{3,10} )?)?(?:postes?|emplois?)\\b";

  private static final Pattern GONE =
      pattern(
          "\\b(?:suppression|supprim(?:er|ons|e)|transformation|transform(?:er|ons|e)) "
              + POST
              + "[^.;:,\\n]{0,60}"
              + "|\\b(?:postes?|emplois?)\\b[^.;:\\n]{0,80}? (?:est|sont|sera|seront|etre|etant)(?: [a-z]{3,16})? (?:supprim|transform|ferm)es?\\b");

  /** Told of the past, denied, or put off to another act. */
  private static final Pattern NOT_NOW =
      pattern(
          "\\b(?:ne|n'(?:est|a|entraine|implique|emporte)|sans|aucune?|pas de|avai(?:t|ent)|a ete|ont ete|depuis|plus tard|ulterieur[a-z]*|prochaine?|apres avis|separe[a-z]*|autre (?:deliberation|seance|point)|l'an (?:dernier|prochain)|pour memoire|rappel[a-z]*|envisag[a-z]*|si|en (?:19|20)\\d\\d)\\b");

  private static final Pattern OF_POST =
      pattern(
          "\\b(?:postes?|emplois?|contrats?|cre(?:er?|ation|ees?)|recrut[a-z]*|renforts?|saison[a-z]*|accroissement|remplac[a-z]*|engag[a-z]*|embauch[a-z]*)\\b");

  private static final Pattern LENGTH =
      pattern(
          "\\b(?:pour|pendant|durant|(?:duree|periode) de|contrat (?:a duree determinee )?d(?:e |')) ?(?:une? (?:duree|periode) d(?:e |'))?((?:\\d{1,2}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|dix-huit)(?: \\(\\d{1,2}\\))? (?:mois|ans?|semaines?)\\b)");

  /** What the law allows, and how long somebody has been there. */
  private static final Pattern OF_LAW =
      pattern(
          "\\b(?:consecuti[a-z]+|meme periode|maxim[a-z]+|renouvel[a-z]+|dans la limite|depuis)\\b");

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.status() == FactStatus.TROUVE)
        .filter(
            f ->
                subject
                    .pack()
                    .field(f.name())
                    .filter(s -> "grades".equals(s.hints().reconnaisseur()))
                    .isPresent())
        .flatMap(f -> subject.texts().stream().flatMap(p -> omitted(p, subject)))
        .toList();
  }

  private static Stream<Finding> omitted(PieceText piece, CheckSubject subject) {
    FoldedText text = piece.text();
    Map<String, String> omitted = new LinkedHashMap<>();
    GONE.matcher(text.text())
        .results()
        .filter(m -> !NOT_NOW.matcher(sentence(text, m.start(), m.end())).find())
        .limit(1)
        .forEach(m -> omitted.put(text.words(m.start(), m.end()).strip(), "suppression"));
    ends(text, subject.datesTaken()).ifPresent(w -> omitted.put(w, "fin"));
    if (omitted.containsValue("fin") || !isTemporary(subject)) {
      return omitted.keySet().stream().map(w -> finding(piece.name(), w));
    }
    Matcher length = LENGTH.matcher(text.text());
    while (length.find()) {
      String sentence = sentence(text, length.start(), length.end());
      if (OF_POST.matcher(sentence).find() && !OF_LAW.matcher(sentence).find()) {
        omitted.put(text.words(length.start(1), length.end(1)), "fin");
        break;
      }
    }
    return omitted.keySet().stream().map(w -> finding(piece.name(), w));
  }

  private static boolean isTemporary(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.name().equals("permanent"))
        .flatMap(f -> f.found().stream())
        .anyMatch(v -> v.asText().equals("false"));
  }

  /** The last day of a stretch that begins on the day of the act's effect. */
  private static Optional<String> ends(FoldedText text, Set<String> taken) {
    return Periods.find(text).stream()
        .filter(p -> !p.scattered() && p.last() != null)
        .filter(p -> isOfPost(p, text, taken))
        .map(Period::last)
        .map(Objects::requireNonNull)
        .filter(d -> taken.stream().allMatch(t -> d.value().asText().compareTo(t) > 0))
        .map(d -> "jusqu'au " + text.words(text.folded(d.start()), text.folded(d.end())))
        .findFirst();
  }

  private static boolean isOfPost(Period period, FoldedText text, Set<String> taken) {
    Hit first = period.first();
    Hit last = Objects.requireNonNull(period.last());
    int from = text.folded((first == null ? last : first).start());
    return first == null
        ? OF_POST.matcher(sentence(text, from, text.folded(last.end()))).find()
            && !OF_LAW.matcher(sentence(text, from, text.folded(last.end()))).find()
        : taken.contains(first.value().asText());
  }

  private static String sentence(FoldedText text, int from, int to) {
    return OwnSentence.in(text.text(), from, to);
  }

  private static Finding finding(String piece, String words) {
    return Findings.attention(
        FindingCode.ELEMENT_OMIS,
        "pièce " + piece,
        "La pièce « %s » parle aussi de « %s », que l'acte ne reprend pas.".formatted(piece, words),
        "L'acte crée l'emploi ; il n'en supprime aucun et ne dit pas jusqu'à quand il est créé.",
        "Relire le passage ; si l'acte doit le dire, l'ajouter au document avant de le signer.");
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
