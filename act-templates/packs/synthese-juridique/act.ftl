<#ftl output_format="Acte" strip_whitespace=true>
<#macro source ligne><@italique>(<@fait ligne "piece"/><#if ligne.page??>, page <@fait ligne "page"/></#if>)</@italique></#macro>
<#macro passages lignes>
  <@liste numerotee=true>
    <#list lignes as ligne>
      <@point>« <@fait ligne "texte"/> » <@source ligne/></@point>
    </#list>
  </@liste>
</#macro>
<@acte>
  <@entete/>
  <@objet><@fait "titre"/></@objet>

  <@article titre="Ce que vaut cette synthèse">
    <@alinea>
      <#if modele??>
        Synthèse de passages qu’un modèle de langage (<@fait "modele"/>) a choisis : elle les reprend mot à mot, chacun
        vérifié dans sa pièce. Le choix est celui du modèle ; un passage important peut manquer.
      <#else>
        Synthèse extractive, faite sans modèle de langage : elle reprend mot à mot des passages des pièces, choisis par
        des règles, avec leur source.
      </#if>
      Elle n’apprécie rien, ne conclut rien et ne remplace pas la lecture des pièces.
      <#if laissesDeCote??>Passages relevés et non repris, faute de place : <@fait "laissesDeCote"/>.</#if>
    </@alinea>
  </@article>

  <@article titre="Points essentiels">
    <#if points??>
      <@passages points/>
    <#else>
      <@alinea><@fait "points"/></@alinea>
    </#if>
  </@article>

  <#if decisions??>
    <@article titre="Ce qui a été décidé ou demandé">
      <@passages decisions/>
    </@article>
  </#if>

  <#if echeances??>
    <@article titre="Délais et échéances">
      <@liste numerotee=true>
        <#list echeances as ligne>
          <@point><#if ligne.date??><@fort><@fait ligne "date"/></@fort> : <#else>Sans date précise : </#if>« <@fait ligne "texte"/> » <@source ligne/></@point>
        </#list>
      </@liste>
    </@article>
  </#if>

  <#if references??>
    <@article titre="Références citées par les pièces">
      <@liste numerotee=false>
        <#list references as ligne>
          <@point><@reference>${ligne.texte}</@reference> <@source ligne/></@point>
        </#list>
      </@liste>
    </@article>
  </#if>

  <#if contradictions??>
    <@article titre="Désaccords possibles entre les pièces">
      <@alinea>Les pièces donnent des valeurs différentes pour ce qui paraît être la même chose ; à vérifier.</@alinea>
      <@liste numerotee=true>
        <#list contradictions as ligne>
          <@point>
            <@fort><@fait ligne "sujet"/></@fort> : « <@fait ligne "texte1"/> » <@italique>(<@fait ligne "piece1"/>)</@italique>
            ; « <@fait ligne "texte2"/> » <@italique>(<@fait ligne "piece2"/>)</@italique>
          </@point>
        </#list>
      </@liste>
    </@article>
  </#if>

  <#if questions??>
    <@article titre="Ce qui manque ou reste à trancher">
      <@passages questions/>
    </@article>
  </#if>
</@acte>
