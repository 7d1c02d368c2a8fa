package org.paraphe.rendering;

import java.util.ArrayList;
import java.util.List;
import org.paraphe.act.Inline;

/**
 * Gives the words of an edited paragraph the traces that the same words had in the draft: facts,
 * references, computed amounts and dates. Words that changed inside of a fact are the fact's new
 * value; words that belong to nothing are the editor's.
 */
final class Traces {

  private static final int NOBODY = -1;

  private final List<Leaf> before;
  private final List<Leaf> after;
  private final ArticleNumbers numbers;
  private final String old;
  private final String now;
  private final WordDiff diff;
  private final List<Stretch> out = new ArrayList<>();

  /**
   * Words of one look that belong to one leaf.
   *
   * @param owner a leaf before, {@link #NOBODY}, or a reference after: -2 for the first leaf after
   */
  private record Stretch(String text, boolean bold, boolean italic, int owner) {}

  private Traces(List<Leaf> before, List<Leaf> after, ArticleNumbers numbers) {
    this.before = before;
    this.after = after;
    this.numbers = numbers;
    this.old = text(before);
    this.now = text(after);
    this.diff = WordDiff.of(old, now);
  }

  private static String text(List<Leaf> leaves) {
    StringBuilder text = new StringBuilder();
    leaves.forEach(leaf -> text.append(leaf.inline().text()));
    return text.toString();
  }

  /**
   * @param before the paragraph of the draft
   * @param after the edited one: plain words, strong and slanted ones, references that are fields
   */
  static List<Inline> carry(List<Inline> before, List<Inline> after, ArticleNumbers numbers) {
    List<Leaf> fields =
        Leaf.placed(
            Leaf.of(after).stream().map(l -> l.as(inOldNumbers(l.inline(), numbers))).toList());
    Traces traces = new Traces(Leaf.of(before), fields, numbers);
    return traces.isUntouched() ? numbers.follow(before) : Leaf.content(traces.leaves());
  }

  /** A field shows the number that its article has now; to compare, the one that it had. */
  private static Inline inOldNumbers(Inline inline, ArticleNumbers numbers) {
    if (inline instanceof Inline.Renvoi field) {
      Integer old = numbers.before(field.article());
      int shown = old == null ? field.article() : old;
      return new Inline.Renvoi(field.article(), ActWords.renvoi(shown));
    }
    return inline;
  }

  private boolean isUntouched() {
    if (!diff.isSame()) {
      return false;
    }
    for (int i = 0; i < diff.before().size(); i++) {
      WordDiff.Word was = diff.before().get(i);
      WordDiff.Word is = diff.after().get(i);
      if (!was.isSpace()) {
        Leaf a = leafAt(before, was.start());
        Leaf b = leafAt(after, is.start());
        if (a.bold() != b.bold() || a.italic() != b.italic() || isOther(a, b)) {
          return false;
        }
      }
    }
    return true;
  }

  /** A field that leads to another article than the words of the draft did. */
  private boolean isOther(Leaf was, Leaf is) {
    return is.inline() instanceof Inline.Renvoi field
        && !(was.inline() instanceof Inline.Renvoi renvoi
            && numbers.follow(renvoi).article() == field.article());
  }

  private static Leaf leafAt(List<Leaf> leaves, int at) {
    return leaves.stream().filter(l -> l.start() <= at && at < l.end()).findFirst().orElseThrow();
  }

  private static int indexAt(List<Leaf> leaves, int at) {
    for (int i = 0; i < leaves.size(); i++) {
      if (leaves.get(i).start() <= at && at < leaves.get(i).end()) {
        return i;
      }
    }
    return NOBODY;
  }

  private List<Leaf> leaves() {
    int i = 0;
    int j = 0;
    while (j < diff.after().size()) {
      int from = i;
      while (i < diff.before().size() && diff.pair()[i] < 0) {
        i++;
      }
      int end = i < diff.before().size() ? diff.pair()[i] : diff.after().size();
      int owner = owner(from, i);
      for (; j < end; j++) {
        put(diff.after().get(j).text(), diff.after().get(j).start(), owner);
      }
      if (i < diff.before().size()) {
        kept(diff.before().get(i), diff.after().get(j));
        i++;
        j++;
      }
    }
    return built();
  }

