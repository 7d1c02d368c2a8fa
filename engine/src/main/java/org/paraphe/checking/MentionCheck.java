package org.paraphe.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Family;
import org.paraphe.act.Inline;
import org.paraphe.act.Signature;
import org.paraphe.template.TemplatePack.Publication;

/**
 * MENTION_MANQUANTE: first name, surname and quality of the author (CRPA L212-1); ways and delays
 * of appeal, without which the delay of a notified decision does not run (CJA R421-5).
 */
final class MentionCheck implements Check {

  private static final Pattern BLANK = Pattern.compile("\\[[^\\]]*\\]|_{3,}|…{2,}|\\.{4,}");
  private static final Pattern FULL_NAME =
      Pattern.compile(
          "(?U)(?!(?:M|MM|Mme|Mlle|Dr|Me)\\.?\\s)\\p{L}[\\p{L}'’-]+\\s+\\S*\\p{L}{2,}.*");
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
    return findings;
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
