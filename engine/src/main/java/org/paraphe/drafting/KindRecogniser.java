package org.paraphe.drafting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.paraphe.act.ActKind;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.FoldedText;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;

/**
 * Tells the kind of act that a dossier asks for, by the weighted words of the packs. Each word
 * counts once a dossier however often it is written, and an identifier such as {@code
 * arrete-circulation} in a letter is no word of any pack: a dossier cannot name its own kind.
 * Thread-safe.
 */
public final class KindRecogniser {
  private static final int CLEAR_LEAD = 3;

  public Recognition recognise(List<ExtractedPiece> pieces, TemplateCatalog catalog) {
    String text =
        pieces.stream()
            .filter(p -> p.outcome().hasText())
            .map(p -> words(p.text()))
            .collect(Collectors.joining("\n"));
    List<Recognition.Chosen> ranked =
        catalog.packs().stream()
            .map(pack -> new Recognition.Chosen(pack.kind(), score(pack, text)))
            .filter(c -> c.score() >= threshold(catalog, c.kind()))
            .sorted(Comparator.comparingInt(Recognition.Chosen::score).reversed())
            .toList();
    return isClear(ranked)
        ? ranked.get(0)
        : new Recognition.Undecided(ranked.stream().map(Recognition.Chosen::kind).toList());
  }

  private static boolean isClear(List<Recognition.Chosen> ranked) {
    return ranked.size() == 1
        || (ranked.size() > 1 && ranked.get(0).score() - ranked.get(1).score() >= CLEAR_LEAD);
  }

  private static int threshold(TemplateCatalog catalog, ActKind kind) {
    return catalog.find(kind).map(p -> Math.max(1, p.reconnaissance().seuil())).orElse(1);
  }

  private static int score(TemplatePack pack, String text) {
    TemplatePack.Reconnaissance words = pack.reconnaissance();
    return sum(words.mots(), text) - sum(words.contre(), text);
  }

  private static int sum(Map<String, Integer> weights, String text) {
    return weights.entrySet().stream()
        .filter(e -> Words.whole(List.of(words(e.getKey()))).in(text))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** Identifiers out, then hyphens as spaces: "vide-greniers" and "vide greniers" are one word. */
  private static String words(String text) {
    return FoldedText.fold(text)
        .replaceAll("(?i)\\b(?:arrete|deliberation|decision|synthese)-[a-z-]+", " ")
        .replace('-', ' ');
  }
}
