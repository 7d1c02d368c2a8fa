package org.paraphe.checking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * VALEUR_A_CONFIRMER: the piece gives the amount for a year, a month or one of several, « 120 € la
 * séance », and the act gives it as the price of the whole.
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

  private static final Pattern SAID =
      Pattern.compile("\\b" + EACH + "|/ ?(?:an|mois|trimestre)\\b");

  private static final String TAX = "^ ?(?:\\(?(?:h\\.?t|t\\.?t\\.?c|nets?)\\b\\.?\\)?,? ?)?";

  /** « par passage », « la séance », « chacun »: neither who pays nor how, nor all of it. */
  private static final Pattern OF_ONE =
      Pattern.compile(
          TAX
              + "((?:par (?!an\\b|annee|mois\\b|trimestre|semestre|la\\b|le\\b|les\\b|l'|une?\\b|virement|cheque|mandat|carte|prelevement|voie|convention|delibe|decision|lettre|courrier|facture|avance|defaut|an\\b|rapport)"
              + "|/ ?(?!an\\b|mois\\b|trimestre)|pour chaque |chaque (?!an|mois|trimestre|semestre))[a-z][a-z²2-]+|chacune?\\b|(?:a )?l'unite\\b|(?:la |le |de l'|l')"
              + "(?!tout|total|ensemble|lot\\b|premier|dernier|meme|solde|reste|commune|ville|mairie|maire)[a-z][a-z²2-]+(?=\\s*(?:[.,;:)\\n]|$)))");

  private static final Pattern UNIT_BEFORE =
      Pattern.compile(
          "\\b((?:unitaire|horaire|journalier|a l'unite)s?)(?: (?:ht|ttc))?(?: de| est de| :| a)? ?$");

  /** How many months each stretch of time has. */
  private static final Map<String, String> MONTHS =
      Map.of(
          "an", "(?:un|1|une) (?:an|annee)|(?:12|douze) mois",
          "mois", "(?:un|1) mois",
          "mens", "(?:un|1) mois",
          "trim", "(?:un|1) trimestre|(?:3|trois) mois",
          "seme", "(?:un|1) semestre|(?:6|six) mois");

  @Override
  public List<Finding> run(CheckSubject subject) {
    List<String> lengths =
        subject.facts().stream()
            .filter(f -> f.type() == FactType.DUREE)
            .map(f -> f.found().map(d -> lower(d.asText())).orElse(""))
            .toList();
    return subject.facts().stream()
        .filter(f -> f.type() == FactType.MONTANT && f.status() == FactStatus.TROUVE)
        .filter(f -> subject.pack().field(f.name()).filter(FieldSpec::required).isPresent())
        .flatMap(f -> unsaid(f, subject, lengths).stream())
        .toList();
  }

  private static Optional<Finding> unsaid(Fact amount, CheckSubject subject, List<String> lengths) {
    String printed = Typographie.montant(amount.found().orElseThrow().asText());
    List<String> passages =
        Passage.of(subject.act()).stream()
            .filter(p -> p.text().contains(printed))
            .map(p -> lower(p.text()))
            .toList();
    return Stream.ofNullable(amount.source())
        .flatMap(s -> subject.pieces().stream().flatMap(p -> each(p, s).stream()))
        .filter(
            each ->
                SAID.matcher(each).find()
                    ? lengths.stream().anyMatch(l -> !isOne(each, l))
                        && passages.stream().noneMatch(p -> SAID.matcher(p).find())
                    : passages.stream().noneMatch(p -> p.contains(each)))
        .findFirst()
        .map(each -> finding(amount, printed, each));
  }

  /** « annuel » of what lasts a year. */
  private static boolean isOne(String each, String length) {
    return MONTHS.entrySet().stream()
        .anyMatch(
            m ->
                Pattern.compile("\\b" + m.getKey()).matcher(each).find()
                    && length.matches(m.getValue()));
  }

  private static Optional<String> each(ExtractedPiece piece, Span source) {
    String text = piece.text();
    if (!piece.name().equals(source.piece()) || source.end() > text.length()) {
      return Optional.empty();
    }
    String after =
        lower(text.substring(source.end(), Math.min(text.length(), source.end() + AROUND)));
    String before = lower(text.substring(Math.max(0, source.start() - AROUND), source.start()));
    return Stream.of(AFTER.matcher(after), BEFORE.matcher(before))
        .filter(Matcher::find)
        .map(m -> SAID.matcher(m.group()))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst()
        .or(
            () ->
                Stream.of(OF_ONE.matcher(after), UNIT_BEFORE.matcher(before))
                    .filter(Matcher::find)
                    .map(m -> m.group(1))
                    .findFirst());
  }

  private static String lower(String words) {
    return FoldedText.fold(words).toLowerCase(Locale.ROOT);
  }

  private static Finding finding(Fact amount, String printed, String each) {
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + amount.name(),
        "« %s » : la pièce dit « %s », l'acte donne ce montant pour le tout."
            .formatted(printed, each.strip()),
        "Un montant par période ou par unité n'est pas le prix du contrat.",
        "Écrire la période ou l'unité dans projet.docx, ou saisir le montant total (« %s = … »)."
            .formatted(amount.name()));
  }
}
