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
      Pattern.compile("\\b" + EACH + "|(?:/ ?|l')(?:an|annee|mois|trimestre)\\b|le mois");

  /** Behind an amount: a stretch of time, or one of several, « par passage », « la séance ». */
  private static final List<Pattern> AFTER =
      List.of(
          Pattern.compile("^[^.;:\\n\\t\\d]{0,30}?(\\b" + EACH + "|/ ?(?:an|mois|trimestre)\\b)"),
          Pattern.compile("^ ?(?:ht |ttc )?(l'an(?:nee)?\\b|le mois(?! d))"),
          Pattern.compile(
              "^ ?(?:\\(?(?:h\\.?t|t\\.?t\\.?c|nets?)\\b\\.?\\)?,? ?)?((?:(?:par |/ ?|(?:pour )?chaque )"
                  + "(?!l[ae']|les|une?\\b|virement|cheque|mandat|carte|prelevement|voie|convention|delibe|decision|lettre|courrier|facture|avance|defaut|rapport)"
                  + "[a-z][a-z²2-]+|chacune?|(?:a )?l'unite)\\b|(?:la |le |de l'|l')"
                  + "(?!an\\b|annee|mois\\b|tout|total|ensemble|lot\\b|premier|dernier|meme|solde|reste|commune|ville|mairie|maire)[a-z][a-z²2-]+(?=\\s*(?:[.,;:)\\n]|$)))"));

  private static final List<Pattern> BEFORE =
      List.of(
          Pattern.compile(
              "\\b("
                  + EACH
                  + ")(?: (?:est |sera |de |fixee? a |s'eleve a |: )?)?[^.;\\n\\d]{0,20}$"),
          Pattern.compile(
              "\\b(unitaire|horaire|journalier|a l'unite|maxim(?:um|ale?)|plafond|plafonnee?|au plus|jusqu'a|dans la limite)[^.;:,\\n\\d]{0,20}:? ?$"));

  private static final List<Pattern> RENEWED =
      List.of(
          Pattern.compile(
              "^[^.;\\n]{0,30}?(?<!non )(?<!pas )\\b((?:renouvelable|reconductible|tacite)(?: [a-z0-9]+ fois)?)"));

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.status() == FactStatus.TROUVE)
        .filter(f -> f.type() == FactType.DUREE || f.type() == FactType.MONTANT)
        .filter(
            f ->
                f.type() == FactType.DUREE
                    || subject.pack().field(f.name()).filter(FieldSpec::required).isPresent())
        .flatMap(f -> unsaid(f, subject).stream())
        .toList();
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
    return type == FactType.DUREE
        ? told(RENEWED, after)
        : Stream.concat(told(AFTER, after), told(BEFORE, before));
  }

  private static Stream<String> told(List<Pattern> patterns, String words) {
    return patterns.stream()
        .map(p -> p.matcher(words))
        .filter(Matcher::find)
        .map(m -> m.group(1).strip());
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
