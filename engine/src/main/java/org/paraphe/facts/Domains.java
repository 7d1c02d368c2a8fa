package org.paraphe.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fields that a delegation covers, one a value, in the words of the piece. */
final class Domains implements Recogniser {
  private static final String OF =
      "(?:(?:de la|de l'|des|du|de|d'|aux|au|a la|a l'|a|la|l'|les|le|relatives? (?:a la|a l'|aux|au|a)) ?)?";
  private static final String STOP =
      "(?=[.;\\n\\t()]|:| (?:a|pour|par) (?:MM?\\b|Mme|Mlle|Monsieur|Madame)|,? (?:a compter|a partir|a dater|a effet|avec effet|ainsi que (?:la |pour )?(?:delegation de )?sign|et (?:de |la )?(?:la )?(?:delegation de )?signature|et (?:pour )?signer|avec (?:delegation de )?signature|sans (?:(?:delegation de )?signature|arrete|delegation|titre|que)|sous (?:ma|la|sa|notre)|pour la duree|pendant|depuis|jusqu'au|jusqu'a(?! ?\\d[\\d ]* ?(?:€|euros?))|y compris|(?:a la place|au lieu|en lieu et place|a la suite) (?:de|du|des|d)|en l'absence|en cas d|comprenant|il |elle |qui |cette delegation|au sens|prendra|prend effet|dans la limite|conformement|lui |et a signer|et recoit|, et (?:il|elle)|en remplacement|(?:le|au) (?:1er|\\d)|des le|est|soit|soient|(?:passe|revient|reviennent|echoit|incombe)(?= (?:donc |desormais |maintenant )?(?:a|au|aux)\\b)|ARRETE|a recu|a demissionne|a quitte|sera|recoit|peut|signe|(?!opera\\b|camera\\b)[a-z]{3,14}(?:era|eront|ira|iront|dra|dront))\\b|,? date (?:convenue|fixee|d'effet|de prise)|$)";

  /** What a delegation is over, by the word for it. */
  private static final String MATTER =
      "(?:champs?|domaines?|matieres?|competences?|secteurs?|attributions?|affaires|fonctions?|perimetres?|portefeuilles?|thematiques?|themes?|missions?|questions?|dossiers?|actes?)";

  /** The same as a label, with nothing behind it. */
  private static final String FIELD =
      "(?:champs?|domaines?|matieres?|competences?|secteurs?|attributions?|perimetres?|portefeuilles?|thematiques?|themes?)";

  /** Between the verb and what is given: « prend en plus les sports ». */
  private static final String MEANWHILE =
      "(?: (?:aussi|egalement|desormais|maintenant|en plus|en outre|toujours|donc|en charge|la charge|seule?|ainsi|deja))*";

