package org.paraphe.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.law.Citation;
import org.paraphe.law.LegalCorpus;
import org.paraphe.law.Neighbour;
import org.paraphe.law.Resolution;
import org.paraphe.law.Successor;

/**
 * REFERENCE_*: each distinct legal reference of the act, resolved at the act's date. What is not
 * known to be in force never passes silently.
 */
final class ReferenceCheck implements Check {

  private static final int PROPOSALS = 3;

  private final LegalCorpus corpus;

  ReferenceCheck(LegalCorpus corpus) {
    this.corpus = corpus;
  }

  @Override
  public List<Finding> run(CheckSubject subject) {
    List<Finding> findings = new ArrayList<>();
    List<Resolution> inForce = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (References.Cited cited : References.cited(subject.act()).toList()) {
      if (seen.add(cited.citation().target())) {
        Resolution resolution = corpus.resolve(cited.citation(), subject.date());
        finding(cited, resolution, subject.date())
            .ifPresentOrElse(findings::add, () -> inForce.add(resolution));
      }
    }
    outdated(inForce, subject.date()).ifPresent(findings::add);
    return findings;
  }

  private Optional<Finding> finding(References.Cited cited, Resolution resolution, LocalDate date) {
    return switch (resolution.status()) {
      case EN_VIGUEUR -> MissingPoint.of(cited.where(), cited.citation(), corpus, date);
      case HORS_CORPUS -> Optional.of(unverified(cited, date));
      case AMBIGU -> Optional.of(ambiguous(cited, date));
      case INCONNU ->
          Optional.of(blocked(FindingCode.REFERENCE_INTROUVABLE, cited, resolution, date));
      case ABROGE ->
          References.isInATitle(cited.text(), cited.citation())
              ? Optional.empty()
              : Optional.of(blocked(FindingCode.REFERENCE_ABROGEE, cited, resolution, date));
      case FUTUR -> Optional.of(blocked(FindingCode.REFERENCE_FUTURE, cited, resolution, date));
    };
  }

  private static Finding unverified(References.Cited cited, LocalDate date) {
    return Findings.attention(
        FindingCode.REFERENCE_HORS_CORPUS,
        cited.where(),
        "Référence « "
            + ReferenceWords.name(cited.citation())
            + " » non vérifiée : ce texte n'est pas chargé dans cette installation.",
        "Une référence fausse ou abrogée peut faire annuler l'acte.",
        where(cited.citation().nature()) + ReferenceWords.day(date) + ".");
  }

  /** An earlier act is in the authority's own registers, the law is not. */
  private static String where(Citation.Nature nature) {
    return switch (nature) {
      case DELIBERATION, ARRETE, DECISION ->
          "Vérifier dans les registres que cet acte porte ce numéro et cette date, et qu'il"
              + " s'applique toujours au ";
      case JURISPRUDENCE ->
          "Vérifier sur Légifrance ou ArianeWeb que cette décision existe, à la date du ";
      default -> "Vérifier sur Légifrance qu'elle existe et qu'elle est en vigueur au ";
    };
  }

  private static Finding ambiguous(References.Cited cited, LocalDate date) {
    boolean named = cited.citation().title() != null;
    return Findings.attention(
        FindingCode.REFERENCE_AMBIGUE,
        cited.where(),
        "Référence « "
            + ReferenceWords.name(cited.citation())
            + (named
                ? " » : cette annexe n'est pas connue sous ce numéro."
                : " » : le texte dont c'est un article n'est pas nommé, ou deux sont possibles."),
        "Sans savoir de quel texte il s'agit, la référence ne peut pas être vérifiée.",
        "Nommer le code ou la loi, et vérifier que l'article est en vigueur au "
            + ReferenceWords.day(date)
            + ".");
  }

  private Finding blocked(
      FindingCode code, References.Cited cited, Resolution resolution, LocalDate date) {
    boolean known =
        cited.citation().article() == null && code == FindingCode.REFERENCE_ABROGEE
            || References.isSaidFormer(cited.text(), cited.citation());
    return new Finding(
        code,
        known ? Severity.ATTENTION : Severity.BLOQUANT,
        cited.where(),
        "Référence « "
            + ReferenceWords.name(cited.citation())
            + " » : "
            + ReferenceWords.of(resolution, date)
            + ".",
        "L'acte serait fondé sur un texte qui ne s'applique pas.",
        fix(code, cited.citation(), date));
  }

  private String fix(FindingCode code, Citation citation, LocalDate date) {
    String cite =
        "Citer le texte en vigueur au " + ReferenceWords.day(date) + ", ou retirer la référence.";
    return switch (code) {
      case REFERENCE_INTROUVABLE ->
          cite
              + proposals(
                  "Articles les plus proches",
                  corpus.nearest(citation, date).stream().map(Neighbour::printed));
      case REFERENCE_ABROGEE ->
          cite
              + proposals(
                  "À vérifier", corpus.successors(citation, date).stream().map(Successor::printed));
      default -> cite;
    };
  }

  private static String proposals(String title, Stream<String> proposals) {
    String near = proposals.limit(PROPOSALS).collect(Collectors.joining(" ; "));
    return near.isEmpty() ? "" : " " + title + " : " + near + ".";
  }

  /** One finding an act: the law is known up to a day before the act's own. */
  private static Optional<Finding> outdated(List<Resolution> inForce, LocalDate date) {
    return inForce.stream()
        .flatMap(r -> Stream.ofNullable(r.verifiedUntil()))
        .filter(known -> known.isBefore(date))
        .min(Comparator.naturalOrder())
        .map(known -> outdated(known, date));
  }

  private static Finding outdated(LocalDate known, LocalDate date) {
    return Findings.attention(
        FindingCode.CORPUS_PERIME,
        "références",
        "Les textes de loi de cette installation sont connus jusqu'au "
            + ReferenceWords.day(known)
            + " ; l'acte est daté du "
            + ReferenceWords.day(date)
            + ".",
        "Les références trouvées sont en vigueur au "
            + ReferenceWords.day(known)
            + ", non vérifiées depuis.",
        "Charger des textes plus récents (« paraphe corpus import »), ou vérifier les références"
            + " sur Légifrance.");
  }
}
