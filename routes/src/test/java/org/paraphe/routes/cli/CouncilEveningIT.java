package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.pipeline.FolderMoves.FolderMove;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.pipeline.Verdict;

/** A whole council evening, by folders alone and again by commands alone. */
class CouncilEveningIT {

  /** By item: the number that it takes, in the order of the session; null where it takes none. */
  private static final List<String> NUMBERS =
      java.util.Arrays.asList(
          "2025-001",
          "2025-002",
          "2025-004",
          "2025-003",
          null,
          null,
          "2025-005",
          "2025-006",
          "2025-007",
          "2025-008",
          "2025-009",
          "2025-010");

  private static final List<String> VOTES =
      List.of(
          "pour=\"12\" contre=\"0\" abstentions=\"0\" nePrennentPasPart=\"0\"/>",
          "pour=\"10\" contre=\"2\" abstentions=\"0\" nePrennentPasPart=\"0\"/>",
          "pour=\"12\" contre=\"0\" abstentions=\"0\" nePrennentPasPart=\"0\"/>",
          "pour=\"9\" contre=\"3\" abstentions=\"0\" nePrennentPasPart=\"0\"/>",
          "pour=\"4\" contre=\"7\" abstentions=\"1\" nePrennentPasPart=\"0\"/>",
          "",
          "pour=\"6\" contre=\"6\" abstentions=\"0\" nePrennentPasPart=\"0\" modalite=\"voix"
              + " prépondérante du président\"/>",
          "pour=\"7\" contre=\"5\" abstentions=\"0\" nePrennentPasPart=\"0\" modalite=\"scrutin"
              + " secret\"/>",
          "pour=\"11\" contre=\"0\" abstentions=\"0\" nePrennentPasPart=\"1\"/>",
          "pour=\"12\" contre=\"0\" abstentions=\"0\" nePrennentPasPart=\"0\"/>",
          "pour=\"12\" contre=\"0\" abstentions=\"0\" nePrennentPasPart=\"0\"/>",
          "pour=\"11\" contre=\"0\" abstentions=\"1\" nePrennentPasPart=\"0\"/>");

  @TempDir Path folder;

  @Test
  void endsTheSameByFoldersAndByCommands() throws IOException {
    Evening byFolders = Evening.prepare(Files.createDirectories(folder.resolve("dossiers")));
    try (Paraphe paraphe = Paraphe.open(byFolders.home)) {
      byFolders.goesThrough(new Folders(paraphe));
    }
    Evening byCommands = Evening.prepare(Files.createDirectories(folder.resolve("commandes")));
    byCommands.goesThrough(new Commands(byCommands));

    for (Evening evening : List.of(byFolders, byCommands)) {
      everythingIsRight(evening);
    }
    assertThat(byFolders.channels()).containsExactly("dossier", "systeme");
    assertThat(byCommands.channels()).containsExactly("cli", "systeme");
    assertThat(byCommands.journal()).isEqualTo(byFolders.journal());
    assertThat(list(byCommands)).isEqualTo(list(byFolders));
  }

  private static void everythingIsRight(Evening evening) throws IOException {
    for (int i = 0; i < NUMBERS.size(); i++) {
      if (i != 5) {
        archivedAsVoted(evening, i);
      }
    }
    theAdjournedOneWaits(evening);
    theListSaysAll(evening);
    try (Paraphe paraphe = Paraphe.open(evening.home)) {
      assertThat(paraphe.journal().verify().ok()).isTrue();
    }
  }

  private static void archivedAsVoted(Evening evening, int i) throws IOException {
    Path act = evening.archived(i).orElseThrow();
    String number = NUMBERS.get(i);
    assertThat(act.getFileName()).hasToString(number == null ? evening.refs.get(i) : number);
    String name = number == null ? "projet-non-adopte" : "acte";
    String xml = Files.readString(act.resolve(name + ".xml"));
    assertThat(xml).contains("<vote " + VOTES.get(i));
    assertThat(xml).contains("dateSeance=\"2025-06-16\"", "secretaire=\"Zoé Faure\"");
    assertThat(xml).contains(Evening.ITEMS.get(i).association());
    assertThat(act.resolve(name + ".pdf")).isNotEmptyFile();
    assertThat(act.resolve("preuves.pdf")).isNotEmptyFile();
    evidence(evening, i, Evening.readTree(act.resolve("preuves.json")), xml);
  }

