package org.paraphe.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Boxes;
import org.paraphe.facts.DoneLines;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.MachineOrders;
import org.paraphe.facts.Period;
import org.paraphe.facts.Periods;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;

/**
 * A piece as the model-free drafter reads it. Offsets are folded ones.
 *
 * @param day the first full date at the head of the piece, ISO, empty where there is none: the
 *     piece's own date, as a rule
 * @param messages earlier mails that this one quotes
 * @param sentenceEnds where its sentences end
 * @param clauseEnds where its clauses end: those places, commas and parentheses
 * @param clauses the folded text as patterns of packs read it: the dot of « L. 332-8 » ends none
 */
record PieceReading(
    ExtractedPiece piece,
    FoldedText folded,
    String day,
    List<Message> messages,
    Ends sentenceEnds,
    Ends clauseEnds,
    String clauses) {
  /** Where a mail quotes an earlier one. */
  private static final Pattern MESSAGE =
      Pattern.compile(
          "\\n[ >]*(?:-{2,} ?(?:message d'origine|message original|message transfere|original message|forwarded message)"
              + "|le [^\\n]{4,140}? a ecrit ?:|(?:de|from) ?: [^\\n]{2,80}\\n[ >]*(?:envoye(?: le)?|date|sent|a|to) ?:)",
          Pattern.CASE_INSENSITIVE);

  private static final int MESSAGE_HEAD = 160;

  private static final Pattern SENTENCE_END =
      Pattern.compile(
          "\\n|[;!?](?=\\s)|(?<=\\d h)\\.(?=\\s|$)|(?<!(?:^|[ .(\\n])[A-Za-z]|[ .(](?!HT|SA|TP|BP|TC|la\\b|ca\\b|va\\b|lu\\b|vu\\b|eu\\b|an\\b|ok\\b)[A-Za-z]{2}|\\b(?:Mme|Mlle|env|cl|cat|chap|ppal|adjt|techn|adm|hebdo|sem))\\.(?!(?<=\\bart\\.) ?(?:[LRD]\\.? ?)?\\d)(?=\\s|$)");
  private static final Pattern CLAUSE_END =
      Pattern.compile(
          SENTENCE_END.pattern()
              + "|,(?!\\d)|[()]| et (?=(?:de |d')?(?:supprim|abrog|mettre fin|retir|ferm)[a-z]* )");

  private static final Pattern LEGAL_DOT = Pattern.compile("\\b([LRD])\\.(?= ?\\d)");

  /** « Montrieux, le », « Date : », « Note du » at the head of a line. */
  private static final Pattern DATED =
      Pattern.compile(
          "(?:[A-Z][^\\n:;.]{2,40}, |Date ?:? ?|(?:(?![^\\n]{0,60}(?:conseil|seance|comite|commission|ville|mairie))[^\\n;]{2,60} - )?(?:mis a jour|note|rapport|message|mail|courrie[rl]|version|etabli|fait|redige)[^\\n.;:]{0,40} (?=le|du))?(?:le |du )?(?:lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche )?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TO_COME =
      Pattern.compile(
          "(?:a compter du|a partir du|des le|au|jusqu'au|avant le|effet le|pour le|du)(?: ?:)? $"
              + "|^ ?(?:dates? (?:de |d'|du |des )?)?(?:debut|fin|effet|travaux|intervention|manifestation|prise d'effet)\\b[^\\n]{0,40}$",
          Pattern.CASE_INSENSITIVE);

  /** Hits of one recogniser looked at by their context; a piece with more is a register. */
  static final int MOST_HITS = 2_000;

  private static final int HEAD = 900;

  /** How far a sentence without an end is followed. */
  private static final int FARTHEST = 600;

  /** What is read of one piece, in characters: some 150 pages. */
  static final int LONGEST = 300_000;

  static PieceReading of(ExtractedPiece piece) {
    String whole = piece.text();
    String text =
        Leaders.asColons(
            DoneLines.blanked(
                Boxes.chosen(
                    MachineOrders.blanked(whole.substring(0, Math.min(whole.length(), LONGEST))))));
    FoldedText folded = FoldedText.of(text, piece.mediaType());
    return new PieceReading(
        WrappedRows.joined(MachineOrders.withoutCells(piece, text)),
        folded,
        day(folded),
        messages(folded),
        Ends.of(SENTENCE_END, folded.text()),
        Ends.of(CLAUSE_END, folded.text()),
        LEGAL_DOT.matcher(folded.text()).replaceAll("$1·"));
  }

  /** The quoted messages of a thread of mails, each with its own day, in the text's order. */
  private static List<Message> messages(FoldedText folded) {
    List<Message> messages = new ArrayList<>();
    Matcher head = MESSAGE.matcher(folded.text());
    while (head.find()) {
      int from = head.start();
      int to = head.end();
      String lines =
          folded
              .text()
              .substring(from, Math.min(folded.text().length(), head.end() + MESSAGE_HEAD));
      Recognisers.of(FactType.DATE).find(FoldedText.of(lines)).stream()
          .findFirst()
          .ifPresent(d -> messages.add(new Message(from, to, d.value().asText())));
    }
    return messages;
  }

  /**
   * A quoted message.
   *
   * @param from folded
   * @param to where its head ends: « Le 3 mai 2027, mairie@… a écrit : »
   */
  record Message(int from, int to, String day) {}

  /** The periods that it tells; a year written nowhere follows from the day of the message. */
  List<Period> periods() {
    return Periods.find(folded, this::writtenAt);
  }

  /** When the words at a place were written, where a piece says so. */
  Optional<LocalDate> writtenAt(int from) {
    String day = dayAt(from);
    return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
  }

  /** True in the head of a quoted message, which says when it was written and no more. */
  boolean isHead(int at) {
    return messages.stream().anyMatch(m -> m.from() <= at && at < m.to());
  }

  /** The day of the message that a place stands in, else the piece's own. */
  String dayAt(int from) {
    String day = this.day;
    for (Message message : messages) {
      day = message.from() <= from ? message.day() : day;
    }
    return day;
  }

  /** The words, folded, of the message that a place stands in, without those that it quotes. */
  String messageAt(int at) {
    int from = 0;
    int to = folded.text().length();
    for (Message message : messages) {
      from = message.from() <= at ? message.from() : from;
      to = message.from() > at ? Math.min(to, message.from()) : to;
    }
    return folded.text().substring(from, to);
  }

  /** The date that a head line announces; else the first that is no date of effect. */
  private static String day(FoldedText folded) {
    List<Hit> dates =
        Recognisers.of(FactType.DATE).find(folded).stream().filter(h -> h.start() < HEAD).toList();
    return dates.stream()
        .filter(h -> DATED.matcher(lineBefore(folded, h)).matches())
        .findFirst()
        .or(
            () ->
                dates.stream()
                    .filter(h -> !TO_COME.matcher(lineBefore(folded, h)).find())
                    .findFirst())
        .map(Hit::value)
        .map(Value::asText)
        .orElse("");
  }

  private static String lineBefore(FoldedText folded, Hit date) {
    int at = folded.folded(date.start());
    return folded.text().substring(folded.text().lastIndexOf('\n', at - 1) + 1, at);
  }

  /** The sentences, in order: folded ranges without the white space at their ends. */
  List<Range> sentences() {
    List<Range> sentences = new ArrayList<>();
    Matcher end = SENTENCE_END.matcher(folded.text());
    int from = 0;
    while (end.find()) {
      boolean line = end.group().equals("\n");
      add(sentences, from, line ? end.start() : end.end());
      from = end.end();
    }
    add(sentences, from, folded.text().length());
    return sentences;
  }

  private void add(List<Range> sentences, int from, int to) {
    String words = folded.text().substring(from, to);
    if (!words.isBlank()) {
      int start = from + words.length() - words.stripLeading().length();
      sentences.add(new Range(start, from + words.stripTrailing().length()));
    }
  }

  /** Folded offsets, the end exclusive. */
  record Range(int from, int to) {}

  Stretch sentence(int from, int to) {
    return around(sentenceEnds, from, to);
  }

  Stretch clause(int from, int to) {
    return around(clauseEnds, from, to);
  }

  /** True where the same words stand elsewhere too, whatever their case. */
  boolean isNamedBeside(String words, int at) {
    Matcher named =
        Pattern.compile(Pattern.quote(words), Pattern.CASE_INSENSITIVE).matcher(folded.text());
    while (named.find()) {
      if (named.start() != at) {
        return true;
      }
    }
    return false;
  }

  /** What the sentence says before this place. */
  String before(int from) {
    return folded.text().substring(sentenceEnds.lastBefore(from, FARTHEST), from);
  }

  /** The two lines above a place and its own line up to it: the block that an address stands in. */
  String block(int from) {
    String text = folded.text();
    int start = from;
    for (int lines = 0; lines < 3 && start > 0; lines++) {
      start = text.lastIndexOf('\n', start - 1);
    }
    return text.substring(Math.max(0, start), from);
  }

  /** The range with what stands before it: a label and its value. */
  Stretch stretch(int start, int from, int to) {
    return new Stretch(folded.text().substring(start, to), from - start, to - start);
  }

  private Stretch around(Ends ends, int from, int to) {
    int stop = ends.firstFrom(to, Math.min(folded.text().length(), to + FARTHEST));
    int cell = folded.text().indexOf('\t', to);
    stop = cell >= 0 && cell < stop ? cell : stop;
    int start = ends.lastBefore(from, FARTHEST);
    return new Stretch(
        folded.text().substring(start, Math.max(stop, to)), from - start, to - start);
  }

  /**
   * Folded words around a value.
   *
   * @param from where the value starts in them
   * @param to exclusive
   */
  record Stretch(String text, int from, int to) {}
}
