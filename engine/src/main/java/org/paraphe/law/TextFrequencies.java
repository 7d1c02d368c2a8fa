package org.paraphe.law;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;

/** How often a clue stands in the text of each article in force. */
final class TextFrequencies {

  /** « permis de construire »: the small word between the two is no term, but has its place. */
  private static final int NEAR = 2;

  private final IndexReader reader;
  private final LawAtDate law;

  TextFrequencies(IndexReader reader, LawAtDate law) {
    this.reader = reader;
    this.law = law;
  }

  /** Adds to each article that has the clue. */
  void count(Clue clue, SparseFloats articles) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      if (clue instanceof Clue.Word word) {
        count(leaf, word, articles);
      } else if (clue instanceof Clue.Pair pair) {
        count(leaf, pair, articles);
      }
    }
  }

  private static Term term(String text) {
    return new Term(CorpusFields.TEXT, text);
  }

  private void count(LeafReaderContext leaf, Clue.Word word, SparseFloats articles)
      throws IOException {
    PostingsEnum found = leaf.reader().postings(term(word.term()), PostingsEnum.FREQS);
    while (found != null && found.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
      int article = law.number(leaf.docBase + found.docID());
      if (article >= 0) {
        articles.add(article, found.freq());
      }
    }
  }

  private void count(LeafReaderContext leaf, Clue.Pair pair, SparseFloats articles)
      throws IOException {
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
        int times = article < 0 ? 0 : together(first, second);
        if (times > 0) {
          articles.add(article, times);
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
}
