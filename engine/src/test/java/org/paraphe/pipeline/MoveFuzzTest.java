package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.casefile.Event;
import org.paraphe.checking.Finding;
import org.paraphe.checking.Severity;
import org.paraphe.dossier.Sha256;
import org.paraphe.drafting.Draft;
import org.paraphe.review.Move;
import org.paraphe.review.MoveTable;
import org.paraphe.review.Moves;
import org.paraphe.review.Person;
import org.paraphe.review.Refusal;
import org.paraphe.review.Resultat;
import org.paraphe.review.Role;
import org.paraphe.review.Substitutions;

/**
 * Random people make random moves by random channels on a few cases at a time, often on a version
 * that is no longer the latest, the machine's steps and faults in between: nothing leads where the
 * table does not, and whatever happened, people can bring each case to its end. A sequence is all
 * that happens to one case. The long form: {@code -Dparaphe.fuzz=100000}; it prints what it did.
 */
class MoveFuzzTest extends DecisionBench {

  private static final int SEQUENCES = Integer.getInteger("paraphe.fuzz", 600);

  /** Cases that one session may vote. */
  private static final int TOGETHER = 3;

  private static final int MOVES = 18;

  /** Of one home: it grows, and its queries with it. */
  private static final int A_HOME = 150;

  private static final List<String> KINDS =
      List.of(
          "deliberation-subvention",
          "deliberation-emploi",
          "arrete-circulation",
          "synthese-juridique",
          TWO_STEPS);
  private static final List<String> CHANNELS = List.of("dossier", "web", "rest", "cli", "demo");
  private static final List<Person> PEOPLE =
      Stream.concat(
              java.util.stream.IntStream.range(0, 8).mapToObj(MoveFuzzTest::withRoles),
              Stream.of(person("p-9", Set.of(Role.values()), false)))
          .toList();

  /** Signs for another, acts of one kind or all, while the delegation runs. */
  private static final Person DELEGATE = PEOPLE.get(1);

  private static final Person AWAY = PEOPLE.get(7);

  /** Whoever is needed to bring a case to its end; they make no random move. */
  private static final List<Person> OTHERS =
      List.of(
          ANYBODY,
          person("p-21", Set.of(Role.values()), true),
          person("p-22", Set.of(Role.values()), true));

  private final Random random = new Random(Long.getLong("paraphe.fuzz.seed", 20261126L));
  private final Map<Move, int[]> told = new EnumMap<>(Move.class);
  private final Map<CaseState, Integer> ended = new EnumMap<>(CaseState.class);
  private Decisions decisions;
  private boolean fourEyes;
  private boolean away;
  private boolean delegated = true;
  private boolean ofEveryKind;
  private int edits;
  private int day;
  private int signed;
  private int stale;

