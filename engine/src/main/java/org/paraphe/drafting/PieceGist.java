package org.paraphe.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Value;

/**
 * What a piece says of itself at its head, in its own words: for a list of many pieces. Only the
 * beginning is read.
 *
 * @param day the piece's own date; null where it shows none
 * @param title its object line, else a heading among its first lines; empty where it has neither
 * @param labelled true where the title stands after « Objet : »
 * @param sender who writes, by the letterhead; empty where there is none
 * @param head its first words, lines kept
 */
public record PieceGist(
    @Nullable LocalDate day, String title, boolean labelled, String sender, String head) {

  private static final int READ = 8_000;
  private static final int HEAD = 2_000;
  private static final int TITLE = 250;

  /** Who was there, who follows the matter: a head, not a title. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)(?:pr[ée]sents?|absents?|excus[ée]s?|date|dossier suivi|affaire suivie|mis [àa]"
              + " jour|r[ée]f|page|t[ée]l)\\b.*|.*[.;:]$");

  private static final int FIRST_LINES = 8;
  private static final Pattern LABEL =
      Pattern.compile("(?im)^[\\h>]*(?:objet|affaire|sujet)\\h*:\\h*\\S");

  public static PieceGist of(ExtractedPiece piece) {
    if (!piece.outcome().hasText() || piece.text().isBlank()) {
      return new PieceGist(null, "", false, "", "");
    }
    ExtractedPiece start = beginning(piece);
    PieceReading reading = PieceReading.of(start);
    String title = new SummarySearch(List.of(start)).title().found().map(Value::asText).orElse("");
    String text = start.text();
    boolean labelled = LABEL.matcher(text).find();
    return new PieceGist(
        reading.day().isEmpty() ? null : LocalDate.parse(reading.day()),
        labelled || isTitle(title, text) ? shortened(title) : "",
        labelled,
        LetterHead.of(reading).map(h -> h.value().asText()).orElse(""),
        text.substring(0, Math.min(HEAD, text.length())));
  }

  /** What stands further down is a sentence of the text. */
  private static boolean isTitle(String title, String text) {
    String plain = FoldedText.plain(title);
    return !NO_TITLE.matcher(plain).matches()
        && text.lines()
            .filter(l -> !l.isBlank())
            .limit(FIRST_LINES)
            .anyMatch(l -> FoldedText.plain(l).startsWith(plain));
  }

  private static ExtractedPiece beginning(ExtractedPiece piece) {
    String text = piece.text();
    return new ExtractedPiece(
        piece.name(),
        piece.mediaType(),
        piece.sha256(),
        piece.outcome(),
        text.substring(0, Math.min(READ, text.length())),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  private static String shortened(String title) {
    String line = FoldedText.plain(title).replaceAll("\\s+", " ").strip();
    return line.length() <= TITLE ? line : line.substring(0, TITLE - 1).strip() + "…";
  }
}