  /** The ways of saying it, each looked for by itself: of two that overlap both are read. */
  private static final List<Pattern> SAID =
      Stream.of(
              "dans (?:les?|leurs?|ses) domaines?+ (?:de competences? )?(?:suivants?+ ?+)?+:?+ ?+",
              "(?:les |des |au titre des |des )?domaines?+ (?:deleguee?s?+|suivants?+|concernee?s?+|de delegation|de competences?+) ?+:?+ ?+",
              "domaines? ?: ?",
              "en matiere (?=d[e'u])",
              MATTER
                  + "(?: [a-z]+)? (?:relati[fv]e?s?|relevant|ayant trait|se rapportant|afferentes?|afferents?|touchant|concernant|liee?s?|portant sur) (?=a|au|d|l)",
              "(?<!seul )(?<!seule )(?:chargee?(?! de travail\\b)|en charge|s'occupe(?:ra|r)?)"
                  + MEANWHILE
                  + " (?=d[e'u])",
              "(?:aura|ayant|prendra|prend|a|avec)"
                  + MEANWHILE
                  + " (?:en|la) charge (?=(?:la|le|les|l')\\b)",
              "(?:revient|reviennent|reviendra|echoit|incombe(?:nt)?) (?=(?:la|le|les|l')\\b)",
              "(?:etendue|elargie) (?=(?:a|au|aux)\\b)",
              "(?:deleguer?|confier?|attribuer?) (?:a|au) (?:MM?\\. ?)?[^.;,\\n]{3,60},(?: [^.;,\\n]{3,60},)? (?!(?:la|sa|ma) signature)(?=(?:les|la|le|l')\\b)",
              "(?<![a-z])charger? (?:MM?\\. ?)?[^.;,\\n]{3,60},(?: [^.;,\\n]{3,60},)? (?=d[eu'])",
              "(?:a|de|pour|puisse|pourra|peut|pouvoir) signer (?:en (?:mon|notre|son) nom )?(?=(?:les|la|le|l'|des)\\b)",
              "(?:il|elle) (?:pourra )?signe(?:ra|r)? ?\\t ?(?=(?:les|l'|la|le)\\b ?)",
              "(?:aura|a|recoit|recevra|garde) (?:la |sa |ma )?signature(?:, [^,.;\\n]{3,70},)? (?:pour|de) (?=(?:tous |toutes )?(?:les|la|le|l')\\b)",
              "(?:lui|leur) (?:confi|delegu|attribu|remet)[^.\\n]{3,200}?,? et (?:aussi|egalement|enfin|meme) (?=(?:la|le|les|l')\\b)",
              "(?<![^\\n])(?:delegation|pour) ?: ?",
              "(?:suivra|suit|traitera|traite|instruira|gerera|signera|gere|pilotera|pilote|conduira) les (?:dossiers?|affaires?|questions?) (?=d[eu'])",
              "delegation (?=\")",
              "(?:lui|leur) (?:confier|confie|deleguer?|attribuer|attribue|remettre|transferer?)"
                  + MEANWHILE
                  + " (?!(?:la|sa|ma|une) (?:delegation|signature))(?=(?:la|le|les|l')\\b)",
              "(?:^|(?<=[\\n:] ))signature (?=des (?!pieces|actes afferents))",
              "(?:tout )?ce qui (?:touche|a trait|se rapporte) (?=(?:a|au|aux)\\b)",
              "(?:tout )?ce qui (?:concerne|releve|touche) (?=(?:la|le|les|l'|de|du|des)\\b)",
              "(?:adjointe?(?: au maire| a la maire)?|conseill(?:er|ere) municipale?|deleguee?|delegation(?: de (?:fonctions?|signature|fonction et de signature|fonctions et de signature))?(?: (?:est )?(?:donnee|accordee|consentie)(?: a [^,\\n]{3,60}?)?,?)?)(?:, (?:en plus|en sus|en outre|outre|au-dela|a compter|a partir|des|par ailleurs|egalement|sous)[^,.;:\\n]{0,70},)? (?=(?:aux|a la |a l'|au (?!maire|profit|benefice|nom\\b)))",
              "(?:delegation(?: de (?:fonctions?|signature|fonctions? et de signature))?|deleguer?|fonctions?|competences?)(?:[^.\\n;]|(?<=\\bMM?|\\b[a-z])\\.|\\n(?=a (?:MM?\\. |Mme |Madame |Monsieur ))|(?<=,)\\n{1,2}(?=pour )){0,120}?(?: |(?<=\\n))(?:pour|concernant|relative a|relatives a|portant sur) (?=(?:la |l'|les |le |tout ce qui (?:concerne|touche)|ce qui concerne))",
              "(?:remplace|succede a|prend la suite de|prend le relais de)(?:ra)? (?:[^.;:\\n]|(?<=\\bMM?)\\.){3,70}? (?:pour|sur|dans) (?=(?:la|le|les|l')\\b)",
              MATTER
                  + "\\b(?:[^.;:\\n]|(?<=\\bMM?)\\.){0,60}?,? (?:soit|a savoir)(?: ?:)? (?=(?:la|le|les|l')\\b)",
              "perimetre ?: ?|objet de la delegation ?: ?")
          .map(
              cue ->
                  Pattern.compile(
                      "(?:" + cue + ")([^.;\\n\\t]{3,260}?)" + STOP, Pattern.CASE_INSENSITIVE))
          .toList();

