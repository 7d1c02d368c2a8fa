package org.paraphe.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraphe.act.Act;
import org.paraphe.act.ActKind;
import org.paraphe.act.Inline;
import org.paraphe.checking.Finding;
import org.paraphe.checking.References;
import org.paraphe.drafting.Draft;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.rendering.ControlPage;
import org.paraphe.rendering.ControlSheet;
import org.paraphe.rendering.DocxWriter;
import org.paraphe.rendering.Mark;
import org.paraphe.rendering.PdfWriter;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplatePack;

/** The views of a draft and of a final act. Thread-safe. */
final class Documents {

  private final ActMaker maker;
  private final Clock clock;

  Documents(ActMaker maker, Clock clock) {
    this.maker = maker;
    this.clock = clock;
  }

  /** Empty documents where no act could be drafted: then the control page says what to do. */
  record Rendered(Optional<byte[]> docx, Optional<byte[]> pdf, byte[] control) {}

  record Final(byte[] docx, byte[] pdf) {}

  Rendered draft(String ref, Sketch sketch, List<Finding> findings, List<ExtractedPiece> pieces) {
    byte[] control = utf8(ControlPage.write(sheet(ref, sketch, findings, pieces)));
    return new Rendered(
        sketch
            .drafted()
            .map(d -> DocxWriter.write(d.act(), Mark.PROJET, maker.pack(d.kind()).style())),
        sketch.drafted().map(d -> PdfWriter.write(d.act(), Mark.PROJET)),
        control);
  }

  Final definitive(ActKind kind, Act signed) {
    return new Final(
        DocxWriter.write(signed, Mark.DEFINITIF, maker.pack(kind).style()),
        PdfWriter.write(signed, Mark.DEFINITIF));
  }

  private ControlSheet sheet(
      String ref, Sketch sketch, List<Finding> findings, List<ExtractedPiece> pieces) {
    Optional<Draft> draft = sketch.drafted();
    Optional<TemplatePack> pack = maker.packOf(sketch);
    return new ControlSheet(
        ref,
        pack.map(TemplatePack::title).orElse(null),
        draft.map(d -> Inline.text(d.act().objet())).orElse(null),
        draft.map(Draft::drafter).orElse(null),
        draft.map(d -> d.date().toString()).orElseGet(() -> LocalDate.now(clock).toString()),
        findings,
        draft.map(d -> fields(d, pack)).orElse(List.of()),
        draft.map(this::references).orElse(List.of()),
        pieces.stream().map(Documents::line).toList(),
        texts(pieces),
        draft.map(Draft::versions).orElse(Map.of()));
  }

  private static List<ControlSheet.Field> fields(Draft draft, Optional<TemplatePack> pack) {
    return draft.facts().stream()
        .map(
            fact -> {
              Optional<FieldSpec> spec = pack.flatMap(p -> p.field(fact.name()));
              return new ControlSheet.Field(
                  spec.map(FieldSpec::label).orElse(fact.name()),
                  spec.map(FieldSpec::required).orElse(false),
                  fact);
            })
        .toList();
  }

  private List<ControlSheet.Reference> references(Draft draft) {
    return maker.references(draft).stream()
        .map(r -> new ControlSheet.Reference(r.where(), r.text(), r.status().name(), words(r)))
        .toList();
  }

  private static String words(References.Resolved reference) {
    return switch (reference.status()) {
      case EN_VIGUEUR -> "en vigueur";
      case ABROGE -> "abrogée à cette date";
      case FUTUR -> "pas encore en vigueur à cette date";
      case INCONNU -> "introuvable dans ce code";
      case HORS_CORPUS -> "non vérifiée : texte non chargé";
      case AMBIGU -> "non vérifiée : le texte visé n'est pas sûr";
    };
  }

  private static ControlSheet.PieceLine line(ExtractedPiece piece) {
    return new ControlSheet.PieceLine(
        piece.name(), piece.mediaType(), piece.outcome().name(), piece.warnings(), piece.sha256());
  }

  private static Map<String, String> texts(List<ExtractedPiece> pieces) {
    Map<String, String> texts = new LinkedHashMap<>();
    pieces.forEach(p -> texts.put(p.name(), p.text()));
    return texts;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
