package org.paraphe.drafting;

import java.util.List;
import java.util.regex.Pattern;
import org.paraphe.facts.FoldedText;

/**
 * Names that the words beside them rule out: bodies in whose place another one stands, dissolved,
 * bought, called otherwise since or out of the race; people who ask for something in a body's name.
 */
final class Succeeded {
  private static final int AROUND = 90;

  /** « La Lyre, dissoute en juin », « Prunier, actuel titulaire, n'a pas répondu ». */
  private static final Pattern GONE =
      Pattern.compile(
          "^[\") ]{0,3}(?:, [^.;,\\n]{3,50})?,? ?(?:(?:qui|laquelle|lequel) )?(?:"
              + "(?:(?:vient d'etre|est|a ete|ayant ete|etant|sera|fut) )?(?:desormais |depuis |recemment )?(?:(?:repris|rachete|absorbe|remplace)e?s? (?:(?:en|le|depuis|au) [^,.;\\n]{3,20} )?par "
              + "(?!(?:une?|le|la|son|sa|de) (?:nouve|autre (?:equipe|bureau|president)))"
              + "|(?:dissou(?:s|te)|radiee?|(?:mise? |placee? )?en liquidation|decedee?)\\b)"
              + "|(?:s'est|s'etant|s'etait) (?:desiste|dissou|retire)|(?:a|ayant|avait) (?:retire (?:son|sa)|cesse (?:son|ses|toute)|fusionne|change de (?:nom|denomination)|depose (?:le|son) bilan|ete declaree? defaillant|decline)"
              + "|n'(?:a|ayant) pas (?:(?:repondu|donne suite|candidate)(?= ?[.,;:)\\n]|$| (?:a (?:la|cette|notre) (?:consultation|demande)|a l'appel|cette (?:fois|annee)|dans les delais|a temps))|remis (?:d'offre|de pli))"
              + "|devient |est devenue? |s'appelle (?:desormais|maintenant) )",
          Pattern.CASE_INSENSITIVE);

  /** « Le Fournil, anciennement Pain partagé », « Mélodia remplace La Lyre ». */
  private static final Pattern FORMER =
      Pattern.compile(
          "\\b(?:anciennement|ancien(?:ne)? (?:nom|denomination|raison sociale|appellation)|anc\\.|(?:ancien|precedent)(?:ne|e)?(?: (?:titulaire|prestataire|fermier|locataire|fournisseur|occupant))?(?= ?:)|ex|autrefois|jadis|remplac(?:e|ant|era)|succed(?:e|ant|era) a|se substitue a"
              + "|prend la (?:suite|releve) de|(?:a )?(?:absorbe|rachete)|issue? de la (?:fusion|dissolution) de)[ :,(-]{1,3}(?:(?:appelee?|denommee?) )?(?:la |le |les |l')?(?:(?:association|societe|sarl|sas|entreprise|club|ets) )?\"?$",
          Pattern.CASE_INSENSITIVE);

  private static final String CIVILITY =
      "(?:MM?\\.|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle|Dr|Docteur) ";

  private static final Pattern NAME =
      Pattern.compile(
          "(?:"
              + CIVILITY
              + ")?[A-Z][A-Za-z'.-]*(?: (?:(?:de |du |d'|le |la )*[A-Z][A-Za-z'.-]+)){0,4}");

  private static final String OFFICE =
      "(?:vice-|co-)?(?:president|tresori|secretaire\\b(?! de mairie)|gerant|representant|mandataire)[a-z]{0,4}";

  /** « Mme Roumens, trésorière ». */
  private static final Pattern IN_OFFICE =
      Pattern.compile(
          "^ ?[,(-] ?(?:(?:en (?:sa |ma )?qualite de|en tant que|agissant comme) )?(?:la |le |sa |son |leur |notre |votre )?"
              + OFFICE
              + "(?! ?:)",
          Pattern.CASE_INSENSITIVE);

  /** « le président : Paul Estève ». */
  private static final Pattern OFFICE_OF =
      Pattern.compile(
          "\\b(?:(?:la |le |sa |son |leur |notre |votre )%1$s ?[,:]? ?|(?:presidee?|representee?|dirigee?) par )(?:%2$s)?$"
              .formatted(OFFICE, CIVILITY),
          Pattern.CASE_INSENSITIVE);

  private final List<PieceReading> readings;

  Succeeded(List<PieceReading> readings) {
    this.readings = readings;
  }

  /** Those in whose place nobody stands. Where there are none, none is left. */
  List<Candidate> without(List<Candidate> candidates) {
    List<Candidate> gone = candidates.stream().filter(this::has).toList();
    return candidates.stream()
        .filter(
            c ->
                gone.stream()
                    .noneMatch(g -> SameValue.words(c.value()).equals(SameValue.words(g.value()))))
        .toList();
  }

  boolean has(Candidate candidate) {
    return readings.stream()
        .filter(r -> r.piece().name().equals(candidate.span().piece()))
        .anyMatch(r -> stands(r, candidate, FORMER, GONE));
  }

  /** True for who asks in a body's name, and for « de M. Picot », of whom an association is. */
  static boolean speaks(PieceReading reading, Candidate candidate) {
    String name = FoldedText.fold(candidate.value().asText());
    boolean titled = name.matches(CIVILITY + ".*");
    return name.matches("(?:de |du |d')" + CIVILITY + ".*")
        || (NAME.matcher(name).matches()
            && stands(reading, candidate, OFFICE_OF, titled ? IN_OFFICE : OFFICE_OF));
  }

  /** True where the words before a name end, or those behind it begin, as these patterns say. */
  private static boolean stands(
      PieceReading reading, Candidate name, Pattern before, Pattern behind) {
    FoldedText folded = reading.folded();
    String text = folded.text();
    int from = folded.folded(name.span().start());
    int to = folded.folded(name.span().end());
    return before.matcher(text.substring(Math.max(0, from - AROUND), from)).find()
        || behind.matcher(text.substring(to, Math.min(text.length(), to + AROUND))).find();
  }
}
