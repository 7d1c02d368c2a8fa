package org.paraphe.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Table;

/**
 * Reads the budget lines of a piece, row after row in reading order, so that a title (« section
 * d'investissement », « recettes », « chapitre 011 ») holds for the rows below it, be it a
 * paragraph, a merged cell or the name of a sheet. Amounts of zero are none. Totals are kept apart.
 */
public final class BudgetLines {
  /** A longer line is a paragraph, whose figures end no row. */
  private static final int LONGEST_ROW = 400;

  private static final Pattern TITLE =
      Pattern.compile(
          "(?:[ivx\\d]{1,4} ?[.)/-] ?|[a-d][.)] ?)?(?:section|fonctionnement|exploitation|investissement"
              + "|depenses?|recettes?|operations?(?: reelles?| d'ordre)|mouvements?|virements?|en|credits?|comptes?|articles?"
              + "|augmentations?|diminutions?|reductions?|ouvertures?|annulations?|a )\\b[^.;]{0,70}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:sous[- ]?total|s/ ?total|s\\.t\\.|total|totaux|ensemble|equilibre|solde|montant total)\\b.*",
          Pattern.CASE_INSENSITIVE);

  /** « op 14 », « fonction 020 », « de 4 000 à 5 500 »: no amount of a change. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\b(?:op|operation|fonction|fonct|fct|ch|chap|chapitre|art|article|compte|cpte|n°)\\.? ?(?:n° ?)?$|\\bde \\d[\\d .,]{0,14}€? ?a ?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CURRENT =
      Pattern.compile("\\b(?:fonctionnement|exploitation)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern CAPITAL =
      Pattern.compile("\\binvestissements?\\b", Pattern.CASE_INSENSITIVE);

  /** « Crédits à réduire », « diminution de crédits »: a title that signs the rows below it. */
  private static final Pattern LESS =
      Pattern.compile(
          "\\b(?:diminutions?|diminuer|reductions?|reduire|annulations?|annuler|retirer|deduire|prelever|reprendre|en moins)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MORE =
      Pattern.compile(
          "\\b(?:augmentations?|augmenter|ouvertures?|ouvrir|inscrire|ajouter|abonder|crediter|en plus)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TRAILING =
      Pattern.compile(
          "(?:(?<=\\s)|^)((?:\\(?[-+] ?|\\()?(?:\\d{1,3}(?:[ .]\\d{3}){1,4}|\\d+)(?:,\\d{2})?(?: ?(?:€|EUR))?(?:\\)|(?<=\\d)-)?|-)\\s*$");

  /** « BP : 18 000 DM : - 2 000 total : 16 000 ». */
  private static final Pattern NAMED_AMOUNT =
      Pattern.compile(
          "(?<![A-Za-z+°])([A-Za-z][A-Za-z+ ]{0,24}(?: n° ?\\d{1,2})?) ?:? ?"
              + "((?:[-+] ?)?(?:\\d{1,3}(?:[ .]\\d{3}){1,4}|\\d+)(?:,\\d{2})?(?: ?€)?)(?=[;, ]|$)");

  /** « article 6156 (maintenance) : diminution de 900 € ». */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?<![ :,-])[ :,-]*+\\b(?:(?<less>diminution|reduction|baisse|retrait|prelevement|annulation|moins)|augmentation|hausse|ajout|inscription|plus)"
              + "(?: de credits?)?(?: de| d')?$",
          Pattern.CASE_INSENSITIVE);

  /** In a piece about changes to a budget a line with an account needs no title above it. */
  private static final Pattern ABOUT =
      Pattern.compile(
          "\\b(?:decisions? (?:budgetaires? )?modificatives?|d\\.?m\\.? ?(?:n ?°|n°|\\d))",
          Pattern.CASE_INSENSITIVE);

  private static final int TITLE_ABOVE = 120;

  private static final Pattern ASIDE =
      Pattern.compile(
          "^\\s*(?:rappel|pour memoire|pour information|historique|archives?|ancien(?:ne)?s?|precedente?s?)\\b|\\bdeja (?:votee?|adoptee?|passee?)s?\\b",
          Pattern.CASE_INSENSITIVE);

