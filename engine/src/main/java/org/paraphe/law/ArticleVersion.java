package org.paraphe.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of an article as a source gives it. Days are {@link CorpusFields#day}s.
 *
 * @param code {@code LEGITEXT…}
 * @param cid {@code JORFTEXT…}, for a code as {@code code}
 * @param number {@code loi 2000-321}; null for a code
 * @param title name of the text
 * @param article its number as the source writes it; empty for none
 * @param id {@code LEGIARTI…}; null where the source does not tell
 * @param to exclusive, {@link CorpusFields#OPEN} for none
 * @param text empty where the source has only the dates
 * @param replacedBy the articles that took its place, where the source tells
 */
record ArticleVersion(
    String code,
    String cid,
    @Nullable String number,
    String title,
    String article,
    @Nullable String id,
    int from,
    int to,
    String state,
    String path,
    String text,
    List<Successor> replacedBy) {

  ArticleVersion {
    replacedBy = List.copyOf(replacedBy);
  }

  /**
   * The latest day that this version proves its source to know: it came into force, or ended. Zero
   * where it proves none, for a law may be voted long before its day.
   */
  int knownUntil() {
    if (state.equals("VIGUEUR") || state.equals("ABROGE_DIFF")) {
      return CorpusFields.isUnknown(from) ? 0 : from;
    }
    boolean past = state.equals("MODIFIE") || state.equals("ABROGE");
    return past && !CorpusFields.isUnknown(to) ? to : 0;
  }
}
