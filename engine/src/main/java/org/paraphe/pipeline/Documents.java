package org.paraphe.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.paraphe.act.Act;
import org.paraphe.act.ActKind;
import org.paraphe.checking.Finding;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.rendering.ControlPage;
import org.paraphe.rendering.ControlSheet;
import org.paraphe.rendering.DocxWriter;
import org.paraphe.rendering.Mark;
import org.paraphe.rendering.PdfWriter;

/** The views of a draft and of a final act. Thread-safe. */
final class Documents {

  private final ActMaker maker;
  private final DocxWriter docx = new DocxWriter();
  private final PdfWriter pdf = new PdfWriter();
  private final ControlPage page = new ControlPage();

  Documents(ActMaker maker) {
    this.maker = maker;
  }

  /** Empty documents where no act could be drafted: then the control page says what to do. */
  record Rendered(Optional<byte[]> docx, Optional<byte[]> pdf, byte[] control) {}

  record Final(byte[] docx, byte[] pdf) {}

  Rendered draft(String ref, Sketch sketch, List<Finding> findings, List<ExtractedPiece> pieces) {
    byte[] control = utf8(page.write(sheet(ref, sketch, findings, pieces)));
    return new Rendered(
        sketch.drafted().map(d -> docx.write(d.act(), Mark.PROJET, maker.pack(d.kind()).style())),
        sketch.drafted().map(d -> pdf.write(d.act(), Mark.PROJET)),
        control);
  }

  Final definitive(ActKind kind, Act signed) {
    return new Final(
        docx.write(signed, Mark.DEFINITIF, maker.pack(kind).style()),
        pdf.write(signed, Mark.DEFINITIF));
  }

  private ControlSheet sheet(
      String ref, Sketch sketch, List<Finding> findings, List<ExtractedPiece> pieces) {
    throw new IllegalStateException("to be joined with the rendering package");
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
