package org.paraphe.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.law.Folded;

/**
 * Who gave a proxy to whom, as a piece names them: « Pouvoirs : Mme Ba à M. Co, M. Du à M. Co », «
 * Mme Ba (pouvoir à M. Co) », « M. Du, représenté par M. Co ».
 */
final class NamedProxies {

  private static final Pattern SAID =
      Pattern.compile("\\b(?:pouvoirs?|procurations?|mandats?|representee?s?)\\b");

  private static final Pattern BETWEEN =
      Pattern.compile(
          "[;\\t•]|,(?! ?(?:(?i:a |ayant |qui )?(?:donn|représent|pouvoir|procuration)))|(?<=\\p{L}{2}|\\d)\\.(?=\\s|$)| et (?=M\\.|Mme|Mlle|Monsieur|Madame)|:");

  private static final String PERSON =
      "(?:(?:M\\.|Mme\\.?|Mlle\\.?|Monsieur|Madame|Dr\\.?) ?)?\\p{Lu}[\\p{L}.'’-]{0,30}(?: (?:d[eu] |de la |d['’])?\\p{Lu}[\\p{L}.'’-]{0,30}){0,3}";

  private static final Pattern NAME = Pattern.compile(PERSON);

  /** « M. Co détient les pouvoirs de Mme Ba et de M. Du » */
  private static final Pattern HOLDER =
      Pattern.compile(
          "(?<![\\p{L}.'’-])(?<to>"
              + PERSON
              + ")[ ,(]{1,3}(?:qui )?(?:(?:détien|port|dispos|reçoi|a reçu|ayant reçu|est (?:porteur|titulaire|muni)|porteu|titulaire|muni|avec)[\\p{L}]{0,5} ){0,1}(?:(?:les?|des?|du|deux|2|un|respectivement) ){0,3}(?:pouvoirs?|procurations?) (?:de |d['’]|des )"
              + "(?<first>"
              + PERSON
              + ")(?:,? (?:et )?(?:de |d['’])?(?<second>"
              + PERSON
              + "))?");

  /** « M. Humbert, empêché, a donné pouvoir » */
  private static final Pattern KEPT_AWAY =
      Pattern.compile(
          "(?iU),? (?:empêch|absent|excus|reten|souffrant)\\p{L}{0,4}(?: [^,\\n]{1,40})?,(?= (?:a |ayant |qui ))");

  private NamedProxies() {}

  /** « Anne Morel à Paul Estrade », each pair once. */
  static List<String> of(String text) {
    List<String> pairs = new ArrayList<>();
    boolean list = false;
    for (String line : text.split("\n", -1)) {
      boolean said = SAID.matcher(Folded.of(line)).find();
      list = said || (list && !line.isBlank() && line.indexOf(':') < 0);
      if (list) {
        for (String item : BETWEEN.split(KEPT_AWAY.matcher(line).replaceAll(""))) {
          pair(item).filter(p -> !pairs.contains(p)).ifPresent(pairs::add);
        }
      }
    }
    HOLDER
        .matcher(text)
        .results()
        .flatMap(
            m ->
                Stream.of(2, 3)
                    .filter(g -> m.group(g) != null)
                    .map(g -> m.group(g) + " à " + m.group(1)))
        .filter(p -> !pairs.contains(p))
        .forEach(pairs::add);
    return pairs;
  }

  private static Optional<String> pair(String item) {
    String words =
        item.replaceAll("\\s+", " ")
            .replaceFirst("^[ *•–-]+", "")
            .replaceFirst("(?<![ .])[ .]{1,9}$", "");
    return Proxy.of(words)
        .filter(p -> NAME.matcher(p.from()).matches() && NAME.matcher(p.to()).matches())
        .map(p -> p.from() + " à " + p.to());
  }
}
