package org.paraphe.rendering;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.EditedDocument;
import org.paraphe.extraction.WordTemplate;
import org.paraphe.rendering.FormPart.Kind;

/**
 * The paragraphs of a town's own document, each with the part of the act that it is: told by the
 * form for those that it was filled from, by the paragraph that it comes from for edited ones, by
 * their first words and their place for new ones.
 */
final class FormLines {

  /** In place of a tag; in no document, where private code points are replaced. */
  private static final String TAG = "\uE000";

  private static final Pattern ASIDE = Pattern.compile("note|image|texte masqué");
  private static final Pattern NUMBER =
      Pattern.compile("(?iU)(?:article\\s+)?(?:\\d{1,3}|\\p{L}{1,4})?(?:\\s?er)?[°.)–-]*\\s+");
  private static final Set<Kind> REASONS =
      Set.of(Kind.OBJET, Kind.VISA, Kind.CONSIDERANT, Kind.EXPOSE);
  private static final Set<Kind> DECISION =
      Set.of(Kind.FORMULE, Kind.ARTICLE, Kind.ALINEA, Kind.TIRET, Kind.TABLEAU);

  private FormLines() {}

  /**
   * @param kind null for what no part of the form is
   * @param shown the paragraph as it was shown; null for a new one
   */
  record Line(
      EditedDocument.Paragraph paragraph,
      @Nullable Kind kind,
      EditedDocument.@Nullable Paragraph shown) {

    String text() {
      return paragraph.text();
    }

    boolean isUntouched() {
      return shown != null && WordDiff.same(shown.text(), paragraph.text());
    }
  }

  /** Of the document as it was filled. */
  static List<Line> shown(EditedDocument document, WordForm form) {
    Map<WordTemplate.Paragraph, Kind> kinds = new IdentityHashMap<>();
    form.parts().forEach(part -> part.paragraphs().forEach(p -> kinds.put(p, part.kind())));
    List<EditedDocument.Paragraph> paragraphs = words(document);
    @Nullable Kind[] found = new @Nullable Kind[paragraphs.size()];
    int at = 0;
    for (WordTemplate.Paragraph p : form.document().paragraphs()) {
      int match = p.part() == WordTemplate.Part.CORPS ? next(paragraphs, at, p) : -1;
      if (match >= 0) {
        found[match] = kinds.get(p);
        at = match + 1;
      }
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      EditedDocument.Paragraph p = paragraphs.get(i);
      lines.add(new Line(p, found[i] == null ? ofTable(paragraphs, found, p) : found[i], p));
    }
    return lines;
  }

  private static List<EditedDocument.Paragraph> words(EditedDocument document) {
    return document.paragraphs().stream().filter(p -> !key(p.text()).isEmpty()).toList();
  }

  private static int next(
      List<EditedDocument.Paragraph> paragraphs, int from, WordTemplate.Paragraph wanted) {
    int whole = next(paragraphs, from, wanted.table() > 0, pattern(wanted.runs()));
    List<WordTemplate.Run> unnumbered = withoutNumber(wanted.runs());
    return whole >= 0 || unnumbered.equals(wanted.runs())
        ? whole
        : next(paragraphs, from, wanted.table() > 0, pattern(unnumbered));
  }

  private static int next(
      List<EditedDocument.Paragraph> paragraphs, int from, boolean inTable, Pattern words) {
    for (int i = from; i < paragraphs.size(); i++) {
      EditedDocument.Paragraph p = paragraphs.get(i);
      if ((p.place() != null) == inTable && words.matcher(key(p.text())).matches()) {
        return i;
      }
    }
    return -1;
  }

  /** Word shows the number of a list, and keeps it out of the paragraph. */
  private static List<WordTemplate.Run> withoutNumber(List<WordTemplate.Run> runs) {
    boolean numbered = runs.size() > 1 && NUMBER.matcher(runs.get(0).text()).matches();
    return numbered ? runs.subList(1, runs.size()) : runs;
  }

  /** What the words of a form may have become once its tags were filled. */
  private static Pattern pattern(List<WordTemplate.Run> runs) {
    String words =
        runs.stream()
            .map(r -> r.kind() == WordTemplate.Kind.TEXTE ? r.text() : TAG)
            .collect(Collectors.joining());
    StringBuilder pattern = new StringBuilder();
    for (String part : key(words).split("(?=" + TAG + ")|(?<=" + TAG + ")")) {
      pattern.append(part.equals(TAG) ? ".+" : Pattern.quote(part));
    }
    return Pattern.compile(pattern.toString(), Pattern.DOTALL);
  }

  private static String key(String text) {
    return WordDiff.key(text).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  /** A row that was repeated is of its table. */
  private static @Nullable Kind ofTable(
      List<EditedDocument.Paragraph> paragraphs,
      @Nullable Kind[] found,
      EditedDocument.Paragraph wanted) {
    EditedDocument.Place place = wanted.place();
    for (int i = 0; place != null && i < found.length; i++) {
      EditedDocument.Place other = paragraphs.get(i).place();
      if (found[i] == Kind.TABLEAU && other != null && other.table() == place.table()) {
        return Kind.TABLEAU;
      }
    }
    return null;
  }

  /** Of the same document once a person edited it. */
  static List<Line> edited(EditedDocument document, List<Line> shown) {
    List<EditedDocument.Paragraph> paragraphs = words(document);
    List<EditedDocument.Paragraph> before = shown.stream().map(Line::paragraph).toList();
    int[] beforeOf = Alignment.of(before, paragraphs, EditedDocument.Paragraph::text).beforeOf();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < beforeOf.length; i++) {
      EditedDocument.Paragraph p = paragraphs.get(i);
      if (beforeOf[i] >= 0) {
        Line was = shown.get(beforeOf[i]);
        lines.add(new Line(p, was.kind(), was.paragraph()));
      } else {
        lines.add(new Line(p, fresh(p, lines), null));
      }
    }
    return lines;
  }

  private static @Nullable Kind fresh(EditedDocument.Paragraph p, List<Line> before) {
    @Nullable Line last = before.isEmpty() ? null : before.get(before.size() - 1);
    @Nullable Kind open = last == null ? null : last.kind();
    String text = p.text().strip();
    if (open == null || p.styles().stream().anyMatch(s -> ASIDE.matcher(s).matches())) {
      return null;
    }
    if (p.place() != null) {
      return open == Kind.TABLEAU ? Kind.TABLEAU : null;
    }
    if (REASONS.contains(open)) {
      return FormReading.VISA.matcher(text).lookingAt()
          ? Kind.VISA
          : FormReading.CONSIDERANT.matcher(text).lookingAt() ? Kind.CONSIDERANT : null;
    }
    if (!DECISION.contains(open)) {
      return null;
    }
    if (FormReading.ARTICLE.matcher(text).lookingAt() || isNumberedAsOne(p, before)) {
      return Kind.ARTICLE;
    }
    return FormReading.DASH.matcher(text).lookingAt() ? Kind.TIRET : Kind.ALINEA;
  }

  /** Word numbers it: so it begins an article where the others of its list do. */
  private static boolean isNumberedAsOne(EditedDocument.Paragraph p, List<Line> before) {
    return p.list() != null
        && before.stream()
            .anyMatch(
                line ->
                    line.kind() == Kind.ARTICLE
                        && p.list().equals(line.paragraph().list())
                        && p.level() == line.paragraph().level());
  }
}
