package org.paraphe.facts;

/**
 * A stretch of days that a text states, each end a hit.
 *
 * @param first null for "jusqu'au 7 mars 2027"
 * @param last null for "à compter du 3 mars 2027"; the same value as first for a single day
 */
public record Period(
    @org.jspecify.annotations.Nullable Hit first, @org.jspecify.annotations.Nullable Hit last) {}
