package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rolls, lists of names, days and votes as town halls write them. */
class SessionWordingTest {

  private static final String SESSION = "Conseil municipal, séance du 24 novembre 2026\n";

  private static List<Finding> run(String text) {
    CheckSubject good = Dossiers.good();
    return new ToldSessionCheck()
        .run(
            new CheckSubject(
                good.pack(),
                good.act(),
                good.facts(),
                good.given(),
                List.of(Dossiers.piece("pv.odt", text.replace("¶", "\n").replace("→", "\t"))),
                good.date()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nb cons. en ex. : 15 – Prés. : 7 – Pouv. : 3 – Vot. : 10 | QUORUM_NON_ATTEINT",
        "En ex. 15, prés. 7, proc. 3 | QUORUM_NON_ATTEINT",
        "Le conseil compte 23 membres en exercice. Onze d'entre eux ont pris place ; six avaient remis un pouvoir. | QUORUM_NON_ATTEINT",
        "L'assemblée, dont l'effectif légal est de vingt-sept élus et où tous les sièges sont pourvus, se réunit. Treize élus ont répondu présent à l'appel. | QUORUM_NON_ATTEINT",
        "L'effectif légal du conseil est de quinze membres, tous en exercice. Ont répondu à l'appel sept élus ; trois absents ont donné procuration. | QUORUM_NON_ATTEINT",
        "Le conseil municipal est composé de 19 conseillers municipaux. 9 ont siégé. | QUORUM_NON_ATTEINT",
        "Notre conseil, fort de vingt-sept membres, n'a réuni que douze élus. | QUORUM_NON_ATTEINT",
        "La feuille d'émargement a été signée par 6 des 13 conseillers. | QUORUM_NON_ATTEINT",
        "Nous n'étions plus que sept en salle pour quinze conseillers en exercice. | QUORUM_NON_ATTEINT",
        "En exercice : 15. Présents ou représentés : 12 (dont 5 pouvoirs). | QUORUM_NON_ATTEINT",
        "Conseillers en fonction : 14. Ayant pris part à la délibération : 10, dont 3 par procuration. | QUORUM_NON_ATTEINT",
        "Nombre de conseillers : 15¶Étaient présents : Mme Ba, maire ; M. Co et Mme Du, adjoints ; M. El et M. Fo, conseillers. | QUORUM_NON_ATTEINT",
        "En exercice : onze. Étaient présents : Mme Ba, maire, M. Co, M. Du, Mme El. Absents : M. Fo. | QUORUM_NON_ATTEINT",
        "En exercice : 15¶Sont présents :¶- Mme Ba Colette¶- M. Co Jean¶- M. Du Luc¶¶Suite | QUORUM_NON_ATTEINT",
        "En exercice : 15¶ÉTAIENT PRÉSENTS :¶BA Colette, maire¶CO Jean¶DU Luc¶EL Anne¶ÉTAIENT ABSENTS :¶FO Guy | QUORUM_NON_ATTEINT",
        "1. Mme Anne Ba - présente¶2. M. Jean Co - présent¶3. M. Luc Du - absent¶4. M. Guy El - absent¶5. M. Max Fo - absent¶6. Mme Eve Ga - excusée¶7. M. Léo Hu - pouvoir à M. Co | QUORUM_NON_ATTEINT",
        "En exercice→Présents→Pouvoirs¶19→9→4 | QUORUM_NON_ATTEINT",
        "Convocation envoyée.¶Date de la convocation→Date d'affichage→Date de la séance¶22/11/2026→22/11/2026→24/11/2026 | DELAI_CONVOCATION",
        "Convocation du conseil¶Date d'envoi : 21 novembre | DELAI_CONVOCATION",
        "L'ordre du jour a été transmis par voie dématérialisée aux membres du conseil le 21.11.2026. | DELAI_CONVOCATION",
        "Les élus ont été convoqués par courriel adressé à chacun le dimanche 22 novembre 2026. | DELAI_CONVOCATION",
        "Les convocations sont parties deux jours avant la séance. | DELAI_CONVOCATION",
        "Convocation adressée l'avant-veille. | DELAI_CONVOCATION",
        "Le conseil a été convoqué par lettre du 22 courant. | DELAI_CONVOCATION",
        "Date de la convocation : vingt-deux novembre deux mille vingt-six. | DELAI_CONVOCATION",
        "Convocation du 22 novembre 2026. Le conseil a refusé de reconnaître l'urgence. | DELAI_CONVOCATION",
        "Mmes Ba et Co ayant voté contre, le conseil approuve à l'unanimité. | VOTE_INCOHERENT",
        "Adopté à l'unanimité (12 pour, 2 contre). | VOTE_INCOHERENT",
        "Quinze membres étant présents et deux ayant remis procuration, par douze voix pour, quatre voix contre et deux abstentions, le conseil adopte. | VOTE_INCOHERENT",
        "Votants : 15¶Ont voté pour : M. Ba, Mme Co, M. Du (12)¶Ont voté contre : M. El, M. Fo (2)¶Se sont abstenus : Mme Ga, Mme Hu (2) | VOTE_INCOHERENT",
        "Nombre de votants : 19¶Bulletins trouvés dans l'urne : 21 | VOTE_INCOHERENT",
        "Six élus s'étant prononcés pour et huit contre, la délibération est adoptée. | VOTE_INCOHERENT",
        "11 présents, 3 procurations¶Résultat : 12 oui / 2 non / 1 blanc | VOTE_INCOHERENT",
        "Pouvoirs : Mme Noël à M. Bory, M. Pagès à M. Bory. | VOTE_INCOHERENT",
        "Absents : Mme Noël (pouvoir à M. Bory), M. Pagès (pouvoir à M. Bory). | VOTE_INCOHERENT",
        "M. Cadet détient les pouvoirs de Mme Noël et de M. Pagès. | VOTE_INCOHERENT",
        "Présents : M. Guy Faure, Mme Eve Girard.¶Pouvoirs : M. Guy Faure à Mme Eve Girard. | VOTE_INCOHERENT",
        "Présents : M. Ba, Mme Co, M. Du.¶Pouvoir : Mme El à Mme Co.¶Adopté par 4 voix pour et 2 contre. | VOTE_INCOHERENT",
        "Vote à bulletin secret. Pour : 8 – Contre : 8. | VOTE_INCOHERENT",
        "La convocation au conseil du mardi 24 novembre 2026 n'a pu partir que le samedi 21 novembre. | DELAI_CONVOCATION",
        "M. Roche et Mme Pic, opposés au choix, votent contre.¶Délibération adoptée à l'unanimité. | VOTE_INCOHERENT",
        "Sur seize délégués, huit avaient pu se libérer. | QUORUM_NON_ATTEINT",
        "Quorum requis : 8. Étaient présents : 7 conseillers. | QUORUM_NON_ATTEINT",
        "Les vingt-trois sièges du conseil sont pourvus. Assistent à la séance onze conseillers. | QUORUM_NON_ATTEINT",
        "Seuls six conseillers (sur quinze) s'étaient déplacés. | QUORUM_NON_ATTEINT",
        "Convocation distribuée le matin même. | DELAI_CONVOCATION",
        "Les conseillers ont été convoqués 48 heures avant. | DELAI_CONVOCATION",
        "La convocation a été mise à disposition des élus le 22 novembre 2026. | DELAI_CONVOCATION",
        "15 conseillers ont participé au vote.¶Pour : 11¶Contre : 3¶Abstention : 2 | VOTE_INCOHERENT",
        "Se prononcent en faveur : 6. Se prononcent en défaveur : 9. Le texte est adopté. | VOTE_INCOHERENT",
        "Présents : M. Éric Fleury, Mme Karine Lebrun.¶Absents représentés : M. Éric Fleury par Mme Karine Lebrun. | VOTE_INCOHERENT",
        "Suffrages exprimés : 27¶Ont obtenu : M. Bastien Aubry : 15 voix ; Mme Sonia Keller : 13 voix. | VOTE_INCOHERENT",
        "Le conseil (29 membres) s'est réuni. 14 conseillers municipaux étaient présents. | QUORUM_NON_ATTEINT",
        "Seuls onze des vingt-trois conseillers municipaux en exercice étaient présents au moment du vote. | QUORUM_NON_ATTEINT",
        "19 sièges dont un vacant : 18 conseillers sont en exercice. 9 conseillers sont présents ; 6 sont représentés. | QUORUM_NON_ATTEINT",
        "Je précise pour le dossier que les convocations sont parties samedi 21 novembre. | DELAI_CONVOCATION",
        "J'ai déposé les convocations dans les boîtes aux lettres lundi 23 novembre. | DELAI_CONVOCATION",
        "Les élus ont reçu l'ordre du jour et la note de synthèse le samedi 21 novembre 2026. | DELAI_CONVOCATION",
        "La convocation à la séance du 24 novembre 2026 a été adressée aux conseillers le 22 novembre 2026. | DELAI_CONVOCATION",
        "Convocation du 22 novembre 2026. Rappel de la convocation envoyé le 23 novembre 2026. | DELAI_CONVOCATION",
        "Onze élus votent pour, MM. Blondel et Carrier votent contre. La subvention est donc adoptée à l'unanimité. | VOTE_INCOHERENT",
        "Résultat du vote : unanimité. M. Leroy demande que soit noté son vote contre. | VOTE_INCOHERENT",
        "Votants : 15¶Bulletins blancs : 2¶Bulletins nuls : 0¶Suffrages exprimés : 14 | VOTE_INCOHERENT",
        "Douze conseillers sont présents. M. Humbert, empêché, a donné son pouvoir à Mme Tissot. Adopté par 14 voix pour. | VOTE_INCOHERENT",
        "17 votants. Le conseil décide par 12 voix pour, 4 voix contre et 2 abstentions de donner délégation. | VOTE_INCOHERENT",
        "29 votants.¶1/ Adhésion : approuvée par 29 voix.¶2/ Taux porté à 24 %. 29 votants, 20 pour, 6 contre, 2 abstentions. | VOTE_INCOHERENT",
        "L'assemblée compte dix-neuf conseillers en exercice. Sont présents au moment de¶l'appel : MM. et Mmes Ba (maire), Co, Du, El, Fo, Ga, Hu, Iz et Jo, soit neuf élus. | QUORUM_NON_ATTEINT",
        "Délégués en exercice : 29. Présents : 20. Pouvoirs : 4.¶Ont voté pour dix-neuf délégués, contre quatre, et trois se sont abstenus. | VOTE_INCOHERENT",
        "Présents : 13. Pouvoirs : 2.¶Ont voté contre cinq conseillers, pour neuf, et deux se sont abstenus. | VOTE_INCOHERENT",
        "Présents : 13. Pouvoirs : 2.¶Votent pour onze membres, contre trois ; deux s'abstiennent. | VOTE_INCOHERENT",
      })
  void readsWhatIsWrong(String text, FindingCode code) {
    assertThat(run(SESSION + text))
        .extracting(Finding::code, Finding::severity)
        .containsExactly(Tuple.tuple(code, Severity.BLOQUANT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nb cons. en ex. : 15 – Prés. : 8 – Pouv. : 3 – Vot. : 11",
        "Le conseil compte 23 membres en exercice. Douze d'entre eux ont pris place ; six avaient remis un pouvoir.",
        "L'effectif légal du conseil est de quinze membres ; deux démissions n'ayant pas été pourvues, treize conseillers sont en exercice. Sept élus ont répondu à l'appel.",
        "L'effectif légal est de quinze membres, deux sièges étant vacants. Sept élus ont répondu à l'appel.",
        "La feuille d'émargement a été signée par 7 des 13 conseillers.",
        "En exercice : 15. Présents ou représentés : 13 (dont 5 pouvoirs).",
        "Nombre de conseillers ayant voté : 15. En exercice : 19. Présents : 12. Pouvoirs : 3.",
        "En exercice : 7. Étaient présents : Mme Ba, maire, M. Co, M. Du, Mme El. Absents : M. Fo.",
        "1. Mme Anne Ba - présente¶2. M. Jean Co - présent¶3. M. Luc Du - présent¶4. M. Guy El - présent¶5. M. Max Fo - absent¶6. Mme Eve Ga - excusée¶7. M. Léo Hu - pouvoir à M. Co",
        "Commission des finances¶1. Mme Anne Ba - présente¶2. M. Jean Co - absent¶3. M. Luc Du - absent¶4. M. Guy El - absent¶5. M. Max Fo - absent¶6. Mme Eve Ga - absente¶7. M. Léo Hu - absent",
        "Date de la convocation→Date d'affichage→Date de la séance¶16/11/2026→22/11/2026→24/11/2026",
        "Le dossier a été transmis au contrôle de légalité le 23 novembre 2026. Convocation du 16 novembre 2026.",
        "Les convocations sont parties cinq jours francs avant la séance.",
        "Convocation du 22 novembre 2026. Le conseil a reconnu l'urgence à l'unanimité.",
        "Convocation du 22 novembre 2026. Le conseil se prononce favorablement sur l'urgence.",
        "Le conseil décide à l'unanimité de voter à main levée : 12 pour, 2 contre.",
        "Adopté à l'unanimité, personne n'ayant voté contre.",
        "Adopté à l'unanimité (12 pour, 0 contre).",
        "La commission avait émis un avis favorable à l'unanimité, 2 voix contre au conseil.",
        "Vote à main levée. Pour : 8 – Contre : 8. La voix du maire étant prépondérante, la délibération est adoptée.",
        "12 présents, 3 procurations¶Résultat : 12 oui / 2 non / 1 blanc",
        "Votants : 15. Bulletins dans l'urne : 15. Bulletins blancs : 1. Suffrages exprimés : 14.",
        "Pouvoirs : Mme Noël à M. Bory, M. Pagès à Mme Dumas.",
        "Présents : M. Guy Faure, Mme Eve Girard. M. Guy Faure quitte la séance et donne pouvoir.¶Pouvoirs : M. Guy Faure à Mme Eve Girard.",
        "Si le quorum n'est pas atteint, une seconde réunion se tiendra.",
        "Sur seize délégués, sept ont donné pouvoir. Présents : 9.",
        "Sur les 16 membres, deux ont voté contre.",
        "Trois conseillers sur quinze ont pris la parole. Présents : 12.",
        "Trois conseillers sur quinze se sont abstenus.",
        "Quorum requis : 8. Étaient présents : 8 conseillers.",
        "En exercice : 15. Absents : 7.",
        "Les conseillers ont été convoqués 120 heures avant.",
        "Suffrages exprimés : 27¶Ont obtenu : M. Bastien Aubry : 14 voix ; Mme Sonia Keller : 13 voix.",
        "Premier adjoint¶Suffrages exprimés : 27¶M. Bastien Aubry : 27 voix¶Deuxième adjoint¶Suffrages exprimés : 27¶Mme Sonia Keller : 27 voix",
        "Conseil. CONVOC ENVOYEE LE 16/11 PAR MAIL.¶- art 1 : à partir du 1er février 2027, fermeture le lundi",
        "15 élus. 10 présents.¶Les inscriptions tardives et hors délai ne seront plus acceptées, les familles étant convoquées.",
        "La vente est adoptée à la majorité. M. Roche vote contre.¶Le tarif est adopté à l'unanimité.",
        "M. Ba soutient que le délai de convocation n'a pas été respecté.",
        "15 élus. 8 présents, trois collègues ayant donné procuration, quatre absents.",
        "En exercice : 15. Présents : 10. Absents : 4.",
        "Les convocations sont parties mercredi 18 novembre, avec un rappel de la convocation envoyé le 22 novembre.",
        "La convocation a été adressée le 18 novembre 2026 ; le rapport a été adressé le 23 novembre 2026.",
        "Le maire a abrégé le délai de convocation : convoqués le 22 novembre. Le conseil s'est prononcé à l'unanimité sur l'urgence.",
        "Le compte rendu est adopté à l'unanimité. La subvention est adoptée, M. Leroy votant contre.",
        "Votants : 15¶Bulletins blancs : 2¶Bulletins nuls : 0¶Suffrages exprimés : 13",
        "18 votants.¶Point 1 : 16 pour, 2 abstentions.¶Point 2 : 16 pour, 2 contre.¶Point 3 : 7 pour, 11 contre, rejeté.",
        "L'assemblée compte dix-sept conseillers en exercice. Sont présents au moment de¶l'appel : MM. et Mmes Ba (maire), Co, Du, El, Fo, Ga, Hu, Iz et Jo, soit neuf élus.",
        "Présents : 13. Pouvoirs : 2.¶Ont voté pour onze délégués, contre deux, et deux se sont abstenus.",
        "Présents : 13. Pouvoirs : 2.¶Le repas est prévu pour vingt élus, contre dix-huit. Votants : 15.",
        "Présents : 13. Pouvoirs : 2.¶Ont voté pour treize délégués le maintien de 4 agents ; deux se sont abstenus.",
        "Présents : 13, pouvoir : 1.¶Point 1 : 14 pour.¶Mme Ba arrive.¶Point 2 : votants 15, 13 pour, 2 contre.",
      })
  void leavesWhatIsSound(String text) {
    assertThat(run(SESSION + text)).isEmpty();
  }

  @Test
  void leavesEachOfSeveralVotesToAPerson() {
    String votes = "Point 1 : 14 pour.¶Point 2 : 6 pour, 8 contre. La création est adoptée.";
    assertThat(run(SESSION + "Présents : 13, pouvoir : 1.¶" + votes))
        .extracting(Finding::code, Finding::severity)
        .containsExactly(Tuple.tuple(FindingCode.VOTE_INCOHERENT, Severity.ATTENTION));
  }

  @Test
  void asksThreeDaysOfACentreOfSocialAction() {
    String board =
        "CCAS de Lo, conseil d'administration\nSéance du 24 novembre 2026. Convocation du ";
    assertThat(run(board + "21 novembre 2026.")).isEmpty();
    assertThat(run(board + "22 novembre 2026."))
        .singleElement()
        .satisfies(f -> assertThat(f.why()).contains("CASF, art. R. 123-16"));
  }

  @Test
  void takesTheReportsOfADepartementForWhatIsDue() {
    assertThat(
            run(
                "Conseil départemental – session du 24 novembre 2026\nLes rapports ont été transmis"
                    + " aux conseillers départementaux le 17 novembre 2026."))
        .extracting(Finding::code)
        .containsExactly(FindingCode.DELAI_CONVOCATION);
  }

  @Test
  void leavesTheVotesOfAnAssociation() {
    assertThat(run("Les Amis du Rail – assemblée générale\nAdopté à l'unanimité, 2 voix contre."))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Au point 9, le quorum n'était plus réuni. | QUORUM_NON_ATTEINT",
        "Le 4 juin, le quorum n'y était pas. | QUORUM_NON_ATTEINT",
        "En exercice : 15. Absents : 8. | QUORUM_NON_ATTEINT",
        "15 élus. 10 présents au début.¶À 23 h, il ne reste plus que 7 élus dans la salle. | QUORUM_NON_ATTEINT",
        "Moins de la moitié des conseillers avaient fait le trajet. | QUORUM_NON_ATTEINT",
        "En exercice : 19. Présents : 12.¶22 h 15 : départ de MM. Gobert et Lambin et de Mme Petit | QUORUM_NON_ATTEINT",
        "Le délai de convocation de trois jours n'a pas été respecté. | DELAI_CONVOCATION",
        "La convocation a été envoyée tardivement. | DELAI_CONVOCATION",
      })
  void leavesAFaultThatThePieceSaysToAPerson(String text, FindingCode code) {
    assertThat(run(SESSION + text))
        .extracting(Finding::code, Finding::severity)
        .containsExactly(Tuple.tuple(code, Severity.ATTENTION));
  }

  @Test
  void takesTheDayOfAMailThatCallsMembersTogether() {
    assertThat(
            run(
                "Objet : conseil municipal\nDate : dimanche 22 novembre 2026 à 17:48\n\nMesdames,"
                    + " Messieurs les conseillers,\n\nLe conseil se réunira mardi 24 novembre 2026 à"
                    + " 19 h.\nOrdre du jour :\n- questions diverses"))
        .extracting(Finding::code)
        .containsExactly(FindingCode.DELAI_CONVOCATION);
  }

  @Test
  void readsTheDayOnWhichTheCouncilMet() {
    assertThat(
            run(
                "Le 24 novembre 2026 à 18 heures, le conseil municipal, convoqué par lettre du 22"
                    + " courant, s'est réuni."))
        .extracting(Finding::code)
        .containsExactly(FindingCode.DELAI_CONVOCATION);
  }

  @Test
  void takesTheDayBelowALetter() {
    assertThat(
            run(
                "Je vous prie de bien vouloir assister à la séance du conseil municipal, mardi 24"
                    + " novembre 2026.\nFait à Combeloup, le dimanche 22 novembre 2026"))
        .extracting(Finding::code)
        .containsExactly(FindingCode.DELAI_CONVOCATION);
  }
}
