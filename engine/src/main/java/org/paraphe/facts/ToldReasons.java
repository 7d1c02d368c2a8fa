package org.paraphe.facts;

import static org.paraphe.facts.DecisionWords.insensitive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The reasons of a decision in a text that writes no « Considérant »: what stands below « Pourquoi
 * » or « Motifs »; else the facts that are told before the words that propose it, and what a
 * sentence gives for its cause. Only in a text that has a decision. A reader must confirm them.
 */
final class ToldReasons {
  private static final int MOST = 6;
  private static final int SHORTEST = 18;
  private static final int LONGEST = 420;

  private static final int FARTHEST = 20_000;

  private static final String NUMBER =
      "(?:\\d{1,2}(?:\\.\\d{1,2}){0,2}[.)°/]|[-*•–]|[a-h][)/]|[IVX]{1,4}[.)]) ?-? ?";

  private static final Pattern LABEL =
      insensitive(
          "(?<![^\\n])[ >]{0,8}(?:"
              + NUMBER
              + ")?(?:pourquoi|(?:les )?motifs?(?: de la (?:decision|deliberation|proposition))?|(?:les )?raisons?|expose(?: des motifs| du maire)?|contexte|rappel(?: des faits| du contexte)?|justifications?|motivations?|considerants?|constats?|situation)(?: \\([^)\\n]{0,60}\\))?(?: ?\\?)?(?: ?:| ?\\.? ?(?=\\n))");

  /** In a note, a line that a label opens goes on with none. */
  private static final Pattern LABEL_BELOW =
      Pattern.compile("\\n\\s{0,9}(?=\\p{L}[^:.\\n]{3,60}:)");

  private static final Pattern ITEM = insensitive("[ >]{0,8}(" + NUMBER + ")(?=[a-z0-9])");

  /** Words at the head of a line that open another part of the text. */
  private static final Pattern OTHER_PART =
      insensitive(
          "[ >]{0,8}(?:"
              + NUMBER
              + ")?(?:ce que|ce qu'|decisions?|dispositif|propositions?|visas?|textes?|fondements?|bases?|incidences?|cout|calendrier|votes?|a (?:decider|voter))\\b[^\\n]{0,80}"
              + "|[^\\n]{0,30}\\b(?:il est|le conseil|le comite|l'assemblee)\\b[^\\n:]{0,80}(?::|\\bdecide\\b)");

  private static final Pattern SENTENCE =
      Pattern.compile("(?<!\\b(?:MM?|art|St|cf|Mr)\\.)(?<=[.;!?])\\s+(?=[A-Z\"])");

  private static final Pattern CAUSE =
      insensitive(
          "\\b(?:parce qu|puisqu|car (?!postal|scolaire)|etant donne|compte tenu|alors qu|en raison d|du fait (?:que|de)|faute d|vu qu)");

  /** In the words that propose: « il est proposé, compte tenu de l'état du pont, de… ». */
  private static final Pattern WITHIN =
      insensitive(
          "\\b(?:(vu que |vu qu'|parce que |parce qu'|etant donne que |etant donne qu'|puisque |puisqu')|(?:compte tenu|en raison|du fait) (d'|de |du |des ))([^,;:.\\n]{10,160})(?=[,;:.\\n]|$)");

  /** What stands before a fact in the middle of a note or of a debate: « Par ailleurs, ». */
  private static final Pattern BEFORE =
      insensitive(
          "(?:"
              + NUMBER
              + ")?(?:(?:considerant|attendu)[,:]? (?:que |qu'(?=[a-z]))?)?(?:(?:par ailleurs|en effet|en outre|de plus|enfin|aussi|or|d'une part|d'autre part|en consequence|de surcroit|en premier lieu|en second lieu|ensuite) ?,? (?!que\\b))?"
              + "(?:(?:(?:monsieur|madame|mm?\\.|mme|le maire|la maire|(?:le|la) (?:president|presidente|rapporteur|rapporteure|directeur|directrice))[^,;:.\\n]{0,50}?|il|elle) (?:(?:expose|rappelle|explique|indique|precise|souligne|signale|ajoute|constate|observe|note)(?: (?:au conseil|au comite|a l'assemblee|aux elus|aux delegues)[a-z ]{0,30})?,? (?:que |qu'(?=[a-z]))|(?:presente|resume) [^:.;\\n]{3,40} : ))?");

