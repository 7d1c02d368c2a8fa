package org.paraphe.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An article that a search found, in the version in force at its date.
 *
 * @param rank from 1
 * @param code {@code LEGITEXT…}
 * @param article {@code L2121-29}
 * @param title name of the code or law
 * @param snippet the passage of the text that answers best, 240 characters at most and a mark for
 *     what was cut
 * @param score the higher the better, by words alone; comparable within one search only
 * @param from first day of the version; null where nobody knows it
 * @param to day after the last one; null where no end is known
 */
public record ArticleHit(
    int rank,
    String code,
    String article,
    String title,
    String snippet,
    double score,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {}
