package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.CaseState;
import org.paraphe.review.Person;
import org.paraphe.review.Role;

/** A home with its authority and its clerk, a letter to drop, and what clerks do with folders. */
abstract class HomeBench {

  static final String LETTER =
      """
      Entreprise Terrassements du Bocage
      12 rue de l'Industrie, Montrieux-les-Étangs

      Objet : demande d'arrêté de circulation

      Madame, Monsieur le Maire,

      Nous vous demandons de bien vouloir réglementer la circulation rue des Tanneurs
      en raison de travaux de raccordement au réseau d'eau potable, du 15 mars 2027 au 19 mars 2027,
      de 8 h à 17 h.

      Mesures demandées : circulation interdite à tous les véhicules sauf riverains.
      Déviation : par la rue du Moulin.
      """;

  @TempDir Path folder;
  Paraphe paraphe;
  Person claire;

  @BeforeEach
  void openHome() throws IOException {
    Home home = Home.at(folder.resolve("home"));
    home.create();
    Files.writeString(
        home.config(),
        """
        collectivite: {nom: Commune de Montrieux-les-Étangs, type: commune, lieu: Montrieux-les-Étangs, assemblee: conseil municipal, executif: maire}
        signataire: {nom: Paul Estrade, qualite: Maire}
        recours: {tribunal: tribunal administratif de Val-Mercy, adresse: 3 rue du Palais}
        """);
    paraphe = Paraphe.open(home);
    claire =
        paraphe
            .people()
            .add("claire.morvan", "Claire Morvan", Set.of(Role.AGENT, Role.VALIDATEUR), null);
    home.createFoldersOf(claire);
  }

  @AfterEach
  void closeHome() {
    paraphe.close();
  }

  CaseFile drop(String name, String text) throws IOException {
    Path dropped = paraphe.home().depot().resolve(name);
    Files.writeString(dropped, text);
    CaseFile file = paraphe.intake().take(dropped, null).orElseThrow();
    paraphe.steps().runAll();
    return file;
  }

  void waiveAll(CaseFile file) {
    CaseRef ref = file.ref();
    List<?> findings = (List<?>) paraphe.queue().show(ref).orElseThrow().get("findings");
    for (Object finding : findings) {
      if ("BLOQUANT".equals(((Map<?, ?>) finding).get("severity"))) {
        String key = String.valueOf(((Map<?, ?>) finding).get("key"));
        assertThat(paraphe.decisions().waive(ref, claire, "cli", key, "vu pour l'essai"))
            .isInstanceOf(Verdict.Done.class);
      }
    }
  }

  Verdict moveTo(Path desk, CaseFile file) throws IOException {
    Path target = desk.resolve("claire.morvan").resolve(file.ref().value());
    Files.move(waiting(file), target);
    FolderMoves.FolderMove move =
        paraphe.folderMoves().found().stream()
            .filter(m -> m.folder().equals(target))
            .findFirst()
            .orElseThrow();
    return paraphe.folderMoves().handle(move, "dossier");
  }

  Path waiting(CaseFile file) {
    return paraphe.home().aValider().resolve(file.ref().value());
  }

  CaseState state(CaseFile file) {
    return paraphe.cases().find(file.ref()).orElseThrow().state();
  }

  static void deleteAll(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