  /**
   * « Mme Roy, 3e adjointe, prend la culture »: a field only in a text that speaks of a delegation.
   */
  private static final Pattern TAKES =
      Pattern.compile(
          "(?:"
              + "(?:\\b(?:il|elle)|(?i:adjointe?|municipale?|deleguee?|presidente?)[,)]?|(?:MM?\\.|Mme|Madame|Monsieur) [^.;:,\\n]{3,40}(?:,[^.;:,\\n]{3,50},)?|(?-i:[A-Z][a-z'-]+)|,| et)"
              + MEANWHILE
              + " (?:prend|prendra|garde|gardera|conserve|conservera|reprend|reprendra|recupere|recuperera|gere|gerera|suit|suivra|pilote|pilotera|assure|assurera|recoit|recevra)"
              + MEANWHILE
              + " (?!(?:la|les|sa|une|cette|le) (?:suite|succession|place|delegation|signature|parole|presidence|fonctions?|main|releve|poste|reponses?|courriers?|titre|mandat)\\b)(?=(?:la|le|les|l')\\b)"
              + ")([^.;\\n\\t]{3,260}?)"
              + STOP,
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OF_DELEGATION =
      Pattern.compile(
          "\\b(?:delega|delegu|adjointe?\\b(?! techn| admin)|conseill(?:er|ere) (?:municip|communaut|deleg)|vice-president)",
          Pattern.CASE_INSENSITIVE);

  /** « Mme Roy, 3e adjointe : culture, sports », « M. Roy (2e adjoint, voirie et réseaux) ». */
  private static final Pattern OF_OFFICE =
      Pattern.compile(
          "(?:adjointe?|conseill(?:er|ere) (?:municipale?|communautaire)|vice-presidente?|deleguee?)(?: (?:au maire|a la maire|deleguee?))?\\)?"
              + "(?: ?: (?!\\n|MM?\\. |Mme |Mlle |Madame |Monsieur )([^.\\n\\t:]{3,200})(?=[.\\n]|$)|(?<=\\([^()\\n]{0,60}), ([^()\\n]{3,120})\\)| (?:-|->|=>|→) (?!(?:le|la|du|a|au) )([A-Za-z][^.:\\n\\t-]{3,120})(?= - |[.\\n]|$))",
          Pattern.CASE_INSENSITIVE);

  /** A list under « domaines suivants : » or « à l'effet de signer : ». */
  private static final Pattern LISTED =
      Pattern.compile(
          "(?:"
              + MATTER
              + "|signer(?:a|ez|ont)?|(?:arrete|delegation) (?:[a-z]{2,} ){0,2}?(?:enumere|liste|comporte|comprend|porte|vise|couvre)[a-z]*|(?:delegation|pouvoir) de signature|delegations?|deleguee?s?|confiee?s?|attribuee?s?|chargee?s?)(?:,? [^:\\n]{0,90})?:[ \\t]*(?:((?:\\n+[ \\t]*(?:[-*•>]|\\d{1,2} ?[.)°]|[a-z]\\))[^\\n]{3,200}){1,30})"
              + "|((?:\\n+[ \\t]*(?-i:(?:a )?(?:la |le |les |l')|aux |au )[^\\n.;:]{3,120}[;,.]?(?=\\n|$)){1,30})"
              + "|((?:\\n+[ \\t]*[^\\n;:]{3,120};[ \\t]*){1,30}\\n+[ \\t]*[^\\n.;:]{3,120}(?=[.\\n]|$)))",
          Pattern.CASE_INSENSITIVE);

  /** « les affaires suivantes : le cimetière ; l'état civil ». */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:"
              + MATTER
              + " (?:suivante?s?|ci-apres|enumeree?s?|deleguee?s?|confiee?s?|concernee?s?|de (?:la |sa )?delegation|de competences?|qui (?:lui|vous) (?:sont|est|seront) (?:confie|delegue)e?s?)|"
              + FIELD
              + "|ce qu'(?:il|elle) (?:pourra |aura a |va |peut )?(?:sign|suiv|ger|prend|recevr|recoi|recup)[a-z]*) ?: ?(?!\\n)((?:[^.\\n\\t:]|(?<=[,;] ?)\\n){3,300})(?=[.\\n]|$)"
              + "|"
              + FIELD
              + " \\((?!voir|cf|article|L\\.|dont|en )([^()\\n\\d]{3,160})\\)"
              + "|(?:prend(?:ra)? (?:la suite|la succession|la place|en charge)|succede|remplace|delegation de fonctions?)\\b(?:[^.:;\\n]|\\bMM?\\.){0,50} ?: ?(?!\\n)([^.\\n\\t:]{3,300})(?=[.\\n]|$)",
          Pattern.CASE_INSENSITIVE);

