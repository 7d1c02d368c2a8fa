package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.act.ActKind;
import org.paraphe.pipeline.Home;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.pipeline.Verdict;
import org.paraphe.review.Absences.Absence;
import org.paraphe.review.Role;

/**
 * An order that two people approve, by folders alone and by commands alone: the second approval
 * signs it off, a change in between asks for both again, who is away signs nothing, and a delegate
 * signs within the days of the delegation.
 */
class TwoStepsIT {

  private static final String LETTER =
      """
      Entreprise Terrassements du Bocage

      Objet : demande d'arrêté de circulation

      Nous vous demandons de bien vouloir réglementer la circulation rue des Tanneurs
      en raison de travaux de raccordement au réseau d'eau potable, du 15 mars 2027 au 19 mars 2027,
      de 8 h à 17 h. Circulation interdite à tous les véhicules sauf riverains. Déviation par la rue
      du Moulin.
      """;

  @TempDir private static Path folder;
  private static final List<String> REFS = new ArrayList<>();
  private static Home home;

  @BeforeAll
  static void draftTwoOrdersOfAKindWithTwoSteps() throws IOException {
    home = Home.at(folder.resolve("paraphe-home"));
    home.create();
    Files.writeString(
        home.config(),
        """
        collectivite: {nom: Commune de Montrieux-les-Étangs, type: commune, lieu: Montrieux-les-Étangs, assemblee: conseil municipal, executif: maire}
        signataire: {nom: Paul Estrade, qualite: Maire}
        recours: {tribunal: tribunal administratif de Val-Mercy, adresse: 3 rue du Palais}
        """);
    Path pack = Files.createDirectories(home.modeles().resolve("arrete-circulation"));
    Path embedded = Path.of("../act-templates/packs/arrete-circulation");
    for (String name : new String[] {"act.ftl", "prompt.ftl"}) {
      Files.copy(embedded.resolve(name), pack.resolve(name));
    }
    Files.writeString(
        pack.resolve("act.yaml"),
        Files.readString(embedded.resolve("act.yaml")).replace("UNE_ETAPE", "DEUX_ETAPES"));
    try (Paraphe paraphe = Paraphe.open(home)) {
      person(paraphe, "claire.morvan", "Claire Morvan", Role.AGENT, Role.VALIDATEUR);
      person(paraphe, "paul.estrade", "Paul Estrade", Role.SIGNATAIRE);
      person(paraphe, "anne.morel", "Anne Morel", Role.AGENT);
      for (String name : List.of("a.txt", "b.txt")) {
        Path letter = Files.writeString(home.depot().resolve(name), LETTER + name);
        REFS.add(
            paraphe
                .intake()
                .take(letter, new ActKind("arrete-circulation"))
                .orElseThrow()
                .ref()
                .value());
      }
      paraphe.steps().runAll();
    }
  }

  private static void person(Paraphe paraphe, String login, String name, Role... roles) {
    home.createFoldersOf(paraphe.people().add(login, name, Set.of(roles), null));
  }

  @Test
  void isApprovedTwiceByCommands() {
    assertThat(approve("paul.estrade").err()).contains("la première revient");
    assertThat(approve("claire.morvan").out()).contains("attend maintenant");
    delegate("2020-01-01", "2020-12-31");
    assertThat(approve("anne.morel").err()).contains("a pris fin le 31 décembre 2020");
    delegate("2020-02-01", "2999-12-31");
    assertThat(approve("anne.morel").out()).contains("Anne Morel", "Numéro");
  }

  @Test
  void isApprovedTwiceByFolders() throws IOException {
    Run.in(folder, "person", "set", "paul.estrade", "--absent", "2020-01-01..2020-12-31");
    try (Paraphe paraphe = Paraphe.open(home)) {
      assertThat(move(paraphe, "paul.estrade")).contains("la première revient");
      assertThat(move(paraphe, "claire.morvan")).contains("attend maintenant");

      Files.writeString(waiting().resolve("consigne.txt"), "dateFin = 20 mars 2027\n");
      Files.move(waiting(), home.aReprendre().resolve("claire.morvan").resolve(REFS.get(1)));
      handle(paraphe);
      assertThat(move(paraphe, "paul.estrade")).contains("la première revient");
      assertThat(move(paraphe, "claire.morvan")).contains("attend maintenant");

      String paul = paraphe.people().find("paul.estrade").orElseThrow().id();
      paraphe.absences().add(new Absence(paul, LocalDate.of(2021, 1, 1), LocalDate.of(2999, 1, 1)));
      assertThat(move(paraphe, "paul.estrade")).contains("l'absence de Paul Estrade");
      paraphe.absences().end(paraphe.people().find("paul.estrade").orElseThrow(), LocalDate.now());
      assertThat(move(paraphe, "paul.estrade")).contains("Numéro");
    }
  }

  private static void delegate(String since, String until) {
    assertThat(
            Run.in(
                    folder,
                    "person",
                    "delegate",
                    "paul.estrade",
                    "anne.morel",
                    "--from",
                    since,
                    "--until",
                    until,
                    "--act",
                    "arrêté n° 2026-012")
                .code())
        .isZero();
  }

  private static Run approve(String login) {
    return Run.in(folder, "queue", "approve", REFS.get(0), "--as", login);
  }

  private static Path waiting() {
    return home.aValider().resolve(REFS.get(1));
  }

  private static Verdict handle(Paraphe paraphe) {
    Verdict verdict = paraphe.folderMoves().handle(paraphe.folderMoves().found().get(0), "dossier");
    paraphe.steps().runAll();
    return verdict;
  }

  /** Moves the folder onto a desk, and gives what the clerk finds to read. */
  private static String move(Paraphe paraphe, String login) throws IOException {
    Path desk = home.valides().resolve(login).resolve(REFS.get(1));
    if (Files.exists(desk)) {
      Files.delete(desk.resolve("recu.txt")); // of the first approval, read and thrown away
      Files.delete(desk);
    }
    Files.move(waiting(), desk);
    return Files.readString(
        handle(paraphe) instanceof Verdict.Done
            ? desk.resolve("recu.txt")
            : waiting().resolve("refus.txt"));
  }
}
