package org.paraphe.rendering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.ActXml;
import org.paraphe.act.Annexe;
import org.paraphe.act.Article;
import org.paraphe.act.Block;
import org.paraphe.act.Entete;
import org.paraphe.act.Inline;
import org.paraphe.act.Seance;
import org.paraphe.act.Signature;

/**
 * An act as XHTML, the way to the PDF: semantic elements, so that the PDF's tags mean something.
 */
final class ActXhtml {
  private final StringBuilder out = new StringBuilder(8192);
  private final StringBuilder bookmarks = new StringBuilder();
  private final ActPictures pictures;
  private int annexes;

  ActXhtml() {
    this(ActPictures.NONE);
  }

  ActXhtml(ActPictures pictures) {
    this.pictures = pictures;
  }

  String write(Act act, Mark mark, String css) {
    body(act, mark);
    return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"fr\"><head><title>"
        + plain(ActWords.title(act))
        + "</title><meta name=\"author\" content=\""
        + plain(act.entete().collectivite())
        + "\"/><meta name=\"subject\" content=\""
        + plain(Inline.text(act.objet()))
        + (act.modele() == null
            ? ""
            : "\"/><meta name=\"keywords\" content=\"" + plain(ActWords.assistance(act.modele())))
        + "\"/><bookmarks>"
        + bookmarks
        + "</bookmarks><style>"
        + css
        + "</style></head><body>"
        + out
        + "</body></html>";
  }

  private void body(Act act, Mark mark) {
    if (mark == Mark.PROJET) {
      out.append("<p class=\"projet\">").append(esc(ActWords.PROJET_LINE)).append("</p>");
    }
    head(act);
    act.visas().forEach(v -> paragraph("visa", "Vu ", v.content(), ","));
    act.considerants().forEach(c -> paragraph("considerant", "Considérant ", c.content(), ","));
    if (!act.formule().isEmpty()) {
      element("p", "formule", act.formule() + "\u00A0:");
    }
    act.articles().forEach(a -> article(act, a));
    foot(act);
    act.annexes().forEach(this::annexe);
  }

  private void head(Act act) {
    Entete entete = act.entete();
    picture(pictures.blason(), "blason");
    element("p", "collectivite", entete.collectivite());
    if (entete.departement() != null) {
      element("p", "departement", ActWords.departement(entete.departement()));
    }
    bookmark("titre", entete.titre());
    out.append("<h1 id=\"titre\">").append(esc(entete.titre())).append("</h1>");
    element("p", "numero", ActWords.numero(act));
    Seance seance = act.seance();
    if (seance != null) {
      out.append("<div class=\"seance\">");
      ActWords.seance(seance).forEach(line -> element("p", "ligne", line));
      out.append("</div>");
    }
    paragraph("objet", "Objet\u00A0: ", act.objet(), "");
  }

  private void article(Act act, Article article) {
    String title = ActWords.articleTitle(act, article);
    String id = "article-" + article.numero();
    bookmark(id, title);
    out.append("<h2 id=\"").append(id).append("\">");
    out.append(esc(title).replaceFirst("^Article 1er", "Article 1<sup>er</sup>"));
    out.append("</h2>");
    article.content().forEach(this::block);
  }

  private void annexe(Annexe annexe) {
    String title = "Annexe\u00A0: " + annexe.titre();
    String id = "annexe-" + ++annexes;
    bookmark(id, title);
    out.append("<h2 class=\"annexe\" id=\"").append(id).append("\">");
    out.append(esc(title)).append("</h2>");
    annexe.content().forEach(this::block);
  }

  private void foot(Act act) {
    if (!act.execution().isEmpty()) {
      paragraph("execution", "", act.execution(), "");
    }
    if (act.vote() != null) {
      element("p", "vote", ActWords.vote(act.vote()));
    }
    Signature signature = act.signature();
    if (signature != null) {
      signature(act, signature);
    }
    if (!act.recours().isEmpty()) {
      paragraph("recours", "Voies et délais de recours – ", act.recours(), "");
    }
    if (act.certification() != null) {
      element("p", "certification", act.certification());
    }
  }

