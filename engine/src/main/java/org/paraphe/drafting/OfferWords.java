package org.paraphe.drafting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Lexicon;
import org.paraphe.facts.Span;

/** Words around a price that give it to another company, or to an option that nobody took. */
final class OfferWords {
  private static final int BESIDE = 90;
  private static final int MOST_PRICES = 4;

  private static final Pattern NAMED_PRICE =
      Pattern.compile(
          "(?<![\\p{L}'’-])(?<name>(?!(?iu:(?:subvention|aide|participation|dotation|apport|cotisation|solde|reste|don)s?|(?:propos|demand|sollicit|accord|allou|attribu|vot|vers|arr[êe]t)[ée]e?s?|(?:retenu|obtenu|prévu|prevu)e?s?|(?:municip|commun)ale?s?)\\b)(?!(?i:HT|TVA|TTC|le|la|les|un|une|des|montants?|prix|total|totaux|offres?|soit|cout|coût|lots?|pour|tranche|option|forfait"
              + "|devis|marché|somme|budget|estimation|dépense|net|article|annuel|durée|proposition|ce|il|elle|on|nous|celle|celui|après|avec|sur|par|et|base|honoraires|travaux"
              + "|note|candidat|entreprise|attributaire|titulaire|euros?|eur|ttc|avis|tarif|coûts|maîtrise|montant|compris)\\b)\\p{Lu}[\\p{L}\\d'’&.-]{2,40}"
              + "(?:(?<!\\p{Ll}{2}\\.) (?:et |& |de |du |des |d['’])?\\p{Lu}[\\p{L}\\d'’&.-]{0,40}){0,4})"
              + "(?: \\([^()\\n]{2,40}\\)|\\))?(?:, (?:class|arriv|not)[ée]{1,2}e? [^,()\\n]{1,25})?(?: ?\\(| ?:| ?[–-]|,)?(?: (?:est|était|sera|serait) (?:la |le )?(?:plus|moins) ch[eè]re?s? ?\\(?)?(?: ?(?:à|a|est à|était à|étaient à|étant à|serait à|reste à|proposait|propose|a proposé|demandait|demande|faisait|fait|a fait|avec|pour|chiffrait|chiffre|a remis))?(?: (?:un|une|son|sa|leur) (?:devis|offre|proposition|prix))?(?: (?:à|de|un prix de))?\\s?$");

  private static final String OPTION =
      "\\b(?:options?|variantes?|pse|prestations? (?:supplementaires?|eventuelles?|optionnelles?|alternatives?)|tranches? (?:optionnelles?|conditionnelles?))\\b";

  private static final String LEFT =
      "\\b(?:(?:non|pas)(?: ete)? (?:retenue?s?|levee?s?|affermie?s?|choisie?s?|commandee?s?|souhaitee?s?|comprise?s?|incluse?s?)|(?:ecarte|abandonne|rejete|refuse)e?s?)\\b";

  /** « l'option gazon (6 300 € HT), que vous n'avez pas retenue ». */
  private static final Pattern OPTION_BEFORE =
      Pattern.compile(OPTION + "[^.;€\\n]{0,70}$", Pattern.CASE_INSENSITIVE);

  private static final Pattern LEFT_AFTER =
      Pattern.compile("^[^.;\\d\\n]{0,50}?" + LEFT, Pattern.CASE_INSENSITIVE);

  /** « variante non retenue : 6 300 € », « nous n'avons pas retenu l'option (6 300 €) ». */
  private static final Pattern LEFT_OPTION_BEFORE =
      Pattern.compile(
          "(?:"
              + OPTION
              + "[^.;€\\n]{0,50}?"
              + LEFT
              + "|"
              + LEFT
              + " (?:l'|la |les |cette |ces |d')"
              + OPTION
              + ")[^.;€\\n]{0,50}$",
          Pattern.CASE_INSENSITIVE);

  private final List<PieceReading> readings;
  private final String chosen;

  /**
   * @param chosen the name of the chosen company, bare
   */
  OfferWords(List<PieceReading> readings, String chosen) {
    this.readings = readings;
    this.chosen = chosen;
  }

  boolean hold(Span span) {
    return readings.stream()
        .filter(r -> r.piece().name().equals(span.piece()))
        .anyMatch(
            r ->
                (!chosen.isEmpty() && isBesideAnother(r.piece().text(), span.start()))
                    || isOfALeftOption(r, span));
  }

