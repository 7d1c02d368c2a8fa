package org.paraphe.checking;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Span;

/**
 * RESTRICTION_OMISE: the passage that a value was read from goes on with a limit (« sauf les
 * riverains », « entre la rue Neuve et le pont », « véhicules de plus de 3,5 t ») that no value of
 * the act keeps. Losing it would widen what the act forbids.
 */
final class RestrictionCheck implements Check {

  private static final Set<FactType> LIMITED =
      Set.of(FactType.LISTE, FactType.DATE, FactType.MONTANT);

  private static final String ROAD =
      "(?:rues?|avenues?|places?|chemins?|boulevards?|routes?|impasses?|quais?|ponts?|carrefours?"
          + "|ronds?-points?|giratoires?|allees?|n°)";
  private static final String REST = "(?:[^.;:,]|[.,](?=\\d))";

  /** Where a limit ends: at a stop, or where the sentence goes on to days, hours or its verb. */
  private static final String STOP =
      "(?=[.;:,]|$| (?:(?:le|du|au) (?:\\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|de"
          + " \\d{1,2} ?h|(?:est|sont|sera|seront|soit|soient|pour|pendant|durant|afin|des|a"
          + " compter)\\b))";

  private static final Pattern LIMIT =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:(?:sauf|hormis|excepte|a l'exception|a l'exclusion|uniquement"
              + "|seulement|exclusivement|sous reserve)"
              + REST
              + "{0,70}|(?:(?:de )?plus de \\d|cote (?:des )?(?:numeros? )?(?:pair|impair)|au droit"
              + " d|entre (?:la |le |l'|les )?"
              + ROAD
              + "|(?:de|du|depuis) (?:la |le |l')?"
              + ROAD
              + "[^.;:]{1,50}? (?:a|au|jusqu'a|jusqu'au) (?:la |le |l')?"
              + ROAD
              + "|(?:section|partie|portion|troncon) (?:comprise?|situee?))"
              + REST
              + "{0,60}?"
              + STOP
              + ")");

  /** « Il ne signe pas les marchés », « bons de commande de plus de 3 000 € », of any sentence. */
  private static final Pattern NOT_GIVEN =
      Pattern.compile(
          "\\b(?:ne |n')[^.;:\\n]{0,40}?\\b(?:sign|engag)(?:e|er|era)\\b(?: (?:pas|plus|jamais|que|aucune?|ni))? (?!(?:pas|plus|encore)\\b)[^.;:\\n]{4,140}"
              + "|\\b(?:bons? de commande|commandes|depenses?|engagements?|marches|devis|factures?|actes)\\b[^.;:\\n]{0,50}?(?:plus de|moins de|superieure?s? a|inferieure?s? a|jusqu'a|dans la limite de|au-dela de|au-dessous de|en dessous de) \\d[\\d ]*");

  private static final Pattern END = Pattern.compile("[.;!?](?=\\s|$)|\\n\\s*\\n");
  private static final int FARTHEST = 240;

  @Override
  public List<Finding> run(CheckSubject subject) {
    Set<String> kept = new HashSet<>();
    subject.facts().stream().flatMap(Fact::items).forEach(v -> kept.addAll(Words.of(v.asText())));
    return subject.facts().stream()
        .filter(f -> f.status() == FactStatus.TROUVE && LIMITED.contains(f.type()))
        .flatMap(f -> lost(f, subject, kept).stream())
        .distinct()
        .toList();
  }

  private static List<Finding> lost(Fact fact, CheckSubject subject, Set<String> kept) {
    Span source = fact.source();
    if (source == null) {
      return List.of();
    }
    boolean delegates =
        subject.pack().field(fact.name()).stream()
            .anyMatch(f -> "domaines".equals(f.hints().reconnaisseur()));
    Set<String> passages = new LinkedHashSet<>();
    subject.pieces().stream()
        .filter(p -> p.name().equals(source.piece()) && source.end() <= p.text().length())
        .forEach(
            p -> {
              String passage = Words.fold(passage(p.text(), source).replace('\t', ';'));
              Stream.concat(
                      LIMIT.matcher(passage).results(),
                      NOT_GIVEN.matcher(delegates ? Words.fold(p.text()) : "").results())
                  .map(limit -> limit.group().strip())
                  .filter(limit -> !kept.containsAll(Words.of(limit)))
                  .forEach(passages::add);
            });
    return passages.stream().map(p -> finding(fact, source, p)).toList();
  }

  /** From the start of the sentence of the first word quoted to the end of that of the last. */
  private static String passage(String text, Span source) {
    int limit = Math.min(text.length(), source.end() + FARTHEST);
    Matcher end = END.matcher(text).region(source.end(), limit);
    int to = end.find() ? end.start() : limit;
    int from = Math.max(0, source.start() - FARTHEST);
    Matcher before = END.matcher(text).region(from, source.start());
    while (before.find()) {
      from = before.end();
    }
    return text.substring(from, to);
  }

  private static Finding finding(Fact fact, Span source, String passage) {
    return Findings.attention(
        FindingCode.RESTRICTION_OMISE,
        "champ " + fact.name(),
        "La pièce « %s » ajoute « %s », que l'acte ne reprend pas."
            .formatted(source.piece(), passage),
        "Une limite ou une exception perdue change la portée de l'acte.",
        "Relire le passage ; si la limite doit figurer dans l'acte, saisir la valeur entière (« "
            + fact.name()
            + " = … »).");
  }
}
