package org.paraphe.law;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Sources of a made-up law, in the shapes of the real ones. */
final class LawTexts {

  static final String CODE = "LEGITEXT000006070633";

  private LawTexts() {}

  static String line(String number, String from, String to, String state, String text) {
    return """
        {"cid":"%s","code":"Code des essais","num":"%s","debut":"%s","fin":%s,\
        "path":"code-des-essais/livre-premier","text":"%s","etat_2023":"%s"}
        """
        .formatted(CODE, number, from, to.isEmpty() ? "null" : "\"" + to + "\"", text, state);
  }

  static Path jsonl(Path file, String... lines) throws IOException {
    return Files.writeString(file, String.join("", lines), StandardCharsets.UTF_8);
  }

  static Path gzip(Path file, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  static String xml(
      String id, String code, String number, String from, String to, String state, String text) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <ARTICLE><META><META_COMMUN><ID>%s</ID><ORIGINE>LEGI</ORIGINE></META_COMMUN>
        <META_SPEC><META_ARTICLE><NUM>%s</NUM><ETAT>%s</ETAT><DATE_DEBUT>%s</DATE_DEBUT>\
        <DATE_FIN>%s</DATE_FIN></META_ARTICLE></META_SPEC></META>
        <CONTEXTE><TEXTE cid="%s" nature="CODE" num="">\
        <TITRE_TXT id_txt="%s">Code des essais</TITRE_TXT>
        <TM><TITRE_TM id="S1">Livre premier</TITRE_TM>\
        <TM><TITRE_TM id="S2">Titre II</TITRE_TM></TM></TM></TEXTE></CONTEXTE>
        <BLOC_TEXTUEL><CONTENU><p>%s</p><p>Second alinéa.</p></CONTENU></BLOC_TEXTUEL></ARTICLE>
        """
        .formatted(id, number, state, from, to, code, code, text);
  }

  static String law(String id, String number, String article) {
    return xml(id, "X", article, "2000-04-13", "2999-01-01", "VIGUEUR", "Aide.")
        .replace(
            "cid=\"X\" nature=\"CODE\" num=\"\"",
            "cid=\"JORFTEXT000000000001\" nature=\"LOI\" num=\"" + number + "\"")
        .replace("id_txt=\"X\"", "id_txt=\"LEGITEXT000000000002\"");
  }

  static Path archive(Path file, Map<String, String> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        byte[] content = entry.getValue().getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry header = new TarArchiveEntry(entry.getKey(), true);
        header.setSize(content.length);
        tar.putArchiveEntry(header);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    return Files.write(file, bytes.toByteArray());
  }

  static Citation citation(String article) {
    return new Citation(
        article,
        0,
        article.length(),
        Citation.Nature.CODE,
        CODE,
        "Code des essais",
        article,
        null,
        false);
  }
}
