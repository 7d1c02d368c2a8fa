package org.paraphe.routes.steps;

/**
 * The endpoints that wake the steps. A ring says only "there is work for this step": it carries no
 * id, so a lost or a doubled one costs nothing.
 */
public final class Bells {

  /** The body of every ring. */
  public static final String RING = "";

  private static final String STEP = "{etape}";

  private final String pattern;

  /**
   * @param setting a Camel scheme ({@code seda}, {@code jms}) or a whole endpoint with {@code
   *     {etape}} where the step's name goes
   */
  public Bells(String setting) {
    this.pattern = setting.contains(STEP) ? setting : pattern(setting);
  }

  private static String pattern(String scheme) {
    String plain = scheme.endsWith(":") ? scheme.substring(0, scheme.length() - 1) : scheme;
    // seda's default size of 1 000 throws when full; one ring that waits is enough
    return plain.equals("seda")
        ? "seda:" + STEP + "?size=1&discardWhenFull=true"
        : plain + ":" + STEP;
  }

  /** The endpoint of a step. */
  public String of(String step) {
    return pattern.replace(STEP, step);
  }
}
