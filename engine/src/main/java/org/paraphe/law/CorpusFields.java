package org.paraphe.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The layout of an imported corpus: one Lucene document for each version of an article. A version
 * is in force at a day {@code d} where {@code from <= d < to} and its state is not {@link
 * #STILLBORN}.
 */
final class CorpusFields {

  /** Identifier of the text: {@code LEGITEXT…}. One term, stored. */
  static final String CODE = "code";

  /**
   * Identifier under which the text was published: {@code JORFTEXT…}, for a code as {@link #CODE}.
   */
  static final String CID = "cid";

  /** Normalised number: {@code L2121-29}, {@code R123-1} without its star. One term, stored. */
  static final String ARTICLE = "article";

  /**
   * {@link #key}: one term finds every version of an article, with its star or without, which LEGI
   * itself has put and left out over the years. Not stored.
   */
  static final String KEY = "key";

  /** {@code LEGIARTI…}; absent where the source does not tell. One term, stored. */
  static final String ID = "id";

  /** First day in force, a {@link #day}: point, doc value, stored. */
  static final String FROM = "from";

  /** Day after the last one, {@link #OPEN} for none: point, doc value, stored. */
  static final String TO = "to";

  /** State by LEGI: {@code VIGUEUR}, {@code MODIFIE}…; one term, stored. */
  static final String STATE = "state";

  /** Name of the text: « Code électoral ». French analysis, stored. */
  static final String TITLE = "title";

  /**
   * Names or slugs of the sections, from the outermost, joined by « / ». French analysis, stored.
   */
  static final String PATH = "path";

  /** {@link #PATH} as one term, with a sorted doc value, for grouping by section. Not stored. */
  static final String SECTION = "section";

  /** Words of the article. French analysis, stored. */
  static final String TEXT = "text";

  /**
   * {@code loi 2000-321}, {@code decret 2001-495}: a text that is no code. One term, not stored.
   */
  static final String NUMBER = "number";

  /**
   * An article that took this one's place, where LEGI links them: code, number and title with tabs
   * between. Stored.
   */
  static final String REPLACED = "replaced";

  /**
   * Which form of source the version came from, see {@link CorpusSource.Form}. One term, stored.
   */
  static final String FORM = "form";

  /** No known end. */
  static final int OPEN = 99991231;

  /** Replaced before it ever came into force: counts for nothing. */
  static final String STILLBORN = "MODIFIE_MORT_NE";

  private CorpusFields() {}

  /** 2023-12-06 as 20231206. */
  static int day(LocalDate date) {
    return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
  }

  /** Null for {@link #OPEN} and for LEGI's words for a day that nobody knows (2222, 2999). */
  static @Nullable LocalDate date(int day) {
    return isUnknown(day)
        ? null
        : LocalDate.of(day / 10_000, day / 100 % 100, Math.max(1, day % 100));
  }

  /** True for the sentinels: 2222-02-22, 2999-01-01 and later. */
  static boolean isUnknown(int day) {
    return day == 22220222 || day >= 29990101;
  }

  /**
   * {@code LEGITEXT…#R421-12}, {@code loi 2000-321#10}; the star of {@code R*421-12} is left out.
   */
  static String key(String scope, String article) {
    return scope + '#' + article;
  }
}
