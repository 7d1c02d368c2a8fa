package org.paraphe.checking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.act.Typographie;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Span;
import org.paraphe.template.FieldSpec;

/**
 * VALEUR_A_CONFIRMER: the piece gives the amount for a year or a month, and the act, which lasts
 * longer, gives it as the price of the whole.
 */
final class RecurringAmountCheck implements Check {
  private static final int AROUND = 60;

  private static final String EACH =
      "(?:(?:par|chaque) (?:an|annee|mois|trimestre|semestre)|annuel(?:le)?|mensuel(?:le)?|trimestriel(?:le)?|semestriel(?:le)?)s?\\b";

  private static final Pattern AFTER =
      Pattern.compile("^[^.;:\\n\\t\\d]{0,30}?(?:\\b" + EACH + "|/ ?(?:an|mois|trimestre)\\b)");

  private static final Pattern BEFORE =
      Pattern.compile(
          "\\b" + EACH + "(?: (?:est |sera |de |fixee? a |s'eleve a |: )?)?[^.;\\n\\d]{0,20}$");

  private static final Pattern SAID = Pattern.compile("\\b" + EACH + "|/ ?(?:an|mois)\\b");

  private static final Pattern ONE_PERIOD =
      Pattern.compile("(?:un|1|une) (?:an|mois|annee)|(?:12|douze) mois");

  @Override
  public List<Finding> run(CheckSubject subject) {
    boolean longer =
        subject.facts().stream()
            .filter(f -> f.type() == FactType.DUREE)
            .flatMap(f -> f.found().stream())
            .anyMatch(d -> !ONE_PERIOD.matcher(lower(d.asText())).matches());
    return longer
        ? subject.facts().stream()
            .filter(f -> f.type() == FactType.MONTANT && f.status() == FactStatus.TROUVE)
            .filter(f -> subject.pack().field(f.name()).filter(FieldSpec::required).isPresent())
            .flatMap(f -> unsaid(f, subject).stream())
            .toList()
        : List.of();
  }

  private static Optional<Finding> unsaid(Fact amount, CheckSubject subject) {
    String printed = Typographie.montant(amount.found().orElseThrow().asText());
    boolean said =
        Passage.of(subject.act()).stream()
            .filter(p -> p.text().contains(printed))
            .anyMatch(p -> SAID.matcher(lower(p.text())).find());
    return said
        ? Optional.empty()
        : Stream.ofNullable(amount.source())
            .flatMap(s -> subject.pieces().stream().flatMap(p -> each(p, s).stream()))
            .findFirst()
            .map(each -> finding(amount, printed, each));
  }

  private static Optional<String> each(ExtractedPiece piece, Span source) {
    String text = piece.text();
    if (!piece.name().equals(source.piece()) || source.end() > text.length()) {
      return Optional.empty();
    }
    String after = text.substring(source.end(), Math.min(text.length(), source.end() + AROUND));
    String before = text.substring(Math.max(0, source.start() - AROUND), source.start());
    return Stream.of(AFTER.matcher(lower(after)), BEFORE.matcher(lower(before)))
        .filter(Matcher::find)
        .map(m -> SAID.matcher(m.group()))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst();
  }

  private static String lower(String words) {
    return FoldedText.fold(words).toLowerCase(Locale.ROOT);
  }

  private static Finding finding(Fact amount, String printed, String each) {
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + amount.name(),
        "« %s » : la pièce dit « %s », l'acte donne ce montant pour toute la durée."
            .formatted(printed, each.strip()),
        "Un montant par période n'est pas le prix du contrat.",
        "Écrire la période dans projet.docx, ou saisir le montant total (« %s = … »)."
            .formatted(amount.name()));
  }
}
