package org.paraphe.drafting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Value;

/**
 * The initials by which a body goes, « ADEPV », « U.S.E. », of which a piece gives the words: «
 * ADEPV (Association de défense… ) », « Union sportive des Éparges (USE) ».
 *
 * @param written the words with the initials beside them
 */
record Acronym(Pattern written) {
  private static final Pattern INITIALS = Pattern.compile("(?:[A-Z]\\.?){3,8}");

  private static final String LITTLE =
      "(?:[ '-](?:de|du|des|d|l|la|le|les|et|en|pour|a|au|aux|sur|par|sous)(?=[ '-]))*+[ '-]";

  static Optional<Acronym> of(Value body) {
    String name = FoldedText.fold(body.asText());
    if (!INITIALS.matcher(name).matches()) {
      return Optional.empty();
    }
    List<String> letters =
        name.chars().filter(Character::isLetter).mapToObj(c -> String.valueOf((char) c)).toList();
    String initials = letters.stream().collect(Collectors.joining("\\.?", "", "\\.?"));
    String words =
        letters.stream()
            .map(l -> "[" + l + l.toLowerCase(Locale.ROOT) + "][A-Za-z]{1,30}+")
            .collect(Collectors.joining(LITTLE));
    return Optional.of(
        new Acronym(
            Pattern.compile(
                "(?<![A-Za-z])(?:"
                    + initials
                    + "\"?(?: ?\\(| ?: ?|, | - | = )\"?(?:l'|la |le )?(?<behind>"
                    + words
                    + "(?: [^()\\n\\t,;.:\"]{1,60})?)|(?<before>"
                    + words
                    + "(?: [^()\\n\\t,;.:\"]{1,40})?)\"?(?: ?\\(|, | - )\"?"
                    + initials
                    + "(?![A-Za-z]))")));
  }

  Optional<Fact.Candidate> writtenOut(List<PieceReading> readings) {
    return readings.stream().flatMap(r -> in(r).stream()).findFirst();
  }

  private Optional<Fact.Candidate> in(PieceReading reading) {
    FoldedText text = reading.folded();
    Matcher name = written.matcher(text.text());
    if (!name.find()) {
      return Optional.empty();
    }
    String group = name.group("behind") == null ? "before" : "behind";
    Hit hit =
        text.hit(
            Value.of(text.words(name.start(group), name.end(group)).strip()),
            name.start(group),
            name.end(group));
    return Optional.of(new Fact.Candidate(hit.value(), hit.in(reading.piece())));
  }
}
