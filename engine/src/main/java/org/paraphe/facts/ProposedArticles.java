package org.paraphe.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a note, a mail or minutes ask an assembly to decide, one an article: the items of a list
 * that words of deciding introduce, else the verbs that a proposal governs, « il est proposé de…,
 * de… et de… ». Told by the form of the words: an infinitive, or a verb of which the assembly is
 * the subject.
 */
final class ProposedArticles implements Recogniser {
  private static final String ASSEMBLY =
      "(?:conseil(?! (?:d'ecole|de discipline|en ))|assemblee|comite|bureau(?! d'etudes)|CM|cm|elus)";

  /** Words in « -er », « -ir », « -re » that are no verbs. */
  private static final String NO_VERB =
      "(?!(?:[a-z]*[at]oire|[a-z]*ature|[a-z]*aires?|entre|outre|notre|votre|autre|quatre|contre|titre|chapitre|registre|centre|cadre|membre|nombre"
          + "|ordre|lettre|maire|ministre|chiffre|arbre|theatre|metre|litre|livre|genre|terre|guerre|pierre|oeuvre|propre|libre|offre|[a-z]*embre|octobre"
          + "|[a-z]*i[e]re|premier|dernier|entier|particulier|regulier|courrier|dossier|chantier|quartier|atelier|sentier|papier|metier|foyer|loyer|fer"
          + "|mer|hier|hiver|cher|hangar|danger|verger|etranger|janvier|fevrier|financier|immobilier|foncier|routier|scolaire|avenir|plaisir|soir|espoir"
          + "|trottoir|couloir|miroir|tiroir|loisir|calendrier|encore|sur|par|leur|pur)\\b)";

  private static final String INFINITIVE =
      "(?!(?:partir|compter|dater|venir|faire part) )(?:ne pas |y |se |s'|m'|me |l'|les? |la |en )?"
          + NO_VERB
          + "[a-z]{2,}(?:er|ir|re|oir)\\b(?! ?:)";

  private static final String OBJECT =
      "(?= (?:l[ae]s?|un|une|deux|des|du|de|aux?|a|en|que|son|sa|ses|leurs?|ce|cet|cette|ces|tout|toute|toutes|acte|avis|favorablement|delegation|M|Mme|Monsieur"
          + "|Madame|mandat)\\b| (?:[ld]|qu)')";

  /** « approuve le… », « s'oppose à… »; a verb of the third person, its object behind it. */
  private static final String PRESENT =
      "(?:s'|se |n'|y )?(?!(?:[ldcnsmt]e|que|et|cet|elle|ont|une|cette|toute|entre|contre|outre|notre|votre|autre|chaque|quelque|comme|sont|dont|est|soit|ainsi que|pendant|durant|avant|suivant|sous"
          + "|autant|commune|ville|compte|quand|tout|cent|vingt|huit|sept|fait|vient|peut|doit|vote)\\b)[a-z]+(?:e|et|it|nd|nt)\\b"
          + OBJECT;

  /** « adoption du règlement ». */
  private static final String ACTION =
      "(?:l'|la |le )?[a-z]{4,}(?:tion|sion|ment|age|ture)\\b(?= (?:de|du|des|aux?|a la|a l')\\b| d')";

  private static final String BULLET =
      "(?:(?:[-=]?>|[-*•▪◦●■‣►➢➔→⇒]|\\d{1,2} ?[.)°](?! ?\\d)|[a-z]\\)|\\( ?\\d\\)) ?-? ?)";

  private static final Pattern ITEM =
      insensitive(
          "(?:(?:d'|de |a )?" + INFINITIVE + "|" + PRESENT + "|que (?:la|le|les|l')(?: |(?<=')))");

  private static final Pattern NOMINAL = insensitive(ACTION);

  /** What introduces the decisions, up to its colon. */
  private static final Pattern DECIDING =
      insensitive(
          "\\b(?:propos|decid|decision|delib|resolution|dispositif|soumis|soumet|suggere|invite|appele|demande|prie\\b|prions\\b|bien vouloir|voter?\\b|adopter?\\b|approuver?\\b|valider?\\b|acter\\b)");

