package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an assembly is asked to decide, told by the form of the words. */
class ProposedArticlesTest {

  private static List<String> prepared(String text) {
    return PreparedText.ARTICLES.find(FoldedText.of(text)).stream()
        .map(h -> h.value().asText())
        .toList();
  }

  private static List<String> articles(String text) {
    return new ProposedArticles()
        .find(FoldedText.of(text)).stream().map(h -> h.value().asText()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ce que le conseil aurait à décider :\n- adopter la charte ;\n- désigner Mme Roumens.",
        "LE CONSEIL POURRAIT DONC :\n* ADOPTER LA CHARTE\n* DESIGNER MME ROUMENS",
        "Décisions attendues du bureau : adopter la charte ; désigner Mme Roumens.",
        "Il est suggéré à l'assemblée d'adopter la charte et de désigner Mme Roumens.",
        "Chers collègues du conseil, je vous demande de bien vouloir adopter la charte, de désigner Mme Roumens.",
        "Le conseil devra adopter la charte et désigner Mme Roumens.",
        "Je souhaite que le conseil adopte la charte et désigne Mme Roumens pour y siéger.",
        "Le comité syndical de la Doue :\nadopte la charte ;\ndésigne Mme Roumens.",
        "Il est proposé : adoption de la charte ; désignation de Mme Roumens.",
        "Note pour le conseil\n=> adopter charte\n=> désigner Mme Roumens",
        "Donc délib : 1) adopter la charte, 2) désigner Mme Roumens",
        "Le conseil décide :\n\uF0B7\td'adopter la charte ;\n\uF0B7\tde désigner Mme Roumens.",
        "Ce qu'on décide (1)\tLa charte est adoptée\nCe qu'on décide (2)\tMme Roumens est désignée",
        "Proposition 1\tAdopter la charte\nProposition 2\tDésigner Mme Roumens",
        "Constat\tRien\nProposition\tAdopter la charte\n\tDésigner Mme Roumens\nCoût\taucun",
        "Le conseil adopterait la charte et désignerait Mme Roumens.",
        "Le conseil, après débat, décide : Article 1er, la charte est adoptée ; Article 2, Mme Roumens est désignée.",
        "Le conseil municipal :\n(article 1er) adopte la charte ;\n(article 2) désigne Mme Roumens.",
        "ce qu'on vote\n Article 1er : la charte est adoptée.\n Article 2 : Mme Roumens est désignée.",
        "Décide : article 1, la charte est adoptée, comme le veut l'article 5, alinéa 2 ; article 2, Mme Roumens est désignée."
      })
  void readsOneArticleAVerb(String text) {
    assertThat(articles(text)).hasSize(2);
    assertThat(FoldedText.fold(articles(text).get(0)).toLowerCase(java.util.Locale.ROOT))
        .contains("adopt")
        .contains("charte")
        .doesNotContain("roumens");
    assertThat(articles(text).get(1)).containsIgnoringCase("Roumens");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\nTu mets l'article L. 2121-29 comme d'habitude.\nDenis",
        "\nTu mets l'article L. 2121-29 comme d'habitude.",
        "\n\nL'école compte 47 élèves cette année.\nDenis",
        "\nMerci pour le gâteau"
      })
  void endsAListWhereItsWriterSpeaksToItsReader(String below) {
    String list =
        "Ce que le conseil décide :\n1/ il s'oppose à la fermeture\n2/ il charge le maire d'envoyer"
            + " la motion au préfet";
    assertThat(PreparedText.ARTICLES.find(FoldedText.of(list + below)))
        .extracting(h -> h.value().asText())
        .containsExactly(
            "il s'oppose à la fermeture", "il charge le maire d'envoyer la motion au préfet");
  }

  @Test
  void readsNumberedArticlesBelowReasonsWithoutADecidingFormula() {
    String text =
        "Considérant que le guichet ferme ;\nLe conseil municipal :\nArticle 1er - demande le"
            + " maintien du guichet ;\nArticle 2 - charge le maire de transmettre le vœu.";
    assertThat(PreparedText.ARTICLES.find(FoldedText.of(text))).hasSize(2);
    assertThat(PreparedText.ARTICLES.find(FoldedText.of(text.replace("1er", "ler")))).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Point 7 du conseil municipal\nObjet : four banal\n - Article 1 : le four est ouvert le samedi.\n - Article 2 : une clé est tenue en mairie.",
        "Ce que verrait le conseil\nArticle 1er – Le four est ouvert le samedi.\n\nArticle 2 – Une clé est tenue en mairie.",
        "Délibération à rédiger\nArt 1 : le four est ouvert le samedi.\nArt 2 : une clé est tenue en mairie.",
        "Projet soumis au conseil\nart. 1 : le four est ouvert le samedi.\nart. 2 : une clé est tenue en mairie.",
        "LE CONSEIL DEMANDE\n1/ le four, ouvert le samedi\n2/ une clé, tenue en mairie",
        "Délibération, objet : règlement intérieur du four\nLe conseil aurait à :\n  Art. 1 - ouvrir le four le samedi ;\n  Art. 2 - tenir une clé en mairie.",
        "Ce que le conseil décide :\nil donne un avis favorable à l'ouverture le samedi ;\nil demande au maire de tenir une clé en mairie."
      })
  void readsNumberedArticlesThatNoFormulaIntroduces(String text) {
    assertThat(articles(text)).hasSize(2);
    assertThat(articles(text).get(0)).contains("le samedi").doesNotContain("Article");
    assertThat(articles(text).get(1)).contains("en mairie");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Règlement intérieur du four\nAdopté par délibération\nArticle 1 : le four est ouvert.\nArticle 2 : une clé est tenue en mairie.",
        "Association du four\nStatuts\nArticle 1 : le four est ouvert par le bureau.\nArticle 2 : une clé est tenue en mairie.",
        "Délibération du conseil\nArticle 3 : le four est ouvert.\nArticle 4 : une clé est tenue en mairie.",
        "Vu la délibération, le maire arrête\nArticle 1 : le four est ouvert.\nArticle 2 : une clé est tenue.",
        "Article 1 : le four est ouvert.\nArticle 2 : une clé est tenue en mairie."
      })
  void leavesNumberedArticlesOfAnotherPaper(String text) {
    assertThat(articles(text)).isEmpty();
  }

  @Test
  void leavesWhatAFormerDeliberationDid() {
    assertThat(
            articles(
                "Textes\tdélibération n° 2022-088 du 23 juin 2022 adoptant le règlement, séance du"
                    + " conseil"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L'association propose : organiser une fête ; tenir une buvette.",
        "Membres présents du conseil :\nentendre Mme Roumens\ncomité de suivi",
        "Ordre du jour du conseil :\n- adoption de la charte\n- fixation des tarifs",
        "Les objectifs du conseil sont : accueillir les enfants ; aider les familles.",
        "Les habitants demandent d'élargir le chemin.",
        "Le conseil se réunit le 3 mars à partir de 20 heures.",
        "M. Durand prend le train de 8 h. Il faudra penser à réserver un taxi.",
        "Le conseil se tient lundi. Il faut rappeler que la perception ferme en juin.",
        "Il faudra couper la haie et repeindre le portail.",
        "Notre association fête ses vingt ans. Nous vous demandons d'ouvrir la salle.",
        "Nous vous demandons de bien vouloir nous prêter la salle.",
        "Pour le conseil de lundi, je vous demande de m'envoyer vos rapports.",
        "La commission a demandé :\n- de revoir le devis\n- de consulter le notaire\nSuite en conseil.",
        "Objet : adopter la charte",
        "Monsieur le Maire, je vous demande d'élargir la rue et de poser un miroir.",
        "Il est proposé par les usagers d'en parler."
      })
  void readsNoDecisionWhereNoneIsAsked(String text) {
    assertThat(articles(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le conseil municipal\n1. adopte la charte ;\n2. désigne Mme Roumens.",
        "Après débat, le comité décide\n– que la charte est adoptée ;\n– que Mme Roumens siège.",
        "Le bureau est prié de :\n1 - adopter la charte ;\n2 - désigner Mme Roumens.",
        "Ce qu'on a dit mardi :\n1/ la charte est adoptée\n2/ Mme Roumens siège",
        "On a retenu :\na) la charte sera adoptée\nb) Mme Roumens y siégera",
        "Décisions du bureau :\n[x] charte adoptée\n[ ] logo refait\n[x] Mme Roumens désignée",
        "La commission a écarté le logo et retenu :\n 1. la charte prend le nom de charte du bocage ;\n 2. Mme Roumens siège.",
        "Il vous est proposé d'arrêter :\nque toute charte est adoptée en conseil ;\nque Mme Roumens y siège.\nConsidérant que la charte manque.",
        "Chers collègues du conseil,\nPremièrement, nous adoptons la charte.\nDeuxièmement, nous désignons Mme Roumens.",
        "Le conseil, à l'unanimité, adopte la charte et désigne Mme Roumens.",
        "Le maire rappelle le passé. L'assemblée adopte la charte. Elle désigne Mme Roumens.",
        "Il faudrait une délibération qui adopte la charte et qui désigne Mme Roumens.",
        "Merci de nous faire une délib pour adopter la charte et désigner Mme Roumens.",
        "Préparer une délibération adoptant la charte et désignant Mme Roumens.",
        "Le comité syndical : 1° adopte la charte ; 2° désigne Mme Roumens."
      })
  void readsWhatAnAssemblyIsToldToDecideInOtherWords(String text) {
    assertThat(articles(text)).hasSize(2);
    assertThat(articles(text).get(0)).contains("charte").doesNotContain("Roumens");
    assertThat(articles(text).get(1)).contains("Roumens").doesNotContain("harte");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Présents au conseil :\n1. le maire est arrivé en retard\n2. Mme Roumens est excusée",
        "Le conseil a visité l'école. Le bureau d'études remet son rapport.",
        "Questions au conseil :\n- qui paie la clôture ?\n- la haie sera-t-elle taillée ?",
        "Le conseil a voté l'an dernier :\n- tarifs du marché\n- horaires de la salle",
        "Premièrement, la salle du conseil est vétuste. Deuxièmement, elle est petite.",
        "Le conseil approuve le procès-verbal du 2 mai.",
        "Le courrier remis pour le conseil demande des explications."
      })
  void readsNoDecisionInWhatIsOnlyTold(String text) {
    assertThat(articles(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L'opposition propose de vendre le moulin.",
        "Le préfet écrit : « il est demandé aux communes de fermer les accès ».",
        "Un habitant cite : « le conseil décide de tout ce qui touche au village »."
      })
  void readsNoArticleInWhatOthersPropose(String others) {
    assertThat(
            Recognisers.named("articles")
                .orElseThrow()
                .find(FoldedText.of(others + "\nIl est proposé d'approuver la charte."))
                .stream()
                .map(h -> h.value().asText()))
        .singleElement()
        .asString()
        .contains("approuver la charte");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Il est proposé d'ouvrir le musée à partir du 2 mai et de fixer le tarif. | 2",
        "Le maire propose de céder la parcelle au prix de 900 euros, frais en sus. | 1"
      })
  void cutsAChainAtItsVerbsAlone(String text, int articles) {
    assertThat(articles(text)).hasSize(articles);
  }

  @Test
  void endsAListWhereTheNotePassesToSomethingElse() {
    assertThat(
            articles(
                "Le conseil est appelé à :\n - instituer le droit ;\n - informer le notaire.\n"
                    + "Calendrier\nEntrée en vigueur au printemps."))
        .containsExactly("instituer le droit", "informer le notaire");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le comité de quartier, consulté le 14 janvier, s'est montré d'accord avec le texte.",
        "Passage au conseil municipal : mardi 13 octobre 2026.",
        "Aucune incidence financière à ce stade."
      })
  void endsAMarkedListWhereItsLastItemEnded(String below) {
    assertThat(
            articles(
                "Ce que le conseil décide :\n1. Approuver le règlement du four.\n2. Charger le maire de l'afficher.\n"
                    + below))
        .containsExactly("Approuver le règlement du four", "Charger le maire de l'afficher");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le conseil décide :\n",
        "4. Ce que le conseil est appelé à décider, le lundi 16 :\n"
      })
  void endsAListWithSemicolonsAtItsFullStop(String lead) {
    String text =
        lead
            + "donner un nom aux trois voies ;\nautoriser le maire à commander les plaques.\nLe nom de l'étang n'a pas été retenu.\n";
    assertThat(prepared(text))
        .containsExactly(
            "donner un nom aux trois voies", "autoriser le maire à commander les plaques");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Résultat du scrutin (à main levée) : votants 31 ; pour 22 ; contre 6.",
        "Ont voté pour : 7. Contre : 1.",
        "Aucune incidence financière à ce stade."
      })
  void endsNumberedArticlesAtTheVote(String below) {
    assertThat(
            prepared(
                "Vu l'article L. 2121-29 du CGCT,\nDécide :\nArticle 1 : le four est fermé.\nArticle 2 : la caution est de 300 €.\n"
                    + below))
        .containsExactly("le four est fermé", "la caution est de 300 €");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Objet de la délibération : Location du logement 3, place de l'Église¶Le conseil approuve la"
            + " location. | approuve la location",
        "Délibération : désignation des délégués¶Le conseil désigne M. Blanc. | désigne M. Blanc",
        "Il faudrait délibérer pour instituer le droit de préemption. | instituer le droit de préemption",
        "Le conseil émet, par 9 voix pour et 2 contre, un avis défavorable."
            + " | émet, par 9 voix pour et 2 contre, un avis défavorable",
        "Pour le conseil de janvier : il s'agit d'approuver le serment. | d'approuver le serment",
        "Décision prise en conseil : renoncer à la taxe. Rédiger le texte. Argument : trois logements."
            + " | renoncer à la taxe",
        "Le conseil décide de fermer le four. Coût des travaux : 900 €. | de fermer le four",
        "Le conseil décide de fermer le four. Pour les scouts, le four reste ouvert."
            + " | de fermer le four. Pour les scouts, le four reste ouvert",
        "Le conseil décide de louer la salle 550 €. Le loyer actuel est de 520 €. | de louer la salle 550 €",
        "Le maire propose d'admettre le titre.¶Titre : admission en non-valeur | d'admettre le titre",
        "Il est aujourd'hui proposé d'accepter l'antenne. | d'accepter l'antenne",
        "Le conseil municipal vote :¶Article premier. – Le four est fermé | Le four est fermé",
        "Le conseil décide de fermer le four. Le refus de 2024 ne doit pas apparaître."
            + " | de fermer le four",
      })
  void readsTheDecisionAndNeitherItsTitleNorWhatFollows(String text, String article) {
    assertThat(prepared(text.replace('¶', '\n'))).containsExactly(article);
  }

  @Test
  void readsWhatAnAssemblyAlsoDecidesOnTheLine() {
    assertThat(prepared("Le conseil décide de fermer le four. Il refuse le devis de M. Roy."))
        .containsExactly("de fermer le four", "Il refuse le devis de M. Roy");
  }

  @Test
  void keepsTheNamesBelowTheWordsThatAppoint() {
    assertThat(
            prepared(
                "Le conseil municipal désigne pour siéger au comité :\n- M. Bernard Lenoir\n- Mme Odile"
                    + " Leblanc\nMerci"))
        .containsExactly("désigne pour siéger au comité : - M. Bernard Lenoir - Mme Odile Leblanc");
  }

  @Test
  void takesNoProposalAboveTheFirstVisaForAnArticle() {
    assertThat(
            prepared(
                "Le Président expose que la commission propose d'ajouter une rue.\nVu le code,\nDÉCIDE"
                    + " d'ajouter la rue des Écoles,\nDÉCIDE d'en retirer le chemin."))
        .containsExactly("d'ajouter la rue des Écoles", "d'en retirer le chemin");
    assertThat(prepared("Le maire propose d'ajouter une rue.\nVu le code,\n"))
        .containsExactly("d'ajouter une rue");
  }

  @Test
  void endsTheArticlesAtTheWordsThatAdoptThem() {
    assertThat(
            prepared(
                "Le maire propose à l'assemblée :\nArticle 1 : Le four est fermé.\nArticle 2 : La caution"
                    + " est de 30 €.\nL'assemblée, après en avoir délibéré, adopte les propositions du"
                    + " maire."))
        .containsExactly("Le four est fermé", "La caution est de 30 €");
  }
}
