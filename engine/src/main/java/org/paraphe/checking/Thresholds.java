package org.paraphe.checking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The amounts that rules of law set, each with its days and its source: {@code seuils.tsv}. */
final class Thresholds {

  /**
   * @param from first day; null for always
   * @param until the day after the last; null for no end
   */
  record Threshold(
      String rule,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      BigDecimal value,
      String source) {

    boolean holdsOn(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
  }

  private static final List<Threshold> ALL = read();

  private Thresholds() {}

  /** The threshold of a rule on the act's date; empty where none held. */
  static Optional<Threshold> of(String rule, LocalDate day) {
    return ALL.stream().filter(t -> t.rule().equals(rule) && t.holdsOn(day)).findFirst();
  }

  private static List<Threshold> read() {
    try (InputStream in = Thresholds.class.getResourceAsStream("seuils.tsv")) {
      if (in == null) {
        throw new IllegalStateException("seuils.tsv is missing");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Thresholds::threshold)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Threshold threshold(String line) {
    String[] cells = line.split("\t", -1);
    return new Threshold(
        cells[0], day(cells[1]), day(cells[2]), new BigDecimal(cells[3]), cells[4]);
  }

  private static @Nullable LocalDate day(String cell) {
    return cell.isBlank() ? null : LocalDate.parse(cell.strip());
  }
}
