package org.paraphe.rendering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two texts word by word: which words stand in both, in order, and what was changed between them. A
 * number with its spaces is one word, and so are a date and the number of an article; kinds of
 * spaces and of apostrophes are not told apart, since word processors change them by themselves.
 *
 * @param pair for each word of the text before, its place among the words after, or -1
 */
record WordDiff(List<Word> before, List<Word> after, int[] pair) {

  private static final Pattern WORD =
      Pattern.compile(
          "\\d{1,2}(?:er)?["
              + " \\u00A0](?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)["
              + " \\u00A0]\\d{4}\\b|\\b[LRDA]\\.?["
              + " \\u00A0]?\\d+(?:-\\d+)*|\\d+(?:-\\d+)+|\\d{1,3}(?:["
              + " \\u00A0\\u202F]\\d{3})+(?:[.,]\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)?(?:er\\b)?"
              + "|[\\p{L}\\p{M}]+|[\\s\\u00A0\\u202F\\u2009]+|.",
          Pattern.DOTALL);

  private static final Pattern NUMBER_WORD =
      Pattern.compile(
          "(?i)un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze"
              + "|seize|vingts?|trente|quarante|cinquante|soixante|cents?|mille|et|-");

  /** Beyond this many comparisons two texts have too little in common to be shown word by word. */
  private static final long MOST = 9_000_000;

  record Word(String text, int start) {
    int end() {
      return start + text.length();
    }

    boolean isSpace() {
      return key(text).equals(" ");
    }

    /** Between two changes, a space or a part of a number in words does not part them. */
    boolean isJoint() {
      return isSpace() || NUMBER_WORD.matcher(text).matches();
    }
  }

  /**
   * A change: words that went, words that came; one of the two may be empty.
   *
   * @param from where the words that came begin in the text after
   * @param near the words just before, where the change is an addition
   */
  record Edit(String removed, String added, int from, String near) {}

  static WordDiff of(String before, String after) {
    List<Word> old = words(before);
    List<Word> now = words(after);
    return new WordDiff(old, now, pairs(old, now));
  }

  static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(text); word.find(); ) {
      words.add(new Word(word.group(), word.start()));
    }
    return words;
  }

  /** The text with what word processors change by themselves made one. */
  static String key(String text) {
    return text.replaceAll("[\\s\\u00A0\\u202F\\u2009]+", " ")
        .replace('\u2019', '\'')
        .replace('\u2011', '-');
  }

  static boolean same(String before, String after) {
    return key(before).strip().equals(key(after).strip());
  }

  private static int[] pairs(List<Word> old, List<Word> now) {
    String[] a = old.stream().map(w -> key(w.text())).toArray(String[]::new);
    String[] b = now.stream().map(w -> key(w.text())).toArray(String[]::new);
    int[] pair = new int[a.length];
    Arrays.fill(pair, -1);
    int head = 0;
    while (head < Math.min(a.length, b.length) && a[head].equals(b[head])) {
      pair[head] = head;
      head++;
    }
    int tail = 0;
    while (tail < Math.min(a.length, b.length) - head
        && a[a.length - 1 - tail].equals(b[b.length - 1 - tail])) {
      pair[a.length - 1 - tail] = b.length - 1 - tail;
      tail++;
    }
    common(a, b, head, tail, pair);
    return pair;
  }

  /** The longest common subsequence of the words between head and tail. */
  private static void common(String[] a, String[] b, int head, int tail, int[] pair) {
    int n = a.length - head - tail;
    int m = b.length - head - tail;
    if ((long) n * m > MOST) {
      return;
    }
    int[][] best = new int[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        best[i][j] =
            a[head + i].equals(b[head + j])
                ? best[i + 1][j + 1] + weight(a[head + i])
                : Math.max(best[i + 1][j], best[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < n && j < m) {
      if (a[head + i].equals(b[head + j])
          && best[i][j] == best[i + 1][j + 1] + weight(a[head + i])) {
        pair[head + i++] = head + j++;
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  /** A space or a comma in common says less than a word. */
  private static int weight(String word) {
    return Character.isLetterOrDigit(word.codePointAt(0)) ? 8 : 1;
  }

  boolean isSame() {
    return before.size() == after.size() && Arrays.stream(pair).allMatch(p -> p >= 0);
  }

  /** What changed, in order; changes that only a space or a number's word parts are one. */
  List<Edit> edits() {
    List<int[]> spans = new ArrayList<>(); // before from, to; after from, to
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && pair[i] == j) {
        i++;
        j++;
        continue;
      }
      int from = i;
      int to = j;
      while (i < before.size() && pair[i] < 0) {
        i++;
      }
      j = i < before.size() ? pair[i] : after.size();
      add(spans, from, i, to, j);
    }
    return spans.stream().map(this::edit).filter(e -> !isNothing(e)).toList();
  }

  private static boolean isNothing(Edit edit) {
    return edit.removed().isEmpty() && edit.added().isEmpty();
  }

  private void add(List<int[]> spans, int from, int to, int start, int end) {
    int[] last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
    boolean touches =
        last != null && before.subList(last[1], from).stream().allMatch(Word::isJoint);
    if (last != null && touches) {
      last[1] = to;
      last[3] = end;
    } else {
      spans.add(new int[] {from, to, start, end});
    }
  }

  private Edit edit(int[] span) {
    String removed = joined(before, span[0], span[1]).strip();
    String added = joined(after, span[2], span[3]);
    int lead = added.length() - added.stripLeading().length();
    int from = span[2] < after.size() ? after.get(span[2]).start() + lead : 0;
    String near = joined(after, Math.max(0, span[2] - 6), span[2]).strip();
    return new Edit(removed, added.strip(), from, near);
  }

  private static String joined(List<Word> words, int from, int to) {
    StringBuilder text = new StringBuilder();
    words.subList(from, to).forEach(w -> text.append(w.text()));
    return text.toString();
  }
}
