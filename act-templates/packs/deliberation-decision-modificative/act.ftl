<#ftl output_format="Acte" strip_whitespace=true>
<#macro modifications titre lignes>
  <@tableau titre=titre>
    <@ligne entete=true>
      <@cellule>Chapitre</@cellule>
      <@cellule>Compte</@cellule>
      <@cellule>Intitulé</@cellule>
      <@cellule nombre=true>Dépenses</@cellule>
      <@cellule nombre=true>Recettes</@cellule>
    </@ligne>
    <#list lignes as l>
      <@ligne>
        <@cellule><#if l.chapitre??><@fait l "chapitre"/></#if></@cellule>
        <@cellule><#if l.compte??><@fait l "compte"/></#if></@cellule>
        <@cellule><#if l.libelle??><@fait l "libelle"/></#if><#if l.fonction??> (fonction <@fait l "fonction"/>)</#if><#if l.operation??> (opération n° <@fait l "operation"/>)</#if></@cellule>
        <@cellule nombre=true><#if l.depense??><@fait l "depense"/></#if></@cellule>
        <@cellule nombre=true><#if l.recette??><@fait l "recette"/></#if></@cellule>
      </@ligne>
    </#list>
  </@tableau>
</#macro>
<#assign toutes = (lignes![])?filter(l -> l?is_hash)>
<@acte>
  <@entete/>
  <@seance/>
  <@objet>Décision modificative n° <@fait "numeroDm"/> – <@fait "budget"/> – exercice <@fait "exercice"/></@objet>

  <@visa>les <@reference>articles L. 1612-4, L. 1612-11, L. 2121-29, L. 2311-1 et L. 2312-2 du code général des collectivités territoriales</@reference></@visa>
  <@visa>le budget de l’exercice <@fait "exercice"/> (<@fait "budget"/>)</@visa>

  <@considerant>que des modifications peuvent être apportées au budget jusqu’au terme de l’exercice auquel elles s’appliquent</@considerant>
  <@considerant>qu’il y a lieu d’ajuster les crédits ouverts au budget de l’exercice <@fait "exercice"/></@considerant>

  <@formule/>

  <@article titre="Adoption">
    <@alinea>
      La décision modificative n° <@fort><@fait "numeroDm"/></@fort> de l’exercice <@fait "exercice"/> (<@fait "budget"/>) est adoptée ;
      les crédits sont modifiés comme suit :
    </@alinea>
    <#assign courante = toutes?filter(l -> (l.section!"") == "F") />
    <#assign capital = toutes?filter(l -> (l.section!"") == "I") />
    <#assign autres = toutes?filter(l -> (l.section!"") != "F" && (l.section!"") != "I") />
    <#if courante?has_content><@modifications titre="Section de fonctionnement" lignes=courante/></#if>
    <#if capital?has_content><@modifications titre="Section d’investissement" lignes=capital/></#if>
    <#if autres?has_content><@modifications titre="Section à préciser" lignes=autres/></#if>
    <#if !toutes?has_content><@alinea><@fait "lignes"/></@alinea></#if>
  </@article>

  <@article titre="Montant">
    <@alinea>
      Le total des modifications s’élève à <@fort><@fait "totalDepenses"/></@fort> en dépenses et à
      <@fort><@fait "totalRecettes"/></@fort> en recettes.
    </@alinea>
  </@article>

  <@vote/>
  <@execution>
    <@avecArticle "executif" "Le"/> est <@accord "executif" "chargé" "chargée"/> de l’exécution de la présente délibération, qui sera transmise au représentant de
    l’État dans le département et publiée.
  </@execution>
  <@recours/>
  <@signature/>
  <@certification/>
</@acte>
