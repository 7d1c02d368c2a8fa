package org.paraphe.drafting;

import java.util.Comparator;
import java.util.List;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;

/**
 * Tells the kind of act that a dossier asks for, by the weighted words of the packs. Each word
 * counts once a dossier, at its most telling place, however often it is written; an identifier such
 * as {@code arrete-circulation} in a letter is no word of any pack, and an order to a machine is not
 * read: a dossier cannot name its own kind. Thread-safe.
 *
 * <p>A kind is chosen when it reaches its threshold and stands clear of every other that does. A
 * kind that its pack marks {@code defaut} is looked at only where no other kind is a candidate.
 */
public final class KindRecogniser {
  private static final int CLEAR_LEAD = 3;

  /** In tenths: a second kind that has more than this share of the first leaves a doubt. */
  private static final int RIVAL_SHARE = 7;

  public Recognition recognise(List<ExtractedPiece> pieces, TemplateCatalog catalog) {
    DossierWords words = DossierWords.of(pieces);
    List<Recognition.Chosen> ranked = ranked(words, catalog, false);
    if (ranked.isEmpty()) {
      ranked = ranked(words, catalog, true);
    }
    return isClear(ranked)
        ? ranked.get(0)
        : new Recognition.Undecided(ranked.stream().map(Recognition.Chosen::kind).toList());
  }

  private static List<Recognition.Chosen> ranked(
      DossierWords words, TemplateCatalog catalog, boolean byDefault) {
    return catalog.packs().stream()
        .filter(pack -> pack.reconnaissance().defaut() == byDefault)
        .map(pack -> new Recognition.Chosen(pack.kind(), score(pack, words)))
        .filter(c -> c.score() >= threshold(catalog, c))
        .sorted(Comparator.comparingInt(Recognition.Chosen::score).reversed())
        .toList();
  }

  private static boolean isClear(List<Recognition.Chosen> ranked) {
    if (ranked.size() < 2) {
      return ranked.size() == 1;
    }
    int first = ranked.get(0).score();
    int second = ranked.get(1).score();
    return first - second >= CLEAR_LEAD && second * 10 <= first * RIVAL_SHARE;
  }

  private static int threshold(TemplateCatalog catalog, Recognition.Chosen candidate) {
    return catalog
        .find(candidate.kind())
        .map(p -> Math.max(1, p.reconnaissance().seuil()))
        .orElse(1);
  }

  private static int score(TemplatePack pack, DossierWords words) {
    TemplatePack.Reconnaissance told = pack.reconnaissance();
    return words.score(told.mots()) - words.score(told.contre());
  }
}
