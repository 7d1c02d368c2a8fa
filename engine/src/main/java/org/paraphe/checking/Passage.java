package org.paraphe.checking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.Block;
import org.paraphe.act.Inline;

/**
 * A paragraph of an act and its place, in words for a person.
 *
 * @param leaves inlines without any inside them, in order; their texts joined make the paragraph
 */
record Passage(String where, List<Inline> leaves) {

  Passage {
    leaves = List.copyOf(leaves);
  }

  String text() {
    return Inline.text(leaves);
  }

  /** Every paragraph of the act that is made of inlines, from the object to the annexes. */
  static List<Passage> of(Act act) {
    List<Passage> passages = new ArrayList<>();
    add(passages, "objet", act.objet());
    for (int i = 0; i < act.visas().size(); i++) {
      add(passages, "visa " + (i + 1), act.visas().get(i).content());
    }
    for (int i = 0; i < act.considerants().size(); i++) {
      add(passages, "considérant " + (i + 1), act.considerants().get(i).content());
    }
    add(passages, "formule", List.of(new Inline.Texte(act.formule())));
    act.articles().forEach(a -> blocks(passages, "article " + a.numero(), a.titre(), a.content()));
    add(passages, "recours", act.recours());
    add(passages, "exécution", act.execution());
    for (int i = 0; i < act.annexes().size(); i++) {
      var annexe = act.annexes().get(i);
      blocks(passages, "annexe " + (i + 1), annexe.titre(), annexe.content());
    }
    return passages;
  }

  private static void blocks(
      List<Passage> passages, String where, @Nullable String title, List<Block> blocks) {
    if (title != null) {
      add(passages, where, List.of(new Inline.Texte(title)));
    }
    blocks.forEach(block -> block(passages, where, block));
  }

  private static void block(List<Passage> passages, String where, Block block) {
    if (block instanceof Block.Alinea alinea) {
      add(passages, where, alinea.content());
    } else if (block instanceof Block.Liste liste) {
      for (Block.Point point : liste.points()) {
        add(passages, where, point.content());
        blocks(passages, where, null, point.nested());
      }
    } else if (block instanceof Block.Tableau tableau) {
      add(passages, where, List.of(new Inline.Texte(tableau.titre())));
      tableau.lignes().stream()
          .flatMap(ligne -> ligne.cellules().stream())
          .forEach(cellule -> add(passages, where, cellule.content()));
    }
  }

  private static void add(List<Passage> passages, String where, List<Inline> content) {
    List<Inline> leaves = new ArrayList<>();
    content.forEach(inline -> flatten(inline, leaves));
    if (!leaves.isEmpty()) {
      passages.add(new Passage(where, leaves));
    }
  }

  private static void flatten(Inline inline, List<Inline> leaves) {
    if (inline instanceof Inline.Fort fort) {
      fort.content().forEach(i -> flatten(i, leaves));
    } else if (inline instanceof Inline.Italique italique) {
      italique.content().forEach(i -> flatten(i, leaves));
    } else {
      leaves.add(inline);
    }
  }
}
