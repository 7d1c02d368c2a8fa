package org.paraphe.pipeline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.paraphe.act.Act;
import org.paraphe.dossier.Sha256;
import org.paraphe.extraction.IsolatedTemplates;
import org.paraphe.extraction.WordFilling;
import org.paraphe.extraction.WordTemplate;
import org.paraphe.facts.Value;
import org.paraphe.rendering.DocxWriter;
import org.paraphe.rendering.Mark;
import org.paraphe.rendering.StyleDocument;
import org.paraphe.rendering.WordForm;
import org.paraphe.template.PackBody;
import org.paraphe.template.PackDocuments;
import org.paraphe.template.PrintedValues;
import org.paraphe.template.TemplatePack;

/**
 * The Word documents of the authority's packs, opened by the child process alone. What it found in
 * one is kept: a document does not change under its hash. Thread-safe.
 */
public final class WordDocuments implements PackDocuments {
  private static final int MAX_KEPT = 64;

  private final Supplier<IsolatedTemplates> templates;
  private final Map<Sha256, WordTemplate> kept = new ConcurrentHashMap<>();

  /**
   * @param templates asked for at the first document
   */
  WordDocuments(Supplier<IsolatedTemplates> templates) {
    this.templates = templates;
  }

  /** Who opens what an authority prints with. */
  Supplier<IsolatedTemplates> child() {
    return templates;
  }

  /** What is to say of a style document. */
  public StyleDocument.Report style(byte[] docx) {
    return StyleDocument.of(read(docx));
  }

  /** What is in a document that may become a pack. */
  public WordTemplate read(byte[] docx) {
    if (kept.size() > MAX_KEPT) {
      kept.clear();
    }
    Sha256 hash = Sha256.of(docx);
    WordTemplate known = kept.get(hash);
    if (known != null) {
      return known;
    }
    WordTemplate read = templates.get().read(docx);
    if (read.outcome().hasText()) { // a child that died may do better the next time
      kept.put(hash, read);
    }
    return read;
  }

  @Override
  public List<String> refusals(byte[] style) {
    return style(style).refusals();
  }

  @Override
  public Body body(BodyRequest request) {
    WordForm form =
        new WordForm(read(request.docx()), request.tags(), request.family(), request.fields());
    return new Body(form.actTemplate(), form.faults(request.mentions()), form.remarks());
  }

  /** What the pack's own document says of an act. */
  WordForm form(TemplatePack pack, PackBody body) {
    return new WordForm(read(body.docx()), body.tags(), pack.family(), pack.fields());
  }

  /** The pack's own document with its tags filled. */
  byte[] filled(TemplatePack pack, PackBody body, Act act, Map<String, Value> values, Mark mark) {
    WordForm form = form(pack, body);
    PrintedValues printed = new PrintedValues(pack, values);
    return templates
        .get()
        .fill(
            body.docx(),
            new WordFilling(
                form.values(printed),
                form.rows(printed),
                mark == Mark.PROJET ? DocxWriter.projetLine() : "",
                form.blanks(printed),
                DocxWriter.properties(act)));
  }
}
