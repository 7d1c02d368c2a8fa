package org.paraphe.law;

import org.jspecify.annotations.Nullable;

/**
 * One legal reference as it stands in a text: one article, or a text of law as a whole.
 *
 * @param text the words of the reference, to the letter
 * @param start UTF-16 offset into the text that was parsed
 * @param end exclusive
 * @param nature what kind of text is cited
 * @param code the code's identifier ({@code LEGITEXT000006070633}); null where none can be told or
 *     where the text is no code
 * @param title the code's full name, or {@code loi n° 2000-321}; null where none can be told
 * @param article normalised: {@code L2121-29}, {@code R*123-1}, {@code 10-1}; null for a whole text
 * @param point the numbered items: {@code 4} for « 4° », {@code 4, 16} for « 4° et 16° », {@code 4
 *     à 6} for « 4° à 6° »
 * @param range true for an end of « articles R. 2131-1 à R. 2131-4 »
 */
public record Citation(
    String text,
    int start,
    int end,
    Nature nature,
    @Nullable String code,
    @Nullable String title,
    @Nullable String article,
    @Nullable String point,
    boolean range) {

  /** What kind of text is cited. */
  public enum Nature {
    CODE,
    LOI,
    ORDONNANCE,
    DECRET,
    CONSTITUTION,
    /** A regulation, directive or treaty of the European Union. */
    EUROPE,
    CIRCULAIRE,
    /** Of a minister, a préfet or a local authority. */
    ARRETE,
    /** An earlier délibération. */
    DELIBERATION,
    /** An earlier decision taken by delegation (CGCT L2122-22). */
    DECISION,
    /** A court's decision. */
    JURISPRUDENCE,
    /** Another text. */
    AUTRE,
    /** An article whose text cannot be told. */
    INCONNUE
  }

  /** The same reference at another place or as an end of a range. */
  Citation placed(String words, int from, int to, boolean rangeEnd) {
    return new Citation(words, from, to, nature, code, title, article, point, rangeEnd);
  }

  Citation ofArticle(String number) {
    return new Citation(text, start, end, nature, code, title, number, point, range);
  }

  /** The same article, as one of a code. */
  public Citation ofCode(String id) {
    return new Citation(text, start, end, Nature.CODE, id, title, article, point, range);
  }

  /** A reference that no rule can read: taken as a whole, never passed over. */
  public static Citation unread(String text) {
    return new Citation(text, 0, text.length(), Nature.AUTRE, null, null, null, null, false);
  }

  /** What is cited, the same however it is written: for telling two references apart. */
  public String target() {
    String source = code != null ? code : title != null ? title : text.strip();
    return nature + "|" + source + "|" + article + "|" + point;
  }
}
