package org.paraphe.drafting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.paraphe.act.ActKind;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Recogniser;
import org.paraphe.facts.Recognisers;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;

/**
 * Tells the kind of act that a dossier asks for, by the weighted words of the packs. Each word
 * counts once a dossier, at its most telling place, however often it is written; an identifier such
 * as {@code arrete-circulation} in a letter is no word of any pack, and an order to a machine is
 * not read: a dossier cannot name its own kind. Thread-safe.
 *
 * <p>A kind is chosen when it reaches its threshold and stands clear of every other that does. A
 * kind that its pack marks {@code defaut} is looked at only where no other kind is a candidate.
 */
public final class KindRecogniser {
  private static final int CLEAR_LEAD = 3;

  /** What decisions in a dossier weigh, for the kind that any of them may belong to. */
  private static final int DECIDES = 8;

  /** In tenths: a second kind that has more than this share of the first leaves a doubt. */
  private static final int RIVAL_SHARE = 7;

  /**
   * @param headed true where object lines and headings alone bring it to its threshold
   */
  private record Candidate(ActKind kind, int score, boolean headed) {}

  public Recognition recognise(List<ExtractedPiece> pieces, TemplateCatalog catalog) {
    DossierWords words = DossierWords.of(pieces);
    List<Candidate> ranked = ranked(words, catalog, false, 0);
    if (ranked.isEmpty()) {
      ranked = ranked(words, catalog, true, decides(pieces) ? DECIDES : 0);
    }
    return isClear(ranked)
        ? new Recognition.Chosen(ranked.get(0).kind(), ranked.get(0).score())
        : new Recognition.Undecided(ranked.stream().map(Candidate::kind).toList());
  }

  /** True where a piece asks an assembly for several decisions, in whatever words. */
  private static boolean decides(List<ExtractedPiece> pieces) {
    Recogniser articles = Recognisers.named("articles").orElseThrow();
    return pieces.stream()
        .filter(p -> p.outcome().hasText())
        .map(p -> p.text().substring(0, Math.min(p.text().length(), PieceReading.LONGEST)))
        .anyMatch(t -> articles.find(FoldedText.of(t)).size() > 1);
  }

  private static List<Candidate> ranked(
      DossierWords words, TemplateCatalog catalog, boolean byDefault, int asked) {
    return catalog.packs().stream()
        .filter(pack -> pack.reconnaissance().defaut() == byDefault)
        .flatMap(pack -> candidate(pack, words, asked).stream())
        .sorted(Comparator.comparingInt(Candidate::score).reversed())
        .toList();
  }

  private static Optional<Candidate> candidate(TemplatePack pack, DossierWords words, int asked) {
    TemplatePack.Reconnaissance told = pack.reconnaissance();
    int threshold = Math.max(1, told.seuil());
    int score = words.score(told.mots()) - words.score(told.contre()) + asked;
    return score < threshold
        ? Optional.empty()
        : Optional.of(new Candidate(pack.kind(), score, words.headScore(told.mots()) >= threshold));
  }

  /**
   * A rival that is close, or that the object lines name as well, leaves the choice to a person.
   */
  private static boolean isClear(List<Candidate> ranked) {
    if (ranked.isEmpty()) {
      return false;
    }
    Candidate first = ranked.get(0);
    return ranked.stream()
        .skip(1)
        .noneMatch(
            rival ->
                rival.headed()
                    || first.score() - rival.score() < CLEAR_LEAD
                    || rival.score() * 10 > first.score() * RIVAL_SHARE);
  }
}
