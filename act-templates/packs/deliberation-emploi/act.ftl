<#ftl output_format="Acte" strip_whitespace=true>
<#-- Code général de la fonction publique since 1 March 2022; loi n° 84-53 before. -->
<#assign codifie = dateDeReference?date("yyyy-MM-dd") gte "2022-03-01"?date("yyyy-MM-dd")>
<#assign plusieurs = (nombre!0)?is_number && (nombre!0) gt 1>
<@acte>
  <@entete/>
  <@seance/>
  <@objet>Création de <@fait "nombre"/> <#if plusieurs>emplois<#else>emploi</#if> : <@fait "grade"/></@objet>

  <@visa>l’<@reference>article L. 2121-29 du code général des collectivités territoriales</@reference></@visa>
  <#if codifie>
    <@visa>l’<@reference>article L. 313-1 du code général de la fonction publique</@reference></@visa>
  <#else>
    <@visa>l’<@reference>article 34 de la loi n° 84-53 du 26 janvier 1984</@reference> portant dispositions statutaires relatives à la fonction publique territoriale</@visa>
  </#if>
  <#if permanent?? && !permanent>
    <#if codifie>
      <@visa>les <@reference>articles L. 332-23 et L. 332-24 du code général de la fonction publique</@reference></@visa>
    <#else>
      <@visa>l’<@reference>article 3 de la loi n° 84-53 du 26 janvier 1984</@reference></@visa>
    </#if>
  <#elseif contractuelPossible!false>
    <#if codifie>
      <@visa>les <@reference>articles L. 332-8 et L. 332-14 du code général de la fonction publique</@reference></@visa>
    <#else>
      <@visa>les <@reference>articles 3-2 et 3-3 de la loi n° 84-53 du 26 janvier 1984</@reference></@visa>
    </#if>
  </#if>
  <@visa>le tableau des emplois de la collectivité</@visa>

  <@considerant>qu’il appartient à l’organe délibérant de créer les emplois nécessaires au fonctionnement des services et d’en préciser le grade</@considerant>
  <#if motif??>
    <@considerant>le motif de la création : <@fait "motif"/></@considerant>
  </#if>
  <#if fonctions??>
    <@considerant>les fonctions à exercer : <@fait "fonctions"/></@considerant>
  </#if>

  <@formule/>

  <@article titre="Création" id="creation">
    <@alinea>
      <#if plusieurs>Sont créés<#else>Est créé</#if>, à compter du <@fort><@fait "dateEffet"/></@fort>,
      <@fort><@fait "nombre"/></@fort> <#if plusieurs>emplois<#else>emploi</#if><#if permanent??><#if permanent> permanent<#else> non permanent</#if><#if plusieurs>s</#if></#if>
      relevant de la catégorie <@fait "categorie"/>, d’une durée hebdomadaire de travail de <@fort><@fait "tempsTravail"/> heures</@fort><#if plusieurs> chacun</#if>.
    </@alinea>
    <@alinea>
      <#if grade?? && grade?size gt 1>Grades correspondants<#else>Grade correspondant</#if> : <@fort><@fait "grade"/></@fort>.
    </@alinea>
    <#if fonctions??>
      <@alinea>Fonctions : <@fait "fonctions"/>.</@alinea>
    </#if>
  </@article>

  <#if permanent?? && !permanent>
    <@article titre="Recrutement">
      <@alinea>
        <#if plusieurs>Ces emplois sont pourvus<#else>Cet emploi est pourvu</#if> par contrat à durée déterminée, dans les conditions prévues
        <#if codifie>aux <@reference>articles L. 332-23 et L. 332-24 du code général de la fonction publique</@reference><#else>à l’<@reference>article 3 de la loi n° 84-53 du 26 janvier 1984</@reference></#if>.
      </@alinea>
    </@article>
  <#elseif contractuelPossible??>
    <@article titre="Recrutement">
      <#if contractuelPossible>
        <@alinea>
          <#if plusieurs>Ces emplois ont vocation à être pourvus par des fonctionnaires ; ils peuvent l’être<#else>Cet emploi a vocation à être pourvu par un fonctionnaire ; il peut l’être</#if>
          par voie de contrat, dans les cas et conditions prévus aux
          <#if codifie><@reference>articles L. 332-8 et L. 332-14 du code général de la fonction publique</@reference><#else><@reference>articles 3-2 et 3-3 de la loi n° 84-53 du 26 janvier 1984</@reference></#if>.
        </@alinea>
      <#else>
        <@alinea><#if plusieurs>Ces emplois sont pourvus par des fonctionnaires<#else>Cet emploi est pourvu par un fonctionnaire</#if>.</@alinea>
      </#if>
    </@article>
  </#if>

  <@article titre="Tableau des emplois">
    <@alinea>Le tableau des emplois de la collectivité est modifié en conséquence à compter de la date fixée à l’<@renvoi "creation"/>.</@alinea>
  </@article>

  <@article titre="Crédits">
    <@alinea>Les crédits nécessaires sont inscrits au budget de la collectivité<#if imputation??> (<@fait "imputation"/>)</#if>.</@alinea>
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
