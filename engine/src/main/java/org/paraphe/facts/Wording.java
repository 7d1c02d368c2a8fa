package org.paraphe.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises by one pattern over the folded text; the value is the original's words. */
record Wording(Pattern pattern, int group) implements Recogniser {
  /** The whole match is the value, whatever the case. */
  static Wording of(String regex) {
    return new Wording(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), 0);
  }

  /** The whole match is the value, capitals as written. */
  static Wording exact(String regex) {
    return new Wording(Pattern.compile(regex), 0);
  }

  @Override
  public List<Hit> find(FoldedText text) {
    List<Hit> hits = new ArrayList<>();
    Matcher matcher = pattern.matcher(text.text());
    while (matcher.find()) {
      String words = text.words(matcher.start(group), matcher.end(group));
      if (!words.isEmpty()) {
        hits.add(text.hit(Value.of(words), matcher.start(group), matcher.end(group)));
      }
    }
    return hits;
  }
}
