package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The how-to for packs, followed to the letter: its files written, its commands run, in order. */
class TemplateGuideTest {
  private static final Path GUIDE = Path.of("..", "docs", "guide-modeles.md");
  private static final Path SETTINGS = Path.of("..", "examples", "collectivite", "paraphe.yaml");

  /** A file to write, named by the last path before its fence; or commands to run. */
  private static final Pattern FENCE =
      Pattern.compile("(?ms)^```(yaml|ftl|text|sh|docx)\\n(.*?)^```$");

  private static final Pattern WORD = Pattern.compile("`([a-z-]+\\.docx)`");
  private static final Pattern NAMED = Pattern.compile("Écrivez dans `(modeles/[^`]+)` :");

  @TempDir Path folder;

  @Test
  void makesAPackForANewKindFromTheGuideAlone() throws IOException {
    Files.createDirectories(folder.resolve("paraphe-home/config"));
    Files.copy(SETTINGS, folder.resolve("paraphe-home/config/paraphe.yaml"));
    String guide = Files.readString(GUIDE);
    Matcher fence = FENCE.matcher(guide);
    StringBuilder said = new StringBuilder();
    while (fence.find()) {
      if (fence.group(1).equals("sh")) {
        if (fence.group(2).contains("papier.docx")) {
          Files.copy(folder.resolve("apercu/apercu.docx"), folder.resolve("papier.docx"));
        }
        said.append(run(fence.group(2)));
      } else if (fence.group(1).equals("docx")) {
        word(guide.substring(0, fence.start()), fence.group(2));
      } else {
        write(guide.substring(0, fence.start()), fence.group(2));
      }
    }

    assertThat(said).contains("concession-funeraire  Concession funéraire  (modeles/");
    assertThat(said).contains("papier.docx : rien à redire");
    assertThat(WordFile.text(folder.resolve("projet-salle/projet.docx")))
        .contains("VILLE DE MONTRIEUX – Arrêté n° [")
        .contains("La salle salle d’exemple est mise à la disposition de Mme Camille Exemple")
        .contains("1 200 € (mille deux cents euros)")
        .contains("Le Maire, Paul Estrade")
        .doesNotContain("${");
    assertThat(folder.resolve("apercu/apercu.docx")).exists();
    assertThat(folder.resolve("apercu/apercu.pdf")).exists();
    assertThat(Files.readString(folder.resolve("apercu/apercu.txt")))
        .contains("Concession funéraire accordée à Camille Exemple");
    Run draft =
        Run.in(folder, "draft", "paraphe-home/modeles/concession-funeraire/examples/exemple-1");
    assertThat(draft.out().replaceAll("[\\u00A0\\u202F]", " "))
        .contains("Il est accordé à Mme Odile Bertin, demeurant 6, rue du Puits")
        .contains("une concession familiale au cimetière communal")
        .contains("pour 30 ans à compter du 1er mars 2027")
        .contains("450 € (quatre cent cinquante euros)")
        .doesNotContain("à compléter")
        .doesNotContain("BLOQUANT");
  }

  @Test
  void namesTheStylesOfAPaperThatLacksThem() throws IOException {
    WordFile.write(folder.resolve("papier.docx"), List.of("Papier"));
    Run check = Run.in(folder, "template", "check", "papier.docx", "--json");

    assertThat(check.code()).isEqualTo(5);
    assertThat(check.out())
        .contains("le style « Paraphe Visa » manque", "F11", "Nouveau style")
        .contains("\"file\" : \"papier.docx\"", "\"remarks\"", "\"ok\" : false");
  }

  private void word(String before, String lines) throws IOException {
    Matcher named = WORD.matcher(before);
    String name = "";
    while (named.find()) {
      name = named.group(1);
    }
    WordFile.write(folder.resolve(name), lines.lines().toList());
  }

  private String run(String commands) {
    String out = "";
    for (String line : commands.lines().toList()) {
      Run run = Run.in(folder, line.replaceFirst("^\\./paraphe ", "").split(" "));
      assertThat(run.code()).as(line + "\n" + run.out() + run.err()).isZero();
      out = run.out();
    }
    return out;
  }

  private void write(String before, String text) throws IOException {
    Matcher named = NAMED.matcher(before);
    String name = "";
    while (named.find()) {
      name = named.group(1);
    }
    Files.writeString(folder.resolve("paraphe-home").resolve(name), text);
  }
}
