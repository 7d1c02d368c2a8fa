package org.paraphe.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may be party to an act, told by grammar alone: a common noun before the name (« la société
 * Lanterne »), a legal form, an address, a town in brackets or a SIRET after it. Public bodies are
 * none, nor what only names a place, a person's office or a piece.
 */
final class Parties implements Recogniser {
  private static final String WORD = "[A-Z][A-Za-z0-9'&-]*";
  private static final String LINK =
      "(?:de la |de l'|d'|des |du |de |la |le |les |l'|et |& |en |sur |aux? )";
  private static final String NAME =
      "(?:\"[^\"\\n]{2,60}\"|"
          + "(?!(?:Le|La|Les|L|Un|Une|Il|Elle|Nous|Vous|Je|On|Ce|Cette|Ces|Notre|Votre|Leur|Nos|Mon|Son|Chaque|Toute|Aucune)\\b)"
          + WORD
          + "(?: "
          + LINK
          + "{0,2}(?:"
          + WORD
          + "|[a-z]{4,15}(?= "
          + LINK
          + "{0,2}[A-Z]))){0,7})";

  private static final String NOUN =
      "(?i:societe|entreprise|etablissements?|ets|association|cabinet|groupement|prestataire|fournisseur|compagnie|mutuelle"
          + "|editeur|agence|bureau d'etudes|troupe|collectif|artisan|garage|imprimerie|atelier)";

  /** « la société Lanterne », « l'association dite Les Échassiers ». */
  private static final Pattern AFTER_NOUN =
      Pattern.compile(
          "(?<!\\b[Uu]n )(?<!\\b[Uu]ne )\\b"
              + NOUN
              + "s?,? (?:(?:dite|denommee|dit|denomme) )?(?<name>"
              + NAME
              + ")");

  /** A noun that is a part of the name where it has a capital: « MUTUELLE COMMUNALE D'AUNIS ». */
  private static final Pattern PART_OF_NAME =
      Pattern.compile(
          "(?:M(?i:utuelle)|A(?i:gence|telier)|C(?i:ompagnie|abinet)|G(?i:arage)|I(?i:mprimerie)) ");

  /** The name with what only a party has after it. */
  private static final Pattern BEFORE_ADDRESS =
      Pattern.compile(
          "(?<![A-Za-z'-])(?<!commune de |ville de |mairie de |village de )(?<name>"
              + NAME
              + ")(?=,? \\([A-Z][A-Za-z' -]{2,40}\\)|(?:,? ?\\(?| - )(?:n°? ?)?(?:SIRET|[Ss]iret)\\b"
              + "|,? \\(?association\\b|, (?:au |sise? (?:au )?)?\\d{1,4}(?: ?(?:bis|ter))?,? [a-z][^;.\\n]{3,80}?\\d{5} [A-Z]"
              + "|, [^;.,\\n]{3,50}, \\d{5} [A-Z])");

  private static final Pattern NOBODY =
      Pattern.compile(
          "^(?:(?-i:des?|du|aux?) |d'|commune|ville(?! (?:&|et)\\b)|mairie|conseil|communaute|syndicat|departement|region|prefecture|metropole|agglomeration|tribunal"
              + "|tresor|agence de l'eau|etat|ministere|ccas|sivos|sivu|monsieur|madame|maitre|mm?e?\\b|le maire|maire|service|direction|objet|note"
              + "|rapport|siege|adresse|article|vu|lot|tva|ht|ttc|siret|siren|total|salle|place|rue"
              + "|avenue|route|stade|gymnase|ecole|eglise|marche|contrat|offre|devis|convention|bonjour|janvier|fevrier|mars|avril|mai|juin"
              + "|juillet|aout|septembre|octobre|novembre|decembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\b",
          Pattern.CASE_INSENSITIVE);

  /** In capitals a sentence looks like a name: « RETENIR LA SOCIETE CLASSEE PREMIERE ». */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "^[^a-z]*\\b(?:RETENIR|CLASSEE?|RETENUE?|PREMIERE?|SUIVANTE?|PROPOSE|ATTRIBUER|LA SOCIETE|L'ENTREPRISE)\\b[^a-z]*$");

  @Override
  public List<Hit> find(FoldedText text) {
    List<Hit> hits = new ArrayList<>(Names.ORGANISATIONS.find(text));
    add(text, AFTER_NOUN, hits);
    add(text, BEFORE_ADDRESS, hits);
    hits.removeIf(h -> NOBODY.matcher(FoldedText.fold(h.value().asText())).find());
    hits.removeIf(h -> SENTENCE.matcher(FoldedText.fold(h.value().asText())).find());
    hits.sort(Comparator.comparingInt(Hit::start));
    return hits;
  }

  private static void add(FoldedText text, Pattern pattern, List<Hit> hits) {
    Matcher matcher = pattern.matcher(text.text());
    while (matcher.find()) {
      int from = matcher.start("name");
      int to = matcher.end("name");
      if (text.text().charAt(from) == '"') {
        from++;
        to--;
      } else if (PART_OF_NAME.matcher(text.text()).region(matcher.start(), from).matches()) {
        from = matcher.start();
      }
      Hit hit = text.hit(Value.of(text.words(from, to)), from, to);
      if (hits.stream().noneMatch(h -> h.start() < hit.end() && hit.start() < h.end())) {
        hits.add(hit);
      }
    }
  }
}
