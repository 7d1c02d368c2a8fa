package org.paraphe.facts;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The only values that a pack admits for a field, compared by what they say: « trente ans » is « 30
 * ans », « 600 » is « 600,00 € ».
 *
 * @param admitted as the pack writes them; empty where any value will do
 */
public record Choices(FactType type, List<String> admitted) {
  private static final Set<FactType> TYPES =
      EnumSet.of(
          FactType.TEXTE,
          FactType.DUREE,
          FactType.MONTANT,
          FactType.ENTIER,
          FactType.NOMBRE,
          FactType.ANNEE);

  private static final Pattern LASTING =
      Pattern.compile(
          "(\\d{1,3}|"
              + NumberWords.RUN
              + ") (heure|jour|semaine|mois|annee|an)s?( ouvres| ouvrables| calendaires)?");

  public Choices {
    admitted = TYPES.contains(type) ? List.copyOf(admitted) : List.of();
  }

  /** True for the types whose values can be held against a list. */
  public static boolean holdFor(FactType type) {
    return TYPES.contains(type);
  }

  public boolean areAny() {
    return !admitted.isEmpty();
  }

  /** The value, in the pack's words where it is a text; empty where the pack admits no such. */
  public Optional<Value> of(Value value) {
    if (!areAny()) {
      return Optional.of(value);
    }
    String said = said(value.asText());
    return admitted.stream()
        .filter(choice -> said(choice).equals(said))
        .findFirst()
        .map(choice -> type == FactType.TEXTE ? Value.of(choice) : value);
  }

  /** « caveau, pleine terre ». */
  public String told() {
    return String.join(", ", admitted);
  }

  /** The admitted values that are none of the type: nothing in a piece would ever give them. */
  public List<String> foreign() {
    return type == FactType.TEXTE
        ? List.of()
        : admitted.stream().filter(c -> quantity(fold(c)).isEmpty()).toList();
  }

  private String said(String text) {
    String folded = fold(text);
    return type == FactType.TEXTE ? folded : quantity(folded).orElse(folded);
  }

  private static String fold(String text) {
    return FoldedText.plain(FoldedText.fold(text)).toLowerCase(Locale.ROOT);
  }

  private Optional<String> quantity(String folded) {
    return switch (type) {
      case DUREE -> lasting(folded);
      case MONTANT ->
          number(folded).or(() -> Amounts.bare(folded).flatMap(v -> number(v.asText())));
      default -> number(folded).or(() -> NumberWords.parse(folded).map(n -> Long.toString(n)));
    };
  }

  private static Optional<String> number(String text) {
    String digits = text.replace(" ", "").replace(',', '.');
    return digits.matches("-?\\d{1,15}(?:\\.\\d{1,6})?")
        ? Optional.of(new BigDecimal(digits).stripTrailingZeros().toPlainString())
        : Optional.empty();
  }

  private static Optional<String> lasting(String folded) {
    Matcher lasting = LASTING.matcher(folded);
    if (!lasting.matches()) {
      return Optional.empty();
    }
    String figure = lasting.group(1);
    Optional<Long> number =
        figure.matches("\\d+") ? Optional.of(Long.valueOf(figure)) : NumberWords.parse(figure);
    boolean years = lasting.group(2).startsWith("an");
    String unit =
        (years ? "mois" : lasting.group(2)) + (lasting.group(3) == null ? "" : lasting.group(3));
    return number.map(n -> (years ? 12 * n : n) + " " + unit);
  }
}
