package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.CaseState;
import org.paraphe.pipeline.FolderMoves.FolderMove;
import org.paraphe.review.Move;
import org.paraphe.review.MoveTable;
import org.paraphe.review.Person;
import org.paraphe.review.Role;

/**
 * Random gestures with real folders: a case's folder, wherever it stands, is written in, copied,
 * renamed and moved onto somebody's desk, and back. Each move is answered once, leads where the
 * table leads, loses nothing that a person wrote, and each case can be brought to its end by
 * folders alone. The long form: {@code -Dparaphe.fuzz.dossiers=300}.
 */
class FolderFuzzIT extends HomeBench {

  private static final int SEQUENCES = Integer.getInteger("paraphe.fuzz.dossiers", 6);
  private static final int GESTURES = 6;
  private static final String GRANT =
      """
      Association La Chorale des Étangs
      4 rue du Stade, 41990 Montrieux-les-Étangs

      Objet : demande de subvention

      Monsieur le Maire,

      Nous sollicitons une subvention de 1 200 € pour l'exercice 2027, pour l'achat de partitions.
      """;
  private static final String SESSION =
      """
      dateSeance = 16 juin 2025
      dateConvocation = 2 juin 2025
      enExercice = 15
      presents = 12
      president = Paul Estrade
      secretaire = Zoé Faure
      pour = 12
      contre = 0
      """;

  private final Random random = new Random(Long.getLong("paraphe.fuzz.seed", 20261127L));
  private final Map<Move, Integer> made = new EnumMap<>(Move.class);
  private final Map<CaseState, Integer> ended = new EnumMap<>(CaseState.class);
  private final Set<String> written = new HashSet<>();
  private int refused;
  private int notes;

  @Test
  void answersEachMoveOnceAndLeadsWhereTheTableLeads() throws IOException {
    Person paul = person("paul.estrade", Role.SIGNATAIRE);
    List<Person> people = List.of(claire, paul, person("leo.petit", Role.AGENT));
    for (int i = 0; i < SEQUENCES; i++) {
      CaseFile file = dropped(i);
      for (int gesture = 0; gesture < GESTURES; gesture++) {
        write(file);
        moved(file, people.get(random.nextInt(people.size())));
        settle(file);
      }
      end(file, paul);
    }
    System.out.printf("%d suites, %s, %d refus, fins %s%n", SEQUENCES, made, refused, ended);
    assertThat(refused).isPositive();
    assertThat(paraphe.journal().verify().firstBroken()).isNull();
    nothingWrittenIsLost();
  }

  private Person person(String login, Role... roles) {
    Person person = paraphe.people().add(login, login, Set.of(roles), null);
    paraphe.home().createFoldersOf(person);
    return person;
  }

  private CaseFile dropped(int i) throws IOException {
    String text = i % 5 == 4 ? "" : (i % 2 == 0 ? LETTER : GRANT) + "\nRéf. " + i + "\n";
    return drop("lettre-" + i + ".txt", text);
  }

  private CaseFile now(CaseFile file) {
    return paraphe.cases().find(file.ref()).orElseThrow();
  }

