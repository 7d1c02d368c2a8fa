package org.paraphe.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of an article of law.
 *
 * @param code {@code LEGITEXT…}
 * @param title name of the code or law
 * @param article {@code L2121-29}
 * @param id {@code LEGIARTI…}; null where the source did not tell
 * @param from first day in force; null where nobody knows it yet
 * @param to day after the last one; null where no end is known
 * @param state by LEGI: {@code VIGUEUR}, {@code MODIFIE}, {@code ABROGE}…
 * @param path the sections that it stands in, from the outermost
 * @param text empty where only the dates were imported
 */
public record LawArticle(
    String code,
    String title,
    String article,
    @Nullable String id,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String state,
    String path,
    String text) {}
