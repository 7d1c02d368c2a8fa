package org.paraphe.extraction;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** PDF documents and pictures that lead in circles or unfold beyond measure. */
final class HostilePdfs {

  private HostilePdfs() {}

  static Map<String, byte[]> all(boolean large) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("boucle.pdf", pages("/Kids[2 0 R 2 0 R 3 0 R]/Count 3", "", ""));
    files.put("parents.pdf", pages("/Kids[3 0 R]/Count 1/Parent 3 0 R", "", ""));
    files.put("milliard.pdf", pages("/Kids[3 0 R]/Count 1000000000", "", ""));
    files.put("profond.pdf", deepPages(large ? 20_000 : 3_000));
    files.put("formes.pdf", selfDrawing());
    files.put("gonfle.pdf", inflating(large ? 200 : 8));
    files.put(
        "xref.pdf", Samples.utf8("%PDF-1.7\nxref\n0 0\ntrailer<</Prev 9>>\nstartxref\n9\n%%EOF"));
    files.put("police.pdf", brokenFont());
    files.put("immense.pdf", hugePicture());
    files.put("ferme.pdf", Samples.lockedPdf("secret"));
    files.put("immense.png", png(60_000, 60_000));
    files.put("gonfle.png", png(large ? 9_000 : 2_000, large ? 9_000 : 2_000));
    files.put("boucle.tif", loopingTiff());
    files.put("coupe.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16});
    return files;
  }

  /** Without a cross-reference table: a reader looks for the objects itself. */
  static byte[] plain(String objects) {
    return Samples.utf8("%PDF-1.7\n" + objects + "trailer<</Root 1 0 R>>\n%%EOF\n");
  }

  private static byte[] pages(String tree, String page, String more) {
    return plain(
        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages"
            + tree
            + ">>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]"
            + page
            + ">>endobj\n"
            + more);
  }

  private static byte[] deepPages(int depth) {
    StringBuilder objects = new StringBuilder();
    for (int i = 4; i < depth; i++) {
      objects
          .append(i)
          .append(" 0 obj<</Type/Pages/Count 1/Kids[")
          .append(i + 1)
          .append(" 0 R]>>endobj\n");
    }
    objects.append(depth).append(" 0 obj<</Type/Page/MediaBox[0 0 9 9]>>endobj\n");
    return pages("/Kids[4 0 R]/Count 1", "", objects.toString());
  }

  /** Two forms that draw each other, twice each. */
  private static byte[] selfDrawing() {
    String resources = "/Resources<</XObject<</A 4 0 R/B 5 0 R>>>>";
    String form = "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]" + resources + "/Length 11>>stream\n";
    return pages(
        "/Kids[3 0 R]/Count 1",
        resources + "/Contents 6 0 R",
        "4 0 obj"
            + form
            + "/B Do /B Do\nendstream endobj\n5 0 obj"
            + form
            + "/A Do /A Do\n"
            + "endstream endobj\n"
            + "6 0 obj<</Length 5>>stream\n"
            + "/A Do\n"
            + "endstream endobj\n");
  }

  /** A page whose drawing is so many megabytes of blanks. */
  private static byte[] inflating(int megabytes) {
    Deflater deflater = new Deflater(9);
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) ' ');
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    for (int i = 0; i < megabytes; i++) {
      deflater.setInput(block);
      while (!deflater.needsInput()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        Samples.utf8(
            "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]"
                + "/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents"
                + " 4 0 R>>endobj\n4 0 obj<</Filter/FlateDecode/Length "
                + packed.size()
                + ">>stream\n"));
    out.writeBytes(packed.toByteArray());
    out.writeBytes(Samples.utf8("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"));
    return out.toByteArray();
  }

  private static byte[] brokenFont() {
    return pages(
        "/Kids[3 0 R]/Count 1",
        "/Resources<</Font<</F 4 0 R>>>>/Contents 7 0 R",
        "4 0 obj<</Type/Font/Subtype/TrueType/BaseFont/X/FontDescriptor 5 0 R/FirstChar 0/LastChar"
            + " 2000000000/Widths[1]>>endobj\n"
            + "5 0 obj<</Type/FontDescriptor/FontName/X/FontFile2 6 0 R>>endobj\n"
            + "6 0 obj<</Length 20>>stream\n"
            + "\u0000\u0001\u0000\u0000ABCDEFGHIJKLMNOP\n"
            + "endstream endobj\n"
            + "7 0 obj<</Length 27>>stream\n"
            + "BT /F 12 Tf (Bonjour) Tj ET\n"
            + "endstream endobj\n");
  }

  private static byte[] hugePicture() {
    return pages(
        "/Kids[3 0 R]/Count 1",
        "/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R",
        "4 0 obj<</Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent"
            + " 8/ColorSpace/DeviceRGB/Length 3>>stream\n"
            + "abc\n"
            + "endstream endobj\n"
            + "5 0 obj<</Length 25>>stream\n"
            + "q 200 0 0 200 0 0 cm /I Do\n"
            + "endstream endobj\n");
  }

  /** All rows are there, of one grey: a few kilobytes that unfold to its size. */
  private static byte[] png(int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    ByteBuffer head =
        ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 0);
    chunk(out, "IHDR", head.array());
    Deflater deflater = new Deflater(9);
    byte[] row = new byte[width + 1];
    byte[] buffer = new byte[1 << 16];
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    for (int y = 0; y < Math.min(height, 9_000); y++) {
      deflater.setInput(row);
      while (!deflater.needsInput()) {
        data.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      data.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    chunk(out, "IDAT", data.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    CRC32 crc = new CRC32();
    crc.update(Samples.utf8(type));
    crc.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(Samples.utf8(type));
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  /** The directory of the only page names itself as that of the next page. */
  private static byte[] loopingTiff() {
    ByteBuffer tiff = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 4);
    int[][] tags = {{256, 1}, {257, 1}, {273, 70}, {279, 1}};
    for (int[] tag : tags) {
      tiff.putShort((short) tag[0]).putShort((short) 4).putInt(1).putInt(tag[1]);
    }
    return tiff.putInt(8).array();
  }
}
