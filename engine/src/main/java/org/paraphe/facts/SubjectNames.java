package org.paraphe.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the name of a body ends that begins a clause, « L'association Jazz au village demande »:
 * all that stands between the word for the body and its verb, or the mark behind it, is its name.
 */
final class SubjectNames {
  /** What such a clause begins with. */
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:^|[\\n\\t.;:!?(] ?|(?:^|[ \\n])(?:que|qu'|si|car|et|mais) ?|, )(?:[Ll]'|[Ll][ae] |[Ll]es )?$");

  private static final Pattern BODY =
      Pattern.compile(
          "(?<![A-Za-z])(?i:association|amicale|club|comite|foyer|cercle|societe)(?= [a-z])");

  private static final Pattern WORD = Pattern.compile("[ '](?!- )([A-Za-z][A-Za-z&-]*+)");

  /** How a clause goes on behind a name, but for its verb. */
  private static final Pattern MARK =
      Pattern.compile(
          " ?(?:[.;,!?()\\n\\t]|$)| - | (?:qui|que|dont|loi|sise?|situee?|represent[a-z]+|presidee?|ayant|domiciliee?|affiliee?|lieu-?dit|rue|place"
              + "|avenue|boulevard|chemin|route|impasse|allee|quai|siege|adresse|siret"
              + "|(?:par|pour|dans|avec|sur|lors|depuis|suite|afin|au titre|au nom) (?:l[ae]?s?|ses?|sa|son|leurs?|cette|ce|une?|des?|du|d|courrier|mail|lettre)) ?\\b");

  /** No verb stands behind one. */
  private static final Pattern TOOL =
      Pattern.compile(
          "(?i)à|de|des|du|[dl]|l[ae]s?|une?|en|et|aux?|sur|sous|pour|par|dans|avec|son|ses?|sa|[nv]o(?:tre|s)|leurs?|ce|cette|ces");

  /** Any other verb that is a noun too, « fête », is one before an article alone. */
  private static final Pattern ASKS =
      Pattern.compile("demande|fait|a|ont|est|sont|nous|vous|se|ne|[ns]|y");

  private static final Pattern NAMED = Pattern.compile("[ '’-]\\p{Lu}");

  private static final int MOST_WORDS = 16;
  private static final int BEFORE = 12;

  private SubjectNames() {}

  /** « Le club de tir à l'arc de Vaubrac demande »: with a name in it. */
  static List<Hit> find(FoldedText folded) {
    List<Hit> hits = new ArrayList<>();
    Matcher body = BODY.matcher(folded.text());
    while (body.find()) {
      int end = end(folded, body.start(), body.end());
      String words = folded.words(body.start(), end);
      if (NAMED.matcher(words).find()
          && !MARK.matcher(folded.text()).region(end, folded.text().length()).lookingAt()) {
        hits.add(folded.hit(Value.of(words), body.start(), end));
      }
    }
    return hits;
  }

  /** Where a name ends in truth that has been read so far; there where the clause does not tell. */
  static int end(FoldedText folded, int noun, int from) {
    if (!LEAD.matcher(folded.text().substring(Math.max(0, noun - BEFORE), noun)).find()) {
      return from;
    }
    Matcher word = WORD.matcher(folded.text());
    Matcher mark = MARK.matcher(folded.text());
    int last = folded.text().length();
    int verb = -1;
    int maybe = -1;
    boolean afterTool = false;
    for (int at = from, i = 0; i < MOST_WORDS; at = word.end(), i++) {
      if (!afterTool && mark.region(at, last).lookingAt()) {
        return maybe >= 0 ? maybe : at;
      }
      if (!word.region(at, last).lookingAt()) {
        return maybe >= 0 ? maybe : from;
      }
      String said = folded.words(word.start(1), word.end(1));
      Set<Lexicon.Part> parts =
          Character.isLowerCase(said.charAt(0)) ? Lexicon.parts(said) : Set.of();
      if (!afterTool && (ASKS.matcher(said).matches() || parts.equals(Set.of(Lexicon.Part.VERB)))) {
        return at;
      }
      boolean tool = TOOL.matcher(said).matches();
      maybe = maybe < 0 && tool ? verb : maybe;
      verb = !afterTool && parts.contains(Lexicon.Part.VERB) && !said.endsWith("s") ? at : -1;
      afterTool = tool;
    }
    return maybe >= 0 ? maybe : from;
  }
}
