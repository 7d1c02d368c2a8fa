package org.paraphe.law;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;

/** How often a clue stands in the text of each article in force, and in the titles above it. */
final class Frequencies {

  /** « permis de construire »: the small word between the two is no term, but has its place. */
  private static final int NEAR = 2;

  private final IndexReader reader;
  private final SectionTree tree;
  private final LawAtDate law;
  private final float[] texts;
  private final float[] titles;

  Frequencies(IndexReader reader, SectionTree tree, LawAtDate law) {
    this.reader = reader;
    this.tree = tree;
    this.law = law;
    this.texts = new float[law.size()];
    this.titles = new float[tree.size()];
  }

  void count(Clue clue) throws IOException {
    Arrays.fill(texts, 0);
    Arrays.fill(titles, 0);
    if (clue instanceof Clue.Word word) {
      tree.titledWith(word.term()).forEach(s -> titles[s]++);
    } else if (clue instanceof Clue.Pair pair) {
      tree.titledWith(pair.first(), pair.second()).forEach(s -> titles[s]++);
    }
    inherit();
    for (LeafReaderContext leaf : reader.leaves()) {
      if (clue instanceof Clue.Word word) {
        count(leaf, word);
      } else if (clue instanceof Clue.Pair pair) {
        count(leaf, pair);
      }
    }
  }

  private void inherit() {
    for (int section = 0; section < titles.length; section++) {
      if (tree.parent(section) != SectionTree.NONE) {
        titles[section] += titles[tree.parent(section)];
      }
    }
  }

  private static Term term(String text) {
    return new Term(CorpusFields.TEXT, text);
  }

  private void count(LeafReaderContext leaf, Clue.Word word) throws IOException {
    PostingsEnum found = leaf.reader().postings(term(word.term()), PostingsEnum.FREQS);
    while (found != null && found.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
      int article = law.number(leaf.docBase + found.docID());
      if (article >= 0) {
        texts[article] = found.freq();
      }
    }
  }

  private void count(LeafReaderContext leaf, Clue.Pair pair) throws IOException {
    PostingsEnum first = leaf.reader().postings(term(pair.first()), PostingsEnum.POSITIONS);
    PostingsEnum second = leaf.reader().postings(term(pair.second()), PostingsEnum.POSITIONS);
    if (first == null || second == null) {
      return;
    }
    int document = first.nextDoc();
    while (document != PostingsEnum.NO_MORE_DOCS) {
      int other = second.docID() < document ? second.advance(document) : second.docID();
      if (other == document) {
        int article = law.number(leaf.docBase + document);
        if (article >= 0) {
          texts[article] = together(first, second);
        }
        document = first.nextDoc();
      } else {
        document = other == PostingsEnum.NO_MORE_DOCS ? other : first.advance(other);
      }
    }
  }

  private static int together(PostingsEnum first, PostingsEnum second) throws IOException {
    int times = 0;
    int left = second.freq();
    int at = -1;
    for (int i = 0; i < first.freq(); i++) {
      int from = first.nextPosition();
      while (at <= from && left > 0) {
        at = second.nextPosition();
        left--;
      }
      if (at > from && at - from <= NEAR) {
        times++;
      }
    }
    return times;
  }

  float inText(int article) {
    return texts[article];
  }

  /** In the section's own title and those above it. */
  float inTitles(int section) {
    return titles[section];
  }
}