  /** In the title of a table; a head of a column may be « Rappel BP ». */
  private static final Pattern VOTED =
      Pattern.compile(
          "\\b(?:deja (?:votee?|adoptee?|passee?)s?\\b|(?:votee?|adoptee?) (?:en|le) (?:\\d|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre))",
          Pattern.CASE_INSENSITIVE);

  private final ExtractedPiece piece;
  private final boolean about;
  private final List<BudgetEntry> entries = new ArrayList<>();
  private final List<BudgetTotals.Stated> totals = new ArrayList<>();
  private @Nullable String section;
  private @Nullable String side;
  private @Nullable String chapter;
  private boolean order;
  private int sign;
  private boolean signedInSection;
  private final BudgetForm form = new BudgetForm();
  private @Nullable BudgetHead head;
  private @Nullable DrawnColumns drawn;

  /** A row whose amount a page set below it. */
  private List<BudgetCell> waiting = List.of();

  private @Nullable BudgetHead waitingHead;

  /** The tables below a title that names a section or a side. */
  private final Set<Integer> titled = new HashSet<>();

  /** The tables without heads in which an amount stands beside no account. */
  private final Set<Integer> mixed = new HashSet<>();

  private boolean belowHeads;
  private int table = -1;
  private int left = -1;
  private @Nullable BudgetHead headLeft;
  private int block;

  private BudgetLines(ExtractedPiece piece) {
    this.piece = piece;
    String head = piece.text().substring(0, Math.min(piece.text().length(), 100_000));
    this.about = ABOUT.matcher(FoldedText.fold(head)).find();
  }

  public static BudgetReading of(ExtractedPiece whole) {
    ExtractedPiece piece = MachineOrders.without(whole);
    BudgetLines lines = new BudgetLines(piece);
    lines.read();
    if (lines.entries.stream().allMatch(e -> e.table() < 0)) {
      lines.preferProse();
    }
    return new BudgetTotals(lines.entries, lines.totals).reading();
  }

  /** Of a text without a table, the reading that finds more. */
  private void preferProse() {
    List<BudgetEntry> told = new BudgetProse(piece).entries();
    if (told.size() > entries.size()) {
      entries.clear();
      entries.addAll(told);
    }
  }

