package org.paraphe.checking;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.act.Typographie;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Span;
import org.paraphe.template.FieldSpec;

/**
 * VALEUR_A_CONFIRMER: words beside a value that the act leaves out. The amount is that of a year,
 * of one of several, « 120 € la séance », or the most that will be paid, and the act gives it as
 * the price; a duration may be renewed.
 */
final class RecurringAmountCheck implements Check {
  private static final int AROUND = 60;

  private static final String EACH =
      "(?:(?:par|chaque) (?:an|annee|mois|trimestre|semestre)|annuel(?:le)?|mensuel(?:le)?|trimestriel(?:le)?|semestriel(?:le)?)s?\\b";

  private static final Pattern SAID =
      Pattern.compile("\\b" + EACH + "|/ ?(?:an|mois|trimestre)\\b");

  private static final Pattern PERIOD =
      Pattern.compile("^[^.;:\\n\\t\\d]{0,30}?(\\b" + EACH + "|/ ?(?:an|mois|trimestre)\\b)");

  /** Behind an amount, « par passage », « la séance »: neither who pays nor how. */
  private static final Pattern OF_ONE =
      Pattern.compile(
          "^ ?(?:\\(?(?:h\\.?t|t\\.?t\\.?c|nets?)\\b\\.?\\)?,? ?)?((?:(?:par |/ ?|(?:pour )?chaque )"
              + "(?!l[ae']|les|une?\\b|virement|cheque|mandat|carte|contrat|marche|tva\\b|t\\.?t\\.?c\\b|h\\.?t\\b|prelevement|voie|convention|delibe|decision|lettre|courrier|facture|avance|defaut|rapport)"
              + "[a-z][a-z²2-]+|chacune?|(?:a )?l'unite)\\b|(?:la |le |de l'|l')"
              + "(?!an\\b|annee|mois\\b|tout|total|ensemble|lot\\b|premier|dernier|meme|solde|reste|commune|ville|mairie|maire)[a-z][a-z²2-]+(?=\\s*(?:[.,;:)\\n]|$)))");

  private static final Pattern BEFORE =
      Pattern.compile(
          "\\b("
              + EACH
              + "|unitaire|horaire|journalier|a l'unite|maxim(?:um|ale?)|plafond|plafonnee?|au plus|jusqu'a|dans la limite)(?: (?:est |sera |de |fixee? a |s'eleve a |: )?)?[^.;\\n\\d]{0,20}$");

  private static final Pattern RENEWED =
      Pattern.compile(
          "^[^.;\\n]{0,30}?(?<!non )(?<!pas )\\b((?:renouvelable|reconductible|tacite)(?: [a-z0-9]+ fois)?)");

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.status() == FactStatus.TROUVE)
        .filter(f -> f.type() == FactType.DUREE || isPrice(f, subject))
        .flatMap(f -> unsaid(f, subject).stream())
        .toList();
  }

  private static boolean isPrice(Fact fact, CheckSubject subject) {
    return fact.type() == FactType.MONTANT
        && subject.pack().field(fact.name()).filter(FieldSpec::required).isPresent();
  }

  private static Optional<Finding> unsaid(Fact fact, CheckSubject subject) {
    String value = fact.found().orElseThrow().asText();
    String printed = fact.type() == FactType.MONTANT ? Typographie.montant(value) : value;
    String passages =
        Passage.of(subject.act()).stream()
            .map(Passage::text)
            .filter(p -> p.contains(printed))
            .map(Words::fold)
            .reduce("", String::concat);
    return Stream.ofNullable(fact.source())
        .flatMap(s -> subject.pieces().stream().flatMap(p -> beside(fact.type(), p, s)))
        .filter(
            words ->
                SAID.matcher(words).find()
                    ? isPart(words, subject) && !SAID.matcher(passages).find()
                    : !passages.contains(words.split(" (?=[a-z0-9]+ fois)")[0]))
        .findFirst()
        .map(words -> finding(fact, printed, words));
  }

  /** « annuel » of what lasts a year is the whole. */
  private static boolean isPart(String period, CheckSubject subject) {
    String whole =
        period.contains("an") ? "(?:un|1|une) (?:an|annee)|(?:12|douze) mois" : "(?:un|1) mois";
    return subject.facts().stream()
        .filter(f -> f.type() == FactType.DUREE)
        .anyMatch(f -> f.found().filter(d -> Words.fold(d.asText()).matches(whole)).isEmpty());
  }

  private static Stream<String> beside(FactType type, ExtractedPiece piece, Span source) {
    String text = piece.text();
    int end = source.end();
    if (!piece.name().equals(source.piece()) || end > text.length()) {
      return Stream.empty();
    }
    String after = Words.fold(text.substring(end, Math.min(text.length(), end + AROUND)));
    String before =
        Words.fold(text.substring(Math.max(0, source.start() - AROUND), source.start()));
    Stream<Matcher> told =
        type == FactType.DUREE
            ? Stream.of(RENEWED.matcher(after))
            : Stream.of(PERIOD.matcher(after), OF_ONE.matcher(after), BEFORE.matcher(before));
    return told.filter(Matcher::find).map(m -> m.group(1).strip());
  }

  private static Finding finding(Fact fact, String printed, String words) {
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + fact.name(),
        "« %s » : la pièce ajoute « %s », l'acte ne le dit pas.".formatted(printed, words),
        "Le prix d'une période ou d'une unité, un plafond, une reconduction changent ce qu'on signe.",
        "Le préciser dans projet.docx, ou saisir la valeur du tout (« %s = … »)."
            .formatted(fact.name()));
  }
}
