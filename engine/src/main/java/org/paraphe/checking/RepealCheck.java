package org.paraphe.checking;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.act.Family;
import org.paraphe.facts.FoldedText;

/**
 * ELEMENT_OMIS: a piece says that the order to write puts an end to an earlier one, and the order
 * says nothing of it. Both would be in force.
 */
final class RepealCheck implements Check {
  private static final String ORDER =
      "(?:arrete|delegation)s?(?! (?:de|du) (?:circulation|stationnement))\\b";

  private static final String END = "(?:abroge|rapporte|retire)";

  private static final Pattern REPEALS =
      Pattern.compile(
          "\\b"
              + ORDER
              + "(?:[^.;\\n]|\\.(?=\\d)|(?<=\\bMM?)\\.){0,140}?\\b(?:est|sont|sera|seront|soit|serait)(?: donc| ainsi)? "
              + END
              + "e?s?\\b"
              + "|\\b(?:abroge(?:r|ra|nt|ant)?|rapporter(?:a)?|retirer(?:a)?|abrogation d[eu']|mettre fin a|met fin a|mettra fin a|annule et remplace) ?(?:la |l'|les |le |cette |cet |son |sa )?(?:ancien(?:ne)? |precedente? )?"
              + ORDER
              + "|\\b"
              + ORDER
              + " (?:abroge|remplace|rapporte|retire)e?s? ?[:\\t]",
          Pattern.CASE_INSENSITIVE);

  /** Done by another act, or over by itself. */
  private static final Pattern APART =
      Pattern.compile(
          "\\b(?:par ailleurs|separement|par un autre|a part|distinct|deja|caduc|caduque|pas (?:a |ete )?(?:abrog|rapport|retir)|ne sera pas|n'est pas|a ete (?:abrog|rapport|retir))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SAID =
      Pattern.compile(
          "\\b(?:abrog|rapporte|retire|mis fin|met fin|annule)", Pattern.CASE_INSENSITIVE);

  @Override
  public List<Finding> run(CheckSubject subject) {
    if (subject.pack().family() != Family.ARRETE || isSaid(subject)) {
      return List.of();
    }
    return subject.texts().stream()
        .flatMap(p -> repeal(p.text()).map(words -> finding(p.name(), words)).stream())
        .limit(1)
        .toList();
  }

  /** In the order's own articles; « tant qu'elle n'est pas rapportée » says nothing. */
  private static boolean isSaid(CheckSubject subject) {
    return Passage.of(subject.act()).stream()
        .map(p -> Words.fold(p.text()).replace("n'est pas rapportee", " "))
        .anyMatch(words -> SAID.matcher(words).find());
  }

  private static Optional<String> repeal(FoldedText text) {
    Matcher repeals = REPEALS.matcher(text.text());
    while (repeals.find()) {
      int start = text.start(repeals.start());
      int end = text.end(repeals.end());
      String sentence = OwnSentence.in(text.original(), start, end);
      if (!APART.matcher(FoldedText.fold(sentence)).find()) {
        return Optional.of(FoldedText.plain(sentence).strip());
      }
    }
    return Optional.empty();
  }

  private static Finding finding(String piece, String words) {
    return Findings.attention(
        FindingCode.ELEMENT_OMIS,
        "pièce " + piece,
        "La pièce « %s » parle de mettre fin à un acte antérieur, « %s » ; le projet n'en dit rien."
            .formatted(piece, words),
        "Sans cette mention, les deux actes resteraient en vigueur ensemble.",
        "Si le présent arrêté abroge l'ancien, ajouter l'article au projet, avec son numéro et sa"
            + " date.");
  }
}