  private static Person withRoles(int bits) {
    Set<Role> held =
        Stream.of(Role.AGENT, Role.VALIDATEUR, Role.SIGNATAIRE)
            .filter(role -> (bits >> role.ordinal() & 1) == 1)
            .collect(Collectors.toSet());
    return person("p-" + (bits + 1), held, true);
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
  void onlyTheTableLeadsAnywhereAndNothingStaysStuck() throws IOException {
    rules(0);
    for (int i = 0; i < SEQUENCES; i += TOGETHER) {
      if (i > 0 && i % A_HOME == 0) {
        numbersAreGapless();
        close();
        open();
        rules(i / A_HOME);
      }
      day++;
      List<CaseFile> cases = Stream.of("a", "b", "c").map(c -> any()).toList();
      List<CaseFile> seen = new ArrayList<>(cases.stream().map(this::now).toList());
      for (int move = 0; move < MOVES; move++) {
        anything(seen, random.nextInt(TOGETHER));
      }
      ends(cases);
    }
    numbersAreGapless();
    told.forEach((move, n) -> System.out.printf("%-12s faits %d, refusés %d%n", move, n[0], n[1]));
    System.out.printf(
        "%d suites, fins %s, %d textes votés signés au hasard, %d versions périmées refusées, %d"
            + " documents modifiés%n",
        SEQUENCES, ended, signed, stale, edits);
    assertThat(ended.getOrDefault(CaseState.ARCHIVE, 0)).isGreaterThan(SEQUENCES / 4);
    assertThat(signed).as("voted texts signed by chance").isPositive();
    assertThat(stale).isPositive();
    assertThat(edits).isPositive();
  }

  /** Each home has rules of its own: four eyes or not; absences and delegations come and go. */
  private void rules(int home) {
    fourEyes = home % 2 == 1;
    away = home % 3 == 1;
    decisions =
        decisions(
            new Moves(
                fourEyes,
                new Substitutions() {
                  @Override
                  public boolean signs(Person person, CaseFile file) {
                    return signsForAnother(person, file);
                  }

                  @Override
                  public Optional<Refusal.Reason> why(Person person, CaseFile file) {
                    return Optional.empty();
                  }

                  @Override
                  public Optional<Refusal.Reason> away(Person person, CaseFile file) {
                    return Optional.of(new Refusal.Reason("absence", "attendre"))
                        .filter(r -> away && person.id().equals(AWAY.id()));
                  }
                }));
  }

  /** A case at any point of its way, so that the moves that follow reach the second life. */
  private CaseFile any() {
    CaseFile file = taken(KINDS.get(random.nextInt(KINDS.size())));
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
  private void anything(List<CaseFile> seen, int which) {
    CaseFile before = now(seen.get(which));
    if (random.nextInt(4) == 0 || MoveTable.isStep(before.state(), before.state())) {
      machine(before, random.nextInt(12) == 0);
      return;
    }
    if (random.nextInt(20) == 0) {
      turn();
    }
    if (random.nextInt(25) == 0) {
      edited(before);
      return;
    }
    Person person = anybody();
    Move move = Move.values()[random.nextInt(Move.values().length)];
    boolean late = random.nextInt(6) == 0;
    CaseFile shown = late ? seen.get(which) : before;
    Verdict verdict = make(shown, move, person, CHANNELS.get(random.nextInt(CHANNELS.size())));
    if (bySight(move) && shown.version() != before.version()) {
      assertThat(verdict).isInstanceOf(Verdict.Refused.class);
      stale++;
    }
    check(before, move, person, verdict);
    if (!late) {
      seen.set(which, random.nextBoolean() ? now(before) : before);
    }
  }

  /** Moves that are made on what a person has before their eyes. */
  private static boolean bySight(Move move) {
    return move == Move.APPROUVER || move == Move.VOTER;
  }

  private void check(CaseFile before, Move move, Person person, Verdict verdict) {
    CaseFile after = now(before);
    int[] count = told.computeIfAbsent(move, m -> new int[2]);
    if (verdict instanceof Verdict.Refused refused) {
      count[1]++;
      assertThat(after).isEqualTo(before);
      assertThat(refused.refusal().why()).isNotBlank();
      assertThat(refused.refusal().fix()).isNotBlank();
      return;
    }
    count[0]++;
    assertThat(person.actif()).isTrue();
    assertThat(away && person.id().equals(AWAY.id())).isFalse();
    MoveTable.Rule rule = MoveTable.rule(move, before).orElseThrow();
    assertThat(rule.roles()).anyMatch(role -> holds(person, role, before));
    assertThat(rule.to()).contains(after.state());
    if (move == Move.APPROUVER) {
      approved(before, after, person);
    } else {
      assertThat(after.state()).isNotEqualTo(CaseState.VALIDE);
    }
    if (after.state() == CaseState.ARCHIVE) {
      assertThat(before.state()).isEqualTo(CaseState.ARCHIVE);
      assertThat(after.documents()).isEqualTo(before.documents());
      assertThat(after.numero()).isEqualTo(before.numero());
    }
  }

  private boolean signsForAnother(Person person, CaseFile file) {
    return delegated
        && person.id().equals(DELEGATE.id())
        && (ofEveryKind || file.kind().id().equals(KINDS.get(0)));
  }

  private boolean holds(Person person, Role role, CaseFile file) {
    return person.has(role) || (role == Role.SIGNATAIRE && signsForAnother(person, file));
  }

  /** A day goes by, or the office is told something: who is away, who signs for whom. */
  private void turn() {
    away = random.nextInt(4) == 0 ? !away : away;
    delegated = random.nextInt(4) == 0 ? !delegated : delegated;
    ofEveryKind = random.nextInt(4) == 0 ? !ofEveryKind : ofEveryKind;
  }

  /** Somebody, whose account may have been disabled since. */
  private Person anybody() {
    Person person = PEOPLE.get(random.nextInt(PEOPLE.size()));
    return random.nextInt(15) == 0 ? person(person.id(), person.roles(), false) : person;
  }

  /** Stands for a document that was edited in Word and read back, and is this person's writing. */
  private void edited(CaseFile file) {
    Person person = anybody();
    boolean writes =
        person.actif()
            && (person.has(Role.AGENT) || person.has(Role.VALIDATEUR))
            && MoveTable.rule(Move.SAISIR, file).isPresent()
            && file.state() == CaseState.A_VALIDER;
    if (writes) {
      Sha256 shown = file.document(Kept.ACT).orElseThrow();
      edits++;
      cases.move(
          file.ref(),
          file.version(),
          Event.move(Move.SAISIR.label(), person.id(), "dossier", null),
          (current, tx) ->
              current
                  .edit()
                  .decision(
                      new CaseFile.Decision(
                          Move.SAISIR.label(),
                          person.id(),
                          "dossier",
                          Instant.now(),
                          shown,
                          null)));
      assertThat(Moves.standing(now(file), now(file).document(Kept.ACT).orElse(null))).isEmpty();
    }
  }

  private void approved(CaseFile before, CaseFile after, Person person) {
    assertThat(before.bloquant()).isZero();
    boolean wrote =
        before.decisions().stream()
            .filter(d -> Set.of("saisir", "reprendre", "voter").contains(d.move()))
            .anyMatch(d -> d.who().equals(person.id()));
    assertThat(fourEyes && wrote).isFalse();
    if (after.state() != CaseState.VALIDE) {
      return;
    }
    boolean refusedText =
        kept.vote(after).filter(v -> v.resultat() == Resultat.REJETEE).isPresent();
    assertThat(after.numero() == null).isEqualTo(refusedText);
    boolean deliberation = before.kind().id().startsWith("deliberation");
    assertThat(kept.vote(before).isPresent()).isEqualTo(deliberation);
    signed += deliberation && !OTHERS.contains(person) ? 1 : 0;
    if (deliberation || before.kind().id().equals(TWO_STEPS)) {
      assertThat(holds(person, Role.SIGNATAIRE, before)).isTrue();
    }
    if (before.kind().id().equals(TWO_STEPS)) {
      assertThat(lastApprovals(before)).isNotEmpty().doesNotContain(person.id());
    }
  }

  /** Who approved since anybody last wrote. */
  private static List<String> lastApprovals(CaseFile file) {
    List<String> approvals = new ArrayList<>();
    file.decisions()
        .forEach(
            d -> {
              if (Set.of("saisir", "reprendre", "voter").contains(d.move())) {
                approvals.clear();
              } else if (d.move().equals("approuver")) {
                approvals.add(d.who());
              }
            });
    return approvals;
  }

  private Verdict make(CaseFile seen, Move move, Person person, String channel) {
    String reason = random.nextInt(5) == 0 ? "" : "une raison";
    return switch (move) {
      case APPROUVER -> // alone, or with others of its kind: the same door
          random.nextBoolean()
              ? decisions.approve(seen, person, channel)
              : decisions.approve(seen, person, channel, "Approbation groupée");
      case VOTER -> decisions.vote(seen, person, channel, session(), votes());
      case SAISIR -> decisions.set(seen.ref(), person, channel, values(seen));
      case ECARTER -> decisions.waive(seen.ref(), person, channel, BLOCKING.key(), reason);
      case REPRENDRE -> decisions.sendBack(seen.ref(), person, channel, reason, Map.of());
      case REJETER -> decisions.reject(seen.ref(), person, channel, reason);
      case RELANCER -> decisions.retry(seen.ref(), person, channel);
      case ABANDONNER -> decisions.drop(seen.ref(), person, channel, reason);
      case ATTRIBUER -> decisions.assign(seen.ref(), person, channel, ANYBODY);
    };
  }

  private Map<String, String> values(CaseFile seen) {
    return seen.state() == CaseState.ARCHIVE && random.nextBoolean()
        ? Map.of(FollowUp.PUBLISHED, LocalDate.now().toString())
        : Map.of();
  }

  /** The three cases that live together share it, and two others may come before or after. */
  private String session() {
    LocalDate held = LocalDate.of(2024, 1, 1).plusDays(day % 600);
    return """
    dateSeance = %s
    dateConvocation = %s
    enExercice = 15
    presents = 10
    pouvoirs = 2
    president = Paul Estrade
    secretaire = Zoé Faure
    """
        .formatted(held, held.minusDays(7));
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

  /** Three people with every role bring each case to its end, in whatever order that takes. */
  private void ends(List<CaseFile> together) {
    for (int turn = 0;
        turn < 40 && together.stream().anyMatch(f -> now(f).state().isOpen());
        turn++) {
      together.forEach(this::goOn);
    }
    for (CaseFile file : together) {
      CaseState end = now(file).state();
      assertThat(end.isOpen()).as("%s", now(file)).isFalse();
      ended.merge(end, 1, Integer::sum);
    }
  }

  private void goOn(CaseFile file) {
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
      for (Person person : OTHERS) {
        current = now(current);
        if (current.state() == CaseState.A_VALIDER) {
          check(current, Move.APPROUVER, person, decisions.approve(current, person, "cli"));
        }
      }
    }
  }

  private void numbersAreGapless() {
    Map<String, List<Integer>> given = new TreeMap<>();
    cases.list(Set.of(CaseState.ARCHIVE)).stream()
        .map(CaseFile::numero)
        .filter(Objects::nonNull)
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
