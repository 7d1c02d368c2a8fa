package org.paraphe.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraphe.act.Act;
import org.paraphe.act.ActKind;
import org.paraphe.act.ActXml;
import org.paraphe.act.Block;
import org.paraphe.act.Inline;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.facts.Value;

class ActTemplatesTest {
  private static final String HEADER = "<#ftl output_format=\"Acte\" strip_whitespace=true>\n";

  @Test
  void makesTheDeliberationOfACompleteDossier() {
    Act act = SamplePacks.act(SamplePacks.subvention(), SamplePacks.subventionValues());

    assertThat(ActXml.write(act))
        .contains("<fait champ=\"montant\">4\u202F500\u00A0€</fait>")
        .contains("quatre mille cinq cents euros")
        .doesNotContain("à compléter");
    assertThat(act.articles()).extracting("numero").containsExactly(1, 2, 3);
  }

  @Test
  void makesTheArreteOfACompleteDossier() {
    Act act = SamplePacks.act(SamplePacks.circulation(), SamplePacks.circulationValues());

    assertThat(ActXml.write(act))
        .contains("du <fait champ=\"dateDebut\">1er décembre 2026</fait>")
        .contains("<fait champ=\"voie[1]\">place du Lavoir</fait>")
        .contains("<renvoi article=\"1\">article 1er</renvoi>")
        .doesNotContain("à compléter");
  }

  @Test
  void printsAVisibleBlankForEveryFieldThatIsAbsent() {
    for (TemplatePack pack : List.of(SamplePacks.subvention(), SamplePacks.circulation())) {
      Act act = SamplePacks.act(pack, Map.of());
      assertThat(ActXml.write(act)).contains("à compléter]");
    }
    assertThat(ActXml.write(SamplePacks.act(SamplePacks.subvention(), Map.of())))
        .contains("<fait champ=\"montant\">[montant de la subvention à compléter]</fait>");
  }

  @Test
  void citesTheDelegationOfTheSettingsWhereTheDossierCitesNone() {
    TemplatePack pack =
        TemplatePacks.load(null).find(new ActKind("decision-contrat")).orElseThrow();
    Value own = Value.of("délibération n° 2026-031 du 22 juin 2026");
    Value told = Value.of("délibération n° 2027-002 du 11 janvier 2027");

    assertThat(ActXml.write(SamplePacks.act(pack, Map.of("delegation", own))))
        .contains("la <fait champ=\"delegation\">" + own.asText() + "</fait>, par laquelle")
        .doesNotContain("[délibération de délégation à compléter]");
    assertThat(
            ActXml.write(
                SamplePacks.act(pack, Map.of("delegation", own, "deliberationDelegation", told))))
        .contains(told.asText())
        .doesNotContain(own.asText());
    assertThat(ActXml.write(SamplePacks.act(pack, Map.of())))
        .contains("[délibération de délégation à compléter]");
  }

  @Test
  void asksForTheConventionAbove23000Euros() {
    Map<String, Value> values = SamplePacks.subventionValues();
    values.put("montant", Value.of("23000.01"));
    Act above = SamplePacks.act(SamplePacks.subvention(), values);
    values.put("montant", Value.of("23000.00"));
    Act at = SamplePacks.act(SamplePacks.subvention(), values);

    assertThat(ActXml.write(above)).contains("titre=\"Convention\"");
    assertThat(ActXml.write(at)).doesNotContain("titre=\"Convention\"");
  }

  @Test
  void asksForTheConventionWhereOneOfSeveralIsAbove23000Euros() {
    for (String montant : List.of("23000.00", "23000.01")) {
      Map<String, Value> values = SamplePacks.given();
      values.put(
          "lignes",
          new Value.Rows(
              List.of(Map.of("montant", Value.of("10.00")), Map.of("montant", Value.of(montant)))));

      String xml = ActXml.write(SamplePacks.act(SamplePacks.subvention(), values));

      assertThat(xml.contains("titre=\"Convention\"")).isEqualTo(montant.equals("23000.01"));
    }
  }

  @Test
  void makesADraftOfValuesOfAnUnexpectedForm() {
    Map<String, Value> values = SamplePacks.subventionValues();
    values.put("montant", Value.of("environ 4 500 €"));
    values.put("engagementRepublicain", Value.of("oui"));
    values.put("convention", Value.of("à voir"));
    values.put("objetSubvention", SamplePacks.items("a", "b", "c"));
    values.put("lignes", SamplePacks.items("Club A, 1 200 €"));
    Map<String, Value> rues = SamplePacks.circulationValues();
    rues.put("dateFin", SamplePacks.items("2026-12-01", "2026-12-02"));
    rues.put("mesures", new Value.Flag(true));

    assertThat(SamplePacks.act(SamplePacks.subvention(), values).articles()).isNotEmpty();
    assertThat(SamplePacks.act(SamplePacks.circulation(), rues).articles()).isNotEmpty();
  }

