package org.paraphe.drafting;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.facts.FoldedText;

/** A form may ask for a field instead of naming it: « Combien de postes ? », « Pourquoi ? ». */
final class Questions {
  /** « Quel est le motif ? », before the words that name the field. */
  static final String PREFIX =
      "(?:(?:(?:a|pour|de|dans|sur|avec) )?quel(?:le)?s? (?:est |sont |sera |seront )?(?:le |la |les |l'|son |sa )?|combien d(?:e |'))?";

  /** What a field's words say of it, and the questions that ask the same. */
  private static final Map<Pattern, List<String>> ASKED =
      Map.of(
          Pattern.compile("motifs?|raison|justification|motivation"),
          List.of("pourquoi", "pour quelle raison", "pour quel motif"),
          Pattern.compile("date d'effet|date de debut|debut"),
          List.of(
              "à partir de quand",
              "à compter de quand",
              "dès quand",
              "quand",
              "pour quand",
              "à quelle date",
              "pour quelle date"),
          Pattern.compile("date de fin|fin"),
          List.of("jusqu'à quand", "jusqu'à quelle date"),
          Pattern.compile("missions|taches"),
          List.of("pour quoi faire", "pour faire quoi", "que fera l'agent", "que fera-t-il"),
          Pattern.compile("lieu|voie|rue"),
          List.of("où", "à quel endroit"));

  private static final Pattern NUMBER = Pattern.compile("(?:nombre|nb|nbre) d(?:e |')(.+)");

  private static final Pattern OF = Pattern.compile(" (?:de l'|de la |du )");

  private static final Pattern VOWEL = Pattern.compile("[aeiouyh]");

  private Questions() {}

  /** The words of a field with those that ask for it. */
  static List<String> with(List<String> libelles) {
    return libelles.stream().flatMap(Questions::forms).distinct().toList();
  }

  private static Stream<String> forms(String libelle) {
    String folded = FoldedText.fold(libelle);
    Stream<String> asked =
        ASKED.entrySet().stream()
            .filter(e -> e.getKey().matcher(folded).matches())
            .flatMap(e -> e.getValue().stream());
    var number = NUMBER.matcher(folded);
    Stream<String> counted =
        number.matches()
            ? Stream.of(
                "combien "
                    + (VOWEL.matcher(number.group(1)).lookingAt() ? "d'" : "de ")
                    + number.group(1))
            : Stream.empty();
    // « Nom de votre association »: a form speaks to who fills it in
    Stream<String> yours =
        Stream.of(OF.matcher(libelle).replaceFirst(" de votre ")).filter(l -> !l.equals(libelle));
    return Stream.of(Stream.of(libelle), asked, counted, yours).flatMap(s -> s);
  }
}
