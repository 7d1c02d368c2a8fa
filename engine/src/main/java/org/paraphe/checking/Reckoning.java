package org.paraphe.checking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Whether an amount comes out of the numbers that a passage tells: their sum, what is left of one
 * of them, so many times one of them, a share, the tax added or taken off.
 *
 * @param amounts in the order of the text, the last ones first to count
 * @param factors what an amount may be multiplied or divided by
 * @param taxed whether the passage speaks of tax
 */
record Reckoning(List<Double> amounts, Collection<Double> factors, boolean taxed) {
  private static final int MOST_AMOUNTS = 12;
  private static final int MOST_FACTORS = 16;

  /** Amounts that may each be taken, left or taken off, and so many times. */
  private static final int MOST_FREE = 4;

  private static final double[] TAXES = {1, 1.2, 1.1, 1.055, 1.021, 1.085};

  /** Further from every plain reckoning than this, an amount is of something else. */
  private static final double NEAR = 1.36;

  private static final double VERY_NEAR = 1.2;

  Reckoning {
    amounts =
        List.copyOf(amounts.subList(Math.max(0, amounts.size() - MOST_AMOUNTS), amounts.size()));
    factors = factors.stream().distinct().limit(MOST_FACTORS).toList();
  }

  /** True where one of the ways to reckon gives it, but for a euro. */
  boolean gives(double result) {
    return results().anyMatch(r -> isSame(r, result));
  }

  /**
   * What so many times one amount gives, or so many times so many, where it is all but the result.
   */
  OptionalDouble product(double result) {
    return amounts.stream()
        .flatMap(
            a ->
                factors.stream()
                    .filter(f -> f > 1)
                    .flatMap(
                        f ->
                            Stream.concat(
                                Stream.of(a * f),
                                factors.stream().filter(g -> g > 1).map(g -> a * f * g))))
        .filter(p -> isNear(p, result, VERY_NEAR))
        .min((a, b) -> Double.compare(Math.abs(a - result), Math.abs(b - result)))
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  /** What the plainest ways to reckon give, where it is near enough to be what was meant. */
  OptionalDouble meant(double result) {
    double[] near =
        DoubleStream.concat(
                plain(), taxed ? amounts.stream().flatMapToDouble(Reckoning::taxed) : plain())
            .filter(p -> p > 0 && isNear(p, result, NEAR))
            .toArray();
    return DoubleStream.of(near)
        .boxed()
        .min((a, b) -> Double.compare(Math.abs(a - result), Math.abs(b - result)))
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  /** Within so much of each other, or with two digits that changed places. */
  private static boolean isNear(double due, double result, double most) {
    return (result / due < most && due / result < most)
        || (result >= 100 && digits(due).equals(digits(result)));
  }

  private static String digits(double amount) {
    return Long.toString(Math.round(amount))
        .chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static boolean isSame(double a, double b) {
    return Math.abs(a - b) <= 1.001;
  }

  private static DoubleStream taxed(double amount) {
    return DoubleStream.of(1.2, 1.1, 1.055).map(t -> t * amount);
  }

  /** All together, one times a factor or parted by it, one less all that follow. */
  private DoubleStream plain() {
    DoubleStream.Builder plain = DoubleStream.builder();
    for (int i = 0; i < amounts.size(); i++) {
      double amount = amounts.get(i);
      factors.stream().filter(f -> f != 1).forEach(f -> plain.add(amount * f).add(amount / f));
      double rest = amounts.subList(i + 1, amounts.size()).stream().mapToDouble(a -> a).sum();
      if (rest > 0) {
        plain.add(amount + rest).add(amount - rest);
      }
    }
    return plain.build();
  }

  private DoubleStream results() {
    List<Double> runs = new ArrayList<>();
    for (int from = 0; from < amounts.size(); from++) {
      double sum = 0;
      for (int to = from; to < amounts.size(); to++) {
        sum += amounts.get(to);
        runs.add(sum);
      }
    }
    Stream<Double> left =
        amounts.stream().flatMap(a -> runs.stream().map(run -> Math.abs(a - run)));
    DoubleStream scaled =
        Stream.concat(runs.stream(), left)
            .flatMapToDouble(r -> DoubleStream.concat(DoubleStream.of(r), scaled(r)))
            .flatMap(r -> taxed ? withTax(r) : DoubleStream.of(r));
    return DoubleStream.concat(scaled, free().stream().mapToDouble(f -> f));
  }

  private static DoubleStream withTax(double amount) {
    return DoubleStream.of(TAXES).flatMap(t -> DoubleStream.of(amount * t, amount / t));
  }

  /** So many times, a share, what a share leaves or adds, so many times so many. */
  private DoubleStream scaled(double amount) {
    return factors.stream()
        .filter(f -> f > 0)
        .flatMapToDouble(
            f ->
                DoubleStream.concat(
                    f < 1
                        ? DoubleStream.of(
                            amount * f,
                            amount / f,
                            amount * (1 - f),
                            amount * (1 + f),
                            amount / (1 + f))
                        : DoubleStream.of(amount * f, amount / f),
                    factors.stream().mapToDouble(g -> amount * f * g)));
  }

  /** Each of the last amounts taken so many times, added or taken off. */
  private List<Double> free() {
    List<Double> sums = List.of(0.0);
    List<Double> last = amounts.subList(Math.max(0, amounts.size() - MOST_FREE), amounts.size());
    List<Double> times = Stream.concat(Stream.of(1.0), factors.stream().limit(5)).toList();
    for (double amount : last) {
      List<Double> next = new ArrayList<>(sums);
      for (double sum : sums) {
        for (double time : times) {
          next.add(sum + amount * time);
          next.add(sum - amount * time);
        }
      }
      sums = next;
    }
    return sums;
  }
}
