package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.facts.FoldedText;

/** The sentences of the pieces that tell something: no salutation, no head of a letter. */
final class ToldSentences {
  private static final int SHORTEST = 25;

  private static final int LONGEST = 1_200;

  /** « Il doit 5 400 €. » */
  private static final Pattern SHORT =
      Pattern.compile("[a-z]+ .{3,20}\\d(?: ?(?:€|euros|%|m2|m))?\\.");

  private static final Pattern QUOTED_ON = Pattern.compile("[^.;:!?]\\n>[ >]*[a-z0-9]");

  /** « L'assureur est prévenu ; il n'a pas répondu »: half of it says nothing of whom. */
  private static final Pattern OF_THE_SAME =
      Pattern.compile("; ?(?:il|elle|ils|elles|ce|cela|celui-ci|celle-ci|mais|or|et) ");

  private static final Pattern POLITE =
      Pattern.compile(
          "(?:de|a|copie|date|objet|sujet|cc) ?:.*|[a-z][a-z' -]{0,40}, le \\d{1,2}(?:er)? [a-z]+ \\d{4}\\.?|(?:bonjour|cordialement|bien a"
              + " vous|sinceres salutations|veuillez agreer|je vous prie d'agreer|recevez|envoye|tel|telephone|merci"
              + " (?:d'avance|beaucoup)|piece[s]? jointe).{0,60}|(?:monsieur|madame)[^.]{0,60}|.*(?:a"
              + " ecrit"
              + " :|salutations|sentiments (?:devoues|distingues|les"
              + " meilleurs)|@[a-z-]+\\.[a-z]+).*");

  /** « Bonjour Madame le Maire, nous avons reçu… »: the sentence begins behind it. */
  private static final Pattern GREETING =
      Pattern.compile(
          "(?:(?:bonjour|bonsoir)(?: (?:a tous|a toutes|[a-z' .-]{2,40}))?|(?:madame|monsieur)(?: (?:le|la) [a-z' -]{3,30})?), (?=[a-z]{1,12}\\b)",
          Pattern.CASE_INSENSITIVE);

  /** « 3 place du Marché, 12345 Ville », « Note du service, 3 mars 2027 »: where and when. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?:\\d{1,4}(?: ?(?:bis|ter))?,? )?(?:rue|avenue|place|chemin|route|impasse|allee|boulevard|quai|cours|square|lieu-dit|hameau|le bourg)\\b[^.:;]{0,60}\\d{5} [a-z' -]{2,50}"
              + "|\\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|place|chemin|route|impasse|allee|boulevard|quai|cours|square)\\b[^.:;]{0,70}"
              + "|(?:note|lettre|courrier|reponse|mot|message|compte rendu|rapport)(?: (?:interne|ecrite?))?(?: (?:de la|de l'|du|des|de|d')(?: ?[a-z'-]+){1,8})?,? (?:du |le )?\\d{1,2}(?:er)? [a-z]+ \\d{4}\\.?"
              + "|(?:services?|direction|pole|police|mairie|bureau|cabinet|office|agence|secretariat)\\b[^.:;,\\d]{0,50}, (?:le )?(?:[a-z]+di )?\\d{1,2}(?:er)? [a-z]+ \\d{4}\\.?");

  private ToldSentences() {}

  /** In the order of the pieces. */
  static List<Quoted> of(List<PieceReading> readings) {
    List<Quoted> sentences = new ArrayList<>();
    for (PieceReading reading : readings) {
      for (PieceReading.Range range : joined(reading)) {
        sentences.add(Quoted.of(reading, afterLabel(reading, range), sentences.size()));
      }
    }
    sentences.removeIf(q -> !isSentence(q) || isHidden(readings, q));
    return sentences;
  }

  /** A sentence of a quoted mail runs over its lines, each of which starts with ">". */
  private static List<PieceReading.Range> joined(PieceReading reading) {
    String text = reading.folded().text();
    List<PieceReading.Range> joined = new ArrayList<>();
    for (PieceReading.Range range : reading.sentences()) {
      int last = joined.size() - 1;
      String rest =
          last < 0 ? "" : text.substring(Math.max(0, joined.get(last).to() - 1), range.to());
      boolean goesOn = QUOTED_ON.matcher(rest).lookingAt() || OF_THE_SAME.matcher(rest).lookingAt();
      if (goesOn) {
        joined.set(last, new PieceReading.Range(joined.get(last).from(), range.to()));
      } else {
        joined.add(range);
      }
    }
    return joined;
  }

  /** An object line without a full stop runs into the sentence below it. */
  private static PieceReading.Range afterLabel(PieceReading reading, PieceReading.Range range) {
    FoldedText folded = reading.folded();
    int from = folded.start(range.from());
    int line = folded.original().indexOf('\n', from);
    Matcher greeting = GREETING.matcher(folded.text()).region(range.from(), range.to());
    if (greeting.lookingAt()) {
      return new PieceReading.Range(greeting.end(), range.to());
    }
    boolean labelled =
        line > 0
            && line < folded.end(range.to())
            && SummaryTitle.LABELLED.matcher(folded.original().substring(from, line)).matches();
    return labelled
        ? new PieceReading.Range(Math.min(folded.folded(line + 1), range.to()), range.to())
        : range;
  }

  private static boolean isSentence(Quoted quoted) {
    int length = quoted.words().length();
    return (length >= SHORTEST
            || SHORT.matcher(quoted.words()).matches()
            || length >= SHORTEST / 2 && quoted.words().endsWith("?"))
        && length <= LONGEST
        && quoted.words().indexOf('\t') < 0
        && quoted.words().indexOf(' ') > 0
        && quoted.span().quote().chars().anyMatch(Character::isLowerCase)
        && !POLITE.matcher(quoted.words()).matches()
        && !DATELINE.matcher(quoted.words()).matches();
  }

  /** A reader would not see it, so no summary of what the pieces say repeats it. */
  private static boolean isHidden(List<PieceReading> readings, Quoted quoted) {
    return readings.stream()
        .map(PieceReading::piece)
        .filter(p -> p.name().equals(quoted.span().piece()))
        .flatMap(p -> p.hidden().stream())
        .map(h -> FoldedText.plain(h.text()))
        .anyMatch(h -> !h.isEmpty() && (h.contains(quoted.text()) || quoted.text().contains(h)));
  }
}
