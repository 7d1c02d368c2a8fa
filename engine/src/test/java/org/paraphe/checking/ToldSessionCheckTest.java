package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.act.ActKind;
import org.paraphe.template.TemplatePacks;

class ToldSessionCheckTest {

  private static List<Finding> run(String text) {
    CheckSubject good = Dossiers.good();
    return new ToldSessionCheck()
        .run(
            new CheckSubject(
                good.pack(),
                good.act(),
                good.facts(),
                good.given(),
                List.of(Dossiers.piece("pv.odt", text)),
                good.date()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nombre de conseillers en exercice : 19, présents : 9, pouvoirs : 4 | QUORUM_NON_ATTEINT",
        "Présents : 12. Pouvoirs : 3. Pour : 14, contre : 0, abstention : 0 | VOTE_INCOHERENT",
        "Pour : 6 - Contre : 7 | VOTE_INCOHERENT",
        "Présents : 12. Pouvoirs : 3. Adopté à l'unanimité (17 voix). | VOTE_INCOHERENT",
        "En exercice : 19. Présents lors du vote : neuf | QUORUM_NON_ATTEINT",
        "Seuls neuf conseillers étaient présents ; membres en exercice : dix-neuf | QUORUM_NON_ATTEINT",
        "9 présents sur 19 conseillers | QUORUM_NON_ATTEINT",
        "En exercice : 19. À l'ouverture, présents : 12. Au point 6, présents : 9. | QUORUM_NON_ATTEINT",
        "En exercice ........ 19    Présents ........... 8    Pouvoirs ........... 5 | QUORUM_NON_ATTEINT",
        "En exercice : 19. Présents : 10. Mme Ba quitte la séance à 21 h. | QUORUM_NON_ATTEINT",
        "En exercice : 19. Présents : 6     Pouvoirs : 3     Absents sans pouvoir : 10 | QUORUM_NON_ATTEINT",
      })
  void tellsWhatAPieceCountsWrong(String text, FindingCode code) {
    assertThat(run(text))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(code);
              assertThat(f.severity()).isEqualTo(Severity.ATTENTION);
              assertThat(f.where()).isEqualTo("pièce pv.odt");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Séance du 23 novembre 2026. Date de convocation : 21/11/2026 | DELAI_CONVOCATION",
        "Le conseil, convoqué le vendredi 20 novembre 2026, séance du lundi 23 novembre 2026 | DELAI_CONVOCATION",
        "Comité syndical du mardi 24 novembre 2026 à 19 h – convocations adressées le 23 novembre 2026 | DELAI_CONVOCATION",
        "L'an deux mille vingt-six, le mardi 24 novembre à 20 heures. En exercice : 19. Présents : 9. | QUORUM_NON_ATTEINT",
        "Montrieux, le 21 novembre 2026. J'ai l'honneur de vous convoquer à la séance du conseil municipal qui se tiendra le mardi 24 novembre 2026 | DELAI_CONVOCATION",
        "Séance du 24 novembre 2026. En exercice : 19. Présents : 9. | QUORUM_NON_ATTEINT",
        "Séance ordinaire du 24 novembre 2026, sans procédure d'urgence. Convocation du 22 novembre 2026. | DELAI_CONVOCATION",
        "Séance du 24 novembre 2026. Convocation du 22 novembre 2026. Procédure d'urgence : non | DELAI_CONVOCATION",
        "Séance du 24 novembre 2026. Convocation du 23 novembre 2026. L'urgence n'est pas invoquée. | DELAI_CONVOCATION",
        "La convocation du conseil a été adressée aux élus le dimanche 22 novembre 2026 ; la séance se tiendra le mardi 24 novembre 2026. | DELAI_CONVOCATION",
        "Séance du 24 novembre 2026. Convocation du 22 novembre 2026. Il n'est pas recouru à la procédure d'urgence. | DELAI_CONVOCATION",
        "Séance du 24 novembre 2026. En exercice : 19. Présents : 9. Il n'y a pas de seconde convocation. | QUORUM_NON_ATTEINT",
        "Séance du 24 novembre 2026. En exercice : 19. Présents : 9. Le conseil n'a pas été à nouveau convoqué. | QUORUM_NON_ATTEINT",
        "Séance du 24 novembre 2026. En exercice : 19. Présents : 9. Le comité s'est de nouveau réuni. | QUORUM_NON_ATTEINT",
        "Séance du 24 novembre 2026. Présents : 9. Pouvoirs : 1. Pour 7, contre 2, abstentions 3 | VOTE_INCOHERENT",
        "Séance du 24 novembre 2026. En exercice : 15. Étaient là : Mme Ida Borie, maire, MM. Alain Teyssier, Luc Roux, Mme Inès Bo, M. Jean Roc, soit cinq. | QUORUM_NON_ATTEINT",
        "Séance du mardi 24 novembre 2026. La convocation et la note de synthèse ont été adressées aux conseillers par voie électronique le dimanche 22 novembre 2026, sans qu'une urgence ait été invoquée. | DELAI_CONVOCATION",
      })
  void blocksWhereThePieceTellsOfASessionOfTheActsOwnDays(String text, FindingCode code) {
    assertThat(run(text))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(code);
              assertThat(f.severity()).isEqualTo(Severity.BLOQUANT);
            });
  }

  @Test
  void asksAboutASessionThatASummaryIsOf() {
    CheckSubject good = Dossiers.good();
    List<Finding> told =
        new ToldSessionCheck()
            .run(
                new CheckSubject(
                    TemplatePacks.load(null).find(new ActKind("synthese-juridique")).orElseThrow(),
                    good.act(),
                    List.of(),
                    good.given(),
                    List.of(
                        Dossiers.piece(
                            "pv.odt",
                            "Séance du 24 novembre 2026. En exercice : 15. Présents : 13. M. Ba a"
                                + " donné pouvoir à Mme Co. Neuf voix pour, six voix contre, aucune"
                                + " abstention.")),
                    good.date()));

    assertThat(told).extracting(Finding::code).containsExactly(FindingCode.VOTE_INCOHERENT);
    assertThat(told).extracting(Finding::severity).containsExactly(Severity.ATTENTION);
  }

  @Test
  void readsADayThatAPagePartsByAnEmptyLine() {
    assertThat(
            run(
                "J'ai l'honneur de vous convoquer à la séance du conseil municipal qui se tiendra le mardi 24\n\n"
                    + "novembre 2026 à 19 heures, salle des délibérations.\n\nDate d'envoi de la"
                    + " convocation : 22 novembre 2026\n"))
        .extracting(Finding::code)
        .containsExactly(FindingCode.DELAI_CONVOCATION);
  }

  @Test
  void countsNoAbsentAmongTheProxies() {
    assertThat(
            run(
                "Séance du 24 novembre 2026. En exercice : 15 – présents : 12 – pouvoirs : 2 –"
                    + " absents non représentés : 1. Vote : 11 voix pour, 4 voix contre, 2"
                    + " abstentions."))
        .extracting(Finding::code)
        .containsExactly(FindingCode.VOTE_INCOHERENT);
    assertThat(
            run(
                "Séance du 24 novembre 2026\nConseillers en exercice\t29\nPrésents\t21\nReprésentés"
                    + " (pouvoirs)\t4\nAbsents non représentés\t4"))
        .isEmpty();
  }

  @Test
  void countsTheRowOfATableOfVotes() {
    String session = "Séance du 24 novembre 2026\nVotants\t41\n";
    assertThat(run(session + "Point\tPour\tContre\tAbstentions\nCharte de l'arbre\t33\t6\t5"))
        .extracting(Finding::code)
        .containsExactly(FindingCode.VOTE_INCOHERENT);
    assertThat(run(session + "Point\tPour\tContre\tAbst.\tRésultat\n3\t30\t6\t5\tadopté"))
        .isEmpty();
  }

  @Test
  void takesTheDayOfALetterForAConvocationOnlyWhereItConvokes() {
    assertThat(
            run(
                "Montrieux, le 23 novembre 2026. Merci de soumettre ma demande au conseil municipal"
                    + " du 24 novembre 2026."))
        .isEmpty();
  }

  @Test
  void leavesASessionOfLastYearToAPerson() {
    assertThat(run("Séance du 24 novembre 2025. En exercice : 19. Présents : 9."))
        .extracting(Finding::severity)
        .containsExactly(Severity.ATTENTION);
  }

  @Test
  void takesThePopulationAndTheKindOfAuthorityFromThePieces() {
    String days = "Date de convocation : 19 novembre 2026. Séance du 23 novembre 2026.";
    assertThat(run("Commune de 2 100 habitants. " + days)).isEmpty();
    assertThat(run("Commune de 4 100 habitants. " + days))
        .extracting(Finding::code)
        .containsExactly(FindingCode.DELAI_CONVOCATION);
    assertThat(run("Conseil communautaire. " + days))
        .extracting(Finding::code)
        .containsExactly(FindingCode.DELAI_CONVOCATION);
  }

  @Test
  void countsTheNamesThatAreListedAsPresent() {
    String head = "Conseillers en exercice : 7\nPrésents : M. Ba, Mme Co,\nM. Du";
    assertThat(run(head + "\n\nAbsents : M. Fo, M. Ga, Mme Hu, Mme Ix"))
        .extracting(Finding::code)
        .containsExactly(FindingCode.QUORUM_NON_ATTEINT);
    assertThat(run(head + ", Mme El\n\nAbsents : M. Fo, M. Ga, Mme Hu")).isEmpty();
  }

  @Test
  void readsTheDaysOfOneSessionInTwoPieces() {
    CheckSubject good = Dossiers.good();
    CheckSubject two =
        new CheckSubject(
            good.pack(),
            good.act(),
            good.facts(),
            good.given(),
            List.of(
                Dossiers.piece("convocation.odt", "Convocation du 22 novembre 2026"),
                Dossiers.piece("odj.odt", "Séance du 24 novembre 2026")),
            good.date());

    assertThat(new ToldSessionCheck().run(two))
        .extracting(Finding::code, Finding::severity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(FindingCode.DELAI_CONVOCATION, Severity.BLOQUANT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sept présents sur quinze. | QUORUM_NON_ATTEINT",
        "Conseil de 15 membres. 6 élus étaient là. | QUORUM_NON_ATTEINT",
        "Sur les 23 conseillers, seuls 10 avaient fait le déplacement. | QUORUM_NON_ATTEINT",
        "Effectif légal 27, présents 12, pouvoirs 9, votants 21 | QUORUM_NON_ATTEINT",
        "15 conseillers en exercice, 7 présents, 4 procurations. | QUORUM_NON_ATTEINT",
        "Le conseil compte quinze membres ; étaient présents sept d'entre eux, trois autres ayant donné pouvoir. | QUORUM_NON_ATTEINT",
        "On était 5 sur 11, Jean et Lucie avaient donné procuration. | QUORUM_NON_ATTEINT",
        "En exercice : 15¶présents (6) : Mme A, MM. B, C¶pouvoirs (2) : M. D à M. B | QUORUM_NON_ATTEINT",
        "En exercice : 11¶Présents : Mme Ta, maire, MM. Bo, Fa et Ro, adjoints¶Excusés : Mme Xy | QUORUM_NON_ATTEINT",
        "Membres en exercice→29¶Présents→13 | QUORUM_NON_ATTEINT",
        "15 présents, 0 pouvoir. Vote : 11 pour, 3 contre, 2 abstentions. | VOTE_INCOHERENT",
        "14 votants. Adopté par 10 voix pour, 4 voix contre et 2 abstentions. | VOTE_INCOHERENT",
        "Dix présents et deux représentés. Adopté par neuf voix contre deux, quatre élus s'étant abstenus. | VOTE_INCOHERENT",
        "8 présents + 1 procuration = 9 votants¶vote : 6 oui, 3 non, 2 abst. | VOTE_INCOHERENT",
        "Nombre de votants : 15. POUR 8 - CONTRE 6 - ABSTENTION 3 | VOTE_INCOHERENT",
        "En exercice 11 ; présents 9 ; absents 4. | VOTE_INCOHERENT",
        "12 présents, 1 pouvoir. 5 suffrages favorables, 8 défavorables. | VOTE_INCOHERENT",
        "Le conseil a été convoqué le 22 novembre 2026. | DELAI_CONVOCATION",
        "La convocation a été adressée aux élus la veille, le 22 novembre 2026. | DELAI_CONVOCATION",
        "Convocation : 22/11/2026 | DELAI_CONVOCATION",
        "On nous a convoqués le 21 novembre. | DELAI_CONVOCATION",
      })
  void readsTheManyWaysInWhichASessionIsTold(String text, FindingCode code) {
    assertThat(run("Séance du 24 novembre 2026. " + text.replace("¶", "\n").replace("→", "\t")))
        .extracting(Finding::code, Finding::severity)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(code, Severity.BLOQUANT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mairie de Lo\nLe 21 novembre 2026\nLe conseil se tiendra le 24 novembre 2026 à 19 h. Cette convocation vaut ordre du jour.",
        "Syndicat de la Lo – le 21 novembre 2026\nLes délégués sont convoqués le mardi 24 novembre 2026 à 18 h 30.",
        "Date : samedi 21 novembre 2026 à 09:00\n\nVous êtes convoqués au conseil municipal du mardi 24 novembre 2026 à 20 h.",
        "Convoqués le 21 novembre pour le 24 novembre 2026, salle du conseil.",
      })
  void takesTheDayOfTheLetterThatConvokes(String text) {
    assertThat(run(text)).extracting(Finding::code).containsExactly(FindingCode.DELAI_CONVOCATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Huit présents sur quinze.",
        "En exercice : 15\nprésents (9) : Mme A, MM. B, C, D, E, F, G, H et I\npouvoirs (2) : M. D à M. B\nVote : 11 pour",
        "Seconde convocation, le quorum ayant manqué le 19. En exercice : 15, présents : 6.",
        "Le conseil a été à nouveau convoqué, faute de quorum. En exercice : 15, présents : 6.",
        "Le conseil est convoqué de nouveau, faute de quorum. En exercice : 15, présents : 6.",
        "15 en exercice, 12 présents. 5 des 20 enfants inscrits étaient présents à la cantine.",
        "En exercice 15, présents 12. Il faut 8 présents pour que le quorum soit atteint.",
        "En exercice : 19. Présents : 16. Absents excusés ayant donné pouvoir : 2. Absent : 1. Votants : 18. 15 pour, 2 contre, 1 abstention.",
        "13 présents, 1 pouvoir, 14 votants. 12 pour, 1 contre, 1 abstention. Le menu pour 16 coûte 3 €.",
        "13 présents, 1 pouvoir. M. Ro sort de la salle et ne prend pas part au vote. 11 pour, 1 contre, 1 abstention.",
        "13 présents, 1 pouvoir. Le vœu est rejeté : 5 pour, 8 contre, 1 abstention.",
        "Le locataire a été convoqué le 23 novembre 2026 en mairie.",
        "Convocation du 17 novembre 2026. Vu la délibération du conseil municipal du 18 novembre 2026.",
        "Le conseil est convoqué en urgence le 22 novembre 2026 ; l'urgence est reconnue.",
        "En exercice : 7\nPrésents : Mme Ta, maire, MM. Bo, Fa et Ro, adjoints.",
      })
  void readsNoFaultIntoASessionThatIsInOrder(String text) {
    assertThat(run("Séance du 24 novembre 2026. " + text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "En exercice : 19. Présents : 15. Pouvoirs : 2. Pour : 17. Contre : 0. Abstentions : 0.",
        "Présents : 12, en exercice : 19 ; puis présents : 11",
        "En exercice : 19. Présents : 11. Mme Ba quitte la séance.",
        "Une subvention pour : 4 500 €, contre : rien",
        "Convocation du 12 novembre 2026, séance du 23 novembre 2026",
        "Les neuf présents articles ; pouvoirs de police du maire",
        "séance du conseil",
        "Séance du 23 novembre 2026. L'association a réuni 4 présents sur 30 membres.",
        "Séance du 23 novembre 2026. En exercice : 19. La CAO : présents : 3.",
        "Séance du 23 novembre 2026. En exercice : 19.\nJury de l'école\tprésents : 4 au jury",
      })
  void saysNothingOfARightOrUnclearCount(String text) {
    assertThat(run(text)).isEmpty();
  }

  @Test
  void leavesAnActThatNoAssemblyVotes() {
    CheckSubject order = Dossiers.arrete();
    assertThat(new ToldSessionCheck().run(order)).isEmpty();
  }

  @Test
  void leavesTheSessionThatAnActRestsOnToAPerson() {
    CheckSubject order = Dossiers.arrete();
    CheckSubject resting =
        new CheckSubject(
            order.pack(),
            order.act(),
            order.facts(),
            order.given(),
            List.of(
                Dossiers.piece(
                    "deliberation.odt",
                    "Séance du 7 septembre 2026 : 5 conseillers présents sur 11")),
            order.date());
    assertThat(new ToldSessionCheck().run(resting))
        .singleElement()
        .satisfies(f -> assertThat(f.code()).isEqualTo(FindingCode.QUORUM_NON_ATTEINT))
        .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.ATTENTION));
  }

  @Test
  void readsAnEndlessChainOfNumbers() {
    assertThat(run("sept ".repeat(50_000))).isEmpty();
  }
}
