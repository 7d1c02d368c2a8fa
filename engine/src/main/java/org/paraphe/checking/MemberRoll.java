package org.paraphe.checking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Table;
import org.paraphe.facts.Value;
import org.paraphe.law.Folded;

/**
 * A table that names the members of an assembly, one a row, and says of each whether he is there or
 * how he votes: a sheet with signatures or crosses, a roll with « P », « A », « R », a public
 * ballot.
 *
 * @param members the rows that name somebody
 * @param marked by the names of the session's fields, how many rows the table marks so
 * @param totals by the same names, what the table's own total says
 * @param proxies « Anne Morel à Paul Estrade », where the table says to whom
 */
record MemberRoll(
    int members, Map<String, Integer> marked, Map<String, Integer> totals, List<String> proxies) {

  /** No council is smaller (CGCT L2121-2); a shorter table is of a commission or of some. */
  private static final int SMALLEST = 7;

  private static final int HEADING = 250;

  private static final String PRESENT = "presents";
  private static final String ABSENT = "absents";
  private static final String PROXY = "pouvoirs";

  /** What a column says of those in its rows, by its head; the first that fits. */
  private static final Map<String, Pattern> HEADS = heads();

  private static final Map<String, String> LABELS =
      Map.of(
          "presents",
          "présent",
          "abstentions",
          "abstention",
          "nePrennentPasPart",
          "ne prend pas part");

  private static final String NAME = "nom";
  private static final String STATE = "etat";
  private static final String VOTE = "vote";

  private static final Pattern COUNCIL =
      Pattern.compile(
          "\\b(?:conseil (?:municipal|communautaire|departemental|regional|metropolitain|syndical)|comite syndical|assemblee deliberante)\\b|\\bcm du\\b");

  /** Signed for what was handed over. */
  private static final Pattern RECEIPT =
      Pattern.compile(
          "\\b(?:accuses? de reception|recepisse|remise des? |remis contre|distribution)");

  private static final Pattern SUM =
      Pattern.compile(
          "^(?:(?:sous-)?totaux|(?:sous-)?total\\b|nombre\\b|nb\\b|somme\\b|ensemble\\b|quorum\\b).*");

  private static final Pattern NO =
      Pattern.compile("(?:non|0|-+|/+|n|neant|aucune?|sans objet)\\.?");

  private static final Pattern AWAY =
      Pattern.compile("a|ab|abs|e|ex|exc|absente?s?\\b.*|excuse.*|non excuse.*");

  private static final Pattern GIVEN =
      Pattern.compile(
          "r|rep|repr|pv|proc|pouv|(?:represent|pouvoir|procuration|mandat|donne ).*|(?:absent|excuse)[a-z(). -]{0,12}(?:represent|pouvoir|procuration|donne ).*");

  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^[ \\t]*(?:\\d{1,2}[.)°]? ?|[-•*] ?)?((?:(?:M\\.|Mme|Mlle|Monsieur|Madame) ?)?\\p{Lu}[\\p{L}'’.-]{1,30}(?: \\p{Lu}[\\p{L}'’.-]{0,30}){0,4})(?:, [\\p{L} ]{3,30})?[ \\t]*[-–—:,;.…\\t_]{1,80}[ \\t]*"
              + "((?i:présent|absent|excusé|représenté|pouvoir|procuration|donne)[^\\n]{0,60}|[PARXEx])[ \\t]*$");

  private static final Pattern TO =
      Pattern.compile(
          "(?iU)^(?:.{0,40}?\\b(?:pouvoir|procuration|représentée?|donnée?)s? (?:à|par) )?(.{2,60})$");

  private static Map<String, Pattern> heads() {
    Map<String, Pattern> heads = new LinkedHashMap<>();
    heads.put("nePrennentPasPart", Pattern.compile("ne pren[a-z]+ pas part.*|nppv"));
    heads.put("pour", Pattern.compile("(?:voix |votes? )?pour|oui|favorables?"));
    heads.put("contre", Pattern.compile("(?:voix |votes? )?contre|defavorables?"));
    heads.put("abstentions", Pattern.compile("abst(?:entions?|ient|\\.)?"));
    heads.put(
        PROXY,
        Pattern.compile(
            "(?:(?:donne|a donne|absente?s? ayant donne|nom du|porteur du) )?(?:pouvoirs?|procurations?|mandats?|mandataires?|representee?s?)\\b.*"));
    heads.put(
        STATE,
        Pattern.compile(
            "(?:statut|etat|situation|presence|pointage|appel|emargement|signatures?)\\b.*"));
    heads.put(PRESENT, Pattern.compile("(?:membres |elus )?(?:presente?s?|pres\\.?|p)(?: .*)?"));
    heads.put(
        ABSENT,
        Pattern.compile(
            "(?:membres |elus )?(?:absente?s?|excusee?s?|abs\\.?|exc\\.?|a|e)(?: .*)?"));
    heads.put(VOTE, Pattern.compile("(?:sens du )?votes?|position|scrutin"));
    heads.put(
        NAME,
        Pattern.compile(
            "(?:[^ ]{1,20} ){0,4}(?:noms?|prenoms?|elue?s?|conseill[a-z]+|membres?|deleguee?s?|mesdames|civilite)\\b.{0,50}"));
    return heads;
  }

  MemberRoll {
    marked = Map.copyOf(marked);
    totals = Map.copyOf(totals);
    proxies = List.copyOf(proxies);
  }

  /** What the total of the table, or the words of the piece, count otherwise than its rows. */
  List<String> miscounted(Map<String, Integer> told) {
    Map<String, Integer> announced = new TreeMap<>(told);
    announced.putAll(totals);
    announced.keySet().retainAll(marked.keySet());
    announced.keySet().removeAll(List.of(ABSENT, PROXY));
    if (!totals.containsKey(PRESENT)) {
      announced.remove(PRESENT);
    }
    return announced.entrySet().stream()
        .filter(e -> !e.getValue().equals(marked.get(e.getKey())))
        .map(
            e ->
                "Le tableau marque %d membres « %s » ; le total annoncé est de %d."
                    .formatted(
                        marked.get(e.getKey()),
                        LABELS.getOrDefault(e.getKey(), e.getKey()),
                        e.getValue()))
        .toList();
  }

  /** Adds what the words of the piece do not count. */
  void fill(CountedItems counted, Map<String, Value> values) {
    marked.forEach(
        (field, n) -> {
          if (counted.all(field).isEmpty()) {
            values.put(field, Value.of(String.valueOf(n)));
          }
        });
    if (members > 0 && counted.all("enExercice").isEmpty() && marked.containsKey(PRESENT)) {
      values.put("enExercice", Value.of(String.valueOf(members)));
    }
  }

  /** Empty where the piece holds no such table, or several. */
  static Optional<MemberRoll> of(ExtractedPiece piece) {
    if (!COUNCIL.matcher(Folded.of(piece.text())).find()) {
      return Optional.empty();
    }
    List<MemberRoll> rolls =
        piece.tables().stream()
            .filter(t -> !ofAnotherBody(piece.text(), t))
            .flatMap(t -> of(t).stream())
            .toList();
    return rolls.isEmpty()
        ? ofLines(piece.text())
        : rolls.size() == 1 ? Optional.of(rolls.get(0)) : Optional.empty();
  }

  /** « 4. Mme Anne Dumas – absente », one a line. */
  private static Optional<MemberRoll> ofLines(String text) {
    Rows rows = new Rows(Map.of(0, NAME, 1, STATE));
    LINE.matcher(text).results().forEach(m -> rows.add(Map.of(0, m.group(1), 1, m.group(2))));
    int first = LINE.matcher(text).results().mapToInt(MatchResult::start).findFirst().orElse(0);
    String heading = Folded.of(text.substring(Math.max(0, first - HEADING), first));
    return isOfAnother(heading) ? Optional.empty() : rows.roll();
  }

  private static boolean isOfAnother(String heading) {
    return ToldCounts.ANOTHER_BODY.matcher(heading).find() || RECEIPT.matcher(heading).find();
  }

  /** The lines above a table say whose it is. */
  private static boolean ofAnotherBody(String text, Table table) {
    int start = table.cells().isEmpty() ? 0 : table.cells().get(0).start();
    int to = Math.min(start, text.length());
    String heading = text.substring(Math.max(0, to - HEADING), to) + "\n" + table.name();
    return isOfAnother(Folded.of(heading));
  }

  private static Optional<MemberRoll> of(Table table) {
    NavigableMap<Integer, Map<Integer, String>> rows = new TreeMap<>();
    for (Table.Cell cell : table.cells()) {
      rows.computeIfAbsent(cell.row(), r -> new LinkedHashMap<>()).put(cell.column(), cell.text());
    }
    for (Map.Entry<Integer, Map<Integer, String>> row : rows.entrySet()) {
      Map<Integer, String> heads = new LinkedHashMap<>();
      row.getValue().forEach((column, head) -> kind(head).ifPresent(k -> heads.put(column, k)));
      if (heads.containsValue(NAME) && heads.values().stream().anyMatch(h -> !h.equals(NAME))) {
        Rows read = new Rows(heads);
        rows.tailMap(row.getKey(), false).values().forEach(read::add);
        return read.roll();
      }
      if (heads.containsValue(PRESENT) && heads.containsValue(ABSENT)) {
        return lists(heads, rows.tailMap(row.getKey(), false).values());
      }
    }
    return Optional.empty();
  }

  /** The names themselves, in a column of those who are there and one of those who are not. */
  private static Optional<MemberRoll> lists(
      Map<Integer, String> heads, Collection<Map<Integer, String>> rows) {
    Map<String, Integer> named = new LinkedHashMap<>();
    for (Map<Integer, String> cells : rows) {
      heads.forEach(
          (column, kind) ->
              named.merge(
                  kind,
                  NamedMembers.count(ToldCounts.folded(cells.getOrDefault(column, ""))),
                  Integer::sum));
    }
    int all = named.values().stream().mapToInt(Integer::intValue).sum();
    boolean told = named.getOrDefault(PRESENT, 0) > 1 && all >= SMALLEST;
    int members = heads.containsValue(PROXY) ? 0 : all;
    return told
        ? Optional.of(new MemberRoll(members, named, Map.of(), List.of()))
        : Optional.empty();
  }

  private static Optional<String> kind(String head) {
    String words = folded(head);
    return words.length() > 60
        ? Optional.empty()
        : HEADS.entrySet().stream()
            .filter(e -> e.getValue().matcher(words).matches())
            .map(Map.Entry::getKey)
            .findFirst();
  }

  private static String folded(String cell) {
    return Folded.of(cell).replaceAll("\\((e?s?)\\)|·", "$1").replaceAll("\\s+", " ").strip();
  }

  /** The rows below the heads. */
  private static final class Rows {

    private final Map<Integer, String> heads;
    private final Map<String, Integer> marked = new LinkedHashMap<>();
    private final Map<String, Integer> totals = new LinkedHashMap<>();
    private final List<String> proxies = new ArrayList<>();
    private int members;

    Rows(Map<Integer, String> heads) {
      this.heads = heads;
    }

    void add(Map<Integer, String> cells) {
      String name = name(cells);
      Map<String, String> said = new LinkedHashMap<>();
      heads.forEach(
          (column, kind) -> {
            String cell = cells.getOrDefault(column, "").strip();
            if (!kind.equals(NAME) && !cell.isEmpty()) {
              said.putIfAbsent(kind, cell);
            }
          });
      boolean counts =
          said.values().stream().anyMatch(c -> c.matches("\\d{1,3}") && !c.matches("[01]"));
      if (SUM.matcher(folded(name)).matches() || counts) {
        said.forEach(
            (kind, cell) -> {
              if (cell.matches("\\d{1,3}")) {
                totals.putIfAbsent(kind, Integer.valueOf(cell));
              }
            });
      } else if (name.matches("(?s).*\\p{L}{2}.*") && totals.isEmpty()) {
        members++;
        presence(name, said);
        vote(said);
      }
    }

    private String name(Map<Integer, String> cells) {
      List<String> names = new ArrayList<>();
      heads.forEach(
          (column, kind) -> {
            if (kind.equals(NAME) && cells.containsKey(column)) {
              names.add(cells.get(column).strip());
            }
          });
      return String.join(" ", names);
    }

    private void presence(String name, Map<String, String> said) {
      String here = said.getOrDefault(PRESENT, said.getOrDefault(STATE, ""));
      String to = said.getOrDefault(PROXY, "");
      String words = folded(here);
      boolean represented = GIVEN.matcher(words).matches() || holds(to);
      if (holds(here) && !AWAY.matcher(words).matches() && !GIVEN.matcher(words).matches()) {
        mark(PRESENT);
      } else if (represented) {
        mark(PROXY);
        TO.matcher(holds(to) ? to : here)
            .results()
            .map(m -> m.group(1).strip())
            .filter(n -> n.matches("(?U).*\\p{L}{2}.*") && !GIVEN.matcher(folded(n)).matches())
            .forEach(n -> proxies.add(name + " à " + n));
      }
    }

    private static boolean holds(String cell) {
      return !cell.isEmpty() && !NO.matcher(folded(cell)).matches();
    }

    private void vote(Map<String, String> said) {
      for (String vote : List.of("pour", "contre", "abstentions", "nePrennentPasPart")) {
        if (holds(said.getOrDefault(vote, ""))) {
          mark(vote);
          return;
        }
      }
      kind(said.getOrDefault(VOTE, "")).filter(k -> !k.equals(NAME)).ifPresent(this::mark);
    }

    private void mark(String field) {
      marked.merge(field, 1, Integer::sum);
    }

    /** A sheet that nobody signed yet says nothing. */
    Optional<MemberRoll> roll() {
      return members < SMALLEST || marked.isEmpty()
          ? Optional.empty()
          : Optional.of(new MemberRoll(members, marked, totals, proxies));
    }
  }
}
