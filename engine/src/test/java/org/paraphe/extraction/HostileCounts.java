package org.paraphe.extraction;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Small files whose numbers are huge, and files that point at themselves. */
final class HostileCounts {

  private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String ODT = "application/vnd.oasis.opendocument.text";

  private HostileCounts() {}

  static Map<String, byte[]> all(boolean large) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    int many = large ? 100_000 : 5_000;
    fonts(files, many);
    structures(files, many);
    sheets(files, many);
    texts(files, many);
    mails(files, many);
    containers(files, many);
    return files;
  }

  /** A page of one font, with what else the font needs from object 6 on. */
  private static byte[] font(String font, String more) {
    return page(font, "BT /F 12 Tf 9 9 Td <00410042> Tj ET", "", more);
  }

  private static byte[] page(String font, String content, String entries, String more) {
    return HostilePdfs.plain(
        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>"
            + "endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R"
            + entries
            + "/Resources<</Font<</F 5 0 R>>/Pattern<</P 6 0 R>>/XObject<</X 7 0 R>>"
            + "/Shading<</S 8 0 R>>/ExtGState<</G 9 0 R>>>>>>endobj\n"
            + stream(4, "", content)
            + ("5 0 obj<<" + font + ">>endobj\n")
            + more);
  }

  private static String stream(int number, String entries, String content) {
    return number
        + " 0 obj<<"
        + entries
        + "/Length "
        + content.length()
        + ">>stream\n"
        + content
        + "\nendstream endobj\n";
  }

  private static void fonts(Map<String, byte[]> files, int many) {
    String composite =
        "/Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[6 0 R]";
    String below = "6 0 obj<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<<>>";
    files.put("largeurs.pdf", font(composite, below + "/W[0 2000000000 500]>>endobj\n"));
    files.put(
        "hauteurs.pdf",
        font(composite, below + "/DW2[880 -1000]/W2[0 2000000000 -9 9 9]>>endobj\n"));
    String ranges = "1 begincodespacerange <0000> <FFFF> endcodespacerange\n";
    String bytes = "100 beginbfrange\n" + "<0000> <FFFF> <0041>\n".repeat(many / 10);
    files.put(
        "cmap.pdf",
        font(
            composite + "/ToUnicode 7 0 R",
            below + ">>endobj\n" + stream(7, "", ranges + bytes + "endbfrange")));
    files.put(
        "cmap-quatre.pdf",
        font(
            composite + "/ToUnicode 7 0 R",
            below
                + ">>endobj\n"
                + stream(
                    7,
                    "",
                    "1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange\n"
                        + "1 beginbfrange <00000000> <FFFFFFFF> <00000041> endbfrange\n"
                        + "1 begincidrange <00000000> <7FFFFFFF> 0 endcidrange")));
    files.put(
        "cmap-boucle.pdf",
        font(
            composite.replace("/Identity-H", " 7 0 R"),
            below + ">>endobj\n" + stream(7, "/Type/CMap/UseCMap 7 0 R", ranges)));
    files.put(
        "glyphe.pdf",
        font(
            "/Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 0"
                + "/LastChar 2000000000/Widths[9]/Encoding<</Differences[0/a 65/a 66/a]>>"
                + "/CharProcs<</a 6 0 R>>/Resources<</Font<</F 5 0 R>>>>",
            stream(6, "", "9 0 d0 BT /F 9 Tf (AAAA) Tj ET ".repeat(50))));
    files.put(
        "descendant.pdf",
        font("/Type/Font/Subtype/Type0/BaseFont/A/DescendantFonts[5 0 R]/Encoding 5 0 R", ""));
  }

  private static void structures(Map<String, byte[]> files, int many) {
    String plain = "/Type/Font/Subtype/Type1/BaseFont/Helvetica";
    String white = "BT 1 g /F 9 Tf 9 9 Td (invisible) Tj ET ";
    String tiles =
        stream(
            6,
            "/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep 0.0001/YStep 0.0001"
                + "/Resources<</Pattern<</P 6 0 R>>>>",
            "/Pattern cs /P scn 0 0 1 1 re f");
    String fill = "/Pattern cs /P scn 0 0 200 200 re f " + white;
    files.put("carreaux.pdf", page(plain, fill, "", tiles));
    String function =
        "8 0 obj<</ShadingType 1/ColorSpace/DeviceRGB/Domain[0 1e9 0 1e9]/Function 10 0 R>>endobj\n"
            + stream(
                10,
                "/FunctionType 4/Domain[0 1e9 0 1e9]/Range[0 1 0 1 0 1]",
                "{" + "dup mul 1 add sqrt ".repeat(many / 10) + "dup}");
    files.put("ombres.pdf", page(plain, "/S sh ".repeat(200) + white, "", function));
    String mask =
        "9 0 obj<</SMask<</S/Luminosity/G 7 0 R>>>>endobj\n"
            + stream(
                7,
                "/Subtype/Form/BBox[0 0 200 200]/Group<</S/Transparency/CS/DeviceRGB>>"
                    + "/Resources<</ExtGState<</G 9 0 R>>/XObject<</X 7 0 R>>>>",
                "/G gs /X Do /X Do");
    files.put("masque.pdf", page(plain, "/G gs 0 0 99 99 re f /X Do " + white, "", mask));
    files.put("etats.pdf", page(plain, "q ".repeat(many * 10) + white, "", ""));
    files.put("tableaux.pdf", page(plain, "[".repeat(many) + white, "", ""));
    files.put(
        "traits.pdf",
        page(plain, "[0.00001 0.00001] 0 d 0 0 m 1e9 1e9 l S ".repeat(20) + white, "", ""));
    files.put("notes.pdf", page(plain, "", "/Annots[" + "10 0 R ".repeat(many) + "]", note()));
    for (String filter :
        new String[] {"JBIG2Decode", "JPXDecode", "CCITTFaxDecode", "DCTDecode", "LZWDecode"}) {
      String picture =
          "/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/"
              + filter
              + "/DecodeParms<</K -1/Columns 2000000000/Rows 2000000000/Predictor 15/Colors 32>>";
      files.put(
          "image-" + filter + ".pdf",
          page(plain, "200 0 0 200 0 0 cm /X Do", "", stream(7, picture, "0".repeat(4_000))));
    }
    files.put(
        "serrure.pdf",
        Samples.utf8(
            "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]"
                + "/Count 0>>endobj\ntrailer<</Root 1 0 R/Encrypt<</Filter/Inconnu/V 99/R 99"
                + "/Length 2000000000>>>>\n%%EOF\n"));
    files.put("xref.pdf", xrefLoop());
    files.put("objets.pdf", objectStreams());
    files.put("champs.pdf", fields(many / 5));
    files.put("poupees.pdf", attached(Samples.pdf("fond"), 30));
  }

  private static String note() {
    return "10 0 obj<</Type/Annot/Subtype/Text/Contents(a)/Popup 10 0 R/Parent 10 0 R/IRT 10 0 R"
        + "/Rect[0 0 9 9]>>endobj\n";
  }

  /** The table of places before this one is this one. */
  private static byte[] xrefLoop() {
    String head = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
    String pages = "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n";
    int at = head.length() + pages.length();
    return Samples.utf8(
        head
            + pages
            + "xref\n0 2000000000\n0000000000 65535 f \n0000000009 00000 n \n"
            + "trailer<</Root 1 0 R/Size 2000000000/Prev "
            + at
            + "/XRefStm "
            + at
            + ">>\nstartxref\n"
            + at
            + "\n%%EOF\n");
  }

  /** Each stream of objects is in the next one. */
  private static byte[] objectStreams() {
    StringBuilder streams = new StringBuilder();
    for (int i = 1; i < 200; i++) {
      streams.append(
          stream(
              i,
              "/Type/ObjStm/N 2000000000/First 8/Extends " + (i + 1) + " 0 R",
              (i + 1) + " 0 " + i + " 0 <</Kids[1 0 R 2 0 R]/Parent 1 0 R>>"));
    }
    return HostilePdfs.plain(streams.toString());
  }

  private static byte[] fields(int depth) {
    StringBuilder objects =
        new StringBuilder(
            "1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]>>>>endobj\n2 0 obj"
                + "<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R"
                + "/MediaBox[0 0 9 9]>>endobj\n");
    for (int i = 5; i < depth + 5; i++) {
      objects
          .append(i)
          .append(" 0 obj<</T(a)/Parent ")
          .append(Math.max(5, i - 1))
          .append(" 0 R/Kids[")
          .append(i + 1)
          .append(" 0 R]>>endobj\n");
    }
    return HostilePdfs.plain(objects + "" + (depth + 5) + " 0 obj<</T(b)/FT/Tx/V(c)>>endobj\n");
  }

  private static byte[] attached(byte[] pdf, int depth) {
    byte[] all = pdf;
    for (int i = 0; i < depth; i++) {
      String hex = java.util.HexFormat.of().formatHex(all);
      all =
          depth > 12 && hex.length() > 4_000_000
              ? all
              : HostilePdfs.plain(
                  "1 0 obj<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a)4 0 R]>>>>>>"
                      + "endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type"
                      + "/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n4 0 obj<</Type/Filespec/F"
                      + "(a.pdf)/EF<</F 5 0 R>>>>endobj\n"
                      + stream(5, "/Type/EmbeddedFile/Filter/ASCIIHexDecode", hex + ">"));
    }
    return all;
  }

  private static void sheets(Map<String, byte[]> files, int many) {
    files.put(
        "formules.xlsx",
        sheet(
            "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:XFD1048576\" si=\"0\">A2+1</f><v>1"
                + "</v></c>"
                + "<c r=\"B1\"><f t=\"shared\" si=\"0\"/><v>2</v></c>".repeat(many)
                + "</row>",
            ""));
    files.put(
        "lieux.xlsx",
        sheet(
            "<row r=\"2147483647\"><c r=\"ZZZZZZZ99999999999\" s=\"2000000000\"><v>1e999</v></c>"
                + "<c r=\"-1\" t=\"s\"><v>-5</v></c><c r=\"\"><v>1</v></c><c t=\"zz\"><v>"
                + "9".repeat(many)
                + "</v></c></row><row r=\"-2\"><c><v>1</v></c></row>",
            "<cols><col min=\"1\" max=\"2000000000\" hidden=\"1\"/></cols>"));
    files.put(
        "fusions.xlsx",
        sheet(
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
            "<mergeCells>" + "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(many) + "</mergeCells>"));
    String cell = "<table:table-cell table:number-columns-repeated=\"16384\"/>";
    files.put(
        "repetitions.ods",
        Samples.odf(
            ODS,
            "",
            "<office:spreadsheet><table:table table:name=\"F\">"
                + ("<table:table-row table:number-rows-repeated=\"1048576\">"
                        + cell.repeat(4)
                        + "<table:table-cell table:number-columns-repeated=\"999\"><text:p>a</text:p>"
                        + "</table:table-cell></table:table-row>")
                    .repeat(many / 100)
                + "</table:table></office:spreadsheet>"));
    files.put("colonnes.csv", Samples.utf8("a;".repeat(many * 10) + "\n" + "b,\t".repeat(many)));
    files.put(
        "etendue.html",
        Samples.utf8(
            "<table>"
                + "<tr><td colspan=2000000000 rowspan=2000000000>a<td colspan=-1>b".repeat(200)
                + "</table>"));
  }

  private static byte[] sheet(String rows, String more) {
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return Samples.zip(
        "[Content_Types].xml",
        HostileXml.types("xl/workbook.xml"),
        "_rels/.rels",
        HostileXml.relation("xl/workbook.xml"),
        "xl/_rels/workbook.xml.rels",
        WordSamples.relations(
            "<Relationship Id=\"r1\" Type=\"" + office + "/worksheet\" Target=\"s.xml\"/>"),
        "xl/workbook.xml",
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
            + office
            + "\"><sheets><sheet name=\"F\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
        "xl/s.xml",
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + more
            + "<sheetData>"
            + rows
            + "</sheetData></worksheet>");
  }

  private static void texts(Map<String, byte[]> files, int many) {
    files.put(
        "controles.docx",
        WordSamples.withBody(
            "<w:sdt><w:sdtContent>".repeat(many)
                + "<w:p><w:r><w:t>fond</w:t></w:r></w:p>"
                + "</w:sdtContent></w:sdt>".repeat(many)));
    files.put(
        "champs-emboites.docx",
        WordSamples.withBody(
            "<w:p>"
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>".repeat(many)
                + "<w:r><w:t>fond</w:t></w:r></w:p>"));
    files.put(
        "attributs.docx",
        WordSamples.withBody("<w:p " + attributes(many) + "><w:r><w:t>fond</w:t></w:r></w:p>"));
    Map<String, String> loop =
        WordSamples.parts(
            "<w:p><w:pPr><w:pStyle w:val=\"A\"/><w:numPr>"
                + "<w:ilvl w:val=\"2000000000\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>fond"
                + "</w:t></w:r></w:p>");
    loop.put(
        "word/styles.xml",
        "<w:styles "
            + WordSamples.NAMESPACES
            + "><w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style"
            + " w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style></w:styles>");
    loop.put(
        "word/numbering.xml",
        "<w:numbering "
            + WordSamples.NAMESPACES
            + "><w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"A\"/><w:lvl"
            + " w:ilvl=\"0\"><w:start w:val=\"2147483647\"/><w:numFmt w:val=\"upperRoman\"/>"
            + "<w:lvlText w:val=\"%1%1%1\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\">"
            + "<w:abstractNumId w:val=\"0\"/></w:num></w:numbering>");
    files.put("boucles.docx", WordSamples.zip(loop));
    files.put("romains.docx", romans(many / 5));
    files.put(
        "emboites.odt",
        Samples.odf(
            ODT,
            "",
            "<office:text><text:p>"
                + "<text:span>".repeat(many)
                + "fond"
                + "</text:span>".repeat(many)
                + "</text:p></office:text>"));
    files.put(
        "listes.odt",
        Samples.odf(
            ODT,
            "",
            "<office:text>"
                + "<text:list><text:list-item>".repeat(many)
                + "<text:p>fond</text:p>"
                + "</text:list-item></text:list>".repeat(many)
                + "</office:text>"));
    files.put("gras.html", Samples.utf8("<b><a href=x>".repeat(many) + "fond"));
    files.put("cellules.html", Samples.utf8("<table><tr><td>".repeat(many) + "fond"));
    files.put("attributs.html", Samples.utf8("<p " + attributes(many) + ">fond"));
    files.put("commentaire.html", Samples.utf8("<p>a<!--".repeat(many) + "<![CDATA[<?x"));
    files.put(
        "sans-marque.txt", "Fait à Évrans. ".repeat(many).getBytes(StandardCharsets.UTF_16LE));
    files.put("accents.html", Samples.utf8("<p>" + "&amp;&#x110000;&nGt;".repeat(many)));
    files.put("tableaux.rtf", Samples.utf8("{\\rtf1 " + "\\trowd\\cell\\row ".repeat(many) + "}"));
    files.put(
        "negatif.rtf",
        Samples.utf8("{\\rtf1 \\bin-5 a\\u-999999999?\\'zz" + "\\uc99".repeat(many)));
  }

  private static byte[] romans(int many) {
    Map<String, String> parts =
        WordSamples.parts(
            ("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                    + "<w:r><w:t>a</w:t></w:r></w:p>")
                .repeat(many));
    parts.put(
        "word/numbering.xml",
        "<w:numbering "
            + WordSamples.NAMESPACES
            + "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start"
            + " w:val=\"2000000000\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1\"/>"
            + "</w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
            + "</w:numbering>");
    return WordSamples.zip(parts);
  }

  private static String attributes(int many) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < many; i++) {
      all.append("a").append(i).append("=\"b\" ");
    }
    return all.toString();
  }

  private static void mails(Map<String, byte[]> files, int many) {
    String from = "From: a@exemple.fr\nMIME-Version: 1.0\n";
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < many / 5; i++) {
      name.append(" filename*").append(i).append("*=utf-8''%C3%A9;\n");
    }
    String mixed = "Content-Type: multipart/mixed; boundary=x\n\n--x\n";
    files.put(
        "nom-en-morceaux.eml",
        Samples.utf8(from + mixed + "Content-Disposition: attachment;\n" + name + "\na\n--x--"));
    files.put(
        "sujet.eml", Samples.utf8(from + "Subject: " + "=?utf-8?B?w6k=?= ".repeat(many) + "\n\na"));
    files.put("entetes.eml", Samples.utf8(from + "Received: a\n".repeat(many * 5) + "\na"));
    files.put(
        "destinataires.eml", Samples.utf8(from + "To: " + "a@b.fr, (".repeat(many) + "\n\na"));
    files.put("frontieres.eml", Samples.utf8(from + mixed + "\n--x\n".repeat(many * 5)));
    files.put(
        "uu.eml",
        Samples.utf8(from + "\nbegin 644 ../../evade.txt\n" + "M" + "`".repeat(60) + "\n`\nend\n"));
    String inner = from + "\nfond";
    for (int i = 0; i < 12; i++) {
      inner =
          from
              + "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
              + Base64.getMimeEncoder().encodeToString(Samples.utf8(inner));
    }
    files.put("matriochka.eml", Samples.utf8(inner));
    files.put(
        "delai.eml",
        Samples.utf8(
            from
                + "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
                + "=3Cb=3E=\n".repeat(many)));
  }

  private static void containers(Map<String, byte[]> files, int many) {
    byte[] message =
        Samples.bytes(
            out -> {
              try (POIFSFileSystem file = new POIFSFileSystem()) {
                file.getRoot()
                    .createDocument("WordDocument", new ByteArrayInputStream(new byte[9_000]));
                file.writeFilesystem(out);
              }
            });
    files.put("chaine.doc", chained(message));
    files.put("dossiers.msg", ownChild(message));
    files.put(
        "bombe.bz2",
        Samples.bytes(
            out -> {
              try (BZip2CompressorOutputStream packed = new BZip2CompressorOutputStream(out)) {
                packed.write(new byte[many * 100]);
              }
            }));
    files.put(
        "bombe.svgz",
        Samples.bytes(
            out -> {
              try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
                packed.write(
                    Samples.utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"><g id=\"a\">"));
                packed.write(Samples.utf8("<use href=\"#a\"/>".repeat(many)));
              }
            }));
    byte[] zip = Samples.zip("a.txt", "a", "b.txt", "b");
    for (int i = 0; i + 46 < zip.length; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1) {
        ByteBuffer.wrap(zip, i + 42, 4).order(ByteOrder.LITTLE_ENDIAN).putInt(-2);
      }
    }
    files.put("places.zip", zip);
    byte[] counted = Samples.zip("word/document.xml", "<a/>");
    ByteBuffer end = ByteBuffer.wrap(counted).order(ByteOrder.LITTLE_ENDIAN);
    end.putShort(counted.length - 14, (short) -1).putShort(counted.length - 12, (short) -1);
    end.putInt(counted.length - 10, -1);
    files.put("compte.docx", counted);
  }

  /** Every block of the file is followed by itself. */
  private static byte[] chained(byte[] ole) {
    byte[] turned = ole.clone();
    ByteBuffer whole = ByteBuffer.wrap(turned).order(ByteOrder.LITTLE_ENDIAN);
    int table = 512 * (1 + whole.getInt(76));
    for (int i = 0; i < 100; i++) {
      if (whole.getInt(table + 4 * i) >= 0) {
        whole.putInt(table + 4 * i, i);
      }
    }
    return turned;
  }

  /** The root folder is in itself. */
  private static byte[] ownChild(byte[] ole) {
    byte[] turned = ole.clone();
    ByteBuffer whole = ByteBuffer.wrap(turned).order(ByteOrder.LITTLE_ENDIAN);
    int root = 512 * (1 + whole.getInt(48));
    whole.putInt(root + 76, 0).putInt(root + 128 + 68, 1).putInt(root + 128 + 72, 1);
    return turned;
  }
}
