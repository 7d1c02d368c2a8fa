package org.paraphe.law;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** A version of an article as a document of the index, and back. */
final class CorpusDocuments {

  /** A term longer than this is none for Lucene; no section path of a code comes near. */
  private static final int LONGEST_TERM = 8_000;

  private CorpusDocuments() {}

  static Document of(ArticleVersion version, CorpusSource.Form form) {
    Document document = new Document();
    String number = ArticleNumber.key(version.article());
    Consumer<String> key = k -> document.add(new StringField(CorpusFields.KEY, k, Store.NO));
    term(document, CorpusFields.CODE, version.code());
    term(document, CorpusFields.CID, version.cid());
    term(document, CorpusFields.ARTICLE, number);
    keys(version, number, key);
    if (version.id() != null) {
      term(document, CorpusFields.ID, version.id());
    }
    if (version.number() != null) {
      document.add(new StringField(CorpusFields.NUMBER, version.number(), Store.NO));
    }
    term(document, CorpusFields.STATE, version.state());
    term(document, CorpusFields.FORM, form.name());
    document.add(new IntField(CorpusFields.FROM, version.from(), Store.YES));
    document.add(new IntField(CorpusFields.TO, version.to(), Store.YES));
    words(document, version);
    version
        .replacedBy()
        .forEach(s -> document.add(new StoredField(CorpusFields.REPLACED, line(s))));
    return document;
  }

  /** Under the code, or the law's own number too. */
  private static void keys(ArticleVersion version, String number, Consumer<String> key) {
    if (number.isEmpty()) {
      return;
    }
    key.accept(CorpusFields.key(version.code(), number));
    if (version.number() != null) {
      key.accept(CorpusFields.key(version.number(), number));
    }
  }

  private static void words(Document document, ArticleVersion version) {
    String section = cut(version.path());
    document.add(new TextField(CorpusFields.TITLE, version.title(), Store.YES));
    document.add(new TextField(CorpusFields.PATH, version.path(), Store.YES));
    document.add(new StringField(CorpusFields.SECTION, section, Store.NO));
    document.add(new SortedDocValuesField(CorpusFields.SECTION, new BytesRef(section)));
    document.add(new TextField(CorpusFields.TEXT, version.text(), Store.YES));
  }

  private static String line(Successor successor) {
    return String.join("\t", successor.code(), successor.article(), successor.title());
  }

  static List<Successor> successors(Document document) {
    return Stream.of(document.getValues(CorpusFields.REPLACED))
        .map(l -> l.split("\t", 3))
        .map(l -> new Successor(l[0], l[2], l[1], Successor.Basis.LIEN))
        .toList();
  }

  private static void term(Document document, String field, String value) {
    document.add(new StringField(field, value, Store.YES));
  }

  private static String cut(String path) {
    return path.length() <= LONGEST_TERM ? path : path.substring(0, LONGEST_TERM);
  }

  static LawArticle article(Document document) {
    return new LawArticle(
        document.get(CorpusFields.CODE),
        document.get(CorpusFields.TITLE),
        document.get(CorpusFields.ARTICLE),
        document.get(CorpusFields.ID),
        CorpusFields.date(day(document, CorpusFields.FROM)),
        CorpusFields.date(day(document, CorpusFields.TO)),
        document.get(CorpusFields.STATE),
        document.get(CorpusFields.PATH),
        document.get(CorpusFields.TEXT));
  }

  static int day(Document document, String field) {
    Number day = document.getField(field).numericValue();
    return day.intValue();
  }
}