  /** « Présidente : Mme Roy », « Travaux envisagés : rampe »: a label, and no sentence. */
  private static final Pattern FORM = Pattern.compile("\\p{Lu}[^:.;,]{2,45} ?: ");

  private static final int FEWEST_WORDS = 4;

  /** Who speaks to whom, what law says, what the meeting is: no fact that a decision rests on. */
  private static final Pattern NO_REASON =
      insensitive(
          "\\?|@|^[(»\"]|\\ben exercice\\b|^(?:comme (?:convenu|prevu|demande)|voici|ci-dessous|(?:ont|etaient|sont) (?:donne|repondu|vote|present|represente)|[a-z]+ [a-z]+ sont representes|(?:membres|absents?|presents?|conseillers|delegues|commune|ville) (?:de |en |sans |pour )?[a-z' -]{2,40}(?: \\d{1,3})?\\W*$)|\\b(?-i:[A-Z])$|(?:(?-i:^(?:MM?\\.|Mme) )[^,;:.]{2,40}|^(?:il|elle)) (?:lit|presente(?! [^:.;]{3,40} : )|donne lecture|s'etonne|intervient|repond|remercie|(?:a )?demande s)\\b"
              + "|\\b(?:je|j'|nous|vous|votre|vos|mon|mes|merci|bonjour|bonsoir|cordialement|salutations|tu|ton|monsieur le|madame la|madame le)(?![a-z])"
              + "|\\b(?:articles? [LRD]\\b|code (?:general|de |du |des )|loi n|decret n|n° ?\\d{4}-)"
              + "|\\b(?:seance|convocations?|convoque|quorum|secretaire|rapporteur|rapporteure|ordre du jour|unanimite|voix|pieces? jointes?|ci-jointe?s?|en annexe|prochaine reunion|reunion d'|compte[- ]rendu)\\b|^delib"
              + "|\\b(?:avait|avaient) (?:d'abord|initialement|songe|envisage)|\\bd'abord\\b|\\bpour (?:info|memoire|rappel)\\b|\\banciens? tarifs?\\b"
              + "|\\b(?:decide|est propose|sont proposes?|est demande|propose au|propose a l'assemblee|est invite|est appele)\\b"
              + "|\\b(?:conseil|comite|bureau|assemblee|maire|presidente?) (?:municipal |communautaire |syndical )?(?:rappelle|expose|propose|informe|indique)\\b"
              + "|^(?:de|a|objet|date|cc|copie|sujet|envoye|tel|lieu|contact|pj|cout|coute|rapporteur|destinataires?|incidence[a-z ]{0,20}|calendrier|caution|proposition[^:]{0,60}|projet[^:]{0,60}|vote|imputation|duree|prix|montant|(?:membres )?(?:presente?s?|pouvoirs?|procurations?|absente?s?|excusee?s?|en exercice)[^:]{0,20}) ?:");

  /** Said of somebody or something, in a line that no full stop ends. */
  private static final Pattern VERB =
      insensitive(
          "\\b(?:n'|s'|l'|y |se |ne )?(?:a(?! (?:compter|partir)\\b)|ont|est|sont|sera|seront|etait|etaient|peut|peuvent|doit|doivent|va|vont|fait|font|dessert|manque|manquent|reste|restent|compte|comptent|permet|represente|coute|couvre|couvrent|prend|atteint|dispose|quitte|ferme|souhaite|demande|propose)\\b|\\b(?:il|elle|ils|elles|on) ");

  /** « la nécessité de… », « l'avis de la commission »: a reason that is a noun. */
  private static final Pattern NOUN =
      insensitive(
          "(?:(?:la|les?|une?|des|cette|cet) |l'|d')?(?:(?:tres|forte?|nouvel(?:le)?|grande?) )?(?:[a-z]{3,}(?:tion|ment|age|ance|ence|ite|ude)s?|avis|accord|besoins?|hausse|baisse|demande|urgence|etat|manque|interet|souhait|prix|cout|courrier|rapport|projet)\\b");

  private static final Pattern LABELLED =
      insensitive(
          "(?:expose|contexte|rappel|motifs?|pourquoi(?: [^:.\\n]{2,30})?|raisons?|situation|presentation|besoin|constat)(?: des? [a-z]+)? ?[:.] ");

