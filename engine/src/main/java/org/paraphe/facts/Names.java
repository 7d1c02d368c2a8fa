package org.paraphe.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How proper names are written in administrative French; all over folded text, case kept. */
final class Names {
  private static final String CAPITAL = "[A-Z][A-Za-z'&.-]{0,40}[A-Za-z&]|[A-Z]|\\d{1,4}";
  private static final String LINK =
      "(?:de la |de l'|d'|des |du |de |la |le |les |l'|et |en |au |aux |a |pour |sur |sous |dans |& "
          + "|DE LA |DE L'|D'|DES |DU |DE |LA |LE |LES |L'|ET )";
  private static final String ADJECTIVE =
      "(?:municipale?|communale?|intercommunale?|sporti(?:f|ve)s?|musicale?s?|culturel(?:le)?s?|laiques?"
          + "|scolaires?|populaires?|familiale?s?|rurale?s?|paroissiale?s?|departementale?s?|locale?s?"
          + "|amicale|solidaires?|sociale?s?|artistiques?|theatrale?s?|nautiques?|boulistes?|colombophiles?"
          + "|socio-[a-z]{5,12}|philharmoniques?|pour tous|quartiers?|fetes|jumelage|parents d'eleves|anciens (?:combattants|eleves)"
          + "|riverains|sapeurs-pompiers|pompiers|donneurs de sang|retraites|parents|locataires|familles|voisins|commercants|eaux|loisirs|jeunes|habitants|aines|randonneurs|pecheurs|chasseurs)";

  /** Words that start the name of a body. */
  private static final String HEAD =
      "(?:(?:[A-Z][a-z]{2,12}-)?(?:[Cc]lub|CLUB)|[Aa]ssociation|[Aa]micale|[Cc]omite|[Cc]lub|[Uu]nion|[Hh]armonie|[Ff]anfare|[Oo]rchestre"
          + "|[Cc]horale|[Ff]oyer|[Cc]ercle|[Cc]ompagnie|[Ff]ederation|[Ll]igue|[Gg]roupement"
          + "|[Ss]yndicat|[Ee]ntente|[Ee]nsemble|[Rr]eseau|[Ll]es Amis|[Ff]ondation|[Cc]ooperative|[Cc]ollectif|[Cc]onfrerie|[Tt]roupe"
          + "|[Ee]ntreprise|[Ss]ociete|[Ee]tablissements?|[Ee]ts|[Ss]ecours|[Bb]anda|MJC|APEL?|FCPE|AAPPMA|ACCA|ADMR|CUMA|FNACA|OCCE|SNSM|UNSS|USEP"
          + "|ASSOCIATION|AMICALE|COMITE|CLUB|UNION|HARMONIE|FANFARE|ENTREPRISE|SOCIETE|FOYER"
          + "|SARL|SASU?|SA|EURL|SNC|SCOP|SCIC|GAEC|EARL)";

  private static final String PART =
      "(?:\"[^\"\\n]{2,80}\"|" + CAPITAL + "|" + ADJECTIVE + "(?![a-z]))";

  /** "de tir", "de tennis de table" in "Club de tir de Montrieux": nouns that a name completes. */
  private static final String COMMON =
      "(?:de |d'|du |des )(?:la |l')?[a-z]{3,15}(?:-[a-z]{2,12}){0,2}(?= (?:(?:de |d'|du |des |et )(?:la |l')?[a-z-]{3,15} ){0,2}(?:de |du |des |d')(?:la |l')?[A-Z])";

  /** Capitalised words that begin the next sentence or line and belong to no name. */
  private static final String NEXT_SENTENCE =
      "(?!(?:Considerant|Vu|Objet|Monsieur|Madame|Attendu|Decide|Article|Montant|Adresse|Siret"
          + "|SIRET|Tel|Telephone|Siege|Il est|Elle est)\\b)";

  private static final String NEXT =
      NEXT_SENTENCE + "(?:" + LINK + "{0,2}" + PART + "|" + COMMON + ")";
  private static final String REST = "(?:(?: |-)" + NEXT + "){0,10}";

