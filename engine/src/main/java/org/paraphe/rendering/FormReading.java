package org.paraphe.rendering;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.extraction.WordTemplate;
import org.paraphe.extraction.WordTemplate.Paragraph;
import org.paraphe.extraction.WordTemplate.Part;
import org.paraphe.rendering.FormPart.Kind;

/**
 * Tells the parts of an act in a Word form by how French acts are written: « Vu », « Considérant »,
 * the line « DÉCIDE », « Article 1er ». A paragraph that speaks of a value of the dossier or of a
 * text of law always goes into the act, so that every check sees it.
 */
final class FormReading {

  static final Pattern OBJET = Pattern.compile("(?iU)objet\\s*[:–-]?\\s*");
  static final Pattern VISA = Pattern.compile("(?U)(?:VUS?|Vus?|vus?)\\b\\s*(?::\\s*)?");
  static final Pattern CONSIDERANT = Pattern.compile("(?iU)consid[ée]rant\\b\\s*(?::\\s*)?");
  static final Pattern ARTICLE =
      Pattern.compile(
          "(?iU)article\\s+(?:1\\s?er|premier|unique|\\d+(?:er|°)?|[ivx]+)(?!\\w)\\s*[:.–—-]*\\s*");

  /** « ARRÊTE », not the title « ARRÊTÉ »; capitals often lose their accents. */
  private static final Pattern DECIDES =
      Pattern.compile(
          "(?U)(?:.*\\b)?(?:D[ÉE]CIDE(?:NT)?|d[ée]cide(?:nt)?|ARR[ÊE]TE(?:NT)?|arr[êe]te(?:nt)?"
              + "|D[ÉE]LIB[ÈE]RE|d[ée]lib[èe]re)\\b(?:,? (?:à l['’]unanimité|À L['’]UNANIMITÉ"
              + "|à la majorité|ce qui suit|de|:))*\\s*[:,.]*\\s*");

  private static final Pattern AFTER_DELIBERATING =
      Pattern.compile("(?iU)apr[èe]s en avoir d[ée]lib[ée]r[ée].*");
  static final Pattern DASH = Pattern.compile("[-–—•·*]\\s+");
  private static final Pattern EXECUTION =
      Pattern.compile("(?iU).*charg[ée]+e?s?\\b.*ex[ée]cution.*");
  private static final Pattern RECOURS =
      Pattern.compile("(?iU).*\\brecours\\b.*(?:tribunal|mois|t[ée]l[ée]recours).*");
  private static final Pattern FOOT =
      Pattern.compile(
          "(?iU)(?:fait (?:à|et|le|les|en|pour)|ainsi (?:fait|délibéré)|d[ée]lib[ée]r[ée] (?:à|en|le|les)"
              + "|pour extrait|pour copie|pour ampliation|sign[ée]|ont sign|suivent les signatures"
              + "|transmis|publi[ée]|affich[ée]|notifi[ée]|certifi[ée]|acte rendu|re[çc]u en|cachet"
              + "|vu pour)\\b.{0,140}");

  /** « Le Maire, Paul Estrade »: a quality and a name, never a sentence. */
  private static final Pattern SIGNER =
      Pattern.compile(
          "(?U)(?:Pour )?(?:[Ll]e|[Ll]a|LE|LA) (?i:maire|pr[ée]sidente?|secr[ée]taire|direct(?:eur|rice)"
              + "|adjointe?|premi[èe]re?)(?:[\\s,:.]+(?:de|du|des|la|le|et|d[’']\\p{L}+|adjointe?|séance"
              + "|\\p{Lu}[\\p{L}’'.-]*|«[^»]*»))*[\\s,:.]*");

  private static final Pattern SESSION =
      Pattern.compile(
          "(?iU).*\\b(?:pr[ée]sents?|absents?|excus[ée]s?|pouvoirs?|procurations?|secr[ée]taire"
              + "|convocation|convoqu[ée]|quorum|s[ée]ance|en exercice|r[ée]uni)\\b.*");

