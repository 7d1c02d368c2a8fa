package org.paraphe.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paraphe.act.Act;
import org.paraphe.act.Inline;
import org.paraphe.act.Rewriting;
import org.paraphe.privacy.Category;
import org.paraphe.privacy.Identifier;
import org.paraphe.privacy.Occultation;

/**
 * An act without what may not be published: the words are taken out of the act itself, so no view
 * of it can hold them, be it text, metadata or bookmarks.
 *
 * @param act without a trace of a field, which would name what was hidden
 * @param hidden the words that were taken out, and what they are
 */
record PublicationCopy(Act act, Map<String, Category> hidden) {

  /** In the place of what is hidden, however long it was. */
  static final String MARK = "[occulté]";

  PublicationCopy {
    hidden = Map.copyOf(hidden);
  }

  static PublicationCopy of(Act signed, Occultation occultation) {
    Map<String, Category> hidden = new LinkedHashMap<>();
    Rewriting rewriting =
        new Rewriting() {
          @Override
          public List<Inline> paragraph(String where, List<Inline> content) {
            String text = Inline.text(content);
            return new Stretches(occultation.in(text), hidden).without(content);
          }

          @Override
          public String title(String where, String title) {
            return Inline.text(paragraph(where, List.of(new Inline.Texte(title))));
          }
        };
    return new PublicationCopy(rewriting.of(signed), hidden);
  }

  /** Every paragraph and title of an act. */
  static List<String> texts(Act act) {
    List<String> texts = new ArrayList<>();
    Rewriting reading =
        new Rewriting() {
          @Override
          public List<Inline> paragraph(String where, List<Inline> content) {
            texts.add(Inline.text(content));
            return content;
          }

          @Override
          public String title(String where, String title) {
            texts.add(title);
            return title;
          }
        };
    reading.of(act);
    return texts;
  }

  /** The stretches of one paragraph that go; each leaves one mark. */
  private static final class Stretches {

    private final List<Identifier> gone;
    private final Map<String, Category> hidden;
    private int at;

    Stretches(List<Identifier> gone, Map<String, Category> hidden) {
      this.gone = gone;
      this.hidden = hidden;
    }

    List<Inline> without(List<Inline> content) {
      String text = Inline.text(content);
      gone.forEach(g -> hidden.put(text.substring(g.start(), g.end()).strip(), g.category()));
      return Rewriting.leaves(content, this::without);
    }

    private Inline without(Inline leaf) {
      int start = at;
      at += leaf.text().length();
      String text = left(leaf.text(), start);
      boolean untouched = text.equals(leaf.text());
      return untouched && !(leaf instanceof Inline.Fait) ? leaf : new Inline.Texte(text);
    }

    private String left(String text, int start) {
      StringBuilder left = new StringBuilder();
      int from = 0;
      for (Identifier one : gone) {
        int begin = Math.max(0, one.start() - start);
        int end = Math.min(text.length(), one.end() - start);
        if (end <= begin) {
          continue;
        }
        left.append(text, from, begin);
        if (one.start() >= start) {
          left.append(MARK);
        }
        from = end;
      }
      return left.append(text.substring(from)).toString();
    }
  }
}
