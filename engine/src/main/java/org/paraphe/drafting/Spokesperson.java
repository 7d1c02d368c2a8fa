package org.paraphe.drafting;

import java.util.regex.Pattern;
import org.paraphe.facts.FoldedText;

/**
 * Who asks in a body's name, told by an office beside the name, « Mme Roumens, trésorière », « le
 * président : Paul Estève »: it is the body that is given something.
 */
final class Spokesperson {
  private static final int AROUND = 60;

  private static final String OFFICE =
      "(?:vice-|co-)?(?:president|tresori|secretaire\\b(?! de mairie)|gerant|representant|mandataire)[a-z]{0,4}";

  private static final Pattern NAME =
      Pattern.compile(
          "(?:(?:MM?\\.|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle|Dr|Docteur) )?[A-Z][A-Za-z'.-]*(?: (?:(?:de |du |d'|le |la )*[A-Z][A-Za-z'.-]+)){0,4}");

  private static final Pattern TITLED =
      Pattern.compile("(?:MM?\\.|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle|Dr|Docteur) .*");

  /** « l'association de M. Picot » names nobody else. */
  private static final Pattern OF_A_PERSON =
      Pattern.compile("(?:de |du |d')(?:MM?\\.|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle) ");

  private static final Pattern AFTER =
      Pattern.compile(
          "^ ?[,(-] ?(?:(?:en (?:sa |ma )?qualite de|en tant que|agissant comme) )?(?:la |le |sa |son |leur |notre |votre )?"
              + OFFICE
              + "(?! ?:)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BEFORE =
      Pattern.compile(
          "\\b(?:la |le |sa |son |leur |notre |votre )"
              + OFFICE
              + " ?[,:]? ?(?:(?:MM?\\.|Mme|Mlle|Monsieur|Madame) )?$|\\b(?:presidee?|representee?|dirigee?) par (?:(?:MM?\\.|Mme|Mlle|Monsieur|Madame) )?$",
          Pattern.CASE_INSENSITIVE);

  private Spokesperson() {}

  static boolean is(PieceReading reading, Candidate candidate) {
    FoldedText folded = reading.folded();
    String text = folded.text();
    int from = folded.folded(candidate.span().start());
    int to = folded.folded(candidate.span().end());
    String name = FoldedText.fold(candidate.value().asText());
    String after = text.substring(to, Math.min(text.length(), to + AROUND));
    return OF_A_PERSON.matcher(name).lookingAt()
        || NAME.matcher(name).matches()
            && ((TITLED.matcher(name).matches() && AFTER.matcher(after).find())
                || BEFORE.matcher(text.substring(Math.max(0, from - AROUND), from)).find());
  }
}
