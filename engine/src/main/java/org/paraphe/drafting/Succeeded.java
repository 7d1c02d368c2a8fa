package org.paraphe.drafting;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Bodies, and parties of a contract, of whom a piece says that another one stands in their place:
 * dissolved, bought, called otherwise since, or out of the race by what they did themselves.
 */
final class Succeeded {
  private static final int AROUND = 90;

  private static final String OTHER =
      "(?!(?:une?|le|la|son|sa|de) (?:nouve|autre (?:equipe|bureau|president)))";

  /** « La Lyre, dissoute en juin », « Prunier, actuel titulaire, n'a pas répondu ». */
  private static final Pattern AFTER =
      Pattern.compile(
          "^[\") ]{0,3}(?:, [^.;,\\n]{3,50})?,? ?(?:(?:qui|laquelle|lequel) )?(?:"
              + "(?:(?:vient d'etre|est|a ete|ayant ete|etant|sera|fut) )?(?:desormais |depuis |recemment )?(?:(?:repris|rachete|absorbe|remplace)e?s? (?:(?:en|le|depuis|au) [^,.;\\n]{3,20} )?par "
              + OTHER
              + "|(?:dissou(?:s|te)|radiee?|(?:mise? )?en liquidation|placee? en liquidation|decedee?)\\b)"
              + "|(?:s'est|s'etant|s'etait) (?:desiste|dissou|retire)|(?:a|ayant|avait) (?:retire (?:son|sa)|cesse (?:son|ses|toute)|fusionne|change de (?:nom|denomination)|depose (?:le|son) bilan|ete declaree? defaillant|decline)"
              + "|n'(?:a|ayant) pas (?:(?:repondu|donne suite|candidate)(?= ?[.,;:)\\n]|$| (?:a (?:la|cette|notre) (?:consultation|demande)|a l'appel|cette (?:fois|annee)|dans les delais|a temps))|remis (?:d'offre|de pli))"
              + "|devient |est devenue? |s'appelle (?:desormais|maintenant) )",
          Pattern.CASE_INSENSITIVE);

  /** « Le Fournil, anciennement Pain partagé », « Mélodia remplace La Lyre ». */
  private static final Pattern BEFORE =
      Pattern.compile(
          "\\b(?:anciennement|ancien(?:ne)? (?:nom|denomination|raison sociale|appellation)|anc\\.|ex|autrefois|jadis|remplac(?:e|ant|era)|succed(?:e|ant|era) a|se substitue a"
              + "|prend la (?:suite|releve) de|(?:a )?(?:absorbe|rachete)|issue? de la (?:fusion|dissolution) de)[ :,(-]{1,3}(?:(?:appelee?|denommee?) )?(?:la |le |les |l')?(?:(?:association|societe|sarl|sas|entreprise|club|ets) )?\"?$",
          Pattern.CASE_INSENSITIVE);

  private final List<PieceReading> readings;

  Succeeded(List<PieceReading> readings) {
    this.readings = readings;
  }

  /** Those in whose place nobody stands. Where there are none, none is left. */
  List<Candidate> without(List<Candidate> candidates) {
    List<Candidate> gone = candidates.stream().filter(this::has).toList();
    return candidates.stream().filter(c -> gone.stream().noneMatch(g -> isOf(c, g))).toList();
  }

  private static boolean isOf(Candidate candidate, Candidate gone) {
    return SameValue.words(candidate.value()).equals(SameValue.words(gone.value()));
  }

  boolean has(Candidate candidate) {
    Optional<PieceReading> reading =
        readings.stream()
            .filter(r -> r.piece().name().equals(candidate.span().piece()))
            .findFirst();
    return reading
        .map(PieceReading::folded)
        .filter(
            f -> {
              String text = f.text();
              int from = f.folded(candidate.span().start());
              int to = f.folded(candidate.span().end());
              return AFTER.matcher(text.substring(to, Math.min(text.length(), to + AROUND))).find()
                  || BEFORE.matcher(text.substring(Math.max(0, from - AROUND), from)).find();
            })
        .isPresent();
  }
}
