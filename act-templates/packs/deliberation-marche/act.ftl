<#ftl output_format="Acte" strip_whitespace=true>
<#assign parLots = (lots![])?filter(l -> l?is_hash)>
<@acte>
  <@entete/>
  <@seance/>
  <@objet>Attribution du marché public : <@fait "objetMarche"/></@objet>

  <@visa>les <@reference>articles L. 1414-1 et L. 2121-29 du code général des collectivités territoriales</@reference></@visa>
  <@visa>les <@reference>articles L. 2120-1 et L. 2152-7 du code de la commande publique</@reference></@visa>
  <#if avisCao??>
    <@visa>l’avis de la commission : <@fait "avisCao"/></@visa>
  </#if>

  <@considerant>qu’une consultation a été organisée pour le marché ayant pour objet : <@fait "objetMarche"/><#if procedure??> (procédure : <@fait "procedure"/>)</#if></@considerant>
  <@considerant>que l’analyse des offres conduit à retenir <#if parLots?has_content>les titulaires désignés ci-après<#else>l’offre de « <@fait "titulaire"/> »</#if>, économiquement la plus avantageuse au regard des critères de la consultation</@considerant>

  <@formule/>

  <@article titre="Attribution">
    <#if parLots?has_content>
      <@alinea>Le marché ayant pour objet « <@fait "objetMarche"/> » est attribué, par lots, comme suit :</@alinea>
      <@tableau titre="Lots attribués">
        <@ligne entete=true>
          <@cellule>Lot</@cellule>
          <@cellule>Objet</@cellule>
          <@cellule>Titulaire</@cellule>
          <@cellule nombre=true>Montant HT</@cellule>
        </@ligne>
        <#list parLots as lot>
          <@ligne>
            <@cellule><@fait lot "numero"/></@cellule>
            <@cellule><#if lot.objet??><@fait lot "objet"/></#if></@cellule>
            <@cellule><@fait lot "titulaire"/></@cellule>
            <@cellule nombre=true><@fait lot "montantHt"/></@cellule>
          </@ligne>
        </#list>
      </@tableau>
      <@alinea>Le montant total du marché est de <@fort><@fait "montantHt"/></@fort> hors taxes, soit <@fort><@fait "montantTtc"/></@fort> toutes taxes comprises.</@alinea>
    <#else>
      <@alinea>
        Le marché ayant pour objet « <@fait "objetMarche"/> » est attribué à « <@fort><@fait "titulaire"/></@fort> »<#if siret??> (SIRET <@fait "siret"/>)</#if>
        pour un montant de <@fort><@fait "montantHt"/></@fort> hors taxes<#if montantTva??>, auquel s’ajoute la TVA<#if tauxTva??> au taux de <@fait "tauxTva"/> %</#if>
        d’un montant de <@fait "montantTva"/></#if>, soit <@fort><@fait "montantTtc"/></@fort> toutes taxes comprises.
      </@alinea>
    </#if>
    <#if duree??>
      <@alinea>La durée ou le délai d’exécution du marché est de <@fait "duree"/>.</@alinea>
    </#if>
  </@article>

  <@article titre="Signature">
    <@alinea>
      <@avecArticle "executif" "Le"/> est <@accord "executif" "autorisé" "autorisée"/> à signer le marché et toutes les pièces qui s’y rapportent.
    </@alinea>
  </@article>

  <@article titre="Imputation budgétaire">
    <@alinea>La dépense est imputée sur les crédits ouverts au budget<#if imputation??> (<@fait "imputation"/>)</#if>.</@alinea>
  </@article>

  <@vote/>
  <@execution>
    <@avecArticle "executif" "Le"/> est <@accord "executif" "chargé" "chargée"/> de l’exécution de la présente délibération, qui sera transmise au représentant de
    l’État dans le département et publiée.
  </@execution>
  <@recours/>
  <@signature/>
  <@certification/>
</@acte>
