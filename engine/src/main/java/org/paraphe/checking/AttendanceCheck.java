package org.paraphe.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * VOTE_INCOHERENT, the attendance: nobody is present and absent, or there twice; nobody holds two
 * proxies; the numbers fit those in office.
 */
final class AttendanceCheck implements Check {

  private static final SessionRules RULES = SessionRules.embedded();

  @Override
  public List<Finding> run(CheckSubject subject) {
    return SessionValues.of(subject).map(AttendanceCheck::of).orElse(List.of());
  }

  static List<Finding> of(SessionValues session) {
    return new Roll(session).findings();
  }

  /** The roll of one session. */
  private static final class Roll {

    private final SessionValues session;
    private final @Nullable Members present;
    private final @Nullable Members absent;
    private final @Nullable Members proxies;
    private final List<Proxy> given;
    private final List<Finding> findings = new ArrayList<>();

    Roll(SessionValues session) {
      this.session = session;
      this.present = session.members("presents");
      this.absent = session.members("absents");
      this.proxies = session.members("pouvoirs");
      Members named = session.members("procurations");
      this.given =
          Stream.of(Optional.ofNullable(proxies), Optional.ofNullable(named))
              .flatMap(Optional::stream)
              .flatMap(m -> m.names().stream())
              .flatMap(n -> Proxy.of(n).stream())
              .toList();
    }

    List<Finding> findings() {
      numbers();
      names();
      proxies();
      officers();
      return findings;
    }

    private void numbers() {
      Integer members = session.number("enExercice");
      if (present != null && proxies != null && proxies.count() > present.count()) {
        add(
            "pouvoirs",
            "%d pouvoirs pour %d présents.".formatted(proxies.count(), present.count()),
            oneProxy());
      }
      if (members == null || present == null) {
        return;
      }
      int represented = proxies == null ? 0 : proxies.count();
      int away = absent == null ? 0 : absent.count();
      if (present.count() + represented > members) {
        add(
            "presents",
            "%d présents et %d représentés pour %d membres en exercice."
                .formatted(present.count(), represented, members),
            "L'assemblée ne peut compter plus de votants que de membres.");
      } else if (absent != null
          && (proxies != null || present.count() + away > members)
          && present.count() + away != members
          && present.count() + represented + away != members) {
        add(
            "absents",
            "%d présents, %d représentés et %d absents ne font pas les %d membres en exercice."
                .formatted(present.count(), represented, away, members),
            "Chaque membre en exercice est présent, représenté ou absent.");
      }
    }

    private void names() {
      twice("presents", present);
      twice("absents", absent);
      if (present != null && absent != null) {
        present
            .alsoIn(absent)
            .forEach(
                n -> add("absents", "« " + n + " » est à la fois présent et absent.", oneState()));
      }
    }

    private void twice(String field, @Nullable Members members) {
      if (members != null) {
        members.twice().forEach(n -> add(field, "« " + n + " » figure deux fois.", oneState()));
      }
    }

    private void proxies() {
      for (int i = 0; i < given.size(); i++) {
        Proxy proxy = given.get(i);
        if (isThere(proxy.from())) {
          add("pouvoirs", "« " + proxy.from() + " » a donné pouvoir et est présent.", oneState());
        }
        if (present != null && present.lacks(proxy.to())) {
          add(
              "pouvoirs",
              "« " + proxy.to() + " » a reçu un pouvoir et n'est pas présent.",
              "Un pouvoir se donne à un membre qui assiste à la séance.");
        }
        if (given.subList(0, i).stream().anyMatch(p -> Members.same(p.to(), proxy.to()))) {
          add("pouvoirs", "« " + proxy.to() + " » porte plusieurs pouvoirs.", oneProxy());
        }
        if (given.subList(0, i).stream().anyMatch(p -> Members.same(p.from(), proxy.from()))) {
          add("pouvoirs", "« " + proxy.from() + " » a donné deux pouvoirs.", oneState());
        }
      }
    }

    private boolean isThere(String name) {
      Members named = session.members("presentsNommes");
      return (present != null && present.has(name)) || (named != null && named.has(name));
    }

    /** The president and the secretary are members who are there (CGCT L2121-14, L2121-15). */
    private void officers() {
      Stream.of("president", "secretaire")
          .forEach(
              office ->
                  Optional.ofNullable(session.text(office))
                      .filter(name -> !Words.fold(name).matches(".*\\b(?:maire|president).*"))
                      .filter(name -> present != null && present.lacks(name))
                      .ifPresent(
                          name ->
                              add(
                                  office,
                                  "« " + name + " » n'est pas parmi les présents.",
                                  "La séance est présidée, et son secrétaire choisi, parmi les"
                                      + " membres présents.")));
    }

    private static String oneState() {
      return "Un membre est présent, représenté ou absent, et une seule fois ; le quorum et le vote"
          + " en dépendent.";
    }

    private String oneProxy() {
      return "Un même membre ne peut porter qu'un seul pouvoir"
          + SessionRules.holding(RULES.pouvoir(), session.authority(), null, session.day())
              .map(rule -> " (" + rule.source() + ").")
              .orElse(".");
    }

    private void add(String field, String what, String why) {
      findings.add(
          Findings.blocking(
              FindingCode.VOTE_INCOHERENT,
              "champ " + field,
              what,
              why,
              "Reprendre la feuille de présence et corriger « " + field + " »."));
    }
  }
}