  private static final Pattern OF_ASSEMBLY = insensitive("\\b" + ASSEMBLY + "\\b");

  private static final Pattern NOT_DECIDING =
      insensitive(
          "\\b(?:presents?|presentes?|absent|excus|compos|ordre du jour|membres|representants|secretaire|convo|destinataires?|pour rappel|copie"
              + "|pieces?|documents?|deja|avait|avaient|a deja|objectifs?|missions?|avantages?|raisons?|motifs?|prochaine?s? etapes?)|^(?:objet|sujet|date|de|a|from|to|cc) ?$"
              + "|\\b(?:association|club|habitants|riverains|collectif|societe|entreprise|prestataire|cabinet|demandeur|exploitant|opposition|parents)\\b[^:]{0,60}\\b(?:propos|demand)");

  /** « la commission a demandé : », which is told of no assembly. */
  private static final Pattern TOLD =
      insensitive("\\b(?:a|ont|avons|avez|ai) (?:[a-z]+ ){0,2}(?:demande|suggere|invite)\\b");

  private static final Pattern COLON = Pattern.compile("(?<![0-9]) ?:(?=\\s|$)");
  private static final Pattern LINE =
      Pattern.compile("\\n[\\s>]*(" + BULLET + "?)([^\\n]+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?<![ .('\\n][A-Za-z]|^[A-Za-z]|\\bMM|\\b(?:art|Mme|Mlle|Dr))[.!?](?=\\s|$)|\\n");

  /** Who speaks for the text and to the assembly, or what is needed; the words that govern. */
  private static final Pattern PROPOSAL =
      insensitive(
          "\\b(?:(?:est|soit|sera|serait)(?: [a-z]+){0,2} (?:propose|demande|suggere|recommande)(?! (?:par|a) (?:l'|les |des |un |une |plusieurs |certains )(?!assemblee|adjoint|elus|unanimite|commission|executif))"
              + "|(?:je|nous|on)(?: vous)?(?: (?:lui|leur|donc|ainsi|dois|souhaite|souhaitons))*? (?:propos|demand|sugger|recommand)[a-z]+"
              + "|(?:maire|presidente?|rapporteure?|commission|municipalite|adjointe?|bureau|service|direction|elle|il)(?! (?:est|etait|sera|a ete) )(?:,? [^.;:,]{0,50},?)? (?:propose|suggere)(?:nt)?"
              + "|(?:est|sont|etes|sera|serait)(?: [a-z]+){0,2} (?:invite|appele|prie|convie)e?s?)\\b[^.;:\\n]{0,140}?[ ,](?=(?:d'|de |a )(?:bien )?"
              + INFINITIVE
              + ")");

  /**
   * « le conseil devra fixer… »; « il faut adhérer… » where the sentence speaks of the assembly.
   */
  private static final Pattern NEED =
      insensitive(
          "\\b(?:"
              + ASSEMBLY
              + "\\b[^.;:\\n]{0,60}? (?:doit|devra|devrait|pourra|pourrait|peut|va|(?:a|aura)(?: donc| ainsi)?(?= a ))|(?:nous|vous) (?:devons|devrons|pourrions|devez|devrez|pourriez)"
              + "|il (?:nous |vous )?(?:faut|faudra|faudrait)|il (?:y a lieu|convient|conviendrait|conviendra|reste)|reste)"
              + "(?: (?:donc|ainsi|aussi|maintenant|desormais|en outre|notamment|encore))?,? (?=(?:d'|de |a )?"
              + INFINITIVE
              + ")");

  /** « je souhaite que le conseil approuve… ». */
  private static final Pattern WISH =
      insensitive(
          "\\b(?:propos|souhait|demand|sugger|faut|faudra|conv[ie]+n|voudr|veu|aimer)[a-z]*[^.;:\\n]{0,40}? qu(?:e |')(?:(?:le|la|l'|notre) ?"
              + ASSEMBLY
              + "|la commune|nous|on|vous)[^.;:\\n]{0,40}? (?="
              + PRESENT
              + ")");

