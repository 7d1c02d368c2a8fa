package org.paraphe.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.pipeline.Home;
import org.paraphe.routes.config.Channel;
import org.paraphe.routes.config.Service;

/** The assembled service on a home of its own: what clerks do, and what the world throws at it. */
class ServeIT {

  private static final String SUBSIDY =
      """
      Madame, Monsieur le Maire,

      L'association Harmonie municipale sollicite une subvention. Elle souscrit au contrat
      d'engagement républicain.

      Le Président
      """;

  @TempDir static Path folder;
  private static SampleHome sample;
  private static Service service;

  @BeforeAll
  static void startTheService() throws IOException {
    sample = SampleHome.in(folder);
    service = Service.start(sample.home(), Channel.DOSSIER);
  }

  @AfterAll
  static void stopTheService() {
    service.close();
  }

  @AfterEach
  void nothingIsLeftOnTheWay() throws IOException {
    try (var left = Files.list(sample.home().enCours())) {
      assertThat(left).isEmpty();
    }
    assertThat(service.paraphe().journal().verify().ok()).isTrue();
  }

  @Test
  void draftsADossierInRealFormatsAndArchivesItOnceItsFolderIsMoved() throws IOException {
    sample.drop(SampleHome.example("travaux-rue-des-tanneurs"), "travaux");
    CaseFile waiting = settled("travaux");
    assertThat(waiting.state()).isEqualTo(CaseState.A_VALIDER);
    Path shown = sample.home().aValider().resolve(waiting.ref().value());
    assertThat(shown.resolve("projet.docx")).isNotEmptyFile();
    assertThat(shown.resolve("projet.pdf")).isNotEmptyFile();
    assertThat(shown.resolve("controle.html")).isNotEmptyFile();
    assertThat(shown.resolve("pieces/demande.eml")).isNotEmptyFile();
    assertThat(waiting.bloquant()).as("open findings that block").isZero();

    Path desk = sample.move(waiting.ref().value(), sample.home().valides());

    patiently().until(() -> state(waiting) == CaseState.ARCHIVE);
    patiently()
        .untilAsserted(
            () ->
                assertThat(desk.resolve("recu.txt")).content().contains("Claire Morvan", "Numéro"));
    CaseFile archived = now(waiting);
    assertThat(archived.numero()).isNotNull();
    assertThat(
            sample
                .home()
                .archives()
                .resolve(archived.numero().registre())
                .resolve(String.valueOf(archived.numero().annee()))
                .resolve(archived.numero().texte()))
        .isNotEmptyDirectory();
    assertThat(archived.decisions())
        .singleElement()
        .satisfies(d -> assertThat(d.channel()).isEqualTo("dossier"));
  }

  @Test
  void undoesAnApprovalThatABlockingFindingStandsAgainst() throws IOException {
    sample.drop("sans-montant.txt", SUBSIDY);
    CaseFile waiting = settled("sans-montant.txt");
    assertThat(waiting.bloquant()).isPositive();

    sample.move(waiting.ref().value(), sample.home().valides());

    Path back = sample.home().aValider().resolve(waiting.ref().value());
    patiently()
        .untilAsserted(
            () ->
                assertThat(back.resolve("refus.txt"))
                    .content()
                    .contains("Pourquoi", "bloquant", "Que faire"));
    assertThat(state(waiting)).isEqualTo(CaseState.A_VALIDER);
  }

  @Test
  void draftsAgainWithWhatTheClerkTyped() throws IOException {
    sample.drop("a-reprendre.txt", SUBSIDY + "\nP.-S. : deuxième envoi.\n");
    CaseFile waiting = settled("a-reprendre.txt");
    Path shown = sample.home().aValider().resolve(waiting.ref().value());
    Files.writeString(shown.resolve("consigne.txt"), "Compléter le montant.\nmontant = 1 250 €\n");

    Path desk = sample.move(waiting.ref().value(), sample.home().aReprendre());

    patiently()
        .until(
            () ->
                state(waiting) == CaseState.A_VALIDER
                    && now(waiting).typed().containsKey("montant"));
    patiently().until(() -> Files.exists(desk.resolve("recu.txt")));
    patiently().until(() -> Files.exists(shown.resolve("controle.html")));
  }

