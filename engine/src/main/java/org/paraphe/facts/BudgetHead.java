package org.paraphe.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The heads of a budget table: what each column holds. A second row of heads (« diminution », «
 * augmentation ») stands under the side that the first row gives.
 */
final class BudgetHead {

  /** What a column holds. */
  enum Kind {
    SECTION,
    CHAPITRE,
    COMPTE,
    FONCTION,
    OPERATION,
    LIBELLE,
    SENS,
    ORDRE,
    MONTANT,
    AUTRE
  }

  /**
   * @param side "D", "R", or null where the column does not say
   * @param sign -1 for a column of decreases
   * @param change true where the head names the change itself: beside it « crédits » are others'
   */
  record Column(Kind kind, @Nullable String side, int sign, boolean change) {
    Column(Kind kind, @Nullable String side, int sign) {
      this(kind, side, sign, false);
    }

    Column of(@Nullable String newSide) {
      return new Column(kind, newSide, sign, change);
    }
  }

  private static final Column ANEW_COLUMN = new Column(Kind.MONTANT, null, 1, true);
  private static final String UNIT = "(?: ?\\(?(?:€|euros?|en euros|ttc|ht)\\)?)?";
  private static final Map<Pattern, Column> HEADS = new LinkedHashMap<>();

  static {
    head("sect(?:ions?|\\.)?", Kind.SECTION, 1);
    head(
        "(?:n° )?chap(?:itres?)?\\.?(?: ?[/-] ?(?:art(?:icle)?s?|comptes?|nature)\\.?)?",
        Kind.CHAPITRE,
        1);
    head(
        "(?:n° )?(?:art(?:icle)?s?\\.?|comptes?|cpte|imputations?(?: budgetaires?)?|codes?|natures?|c/)"
            + "(?: ?[/(-].*)?(?: ?n°)?",
        Kind.COMPTE,
        1);
    head(
        "(?:(?:virements?|transferts?|credits?|mouvements?) )?(?:de|du|depuis|origine|provenance)(?: du| de l'| d')?(?: ?(?:compte|article|chapitre|ligne)s?)?"
            + "|(?:comptes?|articles?|chapitres?|lignes?|imputations?) (?:a )?(?:debit|diminu|redui|source|d'origine|de depart|prelev|donn).*",
        Kind.COMPTE,
        -1);
    head(
        "(?:vers|au|destination)(?: le| l')?(?: ?(?:compte|article|chapitre|ligne)s?)?"
            + "|(?:comptes?|articles?|chapitres?|lignes?|imputations?) (?:a )?(?:credit|augment|abond|destin|de destination|d'arrivee|benefici).*",
        Kind.COMPTE,
        1);
    head("(?:fonctions?|fct\\.?|code fonction(?:nel)?|sous-fonction)", Kind.FONCTION, 1);
    head("(?:n° )?(?:operations?|op\\.?|n° op\\.?)", Kind.OPERATION, 1);
    head(
        "(?:libelles?|designations?|intitules?|objets?|nature de la (?:depense|recette)|commentaires?"
            + "|motifs?|description)(?: .*)?",
        Kind.LIBELLE,
        1);
    head(
        "(?:nature|type) (?:de l'|d')(?:operation|ecriture|mouvement)s?(?: .*)?|reelles? ?(?:/|ou) ?(?:d')?ordre",
        Kind.ORDRE,
        1);
    head("(?:sens|d ?/ ?r|depenses? ?/ ?recettes?|type|mouvement \\(d/r\\))", Kind.SENS, 1);
    head("(?:ordre|o ?/ ?r|reel ?/ ?ordre|operations? d'ordre)", Kind.ORDRE, 1);
    head(
        ".*\\b(?:depenses?|recettes?) (?:nouvelles?|supplementaires?|complementaires?)\\b.*",
        Kind.MONTANT,
        1);
    head(
        "(?:.*\\b)?(?:en )?(?:\\+|plus|augmentations?) ?(?:/|ou|et|-)? ?(?:en )?(?:-|moins|diminutions?)(?: ?\\(?(?:depenses?|recettes?)\\)?)?",
        Kind.MONTANT,
        1);
    head(
        ".*\\b(?:avant|apres|nouveaux?|nouvelles?|total|totaux|budget|bp|cumul|realise|disponible"
            + "|ancien|initial|prevus?|pour memoire|b\\.p\\.)\\b.*",
        Kind.AUTRE,
        1);
    head(
        ".*\\b(?:diminu|reduc|en moins|baisse|annul|a deduire|a retirer).*|(?:dep|rec)\\.? ?-|-|moins",
        Kind.MONTANT,
        -1);
    head(".*\\b(?:augment|en plus|hausse|supplement|ouverture).*|\\+|plus", Kind.MONTANT, 1);
    head(".*\\b(?:depenses?|recettes?)\\b.*|(?:d|r|dep|rec)\\.?(?: ?\\+)?", Kind.MONTANT, 1);
    head(
        "(?:.*\\b(?:montants?|sommes?|dm(?: ?n?° ?\\d+| ?\\d+)?|decision modificative|propositions?"
            + "|propose|variations?|ecarts?|differences?|mouvements?|modifications?|inscriptions?|votes?|credits?"
            + "|ajustements?)\\b.*|€)",
        Kind.MONTANT,
        1);
  }

