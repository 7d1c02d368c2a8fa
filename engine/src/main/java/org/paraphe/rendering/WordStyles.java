package org.paraphe.rendering;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The paragraph styles of an act, one a part; those that a style document lacks are added. */
final class WordStyles {
  private static final String BLUE = "<w:color w:val=\"1F3552\"/>";
  private static final String RED = "<w:color w:val=\"A31515\"/>";
  private static final String BOLD = "<w:b/>";

  /** Each style, after "Paraphe ", with the part of an act that it dresses, in French. */
  static final Map<String, String> USES = uses();

  private WordStyles() {}

  private static Map<String, String> uses() {
    Map<String, String> uses = new LinkedHashMap<>();
    uses.put("Projet", "la ligne « PROJET » des brouillons");
    uses.put("Collectivite", "le nom de la collectivité");
    uses.put("Departement", "le département");
    uses.put("Titre", "le titre de l'acte");
    uses.put("Numero", "le numéro");
    uses.put("Seance", "les lignes de la séance");
    uses.put("Objet", "l'objet");
    uses.put("Visa", "les « Vu… »");
    uses.put("Considerant", "les « Considérant… »");
    uses.put("Formule", "la ligne « DÉCIDE » ou « ARRÊTE »");
    uses.put("Article", "la ligne « Article 1er »");
    uses.put("Alinea", "les alinéas des articles");
    uses.put("Point", "les points numérotés");
    uses.put("Tiret", "les tirets");
    uses.put("TitreTableau", "le titre d'un tableau");
    uses.put("Cellule", "les cellules d'un tableau");
    uses.put("Vote", "le résultat du vote");
    uses.put("Execution", "la phrase d'exécution");
    uses.put("Lieu", "le lieu et la date");
    uses.put("Qualite", "la qualité du signataire");
    uses.put("Signataire", "le nom du signataire");
    uses.put("Recours", "les voies et délais de recours");
    uses.put("Certification", "la certification");
    uses.put("Annexe", "le titre d'une annexe");
    uses.put("Tableau", "les tableaux, style de tableau");
    return Collections.unmodifiableMap(uses);
  }

  /** The part of the default look. */
  static String part() {
    return WordXml.DECLARATION
        + "<w:styles"
        + WordXml.NAMESPACES
        + "><w:docDefaults><w:rPrDefault><w:rPr>"
        + "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\""
        + " w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
        + "<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang w:val=\"fr-FR\"/>"
        + "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        + "<w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/>"
        + "</w:pPr></w:pPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
        + "<w:name w:val=\"Normal\"/></w:style>"
        + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
        + "<w:name w:val=\"Normal Table\"/></w:style>"
        + acts("")
        + "</w:styles>";
  }

  /**
   * @param existing the style document's part, whose own act styles win
   */
  static String complete(String existing) {
    int end = existing.lastIndexOf("</w:styles>");
    return end < 0 ? part() : existing.substring(0, end) + acts(existing) + existing.substring(end);
  }

  private static String acts(String existing) {
    StringBuilder out = new StringBuilder();
    for (String style :
        new String[] {
          style("Projet", border("single", "A31515") + spacing(0, 240) + center(), BOLD + RED),
          style("Collectivite", "<w:keepNext/>" + spacing(0, 0), BOLD + BLUE + size(26)),
          style("Departement", spacing(20, 0), "<w:color w:val=\"444444\"/>" + size(20)),
          style(
              "Titre",
              topBorder() + spacing(360, 60) + center() + outline(0),
              BOLD + BLUE + size(30)),
          style("Numero", spacing(0, 280) + center(), ""),
          style("Seance", spacing(0, 60), ""),
          style("Objet", spacing(240, 240), BOLD),
          style("Visa", both(), ""),
          style("Considerant", both(), ""),
          style("Formule", "<w:keepNext/>" + spacing(240, 200) + center(), BOLD),
          style("Article", "<w:keepNext/>" + spacing(200, 60) + outline(1), BOLD),
          style("Alinea", both(), ""),
          style("Point", spacing(0, 60) + both(), ""),
          style("Tiret", spacing(0, 60) + both(), ""),
          style("TitreTableau", "<w:keepNext/>" + spacing(120, 60), "<w:i/>"),
          style("Cellule", spacing(40, 40), ""),
          style("Vote", "<w:keepNext/>" + border("single", "8B97A6") + spacing(200, 200), ""),
          style("Execution", "<w:keepNext/>" + spacing(240, 120) + both(), ""),
          style("Lieu", "<w:keepNext/>" + spacing(320, 40) + signature(), ""),
          style("Qualite", "<w:keepNext/>" + tabs() + spacing(0, 900) + signature(), ""),
          style("Signataire", "<w:keepNext/>" + tabs() + spacing(0, 320) + signature(), BOLD),
          style(
              "Recours",
              topBorder() + spacing(240, 60) + both(),
              "<w:color w:val=\"333333\"/>" + size(18)),
          style("Certification", spacing(120, 0), size(18)),
          style(
              "Annexe",
              "<w:keepNext/><w:pageBreakBefore/>" + spacing(0, 160) + outline(1),
              BOLD + size(26)),
          table()
        }) {
      String id = style.substring(style.indexOf("w:styleId="), style.indexOf("><w:name"));
      if (!existing.contains(id)) {
        out.append(style);
      }
    }
    return out.toString();
  }

  private static String style(String name, String paragraph, String run) {
    return "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\""
        + WordXml.styleId(name)
        + "\"><w:name w:val=\"Paraphe "
        + name
        + "\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>"
        + paragraph
        + "</w:pPr>"
        + (run.isEmpty() ? "" : "<w:rPr>" + run + "</w:rPr>")
        + "</w:style>";
  }

  private static String table() {
    StringBuilder borders = new StringBuilder();
    for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      borders.append("<w:").append(side);
      borders.append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"8B97A6\"/>");
    }
    return "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\""
        + WordXml.styleId("Tableau")
        + "\"><w:name w:val=\"Paraphe Tableau\"/><w:tblPr><w:tblBorders>"
        + borders
        + "</w:tblBorders><w:tblCellMar><w:left w:w=\"108\" w:type=\"dxa\"/>"
        + "<w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>";
  }

  private static String spacing(int before, int after) {
    return "<w:spacing w:before=\"" + before + "\" w:after=\"" + after + "\"/>";
  }

  private static String center() {
    return "<w:jc w:val=\"center\"/>";
  }

  private static String both() {
    return "<w:jc w:val=\"both\"/>";
  }

  private static String signature() {
    return "<w:ind w:left=\"4820\"/>";
  }

  private static String tabs() {
    return "<w:tabs><w:tab w:val=\"left\" w:pos=\"4820\"/></w:tabs>";
  }

  private static String outline(int level) {
    return "<w:outlineLvl w:val=\"" + level + "\"/>";
  }

  private static String size(int halfPoints) {
    return "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>";
  }

  private static String topBorder() {
    return "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"6\" w:color=\"8B97A6\"/></w:pBdr>";
  }

  private static String border(String kind, String color) {
    StringBuilder out = new StringBuilder("<w:pBdr>");
    for (String side : new String[] {"top", "left", "bottom", "right"}) {
      out.append("<w:").append(side).append(" w:val=\"").append(kind);
      out.append("\" w:sz=\"6\" w:space=\"4\" w:color=\"").append(color).append("\"/>");
    }
    return out.append("</w:pBdr>").toString();
  }
}
