package org.paraphe.law;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The sections of every text of an index as one forest: books, titles, chapters. A section has a
 * higher number than the one it stands in. Immutable.
 */
final class SectionTree {

  static final int NONE = -1;

  private static final Pattern TERRITORY =
      Pattern.compile(
          "outre.mer|mayotte|guyane|polynesie|caledonie|wallis|barthelemy|saint.martin|miquelon"
              + "|guadeloupe|martinique|la.reunion|moselle|bas.rhin|haut.rhin|alsace|corse"
              + "|metropole.de.lyon|terres.australes|ville.de.paris|marseille");
  private static final Pattern LOST_APOSTROPHE = Pattern.compile("[ldns][aeiouyh]\\w{3,}");

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Integer> parents = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();
  private final List<Boolean> territories = new ArrayList<>();
  private final Map<String, Set<Integer>> titled = new HashMap<>();
  private final Map<String, Set<Integer>> paired = new HashMap<>();
  private final LegalTerms french;
  private final int[] sectionOf;

  private SectionTree(IndexReader reader, LegalTerms french) throws IOException {
    this.french = french;
    this.sectionOf = new int[reader.maxDoc()];
    for (LeafReaderContext leaf : reader.leaves()) {
      place(leaf);
    }
  }

  static SectionTree read(IndexReader reader, LegalTerms french) throws IOException {
    return new SectionTree(reader, french);
  }

  private void place(LeafReaderContext leaf) throws IOException {
    Terms codes = leaf.reader().terms(CorpusFields.CODE);
    if (codes == null) {
      return;
    }
    TermsEnum each = codes.iterator();
    for (BytesRef code = each.next(); code != null; code = each.next()) {
      SortedDocValues paths = leaf.reader().getSortedDocValues(CorpusFields.SECTION);
      PostingsEnum documents = each.postings(null, PostingsEnum.NONE);
      while (documents.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        int document = documents.docID();
        boolean known = paths != null && paths.advanceExact(document);
        String path = known ? paths.lookupOrd(paths.ordValue()).utf8ToString() : "";
        sectionOf[leaf.docBase + document] = number(code.utf8ToString() + "/" + path);
      }
    }
  }

  private int number(String path) {
    Integer known = numbers.get(path);
    if (known != null) {
      return known;
    }
    int slash = path.lastIndexOf('/');
    int parent = slash < 0 ? NONE : number(path.substring(0, slash));
    int number = parents.size();
    numbers.put(path, number);
    parents.add(parent);
    String title = slash < 0 ? "" : path.substring(slash + 1);
    boolean inherited = parent != NONE && territories.get(parent);
    territories.add(inherited || TERRITORY.matcher(Folded.of(title)).find());
    List<String> terms = french.of(title.replace('-', ' '));
    lengths.add(terms.size() + (parent == NONE ? 0 : lengths.get(parent)));
    index(terms, number);
    return number;
  }

  /** A slug such as {@code code-de-lurbanisme} has lost an apostrophe: both readings are kept. */
  private void index(List<String> terms, int number) {
    List<String> whole = new ArrayList<>();
    for (String term : terms) {
      titled.computeIfAbsent(term, t -> new LinkedHashSet<>()).add(number);
      if (LOST_APOSTROPHE.matcher(term).matches()) {
        titled.computeIfAbsent(term.substring(1), t -> new LinkedHashSet<>()).add(number);
      }
      whole.add(term);
    }
    for (int i = 0; i + 1 < whole.size(); i++) {
      pair(whole.get(i), whole.get(i + 1), number);
    }
  }

  private void pair(String first, String second, int number) {
    paired.computeIfAbsent(first + ' ' + second, p -> new LinkedHashSet<>()).add(number);
    if (LOST_APOSTROPHE.matcher(second).matches()) {
      String cut = second.substring(1);
      paired.computeIfAbsent(first + ' ' + cut, p -> new LinkedHashSet<>()).add(number);
    }
  }

  int size() {
    return parents.size();
  }

  int sectionOf(int document) {
    return sectionOf[document];
  }

  /** {@link #NONE} for a text as a whole. */
  int parent(int section) {
    return parents.get(section);
  }

  /** How many words its title and those above it have. */
  int pathLength(int section) {
    return lengths.get(section);
  }

  boolean isOfOneTerritory(int section) {
    return territories.get(section);
  }

  /** The sections whose own title has the term. */
  Set<Integer> titledWith(String term) {
    return titled.getOrDefault(term, Set.of());
  }

  /** The sections whose own title has the two terms side by side. */
  Set<Integer> titledWith(String first, String second) {
    return paired.getOrDefault(first + ' ' + second, Set.of());
  }

  static boolean namesATerritory(String question) {
    return TERRITORY.matcher(Folded.of(question)).find();
  }
}
