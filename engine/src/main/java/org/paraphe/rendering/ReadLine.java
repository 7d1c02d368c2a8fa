package org.paraphe.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.act.Inline;
import org.paraphe.extraction.EditedDocument.Run;

/** The words of a paragraph as they are read, without those that every view adds around them. */
record ReadLine(List<Run> runs) {

  ReadLine {
    runs = List.copyOf(runs);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    runs.forEach(run -> text.append(run.text()));
    return text.toString();
  }

  boolean isBlank() {
    return WordDiff.key(text()).isBlank();
  }

  /** Without what the pattern finds at the start. */
  ReadLine after(Pattern opening) {
    Matcher matcher = opening.matcher(text());
    return matcher.lookingAt() ? cut(matcher.end(), text().length()) : this;
  }

  /** Without what the pattern finds; it must stand at the end. */
  ReadLine before(Pattern ending) {
    Matcher matcher = ending.matcher(text());
    return matcher.find() ? cut(0, matcher.start()) : this;
  }

  ReadLine then(ReadLine next) {
    if (runs.isEmpty()) {
      return next;
    }
    List<Run> both = new ArrayList<>(runs);
    both.add(new Run(" ", false, false, null));
    both.addAll(next.runs);
    return new ReadLine(both);
  }

  ReadLine withoutBold() {
    return new ReadLine(
        runs.stream().map(r -> new Run(r.text(), false, r.italic(), r.target())).toList());
  }

  private ReadLine cut(int from, int to) {
    List<Run> out = new ArrayList<>();
    int start = 0;
    for (Run run : runs) {
      int end = start + run.text().length();
      int a = Math.max(from, start);
      int b = Math.min(to, end);
      if (a < b) {
        String text = run.text().substring(a - start, b - start);
        out.add(new Run(text, run.bold(), run.italic(), run.target()));
      }
      start = end;
    }
    return new ReadLine(out);
  }

  /**
   * @param articles the number of each article by the bookmarks that begin in it
   */
  List<Inline> content(Map<String, Integer> articles) {
    List<Leaf> leaves = new ArrayList<>();
    for (Run run : spaced().runs) {
      Integer article = run.target() == null ? null : articles.get(run.target());
      Inline inline =
          article == null
              ? new Inline.Texte(run.text())
              : new Inline.Renvoi(article, ActWords.renvoi(article));
      leaves.add(new Leaf(inline, 0, run.bold(), run.italic()));
    }
    return Leaf.content(leaves);
  }

  /** White space that may break a line is one space, none at either end. */
  private ReadLine spaced() {
    List<Run> out = new ArrayList<>();
    boolean after = true;
    for (Run run : runs) {
      StringBuilder text = new StringBuilder();
      for (char c : run.text().toCharArray()) {
        boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!space || !after) {
          text.append(space ? ' ' : c);
        }
        after = space;
      }
      out.add(new Run(text.toString(), run.bold(), run.italic(), run.target()));
    }
    ReadLine line = new ReadLine(out);
    String all = line.text();
    return all.endsWith(" ") ? line.cut(0, all.length() - 1) : line.cut(0, all.length());
  }
}
