package org.paraphe.rendering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.ActXml;
import org.paraphe.act.Annexe;
import org.paraphe.act.Article;
import org.paraphe.act.Block;
import org.paraphe.act.Entete;
import org.paraphe.act.Family;
import org.paraphe.act.Inline;
import org.paraphe.act.Seance;
import org.paraphe.act.Signature;

/**
 * An act as the body of a WordprocessingML document. Each paragraph carries the style of what it
 * is; Word numbers articles and points, so that a clerk may insert one.
 */
final class WordBody {
  private final StringBuilder out = new StringBuilder(16_384);
  private int numberedLists;
  private int bookmarked;

  /**
   * @param section the {@code w:sectPr} that ends the body
   */
  String write(Act act, Mark mark, String section) {
    out.append(WordXml.DECLARATION).append("<w:document").append(WordXml.NAMESPACES);
    out.append("><w:body>");
    bookmarked = act.family() == Family.SYNTHESE ? 0 : act.articles().size();
    if (mark == Mark.PROJET) {
      line("Projet", ActWords.PROJET_LINE);
    }
    head(act);
    act.visas().forEach(v -> paragraph("Visa", "Vu ", v.content(), ","));
    act.considerants().forEach(c -> paragraph("Considerant", "Considérant ", c.content(), ","));
    if (!act.formule().isEmpty()) {
      line("Formule", act.formule() + "\u00A0:");
    }
    act.articles().forEach(a -> article(act, a));
    foot(act);
    act.annexes().forEach(this::annexe);
    return out.append(section).append("</w:body></w:document>").toString();
  }

  /** How many numbered lists were written; each needs a numbering of its own. */
  int numberedLists() {
    return numberedLists;
  }

  private void head(Act act) {
    Entete entete = act.entete();
    line("Collectivite", entete.collectivite());
    if (entete.departement() != null) {
      line("Departement", ActWords.departement(entete.departement()));
    }
    line("Titre", entete.titre());
    line("Numero", ActWords.numero(act));
    Seance seance = act.seance();
    if (seance != null) {
      ActWords.seance(seance).forEach(text -> line("Seance", text));
    }
    paragraph("Objet", "Objet\u00A0: ", act.objet(), "");
  }

  private void article(Act act, Article article) {
    if (act.family() == Family.SYNTHESE) {
      line("Article", ActWords.articleTitle(act, article));
      article.content().forEach(b -> block(b, 0));
      return;
    }
    int level = article.numero() == 1 ? 0 : 1;
    open("Article", WordNumbering.ARTICLES, level);
    out.append("<w:bookmarkStart w:id=\"").append(article.numero()).append("\" w:name=\"");
    out.append(WordXml.bookmark(article.numero())).append("\"/>");
    run(article.titre() == null ? "" : "– " + article.titre(), "");
    out.append("<w:bookmarkEnd w:id=\"").append(article.numero()).append("\"/></w:p>");
    article.content().forEach(b -> block(b, 0));
  }

  private void annexe(Annexe annexe) {
    line("Annexe", "Annexe\u00A0: " + annexe.titre());
    annexe.content().forEach(b -> block(b, 0));
  }

  private void foot(Act act) {
    if (!act.execution().isEmpty()) {
      paragraph("Execution", "", act.execution(), "");
    }
    if (act.vote() != null) {
      line("Vote", ActWords.vote(act.vote()));
    }
    Signature signature = act.signature();
    if (signature != null) {
      signature(act, signature);
    }
    if (!act.recours().isEmpty()) {
      paragraph("Recours", "Voies et délais de recours – ", act.recours(), "");
    }
    if (act.certification() != null) {
      line("Certification", act.certification());
    }
  }

  private void signature(Act act, Signature signature) {
    line("Lieu", ActWords.done(signature));
    String secretaire = ActWords.secretaire(act);
    if (secretaire == null) {
      line("Qualite", ActWords.qualite(signature));
      line("Signataire", signature.signataire());
    } else {
      tabbed("Qualite", "Le secrétaire de séance,", ActWords.qualite(signature));
      tabbed("Signataire", secretaire, signature.signataire());
    }
  }

  /** Left words at the margin, right words at the style's tab stop. */
  private void tabbed(String style, String left, String right) {
    out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(WordXml.styleId(style));
    out.append("\"/><w:ind w:left=\"0\"/></w:pPr>");
    run(left, "");
    out.append("<w:r><w:tab/></w:r>");
    run(right, "");
    out.append("</w:p>");
  }

  private void block(Block block, int level) {
    if (block instanceof Block.Alinea alinea) {
      paragraph("Alinea", "", alinea.content(), "");
    } else if (block instanceof Block.Liste liste) {
      liste(liste, level, 0);
    } else if (block instanceof Block.Tableau tableau) {
      tableau(tableau);
    }
  }

