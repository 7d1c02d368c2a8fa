package org.paraphe.template;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts of patterns that packs name instead of repeating: {@code {nom}} in {@code 'avec
 * {corps}({nom})'}. None of them captures, so that the groups of a pattern stay its author's own.
 */
final class Fragments {
  /** « LA COMMISSION PROPOSE DE… » in capitals is a sentence, and no name. */
  private static final String NO_SENTENCE =
      "(?!(?i:(?:la |le |l')?(?:commission|cao|jury|bureau|conseil|comite|service)\\b[a-z' ]{0,30} (?:propose|retient|decide|choisit|suggere|a )))";

  private static final Pattern NAMED = Pattern.compile("\\{([a-z]+)\\}");

  private static final String PERSON =
      "(?:(?:monsieur|madame|mademoiselle|maitre|me|mme|mlle|m\\.) (?:et (?:madame|mme) )?"
          + "(?-i:[A-Z])(?:\\.(?= )|[A-Za-z'-]*)(?: (?:de |du |d')?(?-i:[A-Z])[A-Za-z'-]+){0,3})";

  /** What stands before the name of a body: its article and the common noun for what it is. */
  private static final String BODY =
      "(?:c'est (?:donc |bien |finalement )?)?(?:(?:au|aux|a la|de la|la|le|les|du|des|a|de) |(?:a |de )?l'|d')?(?:(?:societe|entreprise|sarl (?=la )"
          + "|(?-i:cabinet)|groupement(?: d'entreprises| solidaire| conjoint){0,3}(?: compose de| constitue de)?|bureau"
          + " d'etudes|(?-i:bureau)(?= (?-i:[A-Z]))|equipe(?: conduite par| menee par)?|association|ets|etablissements|prestataire|fournisseur|soumissionnaire|candidat"
          + "|(?-i:auteure?|autrice|artiste|conteuse|conteur|musicien|musicienne|photographe|architecte|geometre|formateur|formatrice|illustrateur|illustratrice|comedien|comedienne|plasticien|plasticienne|paysagiste|graphiste|magicien|magicienne|traiteur)|(?-i:compagnie)(?: d'assurances?)?|(?-i:mutuelle|agence)|editeur|imprimerie(?= \")|garage(?= \"))s?,? (?:dite? |denommee?"
          + " |\\x20)?|(?:(?!(?:festival|spectacle|projet|operation|manifestation|exposition|evenement|fete|journees?|edition|creation|residence|programme|film|livre|revue|journal|concert|course|charge)\\b)(?-i:[a-z][a-z'-]{1,19}) ){1,5}(?=\"))?";

  /** How a name goes on: to a mark, a verb, or a word that says something of its bearer. */
  private static final String NAME_END =
      "(?=\"?\\s*(?:[.;:,?!\\n\\t()|]|$)| (?:et (?:de|a|que|autoris[a-z]*|signer)|(?:le|la)"
          + " (?:local|logement|salle|batiment|terrain|garage)[^.;\\n]{0,40}|pour|mais|dont|sise?|situee?|domiciliee?|au|aux|d'un|d'une"
          + "|avec|est|a ete|a obtenu|a presente|a remis|represente|qui|ayant|arrive|apparait|ressort|comme|en(?! (?-i:[A-Z]))|titulaire|moyennant|afin"
          + "|propose|adresse|demande|sollicite|souhaite|facture|offre|assure|donne|fait|remet|obtient|remporte|l'emporte|organise|realise|intervient|loue|vend"
          + "|prend|joue|vient|nous|vous|(?-i:me)|se|ne|doit|peut|reclame|recherche|envisage|projette|prepare|monte|anime|gere|fete|emmene|veut|compte|accueille|recoit|percoit|touche|beneficie|appelle"
          + "|(?!agent|parent|argent|arpent|couvent|continent|client|president|enfant)[a-z]{3,12}ent|[a-z]{2,12}(?:ra|ront|ait|aient)|a besoin|a [a-z]{2,10}(?:e|i|u|is|it|ert)"
          + "|sur|classee?|le marche|a compter|relatif|relative|portant|concernant|immatricule|s'eleve|s'arrete|s'acheve|se termine|expire|soit|c'est|contre|face a|chez|plutot|voir|cf|-|–) | (?:a|de|pour|chez) \\d| (?:a partir|a dater|depuis|jusqu'|des le|dans le)\\b| \\d{1,3}(?: \\d{3}){0,2} ?(?:€|euros?\\b)"
          + "|(?<! de|sur|ous) (?:la|le|les|une?|des) (?-i:[a-z])| l'(?-i:[a-z]))";

  private static final String NAME =
      "(?!\\d[\\d .]{0,20}(?:,\\d{1,6})? ?(?:€|%|euros?\\b|eur\\b|h\\.?t\\b|ttc\\b|hors taxe)|\\d{5}\\b|\\d{1,4}(?: ?(?:bis|ter))?,? (?-i:[a-z])|(?:le|la|les) (?-i:[a-z])|(?:il|elle|ils|ce|cette|cet|ces|un|une|des|au|aux|apres|monsieur|madame|commune|mairie"
          + "|conseil|offre|lot|montant|classee?|arrivee?|mieux|moins|retenue?|premiere?|suivante?|susvisee?|precitee?|attributaire|commission"
          + "|assemblee|marche|devis|contrat|maire|vous|nous|je|tu|on|qui|que|dont|notre|votre|leur|tva|ht|ttc|total|prix|note|rna|siren|siret|iban|tel|ville(?! (?:&|et) )|tous|toutes"
          + "|elles|celle|celui|trois|deux|quatre|rapport|procedure|objet|cimetiere|registre|formulaire|fiche|lettre|courrier|direction|service|pole|police|demandes?|client|bonjour|article|subvention|titre|cour|presente?|date|retenir|choisir|attribuer|confier|signer|autoriser"
          + "|bordereau|liste|extrait|compte[ -]rendu|proces[ -]verbal|pv|tableau|odj|ordre du jour|messieurs|mesdames|pour|par|avec|sur|dans|afin|depenses?|charges?|recettes?|investissement|fonctionnement|budget|presidente?|adjointe?|exercice|disposition|cm|ca|oui|non|avis|decision|projet|point|annee|merci|suite|versee?|considerant|vu|attendu|decide|sachant|selon|alors|donc|ainsi|enfin|ok|bonne|quand|comme|si|est-ce|est ce)\\b|l'|[jcnmt]'(?-i:[a-z]))"
          + "(?:(?-i:[A-Z0-9])|\" ?(?:l'|le |la |les )?(?-i:[A-Z0-9])|(?:garage|imprimerie|menuiserie|maison|atelier|etude|traiteur|librairie|transports|theatre"
          + "|compagnie|troupe|orchestre|centre|institut|laboratoire|office|fondation|cooperative|regie|syndicat) )"
          + "[^.;:,?\\n\\t()|]{1,70}?(?:(?<=[ .][A-Z])\\.(?=[A-Z ])[^.;:,\\n\\t()]{0,40}?){0,12}"
          + "(?<!(?-i: (?:nous|vous|leur|lui|me|se|ne|a|ont|avait|avaient|aurait|est|sont|sera|seront|etait)))"
          + "(?<! de| du| la| le| et)(?<! des)(?<![ ']une)(?<! un)"
          + NAME_END;

  /** « Paroles en l'air »: no word of it ends a name that stands in quotation marks. */
  private static final String QUOTED =
      "(?:\" ?(?:l'|le |la |les )?(?-i:[A-Z0-9])[^\"\\n\\t]{1,80}+(?=\"))";

  /** A firm called by a common noun and a proper name: « la caisse de l'Estuaire ». */
  private static final String HOUSE =
      "(?:(?:mutuelle|caisse|banque|agence|maison|etude|societe) (?=(?:des? |du |de la |de l'|d')(?-i:[A-Z]))[^.;:,?\\n\\t()|]{1,70}?(?<! de| du| la| le| et)(?<! des)"
          + NAME_END
          + ")";

  /** What stands between a name and its verb: an address, a number, in brackets or commas. */
  private static final String APART =
      "\"?(?: ?\\([^)\\n]{2,80}\\))?(?:, qui [^,;.\\n]{2,60},(?= )|,(?! (?:qui|et)\\b) [^;\\n]{2,140}?,(?= (?:qui|est|a|arrive|se|s'|obtient|propose|demande|sollicite|souhaite|veut|fait|prend|loue|occupe|organise|[a-z]{3,14}ra)\\b))?";

  private static final String SUM =
      "(?<!\\d)(?:\\d{1,3}(?:[ .]\\d{3}){1,6}|\\d+)(?:,\\d{1,2})? ?(?:€|euros?\\b|eur\\b|e(?= (?:h\\.?t|t\\.?t\\.?c)\\b))";

  /** A noun that names something done, and no step of the procedure, body or paper. */
  private static final String ACTION =
      "(?!(?:commission|fonction|attribution|deliberation|consultation|proposition|procedure|facture|signature|candidature|section|departement"
          + "|reglement|etablissement|groupement|imputation|information|notification|publication|negociation|passation|convention|decision"
          + "|subvention|association|collection|situation|option|question|region|reception|ponderation|estimation|avance|seance|instance"
          + "|finance|echeance|entreprise|avantage|message|pourcentage|usage|village|etage|mesure|nature|autorisation|investissement"
          + "|fonctionnement|document|moment|argument|montage|classement|jugement|element|depense|reponse|execution|duree|conclusion|direction|presentation|redaction|solution|transmission|mission)s?\\b)"
          + "(?:(?:[a-z][a-z-]{1,24}(?:tions?|sions?|ments?|ages?|ures?|ances?|ises?)|travaux|achats?|poses?|etudes?|entretien|services?(?= de (?!la |l'))|controles?"
          + "|remises?|ventes?|cessions?|prets?|adhesions?|abonnements?|representations?|spectacles?|concerts?|assistance|logiciels?|tailles?|tontes?|coupes?|fauches?|visites?|gardes?|vidanges?|curage|elagage|depannage|transports?|locations?|travail|ravalement|reprise|repas|collecte)\\b)";

  /** Where a group of words ends: a mark, a verb, a party, a price, a duration. */
  private static final String GROUP_END =
      "(?=\\s*[.;:,!?\\n\\t(|]|\\s*$| (?:a l'entreprise|a la societe|au groupement|au cabinet|attribu|lancee?|passee?|a ete|ont ete|a donne|a fait"
          + "|ont|est|sont|sera|seront|etait|doit|doivent|pour un|pour une duree|pour la somme|pour \\d|avec|selon|sous la forme|par voie|en procedure"
          + "|s'|aupres|qui|que|arrive|se monte|il|nous|on|afin|dont|propose par"
          + "|presente par|entre|conclu|a conclure|moyennant|a compter|d'un montant|d'une duree|(?<!opposant )(?:a |de )(?:la |l')?(?:societe|entreprise|sarl|sas|association|compagnie|agence|mairie|commune)|prend|prenant|a (?:m\\.|mme|monsieur|madame|maitre)"
          + "|a (?-i:[A-Z])|(?:la |l')(?:societe|entreprise|sarl|sas|compagnie|agence)|-))";

  /** Where words of what is done or held end: a mark, the day, the street, the next verb. */
  private static final String PLACE_OR_DAY =
      "(?=[.;:,!?\\n\\t()]|\\s*$| - | (?:qui|que|prevue?s?|devant|derriere|a hauteur|au droit|au niveau|au-dessus|a l'angle|entre l[ea]|a compter|a partir|des le"
          + "|(?:du|les?|ce) (?:\\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir|mois)|des \\d{1,2}(?:,| et| au) |en (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)|dans la (?:nuit|journee|semaine)|pendant|durant|jusqu'a"
          + "|a (?:ete|lieu)|aur(?:a|ont)|au (?:numero|n°)? ?\\d|nous|je|il|on|et (?:nous|je|ils?|elles?|on|sollicit|demand)[a-z]*|necessit[a-z]+|impos[a-z]+|implique[a-z]*|oblige[a-z]*"
          + "|(?:de la |de l'|du |des |dans la |dans le |dans l'|sur la |sur le |sur l'|au bout de la |le long de la |rues? )?(?:grande-)?(?:rues?|avenues?|places?|chemin|boulevard|route|quai|impasse|allee|ruelle|parking|esplanade))(?![a-z]))";

  /**
   * An infinitive that tells of work, by what it is not: the procedure, a rule of the road, or what
   * people do anyhow.
   */
  private static final String WORK =
      "(?!(?:prendre|rendre|mettre|remettre|permettre|interdire|defendre|fermer|barrer|couper|neutraliser|limiter|reserver|reglementer|autoriser|stationner"
          + "|circuler|passer|emprunter|contourner|devier|accorder|demander|solliciter|obtenir|avoir|etre|faire|pouvoir|savoir|voir|dire|donner|recevoir|signer"
          + "|etablir|rediger|delivrer|envoyer|transmettre|adresser|repondre|rappeler|joindre|contacter|confirmer|preciser|valider|verifier|remercier|prier|venir|aller"
          + "|laisser|garder|tenir|maintenir|conserver|respecter|eviter|suspendre|interrompre|alterner|empecher|prevenir|informer|avertir|aviser|afficher|publier|notifier|arreter"
          + "|apposer|finir|commencer|debuter|terminer|achever|durer|intervenir|occuper|utiliser|bloquer|ralentir|prolonger|reporter|decaler|avancer|annuler|modifier|indiquer|signaler"
          + "|attendre|trouver|choisir|fixer|prevoir|considerer|compter|souhaiter|esperer|pretendre|bien|sur|par|vers|pour|entre|contre|outre|titre|autre|notre|votre|cadre|ordre|hier|premier|dernier|chantier|quartier|courrier"
          + "|assurer|garantir|faciliter|favoriser|securiser|proteger|reduire|prevenir|apaiser|accueillir|acceder|livrer(?= passage)|rouvrir|ouvrir(?= (?:la |une )?(?:rue|voie|circulation)))\\b"
          + "|(?:poser|installer|enlever|retirer|disposer|mettre en place|fournir|gerer) (?:l'|la |le |les |des |une? |nos |notre |vos |votre )(?:pre-?)?(?:signal|panneau|barriere|deviation|feux tricolores|alternat))"
          + "(?:[a-z][a-z-]{1,22}(?:er|ir|re))";

  /** What stands before a common noun. */
  private static final String DETERMINER =
      "(?:l'|(?:la|le|les|une?|des|du|son|sa|ses|leurs?|nos|notre|mes|mon|ma|deux|trois|quatre|cinq|six|dix|quelques|plusieurs) )";

  /** A verb in the infinitive, with its pronouns; nouns that end so are none. */
  private static final String INFINITIVE =
      "(?:(?:s'|y |se |nous |leur |lui |en |ne pas |mieux |bien )*+"
          + "(?!(?:notre|votre|leur|premier|dernier|janvier|fevrier|octobre|novembre|septembre|decembre|hier|hiver|titre|quatre|entre|contre|autre"
          + "|livre|litre|centre|papier|cahier|chantier|atelier|dossier|quartier|foyer|loyer|mer|fer|cher|maire|affaire|membre|nombre|ordre|lettre"
          + "|theatre|encadre|faire part|etre|avoir)\\b)"
          + "[a-z-]{2,14}(?:er|ir|oir|re)\\b)";

  private static final String ENDS =
      "(?:e|er|ez|ons|eons|ent|era|erai|erons|erez|eront|erait|ait|ant|eant|ee|ees)\\b";

  /** Verbs after which « avec » names the other party, whatever their tense. */
  private static final String AGREES =
      "(?:affaire|signature|conclusion|passation|renouvellement|reconduction|(?:sign|trait|contract|pass|cal|convention|renouvel|renouvell|command|engag|travaill)"
          + ENDS
          + "|(?:conclu|reconduis|reconduir|part|repart|reste|continu)[a-z]{0,7}\\b|souscri(?:re|t|s|vons|vent|ra|rons)\\b)";

  /** Verbs of which the other party is the object, whatever their tense. */
  private static final String CHOOSES =
      "(?:(?:accept|valid|gard|engag|programm|mandat|missionn|charg|prefer|design)"
          + ENDS
          + "|(?:retien|reten|retiend|choisi|choisir|prend|pren|reprend|repren|embauch|invit)[a-z]{0,5}\\b)";

  /** A body that goes by a common noun, written without a capital: « l'école de musique ». */
  private static final String COMMON_BODY =
      "(?:(?:cooperative|ecole|amicale|comite|foyer|club|centre|college|lycee|mission|maison|office|union|entente|harmonie|chorale|fanfare|ludotheque"
          + "|creche|banda|troupe|compagnie|federation|section|antenne|conservatoire|cercle|collectif|orchestre|ecurie|sou des|societe de|association des?|amis|anciens|donneurs|sapeurs|parents d')"
          + "(?: |(?<='))(?!(?:la|le|les|une?|qui|que|dont|pour|est|sera|sont|a|au|aux|et|en|avec|ayant|par|sur|son|sa|ses|cette|ce|soit|nous|vous)\\b|l'|\\d)[^.;:,?\\n\\t()|]{3,70}?(?<! de| du| la| le| et)(?<! des)"
          + NAME_END
          + ")";

  private static final String DATE =
      "(?:(?:[a-z]{2,5}di|dimanche) )?(?:\\d{1,2}|1er)(?: [a-z]{3,9} |[/.-]\\d{1,2}[/.-])\\d{2,4}";

  private static final String NUMBER =
      "(?:n ?°s? ?|no )?(?:\\d{2,4}|(?-i:[A-Z]{2,4}))[-/_. ]\\d{1,4}(?:[-/_.]\\d{1,4})?|n ?°s? ?[A-Za-z0-9./_-]*\\d";

  /** An act of the assembly, with its number or its day, in whatever order. */
  private static final String DELIBERATION =
      "(?:(?:deliberation|delib\\b\\.?|d\\.?c\\.?m\\b\\.?|delegation)"
          + "(?: (?:generale|du conseil|de l'assemblee|municipale?|communautaire|syndical|de delegation|portant delegation|donnant delegation|de principe)){0,3}"
          + "(?: ?:)?(?:(?:,? (?:en date |datee )?(?:du |de )"
          + DATE
          + ")(?:(?:,| ?\\()? ?(?:(?:deliberation|delib\\b\\.?) )?(?:"
          + NUMBER
          + ")\\)?)?|,? (?:"
          + NUMBER
          + ")(?:,? (?:en date )?du "
          + DATE
          + ")?))";

  private static final Map<String, String> BY_NAME =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("action", ACTION),
              Map.entry("fin", GROUP_END),
              Map.entry("corps", BODY),
              Map.entry("nom", "(?:" + NO_SENTENCE + "(?:" + QUOTED + "|" + NAME + "))"),
              Map.entry("personne", PERSON),
              Map.entry("partie", "(?:" + PERSON + "|" + QUOTED + "|" + NAME + ")"),
              Map.entry("maison", HOUSE),
              Map.entry("incise", APART),
              Map.entry("somme", "(?:" + SUM + ")"),
              Map.entry("organisme", COMMON_BODY),
              Map.entry("det", DETERMINER),
              Map.entry("verbe", INFINITIVE),
              Map.entry("traite", AGREES),
              Map.entry("choisit", CHOOSES),
              Map.entry("date", "(?:" + DATE + ")"),
              Map.entry("deliberation", DELIBERATION),
              Map.entry("chantier", WORK),
              Map.entry("limite", PLACE_OR_DAY)));

  private Fragments() {}

  /** The pattern with the parts that it names; what names none stays as it is. */
  static String expanded(String motif) {
    return NAMED.matcher(motif).replaceAll(Fragments::part);
  }

  private static String part(MatchResult named) {
    return Matcher.quoteReplacement(BY_NAME.getOrDefault(named.group(1), named.group()));
  }

  static String names() {
    return "{" + String.join("}, {", BY_NAME.keySet()) + "}";
  }
}
