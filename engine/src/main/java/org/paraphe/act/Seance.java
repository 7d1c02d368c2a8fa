package org.paraphe.act;

import org.jspecify.annotations.Nullable;

/**
 * The session of the assembly; what is not known yet is null and prints as a blank.
 *
 * @param dateConvocation ISO
 * @param dateSeance ISO
 */
public record Seance(
    String assemblee,
    @Nullable String dateConvocation,
    @Nullable String dateSeance,
    @Nullable String lieu,
    @Nullable Integer enExercice,
    @Nullable Integer presents,
    @Nullable Integer pouvoirs,
    @Nullable String president,
    @Nullable String secretaire) {}
