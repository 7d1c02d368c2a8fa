package org.paraphe.facts;

import static org.paraphe.facts.DecisionWords.ASSEMBLY;
import static org.paraphe.facts.DecisionWords.INFINITIVE;
import static org.paraphe.facts.DecisionWords.OBJECT;
import static org.paraphe.facts.DecisionWords.insensitive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The decisions that sentences tell in the assembly's own voice: « le conseil approuve… et charge…
 * », « premièrement, nous demandons… ».
 */
final class SpokenArticles {
  /** Verbs by which an assembly decides, in the third person or the first of the plural. */
  private static final String OPERATIVE =
      "(?:s'|n'|y )?(?:(?:accept|accord|adopt|affect|approuv|arret|attribu|autoris|baptis|charg|confi|confirm|cre|decid|deleg|demand|denomm|design|donn|engag|exig|exprim|fix"
          + "|habilit|institu|instaur|invit|mandat|modifi|nomm|octroi|oppos|precis|prononc|protest|ratifi|reaffirm|refus|renonc|renouvel|sollicit|souhait|supprim|valid|vot|abrog)(?:e|ons|ent|eons|erait)"
          + "|adher(?:e|ons|ent)|appell?(?:e|ons|ent)|renouvelle|rejett?(?:e|ons|ent)|reti?rons|retire|emet(?:tons|tent)?|di(?:t|sons)|interdi(?:t|sons)|mainti?en(?:t|ons)|ouvr(?:e|ons)|prend|prenons|soutient|soutenons)\\b";

  private static final Pattern SPOKEN =
      insensitive(
          "(?<!\\b(?:pour|par|avec|devant|dans|sur|avant|apres|chez|vers|de|a) )\\b(?:le |la |l'|notre )(?:"
              + ASSEMBLY
              + ")\\b(?! (?:a|ont|avait|avaient|est|sont|etait|sera) )(?:(?! (?:je|nous|vous|ils?|elles?|on|qui|dont|ou|maire|M|Mme) )[^.;:\\n\"]){0,140}?(?<! (?:a|ont|avait|avaient|ayant|aurait))[ ,](?="
              + OPERATIVE
              + "(?:"
              + OBJECT
              + "|(?<=\\b(?:design|nomm)(?:e|ent))(?= (?:pour|comme|en qualite) )|(?=, (?:par|a l'unanimite|a la majorite)\\b[^.;:\\n]{0,60}, (?:les? |la |l'|une? )))"
              + "(?! le (?:proces[- ]verbal|PV)\\b))");

  /** The items of a sentence that ends with a colon. */
  private static final Pattern LIST = Pattern.compile("\\s*:[ ]*(?:\\n[ >]*[-*•][^\\n]+)+");

  /** « Elle fixe aussi… » behind what an assembly decided. */
  private static final Pattern GOING_ON =
      insensitive(
          "[.;\\s]{1,4}(?:elle|il) (?:(?:y|en) )?(?="
              + OPERATIVE
              + "(?: (?:aussi|egalement|enfin))?"
              + OBJECT
              + ")");

  private static final String ORDINAL =
      "(?:premierement|deuxiemement|secondement|troisiemement|quatriemement|cinquiemement|sixiemement|primo|secundo|tertio|en (?:premier|deuxieme|second|troisieme|quatrieme|dernier) lieu|d'une part|d'autre part|enfin)";

  private static final Pattern FIRST =
      insensitive("(?:premierement|primo|en premier lieu|d'une part)\\b");

  /** Behind an ordinal: who decides, if said, and a verb that does. */
  private static final Pattern ORDERED =
      insensitive(
          "(?:^|[\\n.;:])\\s{0,3}"
              + ORDINAL
              + " ?[,:]? ?(?=(?:(?:nous|je|on|il|elle|le conseil[a-z ]{0,15}|le comite[a-z ]{0,15}|l'assemblee) (?:vous )?"
              + OPERATIVE
              + "|(?:d'|de |a )?"
              + INFINITIVE
              + "|que |qu'))");

  /** « Le présent vœu sera adressé au préfet »: what an act orders about itself. */
  private static final Pattern ITSELF =
      insensitive(
          "(?:^|[\\n.;])\\s{0,3}(?=(?:le present (?:voeu|projet|texte)|la presente (?:motion|deliberation|resolution)|(?:ce|cet) (?:voeu|texte)|cette (?:motion|deliberation|resolution)) (?:sera|est) [a-z]+e )");

  /** « une délibération qui approuve…, qui fixe… », « pour approuver… », « approuvant… ». */
  private static final Pattern WHICH =
      insensitive(
          "\\b(?:deliberations?|delib|motion|voeu)\\b(?! (?:n°|du \\d))[^.;:\\n]{0,60}? qui (?="
              + DecisionWords.PRESENT
              + ")");

