<#ftl output_format="Acte" strip_whitespace=true>
<#--
  The macros of act.ftl. Each makes one element of the act; what they print is plain text.
-->
<#-- Called as they are: most of an act is made of these, and a macro around each took as long again. -->
<#assign _objet=__elements.objet _visa=__elements.visa _considerant=__elements.considerant _article=__elements.article _alinea=__elements.alinea _liste=__elements.liste _point=__elements.point _ligne=__elements.ligne _cellule=__elements.cellule _fort=__elements.fort _italique=__elements.italique _reference=__elements.reference _execution=__elements.execution __fait=__fait>
<#macro _acte><@__elements.acte kind=_kind famille=_famille><#nested></@__elements.acte></#macro>
<#macro _entete titre=""><@__bloc nom="entete" titre=titre/></#macro>
<#macro _seance><@__bloc nom="seance"/></#macro>
<#macro _vote><@__bloc nom="vote"/></#macro>
<#macro _signature><@__bloc nom="signature"/></#macro>
<#macro _formule texte=""><@__elements.formule><#if texte?has_content>${texte}<#elseif _famille == "deliberation">Après en avoir délibéré, ${_assemblee} DÉCIDE<#elseif _famille == "arrete">ARRÊTE<#else>DÉCIDE</#if></@__elements.formule></#macro>
<#macro _tableau titre><@__elements.tableau titre=titre><#nested></@__elements.tableau></#macro>
<#macro _renvoi vers><@__elements.renvoi vers=vers><#nested></@__elements.renvoi></#macro>
<#macro _fait champ colonne=""><@__fait champ=champ colonne=colonne/></#macro>
<#macro _avecArticle champ article><@__accord champ=champ article=article/><@__fait champ=champ/></#macro>
<#macro _accord champ masculin feminin><@__accord champ=champ masculin=masculin feminin=feminin/></#macro>
<#macro _redige passage><@__redige passage=passage><#nested></@__redige></#macro>
<#macro _montantEnLettres champ><@__fait champ=champ lettres="oui"/></#macro>
<#macro _montant valeur><@__valeur nom="montant" valeur=valeur/></#macro>
<#macro _date valeur><@__valeur nom="date" valeur=valeur/></#macro>
<#macro _annexe titre><@__elements.annexe titre=titre><#nested></@__elements.annexe></#macro>
<#-- Given at sign-off only; a draft has none. -->
<#macro _certification><#if .data_model.certification??><@__elements.certification>${.data_model.certification}</@__elements.certification></#if></#macro>
<#-- CJA R. 421-1 (two months) and R. 421-5 (without the mention, the period does not run). -->
<#macro _recours propre=false><@__elements.recours><#if propre><#nested><#else>Le présent acte peut faire l’objet d’un recours pour excès de pouvoir devant le <@_fait "tribunal"/><#if adresseTribunal??> (<@_fait "adresseTribunal"/>)</#if> dans un délai de deux mois à compter de sa <#if _publication == "PUBLIE">publication<#elseif _publication == "NOTIFIE">notification<#else>publication ou de sa notification</#if>, en application de l’<@_reference>article R. 421-1 du code de justice administrative</@_reference>. Le tribunal peut être saisi par l’application « Télérecours citoyens », accessible à l’adresse www.telerecours.fr. Dans le même délai, un recours gracieux peut être adressé à l’auteur de l’acte.</#if></@__elements.recours></#macro>
