package org.paraphe.checking;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.paraphe.law.Citation;
import org.paraphe.law.LegalCorpus;

/** « L. 2122-22, 45° »: a numbered point that an article in force does not have. */
final class MissingPoint {

  private static final Pattern NOT_A_NUMBER = Pattern.compile("\\D+");

  private MissingPoint() {}

  /** A later version may have added it: it does not block. */
  static Optional<Finding> of(String where, Citation citation, LegalCorpus corpus, LocalDate date) {
    String points = citation.point();
    if (points == null) {
      return Optional.empty();
    }
    OptionalInt last = corpus.lastPoint(citation, date);
    boolean isBeyond =
        last.isPresent()
            && NOT_A_NUMBER
                .splitAsStream(points)
                .filter(p -> !p.isEmpty())
                .anyMatch(p -> p.length() > 4 || Integer.parseInt(p) > last.getAsInt());
    return isBeyond
        ? Optional.of(finding(where, citation, corpus, date, last.getAsInt()))
        : Optional.empty();
  }

  private static Finding finding(
      String where, Citation citation, LegalCorpus corpus, LocalDate date, int last) {
    return Findings.attention(
        FindingCode.REFERENCE_INTROUVABLE,
        where,
        "Référence « "
            + ReferenceWords.name(citation)
            + " » : cet article, "
            + ReferenceWords.of(corpus.resolve(citation, date), date)
            + ", "
            + (last == 0 ? "n'a pas de point numéroté." : "s'arrête au " + last + "°."),
        "L'acte se fonderait sur une disposition qui n'existe pas.",
        "Vérifier sur Légifrance quel point de l'article était visé.");
  }
}