  private static final String LEGAL_FORM =
      "(?:SARL|SASU?|SA|EURL|SNC|SCOP|SCIC|Travaux Publics|TP|BTP)";

  /** "Judo" in "Judo Club de Montrieux": a word of the name, not of the sentence. */
  private static final String BEFORE =
      "(?!(?i:Le|La|Les|Un|Une|Des|Du|De|Au|Aux|Notre|Votre|Nos|Leur|Cette?|Cet|Ces|Son|Sa|Mon|Ma|Et|Ou|Pour|Par|Avec"
          + "|Sur|Dans|Monsieur|Madame|Nom|Objet|Demande|Demandeur|Denomination|Beneficiaire|Siege|Association|Organisme"
          + "|Mairie|Commune|Ville|President|Presidente|Tresorier|Tresoriere|Secretaire|Subvention|Vu|Considerant|Chere?s?|Bonjour"
          + "|Cordialement|Projet|Note|Titulaire|Entreprise|Societe|Adresse)\\b)[A-Z][A-Za-z-]{1,40}+(?<![.:])";

  /**
   * « Offre du Cabinet Roy SARL », « Gérante des Ateliers Roy SARL »: a paper or a person before a
   * name.
   */
  private static final String NO_PAPER =
      "(?!(?i:offre|devis|proposition|candidature|contrat|marche|facture|courrier|lettre|mail|courriel|demande|reponse|gerante?|direct(?:eur|rice)"
          + "|presidente?|represent[a-z]+|responsable|salarie[a-z]*|siege|agence|travaux|prestation|intervention|locaux|groupement|lot|le|la|les|un|une|societe|entreprise|attributaire|titulaire|choix|objet|prix|montant|note|rapport|visite|passage)s?\\b)";

  private static final Recogniser BODIES =
      Wording.exact(
          "\\b(?:(?:"
              + BEFORE
              + " ){0,2}"
              + HEAD
              + " (?:(?:dite|denommee) )?"
              + NEXT
              + REST
              + "|(?<![A-Za-z]-)(?:"
              + NO_PAPER
              + "[A-Z][A-Za-z-]{2,40}+ (?:du|des|de la|de l'|d') ?(?=[A-Z]))?[A-Z](?!')[A-Za-z-]{1,40}+(?: (?:[A-Z][A-Za-z-]{1,40}+|et|&)){0,4} "
              + LEGAL_FORM
              + "\\b)");

  /** A common noun before a capital, or quotation marks around a name, are no part of it. */
  private static final Pattern WRAPPED =
      Pattern.compile(
          "(?:(?:association|societe|entreprise|etablissements?)(?: (?:dite|denommee))? (?=\"|(?:(?:l[ae]s?|en) |l')?[A-Z\\d]))?"
              + "(\"?)(.+?)\\1$");

  static final Recogniser ORGANISATIONS = Names::organisations;

  /** In capitals nothing but words tells where a name ends: « LE CLUB DEMANDE… ». */
  private static final Pattern CAPITAL_VERB =
      Pattern.compile(
          " (?:A|AU|EST|ONT|SONT|POUR|QUE|QUI|AVEC|SOLLICITE|DEMANDE|SOUHAITE|PROPOSE|ORGANISE|PREPARE|DOIT|VEUT|SERA|DONT|SIS|SISE|SIRET|UNE?) .*$| (?:A|EST|AU|POUR|SOLLICITE|DEMANDE|PROPOSE)$");

  /** « Comité départemental »: words that many bodies share, which a name would not end with. */
  private static final Pattern SHARED =
      Pattern.compile(
          "[A-Z][a-z-]+(?: [a-z-]{2,20}){0,4}? [a-z-]{3,20}(?:al|ale|if|ive|ique|elle?|aire)s?");

  /** What such a name goes on with: « de canoë-kayak », « du collège Jean-Moulin ». */
  private static final Pattern FURTHER =
      Pattern.compile(
          " (?:de la |de l'|de |d'|du |des )([a-z]{3,15})(?:-[a-z]{2,12}){0,2}(?: [A-Z][A-Za-z'-]+){0,3}"
              + "(?: (?:de la |de l'|de |d'|du |des )[A-Z][A-Za-z'-]+){0,2}");

