<#ftl output_format="Acte" strip_whitespace=true>
<#--
  Le texte de l'acte « @nature@ ».
  <@fait "champ"/> imprime un champ, et « [libellé à compléter] » s'il manque.
  <#if champ??> … </#if> n'imprime que si le champ est là.
  <@reference>…</@reference> entoure une référence légale : elle est vérifiée à la date de l'acte.
  Les articles se numérotent seuls. On n'écrit ni XML, ni calcul.
-->
<@acte>
  <@entete/>
  <@objet><@fait "objetDemande"/></@objet>

  <@visa>l’<@reference>article L. 2122-28 du code général des collectivités territoriales</@reference></@visa>
  <@visa>la demande de <@fait "demandeur"/></@visa>

  <@considerant>qu’il y a lieu de faire droit à cette demande</@considerant>

  <@formule/>

  <@article titre="Objet">
    <@alinea>Il est fait droit à la demande de <@fort><@fait "demandeur"/></@fort> : <@fait "objetDemande"/>.</@alinea>
  </@article>

  <#if montant??>
    <@article titre="Montant">
      <@alinea>Le montant est fixé à <@fait "montant"/> (<@montantEnLettres "montant"/>).</@alinea>
    </@article>
  </#if>

  <@article titre="Date d’effet">
    <@alinea>Le présent arrêté prend effet le <@fait "dateEffet"/>.</@alinea>
  </@article>

  <@execution><@avecArticle "executif" "Le"/> est <@accord "executif" "chargé" "chargée"/> de l’exécution du présent arrêté, qui sera notifié à l’intéressé.</@execution>
  <@signature/>
  <@recours/>
  <@certification/>
</@acte>
