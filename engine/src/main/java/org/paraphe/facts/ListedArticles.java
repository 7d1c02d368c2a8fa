package org.paraphe.facts;

import static org.paraphe.facts.DecisionWords.INFINITIVE;
import static org.paraphe.facts.DecisionWords.insensitive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The decisions that a list tells one by one: below words that introduce them, with or without a
 * colon, behind a label each, or in a note for an assembly that introduces nothing.
 */
final class ListedArticles {
  /** « - », « 1. », « 1/ », « 1 - », « a) », a box ticked. */
  private static final String BULLET =
      "(?:(?:[-=]?>|[-*•▪◦●■‣►➢➔→⇒☑☒✓✔]|\\.(?= )|\\[[xX]\\]|\\(?\\d{1,2}(?:er|e)? ?(?:[.)°/]|-(?= ))(?! ?\\d)|[a-h][)/](?= )|[iI]{1,3}[)/](?= )|\\( ?\\d\\)) ?-? ?)";

  private static final Pattern COLON = Pattern.compile("(?<![0-9]) ?:(?=\\s|$)");

  /** « Le conseil municipal », and a list below: nothing ends the line that introduces it. */
  private static final Pattern UNENDED =
      Pattern.compile("(?<=[a-zA-Z\")])[ ,]*(?=\\n[\\s>]*" + BULLET + ")");

  /** « (article 1er) », « Art. 2 : » */
  private static final String NUMBERED_LINE =
      "(?:\\(?(?:article|art\\.?) ?(?:\\d{1,2}|premier)(?:er)?(?: ?[).:,°/-])+ ?)";

  private static final Pattern LINE =
      insensitive("\\n[\\s>]*((?:" + BULLET + "|" + NUMBERED_LINE + ")?)([^\\n]+)");

  /** A box that nobody ticked. */
  private static final Pattern UNTICKED = Pattern.compile("[\\s>]*(?:☐|\\[ ?\\])");

  /** The next part of the text. */
  private static final Pattern PART =
      insensitive(
          "[\\s>]*(?:(?:vus?|visas?|considerant|attendu|motifs?|raisons?|votes?|pour|contre|abstentions?|fait a|pj|copie|cordialement|merci|passage (?:au|en)|calendrier|(?:aucune )?incidences?|resultats? du (?:vote|scrutin)|ont vote)\\b)");

  private static final Pattern BULLETED = Pattern.compile("[\\s>]*" + BULLET);
  private static final Pattern SEMICOLON = Pattern.compile(" ?; (?:et )?");

  private static final Pattern LABELLED =
      insensitive(
          "(?<![^\\n])[ >\\t]*(?:(?:proposition|decision|article|point|action|mesure)s?(?: (?:proposee?|soumise?|n°))?|(?<decided>ce qu(?:e |')[^\\n\\t:]{0,40}\\b(?:decid|vot|adopt|approuv)[a-z]*)) ?\\(?\\d{0,2}(?:er)?\\)? ?(?:\\t|:|-) ?(?<said>[^\\n\\t]{8,400})");

  /** A row whose first cell is empty goes on with what the row above is labelled. */
  private static final Pattern UNLABELLED = Pattern.compile("[ \\t]*\\n\\t([^\\n\\t]{8,400})");

  private static final Pattern ACTION_LINE =
      insensitive("(?<![^\\n])[ ]*" + BULLET + "[ ]*((?:d'|de )?" + INFINITIVE + "[^\\n]*)");

  private static final Pattern NUMBERED =
      insensitive(
          "[ ,;]{0,20}+(?:\\b(?:article|art\\.?) (?:\\d{1,2}|1er|premier|unique) ?(?:[).°/:-]|(?<=(?:^|[;:]) {0,2}[a-z]{3,7}\\.? [a-z0-9]{1,7} ?),)|\\b\\d{1,2} ?[).°/]) ?(?=(?:d'|de |m'|l'|se |l[ae] |une? )?[a-z]{3})");

  /** « Article 1er - La rue prend le nom… », a line each. */
  private static final Pattern ARTICLE =
      insensitive(
          "(?<![^\\n])[ >\\t]*(?:[-*•] ?)?(?:article|art\\.?) ?(?:(?<number>\\d{1,2})|premier)(?:er)?(?: ?[.:)°/-])+ ?(?<said>[^\\n]{12,900})");