  private static final Pattern SESSION_OPENING =
      Pattern.compile(
          "(?iU)(?:l['’]an deux mille|[ée]taient|pr[ée]sents?|absents?|excus[ée]s?|secr[ée]taire"
              + "|date de (?:la )?convocation|nombre de|pouvoirs?|procurations?|membres"
              + "|le (?:conseil|bureau|comit[ée])[^.]*(?:convoqu[ée]|r[ée]uni))\\b.*");
  private static final Pattern VOTE =
      Pattern.compile(
          "(?iU)(?:r[ée]sultats? du )?(?:vote|votants|pour|contre|abstentions?|suffrages exprim[ée]s)"
              + "\\s*:.{0,100}");
  private static final Pattern WHO =
      Pattern.compile(
          "(?iU)(?:le|la) (?:maire|pr[ée]sidente?|conseil|assembl[ée]e|bureau|comit[ée])[^.;]{0,80},?");
  private static final Pattern LAW =
      Pattern.compile(
          "(?iU).*(?:\\barticles?\\s+[LRDA]\\s?\\.|\\b[LRD]\\.?\\s?\\d{2,}|\\bloi n|\\bd[ée]cret n"
              + "|\\bordonnance n|\\bcode (?:g[ée]n[ée]ral|de|du|des)\\b).*");
  private static final Set<String> VOTES =
      Set.of("pour", "contre", "abstentions", "nePrennentPasPart", "scrutin");

  private final FormTags tags;
  private final List<FormPart> parts = new ArrayList<>();
  private final Set<Kind> seen = EnumSet.noneOf(Kind.class);
  private boolean foot;
  private boolean objetNext;

  private FormReading(FormTags tags) {
    this.tags = tags;
  }

  static List<FormPart> of(WordTemplate document, FormTags tags) {
    FormReading reading = new FormReading(tags);
    List<Paragraph> body =
        document.paragraphs().stream().filter(p -> p.part() == Part.CORPS).toList();
    for (int i = 0; i < body.size(); ) {
      int end = reading.tableEnd(body, i);
      reading.read(body.subList(i, end));
      i = end;
    }
    return List.copyOf(reading.parts);
  }

  /** The end of the table that begins there, in what the act decides; else of the paragraph. */
  private int tableEnd(List<Paragraph> body, int start) {
    int table = body.get(start).table();
    int end = start + 1;
    while (deciding()
        && !foot
        && table > 0
        && end < body.size()
        && body.get(end).table() == table) {
      end++;
    }
    return end;
  }

  private boolean deciding() {
    return seen.contains(Kind.FORMULE) || seen.contains(Kind.ARTICLE);
  }

  private void read(List<Paragraph> paragraphs) {
    Paragraph first = paragraphs.get(0);
    String words = words(first).strip();
    if (words.isEmpty()) {
      return;
    }
    boolean table = first.table() > 0 && deciding() && !foot;
    if (table && (paragraphs.size() > 1 || speaks(first)) && !isSignature(paragraphs)) {
      add(Kind.TABLEAU, paragraphs, 0);
      return;
    }
    for (Paragraph p : paragraphs) {
      paragraph(p, words(p));
    }
  }

  /** Two columns with the names of who signs are no table of the act. */
  private boolean isSignature(List<Paragraph> paragraphs) {
    return paragraphs.stream().noneMatch(this::speaks)
        && paragraphs.stream()
            .map(p -> words(p).strip())
            .anyMatch(w -> FOOT.matcher(w).matches() || SIGNER.matcher(w).matches());
  }

  private void paragraph(Paragraph p, String words) {
    int lead = words.length() - words.stripLeading().length();
    String text = words.strip();
    if (text.isEmpty()) {
      return;
    }
    if (objetNext) {
      objetNext = false;
      add(Kind.OBJET, List.of(p), 0);
    } else if (!opening(p, text, lead)) {
      add(other(p, text), List.of(p), dash(p, text, lead));
    }
  }

  /** Paragraphs that their first words tell. */
  private boolean opening(Paragraph p, String text, int lead) {
    Optional<Integer> objet = starts(OBJET, text);
    if (objet.isPresent() && !seen.contains(Kind.OBJET) && !deciding()) {
      objetNext = objet.get() == text.length();
      if (!objetNext) {
        add(Kind.OBJET, List.of(p), lead + objet.get());
      }
      return true;
    }
    if (!deciding()) {
      Optional<Integer> visa = starts(VISA, text);
      Optional<Integer> considerant = starts(CONSIDERANT, text);
      if (visa.isPresent() || considerant.isPresent()) {
        Kind kind = visa.isPresent() ? Kind.VISA : Kind.CONSIDERANT;
        add(kind, List.of(p), lead + visa.or(() -> considerant).orElse(0));
        return true;
      }
    }
    Optional<Integer> article = starts(ARTICLE, text);
    if (article.isPresent() && !seen.contains(Kind.RECOURS)) {
      foot = false;
      add(Kind.ARTICLE, List.of(p), lead + article.get());
      return true;
    }
    return false;
  }

