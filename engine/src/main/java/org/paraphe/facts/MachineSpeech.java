package org.paraphe.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences that tell whatever reads the piece by itself what to make of it, however politely:
 * three things stand together in them, one that reads by itself, a sign that it is this piece that
 * it reads or that it is spoken to, and what it should do with it. Looked for in folded text, each
 * alone, so that their order does not count.
 */
final class MachineSpeech {
  private static final int LONGEST = 500;

  /** What nobody calls a person or a machine of a workshop. */
  private static final String READER =
      "(?:ia|intelligences? artificielles?|llms?|(?:chat)?gpt|copilot|gemini|openai|modeles? de langage|(?:chat)?bots?"
          + "|(?:agent|collaborateur|collaboratrice)s? (?:conversationnel|virtuel|artificiel|ia\\b)[a-z]*"
          + "|(?:assistant|assistante|secretaire|lecteur|lectrice|relecteur|relectrice|redacteur|redactrice|correcteur|traducteur|destinataire|lecture|relecture|analyse|depouillement|redaction)s?"
          + " (?:non humain|artificiel|automati|numerique|informatique|algorithmique|virtuel|conversationnel|robotis)[a-z]*"
          + "|assistants? (?:ia|de redaction|redacteurs?)|robots? (?:lecteur|relecteur|redacteur)s?|generateurs? d'actes"
          + "|dispositifs? (?:automati[a-z]* de|d'intelligence) [a-z]+"
          + "|(?:outil|logiciel|programme|systeme|moteur|robot|application|automate|assistant)s? (?:[a-z]+ )?(?:d'aide a la |d'aide au |de |d')(?:redaction|lecture|synthese|resume|generation|depouillement|extraction)s?)";

  /** What may also calculate a payroll or mow a stadium. */
  private static final String MACHINE =
      "(?:"
          + READER
          + "|(?:logiciel|robot|automate|algorithme|ordinateur)s?"
          + "|(?:programme|machine|moteur|outil|systeme|application|dispositif|generateur)s?(?: (?:informatique|numerique|electronique|automati[a-z]*)s?|(?= (?:qui|charge[a-z]*|destine[a-z]*|appele[a-z]*|[a-z]+ant|de (?:lecture|redaction|synthese|resume|extraction|traitement)|d'(?:analyse|extraction|actes|aide|intelligence))\\b))"
          + "|(?:analyse|traitement|exploitation|lecture)s? (?:automati|informati|electronique)[a-z]*)";

  private static final Pattern ANY = word(MACHINE);

  private static final String READS =
      "(?<!ne )(?<!ne pas )\\b(?:lit|lis|lire|lira|lisent|liront|lisant|lue?s?|lecture|(?:trait|depouill|analys|resum|exploit|examin|parcour|scann|interpret|appliqu|instrui)[a-z]*"
          + "|(?:redig|prepar|etabli)[a-z]* (?:l'acte|la |l'arrete|le projet))\\b";