  /** Papers that come with an act and have articles of their own. */
  private static final Pattern OF_ITS_OWN =
      insensitive(
          "\\b(?:entre les soussignes|il a ete convenu|statuts|conditions generales|arrete(?:nt|ons)? (?:ce qui suit|:)|le maire arrete)\\b|(?<![^\\n])[ >]*(?:convention|contrat|bail|reglement (?:interieur|de service|d'utilisation))\\b");

  private static final int MOST_ARTICLES = 12;

  /** A text with more of them is a register. */
  private static final int MOST_LEADS = 1_000;

  private static final int LONGEST = 900;

  /** What introduces a list so plainly that a clause in it is a decision as well. */
  private static final int PLAIN = 2;

  /** Of an item without a verb, « caution de 30 € ». */
  private static final int SHORTEST = 8;

  private ListedArticles() {}

  /**
   * @param weight how surely the words introduce decisions
   */
  private record Listed(int weight, List<Hit> items) {}

  /** The list that the clearest words introduce; of two the longer one. */
  static Optional<List<Hit>> introduced(FoldedText text) {
    List<Listed> found = new ArrayList<>();
    Matcher colon = COLON.matcher(text.text());
    for (int i = 0; i < MOST_LEADS && colon.find(); i++) {
      below(text, colon.start(), colon.end()).ifPresent(found::add);
    }
    Matcher unended = UNENDED.matcher(text.text());
    for (int i = 0; i < MOST_LEADS && unended.find(); i++) {
      int line = text.text().lastIndexOf('\n', unended.start() - 1) + 1;
      if (!BULLETED.matcher(text.text()).region(line, unended.start()).lookingAt()) {
        below(text, unended.start(), unended.end()).ifPresent(found::add);
      }
    }
    return found.stream()
        .max(Comparator.comparingInt(Listed::weight).thenComparing(l -> l.items().size()))
        .map(Listed::items);
  }

  private static Optional<Listed> below(FoldedText text, int leadEnd, int from) {
    String lead = DecisionLeads.before(text.text(), leadEnd);
    int weight = DecisionLeads.weight(lead);
    boolean title = DecisionLeads.isTitle(lead) && DecisionWords.isNominal(text.text(), from);
    List<Hit> items = weight > 0 && !title ? items(text, from, weight) : List.of();
    return items.isEmpty() ? Optional.empty() : Optional.of(new Listed(weight, items));
  }

  /** « Proposition 1 : adhérer… », a line each. */
  static Optional<List<Hit>> labelled(FoldedText text) {
    List<Hit> hits = new ArrayList<>();
    Matcher label = LABELLED.matcher(text.text());
    while (label.find()) {
      int from = label.start("said");
      int to = label.end("said");
      if (label.group("decided") != null || DecisionWords.begin(text.text(), from, to)) {
        hits.add(Chains.hit(text, from, to));
        Matcher below = UNLABELLED.matcher(text.text()).region(label.end(), text.text().length());
        while (below.lookingAt()
            && DecisionWords.begin(text.text(), below.start(1), below.end(1))) {
          hits.add(Chains.hit(text, below.start(1), below.end(1)));
          below.region(below.end(), text.text().length());
        }
      }
    }
    return hits.isEmpty() ? Optional.empty() : Optional.of(hits);
  }

  /**
   * « => déclasser », « => mettre en vente » in a note for an assembly, which nothing introduces.
   */
  static Optional<List<Hit>> unintroduced(FoldedText text) {
    if (!DecisionWords.speakOfAssembly(text.text())) {
      return Optional.empty();
    }
    List<Hit> hits = new ArrayList<>();
    Matcher line = ACTION_LINE.matcher(text.text());
    int end = -1;
    while (line.find()) {
      boolean next = end < 0 || text.text().substring(end, line.start()).isBlank();
      if (end >= 0 && DecisionWords.isErrand(line.group(1))) {
        break;
      }
      String lead = end < 0 ? DecisionLeads.before(text.text(), line.start()) : "";
      boolean other = lead.endsWith(":") && DecisionLeads.weight(lead) == 0;
      if (!next || other || DecisionLeads.isOfSomethingElse(lead)) {
        return Optional.empty();
      }
      hits.add(Chains.hit(text, line.start(1), line.end(1)));
      end = line.end();
    }
    return hits.size() < 2 ? Optional.empty() : Optional.of(hits);
  }

