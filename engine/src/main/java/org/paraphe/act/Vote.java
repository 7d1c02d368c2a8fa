package org.paraphe.act;

import org.jspecify.annotations.Nullable;

/**
 * The vote; null counts are not known yet and print as blanks.
 *
 * @param modalite how it was taken or decided, where the act must say so: "scrutin secret", "voix
 *     prépondérante du président"; null for an open vote with a majority
 */
public record Vote(
    @Nullable Integer pour,
    @Nullable Integer contre,
    @Nullable Integer abstentions,
    @Nullable Integer nePrennentPasPart,
    @Nullable String modalite) {

  /** A vote by show of hands that a majority decided. */
  public Vote(
      @Nullable Integer pour,
      @Nullable Integer contre,
      @Nullable Integer abstentions,
      @Nullable Integer nePrennentPasPart) {
    this(pour, contre, abstentions, nePrennentPasPart, null);
  }
}