  /** What somebody does for the writer, or before anything is decided: « nous prêter la salle ». */
  private static final Pattern ERRAND =
      insensitive(
          "(?:d'|de |a )?(?:bien vouloir )?(?:(?:nous|me|m'|lui|leur) ?(?!autoris|charg|habilit|donn|mandat|deleg|confi)"
              + "|(?:rappel|noter\\b|pens|preven|attend|sav|quitt|soulign|relir|rediger|verifi|trouv|excus|patient|renvoy|redire|relanc)[a-z]*)");

  private static final Pattern WILLING = insensitive("(?:de |d'|a )?(?:bien )?vouloir (?=[a-z])");

  private static final String AND =
      "(?:[,;]| et| puis|,? ainsi que|, et|; et)(?: (?:enfin|aussi|egalement|notamment))? ";

  /** The links of a chain, by what governs it. */
  private static final Pattern NEXT_DE = insensitive(AND + "(?=(?:de |d')" + INFINITIVE + ")");

  private static final Pattern NEXT_A = insensitive(AND + "(?=a " + INFINITIVE + ")");
  private static final Pattern NEXT_BARE = insensitive(AND + "(?=" + INFINITIVE + ")");
  private static final Pattern NEXT_PRESENT = insensitive(AND + "(?=" + PRESENT + ")");
  private static final Pattern SEMICOLON = Pattern.compile(" ?; (?:et )?");

  private static final Pattern LABELLED =
      insensitive(
          "(?<![^\\n])[ >\\t]*(?:proposition|decision|article|point|action|mesure)s?(?: (?:proposee?|soumise?|n°))? ?\\d{0,2} ?(?:\\t|:|-) ?([^\\n\\t]{8,400})");

  private static final Pattern FOR_ASSEMBLY =
      insensitive("\\b(?:conseil|delib(?:eration)?|cm du|assemblee|comite|bureau)\\b");

  /** Whom « je vous demande d'élargir la rue » is said to, only the rest of the text tells. */
  private static final Pattern ASKED =
      insensitive("(?:je|nous|on)\\b[^.;]{0,40}\\b(?:demand|recommand)");

  private static final Pattern ACTION_LINE =
      insensitive("(?<![^\\n])[ ]*" + BULLET + "[ ]*((?:d'|de )?" + INFINITIVE + "[^\\n]*)");

  private static final Pattern NUMBERED =
      insensitive("[ ,;]{0,20}+\\b\\d{1,2} ?[).°] ?(?=(?:d'|de |m'|l'|se )?[a-z]{3})");

  /** A text with more of them is a register. */
  private static final int MOST_COLONS = 1_000;

  private static final int LONGEST_LEAD = 260;
  private static final int LONGEST = 900;