  /** Articles in a note for an assembly, numbered from one, that no formula introduces. */
  static Optional<List<Hit>> numbered(FoldedText text) {
    if (!DecisionWords.speakOfAssembly(text.text()) || OF_ITS_OWN.matcher(text.text()).find()) {
      return Optional.empty();
    }
    List<Hit> hits = new ArrayList<>();
    Matcher article = ARTICLE.matcher(text.text());
    while (article.find()) {
      String number = article.group("number");
      if (Integer.parseInt(number == null ? "1" : number) != hits.size() + 1) {
        return Optional.empty();
      }
      hits.add(Chains.hit(text, article.start("said"), article.end("said")));
    }
    return hits.size() < 2 || hits.size() > MOST_ARTICLES ? Optional.empty() : Optional.of(hits);
  }

  private static List<Hit> items(FoldedText text, int from, int weight) {
    int line = text.text().indexOf('\n', from);
    int end = line < 0 ? text.text().length() : line;
    return text.text().substring(from, end).isBlank()
        ? lines(text, end, weight)
        : inline(text, from, end, weight);
  }

  /** « fixer le tarif ; charger le maire de… » on the line of the words that introduce it. */
  private static List<Hit> inline(FoldedText text, int from, int to, int weight) {
    int start = skip(text.text(), from, to);
    Matcher number = NUMBERED.matcher(text.text()).region(start, to);
    boolean numbered = number.lookingAt();
    start = numbered ? number.end() : start;
    if (!begins(text.text(), start, to, numbered ? weight : weight - 1)) {
      return List.of();
    }
    boolean parted = text.text().substring(start, to).contains(";");
    int end = numbered ? to : DecisionLeads.decisionEnd(text.text(), start, to);
    Pattern next = numbered ? NUMBERED : parted ? SEMICOLON : Chains.link(text.text(), start);
    return Chains.cut(text, start, Math.min(end, start + LONGEST), next);
  }

  private static int skip(String text, int from, int to) {
    int start = from;
    while (start < to && " \t\"".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }

  /** Each line that begins like a decision, with those that go on with it. */
  private static List<Hit> lines(FoldedText text, int from, int weight) {
    List<int[]> items = new ArrayList<>();
    Matcher line = LINE.matcher(text.text()).region(Math.max(0, from), lastWord(text.text(), from));
    int at = from;
    boolean begun = false;
    while (line.find() && text.text().substring(at, line.start()).isBlank()) {
      at = line.end();
      if (UNTICKED.matcher(text.text()).region(line.start(), line.end()).lookingAt()) {
        continue;
      }
      if (PART.matcher(text.text()).region(line.start(2), line.end()).lookingAt()) {
        break;
      }
      boolean bulleted = !line.group(1).isEmpty();
      int start = skip(text.text(), line.start(2), line.end(2));
      boolean another = bulleted && !items.isEmpty() && begun;
      if ((begun || items.size() > 1 && text.text().charAt(items.get(0)[1] - 1) == ';')
          && !bulleted
          && !items.isEmpty()
          && endsSentence(text.text(), line.start())
          && !DecisionWords.begin(text.text(), start, line.end(2))) {
        break; // below a list that ended: what the note goes on to say
      }
      begun = begun || bulleted;
      if (another || begins(text.text(), start, line.end(2), bulleted ? weight : weight - 1)) {
        items.add(new int[] {start, line.end(2)});
      } else if (items.isEmpty() || !goesOn(text.text(), items, line, bulleted)) {
        break;
      } else {
        items.get(items.size() - 1)[1] = line.end(2);
      }
    }
    return items.stream().map(i -> Chains.hit(text, i[0], i[1])).toList();
  }

  private static boolean endsSentence(String text, int at) {
    int last = at - 1;
    while (last >= 0 && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    return last >= 0 && text.charAt(last) == '.';
  }

  private static boolean begins(String text, int from, int to, int weight) {
    return DecisionWords.begin(text, from, to)
        || weight >= PLAIN && DecisionWords.isClause(text, from, to)
        || weight >= DecisionLeads.SETTLED && to - from > SHORTEST;
  }

  /** Blank lines with no word below them would each be read to the end. */
  private static int lastWord(String text, int from) {
    int end = text.length();
    while (end > Math.max(0, from) && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return Math.max(end, Math.max(0, from));
  }

  /** A line below an item that has not ended, and begins in the middle of a sentence. */
  private static boolean goesOn(String text, List<int[]> items, Matcher line, boolean bulleted) {
    String said = text.substring(items.get(items.size() - 1)[0], line.start()).strip();
    boolean open = !said.matches("(?s).*[.;]");
    return said.endsWith(":") ? bulleted : open && Character.isLowerCase(line.group(2).charAt(0));
  }
}
