package org.paraphe.act;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an act as semantic XML: one part a line, attributes in the grammar's order. */
final class ActXmlWriter {
  private static final byte[] LINE = XmlBytes.markup("\n");
  private static final byte[] OPEN_END = XmlBytes.markup("\">");
  private static final byte[] POINTS = XmlBytes.markup("<liste numerotee=\"oui\">\n");
  private static final byte[] DASHES = XmlBytes.markup("<liste numerotee=\"non\">\n");
  private static final byte[] HEAD = XmlBytes.markup("<ligne entete=\"oui\">");
  private static final byte[] NUMBER = XmlBytes.markup("<cellule nombre=\"oui\">");
  private static final byte[] FAIT = XmlBytes.markup("<fait champ=\"");
  private static final byte[] RENVOI = XmlBytes.markup("<renvoi article=\"");
  private static final byte[] MONTANT = XmlBytes.markup("<montant valeur=\"");
  private static final byte[] DATE = XmlBytes.markup("<date valeur=\"");

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
    paragraph(ActElement.OBJET, act.objet());
    act.visas().forEach(v -> paragraph(ActElement.VISA, v.content()));
    act.considerants().forEach(c -> paragraph(ActElement.CONSIDERANT, c.content()));
    text(ActElement.FORMULE, act.formule());
    act.articles().forEach(this::article);
    if (act.vote() != null) {
      vote(act.vote());
    }
    if (act.signature() != null) {
      signature(act.signature());
    }
    paragraphIfAny(ActElement.RECOURS, act.recours());
    paragraphIfAny(ActElement.EXECUTION, act.execution());
    if (act.certification() != null) {
      text(ActElement.CERTIFICATION, act.certification());
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
    end(ActElement.ARTICLE);
  }

  private void annexe(Annexe annexe) {
    out.raw("<annexe");
    attribute("titre", annexe.titre());
    out.raw(">\n");
    annexe.content().forEach(this::block);
    end(ActElement.ANNEXE);
  }

  private void block(Block block) {
    if (block instanceof Block.Alinea alinea) {
      paragraph(ActElement.ALINEA, alinea.content());
    } else if (block instanceof Block.Liste liste) {
      out.raw(liste.numbered() ? POINTS : DASHES);
      liste.points().forEach(this::point);
      end(ActElement.LISTE);
    } else if (block instanceof Block.Tableau tableau) {
      out.raw("<tableau");
      attribute("titre", tableau.titre());
      out.raw(">\n");
      tableau.lignes().forEach(this::ligne);
      end(ActElement.TABLEAU);
    }
  }

  private void point(Block.Point point) {
    out.raw(ActElement.POINT.start());
    inlines(point.content());
    if (!point.nested().isEmpty()) {
      out.raw(LINE);
      point.nested().forEach(this::block);
    }
    end(ActElement.POINT);
  }

  private void ligne(Block.Ligne ligne) {
    out.raw(ligne.entete() ? HEAD : ActElement.LIGNE.start()).raw(LINE);
    for (Block.Cellule cellule : ligne.cellules()) {
      out.raw(cellule.nombre() ? NUMBER : ActElement.CELLULE.start());
      inlines(cellule.content());
      end(ActElement.CELLULE);
    }
    end(ActElement.LIGNE);
  }

  private void paragraphIfAny(ActElement element, List<Inline> content) {
    if (!content.isEmpty()) {
      paragraph(element, content);
    }
  }

  private void paragraph(ActElement element, List<Inline> content) {
    out.raw(element.start());
    inlines(content);
    end(element);
  }

  private void text(ActElement element, String text) {
    out.raw(element.start()).text(Spacing.of(text));
    end(element);
  }

  /** Ends an element that stands on lines of its own. */
  private void end(ActElement element) {
    out.raw(element.end()).raw(LINE);
  }

  private void inlines(List<Inline> content) {
    for (Inline inline : content) {
      inline(inline);
    }
  }

  private void inline(Inline inline) {
    if (inline instanceof Inline.Texte texte) {
      out.text(texte.text());
    } else if (inline instanceof Inline.Fait fait) {
      leaf(FAIT, fait.champ(), fait.text(), ActElement.FAIT);
    } else if (inline instanceof Inline.Fort fort) {
      nested(ActElement.FORT, fort.content());
    } else if (inline instanceof Inline.Italique italique) {
      nested(ActElement.ITALIQUE, italique.content());
    } else if (inline instanceof Inline.Reference reference) {
      out.raw(ActElement.REFERENCE.start()).text(reference.text());
      out.raw(ActElement.REFERENCE.end());
    } else if (inline instanceof Inline.Renvoi renvoi) {
      leaf(RENVOI, Integer.toString(renvoi.article()), renvoi.text(), ActElement.RENVOI);
    } else if (inline instanceof Inline.Montant montant) {
      leaf(MONTANT, montant.valeur(), montant.text(), ActElement.MONTANT);
    } else if (inline instanceof Inline.Jour jour) {
      leaf(DATE, jour.valeur(), jour.text(), ActElement.DATE);
    }
  }

  private void nested(ActElement element, List<Inline> content) {
    out.raw(element.start());
    inlines(content);
    out.raw(element.end());
  }

  /**
   * @param opening the start tag up to its attribute's value
   */
  private void leaf(byte[] opening, String value, String text, ActElement element) {
    out.raw(opening).text(Spacing.of(value)).raw(OPEN_END).text(text).raw(element.end());
  }

  private void attribute(String name, @Nullable Object value) {
    if (value != null) {
      out.raw(" ").raw(name).raw("=\"").text(Spacing.of(value.toString())).raw("\"");
    }
  }
}
