package org.paraphe.checking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Table;
import org.paraphe.facts.Recognisers;
import org.paraphe.law.Folded;

/**
 * What the pieces say that one beneficiary has of the authority in the year beside a grant: another
 * grant, what it had already, what it has in kind (contributions of whatever nature are aids: loi
 * 2000-321, art. 9-1).
 */
final class YearAids {

  private static final Pattern AID =
      Pattern.compile(
          "\\b(?:subvention|aides?\\b|vers(?:e|ement)|accord|attribu|allou|octroy|acompte|avantage|valori|valeur locative|en nature|gratuit|gracieu|dotation|touche|percu|recu\\b|obtenu|benefici|mise? à disposition|met (?:.{0,20} )?à (?:sa |leur )?disposition|pris(?:e|es)? en charge|soutien|concours financier)");

  /**
   * « leur a déjà voté », « lui ont été accordés », « mandaté … au club »: what was given to it.
   */
  private static final Pattern GIVEN =
      Pattern.compile(
          "\\b(?:lui|leur) (?:ont|avons|avions|avait|avaient|a|fut|furent) (?:[a-zà]{2,12} ){0,2}"
              + "(?:vote|mandate|accorde|consenti|verse|attribue|alloue|octroye|paye|donne|regle)e?s?\\b"
              + "|\\bmandatee?s?\\b(?! (?:une? |l[ae] |l'))"
              + "|\\bdej[aà] (?:ete )?votee?s? [^.;€]{0,20}(?:€|euros) (?:à|au) (?!titre|chapitre|budget|compte)");

  private static final Pattern YEAR_BEFORE =
      Pattern.compile(
          "l'an (?:dernier|passe)|l'annee (?:derniere|passee|precedente)|(?:exercice|budget) (?:precedent|dernier|passe)");

  /** That makes of an amount one more. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "\\b(?:s'ajout|ajout|complement|supplement|en plus|outre|egalement|aussi|par ailleurs|dej[aà]|premiere?|seconde?|deuxieme|cumul|acompte|en nature|gratuit|gracieu|valeur locative|pris(?:e|es)? en charge|\\ba (?:touche|percu|recu|obtenu|beneficie)|à disposition|valori|avantage|exceptionnel)");

  /** « une subvention de fonctionnement de … et une subvention d'équipement de … ». */
  private static final Pattern TWO_KINDS =
      Pattern.compile(
          "\\b(?:fonctionnement|investissement|equipement|projet|exceptionnel)[^.]{0,200}\\b(?:subvention|aide)s? (?:d'|de |sur |pour |exceptionnel)(?:fonctionnement|investissement|equipement|projet|le)");

  private static final Pattern NO_AID =
      Pattern.compile(
          "\\b(?:demand|sollicit|souhait|budget|cout|depense|devis|factur|recette|plafond|seuil|superieur|au-dela|precedent|dernier|l'an passe|tresorerie|departement|region|etat\\b|caf\\b|autres? financ|fondation|mecen|banque|sponsor|refus|ecart|convention|cotisation|adhesion)");

  private static final Pattern GRANT =
      Pattern.compile("[€s] (?:de |d'une )?(?:subvention|aide)|(?:subvention|aide)s? [^€]{0,60}€");

  private static final Pattern YEAR = Pattern.compile("\\b20\\d{2}\\b(?! ?€| euros)");

  private static final Predicate<String> YEAR_CELL =
      Pattern.compile("(?:19|20)\\d{2}").asMatchPredicate();

  private static final Pattern WHOLE =
      Pattern.compile("\\b(?:total|cumul|en tout|ensemble|soit|atteint|porte)");

  /** « Déjà reçu ....... : 14 000 € » */
  private static final Pattern LEADER = Pattern.compile("[.…]{3,}+");

  private static final int LONGEST = 100_000;

  private YearAids() {}

