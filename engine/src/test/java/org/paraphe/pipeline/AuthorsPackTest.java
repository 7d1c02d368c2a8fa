package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.act.ActKind;
import org.paraphe.checking.Checks;
import org.paraphe.checking.Finding;
import org.paraphe.checking.FindingCode;
import org.paraphe.checking.Severity;
import org.paraphe.drafting.Dossiers;
import org.paraphe.drafting.Draft;
import org.paraphe.drafting.ExtractiveDrafter;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Value;
import org.paraphe.law.ReferenceTable;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.PackSkeleton;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

/** A pack of an authority's own, and what its drafts say and refuse. */
class AuthorsPackTest {
  private static final ActKind KIND = new ActKind("essai-neuf");
  private static final LocalDate DATE = LocalDate.of(2026, 11, 26);
  private static final Map<String, Value> GIVEN =
      Map.of(
          "collectivite", Value.of("Commune d'Essai"),
          "departement", Value.of("Loire"),
          "executif", Value.of("maire"),
          "lieu", Value.of("Essai"),
          "signataire", Value.of("Paul Estrade"),
          "qualiteSignataire", Value.of("Maire"),
          "tribunal", Value.of("tribunal administratif de Lyon"),
          "adresseTribunal", Value.of("184 rue Duguesclin, 69003 Lyon"));

  private static final String LETTER =
      "Demandeur : Mme Camille Exemple\nObjet de la demande : remplacer une clôture\n"
          + "Date d'effet : 1er mars 2027\n";

  @TempDir Path modeles;
  private Path pack;

  @BeforeEach
  void makesANewPack() throws IOException {
    pack = PackSkeleton.write(KIND, modeles);
  }

  private record Made(Draft draft, List<Finding> findings) {
    String value(String field) {
      return draft.facts().stream()
          .filter(f -> f.name().equals(field))
          .findFirst()
          .flatMap(f -> f.found())
          .map(Value::asText)
          .orElse("-");
    }

    List<Finding> of(String field) {
      return findings.stream().filter(f -> f.where().equals("champ " + field)).toList();
    }
  }

  private Made made(String text, Map<String, String> typed) {
    List<ExtractedPiece> pieces = List.of(Dossiers.piece("lettre.txt", text));
    ActMaker maker =
        new ActMaker(
            () -> List.of(pack()),
            new ExtractiveDrafter(new ActTemplates()),
            Checks.standard(ReferenceTable.embedded()),
            ReferenceTable.embedded(),
            GIVEN);
    Sketch sketch = maker.sketch(KIND, pieces, typed, "", new ActDate(DATE, false));
    return new Made(sketch.drafted().orElseThrow(), maker.check(sketch, pieces));
  }

  private Made made(String line) {
    return made(LETTER + line + "\n", Map.of());
  }

  private TemplatePack pack() {
    return TemplatePacks.load(modeles).find(KIND).orElseThrow();
  }

  private void field(String yaml) throws IOException {
    edit("act.yaml", "champs:\n", "champs:\n" + yaml);
  }

  private void edit(String file, String before, String after) throws IOException {
    String text = Files.readString(pack.resolve(file));
    assertThat(text).contains(before);
    Files.writeString(pack.resolve(file), text.replace(before, after));
  }

