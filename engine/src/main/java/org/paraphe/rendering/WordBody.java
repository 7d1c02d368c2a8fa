package org.paraphe.rendering;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.Annexe;
import org.paraphe.act.Article;
import org.paraphe.act.Block;
import org.paraphe.act.Entete;
import org.paraphe.act.Family;
import org.paraphe.act.Inline;
import org.paraphe.act.Seance;
import org.paraphe.act.Signature;
import org.paraphe.act.XmlBytes;

/**
 * An act as the body of a WordprocessingML document. Each paragraph carries the style of what it
 * is; Word numbers articles and points, so that a clerk may insert one.
 */
final class WordBody {
  private static final byte[] RUN = XmlBytes.markup("<w:r><w:t xml:space=\"preserve\">");
  private static final byte[] RUN_LOOK = XmlBytes.markup("<w:r><w:rPr>");
  private static final byte[] RUN_TEXT = XmlBytes.markup("</w:rPr><w:t xml:space=\"preserve\">");
  private static final byte[] RUN_END = XmlBytes.markup("</w:t></w:r>");
  private static final String BLANK = "<w:highlight w:val=\"yellow\"/>";
  private static final byte[] FAIT = XmlBytes.markup("<w:sdt><w:sdtPr><w:tag w:val=\"");
  private static final byte[] FAIT_TEXT = XmlBytes.markup("\"/></w:sdtPr><w:sdtContent>");
  private static final byte[] FAIT_END = XmlBytes.markup("</w:sdtContent></w:sdt>");
  private static final byte[] LOOK_END = XmlBytes.markup("</w:pPr>");
  private static final byte[] PARAGRAPH_END = XmlBytes.markup("</w:p>");
  private static final byte[] LEVEL = XmlBytes.markup("<w:numPr><w:ilvl w:val=\"");
  private static final byte[] LEVEL_LIST = XmlBytes.markup("\"/><w:numId w:val=\"");
  private static final byte[] LEVEL_END = XmlBytes.markup("\"/></w:numPr></w:pPr>");
  private static final byte[] ROW = XmlBytes.markup("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
  private static final byte[] HEAD =
      XmlBytes.markup("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
  private static final byte[] ROW_END = XmlBytes.markup("</w:tr>");
  private static final byte[] CELL = XmlBytes.markup("<w:tc><w:tcPr><w:tcW w:w=\"");
  private static final byte[] CELL_LOOK = XmlBytes.markup("\" w:type=\"pct\"/></w:tcPr>");
  private static final byte[] HEAD_LOOK =
      XmlBytes.markup(
          "\" w:type=\"pct\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E9EDF2\"/></w:tcPr>");
  private static final byte[] RIGHT = XmlBytes.markup("<w:jc w:val=\"right\"/>");
  private static final byte[] CELL_END = XmlBytes.markup("</w:tc>");

  /** Word refuses a longer tag. */
  private static final int LONGEST_TAG = 64;

  /** Between the margins of the default page, in twentieths of a point. */
  private static final int TEXT_WIDTH = 9241;

  /** A hundred per cent, as Word counts them. */
  private static final int WHOLE = 5000;

  /** A shorter table stays on one page. */
  static final int KEPT_ROWS = 9;

  /** Parts a table from what follows. */
  private static final String THIN =
      "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"140\" w:lineRule=\"exact\"/>";

  private static final Map<String, byte[]> OPENINGS = new ConcurrentHashMap<>();

  private final XmlBytes out;
  private final @Nullable ActPicture signed;
  private int numberedLists;
  private int bookmarked;

  /** The look of the run that is open, to which words of the same look are added; null for none. */
  private @Nullable String look;

  WordBody(XmlBytes out) {
    this(out, null);
  }

  /**
   * @param signed the picture of the signature, over the signatory's name
   */
  WordBody(XmlBytes out, @Nullable ActPicture signed) {
    this.out = out;
    this.signed = signed;
  }

  /**
   * @param section the {@code w:sectPr} that ends the body
   */
  void write(Act act, Mark mark, String section) {
    out.raw(WordXml.DECLARATION).raw("<w:document").raw(WordXml.NAMESPACES);
    out.raw("><w:body>");
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
    out.raw(section).raw("</w:body></w:document>");
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
    out.raw("<w:bookmarkStart w:id=\"").number(article.numero()).raw("\" w:name=\"");
    out.raw(WordXml.bookmark(article.numero())).raw("\"/>");
    run(article.titre() == null ? "" : "– " + article.titre(), "");
    endRun();
    out.raw("<w:bookmarkEnd w:id=\"").number(article.numero()).raw("\"/></w:p>");
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
      tabbed("Qualite", null, ActWords.qualite(signature), signed);
      line("Signataire", signature.signataire());
    } else {
      tabbed("Qualite", "Le secrétaire de séance,", ActWords.qualite(signature), signed);
      tabbed("Signataire", secretaire, signature.signataire(), null);
    }
  }

  /**
   * Left words at the margin, right words at the style's tab stop, a picture under these.
   *
   * @param left null where all stands at the right, as the style has it
   */
  private void tabbed(
      String style, @Nullable String left, String right, @Nullable ActPicture under) {
    out.raw(opening(style));
    out.raw(under == null ? "" : "<w:spacing w:before=\"0\" w:after=\"60\"/>");
    out.raw(left == null ? "" : "<w:ind w:left=\"0\"/>").raw("</w:pPr>");
    run(left == null ? "" : left, "");
    endRun();
    out.raw(left == null ? "" : "<w:r><w:tab/></w:r>");
    run(right, "");
    endRun();
    if (under != null) {
      out.raw(left == null ? "<w:r><w:br/></w:r>" : "<w:r><w:br/><w:tab/></w:r>");
      out.raw(under.run("Paraphe signature", DocxParts.SIGNATURE_ID, 9002));
    }
    endParagraph();
  }

  private void block(Block block, int level) {
    if (block instanceof Block.Alinea alinea) {
      alinea(alinea, level);
    } else if (block instanceof Block.Liste liste) {
      liste(liste, level, 0);
    } else if (block instanceof Block.Tableau tableau) {
      tableau(tableau);
    }
  }

  /** Under a point it stands below the point's words, not below its number. */
  private void alinea(Block.Alinea alinea, int level) {
    out.raw(opening("Alinea"));
    if (level > 0) {
      out.raw("<w:ind w:left=\"").number(WordNumbering.indent(level - 1)).raw("\"/>");
    }
    out.raw(LOOK_END);
    inlines(alinea.content(), "");
    endParagraph();
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
      endParagraph();
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
    out.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"").raw(WordXml.styleId("Tableau"));
    out.raw("\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"autofit\"/>");
    out.raw("<w:tblLook w:val=\"0020\" w:firstRow=\"1\"/><w:tblCaption w:val=\"");
    out.text(tableau.titre()).raw("\"/></w:tblPr><w:tblGrid>");
    for (int width : ColumnWidths.of(tableau, columns, TEXT_WIDTH)) {
      out.raw("<w:gridCol w:w=\"").number(width).raw("\"/>");
    }
    out.raw("</w:tblGrid>");
    int[] shares = ColumnWidths.of(tableau, columns, WHOLE);
    int last = tableau.lignes().size() - 1;
    for (int i = 0; i <= last; i++) {
      ligne(tableau.lignes().get(i), shares, last < KEPT_ROWS && i < last);
    }
    out.raw("</w:tbl>").raw(opening("Alinea")).raw(THIN).raw("</w:pPr></w:p>");
  }

