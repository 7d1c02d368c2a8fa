package org.paraphe.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What senders and attackers send beside bombs: one file of each oddity, none of them welcome. */
final class HostilePieces {

  private static final String UNICODE = "001F";
  private static final String ODT = "application/vnd.oasis.opendocument.text";

  private HostilePieces() {}

  /**
   * @param address where a listener counts who calls
   * @param canary a file whose words must come out nowhere
   */
  static Map<String, byte[]> all(boolean large, String address, String canary) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    entities(files, address, canary);
    pdfs(files, address, canary);
    office(files, address, canary);
    pages(files, address, canary);
    mails(files, address);
    pictures(files);
    archives(files, large);
    texts(files, large);
    disguised(files);
    files.putAll(HostileCounts.all(large));
    return files;
  }

  /** An entity from outside in each part that an office document may have. */
  private static void entities(Map<String, byte[]> files, String address, String canary) {
    List<String> word =
        List.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "word/_rels/document.xml.rels",
            "word/document.xml",
            "word/styles.xml",
            "word/settings.xml",
            "word/numbering.xml",
            "word/comments.xml",
            "word/footnotes.xml",
            "word/header1.xml",
            "word/theme/theme1.xml",
            "docProps/core.xml",
            "docProps/custom.xml",
            "customXml/item1.xml");
    List<String> sheets =
        List.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/sharedStrings.xml",
            "xl/worksheets/sheet1.xml",
            "xl/comments1.xml",
            "xl/theme/theme1.xml",
            "docProps/core.xml");
    List<String> open =
        List.of("content.xml", "styles.xml", "meta.xml", "settings.xml", "META-INF/manifest.xml");
    for (int i = 0; i < word.size(); i++) {
      byte[] sound = Samples.zip(strings(WordSamples.parts("<w:p><w:r><w:t>a</w:t></w:r></w:p>")));
      String to = i % 2 == 0 ? "file://" + canary : address + "/entite";
      files.put("entite-" + i + ".docx", poisoned(sound, word.get(i), to));
    }
    for (int i = 0; i < sheets.size(); i++) {
      String to = i % 2 == 0 ? "file://" + canary : address + "/entite";
      files.put("entite-" + i + ".xlsx", poisoned(Samples.workbook(), sheets.get(i), to));
    }
    byte[] text = Samples.odf(ODT, "", "<office:text><text:p>a</text:p></office:text>");
    for (int i = 0; i < open.size(); i++) {
      files.put("entite-" + i + ".odt", poisoned(text, open.get(i), "file://" + canary));
    }
  }

  private static Object[] strings(Map<String, String> parts) {
    return parts.entrySet().stream()
        .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
        .toArray();
  }

  /** The part, or a new one, with a document type that asks for an address, and uses it. */
  private static byte[] poisoned(byte[] zip, String part, String address) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (var in = new java.util.zip.ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    String whole =
        new String(parts.getOrDefault(part, Samples.utf8("<x></x>")), StandardCharsets.UTF_8)
            .replaceFirst("^<\\?xml[^>]*\\?>\\s*", "");
    int use = whole.lastIndexOf("</");
    String type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "\">]>";
    String used = use < 0 ? whole + "&e;" : whole.substring(0, use) + "&e;" + whole.substring(use);
    parts.put(part, Samples.utf8(type + used));
    Object[] all =
        parts.entrySet().stream()
            .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
            .toArray();
    return Samples.zip(all);
  }

  private static void pdfs(Map<String, byte[]> files, String address, String canary) {
    Map<String, String> actions =
        Map.of(
            "launch", "/OpenAction<</S/Launch/F(/bin/sh)>>",
            "uri", "/OpenAction<</S/URI/URI(" + address + "/uri)>>",
            "javascript", "/OpenAction<</S/JavaScript/JS(app.launchURL\\(\"" + address + "\"\\))>>",
            "envoi", "/OpenAction<</S/SubmitForm/F(" + address + "/envoi)>>",
            "ailleurs", "/OpenAction<</S/GoToR/F(" + canary + ")/D[0/Fit]>>",
            "noms", "/Names<</EmbeddedFiles 5 0 R>>",
            "signets", "/Outlines 5 0 R",
            "champs", "/AcroForm<</Fields[5 0 R]>>",
            "calques", "/OCProperties<</OCGs[5 0 R 5 0 R]/D<</Order[5 0 R]/OFF[5 0 R]>>>>",
            "structure", "/StructTreeRoot 5 0 R");
    actions.forEach(
        (name, entry) ->
            files.put(
                name + ".pdf",
                HostilePdfs.plain(
                    "1 0 obj<</Type/Catalog/Pages 2 0 R"
                        + entry
                        + ">>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
                        + "5 0 obj<</Kids[5 0 R]/First 5 0 R/Next 5 0 R/Parent 5 0 R/K 5 0"
                        + " R/T(a)/FT/Tx/V 5 0 R/Names[(a)<</Type/Filespec/F("
                        + canary
                        + ")/FS/URL>>]>>endobj\n")));
    files.put(
        "externe.pdf",
        HostilePdfs.plain(
            "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 5 0 R>>endobj\n"
                + "4 0 obj<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 1>>endobj\n"
                + "5 0 obj<</Length 0/F("
                + canary
                + ")/FFilter[]>>stream\n\nendstream endobj\n"));
    byte[] sound = Samples.pdf("Subvention");
    files.put("avec-zip.pdf", joined(sound, Samples.zip("a.txt", "dedans")));
    files.put("cadre-infini.pdf", plainPage("/MediaBox[-1e30 -1e30 1e30 1e30]"));
    files.put("cadre-nul.pdf", plainPage("/MediaBox[0 0 0 0]/Rotate 45"));
    files.put("filtres.pdf", filters(60));
  }

  private static byte[] plainPage(String page) {
    return HostilePdfs.plain(
        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count"
            + " 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R"
            + page
            + ">>endobj\n");
  }

  private static byte[] filters(int count) {
    return HostilePdfs.plain(
        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count"
            + " 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0"
            + " R>>endobj\n4 0 obj<</Length 4/Filter["
            + "/ASCIIHexDecode/LZWDecode/RunLengthDecode".repeat(count)
            + "]>>stream\n00>>\nendstream endobj\n");
  }

  private static void office(Map<String, byte[]> files, String address, String canary) {
    String image =
        "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            + "relationships/image\" TargetMode=\"External\" Target=\""
            + address
            + "/i.svg\"/>";
    Map<String, String> parts = WordSamples.parts("<w:p><w:r><w:t>a</w:t></w:r></w:p>");
    parts.put("word/_rels/document.xml.rels", WordSamples.relations(image));
    parts.put(
        "word/media/image1.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\""
            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"><image xlink:href=\""
            + address
            + "/i\"/><style>@import url("
            + address
            + "/c.css)</style></svg>");
    files.put("svg.docx", Samples.zip(strings(parts)));
    parts.put("word/embeddings/oleObject1.bin", "MZ".repeat(5_000));
    parts.put("word/embeddings/../../../../evade.docx", "a");
    parts.put("word/vbaProject.bin", "Attribute VB_Name");
    files.put("objets.docm", Samples.zip(strings(parts)));
    Map<String, String> field =
        WordSamples.parts(
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>INCLUDETEXT"
                + " \"file://"
                + canary
                + "\"</w:instrText></w:r><w:r><w:instrText>DDEAUTO c:\\\\cmd.exe"
                + "</w:instrText></w:r><w:altChunk r:id=\"rId9\"/></w:p>");
    files.put("champs.docx", Samples.zip(strings(field)));
    files.put(
        "deux-corps.docx",
        Samples.zip(
            "word/document.xml",
            "<a/>",
            "WORD/document.xml",
            "<b/>",
            "[Content_Types].xml",
            "<c/>"));
    files.put("chiffre.docx", encrypted(Samples.letter()));
    files.put("chiffre.xlsx", encrypted(Samples.workbook()));
    files.put("chiffre.xls", encryptedOld());
    files.put("macros.xls", macros());
    files.put("relations.xlsx", relationLoop());
    String sections =
        "<office:scripts><script>a</script></office:scripts><office:text><text:section><text:section-source"
            + " xlink:href=\"file://"
            + canary
            + "\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"/></text:section><draw:object"
            + " xmlns:draw=\"urn:d\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\""
            + address
            + "\"/><text:p>a</text:p></office:text>";
    files.put("sections.odt", Samples.odf(ODT, "", sections));
    files.put(
        "colonnes.ods",
        Samples.odf(
            "application/vnd.oasis.opendocument.spreadsheet",
            "",
            "<office:spreadsheet><table:table table:name=\"F\"><table:table-row"
                + " table:number-rows-repeated=\"2000000000\"><table:table-cell"
                + " table:number-columns-repeated=\"2000000000\"><text:p>a</text:p></table:table-cell>"
                + "</table:table-row></table:table></office:spreadsheet>"));
    files.put(
        "espaces.odt",
        Samples.odf(
            ODT,
            "",
            "<office:text><text:p>a<text:s text:c=\"2000000000\"/>b</text:p></office:text>"));
    files.put(
        "objets.rtf",
        Samples.utf8(
            "{\\rtf1{\\object\\objemb{\\*\\objdata "
                + "d0cf11e0".repeat(2_000)
                + "}}{\\field{\\*\\fldinst INCLUDEPICTURE \""
                + address
                + "/r\"}}{\\*\\template "
                + address
                + "/t.dot}\\par a\\u-10179?\\u-8704?}"));
  }

  private static byte[] encrypted(byte[] office) {
    return Samples.bytes(
        out -> {
          try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            lock.confirmPassword("secret");
            try (var data = lock.getDataStream(file)) {
              data.write(office);
            } catch (java.security.GeneralSecurityException e) {
              throw new IOException(e);
            }
            file.writeFilesystem(out);
          }
        });
  }

  private static byte[] encryptedOld() {
    return Samples.bytes(
        out -> {
          Biff8EncryptionKey.setCurrentUserPassword("secret");
          try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("F").createRow(0).createCell(0).setCellValue("secret");
            book.write(out);
          } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
          }
        });
  }

  private static byte[] macros() {
    return Samples.bytes(
        out -> {
          try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("F").createRow(0).createCell(0).setCellFormula("HYPERLINK(\"x\")");
            try (POIFSFileSystem file = new POIFSFileSystem()) {
              put(file.getRoot(), "Workbook", book.getBytes());
              DirectoryEntry vba = file.getRoot().createDirectory("_VBA_PROJECT_CUR");
              put(vba.createDirectory("VBA"), "dir", new byte[] {1, 0, (byte) 0xB0, 0, 0});
              file.writeFilesystem(out);
            }
          }
        });
  }

  /** A sheet whose part is the workbook, and a text table that is the sheet. */
  private static byte[] relationLoop() {
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return Samples.zip(
        "[Content_Types].xml", HostileXml.types("xl/workbook.xml"),
        "_rels/.rels", HostileXml.relation("xl/workbook.xml"),
        "xl/_rels/workbook.xml.rels",
            WordSamples.relations(
                "<Relationship Id=\"r1\" Type=\""
                    + office
                    + "worksheet\" Target=\"workbook.xml\"/><Relationship Id=\"r2\" Type=\""
                    + office
                    + "sharedStrings\" Target=\"../../../etc/passwd\"/><Relationship Id=\"r3\""
                    + " Type=\""
                    + office
                    + "styles\" Target=\"%zz\"/>"),
        "xl/workbook.xml",
            "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"../F\" r:id=\"r1\"/><sheet"
                + " name=\"G\" r:id=\"r9\"/></sheets></workbook>");
  }

  private static void pages(Map<String, byte[]> files, String address, String canary) {
    files.put(
        "appels.html",
        Samples.utf8(
            "<html><head><meta http-equiv=refresh content=\"0;url="
                + address
                + "\"><link rel=stylesheet href="
                + address
                + "/c><style>@import url("
                + address
                + "/d);</style></head><body background="
                + address
                + "/f><iframe src=file://"
                + canary
                + "></iframe><object data="
                + address
                + "></object><script src="
                + address
                + "></script>a"));
    files.put("attributs.html", Samples.utf8("<p " + "a=b ".repeat(200_000) + ">fond"));
    files.put("entites.html", Samples.utf8("&#x0;&#1114112;&#xD800;&nbsp".repeat(50_000)));
    files.put("listes.html", Samples.utf8("<ul><li>".repeat(20_000) + "fond"));
    files.put("encodage.html", Samples.utf8("<meta charset=x-inconnu><p>fond"));
    files.put(
        "cellules.html",
        Samples.utf8("<table><tr><td colspan=999999999 rowspan=999999999>a</table>"));
    files.put(
        "image.svg", Samples.utf8("<svg><image href=\"" + address + "\"/><text>a</text></svg>"));
  }

  private static void mails(Map<String, byte[]> files, String address) {
    String mixed = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n";
    Map<String, String> bodies = new LinkedHashMap<>();
    bodies.put("base64", "Content-Transfer-Encoding: base64\n\n" + "A".repeat(100_000) + "=?!");
    bodies.put("quoted", "Content-Transfer-Encoding: quoted-printable\n\n" + "=ZZ=".repeat(50_000));
    bodies.put(
        "uu", "Content-Transfer-Encoding: x-uuencode\n\nbegin 644 ../a\nM" + "!".repeat(999));
    bodies.put("mots", "Subject: " + "=?UTF-8?B?w6k=?= ".repeat(20_000) + "\n\na");
    bodies.put("jeu", "Content-Type: text/plain; charset=\"=?x?\"\n\na");
    bodies.put("vide", "Content-Type: multipart/mixed\n\n");
    bodies.put("limite", "Content-Type: multipart/mixed; boundary=\"\"\n\n--\n--\n");
    bodies.put("adresses", "To: " + "a@exemple.fr,".repeat(50_000) + "\n\na");
    bodies.put("retours", "Subject: x\r\n\tsuite\rCc: b\n\r\n\r\ra");
    bodies.put(
        "noms",
        mixed
            + "--x\n"
            + "Content-Disposition: attachment; filename*0=\"../\";"
            + " filename*1=\"../a\u202Etxt.exe\"\n\n"
            + "a\n"
            + "--x\n"
            + "Content-Type: application/ms-tnef; name=winmail.dat\n\n"
            + "b\n"
            + "--x--");
    bodies.put(
        "externe",
        mixed
            + "--x\nContent-Type: message/external-body; access-type=anon-ftp; site=\""
            + address
            + "\"\n\n--x\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nATTACH:"
            + address
            + "\n--x--");
    bodies.put(
        "partiel",
        "Content-Type: message/partial; id=a; number=1; total=999999999\n\nSubject: b\n\nc");
    bodies.put("chiffre", "Content-Type: multipart/encrypted; boundary=x\n\n--x\n\na\n--x--");
    bodies.forEach(
        (name, rest) ->
            files.put("courrier-" + name + ".eml", Samples.utf8("From: a@exemple.fr\n" + rest)));
    files.put("emboite.msg", message(12));
    files.put("carte.vcf", Samples.utf8("BEGIN:VCARD\nPHOTO;VALUE=uri:" + address + "\nEND:VCARD"));
    files.put("agenda.ics", Samples.utf8("BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n".repeat(20_000)));
    byte[] tnef = new byte[2_000];
    ByteBuffer.wrap(tnef).order(ByteOrder.LITTLE_ENDIAN).putInt(0x223E9F78).putInt(1).putInt(-1);
    files.put("winmail.dat", tnef);
  }

  private static byte[] message(int depth) {
    return Samples.bytes(
        out -> {
          try (POIFSFileSystem file = new POIFSFileSystem()) {
            message(file.getRoot(), depth);
            file.writeFilesystem(out);
          }
        });
  }

  private static void message(DirectoryEntry folder, int depth) throws IOException {
    put(folder, "__properties_version1.0", new byte[32]);
    put(folder, "__substg1.0_1000" + UNICODE, "corps".getBytes(StandardCharsets.UTF_16LE));
    if (depth > 0) {
      DirectoryEntry attached = folder.createDirectory("__attach_version1.0_#00000000");
      put(attached, "__properties_version1.0", new byte[8]);
      message(attached.createDirectory("__substg1.0_3701000D"), depth - 1);
    }
  }

  private static void put(DirectoryEntry folder, String name, byte[] bytes) throws IOException {
    folder.createDocument(name, new ByteArrayInputStream(bytes));
  }

  private static void pictures(Map<String, byte[]> files) {
    byte[] bmp = new byte[60];
    ByteBuffer.wrap(bmp)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 'B')
        .put((byte) 'M')
        .putInt(60)
        .putInt(0)
        .putInt(54)
        .putInt(40)
        .putInt(60_000)
        .putInt(60_000)
        .putShort((short) 1)
        .putShort((short) 24);
    files.put("immense.bmp", bmp);
    files.put("immense.webp", bytes("RIFF\u0040\0\0\0WEBPVP8X\n\0\0\0\0\0\0\0ÿÿÿÿÿÿ"));
    files.put("immense.gif", bytes("GIF89aÿÿÿÿ\0\0\0,\0\0\0\0ÿÿÿÿ\0\u0008"));
    files.put(
        "immense.jp2", bytes("\0\0\0\u000CjP  \r\n\u0087\n\0\0\0\u0016ihdrÿÿÿÿÿÿÿÿ\0\u0003\u0007"));
    files.put("immense.jpg", bytes("ÿØÿÀ\0\u0011\u0008ÿÿÿÿ\u0003\u0001\"\0\u0002\u0011\u0001ÿÚ"));
    files.put("immense.tif", tiff(1, 60_000));
    files.put("pages.tif", tiff(3_000, 1));
    files.put("titre.png", bytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\u0001\0\0\0\u0001"));
  }

  /** Each page's directory names the next one. */
  private static byte[] tiff(int pages, int side) {
    int length = 2 + 4 * 12 + 4;
    ByteBuffer tiff = ByteBuffer.allocate(8 + pages * length).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
    for (int page = 1; page <= pages; page++) {
      int[][] tags = {{256, side}, {257, side}, {273, 8}, {279, 1}};
      tiff.putShort((short) 4);
      for (int[] tag : tags) {
        tiff.putShort((short) tag[0]).putShort((short) 4).putInt(1).putInt(tag[1]);
      }
      tiff.putInt(page == pages ? 0 : 8 + page * length);
    }
    return tiff.array();
  }

  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void archives(Map<String, byte[]> files, boolean large) {
    byte[] zeros = new byte[(large ? 64 : 2) << 20];
    byte[] packed =
        Samples.bytes(
            out -> {
              try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(zeros);
              }
            });
    files.put("bombe.gz", packed);
    files.put("bombe.txt", packed);
    files.put("bombe.tar.gz", Samples.bytes(out -> tar(out, zeros)));
    files.put("liens.tar", Samples.bytes(HostilePieces::links));
    files.put("double.zip", Samples.zip("bombe.gz", packed, "a/../../b.txt", "b"));
    files.put("methode.zip", method(Samples.zip("a.txt", "dedans".repeat(99))));
    files.put("taille.zip", sized(Samples.zip("a.txt", "dedans".repeat(99))));
    files.put("queue.zip", Arrays.copyOfRange(Samples.zip("a.txt", "a"), 20, 120));
    files.put("prefixe.zip", joined(Samples.utf8("MZ".repeat(500)), Samples.zip("a.txt", "a")));
    files.put("vide.zip", joined(bytes("PK\u0005\u0006"), new byte[18]));
    files.put("bidi.zip", Samples.zip("a\u202Etxt.exe", "a", "a\u200B.txt", "b", "CON", "c"));
    files.put("longs.zip", Samples.zip(("é".repeat(127) + "/").repeat(40) + "a.txt", "a"));
    files.put("jar.jar", Samples.zip("META-INF/MANIFEST.MF", "Main-Class: a", "a.class", "a"));
  }

  private static void tar(java.io.OutputStream out, byte[] bytes) throws IOException {
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out))) {
      TarArchiveEntry entry = new TarArchiveEntry("../../evade.txt", true);
      entry.setSize(bytes.length);
      tar.putArchiveEntry(entry);
      tar.write(bytes);
      tar.closeArchiveEntry();
    }
  }

  private static void links(java.io.OutputStream out) throws IOException {
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      TarArchiveEntry link = new TarArchiveEntry("lien", (byte) '2');
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
    }
  }

  /** A way of packing that nobody knows. */
  private static byte[] method(byte[] zip) {
    return turned(zip, 8, 10, 77);
  }

  /** Less than nothing, unpacked. */
  private static byte[] sized(byte[] zip) {
    return turned(zip, 25, 27, 0xFF);
  }

  private static byte[] turned(byte[] zip, int local, int central, int value) {
    byte[] turned = zip.clone();
    for (int i = 0; i + 30 < turned.length; i++) {
      if (turned[i] == 'P' && turned[i + 1] == 'K' && turned[i + 2] <= 3) {
        turned[i + (turned[i + 2] == 3 ? local : central)] = (byte) value;
      }
    }
    return turned;
  }

  private static void texts(Map<String, byte[]> files, boolean large) {
    files.put("lignes.csv", Samples.utf8("a;1\n".repeat(large ? 5_000_000 : 100_000)));
    files.put("blancs.csv", Samples.utf8(" ;\n\r\t,".repeat(200_000)));
    for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-7")) {
      if (Charset.isSupported(charset)) {
        files.put(charset + ".txt", "Fait à Montrieux".getBytes(Charset.forName(charset)));
      }
    }
    files.put("demi.txt", bytes("ÿþ\0Ø\0Øa"));
    files.put("surrogates.txt", bytes("a\u00ED\u00A0\u0080b\u00ED\u00BF\u00BF"));
    files.put("long.txt", bytes("\u00C0\u00AF\u00F8\u0088\u0080\u0080\u0080a"));
    files.put("marques.txt", Samples.utf8("e\u0301\u0301".repeat(200_000)));
    files.put("bidi.txt", Samples.utf8("\u202E\u2066abc\u2069".repeat(100_000)));
    files.put("etiquettes.txt", Samples.utf8("\uDB40\uDC41".repeat(200_000) + "a"));
    files.put("ligne.txt", Samples.utf8("a".repeat(large ? 50_000_000 : 2_000_000)));
    files.put("n".repeat(251) + ".txt", Samples.utf8("a"));
    files.put("é".repeat(125) + ".docx", Samples.letter());
    files.put("rien.pdf", new byte[0]);
    files.put("rien.docx", new byte[0]);
    files.put("octet.eml", new byte[1]);
  }

  /** A sound file of each kind, cut in the middle, and under the name of another. */
  private static void disguised(Map<String, byte[]> files) {
    Map<String, byte[]> sound = new LinkedHashMap<>();
    sound.put("docx", Samples.letter());
    sound.put("xlsx", Samples.workbook());
    sound.put("pdf", Samples.pdf("Subvention"));
    sound.put("odt", Samples.odf(ODT, "", "<office:text><text:p>a</text:p></office:text>"));
    sound.put("zip", Samples.zip("a.txt", "a"));
    sound.put("msg", message(1));
    sound.put("png", Samples.scan("Subvention"));
    sound.put("rtf", Samples.utf8("{\\rtf1\\ansi Subvention\\par}"));
    List<String> names = List.copyOf(sound.keySet());
    for (int i = 0; i < names.size(); i++) {
      byte[] bytes = sound.get(names.get(i));
      files.put("coupe." + names.get(i), Arrays.copyOf(bytes, bytes.length / 2));
      files.put("tete." + names.get(i), Arrays.copyOf(bytes, Math.min(12, bytes.length)));
      files.put("deguise-" + names.get(i) + "." + names.get((i + 1) % names.size()), bytes);
      files.put("programme." + names.get(i), bytes("MZ\u0090\0\u0003\0\0\0".repeat(200)));
    }
    files.put("page.pdf", joined(Samples.utf8("<html><p>a</p>"), Samples.pdf("b")));
    files.put("image.zip", joined(Samples.scan("a"), Samples.zip("a.txt", "b")));
  }

  private static byte[] joined(byte[] one, byte[] other) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(one);
    out.writeBytes(other);
    return out.toByteArray();
  }
}
