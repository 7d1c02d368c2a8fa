package org.paraphe.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.paraphe.dossier.Sha256;

/** A fonds of small files of many formats, some in folders, some alike, some spoilt. */
final class BatchSource {

  private static final String TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
          + " Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
          + " PartName=\"/word/document.xml\""
          + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
  private static final String RELATIONS =
      "<Relationships"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
          + " Id=\"r1\""
          + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
          + " Target=\"word/document.xml\"/></Relationships>";

  private BatchSource() {}

  /**
   * @param plain true for texts alone, whatever their names say
   */
  static void make(Path folder, int files, boolean plain) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < files; i++) {
      one(folder, i, plain);
    }
  }

  private static void one(Path folder, int i, boolean plain) throws IOException {
    String number = String.format("%05d", i);
    switch (plain ? i % 10 == 6 ? 6 : 0 : i % 10) {
      case 1 -> docx(folder.resolve(number + "-lettre.docx"), letter(i));
      case 2 -> text(folder.resolve(number + "-courriel.eml"), mail(i));
      case 3 -> pdf(folder.resolve(number + "-facture.pdf"), i);
      case 4 ->
          text(folder.resolve(number + "-tableau.csv"), "compte;montant\n60" + i + ";12,00\n");
      case 5 ->
          text(
              folder.resolve(number + "-page.html"),
              "<html><body><h1>Compte rendu de la réunion du 3 avril 2024</h1><p>Point "
                  + i
                  + "</p></body></html>");
      case 6 -> {
        Path dossier = Files.createDirectories(folder.resolve(number + "-dossier"));
        text(dossier.resolve("note.txt"), "Note du 2 février 2023\nSuite n° " + i + "\n");
      }
      case 7 -> text(folder.resolve(number + "-copie.txt"), letter(7));
      case 8 -> text(folder.resolve(number + "-abime.docx"), "PK\u0003\u0004 abîmé " + i);
      default -> text(folder.resolve(number + "-courrier.txt"), letter(i));
    }
  }

  static String letter(int i) {
    return "Association des Jardins du Bocage\n3 rue du Moulin\n41999 Montrieux-les-Étangs\n\n"
        + "Montrieux-les-Étangs, le 12 mars 2024\n\nObjet : prêt de la salle des fêtes n° "
        + i
        + "\n\nMonsieur le Maire,\n\nMme Odile Garnier souhaite occuper la salle. Téléphone : 02 54"
        + " 00 12 17.\n";
  }

  private static String mail(int i) {
    return "From: Nadia Ferrand <n.ferrand@montrieux.example>\r\nTo: mairie@montrieux.example\r\n"
        + "Subject: Chantier "
        + i
        + "\r\nDate: Tue, 12 May 2026 09:12:00 +0200\r\nContent-Type: text/plain; charset=utf-8"
        + "\r\n\r\nBonjour,\r\n\r\nQuand commence le chantier ?\r\n";
  }

  private static void text(Path file, String text) throws IOException {
    Files.writeString(file, text);
  }

  private static void docx(Path file, String text) throws IOException {
    StringBuilder body = new StringBuilder();
    text.lines()
        .forEach(l -> body.append("<w:p><w:r><w:t>").append(l).append("</w:t></w:r></w:p>"));
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      entry(zip, "[Content_Types].xml", TYPES);
      entry(zip, "_rels/.rels", RELATIONS);
      entry(
          zip,
          "word/document.xml",
          "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
              + "<w:body>"
              + body
              + "</w:body></w:document>");
    }
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** Without a table of its objects: readers find them by themselves. */
  private static void pdf(Path file, int i) throws IOException {
    String page = "BT /F1 11 Tf 60 760 Td (Facture " + i + " du 12/06/2025) Tj ET";
    text(
        file,
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0"
            + " R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595"
            + " 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n4 0 obj<</Length "
            + page.length()
            + ">>stream\n"
            + page
            + "\nendstream endobj\n5 0"
            + " obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0"
            + " R>>\n%%EOF\n");
  }

  /** Each regular file by its place below the source, with its hash, size and time. */
  static Map<String, String> print(Path source) throws IOException {
    Map<String, String> print = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(source)) {
      for (Path path : walk.toList()) {
        String seen = Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toString();
        boolean file = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
        print.put(source.relativize(path).toString(), file ? Sha256.of(path) + " " + seen : seen);
      }
    }
    return print;
  }
}