  private static final Pattern CHANGE =
      Pattern.compile(
          "\\b(?:dm|decision modificative|nouvelles?|propos|variation|ecart|difference|mouvement|modification|ajustement|a ouvrir)",
          Pattern.CASE_INSENSITIVE);

  /** « Crédits votés » beside « nouveaux crédits »: two states, and no change between them. */
  private static final Pattern OLD =
      Pattern.compile("\\b(?:votes?|ouverts?|inscrits?|actuels?)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern NEW =
      Pattern.compile("\\b(?:apres|nouveaux?) ", Pattern.CASE_INSENSITIVE);

  /** Beside it « crédits proposés » are what comes of the change. */
  private static final Pattern DIFFERENCE =
      Pattern.compile("\\b(?:variation|ecart|difference)", Pattern.CASE_INSENSITIVE);

  /** What is inscribed anew: the change, unless another column holds what stood before it. */
  private static final Pattern ANEW =
      Pattern.compile("(?:nouvelles? )?inscriptions?(?: nouvelles?)?" + UNIT);

  private static final Pattern BEFORE =
      Pattern.compile(
          ".*\\b(?:avant|actuel|en cours|ancien|anterieur|initial|prevu|precedent|budget|bp|b\\.p\\.|deja|vote|credits?|inscrit|dm|decision modificative|modification|variation|mouvement|ajustement|propos).*");

  private static final Pattern SIDE_D =
      Pattern.compile("\\b(?:depenses?|dep)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern SIDE_R =
      Pattern.compile("\\b(?:recettes?|rec)\\b", Pattern.CASE_INSENSITIVE);

  private final NavigableMap<Integer, Column> columns;

  private BudgetHead(NavigableMap<Integer, Column> columns) {
    this.columns = columns;
  }

  /** Heads that the caller has already read. */
  static BudgetHead of(NavigableMap<Integer, Column> columns) {
    return new BudgetHead(columns);
  }

  private static void head(String regex, Kind kind, int sign) {
    HEADS.put(
        Pattern.compile("(?:" + regex + ")" + UNIT, Pattern.CASE_INSENSITIVE),
        new Column(kind, null, sign));
  }

  /** The heads of a row; empty where it is no row of heads. */
  static Optional<BudgetHead> of(List<BudgetCell> cells, @Nullable BudgetHead above) {
    NavigableMap<Integer, Column> columns = new TreeMap<>();
    int known = 0;
    for (BudgetCell cell : cells) {
      if (cell.folded().isBlank()) {
        continue;
      }
      Column column = isAnew(cell, cells) ? ANEW_COLUMN : column(cell.folded());
      known += column == null ? 0 : 1;
      if (column == null && !cell.folded().matches("\\D{1,60}")) {
        return Optional.empty();
      }
      columns.put(cell.column(), column == null ? new Column(Kind.AUTRE, null, 1) : column);
    }
    boolean changed = columns.values().stream().anyMatch(Column::change);
    boolean differs = cells.stream().anyMatch(c -> DIFFERENCE.matcher(c.folded()).find());
    boolean renewed = cells.stream().anyMatch(c -> NEW.matcher(c.folded()).find());
    cells.stream()
        .filter(c -> isPlain(columns.get(c.column())))
        .filter(c -> changed ? differs : renewed)
        .filter(c -> changed != (changed ? DIFFERENCE : OLD).matcher(c.folded()).find())
        .forEach(c -> columns.put(c.column(), new Column(Kind.AUTRE, null, 1)));
    boolean amounts = columns.values().stream().anyMatch(c -> c.kind() == Kind.MONTANT);
    if (known < 2 || !amounts) {
      return Optional.empty();
    }
    return Optional.of(new BudgetHead(settled(above == null ? columns : under(above, columns))));
  }

  private static boolean isAnew(BudgetCell cell, List<BudgetCell> cells) {
    return ANEW.matcher(words(cell.folded())).matches()
        && cells.stream().map(c -> words(c.folded())).noneMatch(BudgetHead::isBefore);
  }

  private static boolean isBefore(String words) {
    return !ANEW.matcher(words).matches() && BEFORE.matcher(words).matches();
  }

  private static String words(String folded) {
    return folded.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static NavigableMap<Integer, Column> under(
      BudgetHead above, NavigableMap<Integer, Column> columns) {
    NavigableMap<Integer, Column> all = new TreeMap<>(above.columns);
    columns.forEach(
        (at, column) -> {
          Map.Entry<Integer, Column> over = above.columns.floorEntry(at);
          all.put(
              at,
              over != null && column.side() == null ? column.of(over.getValue().side()) : column);
        });
    return all;
  }

  /**
   * « Dépenses, montant, recettes, montant » heads accounts and their amounts, side by side; beside
   * a head that names the change, plain « crédits » are those of before.
   */
  private static NavigableMap<Integer, Column> settled(NavigableMap<Integer, Column> columns) {
    NavigableMap<Integer, Column> settled = new TreeMap<>(columns);
    boolean changes = columns.values().stream().anyMatch(Column::change);
    columns.forEach(
        (at, column) -> {
          Map.Entry<Integer, Column> next = columns.higherEntry(at);
          if (isPlain(column) && changes && !column.change()) {
            settled.put(at, new Column(Kind.AUTRE, null, 1));
          } else if (isSided(column) && next != null && isPlain(next.getValue())) {
            settled.put(at, new Column(Kind.COMPTE, column.side(), 1));
            settled.put(next.getKey(), next.getValue().of(column.side()));
          }
        });
    return settled;
  }

  private static boolean isPlain(@Nullable Column column) {
    return column != null
        && column.kind() == Kind.MONTANT
        && column.side() == null
        && column.sign() > 0;
  }

  /** True where a row names the same columns again, and not their sides. */
  boolean isRepeatedIn(BudgetHead row) {
    return columns.keySet().equals(row.columns.keySet())
        && columns.entrySet().stream()
            .allMatch(
                e ->
                    row.columns.getOrDefault(e.getKey(), ANEW_COLUMN).kind() == e.getValue().kind())
        && row.columns.values().stream().allMatch(c -> c.side() == null);
  }

  private static boolean isSided(Column column) {
    return column.kind() == Kind.MONTANT && column.side() != null;
  }

  static @Nullable Column column(String folded) {
    String words = folded.strip().replaceAll("\\s+", " ");
    if (words.length() > 60 || (BudgetAmount.of(words).isPresent() && !words.equals("-"))) {
      return null;
    }
    for (Map.Entry<Pattern, Column> head : HEADS.entrySet()) {
      if (head.getKey().matcher(words).matches()) {
        Column column = head.getValue();
        return column.kind() == Kind.MONTANT
            ? new Column(Kind.MONTANT, side(words), column.sign(), CHANGE.matcher(words).find())
            : column;
      }
    }
    return null;
  }

  /** The one side that the words name. */
  static @Nullable String side(String folded) {
    boolean d = SIDE_D.matcher(folded).find();
    boolean r = SIDE_R.matcher(folded).find();
    if (folded.strip().matches("(?i)(?:d|r|dep|rec)\\.?")) {
      return folded.strip().substring(0, 1).toUpperCase(Locale.ROOT);
    }
    return d == r ? null : d ? "D" : "R";
  }

  @Nullable Column at(int column) {
    return columns.get(column);
  }

  boolean has(Kind kind) {
    return columns.values().stream().anyMatch(c -> c.kind() == kind);
  }

  /** The columns where an account of its own starts: one, or two side by side. */
  List<Integer> starts() {
    List<Integer> accounts =
        columns.entrySet().stream()
            .filter(e -> e.getValue().kind() == Kind.COMPTE && e.getValue().side() != null)
            .map(e -> isChapter(e.getKey() - 1) ? e.getKey() - 1 : e.getKey())
            .toList();
    return accounts.size() > 1 ? accounts : List.of(Integer.MIN_VALUE);
  }

  private boolean isChapter(int column) {
    Column before = columns.get(column);
    return before != null && before.kind() == Kind.CHAPITRE;
  }

  boolean hasCodes() {
    return columns.values().stream()
        .anyMatch(c -> c.kind() == Kind.COMPTE || c.kind() == Kind.CHAPITRE);
  }

  /** The columns of a transfer, that of the account which gives first; empty for other tables. */
  Map<Integer, Integer> transfer() {
    Map<Integer, Integer> signs = new TreeMap<>();
    columns.forEach(
        (at, column) -> {
          if (column.kind() == Kind.COMPTE) {
            signs.put(at, column.sign());
          }
        });
    return signs.size() == 2 && signs.containsValue(-1) && signs.containsValue(1)
        ? signs
        : Map.of();
  }

  /** The one column of amounts; empty where there are several. */
  OptionalInt onlyAmount() {
    List<Integer> amounts =
        columns.entrySet().stream()
            .filter(e -> e.getValue().kind() == Kind.MONTANT)
            .map(Map.Entry::getKey)
            .toList();
    return amounts.size() == 1 ? OptionalInt.of(amounts.get(0)) : OptionalInt.empty();
  }

  boolean hasDecreases() {
    return columns.values().stream().anyMatch(c -> c.sign() < 0);
  }
}
