<#ftl output_format="Acte" strip_whitespace=true>
<@acte>
  <@entete titre="Décision prise par délégation"/>
  <@objet><@fait "objet"/></@objet>

  <@visa>les <@reference>articles L. 2122-22 et L. 2122-23 du code général des collectivités territoriales</@reference></@visa>
  <#if deliberationDelegation??>
    <@visa>la <@fait "deliberationDelegation"/>, par laquelle l’assemblée a délégué <@avecArticle "executif" "au"/> une partie de ses attributions (<@fait "pointDelegation"/> de l’<@reference>article L. 2122-22 du code général des collectivités territoriales</@reference>)</@visa>
  <#elseif delegation??>
    <@visa>la <@fait "delegation"/>, par laquelle l’assemblée a délégué <@avecArticle "executif" "au"/> une partie de ses attributions (<@fait "pointDelegation"/> de l’<@reference>article L. 2122-22 du code général des collectivités territoriales</@reference>)</@visa>
  <#else>
    <@visa>la délégation consentie <@avecArticle "executif" "au"/> (<@fait "pointDelegation"/> de l’<@reference>article L. 2122-22 du code général des collectivités territoriales</@reference>) par la <@fait "deliberationDelegation"/></@visa>
  </#if>

  <@considerant>le besoin de la collectivité : <@fait "objet"/></@considerant>
  <@considerant>la proposition de « <@fait "cocontractant"/> »</@considerant>

  <@formule/>

  <@article titre="Contrat">
    <@alinea>
      Un contrat est conclu avec « <@fort><@fait "cocontractant"/></@fort> », ayant pour objet : <@fait "objet"/>.
    </@alinea>
  </@article>

  <@article titre="Montant">
    <@alinea>Le montant du contrat est de <@fort><@fait "montant"/></@fort>.</@alinea>
  </@article>

  <@article titre="Durée et prise d’effet">
    <@alinea>Le contrat prend effet le <@fait "dateEffet"/><#if duree??>, pour une durée de <@fait "duree"/></#if>.</@alinea>
  </@article>

  <@article titre="Compte rendu">
    <@alinea>
      Il sera rendu compte de la présente décision à la prochaine réunion de l’assemblée, en application de
      l’<@reference>article L. 2122-23 du code général des collectivités territoriales</@reference>. Elle est inscrite au registre des délibérations.
    </@alinea>
  </@article>

  <@execution>
    <@avecArticle "executif" "Le"/> est <@accord "executif" "chargé" "chargée"/> de l’exécution de la présente décision, qui sera transmise au représentant de
    l’État dans le département et publiée.
  </@execution>
  <@recours/>
  <@signature/>
  <@certification/>
</@acte>