  /** The papers that somebody signs name a field only where nothing else does. */
  private static final Pattern SIGNING =
      Pattern.compile(
          "(?:a|de|pour|puisse|pourra|peut|pouvoir) signer|(?:il|elle) (?:pourra )?signe(?:ra|r)? ?\\t|(?:aura|a|recoit|recevra|garde) (?:la |sa |ma )?signature",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FOR_SIGNING =
      Pattern.compile(
          "delegation de signature ?(?:[:\\t(] ?)?(?:oui,? ?)?(?:pour|concernant|relatives? (?:a|aux)|portant sur) ?$",
          Pattern.CASE_INSENSITIVE);

  /** « La voirie est confiée à Mme Roy », « délégation voirie à Mme Roy ». */
  private static final Pattern PASSIVE =
      Pattern.compile(
          "(?:^|[.\\n;:,] ?)((?:la |le |les |l')(?!delegation|signature|presidence|parole)[^.;\\n:]{3,120}?) (?:(?:est|sont|sera|seront) (?:confiee?s?|deleguee?s?|attribuee?s?)|pass(?:e|ent|era|eront)(?: de (?:[^.;\\n]|(?<=\\bMM?)\\.){3,40}?)?) a(?=u? ?(?:MM?\\.|Mme|Mlle|Madame|Monsieur|l'adjoint))"
              + "|delegation ((?!(?:de|du|des|d'|a|au|aux|et|pour|est|sera|permanente|generale)\\b)[a-z][^.;,\\n:]{2,60}?) (?:a|pour|de) (?=MM?\\.|Mme|Mlle|Madame|Monsieur)",
          Pattern.CASE_INSENSITIVE);

  /** « donner l'état civil et les élections à M. Roy ». */
  private static final Pattern GIVEN =
      Pattern.compile(
          "\\b(?:donn|confi|delegu|transfer|attribu|remet)[a-z]* ((?:la |le |les |l')(?!delegation|signature|presidence|parole|pouvoir|fonctions?\\b|charge\\b)[^.;\\n:]{3,160}?) a (?=MM?\\.|Mme|Mlle|Madame|Monsieur|(?-i:[A-Z][a-z]+ [A-Z]))",
          Pattern.CASE_INSENSITIVE);

  /** « l'eau et l'assainissement pour M. Roy, 4e vice-président »: no verb gives it. */
  private static final Pattern TO_OFFICE =
      Pattern.compile(
          "(?:^|[.\\n;:,] ?)((?:la |le |les |l')(?!delegation|signature|presidence|parole|arretes?\\b)[^.;\\n:]{3,120}?)(?<!\\b(?:restent?|restera|resteront|demeurent?|etait|etaient)) (?:a|pour|chez|:|->|=>) (?=(?:MM?\\.|Mme|Mlle|Madame|Monsieur) [^.;:,\\n]{3,50}(?:,| \\() ?(?:la |le |notre |votre )?(?:[a-z0-9]{1,10} )?(?:adjointe?|vice-presidente?|conseill(?:er|ere) (?:municip|deleg|commun))\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BULLET =
      Pattern.compile("\\n[ \\t]*(?:" + GivenDomains.MARK + "[ \\t]*)?([^\\s][^\\n]+)");

  /** Where one field ends and the next starts. */
  private static final Pattern PARTING =
      Pattern.compile(
          "(?:(?<=\") (?:et|ainsi que) (?=\")|,(?! (?:a demissionne|a quitte|(?:[a-z-]+ ){1,3}(?:comprise?s?|incluse?s?)\\b)) ?| ?; ?)(?:et |ainsi que )?|,? (?:et|ainsi que) (?=(?:pour (?:les|la|le|l')|de l'|d'|a l'|l'|(?:de la|des|du|de|aux|au|a la|la|les|le) ))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ARTICLE =
      Pattern.compile(
          "^(?:(?:et|puis|aussi|ainsi que) ){0,3}(?:pour (?=(?:les |la |le |l')))?(?:tout ce qui (?:concerne|touche)|ce qui concerne)? ?(?:(?:relatives? |relevant )?(?:de la|de l'|des|du|de|d'|aux|au|a la|a l'|a|la|l'|les|le)(?: |(?<=')))?",
          Pattern.CASE_INSENSITIVE);

  /** « domaine « culture » », « domaine du tourisme »: the word for it is no part of it. */
  private static final Pattern NAMED_SO =
      Pattern.compile("domaines? (?:\"|(?:de la|du|des) |de l'|d')\"?", Pattern.CASE_INSENSITIVE);

  private static final Pattern PARENTHESIS =
      Pattern.compile(
          "\\((?![^()\\n]{0,60}(?:adjoint|conseill|president|direct|maire))[^()\\n]{2,120}\\)",
          Pattern.CASE_INSENSITIVE);

  /** What follows a field in the same stretch: the next sentence, or who holds it. */
  private static final Pattern BEYOND =
      Pattern.compile(
          "\\. (?=[A-Z])| et (?=(?:(?:MM?\\.|Mme|Monsieur|Madame) )?(?-i:[A-Z][a-z'-]+ (?:d'|de |Le |La )?[A-Z][A-Za-z'-]+),)|,? signature (?:comprise|incluse)\\b| (?:a|au) (?:la |l')?(?:[a-z0-9]{2,12} )?(?:adjointe?|vice-presidente?|conseill(?:er|ere) (?:municipale?|deleguee?))\\b"
              + "|(?: (?:et|ou|de|du|des|d'|la|le|les|l'))+$",
          Pattern.CASE_INSENSITIVE);

  /** Somebody, a day or an action is no field: « conseil a élu Mme Roy », « lundi 2 novembre ». */
  private static final Pattern NO_NOUN_PHRASE =
      Pattern.compile(
          "\\b(?-i:MM?\\.|Mme|Mlle|Madame|Monsieur) (?-i:[A-Z])|\\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (?:le )?\\d|\\b\\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) \\d{4}"
              + "| (?:a|ont) (?:ete )?[a-z]{2,12}(?:e|i|u|is|us)\\b(?! )|^(?:proposition|prise d'effet|visas?|date|debut|fin)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What a former delegate had. */
  private static final Pattern LOST =
      Pattern.compile(
          ",? ?(?:depuis (?:le )?(?:\\d|[a-z]{3,9} (?:19|20)\\d\\d)|a demissionne|a quitte|est demissionnaire|demissionnaire|a cesse)");

  /** What a former delegate was charged with is the new one's where nothing else is said. */
  private static final Pattern WAS =
      Pattern.compile(
          "\\b(?:(?:etai(?:t|ent)|avait ete|fut)(?: [a-z]+)?|deja) $", Pattern.CASE_INSENSITIVE);

  /** « ma démission de mes fonctions d'adjoint, en charge de la voirie »: what is given back. */
  private static final Pattern RESIGNS =
      Pattern.compile(
          "\\b(?:ma demission|je (?:demissionne|renonce|quitte))\\b[^.;\\n]{0,90}$",
          Pattern.CASE_INSENSITIVE);

  /** « pas de délégation de signature pour les finances »: what is not given. */
  private static final Pattern NONE =
      Pattern.compile(
          "\\b(?:pas de |aucune |sans |ni |(?:ne|n') ?(?:plus|pas) (?:etre )?)$",
          Pattern.CASE_INSENSITIVE);

  /** Bodies are charged with work, and hold no delegation. */
  private static final Pattern BODY =
      Pattern.compile(
          "\\b(?:association|societe|entreprise|cabinet|bureau d'etudes|agence|prestataire|maitre d'oeuvre|architecte|notaire|commission|comite|syndicat|groupement|club)\\b[^.;:,\\n]{0,60} (?:est|sont|sera|seront|a ete) $",
          Pattern.CASE_INSENSITIVE);

  /** What somebody takes or is given, and no field: « prend le train », « 300 € ». */
  private static final Pattern NO_FIELD =
      Pattern.compile(
          "^(?:(?:valeur|reponse|contenu)s?$|pas de (?:delegation|signature)|signature de l'arrete|[^.;]{0,40}\\breste(?:nt)? a (?:fixer|definir|preciser|arreter|determiner)|[^.;]{2,40}(?: ?:| -) (?:a (?:revoir|voir|confirmer|definir|preciser)|inchange|sans changement|vacant)|(?:arretes?|projet d'arrete|acte) (?:a|est|sera|en)|train|voiture|bus|car|avion|metro|taxi|route|volant|cles?|photos?|notes?|minutes?|temps|rendez-vous|dossier|situation|moment|instant|reste|seance|debats?|vote|relais|risques?(?= ?$)|risque(?= d)|initiative|parole|telephone|micro|message|bonjour|(?:subvention|somme|cheque|aide) de \\d)(?![a-z])",
          Pattern.CASE_INSENSITIVE);

  /** « culture et patrimoine : M. Roy », « tourisme : le maire »: a field and who holds it. */
  private static final Pattern HOLDER =
      Pattern.compile(
          "(?: ?: ?| (?:->|=>|-) )(?=(?:MM?\\.|Mme|Mlle|Madame|Monsieur) |(?i:le |la |M\\. le |Mme la )?(?i:maire|presidente?)\\b)| ?\\((?=(?:il|elle|on|je|qui|dont)\\b)");

  private static final Pattern NAME = Pattern.compile("(?:MM?\\.|Mme|Mlle|Madame|Monsieur) ");

  private static final Pattern PERSON =
      Pattern.compile(
          "([A-Z][a-z]+)(?:-[A-Z][a-z]+)? (?:(?:de |du |d'|le |la |Le |La |De |Du |El |Ben )*)([A-Z][A-Za-z]+)(?:['-][A-Z][A-Za-z]+)*(?: (?:epouse|nee|veuve) [A-Z][A-Za-z'-]+)?");

  /** « les actes relevant de ces domaines » names none. */
  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "\\bmemes (?:attributions|domaines|competences|fonctions|matieres)\\b|\\b(?:ces|ce|cette|cet|ledit|ladite|dudit|desdits|sa|son(?! (?:service|secteur|pole)\\b)|ses|suivants?|ci-dessus|ci-dessous|susvisee?s?|y(?! compris)|afferente?s?|correspondante?s?|utiles?|necessaires?|present|presente|courantes?$|tous|toutes|tout)\\b|^(?:le )?\\d{1,2}(?:er)? [a-z]+ (?:19|20)\\d\\d|^(?:un|une|deux)\\b",
          Pattern.CASE_INSENSITIVE);

  /** « les actes de gestion courante de sa direction »: a field, whose it is. */
  private static final Pattern CURRENT =
      Pattern.compile(
          "(?:actes?|mesures|decisions|pieces) de (?:la )?gestion (?:courante|quotidienne)\\b|(?:gestion|correspondances?) courantes? d[eu]",
          Pattern.CASE_INSENSITIVE);

  /** Words of any dossier, and a field that many adjoints have. */
  private static final Pattern CONTRACTS =
      Pattern.compile("travaux|marches(?: publics)?|commande publique", Pattern.CASE_INSENSITIVE);

  private static final int BEFORE = 100;

  private static final Pattern KEEPS =
      Pattern.compile(
          "(il|elle)(?: [a-z]+)? (?:garde|gardera|conserve|conservera)\\b",
          Pattern.CASE_INSENSITIVE);

  /** The sentence before, where whoever delegates is its subject; what it goes on with. */
  private static final Pattern OWNER =
      Pattern.compile(
          "(?:^|[.\\n] ?)(?:\\d{1,2}[.)] ?)?(?:monsieur le |madame la |m\\. le |mme la |le |la )(maire|presidente?)\\b"
              + "((?:[^.\\n]|(?<= MM?)\\.){0,300})[.\\n]\\s{0,3}(?:\\d{1,2}[.)] ?)?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MADAM = Pattern.compile("\\b(?:Mme|Madame) [A-Z]");
  private static final Pattern SIR = Pattern.compile("\\b(?:MM?\\.|Monsieur) [A-Z]");
  private static final int OWNED = 400;

  private static final List<Pattern> GIVEN_INLINE = cues(GivenDomains.INLINE);
  private static final List<Pattern> GIVEN_LOOSELY = cues(GivenDomains.LOOSE);

  private static List<Pattern> cues(String... cues) {
    return Stream.of(cues)
        .map(
            cue ->
                Pattern.compile(
                    "(?:" + cue + ")([^.;\\n\\t]{3,260}?)" + STOP, Pattern.CASE_INSENSITIVE))
        .toList();
  }

  /** What a list of fields goes on with: « sans délégation de signature, à compter du… ». */
  private static final Pattern SAYS_HOW =
      Pattern.compile(
          "^(?:(?:sans|avec|y compris) .*signature|signature ?:|(?:a )?(?:compter|partir|dater) d|(?:oui|non)\\b|(?:prise d'|prenant )?(?:effet|effective|datee?|signee?|applicable)\\b[^,;]{0,30}\\d)",
          Pattern.CASE_INSENSITIVE);

  /** « Finances ; marchés publics » in a cell. */
  @Override
  public List<int[]> parts(String words) {
    FoldedText cell = FoldedText.of(words);
    List<Hit> hits = new ArrayList<>();
    split(cell, 0, cell.text().length(), hits);
    return hits.stream()
        .map(h -> new int[] {cell.folded(h.start()), cell.folded(h.end())})
        .toList();
  }

  @Override
  public List<Hit> find(FoldedText text) {
    List<Hit> hits = new ArrayList<>();
    String own =
        GivenDomains.VISA.matcher(text.text()).replaceAll(m -> " ".repeat(m.group().length()));
    String masked = masked(own);
    boolean delegates = OF_DELEGATION.matcher(masked).find();
    items(LISTED, own, text, hits);
    if (delegates) {
      items(GivenDomains.BELOW, own, text, hits);
      items(GivenDomains.LINES, own, text, hits);
    }
    List<Hit> signed = new ArrayList<>();
    List<Hit> former = new ArrayList<>();
    for (Pattern cue : SAID) {
      Matcher said = cue.matcher(masked);
      while (said.find()) {
        if (!LOST.matcher(text.text()).region(said.end(1), text.text().length()).lookingAt()) {
          String before = masked.substring(Math.max(0, said.start() - BEFORE), said.start());
          String how = masked.substring(said.start(), said.start(1));
          List<Hit> of =
              SIGNING.matcher(how).lookingAt() || FOR_SIGNING.matcher(how).find()
                  ? signed
                  : WAS.matcher(before).find() ? former : hits;
          if (!BODY.matcher(before).find()
              && !RESIGNS.matcher(before).find()
              && !NONE.matcher(before).find()) {
            split(text, said.start(1), said.end(1), of);
          }
        }
      }
    }
    said(GIVEN_INLINE, delegates ? masked : "", text, hits);
    Matcher takes = TAKES.matcher(delegates ? masked : "");
    while (takes.find()) {
      if (!ownerKeeps(masked, takes)) {
        split(text, takes.start(1), takes.end(1), hits);
      }
    }
    Matcher named = NAMED.matcher(own);
    while (named.find()) {
      int group = named.group(1) != null ? 1 : named.group(2) != null ? 2 : 3;
      split(text, named.start(group), named.end(group), hits);
    }
    Matcher ofOffice = OF_OFFICE.matcher(text.text());
    while (ofOffice.find()) {
      int group = ofOffice.group(1) != null ? 1 : ofOffice.group(2) != null ? 2 : 3;
      split(text, ofOffice.start(group), ofOffice.end(group), hits);
    }
    Matcher given = GIVEN.matcher(masked);
    while (given.find()) {
      split(text, given.start(1), given.end(1), hits);
    }
    Matcher passive = PASSIVE.matcher(own);
    while (passive.find()) {
      int group = passive.group(1) == null ? 2 : 1;
      split(text, passive.start(group), passive.end(group), hits);
    }
    Matcher toOffice = TO_OFFICE.matcher(delegates && hits.isEmpty() ? masked : "");
    while (toOffice.find()) {
      split(text, toOffice.start(1), toOffice.end(1), hits);
    }
    if (hits.isEmpty()) {
      said(GIVEN_LOOSELY, delegates ? masked : "", text, hits);
    }
    List<Hit> found = !hits.isEmpty() ? hits : signed.isEmpty() ? former : signed;
    found.sort(Comparator.comparingInt(Hit::start));
    return found;
  }

  /** « Le président confie l'eau à Mme Roy. Il conserve les finances »: he, and not she. */
  private static boolean ownerKeeps(String words, Matcher takes) {
    Matcher keeps = KEEPS.matcher(words).region(takes.start(), takes.end());
    if (!keeps.lookingAt()) {
      return false;
    }
    Matcher owner =
        OWNER.matcher(words.substring(Math.max(0, takes.start() - OWNED), takes.start()));
    boolean he = keeps.group(1).equalsIgnoreCase("il");
    return owner.find()
        && (owner.group(1).equalsIgnoreCase("maire")
            || owner.group(1).equalsIgnoreCase(he ? "president" : "presidente"))
        && (he ? MADAM : SIR).matcher(owner.group(2)).find()
        && !(he ? SIR : MADAM).matcher(owner.group(2)).find();
  }

  /** The lines of each list that a pattern finds in one of its groups. */
  private static void items(Pattern lists, String words, FoldedText text, List<Hit> hits) {
    Matcher list = lists.matcher(words);
    while (list.find()) {
      int group = 1;
      while (list.group(group) == null) {
        group++;
      }
      Matcher bullet = BULLET.matcher(words).region(list.start(group), list.end(group));
      while (bullet.find()) {
        item(text, bullet.start(1), bullet.end(1), hits);
      }
    }
  }

  private static void said(List<Pattern> cues, String words, FoldedText text, List<Hit> hits) {
    for (Pattern cue : cues) {
      Matcher said = cue.matcher(words);
      while (said.find()) {
        String before = words.substring(Math.max(0, said.start() - BEFORE), said.start());
        boolean lost = LOST.matcher(words).region(said.end(1), words.length()).lookingAt();
        if (!lost && !WAS.matcher(before).find() && !BODY.matcher(before).find()) {
          split(text, said.start(1), said.end(1), hits);
        }
      }
    }
  }

  /** The text with what stands in parentheses blank: « l'urbanisme (permis, certificats) et… ». */
  private static String masked(String text) {
    return PARENTHESIS.matcher(text).replaceAll(m -> " ".repeat(m.group().length()));
  }

  private static void split(FoldedText text, int from, int to, List<Hit> hits) {
    // what stands in parentheses parts nothing: « l'urbanisme (permis, certificats) et la voirie »
    String stretch = masked(text.text().substring(from, to));
    Matcher parting = PARTING.matcher(stretch);
    int at = from;
    while (parting.find()) {
      String before = text.text().substring(at, from + parting.start());
      boolean oneName =
          text.text().startsWith("de ", from + parting.end())
              && parting.group().matches("(?i) et ")
              && before.matches("(?i).*[a-z] d(?:e |').*");
      if (!oneName) {
        item(text, at, from + parting.start(), hits);
        at = from + parting.end();
      }
    }
    item(text, at, to, hits);
  }

  /** « 1er adjoint : Sylvain Courbet » names who holds the office. */
  private static boolean isPerson(FoldedText text, int from, int to) {
    Matcher person = PERSON.matcher(text.text()).region(from, to);
    if (!person.matches()) {
      return false;
    }
    Set<Lexicon.Part> given = Lexicon.parts(text.words(person.start(1), person.end(1)));
    Set<Lexicon.Part> family = Lexicon.parts(text.words(person.start(2), person.end(2)));
    return (given.isEmpty() || given.contains(Lexicon.Part.NAME))
        && (family.contains(Lexicon.Part.NAME) || !family.contains(Lexicon.Part.NOUN));
  }

  private static void item(FoldedText text, int from, int to, List<Hit> hits) {
    int start = from;
    int end = to;
    while (start < end && " \n\"".indexOf(text.text().charAt(start)) >= 0) {
      start++;
    }
    Matcher article = ARTICLE.matcher(text.text().substring(start, end));
    if (article.find()) {
      start += article.end();
    }
    Matcher named = NAMED_SO.matcher(text.text()).region(start, end);
    start = named.lookingAt() ? named.end() : start;
    Matcher holder = HOLDER.matcher(text.text()).region(start, end);
    if (holder.find()) {
      end = holder.start();
    }
    Matcher beyond = BEYOND.matcher(text.text()).region(start, end);
    if (beyond.find()) {
      end = beyond.start();
    }
    end = Clauses.beforeVerb(text, start, end);
    while (end > start && " \n.;,\">-".indexOf(text.text().charAt(end - 1)) >= 0) {
      end--;
    }
    if (end > start
        && text.text().charAt(end - 1) == ')'
        && text.text().substring(start, end).indexOf('(') < 0) {
      end--;
    }
    if (end - start < 3
        || NO_NOUN_PHRASE.matcher(text.text().substring(start, end)).find()
        || NAME.matcher(text.text().substring(start, end)).lookingAt()
        || isPerson(text, start, end)
        || NO_FIELD.matcher(text.text().substring(start, end)).find()
        || DecisionWords.isErrand(text.text().substring(start, end))
        || (ProcedureWords.alone(text.text().substring(start, end))
            && !CONTRACTS.matcher(text.text().substring(start, end)).matches()
            && !CURRENT.matcher(text.text().substring(start, end)).lookingAt())
        || GivenDomains.beginsAsNoNoun(text.text().substring(start, end), text.words(start, end))
        || SAYS_HOW.matcher(text.text().substring(start, end)).find()
        || (POINTS_BACK.matcher(text.text().substring(start, end)).find()
            && !CURRENT.matcher(text.text().substring(start, end)).lookingAt())) {
      return;
    }
    Hit hit = text.hit(Value.of(text.words(start, end)), start, end);
    if (hits.stream().noneMatch(h -> h.start() < hit.end() && hit.start() < h.end())) {
      hits.add(hit);
    }
  }
}
