package org.paraphe.facts;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as recognisers read it: no accents, one kind of space, apostrophe, quotation mark and
 * hyphen, no invisible characters, lines that a layout broke joined again; case kept. Every place
 * in it leads back to the original, so that a quote is always the original's own letters.
 * Immutable.
 */
public final class FoldedText {
  /** Formats that keep paragraphs whole: each line of their text is one. */
  private static final Pattern PARAGRAPHS =
      Pattern.compile("wordprocessingml|msword|opendocument|spreadsheetml|ms-excel");

  /** What shows that « > » at the head of a line quotes a mail, and marks no item. */
  private static final Pattern QUOTING =
      Pattern.compile(
          "(?i)\\ba [eé]crit\\b|\\bwrote:|message (?:d['’]origine|transf[eé]r[eé]|original)|forwarded message|(?:^|\\n)(?:from|de) ?: ");

  private static final Pattern QUOTE = Pattern.compile("[> ]*");

  /** Formats in which a column is as wide as its letters are many. */
  private static final Pattern TYPED = Pattern.compile("text/plain|message/rfc822");

  private static final int LONG_LINE = 60;
  private static final int FAIR_LINE = 25;
  private static final int SHORT_LINE = 12;
  private static final int WIDEST = 160;

  /** In percent of the widest line: a shorter one was ended by its author. */
  private static final int NEARLY = 70;

