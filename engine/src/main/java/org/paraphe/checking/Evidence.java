package org.paraphe.checking;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.paraphe.facts.Value;

/** What somebody gave, ready to be asked whether it supports a token. Filled, then only read. */
final class Evidence {

  /** From here on a number tells itself; below, the same number about something else is common. */
  private static final int SPEAKS_FOR_ITSELF = 1000;

  /** « la deuxième décision modificative » gives its number. */
  private static final Map<String, String> ORDINALS =
      Map.ofEntries(
          Map.entry("premier", "1"),
          Map.entry("premiere", "1"),
          Map.entry("second", "2"),
          Map.entry("seconde", "2"),
          Map.entry("deuxieme", "2"),
          Map.entry("troisieme", "3"),
          Map.entry("quatrieme", "4"),
          Map.entry("cinquieme", "5"),
          Map.entry("sixieme", "6"),
          Map.entry("septieme", "7"),
          Map.entry("huitieme", "8"),
          Map.entry("neuvieme", "9"),
          Map.entry("dixieme", "10"));

  private final Set<String> numbers = new HashSet<>();
  private final Set<String> measured = new HashSet<>();
  private final Set<String> exact = new HashSet<>();
  private final Set<String> dates = new HashSet<>();
  private final Set<String> hours = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  static Evidence of(Value value) {
    return new Evidence().addValue(value);
  }

  static Evidence of(String text) {
    return new Evidence().addText(text);
  }

  Evidence addText(String text) {
    if (text.indexOf('\t') >= 0 || text.contains("   ")) {
      // the last amount of a row and the account that begins the next one are two numbers
      text.lines()
          .flatMap(line -> Tokens.scan(line).stream())
          .filter(token -> token.kind() == Token.Kind.NUMBER)
          .forEach(this::addNumber);
    }
    List<String> said = Words.of(text);
    words.addAll(said);
    said.stream().map(ORDINALS::get).filter(Objects::nonNull).forEach(numbers::add);
    // a letter and its accent apart would hide the month of a date
    for (Token token : Tokens.scan(Normalizer.normalize(text, Normalizer.Form.NFC))) {
      switch (token.kind()) {
        case NUMBER -> addNumber(token);
        case DATE -> addDate(token.value());
        case HOUR -> hours.add(token.value());
        case NAME -> words.add(token.value());
      }
    }
    return this;
  }

  /** A value of a field: one that is a number and nothing else counts wherever it is printed. */
  Evidence addValue(Value value) {
    if (value instanceof Value.Items list) {
      list.items().forEach(this::addValue);
    } else if (value instanceof Value.Rows table) {
      table.rows().forEach(row -> row.values().forEach(this::addValue));
    } else {
      String text = value.asText();
      addText(text);
      if (text.strip().matches("\\d+(?:\\.\\d+)?")) {
        exact.add(Tokens.plain(new BigDecimal(text.strip())));
      }
    }
    return this;
  }

  Evidence addAll(Evidence other) {
    numbers.addAll(other.numbers);
    measured.addAll(other.measured);
    exact.addAll(other.exact);
    dates.addAll(other.dates);
    hours.addAll(other.hours);
    words.addAll(other.words);
    return this;
  }

  private void addNumber(Token token) {
    numbers.add(token.value());
    measured.add(token.value() + " " + token.unit());
  }

  private void addDate(String date) {
    dates.add(date);
    if (date.matches("\\d{4}-\\d{2}-\\d{2}")) {
      dates.add("-" + date.substring(4));
      dates.add(date.substring(0, 7));
    }
    if (date.matches("\\d{4}-.*")) {
      numbers.add(date.substring(0, 4));
    }
  }

  /** Any number counts, whatever it is about: for a short text such as a quote. */
  boolean supports(Token token) {
    return token.kind() == Token.Kind.NUMBER
        ? numbers.contains(token.value())
        : supportsOther(token);
  }

  /** A small number must be about the same thing: for a whole dossier. */
  boolean supportsInContext(Token token) {
    if (token.kind() != Token.Kind.NUMBER) {
      return supportsOther(token);
    }
    return exact.contains(token.value())
        || measured.contains(token.value() + " " + token.unit())
        || (numbers.contains(token.value()) && speaksForItself(token.value()));
  }

  private boolean supportsOther(Token token) {
    return switch (token.kind()) {
      case DATE -> dates.contains(token.value());
      case HOUR -> hours.contains(token.value());
      default -> words.contains(token.value());
    };
  }

  private static boolean speaksForItself(String number) {
    return number.contains(".") || number.length() >= String.valueOf(SPEAKS_FOR_ITSELF).length();
  }

  boolean hasWord(String folded) {
    return words.contains(folded);
  }

  /**
   * @param hour {@code 20:00}
   */
  boolean hasHour(String hour) {
    return hours.contains(hour);
  }

  boolean hasNumber(String plain) {
    return numbers.contains(plain);
  }
}
