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
 * What a person reads of two versions of an act: each part that changed, by article, paragraph and
 * word. An article that only took another number, and the references that follow it, are no change.
 */
public final class ActDifference {

  private final Act before;
  private final Act after;
  private final ArticleNumbers numbers;
  private final List<ActChange> changes = new ArrayList<>();

  private ActDifference(Act before, Act after) {
    this.before = before;
    this.after = after;
    this.numbers = ArticleNumbers.of(before, after);
  }

  /** In the order of the act; empty where both say the same. */
  public static List<ActChange> between(Act before, Act after) {
    ActDifference difference = new ActDifference(before, after);
    difference.compare();
    return List.copyOf(difference.changes);
  }

  private void compare() {
    official();
    paragraph("Objet", before.objet(), after.objet());
    each(
        "Visa",
        before.visas(),
        after.visas(),
        Visa::text,
        (w, a, b) -> paragraph(w, a.content(), b.content()));
    each(
        "Considérant",
        before.considerants(),
        after.considerants(),
        Considerant::text,
        (w, a, b) -> paragraph(w, a.content(), b.content()));
    words("Formule", before.formule(), after.formule());
    each("Article", before.articles(), after.articles(), Parts::text, this::article);
    paragraph("Exécution", before.execution(), after.execution());
    paragraph("Voies et délais de recours", before.recours(), after.recours());
    each("Annexe", before.annexes(), after.annexes(), Parts::text, this::annexe);
  }

  private void official() {
    List<OfficialWords.Entry> old = OfficialWords.of(before);
    List<OfficialWords.Entry> now = OfficialWords.of(after);
    for (int i = 0; i < now.size(); i++) {
      words(now.get(i).where(), old.get(i).text(), now.get(i).text());
    }
  }

  /** Compares one part with the one that it was. */
  @FunctionalInterface
  private interface Comparison<T> {
    void compare(String where, T old, T now);
  }

  private <T> void each(
      String what, List<T> old, List<T> now, Function<T, String> text, Comparison<T> comparison) {
    Alignment pairs = Alignment.of(old, now, text);
    List<Integer> gone = pairs.gone(old.size());
    int next = 0;
    for (int i = 0; i < now.size(); i++) {
      int from = pairs.beforeOf()[i];
      for (;
          from >= 0 && !pairs.moved()[i] && next < gone.size() && gone.get(next) < from;
          next++) {
        removed(what, gone.get(next), text.apply(old.get(gone.get(next))));
      }
      String where = label(what, i);
      if (from < 0) {
        add(ActChange.Kind.AJOUTE, where, "", text.apply(now.get(i)));
      } else {
        if (pairs.moved()[i]) {
          add(ActChange.Kind.DEPLACE, where, text.apply(old.get(from)), text.apply(now.get(i)));
        }
        comparison.compare(where, old.get(from), now.get(i));
      }
    }
    for (; next < gone.size(); next++) {
      removed(what, gone.get(next), text.apply(old.get(gone.get(next))));
    }
  }

  private void removed(String what, int index, String text) {
    add(ActChange.Kind.SUPPRIME, label(what, index) + " du projet", text, "");
  }

  private static String label(String what, int index) {
    return what + " " + (what.equals("Article") ? Article.ordinal(index + 1) : index + 1);
  }

  private void add(ActChange.Kind kind, String where, String old, String now) {
    changes.add(new ActChange(kind, where, old, now, List.of()));
  }

  private void article(String where, Article old, Article now) {
    words(where + ", titre", orEmpty(old.titre()), orEmpty(now.titre()));
    blocks(where, old.content(), now.content());
  }

  private void annexe(String where, Annexe old, Annexe now) {
    words(where + ", titre", old.titre(), now.titre());
    blocks(where, old.content(), now.content());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private void blocks(String where, List<Block> old, List<Block> now) {
    each(
        where + ", alinéa",
        only(old, Block.Alinea.class),
        only(now, Block.Alinea.class),
        Parts::text,
        (w, a, b) -> paragraph(w, a.content(), b.content()));
    each(where + ", point", points(old), points(now), p -> Inline.text(p.content()), this::point);
    each(
        where + ", tableau",
        only(old, Block.Tableau.class),
        only(now, Block.Tableau.class),
        Parts::text,
        this::tableau);
  }

  private static <T extends Block> List<T> only(List<Block> blocks, Class<T> kind) {
    return blocks.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The points of all lists of an article, as they are counted by whoever reads it. */
  private static List<Block.Point> points(List<Block> blocks) {
    return only(blocks, Block.Liste.class).stream().flatMap(l -> l.points().stream()).toList();
  }

  private void point(String where, Block.Point old, Block.Point now) {
    paragraph(where, old.content(), now.content());
    blocks(where, old.nested(), now.nested());
  }

  private void tableau(String where, Block.Tableau old, Block.Tableau now) {
    words(where + ", titre", old.titre(), now.titre());
    each(where + ", ligne", old.lignes(), now.lignes(), Parts::text, this::ligne);
  }

  private void ligne(String where, Block.Ligne old, Block.Ligne now) {
    for (int i = 0; i < Math.max(old.cellules().size(), now.cellules().size()); i++) {
      paragraph(where + ", colonne " + (i + 1), cell(old, i), cell(now, i));
    }
  }

  private static List<Inline> cell(Block.Ligne ligne, int column) {
    return column < ligne.cellules().size() ? ligne.cellules().get(column).content() : List.of();
  }

  private void paragraph(String where, List<Inline> old, List<Inline> now) {
    List<Inline> followed = numbers.follow(old);
    int known = changes.size();
    words(where, Inline.text(followed), Inline.text(now));
    if (known == changes.size() && !look(followed).equals(look(now))) {
      add(ActChange.Kind.MIS_EN_FORME, where, Inline.text(old), Inline.text(now));
    }
  }

  /** Where strong and slanted words begin and end. */
  private static List<String> look(List<Inline> content) {
    List<String> look = new ArrayList<>();
    String open = "";
    for (Leaf leaf : Leaf.of(content)) {
      String now = leaf.bold() + "/" + leaf.italic();
      if (!now.equals(open) && !leaf.inline().text().isBlank()) {
        look.add(leaf.start() + " " + now);
        open = now;
      }
    }
    return look;
  }

  private void words(String where, String old, String now) {
    if (WordDiff.same(old, now)) {
      return;
    }
    if (old.isBlank() || now.isBlank()) {
      add(old.isBlank() ? ActChange.Kind.AJOUTE : ActChange.Kind.SUPPRIME, where, old, now);
      return;
    }
    List<ActChange.Edit> edits =
        WordDiff.of(old, now).edits().stream()
            .map(e -> new ActChange.Edit(e.removed(), e.added(), e.from()))
            .filter(e -> !Objects.equals(e.removed(), e.added()))
            .toList();
    changes.add(new ActChange(ActChange.Kind.MODIFIE, where, old, now, edits));
  }
}
