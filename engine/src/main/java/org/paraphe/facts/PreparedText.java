package org.paraphe.facts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The visas, considérants and articles of a text that a service prepared, in its own words and
 * order; read line by line from the original. A text without a visa nor a deciding formula is no
 * prepared text: the articles of a set of rules that comes with it are not the act's.
 */
final class PreparedText {

  private enum Part {
    OBJET,
    VISA,
    CONSIDERANT,
    ARTICLE
  }

  private static final String BULLET =
      "(?:[-–—•*▪◦●■‣►➢➔>\uF000-\uF0FF]|\\d{1,2}(?:\\.\\d{1,2}){0,2}[.)°/]|[a-z]\\))";

  /** « 4.1. », below « 4. Dispositif ». */
  private static final Pattern DEEP = Pattern.compile("\\d{1,2}\\.\\d");

  private static final Pattern LINE = Pattern.compile("[^\\n]*\\n?");
  private static final Pattern LEAD = Pattern.compile("[\\s\\p{Z}]*(?:>[\\s\\p{Z}>]*)?");
  private static final Pattern MARKS =
      Pattern.compile(
          "(?<visa>(?:"
              + BULLET
              + "\\s*)?(?:VU|Vu)(?:[\\s\\p{Z}]*[:,])?(?=[\\s\\p{Z}]|$)[\\s\\p{Z}]*)"
              + "|(?<considerant>(?:"
              + BULLET
              + "\\s*)?(?:CONSID[ÉE]RANT|Consid[ée]rant|ATTENDU|Attendu)S?s?(?:[\\s\\p{Z}]*[:,])?[\\s\\p{Z}]*(?:QUE[\\s\\p{Z}]*:[\\s\\p{Z}]*$)?)"
              + "|(?<article>(?:ARTICLE|Article|article(?=[\\s\\p{Z}](?:1[\\s\\p{Z}]?er|premier|\\d{1,2})[\\s\\p{Z}]?[:–—-])|Art\\.|ART\\.)[\\s\\p{Z}]*(?:n°[\\s\\p{Z}]*)?(?<numero>[1lI][\\s\\p{Z}]?er|1[\\s\\p{Z}]?ER|premier|PREMIER|unique|UNIQUE|\\d{1,2}|[IVX]{1,4})(?:[\\s\\p{Z}]*(?:°|er\\b|e\\b))?(?=[\\s\\p{Z}:.–—-]|$)(?:[\\s\\p{Z}]*[-–—:.])*[\\s\\p{Z}]*)|(?<objet>(?:(?:OBJET|Objet)(?:[\\s\\p{Z}]+d(?:e"
              + " la |u )(?:délib(?:ération)?|projet|vœu|voeu|rapport|point|motion))?[\\s\\p{Z}]*[:–-]|\\d{1,2}[.)°][\\s\\p{Z}]*(?:OBJET|Objet)[\\s\\p{Z}]*[.:–-])[\\s\\p{Z}]*)");

