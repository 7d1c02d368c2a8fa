package org.paraphe.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.act.ActKind;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.facts.FactType;

class TemplatePacksTest {
  private static final String ACT =
      """
      titre: Essai
      famille: arrete
      natureActes: "2"
      matiere: "7.10"
      transmissible: false
      registre: arretes
      circuit: UNE_ETAPE
      publication: NOTIFIE
      sensible: true
      conservation: 5 ans
      reconnaissance: {mots: {essai: 3}, seuil: 3}
      bases:
        - texte: article L. 1 du code
          depuis: 2020-01-31
      mentions: [signataire]
      champs:
        montant: {type: montant, libelle: montant, requis: true}
        lignes:
          type: tableau
          libelle: lignes
          colonnes:
            objet: {type: texte, libelle: objet}
        numero: {type: texte, libelle: numéro, origine: registre}
      """;

  @TempDir Path modeles;

  @Test
  void readsAPackOfTheAuthority() throws IOException {
    write("essai", ACT);
    TemplatePack pack = TemplatePacks.read(modeles.resolve("essai"));
    assertThat(pack.matiereActes()).isEqualTo("7.10");
    assertThat(pack.publication()).isEqualTo(TemplatePack.Publication.NOTIFIE);
    assertThat(pack.asked()).extracting(FieldSpec::name).containsExactly("montant", "lignes");
    assertThat(pack.field("lignes").orElseThrow().columns())
        .extracting(FieldSpec::type)
        .containsExactly(FactType.TEXTE);
    assertThat(pack.bases().get(0).depuis()).isEqualTo("2020-01-31");
    assertThat(pack.version()).matches("[0-9a-f]{12}");
  }

  @Test
  void changesTheVersionWithAnyFile() throws IOException {
    write("essai", ACT);
    String before = TemplatePacks.read(modeles.resolve("essai")).version();
    Files.writeString(modeles.resolve("essai/prompt.ftl"), "question");
    assertThat(TemplatePacks.read(modeles.resolve("essai")).version()).isNotEqualTo(before);
  }

  @Test
  void refusesAnUnknownKeyWithItsPlaceAndTheNearestKnownOne() throws IOException {
    write("essai", ACT.replace("matiere:", "matier:"));
    assertRefused(
        "essai/act.yaml, ligne 4, colonne 1",
        "clé inconnue « matier »",
        "la plus proche est « matiere »");
  }

  @Test
  void refusesAnUnknownKeyOfAField() throws IOException {
    write("essai", ACT.replace("requis: true", "requi: true"));
    assertRefused("ligne 17, colonne", "clé inconnue « requi »", "la plus proche est « requis »");
  }

  @Test
  void refusesAValueOfTheWrongType() throws IOException {
    write("essai", ACT.replace("transmissible: false", "transmissible: non"));
    assertRefused("ligne 5, colonne 16", "« non » n'est ni true ni false");
    write("essai", ACT.replace("type: montant", "type: argent"));
    assertRefused("ligne 17", "valeur inconnue « argent »", "montant");
    write("essai", ACT.replace("[signataire]", "signataire"));
    assertRefused("ligne 15", "une liste est attendue");
    write("essai", ACT.replace("2020-01-31", "31/01/2020"));
    assertRefused("ligne 14", "« 31/01/2020 » n'est pas une date AAAA-MM-JJ");
  }

  @Test
  void refusesAKeyWrittenTwiceAndAMissingOne() throws IOException {
    write("essai", ACT + "titre: Encore\n");
    assertRefused("la clé « titre » est écrite deux fois");
    write("essai", ACT.replace("conservation: 5 ans\n", ""));
    assertRefused("la clé « conservation » manque");
  }

  @Test
  void refusesAPatternThatIsNone() throws IOException {
    write("essai", ACT.replace("requis: true", "indices: {motifs: ['(a']}"));
    assertRefused("« (a » n'est pas une expression régulière");
    write("essai", ACT.replace("requis: true", "indices: {motifs: ['a']}"));
    assertRefused("« a » n'a pas de groupe ( )");
    write("essai", ACT.replace("requis: true", "indices: {reconnaisseur: rues}"));
    assertRefused("reconnaisseur inconnu « rues »", "voies");
  }

  @Test
  void refusesAliasesAndBrokenYaml() throws IOException {
    write("essai", ACT.replace("titre: Essai", "titre: &t Essai").replace("5 ans", "*t"));
    assertRefused("ni alias");
    write("essai", ACT.replace("mentions: [signataire]", "mentions: [signataire"));
    assertRefused("ligne", "il y manque une virgule ou sa fin");
  }

  @Test
  void refusesAPackWithoutItsTemplate() throws IOException {
    write("essai", ACT);
    Files.delete(modeles.resolve("essai/act.ftl"));
    assertRefused("essai : le fichier « act.ftl » manque");
  }

  @Test
  void refusesAFolderThatIsNoKind() throws IOException {
    write("Essai Divers", ACT);
    assertThatThrownBy(() -> TemplatePacks.load(modeles))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("en minuscules sans accent");
  }

  @Test
  void replacesAnEmbeddedKindByTheAuthoritysOwn() throws IOException {
    write("arrete-circulation", ACT);
    TemplateCatalog catalog = TemplatePacks.load(modeles);
    assertThat(catalog.find(new ActKind("arrete-circulation")).orElseThrow().title())
        .isEqualTo("Essai");
    assertThat(catalog.packs())
        .extracting(p -> p.kind().id())
        .containsExactly(
            "arrete-circulation",
            "arrete-delegation",
            "decision-contrat",
            "deliberation-decision-modificative",
            "deliberation-emploi",
            "deliberation-libre",
            "deliberation-marche",
            "deliberation-subvention",
            "synthese-juridique");
  }

  @Test
  void carriesTheGrantWithTheFieldsOfTheContract() {
    TemplatePack pack = embedded("deliberation-subvention");
    assertThat(pack.asked())
        .extracting(FieldSpec::name)
        .containsExactly(
            "beneficiaire",
            "siret",
            "adresse",
            "montant",
            "exercice",
            "objetSubvention",
            "imputation",
            "avisCommission",
            "nature",
            "totalAnnee",
            "convention",
            "engagementRepublicain",
            "lignes");
    assertThat(pack.matiereActes()).isEqualTo("7.5");
    assertThat(pack.registre()).isEqualTo("deliberations");
  }

  @Test
  void carriesTheTrafficOrderWithTheFieldsOfTheContract() {
    TemplatePack pack = embedded("arrete-circulation");
    assertThat(pack.asked())
        .extracting(FieldSpec::name)
        .containsExactly(
            "demandeur",
            "voie",
            "motif",
            "dateDebut",
            "permanent",
            "dateFin",
            "horaires",
            "mesures",
            "deviation",
            "signalisation",
            "avisGestionnaire");
    assertThat(pack.matiereActes()).isEqualTo("6.1");
    assertThat(pack.transmissible()).isFalse();
  }

  private static TemplatePack embedded(String kind) {
    return TemplatePacks.load(null).find(new ActKind(kind)).orElseThrow();
  }

  private void assertRefused(String... parts) {
    assertThatThrownBy(() -> TemplatePacks.read(modeles.resolve("essai")))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContainingAll(parts);
  }

  private void write(String kind, String act) throws IOException {
    Path folder = Files.createDirectories(modeles.resolve(kind));
    Files.writeString(folder.resolve("act.yaml"), act);
    Files.writeString(folder.resolve("act.ftl"), "<#ftl>");
  }
}
