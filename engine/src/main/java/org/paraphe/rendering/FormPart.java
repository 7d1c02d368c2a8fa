package org.paraphe.rendering;

import java.util.List;
import org.paraphe.extraction.WordTemplate.Paragraph;

/**
 * What a paragraph, or a table, of a Word form is in the act.
 *
 * @param paragraphs one, or all those of a table
 * @param skip how many characters of the first words belong to the form and not to the act: "Vu "
 */
record FormPart(Kind kind, List<Paragraph> paragraphs, int skip) {

  enum Kind {
    /** Head, session, vote, signature: what the act's own blocks say. */
    BLOC,
    OBJET,
    VISA,
    CONSIDERANT,
    EXPOSE,
    FORMULE,
    ARTICLE,
    ALINEA,
    TIRET,
    TABLEAU,
    EXECUTION,
    RECOURS,
    /** A text behind the signature, which no part of an act holds. */
    APRES
  }

  FormPart {
    paragraphs = List.copyOf(paragraphs);
  }

  Paragraph first() {
    return paragraphs.get(0);
  }
}
