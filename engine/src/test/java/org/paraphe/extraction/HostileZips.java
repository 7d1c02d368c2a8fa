package org.paraphe.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives, and documents that are archives, made to fill a disk or a memory. */
final class HostileZips {

  private static final int MEGABYTE = 1 << 20;
  private static final String WORD_NAMESPACE =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String ODT_HEAD =
      "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
          + "<office:text><text:p>";
  private static final String ODT_TAIL =
      "</text:p></office:text></office:body></office:document-content>";
  static final List<String> ENDLESS =
      List.of("partage.xlsx", "place.xlsx", "corps.docx", "corps.odt", "texte.txt");

  private HostileZips() {}

  static Map<String, byte[]> all(boolean large) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("emboite.zip", nested(12));
    files.put("ramifie.zip", branching(large ? 4 : 2, 6));
    files.put("chevauche.zip", overlapping(large ? 2_000 : 30));
    files.put("entrees.zip", manyEntries(large ? 100_000 : 5_000));
    files.put("noms.zip", badNames());
    files.put("chiffre.zip", locked());
    files.put("texte.zip", bomb("texte.txt", "", large ? 1_024 : 16, ""));
    files.put(
        "gonfle.docx", word(part("<w:p><w:r><w:t>", "</w:t></w:r></w:p>"), large ? 1_024 : 16));
    files.put("tables.docx", word(nestedTables(5_000), 0));
    files.put("lignes.xlsx", rows(large ? 1_000_000 : 5_000));
    for (String name : ENDLESS) {
      files.put("sans-fin-" + name, endless(name, large ? 1_024 : 16));
    }
    for (String name : new String[] {"faux.docx", "faux.pdf", "faux.xlsx", "faux.zip"}) {
      files.put("gz-" + name, magic(0x1F, 0x8B, 8, 0));
      files.put("7z-" + name, magic('7', 'z', 0xBC, 0xAF, 0x27, 0x1C));
      files.put("rar-" + name, magic('R', 'a', 'r', '!', 0x1A, 7, 1, 0));
    }
    return files;
  }

  private static byte[] magic(int... head) {
    byte[] bytes = new byte[300];
    Arrays.fill(bytes, (byte) 0x5A);
    for (int i = 0; i < head.length; i++) {
      bytes[i] = (byte) head[i];
    }
    return bytes;
  }

  private static byte[] nested(int depth) {
    byte[] inner = Samples.utf8("au fond");
    for (int i = 0; i < depth; i++) {
      inner = Samples.zip((i == 0 ? "fond.txt" : "n" + i + ".zip"), inner);
    }
    return inner;
  }

  /** Each archive holds the next one several times: ten to the power of the levels. */
  private static byte[] branching(int levels, int branches) {
    byte[] inner = bomb("zero.txt", "", 1, "");
    for (int i = 0; i < levels; i++) {
      Object[] entries = new Object[branches * 2];
      for (int j = 0; j < branches; j++) {
        entries[2 * j] = "b" + j + ".zip";
        entries[2 * j + 1] = inner;
      }
      inner = Samples.zip(entries);
    }
    return inner;
  }

  /** One compressed megabyte of blanks that all entries of the directory name as theirs. */
  private static byte[] overlapping(int count) {
    byte[] raw = new byte[MEGABYTE];
    Arrays.fill(raw, (byte) ' ');
    byte[] packed = deflated(raw);
    CRC32 crc = new CRC32();
    crc.update(raw);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] name = Samples.utf8("a.txt");
    write(out, header(0x04034b50, 20, crc.getValue(), packed.length, name).array());
    write(out, name);
    write(out, packed);
    int directory = out.size();
    for (int i = 0; i < count; i++) {
      byte[] other = Samples.utf8("f" + i + ".txt");
      ByteBuffer entry = ByteBuffer.allocate(46).order(ByteOrder.LITTLE_ENDIAN);
      entry.putInt(0x02014b50).putShort((short) 20);
      entry.put(header(0, 20, crc.getValue(), packed.length, other).array(), 4, 26);
      write(out, entry.array());
      write(out, other);
    }
    ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count);
    end.putInt(out.size() - directory).putInt(directory);
    write(out, end.array());
    return out.toByteArray();
  }

  private static ByteBuffer header(int mark, int version, long crc, int packed, byte[] name) {
    ByteBuffer header = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(mark).putShort((short) version).putShort((short) 0).putShort((short) 8);
    header.putInt(0).putInt((int) crc).putInt(packed).putInt(MEGABYTE);
    return header.putShort((short) name.length).putShort((short) 0);
  }

  private static byte[] deflated(byte[] raw) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(raw);
    deflater.finish();
    byte[] buffer = new byte[raw.length];
    int length = deflater.deflate(buffer);
    deflater.end();
    return Arrays.copyOf(buffer, length);
  }

  private static byte[] manyEntries(int count) {
    Object[] entries = new Object[count * 2];
    for (int i = 0; i < count; i++) {
      entries[2 * i] = "e" + i + ".txt";
      entries[2 * i + 1] = "x";
    }
    return Samples.zip(entries);
  }

  private static byte[] badNames() {
    return Samples.zip(
        "../../../../tmp/evade.txt",
        "a",
        "/etc/evade.txt",
        "b",
        "C:\\Windows\\evade.txt",
        "c",
        "nul\u0000cache.txt",
        "d",
        "n".repeat(5_000) + ".txt",
        "e",
        "facture\u202Efdp.exe",
        "f",
        "CamelFileName: ../x",
        "g",
        "dossier/",
        "");
  }

  /** The bit that says that the first entry is encrypted, in both headers. */
  private static byte[] locked() {
    byte[] zip = Samples.zip("secret.txt", "secret");
    for (int i = 0; i + 10 < zip.length; i++) {
      boolean local = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4;
      boolean central = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2;
      if (local || central) {
        zip[i + (local ? 6 : 8)] |= 1;
      }
    }
    return zip;
  }

  private static byte[] bomb(String name, String head, int megabytes, String tail) {
    return Samples.bytes(
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            entry(zip, name, head, megabytes, tail);
          }
        });
  }

  private static void entry(
      ZipOutputStream zip, String name, String head, int megabytes, String tail)
      throws IOException {
    byte[] block = new byte[MEGABYTE];
    Arrays.fill(block, (byte) 'a');
    for (int i = 0; i < block.length; i += 8) {
      block[i] = ' ';
    }
    zip.putNextEntry(new ZipEntry(name));
    zip.write(Samples.utf8(head));
    for (int i = 0; i < megabytes; i++) {
      zip.write(block);
    }
    zip.write(Samples.utf8(tail));
    zip.closeEntry();
  }

  /** A document whose one text between two tags is so many megabytes long. */
  static byte[] endless(String name, int megabytes) {
    String type = "application/vnd.oasis.opendocument.text";
    return switch (name) {
      case "partage.xlsx" ->
          Samples.bytes(
              out -> {
                try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                  HostileXml.workbookParts(zip);
                  String cell =
                      "<row><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>";
                  entry(zip, SHEET, HostileXml.SHEET_HEAD + cell, 0, "");
                  entry(zip, "xl/sharedStrings.xml", "<sst><si><t>", megabytes, "</t></si></sst>");
                }
              });
      case "place.xlsx" ->
          Samples.bytes(
              out -> {
                try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                  HostileXml.workbookParts(zip);
                  String head = "<row><c r=\"A1\" t=\"inlineStr\"><is><t>";
                  String tail = "</t></is></c></row></sheetData></worksheet>";
                  entry(zip, SHEET, HostileXml.SHEET_HEAD + head, megabytes, tail);
                }
              });
      case "corps.docx" -> word(part("<w:p><w:r><w:t>", "</w:t></w:r></w:p>"), megabytes);
      case "corps.odt" ->
          Samples.bytes(
              out -> {
                try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                  entry(zip, "mimetype", type, 0, "");
                  entry(zip, "content.xml", ODT_HEAD, megabytes, ODT_TAIL);
                }
              });
      default -> Samples.utf8("mot ".repeat(Math.min(megabytes, 190) << 18));
    };
  }

  private record Part(String head, String tail) {}

  private static Part part(String head, String tail) {
    return new Part(head, tail);
  }

  private static Part nestedTables(int depth) {
    String table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p>";
    return part(table.repeat(depth), "</w:tc></w:tr></w:tbl>".repeat(depth));
  }

  private static byte[] word(Part body, int megabytes) {
    return Samples.bytes(
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            entry(zip, "[Content_Types].xml", HostileXml.types("word/document.xml"), 0, "");
            entry(zip, "_rels/.rels", HostileXml.relation("word/document.xml"), 0, "");
            String head = "<w:document" + WORD_NAMESPACE + "><w:body>" + body.head();
            entry(
                zip, "word/document.xml", head, megabytes, body.tail() + "</w:body></w:document>");
          }
        });
  }

  static byte[] rows(int count) {
    return Samples.bytes(
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            HostileXml.workbookParts(zip);
            zip.putNextEntry(new ZipEntry(SHEET));
            zip.write(Samples.utf8(HostileXml.SHEET_HEAD));
            for (int i = 1; i <= count; i++) {
              zip.write(
                  Samples.utf8("<row r=\"" + i + "\"><c r=\"A" + i + "\"><v>1</v></c></row>"));
            }
            zip.write(Samples.utf8("</sheetData></worksheet>"));
            zip.closeEntry();
          }
        });
  }

  private static void write(OutputStream out, byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
