package org.paraphe.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.Annexe;
import org.paraphe.act.Article;
import org.paraphe.act.Block;
import org.paraphe.act.Considerant;
import org.paraphe.act.Inline;
import org.paraphe.act.Visa;

/**
 * Gives an act read from a document the traces of the draft that it was: word processors keep words
 * and styles, and nothing of where a fact came from. The words are those of the document, always;
 * the draft only tells what they are.
 */
final class ActRealignment {

  private final Act before;
  private final Act read;
  private final ArticleNumbers numbers;

  private ActRealignment(Act before, Act read) {
    this.before = before;
    this.read = read;
    this.numbers = ArticleNumbers.of(before, read);
  }

  static Act of(Act before, Act read) {
    return new ActRealignment(before, read).act();
  }

  private Act act() {
    return new Act(
        read.kind(),
        read.family(),
        read.entete(),
        read.seance(),
        carry(before.objet(), read.objet()),
        each(
            before.visas(),
            read.visas(),
            Visa::text,
            (a, b) -> new Visa(carry(of(a), b.content()))),
        each(
            before.considerants(),
            read.considerants(),
            Considerant::text,
            (a, b) -> new Considerant(carry(of(a), b.content()))),
        WordDiff.same(before.formule(), read.formule()) ? before.formule() : read.formule(),
        articles(),
        read.vote(),
        read.signature(),
        carry(before.recours(), read.recours()),
        carry(before.execution(), read.execution()),
        read.certification(),
        annexes(),
        read.modele());
  }

  private static List<Inline> of(@Nullable Visa visa) {
    return visa == null ? List.of() : visa.content();
  }

  private static List<Inline> of(@Nullable Considerant considerant) {
    return considerant == null ? List.of() : considerant.content();
  }

  private List<Inline> carry(List<Inline> old, List<Inline> now) {
    return now.isEmpty() ? now : Traces.carry(old, now, numbers);
  }

  /** How a part takes the traces of the one that it was, null for none. */
  @FunctionalInterface
  private interface Taking<T> {
    T take(@Nullable T old, T now);
  }

  private static <T> List<T> each(
      List<T> before, List<T> after, Function<T, String> text, Taking<T> taking) {
    int[] beforeOf = Alignment.of(before, after, text).beforeOf();
    List<T> out = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      out.add(taking.take(beforeOf[i] < 0 ? null : before.get(beforeOf[i]), after.get(i)));
    }
    return out;
  }

  private List<Article> articles() {
    int[] beforeOf = Parts.articles(before, read).beforeOf();
    List<Article> out = new ArrayList<>();
    for (int i = 0; i < read.articles().size(); i++) {
      Article now = read.articles().get(i);
      Article old = beforeOf[i] < 0 ? null : before.articles().get(beforeOf[i]);
      out.add(
          new Article(
              now.numero(),
              title(old == null ? null : old.titre(), now.titre()),
              blocks(old == null ? List.of() : old.content(), now.content())));
    }
    return out;
  }

  private List<Annexe> annexes() {
    int[] beforeOf = Parts.annexes(before, read).beforeOf();
    List<Annexe> out = new ArrayList<>();
    for (int i = 0; i < read.annexes().size(); i++) {
      Annexe now = read.annexes().get(i);
      Annexe old = beforeOf[i] < 0 ? null : before.annexes().get(beforeOf[i]);
      String title = title(old == null ? null : old.titre(), now.titre());
      out.add(
          new Annexe(
              Objects.requireNonNullElse(title, now.titre()),
              blocks(old == null ? List.of() : old.content(), now.content())));
    }
    return out;
  }

  private static @Nullable String title(@Nullable String old, @Nullable String now) {
    return old != null && now != null && WordDiff.same(old, now) ? old : now;
  }

  private List<Block> blocks(List<Block> old, List<Block> now) {
    List<Block> followed = old.stream().map(this::follow).toList();
    if (Parts.printed(followed).equals(Parts.printed(now))
        || Parts.printed(old).equals(Parts.printed(now))) {
      return followed;
    }
    return each(old, now, ActRealignment::typed, this::block);
  }

  /** A list is never what a paragraph was. */
  private static String typed(Block block) {
    return Parts.text(block);
  }

  private Block block(@Nullable Block old, Block now) {
    if (now instanceof Block.Alinea alinea) {
      boolean same = old instanceof Block.Alinea;
      return new Block.Alinea(
          carry(
              same ? ((Block.Alinea) Objects.requireNonNull(old)).content() : List.of(),
              alinea.content()));
    }
    if (now instanceof Block.Liste liste) {
      List<Block.Point> points = old instanceof Block.Liste was ? was.points() : List.of();
      return new Block.Liste(
          liste.numbered(), each(points, liste.points(), Parts::text, this::point));
    }
    Block.Tableau tableau = (Block.Tableau) now;
    if (!(old instanceof Block.Tableau was)) {
      return tableau;
    }
    String titre = WordDiff.same(was.titre(), tableau.titre()) ? was.titre() : tableau.titre();
    return new Block.Tableau(titre, each(was.lignes(), tableau.lignes(), Parts::text, this::ligne));
  }

  private Block.Point point(Block.@Nullable Point old, Block.Point now) {
    return new Block.Point(
        carry(old == null ? List.of() : old.content(), now.content()),
        blocks(old == null ? List.of() : old.nested(), now.nested()));
  }

  private Block.Ligne ligne(Block.@Nullable Ligne old, Block.Ligne now) {
    List<Block.Cellule> cells = old == null ? List.of() : old.cellules();
    List<Block.Cellule> out = new ArrayList<>();
    for (int i = 0; i < now.cellules().size(); i++) {
      Block.Cellule cell = now.cellules().get(i);
      boolean filler = old != null && i >= cells.size() && cell.content().isEmpty();
      if (!filler) {
        Block.@Nullable Cellule was = i < cells.size() ? cells.get(i) : null;
        List<Inline> content = was == null ? List.of() : was.content();
        out.add(new Block.Cellule(cell.nombre(), cell(content, cell.content(), now.entete())));
      }
    }
    return new Block.Ligne(now.entete(), out);
  }

  /** The look of a heading is the table's own: a heading whose words are the same is the same. */
  private List<Inline> cell(List<Inline> old, List<Inline> now, boolean head) {
    return head && WordDiff.same(Inline.text(old), Inline.text(now))
        ? numbers.follow(old)
        : carry(old, now);
  }

  private Block follow(Block block) {
    if (block instanceof Block.Alinea alinea) {
      return new Block.Alinea(numbers.follow(alinea.content()));
    }
    if (block instanceof Block.Liste liste) {
      return new Block.Liste(
          liste.numbered(),
          liste.points().stream()
              .map(
                  p ->
                      new Block.Point(
                          numbers.follow(p.content()),
                          p.nested().stream().map(this::follow).toList()))
              .toList());
    }
    Block.Tableau tableau = (Block.Tableau) block;
    return new Block.Tableau(
        tableau.titre(),
        tableau.lignes().stream()
            .map(
                l ->
                    new Block.Ligne(
                        l.entete(),
                        l.cellules().stream()
                            .map(c -> new Block.Cellule(c.nombre(), numbers.follow(c.content())))
                            .toList()))
            .toList());
  }
}