  private static final Pattern NEXT_WHICH =
      insensitive("(?:,| et|, et) qui (?=" + DecisionWords.PRESENT + ")");

  private static final Pattern FOR =
      insensitive(
          "\\b(?:deliberations?|deliberer|delib|motion|voeu)\\b(?! (?:n°|du \\d))[^.;:\\n]{0,60}? (?:pour|afin de|visant a|tendant a) (?="
              + INFINITIVE
              + ")");

  private static final Pattern NEXT_FOR =
      insensitive("(?:,| et| puis|, et) (?:pour )?(?=" + INFINITIVE + ")");

  private static final String PARTICIPLE =
      "(?!maintenant|pendant|durant|suivant|avant|devant)[a-z]{3,}ant\\b" + OBJECT;

  private static final Pattern DOING =
      insensitive(
          "\\b(?:deliberations?|delib|motion|voeu)\\b(?! (?:n°|du \\d))[^.;:\\n]{0,60}? (?!portant )(?="
              + PARTICIPLE
              + ")");

  private static final Pattern NEXT_DOING = insensitive("(?:,| et|, et) (?=" + PARTICIPLE + ")");

  private static final int LONGEST = 900;

  private SpokenArticles() {}

  /** « Le conseil, à l'unanimité, approuve le règlement et autorise le maire à le signer. » */
  static Optional<List<Hit>> inProse(FoldedText text) {
    List<Hit> hits = new ArrayList<>();
    Matcher spoken = SPOKEN.matcher(text.text());
    while (spoken.find()) {
      int from = spoken.end();
      int to = Math.min(sentenceEnd(text.text(), from), from + LONGEST);
      boolean other =
          DecisionLeads.isOfSomethingElse(DecisionLeads.before(text.text(), spoken.start()));
      boolean taken = !hits.isEmpty() && hits.get(hits.size() - 1).end() > text.start(from);
      if (!other && !taken) {
        hits.addAll(Chains.cut(text, from, to, Chains.link(text.text(), from)));
        goesOn(text, to, hits);
      }
    }
    return hits.isEmpty() ? Optional.empty() : Optional.of(hits);
  }

  /** The end of a sentence, and of the list that it introduces. */
  private static int sentenceEnd(String text, int from) {
    int end = DecisionLeads.sentenceEnd(text, from);
    int colon = text.lastIndexOf(':', end);
    Matcher list = LIST.matcher(text).region(Math.max(from, colon), text.length());
    return colon > from && list.lookingAt() ? list.end() : end;
  }

  /** What the text asks a délibération for that would do it. */
  static Optional<List<Hit>> asDeliberation(FoldedText text) {
    return asked(text, WHICH, NEXT_WHICH)
        .or(() -> asked(text, FOR, NEXT_FOR))
        .or(() -> asked(text, DOING, NEXT_DOING));
  }

  private static Optional<List<Hit>> asked(FoldedText text, Pattern begin, Pattern next) {
    Matcher matcher = begin.matcher(text.text());
    if (!matcher.find()) {
      return Optional.empty();
    }
    int from = matcher.end();
    int to = Math.min(DecisionLeads.sentenceEnd(text.text(), from), from + LONGEST);
    return Optional.of(Chains.cut(text, from, to, next)).filter(hits -> !hits.isEmpty());
  }

  private static void goesOn(FoldedText text, int at, List<Hit> hits) {
    int from = at;
    Matcher next = GOING_ON.matcher(text.text());
    while (next.region(from, text.text().length()).lookingAt()) {
      int to = Math.min(DecisionLeads.sentenceEnd(text.text(), next.end()), next.end() + LONGEST);
      hits.addAll(Chains.cut(text, next.end(), to, Chains.link(text.text(), next.end())));
      from = to;
    }
  }

  /** « Premièrement, nous demandons… », with what the act says of itself behind the last. */
  static Optional<List<Hit>> inOrder(FoldedText text) {
    if (!DecisionWords.speakOfAssembly(text.text()) || !FIRST.matcher(text.text()).find()) {
      return Optional.empty();
    }
    List<Hit> hits = sentences(text, ORDERED, 0);
    if (hits.size() < 2) {
      return Optional.empty();
    }
    hits.addAll(sentences(text, ITSELF, text.folded(hits.get(hits.size() - 1).end() - 1)));
    return Optional.of(hits);
  }

  private static List<Hit> sentences(FoldedText text, Pattern begin, int after) {
    List<Hit> hits = new ArrayList<>();
    Matcher matcher = begin.matcher(text.text()).region(after, text.text().length());
    while (matcher.find()) {
      int from = matcher.end();
      int to = Math.min(DecisionLeads.sentenceEnd(text.text(), from), from + LONGEST);
      hits.add(Chains.hit(text, from, to));
    }
    return hits;
  }
}