  private void read() {
    Map<Integer, Integer> tables = new HashMap<>();
    Map<Integer, List<BudgetCell>> rows = rows(tables);
    String text = piece.text();
    int from = 0;
    while (from <= text.length()) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      int start = firstCell(text, from, end);
      List<BudgetCell> row = rows.get(start);
      if (row != null) {
        enter(tables.getOrDefault(start, -1));
        row(row);
      } else if (end > from) {
        line(from, end);
      }
      from = end + 1;
    }
    form.end().ifPresent(this::add);
    List<BudgetEntry> foreign =
        entries.stream()
            .filter(e -> e.table() >= 0 && (!isBudget(e.table()) || isAside(e.table())))
            .toList();
    entries.removeAll(foreign);
    totals.removeIf(t -> t.table() >= 0 && entries.stream().noneMatch(e -> e.table() == t.table()));
  }

  /** Where the first cell of a line may start: after blank cells, or a bar that a mail draws. */
  private static int firstCell(String text, int from, int end) {
    int at = from;
    while (at < end && " \t>|".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String before = text.substring(from, at);
    return at < end && (before.contains("|") || before.contains("\t")) ? at : from;
  }

  private void enter(int number) {
    if (number == left) {
      table = number;
      head = headLeft;
    } else if (number != table) {
      table = number;
      head = null;
      belowHeads = false;
      chapter = null;
      block++;
    }
  }

  /** A title between the rows of a table interrupts it, and does not end it. */
  private void leave() {
    if (table >= 0) {
      left = table;
      headLeft = head;
    }
    table = -1;
    head = null;
  }

  /** The cells of all tables, by the offset of the first cell of their row. */
  private Map<Integer, List<BudgetCell>> rows(Map<Integer, Integer> tables) {
    Map<Integer, List<BudgetCell>> rows = new HashMap<>();
    for (int i = 0; i < piece.tables().size(); i++) {
      Map<Integer, List<BudgetCell>> byRow = new HashMap<>();
      for (Table.Cell c : piece.tables().get(i).cells()) {
        byRow
            .computeIfAbsent(c.row(), r -> new ArrayList<>())
            .add(
                new BudgetCell(
                    c.column(), c.text(), FoldedText.fold(c.text()).strip(), c.start(), c.end()));
      }
      for (List<BudgetCell> row : byRow.values()) {
        rows.put(row.get(0).start(), row);
        tables.put(row.get(0).start(), i);
      }
    }
    return rows;
  }

  /**
   * A table of quotes or prices has numbers too: only one that is headed as a budget counts, or of
   * which each line is an account with its name, below a title or in a piece about the budget.
   */
  private boolean isBudget(int number) {
    List<BudgetEntry> own = entries.stream().filter(e -> e.table() == number).toList();
    return own.stream()
            .anyMatch(e -> e.headed() && e.code() != null && (e.section() != null || e.hasSide()))
        || (about || titled.contains(number))
            && !mixed.contains(number)
            && own.stream().allMatch(BudgetEntry::isNamedAccount);
  }

  /** « Rappel DM 2 », « pour mémoire », « déjà votée »: the name of a sheet, or above its rows. */
  private boolean isAside(int number) {
    Table sheet = piece.tables().get(number);
    int start = sheet.cells().stream().mapToInt(Table.Cell::start).min().orElse(0);
    String above = piece.text().substring(Math.max(0, start - TITLE_ABOVE), start).stripTrailing();
    String title = above.substring(above.lastIndexOf('\n') + 1);
    String head =
        sheet.cells().stream()
            .filter(c -> c.row() < 2 && !isAmount(FoldedText.fold(c.text()).strip()))
            .map(Table.Cell::text)
            .collect(Collectors.joining(" | "));
    return ASIDE.matcher(FoldedText.fold(sheet.name())).find()
        || ASIDE.matcher(FoldedText.fold(title)).find()
        || VOTED.matcher(FoldedText.fold(head)).find();
  }

  private void row(List<BudgetCell> cells) {
    waiting = List.of();
    Optional<BudgetHead> heads = BudgetHead.of(cells, belowHeads ? head : null);
    belowHeads = heads.isPresent();
    if (heads.isPresent()) {
      head = head != null && head.isRepeatedIn(heads.get()) ? head : heads.get();
      cells.forEach(c -> section = sectionOf(c.folded(), section));
      return;
    }
    String first = cells.get(0).folded();
    if (head == null && cells.size() == 2 && form(first, cells.get(1))) {
      return;
    }
    boolean amounts = cells.stream().skip(1).anyMatch(c -> isAmount(c.folded()));
    if (!amounts && cells.size() <= 2 && title(first)) {
      return;
    }
    BudgetHead columns = head;
    if (columns != null && !columns.transfer().isEmpty()) {
      transfer(cells, columns.transfer());
      return;
    }
    List<Integer> starts = columns == null ? List.of(Integer.MIN_VALUE) : columns.starts();
    for (int i = 0; i < starts.size(); i++) {
      int from = i == 0 ? Integer.MIN_VALUE : starts.get(i);
      int to = i + 1 < starts.size() ? starts.get(i + 1) : Integer.MAX_VALUE;
      part(cells.stream().filter(c -> c.column() >= from && c.column() < to).toList());
    }
  }

  /** An account that gives beside one that gets, and one amount for both. */
  private void transfer(List<BudgetCell> cells, Map<Integer, Integer> accounts) {
    int before = sign;
    accounts.forEach(
        (at, signed) -> {
          sign = signed;
          part(
              cells.stream()
                  .filter(c -> c.column() == at || !accounts.containsKey(c.column()))
                  .toList());
        });
    sign = before;
  }

  private void part(List<BudgetCell> cells) {
    Optional<BudgetCell> total =
        cells.stream().filter(c -> TOTAL.matcher(c.folded()).matches()).findFirst();
    BudgetRow row = new BudgetRow(cells, head);
    if (total.isPresent()) {
      total(total.get().folded(), row);
      return;
    }
    if (row.code() == null && row.amounts().isEmpty()) {
      if (isBegun() && cells.stream().anyMatch(c -> isAmount(c.folded()))) {
        mixed.add(table);
      }
      return;
    }
    if (section != null || side != null) {
      titled.add(table);
    }
    if (isFoot(cells, row)) {
      total("total", row);
      return;
    }
    if (row.amounts().isEmpty()) {
      // A chapter named above its accounts.
      if (row.code() != null && row.code().compte() == null && cells.size() <= 2) {
        chapter = row.code().chapitre();
      }
      if (head != null && row.code() != null && row.code().compte() != null) {
        int amount = head.onlyAmount().orElse(-1);
        waiting = cells.stream().noneMatch(c -> c.column() == amount) ? cells : List.of();
        waitingHead = head;
      }
      return;
    }
    add(row, row.code() != null && (head != null || BudgetCode.isFull(cells.get(0).folded())));
  }

  /**
   * Below named columns, a total whose label a page parted from it: amounts and not a word, or one
   * on either side, which no line of a budget has.
   */
  private boolean isFoot(List<BudgetCell> cells, BudgetRow row) {
    BudgetHead columns = head;
    return columns != null
        && row.code() == null
        && isBegun()
        && (columns.hasCodes() && row.label() == null
            || cells.stream().allMatch(c -> c.folded().isBlank() || isAmount(c.folded()))
            || row.amounts().stream().map(BudgetRow.Sum::side).distinct().count() > 1);
  }

  private boolean isBegun() {
    return entries.stream().anyMatch(e -> e.table() == table);
  }

  /** « Article : 2188 » and the like, one below the other, make one line of the budget. */
  private boolean form(String key, BudgetCell value) {
    boolean taken = form.takes(key, value);
    form.complete().ifPresent(this::add);
    if (taken) {
      title(key + " " + value.folded());
    }
    return taken;
  }

  private void add(BudgetRow row) {
    add(row, true);
  }

  private void add(BudgetRow row, boolean headed) {
    BudgetCode code = row.code();
    if (code != null && code.chapitre() != null && code.compte() == null) {
      chapter = code.chapitre();
    }
    entries.add(
        BudgetEntry.of(
            row,
            new BudgetEntry.Context(section, side, chapter, order, sign, table, block),
            headed));
  }

  /** True for a title, which then holds for what follows. */
  private boolean title(String folded) {
    String words = folded.strip();
    if (words.length() > 90 || !TITLE.matcher(words).matches()) {
      return false;
    }
    String named = sectionOf(words, null);
    if (named != null) {
      block += named.equals(section) ? 0 : 1;
      section = named;
      side = null;
      chapter = null;
      order = false;
      sign = signedInSection ? 0 : sign;
    }
    String sided = BudgetHead.side(words);
    if (sided != null) {
      side = sided;
      chapter = null;
    }
    if (words.matches("(?i).*operations? d'ordre.*")) {
      order = true;
    } else if (words.matches("(?i).*operations? reelles?.*")) {
      order = false;
    }
    int signed = words.matches("\\D*") ? signOf(words) : 0;
    if (signed != 0) {
      sign = signed;
      signedInSection = section != null;
      side = sided;
      chapter = null;
    }
    return named != null || sided != null || signed != 0 || words.matches("(?i).*operations? .*");
  }

  private static int signOf(String words) {
    boolean less = LESS.matcher(words).find();
    return less == MORE.matcher(words).find() ? 0 : less ? -1 : 1;
  }

  private static @Nullable String sectionOf(String folded, @Nullable String otherwise) {
    boolean current = CURRENT.matcher(folded).find();
    boolean capital = CAPITAL.matcher(folded).find();
    return current == capital ? otherwise : current ? "F" : "I";
  }

  private void total(String label, BudgetRow row) {
    String scope = sectionOf(label, null);
    Matcher lettered =
        Pattern.compile("total (?:section )?([FI])\\b(?! ?\\d).*", Pattern.CASE_INSENSITIVE)
            .matcher(label.strip());
    if (scope == null && lettered.matches()) {
      scope = lettered.group(1).toUpperCase(Locale.ROOT);
    }
    Matcher chapterOf =
        Pattern.compile(
                "\\b(?:total|chapitre|chap\\.?|[DR]) (\\d{2,3})\\b", Pattern.CASE_INSENSITIVE)
            .matcher(label);
    String code = chapterOf.find() ? chapterOf.group(1) : null;
    String own = BudgetHead.side(label);
    Matcher prefixed = Pattern.compile("total ([DR]) \\d", Pattern.CASE_INSENSITIVE).matcher(label);
    if (prefixed.find()) {
      own = prefixed.group(1);
    }
    boolean general = label.matches("(?i).*\\bgeneral\\b.*");
    BudgetHead columns = head;
    boolean unsigned = sign < 0 || general && columns != null && columns.hasDecreases();
    totals.add(
        new BudgetTotals.Stated(
            label,
            scope,
            code,
            own != null ? own : side,
            general,
            unsigned,
            row,
            section,
            table,
            block,
            row.cells().get(0).start()));
  }

  /** A line of running text: a title, or a row whose columns the layout lost. */
  private void line(int from, int end) {
    String words = FoldedText.fold(piece.text().substring(from, end)).strip();
    if (words.isEmpty() || words.length() > LONGEST_ROW) {
      return;
    }
    leave();
    if (below(words, from, end) || drawn(piece.text().substring(from, end), from)) {
      return;
    }
    int colon = words.indexOf(':');
    if (colon > 0) {
      String value = words.substring(colon + 1).strip();
      String own = FoldedText.plain(piece.text().substring(from, end)).strip();
      String plain = own.length() == words.length() ? own.substring(colon + 1).strip() : value;
      if (form(words.substring(0, colon), new BudgetCell(0, plain, value, from, end))) {
        return;
      }
    }
    List<BudgetCell> cells =
        cells(words, FoldedText.plain(piece.text().substring(from, end)), from, end);
    if (!isPlacedRow(cells) && title(words)) {
      return;
    }
    boolean isTotal = TOTAL.matcher(words).matches();
    Optional<BudgetCode> code = BudgetCode.of(cells.get(0).folded());
    boolean coded = cells.size() > 1 && code.isPresent();
    boolean told =
        section != null
            || side != null
            || about
            || code.filter(BudgetCode::isPlaced).isPresent()
            || BudgetCode.isFull(cells.get(0).folded());
    if (coded && told) {
      BudgetRow row = new BudgetRow(cells, null);
      if (row.code() != null && row.code().section() != null && !row.amounts().isEmpty()) {
        add(row, true);
      }
    } else if (isTotal && cells.size() > 1 && !entries.isEmpty()) {
      total(cells.get(0).folded(), new BudgetRow(cells, null));
    } else if (cells.size() == 1 && words.matches("(?i)chap(?:itre)?\\.? .{2,80}")) {
      BudgetCode.of(words).ifPresent(c -> chapter = c.compte() == null ? c.chapitre() : chapter);
    }
  }

  /** « dépenses 61523 Réseaux +14 000 »: the side is written before the account, and no title. */
  private static boolean isPlacedRow(List<BudgetCell> cells) {
    return cells.size() > 1
        && BudgetCode.of(cells.get(0).folded())
            .filter(c -> c.isPlaced() && c.compte() != null && c.section() != null)
            .isPresent();
  }

  /** « + 25 000,00 € » alone below a row that has all but its amount. */
  private boolean below(String words, int from, int end) {
    List<BudgetCell> cells = waiting;
    BudgetHead heads = waitingHead;
    waiting = List.of();
    if (cells.isEmpty()
        || heads == null
        || heads.onlyAmount().isEmpty()
        || !isAmount(words)
        || !words.matches(".*(?:€|,\\d{2}|\\+|\\d \\d{3}).*")) {
      return false;
    }
    List<BudgetCell> whole = new ArrayList<>(cells);
    whole.add(new BudgetCell(heads.onlyAmount().getAsInt(), words, words, from, end));
    table = left;
    head = heads;
    part(whole);
    table = -1;
    head = null;
    return true;
  }

  /** Heads that a text draws above its columns, or a line under them. */
  private boolean drawn(String line, int from) {
    Optional<DrawnColumns> heads = DrawnColumns.of(line);
    DrawnColumns columns = heads.orElse(drawn);
    drawn = columns;
    if (columns == null || heads.isPresent()) {
      return heads.isPresent();
    }
    Optional<List<BudgetCell>> cells = columns.cells(line, from);
    head = columns.head();
    cells.ifPresent(this::part);
    head = null;
    return cells.isPresent();
  }

  /** The words of a line and the amounts that end it. */
  private static List<BudgetCell> cells(String words, String written, int from, int end) {
    List<BudgetCell> amounts = new ArrayList<>();
    String rest =
        change(words)
            .replaceFirst("^[-•*·>] ?(?=\\D|\\d{3})", "")
            .replaceFirst(" ?:(?= ?[-+]? ?\\d[\\d .]*(?:,\\d{2})? ?€?$)", " ");
    Matcher m = TRAILING.matcher(rest);
    while (m.find()
        && m.start(1) > 0
        && !isAccount(rest, m.start(1))
        && !NUMBERED.matcher(rest.substring(0, m.start(1))).find()) {
      amounts.add(0, new BudgetCell(0, m.group(1), m.group(1), from, end));
      rest = rest.substring(0, m.start(1)).strip();
      m = TRAILING.matcher(rest);
    }
    Matcher told = TOLD.matcher(rest);
    if (amounts.size() == 1 && told.find()) {
      rest = rest.substring(0, told.start());
      String sum = (told.group("less") == null ? "" : "-") + amounts.get(0).folded();
      amounts.set(0, new BudgetCell(0, sum, sum, from, end));
    }
    List<BudgetCell> cells = new ArrayList<>();
    int at = words.indexOf(rest);
    boolean same = written.length() == words.length() && at >= 0;
    cells.add(
        new BudgetCell(
            0, same ? written.substring(at, at + rest.length()) : rest, rest, from, end));
    for (int i = 0; i < amounts.size(); i++) {
      cells.add(new BudgetCell(i + 1, amounts.get(i).text(), amounts.get(i).folded(), from, end));
    }
    return cells;
  }

  /** Of a line that names its amounts, what stands before them and the one that is the change. */
  private static String change(String words) {
    List<String> changes = new ArrayList<>();
    int first = -1;
    int others = 0;
    Matcher m = NAMED_AMOUNT.matcher(words);
    while (m.find()) {
      BudgetHead.Column column = BudgetHead.column(m.group(1));
      if (column != null && column.kind() == BudgetHead.Kind.MONTANT && column.change()) {
        changes.add(m.group(2));
      } else if (column != null) {
        others++;
      }
      first = first < 0 && column != null ? m.start() : first;
    }
    return changes.size() == 1 && others > 0
        ? words.substring(0, first).replaceFirst("(?<![ :;,-])[ :;,-]++$", "")
            + " "
            + changes.get(0)
        : words;
  }

  /** « article 2135 » ends with figures that are no amount. */
  private static boolean isAccount(String words, int amount) {
    boolean whole = BudgetCode.of(words).map(BudgetCode::compte).isPresent();
    String before = words.substring(0, amount).strip();
    return whole && BudgetCode.of(before).map(BudgetCode::compte).isEmpty();
  }

  static boolean isAmount(String folded) {
    return BudgetAmount.of(folded).isPresent();
  }
}
