package org.paraphe.review;

import java.util.EnumSet;
import java.util.Set;
import org.paraphe.casefile.CaseState;

/** A person's move: its name in the journal, who may make it, and from which states. */
public enum Move {
  APPROUVER(
      "approuver", EnumSet.of(Role.VALIDATEUR, Role.SIGNATAIRE), EnumSet.of(CaseState.A_VALIDER)),
  SAISIR("saisir", EnumSet.of(Role.AGENT, Role.VALIDATEUR), EnumSet.of(CaseState.A_VALIDER)),
  ECARTER("ecarter", EnumSet.of(Role.VALIDATEUR, Role.SIGNATAIRE), EnumSet.of(CaseState.A_VALIDER)),
  REPRENDRE(
      "reprendre",
      EnumSet.of(Role.AGENT, Role.VALIDATEUR, Role.SIGNATAIRE),
      EnumSet.of(CaseState.A_VALIDER)),
  REJETER(
      "rejeter",
      EnumSet.of(Role.AGENT, Role.VALIDATEUR, Role.SIGNATAIRE),
      EnumSet.of(CaseState.A_VALIDER)),
  RELANCER("relancer", EnumSet.of(Role.AGENT), EnumSet.of(CaseState.QUARANTAINE)),
  ABANDONNER("abandonner", EnumSet.of(Role.AGENT), EnumSet.of(CaseState.QUARANTAINE));

  private final String label;
  private final Set<Role> roles;
  private final Set<CaseState> from;

  Move(String label, Set<Role> roles, Set<CaseState> from) {
    this.label = label;
    this.roles = roles;
    this.from = from;
  }

  public String label() {
    return label;
  }

  Set<Role> roles() {
    return roles;
  }

  Set<CaseState> from() {
    return from;
  }
}
