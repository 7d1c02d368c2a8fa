package org.paraphe.law;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.SmallFloat;

/**
 * The versions in force on one day, numbered from 0 in the order of their sections, with what a
 * score needs of each: its document, its section, its length. Immutable.
 */
final class LawAtDate {

  private static final int ABSENT = -1;

  private final int[] documents;
  private final int[] numbers;
  private final int[] sections;
  private final int[] lengths;
  private final FixedBitSet legislative;

  /** Of each section and, at the end, of none: the first article that stands in it or after it. */
  private final int[] firsts;

  private LawAtDate(IndexReader reader, SectionTree tree, int day) throws IOException {
    FixedBitSet inForce = inForce(reader, day);
    int size = inForce.cardinality();
    documents = new int[size];
    sections = new int[size];
    lengths = new int[size];
    legislative = new FixedBitSet(Math.max(1, size));
    numbers = new int[reader.maxDoc()];
    firsts = new int[tree.size() + 1];
    number(inForce, tree);
    for (LeafReaderContext leaf : reader.leaves()) {
      measure(leaf);
      markLegislative(leaf);
    }
  }

  static LawAtDate of(IndexReader reader, SectionTree tree, LocalDate date) throws IOException {
    return new LawAtDate(reader, tree, CorpusFields.day(date));
  }

  private static FixedBitSet inForce(IndexReader reader, int day) throws IOException {
    FixedBitSet inForce = new FixedBitSet(Math.max(1, reader.maxDoc()));
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedNumericDocValues from = DocValues.getSortedNumeric(leaf.reader(), CorpusFields.FROM);
      SortedNumericDocValues to = DocValues.getSortedNumeric(leaf.reader(), CorpusFields.TO);
      for (int i = 0; i < leaf.reader().maxDoc(); i++) {
        boolean dated = from.advanceExact(i) && to.advanceExact(i) && isLive(leaf.reader(), i);
        if (dated && from.nextValue() <= day && day < to.nextValue()) {
          inForce.set(leaf.docBase + i);
        }
      }
      clearStillborn(leaf, inForce);
    }
    return inForce;
  }

  private static boolean isLive(LeafReader reader, int document) {
    return reader.getLiveDocs() == null || reader.getLiveDocs().get(document);
  }

  private static void clearStillborn(LeafReaderContext leaf, FixedBitSet inForce)
      throws IOException {
    Term stillborn = new Term(CorpusFields.STATE, CorpusFields.STILLBORN);
    PostingsEnum found = leaf.reader().postings(stillborn, PostingsEnum.NONE);
    while (found != null && found.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
      inForce.clear(leaf.docBase + found.docID());
    }
  }

  private void number(FixedBitSet inForce, SectionTree tree) {
    Arrays.fill(numbers, ABSENT);
    for (int document = 0; document < numbers.length; document++) {
      if (inForce.get(document)) {
        firsts[tree.sectionOf(document) + 1]++;
      }
    }
    for (int section = 0; section < tree.size(); section++) {
      firsts[section + 1] += firsts[section];
    }
    int[] next = firsts.clone();
    for (int document = 0; document < numbers.length; document++) {
      if (inForce.get(document)) {
        int article = next[tree.sectionOf(document)]++;
        numbers[document] = article;
        documents[article] = document;
        sections[article] = tree.sectionOf(document);
      }
    }
  }

  private void measure(LeafReaderContext leaf) throws IOException {
    NumericDocValues norms = leaf.reader().getNormValues(CorpusFields.TEXT);
    while (norms != null && norms.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
      int article = numbers[leaf.docBase + norms.docID()];
      if (article != ABSENT) {
        lengths[article] = SmallFloat.byte4ToInt((byte) norms.longValue());
      }
    }
  }

  /** An article « L. » or « LO » is of the legislative part. */
  private void markLegislative(LeafReaderContext leaf) throws IOException {
    Terms articles = leaf.reader().terms(CorpusFields.ARTICLE);
    if (articles == null) {
      return;
    }
    TermsEnum each = articles.iterator();
    TermsEnum.SeekStatus found = each.seekCeil(new BytesRef("L"));
    while (found != TermsEnum.SeekStatus.END && each.term().utf8ToString().startsWith("L")) {
      PostingsEnum of = each.postings(null, PostingsEnum.NONE);
      while (of.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        int article = numbers[leaf.docBase + of.docID()];
        if (article != ABSENT) {
          legislative.set(article);
        }
      }
      if (each.next() == null) {
        return;
      }
    }
  }

  /** How many versions are in force. */
  int size() {
    return documents.length;
  }

  int document(int article) {
    return documents[article];
  }

  /** The number of a document of the index, negative where it is not in force. */
  int number(int document) {
    return numbers[document];
  }

  int section(int article) {
    return sections[article];
  }

  /** In words. */
  int length(int article) {
    return lengths[article];
  }

  /**
   * The first article that stands in the section or a later one; the articles of some sections in a
   * row are a range.
   */
  int first(int section) {
    return firsts[section];
  }

  boolean isLegislative(int article) {
    return legislative.get(article);
  }
}