  private static void evidence(Evening evening, int i, JsonNode proof, String xml) {
    JsonNode vote = proof.path("vote");
    assertThat(vote.path("session").asText()).isEqualTo("2025-06-16");
    String amount = Evening.ITEMS.get(i).vote().get("montant");
    assertThat(vote.path("amendments").path("montant").asText(null)).isEqualTo(amount);
    assertThat(vote.path("result").asText())
        .isEqualTo(i == 4 ? "REJETEE" : amount == null ? "ADOPTEE" : "AMENDEE");
    if (amount != null) {
      assertThat(xml.replaceAll("[\\u00a0\\u202f]", " ")).contains(amount);
      assertThat(proof.path("differences").toString().replaceAll("[\\u00a0\\u202f]", " "))
          .contains("remplacé par « " + amount.replace(" €", "") + " »");
    }
    List<String> moves = new ArrayList<>();
    proof.path("decisions").forEach(d -> moves.add(d.path("move") + " " + d.path("name")));
    assertThat(moves)
        .containsExactly(
            "\"approuver\" \"Claire Morvan\"",
            "\"voter\" \"Claire Morvan\"",
            "\"approuver\" \"Paul Estrade\"");
    assertThat(vote.path("withdrew").toString()).isEqualTo(i == 8 ? "[\"Léa Roux\"]" : "[]");
  }

  private static void theAdjournedOneWaits(Evening evening) throws IOException {
    Path waiting = evening.home.enSeance().resolve(evening.refs.get(5));
    assertThat(waiting.resolve("projet.pdf")).isNotEmptyFile();
    assertThat(Files.readString(waiting.resolve("seance.txt"))).contains("\ndateSeance = \n");
  }

  private static void theListSaysAll(Evening evening) throws IOException {
    assertThat(list(evening))
        .hasSize(13)
        .contains(
            "4;Attribution d’une subvention à l’organisme « Théâtre des Deux Rives » au titre de"
                + " l’exercice 2025;adoptée;12 pour, 0 contre;2025-004;"
                + evening.refs.get(2))
        .anyMatch(l -> l.contains(";rejetée;4 pour, 7 contre, 1 abstention;–;"))
        .anyMatch(l -> l.contains(";ajournée;–;–;"))
        .anyMatch(l -> l.contains("(voix prépondérante du président);2025-005"))
        .anyMatch(l -> l.contains("(scrutin secret);2025-006"));
    assertThat(evening.home.seances().resolve("2025-06-16/liste-des-deliberations.pdf"))
        .isNotEmptyFile();
  }

  private static List<String> list(Evening evening) throws IOException {
    return Files.readAllLines(
        evening.home.seances().resolve("2025-06-16/liste-des-deliberations.csv"));
  }

  /** A file manager and a text editor. */
  private record Folders(Paraphe paraphe) implements Evening.Hand {

    @Override
    public void approve(List<String> refs, String login) throws IOException {
      for (String ref : refs) {
        Files.move(
            paraphe.home().aValider().resolve(ref),
            paraphe.home().valides().resolve(login).resolve(ref));
      }
      handle(refs.size());
    }

    @Override
    public void vote(String ref, Map<String, String> lines, boolean whole) throws IOException {
      Path waiting = paraphe.home().enSeance().resolve(ref);
      Path form = waiting.resolve("seance.txt");
      String text = Files.readString(form);
      for (Map.Entry<String, String> line : lines.entrySet()) {
        String filled = Matcher.quoteReplacement(line.getKey() + " = " + line.getValue());
        text =
            text.contains("\n" + line.getKey() + " = ")
                ? text.replaceFirst("(?m)^" + line.getKey() + " = .*$", filled)
                : text + line.getKey() + " = " + line.getValue() + "\n";
      }
      Files.writeString(form, text);
      Files.move(waiting, paraphe.home().votes().resolve("claire.morvan").resolve(ref));
      handle(1);
    }

    private void handle(int count) throws IOException {
      List<FolderMove> found = paraphe.folderMoves().found();
      assertThat(found).hasSize(count);
      for (FolderMove move : found) {
        assertThat(paraphe.folderMoves().handle(move, "dossier")).isInstanceOf(Verdict.Done.class);
        assertThat(move.folder().resolve("recu.txt")).isNotEmptyFile();
      }
      paraphe.steps().runAll();
      paraphe.recover();
    }
  }

  /** A terminal. */
  private record Commands(Evening evening) implements Evening.Hand {

    @Override
    public void approve(List<String> refs, String login) {
      List<String> order = new ArrayList<>(refs);
      if (login.equals("paul.estrade")) {
        order.add(2, order.remove(3)); // the fourth projet comes third in the session
      }
      order.forEach(ref -> run("queue", "approve", ref, "--as", login));
    }

    @Override
    public void vote(String ref, Map<String, String> lines, boolean whole) throws IOException {
      List<String> args = new ArrayList<>(List.of("queue", "vote", ref, "--as", "claire.morvan"));
      if (whole) {
        Path form = evening.home.enSeance().resolve(ref).resolve("seance.txt");
        args.addAll(List.of("--seance", form.toString()));
      }
      lines.forEach((key, value) -> args.addAll(List.of("--set", key + "=" + value)));
      run(args.toArray(String[]::new));
    }

    private void run(String... args) {
      Run run = Run.in(evening.folder, args);
      assertThat(run.err()).isEmpty();
      assertThat(run.code()).isZero();
    }
  }
}
