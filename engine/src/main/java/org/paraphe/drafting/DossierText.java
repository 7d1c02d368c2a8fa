package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.FoldedText;
import org.paraphe.template.FieldSpec;

/**
 * The text of a dossier as a model gets it. What does not fit its window is left out by relevance:
 * the heads of the pieces and the passages that speak of a field stay, in their order, and each gap
 * is marked in the text and told.
 *
 * @param text the pieces with their names, between two marks
 * @param left what was left out, in French: "note.pdf (caractères 4 000 à 9 500 sur 12 000)"
 */
record DossierText(String text, List<String> left) {

  private static final int PASSAGE = 1_500;
  private static final Pattern FIGURE =
      Pattern.compile("\\d+ ?(?:€|euros|EUR|\\d{2,})|\\d{1,2} [a-z]{3,9} \\d{4}");

  DossierText {
    left = List.copyOf(left);
  }

  /**
   * @param room in characters
   */
  static DossierText of(List<ExtractedPiece> pieces, List<FieldSpec> asked, String mark, int room) {
    List<Passage> passages = new ArrayList<>();
    pieces.stream().filter(p -> p.outcome().hasText()).forEach(p -> cut(p, passages));
    int length = passages.stream().mapToInt(Passage::length).sum();
    List<FieldHints> hints = asked.stream().map(FieldHints::new).toList();
    return written(
        passages, length <= room ? Set.copyOf(passages) : chosen(passages, hints, room), mark);
  }

  /** Compared by identity: two pieces may say the same. */
  private static final class Passage {
    final ExtractedPiece piece;
    final int from;
    final int to;

    Passage(ExtractedPiece piece, int from, int to) {
      this.piece = piece;
      this.from = from;
      this.to = to;
    }

    int length() {
      return to - from;
    }

    /** How much it says of what is asked; the head of a piece says what it is. */
    int score(List<FieldHints> hints) {
      String folded = FoldedText.fold(piece.text().substring(from, to));
      int fields = (int) hints.stream().filter(h -> h.speaksOf(folded)).count();
      return 10 * fields + (FIGURE.matcher(folded).find() ? 5 : 0) + (from == 0 ? 50 : 0);
    }
  }

  private static void cut(ExtractedPiece piece, List<Passage> passages) {
    String text = piece.text();
    int from = 0;
    do {
      int to = end(text, from);
      passages.add(new Passage(piece, from, to));
      from = to;
    } while (from < text.length());
  }

  /** At the end of a paragraph, else of a line, else anywhere but inside a character. */
  private static int end(String text, int from) {
    int limit = from + PASSAGE;
    if (limit >= text.length()) {
      return text.length();
    }
    int paragraph = text.lastIndexOf("\n\n", limit);
    int line = text.lastIndexOf('\n', limit);
    int end = paragraph > from + PASSAGE / 3 ? paragraph + 2 : line > from ? line + 1 : limit;
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }

  private static Set<Passage> chosen(List<Passage> passages, List<FieldHints> hints, int room) {
    Map<Passage, Integer> scores = new IdentityHashMap<>();
    passages.forEach(p -> scores.put(p, p.score(hints)));
    List<Passage> best = new ArrayList<>(passages);
    best.sort(Comparator.<Passage>comparingInt(p -> scores.getOrDefault(p, 0)).reversed());
    Set<Passage> chosen = new HashSet<>();
    int left = room;
    for (Passage passage : best) {
      if (passage.length() <= left) {
        left -= passage.length();
        chosen.add(passage);
      }
    }
    return chosen;
  }

  private static DossierText written(List<Passage> passages, Set<Passage> chosen, String mark) {
    StringBuilder text = new StringBuilder("<<<").append(mark).append('\n');
    List<String> left = new ArrayList<>();
    Passage before = null;
    int gap = -1;
    for (Passage passage : passages) {
      boolean next = before == null || before.piece != passage.piece;
      if (next) {
        gap = close(text, left, before, gap, mark);
        text.append(before == null ? "" : "\n");
        text.append("[")
            .append(mark)
            .append(" pièce : ")
            .append(passage.piece.name())
            .append("]\n");
      }
      if (chosen.contains(passage)) {
        gap = close(text, left, before, gap, mark);
        text.append(passage.piece.text(), passage.from, passage.to);
      } else if (gap < 0) {
        gap = passage.from;
      }
      before = passage;
    }
    close(text, left, before, gap, mark);
    return new DossierText(text.append('\n').append(mark).append(">>>").toString(), left);
  }

  /** Marks and tells a gap that ends with the passage; always -1, for « no gap ». */
  private static int close(
      StringBuilder text, List<String> left, @Nullable Passage last, int gap, String mark) {
    if (gap >= 0 && last != null) {
      text.append("\n[").append(mark).append(" passage non transmis]\n");
      left.add(
          "%s (caractères %d à %d sur %d)"
              .formatted(last.piece.name(), gap + 1, last.to, last.piece.text().length()));
    }
    return -1;
  }
}