  /** « Vitro (2 700 HT) », « celle de Gazon Plus à 18 000 € » : the name that touches the price. */
  private boolean isBesideAnother(String text, int start) {
    String before = text.substring(Math.max(0, start - BESIDE), start);
    // in capitals any word looks like a name: « PROPOSE DE VERSER 600 EUROS »
    Matcher named = NAMED_PRICE.matcher(before);
    if (before.chars().noneMatch(Character::isLowerCase) || !named.find()) {
      return false;
    }
    String name = named.group("name");
    String lead = before.substring(0, named.start("name"));
    if (PLACE.matcher(lead).find() || (HEAD.matcher(lead).find() && isNoun(name))) {
      return false;
    }
    return isAnother(OtherOffers.bare(name)) || isAnother(OtherOffers.bare(last(name)));
  }

  /** « Rémunération : 300 € », « Bornage 900 € »: what is paid, at the head of its sentence. */
  private static boolean isNoun(String name) {
    Set<Lexicon.Part> parts = Lexicon.parts(name);
    return parts.contains(Lexicon.Part.NOUN) && !parts.contains(Lexicon.Part.NAME);
  }

  private static final Pattern HEAD = Pattern.compile("(?:^|[.;:!?]\\s|\\n\\s{0,3})$");

  /** « le bornage du chemin de la Croix : 1 860 € ». */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?iu)\\b(?:rue|avenue|boulevard|place|chemin|route|impasse|quai|allée|cours|square|parking|salle|école|stade|église|cimetière|pont|quartier|lotissement)s? (?:de la |de l['’]|d['’]|du |des |de )?$");

  /** Whose price it is, by the name that touches it or the prices of the same offer before it. */
  static Optional<Named> holder(String text, int start) {
    int from = Math.max(0, start - BESIDE);
    String before = text.substring(from, start);
    for (int price = 0; price < MOST_PRICES; price++) {
      before = without(PRICE_BEFORE, before);
    }
    before = without(SAYS_PRICE, before);
    Matcher named = NAMED_PRICE.matcher(before);
    if (before.chars().noneMatch(Character::isLowerCase) || !named.find()) {
      return Optional.empty();
    }
    String name = SORT.matcher(named.group("name")).replaceFirst("");
    int end = from + named.end("name");
    return Optional.of(new Named(name, end - name.length(), end));
  }

  private static String without(Pattern words, String text) {
    Matcher found = words.matcher(text);
    return found.find() ? text.substring(0, found.start()) : text;
  }

  /** A name and where it stands. */
  record Named(String name, int start, int end) {}

  /** « 9 200 HT (tva 10 %, », « 28 000 € HT soit », before the price with tax. */
  private static final Pattern PRICE_BEFORE =
      Pattern.compile(
          "(?iu)[ ,(]{0,3}(?:(?:ht|ttc|tva)[ :à]{1,3})?(?<![\\d.,])\\d[\\d  .]{0,12}+(?:,\\d{1,2})? ?(?:€|euros?|%)? ?(?:ht|ttc|tva)?\\b(?: ?(?:par |/ ?|l['’]|le |la )(?:mois|an|année|trimestre|semaine|jour|heure|unité|numéro|repas)\\b)?[ ,;:/(]{0,3}(?:soit |et |tva (?:de |à )?)?(?:ttc|ht)?[ :]{0,2}$");

  /** « Soleil d'Oc – prix 118 000 € ». */
  private static final Pattern SAYS_PRICE =
      Pattern.compile(
          "(?iu)(?: ?[–-]| ?:|,)? ?\\b(?:prix|montant|offre)(?: proposée?)?(?: de| :)? ?$");

  private static final Pattern SORT =
      Pattern.compile("(?iu)(?:l['’]|la |le )?(?:entreprise|société|cabinet|agence|artisan)\\s");

  private boolean isAnother(String name) {
    return !chosen.contains(name) && !name.contains(chosen);
  }

  /** « Autocars Lemercier et Cars du Bocage »: of two names the nearer one; « et Fils » is none. */
  private static String last(String name) {
    String nearer = name.substring(name.lastIndexOf(" et ") < 0 ? 0 : name.lastIndexOf(" et ") + 4);
    return nearer.contains(" ") ? nearer : name;
  }

  private static boolean isOfALeftOption(PieceReading reading, Span span) {
    FoldedText folded = reading.folded();
    PieceReading.Stretch around =
        reading.sentence(folded.folded(span.start()), folded.folded(span.end()));
    String before = around.text().substring(0, around.from());
    String after = around.text().substring(around.to());
    return LEFT_OPTION_BEFORE.matcher(before).find()
        || (OPTION_BEFORE.matcher(before).find() && LEFT_AFTER.matcher(after).find());
  }
}
