package org.paraphe.review;

import static org.paraphe.casefile.CaseState.ARCHIVE;
import static org.paraphe.casefile.CaseState.A_REPRENDRE;
import static org.paraphe.casefile.CaseState.A_VALIDER;
import static org.paraphe.casefile.CaseState.EN_SEANCE;
import static org.paraphe.casefile.CaseState.EXTRAIT;
import static org.paraphe.casefile.CaseState.QUARANTAINE;
import static org.paraphe.casefile.CaseState.RECU;
import static org.paraphe.casefile.CaseState.REDIGE;
import static org.paraphe.casefile.CaseState.REJETE;
import static org.paraphe.casefile.CaseState.VALIDE;
import static org.paraphe.review.MoveTable.Life.PROJET;
import static org.paraphe.review.MoveTable.Life.VOTE;
import static org.paraphe.review.Role.AGENT;
import static org.paraphe.review.Role.SIGNATAIRE;
import static org.paraphe.review.Role.VALIDATEUR;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;

/**
 * Every move, in one place: from which state, in which life of the text, by whom, to where. What is
 * not here cannot be done. {@code VALIDE} stands behind one move only, {@code ARCHIVE} behind the
 * machine's step from {@code VALIDE}; there, only the days of what follows are entered.
 */
public final class MoveTable {

  /** A délibération lives twice: as a projet, then as the text that an assembly voted. */
  public enum Life {
    PROJET,
    VOTE;

    public static Life of(CaseFile file) {
      return file.document(SessionVote.DOCUMENT).isPresent() ? VOTE : PROJET;
    }
  }

  /**
   * One line of the table.
   *
   * @param roles one of which the person must hold
   * @param to the states to which the move may lead
   */
  public record Rule(Move move, CaseState from, Life life, Set<Role> roles, Set<CaseState> to) {
    public Rule {
      roles = Set.copyOf(roles);
      to = Set.copyOf(to);
    }
  }

  private static final Set<Role> ANYBODY = EnumSet.of(AGENT, VALIDATEUR, SIGNATAIRE);
  private static final Set<Role> WRITERS = EnumSet.of(AGENT, VALIDATEUR);
  private static final Set<Role> APPROVERS = EnumSet.of(VALIDATEUR, SIGNATAIRE);

  private static final List<Rule> RULES =
      List.of(
          rule(Move.APPROUVER, A_VALIDER, PROJET, APPROVERS, A_VALIDER, EN_SEANCE, VALIDE),
          rule(Move.APPROUVER, A_VALIDER, VOTE, Set.of(SIGNATAIRE), VALIDE),
          rule(Move.VOTER, EN_SEANCE, PROJET, WRITERS, REDIGE, EN_SEANCE),
          rule(Move.VOTER, A_VALIDER, VOTE, WRITERS, REDIGE, EN_SEANCE),
          rule(Move.SAISIR, A_VALIDER, PROJET, WRITERS, A_REPRENDRE, A_VALIDER),
          rule(Move.SAISIR, EN_SEANCE, PROJET, WRITERS, A_REPRENDRE, A_VALIDER),
          rule(Move.SAISIR, ARCHIVE, PROJET, WRITERS, ARCHIVE),
          rule(Move.SAISIR, ARCHIVE, VOTE, WRITERS, ARCHIVE),
          rule(Move.ECARTER, A_VALIDER, PROJET, APPROVERS, A_VALIDER),
          rule(Move.ECARTER, A_VALIDER, VOTE, APPROVERS, A_VALIDER),
          rule(Move.REPRENDRE, A_VALIDER, PROJET, ANYBODY, A_REPRENDRE),
          rule(Move.REPRENDRE, EN_SEANCE, PROJET, ANYBODY, A_REPRENDRE),
          rule(Move.REPRENDRE, A_VALIDER, VOTE, ANYBODY, EN_SEANCE),
          rule(Move.REJETER, A_VALIDER, PROJET, ANYBODY, REJETE),
          rule(Move.REJETER, EN_SEANCE, PROJET, ANYBODY, REJETE),
          rule(Move.RELANCER, QUARANTAINE, PROJET, Set.of(AGENT), RECU),
          rule(Move.RELANCER, QUARANTAINE, VOTE, Set.of(AGENT), REDIGE),
          rule(Move.ABANDONNER, QUARANTAINE, PROJET, Set.of(AGENT), REJETE),
          rule(Move.ATTRIBUER, A_VALIDER, PROJET, ANYBODY, A_VALIDER),
          rule(Move.ATTRIBUER, A_VALIDER, VOTE, ANYBODY, A_VALIDER),
          rule(Move.ATTRIBUER, EN_SEANCE, PROJET, ANYBODY, EN_SEANCE),
          rule(Move.ATTRIBUER, QUARANTAINE, PROJET, ANYBODY, QUARANTAINE),
          rule(Move.ATTRIBUER, QUARANTAINE, VOTE, ANYBODY, QUARANTAINE));

  /** Where the machine's own steps lead. */
  private static final Map<CaseState, Set<CaseState>> STEPS =
      Map.of(
          RECU, EnumSet.of(RECU, EXTRAIT, QUARANTAINE),
          EXTRAIT, EnumSet.of(EXTRAIT, REDIGE, QUARANTAINE),
          A_REPRENDRE, EnumSet.of(A_REPRENDRE, REDIGE, QUARANTAINE),
          REDIGE, EnumSet.of(REDIGE, A_VALIDER, QUARANTAINE),
          VALIDE, EnumSet.of(VALIDE, ARCHIVE));

  private MoveTable() {}

  private static Rule rule(
      Move move, CaseState from, Life life, Set<Role> roles, CaseState first, CaseState... more) {
    return new Rule(move, from, life, roles, EnumSet.of(first, more));
  }

  public static List<Rule> rules() {
    return RULES;
  }

  /** The line for a move on a case as it stands; empty where the move cannot be made. */
  public static Optional<Rule> rule(Move move, CaseFile file) {
    return RULES.stream()
        .filter(r -> r.move() == move && r.from() == file.state() && r.life() == Life.of(file))
        .findFirst();
  }

  /** Every role that makes a move somewhere. */
  static Set<Role> roles(Move move) {
    return RULES.stream()
        .filter(r -> r.move() == move)
        .flatMap(r -> r.roles().stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  /** True where the machine may lead from one state to the other by itself. */
  public static boolean isStep(CaseState from, CaseState to) {
    return STEPS.getOrDefault(from, Set.of()).contains(to);
  }
}
