package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The how-to for packs, followed to the letter: its files written, its commands run, in order. */
class TemplateGuideTest {
  private static final Path GUIDE = Path.of("..", "docs", "guide-modeles.md");
  private static final Path SETTINGS = Path.of("..", "examples", "collectivite", "paraphe.yaml");

  /** A file to write, named by the last path before its fence; or commands to run. */
  private static final Pattern FENCE = Pattern.compile("(?ms)^```(yaml|ftl|text|sh)\\n(.*?)^```$");

  private static final Pattern NAMED = Pattern.compile("Écrivez dans `(modeles/[^`]+)` :");

  @TempDir Path folder;

  @Test
  void makesAPackForANewKindFromTheGuideAlone() throws IOException {
    Files.createDirectories(folder.resolve("paraphe-home/config"));
    Files.copy(SETTINGS, folder.resolve("paraphe-home/config/paraphe.yaml"));
    String guide = Files.readString(GUIDE);
    Matcher fence = FENCE.matcher(guide);
    String last = "";
    while (fence.find()) {
      if (fence.group(1).equals("sh")) {
        last = run(fence.group(2));
      } else {
        write(guide.substring(0, fence.start()), fence.group(2));
      }
    }

    assertThat(last).contains("concession-funeraire  Concession funéraire  (modeles/");
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
