package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.FoldedText;

/**
 * The words of a dossier, by how much the place where they stand tells of what is asked: a line of
 * object or a heading twice as much as the body, a mention in passing half as much. What speaks to
 * a machine, and identifiers of kinds, are not there at all.
 */
final class DossierWords {

  /** Where words stand, the telling place first. */
  enum Place {
    HEAD(4),
    BODY(2),
    PASSING(1);

    private final int weight;

    Place(int weight) {
      this.weight = weight;
    }
  }

  private static final int TOP_LINES = 15;
  private static final int LONGEST_HEADING = 110;
  private static final String APART = "\n|\n";

  private static final Pattern IDENTIFIER =
      Pattern.compile("(?i)\\b(?:arrete|deliberation|decision|synthese)-[a-z][a-z-]*");
  private static final Pattern LABEL =
      Pattern.compile("(?i)\\s*+>*+\\s*+(?:objet|sujet|subject|affaire|intitule)\\s*:(.*)");
  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)(?:projet d|demande d|arrete|deliberation|decision|rapport|note|fiche|proposition"
              + "|delegation|avenant|creation d)[a-z']*\\b.*");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[a-z0-9)\"][.;!?])\\s+|\\n");

  /**
   * Words that order the reader to treat what it reads as something; nobody writes so to people.
   */
  private static final Pattern ORDER =
      Pattern.compile(
          "(?i)\\b(?:trait|consider|class|rang|enregistr|ignor|oubli|choisi|selectionn|utilis"
              + "|produi|gener)[a-z]*\\b.{0,80}?(?:\\bcomme une?\\b|\\ben tant qu|\\binstructions?\\b"
              + "|\\bconsignes?\\b|\\bla nature\\b|\\ble modele\\b|\\btype d'acte\\b|\\bkind\\b)");

  private static final Pattern IN_PASSING =
      Pattern.compile(
          "(?i)\\b(?:par ailleurs|pour memoire|a titre d'information|pour information|pour rappel"
              + "|l'an (?:dernier|passe)|l'annee (?:derniere|passee|precedente)|separement"
              + "|autre dossier|autre courrier|ne s'agit pas|n'est pas une? |aucune?|sans rapport"
              + "|independamment|hormis|ulterieurement)\\b");

  /** All but the first word of a phrase. */
  private static final Pattern FIRST = Pattern.compile("[ $].*");

  private final Map<Place, String> texts = new EnumMap<>(Place.class);

  private DossierWords(List<ExtractedPiece> pieces) {
    Map<Place, StringBuilder> words = new EnumMap<>(Place.class);
    for (Place place : Place.values()) {
      words.put(place, new StringBuilder());
    }
    pieces.stream().filter(p -> p.outcome().hasText()).forEach(p -> add(p, words));
    words.forEach((place, text) -> texts.put(place, text.toString()));
  }

  static DossierWords of(List<ExtractedPiece> pieces) {
    return new DossierWords(pieces);
  }

  /** The sum of the weights of the words that are there, each once, at its most telling place. */
  int score(Map<String, Integer> weights) {
    int sum = 0;
    for (Map.Entry<String, Integer> word : weights.entrySet()) {
      sum += word.getValue() * weightOf(plain(word.getKey()));
    }
    return sum / Place.BODY.weight;
  }

  /** The same, of object lines and headings alone. */
  int headScore(Map<String, Integer> weights) {
    String heads = text(Place.HEAD);
    int sum =
        weights.entrySet().stream()
            .filter(word -> isIn(heads, plain(word.getKey())))
            .mapToInt(Map.Entry::getValue)
            .sum();
    return sum * Place.HEAD.weight / Place.BODY.weight;
  }

  private int weightOf(String word) {
    for (Place place : Place.values()) {
      if (isIn(text(place), word)) {
        return place.weight;
      }
    }
    return 0;
  }

  /** Most words of most packs are nowhere in a dossier: no pattern is made for those. */
  private static boolean isIn(String text, String word) {
    return text.contains(FIRST.matcher(word).replaceFirst(""))
        && Words.whole(List.of(word)).in(text);
  }

  private String text(Place place) {
    return Objects.requireNonNull(texts.get(place));
  }

  private static void add(ExtractedPiece piece, Map<Place, StringBuilder> words) {
    String text = piece.text();
    text = text.substring(0, Math.min(text.length(), PieceReading.LONGEST));
    for (var hidden : piece.hidden()) {
      text = hidden.text().isBlank() ? text : text.replace(hidden.text(), " ");
    }
    List<Segment> segments = segments(FoldedText.fold(text));
    boolean asks =
        segments.stream()
            .filter(s -> s.place() == Place.HEAD)
            .noneMatch(s -> AskingNothing.WORDS.in(plain(s.text())));
    for (Segment segment : segments) {
      Place place = asks ? segment.place() : Place.PASSING;
      Objects.requireNonNull(words.get(place)).append(plain(segment.text())).append(APART);
    }
  }

  private record Segment(Place place, String text) {}

  private static List<Segment> segments(String folded) {
    List<Segment> segments = new ArrayList<>();
    int rank = 0;
    boolean labelled = false;
    for (String line : folded.split("\n")) {
      if (line.isBlank()) {
        continue;
      }
      var label = LABEL.matcher(line);
      boolean isLabel = label.matches();
      if (isLabel || labelled || isHeading(line.strip(), rank++)) {
        segments.add(new Segment(Place.HEAD, ORDER.matcher(line).find() ? "" : line));
      } else {
        sentences(line, segments);
      }
      labelled = isLabel && label.group(1).isBlank();
    }
    return segments;
  }

  private static void sentences(String line, List<Segment> segments) {
    for (String sentence : SENTENCE.split(line)) {
      if (!ORDER.matcher(sentence).find()) {
        boolean passing = IN_PASSING.matcher(sentence).find();
        segments.add(new Segment(passing ? Place.PASSING : Place.BODY, sentence));
      }
    }
  }

  private static boolean isHeading(String line, int rank) {
    if (rank >= TOP_LINES || line.length() > LONGEST_HEADING || line.matches(".*[.;,:!?]")) {
      return false;
    }
    long letters = line.chars().filter(Character::isLetter).count();
    long capitals = line.chars().filter(Character::isUpperCase).count();
    return TITLE.matcher(line).matches() || (letters > 5 && capitals * 10 >= letters * 8);
  }

  /** Identifiers out, then hyphens as spaces: "vide-greniers" and "vide greniers" are one word. */
  private static String plain(String folded) {
    return IDENTIFIER
        .matcher(FoldedText.fold(folded))
        .replaceAll(" ")
        .replace('-', ' ')
        .toLowerCase(Locale.ROOT);
  }
}
