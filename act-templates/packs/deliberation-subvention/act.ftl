<#ftl output_format="Acte" strip_whitespace=true>
<@acte>
  <@entete/>
  <@seance/>
  <@objet>
    <#if lignes??>
      Attribution de subventions aux associations<#if exercice??> au titre de l’exercice <@fait "exercice"/></#if>
    <#else>
      Attribution d’une subvention à l’organisme « <@fait "beneficiaire"/> »<#if exercice??> au titre de l’exercice <@fait "exercice"/></#if>
    </#if>
  </@objet>

  <@visa>les <@reference>articles L. 1611-4, L. 2121-29 et L. 2311-7 du code général des collectivités territoriales</@reference></@visa>
  <@visa>les <@reference>articles 9-1, 10 et 10-1 de la loi n° 2000-321 du 12 avril 2000</@reference> relative aux droits des citoyens dans leurs relations avec les administrations</@visa>
  <@visa>le <@reference>décret n° 2001-495 du 6 juin 2001</@reference> relatif à la transparence financière des aides octroyées par les personnes publiques</@visa>
  <@visa>le budget de l’exercice <@fait "exercice"/></@visa>
  <#if lignes??>
    <@visa>les demandes de subvention présentées par les associations bénéficiaires</@visa>
  <#else>
    <@visa>la demande de subvention présentée par l’organisme « <@fait "beneficiaire"/> »</@visa>
  </#if>
  <#if avisCommission??>
    <@visa>l’avis de la commission compétente : <@fait "avisCommission"/></@visa>
  </#if>

  <@considerant><@redige "interet">que les projets ainsi soutenus présentent un intérêt public local et bénéficient aux habitants de la collectivité</@redige></@considerant>
  <#if !(lignes??)>
    <@considerant>que la subvention sollicitée a pour objet : <@fait "objetSubvention"/></@considerant>
  </#if>
  <#if engagementRepublicain!false>
    <@considerant>que le contrat d’engagement républicain prévu à l’<@reference>article 10-1 de la loi n° 2000-321 du 12 avril 2000</@reference> a été souscrit</@considerant>
  </#if>

  <@formule/>

  <#if lignes??>
    <@article titre="Attribution des subventions">
      <@alinea>Sont attribuées, au titre de l’exercice <@fait "exercice"/>, les subventions suivantes :</@alinea>
      <@tableau titre="Subventions attribuées par bénéficiaire">
        <@ligne entete=true>
          <@cellule>Bénéficiaire</@cellule>
          <@cellule>Objet</@cellule>
          <@cellule nombre=true>Montant</@cellule>
        </@ligne>
        <#list lignes as ligne>
          <@ligne>
            <@cellule><@fait ligne "beneficiaire"/></@cellule>
            <@cellule><@fait ligne "objet"/></@cellule>
            <@cellule nombre=true><@fait ligne "montant"/></@cellule>
          </@ligne>
        </#list>
      </@tableau>
    </@article>
  <#else>
    <@article titre="Attribution de la subvention">
      <@alinea>
        Est attribuée à l’organisme « <@fort><@fait "beneficiaire"/></@fort> »<#if siret??> (SIRET <@fait "siret"/>)</#if><#if adresse??>,
        dont le siège est situé <@fait "adresse"/></#if>, une subvention<#if nature??> (<@fait "nature"/>)</#if> d’un montant de
        <@fort><@fait "montant"/></@fort><#if montant??> (<@montantEnLettres "montant"/>)</#if> au titre de l’exercice
        <@fait "exercice"/>, ayant pour objet : <@fait "objetSubvention"/>.
      </@alinea>
    </@article>
  </#if>

  <@article titre="Imputation budgétaire">
    <@alinea>
      La dépense correspondante est imputée sur les crédits ouverts au budget de l’exercice
      <@fait "exercice"/><#if imputation??> (<@fait "imputation"/>)</#if>.
    </@alinea>
  </@article>

  <#if (convention!false) || ((montant!0)?is_number && (montant!0) gt 23000) || ((totalAnnee!0)?is_number && (totalAnnee!0) gt 23000)
    || (lignes![])?filter(l -> l?is_hash && (l.montant!0)?is_number && (l.montant!0) gt 23000)?has_content>
    <@article titre="Convention">
      <@alinea>
        <@avecArticle "executif" "Le"/> est <@accord "executif" "autorisé" "autorisée"/> à signer avec <#if lignes??>tout bénéficiaire concerné<#else>le bénéficiaire</#if> la convention prévue à
        l’<@reference>article 10 de la loi n° 2000-321 du 12 avril 2000</@reference>, qui définit l’objet, le montant,
        les modalités de versement et les conditions d’utilisation de la subvention.
      </@alinea>
    </@article>
  </#if>

  <#if !(engagementRepublicain!false)>
    <@article titre="Contrat d’engagement républicain">
      <@alinea>
        Le versement est subordonné à la souscription du contrat d’engagement républicain prévu à
        l’<@reference>article 10-1 de la loi n° 2000-321 du 12 avril 2000</@reference>.
      </@alinea>
    </@article>
  </#if>

  <@article titre="Compte rendu d’emploi">
    <@alinea>
      Conformément à l’<@reference>article L. 1611-4 du code général des collectivités territoriales</@reference>,
      <#if lignes??>chaque<#else>le</#if> bénéficiaire fournit à la collectivité une copie certifiée de ses budgets et de ses comptes de l’exercice écoulé,
      ainsi que tous documents faisant connaître les résultats de son activité.
    </@alinea>
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
