package org.paraphe.facts;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of days that a text states, each end a hit.
 *
 * @param first null for "jusqu'au 7 mars 2027"
 * @param last null for "à compter du 3 mars 2027"; the same value as first for a single day
 * @param scattered true for « les samedis 5 et 12 juin 2027 »: not every day between them is meant
 */
public record Period(@Nullable Hit first, @Nullable Hit last, boolean scattered) {
  Period(@Nullable Hit first, @Nullable Hit last) {
    this(first, last, false);
  }
}
