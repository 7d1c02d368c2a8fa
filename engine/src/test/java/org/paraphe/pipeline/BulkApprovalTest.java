package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.act.ActKind;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.CaseState;
import org.paraphe.pipeline.BulkApproval.LeftOut;
import org.paraphe.pipeline.BulkApproval.Offer;
import org.paraphe.pipeline.BulkApproval.Result;
import org.paraphe.review.Person;
import org.paraphe.review.Role;

class BulkApprovalTest {

  private static final ActKind SYNTHESE = new ActKind("synthese-juridique");

  @TempDir Path folder;
  private Paraphe paraphe;
  private Person claire;
  private BulkApproval bulk;

  /** Two summaries without a finding, one of which nobody can tell what it is about. */
  @BeforeEach
  void fillTheQueue() throws IOException {
    Home home = Home.at(folder.resolve("home"));
    home.create();
    Files.writeString(home.config(), CrashHome.SETTINGS + "decisions: {quatreYeux: true}\n");
    paraphe = CrashHome.open(home.root());
    claire = person("claire.morvan", Role.AGENT, Role.VALIDATEUR);
    bulk = paraphe.bulkApproval();
    Path source = Files.createDirectories(folder.resolve("fonds"));
    Files.writeString(source.resolve("a.txt"), BatchSource.letter(1));
    Files.writeString(source.resolve("b.txt"), BatchSource.letter(2));
    Files.writeString(source.resolve("c.txt"), "Oui.");
    paraphe.batches().run(new BatchRequest(source, SYNTHESE, false, null), p -> {});
  }

  @AfterEach
  void close() {
    paraphe.close();
  }

  @Test
  void approvesWhatHasNoFindingByTheTypedCount() {
    Offer offer = offer(claire);
    assertThat(offer.cases()).extracting(CaseFile::origine).containsExactly("a.txt", "b.txt");
    assertThat(offer.leftOut())
        .singleElement()
        .extracting(LeftOut::why)
        .asString()
        .satisfies(why -> RefusalGolden.compare("refus-de-decision/groupe-constats-ouverts", why));
    waiveOne(offer.leftOut().get(0).ref());
    assertThat(offer(claire).leftOut())
        .singleElement()
        .extracting(LeftOut::why)
        .asString()
        .satisfies(why -> RefusalGolden.compare("refus-de-decision/groupe-constat-ouvert", why));

    Result result = bulk.approve(SYNTHESE, offer, 2, claire, "cli");

    assertThat(((Result.Done) result).approved())
        .allMatch(f -> f.state() == CaseState.VALIDE && f.numero() != null)
        .allMatch(f -> f.decisions().get(0).shown() != null)
        .allMatch(
            f ->
                paraphe
                    .blobs()
                    .text(Objects.requireNonNull(f.decisions().get(0).reason()))
                    .contains("Approbation groupée"));
    assertThat(states()).containsExactly(CaseState.VALIDE, CaseState.VALIDE, CaseState.A_VALIDER);
    assertThat(paraphe.journal().verify().firstBroken()).isNull();
  }

  private void waiveOne(CaseRef ref) {
    List<?> findings = (List<?>) paraphe.queue().show(ref).orElseThrow().get("findings");
    Object key = ((Map<?, ?>) findings.get(0)).get("key");
    assertThat(paraphe.decisions().waive(ref, claire, "cli", String.valueOf(key), "vu"))
        .isInstanceOf(Verdict.Done.class);
  }

  @Test
  void approvesNothingByAnotherCount() {
    for (int typed : List.of(0, 1, 3)) {
      assertThat(bulk.approve(SYNTHESE, offer(claire), typed, claire, "cli"))
          .isInstanceOf(Result.Refused.class);
    }
    Result.Refused refused =
        (Result.Refused) bulk.approve(SYNTHESE, offer(claire), 3, claire, "cli");
    RefusalGolden.compare("refus-de-decision/groupe-autre-nombre", refused.refusal().text());
    assertThat(states()).containsOnly(CaseState.A_VALIDER);
  }

  @Test
  void offersNothingOfAKindThatIsNotMarkedLowRisk() {
    ActKind arrete = new ActKind("arrete-circulation");

    assertThat(bulk.offer(arrete, claire, ref -> true).cases()).isEmpty();
    assertThat(bulk.approve(arrete, offer(claire), 2, claire, "cli"))
        .isInstanceOf(Result.Refused.class);
    RefusalGolden.compare(
        "refus-de-decision/groupe-nature-a-risque", bulk.refusal(arrete).orElseThrow().text());
    assertThat(states()).containsOnly(CaseState.A_VALIDER);
  }

  @Test
  void holdsToRolesAndToFourEyes() {
    Person agent = person("leo.petit", Role.AGENT);
    assertThat(offer(agent).cases()).isEmpty();

    CaseRef changed = offer(claire).cases().get(0).ref();
    paraphe.decisions().set(changed, claire, "cli", Map.of("titre", "Prêt de la salle"));
    paraphe.steps().runAll();

    assertThat(offer(claire).cases()).extracting(CaseFile::origine).containsExactly("b.txt");
    assertThat(offer(claire).leftOut())
        .anyMatch(l -> l.ref().equals(changed) && l.why().contains("quatre yeux"));
    assertThat(offer(person("ana.vidal", Role.VALIDATEUR)).cases()).hasSize(2);
  }

  @Test
  void leavesWhatChangedSinceItWasListed() {
    Offer seen = offer(claire);
    CaseRef changed = seen.cases().get(0).ref();
    Person ana = person("ana.vidal", Role.AGENT);
    paraphe.decisions().set(changed, ana, "cli", Map.of("titre", "Prêt de la salle"));
    paraphe.steps().runAll();

    Result.Done done = (Result.Done) bulk.approve(SYNTHESE, seen, 2, claire, "cli");

    assertThat(done.approved()).extracting(CaseFile::origine).containsExactly("b.txt");
    assertThat(done.refused())
        .singleElement()
        .satisfies(l -> assertThat(l.ref()).isEqualTo(changed))
        .satisfies(l -> assertThat(l.why()).contains("le dossier vient de changer"));
  }

  @Test
  void leavesADraftThatSomebodyEditedOrTookAway() throws IOException {
    List<CaseFile> cases = offer(claire).cases();
    Home home = paraphe.home();
    Files.writeString(
        home.aValider().resolve(cases.get(0).ref().value()).resolve("projet.docx"), "modifié");
    Files.move(
        home.aValider().resolve(cases.get(1).ref().value()),
        Files.createDirectories(folder.resolve("ailleurs")).resolve("x"));

    assertThat(offer(claire).cases()).isEmpty();
    List<String> why = offer(claire).leftOut().stream().map(LeftOut::why).toList();
    RefusalGolden.compare("refus-de-decision/groupe-modifie-ou-parti", String.join("\n", why));
  }

  private Offer offer(Person person) {
    return bulk.offer(SYNTHESE, person, paraphe.batches().cases("lot-0001")::contains);
  }

  private List<CaseState> states() {
    return paraphe.cases().list().stream().map(CaseFile::state).toList();
  }

  private Person person(String login, Role... roles) {
    return paraphe.people().add(login, login, Set.of(roles), null);
  }
}
