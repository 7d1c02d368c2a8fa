package org.paraphe.checking;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.paraphe.law.Citation;
import org.paraphe.law.LegalCorpus;
import org.paraphe.law.Resolution;

/**
 * REFERENCE_*: each distinct legal reference of the act, resolved at the act's date. What is not
 * known to be in force never passes silently.
 */
final class ReferenceCheck implements Check {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRANCE);

  private final LegalCorpus corpus;

  ReferenceCheck(LegalCorpus corpus) {
    this.corpus = corpus;
  }

  @Override
  public List<Finding> run(CheckSubject subject) {
    List<Finding> findings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    References.cited(subject.act())
        .filter(c -> seen.add(c.citation().target()))
        .forEach(c -> finding(c, subject.date()).ifPresent(findings::add));
    return findings;
  }

  private Optional<Finding> finding(References.Cited cited, LocalDate date) {
    Resolution resolution = corpus.resolve(cited.citation(), date);
    String day = day(date);
    return switch (resolution.status()) {
      case EN_VIGUEUR -> Optional.empty();
      case HORS_CORPUS -> Optional.of(unverified(cited, day));
      case AMBIGU -> Optional.of(ambiguous(cited, day));
      case INCONNU ->
          Optional.of(blocked(FindingCode.REFERENCE_INTROUVABLE, cited, "n'existe pas", day));
      case ABROGE ->
          Optional.of(
              blocked(
                  FindingCode.REFERENCE_ABROGEE, cited, "n'est plus en vigueur au " + day, day));
      case FUTUR ->
          Optional.of(
              blocked(
                  FindingCode.REFERENCE_FUTURE,
                  cited,
                  "n'est pas encore en vigueur au " + day,
                  day));
    };
  }

  private static Finding unverified(References.Cited cited, String day) {
    return Findings.attention(
        FindingCode.REFERENCE_HORS_CORPUS,
        cited.where(),
        "Référence « "
            + name(cited.citation())
            + " » non vérifiée : aucun texte de loi n'est chargé dans cette installation.",
        "Une référence fausse ou abrogée peut faire annuler l'acte.",
        "Vérifier sur Légifrance qu'elle existe et qu'elle est en vigueur au " + day + ".");
  }

  private static Finding ambiguous(References.Cited cited, String day) {
    return Findings.attention(
        FindingCode.REFERENCE_AMBIGUE,
        cited.where(),
        "Référence « "
            + name(cited.citation())
            + " » : le texte dont c'est un article n'est pas"
            + " nommé.",
        "Sans le nom du code ou de la loi, la référence ne peut pas être vérifiée.",
        "Nommer le code ou la loi, et vérifier que l'article est en vigueur au " + day + ".");
  }

  private static Finding blocked(
      FindingCode code, References.Cited cited, String matter, String day) {
    return Findings.blocking(
        code,
        cited.where(),
        "Référence « " + name(cited.citation()) + " » : ce texte " + matter + ".",
        "L'acte serait fondé sur un texte qui ne s'applique pas.",
        "Citer le texte en vigueur au " + day + ", ou retirer la référence.");
  }

  /** The article with its code, even where an enumeration names the code once for all. */
  private static String name(Citation citation) {
    String title = citation.title();
    String article = citation.article();
    if (title == null || article == null) {
      return citation.text().strip();
    }
    String point = citation.point() == null ? "" : ", " + citation.point() + "°";
    String link = title.startsWith("code") || title.startsWith("décret") ? " du " : " de la ";
    return "article "
        + article.replaceFirst("^(LO|[LRDA])(?=[*\\d])", "$1. ")
        + point
        + (title.startsWith("ordonnance") ? " de l'" : link)
        + title;
  }

  private static String day(LocalDate date) {
    return date.getDayOfMonth() == 1 ? "1er" + DAY.format(date).substring(1) : DAY.format(date);
  }
}