  @Test
  void tracesTheRowsOfATable() {
    Map<String, Value> values = SamplePacks.subventionValues();
    values.put(
        "lignes",
        new Value.Rows(
            List.of(
                Map.of("beneficiaire", Value.of("Club A"), "montant", Value.of("1200.00")),
                Map.of("beneficiaire", Value.of("Club B"), "montant", Value.of("800.50")))));

    String xml = ActXml.write(SamplePacks.act(SamplePacks.subvention(), values));

    assertThat(xml)
        .contains("<fait champ=\"lignes[1].montant\">800,50\u00A0€</fait>")
        .contains("<fait champ=\"lignes[0].objet\">[objet à compléter]</fait>");
  }

  @Test
  void takesOneTextWhereSeveralAreAllowed() {
    Map<String, Value> values = SamplePacks.circulationValues();
    values.put("voie", Value.of("rue des Tanneurs"));
    values.put("mesures", Value.of("circulation interdite"));

    assertThat(ActXml.write(SamplePacks.act(SamplePacks.circulation(), values)))
        .contains(
            "dans la voie suivante : <fort><fait champ=\"voie\">rue des Tanneurs</fait></fort>.")
        .contains("<point><fait champ=\"mesures\">circulation interdite</fait>.</point>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${7*7}",
        "</w:t>",
        "<#assign x=1>",
        "]]>",
        "&amp; & <b>",
        "<@fait \"montant\"/>",
        "\"'`"
      })
  void printsAHostileValueAsItIs(String hostile) {
    Act act = small("<@objet><@fait \"texte\"/></@objet>", Map.of("texte", Value.of(hostile)));

    assertThat(Inline.text(act.objet())).isEqualTo(hostile);
    assertThat(ActXml.read(ActXml.write(act))).isEqualTo(act);
  }

  @Test
  void replacesWhatXmlForbids() {
    Act act =
        small("<@objet>${texte}</@objet>", Map.of("texte", Value.of("a\u0000b\uD800c\uFFFE")));

    assertThat(Inline.text(act.objet())).isEqualTo("a\uFFFDb\uFFFDc\uFFFD");
  }