  /** Where the case's folder stands, waiting for a person or with its receipt. */
  private Optional<Path> folder(CaseFile file) throws IOException {
    Optional<Path> waiting = paraphe.projections().place(now(file)).filter(Files::isDirectory);
    if (waiting.isPresent() && random.nextInt(8) > 0) {
      return waiting;
    }
    List<Path> all = standing(file);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  private List<Path> standing(CaseFile file) throws IOException {
    try (Stream<Path> walk = Files.walk(paraphe.home().root(), 3)) {
      return walk.filter(f -> f.endsWith(file.ref().value()) && Files.isDirectory(f))
          .sorted()
          .toList();
    }
  }

  /** A note, a document, a form: what people leave in a folder before they move it. */
  private void write(CaseFile file) throws IOException {
    Optional<Path> folder = folder(file);
    if (folder.isEmpty()) {
      return;
    }
    Path at = folder.get();
    switch (random.nextInt(10)) {
      case 0 -> Files.writeString(at.resolve("consigne.txt"), "Plus court.");
      case 1 -> Files.writeString(at.resolve("motif.txt"), "Sans objet.");
      case 2 -> Files.writeString(at.resolve("seance.txt"), SESSION);
      case 3 -> edit(at);
      case 4 -> note(at, "projet.docx");
      case 5 -> Files.writeString(at.resolve(WrittenWaivers.NAME), waivers(file));
      case 6 -> Files.deleteIfExists(at.resolve("projet.pdf"));
      case 7 -> note(at, "projet - Copie.docx");
      case 8 -> note(at, "note.txt");
      default -> Files.deleteIfExists(at.resolve("consigne.txt"));
    }
  }

  /** Words of a person's own, to be found again somewhere. */
  private void note(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    String before = text(file);
    String kept = name.equals("projet.docx") ? "" : before;
    Files.writeString(file, "mot numéro " + ++notes + " de quelqu'un ; " + kept);
    written.removeIf(w -> before.contains(w) && !kept.contains(w));
    written.add("mot numéro " + notes + " de");
  }

  private static String text(Path file) throws IOException {
    return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
  }

  private void edit(Path folder) throws IOException {
    Path docx = folder.resolve("projet.docx");
    if (Files.exists(docx) && Files.size(docx) > 1000) {
      EditedDraftsIT.rewrite(docx, body -> body.replaceFirst("recours", "recours  "));
    }
  }

  private String waivers(CaseFile file) {
    StringBuilder lines = new StringBuilder();
    lines.append("par = ").append(random.nextInt(4) == 0 ? "paul.estrade" : claire.login());
    lines.append("\n");
    blocking(file).forEach(key -> lines.append(key).append(" = vu\n"));
    return random.nextInt(4) == 0 ? lines + "00000000 = vu\n" : lines.toString();
  }

  private List<String> blocking(CaseFile file) {
    return ((List<?>) paraphe.queue().show(file.ref()).orElseThrow().get("findings"))
        .stream()
            .map(f -> (Map<?, ?>) f)
            .filter(f -> "BLOQUANT".equals(f.get("severity")))
            .map(f -> String.valueOf(f.get("key")))
            .toList();
  }

  private void moved(CaseFile file, Person person) throws IOException {
    Optional<Path> folder = folder(file);
    if (folder.isEmpty()) {
      return;
    }
    Home home = paraphe.home();
    List<Path> desks = List.of(home.valides(), home.votes(), home.rejetes(), home.aReprendre());
    Path desk = desks.get(random.nextInt(desks.size()));
    Path place =
        switch (random.nextInt(12)) {
          case 0 -> desk.resolve(file.ref().value()); // nobody's
          case 1 -> desk.resolve(person.login()).resolve(file.ref() + " (2)");
          case 2 -> home.aValider().resolve(file.ref().value()); // back
          default -> desk.resolve(person.login()).resolve(file.ref().value());
        };
    merge(folder.get(), place);
  }

  /** As a file manager does when its user agrees to merge: what comes replaces what is there. */
  private void merge(Path from, Path to) throws IOException {
    if (from.equals(to)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.sorted().toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          replaced(target);
          Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    deleteAll(from);
  }

  /** The user let it be replaced. */
  private void replaced(Path target) throws IOException {
    String gone = text(target);
    written.removeIf(gone::contains);
  }

  /** Answers what stands on the desks, then lets the machine work. */
  private void settle(CaseFile file) {
    for (int turn = 0; turn < 6; turn++) {
      List<FolderMove> found = paraphe.folderMoves().found();
      if (found.isEmpty()) {
        paraphe.steps().runAll();
        paraphe.folderMoves().putBackMissing();
        if (paraphe.folderMoves().found().isEmpty()) {
          return;
        }
      }
      found.forEach(move -> answered(move, now(file)));
    }
    assertThat(paraphe.folderMoves().found()).as("moved and never answered for good").isEmpty();
  }

  private void answered(FolderMove move, CaseFile before) {
    Verdict verdict = paraphe.folderMoves().handle(move, "dossier");
    CaseFile after = now(before);
    List<Decision> fresh =
        after.decisions().subList(before.decisions().size(), after.decisions().size());
    if (verdict instanceof Verdict.Refused no) {
      refused++;
      assertThat(no.refusal().text()).contains("Pourquoi : ", "Que faire : ");
      assertThat(fresh).extracting(Decision::move).isSubsetOf("saisir", "ecarter");
      assertThat(after.state()).isIn(before.state(), CaseState.A_VALIDER);
      return;
    }
    assertThat(fresh.stream().filter(d -> !Set.of("saisir", "ecarter").contains(d.move())))
        .as("%s answered with %s", move, fresh)
        .hasSizeLessThanOrEqualTo(1);
    fresh.forEach(d -> follows(d, before, after));
  }

  /** The table lets this person make the move there, and the last one led where it leads. */
  private void follows(Decision decision, CaseFile before, CaseFile after) {
    Move move =
        EnumSet.allOf(Move.class).stream()
            .filter(m -> m.label().equals(decision.move()))
            .findFirst()
            .orElseThrow();
    made.merge(move, 1, Integer::sum);
    Person person = paraphe.people().byId(decision.who()).orElseThrow();
    if (move == Move.SAISIR && before.state() == CaseState.A_VALIDER) {
      return; // an edited document, taken by whoever approves it
    }
    MoveTable.Rule rule = MoveTable.rule(move, before).orElseThrow();
    assertThat(person.roles()).containsAnyElementsOf(rule.roles());
    boolean last = decision.equals(after.decisions().get(after.decisions().size() - 1));
    assertThat(!last || rule.to().contains(after.state())).as("%s %s", move, after).isTrue();
    assertThat(after.state() == CaseState.VALIDE && last).isEqualTo(signs(move, after));
  }

  private static boolean signs(Move move, CaseFile after) {
    return move == Move.APPROUVER && after.state() == CaseState.VALIDE;
  }

  /** By folders alone, with what each place asks for. */
  private void end(CaseFile file, Person paul) throws IOException {
    for (int turn = 0; turn < 8 && now(file).state().isOpen(); turn++) {
      CaseFile current = now(file);
      Path place = paraphe.projections().place(current).orElseThrow();
      assertThat(place).as("%s", current).isDirectory();
      boolean voted = MoveTable.Life.of(current) == MoveTable.Life.VOTE;
      Home home = paraphe.home();
      tidy(place);
      Path desks =
          switch (current.state()) {
            case QUARANTAINE -> home.rejetes();
            case EN_SEANCE -> home.votes();
            default -> home.valides();
          };
      if (current.state() == CaseState.QUARANTAINE) {
        Files.writeString(place.resolve("motif.txt"), "Illisible.");
      } else if (current.state() == CaseState.EN_SEANCE) {
        Files.writeString(place.resolve("seance.txt"), SESSION);
      } else {
        Files.writeString(
            place.resolve(WrittenWaivers.NAME),
            "par = "
                + (voted ? paul : claire).login()
                + "\n"
                + String.join("", blocking(file).stream().map(k -> k + " = vu\n").toList()));
      }
      Path desk = desks.resolve((voted ? paul : claire).login()).resolve(file.ref().value());
      Files.createDirectories(desk);
      tidy(desk);
      merge(place, desk);
      settle(file);
    }
    assertThat(now(file).state().isOpen()).as("%s", now(file)).isFalse();
    ended.merge(now(file).state(), 1, Integer::sum);
  }

  /** What a person takes away who wants no more than the draft as it is. */
  private void tidy(Path place) throws IOException {
    paraphe.projections().show(paraphe.cases().find(ref(place)).orElseThrow());
    for (String name :
        List.of("consigne.txt", "motif.txt", "projet.odt", "projet - Copie.docx", "note.txt")) {
      replaced(place.resolve(name));
      Files.deleteIfExists(place.resolve(name));
    }
  }

  private static CaseRef ref(Path place) {
    return new CaseRef(String.valueOf(place.getFileName()));
  }

  private void nothingWrittenIsLost() throws IOException {
    Set<String> lost = new HashSet<>(written);
    try (Stream<Path> walk = Files.walk(paraphe.home().root())) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        if (Files.size(path) < 10_000) {
          String text = text(path);
          lost.removeIf(text::contains);
        }
      }
    }
    assertThat(lost).isEmpty();
  }
}
