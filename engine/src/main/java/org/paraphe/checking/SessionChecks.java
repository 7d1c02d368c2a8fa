package org.paraphe.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraphe.facts.Value;

/**
 * The rules of a session over values that a person enters, before there is an act to check: the
 * same rules as over the act, so that what is entered is not refused later for another reason.
 */
public final class SessionChecks {

  private SessionChecks() {}

  /**
   * What cannot be true or cannot be lawful: roll, proxies, quorum, number of votes.
   *
   * @param values of the session and of the settings, by field name
   * @param day the day whose law holds where the session gives none
   */
  public static List<Finding> arithmetic(Map<String, Value> values, LocalDate day) {
    SessionValues session = SessionValues.entered(values, day);
    return Stream.of(
            AttendanceCheck.of(session).stream(),
            QuorumCheck.of(session).stream(),
            VoteCheck.total(session).stream())
        .flatMap(findings -> findings)
        .filter(f -> f.severity() == Severity.BLOQUANT)
        .distinct()
        .toList();
  }

  /** The article that asks for the majority of the votes cast, and settles a tie. */
  public static String majorityLaw(Map<String, Value> values, LocalDate day) {
    return VoteCheck.law(SessionValues.entered(values, day));
  }

  /** The names that stand neither among those present nor among those who gave a proxy. */
  public static List<String> notThere(Map<String, Value> values, List<String> names) {
    SessionValues session = SessionValues.entered(values, LocalDate.EPOCH);
    Members present = session.members("presents");
    Members proxies = session.members("pouvoirs");
    List<String> represented =
        proxies == null
            ? List.of()
            : proxies.names().stream().flatMap(n -> Proxy.of(n).stream()).map(Proxy::from).toList();
    return names.stream()
        .filter(name -> present != null && present.lacks(name))
        .filter(name -> represented.stream().noneMatch(r -> Members.same(r, name)))
        .toList();
  }

  /**
   * The last day on which the convocation of a session may go out.
   *
   * @param law the article that sets the delay
   */
  public record LastConvocation(LocalDate day, String law) {}

  /** Empty where no rule is known for that kind of authority at that date. */
  public static Optional<LastConvocation> lastConvocation(
      Map<String, Value> settings, LocalDate held) {
    SessionValues session = SessionValues.entered(settings, held);
    return SessionRules.holding(
            SessionRules.embedded().convocation(), session.authority(), session.population(), held)
        .map(
            rule ->
                new LastConvocation(
                    held.minusDays(rule.delai(false).premierJour(LocalDate.EPOCH).toEpochDay()),
                    rule.source()));
  }

  /** How a convocation that came too late is told; empty where the delay is kept or unknown. */
  public static List<Finding> convocation(Map<String, Value> values, LocalDate day) {
    return ConvocationCheck.of(SessionValues.entered(values, day));
  }
}
