package org.paraphe.drafting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Value;

/** Who writes a letter: the first line, where an address with its postcode stands below it. */
final class LetterHead {
  private static final Pattern HEAD =
      Pattern.compile(
          "\\s*(?<name>[^\\n\\t:;@]{3,70})\\n(?:[^\\n]{0,70}\\n){0,4}?[^\\n]{0,60}\\b\\d{5},? \\p{Lu}");

  /** Public bodies, addressees and titles: no asker. */
  private static final Pattern OTHER =
      Pattern.compile(
          "^\\W*(?:mairie|ville|commune|communaute|departement|region|prefecture|metropole|service|objet|note|rapport"
              + "|conseil|demande|fiche|formulaire|avis|police|gendarmerie|(?:monsieur|madame)(?= (?:le|la|l'|les)\\b|,|$)|a l'attention|le \\d|compte"
              + "|deliberation|commission|dossier|republique|direction|extrait|projet|devis|facture|cerfa|arrete|permission"
              + "|pole|bureau|page|annexe|plan|convention|contrat|budget|tableau|liste|proces-verbal|ref)\\b"
              + "|^\\W*\\d",
          Pattern.CASE_INSENSITIVE);

  /** The object may stand above the sender. */
  private static final int LINES = 3;

  private LetterHead() {}

  static Optional<Hit> of(PieceReading reading) {
    String text = reading.folded().original();
    Matcher head = HEAD.matcher(text);
    for (int line = 0, at = 0; line < LINES && at >= 0; line++) {
      head.region(at, text.length());
      if (head.lookingAt()) {
        return name(head);
      }
      at = text.indexOf('\n', at) + 1;
      at = at == 0 ? -1 : at;
    }
    return Optional.empty();
  }

  private static Optional<Hit> name(Matcher head) {
    String line = head.group("name");
    String name = line.replaceAll("[\\s\\p{Z}.,–—-]+$", "").replaceAll("^[\\s\\p{Z}]+", "");
    int start = head.start("name") + line.indexOf(name);
    return name.length() < 3 || OTHER.matcher(FoldedText.fold(name)).find()
        ? Optional.empty()
        : Optional.of(new Hit(Value.of(FoldedText.plain(name)), start, start + name.length()));
  }
}