  private void signature(Act act, Signature signature) {
    out.append("<div class=\"signatures\">");
    String secretaire = ActWords.secretaire(act);
    if (secretaire != null) {
      out.append("<div class=\"secretaire\">");
      element("p", "qualite", "Le secrétaire de séance,");
      element("p", "nom", secretaire);
      out.append("</div>");
    }
    out.append("<div class=\"signature\">");
    element("p", "lieu", ActWords.done(signature));
    element("p", "qualite", ActWords.qualite(signature));
    picture(pictures.signature(), "griffe");
    element("p", "nom", signature.signataire());
    out.append("</div></div>");
  }

  private void picture(@Nullable ActPicture picture, String cls) {
    if (picture != null) {
      out.append("<p class=\"").append(cls).append("\">").append(picture.html()).append("</p>");
    }
  }

  private void block(Block block) {
    if (block instanceof Block.Alinea alinea) {
      paragraph("alinea", "", alinea.content(), "");
    } else if (block instanceof Block.Liste liste) {
      liste(liste, "degre");
    } else if (block instanceof Block.Tableau tableau) {
      tableau(tableau);
    }
  }

  /** Markers are text: a list style cannot print "1°", and a screen reader must hear it. */
  private void liste(Block.Liste liste, String level) {
    out.append("<ul class=\"").append(level).append("\">");
    for (int i = 0; i < liste.points().size(); i++) {
      Block.Point point = liste.points().get(i);
      String mark = level.equals("degre") ? (i + 1) + "°" : (char) ('a' + i % 26) + ")";
      out.append("<li>").append(liste.numbered() ? mark : "–").append("\u00A0");
      inlines(point.content());
      for (Block nested : point.nested()) {
        if (nested instanceof Block.Liste inner) {
          liste(inner, "lettre");
        } else {
          block(nested);
        }
      }
      out.append("</li>");
    }
    out.append("</ul>");
  }

  private void tableau(Block.Tableau tableau) {
    element("p", "titre-tableau", tableau.titre());
    boolean kept = tableau.lignes().size() <= WordBody.KEPT_ROWS;
    out.append(kept ? "<table class=\"court\">" : "<table>");
    List<Block.Ligne> heads = tableau.lignes().stream().filter(Block.Ligne::entete).toList();
    if (!heads.isEmpty()) {
      out.append("<thead>");
      heads.forEach(l -> ligne(l, "th"));
      out.append("</thead>");
    }
    out.append("<tbody>");
    tableau.lignes().stream().filter(l -> !l.entete()).forEach(l -> ligne(l, "td"));
    out.append("</tbody></table>");
  }

  private void ligne(Block.Ligne ligne, String tag) {
    out.append("<tr>");
    for (Block.Cellule cellule : ligne.cellules()) {
      out.append('<').append(tag).append(tag.equals("th") ? " scope=\"col\"" : "");
      out.append(cellule.nombre() ? " class=\"nombre\">" : ">");
      inlines(cellule.content());
      out.append("</").append(tag).append('>');
    }
    out.append("</tr>");
  }

  private void paragraph(String cls, String before, List<Inline> content, String after) {
    out.append("<p class=\"").append(cls).append("\">").append(esc(before));
    inlines(content);
    out.append(esc(after)).append("</p>");
  }

  private void inlines(List<Inline> content) {
    content.forEach(this::inline);
  }

  private void inline(Inline inline) {
    if (inline instanceof Inline.Fort fort) {
      out.append("<strong>");
      inlines(fort.content());
      out.append("</strong>");
    } else if (inline instanceof Inline.Italique italique) {
      out.append("<em>");
      inlines(italique.content());
      out.append("</em>");
    } else if (Blanks.is(inline)) {
      out.append("<span class=\"blanc\">").append(esc(inline.text())).append("</span>");
    } else {
      out.append(esc(inline.text()));
    }
  }

  private void element(String tag, String cls, String text) {
    out.append('<').append(tag).append(" class=\"").append(cls).append("\">");
    out.append(esc(text)).append("</").append(tag).append('>');
  }

  private void bookmark(String id, String name) {
    bookmarks
        .append("<bookmark name=\"")
        .append(plain(name))
        .append("\" href=\"#")
        .append(id)
        .append("\"/>");
  }

  /** Where nothing is drawn: metadata and bookmarks. */
  private static String plain(String text) {
    return ActXml.escape(text);
  }

  private static String esc(String text) {
    return RareCharacters.xhtml(text);
  }
}
