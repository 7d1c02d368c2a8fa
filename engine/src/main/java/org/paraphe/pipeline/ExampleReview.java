package org.paraphe.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.paraphe.checking.Checks;
import org.paraphe.checking.Finding;
import org.paraphe.checking.FindingCode;
import org.paraphe.dossier.Litter;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.drafting.ExtractiveDrafter;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Extractor;
import org.paraphe.facts.Value;
import org.paraphe.law.LegalCorpus;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.PackCheck;
import org.paraphe.template.PackExample;
import org.paraphe.template.PackFault;
import org.paraphe.template.TemplatePack;

/**
 * {@code paraphe template check}: drafts each example of a pack, without a model, and holds the
 * draft against what its author expects. A pack that has other faults is not drafted: they hide
 * these.
 */
public final class ExampleReview {

  private final LegalCorpus corpus;
  private final Map<String, Value> given;
  private final LocalDate today;
  private final Supplier<Extractor> extractor;

  /**
   * @param given what the settings give to every act
   * @param today the day of an act whose example gives none
   */
  public ExampleReview(
      LegalCorpus corpus,
      Map<String, Value> given,
      LocalDate today,
      Supplier<Extractor> extractor) {
    this.corpus = corpus;
    this.given = Map.copyOf(given);
    this.today = today;
    this.extractor = extractor;
  }

  public PackCheck.Result of(PackCheck check, PackCheck.Result result) {
    TemplatePack pack = result.pack();
    if (pack == null || !result.faults().isEmpty()) {
      return result;
    }
    PackExample.Found found = check.examples(pack);
    List<PackFault> faults = new ArrayList<>(found.faults());
    List<PackFault> remarks = new ArrayList<>();
    for (PackExample example : found.examples()) {
      if (Litter.isOne(example.name())) {
        continue;
      }
      try {
        review(pack, example, faults, remarks);
      } catch (PermanentFailure e) {
        faults.add(told(example, String.valueOf(e.getMessage())));
      }
    }
    return result.with(faults, remarks);
  }

  private void review(
      TemplatePack pack, PackExample example, List<PackFault> faults, List<PackFault> remarks) {
    List<ExtractedPiece> pieces = DraftOnce.extract(extractor.get(), List.of(example.pieces()));
    ActMaker maker =
        new ActMaker(
            () -> List.of(pack),
            new ExtractiveDrafter(new ActTemplates()),
            Checks.standard(corpus),
            corpus,
            given);
    LocalDate date = example.date() == null ? today : example.date();
    Sketch sketch = maker.sketch(pack.kind(), pieces, Map.of(), "", new ActDate(date, false));
    List<Finding> findings = maker.check(sketch, pieces);
    GrantedWishes wishes =
        new GrantedWishes(sketch.drafted().orElseThrow().facts(), findings, example);
    faults.addAll(wishes.faults());
    findings.stream()
        .filter(f -> isUnread(f) || wishes.isUnexpectedGap(f))
        .forEach(f -> remarks.add(new PackFault(example.shown(), 0, 0, f.what())));
    if (!example.told()) {
      remarks.add(
          told(
              example,
              "rien ne dit ce que ce dossier doit donner. Écrivez-le, « champs: » puis une ligne"
                  + " « champ: valeur » par champ : le contrôle le rédige et compare."));
    }
  }

  private static boolean isUnread(Finding finding) {
    return finding.code() == FindingCode.PIECE_NON_LUE;
  }

  private static PackFault told(PackExample example, String what) {
    return new PackFault(example.expected(), 0, 0, what);
  }
}