  @Test
  void rejectsOnlyWithAReason() throws IOException {
    sample.drop("a-rejeter.txt", SUBSIDY + "\nP.-S. : troisième envoi.\n");
    CaseFile waiting = settled("a-rejeter.txt");
    String ref = waiting.ref().value();

    sample.move(ref, sample.home().rejetes());
    Path back = sample.home().aValider().resolve(ref);
    patiently().until(() -> Files.exists(back.resolve("refus.txt")));
    assertThat(back.resolve("refus.txt")).content().contains("motif.txt");

    Files.writeString(back.resolve("motif.txt"), "Demande sans objet.\n");
    Path desk = sample.move(ref, sample.home().rejetes());
    patiently().until(() -> state(waiting) == CaseState.REJETE);
    patiently().until(() -> Files.exists(desk.resolve("recu.txt")));
  }

  @Test
  void flagsOrQuarantinesWhatCannotBeReadAndGoesOn() throws IOException {
    byte[] letter = Files.readAllBytes(SampleHome.example("subvention-harmonie/lettre.docx"));
    sample.drop("chiffre.pdf", encryptedPdf());
    sample.drop("tronque.docx", Arrays.copyOf(letter, letter.length / 2));
    sample.drop("vide.txt", new byte[0]);
    sample.drop("bric-a-brac.zip", junkZip());
    sample.drop("apres.txt", SUBSIDY + "\nP.-S. : quatrième envoi.\n");

    for (String name :
        new String[] {"chiffre.pdf", "tronque.docx", "vide.txt", "bric-a-brac.zip"}) {
      CaseFile file = settled(name);
      if (file.state() == CaseState.QUARANTAINE) {
        patiently()
            .untilAsserted(
                () ->
                    assertThat(
                            sample
                                .home()
                                .quarantaine()
                                .resolve(file.ref().value())
                                .resolve("erreur.txt"))
                        .content()
                        .contains("Pourquoi", "Que faire"));
      } else {
        assertThat(file.bloquant()).as(name).isPositive();
      }
    }
    assertThat(settled("apres.txt").state()).isEqualTo(CaseState.A_VALIDER);
  }

  @Test
  void refusesASecondServiceOnTheSameHome() {
    assertThatThrownBy(() -> Service.start(sample.home(), Channel.DOSSIER))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("travaille déjà");
    assertThat(Service.runsIn(sample.home())).isTrue();
  }

  @Test
  void refusesTheDemoChannelOutsideADemonstration(@TempDir Path elsewhere) {
    assertThatThrownBy(() -> Service.start(Home.at(elsewhere), Channel.DEMO))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("« demo »");
  }

  /** The case of the dropped item, once it waits for a person. */
  private static CaseFile settled(String origine) {
    patiently()
        .until(
            () ->
                service.paraphe().cases().list().stream()
                    .anyMatch(
                        c ->
                            c.origine().equals(origine)
                                && (c.state() == CaseState.A_VALIDER
                                    || c.state() == CaseState.QUARANTAINE)));
    CaseFile file =
        service.paraphe().cases().list().stream()
            .filter(c -> c.origine().equals(origine))
            .findFirst()
            .orElseThrow();
    Path folder =
        (file.state() == CaseState.A_VALIDER
                ? sample.home().aValider()
                : sample.home().quarantaine())
            .resolve(file.ref().value());
    patiently().until(() -> Files.isDirectory(folder));
    return file;
  }

  private static CaseFile now(CaseFile file) {
    return service.paraphe().cases().find(file.ref()).orElseThrow();
  }

  private static CaseState state(CaseFile file) {
    return now(file).state();
  }

  private static ConditionFactory patiently() {
    return await().atMost(Duration.ofSeconds(60));
  }

  private static byte[] encryptedPdf() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("proprio", "secret", new AccessPermission()));
      document.save(out);
    }
    return out.toByteArray();
  }

  private static byte[] junkZip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] junk = new byte[4000];
    new Random(7).nextBytes(junk);
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("donnees.bin"));
      zip.write(junk);
      zip.putNextEntry(new ZipEntry("casse.docx"));
      zip.write(junk, 0, 500);
    }
    return out.toByteArray();
  }
}
