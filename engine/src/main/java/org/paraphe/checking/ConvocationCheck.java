package org.paraphe.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.paraphe.act.Delai;
import org.paraphe.act.Typographie;

/**
 * DELAI_CONVOCATION: too few days between the convocation and the session, for that kind of
 * authority, at that date.
 */
final class ConvocationCheck implements Check {

  private static final SessionRules RULES = SessionRules.embedded();

  @Override
  public List<Finding> run(CheckSubject subject) {
    return SessionValues.of(subject).map(ConvocationCheck::of).orElse(List.of());
  }

  static List<Finding> of(SessionValues session) {
    Optional<Finding> said =
        session.flag("delaiNonTenu") ? Optional.of(saidSo()) : Optional.empty();
    return finding(session).or(() -> said).stream().toList();
  }

  private static Finding saidSo() {
    return Findings.attention(
        FindingCode.DELAI_CONVOCATION,
        "champ dateConvocation",
        "Il est dit que la convocation est venue trop tard.",
        "Une délibération prise sans que le délai de convocation soit tenu est irrégulière.",
        "Vérifier de quelle séance il s'agit, et les deux dates.");
  }

  private static Optional<Finding> finding(SessionValues session) {
    LocalDate sent = session.date("dateConvocation");
    LocalDate held = session.date("dateSeance");
    if (sent == null || held == null) {
      return Optional.empty();
    }
    boolean second = session.flag("secondeConvocation");
    boolean urgent = session.flag("urgence");
    return SessionRules.holding(
            second ? RULES.secondeConvocation() : RULES.convocation(),
            session.authority(),
            session.population(),
            held)
        .filter(rule -> !rule.delai(urgent).estTenu(sent, held))
        .map(rule -> finding(sent, held, rule, urgent));
  }

  private static Finding finding(
      LocalDate sent, LocalDate held, SessionRules.Rule rule, boolean urgent) {
    Delai delay = rule.delai(urgent);
    String law = "(" + rule.source() + ")";
    return Findings.blocking(
        FindingCode.DELAI_CONVOCATION,
        "champ dateConvocation",
        "Convocation du %s pour une séance du %s : %s, il en faut %d au moins."
            .formatted(
                Typographie.date(sent),
                Typographie.date(held),
                left(delay.ecoules(sent, held), delay.francs()),
                delay.jours()),
        "Une délibération prise sans que le délai de convocation soit tenu est irrégulière "
            + law
            + ".",
        "Vérifier les deux dates ; avec cette convocation, la séance ne peut se tenir avant le "
            + Typographie.date(delay.premierJour(sent))
            + (urgent || rule.urgence() == null
                ? "."
                : " ; en cas d'urgence déclarée à l'assemblée, saisir « urgence = oui »."));
  }

  private static String left(long days, boolean clear) {
    if (days < 0) {
      return "la séance précède la convocation";
    }
    String many = days > 1 ? "s" : "";
    return days + " jour" + many + (clear ? " franc" + many : "");
  }
}
