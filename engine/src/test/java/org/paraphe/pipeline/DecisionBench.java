package org.paraphe.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.paraphe.act.ActKind;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.CaseState;
import org.paraphe.casefile.Database;
import org.paraphe.casefile.Event;
import org.paraphe.checking.Finding;
import org.paraphe.checking.FindingCode;
import org.paraphe.checking.Severity;
import org.paraphe.dossier.Dossier;
import org.paraphe.dossier.Piece;
import org.paraphe.drafting.Amendments;
import org.paraphe.drafting.Draft;
import org.paraphe.drafting.DraftRequest;
import org.paraphe.drafting.ExtractiveDrafter;
import org.paraphe.facts.Value;
import org.paraphe.review.Moves;
import org.paraphe.review.Person;
import org.paraphe.review.Role;
import org.paraphe.review.Sessions;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.SamplePacks;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePack.Circuit;
import org.paraphe.template.TemplatePack.Publication;
import org.paraphe.template.TemplatePacks;

/** Decisions on cases without a home's folders, in memory where the system has such a place. */
abstract class DecisionBench {

  static final Finding BLOCKING =
      new Finding(
          FindingCode.CHAMP_MANQUANT,
          Severity.BLOQUANT,
          "champ montant",
          "Le champ « montant » n'a pas été trouvé.",
          "il faut",
          "saisir");
  static final Person ANYBODY = person("p-0", Set.of(Role.values()), true);

  /** A kind that one approval signs off by itself, and that here asks for two. */
  static final String TWO_STEPS = "decision-contrat";

  final TemplateCatalog catalog = withTwoSteps(TemplatePacks.load(null));
  private final ActTemplates templates = new ActTemplates();
  private final Map<ActKind, Draft> drafts = new HashMap<>();
  private Path folder;
  Database database;
  private int taken;
  Blobs blobs;
  Kept kept;
  CaseFiles cases;

  @BeforeEach
  void open() throws IOException {
    Path memory = Path.of("/dev/shm");
    folder =
        Files.isWritable(memory)
            ? Files.createTempDirectory(memory, "paraphe-essai")
            : Files.createTempDirectory("paraphe-essai");
    database = Database.open(folder.resolve("paraphe.db"));
    blobs = new Blobs(folder.resolve("blobs"));
    kept = new Kept(blobs);
    cases = new CaseFiles(database, blobs, clock());
  }

  @AfterEach
  void close() throws IOException {
    database.close();
    HomeBench.deleteAll(folder);
  }

  Clock clock() {
    return Clock.systemDefaultZone();
  }

  Decisions decisions(Moves moves) {
    return new Decisions(
        cases,
        blobs,
        catalog,
        shown -> {},
        moves,
        new Sessions(database),
        new Adoption(new Amendments(templates), Map.of()),
        Map.of("collectiviteType", Value.of("commune")),
        clock());
  }

  private static TemplateCatalog withTwoSteps(TemplateCatalog embedded) {
    List<TemplatePack> packs =
        embedded.packs().stream()
            .map(p -> p.kind().id().equals(TWO_STEPS) ? withCircuit(p, Circuit.DEUX_ETAPES) : p)
            .toList();
    return () -> packs;
  }

  static TemplatePack withCircuit(TemplatePack pack, Circuit circuit) {
    return SamplePacks.with(pack, "circuit", circuit);
  }

  /** Where traffic orders are individual decisions, which have a term to be transmitted by. */
  TemplateCatalog individual() {
    TemplatePack pack = catalog.find(new ActKind("arrete-circulation")).orElseThrow();
    TemplatePack individual = SamplePacks.with(pack, "natureActes", "3");
    TemplatePack transmitted = SamplePacks.with(individual, "transmissible", true);
    TemplatePack notified = SamplePacks.with(transmitted, "publication", Publication.NOTIFIE);
    return () -> List.of(notified);
  }

  static Person person(String id, Set<Role> roles, boolean active) {
    return new Person(id, "qui." + id.substring(2), "Personne " + id, roles, active, null);
  }

  CaseFile taken(String kind) {
    Piece piece = new Piece("lettre.txt", blobs.put("lettre"), 6);
    return cases.open(
        "intake-" + taken++,
        new Dossier(List.of(piece)),
        "lettre.txt",
        new ActKind(kind),
        Event.step("recevoir"));
  }

  CaseFile now(CaseFile file) {
    return cases.find(file.ref()).orElseThrow();
  }

  CaseFile step(CaseFile file, CaseFiles.Change change) {
    return cases.move(file.ref(), now(file).version(), Event.step("essai"), change);
  }

  /** Drafts and checks, as the machine would, with these findings. */
  CaseFile drafted(CaseFile file, List<Finding> findings) {
    return drafted(file, draft(file.kind()), findings);
  }

  CaseFile drafted(CaseFile file, Draft draft, List<Finding> findings) {
    return step(
        file,
        (current, tx) ->
            current
                .edit()
                .document(Kept.DRAFT, kept.draft(draft))
                .document(Kept.ACT, kept.act(draft))
                .document(Kept.FINDINGS, kept.findings(findings))
                .counts(Decisions.open(findings, Severity.BLOQUANT, current.waivers()), 0)
                .state(CaseState.A_VALIDER));
  }

  Draft draft(ActKind kind) {
    return drafts.computeIfAbsent(kind, k -> draft(k, Map.of()));
  }

  /** With values that a person typed. */
  Draft draft(ActKind kind, Map<String, Value> typed) {
    return new ExtractiveDrafter(templates)
        .draft(
            new DraftRequest(
                catalog.find(kind).orElseThrow(),
                List.of(),
                Map.of(),
                typed,
                "",
                LocalDate.of(2025, 5, 1)));
  }
}
