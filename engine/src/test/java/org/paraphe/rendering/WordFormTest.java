package org.paraphe.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.act.Family;
import org.paraphe.extraction.Outcome;
import org.paraphe.extraction.WordTemplate;
import org.paraphe.extraction.WordTemplate.Kind;
import org.paraphe.extraction.WordTemplate.Paragraph;
import org.paraphe.extraction.WordTemplate.Part;
import org.paraphe.extraction.WordTemplate.Run;
import org.paraphe.facts.FactType;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.Hints;
import org.paraphe.template.Origine;

/**
 * Each {@code forms/<name>.txt} holds the paragraphs of a Word form; beside it stands the act's
 * text that is drawn from it. Regenerate with {@code -Dparaphe.golden.write=true} and read the
 * difference.
 */
class WordFormTest {
  private static final Path FORMS = Path.of("src/test/resources/forms");
  private static final Pattern TAG = Pattern.compile("\\$\\{([\\w.]+)\\}");
  private static final List<FieldSpec> FIELDS =
      List.of(
          dossier("demandeur", FactType.PERSONNE),
          dossier("objet", FactType.TEXTE),
          dossier("montant", FactType.MONTANT),
          new FieldSpec(
              "lignes",
              FactType.TABLEAU,
              "lignes",
              Origine.DOSSIER,
              true,
              Hints.NONE,
              List.of(dossier("nom", FactType.TEXTE), dossier("somme", FactType.MONTANT))),
          field("facultatif", FactType.TEXTE, Origine.DOSSIER, false),
          field("numero", FactType.TEXTE, Origine.REGISTRE, false),
          field("dateSeance", FactType.DATE, Origine.SEANCE, false),
          field("presents", FactType.LISTE, Origine.SEANCE, false),
          field("pour", FactType.ENTIER, Origine.SEANCE, false),
          field("contre", FactType.ENTIER, Origine.SEANCE, false),
          field("lieu", FactType.TEXTE, Origine.REGLAGE, false),
          field("signataire", FactType.PERSONNE, Origine.REGLAGE, false));

  private static FieldSpec dossier(String name, FactType type) {
    return field(name, type, Origine.DOSSIER, true);
  }

  private static FieldSpec field(String name, FactType type, Origine origine, boolean required) {
    return new FieldSpec(name, type, name, origine, required, Hints.NONE, List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"deliberation", "arrete", "sans-articles"})
  void drawsTheActFromTheForm(String name) throws IOException {
    Family family = name.equals("arrete") ? Family.ARRETE : Family.DELIBERATION;
    String drawn =
        new WordForm(form(Files.readString(FORMS.resolve(name + ".txt"))), Map.of(), family, FIELDS)
            .actTemplate();

    Path expected = FORMS.resolve(name + ".ftl");
    if (Boolean.getBoolean("paraphe.golden.write")) {
      Files.writeString(expected, drawn);
    }
    assertThat(drawn).isEqualTo(Files.readString(expected));
  }

