package org.paraphe.act;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How each paragraph of an act becomes another one; its head, its session, its vote and its
 * signature stay as they are.
 */
public interface Rewriting {

  /**
   * @param where for a person: « article 2 »
   */
  List<Inline> paragraph(String where, List<Inline> content);

  /** A title or the formule: words that are no inlines. */
  default String title(String where, String title) {
    return title;
  }

  /** The same act, rewritten. */
  default Act of(Act act) {
    return new Act(
        act.kind(),
        act.family(),
        act.entete(),
        act.seance(),
        paragraph("objet", act.objet()),
        IntStream.range(0, act.visas().size())
            .mapToObj(i -> new Visa(paragraph("visa " + (i + 1), act.visas().get(i).content())))
            .toList(),
        IntStream.range(0, act.considerants().size())
            .mapToObj(
                i ->
                    new Considerant(
                        paragraph("considérant " + (i + 1), act.considerants().get(i).content())))
            .toList(),
        title("formule", act.formule()),
        act.articles().stream().map(this::article).toList(),
        act.vote(),
        act.signature(),
        paragraph("recours", act.recours()),
        paragraph("exécution", act.execution()),
        act.certification(),
        act.annexes().stream().map(this::annexe).toList(),
        act.modele());
  }

  private Article article(Article article) {
    String where = "article " + article.numero();
    @Nullable String titre = article.titre();
    return new Article(
        article.numero(),
        titre == null ? null : title(where, titre),
        blocks(where, article.content()));
  }

  private Annexe annexe(Annexe annexe) {
    return new Annexe(title("annexe", annexe.titre()), blocks("annexe", annexe.content()));
  }

  /** The same blocks, rewritten. */
  default List<Block> blocks(String where, List<Block> blocks) {
    return blocks.stream().map(block -> block(where, block)).toList();
  }

  private Block block(String where, Block block) {
    if (block instanceof Block.Alinea alinea) {
      return new Block.Alinea(paragraph(where, alinea.content()));
    }
    if (block instanceof Block.Liste liste) {
      return new Block.Liste(
          liste.numbered(),
          liste.points().stream()
              .map(p -> new Block.Point(paragraph(where, p.content()), blocks(where, p.nested())))
              .toList());
    }
    Block.Tableau tableau = (Block.Tableau) block;
    return new Block.Tableau(
        title(where, tableau.titre()),
        tableau.lignes().stream().map(ligne -> ligne(where, ligne)).toList());
  }

  private Block.Ligne ligne(String where, Block.Ligne ligne) {
    return new Block.Ligne(
        ligne.entete(),
        ligne.cellules().stream()
            .map(c -> new Block.Cellule(c.nombre(), paragraph(where, c.content())))
            .toList());
  }

  /** The same stretches, where each that has none inside it may be another one. */
  static List<Inline> leaves(List<Inline> content, UnaryOperator<Inline> change) {
    return content.stream().map(inline -> leaf(inline, change)).toList();
  }

  private static Inline leaf(Inline inline, UnaryOperator<Inline> change) {
    if (inline instanceof Inline.Fort fort) {
      return new Inline.Fort(leaves(fort.content(), change));
    }
    if (inline instanceof Inline.Italique italique) {
      return new Inline.Italique(leaves(italique.content(), change));
    }
    return change.apply(inline);
  }
}
