package org.paraphe.drafting;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplatePack;

/**
 * The quotes and invoices that an asker joins to a request: who wrote them, and for how much, is
 * nothing of the asker's own. They speak where no other piece does.
 */
final class SupplierPapers {
  private static final Set<FactType> OF_ITS_AUTHOR =
      Set.of(FactType.ORGANISATION, FactType.SIRET, FactType.ADRESSE, FactType.MONTANT);

  private static final int HEAD = 600;

  private static final Pattern TITLE =
      Pattern.compile(
          "(?:^|\\n)[ \\t]*(?:devis|factures?|pro ?forma|bon de commande|ticket de caisse)\\b(?! (?:joints?|ci-joints?|seront|sera|a ete))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:^|.*/)(?:[a-z0-9]{1,12}[ _-]){0,2}(?:devis|factures?|pro ?forma)(?![a-z])(?!.*(?:comparati|tableau|analyse)).*",
          Pattern.CASE_INSENSITIVE);

  /** A request that lists the quotes which come with it is none. */
  private static final Pattern ASKS =
      Pattern.compile(
          "\\b(?:sollicit[a-z]{1,6}|demand[a-z]{1,5} (?:de |d'|une |la |cette )?(?:subvention|aide|participation))\\b",
          Pattern.CASE_INSENSITIVE);

  private final Set<String> names;

  private SupplierPapers(Set<String> names) {
    this.names = names;
  }

  /** None where the pack is not about somebody who asks. */
  static SupplierPapers in(List<PieceReading> readings, TemplatePack pack) {
    boolean asked =
        pack.asked().stream()
            .filter(f -> f.type() == FactType.ORGANISATION)
            .findFirst()
            .filter(f -> new FieldHints(f).isOfWhoAsks())
            .isPresent();
    return new SupplierPapers(
        !asked
            ? Set.of()
            : readings.stream()
                .filter(SupplierPapers::isOne)
                .map(r -> r.piece().name())
                .collect(Collectors.toSet()));
  }

  private static boolean isOne(PieceReading reading) {
    String text = reading.folded().original();
    return NAMED.matcher(FoldedText.fold(reading.piece().name())).matches()
        || (TITLE.matcher(text.substring(0, Math.min(HEAD, text.length()))).find()
            && !ASKS.matcher(reading.folded().text()).find());
  }

  List<Candidate> last(FieldSpec field, List<Candidate> candidates) {
    if (names.isEmpty() || !OF_ITS_AUTHOR.contains(field.type())) {
      return candidates;
    }
    List<Candidate> others =
        candidates.stream().filter(c -> !names.contains(c.span().piece())).toList();
    return others.isEmpty() ? candidates : others;
  }
}
