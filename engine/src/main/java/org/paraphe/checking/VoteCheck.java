package org.paraphe.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Scrutin;

/**
 * VOTE_INCOHERENT, the count: as many votes as members present or represented, and a majority of
 * the votes cast for an act that says that it was adopted.
 */
final class VoteCheck implements Check {

  private static final SessionRules RULES = SessionRules.embedded();

  /** What the entry of the vote gives beside the counts. */
  private static final String RESULT = "resultat";

  private static final String REFUSED = "rejetee";
  private static final String CASTING = "voixPresident";

  @Override
  public List<Finding> run(CheckSubject subject) {
    return SessionValues.of(subject).map(VoteCheck::of).orElse(List.of());
  }

  static List<Finding> of(SessionValues session) {
    List<Finding> findings = new ArrayList<>();
    total(session).ifPresent(findings::add);
    stated(session).ifPresent(findings::add);
    outcome(session).ifPresent(findings::add);
    if (session.flag("unanimiteContre")) {
      findings.add(unequal("L'unanimité est annoncée, et à côté des voix contre."));
    }
    return findings;
  }

  static String law(SessionValues session) {
    return SessionRules.holding(RULES.majorite(), session.authority(), null, session.day())
        .map(SessionRules.Rule::source)
        .orElse("CGCT, art. L. 2121-20");
  }

  static Optional<Finding> total(SessionValues session) {
    Members present = session.members("presents");
    Members proxies = session.members("pouvoirs");
    int counted =
        count(session, "pour")
            + count(session, "contre")
            + count(session, "abstentions")
            + count(session, "blancs")
            + count(session, "nuls")
            + count(session, "nePrennentPasPart");
    Integer voters = session.number("votants");
    if ((present == null && voters == null) || session.number("pour") == null) {
      return Optional.empty();
    }
    int there = voters == null ? count(present) + count(proxies) : voters;
    boolean complete = session.number("contre") != null && session.number("abstentions") != null;
    boolean tooMany = (proxies != null || voters != null) && counted > there;
    boolean tooFew = complete && counted < there && !session.flag("sortis");
    return tooMany || tooFew
        ? Optional.of(
            miscounted(
                counted,
                voters == null
                    ? "%d sont présents et %d représentés, soit %d"
                        .formatted(count(present), count(proxies), there)
                    : "%d votants sont annoncés".formatted(there)))
        : Optional.empty();
  }

  /** What minutes say themselves of voters and of votes cast, beside those whom they count. */
  private static Optional<Finding> stated(SessionValues session) {
    Members present = session.members("presents");
    Members proxies = session.members("pouvoirs");
    Integer voters = session.number("votants");
    Integer cast = session.number("exprimes");
    if (voters != null && present != null && proxies != null) {
      int there = present.count() + proxies.count();
      if (voters > there && !session.flag("arrivees")) {
        return Optional.of(
            unequal(
                "%d votants sont annoncés ; %d sont présents et %d représentés, soit %d."
                    .formatted(voters, present.count(), proxies.count(), there)));
      }
    }
    Integer ballots = session.number("bulletins");
    if (voters != null && (count(ballots) > voters || count(cast) > voters)) {
      return Optional.of(
          unequal(
              "%d votants sont annoncés, et %d bulletins ou suffrages."
                  .formatted(voters, Math.max(count(ballots), count(cast)))));
    }
    Integer obtained = session.number("obtenues");
    if (obtained != null && cast != null && obtained > cast) {
      return Optional.of(
          unequal(
              "%d suffrages exprimés sont annoncés ; les candidats en ont %d ensemble."
                  .formatted(cast, obtained)));
    }
    Integer blank = session.number("blancs");
    int uncast = count(blank) + count(session, "nuls");
    if (voters != null && cast != null && blank != null) {
      int all = cast + uncast;
      if (all != voters && all + count(session, "abstentions") != voters) {
        return Optional.of(
            unequal(
                "%d votants sont annoncés ; %d suffrages exprimés et %d bulletins blancs ou nuls en font %d."
                    .formatted(voters, cast, uncast, all)));
      }
    }
    if (cast == null || session.number("pour") == null || session.number("contre") == null) {
      return Optional.empty();
    }
    int votes = count(session, "pour") + count(session, "contre");
    // those who abstain cast no vote, and are often counted among those who do
    boolean equal = votes == cast || votes + count(session, "abstentions") == cast;
    return votes > cast || (!equal && votes < cast && session.number("abstentions") != null)
        ? Optional.of(
            unequal(
                "%d suffrages exprimés sont annoncés ; pour et contre font %d voix."
                    .formatted(cast, votes)))
        : Optional.empty();
  }

