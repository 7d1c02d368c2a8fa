package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.routes.SampleHome;

class BatchCommandTest {

  @TempDir Path folder;
  private Path home;
  private Path source;

  @BeforeEach
  void makeAHomeAndAFonds() throws Exception {
    home = folder.resolve("espace");
    SampleHome.in(home);
    source = Files.createDirectories(folder.resolve("fonds"));
  }

  @Test
  void saysWhereTheInventoryIsAndListsWhatWasNotRead() throws Exception {
    Files.writeString(source.resolve("lettre.txt"), "Objet : clôture du jardin\n\nMadame,\n");
    Files.createSymbolicLink(source.resolve("lien"), home);

    Run run = run("batch", "fonds");

    assertThat(run.code()).as(run.err()).isEqualTo(4);
    assertThat(run.out())
        .contains("Lot lot-0001 : 2 dossiers, 2 fichiers")
        .contains(home.resolve("lots/lot-0001/inventaire.xlsx").toString());
    assertThat(run.err())
        .contains("2 fichiers sur 2")
        .contains("lien : lien, non suivi")
        .doesNotContain("\u001b");
    assertThat(home.resolve("lots/lot-0001/inventaire.csv"))
        .content()
        .contains("clôture du jardin");
  }

  @Test
  void saysWhenNothingIsLeftToDo() throws Exception {
    assertThat(run("batch", "fonds").code()).isEqualTo(3);
    Files.writeString(source.resolve("a.txt"), "Bonjour à tous et à toutes");
    Run taken = run("batch", "fonds", "--resume");
    assertThat(taken.code()).isZero();
    assertThat(taken.err()).contains("Reprise du lot lot-0001.");
    Run again = run("batch", "fonds", "--resume", "--json");
    assertThat(again.code()).isEqualTo(3);
    assertThat(again.out())
        .contains("\"schema\" : 1", "\"batch\" : \"lot-0001\"", "\"read\" : 0", "\"unread\" : [ ]");
  }

  @Test
  void refusesWhatIsNoFolderOrNoKind() {
    Run missing = run("batch", "absent");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("n'est pas un dossier");
    Run unknown = run("batch", "fonds", "--kind", "poeme");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("synthese-juridique");
  }

  private Run run(String... args) {
    String[] all = java.util.Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--home";
    all[args.length + 1] = home.toString();
    return Run.in(folder, all);
  }
}
