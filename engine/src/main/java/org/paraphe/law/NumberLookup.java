package org.paraphe.law;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/** Finds the articles that a question names by their number. */
final class NumberLookup {

  /** « L 1 » alone: a person who types nothing else means an article. */
  private static final Pattern BARE_NUMBER =
      Pattern.compile("(?i)\\s*(?:lo|[lrda])\\.? ?\\*? ?\\d.*");

  private static final float FIRST = 1_000;

  private final IndexReader reader;
  private final SectionTree tree;
  private final LawAtDate law;

  private NumberLookup(IndexReader reader, SectionTree tree, LawAtDate law) {
    this.reader = reader;
    this.tree = tree;
    this.law = law;
  }

  static NumberLookup in(IndexReader reader, SectionTree tree, LawAtDate law) {
    return new NumberLookup(reader, tree, law);
  }

  /** In the order of the question; of a number without a code, that article of every code. */
  List<Ranked> find(String question) throws IOException {
    String text = BARE_NUMBER.matcher(question).matches() ? "article " + question : question;
    Set<Integer> found = new LinkedHashSet<>();
    for (Citation citation : new CitationParser().parse(text)) {
      String article = citation.article();
      if (article != null) {
        for (String number : spellings(article)) {
          found.addAll(documents(number, citation.code()));
        }
      }
    }
    List<Ranked> ranked = new ArrayList<>();
    found.forEach(d -> ranked.add(new Ranked(d, tree.sectionOf(d), FIRST)));
    return ranked;
  }

  /** People leave out the star of a decree in the Conseil d'État. */
  private static Set<String> spellings(String article) {
    String plain = article.replace(" ", "").replace("*", "").toUpperCase(Locale.ROOT);
    Set<String> spellings = new LinkedHashSet<>(List.of(article, plain));
    spellings.add(plain.replaceFirst("^([RDA])(?=\\d)", "$1*"));
    return spellings;
  }

  private List<Integer> documents(String number, @Nullable String code) throws IOException {
    List<Integer> found = new ArrayList<>();
    StoredFields stored = reader.storedFields();
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum each =
          leaf.reader().postings(new Term(CorpusFields.ARTICLE, number), PostingsEnum.NONE);
      while (each != null && each.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        int document = leaf.docBase + each.docID();
        if (law.number(document) >= 0 && (code == null || code.equals(code(stored, document)))) {
          found.add(document);
        }
      }
    }
    return found;
  }

  private static String code(StoredFields stored, int document) throws IOException {
    return stored.document(document, Set.of(CorpusFields.CODE)).get(CorpusFields.CODE);
  }
}