  private static Optional<Integer> starts(Pattern pattern, String text) {
    Matcher start = pattern.matcher(text);
    return start.lookingAt() ? Optional.of(start.end()) : Optional.empty();
  }

  private Kind other(Paragraph p, String text) {
    if (!deciding()) {
      return isFormule(text) ? Kind.FORMULE : before(p, text);
    }
    if (!seen.contains(Kind.ARTICLE) && !seen.contains(Kind.ALINEA) && isFormule(text)) {
      return Kind.FORMULE;
    }
    if (RECOURS.matcher(text).matches()) {
      return Kind.RECOURS;
    }
    if (EXECUTION.matcher(text).matches() && !DASH.matcher(text).lookingAt()) {
      return Kind.EXECUTION;
    }
    if (isVote(p, text)) {
      return Kind.BLOC;
    }
    if (foot || FOOT.matcher(text).matches() || SIGNER.matcher(text).matches()) {
      return foot(p, text);
    }
    return DASH.matcher(text).lookingAt() ? Kind.TIRET : Kind.ALINEA;
  }

  private boolean isFormule(String text) {
    boolean reasons = seen.contains(Kind.VISA) || seen.contains(Kind.CONSIDERANT);
    return AFTER_DELIBERATING.matcher(text).matches() && text.length() < 250
        || (reasons || seen.contains(Kind.EXPOSE) || seen.contains(Kind.FORMULE))
            && text.length() < 160
            && DECIDES.matcher(text).matches();
  }

  /** Behind the place and date there are names and stamps; a text there would be lost. */
  private Kind foot(Paragraph p, String text) {
    boolean stamp = FOOT.matcher(text).matches() || SIGNER.matcher(text).matches();
    foot = true;
    if (speaks(p)) {
      return Kind.ALINEA;
    }
    return stamp || text.length() <= 60 || hasTag(p) ? Kind.BLOC : Kind.APRES;
  }

  /** Before the decision: the head and the session are blocks, the rest gives reasons. */
  private Kind before(Paragraph p, String text) {
    if (speaks(p)) {
      return seen.contains(Kind.OBJET) || LAW.matcher(text).matches() ? Kind.EXPOSE : Kind.OBJET;
    }
    boolean started = seen.contains(Kind.OBJET) || seen.contains(Kind.VISA);
    boolean session =
        SESSION_OPENING.matcher(text).matches()
            || text.length() < 120 && SESSION.matcher(text).matches();
    if (!started || hasTag(p) || session || WHO.matcher(text).matches()) {
      return Kind.BLOC;
    }
    boolean says = text.length() > 60 || text.chars().anyMatch(Character::isDigit);
    return says || seen.contains(Kind.VISA) ? Kind.EXPOSE : Kind.BLOC;
  }

  private static boolean hasTag(Paragraph p) {
    return p.runs().stream().anyMatch(r -> r.kind() == WordTemplate.Kind.ETIQUETTE);
  }

  private boolean isVote(Paragraph p, String text) {
    Set<String> fields =
        p.runs().stream()
            .filter(r -> r.kind() == WordTemplate.Kind.ETIQUETTE)
            .flatMap(r -> tags.target(r.text()).stream())
            .map(t -> t.field().name())
            .collect(Collectors.toSet());
    return fields.isEmpty()
        ? VOTE.matcher(text).matches() && !speaks(p)
        : VOTES.containsAll(fields);
  }

  /** True where it says something of the dossier or of the law. */
  private boolean speaks(Paragraph p) {
    return p.runs().stream()
            .filter(r -> r.kind() == WordTemplate.Kind.ETIQUETTE)
            .anyMatch(r -> tags.target(r.text()).map(FormTags.Target::ofDossier).orElse(true))
        || LAW.matcher(words(p)).matches();
  }

  private int dash(Paragraph p, String text, int lead) {
    Matcher dash = DASH.matcher(text);
    return deciding() && dash.lookingAt() && p.table() == 0 ? lead + dash.end() : 0;
  }

  private void add(Kind kind, List<Paragraph> paragraphs, int skip) {
    seen.add(kind);
    parts.add(new FormPart(kind, paragraphs, kind == Kind.BLOC ? 0 : skip));
  }

  /** The words on one line, a tag standing as its name in quotation marks. */
  static String words(Paragraph p) {
    return p.runs().stream()
        .map(r -> r.kind() == WordTemplate.Kind.TEXTE ? r.text() : "«" + r.text() + "»")
        .collect(Collectors.joining())
        .replaceAll("[\\n\\t]", " ");
  }
}
