package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.casefile.Event;
import org.paraphe.checking.Finding;
import org.paraphe.checking.Severity;
import org.paraphe.drafting.Draft;
import org.paraphe.review.Move;
import org.paraphe.review.MoveTable;
import org.paraphe.review.Moves;
import org.paraphe.review.Person;
import org.paraphe.review.Resultat;
import org.paraphe.review.Role;

/**
 * Random people make random moves on a few cases at a time, the machine's steps in between: nothing
 * leads where the table does not, and whatever happened, people can bring each case to its end. The
 * long form: {@code -Dparaphe.fuzz=100000}.
 */
class MoveFuzzTest extends DecisionBench {

  private static final int SEQUENCES = Integer.getInteger("paraphe.fuzz", 1200);
  private static final int CASES = 3;
  private static final int MOVES = 14;
  private static final List<String> KINDS =
      List.of("deliberation-subvention", "deliberation-subvention", "arrete-circulation");
  private final Random random = new Random(Long.getLong("paraphe.fuzz.seed", 20261126L));
  private final List<Person> people = new ArrayList<>();
  private Decisions decisions;
  private int taken;
  private int signed;

  @BeforeEach
  void people() {
    decisions = decisions(new Moves(false));
    for (int roles = 0; roles < 8; roles++) {
      Set<Role> held = EnumSet.noneOf(Role.class);
      for (Role role : List.of(Role.AGENT, Role.VALIDATEUR, Role.SIGNATAIRE)) {
        if ((roles >> role.ordinal() & 1) == 1) {
          held.add(role);
        }
      }
      people.add(person("p-" + (people.size() + 1), held, true));
    }
    people.add(person("p-9", Set.of(Role.values()), false));
  }

  @Test
  void everyStateButTheLastOnesHasAWayOn() {
    for (CaseState state : CaseState.values()) {
      for (MoveTable.Life life : MoveTable.Life.values()) {
        boolean person =
            MoveTable.rules().stream()
                .anyMatch(
                    r ->
                        r.from() == state
                            && r.life() == life
                            && r.to().stream().anyMatch(to -> to != state));
        boolean machine =
            Arrays.stream(CaseState.values())
                .anyMatch(to -> to != state && MoveTable.isStep(state, to));
        boolean never = state == CaseState.EN_SEANCE && life == MoveTable.Life.VOTE;
        assertThat(person || machine || never)
            .as("%s %s", state, life)
            .isEqualTo(state.isOpen() || never);
      }
    }
  }

  @Test
  void onlyTheTableLeadsAnywhereAndNothingStaysStuck() {
    int archived = 0;
    for (int i = 0; i < SEQUENCES / CASES; i++) {
      List<CaseFile> together = Stream.of("a", "b", "c").limit(CASES).map(c -> any()).toList();
      for (int move = 0; move < MOVES; move++) {
        anything(together.get(random.nextInt(CASES)));
      }
      archived += ends(together);
    }
    assertThat(archived).as("acts that went the whole way").isGreaterThan(SEQUENCES / 4);
    assertThat(signed).as("voted texts signed by chance").isPositive();
    numbersAreGapless();
  }

  /** A case at any point of its way, so that the few moves that follow reach the second life. */
  private CaseFile any() {
    CaseFile file = taken(KINDS.get(random.nextInt(KINDS.size())));
    taken++;
    int far = random.nextInt(4);
    if (far > 0) {
      drafted(file, List.of());
    }
    if (far > 1) {
      decisions.approve(file.ref(), ANYBODY, "cli");
    }
    if (far > 2 && now(file).state() == CaseState.EN_SEANCE) {
      decisions.vote(now(file), ANYBODY, "cli", session(), votes());
      machine(now(file), false);
    }
    return file;
  }

  /** One step of the machine, or one move of anybody, allowed or not. */
  private void anything(CaseFile file) {
    CaseFile before = now(file);
    if (random.nextInt(3) == 0 || MoveTable.isStep(before.state(), before.state())) {
      machine(before, random.nextInt(12) == 0);
      return;
    }
    Person person = people.get(random.nextInt(people.size()));
    Move move = Move.values()[random.nextInt(Move.values().length)];
    check(before, move, person, make(before, move, person));
  }

  private void check(CaseFile before, Move move, Person person, Verdict verdict) {
    CaseFile after = now(before);
    if (verdict instanceof Verdict.Refused refused) {
      assertThat(after).isEqualTo(before);
      assertThat(refused.refusal().why()).isNotBlank();
      assertThat(refused.refusal().fix()).isNotBlank();
      return;
    }
    assertThat(person.actif()).isTrue();
    MoveTable.Rule rule = MoveTable.rule(move, before).orElseThrow();
    assertThat(rule.roles()).anyMatch(person::has);
    assertThat(rule.to()).contains(after.state());
    if (after.state() == CaseState.VALIDE) {
      assertThat(move).isEqualTo(Move.APPROUVER);
      assertThat(before.bloquant()).isZero();
      boolean refusedText =
          kept.vote(after).filter(v -> v.resultat() == Resultat.REJETEE).isPresent();
      assertThat(after.numero() == null).isEqualTo(refusedText);
      boolean deliberation = before.kind().id().startsWith("deliberation");
      assertThat(kept.vote(before).isPresent()).isEqualTo(deliberation);
      signed += deliberation && person != ANYBODY ? 1 : 0;
      assertThat(!deliberation || person.has(Role.SIGNATAIRE)).isTrue();
    }
    assertThat(after.state()).isNotEqualTo(CaseState.ARCHIVE);
  }

