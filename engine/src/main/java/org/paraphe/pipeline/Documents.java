package org.paraphe.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.paraphe.act.Act;
import org.paraphe.act.Inline;
import org.paraphe.casefile.CaseState;
import org.paraphe.checking.Finding;
import org.paraphe.checking.ReferenceWords;
import org.paraphe.checking.References;
import org.paraphe.drafting.Draft;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.law.LawArticle;
import org.paraphe.law.Successor;
import org.paraphe.rendering.ActPictures;
import org.paraphe.rendering.ControlPage;
import org.paraphe.rendering.ControlSheet;
import org.paraphe.rendering.Mark;
import org.paraphe.rendering.PdfWriter;
import org.paraphe.template.TemplatePack;

/** The views of a draft and of a final act. Thread-safe. */
final class Documents {

  private final ActMaker maker;
  private final WordViews word;
  private final Supplier<ActPictures> pictures;
  private final Clock clock;

  Documents(ActMaker maker, WordViews word, Supplier<ActPictures> pictures, Clock clock) {
    this.maker = maker;
    this.word = word;
    this.pictures = pictures;
    this.clock = clock;
  }

  /** Empty documents where no act could be drafted: then the control page says what to do. */
  record Rendered(Optional<byte[]> docx, Optional<byte[]> pdf, byte[] control) {}

  record Final(byte[] docx, byte[] pdf) {}

  Rendered draft(String ref, Sketch sketch, List<Finding> findings, List<ExtractedPiece> pieces) {
    return draft(ref, sketch, findings, pieces, List.of());
  }

  /**
   * @param modifications how people edited the draft, in their order
   */
  Rendered draft(
      String ref,
      Sketch sketch,
      List<Finding> findings,
      List<ExtractedPiece> pieces,
      List<ControlSheet.Modification> modifications) {
    ControlSheet sheet = sheet(ref, sketch, findings, pieces, modifications);
    byte[] control = utf8(ControlPage.write(sheet));
    return new Rendered(
        sketch.drafted().map(d -> docx(d, d.act(), Mark.PROJET, unsigned())),
        sketch.drafted().map(d -> PdfWriter.write(d.act(), Mark.PROJET, unsigned())),
        control);
  }

  /**
   * @param draft that the act was signed off from
   * @param bySignatory true where the person whom the act names approved it
   */
  Final definitive(Draft draft, Act signed, boolean bySignatory) {
    ActPictures printed = bySignatory ? pictures.get() : unsigned();
    return new Final(
        docx(draft, signed, Mark.DEFINITIF, printed),
        PdfWriter.write(signed, Mark.DEFINITIF, printed));
  }

  /** Nobody signed a draft, nor what was refused. */
  private ActPictures unsigned() {
    return pictures.get().unsigned();
  }

  private byte[] docx(Draft draft, Act act, Mark mark, ActPictures printed) {
    TemplatePack pack = maker.pack(draft.kind());
    return word.write(pack, act, draft.facts(), maker.given(), draft.date(), mark, printed);
  }

  /** A text that was not adopted: its documents keep the mark of a projet. */
  Final refused(Draft draft) {
    return new Final(
        docx(draft, draft.act(), Mark.PROJET, unsigned()),
        PdfWriter.write(draft.act(), Mark.PROJET, unsigned()));
  }

  private ControlSheet sheet(
      String ref,
      Sketch sketch,
      List<Finding> findings,
      List<ExtractedPiece> pieces,
      List<ControlSheet.Modification> modifications) {
    Optional<Draft> draft = sketch.drafted();
    Optional<TemplatePack> pack = maker.packOf(sketch);
    return new ControlSheet(
        ref,
        pack.map(TemplatePack::title).orElse(null),
        draft.map(d -> Inline.text(d.act().objet())).orElse(""),
        draft.map(Draft::drafter).orElse(null),
        draft.map(Draft::date).orElseGet(() -> LocalDate.now(clock)),
        CaseState.A_VALIDER.name(),
        findings,
        draft.map(Draft::facts).orElse(List.of()),
        pack.map(TemplatePack::fields).orElse(List.of()),
        pieces,
        draft.map(this::references).orElse(List.of()),
        draft.map(Draft::versions).orElse(Map.of()),
        draft.filter(Draft::byModel).map(Documents::use).orElse(null),
        modifications);
  }

  private static ControlSheet.ModelUse use(Draft draft) {
    Draft.Footprint footprint = draft.footprint();
    return new ControlSheet.ModelUse(
        footprint.tokensIn(), footprint.tokensOut(), footprint.energyWh(), footprint.seconds());
  }

  private List<ControlSheet.CheckedReference> references(Draft draft) {
    return maker.references(draft).stream().map(r -> reference(r, draft.date())).toList();
  }

  private ControlSheet.CheckedReference reference(References.Resolved r, LocalDate date) {
    return new ControlSheet.CheckedReference(
        r.where(),
        r.text(),
        ReferenceWords.name(r.citation()),
        r.status().name(),
        ReferenceWords.of(r, date),
        r.from(),
        r.to(),
        r.verifiedUntil(),
        r.quotation() == null ? "" : ReferenceWords.of(r.quotation()),
        r.replacedBy().stream().map(Successor::printed).toList(),
        maker.law(r.citation(), date).map(LawArticle::text).orElse(null));
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