  static Finding unequal(String what) {
    return Findings.blocking(
        FindingCode.VOTE_INCOHERENT,
        "vote",
        what,
        "Un total faux fait douter du résultat.",
        "Reprendre le décompte de la séance.");
  }

  private static int count(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  private static int count(@Nullable Members members) {
    return members == null ? 0 : members.count();
  }

  private static int count(SessionValues session, String field) {
    Integer number = session.number(field);
    return number == null ? 0 : number;
  }

  private static Finding miscounted(int counted, String there) {
    return Findings.blocking(
        FindingCode.VOTE_INCOHERENT,
        "vote",
        "Le vote compte %d membres (pour, contre, abstentions, ne prenant pas part) ; %s."
            .formatted(counted, there),
        "Chaque membre présent ou représenté vote, s'abstient ou ne prend pas part ; un total faux"
            + " fait douter du résultat.",
        "Reprendre le décompte de la séance ; ceux qui se sont retirés vont dans"
            + " « nePrennentPasPart ».");
  }

  private static Optional<Finding> outcome(SessionValues session) {
    Integer yes = session.number("pour");
    Integer no = session.number("contre");
    Optional<SessionRules.Rule> rule =
        SessionRules.holding(RULES.majorite(), session.authority(), null, session.day());
    if (yes == null || no == null || rule.isEmpty()) {
      return Optional.empty();
    }
    Scrutin ballot = new Scrutin(yes, no, 0, 0);
    if (isSettled(session, ballot)) {
      return Optional.empty();
    }
    boolean secret = Words.fold(String.valueOf(session.text("scrutin"))).contains("secret");
    return switch (ballot.resultat()) {
      case ADOPTE -> Optional.empty();
      case REJETE -> Optional.of(refused(ballot, "", rule.get().source()));
      case PARTAGE ->
          Optional.of(
              secret
                  ? refused(ballot, " au scrutin secret", rule.get().source())
                  : tied(ballot, session.text("president"), rule.get().source()));
    };
  }

  /**
   * True where the entry of the vote already drew the consequence: a text kept as not adopted, a
   * tie that the president's vote decided.
   */
  private static boolean isSettled(SessionValues session, Scrutin ballot) {
    String result = String.valueOf(session.text(RESULT));
    return switch (ballot.resultat()) {
      case ADOPTE -> false;
      case REJETE -> result.equals(REFUSED);
      case PARTAGE -> result.equals(REFUSED) || "pour".equals(session.text(CASTING));
    };
  }

  private static Finding refused(Scrutin ballot, String how, String source) {
    return Findings.blocking(
        FindingCode.VOTE_INCOHERENT,
        "vote",
        "Avec %d voix pour et %d contre%s, la délibération n'est pas adoptée : il faut %d voix."
            .formatted(ballot.pour(), ballot.contre(), how, ballot.majorite()),
        "L'acte se donne pour adopté ; il faut la majorité des suffrages exprimés, sans les"
            + " abstentions ("
            + source
            + ").",
        "Vérifier le décompte ; s'il est juste, la délibération est rejetée et ne se signe pas.");
  }

  private static Finding tied(Scrutin ballot, @Nullable String president, String source) {
    return Findings.attention(
        FindingCode.VOTE_INCOHERENT,
        "vote",
        "Partage égal des voix : %d pour, %d contre.".formatted(ballot.pour(), ballot.contre()),
        "La délibération n'est adoptée que si le président a voté pour : sa voix est prépondérante,"
            + " sauf au scrutin secret ("
            + source
            + ").",
        "Vérifier le vote de "
            + (president == null ? "la personne qui présidait" : president)
            + " et que le scrutin était public.");
  }
}
