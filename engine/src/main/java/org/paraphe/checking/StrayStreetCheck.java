package org.paraphe.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Value;

/**
 * VALEUR_A_CONFIRMER: a street that the act closes is named in the pieces only where traffic is led
 * away, where something starts or ends, or as somebody's address. An order that bans too much is as
 * wrong as one that forgets a street.
 */
final class StrayStreetCheck implements Check {

  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "poubelle|ordures|collecte|\\bbacs\\b|base de vie|depot\\b|arret de (?:bus|car)|(?:se|vous) gar|prendr(?:a|ont)\\b|deviation|devie|itineraire|contourn|emprunt|reporte|rabatt|\\bvia\\b|acces (?:par|depuis)|(?:par|vers) (?:la|le|l')"
              + " ?$|siege|domicili|demeurant|habit|adresse|avai(?:t|ent)\\b|l'an dernier|entre"
              + " (?:la|le|l')|angle|hauteur|depuis|jusqu'a|riverains d|reste(?:nt|ra|ront)?"
              + " (?:ouvert|libre|accessible)",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.type() == FactType.LISTE && f.status() == FactStatus.TROUVE)
        .filter(
            f ->
                subject
                    .pack()
                    .field(f.name())
                    .filter(s -> "voies".equals(s.hints().reconnaisseur()))
                    .isPresent())
        .flatMap(f -> stray(f, subject.pieces()))
        .toList();
  }

  private static Stream<Finding> stray(Fact fact, List<ExtractedPiece> pieces) {
    List<FoldedText> texts =
        pieces.stream().map(p -> FoldedText.of(p.text(), p.mediaType())).toList();
    return fact.items()
        .map(Value::asText)
        .filter(street -> isStray(street, texts))
        .map(street -> finding(fact, street));
  }

  private static boolean isStray(String street, List<FoldedText> texts) {
    String name = FoldedText.fold(street.split(",")[0]).strip().toLowerCase(java.util.Locale.ROOT);
    List<String> before = new ArrayList<>();
    for (FoldedText text : texts) {
      String words = text.text().toLowerCase(java.util.Locale.ROOT);
      for (int at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
        before.add(words.substring(start(words, at), at));
      }
    }
    return !name.isEmpty()
        && !before.isEmpty()
        && before.stream().allMatch(b -> ELSEWHERE.matcher(b).find());
  }

  /** Where the sentence or the line of a street starts. */
  private static int start(String text, int at) {
    for (int i = at - 1; i >= 0; i--) {
      if ("\n;!?\t".indexOf(text.charAt(i)) >= 0
          || (text.charAt(i) == '.'
              && i > 0
              && Character.isLetterOrDigit(text.charAt(i - 1))
              && text.startsWith(" ", i + 1))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Finding finding(Fact fact, String street) {
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + fact.name(),
        "L'acte vise « %s », que les pièces ne nomment que pour une déviation, une limite ou une"
                .formatted(street)
            + " adresse.",
        "Une voie fermée sans que personne l'ait demandé le serait à tort.",
        "Relire le passage ; si la voie n'est pas concernée, saisir la liste (« "
            + fact.name()
            + " = … »).");
  }
}
