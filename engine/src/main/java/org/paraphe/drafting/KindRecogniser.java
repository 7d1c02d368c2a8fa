package org.paraphe.drafting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.paraphe.act.ActKind;
import org.paraphe.act.Family;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;

/**
 * Tells the kind of act that a dossier asks for, by the weighted words of the packs. Each word
 * counts once a dossier, at its most telling place, however often it is written; an identifier such
 * as {@code arrete-circulation} in a letter is no word of any pack, and an order to a machine is
 * not read: a dossier cannot name its own kind. Thread-safe.
 *
 * <p>Values that one kind alone has fields for count as its words do, where its words are there as
 * well: a price without and with tax says little of a road. A kind is chosen when it reaches its
 * threshold and stands clear of every other that does. A kind that its pack marks {@code defaut} is
 * looked at only where no other kind is a candidate.
 */
public final class KindRecogniser {
  private static final int CLEAR_LEAD = 3;

  /** In tenths: a second kind that has more than this share of the first leaves a doubt. */
  private static final int RIVAL_SHARE = 7;

  /**
   * In tenths of its threshold: what a kind's own words must tell, but for an order that no other
   * kind is beside: what it forbids tells it.
   */
  private static final int NAMED = 7;

  /**
   * @param headed true where object lines and headings alone bring it to its threshold
   */
  private record Candidate(ActKind kind, int score, boolean headed) {}

  public Recognition recognise(List<ExtractedPiece> pieces, TemplateCatalog catalog) {
    DossierWords words = DossierWords.of(pieces);
    KindSigns signs = KindSigns.of(pieces);
    List<Candidate> ranked = ranked(words, catalog, false, NAMED, signs::score);
    if (ranked.isEmpty() && signs.ofAssembly() == 0) {
      ranked = ranked(words, catalog, false, 0, signs::score);
    }
    if (ranked.isEmpty()) {
      ranked = ranked(words, catalog, true, 0, pack -> signs.ofAssembly());
    }
    boolean clear = isClear(ranked) || isSummary(ranked, signs, catalog);
    return clear && !isSurpassed(ranked.get(0), words, signs, catalog)
        ? new Recognition.Chosen(ranked.get(0).kind(), ranked.get(0).score())
        : new Recognition.Undecided(ranked.stream().map(Candidate::kind).toList());
  }

  private static List<Candidate> ranked(
      DossierWords words,
      TemplateCatalog catalog,
      boolean byDefault,
      int named,
      ToIntFunction<TemplatePack> signs) {
    return catalog.packs().stream()
        .filter(pack -> pack.reconnaissance().defaut() == byDefault)
        .flatMap(pack -> candidate(pack, words, named, signs.applyAsInt(pack)).stream())
        .sorted(Comparator.comparingInt(Candidate::score).reversed())
        .toList();
  }

  private static Optional<Candidate> candidate(
      TemplatePack pack, DossierWords words, int share, int signs) {
    TemplatePack.Reconnaissance told = pack.reconnaissance();
    int threshold = Math.max(1, told.seuil());
    int said = words.score(told.mots()) - words.score(told.contre());
    int score = said + signs;
    boolean named =
        pack.reconnaissance().defaut()
            || pack.family() == Family.SYNTHESE
            || (share > 0 ? said * 10 >= threshold * share : pack.family() == Family.ARRETE);
    return score < threshold || !named
        ? Optional.empty()
        : Optional.of(
            new Candidate(
                pack.kind(),
                score,
                words.headScore(told.mots()) - words.headScore(told.contre()) >= threshold));
  }

  /** A délibération that a service prepared speaks more of itself than of a word in passing. */
  private static boolean isSurpassed(
      Candidate first, DossierWords words, KindSigns signs, TemplateCatalog catalog) {
    return catalog.packs().stream()
        .filter(pack -> pack.reconnaissance().defaut() && !pack.kind().equals(first.kind()))
        .map(TemplatePack::reconnaissance)
        .mapToInt(
            told -> words.score(told.mots()) - words.score(told.contre()) + signs.ofAssembly())
        .anyMatch(score -> score > first.score());
  }

  /** What is summed up may be a contract or an act: its heading makes it no rival then. */
  private static boolean isSummary(
      List<Candidate> ranked, KindSigns signs, TemplateCatalog catalog) {
    return !ranked.isEmpty()
        && signs.asksForSummary()
        && catalog.packs().stream()
            .anyMatch(
                pack ->
                    pack.kind().equals(ranked.get(0).kind()) && pack.family() == Family.SYNTHESE);
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