  /** « Union sportive courtemailloise », « Amicale bouliste champenoise ». */
  private static final Pattern INHABITANT =
      Pattern.compile(
          " ([a-z-]{2,20}(?:ois|oise|aise|ien|ienne|een|eenne|ain|aine|ard|arde|in|ine|ot|otte|ate|iote|ique|ais)s?)(?![A-Za-z'-])");

  private Names() {}

  /** Where a name ends in truth: behind whose town or region it is, or what of it. */
  private static int whole(FoldedText folded, int start, int end) {
    String text = folded.text();
    Matcher inhabitant = INHABITANT.matcher(text).region(end, text.length());
    if (inhabitant.lookingAt()
        && text.substring(start, end).indexOf(' ') > 0
        && isOfAPlace(folded.words(inhabitant.start(1), inhabitant.end(1)))) {
      return inhabitant.end(1);
    }
    Matcher further = FURTHER.matcher(text).region(end, text.length());
    return SHARED.matcher(text.substring(start, end)).matches()
            && further.lookingAt()
            && isNoun(further.group(1))
        ? further.end()
        : end;
  }

  /** No dictionary has those of villages. */
  private static boolean isOfAPlace(String word) {
    Set<Lexicon.Part> parts = Lexicon.parts(word);
    return parts.isEmpty()
        || (parts.contains(Lexicon.Part.ADJECTIVE)
            && !parts.contains(Lexicon.Part.TOOL)
            && !parts.contains(Lexicon.Part.VERB)
            && !parts.contains(Lexicon.Part.PARTICIPLE));
  }

  private static boolean isNoun(String word) {
    Set<Lexicon.Part> parts = Lexicon.parts(word);
    return parts.isEmpty()
        || (parts.contains(Lexicon.Part.NOUN) && !parts.contains(Lexicon.Part.TOOL));
  }

  /** « L'ASSOCIATION A SIGNE » names no association. */
  private static boolean isCommon(FoldedText text, Hit hit, String left) {
    boolean cut = text.folded(hit.end()) - text.folded(hit.start()) > left.length();
    return cut && !left.contains(" ");
  }

  private static String withoutVerb(String name) {
    return name.equals(name.toUpperCase(java.util.Locale.ROOT))
        ? CAPITAL_VERB.matcher(name).replaceFirst("")
        : name;
  }

  /** « le club de pétanque « La Boule d'Or » »: the quoted name after words for what it is. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "\\b(?i:club|association|amicale|comite|compagnie|troupe|collectif|societe|entreprise|ecole|orchestre|groupe|harmonie|chorale|cabinet|cercle|foyer|union)"
              + "(?: [a-z'-]{2,20}){1,5} \"([^\"\\n]{2,60})\"");

  private static List<Hit> organisations(FoldedText text) {
    List<Hit> hits = new ArrayList<>();
    TreeMap<Integer, Integer> taken = new TreeMap<>();
    Matcher quoted = QUOTED.matcher(text.text());
    while (quoted.find()) {
      int from = quoted.start(1);
      taken.put(from, quoted.end(1));
      hits.add(text.hit(Value.of(text.words(from, quoted.end(1))), from, quoted.end(1)));
    }
    for (Hit hit : BODIES.find(text)) {
      int from = text.folded(hit.start());
      String folded = withoutVerb(text.text().substring(from, text.folded(hit.end())));
      Matcher name = WRAPPED.matcher(folded);
      if (name.matches() && name.end(2) - name.start(2) > 2 && !isCommon(text, hit, folded)) {
        int start = from + name.start(2);
        int end = SubjectNames.end(text, from, whole(text, start, from + name.end(2)));
        Map.Entry<Integer, Integer> before = taken.lowerEntry(end);
        if (before == null || before.getValue() <= start) {
          hits.add(text.hit(Value.of(text.words(start, end)), start, end));
        }
      }
    }
    SubjectNames.find(text).stream()
        .filter(h -> hits.stream().noneMatch(o -> o.start() < h.end() && h.start() < o.end()))
        .toList()
        .forEach(hits::add);
    hits.sort(Comparator.comparingInt(Hit::start));
    return hits;
  }
}
