package org.paraphe.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateCommandsTest {
  @TempDir Path folder;
  private Path pack;

  @BeforeEach
  void makesAHomeWithANewPack() throws IOException {
    Files.createDirectories(folder.resolve("paraphe-home/config"));
    Run made = Run.in(folder, "template", "new", "essai-neuf");
    assertThat(made.code()).as(made.err()).isZero();
    pack = folder.resolve("paraphe-home/modeles/essai-neuf");
  }

  @Test
  void makesAPackThatPassesTheCheckAndDraftsAtOnce() {
    Run check = Run.in(folder, "template", "check");
    assertThat(check.code()).as(check.out()).isZero();

    Run draft = Run.in(folder, "draft", pack.resolve("examples/exemple-1").toString());
    assertThat(draft.out().replaceAll("[\\u00A0\\u202F]", " "))
        .contains("Il est fait droit à la demande de Mme Camille Exemple")
        .contains("120 € (cent vingt euros)")
        .contains("prend effet le 1er mars 2027");
  }

  @Test
  void draftsTheExamplesAndComparesThemWithWhatIsExpected() throws IOException {
    edit("examples/exemple-1.yaml", "montant: 120,00 €", "montant: 130,00 €");

    Run check = Run.in(folder, "template", "check");

    assertThat(check.code()).isEqualTo(5);
    assertThat(check.out().replaceAll("[\\u00A0\\u202F]", " "))
        .contains(
            "modeles/essai-neuf/examples/exemple-1.yaml, ligne 10, colonne 12 : champ « montant »"
                + " (montant) : attendu « 130,00 € », trouvé « 120 € » dans « lettre.txt ».")
        .contains("essai-neuf : 1 chose(s) à corriger.");
  }

  @Test
  void writesOverNothing() throws IOException {
    Files.writeString(pack.resolve("act.ftl"), "à moi");
    assertThat(Run.in(folder, "template", "new", "essai-neuf").code()).isEqualTo(2);
    assertThat(pack.resolve("act.ftl")).hasContent("à moi");
    assertThat(Run.in(folder, "template", "new", "Essai Neuf").code()).isEqualTo(2);
    assertThat(Run.in(folder, "template", "new", "autre", "--in", "ailleurs").code()).isZero();
    assertThat(folder.resolve("ailleurs/autre/act.yaml")).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // each line: file ~ what ~ by what ~ what the check says
        "act.yaml~requis: true~requi: true~clé inconnue « requi » ; la plus proche est « requis »",
        "act.yaml~type: montant~type: argent~valeur inconnue « argent »",
        "act.yaml~seuil: 8~seuil: huit~« huit » n'est pas un nombre entier",
        "act.yaml~L. 2122-28~L. 2122-28-7~n'existe pas dans ce texte",
        "act.yaml~libelles: [demandeur, demandeuse]~motifs: ['(a']~n'est pas une expression",
        "act.yaml~libelles: [demandeur, demandeuse]~motifs: ['a']~n'a pas de groupe",
        "act.yaml~famille: arrete~famille: [arrete~il y manque une virgule ou sa fin",
        "act.ftl~<@fait \"demandeur\"/></@fort>~<@fait \"demandeu\"/></@fort>~le champ « demandeu »"
            + " n’est pas déclaré dans act.yaml ; le plus proche est « demandeur »",
        "act.ftl~<#if montant??>~<#if montan??>~« montan » n’est pas déclaré",
        "act.ftl~<@signature/>~~la macro « @signature » manque",
        "act.ftl~<@formule/>~~la macro « @formule » manque",
        "act.ftl~<@signature/>~<@signatur/>~la macro « @signatur » n’existe pas ; le plus proche"
            + " est « signature »",
        "act.ftl~<@entete/>~Texte<@entete/>~du texte hors de tout paragraphe",
        "act.ftl~<@entete/>~<p/><@entete/>~« <p/> » n’est pas une balise d’acte",
        "act.ftl~<#if montant??>~<#if true>${montant}~la variable « montant » n’a pas de valeur",
        "act.ftl~</#if>~~n’est pas fermé",
        "act.ftl~<@entete/>~<@entete/><#list lignes as x></#list>~« lignes » n’est pas déclaré",
        "act.ftl~L. 2122-28~L. 9999-1~n'existe pas dans ce texte",
        "prompt.ftl~${titre}~${titr}~Les noms permis sont titre",
      })
  void tellsWhatIsWrongAndWhere(String fault) throws IOException {
    String[] parts = fault.split("~", -1);
    Path file = pack.resolve(parts[0]);
    String before = Files.readString(file);
    String after = before.replace(parts[1], parts[2]);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(file, after);

    Run check = Run.in(folder, "template", "check", "essai-neuf");

    assertThat(check.code()).as(check.out() + check.err()).isEqualTo(5);
    assertThat(check.out())
        .contains("essai-neuf/" + parts[0])
        .contains(parts[3])
        .containsPattern("ligne [1-9]\\d*, colonne [1-9]");
  }

  @Test
  void tellsEveryFaultAtOnce() throws IOException {
    edit("act.yaml", "requis: true", "requi: true");
    edit("act.yaml", "seuil: 8", "seuil: huit");
    edit("act.ftl", "\"objetDemande\"/></@objet>", "\"objetDemand\"/></@objet>");
    edit("act.ftl", "<@recours/>", "");
    try (var examples = Files.walk(pack.resolve("examples"))) {
      examples.sorted(java.util.Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
    }

    Run check = Run.in(folder, "template", "check", pack.toString(), "--json");

    assertThat(check.code()).isEqualTo(5);
    assertThat(check.out())
        .contains("requi", "huit", "objetDemand", "@recours", "aucun exemple")
        .contains("\"line\"", "\"column\"", "\"ok\" : false");
  }

  @Test
  void hasNothingToCheckWithoutAPack() {
    Run check = Run.in(folder.resolve("paraphe-home/config"), "template", "check");
    assertThat(check.code()).isEqualTo(3);
    assertThat(Run.in(folder, "template", "check", "nature-inconnue").code()).isEqualTo(2);
  }

  @Test
  void checksTheEmbeddedPacks() {
    Run list = Run.in(folder.resolve("paraphe-home/config"), "template", "list");
    for (String line : list.out().lines().toList()) {
      String kind = line.split(" ")[0];
      Run check = Run.in(folder, "template", "check", kind);
      assertThat(check.code()).as(check.out()).isZero();
    }
  }

  @Test
  void listsARefusedPackWithTheReason() throws IOException {
    edit("act.yaml", "seuil: 8", "seuil: huit");

    Run list = Run.in(folder, "template", "list");

    assertThat(list.code()).isEqualTo(4);
    assertThat(list.out())
        .contains("essai-neuf  REFUSÉ (modeles/)")
        .contains("« huit » n'est pas un nombre entier")
        .contains("deliberation-subvention  Attribution d'une subvention");
    assertThat(Run.in(folder, "template", "list", "--json").out())
        .contains("\"refusal\"", "\"source\" : \"modeles\"", "\"source\" : \"embedded\"");
  }

  @Test
  void previewsAnActOfInventedValues() throws IOException {
    Run shown = Run.in(folder, "template", "preview", "arrete-circulation");
    assertThat(shown.code()).as(shown.err()).isZero();
    assertThat(shown.out()).contains("ARRÊTE :", "Commune d’Exemple").doesNotContain("à compléter");

    Run written = Run.in(folder, "template", "preview", pack.toString(), "--out", "vue");
    assertThat(written.code()).isZero();
    assertThat(folder.resolve("vue/apercu.pdf")).isNotEmptyFile();
    assertThat(ImageIO.read(folder.resolve("vue/apercu.png").toFile()).getHeight())
        .isGreaterThan(1_000);
    assertThat(folder.resolve("vue/apercu.docx")).isNotEmptyFile();
    assertThat(folder.resolve("vue/apercu.txt")).isNotEmptyFile();
  }

  @Test
  void previewsNothingOfABrokenPack() throws IOException {
    edit("act.ftl", "</#if>", "");
    Run shown = Run.in(folder, "template", "preview", "essai-neuf");
    assertThat(shown.code()).isEqualTo(5);
    assertThat(shown.err()).contains("n’est pas fermé");
  }

  private void edit(String name, String from, String to) throws IOException {
    Path file = pack.resolve(name);
    Files.writeString(file, Files.readString(file).replace(from, to));
  }
}
