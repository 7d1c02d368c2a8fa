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

/** Gathers the {@link SectionTree} of an index from the paths of its documents. */
final class SectionTreeMaker {

  private static final Pattern LOST_APOSTROPHE = Pattern.compile("[ldns][aeiouyh]\\w{3,}");

  private final LegalTerms french;

  /** In the order in which they are met: a section after the one that it stands in. */
  private final List<Section> sections = new ArrayList<>();

  private final Map<String, Integer> numbers = new HashMap<>();

  private record Section(int parent, int pathLength, boolean territory, Set<String> titles) {}

  SectionTreeMaker(LegalTerms french) {
    this.french = french;
  }

  SectionTree read(IndexReader reader) throws IOException {
    int[] sectionOf = new int[reader.maxDoc()];
    for (LeafReaderContext leaf : reader.leaves()) {
      place(leaf, sectionOf);
    }
    return inPrintedOrder(sectionOf);
  }

  private void place(LeafReaderContext leaf, int[] sectionOf) throws IOException {
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
    int parent = slash < 0 ? SectionTree.NONE : number(path.substring(0, slash));
    int number = sections.size();
    numbers.put(path, number);
    sections.add(section(parent, slash < 0 ? "" : path.substring(slash + 1)));
    return number;
  }

  private Section section(int parent, String title) {
    List<String> terms = french.of(title.replace('-', ' '));
    boolean territory = Territories.areNamedIn(title);
    return parent == SectionTree.NONE
        ? new Section(parent, terms.size(), territory, titles(terms))
        : new Section(
            parent,
            sections.get(parent).pathLength() + terms.size(),
            sections.get(parent).territory() || territory,
            titles(terms));
  }

  /**
   * The terms, and each two side by side. A slug such as {@code code-de-lurbanisme} has lost an
   * apostrophe: both readings are kept.
   */
  private static Set<String> titles(List<String> terms) {
    Set<String> titles = new LinkedHashSet<>();
    for (int i = 0; i < terms.size(); i++) {
      for (String reading : readings(terms.get(i))) {
        titles.add(reading);
        if (i > 0) {
          titles.add(Clue.Pair.terms(terms.get(i - 1), reading));
        }
      }
    }
    return titles;
  }

  private static List<String> readings(String term) {
    return LOST_APOSTROPHE.matcher(term).matches()
        ? List.of(term, term.substring(1))
        : List.of(term);
  }

  private SectionTree inPrintedOrder(int[] sectionOf) {
    int count = sections.size();
    int[] ends = new int[count];
    int[] place = places(ends);
    int[] parents = new int[count];
    int[] pathLengths = new int[count];
    boolean[] territories = new boolean[count];
    Map<String, List<Integer>> titled = new HashMap<>();
    for (int i = 0; i < count; i++) {
      Section section = sections.get(i);
      int at = place[i];
      parents[at] =
          section.parent() == SectionTree.NONE ? SectionTree.NONE : place[section.parent()];
      pathLengths[at] = section.pathLength();
      territories[at] = section.territory();
      section.titles().forEach(t -> titled.computeIfAbsent(t, k -> new ArrayList<>()).add(at));
    }
    for (int document = 0; document < sectionOf.length; document++) {
      sectionOf[document] = count == 0 ? 0 : place[sectionOf[document]];
    }
    Map<String, int[]> compact = new HashMap<>();
    titled.forEach((t, at) -> compact.put(t, at.stream().mapToInt(s -> s).toArray()));
    return new SectionTree(parents, ends, pathLengths, territories, sectionOf, compact);
  }

  /** Where each section goes, so that it is followed by those in it; fills the ends by place. */
  private int[] places(int[] ends) {
    int count = sections.size();
    int[] sizes = new int[count];
    for (int i = count - 1; i >= 0; i--) {
      sizes[i]++;
      if (sections.get(i).parent() != SectionTree.NONE) {
        sizes[sections.get(i).parent()] += sizes[i];
      }
    }
    int[] place = new int[count];
    int[] free = new int[count];
    int top = 0;
    for (int i = 0; i < count; i++) {
      int parent = sections.get(i).parent();
      place[i] = parent == SectionTree.NONE ? top : free[parent];
      free[i] = place[i] + 1;
      ends[place[i]] = place[i] + sizes[i];
      if (parent == SectionTree.NONE) {
        top = ends[place[i]];
      } else {
        free[parent] = ends[place[i]];
      }
    }
    return place;
  }
}