  /** Whose words they are that stand where the words before, from and to, stood. */
  private int owner(int from, int to) {
    int start = from < diff.before().size() ? diff.before().get(from).start() : old.length();
    int end = to == from ? start : diff.before().get(to - 1).end();
    for (int i = 0; i < before.size(); i++) {
      Leaf leaf = before.get(i);
      boolean inside =
          start == end
              ? leaf.start() < start && start < leaf.end()
              : leaf.start() <= start && end <= leaf.end();
      if (inside && !(leaf.inline() instanceof Inline.Texte)) {
        return i;
      }
    }
    return NOBODY;
  }

  /** A word that stands in both keeps its letter and its owner, and takes its new look. */
  private void kept(WordDiff.Word was, WordDiff.Word is) {
    int at = was.start();
    while (at < was.end()) {
      int owner = indexAt(before, at);
      int end = Math.min(was.end(), before.get(owner).end());
      boolean plain = before.get(owner).inline() instanceof Inline.Texte;
      put(old.substring(at, end), is.start(), plain ? NOBODY : owner);
      at = end;
    }
  }

  private void put(String text, int at, int owner) {
    int place = indexAt(after, at);
    Leaf leaf = after.get(place);
    int whose = leaf.inline() instanceof Inline.Renvoi ? -2 - place : owner;
    int last = out.size() - 1;
    Stretch open = last < 0 ? null : out.get(last);
    boolean sameLook = open != null && open.bold() == leaf.bold() && open.italic() == leaf.italic();
    if (open != null && open.owner() == whose && (sameLook || whose != NOBODY)) {
      // a fact that is bold in part is one fact: its look is that of its first words
      out.set(last, new Stretch(open.text() + text, open.bold(), open.italic(), whose));
    } else {
      out.add(new Stretch(text, leaf.bold(), leaf.italic(), whose));
    }
  }

  private List<Leaf> built() {
    List<Leaf> leaves = new ArrayList<>();
    for (Stretch stretch : out) {
      String text = stretch.text();
      boolean value = stretch.owner() >= 0 && !isWhole(stretch);
      String core = value ? text.strip() : text;
      int lead = value ? text.indexOf(core) : 0;
      add(leaves, new Inline.Texte(text.substring(0, lead)), stretch);
      if (!core.isEmpty()) {
        add(leaves, inline(stretch, core), stretch);
      }
      add(leaves, new Inline.Texte(text.substring(lead + core.length())), stretch);
    }
    return leaves;
  }

  private static void add(List<Leaf> leaves, Inline inline, Stretch stretch) {
    if (!inline.text().isEmpty()) {
      leaves.add(new Leaf(inline, 0, stretch.bold(), stretch.italic()));
    }
  }

  private boolean isWhole(Stretch stretch) {
    return stretch.owner() >= 0
        && before.get(stretch.owner()).inline().text().equals(stretch.text());
  }

  private Inline inline(Stretch stretch, String text) {
    if (stretch.owner() == NOBODY) {
      return new Inline.Texte(text);
    }
    if (stretch.owner() < NOBODY) {
      Inline field = after.get(-2 - stretch.owner()).inline();
      return field instanceof Inline.Renvoi renvoi
          ? new Inline.Renvoi(renvoi.article(), ActWords.renvoi(renvoi.article()))
          : field;
    }
    Inline was = before.get(stretch.owner()).inline();
    if (isWhole(stretch)) {
      return was instanceof Inline.Renvoi renvoi ? numbers.follow(renvoi) : was;
    }
    if (was instanceof Inline.Fait fait) {
      return new Inline.Fait(fait.champ(), text);
    }
    return was instanceof Inline.Reference ? new Inline.Reference(text) : new Inline.Texte(text);
  }
}
