package org.paraphe.act;

import org.jspecify.annotations.Nullable;

/** The vote; null counts are not known yet and print as blanks. */
public record Vote(
    @Nullable Integer pour,
    @Nullable Integer contre,
    @Nullable Integer abstentions,
    @Nullable Integer nePrennentPasPart) {}
