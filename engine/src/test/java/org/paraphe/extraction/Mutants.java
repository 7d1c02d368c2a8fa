package org.paraphe.extraction;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Our own sample documents, damaged at random: cut, bytes turned, stretches repeated. */
final class Mutants {

  private Mutants() {}

  private record Original(String extension, byte[] bytes) {}

  /** The same for the same count. */
  static Map<String, byte[]> make(int count) {
    List<Original> originals = originals();
    Random random = new Random(20_261_126);
    Map<String, byte[]> mutants = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      Original original = originals.get(i % originals.size());
      mutants.put("mutant-" + i + original.extension(), damaged(original.bytes(), random));
    }
    return mutants;
  }

  private static List<Original> originals() {
    byte[] letter = Samples.letter();
    return List.of(
        new Original(".docx", letter),
        new Original(".pdf", Samples.pdf("Subvention", "Rue des Tanneurs")),
        new Original(".xlsx", Samples.workbook()),
        new Original(
            ".odt",
            Samples.odf(
                "application/vnd.oasis.opendocument.text",
                "",
                "<office:text><text:p>Note</text:p></office:text>")),
        new Original(".eml", mail()),
        new Original(".xls", oldWorkbook()),
        new Original(
            ".rtf", Samples.utf8("{\\rtf1\\ansi{\\b Objet} : aide\\par\\trowd\\cell\\row}")),
        new Original(".html", Samples.utf8("<table><tr><td>a</td><td>b</td></tr></table><p>c</p>")),
        new Original(".zip", Samples.zip("lettre.docx", letter, "note.txt", "bonjour")));
  }

  private static byte[] mail() {
    return Samples.utf8(
        "From: a@exemple.fr\nSubject: =?UTF-8?Q?=C3=A9?=\nMIME-Version: 1.0\nContent-Type:"
            + " multipart/mixed; boundary=xx\n\n--xx\nContent-Type: text/html\n\n<p>corps</p>\n"
            + "--xx\nContent-Disposition: attachment; filename=a.txt\nContent-Transfer-Encoding:"
            + " base64\n\nYm9uam91cg==\n--xx--\n");
  }

  private static byte[] oldWorkbook() {
    return Samples.bytes(
        out -> {
          try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("F").createRow(0).createCell(0).setCellValue("aide");
            book.write(out);
          }
        });
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] copy = bytes.clone();
    switch (random.nextInt(4)) {
      case 0 -> {
        return Arrays.copyOf(copy, random.nextInt(copy.length));
      }
      case 1 -> {
        int from = random.nextInt(copy.length);
        int length = Math.min(copy.length - from, 1 + random.nextInt(64));
        byte[] longer = Arrays.copyOf(copy, copy.length + length);
        System.arraycopy(copy, from, longer, from + length, copy.length - from);
        return longer;
      }
      default -> {
        int turns = 1 + random.nextInt(20);
        for (int i = 0; i < turns; i++) {
          copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
      }
    }
  }
}
