package org.paraphe.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.paraphe.act.Act;
import org.paraphe.act.Family;
import org.paraphe.act.Typographie;
import org.paraphe.facts.Fact;
import org.paraphe.facts.Value;

/**
 * DATE_INCOHERENTE: an act that takes effect before it is made. Administrative acts hold for the
 * future only (CE, Ass., 25 June 1948, Société du journal L'Aurore). Where the act itself names one
 * of the admitted grounds, a person decides.
 */
final class RetroactivityCheck implements Check {

  /** The field of that name, whatever the kind. */
  static final String EFFECT = "dateEffet";

  /** Execution of a judgment and careers made up again (CE, 26 December 1925, Rodière). */
  private static final Pattern ADMITTED =
      Pattern.compile(
          "reconstitution de carriere|annulation (?:contentieuse|juridictionnelle)|annulee? par"
              + " (?:le tribunal|la cour|le conseil d'etat|jugement)|en execution (?:du jugement|de"
              + " l'arret|de la decision)|effet retroactif|a titre retroactif"
              + "|regularisation");

  @Override
  public List<Finding> run(CheckSubject subject) {
    if (subject.pack().family() == Family.SYNTHESE) {
      return List.of();
    }
    return subject.facts().stream()
        .filter(f -> f.name().equals(EFFECT))
        .flatMap(f -> finding(subject, f).stream())
        .toList();
  }

  private static Optional<Finding> finding(CheckSubject subject, Fact fact) {
    return fact.found()
        .map(Value::asText)
        .flatMap(IsoDate::of)
        .filter(effect -> effect.isBefore(subject.date()))
        .map(effect -> finding(subject, effect));
  }

  private static Finding finding(CheckSubject subject, LocalDate effect) {
    boolean admitted = ADMITTED.matcher(Words.fold(text(subject.act()))).find();
    return new Finding(
        FindingCode.DATE_INCOHERENTE,
        admitted ? Severity.ATTENTION : Severity.BLOQUANT,
        "champ " + EFFECT,
        "L'effet, le %s, précède l'acte, daté du %s."
            .formatted(Typographie.date(effect), Typographie.date(subject.date())),
        "Un acte administratif ne vaut que pour l'avenir (CE, Ass., 25 juin 1948, Société du"
            + " journal L'Aurore), sauf si la loi le permet ou pour exécuter un jugement.",
        "Fixer l'effet au plus tôt au jour où l'acte sera publié ou notifié, ou faire dire à l'acte"
            + " ce qui permet l'effet rétroactif.");
  }

  private static String text(Act act) {
    StringBuilder text = new StringBuilder();
    Passage.of(act).forEach(p -> text.append(p.text()).append('\n'));
    return text.toString();
  }
}
