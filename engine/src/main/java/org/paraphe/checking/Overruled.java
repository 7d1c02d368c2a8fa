package org.paraphe.checking;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Span;
import org.paraphe.template.FieldSpec;

/**
 * Whether a pack's rule (« la proposition l'emporte sur la demande ») is about the values that it
 * overrules. That words speak for one value is no word against another one: a paper that states
 * another value as plainly is not overruled by it.
 */
final class Overruled {

  private static final int AROUND = 160;

  /** What says of a value that it is asked for, offered, or was. */
  private static final Pattern AGAINST =
      Pattern.compile(
          "\\b(?:demand|sollicit|souhait|requete|esper|propos|offre|devis|estim|previsionnel|initial|ancien|precedent|dernier|annee passee|n-1|sortant|rappel|memoire|reference|modele|exemple|variante|provisoire|plafond|maximum|minimum|seuil|credit|enveloppe|solde|acompte|autofinancement|cout|facture|note recue|courrier du)");

  /** What says of a value that it holds no more. */
  private static final Pattern PAST =
      Pattern.compile(
          "\\b(?:ancien(?:ne)?s?|anciennement|precedente?s?|precedemment|sortante?s?|jusqu'(?:ici|alors|a present)|auparavant|(?:l')?an(?:nee)? (?:passee?|dernier|derniere)|en 20(?:0\\d|1\\d|2[0-5])|(?:prime|loyer|tarif|montant|cotisation) 20(?:1\\d|2[0-5])|remplacee?s?|annulee?s?|caduc|caduque|(?:non|pas) retenue?s?|ecartee?s?|rejetee?s?|modele|avait|etait|payait|versait|reglait|avons (?:verse|paye)|facture[^.;]{0,120}(?:payee|reglee|acquittee|soldee|mandat(?:ee)?)|deja (?:vote|verse|attribue|accorde|percu)e?s?)\\b");

  private Overruled() {}

  /**
   * True where the words of every rival's own sentence say that it is over, and the kept one's do
   * not.
   */
  static boolean areOver(Fact fact, List<Fact.Candidate> rivals, List<ExtractedPiece> pieces) {
    Span kept = fact.source();
    return kept != null
        && !PAST.matcher(OwnSentence.of(kept, pieces)).find()
        && rivals.stream().allMatch(r -> PAST.matcher(OwnSentence.of(r.source(), pieces)).find());
  }

  static boolean all(
      FieldSpec field, Fact fact, List<Fact.Candidate> rivals, List<ExtractedPiece> pieces) {
    Span kept = fact.source();
    String rule = field.hints().regle();
    return kept == null
        || rule == null
        || !rule.equals(fact.rule())
        || rivals.stream()
            .allMatch(
                r ->
                    r.source().piece().equals(kept.piece())
                        || isSpokenAgainst(field, r.source(), pieces));
  }

  private static boolean isSpokenAgainst(FieldSpec field, Span rival, List<ExtractedPiece> pieces) {
    Optional<ExtractedPiece> piece =
        pieces.stream().filter(p -> p.name().equals(rival.piece())).findFirst();
    if (piece.isEmpty()) {
      return true;
    }
    String text = piece.get().text();
    int from = Math.max(0, Math.min(text.length(), rival.start()) - AROUND);
    int to = Math.min(text.length(), rival.end() + AROUND);
    String near = Words.fold(text.substring(from, Math.max(from, to)));
    String words = Words.fold(piece.get().name()).replace('_', ' ') + " " + near;
    return AGAINST.matcher(words).find() || against(field).matcher(words).find();
  }

  private static Pattern against(FieldSpec field) {
    String words =
        Stream.concat(field.hints().ecarter().stream(), field.hints().exclure().stream())
            .map(w -> Pattern.quote(FoldedText.fold(Words.fold(w)).strip()))
            .collect(Collectors.joining("|"));
    return Pattern.compile(words.isEmpty() ? "(?!)" : "\\b(?:" + words + ")");
  }
}
