package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Table;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recogniser;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;
import org.paraphe.facts.VatRates;
import org.paraphe.template.FieldSpec;

/**
 * VALEUR_A_CONFIRMER, or FAIT_CONTRADICTOIRE of two amounts as long: a second reading of each
 * required amount, date and person, made in another way than the first: every value of that type in
 * the pieces votes by the words of its own sentence alone. Where another value than the act's has
 * as much for it, and nothing else tells of it, a person looks.
 */
final class SecondOpinionCheck implements Check {
  private static final Set<FactType> READ =
      Set.of(FactType.MONTANT, FactType.DATE, FactType.PERSONNE, FactType.ORGANISATION);

  /** With the VAT of CGI art. 278 to 281 nonies. */
  private static final List<String> RATES = List.of("1.2", "1.1", "1.055", "1.021");

  private static final Set<String> PRICES = Set.of("montants-ht", "montants-ttc");

  private static final int FARTHEST = 220;
  private static final int MOST = 400;

  /** Near before a value: « prend effet à compter du ». */
  private static final int BESIDE = 32;

  @Override
  public List<Finding> run(CheckSubject subject) {
    Set<String> elsewhere =
        subject.facts().stream()
            .flatMap(f -> f.found().stream())
            .flatMap(SecondOpinionCheck::scalars)
            .map(SecondOpinionCheck::key)
            .collect(Collectors.toSet());
    return subject.pack().asked().stream()
        .filter(f -> f.required() && READ.contains(f.type()))
        .flatMap(f -> ofField(f, subject, elsewhere))
        .toList();
  }

  private static Stream<Value> scalars(Value value) {
    if (value instanceof Value.Items list) {
      return list.items().stream().flatMap(SecondOpinionCheck::scalars);
    }
    return value instanceof Value.Rows table
        ? table.rows().stream().flatMap(r -> r.values().stream())
        : Stream.of(value);
  }

  private static Stream<Finding> ofField(
      FieldSpec field, CheckSubject subject, Set<String> elsewhere) {
    if (isTold(field, subject)) {
      return Stream.empty();
    }
    return subject.facts().stream()
        .filter(f -> f.name().equals(field.name()) && f.others().isEmpty())
        .filter(f -> f.status() == FactStatus.TROUVE || f.status() == FactStatus.CALCULE)
        .flatMap(f -> f.found().stream().flatMap(v -> rival(field, f, v, subject, elsewhere)));
  }

  /** The price without tax that makes, at a rate, the one with it has its witness. */
  private static boolean isTold(FieldSpec field, CheckSubject subject) {
    return "montants-ht".equals(field.hints().reconnaisseur())
        && amounts(subject, "montants-ht")
            .anyMatch(
                price ->
                    amounts(subject, "montants-ttc")
                        .anyMatch(total -> VatRates.arePair(price, total)));
  }

  private static Stream<BigDecimal> amounts(CheckSubject subject, String reader) {
    return subject.pack().asked().stream()
        .filter(f -> reader.equals(f.hints().reconnaisseur()))
        .flatMap(f -> subject.facts().stream().filter(v -> v.name().equals(f.name())))
        .flatMap(f -> f.found().stream())
        .map(v -> new BigDecimal(v.asText()));
  }

  private static Stream<Finding> rival(
      FieldSpec field, Fact fact, Value kept, CheckSubject subject, Set<String> elsewhere) {
    Map<String, Vote> votes = new LinkedHashMap<>();
    subject.texts().forEach(p -> votes(new Ballot(field), p, votes));
    int own = votes.getOrDefault(key(kept), Vote.NONE).points();
    return votes.values().stream()
        .filter(v -> v.points() >= own && v.points() > 0)
        .filter(v -> !elsewhere.contains(key(v.value())))
        .filter(v -> !isPart(v.value(), kept) && !isTaxed(v.value(), kept))
        .max(Comparator.comparingInt(Vote::points))
        .map(v -> finding(field, fact, v, isMiswritten(fact, kept, v)))
        .stream();
  }

  /** « 8 640 € » in one piece, « 6 840 € » in another. */
  private static boolean isMiswritten(Fact fact, Value kept, Vote other) {
    return fact.type() == FactType.MONTANT
        && kept.asText().length() == other.value().asText().length()
        && fact.source() != null
        && !fact.source().piece().equals(other.piece());
  }

  /** « Foyer rural » and « Foyer rural de Champlieu » name one body. */
  private static boolean isPart(Value other, Value kept) {
    List<String> words = Words.of(other.asText());
    List<String> own = Words.of(kept.asText());
    return own.containsAll(words) || words.containsAll(own);
  }

  /** The same price without its VAT, or with it. */
  private static boolean isTaxed(Value other, Value kept) {
    if (!other.asText().matches("\\d+\\.\\d+") || !kept.asText().matches("\\d+\\.\\d+")) {
      return false;
    }
    BigDecimal a = new BigDecimal(other.asText());
    BigDecimal b = new BigDecimal(kept.asText());
    return RATES.stream()
        .map(BigDecimal::new)
        .anyMatch(
            r ->
                a.multiply(r).subtract(b).abs().compareTo(BigDecimal.ONE) < 0
                    || b.multiply(r).subtract(a).abs().compareTo(BigDecimal.ONE) < 0);
  }

  /** What speaks for a value at its best place. */
  private record Vote(Value value, String piece, String words, int points) {
    static final Vote NONE = new Vote(Value.of("-"), "", "", 0);
  }