  private static Pattern insensitive(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  @Override
  public List<Hit> find(FoldedText text) {
    return listed(text)
        .or(() -> labelled(text))
        .or(() -> said(text, PROPOSAL))
        .or(() -> said(text, WISH))
        .or(() -> said(text, NEED))
        .or(() -> bulleted(text))
        .orElse(List.of());
  }

  private record Listed(int weight, List<Hit> items) {}

  /** The list that the clearest words introduce; of two the longer one. */
  private static Optional<List<Hit>> listed(FoldedText text) {
    List<Listed> found = new ArrayList<>();
    Matcher colon = COLON.matcher(text.text());
    for (int i = 0; i < MOST_COLONS && colon.find(); i++) {
      String lead = lead(text.text(), colon.start());
      int weight = weight(lead);
      if (weight > 0) {
        List<Hit> items = items(text, colon.end());
        if (!items.isEmpty()) {
          found.add(new Listed(weight, items));
        }
      }
    }
    return found.stream()
        .max(Comparator.comparingInt(Listed::weight).thenComparing(l -> l.items().size()))
        .map(Listed::items);
  }

  /** « Proposition 1 : adhérer… », a line each. */
  private static Optional<List<Hit>> labelled(FoldedText text) {
    List<Hit> hits = new ArrayList<>();
    Matcher label = LABELLED.matcher(text.text());
    while (label.find()) {
      if (begins(text.text(), label.start(1), label.end(1))) {
        hits.add(hit(text, label.start(1), label.end(1)));
      }
    }
    return hits.isEmpty() ? Optional.empty() : Optional.of(hits);
  }

  /**
   * « => déclasser », « => mettre en vente » in a note for an assembly, which nothing introduces.
   */
  private static Optional<List<Hit>> bulleted(FoldedText text) {
    if (!FOR_ASSEMBLY.matcher(text.text()).find()) {
      return Optional.empty();
    }
    List<Hit> hits = new ArrayList<>();
    Matcher line = ACTION_LINE.matcher(text.text());
    int end = -1;
    while (line.find()) {
      boolean next = end < 0 || text.text().substring(end, line.start()).isBlank();
      String lead = end < 0 ? lead(text.text(), line.start()) : "";
      boolean other = lead.endsWith(":") && weight(lead) == 0;
      if (!next || other || NOT_DECIDING.matcher(lead).find()) {
        return Optional.empty();
      }
      hits.add(hit(text, line.start(1), line.end(1)));
      end = line.end();
    }
    return hits.size() < 2 ? Optional.empty() : Optional.of(hits);
  }

  private static String lead(String text, int colon) {
    int from = Math.max(0, colon - LONGEST_LEAD);
    String before = text.substring(from, colon);
    Matcher end = SENTENCE.matcher(before);
    int start = 0;
    while (end.find()) {
      start = before.substring(end.end()).isBlank() ? start : end.end();
    }
    return before.substring(start).strip();
  }

  /** Zero where the words before a colon introduce no decisions. */
  private static int weight(String lead) {
    boolean assembly = OF_ASSEMBLY.matcher(lead).find();
    boolean decides = DECIDING.matcher(lead).find();
    boolean told = !assembly && TOLD.matcher(lead).find();
    if (told || NOT_DECIDING.matcher(lead).find() || !(assembly || decides)) {
      return 0;
    }
    return assembly && decides ? 3 : decides ? 2 : 1;
  }

  private static List<Hit> items(FoldedText text, int from) {
    int line = text.text().indexOf('\n', from);
    int end = line < 0 ? text.text().length() : line;
    return text.text().substring(from, end).isBlank() ? lines(text, end) : inline(text, from, end);
  }

  /** « fixer le tarif ; charger le maire de… » on the line of the words that introduce it. */
  private static List<Hit> inline(FoldedText text, int from, int to) {
    int start = skip(text.text(), from, to);
    Matcher number = NUMBERED.matcher(text.text()).region(start, to);
    boolean numbered = number.lookingAt();
    start = numbered ? number.end() : start;
    if (!begins(text.text(), start, to)) {
      return List.of();
    }
    Pattern next =
        numbered
            ? NUMBERED
            : text.text().substring(start, to).contains(";") ? SEMICOLON : link(text.text(), start);
    return chain(text, start, Math.min(to, start + LONGEST), next);
  }

  private static int skip(String text, int from, int to) {
    int start = from;
    while (start < to && " \t\"".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }

  /** True for words that begin like a decision: « approuver le… », « approbation du… ». */
  static boolean isDecision(String words) {
    String folded = FoldedText.fold(words);
    return begins(folded, 0, folded.length());
  }

  private static boolean begins(String text, int from, int to) {
    return ITEM.matcher(text).region(from, to).lookingAt()
        || NOMINAL.matcher(text).region(from, to).lookingAt();
  }

  /** Each line that begins like a decision, with those that go on with it. */
  private static List<Hit> lines(FoldedText text, int from) {
    List<int[]> items = new ArrayList<>();
    Matcher line = LINE.matcher(text.text()).region(Math.max(0, from), lastWord(text.text(), from));
    int at = from;
    boolean begun = false;
    while (line.find() && text.text().substring(at, line.start()).isBlank()) {
      boolean bulleted = !line.group(1).isEmpty();
      int start = skip(text.text(), line.start(2), line.end(2));
      boolean another = bulleted && !items.isEmpty() && begun;
      begun = begun || bulleted;
      if (another || begins(text.text(), start, line.end(2))) {
        items.add(new int[] {start, line.end(2)});
      } else if (items.isEmpty() || !goesOn(text.text(), items, line, bulleted)) {
        break;
      } else {
        items.get(items.size() - 1)[1] = line.end(2);
      }
      at = line.end();
    }
    return items.stream().map(i -> hit(text, i[0], i[1])).toList();
  }

  /** Blank lines with no word below them would each be read to the end. */
  private static int lastWord(String text, int from) {
    int end = text.length();
    while (end > Math.max(0, from) && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** A line below an item that has not ended, and begins in the middle of a sentence. */
  private static boolean goesOn(String text, List<int[]> items, Matcher line, boolean bulleted) {
    String said = text.substring(items.get(items.size() - 1)[0], line.start()).strip();
    boolean open = !said.matches("(?s).*[.;]");
    return said.endsWith(":") ? bulleted : open && Character.isLowerCase(line.group(2).charAt(0));
  }

  /** The chains of all sentences that govern one in this way. */
  private static Optional<List<Hit>> said(FoldedText text, Pattern govern) {
    boolean assembly = FOR_ASSEMBLY.matcher(text.text()).find();
    List<Hit> hits = new ArrayList<>();
    Matcher governing = govern.matcher(text.text());
    while (governing.find()) {
      int from = governing.end();
      boolean taken = hits.stream().anyMatch(h -> h.end() > text.start(from));
      String before = lead(text.text(), from);
      Matcher end = SENTENCE.matcher(text.text()).region(from, text.text().length());
      int to = end.find() ? end.start() : text.text().length();
      boolean asked =
          (assembly || !ASKED.matcher(governing.group()).lookingAt())
              && !NOT_DECIDING.matcher(before).find()
              && !ERRAND.matcher(text.text()).region(from, to).lookingAt()
              && (govern != NEED || isForAssembly(before, text.text(), from, to));
      if (!taken && asked) {
        Matcher willing = WILLING.matcher(text.text()).region(from, to);
        int start = willing.lookingAt() ? willing.end() : from;
        hits.addAll(chain(text, start, Math.min(to, start + LONGEST), link(text.text(), from)));
      }
    }
    return hits.isEmpty() ? Optional.empty() : Optional.of(hits);
  }

  private static boolean isForAssembly(String before, String text, int from, int to) {
    return FOR_ASSEMBLY.matcher(before + text.substring(from, to)).find();
  }

  private static Pattern link(String text, int from) {
    String head =
        text.substring(from, Math.min(text.length(), from + 3)).toLowerCase(java.util.Locale.ROOT);
    if (head.startsWith("de ") || head.startsWith("d'")) {
      return NEXT_DE;
    }
    if (head.startsWith("a ")) {
      return NEXT_A;
    }
    return Pattern.compile(INFINITIVE, Pattern.CASE_INSENSITIVE)
            .matcher(text)
            .region(from, text.length())
            .lookingAt()
        ? NEXT_BARE
        : NEXT_PRESENT;
  }

  private static List<Hit> chain(FoldedText text, int from, int to, Pattern next) {
    List<Hit> hits = new ArrayList<>();
    Matcher link = next.matcher(text.text()).region(from, to);
    int at = from;
    while (link.find()) {
      hits.add(hit(text, at, link.start()));
      at = link.end();
    }
    hits.add(hit(text, at, to));
    hits.removeIf(h -> h.end() - h.start() < 6);
    return hits;
  }

  private static Hit hit(FoldedText text, int from, int to) {
    int end = to;
    while (end > from && " ;,".indexOf(text.text().charAt(end - 1)) >= 0) {
      end--;
    }
    return text.hit(Value.of(text.words(from, end)), from, end);
  }
}
