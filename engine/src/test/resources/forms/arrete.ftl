<#ftl output_format="Acte" strip_whitespace=true>
<@acte>
<@entete/>
<@objet><@fait "objet"/></@objet>
<@visa>la demande de <@fait "demandeur"/></@visa>
<@considerant>qu’il y a lieu d’y faire droit</@considerant>
<@formule texte="ARRETE"/>
<@article>
<@alinea>Il est fait droit à la demande de <@fait "demandeur"/> pour <@fait "montant"/>.</@alinea>
</@article>
<@article>
<@alinea>Tout recours se fait dans les deux mois devant le tribunal administratif.</@alinea>
<@alinea>Un paragraphe écrit "entre guillemets", avec ${"$"}{"$"}{calcul} et ${"<"}#if> \ { }.</@alinea>
</@article>
<@signature/>
<@certification/>
</@acte>