  /** In percent of the widest line: where letters differ in width, as far as a full line goes. */
  private static final int FULL = 85;

  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?:objet|affaire|concerne)(?: [\\p{L}'’]{1,20}){0,4} ?:.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern DANGLING =
      Pattern.compile(
          "(?:\\b(?:de|du|des|la|le|les|à|au|aux|et|en|par|sur|pour|avec|dans)|['’])$",
          Pattern.CASE_INSENSITIVE);

  /** Little words that begin no line of a note: what they begin completes the line above. */
  private static final Pattern LINK =
      Pattern.compile("(?:(?:de|des|du|et|ou|qui|que|dont|à|au|aux|en|par)\\b|d['’]|qu['’])");

  /** « CLUB NAUTIQUE » ends a line, « DES TROIS ÉTANGS » begins the next. */
  private static final Pattern SHOUTED = Pattern.compile("\\p{Lu}{3}[»\"]?$");

  private static final Pattern SHOUTED_LINK =
      Pattern.compile("(?:(?:DE|DES|DU|ET|À|AU|AUX|EN)\\h|D['’])(?!\\d)[^:]*(?:\n|$)");

  /** How a letter or a form ends: no layout joins it to the line above. */
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?:(?:à|A|À) (?:Monsieur|Madame|l['’]attention)|Fait (?:à|le)|(?:Bien )?[Cc]ordialement|Veuillez|Je vous prie|Dans l['’]attente|Merci d['’]avance|Le \\d{1,2} |Pièces? jointes?)\\b");

  /** Words that begin a line of a list or a form, and seldom go on with one. */
  private static final Pattern STARTER =
      Pattern.compile(
          "(?:Stationnement|Circulation|Vitesse|Déviation|Signalisation|Vu|Considérant|Article|Objet|Date|Dates|Montant"
              + "|Durée|Total|Imputation|Titulaire|Bénéficiaire|Motif|Demandeur|Horaires?|Fonctions?|Grade|Catégorie"
              + "|Effet|Avis|Lieu|Nature|Il est proposé|Nous vous)\\b");

  /** A label with its value far to the right, as forms set them. */
  private static final Pattern SPACED = Pattern.compile("[^:]{1,40} ?: {3,}\\S");

  /** The mark of an item of a list: each is a line of its author's. */
  private static final Pattern MARKED =
      Pattern.compile(
          "[-–—•*▪●■◦‣►➢➔→⇒>☐☑☒✓✔\uF000-\uF0FF]|\\[[xX ]?\\]|\\(?\\d{1,2}(?:\\h?[.)°/]|\\h-)\\h(?=\\h?\\p{L}{2})|\\(?[a-h]\\)\\h(?=\\p{L})");

  /** « l'article L. » and « 2122-22 » on the next line. */
  private static final Pattern CUT = Pattern.compile("(?:\\b[LRDA]\\.|\\b[Aa]rt\\.|\\b[Nn] ?°)$");

  private static final Pattern LABEL = Pattern.compile("[^:,]{1,40} ?:.*");

  private final String original;
  private final String text;
  private final int[] starts;
  private final int[] ends;

  private FoldedText(String original, String text, int[] starts, int[] ends) {
    this.original = original;
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  public static FoldedText of(String original) {
    return new Folding(original, "", true).done();
  }

  /** The text of a piece; in some formats each line is a paragraph. */
  public static FoldedText of(String text, String mediaType) {
    return new Folding(text, mediaType, !PARAGRAPHS.matcher(mediaType).find()).done();
  }

  /** Folded, each line being a paragraph: of a format whose lines no layout breaks. */
  public static FoldedText ofParagraphs(String original) {
    return new Folding(original, "", false).done();
  }

  /** Folded without a way back: for words and patterns. */
  public static String fold(String words) {
    return of(words).text;
  }

  public String text() {
    return text;
  }

  public String original() {
    return original;
  }

  /** The original offset where the folded range starts. */
  public int start(int folded) {
    return folded < starts.length ? starts[folded] : original.length();
  }

  /** The original offset, exclusive, where the folded range that ends here ends. */
  public int end(int folded) {
    return folded == 0 ? 0 : ends[folded - 1];
  }

  /** The folded offset of an original one. */
  public int folded(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    while (found > 0 && starts[found - 1] == offset) {
      found--;
    }
    return found >= 0 ? found : -found - 1;
  }

  /** The hit over a folded range, without the white space at its ends. */
  public Hit hit(Value value, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Hit(value, start(start), end(end));
  }

  /** The original words of a folded range as an act prints them: single plain spaces. */
  public String words(int from, int to) {
    return plain(original.substring(start(from), Math.max(start(from), end(to))));
  }

  /** The words with single plain spaces and without invisible characters. */
  public static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC)
        .replaceAll("[\\u00AD\\u200B-\\u200D\\uFEFF]", "")
        .replaceAll("[\\s\\p{Z}]+", " ")
        .strip();
  }

  /** A passage as a document quotes it: plain, without the marks of a quoted mail. */
  public static String quoted(String passage) {
    return plain(passage.replaceAll("(?:^|\\n)[> ]+", " "));
  }

  /** Builds the folded text and the way back, one original character at a time. */
  private static final class Folding {
    private final String original;
    private final boolean wrapped;

    /** Of a page whose lines an image or a layout gives, an empty line may stand in a sentence. */
    private final boolean spaced;

    private final StringBuilder folded = new StringBuilder();
    private final int widest;
    private final boolean telegraphic;
    private int[] starts;
    private int[] ends;
    private final boolean quoting;

    /** The marks of a quoted line that goes on with the one above are no part of the text. */
    private int marks;

    Folding(String original, String mediaType, boolean wrapped) {
      boolean typed = TYPED.matcher(mediaType).find();
      this.original = original;
      this.wrapped = wrapped;
      this.spaced = wrapped && !typed;
      this.widest = widest(original);
      this.quoting = original.contains("\n>") && QUOTING.matcher(original).find();
      this.telegraphic = wrapped && isTelegraphic(original.lines().toList(), widest, typed);
      this.starts = new int[original.length() + 16];
      this.ends = new int[original.length() + 16];
    }

    /** How far its lines go; a very long one shows that no layout breaks them. */
    private static int widest(String text) {
      int longest = text.lines().mapToInt(l -> l.strip().length()).max().orElse(0);
      return longest > WIDEST ? Integer.MAX_VALUE / NEARLY : longest;
    }

    /**
     * A note whose lines begin small and end where its author ended them: the word that begins the
     * next line would have had its place on most of them.
     */
    private static boolean isTelegraphic(List<String> lines, int widest, boolean typed) {
      int full = typed ? widest : widest * FULL / 100;
      int ended = 0;
      int broken = 0;
      for (int i = 1; i < lines.size(); i++) {
        String line = lines.get(i - 1).strip();
        String following = lines.get(i).strip();
        if (line.length() >= FAIR_LINE
            && !following.isEmpty()
            && Character.isLowerCase(following.charAt(0))
            && !LINK.matcher(following).lookingAt()
            && ".;:!?".indexOf(line.charAt(line.length() - 1)) < 0) {
          int word = following.indexOf(' ') < 0 ? following.length() : following.indexOf(' ');
          if (line.length() + 1 + word <= full && !goesOn(line)) {
            ended++;
          } else {
            broken++;
          }
        }
      }
      return ended > 1 && ended > broken;
    }

    private static boolean goesOn(String line) {
      return line.endsWith(",") || DANGLING.matcher(line).find();
    }

    FoldedText done() {
      for (int i = 0; i < original.length(); i++) {
        add(original.charAt(i), i);
      }
      int length = folded.length();
      return new FoldedText(
          original, folded.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
    }

    private void add(char c, int at) {
      if (at < marks) {
        extend(at);
      } else if (c > ' ' && c < 0x7F && c != '`') {
        append(c, at);
      } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
        extend(at);
      } else if (c == '\n') {
        boolean breaks = !wrapped || (isBreak(at) && !isInSentence(at));
        append(breaks ? '\n' : ' ', at);
        marks = breaks || !quoting ? marks : at + 1 + marks(at + 1);
      } else if (c == '\t') {
        append(isBullet() ? ' ' : '\t', at);
      } else if (c != '\r' && (Character.isSpaceChar(c) || Character.isWhitespace(c))) {
        append(' ', at);
      } else if (!isInvisible(c)) {
        for (char plain : plain(c).toCharArray()) {
          append(plain, at);
        }
      }
    }

    /** True where the line so far is the mark of an item: the tab behind it parts no cells. */
    private boolean isBullet() {
      int last = folded.length() - 1;
      return last >= 0
          && "-•*▪●■◦‣➢►".indexOf(folded.charAt(last)) >= 0
          && (last == 0 || folded.charAt(last - 1) == '\n');
    }

    private void append(char c, int at) {
      int length = folded.length();
      if (c == ' ' && length > 0 && folded.charAt(length - 1) == ' ') {
        extend(at);
        return;
      }
      if (length == starts.length) {
        starts = Arrays.copyOf(starts, length * 2);
        ends = Arrays.copyOf(ends, length * 2);
      }
      folded.append(c);
      starts[length] = at;
      ends[length] = at + 1;
    }

    private void extend(int at) {
      if (!folded.isEmpty()) {
        ends[folded.length() - 1] = at + 1;
      }
    }

    private static boolean isInvisible(char c) {
      return c == '\r' || Character.getType(c) == Character.FORMAT;
    }

    private static String plain(char c) {
      return switch (c) {
        case '’', '‘', 'ʼ', '´', '`' -> "'";
        case '«', '»', '“', '”', '„' -> "\"";
        case '‐', '‑', '‒', '–', '—', '−' -> "-";
        case 'œ' -> "oe";
        case 'Œ' -> "OE";
        case 'æ' -> "ae";
        case 'º' -> "°";
        case 'ᵉ' -> "e";
        case 'ʳ' -> "r";
        // Word's marks in the Symbol and Wingdings fonts, as PDF keeps them: boxes, then bullets
        case '\uF0FE', '\uF0FD', '\uF078' -> "☒";
        case '\uF0FC' -> "✓";
        case '\uF0A8', '\uF06F', '\uF071' -> "☐";
        case '\uF0B7', '\uF0A7', '\uF0D8', '\uF0E8', '\uF0E0', '\uF02D', '\uF076' -> "-";
        default -> c < 0x80 ? String.valueOf(c) : unaccented(c);
      };
    }

    private static String unaccented(char c) {
      String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      return parts.isEmpty() ? String.valueOf(c) : parts.substring(0, 1);
    }

    /** How many characters quote the line that starts here. */
    private int marks(int start) {
      Matcher quote = QUOTE.matcher(original).region(start, original.length());
      return quote.lookingAt() && original.substring(start, quote.end()).contains(">")
          ? quote.end() - start
          : 0;
    }

    private long depth(int start) {
      return original.substring(start, start + marks(start)).chars().filter(c -> c == '>').count();
    }

    /** « la remise en », an empty line, and « état des passerelles ». */
    private boolean isInSentence(int at) {
      if (!spaced) {
        return false;
      }
      int above = at;
      while (above > 0 && Character.isWhitespace(original.charAt(above - 1))) {
        above--;
      }
      int below = at;
      while (below < original.length() && Character.isWhitespace(original.charAt(below))) {
        below++;
      }
      String between = original.substring(above, below);
      if (below == original.length() || between.chars().filter(c -> c == '\n').count() != 2) {
        return false;
      }
      String line = original.substring(original.lastIndexOf('\n', above - 1) + 1, above).strip();
      int end = original.indexOf('\n', below);
      String following = original.substring(below, end < 0 ? original.length() : end).strip();
      return !line.contains("\t")
          && !following.contains("\t")
          && Character.isLetter(following.charAt(0))
          && !CLOSING.matcher(following).lookingAt()
          && (line.length() >= SHORT_LINE && DANGLING.matcher(line).find()
              ? !isLabel(line, following)
              : Character.isLowerCase(following.charAt(0))
                  && line.length() >= Math.max(FAIR_LINE, widest * NEARLY / 100)
                  && ".;:!?".indexOf(line.charAt(line.length() - 1)) < 0);
    }

    /** « réglementation boulevard des », and below « Lices : » above a list: the name goes on. */
    private static boolean isLabel(String line, String following) {
      return LABEL.matcher(following).matches()
          && !(following.endsWith(":") && DANGLING.matcher(line).find());
    }

    /** False where a long line goes on: the layout broke it, not the author. */
    private boolean isBreak(int at) {
      int first = original.lastIndexOf('\n', at - 1) + 1;
      if (quoting && depth(first) != depth(at + 1)) {
        return true;
      }
      int quoted = quoting ? Math.min(at, first + marks(first)) : first;
      String line = original.substring(quoted, at).strip();
      int next = original.indexOf('\n', at + 1);
      int from = quoting ? at + 1 + marks(at + 1) : at + 1;
      int to = next < 0 ? original.length() : next;
      String following = original.substring(Math.min(from, to), to).strip();
      if (line.isEmpty() || following.isEmpty()) {
        return true;
      }
      if (line.contains("\t") || following.contains("\t")) {
        return true;
      }
      if (CUT.matcher(line).find() && Character.isDigit(following.charAt(0))) {
        return false;
      }
      if (".;:!?".indexOf(line.charAt(line.length() - 1)) >= 0
          || MARKED.matcher(following).lookingAt()) {
        return true;
      }
      if (CLOSING.matcher(following).lookingAt() || SPACED.matcher(following).lookingAt()) {
        return true;
      }
      if (Character.isLowerCase(following.charAt(0))) {
        return line.length() < FAIR_LINE
            || (LABEL.matcher(line).matches()
                && LABEL.matcher(following).matches()
                && !goesOn(line))
            || (telegraphic && !goesOn(line) && !LINK.matcher(following).lookingAt());
      }
      if (SHOUTED.matcher(line.substring(Math.max(0, line.length() - SHORT_LINE))).find()
          && SHOUTED_LINK.matcher(following).lookingAt()) {
        return false;
      }
      if (STARTER.matcher(following).lookingAt() && !DANGLING.matcher(line).find()) {
        return true;
      }
      return line.length() < Math.max(LONG_LINE, widest * NEARLY / 100)
          || isLabel(line, following)
          || (SUBJECT.matcher(line).matches() && !DANGLING.matcher(line).find());
    }
  }
}
