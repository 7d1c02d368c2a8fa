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
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.act.ActKind;
import org.paraphe.law.ReferenceTable;
import org.paraphe.template.PackCheck;
import org.paraphe.template.PackDocuments;
import org.paraphe.template.PackFault;
import org.paraphe.template.PackSkeleton;

class ExampleReviewTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);

  @TempDir Path modeles;
  private Path pack;

  @BeforeEach
  void makesANewPack() throws IOException {
    pack = PackSkeleton.write(new ActKind("essai-neuf"), modeles);
  }

  @Test
  void hasNothingToSayOfANewPack() {
    PackCheck.Result result = review();

    assertThat(result.faults()).isEmpty();
    assertThat(result.remarks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // what is expected ~ what its author is told
        "champs: {montant: 130 €}~ligne 1, colonne 19 : champ « montant » (montant) : attendu « 130"
            + " € », trouvé « 120 € » dans « lettre.txt ».",
        "champs: {dateEffet: 2027-03-02}~champ « dateEffet » (date d'effet) : attendu « 2027-03-02"
            + " », trouvé « 1er mars 2027 » dans « lettre.txt ».",
        "champs: {demandeur: M. Paul Exemple}~attendu « M. Paul Exemple », trouvé « Mme Camille"
            + " Exemple »",
        "champs: {montant: beaucoup}~« beaucoup » n'est pas une valeur de ce champ ; exemple : 4"
            + " 500,00 €.",
        "champs: {montan: 120 €}~« montan » n'est pas un champ du dossier dans act.yaml ; le plus"
            + " proche est « montant ».",
        "champs: {signataire: Paul}~« signataire » n'est pas un champ du dossier",
        "contient: {objetDemande: [lettre, ravalement]}~attendu une valeur qui contient «"
            + " ravalement », trouvé « remplacez cette lettre",
        "absents: [montant]~attendu aucune valeur, trouvé « 120 € » dans « lettre.txt ».",
        "constats: [SIRET_INVALIDE]~le constat SIRET_INVALIDE était attendu ; il n'est pas relevé.",
        "constats: [SIRET_INVALID]~constat inconnu « SIRET_INVALID » ; le plus proche est «"
            + " SIRET_INVALIDE ».",
        "champ: {montant: 120 €}~clé inconnue « champ » ; la plus proche est « champs »",
        "date: demain~« demain » n'est pas une date AAAA-MM-JJ",
      })
  void tellsFileFieldExpectedAndFound(String wish) throws IOException {
    String[] parts = wish.split("~");
    Files.writeString(pack.resolve("examples/exemple-1.yaml"), parts[0]);

    assertThat(told(review().faults()))
        .singleElement()
        .asString()
        .contains("essai-neuf/examples/exemple-1.yaml, ligne 1, colonne ")
        .contains(parts[1]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "champs: {montant: '120.00', dateEffet: 2027-03-01}",
        "champs: {montant: 120 euros, demandeur: mme camille exemple}",
        "contient: {objetDemande: 'Remplacez cette LETTRE'}",
        "constats: []",
      })
  void takesAValueAsPeopleWriteIt(String wish) throws IOException {
    Files.writeString(pack.resolve("examples/exemple-1.yaml"), wish);

    assertThat(review().faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"trente ans, 30 ans, 0", "12 mois, un an, 0", "trente ans, 15 ans, 1"})
  void takesADurationAsPeopleWriteIt(String written, String wanted, int faults) throws IOException {
    Path act = pack.resolve("act.yaml");
    Files.writeString(
        act,
        Files.readString(act)
            .replace(
                "  dateEffet:\n",
                "  duree:\n    type: duree\n    libelle: durée\n    indices: {libelles: [durée]}\n"
                    + "  dateEffet:\n"));
    Path letter = pack.resolve("examples/exemple-1/lettre.txt");
    Files.writeString(letter, Files.readString(letter) + "\nDurée : " + written + "\n");
    Files.writeString(pack.resolve("examples/exemple-1.yaml"), "champs: {duree: " + wanted + "}\n");

    assertThat(told(review().faults())).hasSize(faults);
  }

  @Test
  void saysThatAFieldWasNotFound() throws IOException {
    Files.writeString(pack.resolve("examples/exemple-1/lettre.txt"), "Demandeur : Mme Anne Rey\n");
    Files.writeString(
        pack.resolve("examples/exemple-1.yaml"),
        "champs: {montant: 120 €, demandeur: Mme Anne Rey}\nabsents: [dateEffet]\n");

    PackCheck.Result result = review();

    assertThat(told(result.faults()))
        .singleElement()
        .asString()
        .contains("champ « montant » (montant) : attendu « 120 € », rien n'a été trouvé.");
    assertThat(told(result.remarks()))
        .singleElement()
        .asString()
        .contains("examples/exemple-1 : Le champ obligatoire « objet de la demande »");
  }

  @Test
  void comparesAListAndATable() throws IOException {
    edit(
        "  montant:\n",
        """
          jours: {type: liste, libelle: jours, indices: {libelles: [jours]}}
          tarifs:
            type: tableau
            libelle: tarifs
            colonnes:
              prestation: {type: texte, libelle: prestation}
              prix: {type: montant, libelle: prix}
          montant:
        """);
    Files.writeString(
        pack.resolve("examples/exemple-1/lettre.txt"),
        "Demandeur : Mme Camille Exemple\nJours : lundi, mardi et jeudi\n");
    Files.writeString(
        pack.resolve("examples/exemple-1.yaml"),
        "champs:\n  jours: [lundi, mardi, vendredi]\n  tarifs:\n    - {prestation: Salle, prix: 9"
            + " €}\n");

    assertThat(told(review().faults()))
        .satisfiesExactly(
            list ->
                assertThat(list)
                    .contains("attendu « lundi ; mardi ; vendredi », trouvé « lundi ; mardi ;"),
            table ->
                assertThat(table)
                    .contains("attendu 1 ligne(s), « Salle, 9 € », rien n'a été trouvé"));

    Files.writeString(
        pack.resolve("examples/exemple-1.yaml"), "champs: {jours: [lundi, mardi, jeudi]}");
    assertThat(review().faults()).isEmpty();
  }

  @Test
  void asksForWhatADossierMustGive() throws IOException {
    Files.delete(pack.resolve("examples/exemple-1.yaml"));
    Files.writeString(pack.resolve("examples/exemple-2.yaml"), "champs: {}");

    PackCheck.Result result = review();

    assertThat(told(result.remarks()))
        .singleElement()
        .asString()
        .contains("examples/exemple-1.yaml : rien ne dit ce que ce dossier doit donner.");
    assertThat(told(result.faults()))
        .singleElement()
        .asString()
        .contains("exemple-2.yaml, ligne 1, colonne 1 : aucun dossier « exemple-2 » à côté.");
  }

  @Test
  void leavesTheExamplesOfABrokenPackAside() throws IOException {
    Files.writeString(pack.resolve("examples/exemple-1.yaml"), "absents: [montant]");
    edit("seuil: 8", "seuil: huit");

    assertThat(told(review().faults()))
        .singleElement()
        .asString()
        .contains("« huit » n'est pas un nombre entier");
  }

  private void edit(String before, String after) throws IOException {
    Path file = pack.resolve("act.yaml");
    String text = Files.readString(file);
    assertThat(text).contains(before);
    Files.writeString(file, text.replace(before, after));
  }

  private static List<String> told(List<PackFault> faults) {
    return faults.stream().map(PackFault::shown).map(s -> s.replace('\u00a0', ' ')).toList();
  }

  private PackCheck.Result review() {
    PackCheck check = PackCheck.ofFolder(pack, PackDocuments.NONE);
    return new ExampleReview(ReferenceTable.embedded(), Map.of(), TODAY, PlainReader::new)
        .of(check, check.run(TODAY));
  }
}
