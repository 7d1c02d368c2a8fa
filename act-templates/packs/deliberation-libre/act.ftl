<#ftl output_format="Acte" strip_whitespace=true>
<#-- The service's own text: nothing is added between its visas, its considérants and its articles. -->
<@acte>
  <@entete/>
  <@seance/>
  <@objet><@fait "objet"/></@objet>

  <#if visas??>
    <#list visas as v>
      <@visa><@fait v/></@visa>
    </#list>
  <#else>
    <@visa>l’<@reference>article L. 2121-29 du code général des collectivités territoriales</@reference></@visa>
  </#if>
  <#if considerants??>
    <#list considerants as c>
      <@considerant><@fait c/></@considerant>
    </#list>
  </#if>

  <@formule/>

  <#if articles??>
    <#list articles as a>
      <@article>
        <@alinea><@fait a/><#if !a?matches("(?s).*[.!?…]")>.</#if></@alinea>
      </@article>
    </#list>
  <#else>
    <@article>
      <@alinea><@fait "articles"/></@alinea>
    </@article>
  </#if>

  <@vote/>
  <@execution>
    <@avecArticle "executif" "Le"/> est <@accord "executif" "chargé" "chargée"/> de l’exécution de la présente délibération, qui sera transmise au représentant de
    l’État dans le département et publiée.
  </@execution>
  <@recours/>
  <@signature/>
  <@certification/>
</@acte>