  private Verdict make(CaseFile file, Move move, Person person) {
    String reason = random.nextInt(5) == 0 ? "" : "une raison";
    return switch (move) {
      case APPROUVER -> decisions.approve(file, person, "cli");
      case VOTER -> decisions.vote(file, person, "cli", session(), votes());
      case SAISIR -> decisions.set(file.ref(), person, "cli", Map.of());
      case ECARTER -> decisions.waive(file.ref(), person, "cli", BLOCKING.key(), reason);
      case REPRENDRE -> decisions.sendBack(file.ref(), person, "cli", reason, Map.of());
      case REJETER -> decisions.reject(file.ref(), person, "cli", reason);
      case RELANCER -> decisions.retry(file.ref(), person, "cli");
      case ABANDONNER -> decisions.drop(file.ref(), person, "cli", reason);
      case ATTRIBUER -> decisions.assign(file.ref(), person, "cli", ANYBODY);
    };
  }

  private String session() {
    return """
    dateSeance = 2025-06-%02d
    dateConvocation = 2025-06-01
    enExercice = 15
    presents = 10
    pouvoirs = 2
    president = Paul Estrade
    secretaire = Zoé Faure
    """
        .formatted(10 + taken % 15);
  }

  private Map<String, String> votes() {
    int yes = random.nextInt(13);
    String result = random.nextInt(4) == 0 ? "ajournée" : "";
    return result.isEmpty()
        ? Map.of("pour", "" + yes, "contre", "" + (12 - yes))
        : Map.of("resultat", result);
  }

  /** Stands for the program's own steps, as fast as the fuzz needs them. */
  private void machine(CaseFile file, boolean fails) {
    if (!MoveTable.isStep(file.state(), file.state())) {
      return;
    }
    cases.move(
        file.ref(),
        file.version(),
        Event.step("essai"),
        (current, tx) ->
            fails && current.state() != CaseState.VALIDE
                ? current.edit().state(CaseState.QUARANTAINE).trouble("essai")
                : step(current));
    CaseFile after = now(file);
    assertThat(MoveTable.isStep(file.state(), after.state())).isTrue();
  }

  private CaseFile.Edit step(CaseFile file) {
    return switch (file.state()) {
      case RECU -> file.edit().state(CaseState.EXTRAIT);
      case EXTRAIT, A_REPRENDRE -> {
        Draft draft = draft(file.kind());
        yield file.edit()
            .document(Kept.DRAFT, kept.draft(draft))
            .document(Kept.ACT, kept.act(draft))
            .state(CaseState.REDIGE);
      }
      case REDIGE -> {
        List<Finding> findings = random.nextInt(3) == 0 ? List.of(BLOCKING) : List.of();
        yield file.edit()
            .document(Kept.FINDINGS, kept.findings(findings))
            .counts(Decisions.open(findings, Severity.BLOQUANT, file.waivers()), 0)
            .state(CaseState.A_VALIDER);
      }
      case VALIDE -> file.edit().state(CaseState.ARCHIVE);
      default -> file.edit();
    };
  }

  /** Somebody with every role brings each case to its end, in whatever order that takes. */
  private int ends(List<CaseFile> together) {
    for (int turn = 0;
        turn < 40 && together.stream().anyMatch(f -> now(f).state().isOpen());
        turn++) {
      for (CaseFile file : together) {
        CaseFile current = now(file);
        if (MoveTable.isStep(current.state(), current.state())) {
          machine(current, false);
          current = now(current);
        }
        if (current.state() == CaseState.QUARANTAINE) {
          decisions.retry(current.ref(), ANYBODY, "cli");
        } else if (current.state() == CaseState.EN_SEANCE) {
          decisions.vote(current, ANYBODY, "cli", session(), Map.of("pour", "12", "contre", "0"));
        } else if (current.state() == CaseState.A_VALIDER) {
          decisions.waive(current.ref(), ANYBODY, "cli", BLOCKING.key(), "vu");
          current = now(current);
          check(current, Move.APPROUVER, ANYBODY, decisions.approve(current, ANYBODY, "cli"));
        }
      }
    }
    assertThat(together)
        .allSatisfy(f -> assertThat(now(f).state().isOpen()).as("%s", now(f)).isFalse());
    return (int) together.stream().filter(f -> now(f).state() == CaseState.ARCHIVE).count();
  }

  private void numbersAreGapless() {
    Map<String, List<Integer>> given = new java.util.TreeMap<>();
    cases.list(Set.of(CaseState.ARCHIVE)).stream()
        .map(CaseFile::numero)
        .filter(java.util.Objects::nonNull)
        .forEach(
            n ->
                given
                    .computeIfAbsent(n.registre() + n.annee(), k -> new ArrayList<>())
                    .add(n.rang()));
    assertThat(given).isNotEmpty();
    given
        .values()
        .forEach(
            ranks -> {
              ranks.sort(null);
              assertThat(ranks.get(ranks.size() - 1)).isEqualTo(ranks.size());
              assertThat(ranks).doesNotHaveDuplicates();
            });
  }
}
