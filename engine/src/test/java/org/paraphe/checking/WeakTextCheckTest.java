package org.paraphe.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeakTextCheckTest {

  private static List<String> told(String kind, String field, String words) {
    return Taking.of(kind)
        .piece("lettre.odt", "Objet : " + words + "\n")
        .took(field, words, words)
        .told(new WeakTextCheck());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pétition des parents d'élèves | ces mots disent qui demande, et non de quoi il s'agit",
        "rue Haute | c'est une adresse",
        "la rue des Saules | c'est une adresse",
        "heures du matin | ces mots ne disent que l'heure ou le jour",
        "9 h 30 | ces mots ne disent que l'heure ou le jour",
        "de deux heures du soir | ces mots ne disent que l'heure ou le jour",
        "la nuit du samedi | ces mots ne disent que l'heure ou le jour",
        "Les concours | ces mots renvoient à ce qu'une autre phrase dit",
        "nos ateliers | ces mots renvoient à ce qu'une autre phrase dit",
        "12 bis, place du Lavoir | c'est une adresse",
        "cours de la République | c'est une adresse",
        "Montrieux-les-Étangs (21000) | c'est une adresse",
        "21000 Montrieux | c'est une adresse",
        "M. Luc Bo | c'est le nom de quelqu'un",
        "Maître Anne Morel, notaire | c'est le nom de quelqu'un",
        "pose d'un échafaudage pour Mme | elle s'arrête avant un nom",
        "déménagement de M. | elle s'arrête avant un nom",
        "Commune de Montrieux | c'est l'en-tête d'un service",
        "Le service des sports, le 3 mai 2027 | c'est l'en-tête d'un service",
        "projet de délibération | ces mots ne disent que la procédure",
        "à passer en conseil | ces mots ne disent que la procédure",
        "Commune de Montrieux — finances — 3 mai 2027 | c'est l'en-tête d'un service",
        "le louer pour y | c'est un début de phrase",
        "pose d'un câble par la | c'est un début de phrase",
        "d'un vide-greniers | c'est une fin de phrase",
        "Proposée par le comité des fêtes | c'est une fin de phrase",
        "réalisation de ce programme | ces mots renvoient à une autre phrase",
        "circulation | ces mots se trouvent dans tout dossier de cette nature",
        "réglementation permanente | ces mots se trouvent dans tout dossier de cette nature",
        "l'arrêté ? Je le signe demain | c'est un message qui se poursuit",
        "chantier qui a été divisé en lots | c'est un morceau de phrase",
        "somme de 40 euros, et d'autoriser la maire à signer | c'est un morceau de phrase",
        "pose d'un câble. Merci | c'est un message qui se poursuit",
      })
  void asksAboutWordsThatSayNothingOfTheMatter(String words, String why) {
    assertThat(told("arrete-circulation", "motif", words))
        .containsExactly(
            "« %s » est retenu pour « motif de la mesure », mais %s.".formatted(words, why));
  }

  @Test
  void asksAboutAReasonThatIsTheMeasure() {
    assertThat(
            Taking.of("arrete-circulation")
                .piece("note.odt", "vitesse limitée à 30 km/h\nlimitation à 30 km/h\n")
                .took("mesures", "vitesse limitée à 30 km/h", "vitesse limitée à 30 km/h")
                .took("motif", "limitation à 30 km/h", "limitation à 30 km/h")
                .told(new WeakTextCheck()))
        .singleElement()
        .asString()
        .contains("et non pourquoi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "réfection de la rue Haute",
        "nuit des musées",
        "les ateliers de poterie",
        "rue Haute : pose d'un câble",
        "cours de musique pour les enfants",
        "cours d'informatique",
        "fête de M. Luc Bo et de ses voisins",
        "service de restauration scolaire",
        "ville fleurie",
        "projet de fresque",
        "circulation des engins agricoles",
        "raccordement au réseau",
        "course organisée par le club d'athlétisme",
        "fête de la musique de cette année",
        "défilé, de la mairie à la gare",
        "spectacle par la compagnie du Moulin",
      })
  void keepsQuietOfWordsThatSayIt(String words) {
    assertThat(told("arrete-circulation", "motif", words)).isEmpty();
  }

  @Test
  void asksAboutAPurposeThatIsLittleMoreThanTheBeneficiarysName() {
    assertThat(purpose("Cercle nautique de Brignolet (aviron)"))
        .containsExactly(
            "« Cercle nautique de Brignolet (aviron) » est retenu pour « objet de la subvention »,"
                + " mais ces mots ne disent guère que le nom d'un organisme.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"régate d'été du Cercle nautique de Brignolet", "deux avirons neufs"})
  void keepsQuietOfAPurposeBesideTheName(String words) {
    assertThat(purpose(words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rivières | les pièces écrivent « rivieres vivantes »",
        "compagnie a baissé son prix parce qu'elle | c'est un morceau de phrase",
        "Cercle nautique de la | c'est un morceau de phrase",
      })
  void asksAboutTheNameOfABodyThatIsPartOfOneOrMore(String name, String why) {
    assertThat(body(name, "Rivières vivantes demande une aide. Merci à Rivières vivantes."))
        .containsExactly(
            "« %s » est retenu pour « bénéficiaire de la subvention », mais %s."
                .formatted(name, why));
  }

  @Test
  void keepsQuietOfTheWholeNameOfABody() {
    String once = "Rivières vivantes demande une aide.";
    assertThat(body("Rivières vivantes", once + once)).isEmpty();
    assertThat(body("Rivières", "Le Lac demande une aide.")).isEmpty();
    assertThat(body("Amicale", "L'Amicale demande. L'Amicale propose.")).isEmpty();
  }

  @Test
  void asksAboutTheNameOfABodyThatItsOwnPassageGoesOnWith() {
    assertThat(body("Rivières", "Rivières vivantes demande une aide."))
        .singleElement()
        .asString()
        .endsWith("mais la pièce écrit à la suite « vivantes ».");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Vivre | Vivre avec le Handicap sollicite une aide.",
        "Toits et Façades | Toits et Façades au Carré sollicite une aide.",
        "Paroles | Paroles en l'air sollicite une aide.",
      })
  void asksAboutTheNameOfABodyCutBeforeAPreposition(String name, String piece) {
    assertThat(bodyIn(name, piece))
        .singleElement()
        .asString()
        .contains("la pièce écrit à la suite");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chorale Vent d'Est | Chorale Vent d'Est au Conseil du 3 mai.",
        "Durand | Durand en tête des offres.",
        "Lanterne | Lanterne pour quatre ans.",
        "Lanterne | Lanterne en application du règlement.",
        "Club nautique | Club nautique en Mairie de Brazac.",
      })
  void keepsQuietOfANameThatEndsBeforeAPreposition(String name, String piece) {
    assertThat(bodyIn(name, piece)).isEmpty();
  }

  private static List<String> bodyIn(String name, String piece) {
    return Taking.of("deliberation-subvention")
        .piece("lettre.odt", piece)
        .took("beneficiaire", name, name)
        .told(new WeakTextCheck());
  }

  private static List<String> body(String name, String piece) {
    return Taking.of("deliberation-subvention")
        .piece("lettre.odt", piece + "\n" + name + "\n")
        .took("beneficiaire", name, name)
        .told(new WeakTextCheck());
  }

  private static List<String> purpose(String words) {
    return Taking.of("deliberation-subvention")
        .piece("lettre.odt", "Cercle nautique de Brignolet\nObjet : " + words + "\n")
        .took("beneficiaire", "Cercle nautique de Brignolet", "Cercle nautique de Brignolet")
        .took("objetSubvention", words, words)
        .told(new WeakTextCheck());
  }

  @Test
  void keepsQuietOfABudgetThatIsToldInTheKindsWords() {
    assertThat(
            Taking.of("deliberation-decision-modificative")
                .piece("note.odt", "Décision modificative du budget principal")
                .took("budget", "budget principal", "budget principal")
                .told(new WeakTextCheck()))
        .isEmpty();
  }

  @Test
  void asksAboutAnItemOfTheDelegatedDomains() {
    Taking taking =
        Taking.of("arrete-delegation")
            .piece("note.odt", "Domaines : urbanisme, matières suivantes, rue Haute")
            .took("domaine", "urbanisme; matières suivantes; rue Haute", "urbanisme");

    assertThat(taking.told(new WeakTextCheck()))
        .containsExactly(
            "« matières suivantes » est retenu pour « domaines délégués », mais ces mots ne disent"
                + " que la procédure.");
  }

  @Test
  void asksAboutAValueThatStartsInsideAWord() {
    Taking taking =
        Taking.of("arrete-circulation")
            .piece("lettre.odt", "Déménagement de meubles")
            .took("motif", "ménagement de meubles", "ménagement de meubles");

    assertThat(taking.told(new WeakTextCheck()))
        .containsExactly(
            "« ménagement de meubles » est retenu pour « motif de la mesure », mais le mot où elle"
                + " commence est coupé.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "circulation interdite",
        "circulation alternée par feux tricolores",
        "sens unique"
      })
  void takesTheWordsOfAMeasureForAMeasure(String words) {
    assertThat(told("arrete-circulation", "mesures", words)).isEmpty();
  }

  @Test
  void keepsQuietOfWhatAPersonTypedAndOfAFieldThatMayBeEmpty() {
    assertThat(
            Taking.of("arrete-circulation").typed("motif", "rue Haute").told(new WeakTextCheck()))
        .isEmpty();
    assertThat(told("arrete-circulation", "deviation", "rue Haute")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nous poserons les barrières | 1",
        "La signalisation sera tenue par nos bénévoles | 1",
        "barrières que les services techniques voudront bien nous prêter | 1",
        "panneaux posés par « Nos jardins » | 0",
        "La signalisation est posée par l'entreprise | 0",
        "Les barrières seront retirées par Mon Quartier | 0"
      })
  void asksAboutADetailToldInTheNameOfWhoWrites(String words, int findings) {
    assertThat(told("arrete-circulation", "signalisation", words)).hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tombola | Il y aura aussi une Tombola. Le mur de la rue Haute penche : on étaie le mur. | 1",
        "étaiement du mur | Le mur penche, prévoir étaiement du mur dès lundi. | 0",
        "Tombola | Motif : Tombola#Le mur de la rue Haute penche. | 0",
        "tombolas | On attend des tombolas. La tombola se tient rue Haute. | 0",
      })
  void asksAboutWordsThatComeBackNowhere(String words, String letter, int findings) {
    assertThat(
            Taking.of("arrete-circulation")
                .piece("lettre.txt", letter.replace("#", "\n"))
                .took("motif", words, words)
                .told(new WeakTextCheck()))
        .hasSize(findings)
        .allMatch(f -> f.endsWith(", mais la pièce n'en parle qu'à cet endroit."));
  }

  @Test
  void saysOfSeveralPiecesThatNoneSpeaksOfItElsewhere() {
    assertThat(
            Taking.of("arrete-circulation")
                .piece("lettre.txt", "Il y aura une Tombola. Le mur de la rue Haute penche.")
                .piece("note.txt", "On étaie le mur.")
                .took("motif", "Tombola", "Tombola")
                .told(new WeakTextCheck()))
        .singleElement()
        .asString()
        .endsWith(", mais aucune pièce n'en parle ailleurs qu'à cet endroit.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "à se prononcer le 3 mai sur une motion ainsi rédigée :",
        "délibérer sur le sort du four banal",
        "qu'elle prête la salle et qu'elle nomme un délégué.",
        "de retenir les tarifs suivants :",
      })
  void asksAboutAnArticleThatOnlyAnnouncesADecision(String words) {
    assertThat(article(words)).hasSize(1).allMatch(f -> f.contains("annoncent une décision"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de prêter la salle aux scouts",
        "se prononcer en faveur du maintien de la ligne",
        "de fixer le tarif à 4 euros : demi-tarif aux enfants",
        "charge le maire de dire qu'elle est fermée",
      })
  void keepsQuietOfAnArticleThatDecides(String words) {
    assertThat(article(words)).isEmpty();
  }

  private static List<String> article(String words) {
    return Taking.of("deliberation-libre")
        .piece("note.odt", words)
        .took("articles", words, words)
        .told(new WeakTextCheck());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "peche@riviere.example | mairie@orval.example | Le rejet des eaux usées gêne. | note.txt | 1",
        "adjoint@orval.example | mairie@orval.example | Le rejet des eaux usées gêne. | note.txt | 0",
        "peche@riviere.example | mairie@orval.example | Il nous faut une synthèse. | note.txt | 0",
        "peche@riviere.example | mairie@orval.example | Le rejet des eaux usées gêne. | | 0",
      })
  void asksAboutATitleThatIsTheSubjectOfALetterFromOutside(
      String from, String to, String said, String other, int findings) {
    Taking taking =
        Taking.of("synthese-juridique")
            .piece(
                "courriel.eml",
                "De : Une Personne <%s>\nÀ : %s\nObjet : rejet des eaux usées\n\n%s"
                    .formatted(from, to, said));
    if (other != null) {
      taking.piece(other, "Le rejet vient de la vieille station : les eaux usées débordent.");
    }
    assertThat(
            taking
                .took("titre", "rejet des eaux usées", "rejet des eaux usées")
                .told(new WeakTextCheck()))
        .hasSize(findings)
        .allMatch(f -> f.contains("reçu d'ailleurs"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Josiane | Josiane, prépare l'acte pour le Club. | 1",
        "Josiane | Bonjour Josiane,#le Club attend sa somme. | 1",
        "Josiane | Merci Josiane ! | 1",
        "Boréale | On signe avec la Mutuelle Boréale. | 1",
        "Boréale | Le devis du Garage Boréale est bon. | 1",
        "Boréale | On signe avec la Société Boréale. | 0",
        "Boréale | On signe avec Boréale, à Montrieux. | 0",
        "Boréale | Boréalement vôtre, la direction. | 0",
      })
  void asksAboutOneWordThatIsAReaderOrTheEndOfAName(String name, String letter, int findings) {
    assertThat(
            Taking.of("decision-contrat")
                .piece("note.txt", letter.replace("#", "\n"))
                .took("cocontractant", name, name)
                .told(new WeakTextCheck()))
        .filteredOn(f -> f.contains("s'adresse") || f.contains("les pièces écrivent"))
        .hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "le hangar | Objet : le hangar | 1",
        "hangar | Objet : RE: hangar | 1",
        "un hangar | Objet : Fwd: un hangar | 1",
        "élagage des arbres | Objet : élagage des arbres | 0",
        "hangar | Besoin du service : hangar | 0",
      })
  void asksAboutTheOneWordThatAMessageIsHeadedBy(String words, String line, int findings) {
    assertThat(
            Taking.of("decision-contrat")
                .piece("mot.eml", line + "\nPour le hangar et les arbres, on verra.\n")
                .took("objet", words, words)
                .told(new WeakTextCheck()))
        .filteredOn(f -> f.contains("seul mot"))
        .hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tarifs piscine | De : mairie@brazac.example#Objet : tarifs piscine | 1",
        "tarifs de la piscine | De : mairie@brazac.example#Objet : tarifs de la piscine | 0",
        "éclairage public | De : mairie@brazac.example#Objet : éclairage public | 0",
        "tarifs piscine | Objet : tarifs piscine | 0",
      })
  void asksAboutAMailsSubjectThatLeavesWordsOut(String words, String head, int findings) {
    assertThat(
            Taking.of("deliberation-libre")
                .piece("mot.eml", head.replace("#", "\n") + "\nLa piscine, les tarifs, on verra.\n")
                .took("objet", words, words)
                .told(new WeakTextCheck()))
        .filteredOn(f -> f.contains("des mots manquent"))
        .hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Réunion du mardi 4 mai 2027 (notes) | 1",
        "Commission des travaux du 3 juin 2027 - relevé | 1",
        "De : Mme Aubry, adjointe | 1",
        "Pour : M. le maire - copie : le service | 1",
        "Mur de soutènement : réunion du 4 mai 2027 | 0",
        "Conseil d'école et cantine, demande de mai | 0",
      })
  void asksAboutATitleThatTellsOnlyWhoWritesOrWhen(String words, int findings) {
    assertThat(
            Taking.of("synthese-juridique")
                .piece(
                    "note.txt", "Objet : " + words + "\nLe mur et la cantine, la réunion aussi.\n")
                .took("titre", words, words)
                .told(new WeakTextCheck()))
        .filteredOn(f -> f.contains("qui écrit"))
        .hasSize(findings);
  }

  @Test
  void asksAboutAnArticleThatRefersToWhatTheActDoesNotPrint() {
    assertThat(article("fixe les tarifs ci-dessus à compter de janvier"))
        .singleElement()
        .asString()
        .contains("renvoient à ce que l'acte ne reprend peut-être pas");
    assertThat(article("fixe les tarifs ci-après : adulte, 4 euros")).isEmpty();
  }

  @Test
  void findsNothingOddInATitleThatSaysWhatIsDecided() {
    String text =
        "Objet : dénonciation du bail\nLe conseil décide la dénonciation du bail du four.";
    assertThat(
            Taking.of("deliberation-libre")
                .piece("note.txt", text)
                .took("objet", "dénonciation du bail", "dénonciation du bail")
                .took(
                    "articles",
                    "la dénonciation du bail du four",
                    "la dénonciation du bail du four")
                .told(new WeakTextCheck()))
        .noneMatch(t -> t.contains("et non pourquoi"));
  }
}
