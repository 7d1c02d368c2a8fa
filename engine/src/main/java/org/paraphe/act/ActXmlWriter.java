package org.paraphe.act;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an act as semantic XML: one part a line, attributes in the grammar's order. */
final class ActXmlWriter {
  private final StringBuilder out = new StringBuilder(4096);

  String write(Act act) {
    out.append("<acte xmlns=\"").append(ActXml.NAMESPACE).append('"');
    attribute("kind", act.kind().id());
    attribute("famille", act.family().label());
    attribute("modele", act.modele());
    out.append(">\n");
    entete(act.entete());
    if (act.seance() != null) {
      seance(act.seance());
    }
    paragraph("objet", act.objet());
    act.visas().forEach(v -> paragraph("visa", v.content()));
    act.considerants().forEach(c -> paragraph("considerant", c.content()));
    text("formule", act.formule());
    act.articles().forEach(this::article);
    if (act.vote() != null) {
      vote(act.vote());
    }
    if (act.signature() != null) {
      signature(act.signature());
    }
    paragraphIfAny("recours", act.recours());
    paragraphIfAny("execution", act.execution());
    if (act.certification() != null) {
      text("certification", act.certification());
    }
    act.annexes().forEach(this::annexe);
    return out.append("</acte>\n").toString();
  }

  private void entete(Entete entete) {
    out.append("<entete");
    attribute("collectivite", entete.collectivite());
    attribute("departement", entete.departement());
    attribute("titre", entete.titre());
    attribute("numero", entete.numero());
    out.append("/>\n");
  }

  private void seance(Seance seance) {
    out.append("<seance");
    attribute("assemblee", seance.assemblee());
    attribute("dateConvocation", seance.dateConvocation());
    attribute("dateSeance", seance.dateSeance());
    attribute("lieu", seance.lieu());
    attribute("enExercice", seance.enExercice());
    attribute("presents", seance.presents());
    attribute("pouvoirs", seance.pouvoirs());
    attribute("president", seance.president());
    attribute("secretaire", seance.secretaire());
    out.append("/>\n");
  }

  private void vote(Vote vote) {
    out.append("<vote");
    attribute("pour", vote.pour());
    attribute("contre", vote.contre());
    attribute("abstentions", vote.abstentions());
    attribute("nePrennentPasPart", vote.nePrennentPasPart());
    attribute("modalite", vote.modalite());
    out.append("/>\n");
  }

  private void signature(Signature signature) {
    out.append("<signature");
    attribute("lieu", signature.lieu());
    attribute("date", signature.date());
    attribute("signataire", signature.signataire());
    attribute("qualite", signature.qualite());
    attribute("secretaire", signature.secretaire());
    out.append("/>\n");
  }

  private void article(Article article) {
    out.append("<article");
    attribute("numero", article.numero());
    attribute("titre", article.titre());
    out.append(">\n");
    article.content().forEach(this::block);
    out.append("</article>\n");
  }

  private void annexe(Annexe annexe) {
    out.append("<annexe");
    attribute("titre", annexe.titre());
    out.append(">\n");
    annexe.content().forEach(this::block);
    out.append("</annexe>\n");
  }

  private void block(Block block) {
    if (block instanceof Block.Alinea alinea) {
      paragraph("alinea", alinea.content());
    } else if (block instanceof Block.Liste liste) {
      out.append("<liste");
      attribute("numerotee", liste.numbered() ? "oui" : "non");
      out.append(">\n");
      liste.points().forEach(this::point);
      out.append("</liste>\n");
    } else if (block instanceof Block.Tableau tableau) {
      out.append("<tableau");
      attribute("titre", tableau.titre());
      out.append(">\n");
      tableau.lignes().forEach(this::ligne);
      out.append("</tableau>\n");
    }
  }

  private void point(Block.Point point) {
    out.append("<point>");
    inlines(Spacing.of(point.content()));
    if (!point.nested().isEmpty()) {
      out.append('\n');
      point.nested().forEach(this::block);
    }
    out.append("</point>\n");
  }

  private void ligne(Block.Ligne ligne) {
    out.append("<ligne");
    attribute("entete", ligne.entete() ? "oui" : null);
    out.append(">\n");
    for (Block.Cellule cellule : ligne.cellules()) {
      out.append("<cellule");
      attribute("nombre", cellule.nombre() ? "oui" : null);
      out.append('>');
      inlines(Spacing.of(cellule.content()));
      out.append("</cellule>\n");
    }
    out.append("</ligne>\n");
  }

  private void paragraphIfAny(String name, List<Inline> content) {
    if (!content.isEmpty()) {
      paragraph(name, content);
    }
  }

  private void paragraph(String name, List<Inline> content) {
    out.append('<').append(name).append('>');
    inlines(Spacing.of(content));
    out.append("</").append(name).append(">\n");
  }

  private void text(String name, String text) {
    out.append('<').append(name).append('>');
    out.append(XmlText.escape(Spacing.of(text)));
    out.append("</").append(name).append(">\n");
  }

  private void inlines(List<Inline> content) {
    content.forEach(this::inline);
  }

  private void inline(Inline inline) {
    if (inline instanceof Inline.Fort fort) {
      nested("fort", fort.content());
    } else if (inline instanceof Inline.Italique italique) {
      nested("italique", italique.content());
    } else if (inline instanceof Inline.Reference reference) {
      leaf("reference", null, "", reference.text());
    } else if (inline instanceof Inline.Fait fait) {
      leaf("fait", "champ", fait.champ(), fait.text());
    } else if (inline instanceof Inline.Renvoi renvoi) {
      leaf("renvoi", "article", Integer.toString(renvoi.article()), renvoi.text());
    } else if (inline instanceof Inline.Montant montant) {
      leaf("montant", "valeur", montant.valeur(), montant.text());
    } else if (inline instanceof Inline.Jour jour) {
      leaf("date", "valeur", jour.valeur(), jour.text());
    } else {
      out.append(XmlText.escape(inline.text()));
    }
  }

  private void nested(String name, List<Inline> content) {
    out.append('<').append(name).append('>');
    inlines(content);
    out.append("</").append(name).append('>');
  }

  private void leaf(String name, @Nullable String attribute, String value, String text) {
    out.append('<').append(name);
    if (attribute != null) {
      attribute(attribute, value);
    }
    out.append('>').append(XmlText.escape(text)).append("</").append(name).append('>');
  }

  private void attribute(String name, @Nullable Object value) {
    if (value != null) {
      String text = XmlText.escape(Spacing.of(value.toString()));
      out.append(' ').append(name).append("=\"").append(text).append('"');
    }
  }
}