  private static void votes(Ballot ballot, PieceText piece, Map<String, Vote> votes) {
    FoldedText text = piece.text();
    List<Hit> hits = ballot.reader().find(text);
    for (Hit hit : hits.subList(0, Math.min(hits.size(), MOST))) {
      Context around = context(text, hit);
      String context = around.words() + " " + head(piece.piece(), hit);
      int points = ballot.points(context, around.before());
      Vote vote = new Vote(hit.value(), piece.name(), context, points);
      votes.merge(key(hit.value()), vote, (a, b) -> a.points() >= b.points() ? a : b);
    }
  }

  /**
   * @param before how much of the words stands before the value
   */
  private record Context(String words, int before) {}

  /** The sentence of a value; its line in a table or a form. */
  private static Context context(FoldedText text, Hit hit) {
    String words = text.text();
    int from = text.folded(hit.start());
    int to = text.folded(hit.end());
    int start = from;
    while (start > 0 && from - start < FARTHEST && !ends(words, start - 1)) {
      start--;
    }
    int end = to;
    while (end < words.length() && end - to < FARTHEST && !ends(words, end)) {
      end++;
    }
    return new Context(words.substring(start, end).toLowerCase(Locale.ROOT), from - start);
  }

  private static boolean ends(String text, int at) {
    char c = text.charAt(at);
    return c == '\n'
        || c == ';'
        || c == '?'
        || c == '!'
        || (c == '.' && text.startsWith(" ", at + 1) && !isInitial(text, at));
  }

  /** « M. », « J. »; « en 2027. » and « 300 €. » end a sentence. */
  private static boolean isInitial(String text, int stop) {
    return stop > 0
        && Character.isLetter(text.charAt(stop - 1))
        && (stop == 1 || !Character.isLetterOrDigit(text.charAt(stop - 2)));
  }

  private static String head(ExtractedPiece piece, Hit hit) {
    for (Table table : piece.tables()) {
      for (Table.Cell cell : table.cells()) {
        if (cell.start() <= hit.start() && hit.end() <= cell.end()) {
          return table.cells().stream()
              .filter(c -> c.column() == cell.column() && c.row() < cell.row())
              .min(Comparator.comparingInt(Table.Cell::row))
              .map(c -> Words.fold(c.text()))
              .orElse("");
        }
      }
    }
    return "";
  }

  /** The words that a field's own value is expected beside. */
  private static final class Ballot {
    private final FieldSpec field;
    private final List<String> labels;
    private final List<String> pro;
    private final List<String> contra;
    private final List<String> never;

    Ballot(FieldSpec field) {
      this.field = field;
      this.labels = folded(field.hints().libelles());
      this.pro = folded(field.hints().preferer());
      this.contra = folded(field.hints().ecarter());
      this.never = folded(field.hints().exclure());
    }

    /** Of a price with tax, one said to be without is no rival. */
    Recogniser reader() {
      String own = field.hints().reconnaisseur();
      return own != null && PRICES.contains(own)
          ? Recognisers.named(own).orElseThrow()
          : Recognisers.of(field.type());
    }

    private static List<String> folded(List<String> words) {
      List<String> all = new ArrayList<>();
      words.forEach(w -> all.add(Words.fold(w).strip()));
      return all;
    }

    /**
     * Words that exclude a value say nothing where others name it right before: « prend effet le
     * 1er février et court jusqu'au jugement ».
     */
    int points(String context, int before) {
      int points = isIn(labels, context) ? 2 : 0;
      points += isIn(pro, context) ? 2 : 0;
      points -= isIn(contra, context) ? 2 : 0;
      return isIn(never, context) && !isNamed(context.substring(0, before)) ? -4 : points;
    }

    private boolean isNamed(String before) {
      String near = before.substring(Math.max(0, before.length() - BESIDE));
      int named = Math.max(last(labels, near), last(pro, near));
      return field.type() == FactType.DATE && named >= 0 && named > last(never, near);
    }

    private static int last(List<String> words, String text) {
      return words.stream().mapToInt(w -> wordAt(w, text)).max().orElse(-1);
    }

    private static int wordAt(String word, String text) {
      int at = text.lastIndexOf(word);
      return at > 0 && Character.isLetter(text.charAt(at - 1)) ? -1 : at;
    }

    private static boolean isIn(List<String> words, String context) {
      return words.stream()
          .anyMatch(
              w -> {
                int at = context.indexOf(w);
                return at >= 0 && (at == 0 || !Character.isLetter(context.charAt(at - 1)));
              });
    }
  }

  private static String key(Value value) {
    List<String> words = Words.of(value.asText());
    return words.isEmpty() || Character.isDigit(words.get(0).charAt(0))
        ? value.asText().replaceFirst("\\.00$", "")
        : words.get(words.size() - 1);
  }

  private static Finding finding(FieldSpec field, Fact fact, Vote vote, boolean miswritten) {
    return Findings.attention(
        miswritten ? FindingCode.FAIT_CONTRADICTOIRE : FindingCode.VALEUR_A_CONFIRMER,
        "champ " + field.name(),
        "« %s » est retenu pour « %s » ; la pièce « %s » donne aussi « %s », dont les mots voisins parlent autant de ce champ."
            .formatted(
                fact.found().map(v -> ShownValue.of(v, field.type())).orElse(""),
                field.label(),
                vote.piece(),
                ShownValue.of(vote.value(), field.type())),
        "Deux lectures des mêmes pièces ne s'accordent pas.",
        "Relire les deux passages et, si besoin, saisir la valeur (« " + field.name() + " = … »).");
  }
}
