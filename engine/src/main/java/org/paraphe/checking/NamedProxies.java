package org.paraphe.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
          "[;\\t•]|,(?! ?(?:(?i:a |ayant |qui )?(?:donn|représent|pouvoir|procuration)))|(?<=\\p{L}{2})\\.(?=\\s|$)| et (?=M\\.|Mme|Mlle|Monsieur|Madame)|:");

  private static final String PERSON =
      "(?:(?:M\\.|Mme\\.?|Mlle\\.?|Monsieur|Madame|Dr\\.?) ?)?\\p{Lu}[\\p{L}.'’-]*(?: (?:d[eu] |de la |d['’])?\\p{Lu}[\\p{L}.'’-]*){0,3}";

  private static final Pattern NAME = Pattern.compile(PERSON);

  private NamedProxies() {}

  /** « Anne Morel à Paul Estrade », each pair once. */
  static List<String> of(String text) {
    List<String> pairs = new ArrayList<>();
    boolean list = false;
    for (String line : text.split("\n", -1)) {
      boolean said = SAID.matcher(Folded.of(line)).find();
      list = said || (list && !line.isBlank() && line.indexOf(':') < 0);
      if (list) {
        for (String item : BETWEEN.split(line)) {
          pair(item).filter(p -> !pairs.contains(p)).ifPresent(pairs::add);
        }
      }
    }
    return pairs;
  }

  private static Optional<String> pair(String item) {
    String words = item.replaceAll("\\s+", " ").replaceFirst("^[ *•–-]+", "").strip();
    return Proxy.of(words)
        .filter(p -> NAME.matcher(p.from()).matches() && NAME.matcher(p.to()).matches())
        .map(p -> p.from() + " à " + p.to());
  }
}
