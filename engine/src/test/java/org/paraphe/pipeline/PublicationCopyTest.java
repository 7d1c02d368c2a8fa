package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paraphe.act.Act;
import org.paraphe.act.ActKind;
import org.paraphe.act.ActXml;
import org.paraphe.act.Annexe;
import org.paraphe.act.Article;
import org.paraphe.act.Block;
import org.paraphe.act.Considerant;
import org.paraphe.act.Entete;
import org.paraphe.act.Family;
import org.paraphe.act.Inline;
import org.paraphe.act.Inline.Fait;
import org.paraphe.act.Inline.Fort;
import org.paraphe.act.Inline.Texte;
import org.paraphe.privacy.Category;
import org.paraphe.privacy.Occultation;

class PublicationCopyTest {

  private static final Occultation.Known NOTHING =
      new Occultation.Known(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  private static Act act(List<Inline> objet, Block... blocks) {
    return new Act(
        new ActKind("decision-contrat"),
        Family.DECISION,
        new Entete("Commune de Montrieux", null, "Décision", "2027-001"),
        null,
        objet,
        List.of(),
        List.of(new Considerant(List.of(new Texte("la demande de Mme Odile Carpentier")))),
        "DÉCIDE",
        List.of(new Article(1, "Bail de Mme Carpentier", List.of(blocks))),
        null,
        null,
        List.of(),
        List.of(),
        null,
        List.of(
            new Annexe(
                "Plan du logement de Mme Odile Carpentier",
                List.of(new Block.Alinea(List.of(new Texte("tél. 06 12 34 56 78")))))));
  }

  private static PublicationCopy copy(Act act) {
    return PublicationCopy.of(act, Occultation.over(PublicationCopy.texts(act), NOTHING));
  }

  @Test
  void takesTheWordsOutOfEveryPartOfTheAct() {
    Block table =
        new Block.Tableau(
            "Loyers de Mme Carpentier",
            List.of(
                new Block.Ligne(
                    false,
                    List.of(
                        new Block.Cellule(false, List.of(new Texte("Carpentier Odile"))),
                        new Block.Cellule(true, List.of(new Texte("450 €")))))));
    Block list =
        new Block.Liste(
            true,
            List.of(
                new Block.Point(
                    List.of(new Texte("Odile Carpentier paie le loyer")),
                    List.of(new Block.Alinea(List.of(new Texte("au compte de Carpentier")))))));

    PublicationCopy copy =
        copy(act(List.of(new Texte("Bail à Mme Odile Carpentier")), table, list));

    String xml = ActXml.write(copy.act());
    assertThat(xml).doesNotContainIgnoringCase("carpentier").doesNotContain("Odile", "06 12");
    assertThat(xml).contains("450 €", "Commune de Montrieux", "paie le loyer");
    assertThat(copy.hidden())
        .containsEntry("Odile Carpentier", Category.PERSONNE)
        .containsEntry("06 12 34 56 78", Category.TELEPHONE);
  }

  @Test
  void leavesOneMarkForWordsThatSeveralStretchesHold() {
    List<Inline> objet =
        List.of(
            new Texte("Bail à Mme "),
            new Fort(List.of(new Fait("prenom", "Odile"), new Texte(" "))),
            new Fait("nom", "Carpentier"),
            new Texte(", pour 3 ans"));

    Act act = copy(act(objet)).act();

    assertThat(Inline.text(act.objet())).isEqualTo("Bail à Mme [occulté], pour 3 ans");
    assertThat(ActXml.write(act)).doesNotContain("champ=");
  }

  @Test
  void changesNoActThatHidesNothingButForItsTraces() {
    Act act =
        new Act(
            new ActKind("decision-contrat"),
            Family.DECISION,
            new Entete("Commune de Montrieux", null, "Décision", "2027-001"),
            null,
            List.of(new Texte("Location d'une salle à la société Lumière")),
            List.of(),
            List.of(),
            "DÉCIDE",
            List.of(),
            null,
            null,
            List.of(),
            List.of(),
            null,
            List.of());

    assertThat(copy(act)).isEqualTo(new PublicationCopy(act, java.util.Map.of()));
  }

  private static Block.Ligne row(boolean head, String... cells) {
    return new Block.Ligne(
        head,
        java.util.Arrays.stream(cells)
            .map(cell -> new Block.Cellule(false, List.of(new Texte(cell))))
            .toList());
  }

  @Test
  void knowsTheColumnsThatHoldNames() {
    Block people =
        new Block.Tableau(
            "Loyers",
            List.of(
                row(true, "Nom", "Prénom", "Qualité"),
                row(false, "Vautravers", "Zyad", "preneur"),
                row(false, "Tessier", "Anne", "conseillère municipale")));
    Block rooms =
        new Block.Tableau(
            "Salles", List.of(row(true, "Nom", "Surface"), row(false, "Lumière", "40 m²")));

    assertThat(PublicationCopy.namesInColumns(act(List.of(new Texte("Baux")), people, rooms)))
        .containsExactly("Vautravers", "Zyad");
  }
}
