package org.paraphe.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What Word does to a document that is opened and saved, and what a person does to its body. */
final class WordLike {

  private static final Pattern TEXT =
      Pattern.compile(
          "<w:r>(<w:rPr>(?:(?!</w:r>).)*?</w:rPr>)?<w:t"
              + " xml:space=\"preserve\">([^<]{9,})</w:t></w:r>");

  private WordLike() {}

  /** Packed anew, with revision ids, spelling marks, bookmarks, and runs cut in two. */
  static byte[] saved(byte[] docx) {
    return withBody(
        docx,
        body ->
            splitRuns(body)
                .replace("<w:p>", "<w:p w:rsidR=\"00A77B3E\" w:rsidRDefault=\"00C4512F\">")
                .replace(
                    "</w:pPr>",
                    "</w:pPr><w:bookmarkStart w:id=\"77\" w:name=\"_GoBack\"/>"
                        + "<w:bookmarkEnd w:id=\"77\"/><w:proofErr w:type=\"spellStart\"/>"));
  }

  /** All of it typed with changes tracked, over other words that were deleted. */
  static byte[] tracked(byte[] docx) {
    return withBody(
        docx,
        body ->
            body.replace(
                    "<w:r>",
                    "<w:del w:id=\"5\" w:author=\"A\"><w:r><w:delText>avant 12 €</w:delText></w:r>"
                        + "</w:del><w:ins w:id=\"6\" w:author=\"A\"><w:r>")
                .replace("</w:r>", "</w:r></w:ins>")
                .replace("</w:delText></w:r></w:ins>", "</w:delText></w:r>"));
  }

  private static String splitRuns(String body) {
    Matcher run = TEXT.matcher(body);
    StringBuilder out = new StringBuilder();
    while (run.find()) {
      String look = run.group(1) == null ? "" : run.group(1);
      String text = run.group(2);
      int at = text.length() / 2;
      while (text.lastIndexOf('&', at) > text.lastIndexOf(';', at)) {
        at--; // not inside of an entity
      }
      run.appendReplacement(
          out,
          Matcher.quoteReplacement(
              run(look, text.substring(0, at))
                  + "<w:proofErr w:type=\"gramEnd\"/>"
                  + run(look, text.substring(at))));
    }
    return run.appendTail(out).toString();
  }

  private static String run(String look, String text) {
    return "<w:r w:rsidRPr=\"00B2\">"
        + look
        + "<w:lastRenderedPageBreak/><w:t xml:space=\"preserve\">"
        + text
        + "</w:t></w:r>";
  }

  static byte[] withBody(byte[] docx, UnaryOperator<String> edit) {
    return with(docx, "word/document.xml", edit);
  }

  static byte[] with(byte[] docx, String part, UnaryOperator<String> edit) {
    Map<String, String> parts = DocxText.parts(docx);
    parts.put(part, edit.apply(parts.getOrDefault(part, "")));
    return zip(parts);
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }
}
