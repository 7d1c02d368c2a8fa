package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Presence and votes as minutes tell them. */
class ToldVoteWordingTest {

  private static List<FindingCode> run(String text) {
    CheckSubject good = Dossiers.good();
    return new ToldSessionCheck()
            .run(
                new CheckSubject(
                    good.pack(),
                    good.act(),
                    good.facts(),
                    good.given(),
                    List.of(
                        Dossiers.piece(
                            "pv.odt", "Séance du 24 novembre 2026\n" + text.replace("\\n", "\n"))),
                    good.date()))
            .stream()
            .map(Finding::code)
            .distinct()
            .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Conseillers en exercice : 15. Présents : 12. Pouvoirs : 2. Absent sans pouvoir : 1.\nMis aux voix : pour 13, contre 2, abstentions 2.",
        "En exercice : 15. Présents : 12. Pouvoirs : 2. Absents n'ayant pas donné pouvoir : 1. Pour : 13. Contre : 2. Abstentions : 2.",
        "En exercice : 15 ; présents : 12 ; absents excusés ayant donné pouvoir : 2 ; absent n'ayant donné aucun pouvoir : 1. Vote : 13 pour, 2 contre, 2 abstentions.",
        "En exercice : 15. 12 membres présents, 2 procurations, 1 absent sans procuration. Vote : 13 pour, 2 contre, 2 abstentions.",
        "En exercice 15, présents 12, pouvoirs 2, absent 1. Vote : 9 pour, 2 contre, 1 abstention, personne n'est sorti ni n'a refusé de voter.",
        "12 membres présents, 2 procurations. Votes pour 13 / contre 2 / abst. 2.",
        "Votants : 14. La décision est adoptée par 13 voix contre 2 et 2 abstentions.",
        "Nombre de votants : 14. Adoptée par 13 voix pour, 2 voix contre et 2 abstentions.",
        "Présents : 12, représentés : 2. Adopté à l'unanimité des 16 suffrages exprimés.",
        "Présents : 12 – Représentés : 2 – Votants : 14. Approuvé à l'unanimité des 16 votants.",
        "Nombre de membres en exercice : 15\nNombre de membres présents : 12\nNombre de pouvoirs : 2\nNombre de votants : 14\nPour : 13\nContre : 2\nAbstention : 2",
        "Membres en exercice\t15\nMembres présents\t12\nPouvoirs\t2\nSuffrages exprimés\t15\nPour\t13\nContre\t2\nAbstentions\t2",
        "Douze conseillers sont présents, deux ont donné procuration. Par treize voix pour, deux contre et deux abstentions, le conseil adopte.",
        "Étaient présents douze membres sur quinze ; deux membres étaient représentés. Treize voix pour, deux voix contre, deux abstentions.",
        "Présents : douze. Pouvoirs : deux. Ont voté pour : treize. Ont voté contre : deux. Se sont abstenus : deux.",
        "Présents : 12, ayant donné pouvoir : 2. Votent pour : 13 ; votent contre : 2 ; s'abstiennent : 2.",
        "12 présents, 2 pouvoirs. La délibération est adoptée à la majorité (13 pour, 2 contre, 2 abstentions).",
        "12 présents et 2 pouvoirs. Résultat du vote : 13 POUR - 2 CONTRE - 2 ABSTENTIONS",
        "Présents : 12 + 2 pouvoirs. Vote à main levée : 13 oui, 2 non, 2 abstentions.",
        "Présents 12 Pouvoirs 2 Votants 14 Exprimés 15 Pour 13 Contre 2 Abstentions 2",
        "Présents : 12 | Pouvoirs : 2 | Votants : 14 | Pour : 13 | Contre : 2 | Abstentions : 2",
        "Présents : 12 (dont le maire). Pouvoirs : 2 (Mme Ba à M. Co ; M. Du à Mme Fy). Pour : 13 ; contre : 2 (MM. Ga et Hu) ; abstentions : 2 (Mmes Ix et Ju).",
        "Membres en exercice : 17. Présents : 12. Pouvoirs :\n2. Absents non représentés : 3.\nVote : pour 13 – contre 2 – abstentions 2. Adopté.",
        "En exercice : 15. Présents :\n12.\nPouvoirs : 2. Vote : pour 13, contre 2, abstentions 2.",
        "15 en exercice. Présents 12 : Ba, Co, Du, Fy, Ga, Hu, Ix, Ju, Ka, Lo, Mi, No. Excusés : Or, Py, Ré. Pas de pouvoir.\nVote : 9 pour, 3 contre, 1 abstention. Tous ont voté.",
        "15 en exercice. Présents 12. Aucun pouvoir. Vote : 9 pour, 3 contre, 1 abstention.",
        "Présents : 12 ; Pouvoirs : 2 ; Pour : 13 voix ; Contre : 2 voix ; Abstentions : 2 voix",
        "Présents : 12. Procurations : 2. Vote : 13P / 2C / 2A. Pour = 13, contre = 2, abstention = 2.",
        "12 élus présents, 2 élus représentés. Adopté par 13 voix pour et 2 voix contre ; 2 élus s'abstiennent.",
        "12 présents, 2 représentés. Le texte recueille 13 voix favorables, 2 défavorables et 2 abstentions.",
        "Présents : 12. Pouvoirs : 2. Bulletins trouvés dans l'urne : 17. Pour : 13, contre : 2, blancs : 2.",
        "Quatorze votants. Pour : 13. Contre : 2. Abstentions : 2.",
        "Présents (12), pouvoirs (2). Pour (13), contre (2), abstentions (2).",
        "Présents à l'ouverture : 12. Pouvoirs : 2. Pour 13 Contre 2 Abstention 2",
        "Présents : 12. Pouvoir(s) : 2. Absent(s) : 1. Pour : 13. Contre : 2. Abstention(s) : 2.",
        "12 conseillers présents, 2 pouvoirs. Le conseil, par 13 voix pour, 2 contre (M. Ba, Mme Co) et 2 abstentions (M. Du, Mme Fy), adopte.",
        "12 présents, 2 absents représentés. La décision modificative est adoptée par 13 voix, 2 contre, 2 abstentions.",
        "Présents : 12. Pouvoirs : 2. Votants : 16. Pour : 16.",
        "Présents : 12\nProcurations : 2\nVotants : 15\nÀ l'unanimité.",
        "Présents : 12. Pouvoirs : 2. Votants : 14. Suffrages exprimés : 11. Pour : 10, contre : 2.",
        "Présents : 12. Pouvoirs : 2. Suffrages exprimés : 14. Pour : 9, contre : 2, abstention : 1.",
        "Le quorum est atteint avec 12 présents et 2 pouvoirs. Votes exprimés : pour 13, contre 2, abstentions 2.",
      })
  void countsMoreVotesThanVoters(String text) {
    assertThat(run(text)).containsExactly(FindingCode.VOTE_INCOHERENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Conseillers en exercice : 15. Présents : 12. Pouvoirs : 2. Absent sans pouvoir : 1.\nMis aux voix : pour 10, contre 2, abstentions 2.",
        "En exercice : 15. Présents : 12. Pouvoirs : 2. Absents n'ayant pas donné pouvoir : 1. Pour : 10. Contre : 2. Abstentions : 2.",
        "En exercice : 15 ; présents : 12 ; absents excusés ayant donné pouvoir : 2 ; absent n'ayant donné aucun pouvoir : 1. Vote : 10 pour, 2 contre, 2 abstentions.",
        "En exercice : 15. 12 membres présents, 2 procurations, 1 absent sans procuration. Vote : 10 pour, 2 contre, 2 abstentions.",
        "Votants : 14. La décision est adoptée par 10 voix contre 2 et 2 abstentions.",
        "Présents : 12, représentés : 2. Adopté à l'unanimité des 14 suffrages exprimés.",
        "Présents : 12, représentés : 2. Adopté à l'unanimité des 13 suffrages exprimés, 1 abstention.",
        "Membres en exercice\t15\nMembres présents\t12\nPouvoirs\t2\nSuffrages exprimés\t12\nPour\t10\nContre\t2\nAbstentions\t2",
        "Douze conseillers sont présents, deux ont donné procuration. Par dix voix pour, deux contre et deux abstentions, le conseil adopte.",
        "Présents : douze. Pouvoirs : deux. Ont voté pour : dix. Ont voté contre : deux. Se sont abstenus : deux.",
        "Présents : 12, ayant donné pouvoir : 2. Votent pour : 10 ; votent contre : 2 ; s'abstiennent : 2.",
        "Présents 12 Pouvoirs 2 Votants 14 Exprimés 12 Pour 10 Contre 2 Abstentions 2",
        "Présents : 12. Procurations : 2. Pour = 10, contre = 2, abstention = 2.",
        "12 présents, 2 représentés. Le texte recueille 10 voix favorables, 2 défavorables et 2 abstentions.",
        "12 élus présents, 2 élus représentés. Adopté par 10 voix pour et 2 voix contre ; 2 élus s'abstiennent.",
        "Quatorze votants. Pour : 10. Contre : 2. Abstentions : 2.",
        "Présents (12), pouvoirs (2). Pour (10), contre (2), abstentions (2).",
        "Présents : 12. Pouvoir(s) : 2. Absent(s) : 1. Pour : 10. Contre : 2. Abstention(s) : 2.",
        "12 présents, 2 pouvoirs. Adoptée par 10 voix, 2 contre, 2 abstentions.",
        "En exercice : 15. Présents : 12. Pouvoirs : 2. Absente non excusée et sans pouvoir : 1. Unanimité des 14 votants.",
        "Présents : 12. Pouvoirs : 2. Absent sans pouvoir : 1. Le maire commente le budget de 13 communes, pour 25 enfants, contre 12 en 2025.",
        "Présents : 12. Pouvoirs : 2. Tarif adopté : pour 13 repas, 2 gratuits. Pour : 14.",
        "Présents : 12, pouvoirs : 2. 5 voix pour l'offre A, 9 voix pour l'offre B.",
        "Présents : 12, pouvoirs : 2. Point 1 : pour 14. Point 2 : pour 12, abstentions 2. Point 3 : pour 10, contre 4.",
        "Présents : 12. Pouvoirs : 2. Suffrages exprimés : 14. Pour : 12, contre : 0, abstentions : 2.",
        "Présents : 12. Pouvoirs : 2. Votants : 13. Pour : 13. Mme Ba ne prend pas part au vote.",
        "Conseillers absents, non excusés et non représentés : 1. Présents : 12. Pouvoirs : 2. Pour : 14.",
        "En exercice : 15\nPrésents : 12\nPouvoir : 0\nVotants : 12\nPour : 11\nContre : 0\nAbstention : 1",
      })
  void leavesSoundCountsAlone(String text) {
    assertThat(run(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ont répondu à l'appel : MM. Ba, Co, Du ; Mmes Ek, Fo, Ga. Trois délégués sont représentés : M. Hu par M. Ba, Mme Ix par Mme Ek, M. Ju par M. Co. Les six autres sont excusés.",
        "Ont répondu présents à l'appel de leur nom : M. Ba, M. Co, Mme Du et Mme Ek.",
        "À l'appel nominal, ont répondu : MM. Ba, Co et Du, Mmes Ek et Fo.",
        "Répondent à l'appel MM. Ba, Co et Du ainsi que Mmes Ek et Fo.",
        "Ont siégé : Mme Ba, présidente, MM. Co, Du, Ek, Fo et Ga.",
        "Siégeaient : Mme Ba, MM. Co, Du, Ek, Fo et Ga.",
        "Délégués ayant siégé : Mme Ba, MM. Co, Du, Ek, Fo et Ga.",
        "Membres ayant assisté à la séance : Mme Ba, MM. Co, Du, Ek, Fo et Ga.",
        "Ont pris part à la séance : Mme Ba, MM. Co, Du, Ek, Fo et Ga.",
        "Ont émargé la feuille de présence :\nM. Ba\nMme Co\nM. Du\n\nExcusés : M. Hu, Mme Ix",
        "Les délégués suivants ont signé la feuille de présence : Mme Ba, MM. Co, Du, Ek, Fo et Ga.",
        "Avaient pris place autour de la table : Mme Ba, MM. Co, Du, Ek, Fo et Ga.",
        "Les élus suivants participaient à la réunion : Mme Ba, MM. Co, Du, Ek, Fo et Ga.",
      })
  void countsThoseNamedAsAttending(String text) {
    assertThat(run("Le comité compte quinze délégués en exercice. " + text))
        .containsExactly(FindingCode.QUORUM_NON_ATTEINT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ont répondu à l'appel : MM. Ba, Co, Du, Ek ; Mmes Fo, Ga, Hu, Ix. Les sept autres sont excusés.",
        "Assistaient également à la séance : Mme Ky, directrice, M. Lu, comptable.",
        "Assistaient à la séance : Mme Ky, directrice, M. Lu, comptable.",
        "Ont également pris part à la séance, sans voix : Mme Ky, M. Lu.",
        "Ont pris part au vote : MM. Ba, Co et Du.",
        "Présents : 9. Ont aussi participé à la réunion : Mme Ky, M. Lu.",
        "Présents : 9. Ont répondu à l'appel d'offres : MM. Ky et Lu.",
        "Ont répondu à l'appel :\nPour la commune de Lo : MM. Ba, Co, Du, Ek\nPour la commune de Mi : MM. Fo, Ga, Hu, Ix",
        "Étaient présents : MM. Ba, Co, Du, Ek, Fo, Ga, Hu, Ix. Ont siégé au bureau : M. Ba, Mme Ky.",
        "Siégeaient au bureau de vote : M. Ba, Mme Ky.",
        "Ont répondu : MM. Ba, Co et Du.",
        "Ont répondu à l'appel : M. Ba, Mme Ba, M. Co, titulaires, MM. Du, Ek, Fo Mmes Ga, Hu, suppléante. Mme Ix a donné pouvoir à Mme Ba.",
        "Participaient à la réunion : M. Ba, Mme Ky.",
        "Commission d'appel d'offres du 3 novembre. Ont siégé : MM. Ba, Co et Du.",
        "Ont répondu à l'appel MM. Ba, Co, Du, Ek ainsi que Mmes Fo, Ga, Hu et Ix.",
        "N'ont pas répondu à l'appel : MM. Ba, Co et Du.",
      })
  void leavesThoseWhoDoNotSitAndARollThatSuffices(String text) {
    assertThat(run("Le comité compte quinze délégués en exercice. " + text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le scrutin public donne 9 suffrages favorables, 3 défavorables ; personne ne s'est abstenu.",
        "Aucun des conseillers présents ou représentés ne s'est retiré. 9 voix pour, 3 voix contre ; personne ne s'est abstenu.",
        "Pour : 9. Contre : 3. Nul ne s'abstient.",
        "9 pour, 3 contre, aucun élu ne s'étant abstenu.",
        "Neuf voix pour, trois voix contre, sans abstention.",
        "Par neuf voix pour et trois contre, il n'y a pas eu d'abstention.",
        "9 voix pour et 3 contre ; il n'y a ni abstention ni bulletin blanc.",
        "Aucun membre du conseil ne s'abstient. Pour : 9. Contre : 3.",
        "9 voix pour, 3 contre. Pas d'abstention. Personne n'a quitté la salle.",
        "12 voix pour ; personne n'a voté contre et personne ne s'est abstenu.",
        "Pour : 12. Aucun conseiller ne s'y oppose, aucun ne s'abstient.",
        "Pour : 12. Ni voix contre ni abstention.",
        "9 pour, 3 contre, pas une abstention.",
        "9 pour, 3 contre, zéro abstention.",
        "Douze voix pour, sans opposition ni abstention.",
      })
  void countsFewerVotesWhereNobodyAbstains(String text) {
    assertThat(run("Présents\t12\nReprésentés\t2\n" + text))
        .containsExactly(FindingCode.VOTE_INCOHERENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11 suffrages favorables, 3 défavorables ; personne ne s'est abstenu.",
        "9 pour, 3 contre.",
        "9 pour, 3 contre ; personne, hormis Mme Ba et M. Co, ne s'est abstenu.",
        "9 pour, 3 contre ; personne ne s'est abstenu, sauf Mme Ba et M. Co.",
        "9 pour, 3 contre ; si personne ne s'abstient, le vote est acquis.",
        "M. Ba et Mme Co se sont retirés. 9 pour, 3 contre ; personne ne s'est abstenu.",
        "M. Ba et Mme Co, intéressés, n'ont pas pris part au vote. 9 pour, 3 contre, sans abstention.",
        "M. Ba, qui avait quitté la salle avec Mme Co, n'y prend part. 9 pour, 3 contre, pas d'abstention.",
        "M. Ba et Mme Co sont sortis de la salle. 9 pour, 3 contre ; nul ne s'abstient.",
        "M. Ba s'est déporté avec Mme Co. 9 pour, 3 contre ; nul ne s'abstient.",
        "M. Ba et Mme Co ne prennent part ni au débat ni au vote. 9 pour, 3 contre ; nul ne s'abstient.",
        "Départ de M. Ba et de Mme Co à 21 h. 9 pour, 3 contre ; nul ne s'abstient.",
        "M. Ba s'étant retiré, ainsi que Mme Co, 9 pour, 3 contre ; nul ne s'abstient.",
        "M. Ba et Mme Co, absents au moment du vote. 9 pour, 3 contre ; nul ne s'abstient.",
        "M. Ba et Mme Co n'ont pas voté. 9 pour, 3 contre, sans abstention.",
        "9 pour, 3 contre, pas d'abstention ; M. Ba et Mme Co refusent de voter.",
        "9 pour, 3 contre, aucune abstention, 2 bulletins blancs.",
        "12 pour, 2 contre, et il n'y a pas d'abstention.",
        "12 pour, 2 abstentions. Personne ne s'oppose à la demande de parole du public.",
        "Point 1 : 9 pour, 3 contre, 2 abstentions. Point 2 : 14 pour, personne ne s'abstient.",
        "M. Ba ne prend part. Sans débat, 11 pour et 3 contre ; aucune opposition de principe.",
        "13 pour, aucun vote contre, une abstention ; personne d'autre ne s'est abstenu.",
        "Adoptée à l'unanimité, sans abstention.",
        "Point 1 : 14 pour, personne ne s'est abstenu. Point 2 : 10 pour, 4 contre, personne ne s'abstient.",
      })
  void leavesAVoteThatIsWholeOrFromWhichSomebodyKeepsApart(String text) {
    assertThat(run("Présents\t12\nReprésentés\t2\n" + text)).isEmpty();
  }
}
