package org.paraphe.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;

/**
 * The sentences of a piece that give accounts and sums, whether or not a line of the budget came of
 * them: what the reading of the lines left out is told by comparison.
 */
public final class BudgetSentences {

  /**
   * @param words as the piece writes them, on one line
   * @param sums none where the words say that something is entered, and not how much
   */
  public record Told(String words, List<String> accounts, List<BigDecimal> sums) {
    public Told {
      accounts = List.copyOf(accounts);
      sums = List.copyOf(sums);
    }
  }

  private static final Pattern END = Pattern.compile("[\\n;]|[.](?=\\s|$)");

  /** What was there before, or what nobody asks for. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "\\b(?:deja|rappel|pour memoire|primitif|bp\\b|votee?s?\\b|restai?t\\b|disponible|realise|facture|ne pas|n'est pas|n'a pas|abandonn|renonc"
              + "|annule|imput|prevu)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ENTERED =
      Pattern.compile(
          "\\b(?:inscri|ouvr|abond|augment|credit|prelev|transfer|vir|ajout)[a-z]*\\b",
          Pattern.CASE_INSENSITIVE);

  private BudgetSentences() {}

  public static List<Told> of(ExtractedPiece whole) {
    ExtractedPiece piece = MachineOrders.without(whole);
    String written = piece.text().substring(0, Math.min(piece.text().length(), 100_000));
    FoldedText text = FoldedText.of(written, piece.mediaType());
    List<Hit> amounts = new Amounts().find(text);
    List<Told> told = new ArrayList<>();
    Matcher end = END.matcher(text.text());
    int from = 0;
    while (from < text.text().length()) {
      int to = end.find() ? end.start() : text.text().length();
      String words = text.text().substring(from, to);
      List<BudgetMentions.Mention> mentions =
          words.length() > BudgetMentions.LONGEST ? List.of() : BudgetMentions.of(words);
      List<String> accounts =
          Stream.concat(
                  mentions.stream().flatMap(m -> Stream.ofNullable(m.code().compte())),
                  BudgetMentions.alternatives(words).stream())
              .toList();
      if (!accounts.isEmpty() && !OTHERS.matcher(words).find()) {
        List<BigDecimal> sums =
            BudgetSums.of(words, from, text, amounts, mentions).stream()
                .map(BudgetSums.Sum::amount)
                .toList();
        if (!sums.isEmpty() || ENTERED.matcher(words).find()) {
          String quote = written.substring(text.start(from), text.end(to));
          String plain = FoldedText.plain(quote).replaceAll("\\s+", " ").strip();
          told.add(new Told(plain, accounts, sums));
        }
      }
      from = to + 1;
    }
    return told;
  }
}
