<#ftl output_format="Acte" strip_whitespace=true>
<@acte>
<@entete/>
<@seance/>
<@objet><@fait "objet"/></@objet>
<@visa>le code de la route</@visa>
<@formule texte="Après en avoir délibéré, à l’unanimité des membres présents, le conseil DÉCIDE"/>
<@article>
<@liste numerotee=false>
<@point>d’accorder <@fait "montant"/> à <@fait "demandeur"/> ;</@point>
<@point>d’inscrire la dépense au budget.</@point>
</@liste>
<@alinea>Le signataire : <@fait "signataire"/></@alinea>
</@article>
<@vote/>
<@signature/>
<@certification/>
</@acte>