  /** A word that is small in the middle of a sentence. */
  private static final Pattern SMALL =
      Pattern.compile(
          "(?:[LD]['’])|(?:L[ae]s?|Une?|Des|Du|De|Cet?|Cette|Ces|Ils?|Elles?|On|Sa|Son|Ses|Leurs?|Notre|Nos|Plusieurs|Aucune?|Chaque|Tou(?:s|te|tes|t)|Deux|Trois|Quatre|Cinq|Six|Sept|Huit|Neuf|Dix|Onze|Douze|Quinze|Vingt|Celui|Celles?|Ceux|Certaine?s|Seules?|Seuls?|Depuis|À|Au|Aux|En|Dans|Pour|Avec|Sans)(?![\\p{L}])");

  private ToldReasons() {}

  static List<Hit> in(FoldedText text) {
    List<Hit> decisions = PreparedText.ARTICLES.find(text);
    if (decisions.isEmpty()) {
      return List.of();
    }
    List<Hit> labelled = labelled(text, decisions);
    return labelled.isEmpty() ? told(text, decisions) : first(labelled);
  }

  private static List<Hit> first(List<Hit> hits) {
    return hits.subList(0, Math.min(MOST, hits.size()));
  }

  private static List<Hit> labelled(FoldedText text, List<Hit> decisions) {
    List<Hit> hits = new ArrayList<>();
    Matcher label = LABEL.matcher(text.text());
    while (label.find() && hits.size() < MOST) {
      for (int[] line : below(text.text(), label.end())) {
        sentences(text, line[0], line[1])
            .filter(s -> !isDecision(text, s, decisions) && isReason(text, s, true))
            .forEach(s -> hits.add(hit(text, s[0], s[1])));
      }
    }
    return hits;
  }

  /** The words on the label's line; else its items, or the paragraph below it. */
  private static List<int[]> below(String text, int from) {
    List<int[]> lines = new ArrayList<>();
    boolean listed = false;
    boolean blank = false;
    for (int[] line : lines(text, from)) {
      boolean onLabel = lines.isEmpty() && text.substring(from, line[0]).indexOf('\n') < 0;
      Matcher item = ITEM.matcher(text).region(line[0], line[1]);
      boolean bulleted = item.lookingAt();
      blank = !lines.isEmpty() && gap(text, lines.get(lines.size() - 1)[1], line[0]);
      boolean other =
          !onLabel
              && (OTHER_PART.matcher(text).region(line[0], line[1]).lookingAt()
                  || LABEL.matcher(text).region(line[0], line[1]).lookingAt());
      if (other || blank || !lines.isEmpty() && listed != bulleted) {
        break;
      }
      listed = bulleted;
      lines.add(new int[] {bulleted ? item.end() : line[0], line[1]});
      if (lines.size() >= MOST || onLabel && !bulleted) {
        break;
      }
    }
    return lines;
  }

  private static boolean gap(String text, int from, int to) {
    return text.substring(from, Math.max(from, to)).chars().filter(c -> c == '\n').count() > 1;
  }

  private static List<Hit> told(FoldedText text, List<Hit> decisions) {
    int first = decisions.stream().mapToInt(Hit::start).min().orElse(0);
    int lead = text.folded(first);
    List<Hit> hits = new ArrayList<>(within(text, lead));
    List<int[]> before = new ArrayList<>();
    List<int[]> after = new ArrayList<>();
    for (int[] line : lines(text.text(), Math.max(0, lead - FARTHEST))) {
      sentences(text, line[0], line[1])
          .filter(s -> !isDecision(text, s, decisions) && isReason(text, s, false))
          .forEach(s -> (s[1] <= lead ? before : after).add(s));
    }
    after.removeIf(s -> !CAUSE.matcher(text.text().substring(s[0], s[1])).find());
    before
        .subList(Math.max(0, before.size() - MOST), before.size())
        .forEach(s -> hits.add(hit(text, s[0], s[1])));
    after.forEach(s -> hits.add(hit(text, s[0], s[1])));
    hits.sort(Comparator.comparingInt(Hit::start));
    return first(hits);
  }

  /** What the proposing sentence itself gives for its cause. */
  private static List<Hit> within(FoldedText text, int lead) {
    int line = text.text().lastIndexOf('\n', Math.max(0, lead - 1));
    int from = text.text().lastIndexOf('\n', Math.max(0, line - 1)) + 1;
    from = Math.max(from, lead - LONGEST);
    List<Hit> hits = new ArrayList<>();
    Matcher cause = WITHIN.matcher(text.text()).region(from, Math.max(from, lead));
    while (cause.find()) {
      String words = text.words(cause.start(3), cause.end(3));
      String noun = cause.group(2);
      String said =
          noun == null
              ? that(words)
              : (noun.equalsIgnoreCase("du ") ? "le " : noun.equalsIgnoreCase("des ") ? "les " : "")
                  + words;
      hits.add(text.hit(Value.of(said), cause.start(3), cause.end(3)));
    }
    return hits;
  }

