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
import org.paraphe.facts.Value;
import org.paraphe.template.TemplatePacks;

/** Which of several wordings says what an act is about. */
class SubjectEvidenceTest {
  private static final Found CONTRACT = new Found("decision-contrat");

  private static final String MAIL =
      "De : Jo <j@brazac.example>\nÀ : mairie@brazac.example\nObjet : %s\nDate : 3 mars 2027\n\n%s\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "halle",
        "dossier halle",
        "TR: halle",
        "nettoyage halle",
        "Proposition MO-77120",
        "Mot de passe du contrat",
        "pour signature - halle"
      })
  void takesWhatTheBodySaysInMoreWordsThanTheSubjectOfTheMail(String subject) {
    String body =
        "Le prestataire assurera le nettoyage de la halle aux grains. Le contrat est joint."
            + " Son mot de passe suivra avec la proposition.";

    assertThat(CONTRACT.value("objet", MAIL.formatted(subject, body)))
        .isEqualTo("le nettoyage de la halle aux grains");
  }

  @Test
  void keepsTheSubjectOfAMailThatNothingElseSays() {
    assertThat(
            CONTRACT.value(
                "objet", MAIL.formatted("Location du four à pain", "Le four à pain ? Oui.")))
        .isEqualTo("Location du four à pain");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "location du four - minute|location du four",
        "location du four (v2)|location du four",
        "location du four - à passer au conseil du 3 mars|location du four",
        "location du four, 300 euros|location du four",
        "location du four, ce qui porte le total à 300 €|location du four",
        "délib location du four|location du four"
      })
  void leavesOutTheStateOfThePaperAndItsPrice(String written, String said) {
    assertThat(CONTRACT.value("objet", "Objet du contrat : " + written)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Faites-moi une synthèse « Lavoir : fuite du bassin » pour lundi.|Lavoir : fuite du bassin",
        "Synthèse demandée : fuite du lavoir. Merci.|fuite du lavoir",
        "Tu me fais une synthèse stp sur la fuite du lavoir, parcelle AK 8 ?|fuite du lavoir, parcelle AK 8",
        "Je veux une note de synthèse \"fuite du lavoir\"|fuite du lavoir"
      })
  void titlesASummaryByTheTitleThatIsAskedFor(String request, String title) {
    ExtractedPiece mail = Dossiers.piece("mail.txt", MAIL.formatted("lavoir", request));
    ExtractedPiece minutes =
        Dossiers.piece(
            "cr.txt",
            "Présents : M. Rey (Bâti), Mme Lafon (architecte), M. Gouzy (mairie)\n"
                + "Le bassin du lavoir fuit depuis le 3 mars 2027.");

    assertThat(title(minutes, mail)).isEqualTo(title);
  }

  @Test
  void titlesASummaryByANoteBeforeTheSubjectOfAMail() {
    ExtractedPiece mail =
        Dossiers.piece("mail.txt", MAIL.formatted("Parcelle AB 2", "Merci de raccorder M. Roux."));
    ExtractedPiece note =
        Dossiers.piece(
            "note.txt",
            "Objet : refus de raccordement d'un chalet\nM. Roux demande le raccordement du chalet de"
                + " la parcelle AB 2.");

    assertThat(title(mail, note)).isEqualTo("refus de raccordement d'un chalet");
  }

  private static @Nullable String title(ExtractedPiece... pieces) {
    var pack = TemplatePacks.load(null).find(new ActKind("synthese-juridique")).orElseThrow();
    return new SummarySearch(List.of(pieces))
        .facts(pack, Map.of()).stream()
            .filter(f -> f.name().equals("titre"))
            .flatMap(f -> f.found().stream())
            .map(Value::asText)
            .findFirst()
            .orElse(null);
  }
}