  private void liste(Block.Liste liste, int level, int outerNumbering) {
    int numbering = WordNumbering.DASHES;
    if (liste.numbered()) {
      numbering =
          level > 0 && outerNumbering > WordNumbering.DASHES
              ? outerNumbering
              : WordNumbering.DASHES + ++numberedLists;
    }
    for (Block.Point point : liste.points()) {
      open(liste.numbered() ? "Point" : "Tiret", numbering, Math.min(level, 2));
      inlines(point.content(), "");
      out.append("</w:p>");
      for (Block nested : point.nested()) {
        if (nested instanceof Block.Liste inner) {
          liste(inner, level + 1, numbering);
        } else {
          block(nested, level + 1);
        }
      }
    }
  }

  private void tableau(Block.Tableau tableau) {
    line("TitreTableau", tableau.titre());
    int columns = tableau.lignes().stream().mapToInt(l -> l.cellules().size()).max().orElse(1);
    out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"").append(WordXml.styleId("Tableau"));
    out.append("\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"autofit\"/>");
    out.append("<w:tblLook w:val=\"0020\" w:firstRow=\"1\"/><w:tblCaption w:val=\"");
    out.append(ActXml.escape(tableau.titre())).append("\"/></w:tblPr><w:tblGrid>");
    for (int i = 0; i < columns; i++) {
      out.append("<w:gridCol w:w=\"").append(9000 / columns).append("\"/>");
    }
    out.append("</w:tblGrid>");
    tableau.lignes().forEach(l -> ligne(l, columns));
    out.append("</w:tbl>");
    line("Alinea", "");
  }

  private void ligne(Block.Ligne ligne, int columns) {
    out.append("<w:tr><w:trPr><w:cantSplit/>");
    out.append(ligne.entete() ? "<w:tblHeader/>" : "").append("</w:trPr>");
    for (int i = 0; i < columns; i++) {
      boolean there = i < ligne.cellules().size();
      out.append("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/>");
      out.append(
          ligne.entete() ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E9EDF2\"/>" : "");
      out.append("</w:tcPr>");
      cell(there ? ligne.cellules().get(i) : null, ligne.entete());
      out.append("</w:tc>");
    }
    out.append("</w:tr>");
  }

  private void cell(Block.@Nullable Cellule cellule, boolean head) {
    boolean right = cellule != null && cellule.nombre();
    out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(WordXml.styleId("Cellule"));
    out.append("\"/>").append(right ? "<w:jc w:val=\"right\"/>" : "").append("</w:pPr>");
    if (cellule != null) {
      inlines(cellule.content(), head ? "<w:b/>" : "");
    }
    out.append("</w:p>");
  }

  private void line(String style, String text) {
    open(style, 0, 0);
    run(text, "");
    out.append("</w:p>");
  }

  private void paragraph(String style, String before, List<Inline> content, String after) {
    open(style, 0, 0);
    run(before, "");
    inlines(content, "");
    run(after, "");
    out.append("</w:p>");
  }

  private void open(String style, int numbering, int level) {
    out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(WordXml.styleId(style)).append("\"/>");
    if (numbering > 0) {
      out.append("<w:numPr><w:ilvl w:val=\"").append(level).append("\"/><w:numId w:val=\"");
      out.append(WordNumbering.id(numbering)).append("\"/></w:numPr>");
    }
    out.append("</w:pPr>");
  }

  private void inlines(List<Inline> content, String properties) {
    for (Inline inline : content) {
      if (inline instanceof Inline.Fort fort) {
        inlines(fort.content(), properties.contains("<w:b/>") ? properties : "<w:b/>" + properties);
      } else if (inline instanceof Inline.Italique italique) {
        inlines(
            italique.content(), properties.contains("<w:i/>") ? properties : properties + "<w:i/>");
      } else if (inline instanceof Inline.Renvoi renvoi && isField(renvoi)) {
        renvoi(renvoi, properties);
      } else if (Blanks.is(inline)) {
        run(inline.text(), properties + "<w:highlight w:val=\"yellow\"/>");
      } else {
        run(inline.text(), properties);
      }
    }
  }

  /** What Word itself would print there; other words stand as they are. */
  private boolean isField(Inline.Renvoi renvoi) {
    return renvoi.article() >= 1
        && renvoi.article() <= bookmarked
        && renvoi.text().equals(ActWords.renvoi(renvoi.article()));
  }

  /** A cross reference: Word writes the new number when an article is inserted before. */
  private void renvoi(Inline.Renvoi renvoi, String properties) {
    out.append("<w:fldSimple w:instr=\" REF ").append(WordXml.bookmark(renvoi.article()));
    out.append(" \\r \\h \\* lower \">");
    run(renvoi.text(), properties);
    out.append("</w:fldSimple>");
  }

  private void run(String text, String properties) {
    if (!text.isEmpty()) {
      out.append("<w:r>");
      if (!properties.isEmpty()) {
        out.append("<w:rPr>").append(properties).append("</w:rPr>");
      }
      out.append("<w:t xml:space=\"preserve\">").append(ActXml.escape(text)).append("</w:t></w:r>");
    }
  }
}
