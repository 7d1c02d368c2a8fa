<#ftl output_format="Acte" strip_whitespace=true>
<#-- An agent only receives a delegation of signature (CGCT L2122-19), an elected member of functions (L2122-18). -->
<#assign agent = (qualite!"")?lower_case?matches("(direct|responsable|chef|secrétaire général|dgs|dga|dst).*")>
<@acte>
  <@entete/>
  <@objet>
    <#if agent>Délégation de signature<#elseif signature!false>Délégation de fonctions et de signature<#else>Délégation de fonctions</#if> à
    <@fait "elu"/>, <@fait "qualite"/>
  </@objet>

  <#if agent>
    <@visa>l’<@reference>article L. 2122-19 du code général des collectivités territoriales</@reference>, qui permet au maire de déléguer sa signature</@visa>
  <#else>
    <@visa>l’<@reference>article L. 2122-18 du code général des collectivités territoriales</@reference>, qui permet au maire de déléguer une partie de ses fonctions</@visa>
  </#if>
  <@visa>l’<@reference>article L. 2122-20 du code général des collectivités territoriales</@reference></@visa>
  <@visa>les <@reference>articles L. 2131-1 et L. 2131-2 du code général des collectivités territoriales</@reference></@visa>

  <@considerant>que la bonne administration des affaires de la collectivité justifie de donner délégation à <@fait "elu"/>, <@fait "qualite"/></@considerant>

  <@formule/>

  <@article titre="Délégation" id="delegation">
    <@alinea>
      À compter du <@fort><@fait "dateEffet"/></@fort>, délégation <#if agent>de signature<#elseif signature!false>de fonctions et de signature<#else>de fonctions</#if>
      est donnée, sous la surveillance et la responsabilité <@avecArticle "executif" "du"/>, à <@fort><@fait "elu"/></@fort>, <@fait "qualite"/>, dans
      <#if domaine?? && domaine?size gt 1>les domaines suivants :<#else>le domaine suivant : <@fait "domaine"/>.</#if>
    </@alinea>
    <#if domaine?? && domaine?size gt 1>
      <@liste numerotee=false>
        <#list domaine as d>
          <@point><@fait d/><#if d?has_next> ;<#else>.</#if></@point>
        </#list>
      </@liste>
    </#if>
  </@article>

  <#if agent || (signature!false)>
    <@article titre="Signature">
      <@alinea>
        Cette délégation permet de signer les actes, documents et correspondances qui relèvent de ce qui est énoncé à l’<@renvoi "delegation"/>. La signature
        est précédée de la formule « par délégation <@avecArticle "executif" "du"/> » et suivie du prénom, du nom et de la qualité du délégataire.
      </@alinea>
    </@article>
  <#elseif signature??>
    <@article titre="Signature">
      <@alinea>Cette délégation n’emporte pas délégation de signature.</@alinea>
    </@article>
  </#if>

  <@article titre="Durée">
    <@alinea>
      La délégation subsiste tant qu’elle n’est pas rapportée, conformément à l’<@reference>article L. 2122-20 du code général des collectivités territoriales</@reference>.
    </@alinea>
  </@article>

  <@execution>
    <@avecArticle "executif" "Le"/> est <@accord "executif" "chargé" "chargée"/> de l’exécution du présent arrêté, qui sera transmis au représentant de l’État dans le
    département, publié et remis à <@fait "elu"/>.
  </@execution>
  <@recours/>
  <@signature/>
  <@certification/>
</@acte>
