package org.paraphe.rendering;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.paraphe.act.Act;
import org.paraphe.act.ActXml;
import org.paraphe.dossier.Sha256;

/**
 * An act as PDF/A-2a and PDF/UA-1: tagged, in French, with its fonts inside and bookmarks. The same
 * bytes for the same act and mark: dates are fixed and the identifier derives from the content.
 */
public final class PdfWriter {
  private static final Pattern MADE =
      Pattern.compile("(?<tag><xmp:(?:Create|Modify|Metadata)Date>)[^<]*");

  /** What would end a string of a style sheet, or the style sheet itself. */
  private static final Pattern CSS_MARKS = Pattern.compile("[\\\\'\"<>&\\n\\r]");

  private static final String FIXED_ISO = "2000-01-01T00:00:00Z";
  private static final String FIXED_DATE = "D:20000101000000Z";
  private static final String CSS = resource("acte.css");
  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  static {
    XRLog.setLoggingEnabled(false);
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.OFF));
  }

  private PdfWriter() {}

  public static byte[] write(Act act, Mark mark) {
    return write(act, mark, ActPictures.NONE);
  }

  /** The same, with the authority's pictures. */
  public static byte[] write(Act act, Mark mark, ActPictures pictures) {
    String css = css(footer(act), marque(mark));
    String xhtml = new ActXhtml(pictures).write(act, mark, css);
    return bytes(xhtml, Sha256.of(ActXml.write(act) + mark));
  }

  /** Which act it is, on every page. */
  private static String footer(Act act) {
    return cssString(RunningTag.COLLECTIVITE.of(act) + " – " + RunningTag.REFERENCE.of(act))
        + " '\\A ' "
        + cssString(RunningTag.OBJET_COURT.of(act));
  }

  private static String css(String footer, String mark) {
    return CSS.replace("@@PIED@@", footer).replace("@@MARQUE@@", mark);
  }

  static byte[] write(Report report) {
    String css = css(cssString(report.authority()), "''");
    String xhtml = ReportXhtml.write(report, css);
    return bytes(xhtml, Sha256.of(xhtml));
  }

  private static byte[] bytes(String xhtml, Sha256 identity) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      render(xhtml, identity, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a PDF in memory", e);
    }
  }

  private static void render(String xhtml, Sha256 identity, ByteArrayOutputStream out)
      throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.usePdfUaAccessibility(true);
    builder.useProtocolsStreamImplementation(
        url -> {
          throw new IllegalArgumentException("an act's page loads nothing: " + url);
        },
        "http",
        "https",
        "file",
        "jar");
    PdfFonts.use(builder);
    if (RareCharacters.areIn(xhtml)) {
      PdfFonts.useOtherLetters(builder);
    }
    if (RareCharacters.runRightToLeft(xhtml)) {
      builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
      builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
    }
    builder.useUnicodeLineBreaker(new FrenchLines());
    builder.useColorProfile(SRGB);
    builder.withHtmlContent(xhtml, null);
    builder.withProducer("Paraphe");
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      PDDocument document = renderer.getPdfDocument();
      fix(document, identity);
      document.save(out);
    }
  }

  private static void fix(PDDocument document, Sha256 identity) throws IOException {
    COSDictionary information = document.getDocumentInformation().getCOSObject();
    information.setString(COSName.CREATION_DATE, FIXED_DATE);
    information.setString(COSName.MOD_DATE, FIXED_DATE);
    fixMetadata(document);
    COSArray id = new COSArray();
    COSString half =
        new COSString(java.util.HexFormat.of().parseHex(identity.hex().substring(0, 32)));
    id.add(half);
    id.add(half);
    document.getDocument().getTrailer().setItem(COSName.ID, id);
  }

  private static void fixMetadata(PDDocument document) throws IOException {
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    metadata.importXMPMetadata(
        MADE.matcher(xmp).replaceAll("${tag}" + FIXED_ISO).getBytes(StandardCharsets.UTF_8));
  }

  private static String marque(Mark mark) {
    return mark == Mark.PROJET ? cssString(ActWords.PROJET_LINE) : "''";
  }

  private static String cssString(String text) {
    return "'"
        + CSS_MARKS
            .matcher(text)
            .replaceAll(m -> "\\\\" + Integer.toHexString(m.group().charAt(0)) + " ")
        + "'";
  }

  private static String resource(String name) {
    try (InputStream in = stream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static InputStream stream(String name) {
    InputStream in = PdfWriter.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is missing from the class path");
    }
    return in;
  }
}
