package org.paraphe.checking;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Quorum;

/**
 * QUORUM_NON_ATTEINT: fewer than the majority of the members in office are present in person. A
 * second convocation needs none. Those who take no part may be representatives whom the law leaves
 * out of the base (CGCT L1111-6, II): who they are is not known here, so it blocks only where the
 * quorum fails either way.
 */
final class QuorumCheck implements Check {

  private static final SessionRules RULES = SessionRules.embedded();

  @Override
  public List<Finding> run(CheckSubject subject) {
    return SessionValues.of(subject).map(QuorumCheck::of).orElse(List.of());
  }

  static List<Finding> of(SessionValues session) {
    Optional<Finding> said =
        session.flag("sansQuorum") && !session.flag("secondeConvocation")
            ? Optional.of(saidSo())
            : Optional.empty();
    return finding(session).or(() -> said).stream().toList();
  }

  private static Finding saidSo() {
    return Findings.attention(
        FindingCode.QUORUM_NON_ATTEINT,
        "champ presents",
        "Il est dit que le quorum n'est pas atteint.",
        "Une délibération prise sans que la majorité des membres en exercice soit présente est"
            + " illégale.",
        "Vérifier de quelle séance, et de quel moment de la séance, il s'agit.");
  }

  private static Optional<Finding> finding(SessionValues session) {
    Integer members = session.number("enExercice");
    Members present = session.members("presents");
    Optional<SessionRules.Rule> rule =
        SessionRules.holding(RULES.quorum(), session.authority(), null, session.day());
    Integer asked = session.number("quorum");
    if (members == null && asked != null && present != null && present.count() < asked) {
      return session.flag("secondeConvocation")
          ? Optional.empty()
          : Optional.of(few(present.count(), asked));
    }
    if (members == null
        || members == 0
        || present == null
        || rule.isEmpty()
        || session.flag("secondeConvocation")) {
      return Optional.empty();
    }
    int apart = leavesTheBase(session, session.number("nePrennentPasPart"));
    Quorum whole = new Quorum(members);
    Quorum reduced = new Quorum(Math.max(0, members - apart));
    int fewest = Math.max(0, present.count() - apart);
    if (!reduced.estAtteint(present.count())) {
      return Optional.of(missed(Severity.BLOQUANT, present.count(), reduced, rule.get().source()));
    }
    if (!whole.estAtteint(present.count())) {
      return Optional.of(doubtful(present.count(), whole, apart, rule.get().source()));
    }
    return reduced.estAtteint(fewest)
        ? Optional.empty()
        : Optional.of(doubtful(fewest, reduced, apart, rule.get().source()));
  }

  /** The piece itself says how many it takes. */
  private static Finding few(int present, int asked) {
    return Findings.blocking(
        FindingCode.QUORUM_NON_ATTEINT,
        "champ presents",
        "Le quorum est dit de %d membres, et %d sont présents.".formatted(asked, present),
        "Une délibération prise sans que la majorité des membres en exercice soit présente est"
            + " illégale ; les pouvoirs ne comptent pas.",
        "Vérifier les présents et le nombre des membres en exercice.");
  }

  private static int leavesTheBase(SessionValues session, @Nullable Integer apart) {
    boolean law =
        SessionRules.holding(RULES.representants(), session.authority(), null, session.day())
            .isPresent();
    return law && apart != null ? apart : 0;
  }

  private static Finding missed(Severity severity, int present, Quorum quorum, String source) {
    return new Finding(
        FindingCode.QUORUM_NON_ATTEINT,
        severity,
        "champ presents",
        "Le quorum n'est pas atteint : %d membres présents sur %d, il en faut %d."
            .formatted(present, quorum.membres(), quorum.requis()),
        "Une délibération prise sans que la majorité des membres en exercice soit présente est"
            + " illégale ; les pouvoirs ne comptent pas ("
            + source
            + ").",
        "Vérifier les présents. Si le quorum a manqué, convoquer une seconde fois, à trois jours au"
            + " moins d'intervalle, et saisir « secondeConvocation = oui ».");
  }

  private static Finding doubtful(int present, Quorum quorum, int apart, String source) {
    return Findings.attention(
        FindingCode.QUORUM_NON_ATTEINT,
        "champ presents",
        "Le quorum dépend des %d membres qui ne prennent pas part au vote : %d présents sur %d, il en faudrait %d."
            .formatted(apart, present, quorum.membres(), quorum.requis()),
        "Les représentants visés au II de l'article L. 1111-6 du CGCT ne comptent pas parmi les"
            + " membres en exercice ; un autre membre intéressé, si ("
            + source
            + ").",
        "Vérifier à quel titre ces membres ne prennent pas part au vote, puis compter le quorum.");
  }
}
