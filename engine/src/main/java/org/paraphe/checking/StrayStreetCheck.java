package org.paraphe.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
          "ravitaill|buvette|vin d'honneur|\\brepli\\b|poubelle|ordures|collecte|\\bbacs\\b|base de vie|depot\\b|arret de (?:bus|car)|s'arreter|desserv|(?:se|vous) gar|prendr(?:a|ont)\\b|deviation|devie|itineraire|contourn|emprunt|reporte|rabatt|\\bvia\\b|acces (?:par|depuis)|(?:par|vers) (?:la|le|l')"
              + " ?$|siege|domicili|demeurant|habit|adresse|avai(?:t|ent)\\b|l'an dernier|entre"
              + " (?:la|le|l')|angle|hauteur|depuis|jusqu'a|riverains d|reste(?:nt|ra|ront)?"
              + " (?:ouvert|libre|accessible)"
              + "|\\b(?:stop|cedez|priorite|feux?|miroir|ralentisseur|panneaux?|passages?)\\b[^.;]{0,40}[ '](?:intersection|carrefour|croisement)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What says of a street that something is to hold in it. */
  private static final Pattern ORDER =
      Pattern.compile(
          "interdi|barr|ferm|neutralis|coup|reserv|altern|sens unique|limit|stationn|circul|travaux|vitesse|zone|voies?\\b ?:|\\brues?\\b ?:|lieux?\\b|parcours|deroul|manifest|intervention|chantier",
          Pattern.CASE_INSENSITIVE);

  private static final String ELSEWHERE_WORDS =
      "que les pièces ne nomment que pour une déviation, une limite ou une adresse";

  private static final String UNORDERED_WORDS =
      "dont aucune phrase ne dit ce qui y est interdit ou limité, alors qu'elles le disent d'une autre voie";

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
        .flatMap(f -> stray(f, subject.texts()))
        .toList();
  }

  private static Stream<Finding> stray(Fact fact, List<PieceText> pieces) {
    List<String> texts = pieces.stream().map(PieceText::small).toList();
    List<String> streets = fact.items().map(Value::asText).toList();
    List<String> ordered = streets.stream().filter(s -> isOrdered(s, texts)).toList();
    return streets.stream()
        .flatMap(
            street ->
                isStray(street, texts)
                    ? Stream.of(finding(fact, street, ELSEWHERE_WORDS))
                    : !ordered.isEmpty() && !ordered.contains(street)
                        ? Stream.of(finding(fact, street, UNORDERED_WORDS))
                        : Stream.empty());
  }

  /** In a sentence, or on a line, that says what is to hold in it. */
  private static boolean isOrdered(String street, List<String> texts) {
    String name = name(street);
    return texts.stream().anyMatch(words -> isOrderedIn(words, name));
  }

  private static boolean isOrderedIn(String words, String name) {
    for (int at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
      int end = at + name.length();
      while (end < words.length() && ".;!?\n".indexOf(words.charAt(end)) < 0) {
        end++;
      }
      if (ORDER.matcher(words.substring(start(words, at), end)).find()) {
        return true;
      }
    }
    return false;
  }

  private static String name(String street) {
    return FoldedText.fold(street.split(",")[0]).strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isStray(String street, List<String> texts) {
    String name = name(street);
    List<String> before = new ArrayList<>();
    for (String words : texts) {
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

  private static Finding finding(Fact fact, String street, String named) {
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + fact.name(),
        "L'acte vise « %s », %s.".formatted(street, named),
        "Une voie fermée sans que personne l'ait demandé le serait à tort.",
        "Relire le passage ; si la voie n'est pas concernée, saisir la liste (« "
            + fact.name()
            + " = … »).");
  }
}
