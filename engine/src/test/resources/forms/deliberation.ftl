<#ftl output_format="Acte" strip_whitespace=true>
<@acte>
<@entete/>
<@seance/>
<@objet>Aide versée à <@fait "demandeur"/></@objet>
<@visa>le code général des collectivités territoriales, notamment son article L. 2121-29</@visa>
<@visa>la demande de <@fait "demandeur"/></@visa>
<@considerant>l’exposé qui suit : Madame la Maire expose au conseil que <@fait "demandeur"/> fait vivre le hameau depuis longtemps</@considerant>
<@considerant>que l’aide sert à : <@fait "objet"/></@considerant>
<@formule texte="Après en avoir délibéré, DÉCIDE"/>
<@article>
<@alinea>D’accorder <@fait "montant"/> (<@montantEnLettres "montant"/>) à <@fait "demandeur"/>.</@alinea>
</@article>
<@article>
<@alinea>Les lignes suivantes sont ouvertes :</@alinea>
<@tableau titre="Tableau">
<@ligne entete=true><@cellule>Bénéficiaire</@cellule><@cellule>Somme</@cellule></@ligne>
<#list lignes as ligne><@ligne><@cellule><@fait ligne "nom"/></@cellule><@cellule nombre=true><@fait ligne "somme"/></@cellule></@ligne></#list>
</@tableau>
</@article>
<@article>
<@alinea>Modalités</@alinea>
<@liste numerotee=false>
<@point>un premier versement à la signature ;</@point>
<@point>le solde sur justificatifs.</@point>
</@liste>
</@article>
<@vote/>
<@execution>La maire est chargée de l’exécution de la présente délibération.</@execution>
<@recours propre=true>La présente délibération peut faire l’objet d’un recours devant le tribunal administratif dans les deux mois.</@recours>
<@signature/>
<@certification/>
</@acte>