  /**
   * @param kept on the page of the next row
   */
  private void ligne(Block.Ligne ligne, int[] shares, boolean kept) {
    out.raw(ligne.entete() ? HEAD : ROW);
    for (int i = 0; i < shares.length; i++) {
      boolean there = i < ligne.cellules().size();
      out.raw(CELL).number(shares[i]).raw(ligne.entete() ? HEAD_LOOK : CELL_LOOK);
      cell(there ? ligne.cellules().get(i) : null, ligne.entete(), kept);
      out.raw(CELL_END);
    }
    out.raw(ROW_END);
  }

  private void cell(Block.@Nullable Cellule cellule, boolean head, boolean kept) {
    out.raw(opening("Cellule")).raw(kept ? "<w:keepNext/>" : "");
    if (cellule != null && cellule.nombre()) {
      out.raw(RIGHT);
    }
    out.raw(LOOK_END);
    if (cellule != null) {
      inlines(cellule.content(), head ? "<w:b/>" : "");
    }
    endParagraph();
  }

  private void line(String style, String text) {
    open(style, 0, 0);
    run(text, "");
    endParagraph();
  }

  private void paragraph(String style, String before, List<Inline> content, String after) {
    open(style, 0, 0);
    run(before, "");
    inlines(content, "");
    run(after, "");
    endParagraph();
  }

  private void open(String style, int numbering, int level) {
    out.raw(opening(style));
    if (numbering > 0) {
      out.raw(LEVEL).number(level).raw(LEVEL_LIST);
      out.number(WordNumbering.id(numbering)).raw(LEVEL_END);
    } else {
      out.raw(LOOK_END);
    }
  }

  private void endParagraph() {
    endRun();
    out.raw(PARAGRAPH_END);
  }

  private static byte[] opening(String style) {
    byte[] kept = OPENINGS.get(style);
    return kept == null ? OPENINGS.computeIfAbsent(style, WordBody::made) : kept;
  }

  private static byte[] made(String style) {
    return XmlBytes.markup("<w:p><w:pPr><w:pStyle w:val=\"" + WordXml.styleId(style) + "\"/>");
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
      } else if (inline instanceof Inline.Fait fait && !fait.text().isEmpty()) {
        fait(fait, properties);
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
    endRun();
    out.raw("<w:fldSimple w:instr=\" REF ").raw(WordXml.bookmark(renvoi.article()));
    out.raw(" \\r \\h \\* lower \">");
    run(renvoi.text(), properties);
    endRun();
    out.raw("</w:fldSimple>");
  }

  /** In a content control that names its field: a hint for who reads the document back. */
  private void fait(Inline.Fait fait, String properties) {
    boolean tagged = fait.champ().length() <= LONGEST_TAG;
    endRun();
    if (tagged) {
      out.raw(FAIT).text(fait.champ()).raw(FAIT_TEXT);
    }
    run(fait.text(), Blanks.is(fait) ? properties + BLANK : properties);
    endRun();
    if (tagged) {
      out.raw(FAIT_END);
    }
  }

  private void run(String text, String properties) {
    if (text.isEmpty()) {
      return;
    }
    if (!properties.equals(look)) {
      endRun();
      look = properties;
      if (properties.isEmpty()) {
        out.raw(RUN);
      } else {
        out.raw(RUN_LOOK).raw(properties).raw(RUN_TEXT);
      }
    }
    out.text(text, FrenchSpacing::set);
  }

  private void endRun() {
    if (look != null) {
      look = null;
      out.raw(RUN_END);
    }
  }
}