  private static final Pattern READING =
      Pattern.compile(
          "\\b"
              + MACHINE
              + "\\b[^.]{0,60}?"
              + READS
              + "|"
              + READS
              + "[^.]{0,60}?\\b"
              + MACHINE
              + "\\b|\\b(?:lecture|traitement|analyse|exploitation|depouillement)s? (?:automati|informati|algorithmi)[a-z]* (?:de |du |des |d')",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HERE =
      word(
          "(?:(?:cet?|cette|ces|l[ea] presente?|les presente?s|au present|du present|aux presente?s|notre|nos|mon|ma|mes)"
              + " (?:[a-z]+ )?(?:courriers?|courriels?|lettres?|documents?|dossiers?|messages?|mails?|fiches?|lignes?|textes?|pieces?|demandes?|notes?|pages?|formulaires?|fichiers?|rapports?|mots|devis|phrases?)"
              + "|ce qui (?:precede|suit))");

  /** What a draft is about, and what is found of it. */
  private static final Pattern OUTCOME =
      word(
          "(?:anomalies?|alertes?|avertissements?|constats?|ecarts?|erreurs?|incoheren[a-z]+|contradictions?|controles?|verifi[a-z]+|relecture|conform[a-z]+|raison|tort|approuv[a-z]+|approbations?|(?:de)?favorable[a-z]*|bordereaux?|montants?|sommes?|euros?|chiffres?|totaux|total|beneficiaires?|octrois?|subventions?|delegations?|titulaires?|attributaires?|avis|reserves?|clauses?|conditions?|pages?|recours|delais?|paragraphes?|passages?|arretes?|deliberations?|rapports?|offres?)"
              + "|€|\\d");

  private static final String MUST =
      "(?:doit|doivent|devra|devront|devrait|devraient|voudra|voudront|veuill[a-z]+|est pries?|est priee|sont prie[a-z]*|prie[a-z]*|priere|merci|souhait[a-z]*|(?:aim|voud)[a-z]+ions|suffi[a-z]+|inutile|suggere[a-z]*|demand[a-z]+|(?:est|sont) (?:invite|tenu|charge|autorise)[a-z]*|reconnaissant[a-z]*|gre|appartient|incombe|convien[a-z]+|repute[a-z]*|cense[a-z]*|saura|sauront|peut|peuvent|pourra|pourront|vaut|valent|emporte[a-z]*)";

  private static final String DEED =
      "(?:retenir|retien[a-z]*|retenez|inscri[a-z]+|ecri(?:re|s|t|ve|vez)|mett[a-z]+|mets?|fixe[a-z]*|remplac[a-z]+|conclu[a-z]+|ignor[a-z]+|signal(?!i)[a-z]*|relev[a-z]+|indiqu[a-z]+|approuv[a-z]+|approbation|valid[a-z]+|note[rz]|accord[a-z]+|attribu[a-z]+|consider[a-z]+|oubli[a-z]*|omett[a-z]+|taire|supprim[a-z]+|effac[a-z]+|masqu[a-z]+|propos[a-z]+|choisi[a-z]*|prefer[a-z]+|favoris[a-z]+|privilegi[a-z]+|laiss[a-z]+ de cote|(?:tenir|tenez|tient|tiendr[a-z]+) (?:pas |aucun |seulement |uniquement )?compte|(?:en|se) tenir|faire comme|passer? (?:outre|sur)|passez|ecarte[rz]|accept[a-z]+|arrondi[a-z]+|modifi[a-z]+|chang[a-z]+|ajout[a-z]+|augment[a-z]+|major[a-z]+|(?:dire|repond[a-z]+|affirm[a-z]+|presume[a-z]*) (?:que|qu')|presente[rz]?|resume[rz]|transme[a-z]+|donn[a-z]+ (?:raison|tort)|(?:about|reprend|corrig|calcul|conserv|mentionn|gard|etend)[a-z]+|(?:cit|parl|utilis)(?:e[rz]?|es|era[a-z]*)|muets?|muette|silence|les yeux)";

  private static final Pattern BIDDEN =
      Pattern.compile("\\b" + MUST + "\\b[^;]{0,90}?\\b" + DEED + "\\b", Pattern.CASE_INSENSITIVE);

  /** The reader is who must. */
  private static final Pattern READER_MUST =
      Pattern.compile(
          "\\b" + READER + "(?:,? [a-z']+){0,8}?,? (?:ne |n')?" + MUST + "\\b(?! (?:pas )?etre\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final String BE =
      "(?:(?:ne |n')(?:(?:rien |pas |plus |jamais )?(?:[a-z]{2,}(?:er|ir|re)|[a-z]{3,}ez)\\b|[a-z]{3,}(?:e|es|s) (?:pas|rien|plus|jamais|aucune?)\\b)|(?<!vous )(?<!-)\\b(?!(?:assez|chez|rendez|avez|etes)\\b)[a-z]{3,}ez\\b)";

  /** Written to by its name, whatever the words before it. */
  private static final Pattern TO_READER =
      Pattern.compile(
          "\\b(?:aux?|a|pour|chere?s?|a tou[a-z]+|pour tou[a-z]+) ?(?:l'|la |le |les |[a-z]+ d'|[a-z]+ de )?"
              + READER
              + "\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FAMILIAR =
      word("tu (?:peux|dois|vas|n'|ne|as|[a-z]{2,}ras)|vous [a-z]{2,}rez");

  private static final Pattern SINGULAR =
      Pattern.compile(
          "\\b(?:tu|te|t')(?![a-z])|[:,] ?(?:ne |n')?(?=" + DEED + "\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern YOU =
      Pattern.compile(
          "\\b(?:tu|toi|te|t'|ton|vous|votre|" + MUST + "|" + BE + ")\\b",
          Pattern.CASE_INSENSITIVE);

  /** A deed to come: « ne relèvera aucun écart », « arrondisse », « présenter ». */
  private static final Pattern TO_COME =
      Pattern.compile(
          "\\b(?=" + DEED + "\\b)[a-z]+(?:ra|ras|rez|ront|rait|raient|sse|ssent|er|ir|re|ez)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What is told without a word of duty: « ne rien signaler », « répondez que ». */
  private static final Pattern TOLD = Pattern.compile(BE, Pattern.CASE_INSENSITIVE);

  private static final Pattern WANTED = word(DEED + "|alertes?");

  private static final String THE =
      "(?:(?:de |des |du )?(?:l'|la |le |les |tou[a-z]+ |autres? |eventuels? |votre |notre )?)";

  /** Where a sentence, a note in brackets, a cell or a quotation begins. */
  private static final String BEGINS = "(?:^|[\\[\"(:>\\t] ?)";

  /** Called by what it is, at the head of what it is told. */
  private static final Pattern SPOKEN_TO =
      Pattern.compile(
          "\\b(?:(?:destine|adresse)e?s? (?=aux?\\b|a\\b)|(?:priere|merci|demandee?|rappel|avis|note|message|mot|attention|consigne|instruction|destination|intention|conseil)s? (?:faite? |destinee?s? )?)(?:aux?|a|pour|des?|du) ?"
              + THE
              + MACHINE
              + "\\b|[\\[(<{] ?(?:pour|a|aux?|note|message|avis)\\b[^\\])>}]{0,20}\\b"
              + MACHINE
              + "\\b[^\\])>}]{0,40}[\\])>}]|\\b(?:bonjour|bonsoir|salut|chere?s?) (?:assistants?|"
              + THE
              + MACHINE
              + ")\\b|"
              + BEGINS
              + "(?:aux?|a|pour) ?"
              + THE
              + MACHINE
              + "\\b[^:]{0,60}:|"
              + BEGINS
              + "(?:assistants?|systeme|"
              + MACHINE
              + ") ?[:,!-] ?(?:ne |n'|tout |tu |vous |merci |veuill|priere |[a-z]{3,}ez\\b|(?="
              + DEED
              + "\\b)[a-z]+(?<!r)\\b)|"
              + BEGINS
              + READER
              + " ?[:,!-] ?[^.]{0,40}\\b(?:tu|vous|"
              + DEED
              + ")\\b",
          Pattern.CASE_INSENSITIVE);

  /** Nothing but a letter to a machine has these words. */
  private static final Pattern LETTER =
      Pattern.compile(
          "\\b"
              + MACHINE
              + "\\b[^.]{0,80}?[,:] ?qu'(?:il|elle)s? (?:ne |n'|se |en |y )?[a-z]+e(?:nt)?\\b"
              + "|\\b(?:(?:attention|destination|intention|usage|adresse) (?:du |des |de |d')|(?:note|message|consigne|instruction|information|indication|mention|mot|avis|rappel|important|urgent|prompt|commande|directive|ordre)s? (?:destinee?s? |adressee?s? )?(?:aux? |a |pour ))"
              + THE
              + "(?:"
              + READER
              + "|(?:logiciel|robot|outil|programme|systeme|moteur|machine|automate|algorithme|assistant)s? (?:[a-z]+ )?(?:qui|charge[a-z]* de) (?:[a-z']+ ){0,2}?(?:li[rst]|redig|prepar|resum|trait|analys|depouill)[a-z]*)\\b[^:.]{0,80}(?::| - )"
              + "|\\ben cas de (?:lecture|relecture|traitement|analyse|resume|redaction) (?:automati|informati|(?:[a-z]+ ){0,2}?par (?:une? |des )?(?:machine|programme|logiciel|robot|outil|systeme|automate|algorithme|ia\\b))[^.,:]{0,30}[,:]"
              + "|\\b(?:toi|vous) qui (?:[a-z]+ ){0,1}?(?:lis|lisez|resum|redig|trait|analys|prepar)[^.:]{0,60}automatiquement"
              + "|\\b(?:assistants?|"
              + MACHINE
              + ")\\b[^.]{0,80}?\\b(?:dites|demandez|dis|demande|indiquez|precisez)-lui\\b|\\b(?:chere?s?|(?:vous|toi),|he,?|hey|hello|bonjour) (?:l'|la |les? )?(?:machine|programme|"
              + MACHINE
              + ")s? ?[,!:]|\\b(?:pri(?:e|ons|ez)|invit(?:e|ons)|remerci(?:e|ons)|demand(?:e|ons) a) (?:d'avance |donc )?(?:l'|le |la |les |tou[a-z]+ |votre |vos )?"
              + READER
              + "\\b|\\b(?:destinataires?|pour|lecteurs?|lu par) ?: ?(?:l'|le |la |les |votre |notre |vos )?"
              + READER
              + "\\b|\\ba l'(?:usage|attention|intention|adresse) (?:des? |du |de l'|d'une? |de tou[a-z]+ )"
              + READER
              + "\\b[^:]{0,40}:|(?:^|[,:@] ?)"
              + READER
              + "(?: [a-z']+){0,4} ?[,:] ?(?:ne |n')?[a-z]{2,}(?:ez|e|es|is|s)\\b(?! ?:)"
              + "|^[\"(>-]? ?que (?:l'|le |la |les |tou[a-z]+ )"
              + MACHINE
              + " (?:se |ne |n'|s')?[a-z]+e(?:nt)?\\b"
              + "|\\ben tant que (?:modele|ia|machine|programme|assistant|intelligence artificielle)\\b[^.]{0,20}\\b(?:tu|vous)\\b"
              + "|\\b(?:(?:resume|synthese|redaction|compte rendu|traduction)s? (?:automati[a-z]+|(?:[a-z]+ ){0,3}?(?:produit|genere|etabli|redige|prepare)e?s? automatiquement)"
              + "|(?:acte|deliberation|arrete|projet)s? (?:[a-z]+ ){0,3}?(?:genere|redige|produit)e?s? automatiquement) (?:[a-z]+ ){0,2}?(?:ne |n')?"
              + MUST
              + "\\b|\\[(?:admin|system|systeme|root|sudo|debug|override)\\b[^\\]]{0,40}\\]"
              + "|\\b(?:warnings?|checks?|alerts?|alertes?|controles?) ?= ?(?:off|false|none|null|0\\b)"
              + "|\\b(?:controles?|verifications?|alertes?|avertissements?)(?: automati[a-z]+)?(?: (?:doivent|devront|peuvent|pourront) etre| sont| seront)? (?:desactive|suspendu|coupe|neutralise)[a-z]* (?:pour|sur|dans) (?:cet?|cette|ces|l[ea] presente?)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern READER_NAMED = word(READER);

  private static final Pattern WILL =
      Pattern.compile(
          "\\b"
              + READER
              + "(?: [a-z']+){0,6}? (?:ne |n')?(?!aura |sera |seront |fera |devr|pourr)[a-z]{3,}(?:ra|ront)\\b",
          Pattern.CASE_INSENSITIVE);

  /** People tell which tool they took. */
  private static final Pattern USED =
      word(
          "(?:ai|as|a|avons|avez|ont|s'est|se sont) (?:utilise|servi|eu recours|fait appel)[a-z]*");

  /** Of a charter or a course on such readers: people are told, not they. */
  private static final Pattern PEOPLE =
      word(
          "(?:agents?(?! conv)|utilisateurs?|usagers?|charte|formations?|personnels?|salaries|ateliers?|eleves)");

  /** A piece of a French town speaks no other tongue to a person about what reads by itself. */
  private static final Pattern FOREIGN_READER =
      word(
          "(?:ki|sprachmodelle?|(?:kunstliche|kuenstliche) intelligenz|(?:programm|system|software|maschine)s?, (?:das|die)|automatische[a-z]* [a-z]+"
              + "|modelos? de (?:lenguaje|linguagem)|inteligencia artificial|asistentes? (?:virtual|automatico)(?:es|s)?|modell[oi] linguistic[oi]|intelligenza artificiale|taalmodel|kunstmatige intelligentie"
              + "|(?:an?|any|all|every|the|to|for|by|dear) ai|ai (?:(?:read|review|summari[sz]|writ|draft|check)ers?|assistants?|agents?|editors?|(?:language )?models?|systems?|tools?|bots?)|language models?|automat(?:ed|ic) (?!repl|respon|message|notification|e-?mail)[a-z]+|(?:automatically|machine)[ -](?:read|process|summari[sz]|pars)[a-z]*|summari[sz](?:er|ing|ation)s?|ai (?:summar|generat|process|review|pars|draft)[a-z]*|(?:software|machine|program|parser|algorithm|bot|tool|assistant)s? (?:that |which )?(?:read|process|pars|summari[sz]|draft)(?:s|es|ing)?)");

  private static final Pattern FOREIGN_ORDER =
      word(
          "(?:please|must|should|shall|kindly|ignore|skip|omit|treat|set|write|report|state|conclude|approve|skip|don't|do not|never|always"
              + "|bitte|muss|mussen|soll|sollen|sollst|ignorier[a-z]*|schreib[a-z]*|setze|melde[a-z]*|nicht|keine"
              + "|por favor|debes?|deben|ignor[ae][a-z]*|escrib[a-z]+|senal[a-z]+|pon|ponga"
              + "|per favore|devi|deve|devono|scriv[a-z]+|negeer|moet|schrijf|gelieve|ignorar|escrev[a-z]+)");

  private static final Pattern ENGLISH_ORDER =
      word("please|must|should|shall|kindly|don't|do not|never|always");

  /** Said of the draft in English, it needs no name. */
  private static final Pattern FOREIGN_ASIDE =
      word(
          "(?:(?:do not|don't|never|without) (?:rais|report|flag|mention|issu|signal)[a-z]* (?:of )?(?:any |a |this |the )?(?:warning|error|issue|alert|anomal|inconsisten|discrepanc|problem)[a-z]*"
              + "|(?:report|flag|raise|find|signal) no (?:issue|warning|error|problem|alert|anomal|inconsisten)[a-z]*"
              + "|(?:treat|consider|mark|accept) (?:this|the|it|all|every|each|any)\\b[^.]{0,40}\\bas (?:already )?(?:approved|valid|compliant|verified|checked|complete|passed|ok|done))");

  private static final List<Pattern> MENTIONS =
      List.of(ANY, word("assistants?|systeme"), LETTER, SPOKEN_TO, FOREIGN_READER, FOREIGN_ASIDE);

  private MachineSpeech() {}

  private static Pattern word(String words) {
    return Pattern.compile("(?<![a-z])(?:" + words + ")(?![a-z])", Pattern.CASE_INSENSITIVE);
  }

  /** Where such sentences stand in the folded text: start and end, exclusive. */
  static List<int[]> ranges(String folded) {
    if (MENTIONS.stream().noneMatch(mention -> finds(mention, folded))) {
      return List.of();
    }
    List<int[]> found = new ArrayList<>();
    int before = -1;
    for (int start = 0; start < folded.length(); ) {
      int end = end(folded, start);
      boolean lineAbove = before >= 0 && folded.charAt(start - 1) == '\n';
      if (speaks(folded.substring(start, end))) {
        found.addAll(cells(folded, start, end));
        before = -1;
      } else if (lineAbove && speaks(folded.substring(before, end))) {
        found.add(new int[] {before, end});
        before = -1;
      } else {
        before = end - start > 1 ? start : -1;
      }
      start = end + 1;
    }
    return found;
  }

  /** Of a row the cells that speak, where one does alone: the others hold figures. */
  private static List<int[]> cells(String folded, int start, int end) {
    List<int[]> cells = new ArrayList<>();
    for (int from = start; from < end; ) {
      int tab = folded.indexOf('\t', from);
      int to = tab < 0 || tab > end ? end : tab;
      if (speaks(folded.substring(from, to))) {
        cells.add(new int[] {from, to});
      }
      from = to + 1;
    }
    return cells.isEmpty() ? List.of(new int[] {start, end}) : cells;
  }

  private static int end(String text, int start) {
    int end = start;
    while (end < text.length() && end - start < LONGEST && ".;!?\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static boolean speaks(String words) {
    String sentence = words.replaceAll("[\\s&&[^\t]]+", " ").strip();
    if (isForeign(sentence)) {
      return true;
    }
    if (finds(LETTER, sentence) && !finds(PEOPLE, sentence)) {
      return true;
    }
    if (!ANY.matcher(sentence).find() && !finds(SPOKEN_TO, sentence)) {
      return false;
    }
    boolean bidden = BIDDEN.matcher(sentence).find();
    if (finds(SPOKEN_TO, sentence)) {
      return bidden
          || finds(FAMILIAR, sentence)
          || finds(TOLD, sentence) && (finds(WANTED, sentence) || finds(OUTCOME, sentence))
          || finds(WANTED, sentence) && (finds(OUTCOME, sentence) || finds(SINGULAR, sentence));
    }
    if (finds(HERE, sentence) && finds(READING, sentence) && !finds(USED, sentence)) {
      return bidden
          || finds(TO_COME, sentence)
          || (finds(READER_NAMED, sentence) && finds(READER_MUST, sentence))
          || (finds(WANTED, sentence) && finds(TOLD, sentence));
    }
    if (finds(PEOPLE, sentence)) {
      return false;
    }
    Matcher to = TO_READER.matcher(sentence);
    return (to.find()
            && (finds(FAMILIAR, sentence.substring(to.end()))
                || finds(YOU, sentence) && finds(TO_COME, sentence)))
        || (finds(WILL, sentence) && finds(OUTCOME, sentence))
        || (bidden && finds(READER_MUST, sentence) && finds(OUTCOME, sentence));
  }

  private static boolean isForeign(String sentence) {
    return finds(FOREIGN_ASIDE, sentence)
        || finds(FOREIGN_READER, sentence) && finds(FOREIGN_ORDER, sentence)
        || finds(READER_NAMED, sentence) && finds(ENGLISH_ORDER, sentence);
  }

  private static boolean finds(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find();
  }
}
