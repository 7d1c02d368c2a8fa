package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.act.ActKind;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.Value;
import org.paraphe.template.TemplatePacks;

/** Where pieces say what they are about without a label for it. */
class TitleWordingTest {
  private static final Found FREE = new Found("deliberation-libre");
  private static final Found PURCHASE = new Found("deliberation-marche");
  private static final String REST =
      "\nVu le code général des collectivités territoriales ;\nConsidérant que les habitants la"
          + " demandent ;\nIl est proposé au conseil municipal :\nArticle 1er : d'ouvrir le lieu ;\n";

  @Test
  void takesTheTitleAboveTheFirstVisa() {
    assertThat(
            FREE.value("objet", "Commune de Brazac\nOuverture d'un tiers-lieu au village" + REST))
        .isEqualTo("Ouverture d'un tiers-lieu au village");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Conseil municipal du mardi 2 mars 2027",
        "Le maire expose les raisons de ce projet",
        "Commune de Brazac-sur-Doue",
        "Rapporteur : Mme Ida Roumens"
      })
  void takesNoHeadOfAPieceForItsTitle(String line) {
    Fact objet = FREE.fact("objet", Dossiers.piece("note.txt", line + REST));

    assertThat(objet.found().map(Value::asText)).contains("ouvrir le lieu");
    assertThat(objet.rule()).isEqualTo(Fact.SEULE);
  }

  @Test
  void takesNoSubjectOfAMailThatTheDecisionsDoNotSpeakOf() {
    Fact objet =
        FREE.fact(
            "objet",
            Dossiers.piece("mail.txt", "Objet : lampe cassée\nElle clignote.\n"),
            Dossiers.piece("notes.txt", "Le conseil décide :\n- d'ouvrir le lieu le samedi.\n"));

    assertThat(objet.found().map(Value::asText)).contains("ouvrir le lieu le samedi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Projet de délibération - séance du 2 mars 2027",
        "Délibération n° 12 - Conseil communautaire du 2 mars 2027",
        "Délibération : mardi 2 mars 2027 à 20 heures"
      })
  void takesNoSessionForTheObject(String line) {
    String text = line + "\nObjet : ouverture d'un tiers-lieu" + REST;
    assertThat(FREE.value("objet", text)).isEqualTo("ouverture d'un tiers-lieu");
  }

  @Test
  void takesTheTitleAboveTheWordsOfAPurchase() {
    String text =
        "Commission permanente du 3 mars 2027\n%s\nLe marché est passé en procédure adaptée.";
    assertThat(
            PURCHASE.value("objetMarche", text.formatted("Location de chapiteaux pour les fêtes")))
        .isEqualTo("Location de chapiteaux pour les fêtes");
    assertThat(PURCHASE.value("objetMarche", text.formatted("Service de la commande publique")))
        .isNull();
  }

  @Test
  void titlesASummaryByAHeadingAndNoLetterhead() {
    ExtractedPiece note =
        Dossiers.piece(
            "note.txt",
            "Ville de Brazac - Service du patrimoine\nLe mémoire est à rendre avant le 2 mars 2027.");
    ExtractedPiece claim =
        Dossiers.piece("recours.txt", "Recours de la SCI Aubrac contre le permis de démolir\nFin.");

    assertThat(summary("titre", note, claim))
        .hasToString("Recours de la SCI Aubrac contre le permis de démolir");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Objet : muret de l'école, besoin d'une synthèse|muret de l'école",
        "Objet : muret de l'école - faire une synthèse|muret de l'école",
        "Objet : muret de l'école (préparer une note de synthèse)|muret de l'école",
        "Merci de me faire une synthèse sur le muret de l'école avant jeudi.|muret de l'école",
        "Synthèse du dossier muret de l'école à me remettre|dossier muret de l'école",
        "Pouvez-vous rédiger la synthèse concernant le muret de l'école ?|muret de l'école"
      })
  void titlesASummaryByWhatIsAskedFor(String request, String title) {
    ExtractedPiece letter =
        Dossiers.piece("lettre.txt", "Le muret de l'école penche depuis l'hiver.");

    assertThat(summary("titre", Dossiers.piece("mot.txt", request), letter)).hasToString(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le Buc, 12999 Brazac-sur-Doue",
        "Mutuelle de la Doue - dossier 27/5518",
        "Mutuelle de la Doue - sinistre n° 4471-B à la mairie de Brazac",
        "12/03/2027 le maire : oui sur le principe",
        "[17:05] Ida : on avance",
        "Note des maires à la juriste du centre"
      })
  void titlesNoSummaryByAnAddressOrANumber(String head) {
    ExtractedPiece letter =
        Dossiers.piece("lettre.txt", head + "\nNous souhaitons abattre le muret de l'école.");

    assertThat(summary("titre", letter)).asString().contains("muret");
  }

  @Test
  void asksToConfirmATitleThatNoHeadingTells() {
    var pack = TemplatePacks.load(null).find(new ActKind("synthese-juridique")).orElseThrow();
    ExtractedPiece letter =
        Dossiers.piece("lettre.txt", "Nous souhaitons abattre le muret de l'école.");

    assertThat(new SummarySearch(List.of(letter)).facts(pack, Map.of()))
        .filteredOn(f -> f.name().equals("titre"))
        .allMatch(Fact::isToConfirm);
  }

  @Test
  void readsTheDaysOfAListOfContracts() {
    ExtractedPiece list =
        Dossiers.sheet(
            "contrats.xlsx",
            "Contrat\tTitulaire\tDate de fin\nNettoyage\tBrilex\t30 avril 2027\nCopieurs\tMégacopie\t12/06/2027\n"
                + "Eau\tSources\tsans\n");

    assertThat(summary("echeances", list))
        .asString()
        .contains("2027-04-30", "2027-06-12", "Nettoyage Brilex 30 avril 2027");
  }

  private static @Nullable Object summary(String field, ExtractedPiece... pieces) {
    var pack = TemplatePacks.load(null).find(new ActKind("synthese-juridique")).orElseThrow();
    return new SummarySearch(List.of(pieces))
        .facts(pack, Map.of()).stream()
            .filter(f -> f.name().equals(field))
            .map(Fact::found)
            .map(v -> v.map(Value::toJson).orElse(null))
            .findFirst()
            .orElse(null);
  }
}
