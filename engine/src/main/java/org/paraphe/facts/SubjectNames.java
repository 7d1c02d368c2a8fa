package org.paraphe.facts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the name of a body ends that begins a clause, « L'association Jazz au village demande »:
 * all that stands between the word for the body and its verb, or the mark behind it, is its name.
 */
final class SubjectNames {
  /** What such a clause begins with. */
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:^|[\\n\\t.;:!?(] ?|(?:^|[ \\n])(?:que|qu'|si|car|et|mais) ?|, )(?:[Ll]'|[Ll][ae] |[Ll]es )?$");

  private static final Pattern WORD = Pattern.compile("[ '](?!- )([A-Za-z][A-Za-z&-]*+)");

  /** How a clause goes on behind a name, but for its verb. */
  private static final Pattern MARK =
      Pattern.compile(
          " ?(?:[.;,!?()\\n\\t]|$)| - | (?:qui|que|dont|loi|sis|sise|situee?|represent[a-z]+|presidee?|ayant|domiciliee?|affiliee?"
              + "|(?:par|pour|dans|avec|sur|lors|depuis|suite|afin|au titre|au nom) (?:la|le|les|l|ses?|sa|son|leurs?|cette|ce|une?|des?|du|d|courrier|mail|lettre)) ?\\b");

  private static final Pattern STREET =
      Pattern.compile(
          " (?:lieu-?dit|rue|place|avenue|boulevard|chemin|route|impasse|allee|quai|siege|adresse|siret)\\b");

  /** Verbs that are nouns too, or that the dictionary takes for other words. */
  private static final Set<String> ASKS =
      Set.of("demande", "a", "ont", "est", "sont", "nous", "vous", "se", "ne");

  /** No verb stands behind one. */
  private static final Set<String> TOOLS =
      Set.of(
          ("à d de du des l le la les un une en et au aux sur sous pour par dans avec son sa ses notre votre"
                  + " nos vos leur leurs ce cette ces")
              .split(" "));

  private static final int MOST_WORDS = 16;
  private static final int BEFORE = 12;

  private static final Pattern BODY =
      Pattern.compile(
          "(?<![A-Za-z])(?i:association|amicale|club|comite|foyer|cercle|societe)(?= [a-z])");

  private SubjectNames() {}

  /** « L'association gymnique vaubracoise demande »: words of which one is no common word. */
  static List<Hit> find(FoldedText folded) {
    List<Hit> hits = new ArrayList<>();
    Matcher body = BODY.matcher(folded.text());
    while (body.find()) {
      int end = begins(folded, body.start()) ? end(folded, body.end()) : body.end();
      String name = folded.words(body.end(), end);
      if (!MARK.matcher(folded.text()).region(end, folded.text().length()).lookingAt()
          && Stream.of(name.split("[ '’]"))
              .anyMatch(w -> w.length() > 2 && (!isSmall(w) || Lexicon.parts(w).isEmpty()))) {
        hits.add(folded.hit(Value.of(folded.words(body.start(), end)), body.start(), end));
      }
    }
    return hits;
  }

  /** True where the word for a body that starts here begins a clause. */
  static boolean begins(FoldedText folded, int noun) {
    return LEAD.matcher(folded.text().substring(Math.max(0, noun - BEFORE), noun)).find();
  }

  /**
   * @param from where the name has been read up to
   * @return where the name ends in truth; {@code from} where the clause does not tell
   */
  static int end(FoldedText folded, int from) {
    String text = folded.text();
    Matcher word = WORD.matcher(text);
    Matcher mark = MARK.matcher(text);
    Matcher street = STREET.matcher(text);
    int maybe = -1;
    boolean afterTool = false;
    int at = from;
    for (int i = 0; i < MOST_WORDS; i++) {
      if (mark.region(at, text.length()).lookingAt()
          || (!afterTool && street.region(at, text.length()).lookingAt())) {
        return maybe >= 0 ? maybe : afterTool ? from : at;
      }
      if (!word.region(at, text.length()).lookingAt()) {
        return from;
      }
      String said = folded.words(word.start(1), word.end(1));
      if (!afterTool && isVerb(said)) {
        return maybe >= 0 && text.startsWith(" et ", at - 3) ? maybe : at;
      }
      if (maybe < 0 && !afterTool && mayBeVerb(said) && goesOn(next(folded, word.end()))) {
        maybe = at;
      }
      afterTool = isTool(said);
      at = word.end();
    }
    return from;
  }

  /** « organise un bal », « fait vivre ». */
  private static boolean goesOn(String word) {
    return isTool(word) || Lexicon.parts(word).contains(Lexicon.Part.INFINITIVE);
  }

  private static String next(FoldedText folded, int at) {
    Matcher word = WORD.matcher(folded.text()).region(at, folded.text().length());
    return word.lookingAt() ? folded.words(word.start(1), word.end(1)) : "";
  }

  private static boolean isVerb(String word) {
    return ASKS.contains(word)
        || (isSmall(word) && Lexicon.parts(word).equals(EnumSet.of(Lexicon.Part.VERB)));
  }

  /** « organise » and « fête », in the third person. */
  private static boolean mayBeVerb(String word) {
    return isSmall(word) && !word.endsWith("s") && Lexicon.parts(word).contains(Lexicon.Part.VERB);
  }

  private static boolean isTool(String word) {
    return TOOLS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isSmall(String word) {
    return Character.isLowerCase(word.charAt(0));
  }
}
