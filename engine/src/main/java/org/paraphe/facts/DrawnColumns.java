package org.paraphe.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The columns that a text draws with spaces or tabs below a line of heads, as budget software
 * exports them: an amount belongs to the head that it stands under. Where two heads are as near
 * nothing tells, and the line is read without them.
 */
final class DrawnColumns {
  private static final int LONGEST = 200;

  /** An amount that much nearer to one head than to the other stands under it, in characters. */
  private static final int SURE = 3;

  /** Words parted by two spaces or more. */
  private static final Pattern WORDS = Pattern.compile("[^\\s|>](?:[ ]?[^\\s|])*+");

  private static final Pattern BETWEEN_TABS = Pattern.compile("[^\\t]++");

  /**
   * @param from first character in the line, or the number of the column where tabs part them
   */
  private record Place(String text, int from, int to, int at) {
    int distance(Place other) {
      return Math.max(0, Math.max(from - other.to, other.from - to));
    }
  }

  private final BudgetHead head;
  private final List<Place> heads;
  private final boolean tabs;

  private DrawnColumns(BudgetHead head, List<Place> heads, boolean tabs) {
    this.head = head;
    this.heads = heads;
    this.tabs = tabs;
  }

  /**
   * The heads that a line is; empty for any other line.
   *
   * @param line as the piece writes it, with its spaces
   */
  static Optional<DrawnColumns> of(String line) {
    List<Place> places = places(line);
    List<BudgetCell> cells = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      cells.add(cell(i, places.get(i), 0));
    }
    boolean isLine =
        cells.size() > 1
            && cells.stream()
                .noneMatch(
                    c ->
                        isAmount(c.folded())
                            || c.folded().matches(".*\\d(?:,\\d{2}| \\d{3})\\b.*"));
    return isLine
        ? BudgetHead.of(cells, null).map(h -> new DrawnColumns(h, places, line.indexOf('\t') >= 0))
        : Optional.empty();
  }

  BudgetHead head() {
    return head;
  }

  /**
   * The cells of a line that ends or begins with amounts below the heads; empty where it has none,
   * or where one may stand under either of two heads.
   *
   * @param offset of the line in the piece
   */
  Optional<List<BudgetCell>> cells(String line, int offset) {
    List<Place> places = places(line);
    List<BudgetCell> cells = new ArrayList<>();
    boolean amounts = false;
    for (Place place : places) {
      int column = tabs == line.indexOf('\t') >= 0 ? column(place) : -1;
      if (column < 0) {
        return Optional.empty();
      }
      BudgetCell cell = cell(column, place, offset);
      amounts |= isAmountColumn(column) && isAmount(cell.folded());
      cells.add(cell);
    }
    return amounts && cells.size() > 1 ? Optional.of(cells) : Optional.empty();
  }

  private boolean isAmountColumn(int column) {
    BudgetHead.Column kind = head.at(column);
    return kind != null && kind.kind() == BudgetHead.Kind.MONTANT;
  }

  /** Below an amount's head stands an amount, below others anything; -1 where none is sure. */
  private int column(Place place) {
    if (tabs) {
      return headAt(place.from());
    }
    boolean amount = isAmount(FoldedText.fold(place.text()).strip());
    List<Integer> nearest =
        IntStream.range(0, heads.size())
            .filter(i -> amount || !isAmountColumn(i))
            .boxed()
            .sorted(Comparator.comparingInt(i -> place.distance(heads.get(i))))
            .toList();
    if (nearest.isEmpty()) {
      return -1;
    }
    int best = nearest.get(0);
    boolean doubtful =
        isAmountColumn(best)
            && nearest.stream()
                .skip(1)
                .filter(this::isAmountColumn)
                .anyMatch(
                    i -> place.distance(heads.get(i)) - place.distance(heads.get(best)) < SURE);
    return doubtful ? -1 : best;
  }

  private int headAt(int column) {
    for (int i = 0; i < heads.size(); i++) {
      if (heads.get(i).from() == column) {
        return i;
      }
    }
    return -1;
  }

  private static BudgetCell cell(int column, Place place, int offset) {
    String text = place.text();
    return new BudgetCell(
        column,
        text,
        FoldedText.fold(text).strip(),
        offset + place.at(),
        offset + place.at() + text.length());
  }

  private static List<Place> places(String line) {
    List<Place> places = new ArrayList<>();
    if (line.length() > LONGEST) {
      return places;
    }
    boolean tabs = line.indexOf('\t') >= 0;
    Matcher m = (tabs ? BETWEEN_TABS : WORDS).matcher(line);
    while (m.find()) {
      String text = m.group();
      int column = (int) line.substring(0, m.start()).chars().filter(c -> c == '\t').count();
      if (!text.isBlank()) {
        places.add(
            tabs
                ? new Place(text.strip(), column, column, m.start())
                : new Place(text, m.start(), m.end(), m.start()));
      }
    }
    return places;
  }

  private static boolean isAmount(String folded) {
    return BudgetAmount.of(folded).isPresent();
  }
}
