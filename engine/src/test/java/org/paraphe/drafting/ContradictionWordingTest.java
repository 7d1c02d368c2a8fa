package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraphe.act.ActKind;
import org.paraphe.checking.CheckSubject;
import org.paraphe.checking.Checks;
import org.paraphe.checking.Finding;
import org.paraphe.checking.FindingCode;
import org.paraphe.checking.Severity;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TemplatePacks;

/** What two pieces of an act give for one field; a line's end is written « / ». */
class ContradictionWordingTest {

  private static List<String> told(String kind, String first, String second, Severity least) {
    TemplatePack pack = TemplatePacks.load(null).find(new ActKind(kind)).orElseThrow();
    LocalDate day = LocalDate.of(2026, 10, 5);
    List<ExtractedPiece> pieces = List.of(piece("a.txt", first), piece("b.txt", second));
    Draft draft =
        new ExtractiveDrafter(new ActTemplates())
            .draft(new DraftRequest(pack, pieces, Map.of(), Map.of(), "", day));
    List<Finding> findings =
        Checks.standard()
            .run(new CheckSubject(pack, draft.act(), draft.facts(), Map.of(), pieces, day));
    return java.util.stream.Stream.concat(
            findings.stream()
                .filter(f -> f.code() == FindingCode.FAIT_CONTRADICTOIRE)
                .filter(f -> f.severity().compareTo(least) <= 0)
                .map(Finding::what),
            draft.notices().stream().map(Draft.Notice::what))
        .toList();
  }

  private static ExtractedPiece piece(String name, String text) {
    return Dossiers.piece(name, text.strip().replace(" / ", "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deliberation-marche | Procédure : procédure adaptée | Le marché est passé par appel d'offres ouvert.",
        "deliberation-emploi | L'agent exercera les fonctions de gardien du gymnase. | Fonctions : conducteur du car scolaire",
        "deliberation-marche | Titulaire : Propreté du Sillon SAS, SIRET 732 829 320 00074 | Le candidat : Propreté du Sillon SAS / Immatriculée sous le SIRET 552 100 554 00013",
        "arrete-delegation | Élue : Mme Claudine Ferrière / Qualité : deuxième adjointe au maire | Claudine Ferrière, troisième adjointe au maire, reçoit les écoles.",
        "arrete-circulation | Les travaux démarrent le 12 octobre 2026 rue Haute, jusqu'au 23 octobre. | Voie : rue Haute / Date de début : 19/10/2026 / Date de fin : 23/10/2026",
        "decision-contrat | Contrat de maintenance des photocopieurs avec Bureautis. | Objet du contrat : maintenance du standard téléphonique",
        "deliberation-libre | Article 2 : Le règlement s'applique à partir du 1er janvier 2027. | Le présent règlement entre en vigueur le 1er mars 2027.",
        "decision-contrat | DEVIS n° 12 / Société Alarmis Protection / Maintenance de l'alarme : 1 260,00 € TTC | Contrat avec la société Sécurvigie. / Montant : 1 260 € TTC par an",
      })
  void showsBothValues(String kind, String first, String second) {
    assertThat(told(kind, first, second, Severity.ATTENTION)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deliberation-marche | Procédure : procédure adaptée | Le marché est passé en MAPA.",
        "deliberation-marche | Procédure : procédure formalisée | Le marché est passé par appel d'offres ouvert.",
        "deliberation-emploi | L'agent exercera les fonctions de gardien du gymnase. | Fonctions : gardiennage du gymnase",
        "arrete-delegation | Élue : Mme Claudine Ferrière / Qualité : deuxième adjointe au maire | Claudine Ferrière, 2e adjointe. M. Luc Bo, troisième adjoint au maire.",
        "decision-contrat | Contrat de maintenance des photocopieurs avec Bureautis. | Objet du contrat : maintenance des photocopieurs de la mairie",
        "decision-contrat | DEVIS n° 12 / Société Sécurvigie / Maintenance de l'alarme : 1 260,00 € TTC | Contrat avec la société Sécurvigie. / Montant : 1 260 € TTC par an",
      })
  void keepsQuietOfTheSameInOtherWords(String kind, String first, String second) {
    assertThat(told(kind, first, second, Severity.ATTENTION)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "arrete-circulation | Sondages rue Haute du 12 au 14 octobre 2026. | Nos sondages rue Haute se feront du 19 au 21 octobre 2026 au lieu du 12 au 14.",
        "arrete-circulation | Phase 1 : rue du Chêne, du 12 octobre 2026 au 16 octobre 2026 / Phase 2 : rue de l'Orme, du 19 octobre 2026 au 23 octobre 2026 | Réseau d'eau",
      })
  void blocksNothingWhereThePiecesSayWhatHolds(String kind, String first, String second) {
    assertThat(told(kind, first, second, Severity.BLOQUANT)).isEmpty();
  }
}