  @Test
  void takesMarkupOfAnAuthorForText() {
    Act act = small("<@objet>a <b>gras</b> & co</@objet>", Map.of());

    assertThat(Inline.text(act.objet())).isEqualTo("a <b>gras</b> & co");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${texte?api.class}",
        "${\"1+1\"?eval}",
        "${\"1+1\"? <#-- x --> eval}",
        "<#assign x = \"${'a'}\"?interpret><@x/>",
        "${.now}",
        "${'{}'?eval_json}"
      })
  void refusesWhatATemplateMustNotDo(String forbidden) {
    assertThatThrownBy(
            () -> small("<@objet>" + forbidden + "</@objet>", Map.of("texte", Value.of("t"))))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("est interdit");
  }

  @Test
  void namesTheAuthorsLineAndColumnForAMissingVariable() {
    assertThatThrownBy(() -> small("<@objet><@fort>${montant}</@fort></@objet>", Map.of()))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("essai/act.ftl, ligne 4, colonne 16")
        .hasMessageContaining("« montant »");
  }

  @Test
  void namesTheAuthorsColumnBehindAFact() {
    String body = "<@objet><@fait \"texte\"/> ${montant}</@objet>";

    assertThatThrownBy(() -> small(body, Map.of("texte", Value.of("t"))))
        .hasMessageContaining("essai/act.ftl, ligne 4, colonne 26");
  }

  @Test
  void refusesAFactWhoseVariableHasNoValue() {
    assertThatThrownBy(() -> small("<@objet>x <@fait montan/></@objet>", Map.of()))
        .hasMessageContaining("essai/act.ftl, ligne 4, colonne 11")
        .hasMessageContaining("la variable donnée à « @fait » n’a pas de valeur");
  }

  @Test
  void namesTheArticlesThatAFieldMayTake() {
    assertThatThrownBy(() -> small("<@objet>x <@avecArticle \"texte\" \"un\"/></@objet>", Map.of()))
        .hasMessageContaining("essai/act.ftl, ligne 4, colonne 11")
        .hasMessageContaining(
            "connaît « le », « du » et « au », avec ou sans majuscule ; reçu « un »");
  }

  @Test
  void namesTheAuthorsLineForAFieldThatDoesNotExist() {
    assertThatThrownBy(() -> small("<@objet>x <@fait \"montan\"/></@objet>", Map.of()))
        .hasMessageContaining("essai/act.ftl, ligne 4, colonne 11")
        .hasMessageContaining("le champ « montan » n’existe pas")
        .hasMessageContaining("texte, montant");
  }

  @Test
  void namesTheAuthorsLineForAMisplacedMacro() {
    assertThatThrownBy(() -> small("<@objet><@visa>x</@visa></@objet>", Map.of()))
        .hasMessageContaining("essai/act.ftl, ligne 4, colonne 9")
        .hasMessageContaining("« @visa » n’a pas sa place dans « @objet »");
  }

  @Test
  void namesTheAuthorsLineForAMisplacedFact() {
    assertThatThrownBy(
            () -> small("<@article><@fait \"texte\"/></@article>", Map.of("texte", Value.of("t"))))
        .hasMessageContaining("essai/act.ftl, ligne 4, colonne 11")
        .hasMessageContaining("« @fait » n’a pas sa place dans « @article »");
  }

  @Test
  void refusesAMacroInsideAVariable() {
    assertThatThrownBy(
            () -> small("<#assign x><@fort>t</@fort></#assign><@objet>${x}</@objet>", Map.of()))
        .hasMessageContaining("essai/act.ftl, ligne 4, colonne 12")
        .hasMessageContaining("ne s’emploie pas dans une variable");
  }

  @Test
  void refusesTextOutsideAnyParagraph() {
    assertThatThrownBy(() -> small("<@article>perdu</@article>", Map.of()))
        .hasMessageContaining("du texte hors de tout paragraphe : « perdu »");
  }

  @Test
  void namesTheAuthorsLineForASyntaxError() {
    assertThatThrownBy(() -> small("<@objet>${}</@objet>", Map.of()))
        .hasMessageContaining("essai/act.ftl, ligne 4, colonne 11");
  }

  @Test
  void seesAnAbsentFieldThatIsNamedAsAMacro() {
    String body = "<@objet><#if montant??>oui<#else>non</#if></@objet>";

    assertThat(Inline.text(small(body, Map.of()).objet())).isEqualTo("non");
    assertThat(Inline.text(small(body, Map.of("montant", Value.of("1.00"))).objet()))
        .isEqualTo("oui");
  }

  @Test
  void stopsATemplateThatDoesNotEnd() {
    TemplatePack pack = SamplePacks.small(HEADER + "<#list 1.. as i></#list>");
    ActTemplates templates = new ActTemplates(Duration.ofMillis(300));

    assertThatThrownBy(() -> templates.render(pack, Map.of(), SamplePacks.DATE))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("pas fini");
  }

  @Test
  void placesWhatTheActItselfRefuses() {
    assertThatThrownBy(() -> small("<@vote/>\n  <@vote/>", Map.of()))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("essai/act.ftl, ligne 5, colonne 3")
        .hasMessageContaining("<vote> : ne peut figurer qu'une fois dans l'acte");
  }

  @Test
  void stopsATemplateThatPrintsWithoutEnd() {
    assertThatThrownBy(
            () -> small("<@objet><#list 1.. as i>encore et encore </#list></@objet>", Map.of()))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("trop long");
  }

  @Test
  void stopsAMacroThatCallsItself() {
    assertThatThrownBy(() -> small("<#macro m><@m/></#macro><@m/>", Map.of()))
        .isInstanceOf(PermanentFailure.class);
  }

  @Test
  void keepsValuesOutOfReachOfJava() {
    assertThatThrownBy(
            () -> small("<@objet>${texte.getClass()}</@objet>", Map.of("texte", Value.of("t"))))
        .isInstanceOf(PermanentFailure.class);
  }

  @Test
  void numbersArticlesThatAConditionLeavesOut() {
    Act act =
        small(
            "<@article id=\"a\"><@alinea>x</@alinea></@article><#if false><@article/></#if>"
                + "<@article id=\"b\"><@alinea>voir <@renvoi \"b\"/></@alinea></@article>",
            Map.of());

    Block last = act.articles().get(1).content().get(0);
    assertThat(Inline.text(((Block.Alinea) last).content())).isEqualTo("voir article 2");
  }

  private static Act small(String body, Map<String, Value> values) {
    Map<String, Value> all = new HashMap<>(SamplePacks.given());
    all.putAll(values);
    String template = HEADER + "<@acte>\n<@entete/>\n" + body + "\n</@acte>";
    return SamplePacks.act(SamplePacks.small(template), all);
  }

  /** FreeMarker would drop the value without a word. */
  @Test
  void refusesAParameterWithoutItsName() {
    assertThatThrownBy(
            () -> small("<@objet>o</@objet>\n  <@article \"Durée\"></@article>", Map.of()))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("essai/act.ftl, ligne 5, colonne 3")
        .hasMessageContaining("« @article » veut le nom de son paramètre");
  }

  @Test
  void refusesAParameterThatAnElementHasNot() {
    assertThatThrownBy(() -> small("<@article tittre=\"Durée\"></@article>", Map.of()))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("« @article » n’a pas de paramètre « tittre »")
        .hasMessageContaining("titre, id");
  }
}
