package org.paraphe.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.CaseFile.Waiver;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.CaseState;
import org.paraphe.checking.Finding;
import org.paraphe.checking.FindingCode;
import org.paraphe.checking.Severity;
import org.paraphe.dossier.Piece;
import org.paraphe.dossier.Sha256;

class MovesTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Person CLAIRE =
      new Person(
          "p-1", "claire.morvan", "Claire Morvan", Set.of(Role.AGENT, Role.VALIDATEUR), true, null);
  private static final Finding BLOCKING =
      new Finding(
          FindingCode.CHAMP_MANQUANT,
          Severity.BLOQUANT,
          "champ montant",
          "rien",
          "il faut",
          "saisir");

  private final Moves moves = new Moves(true);

  @Test
  void letsAValidateurApproveADraftWithoutBlockingFindings() {
    assertThat(moves.refusal(Move.APPROUVER, file(), CLAIRE, "")).isEmpty();
    assertThat(moves.approvalRefusal(file(), CLAIRE, List.of())).isEmpty();
  }

  @Test
  void refusesAnApprovalByAnAgentAlone() {
    Person agent = new Person("p-2", "noe.blin", "Noé Blin", Set.of(Role.AGENT), true, null);

    assertThat(moves.refusal(Move.APPROUVER, file(), agent, "").orElseThrow().text())
        .contains("Noé Blin n'a pas le rôle qu'il faut (signataire ou validateur)");
  }

  @Test
  void refusesADisabledPerson() {
    Person gone = new Person("p-1", "claire.morvan", "Claire Morvan", CLAIRE.roles(), false, null);

    assertThat(moves.refusal(Move.APPROUVER, file(), gone, "").orElseThrow().why())
        .contains("désactivé");
  }

  @Test
  void refusesARejectionWithoutAReason() {
    assertThat(moves.refusal(Move.REJETER, file(), CLAIRE, " ").orElseThrow().fix())
        .contains("motif.txt");
    assertThat(moves.refusal(Move.REJETER, file(), CLAIRE, "doublon")).isEmpty();
  }

  @Test
  void refusesAnApprovalInAnotherState() {
    CaseFile archived = file(CaseState.ARCHIVE, List.of(), List.of());

    assertThat(moves.refusal(Move.APPROUVER, archived, CLAIRE, "")).isPresent();
  }

  @Test
  void refusesAnApprovalWhileABlockingFindingIsOpen() {
    assertThat(moves.approvalRefusal(file(), CLAIRE, List.of(BLOCKING)).orElseThrow().why())
        .contains("CHAMP_MANQUANT")
        .contains(BLOCKING.key());
  }

  @Test
  void acceptsABlockingFindingThatWasWaivedInWriting() {
    Waiver waiver = new Waiver(BLOCKING.key(), "p-1", NOON, Sha256.of("vu"));
    CaseFile waived = file(CaseState.A_VALIDER, List.of(waiver), List.of());

    assertThat(moves.approvalRefusal(waived, CLAIRE, List.of(BLOCKING))).isEmpty();
  }

  @Test
  void refusesTheApprovalOfOnesOwnChangeWithFourEyes() {
    Decision change = new Decision("saisir", "p-1", "cli", NOON, null, null);
    CaseFile changed = file(CaseState.A_VALIDER, List.of(), List.of(change));

    assertThat(moves.approvalRefusal(changed, CLAIRE, List.of())).isPresent();
    assertThat(new Moves(false).approvalRefusal(changed, CLAIRE, List.of())).isEmpty();
  }

  private static CaseFile file() {
    return file(CaseState.A_VALIDER, List.of(), List.of());
  }

  private static CaseFile file(CaseState state, List<Waiver> waivers, List<Decision> decisions) {
    return new CaseFile(
        new CaseRef("2026-000001"),
        4,
        state,
        null,
        "lettre.txt",
        List.of(new Piece("lettre.txt", Sha256.of("x"), 1)),
        NOON,
        NOON,
        null,
        null,
        0,
        0,
        null,
        Map.of(),
        Map.of(),
        waivers,
        decisions,
        "",
        null);
  }
}
