package org.paraphe.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person does to a draft in Word, one gesture a line, on the document's own XML. */
final class Gestures {

  private static final Pattern PARAGRAPH = Pattern.compile("<w:p>.*?</w:p>", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("<w:tr>.*?</w:tr>", Pattern.DOTALL);

  private final Map<String, String> parts;

  private Gestures(byte[] docx) {
    this.parts = DocxText.parts(docx);
  }

  static byte[] apply(byte[] docx, List<String> gestures) {
    Gestures word = new Gestures(docx);
    gestures.forEach(word::apply);
    return WordLike.zip(word.parts);
  }

  private void apply(String gesture) {
    Matcher verb =
        Pattern.compile(
                "(remplacer|alinéa sous|alinéa après|sans numéro|copier après|coller après|article avant|supprimer article|supprimer"
                    + " ligne|supprimer|déplacer article|couper|ligne après|annexe|commenter|suivi"
                    + " supprimer|suivi|gras|vider|style|dériver) ?(.*)")
            .matcher(gesture);
    if (!verb.matches()) {
      throw new IllegalArgumentException("no such gesture: " + gesture);
    }
    String[] words = verb.group(2).split(" \\| ");
    String body = body();
    String edited = edited(verb.group(1), words, body);
    if (edited.equals(body) && !List.of("commenter", "dériver").contains(verb.group(1))) {
      throw new IllegalArgumentException("nothing to do for: " + gesture);
    }
    parts.put("word/document.xml", edited);
  }

  private String edited(String verb, String[] words, String body) {
    return switch (verb) {
      case "remplacer" -> any(words[0]).matcher(body).replaceAll(literal(words[1]));
      case "copier après" -> after(words[0], like(paragraph(words[0]), words[1]));
      case "alinéa sous" -> after(words[0], alinea("<w:ind w:left=\"680\"/>", words[1]));
      case "alinéa après" -> after(words[0], alinea("", words[1]));
      case "sans numéro" ->
          body.replace(
              paragraph(words[0]),
              paragraph(words[0])
                  .replaceFirst(
                      "<w:numPr>.*?</w:numPr>",
                      "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>"
                          + "<w:ind w:left=\"680\"/>"));
      case "coller après" -> after(words[0], "<w:p><w:r><w:t>" + words[1] + "</w:t></w:r></w:p>");
      case "article avant" -> articleBefore(words);
      case "supprimer" -> body.replace(paragraph(words[0]), "");
      case "supprimer article" -> body.replace(article(words[0]), "");
      case "supprimer ligne" -> body.replace(row(words[0]), "");
      case "déplacer article" -> moved(words[0], words[1]);
      case "couper" -> cut(words[0]);
      case "ligne après" -> rowAfter(words);
      case "annexe" -> annexe(words);
      case "commenter" -> comment(words);
      case "suivi" -> tracked(words);
      case "suivi supprimer" -> trackedDeletion(words[0]);
      case "gras" ->
          any(words[0])
              .matcher(body)
              .replaceFirst(
                  "</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">$0"
                      + "</w:t></w:r><w:r><w:t xml:space=\"preserve\">");
      case "vider" -> body.replaceAll("(?s)<w:p>.*</w:p>", "<w:p/>");
      case "style" -> renamed(words, body);
      default -> derived(words, body);
    };
  }

  private String body() {
    return parts.getOrDefault("word/document.xml", "");
  }

  /** The words with any space for a space, as a clerk would find them. */
  private static Pattern any(String words) {
    StringBuilder pattern = new StringBuilder();
    for (char c : words.toCharArray()) {
      pattern.append(c == ' ' ? "[ \\u00A0\\u202F]" : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(pattern.toString());
  }

  private static String literal(String text) {
    return Matcher.quoteReplacement(text);
  }

  private static String text(String xml) {
    return xml.replaceAll("<[^>]+>", "");
  }

  private String first(Pattern unit, String words) {
    return unit.matcher(body())
        .results()
        .map(m -> m.group())
        .filter(xml -> any(words).matcher(text(xml)).find())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not in the document: " + words));
  }

  private String paragraph(String words) {
    return first(PARAGRAPH, words);
  }

  private String row(String words) {
    return first(ROW, words);
  }

  /** What the return key makes: a paragraph of the same style, in the same list. */
  private static String like(String paragraph, String text) {
    int end = paragraph.indexOf("</w:pPr>") + "</w:pPr>".length();
    return paragraph.substring(0, end) + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static String alinea(String indent, String words) {
    return "<w:p><w:pPr><w:pStyle w:val=\"ParapheAlinea\"/>"
        + indent
        + "</w:pPr><w:r><w:t>"
        + words
        + "</w:t></w:r></w:p>";
  }

  private String after(String words, String more) {
    String at = paragraph(words);
    return body().replace(at, at + more);
  }

  private String article(String title) {
    String head = headOf(title);
    String rest = body().substring(body().indexOf(head) + head.length());
    Matcher next =
        Pattern.compile(
                "<w:p><w:pPr><w:pStyle w:val=\"Paraphe(?:Article|Execution|Vote|Annexe|Lieu)\"/>")
            .matcher(rest);
    return head + rest.substring(0, next.find() ? next.start() : 0);
  }

  private String headOf(String title) {
    return PARAGRAPH
        .matcher(body())
        .results()
        .map(m -> m.group())
        .filter(p -> p.contains("\"ParapheArticle\"") && text(p).contains(title))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no article " + title));
  }

  private String articleBefore(String[] words) {
    String head = headOf(words[0]);
    String fresh =
        like(head, "– " + words[1])
            + "<w:p><w:pPr><w:pStyle w:val=\"ParapheAlinea\"/></w:pPr><w:r><w:t>"
            + words[2]
            + "</w:t></w:r></w:p>";
    return body().replace(head, fresh + head);
  }

  private String moved(String title, String before) {
    String article = article(title);
    String head = headOf(before);
    return body().replace(article, "").replace(head, article + head);
  }

  private String cut(String words) {
    String at = paragraph(words);
    int end = at.indexOf("</w:pPr>") + "</w:pPr>".length();
    String cut =
        any(words)
            .matcher(at)
            .replaceFirst(
                literal(
                        "</w:t></w:r></w:p>"
                            + at.substring(0, end)
                            + "<w:r><w:t xml:space=\"preserve\">")
                    + "$0");
    return body().replace(at, cut);
  }

  private String rowAfter(String[] words) {
    String at = row(words[0]);
    Matcher cell =
        Pattern.compile("(<w:tc>.*?</w:pPr>)(.*?)(</w:p></w:tc>)", Pattern.DOTALL).matcher(at);
    StringBuilder fresh = new StringBuilder();
    for (int i = 1; cell.find(); i++) {
      cell.appendReplacement(
          fresh, "$1" + literal("<w:r><w:t>" + words[i] + "</w:t></w:r>") + "$3");
    }
    cell.appendTail(fresh);
    return body().replace(at, at + fresh);
  }

  private String annexe(String[] words) {
    int end = body().indexOf("<w:sectPr");
    return body().substring(0, end)
        + "<w:p><w:pPr><w:pStyle w:val=\"ParapheAnnexe\"/></w:pPr><w:r><w:t>Annexe : "
        + words[0]
        + "</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"ParapheAlinea\"/></w:pPr><w:r><w:t>"
        + words[1]
        + "</w:t></w:r></w:p>"
        + body().substring(end);
  }

  private String comment(String[] words) {
    parts.put(
        "word/comments.xml",
        WordXml.DECLARATION
            + "<w:comments"
            + WordXml.NAMESPACES
            + "><w:comment w:id=\"4\" w:author=\"Anne Roy\"><w:p><w:r><w:t>"
            + words[1]
            + "</w:t></w:r></w:p></w:comment></w:comments>");
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    parts.computeIfPresent(
        "word/_rels/document.xml.rels",
        (name, xml) ->
            xml.replace(
                "</Relationships>",
                DefaultStyle.relation("rId44", office + "comments", "comments.xml")
                    + "</Relationships>"));
    parts.computeIfPresent(
        "[Content_Types].xml",
        (name, xml) ->
            xml.replace(
                "</Types>",
                DefaultStyle.override(
                        "word/comments.xml",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml"
                            + ".comments+xml")
                    + "</Types>"));
    return any(words[0])
        .matcher(body())
        .replaceFirst(
            "</w:t></w:r><w:commentRangeStart w:id=\"4\"/><w:r><w:t xml:space=\"preserve\">$0"
                + "</w:t></w:r><w:commentRangeEnd w:id=\"4\"/><w:r><w:commentReference w:id=\"4\"/>"
                + "</w:r><w:r><w:t xml:space=\"preserve\">");
  }

  private String tracked(String[] words) {
    return any(words[0])
        .matcher(body())
        .replaceFirst(
            "</w:t></w:r><w:del w:id=\"8\" w:author=\"A\"><w:r><w:delText"
                + " xml:space=\"preserve\">$0</w:delText></w:r></w:del><w:ins w:id=\"9\""
                + " w:author=\"A\"><w:r><w:t xml:space=\"preserve\">"
                + literal(words[1])
                + "</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\">");
  }

  private String trackedDeletion(String words) {
    String at = paragraph(words);
    String deleted =
        at.replace("</w:pPr>", "<w:rPr><w:del w:id=\"8\" w:author=\"A\"/></w:rPr></w:pPr>")
            .replaceAll(
                "<w:r>(.*?)</w:r>", "<w:del w:id=\"9\" w:author=\"A\"><w:r>$1</w:r></w:del>")
            .replace("<w:t ", "<w:delText ")
            .replace("</w:t>", "</w:delText>");
    return body().replace(at, deleted);
  }

  private String renamed(String[] words, String body) {
    String styles = parts.getOrDefault("word/styles.xml", "");
    String own = " " + spaced(words[0]) + "\"";
    parts.put(
        "word/styles.xml",
        styles
            .replace("w:styleId=\"" + words[0] + "\"", "w:styleId=\"" + words[1] + "\"")
            .replace("w:val=\"" + own.strip(), "w:val=\"" + spaced(words[1]) + "\""));
    return body.replace("w:val=\"" + words[0] + "\"", "w:val=\"" + words[1] + "\"");
  }

  private static String spaced(String id) {
    return id.replace("Paraphe", "Paraphe ");
  }

  private String derived(String[] words, String body) {
    String style =
        "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Serre\"><w:name w:val=\""
            + words[1]
            + "\"/><w:basedOn w:val=\""
            + words[0]
            + "\"/></w:style></w:styles>";
    parts.put(
        "word/styles.xml", parts.getOrDefault("word/styles.xml", "").replace("</w:styles>", style));
    return body.replace("w:val=\"" + words[0] + "\"", "w:val=\"Serre\"");
  }

  static List<String> lines(List<String> all, String prefix) {
    List<String> out = new ArrayList<>();
    for (String line : all) {
      if (line.startsWith(prefix)) {
        out.add(line.substring(prefix.length()));
      }
    }
    return out;
  }
}
