package org.paraphe.privacy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.facts.FoldedText;

/**
 * What a text that is published says of a person beyond a name and an office (CRPA L312-1-2,
 * L311-6). The place of works, the seat of a body, the address of the court are no home.
 */
public final class Undisclosed {

  private static final Set<Category> ALWAYS =
      Set.of(
          Category.COURRIEL,
          Category.TELEPHONE,
          Category.NIR,
          Category.IBAN,
          Category.PLAQUE,
          Category.NAISSANCE,
          Category.IDENTITE);

  /** Before an address, what makes it somebody's home. */
  private static final Pattern HOME =
      Pattern.compile(
          "\\b(?:demeurant|domicilie[es]*|residant|habitant|adresse personnelle|chez (?:m\\.|mme)"
              + "|(?:m\\.|mme|monsieur|madame|mlle) (?!le |la |l')[^,;:.]{2,60},) ?[^;.]{0,40}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HEALTH =
      Pattern.compile(
          "\\b(?:arret de travail|conge (?:de )?(?:longue |grave )?maladie|maladie|handicape?e?"
              + "|invalidite|inaptitude|hospitalis\\w+|grossesse|enceinte|pathologie|diagnostic"
              + "|traitement medical|certificat medical)\\b",
          Pattern.CASE_INSENSITIVE);

  private Undisclosed() {}

  /** In the order of the text, none over another. */
  public static List<Identifier> in(String text) {
    return PersonalData.detect(text).stream().filter(one -> tells(one, text)).toList();
  }

  private static boolean tells(Identifier one, String text) {
    return ALWAYS.contains(one.category())
        || (one.category() == Category.ADRESSE
            && HOME.matcher(FoldedText.fold(text.substring(0, one.start()))).find());
  }

  /** A word on somebody's health; in the folded letters of the text. */
  public static Optional<String> health(String text) {
    Matcher word = HEALTH.matcher(FoldedText.fold(text));
    return word.find() ? Optional.of(word.group()) : Optional.empty();
  }
}
