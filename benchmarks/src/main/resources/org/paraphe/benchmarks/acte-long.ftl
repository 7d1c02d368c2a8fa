<#ftl output_format="Acte" strip_whitespace=true>
<@acte>
  <@entete/>
  <@seance/>
  <@objet>Soutien aux projets de <@fait "beneficiaire"/> pour l’exercice <@fait "exercice"/></@objet>
  <@visa>les <@reference>articles L. 2121-29 et L. 2311-7 du code général des collectivités territoriales</@reference></@visa>
  <@visa>la convention d’objectifs conclue avec <@fait "c1"/></@visa>
  <@visa>la demande présentée le <@fait "c2"/></@visa>
  <@visa>le budget primitif de l’exercice <@fait "exercice"/></@visa>
  <@visa>l’avis de la commission « <@fait "c3"/> »</@visa>
  <@visa>le rapport de présentation de <@fait "c4"/></@visa>
  <@visa>le règlement d’attribution des aides, dans sa version du <@fait "c5"/></@visa>
  <@visa>l’état des dépenses prévues, arrêté à <@fait "total"/></@visa>
  <@considerant>que <@fait "beneficiaire"/> conduit depuis plusieurs années des actions ouvertes à tous les habitants de la commune, et qu’elles répondent à un besoin que le service public ne couvre pas</@considerant>
  <@considerant>que le projet présenté, « <@fait "projet"/> », entre dans les orientations que l’assemblée a fixées et qu’il présente un intérêt public local</@considerant>
  <@considerant>que le plan de financement fait apparaître une dépense de <@fait "total"/>, dont <@fait "montant"/> demandés à la commune</@considerant>
  <@considerant>que les crédits nécessaires sont inscrits au budget de l’exercice <@fait "exercice"/>, <@fait "imputation"/></@considerant>
  <@considerant>qu’il convient de fixer par convention les conditions du versement et du contrôle de l’emploi des sommes, ainsi que <@fait "c6"/></@considerant>
  <@formule/>
  <@article titre="Attribution">
    <@alinea>Une subvention de <@fort><@fait "montant"/></@fort> est attribuée à <@fort><@fait "beneficiaire"/></@fort> au titre de l’exercice <@fait "exercice"/>, dans les conditions que fixe la présente délibération et dans la limite des crédits ouverts.</@alinea>
    <@liste>
      <@point>la première condition porte sur <@fait "c7"/>, dont il est justifié par tout moyen
        <@liste numerotee=true>
          <@point>dans un délai de trente jours à compter de la notification</@point>
          <@point>auprès de <@fait "c4"/>, qui en accuse réception</@point>
        </@liste>
      </@point>
      <@point>la seconde tient à la bonne exécution du projet, appréciée au vu du compte rendu annuel</@point>
      <@point>à défaut, la part non employée est reversée à la commune</@point>
    </@liste>
  </@article>
  <@article titre="Objet de l’aide">
    <@alinea>Pour l’application du présent article, il est tenu compte de <@fait "c8"/>, et les parties se rapprochent en cas de difficulté avant toute autre démarche.</@alinea>
    <@liste>
      <@point>la première condition porte sur <@fait "c9"/>, dont il est justifié par tout moyen
        <@liste numerotee=true>
          <@point>dans un délai de trente jours à compter de la notification</@point>
          <@point>auprès de <@fait "c4"/>, qui en accuse réception</@point>
        </@liste>
      </@point>
      <@point>la seconde tient à la bonne exécution du projet, appréciée au vu du compte rendu annuel</@point>
      <@point>à défaut, la part non employée est reversée à la commune</@point>
    </@liste>
  </@article>
  <@article titre="Projets soutenus">
    <@alinea>Pour l’application du présent article, il est tenu compte de <@fait "c10"/>, et les parties se rapprochent en cas de difficulté avant toute autre démarche.</@alinea>
    <@liste>
      <@point>la première condition porte sur <@fait "c11"/>, dont il est justifié par tout moyen
        <@liste numerotee=true>
          <@point>dans un délai de trente jours à compter de la notification</@point>
          <@point>auprès de <@fait "c4"/>, qui en accuse réception</@point>
        </@liste>
      </@point>
      <@point>la seconde tient à la bonne exécution du projet, appréciée au vu du compte rendu annuel</@point>
      <@point>à défaut, la part non employée est reversée à la commune</@point>
    </@liste>
  </@article>
  <@article titre="Répartition">
    <@alinea>La somme est répartie entre les actions du tableau qui suit, sans que le total puisse dépasser <@fait "total"/>.</@alinea>
    <@tableau titre="Actions soutenues">
      <@ligne entete=true><@cellule>Action</@cellule><@cellule>Service</@cellule><@cellule nombre=true>Nombre</@cellule><@cellule nombre=true>Montant</@cellule></@ligne>
      <#list lignes as ligne>
        <@ligne><@cellule><@fait ligne "action"/></@cellule><@cellule><@fait ligne "service"/></@cellule><@cellule nombre=true><@fait ligne "nombre"/></@cellule><@cellule nombre=true><@fait ligne "montant"/></@cellule></@ligne>
      </#list>
    </@tableau>
    <@liste>
      <@point>la première condition porte sur <@fait "c12"/>, dont il est justifié par tout moyen
        <@liste numerotee=true>
          <@point>dans un délai de trente jours à compter de la notification</@point>
          <@point>auprès de <@fait "c4"/>, qui en accuse réception</@point>
        </@liste>
      </@point>
      <@point>la seconde tient à la bonne exécution du projet, appréciée au vu du compte rendu annuel</@point>
      <@point>à défaut, la part non employée est reversée à la commune</@point>
    </@liste>
  </@article>
  <@article titre="Versement">
    <@alinea>Pour l’application du présent article, il est tenu compte de <@fait "c13"/>, et les parties se rapprochent en cas de difficulté avant toute autre démarche.</@alinea>
    <@liste>
      <@point>la première condition porte sur <@fait "c14"/>, dont il est justifié par tout moyen
        <@liste numerotee=true>
          <@point>dans un délai de trente jours à compter de la notification</@point>
          <@point>auprès de <@fait "c4"/>, qui en accuse réception</@point>
        </@liste>
      </@point>
      <@point>la seconde tient à la bonne exécution du projet, appréciée au vu du compte rendu annuel</@point>
      <@point>à défaut, la part non employée est reversée à la commune</@point>
    </@liste>
  </@article>
  <@article titre="Obligations du bénéficiaire">
    <@alinea>Pour l’application du présent article, il est tenu compte de <@fait "c15"/>, et les parties se rapprochent en cas de difficulté avant toute autre démarche.</@alinea>
    <@liste>
      <@point>la première condition porte sur <@fait "c16"/>, dont il est justifié par tout moyen
        <@liste numerotee=true>
          <@point>dans un délai de trente jours à compter de la notification</@point>
          <@point>auprès de <@fait "c4"/>, qui en accuse réception</@point>
        </@liste>
      </@point>
      <@point>la seconde tient à la bonne exécution du projet, appréciée au vu du compte rendu annuel</@point>
      <@point>à défaut, la part non employée est reversée à la commune</@point>
    </@liste>
  </@article>
  <@article titre="Contrôle">
    <@alinea>Pour l’application du présent article, il est tenu compte de <@fait "c17"/>, et les parties se rapprochent en cas de difficulté avant toute autre démarche.</@alinea>
    <@liste>
      <@point>la première condition porte sur <@fait "c18"/>, dont il est justifié par tout moyen
        <@liste numerotee=true>
          <@point>dans un délai de trente jours à compter de la notification</@point>
          <@point>auprès de <@fait "c4"/>, qui en accuse réception</@point>
        </@liste>
      </@point>
      <@point>la seconde tient à la bonne exécution du projet, appréciée au vu du compte rendu annuel</@point>
      <@point>à défaut, la part non employée est reversée à la commune</@point>
    </@liste>
  </@article>
  <@article titre="Communication">
    <@alinea>Pour l’application du présent article, il est tenu compte de <@fait "c19"/>, et les parties se rapprochent en cas de difficulté avant toute autre démarche.</@alinea>
    <@liste>
      <@point>la première condition porte sur <@fait "c20"/>, dont il est justifié par tout moyen
        <@liste numerotee=true>
          <@point>dans un délai de trente jours à compter de la notification</@point>
          <@point>auprès de <@fait "c4"/>, qui en accuse réception</@point>
        </@liste>
      </@point>
      <@point>la seconde tient à la bonne exécution du projet, appréciée au vu du compte rendu annuel</@point>
      <@point>à défaut, la part non employée est reversée à la commune</@point>
    </@liste>
  </@article>
  <@article titre="Durée">
    <@alinea>Pour l’application du présent article, il est tenu compte de <@fait "c21"/>, et les parties se rapprochent en cas de difficulté avant toute autre démarche.</@alinea>
    <@liste>
      <@point>la première condition porte sur <@fait "c22"/>, dont il est justifié par tout moyen
        <@liste numerotee=true>
          <@point>dans un délai de trente jours à compter de la notification</@point>
          <@point>auprès de <@fait "c4"/>, qui en accuse réception</@point>
        </@liste>
      </@point>
      <@point>la seconde tient à la bonne exécution du projet, appréciée au vu du compte rendu annuel</@point>
      <@point>à défaut, la part non employée est reversée à la commune</@point>
    </@liste>
  </@article>
  <@article titre="Signature">
    <@alinea>Pour l’application du présent article, il est tenu compte de <@fait "c23"/>, et les parties se rapprochent en cas de difficulté avant toute autre démarche.</@alinea>
    <@liste>
      <@point>la première condition porte sur <@fait "c24"/>, dont il est justifié par tout moyen
        <@liste numerotee=true>
          <@point>dans un délai de trente jours à compter de la notification</@point>
          <@point>auprès de <@fait "c4"/>, qui en accuse réception</@point>
        </@liste>
      </@point>
      <@point>la seconde tient à la bonne exécution du projet, appréciée au vu du compte rendu annuel</@point>
      <@point>à défaut, la part non employée est reversée à la commune</@point>
    </@liste>
  </@article>
  <@vote/>
  <@execution>Le <@fait "executif"/> est chargé de l’exécution de la présente délibération, qui sera publiée.</@execution>
  <@recours/>
  <@signature/>
</@acte>
