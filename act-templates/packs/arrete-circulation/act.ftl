<#ftl output_format="Acte" strip_whitespace=true>
<@acte>
  <@entete/>
  <@objet>Réglementation <#if permanent?? && permanent>permanente<#else>temporaire</#if> de la circulation et du stationnement : <@fait "voie"/></@objet>

  <@visa>les <@reference>articles L. 2212-1, L. 2212-2 et L. 2213-1 à L. 2213-6 du code général des collectivités territoriales</@reference></@visa>
  <@visa>les <@reference>articles L. 325-1, L. 411-1, R. 411-8, R. 411-21-1, R. 411-25 et R. 417-10 du code de la route</@reference></@visa>
  <@visa>l’<@reference>arrêté interministériel du 24 novembre 1967</@reference> relatif à la signalisation des routes et des autoroutes</@visa>
  <@visa>l’instruction interministérielle sur la signalisation routière, livre I, huitième partie, relative à la signalisation temporaire</@visa>
  <#if demandeur??>
    <@visa>la demande présentée par le pétitionnaire, <@fait "demandeur"/></@visa>
  </#if>
  <#if avisGestionnaire??>
    <@visa>l’avis du gestionnaire de la voie : <@fait "avisGestionnaire"/></@visa>
  </#if>

  <@considerant>le motif de la demande : <@fait "motif"/></@considerant>
  <@considerant>qu’il appartient <@avecArticle "executif" "au"/> de veiller à la sûreté et à la commodité du passage dans les voies publiques</@considerant>
  <@considerant><@redige "necessite">qu’il y a lieu, dans l’intérêt de la sécurité des usagers, des riverains et des intervenants, de réglementer<#if !(permanent?? && permanent)> temporairement</#if> la circulation et le stationnement</@redige></@considerant>

  <@formule/>

  <@article titre="Lieu et durée" id="duree">
    <@alinea>
      La circulation et le stationnement sont réglementés
      <#if dateDebut?? && dateFin?? && dateDebut == dateFin>
        le <@fait "dateDebut"/><#if horaires??> (horaires : <@fait "horaires"/>)</#if>
      <#elseif permanent?? && permanent && !dateFin??>
        à titre permanent à compter du <@fait "dateDebut"/><#if horaires??> (horaires : <@fait "horaires"/>)</#if>
      <#else>
        du <@fait "dateDebut"/> au <@fait "dateFin"/> inclus<#if horaires??> (horaires : <@fait "horaires"/>)</#if>
      </#if>
      <#if voie?? && voie?size gt 1>
        dans les voies suivantes :
      <#else>
        dans la voie suivante : <@fort><@fait "voie"/></@fort>.
      </#if>
    </@alinea>
    <#if voie?? && voie?size gt 1>
      <@liste numerotee=false>
        <#list voie as v>
          <@point><@fait v/><#if v?has_next> ;<#else>.</#if></@point>
        </#list>
      </@liste>
    </#if>
  </@article>

  <@article titre="Mesures" id="mesures">
    <#if mesures??>
      <@alinea>Les mesures suivantes s’appliquent pendant la période fixée à l’<@renvoi "duree"/> :</@alinea>
      <@liste>
        <#list mesures as mesure>
          <@point><@fait mesure/><#if mesure?has_next> ;<#else>.</#if></@point>
        </#list>
      </@liste>
    <#else>
      <@alinea>Les mesures suivantes s’appliquent pendant la période fixée à l’<@renvoi "duree"/> : <@fait "mesures"/>.</@alinea>
    </#if>
  </@article>

  <#if deviation??>
    <@article titre="Déviation">
      <@alinea>L’itinéraire de déviation suivant est mis en place : <@fait "deviation"/>.</@alinea>
    </@article>
  </#if>

  <@article titre="Secours et riverains">
    <@alinea>L’accès des véhicules de secours et l’accès des piétons aux propriétés riveraines sont maintenus en permanence.</@alinea>
  </@article>

  <@article titre="Signalisation">
    <@alinea>
      La signalisation temporaire conforme à l’instruction interministérielle sur la signalisation routière est mise en
      place, entretenue, puis déposée à la fin de la période<#if demandeur??> par le pétitionnaire, <@fait "demandeur"/>, sous le contrôle
      des services de la collectivité</#if>.
    </@alinea>
    <#if signalisation??>
      <@alinea>Dispositions particulières : <@fait "signalisation"/>.</@alinea>
    </#if>
  </@article>

  <@article titre="Prise d’effet">
    <@alinea>
      En application de l’<@reference>article R. 411-25 du code de la route</@reference>, les mesures prévues à
      l’<@renvoi "mesures"/> sont opposables aux usagers dès la mise en place de la signalisation.
    </@alinea>
  </@article>

  <@article titre="Infractions">
    <@alinea>
      Les infractions au présent arrêté sont constatées et poursuivies conformément aux lois et règlements ; les
      véhicules en stationnement gênant au sens de l’<@reference>article R. 417-10 du code de la route</@reference>
      peuvent être mis en fourrière dans les conditions de l’<@reference>article L. 325-1 du code de la route</@reference>.
    </@alinea>
  </@article>

  <@execution>
    <@avecArticle "executif" "Le"/> et les forces de l’ordre territorialement compétentes sont chargés, chacun en ce qui le
    concerne, de l’exécution du présent arrêté, qui sera publié et affiché aux extrémités de la zone réglementée<#if demandeur??>
    et dont une copie sera remise au pétitionnaire</#if>.
  </@execution>
  <@recours/>
  <@signature/>
  <@certification/>
</@acte>
