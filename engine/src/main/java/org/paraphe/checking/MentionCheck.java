package org.paraphe.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Family;
import org.paraphe.act.Inline;
import org.paraphe.act.Signature;
import org.paraphe.template.TemplatePack.Publication;

/**
 * MENTION_MANQUANTE: first name, surname and quality of the author (CRPA L212-1); the secretary of
 * the session (CGCT L2121-23); ways and delays of appeal, without which the delay of a notified
 * decision does not run (CJA R421-5); an algorithm that a decision rests on (CRPA L311-3-1).
 */
final class MentionCheck implements Check {

  private static final Pattern BLANK = Pattern.compile("\\[[^\\]]{0,200}\\]|_{3,}|…{2,}|\\.{4,}");
  private static final Pattern FULL_NAME =
      Pattern.compile(
          "(?U)(?!(?:M|MM|Mme|Mlle|Dr|Me)\\.?\\s)\\p{L}[\\p{L}'’-]+\\s+\\S*\\p{L}{2,}.*");
  private static final Pattern ALGORITHM =
      Pattern.compile("traitements? algorithmiques?|\\balgorithmes?\\b");
  private static final Pattern COMMUNICATION =
      Pattern.compile("communication|l\\. ?311-3-1|communiquee?s?\\b");
  private static final LocalDate SECRETARY_SIGNS = LocalDate.of(2022, 7, 1);
  private static final Set<String> SECRETARIES = Set.of("commune", "epci");
  private static final Pattern WAY = Pattern.compile("tribunal administratif|juridiction");
  private static final Pattern DELAY =
      Pattern.compile("\\b(?:\\d+|un|deux|trois|quatre|six|quinze|trente) (?:mois|jours)\\b");

  @Override
  public List<Finding> run(CheckSubject subject) {
    if (subject.pack().family() == Family.SYNTHESE) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>(author(subject.act().signature()));
    appeal(subject).ifPresent(findings::add);
    algorithm(subject).ifPresent(findings::add);
    secretary(subject).ifPresent(findings::add);
    return findings;
  }

  /** For the kinds whose pack asks for it: an authority's choice, not a guess of ours. */
  private static Optional<Finding> algorithm(CheckSubject subject) {
    if (!subject.pack().mentions().contains("algorithme")) {
      return Optional.empty();
    }
    String text =
        Passage.of(subject.act()).stream()
            .map(p -> Words.fold(p.text()))
            .collect(Collectors.joining(" "));
    boolean told = ALGORITHM.matcher(text).find() && COMMUNICATION.matcher(text).find();
    return told
        ? Optional.empty()
        : Optional.of(
            missing(
                Severity.BLOQUANT,
                "acte",
                "La mention du traitement algorithmique manque ou est incomplète.",
                "Une décision individuelle fondée sur un tel traitement le dit, avec sa finalité et"
                    + " le droit d'en obtenir les règles (CRPA, art. L. 311-3-1 et R. 311-3-1-1).",
                "Ajouter cette mention au modèle d'acte, ou retirer « algorithme » de ses"
                    + " « mentions » si aucun algorithme ne fonde la décision."));
  }

  /** Once the vote is known, who was the secretary is too. */
  private static Optional<Finding> secretary(CheckSubject subject) {
    return SessionValues.of(subject)
        .filter(s -> s.number("pour") != null && s.text("secretaire") == null)
        .filter(s -> !s.day().isBefore(SECRETARY_SIGNS) && SECRETARIES.contains(s.authority()))
        .map(
            s ->
                missing(
                    Severity.BLOQUANT,
                    "signature",
                    "Le nom du secrétaire de séance manque.",
                    "Les délibérations sont signées par le maire et le ou les secrétaires de séance"
                        + " (CGCT, art. L. 2121-23, depuis le 1er juillet 2022).",
                    "Saisir « secretaire » avec le vote."));
  }

  private static List<Finding> author(@Nullable Signature signature) {
    List<Finding> findings = new ArrayList<>();
    String name = signature == null ? "" : filled(signature.signataire());
    if (!FULL_NAME.matcher(name).matches()) {
      findings.add(
          missing(
              Severity.BLOQUANT,
              "signature",
              name.isEmpty()
                  ? "Le nom du signataire manque."
                  : "Le signataire « " + name + " » n'a pas son prénom et son nom entiers.",
              "L'acte doit porter le prénom, le nom et la qualité de son auteur (CRPA, art."
                  + " L. 212-1).",
              "Renseigner « signataire » (prénom et nom) dans config/paraphe.yaml."));
    }
    if (signature == null || filled(signature.qualite()).isEmpty()) {
      findings.add(
          missing(
              Severity.BLOQUANT,
              "signature",
              "La qualité du signataire manque.",
              "L'acte doit porter le prénom, le nom et la qualité de son auteur (CRPA, art."
                  + " L. 212-1).",
              "Renseigner « qualiteSignataire » dans config/paraphe.yaml."));
    }
    return findings;
  }

  private static Optional<Finding> appeal(CheckSubject subject) {
    String notice = Inline.text(subject.act().recours());
    String text = Words.fold(filled(notice));
    boolean way = WAY.matcher(text).find();
    boolean delay = DELAY.matcher(text).find();
    if (way && delay && !BLANK.matcher(notice).find()) {
      return Optional.empty();
    }
    boolean notified = subject.pack().publication() != Publication.PUBLIE;
    return Optional.of(
        missing(
            notified ? Severity.BLOQUANT : Severity.ATTENTION,
            "recours",
            text.isBlank()
                ? "Les voies et délais de recours ne sont pas indiqués."
                : "Les voies et délais de recours sont incomplets : "
                    + (!way
                        ? "la juridiction manque."
                        : !delay ? "le délai manque." : "un blanc reste à remplir."),
            notified
                ? "Sans cette mention, le délai de recours ne court pas contre un acte notifié"
                    + " (CJA, art. R. 421-5)."
                : "Pour un acte publié, la mention est d'usage et éclaire l'administré.",
            "Renseigner « tribunal » dans config/paraphe.yaml, ou compléter le modèle d'acte."));
  }

  private static Finding missing(
      Severity severity, String where, String what, String why, String fix) {
    return new Finding(FindingCode.MENTION_MANQUANTE, severity, where, what, why, fix);
  }

  /** The text without the blanks that a template prints for what is not known. */
  private static String filled(String text) {
    return BLANK.matcher(text).replaceAll("").strip();
  }
}
