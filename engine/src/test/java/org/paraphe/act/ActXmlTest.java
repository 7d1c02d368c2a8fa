package org.paraphe.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActXmlTest {
  @Test
  void readsBackAnEqualAct() {
    Act act = FullAct.act("2026-017", "2026-11-24", "Transmis le 25 novembre 2026");

    assertThat(ActXml.read(ActXml.write(act))).isEqualTo(act);
  }

  @Test
  void writesTheSameTwice() {
    Act act = FullAct.act(null, null, null);

    assertThat(ActXml.write(ActXml.read(ActXml.write(act)))).isEqualTo(ActXml.write(act));
  }

  @Test
  void bindsADecisionToTheActWithoutWhatSignOffAdds() {
    Act draft = FullAct.act(null, null, null);
    Act signed = FullAct.act("2026-017", "2026-11-24", "Transmis le 25 novembre 2026");

    assertThat(ActXml.canonical(signed)).isEqualTo(ActXml.canonical(draft));
    assertThat(ActXml.write(signed)).isNotEqualTo(ActXml.write(draft));
  }

  @Test
  void spacesWordsInOneWay() {
    Act act = ActXml.read(xml("<objet>\n  a \t <fort> b </fort>\n c \u00A0; </objet>"));

    assertThat(Inline.text(act.objet())).isEqualTo("a b c \u00A0;");
    assertThat(ActXml.read(ActXml.write(act))).isEqualTo(act);
  }

  @Test
  void namesAnUnknownElementWithItsPlace() {
    assertThatThrownBy(() -> ActXml.read(xml("<objet>x</objet>\n<script>y</script>")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("<script> (ligne 4, colonne 9)");
  }

  @Test
  void namesAnUnknownAttributeWithItsPlace() {
    assertThatThrownBy(() -> ActXml.read(xml("<objet lang=\"fr\">x</objet>")))
        .hasMessageContaining("<objet> (ligne 3, colonne 18) : attribut inconnu « lang »");
  }

  @Test
  void refusesAnElementOutOfItsPlace() {
    assertThatThrownBy(() -> ActXml.read(xml("<alinea>x</alinea>")))
        .hasMessageContaining("<alinea>")
        .hasMessageContaining("sans place dans <acte>");
  }

  @Test
  void refusesTextOutOfItsPlace() {
    assertThatThrownBy(() -> ActXml.read(xml("<article>perdu</article>")))
        .hasMessageContaining("perdu");
  }

  @Test
  void refusesADoctype() {
    String bomb =
        "<!DOCTYPE acte [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + xml("<objet>&x;</objet>");

    assertThatThrownBy(() -> ActXml.read(bomb)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesElementsOfAnotherNamespace() {
    assertThatThrownBy(() -> ActXml.read(xml("<objet xmlns=\"urn:x\">x</objet>")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesDepthWithoutEnd() {
    String deep = "<fort>".repeat(5000) + "x" + "</fort>".repeat(5000);

    assertThatThrownBy(() -> ActXml.read(xml("<objet>" + deep + "</objet>")))
        .hasMessageContaining("trop profond");
  }

  @Test
  void refusesAReferenceToAnArticleThatIsNotThere() {
    String article = "<article><alinea><renvoi vers=\"fin\"/></alinea></article>";

    assertThatThrownBy(() -> ActXml.read(xml(article))).hasMessageContaining("« fin »");
  }

  @Test
  void resolvesReferencesToArticlesBeforeAndAfter() {
    String later = "voir l'<renvoi vers=\"fin\"/>";
    Act act =
        ActXml.read(
            xml(
                "<objet>"
                    + later
                    + "</objet><visa>"
                    + later
                    + "</visa><considerant><fort>"
                    + later
                    + "</fort></considerant><article id=\"debut\"><alinea>"
                    + later
                    + "</alinea><liste><point>"
                    + later
                    + "<liste><point>"
                    + later
                    + "</point></liste></point></liste><tableau titre=\"T\"><ligne><cellule>"
                    + later
                    + "</cellule></ligne></tableau></article><article id=\"fin\"><alinea>"
                    + "<renvoi vers=\"debut\"/> et <renvoi vers=\"fin\">  le présent </renvoi>"
                    + "</alinea></article><recours>"
                    + later
                    + "</recours><execution>"
                    + later
                    + "</execution><annexe titre=\"A\"><alinea>"
                    + later
                    + "</alinea></annexe>"));

    String resolved = "voir l'<renvoi article=\"2\">article 2</renvoi>";
    assertThat(ActXml.write(act).split(Pattern.quote(resolved), -1)).hasSize(11);
    assertThat(ActXml.write(act))
        .contains(
            "<alinea><renvoi article=\"1\">article 1er</renvoi> et"
                + " <renvoi article=\"2\">le présent</renvoi></alinea>")
        .doesNotContain("article=\"-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<article id='a'/><article id='a'/> | deux articles portent l'identifiant « a »",
        "<objet>a</objet><objet>b</objet> | ne peut figurer qu'une fois dans l'acte",
        "<article><tableau/></article> | <tableau> (ligne 3, colonne 20) : l'attribut « titre »",
        "<objet><renvoi article='-1'>x</renvoi></objet> | renvoi à un article absent : « -1 »",
        "<objet><renvoi>x</renvoi></objet> | ni « article » ni « vers »",
        "<article><liste numerotee='1'><point>x</point></liste></article> | vaut « oui » ou « non »",
        "<vote pour='dix'/> | « pour » n'est pas un entier : « dix »"
      },
      quoteCharacter = '~')
  void namesWhatIsMissingOrTooMuch(String parts, String message) {
    assertThatThrownBy(() -> ActXml.read(xml(parts)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static String xml(String parts) {
    return "<acte xmlns=\""
        + ActXml.NAMESPACE
        + "\" kind=\"essai\" famille=\"arrete\">\n<entete collectivite=\"C\" titre=\"T\"/>\n"
        + parts
        + "<formule>ARRÊTE</formule></acte>";
  }

  /** An act that holds one of each. */
  static final class FullAct {
    private FullAct() {}

    static Act act(String numero, String date, String certification) {
      Inline texte = new Inline.Texte("Il est attribué ");
      Inline fait = new Inline.Fait("montant", "4\u202F500\u00A0€");
      Inline fort = new Inline.Fort(List.of(fait, new Inline.Texte(" & <frais>")));
      Inline italique = new Inline.Italique(List.of(new Inline.Texte("sic")));
      return new Act(
          new ActKind("deliberation-essai"),
          Family.DELIBERATION,
          new Entete("Commune", "Val-de-Brenne", "Extrait \"du\" registre", numero),
          new Seance("conseil municipal", "2026-11-12", null, "Mairie", 19, 12, null, null, "X"),
          List.of(new Inline.Texte("Objet")),
          List.of(new Visa(List.of(new Inline.Reference("article L. 2121-29 du CGCT")))),
          List.of(new Considerant(List.of(new Inline.Texte("que")))),
          "DÉCIDE",
          List.of(
              new Article(1, "Titre", List.of(new Block.Alinea(List.of(texte, fort)), liste())),
              new Article(2, null, List.of(tableau(), new Block.Alinea(List.of(italique))))),
          new Vote(10, 0, null, 1),
          new Signature("Ici", date, "Paul Estrade", "Maire", "X"),
          List.of(new Inline.Texte("Recours")),
          List.of(new Inline.Texte("Exécution")),
          certification,
          List.of(new Annexe("Plan", List.of(new Block.Alinea(List.of(texte, fort))))));
    }

    private static Block liste() {
      Block nested =
          new Block.Liste(
              false, List.of(new Block.Point(List.of(new Inline.Texte("tiret")), List.of())));
      return new Block.Liste(
          true,
          List.of(
              new Block.Point(List.of(new Inline.Renvoi(2, "article 2")), List.of(nested)),
              new Block.Point(List.of(new Inline.Jour("2026-09-01", "1er sept.")), List.of())));
    }

    private static Block tableau() {
      return new Block.Tableau(
          "Montants",
          List.of(
              new Block.Ligne(true, List.of(cell(false, "Poste"), cell(true, "Montant"))),
              new Block.Ligne(
                  false,
                  List.of(
                      cell(false, "Total"),
                      new Block.Cellule(
                          true, List.of(new Inline.Montant("10.00", "10\u00A0€")))))));
    }

    private static Block.Cellule cell(boolean nombre, String text) {
      return new Block.Cellule(nombre, List.of(new Inline.Texte(text)));
    }
  }
}
