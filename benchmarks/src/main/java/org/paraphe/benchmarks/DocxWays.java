package org.paraphe.benchmarks;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import fr.opensagres.xdocreport.core.XDocReportException;
import fr.opensagres.xdocreport.document.IXDocReport;
import fr.opensagres.xdocreport.document.registry.XDocReportRegistry;
import fr.opensagres.xdocreport.template.IContext;
import fr.opensagres.xdocreport.template.TemplateEngineKind;
import fr.opensagres.xdocreport.template.formatter.FieldsMetadata;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paraphe.facts.Value;
import org.paraphe.rendering.DocxWriter;
import org.paraphe.rendering.Mark;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.TemplatePack;
import org.wickedsource.docxstamper.DocxStamper;
import org.wickedsource.docxstamper.DocxStamperConfiguration;

/** Ours, the peers, and the limit. Each is given the same values and prints the same words. */
final class DocxWays {
  private static final int DEFAULT_LEVEL = 6;
  private static final int FAST_LEVEL = 2;

  private DocxWays() {}

  /** The template filled, the act's XML read, the document written: what a peer does and more. */
  static DocxWay paraphe() {
    ActTemplates templates = new ActTemplates();
    TemplatePack pack = LongAct.pack();
    Map<String, Value> values = LongAct.asValues(LongAct.values(), LongAct.rows());
    return way(
        "Paraphe",
        () ->
            DocxWriter.write(
                templates.render(pack, values, LongAct.DATE), Mark.DEFINITIF, pack.style()));
  }

  /** What no way can be faster than: parts copied as they are, one ready body deflated. */
  static DocxWay rawCopy() {
    return way("raw copy (limit)", new RawCopy(make(paraphe()), DEFAULT_LEVEL)::write);
  }

  /** The same limit for a body that is deflated as fast as Paraphe does it. */
  static DocxWay fastRawCopy() {
    return way("raw copy, fast deflate", new RawCopy(make(paraphe()), FAST_LEVEL)::write);
  }

  /** With the registry's cache on: the template is prepared once. */
  static DocxWay xdocreport() throws IOException, XDocReportException {
    Map<String, byte[]> parts = WordTemplate.parts(n -> "${" + n + "}", c -> "${lignes." + c + "}");
    WordTemplate.edit(parts, "word/document.xml", DocxWays::asMergeFields);
    byte[] template = WordTemplate.zip(parts);
    IXDocReport report =
        XDocReportRegistry.getRegistry()
            .loadReport(
                new ByteArrayInputStream(template),
                "acte-long",
                TemplateEngineKind.Freemarker,
                true);
    FieldsMetadata metadata = new FieldsMetadata();
    LongAct.COLUMNS.forEach(c -> metadata.addFieldAsList("lignes." + c));
    report.setFieldsMetadata(metadata);
    Map<String, String> values = LongAct.printed();
    List<Map<String, String>> rows = LongAct.printedRows();
    return way(
        "XDocReport 2.1.0, cached",
        () -> {
          IXDocReport cached = XDocReportRegistry.getRegistry().getReport("acte-long");
          IContext context = cached.createContext();
          values.forEach(context::put);
          context.put("lignes", rows);
          ByteArrayOutputStream out = new ByteArrayOutputStream(32_768);
          cached.process(context, out);
          return out.toByteArray();
        });
  }

  /** XDocReport repeats a row for Word's own merge fields only. */
  private static String asMergeFields(String body) {
    return body.replaceAll(
        "<w:r>(?:(?!<w:r>).)*?(\\$\\{lignes\\.\\w+\\})</w:t></w:r>",
        "<w:fldSimple w:instr=\" MERGEFIELD $1 \"><w:r><w:t>$1</w:t></w:r></w:fldSimple>");
  }

  static DocxWay poiTl() {
    byte[] template =
        WordTemplate.zip(
            WordTemplate.parts(
                n -> "{{" + n + "}}",
                c -> (c.equals(LongAct.COLUMNS.get(0)) ? "{{lignes}}" : "") + "[" + c + "]"));
    Configure configure =
        Configure.builder().bind("lignes", new LoopRowTableRenderPolicy(true)).build();
    Map<String, Object> values = new HashMap<>(LongAct.printed());
    values.put("lignes", LongAct.printedRows());
    return way(
        "poi-tl 1.12.2",
        () -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream(32_768);
          XWPFTemplate.compile(new ByteArrayInputStream(template), configure)
              .render(values)
              .writeAndClose(out);
          return out.toByteArray();
        });
  }

  static DocxWay stamper() {
    Map<String, byte[]> parts =
        WordTemplate.parts(n -> "${get('" + n + "')}", c -> "${get('" + c + "')}");
    StamperComment.add(parts, "${get('action')}", "repeatTableRow(lignes)");
    byte[] template = WordTemplate.zip(parts);
    DocxStamper<Stamped> stamper = new DocxStamper<>(new DocxStamperConfiguration());
    Stamped context =
        new Stamped(LongAct.printed(), LongAct.printedRows().stream().map(Line::new).toList());
    return way(
        "docx-stamper 1.6.9",
        () -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream(32_768);
          stamper.stamp(new ByteArrayInputStream(template), context, out);
          return out.toByteArray();
        });
  }

  /** Read by docx-stamper's expressions. */
  public record Stamped(Map<String, String> values, List<Line> rows) {
    public String get(String name) {
      return values.getOrDefault(name, "");
    }

    public List<Line> getLignes() {
      return rows;
    }
  }

  /** Read by docx-stamper's expressions. */
  public record Line(Map<String, String> cells) {
    public String get(String name) {
      return cells.getOrDefault(name, "");
    }
  }

  static byte[] make(DocxWay way) {
    try {
      return way.make();
    } catch (Exception e) {
      throw new IllegalStateException(way.name() + " failed", e);
    }
  }

  private interface Making {
    byte[] make() throws Exception;
  }

  private static DocxWay way(String name, Making making) {
    return new DocxWay() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public byte[] make() throws Exception {
        return making.make();
      }
    };
  }
}
