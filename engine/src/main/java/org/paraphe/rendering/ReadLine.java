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

  /** « Erreur ! Source du renvoi introuvable. », "Error: Reference source not found". */
  private static final Pattern LOST =
      Pattern.compile("(?iU)err(?:eur|or)\\b.*(?:source|renvoi|r[ée]f[ée]rence|signet).*");

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
      leaves.add(new Leaf(inline(run, articles), 0, run.bold(), run.italic()));
    }
    return Leaf.content(leaves);
  }

  /** Word processors write an error where the article is gone: the draft's words stand there. */
  private static Inline inline(Run run, Map<String, Integer> articles) {
    String target = run.target() == null ? "" : run.target();
    Integer article = articles.get(target);
    if (article != null) {
      return new Inline.Renvoi(article, ActWords.renvoi(article));
    }
    String words = run.text();
    return new Inline.Texte(
        LOST.matcher(words).matches()
            ? WordXml.bookmarked(target).map(ActWords::renvoi).orElse(words)
            : words);
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
