<#ftl output_format="Acte" strip_whitespace=true>
<#--
  The macros of act.ftl. Each makes one element of the act; what they print is plain text.
-->
<#-- Called as they are: most of an act is made of these, and a macro around each took as long again. -->
<#assign objet=_elements.objet visa=_elements.visa considerant=_elements.considerant article=_elements.article alinea=_elements.alinea liste=_elements.liste point=_elements.point ligne=_elements.ligne cellule=_elements.cellule fort=_elements.fort italique=_elements.italique reference=_elements.reference execution=_elements.execution>
<#macro acte><@_elements.acte><#nested></@_elements.acte></#macro>
<#macro entete titre=""><@_bloc nom="entete" titre=titre/></#macro>
<#macro seance><@_bloc nom="seance"/></#macro>
<#macro vote><@_bloc nom="vote"/></#macro>
<#macro signature><@_bloc nom="signature"/></#macro>
<#macro formule texte=""><@_elements.formule><#if texte?has_content>${texte}<#elseif _famille == "deliberation">Après en avoir délibéré, ${_assemblee} DÉCIDE<#elseif _famille == "arrete">ARRÊTE<#else>DÉCIDE</#if></@_elements.formule></#macro>
<#macro tableau titre><@_elements.tableau titre=titre><#nested></@_elements.tableau></#macro>
<#macro renvoi vers><@_elements.renvoi vers=vers><#nested></@_elements.renvoi></#macro>
<#macro fait champ colonne=""><@_fait champ=champ colonne=colonne/></#macro>
<#macro redige passage><@_redige passage=passage><#nested></@_redige></#macro>
<#macro montantEnLettres champ><@_fait champ=champ lettres="oui"/></#macro>
<#macro montant valeur><@_valeur nom="montant" valeur=valeur/></#macro>
<#macro date valeur><@_valeur nom="date" valeur=valeur/></#macro>
<#macro annexe titre><@_elements.annexe titre=titre><#nested></@_elements.annexe></#macro>
<#-- Given at sign-off only; a draft has none. -->
<#macro certification><#if .data_model.certification??><@_elements.certification>${.data_model.certification}</@_elements.certification></#if></#macro>
<#-- CJA R. 421-1 (two months) and R. 421-5 (without the mention, the period does not run). -->
<#macro recours propre=false><@_elements.recours><#if propre><#nested><#else>Le présent acte peut faire l’objet d’un recours pour excès de pouvoir devant le <@fait "tribunal"/><#if adresseTribunal??> (<@fait "adresseTribunal"/>)</#if> dans un délai de deux mois à compter de sa <#if _publication == "PUBLIE">publication<#elseif _publication == "NOTIFIE">notification<#else>publication ou de sa notification</#if>, en application de l’<@reference>article R. 421-1 du code de justice administrative</@reference>. Le tribunal peut être saisi par l’application « Télérecours citoyens », accessible à l’adresse www.telerecours.fr. Dans le même délai, un recours gracieux peut être adressé à l’auteur de l’acte.</#if></@_elements.recours></#macro>
