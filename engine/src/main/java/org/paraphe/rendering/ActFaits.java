package org.paraphe.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.paraphe.act.Act;
import org.paraphe.act.Annexe;
import org.paraphe.act.Article;
import org.paraphe.act.Block;
import org.paraphe.act.Considerant;
import org.paraphe.act.Inline;
import org.paraphe.act.Visa;

/** The facts that an act prints, and the act with some of them as plain words. */
public final class ActFaits {

  /** Names what a person wrote into the act that is the value of no field. */
  public static final String FREE = "documentModifie";

  /**
   * @param champ of the field, or of a part of it
   * @param where for a person: « article 2 »
   */
  public record Printed(String champ, String text, String where) {}

  private ActFaits() {}

  /** In the order of the act. */
  public static List<Printed> of(Act act) {
    List<Printed> printed = new ArrayList<>();
    each(
        act,
        (where, inline) -> {
          if (inline instanceof Inline.Fait fait) {
            printed.add(new Printed(fait.champ(), fait.text(), where));
          }
          return inline;
        });
    return printed;
  }

  /** All its words, a part a line. */
  public static String words(Act act) {
    List<String> lines = new ArrayList<>();
    OfficialWords.of(act).forEach(entry -> lines.add(entry.text()));
    lines.add(Inline.text(act.objet()));
    act.visas().forEach(visa -> lines.add(visa.text()));
    act.considerants().forEach(considerant -> lines.add(considerant.text()));
    act.articles().forEach(article -> lines.add(Parts.text(article)));
    lines.add(Inline.text(act.recours()));
    lines.add(Inline.text(act.execution()));
    act.annexes().forEach(annexe -> lines.add(Parts.text(annexe)));
    return String.join("\n", lines);
  }

  /** The same act, where these facts are words that belong to no field. */
  public static Act without(Act act, Set<Printed> facts) {
    return each(
        act,
        (where, inline) ->
            inline instanceof Inline.Fait fait
                    && facts.contains(new Printed(fait.champ(), fait.text(), where))
                ? new Inline.Texte(fait.text())
                : inline);
  }

  /** Sees, and may change, each stretch of text that has none inside it. */
  @FunctionalInterface
  private interface Visit {
    Inline leaf(String where, Inline inline);
  }

  private static Act each(Act act, Visit visit) {
    List<Visa> visas = new ArrayList<>();
    for (Visa visa : act.visas()) {
      String where = "visa " + (visas.size() + 1);
      visas.add(new Visa(inlines(visa.content(), i -> visit.leaf(where, i))));
    }
    List<Considerant> considerants = new ArrayList<>();
    for (Considerant one : act.considerants()) {
      String where = "considérant " + (considerants.size() + 1);
      considerants.add(new Considerant(inlines(one.content(), i -> visit.leaf(where, i))));
    }
    List<Article> articles =
        act.articles().stream()
            .map(
                a ->
                    new Article(
                        a.numero(),
                        a.titre(),
                        blocks(a.content(), i -> visit.leaf("article " + a.numero(), i))))
            .toList();
    List<Annexe> annexes =
        act.annexes().stream()
            .map(a -> new Annexe(a.titre(), blocks(a.content(), i -> visit.leaf("annexe", i))))
            .toList();
    return new Act(
        act.kind(),
        act.family(),
        act.entete(),
        act.seance(),
        inlines(act.objet(), i -> visit.leaf("objet", i)),
        visas,
        considerants,
        act.formule(),
        articles,
        act.vote(),
        act.signature(),
        inlines(act.recours(), i -> visit.leaf("recours", i)),
        inlines(act.execution(), i -> visit.leaf("exécution", i)),
        act.certification(),
        annexes,
        act.modele());
  }

  private static List<Block> blocks(List<Block> blocks, UnaryOperator<Inline> leaf) {
    return blocks.stream().map(b -> block(b, leaf)).toList();
  }

  private static Block block(Block block, UnaryOperator<Inline> leaf) {
    if (block instanceof Block.Alinea alinea) {
      return new Block.Alinea(inlines(alinea.content(), leaf));
    }
    if (block instanceof Block.Liste liste) {
      return new Block.Liste(
          liste.numbered(),
          liste.points().stream()
              .map(p -> new Block.Point(inlines(p.content(), leaf), blocks(p.nested(), leaf)))
              .toList());
    }
    Block.Tableau tableau = (Block.Tableau) block;
    return new Block.Tableau(
        tableau.titre(), tableau.lignes().stream().map(l -> ligne(l, leaf)).toList());
  }

  private static Block.Ligne ligne(Block.Ligne ligne, UnaryOperator<Inline> leaf) {
    return new Block.Ligne(
        ligne.entete(),
        ligne.cellules().stream()
            .map(c -> new Block.Cellule(c.nombre(), inlines(c.content(), leaf)))
            .toList());
  }

  private static List<Inline> inlines(List<Inline> content, UnaryOperator<Inline> leaf) {
    return content.stream().map(i -> inline(i, leaf)).toList();
  }

  private static Inline inline(Inline inline, UnaryOperator<Inline> leaf) {
    if (inline instanceof Inline.Fort fort) {
      return new Inline.Fort(inlines(fort.content(), leaf));
    }
    if (inline instanceof Inline.Italique italique) {
      return new Inline.Italique(inlines(italique.content(), leaf));
    }
    return leaf.apply(inline);
  }
}
