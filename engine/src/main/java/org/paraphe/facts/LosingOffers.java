package org.paraphe.facts;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.extraction.ExtractedPiece;

/**
 * The offer of somebody of whom another piece says that he was not chosen: « on signe avec A, pas
 * avec B », « l'offre de B est écartée ».
 */
final class LosingOffers {

  private static final Pattern OFFER =
      Pattern.compile(
          "\\b(?:offre|devis|proposition|soumission|notre prix|nos prix|nos tarifs|acte d'engagement)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’-]{3,}");

  /** Words of a letterhead that name nobody. */
  private static final Set<String> COMMON =
      Set.of(
          "offre",
          "devis",
          "proposition",
          "societe",
          "entreprise",
          "mairie",
          "commune",
          "ville",
          "monsieur",
          "madame",
          "maitre",
          "cabinet",
          "association",
          "services",
          "service",
          "sarl",
          "eurl",
          "scop",
          "messieurs",
          "objet",
          "date",
          "montant",
          "prix",
          "total",
          "bordereau",
          "couverture",
          "travaux",
          "acte",
          "engagement",
          "communaute",
          "syndicat",
          "marche",
          "lettre",
          "candidat",
          "groupe",
          "atelier",
          "ateliers",
          "etablissements",
          "conseil",
          "bureau",
          "france");

  private static final int HEAD = 600;

  private LosingOffers() {}

  /**
   * @param dossier the folded words of each piece by its name
   */
  static boolean has(ExtractedPiece piece, Map<String, String> dossier) {
    String text = dossier.getOrDefault(piece.name(), "");
    if (dossier.size() < 2
        || !OFFER.matcher(text.substring(0, Math.min(HEAD, text.length()))).find()) {
      return false;
    }
    Set<String> names = names(piece.text());
    if (names.isEmpty()) {
      return false;
    }
    Pattern lost = lost(names);
    Pattern won = won(names);
    return dossier.entrySet().stream()
        .filter(other -> !other.getKey().equals(piece.name()))
        .map(Map.Entry::getValue)
        .anyMatch(words -> lost.matcher(words).find() && !won.matcher(words).find());
  }

  /** Who wrote it, by its first line. */
  private static Set<String> names(String text) {
    String first = text.strip().lines().findFirst().orElse("");
    Set<String> names = new TreeSet<>();
    Matcher m = NAME.matcher(first.substring(0, Math.min(120, first.length())));
    while (m.find()) {
      String name = FoldedText.fold(m.group()).toLowerCase(Locale.ROOT);
      if (!COMMON.contains(name) && names.size() < 3) {
        names.add(name);
      }
    }
    return names;
  }

  private static String any(Set<String> names) {
    return "(?:" + names.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")";
  }

  private static final String OF =
      "(?:la |le |l'|les |de |du |d'|celle de |celui de |chez |avec |pour |societe |entreprise |ste |ets |offre |devis |proposition ){0,4}";

  private static Pattern lost(Set<String> names) {
    return Pattern.compile(
        "\\b(?:et non|pas|plutot qu[e']|ecarte[a-z]*|rejet[a-z]*|elimine[a-z]*|non retenue?s? ?:?|au detriment d[eu'])[ (:]{1,3}"
            + OF
            + "(?:[a-z'-]{2,14} )?"
            + any(names)
            + "\\b|\\b"
            + any(names)
            + "\\b[^.;\\n]{0,90}?\\b(?:(?:(?:n'est|n'a|ne sont|n'ont) (?:donc )?)?pas (?:ete )?(?:retenu|choisi)|non retenu|(?:est|sont|a ete|ont ete|etait) (?:ecarte|rejete|elimine)|(?:est|arrive|classee?) (?:en )?(?:second|deuxieme|troisieme)|(?:etait|est) (?:plus|trop) ch)",
        Pattern.CASE_INSENSITIVE);
  }

  /** « l'offre de B est retenue »: what was rejected then was another one. */
  private static Pattern won(Set<String> names) {
    return Pattern.compile(
        "\\b(?:retenir|retenons|retient|on prend|on choisit|signer avec|signe avec|attribue[a-z]* (?:le marche |le contrat )?(?:a|au)|choix se porte sur|accepter|accepte) "
            + OF
            + "(?:[a-z'-]{2,14} )?"
            + any(names)
            + "\\b",
        Pattern.CASE_INSENSITIVE);
  }
}