  private static final String VERBS =
      "(?:D[ÉE]CIDE|APPROUVE|AUTORISE|PR[ÉE]CISE|DIT|CHARGE|FIXE|DONNE|ADOPTE|ACCEPTE|PREND"
          + " ACTE|MANDATE|ABROGE|RETIRE|D[ÉE]SIGNE"
          + "|VALIDE|ARR[ÊE]TE|S['’]ENGAGE|SOLLICITE|CONFIRME|INSTAURE|INSTITUE|MODIFIE|[ÉE]MET|RAPPELLE|PRONONCE|AFFECTE|INSCRIT|HABILITE|CR[ÉE]E)";
  private static final Pattern DECIDES =
      Pattern.compile(
          "(?iu)(?:.*\\bapr[èe]s en avoir d[ée]lib[ée]r[ée]\\b.*|.*\\bil est (?:donc |ainsi"
              + " |aujourd['’]hui )?(?:propos[ée]|demand[ée])\\b.*|.*\\best (?:donc"
              + " )?(?:invit|appel)[ée]e?\\b.*|.*\\b(?:conseil|assembl[ée]e|comit[ée]|bureau)\\b.{0,60}\\bd[ée]cide\\b.*|d[ée]cide\\b.*|d[ée]lib[èe]re\\b.*|(?:le|la|l['’]) ?(?:conseil|assembl[ée]e|comit[ée]|bureau)\\b[^.:;]{0,60}(?:unanimit[ée]|majorit[ée])[^.:;]{0,40}[,:]?|(?:[àa] (?:faire )?(?:voter|d[ée]cider|d[ée]lib[ée]rer|adopter|approuver)|propositions?|dispositif|d[ée]cisions? (?:propos[ée]es?|[àa] prendre)|mesures (?:propos[ée]es|[àa] (?:prendre|voter|adopter))|projet de d[ée]cision)(?: au"
              + " conseil)?[\\s\\p{Z}]*:|(?:projet de )?dispositif(?: propos[ée])?[\\s\\p{Z}]*[.:]?|\\d{1,2}[.)°/][\\s\\p{Z}]*(?:dispositif|projet de d[ée]cision|d[ée]cisions?)(?: (?:propos[ée]e?s?|soumise?s?(?: au vote)?|[àa] prendre))?[\\s\\p{Z}]*[.:]?|.*\\bpropose"
              + " (?:donc )?(?:au conseil|[àa] l['’]assembl[ée]e|de|d['’]).*)");

  /** « Considérant que ... », left for somebody to write. */
  private static final Pattern BLANK =
      Pattern.compile("(?iu)(?:.{0,2}|(?:que |qu['’])?[^\\p{L}\\d]*)");

  private static final Pattern PROPOSED = Pattern.compile("(?iu)\\bpropose\\b");