  private void choice(String type, String values) throws IOException {
    field(
        """
          choix:
            type: %s
            libelle: choix du tarif
            requis: true
            indices: {libelles: [choix], valeurs: [%s]}
        """
            .formatted(type, values)
            .indent(2)
            .replaceAll("(?m)^  ", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "duree|15 ans, 30 ans|Choix : 30 ans|30 ans",
        "duree|15 ans, 30 ans|Choix : trente ans|trente ans",
        "duree|15 ans, 30 ans|Choix : 30 années|30 années",
        "duree|6 mois, 1 an|Choix : 12 mois|12 mois",
        "montant|400 €, 600 €|Choix : 600,00 euros|600.00",
        "montant|400, 1 600 €|Choix : 1600 €|1600.00",
        "entier|'2, 4'|Choix : 4|4",
        "nombre|'2, 4.5'|Choix : 4,50|4.50",
        "annee|2027, 2028|Choix : 2028|2028",
        "texte|caveau, pleine terre|Choix : Pleine terre|pleine terre",
        "texte|groupe 1, groupe 1 et 3|Choix : groupe 1 et 3|groupe 1 et 3",
        "texte|groupe 1, groupe 1 et 3|Choix : groupe 1 (depuis 2025)|groupe 1",
      })
  void takesAValueThatThePackAdmits(String type, String values, String line, String value)
      throws IOException {
    choice(type, values);
    Made made = made(line);

    assertThat(made.value("choix")).isEqualTo(value);
    assertThat(made.of("choix")).noneMatch(f -> f.severity() == Severity.BLOQUANT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "duree|15 ans, 30 ans|Choix : 20 ans|20 ans|15 ans, 30 ans",
        "duree|15 ans, 30 ans|Choix : 30 mois|30 mois|15 ans, 30 ans",
        "montant|400 €, 600 €|Choix : 500 €|500 €|400 €, 600 €",
        "entier|'2, 4'|Choix : 3|3|2, 4",
        "annee|2027, 2028|Choix : 2029|2029|2027, 2028",
        "texte|caveau, pleine terre|Choix : enfeu|enfeu|caveau, pleine terre",
        "texte|groupe 1, groupe 1 et 3|Choix : groupe 1, 3 et 4|groupe 1, 3 et 4|groupe 1, groupe 1 et 3",
      })
  void refusesAnyOtherAndTellsIt(
      String type, String values, String line, String said, String admitted) throws IOException {
    choice(type, values);
    Made made = made(line);

    assertThat(made.value("choix")).isEqualTo("-");
    assertThat(made.of("choix"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(FindingCode.CHAMP_MANQUANT);
              assertThat(f.severity()).isEqualTo(Severity.BLOQUANT);
              assertThat(f.what().replaceAll("[\\u00A0\\u202F]", " "))
                  .isEqualTo("Le champ obligatoire « choix du tarif » n'a pas de valeur admise.");
              assertThat(f.why().replaceAll("[\\u00A0\\u202F]", " "))
                  .isEqualTo(
                      "La pièce « lettre.txt » dit « %s » ; admis : %s.".formatted(said, admitted));
            });
  }

  @Test
  void tellsAnOptionalValueThatThePackDoesNotAdmit() throws IOException {
    choice("duree", "15 ans, 30 ans");
    edit(
        "act.yaml",
        "    requis: true\n    indices: {libelles: [choix]",
        "    indices: {libelles: [choix]");
    Made made = made("Choix : 20 ans");

    assertThat(made.value("choix")).isEqualTo("-");
    assertThat(made.of("choix"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.severity()).isEqualTo(Severity.ATTENTION);
              assertThat(f.what())
                  .isEqualTo("La valeur lue pour « choix du tarif » n'est pas admise.");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "texte|caveau, pleine terre|enfeu",
        "duree|15 ans, 30 ans|20 ans",
        "montant|400 €, 600 €|500 €",
      })
  void refusesWhatAPersonTypesOutsideOfThem(String type, String values, String typed)
      throws IOException {
    choice(type, values);
    FieldSpec field = pack().field("choix").orElseThrow();

    assertThat(TypedValues.refusal(field, typed))
        .contains(
            "« %s » n'est pas une valeur admise du champ « choix » ; admis : %s"
                .formatted(typed, values));
    assertThat(TypedValues.parse(pack(), Map.of("choix", typed))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "texte|caveau, pleine terre|Pleine Terre|pleine terre",
        "duree|15 ans, 30 ans|trente ans|trente ans",
        "montant|400 €, 600 €|600|600.00",
      })
  void takesWhatAPersonTypesAmongThem(String type, String values, String typed, String value)
      throws IOException {
    choice(type, values);

    assertThat(TypedValues.refusal(pack().field("choix").orElseThrow(), typed)).isEmpty();
    assertThat(TypedValues.parse(pack(), Map.of("choix", typed)))
        .containsEntry("choix", Value.of(value));
  }

  @Test
  void blocksAnActWithAHole() throws IOException {
    edit(
        "act.ftl",
        "qu’il y a lieu de faire droit à cette demande",
        "qu’il y a lieu d’y faire droit pour <@fait \"montant\"/>");

    assertThat(made("").of("montant"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(FindingCode.CHAMP_MANQUANT);
              assertThat(f.severity()).isEqualTo(Severity.BLOQUANT);
              assertThat(f.what())
                  .isEqualTo("L'acte porte « [montant à compléter] » (considérant 1).");
            });
    assertThat(made("Montant : 120 €").of("montant")).isEmpty();
  }

  @Test
  void tellsAMissingFieldOnce() {
    assertThat(made("Demandeur : Mme Camille Exemple\n", Map.of()).of("dateEffet"))
        .singleElement()
        .satisfies(f -> assertThat(f.what()).contains("Le champ obligatoire « date d'effet »"));
  }

  @Test
  void takesTheLettersSubjectForTheObjectAlone() throws IOException {
    field("  emplacement:\n    type: texte\n    libelle: emplacement\n    requis: true\n");
    String text = "Objet : devis de clôture\nDemandeur : Mme Camille Exemple\nMontant : 120 €\n";
    Made made = made(text, Map.of());

    assertThat(made.value("emplacement")).isEqualTo("-");
    assertThat(made.value("objetDemande")).isEqualTo("devis de clôture");
    assertThat(made.of("emplacement"))
        .singleElement()
        .satisfies(f -> assertThat(f.code()).isEqualTo(FindingCode.CHAMP_MANQUANT));
  }

  @ParameterizedTest
  @CsvSource({"31/06/2027,31/06/2027", "2027-02-29,2027-02-29", "30 février 2027,30 février 2027"})
  void saysThatADayIsInNoCalendar(String typed, String shown) {
    assertThat(TypedValues.refusal(pack().field("dateEffet").orElseThrow(), typed))
        .contains(
            "« %s » n'existe pas au calendrier : ce mois n'a pas ce jour (champ « dateEffet »)"
                .formatted(shown));
  }

  @ParameterizedTest
  @CsvSource({"32/06/2027", "3 brumaire 2027", "12/2027"})
  void saysThatOtherWordsAreNoDate(String typed) {
    assertThat(TypedValues.refusal(pack().field("dateEffet").orElseThrow(), typed).orElseThrow())
        .contains("n'est pas une valeur du type « date »");
  }
}