  /** The lines, without the white space at their ends. */
  private static List<int[]> lines(String text, int from) {
    List<int[]> found = new ArrayList<>();
    int at = from;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      int start = at;
      while (start < end && " >\t".indexOf(text.charAt(start)) >= 0) {
        start++;
      }
      int stop = end;
      while (stop > start && Character.isWhitespace(text.charAt(stop - 1))) {
        stop--;
      }
      if (stop > start) {
        found.add(new int[] {start, stop});
      }
      at = end + 1;
    }
    return found;
  }

  private static Stream<int[]> sentences(FoldedText text, int from, int to) {
    List<int[]> sentences = new ArrayList<>();
    Matcher label = LABEL_BELOW.matcher(text.original()).region(text.start(from), text.end(to));
    int stop = label.find() ? Math.min(to, text.folded(label.end())) : to;
    Matcher end = SENTENCE.matcher(text.text()).region(from, stop);
    int at = from;
    while (end.find()) {
      sentences.add(new int[] {at, end.start()});
      at = end.end();
    }
    sentences.add(new int[] {at, stop});
    if (stop < to && stop > from) {
      sentences(text, stop, to).forEach(sentences::add);
    }
    return sentences.stream();
  }

  private static boolean isDecision(FoldedText text, int[] sentence, List<Hit> decisions) {
    int from = text.start(sentence[0]);
    int to = text.end(sentence[1]);
    return decisions.stream().anyMatch(d -> d.start() < to && from < d.end());
  }

  private static boolean isReason(FoldedText text, int[] sentence, boolean labelled) {
    String words = text.text().substring(sentence[0], sentence[1]).strip();
    boolean whole = words.matches("(?s).*[.;!]") && Character.isUpperCase(words.charAt(0));
    return words.length() >= SHORTEST
        && words.split(" ").length >= FEWEST_WORDS
        && words.length() <= LONGEST
        && !isForm(text, sentence)
        && !words.endsWith(":")
        && words.indexOf('\t') < 0
        && words.chars().anyMatch(Character::isLowerCase)
        && (labelled || VERB.matcher(words).find() || whole && isClause(text, sentence))
        && !NO_REASON.matcher(words).find();
  }

  /** « Bail de 6 ans à compter du… » is no sentence, whatever ends it. */
  private static boolean isClause(FoldedText text, int[] sentence) {
    int from = start(text, sentence[0], sentence[1]);
    return SMALL.matcher(text.words(from, sentence[1])).lookingAt()
        || !Character.isUpperCase(text.text().charAt(Math.min(from, sentence[1] - 1)));
  }

  private static boolean isForm(FoldedText text, int[] sentence) {
    int from = start(text, sentence[0], sentence[1]);
    Matcher form = FORM.matcher(text.text()).region(from, sentence[1]);
    return form.lookingAt() && !VERB.matcher(form.group()).find();
  }

  /** Where the fact itself begins. */
  private static int start(FoldedText text, int from, int to) {
    Matcher label = LABELLED.matcher(text.text()).region(from, to);
    int start = label.lookingAt() ? label.end() : from;
    Matcher before = BEFORE.matcher(text.text()).region(start, to);
    return before.lookingAt() ? before.end() : start;
  }

  private static Hit hit(FoldedText text, int from, int to) {
    int start = start(text, from, to);
    int end = to;
    while (end > start && " .;,!\n".indexOf(text.text().charAt(end - 1)) >= 0) {
      end--;
    }
    return text.hit(Value.of(that(FoldedText.plain(text.words(start, end)))), start, end);
  }

  /** « La voie n'a pas de nom » as « que la voie n'a pas de nom ». */
  private static String that(String words) {
    String small =
        SMALL.matcher(words).lookingAt()
            ? Character.toLowerCase(words.charAt(0)) + words.substring(1)
            : words;
    String folded = FoldedText.fold(small);
    if (NOUN.matcher(folded).lookingAt() && !VERB.matcher(folded).find()) {
      return small;
    }
    return (small.matches("(?iu)[aeiouyàâéèêîô].*") ? "qu'" : "que ") + small;
  }
}
