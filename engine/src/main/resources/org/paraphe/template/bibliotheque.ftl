<#ftl output_format="Acte" strip_whitespace=true>
<#--
  The macros of act.ftl. Each makes one element of the act; what they print is plain text.
-->
<#macro acte><@_element nom="acte"><#nested></@_element></#macro>
<#macro entete titre=""><@_bloc nom="entete" titre=titre/></#macro>
<#macro seance><@_bloc nom="seance"/></#macro>
<#macro vote><@_bloc nom="vote"/></#macro>
<#macro signature><@_bloc nom="signature"/></#macro>
<#macro objet><@_element nom="objet"><#nested></@_element></#macro>
<#macro visa><@_element nom="visa"><#nested></@_element></#macro>
<#macro considerant><@_element nom="considerant"><#nested></@_element></#macro>
<#macro formule texte=""><@_element nom="formule"><#if texte?has_content>${texte}<#elseif _famille == "deliberation">Après en avoir délibéré, ${_assemblee} DÉCIDE<#elseif _famille == "arrete">ARRÊTE<#else>DÉCIDE</#if></@_element></#macro>
<#macro article titre="" id=""><@_element nom="article" titre=titre id=id><#nested></@_element></#macro>
<#macro alinea><@_element nom="alinea"><#nested></@_element></#macro>
<#macro liste numerotee=true><@_element nom="liste" numerotee=numerotee><#nested></@_element></#macro>
<#macro point><@_element nom="point"><#nested></@_element></#macro>
<#macro tableau titre><@_element nom="tableau" titre=titre><#nested></@_element></#macro>
<#macro ligne entete=false><@_element nom="ligne" entete=entete><#nested></@_element></#macro>
<#macro cellule nombre=false><@_element nom="cellule" nombre=nombre><#nested></@_element></#macro>
<#macro fort><@_element nom="fort"><#nested></@_element></#macro>
<#macro italique><@_element nom="italique"><#nested></@_element></#macro>
<#macro reference><@_element nom="reference"><#nested></@_element></#macro>
<#macro renvoi vers><@_element nom="renvoi" vers=vers><#nested></@_element></#macro>
<#macro fait champ colonne=""><@_fait champ=champ colonne=colonne/></#macro>
<#macro redige passage><@_redige passage=passage><#nested></@_redige></#macro>
<#macro montantEnLettres champ><@_fait champ=champ lettres="oui"/></#macro>
<#macro montant valeur><@_valeur nom="montant" valeur=valeur/></#macro>
<#macro date valeur><@_valeur nom="date" valeur=valeur/></#macro>
<#macro execution><@_element nom="execution"><#nested></@_element></#macro>
<#macro annexe titre><@_element nom="annexe" titre=titre><#nested></@_element></#macro>
<#-- Given at sign-off only; a draft has none. -->
<#macro certification><#if .data_model.certification??><@_element nom="certification">${.data_model.certification}</@_element></#if></#macro>
<#-- CJA R. 421-1 (two months) and R. 421-5 (without the mention, the period does not run). -->
<#macro recours propre=false><@_element nom="recours"><#if propre><#nested><#else>Le présent acte peut faire l’objet d’un recours pour excès de pouvoir devant le <@fait "tribunal"/><#if adresseTribunal??> (<@fait "adresseTribunal"/>)</#if> dans un délai de deux mois à compter de sa <#if _publication == "PUBLIE">publication<#elseif _publication == "NOTIFIE">notification<#else>publication ou de sa notification</#if>, en application de l’<@reference>article R. 421-1 du code de justice administrative</@reference>. Le tribunal peut être saisi par l’application « Télérecours citoyens », accessible à l’adresse www.telerecours.fr. Dans le même délai, un recours gracieux peut être adressé à l’auteur de l’acte.</#if></@_element></#macro>
