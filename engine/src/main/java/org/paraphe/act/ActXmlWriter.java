package org.paraphe.act;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an act as semantic XML: one part a line, attributes in the grammar's order. */
final class ActXmlWriter {
  private final XmlBytes out;

  ActXmlWriter(XmlBytes out) {
    this.out = out;
  }

  void write(Act act) {
    out.raw("<acte xmlns=\"").raw(ActXml.NAMESPACE).raw("\"");
    attribute("kind", act.kind().id());
    attribute("famille", act.family().label());
    attribute("modele", act.modele());
    out.raw(">\n");
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
    out.raw("</acte>\n");
  }

  private void entete(Entete entete) {
    out.raw("<entete");
    attribute("collectivite", entete.collectivite());
    attribute("departement", entete.departement());
    attribute("titre", entete.titre());
    attribute("numero", entete.numero());
    out.raw("/>\n");
  }

  private void seance(Seance seance) {
    out.raw("<seance");
    attribute("assemblee", seance.assemblee());
    attribute("dateConvocation", seance.dateConvocation());
    attribute("dateSeance", seance.dateSeance());
    attribute("lieu", seance.lieu());
    attribute("enExercice", seance.enExercice());
    attribute("presents", seance.presents());
    attribute("pouvoirs", seance.pouvoirs());
    attribute("president", seance.president());
    attribute("secretaire", seance.secretaire());
    out.raw("/>\n");
  }

  private void vote(Vote vote) {
    out.raw("<vote");
    attribute("pour", vote.pour());
    attribute("contre", vote.contre());
    attribute("abstentions", vote.abstentions());
    attribute("nePrennentPasPart", vote.nePrennentPasPart());
    attribute("modalite", vote.modalite());
    out.raw("/>\n");
  }

  private void signature(Signature signature) {
    out.raw("<signature");
    attribute("lieu", signature.lieu());
    attribute("date", signature.date());
    attribute("signataire", signature.signataire());
    attribute("qualite", signature.qualite());
    attribute("secretaire", signature.secretaire());
    out.raw("/>\n");
  }

  private void article(Article article) {
    out.raw("<article");
    attribute("numero", article.numero());
    attribute("titre", article.titre());
    out.raw(">\n");
    article.content().forEach(this::block);
    out.raw("</article>\n");
  }

  private void annexe(Annexe annexe) {
    out.raw("<annexe");
    attribute("titre", annexe.titre());
    out.raw(">\n");
    annexe.content().forEach(this::block);
    out.raw("</annexe>\n");
  }

  private void block(Block block) {
    if (block instanceof Block.Alinea alinea) {
      paragraph("alinea", alinea.content());
    } else if (block instanceof Block.Liste liste) {
      out.raw("<liste");
      attribute("numerotee", liste.numbered() ? "oui" : "non");
      out.raw(">\n");
      liste.points().forEach(this::point);
      out.raw("</liste>\n");
    } else if (block instanceof Block.Tableau tableau) {
      out.raw("<tableau");
      attribute("titre", tableau.titre());
      out.raw(">\n");
      tableau.lignes().forEach(this::ligne);
      out.raw("</tableau>\n");
    }
  }

  private void point(Block.Point point) {
    out.raw("<point>");
    inlines(point.content());
    if (!point.nested().isEmpty()) {
      out.raw("\n");
      point.nested().forEach(this::block);
    }
    out.raw("</point>\n");
  }

  private void ligne(Block.Ligne ligne) {
    out.raw("<ligne");
    attribute("entete", ligne.entete() ? "oui" : null);
    out.raw(">\n");
    for (Block.Cellule cellule : ligne.cellules()) {
      out.raw("<cellule");
      attribute("nombre", cellule.nombre() ? "oui" : null);
      out.raw(">");
      inlines(cellule.content());
      out.raw("</cellule>\n");
    }
    out.raw("</ligne>\n");
  }

  private void paragraphIfAny(String name, List<Inline> content) {
    if (!content.isEmpty()) {
      paragraph(name, content);
    }
  }

  private void paragraph(String name, List<Inline> content) {
    out.raw("<").raw(name).raw(">");
    inlines(content);
    out.raw("</").raw(name).raw(">\n");
  }

  private void text(String name, String text) {
    out.raw("<").raw(name).raw(">");
    out.text(Spacing.of(text));
    out.raw("</").raw(name).raw(">\n");
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
      out.text(inline.text());
    }
  }

  private void nested(String name, List<Inline> content) {
    out.raw("<").raw(name).raw(">");
    inlines(content);
    out.raw("</").raw(name).raw(">");
  }

  private void leaf(String name, @Nullable String attribute, String value, String text) {
    out.raw("<").raw(name);
    if (attribute != null) {
      attribute(attribute, value);
    }
    out.raw(">").text(text).raw("</").raw(name).raw(">");
  }

  private void attribute(String name, @Nullable Object value) {
    if (value != null) {
      out.raw(" ").raw(name).raw("=\"").text(Spacing.of(value.toString())).raw("\"");
    }
  }
}
