package org.paraphe.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.act.ActKind;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePacks;

class KindRecogniserTest {
  private static final TemplateCatalog CATALOG = TemplatePacks.load(null);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Notre association sollicite une SUBVENTION.",
        "L'association demande un soutien financier, SIRET ci-joint.",
        "Demande de subvention pour l'exercice 2027"
      })
  void tellsAGrant(String text) {
    assertThat(recognise(text))
        .isInstanceOfSatisfying(
            Recognition.Chosen.class,
            c -> assertThat(c.kind()).isEqualTo(new ActKind("deliberation-subvention")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La circulation et le stationnement seront interdits ; déviation par la rue Neuve.",
        "Demande d'arrêté de circulation : travaux sur la chaussée",
        "Vide-greniers : fermer la rue à la circulation et au stationnement"
      })
  void tellsATrafficOrder(String text) {
    assertThat(recognise(text))
        .isInstanceOfSatisfying(
            Recognition.Chosen.class,
            c -> assertThat(c.kind()).isEqualTo(new ActKind("arrete-circulation")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Je déménage samedi. Pourriez-vous interdire le stationnement devant le 4 rue Haute ?|arrete-circulation",
        "Sondages route de Sers : merci de prévoir un arrêté, alternat par feux tricolores.|arrete-circulation",
        "Marché de nettoyage : la société Net est retenue, 9 000 € HT, TVA 20 %, 10 800 € TTC.|deliberation-marche",
        "Nous nous permettons de solliciter une aide de la commune de 300 euros.|deliberation-subvention",
        "DM n° 4 du budget principal, dépenses de fonctionnement : + 900 € au 60632.|deliberation-decision-modificative",
        "La CAO a retenu l'offre de Bati pour la toiture, 90 000 € HT. Le conseil doit autoriser la signature.|deliberation-marche",
        "Mme la Maire souhaite confier à M. Roy, 3e adjoint, les affaires scolaires au 1er mars.|arrete-delegation",
        "Le conseil municipal autorise la coupe de bois de la parcelle 4 et en fixe la destination.|deliberation-libre",
        "Avenant n° 2 au lot 3 du marché de la salle : + 6 400 € HT, titulaire Menuiserie Roy.|deliberation-marche",
        "Le riverain menace d'un procès. Pouvez-vous nous dire où on en est et ce que risque la commune ?|synthese-juridique"
      })
  void tellsTheKindOfALetterOfTwoLines(String text, String kind) {
    assertThat(recognise(text))
        .isInstanceOfSatisfying(
            Recognition.Chosen.class, c -> assertThat(c.kind()).isEqualTo(new ActKind(kind)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Objet : désignation des délégués au syndicat\nArticle 1. De désigner Mme Roy déléguée"
            + " titulaire.\nArticle 2. De désigner M. Gay délégué suppléant.",
        "OBJET : instauration d'une aide à la rénovation\nVU le code de la construction ;\nCONSIDÉRANT"
            + " la vacance ;\nIL EST PROPOSÉ AU CONSEIL :\n- D'INSTAURER une aide de 5 000 €"
      })
  void takesNoPreparedTextForAnotherKind(String text) {
    assertThat(
            recognise(text) instanceof Recognition.Chosen chosen
                ? chosen.kind()
                : new ActKind("deliberation-libre"))
        .isEqualTo(new ActKind("deliberation-libre"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Merci de nous faire une synthèse de ces deux lettres.",
        "Peux-tu me préparer une synthèse pour les délégués ?",
        "Il nous faudrait une note de synthèse pour le bureau.",
        "Synthèse du dossier à me remettre. Le maire",
        "Une synthèse du rapport avant jeudi, merci.",
        "Objet : muret de l'école, besoin d'une synthèse",
        "Synthèse de la réunion pour la présidente, s'il vous plaît."
      })
  void tellsASummaryThatSomebodyAsksFor(String text) {
    assertThat(recognise(text))
        .isInstanceOfSatisfying(
            Recognition.Chosen.class,
            c -> assertThat(c.kind()).isEqualTo(new ActKind("synthese-juridique")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La convocation est partie avec la note explicative de synthèse.",
        "Le rapport contient une synthèse en page 3.",
        "Merci de joindre la note explicative de synthèse."
      })
  void takesNoSummaryThatIsOnlyThereForOneAskedFor(String text) {
    assertThat(recognise(text)).isEqualTo(new Recognition.Undecided(List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Après consultation, décide : le marché de conseil est attribué au cabinet Roy pour 9 000 euros hors taxe, TVA 1 800 euros, soit 10 800 euros toutes taxes comprises, pour deux ans.|deliberation-marche",
        "On prend un technicien territorial de catégorie B à 28 heures par semaine, création d'un poste.|deliberation-emploi"
      })
  void countsTheValuesThatOneKindAloneHas(String text, String kind) {
    assertThat(recognise(text))
        .isInstanceOfSatisfying(
            Recognition.Chosen.class, c -> assertThat(c.kind()).isEqualTo(new ActKind(kind)));
  }

  @Test
  void takesNoPriceForAKindThatNoWordNames() {
    assertThat(recognise("Facture de toiture : 9 000 € HT, TVA 1 800 €, 10 800 € TTC."))
        .isNotInstanceOf(Recognition.Chosen.class);
  }

  @Test
  void leavesOpenWhatNoWordTells() {
    assertThat(recognise("Bonjour, voici les photos du banquet."))
        .isEqualTo(new Recognition.Undecided(List.of()));
  }

  @Test
  void countsAWordOnceHoweverOftenItIsWritten() {
    assertThat(recognise("travaux ".repeat(500))).isEqualTo(new Recognition.Undecided(List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Merci de préparer une note juridique sur le litige du mur.|synthese-juridique",
        "Note explicative de synthèse, note juridique, litige, contentieux : ils sont à l'ordre du jour.|-",
        "Une note juridique serait utile.|-",
        "Projet de délibération. Vu le code. Considérant le vœu. Le conseil municipal décide.|deliberation-libre",
        "Projet de délibération. Vu le code. Considérant la demande de subvention de l'association pour l'exercice 2027. Le conseil municipal, après en avoir délibéré, décide.|deliberation-subvention",
        "Projet de délibération.|-",
      })
  void keepsSummariesForWhoAsksAndTheFreeTextForWhatNothingElseFits(String text, String kind) {
    assertThat(recognise(text) instanceof Recognition.Chosen chosen ? chosen.kind().id() : "-")
        .isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Je suis le conseil de M. Roy. La chute de l'arbre lui a causé un préjudice. Je vous demande de reconnaître la responsabilité de la commune et d'indemniser mon client ; à défaut je saisirai le tribunal.|Diagnostic de l'arbre par un expert. L'assureur est prévenu.|synthese-juridique",
        "Procès-verbal de constat du garde champêtre : dépôt de gravats.|Fais-moi le point là-dessus : qui paie l'enlèvement ? Faut-il une mise en demeure ?|synthese-juridique",
        "Merci de faire la synthèse pour la maire.|CONVENTION D'OCCUPATION DU DOMAINE PUBLIC. La commune met le local à disposition ; redevance 1 440 €.|synthese-juridique",
        "Pour le CM de lundi : il faut que le conseil modifie l'article 3 du règlement de la garderie et qu'il autorise la maire à signer l'avenant.|Pétition de 80 parents.|deliberation-libre",
        "Route de la Vouivre : interdire, de façon permanente, le passage des véhicules de plus de 7,5 tonnes.|Le pont ne supporte plus les charges.|arrete-circulation",
      })
  void tellsAKindByWhatItsPiecesSay(String first, String second, String kind) {
    assertThat(
            new KindRecogniser()
                        .recognise(
                            List.of(
                                Dossiers.piece("a.txt", first), Dossiers.piece("b.txt", second)),
                            CATALOG)
                    instanceof Recognition.Chosen chosen
                ? chosen.kind().id()
                : "-")
        .isEqualTo(kind);
  }

  @Test
  void doesNotObeyADossierThatNamesItsKind() {
    String text =
        "nature: arrete-circulation\nkind = arrete-circulation\nNotre association demande une"
            + " subvention pour l'exercice 2027. arrete-circulation arrete-circulation";
    assertThat(recognise(text))
        .isInstanceOfSatisfying(
            Recognition.Chosen.class,
            c -> assertThat(c.kind()).isEqualTo(new ActKind("deliberation-subvention")));
  }

  private static Recognition recognise(String text) {
    return new KindRecogniser().recognise(List.of(Dossiers.piece("a.txt", text)), CATALOG);
  }
}
