package org.paraphe.rendering;

/** What shows "PROJET" across every page of a draft: a header, or a paragraph more in each one. */
final class Watermark {
  private Watermark() {}

  static String part() {
    return WordXml.DECLARATION + "<w:hdr" + WordXml.NAMESPACES + ">" + paragraph() + "</w:hdr>";
  }

  /** The header of an authority with the mark in it; as it is where it is no header. */
  static String added(String header) {
    int end = header.lastIndexOf("</w:hdr>");
    return end < 0 ? header : header.substring(0, end) + paragraph() + header.substring(end);
  }

  /** Names its own namespaces: a header that it is put into may not. */
  private static String paragraph() {
    return "<w:p"
        + WordXml.NAMESPACES
        + "><w:pPr><w:jc w:val=\"right\"/></w:pPr><w:r><w:rPr><w:color w:val=\"A31515\"/>"
        + "<w:sz w:val=\"17\"/></w:rPr><w:t>"
        + ActWords.PROJET_LINE
        + "</w:t></w:r><w:r><w:pict><v:shapetype id=\"_x0000_t136\" coordsize=\"21600,21600\""
        + " o:spt=\"136\" adj=\"10800\" path=\"m@7,l@8,m@5,21600l@6,21600e\"><v:formulas>"
        + "<v:f eqn=\"sum #0 0 10800\"/><v:f eqn=\"prod #0 2 1\"/><v:f eqn=\"sum 21600 0 @1\"/>"
        + "<v:f eqn=\"sum 0 0 @2\"/><v:f eqn=\"sum 21600 0 @3\"/><v:f eqn=\"if @0 @3 0\"/>"
        + "<v:f eqn=\"if @0 21600 @1\"/><v:f eqn=\"if @0 0 @2\"/><v:f eqn=\"if @0 @4 21600\"/>"
        + "</v:formulas><v:path textpathok=\"t\" o:connecttype=\"rect\"/>"
        + "<v:textpath on=\"t\" fitshape=\"t\"/></v:shapetype>"
        + "<v:shape id=\"PowerPlusWaterMarkObject1\" type=\"#_x0000_t136\" alt=\"Projet\""
        + " style=\"position:absolute;margin-left:0;margin-top:0;width:420pt;height:120pt;"
        + "rotation:315;z-index:-251658752;mso-position-horizontal:center;"
        + "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
        + "mso-position-vertical-relative:margin\" fillcolor=\"#eeeeee\" stroked=\"f\">"
        + "<v:textpath style=\"font-family:&quot;Times New Roman&quot;;font-size:1pt\""
        + " string=\""
        + ActWords.PROJET
        + "\"/></v:shape></w:pict></w:r></w:p>";
  }
}