  private static final Pattern DECIDED = Pattern.compile("(?iu)\\bd(?:[ée]cide|[ée]lib[ée]r)");

  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?<=[\\p{L}\\d)»€%][.])[\\s\\p{Z}]+(?=\\p{Lu})(?<!\\b(?:MM?|Mme|Dr|art|St)\\.[\\s\\p{Z}])");

  /** « Il refuse… », « Le conseil charge… ». */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?iu)^(?:il|elle|(?:le|la|l['’]) ?(?:conseil|assembl[ée]e|comit[ée]|bureau)(?: (?:municipal|communautaire|syndical))?) (?:(?:aussi|[ée]galement|enfin) )?");

  /** What others propose to it, or what somebody is quoted to ask, the assembly need not decide. */
  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "(?iu)\\b(?:opposition|groupe(?! de travail)|associations?|riverains|habitants|collectif|(?:sous-)?pr[ée]fet|pr[ée]f[èe]te?)\\b[^.;]{0,60}\\b(?:propose|demande|[ée]cri)(?:nt|t|vent)?\\b"
              + "|(?:^|[.;:,] ?)(?:l[ae]s?|l['’]|une?|d['’]autres|plusieurs|mon|ma|son|sa)[\\s\\p{Z}]?(?!maire|pr[ée]sident|rapporteu|commission|municipalit|bureau(?! d['’][ée]tudes)|conseil|comit|assembl|adjoint|premi|service|direct|groupe de travail|secr[ée]ta|vice|pr[ée]sent|ex[ée]cutif|d[ée]lib|rapport|note|projet|coll[èe]ge|majorit|[ée]lu)\\p{L}{3,}\\b[^.;:]{0,80}\\bpropose(?:nt)?[ ,](?!au (?:conseil|comit|bureau)|[àa] l['’]assembl)"
              + "|\\ba (?:vot|adopt)[ée] (?:ceci|cela)\\b|«[^»]{0,300}\\b(?:il est (?:propos|demand)[ée]|(?:conseil|assembl[ée]e|comit[ée]|bureau)\\b[^»]{0,60}\\bd[ée]cide)");

  /** What a deciding line itself decides: « il est proposé d'approuver… ». */
  private static final Pattern DECIDED_INLINE =
      Pattern.compile(
          "(?iu)(?:d[ée]cide|propos[ée]e?|demand[ée]|invit[ée]e?|d[ée]lib[èe]re)\\b(?:(?:,? [àa]"
              + " l['’]unanimit[ée](?: des membres pr[ée]sents)?)|(?: au| à l['’]assembl[ée]e|"
              + " aux)[^:]{0,50}?|(?: [àa] la"
              + " majorit[ée])|,)*[\\s\\p{Z}]*:?[\\s\\p{Z}]+((?:d['’]|de |l['’]|[àa] ).{8,})$");

  private static final Pattern ITEM =
      Pattern.compile("(" + BULLET + "[\\s\\p{Z}]+|" + BULLET + "(?=[A-Zdl]))(?=.)");
  private static final Pattern VERB =
      Pattern.compile(
          "(?:"
              + BULLET
              + "[\\s\\p{Z}]*)?(?<verbe>(?:"
              + VERBS
              + "|(?!LE |LA |LES |L['’])(?:S['’])?[\\p{Lu}]{4,})\\b.*)");

  /** « d'approuver… », « fixer… »; not a row of a table, « de 600 à 1 000 », nor « entre… ». */
  private static final Pattern INFINITIVE =
      Pattern.compile(
          "(?u)(?:D['’]|DE |Article|(?:d['’]|de"
              + " )(?=\\p{L})|(?!(?i:entre|outre|notre|votre|autre|quatre|contre"
              + "|titre|premier|dernier|particulier|entier)\\b)(?=[\\p{L}]\\p{Ll}{2,}(?:er|ir|re)\\b)).+");

  /** « Création d'un comité des usagers »; no name of a body, session, speaker or sentence. */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?iu)(?!(?:l['’]an\\b|le |la |les |l['’]|monsieur|madame|mesdames|m\\.|mme|commune|ville|mairie|communaut[ée]|d[ée]partement"
              + "|r[ée]gion|syndicat|m[ée]tropole|conseil|s[ée]ance|r[ée]union|rapport(?:eur)?|note|projet|extrait|d[ée]lib[ée]ration|service|direction|proc[èe]s"
              + "|sur|apr[èe]s|vu|date|r[ée]publique|rapporteure|pr[ée]sident|convocation|nombre|[ée]taient|pr[ée]sents?)\\b)"
              + "(?=.{0,140}\\b(?:de|du|des|à|au|aux|pour|en|sur)\\b|.{0,140}\\bd['’])\\p{L}[^:;,.!?@]{11,150}[^:;,.!?\\s]");

  /** « Le Conseil, » between a title and the first visa. */
  private static final Pattern ASSEMBLY =
      Pattern.compile(
          "(?iu)(?:le|la|l['’]) ?(?:conseil|comit[ée]|bureau|assembl[ée]e|commission)[^.:;]{0,60}[\\s\\p{Z}]*[,:;]?");

  private static final Pattern VERDICT =
      Pattern.compile(
          "(?iu)(?:[ée]met|demande|approuve|autorise|adopte|accepte|fixe|charge|sollicite|s['’]oppose|exprime|soutient|d[ée]signe|affirme|r[ée]affirme|appelle)\\b.*");

  /** « DISSOUT la caisse… »: a verb in capitals, what it decides upon in small letters. */
  private static final Pattern CAPITAL_VERB =
      Pattern.compile("(?:S['’])?\\p{Lu}{3,}[ETD](?![\\p{L}’'])[\\s\\p{Z}]+(?=[\\p{Ll}])");

  /** « Direction des finances », below the last article. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?iu)(?:(?:la|le) )?(?:direction|service|p[ôo]le|secr[ée]tariat|cabinet)\\b[^.;:]{0,60}");

  private static final Pattern END =
      Pattern.compile(
          "(?iu)(?:fait (?:à|a|et)\\b.*|pour extrait.*|(?:le|la)"
              + " (?:maire|pr[ée]sidente?|secr[ée]taire(?: de"
              + " s[ée]ance)?)[\\s,:]*|(?:pr[ée]sidente?|secr[ée]taire|maire|rapporteure?)(?: de s[ée]ance)?[\\s\\p{Z}]*:.*|sign[ée].*|votes?[\\s\\p{Z}]*:.*|r[ée]sultats? du"
              + " (?:vote|scrutin).*|(?:ont vot[ée]|aucune incidence|incidences? (?:financi|budg)|passage (?:au|en) (?:conseil|comit[ée]|bureau|s[ée]ance))\\b.*|votants?\\b.*|pour[\\s\\p{Z}]*:.*|contre[\\s\\p{Z}]*:.*|abstentions?[\\s\\p{Z}]*:.*|(?:d[ée]lib[ée]ration"
              + " )?adopt[ée]e?\\b.*|ainsi (?:fait|d[ée]lib[ée]r[ée]).*|(?:le|la|l['’]) ?(?:conseil|assembl[ée]e|comit[ée]|bureau)\\b[^.;:]{0,60}apr[èe]s en avoir d[ée]lib[ée]r[ée],?[^:]{0,40}\\b(?:adopte|approuve|accepte|valide)\\b[^:]{0,30}\\b(?:propositions?|projet|ces articles|rapport)\\b[^:]*|pi[èe]ces?"
              + " jointes?.*|annexes?\\b.*|(?:affaire|dossier) suivie?\\b.*|(?:bien"
              + " )?cordialement.*|--.*|bonne"
              + " (?:journ[ée]e|r[ée]ception|soir[ée]e).*|merci\\b.*|bien à (?:vous|toi).*|transmis"
              + " .*|certifi[ée].*|le [^.;:]{5,30} 20\\d\\d|[àa] \\p{L}[^.;:]{2,40}, le \\d.*)");

  /** The pieces of a text, by part; each with the offsets that it covers. */
  private record Item(StringBuilder words, int start, int[] end) {}

  private final Map<Part, List<Item>> items = new EnumMap<>(Part.class);
  private @Nullable Part open;
  private boolean listing;
  private boolean decided;
  private boolean ended;
  private boolean numbered;
  private boolean proposed;
  private final List<Item> told = new ArrayList<>();
  private boolean blank;
  private int lastNumber;
  private String listed = "";
  private int[] above = {0, 0};

  static final Recogniser OBJET =
      text -> {
        List<Hit> prepared = of(text, Part.OBJET);
        return prepared.isEmpty() ? new Subjects().find(text) : prepared;
      };
  static final Recogniser VISAS = text -> of(text, Part.VISA);
  static final Recogniser CONSIDERANTS =
      text -> {
        List<Hit> prepared = of(text, Part.CONSIDERANT);
        return prepared.isEmpty() ? ToldReasons.in(text) : prepared;
      };
  static final Recogniser ARTICLES =
      text -> {
        List<Hit> prepared = of(text, Part.ARTICLE);
        return prepared.isEmpty() ? new ProposedArticles().find(text) : prepared;
      };

  private PreparedText() {
    for (Part part : Part.values()) {
      items.put(part, new ArrayList<>());
    }
  }

  private static List<Hit> of(FoldedText text, Part part) {
    PreparedText prepared = new PreparedText();
    prepared.read(text.original());
    boolean visas = !prepared.list(Part.VISA).isEmpty();
    boolean ordered = prepared.numbered && !prepared.list(Part.CONSIDERANT).isEmpty();
    boolean articles = (prepared.decided || ordered) && !prepared.list(Part.ARTICLE).isEmpty();
    // What a text is about is told by a discussion as well, in which nothing is decided yet.
    boolean reasons =
        !prepared.list(Part.CONSIDERANT).isEmpty()
            && (part == Part.OBJET
                || part == Part.CONSIDERANT && !new ProposedArticles().find(text).isEmpty());
    if (!visas && !articles && !reasons) {
      return List.of();
    }
    List<Item> found = prepared.list(part);
    List<Item> kept =
        part == Part.OBJET && found.size() > 1
            ? found.subList(found.size() - 1, found.size())
            : found;
    return kept.stream()
        .map(i -> new Hit(Value.of(value(i)), i.start(), i.end()[0]))
        .filter(h -> !BLANK.matcher(h.value().asText()).matches())
        .filter(h -> part != Part.OBJET || !ProcedureWords.alone(h.value().asText()))
        .toList();
  }

  private static String value(Item item) {
    String words =
        FoldedText.plain(item.words().toString())
            .replaceFirst("(?:[\\s;,]| et)+$", "")
            .replaceFirst("(?<=[\\p{L}\\d)»€%])\\.$", "");
    boolean quoted = words.endsWith("»") && !words.contains("«");
    return quoted ? words.substring(0, words.length() - 1).strip() : words;
  }

  private List<Item> list(Part part) {
    return items.getOrDefault(part, List.of());
  }

  private void read(String text) {
    Matcher lines = LINE.matcher(text);
    while (lines.find() && !ended) {
      if (lines.end() == lines.start()) {
        break;
      }
      line(text, lines.start(), lines.end());
    }
    if (list(Part.ARTICLE).isEmpty() && !told.isEmpty()) {
      list(Part.ARTICLE).addAll(told);
      decided = true;
    }
  }

  private void line(String text, int from, int to) {
    Matcher lead = LEAD.matcher(text).region(from, to);
    int start = lead.lookingAt() ? Math.min(lead.end(), to) : from;
    int end = to;
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (end <= start) {
      blank = true;
      return;
    }
    marked(text, start, end);
    if (!ASSEMBLY.matcher(text.substring(start, end)).matches()) {
      above = new int[] {start, end};
    }
    blank = false;
  }

  private void marked(String text, int start, int end) {
    String words = text.substring(start, end);
    Matcher mark = MARKS.matcher(words);
    if (open == Part.ARTICLE && END.matcher(words).matches()) {
      ended = true;
    } else if (mark.lookingAt()) {
      mark(text, start, end, mark);
    } else if (DECIDES.matcher(words).matches()
        && !OF_OTHERS.matcher(words).find()
        && !(open == Part.ARTICLE && numbered)) {
      decides(text, start, end);
    } else {
      goesOn(text, start, end);
    }
  }

  private void mark(String text, int start, int end, Matcher mark) {
    int from = start + mark.end();
    boolean first = open == null && list(Part.VISA).isEmpty() && list(Part.CONSIDERANT).isEmpty();
    if (first && !decided && list(Part.OBJET).isEmpty()) {
      title(text);
    }
    if (proposed
        && !numbered
        && (mark.group("visa") != null || mark.group("considerant") != null)) {
      forget();
    }
    if (mark.group("visa") != null && !decided) {
      begin(Part.VISA, text, from, end);
    } else if (mark.group("considerant") != null && !decided) {
      begin(Part.CONSIDERANT, text, from, end);
    } else if (mark.group("objet") != null && (open == null || open == Part.OBJET) && !decided) {
      begin(Part.OBJET, text, from, end);
    } else if (mark.group("article") != null && isNext(mark.group("numero"))) {
      if (!numbered) {
        list(Part.ARTICLE).clear();
      }
      numbered = true;
      begin(Part.ARTICLE, text, from, end);
    } else {
      goesOn(text, start, end);
    }
  }

  /** The line above the first visa or considérant, where it reads like a title and no head. */
  private void title(String text) {
    if (TITLE.matcher(text.substring(above[0], above[1])).matches()) {
      add(Part.OBJET, text, above[0], above[1]);
    }
  }

  /** False where the numbers start again: the articles of what comes with the act. */
  private boolean isNext(String written) {
    int number = number(written);
    if (number <= lastNumber && numbered) {
      ended = true;
      return false;
    }
    lastNumber = number;
    return true;
  }

  private static int number(String written) {
    String plain = written.toLowerCase(java.util.Locale.ROOT).replaceAll("[\\s\\p{Z}]", "");
    if (plain.matches("\\d+.*")) {
      return Integer.parseInt(plain.replaceAll("\\D", ""));
    }
    int roman = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x").indexOf(plain);
    return roman < 0 ? 1 : roman + 1;
  }

  private void begin(Part part, String text, int from, int end) {
    open = part;
    listing = from >= end;
    if (!listing || part == Part.ARTICLE) {
      add(part, text, Math.min(from, end), end);
    }
  }

  private void decides(String text, int start, int end) {
    decided = true;
    open = Part.ARTICLE;
    listing = true;
    String words = text.substring(start, end);
    proposed = PROPOSED.matcher(words).find() && !DECIDED.matcher(words).find();
    Matcher inline = DECIDED_INLINE.matcher(words);
    if (!numbered && inline.find() && text.charAt(end - 1) != ':') {
      sentences(text, start + inline.start(1), end);
    }
  }

  /** The first sentence decides; of those behind it on its line only what decides as well. */
  private void sentences(String text, int start, int end) {
    Matcher stop = SENTENCE.matcher(text).region(start, end);
    int from = start;
    boolean first = true;
    while (from < end) {
      int to = stop.find() ? stop.end() : end;
      String words = text.substring(from, to).strip();
      if (first
          || SUBJECT.matcher(words).find()
              && DecisionWords.isDecision(SUBJECT.matcher(words).replaceFirst(""))) {
        add(Part.ARTICLE, text, from, to);
      } else if (DecisionWords.isRule(words)) {
        extend(Part.ARTICLE, text, from, to);
      }
      first = false;
      from = to;
    }
  }

  /** What somebody proposed above the first visa is told again below the last one. */
  private void forget() {
    told.addAll(list(Part.ARTICLE));
    list(Part.ARTICLE).clear();
    decided = false;
    proposed = false;
    open = null;
  }

  private void goesOn(String text, int start, int end) {
    String words = text.substring(start, end);
    Part part = open;
    if (part == null) {
      return;
    }
    Matcher item = ITEM.matcher(words);
    boolean bullet = item.lookingAt();
    if (isVerdict(part, words)) {
      decided = true;
      open = Part.ARTICLE;
      add(Part.ARTICLE, text, start, end);
    } else if (part == Part.ARTICLE && decided && !numbered) {
      decision(text, start, end, bullet ? item.end() : 0);
    } else if (listing && (bullet || startsItem(part))) {
      add(part, text, start + (bullet ? item.end() : 0), end);
    } else if (part == Part.ARTICLE || follows(part, words)) {
      extend(part, text, start, end);
    } else if (VERDICT.matcher(words).matches()) {
      decided = true;
      open = Part.ARTICLE;
      add(Part.ARTICLE, text, start, end);
    } else {
      open = null;
    }
  }

  /** « demande le maintien de l'école ; » below a considérant that ended. */
  private boolean isVerdict(Part part, String words) {
    List<Item> all = list(part);
    return (part == Part.CONSIDERANT || part == Part.VISA)
        && !decided
        && !all.isEmpty()
        && all.get(all.size() - 1).words().toString().strip().matches("(?s).*[;,]")
        && (VERDICT.matcher(words).matches() || CAPITAL_VERB.matcher(words).lookingAt());
  }

  /** Under « VU » alone, each line is a visa once the one before ended. */
  private boolean startsItem(Part part) {
    List<Item> all = list(part);
    return part != Part.ARTICLE
        && part != Part.OBJET
        && (all.isEmpty()
            || all.get(all.size() - 1).words().toString().strip().matches("(?s).*[;,]"));
  }

  /** After « DÉCIDE » without numbered articles, each bullet or verb is one. */
  private void decision(String text, int start, int end, int bullet) {
    String words = text.substring(start, end);
    Matcher verb = VERB.matcher(words);
    boolean starts =
        bullet > 0 || verb.matches() || INFINITIVE.matcher(words).matches() && isClosed();
    if (DecisionWords.isErrand(words.substring(bullet))) {
      ended = bullet == 0 || ended;
    } else if (blank
        && bullet == 0
        && !listed.isEmpty()
        && Character.isUpperCase(words.charAt(0))) {
      ended = true;
    } else if (bullet > 0 && isOfAnotherList(words, bullet)) {
      ended = true;
    } else if (starts) {
      add(Part.ARTICLE, text, start + bullet, end);
    } else if (!list(Part.ARTICLE).isEmpty() && !isBelow(words)) {
      extend(Part.ARTICLE, text, start, end);
    }
  }

  /** What follows an article that ended, and is none of its words. */
  private boolean isBelow(String words) {
    return isClosed()
        && (blank
            || SIGNED.matcher(words).matches()
            || isNewSentence(words) && (isOfAList() || !DecisionWords.isRule(words)));
  }

  /** Items behind a mark, or with a semicolon between them. */
  private boolean isOfAList() {
    return !listed.isEmpty()
        || list(Part.ARTICLE).stream().anyMatch(i -> i.words().toString().strip().endsWith(";"));
  }

  /** « Le comité a donné son accord. » on the line below « 4. Charger le maire de… . ». */
  private boolean isNewSentence(String words) {
    List<Item> articles = list(Part.ARTICLE);
    return Character.isUpperCase(words.charAt(0))
        && articles.get(articles.size() - 1).words().toString().strip().endsWith(".");
  }

  /** « 4. Calendrier » below « * fixer… » heads the next part of a note. */
  private boolean isOfAnotherList(String words, int bullet) {
    char mark = words.charAt(0);
    String kind =
        Character.isDigit(mark)
            ? DEEP.matcher(words).lookingAt() ? "0.0" : "0"
            : Character.isLetter(mark) ? "a" : "-";
    String before = listed;
    listed = before.isEmpty() ? kind : before;
    return !listed.equals(kind)
        && kind.equals("0")
        && !DecisionWords.isDecision(words.substring(bullet));
  }

  /** True where the last article ended: what follows is another one. */
  private boolean isClosed() {
    List<Item> articles = list(Part.ARTICLE);
    return articles.isEmpty()
        || articles.get(articles.size() - 1).words().toString().strip().matches("(?s).*[.;,]");
  }

  /** A visa or a considérant goes on where it has not ended yet. */
  private boolean follows(Part part, String words) {
    List<Item> all = list(part);
    if (all.isEmpty() || part == Part.OBJET && blank) {
      return false;
    }
    String said = all.get(all.size() - 1).words().toString().strip();
    return (Character.isLowerCase(words.charAt(0)) && !said.matches("(?s).*[.;]"))
        || "-–—•".indexOf(words.charAt(0)) >= 0 && said.endsWith(":")
        || (!blank && part != Part.OBJET && !said.matches("(?s).*[.;,]") && said.length() > 60);
  }

  private void add(Part part, String text, int from, int end) {
    list(part).add(new Item(new StringBuilder(text.substring(from, end)), from, new int[] {end}));
    if (part == Part.OBJET) {
      listing = false;
    }
  }

  private void extend(Part part, String text, int start, int end) {
    List<Item> all = list(part);
    if (all.isEmpty()) {
      return;
    }
    Item last = all.get(all.size() - 1);
    String said = last.words().toString().strip();
    boolean title =
        part == Part.ARTICLE
            && !said.isEmpty()
            && said.length() < 70
            && Character.isUpperCase(text.charAt(start))
            && !said.matches("(?s).*[.;:,]");
    last.words().append(title ? " : " : " ").append(text, start, end);
    last.end()[0] = end;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
