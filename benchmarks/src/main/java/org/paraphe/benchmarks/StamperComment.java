package org.paraphe.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** docx-stamper repeats a row where a Word comment says so: this puts one into a template. */
final class StamperComment {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private StamperComment() {}

  /**
   * @param words the words that the comment is about
   */
  static void add(Map<String, byte[]> parts, String words, String comment) {
    String run = "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    WordTemplate.edit(
        parts,
        "word/document.xml",
        s ->
            s.replace(
                run,
                "<w:commentRangeStart w:id=\"0\"/>"
                    + run
                    + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"));
    WordTemplate.edit(
        parts,
        "[Content_Types].xml",
        s ->
            s.replace(
                "</Types>",
                "<Override PartName=\"/word/comments.xml\" ContentType=\"application/vnd.openxmlformats"
                    + "-officedocument.wordprocessingml.comments+xml\"/></Types>"));
    WordTemplate.edit(
        parts,
        "word/_rels/document.xml.rels",
        s ->
            s.replace(
                "</Relationships>",
                "<Relationship Id=\"rIdC\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
                    + "2006/relationships/comments\" Target=\"comments.xml\"/></Relationships>"));
    String part =
        "<w:comments xmlns:w=\""
            + W
            + "\"><w:comment w:id=\"0\" w:author=\"a\" w:initials=\"a\"><w:p><w:r><w:t>"
            + comment
            + "</w:t></w:r></w:p></w:comment></w:comments>";
    parts.put("word/comments.xml", part.getBytes(StandardCharsets.UTF_8));
  }
}