  /**
   * All of the year's aids, the grant itself included; empty where the pieces tell of no other.
   *
   * @param own the grant that is to be voted
   */
  static Optional<Double> of(List<ExtractedPiece> pieces, double own, int year) {
    Set<Double> others = new LinkedHashSet<>();
    for (ExtractedPiece piece : pieces) {
      if (piece.outcome().hasText()) {
        sentences(piece.text()).forEach(s -> sentence(s, own, year, others));
        if (AID.matcher(Folded.of(piece.text())).find()) {
          piece.tables().forEach(t -> table(t, own, year, others));
        }
      }
    }
    double sum = others.stream().mapToDouble(o -> o).sum();
    others.removeIf(o -> others.size() > 1 && isSumOfOthers(o, own, sum));
    double rest = others.stream().mapToDouble(o -> o).sum();
    return rest == 0 || Reckoning.isSame(rest, own) ? Optional.empty() : Optional.of(own + rest);
  }

  /** The first amount that the pieces call a grant, where no field holds it. */
  static Optional<Double> first(List<ExtractedPiece> pieces) {
    return pieces.stream()
        .filter(p -> p.outcome().hasText())
        .flatMap(p -> sentences(p.text()).stream())
        .filter(s -> GRANT.matcher(s).find() && !NO_AID.matcher(s).find())
        .flatMap(s -> ToldNumbers.of(s).values().stream())
        .findFirst();
  }

  private static List<String> sentences(String text) {
    String own = text.substring(0, Math.min(text.length(), LONGEST));
    return List.of(
        Folded.of(LEADER.matcher(own).replaceAll(" ").replace("\n", " ; ")).split(";|\\.(?=\\s)"));
  }

  private static boolean isSumOfOthers(double one, double own, double sum) {
    return Reckoning.isSame(one, sum - one) || Reckoning.isSame(one, sum - one + own);
  }

  private static void sentence(String words, double own, int year, Set<Double> others) {
    if (!(AID.matcher(words).find() || GIVEN.matcher(words).find())
        || isOfAnotherYear(words, year)) {
      return;
    }
    boolean two = TWO_KINDS.matcher(words).find();
    List<ToldNumbers.Amount> amounts = ToldNumbers.of(words).amounts();
    int from = 0;
    for (ToldNumbers.Amount amount : amounts) {
      String clause = words.substring(from, Math.min(words.length(), amount.end() + 40));
      String before = words.substring(from, amount.start());
      from = amount.end();
      boolean beside = two || BESIDE.matcher(clause).find() || GIVEN.matcher(clause).find();
      if (beside
          && amount.value() != own
          && !NO_AID.matcher(before).find()
          && !WHOLE.matcher(before).find()) {
        others.add(amount.value());
      }
    }
  }

  /** Rows that stand for the year, in a table of several years: what was paid in each. */
  private static void table(Table table, double own, int year, Set<Double> others) {
    Map<Integer, List<String>> rows = new TreeMap<>();
    table
        .cells()
        .forEach(c -> rows.computeIfAbsent(c.row(), r -> new ArrayList<>()).add(c.text().strip()));
    if (rows.values().stream().filter(r -> r.stream().anyMatch(YEAR_CELL)).count() < 2) {
      return;
    }
    for (List<String> row : rows.values()) {
      List<Double> amounts =
          row.stream()
              .filter(YEAR_CELL.negate())
              .flatMap(c -> Recognisers.bareAmount(c).stream())
              .map(v -> Double.valueOf(v.asText()))
              .toList();
      if (row.contains(String.valueOf(year))
          && amounts.size() == 1
          && amounts.get(0) != own
          && !NO_AID.matcher(Folded.of(String.join(" ", row))).find()) {
        others.add(amounts.get(0));
      }
    }
  }

  private static boolean isOfAnotherYear(String words, int year) {
    return YEAR_BEFORE.matcher(words).find()
        || YEAR.matcher(words).results().anyMatch(m -> Integer.parseInt(m.group()) != year);
  }
}