  @Test
  void findsNothingWrongInAGoodForm() throws IOException {
    WordForm form =
        new WordForm(
            form(Files.readString(FORMS.resolve("deliberation.txt"))),
            Map.of(),
            Family.DELIBERATION,
            FIELDS);

    assertThat(form.faults(Set.of("signataire", "recours"))).isEmpty();
    assertThat(form.remarks())
        .containsExactly("le champ « facultatif » ne sert nulle part dans le document");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Article 1er : à ${demandur}~l'étiquette « demandur »",
        "Article 1er : à ${facultatif}~n'a pas de passage facultatif",
        "Article 1er : à ${lignes}~est un tableau entier",
        "Article 1er : à ${lignes.nom}~est une colonne de tableau",
        "Article 2 : à ${demandeur}~devrait porter le numéro 1",
        "Article 1er : adopté à l’unanimité~le résultat d'un vote",
        "Rien n’est décidé ici.~n'a pas été trouvé",
        "Article 1er : sans objet~l'objet de l'acte n'a pas été trouvé",
        "Article 1er : sans recours~les voies et délais de recours manquent",
        "Article 1er : oui<br>Fait à Valmont<br>Annexe : les règles d’usage de la salle sont affichées à l’entrée et rappelées à chacun~vient après la signature",
        "Article 1er : sans nom~le nom du signataire n'est pas une étiquette",
      })
  void tellsWhatIsWrong(String line, String told) {
    List<String> faults =
        new WordForm(form(line.replace("<br>", "\n")), Map.of(), Family.ARRETE, FIELDS)
            .faults(Set.of("signataire", "recours"));

    assertThat(faults).anyMatch(f -> f.contains(told));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le Maire est autorisé à signer la convention jointe.",
        "Pour ce faire, le maire signera tout document ;",
        "Fait droit à la demande",
        "La présidente du club en rendra compte chaque année",
        "Le secrétaire tiendra le registre des prêts à jour."
      })
  void losesNoSentenceOfTheDecision(String sentence) {
    String drawn =
        new WordForm(
                form("Objet : x\nVu la demande\nARRÊTE :\n" + sentence),
                Map.of(),
                Family.ARRETE,
                FIELDS)
            .actTemplate();

    assertThat(drawn).contains("<@alinea>" + sentence + "</@alinea>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le Maire,",
        "Le Maire, Paul Estrade",
        "LE MAIRE",
        "Pour la Maire, «signataire»",
        "Pour extrait certifié conforme",
        "Pour : 12",
        "Le secrétaire de séance,"
      })
  void takesNamesAndStampsForNoSentence(String line) {
    String drawn =
        new WordForm(
                form("Objet : x\nVu la demande\nARRÊTE :\nArticle 1er : oui\n" + line),
                Map.of(),
                Family.ARRETE,
                FIELDS)
            .actTemplate();

    assertThat(drawn).doesNotContain(line);
  }

  @Test
  void mapsATagByNameWhateverItsWritingOrByTheAuthorsWord() {
    FormTags tags = new FormTags(Map.of("NOM_ASSO", "demandeur", "X", "lignes.nom"), FIELDS);

    assertThat(tags.target("DEMANDEUR").orElseThrow().field().name()).isEqualTo("demandeur");
    assertThat(tags.target("Date_séance").orElseThrow().field().name()).isEqualTo("dateSeance");
    assertThat(tags.target("NOM_ASSO").orElseThrow().field().name()).isEqualTo("demandeur");
    assertThat(tags.target("montant en lettres").orElseThrow().letters()).isTrue();
    assertThat(tags.target("X").orElseThrow().column()).isNotNull();
    assertThat(tags.target("demandeurs")).isEmpty();
    assertThat(tags.nearest("demandeurs")).isEqualTo("demandeur");
  }

  private static WordTemplate form(String text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int row = 0;
    for (String line : text.lines().toList()) {
      if (line.startsWith("| ")) {
        row++;
        String[] cells = line.substring(2).split(" \\| ");
        for (int i = 0; i < cells.length; i++) {
          paragraphs.add(new Paragraph(Part.CORPS, 1, row, i + 1, runs(cells[i])));
        }
      } else {
        paragraphs.add(new Paragraph(Part.CORPS, 0, 0, 0, runs(line)));
      }
    }
    return new WordTemplate(Outcome.LU, List.of(), List.of(), List.of(), paragraphs);
  }

  private static List<Run> runs(String line) {
    List<Run> runs = new ArrayList<>();
    Matcher tag = TAG.matcher(line);
    int at = 0;
    while (tag.find()) {
      runs.add(new Run(Kind.TEXTE, line.substring(at, tag.start())));
      runs.add(new Run(Kind.ETIQUETTE, tag.group(1)));
      at = tag.end();
    }
    runs.add(new Run(Kind.TEXTE, line.substring(at)));
    return runs.stream().filter(r -> !r.text().isEmpty()).toList();
  }
}
