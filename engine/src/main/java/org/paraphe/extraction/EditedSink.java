package org.paraphe.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.EditedDocument.Comment;
import org.paraphe.extraction.EditedDocument.Paragraph;
import org.paraphe.extraction.EditedDocument.Place;
import org.paraphe.extraction.EditedDocument.Run;

/** What a reader has found so far of an edited document, within limits; child process only. */
final class EditedSink {

  static final int MAX_PARAGRAPHS = 8_000;
  static final int MAX_CHARS = 2_000_000;
  private static final int MAX_COMMENTS = 500;

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<Pending> comments = new ArrayList<>();
  private final Map<String, StringBuilder> openAnchors = new LinkedHashMap<>();
  private final Map<String, String> anchors = new LinkedHashMap<>();
  private int chars;
  int insertions;
  int deletions;
  @Nullable String baseline;
  @Nullable String version;

  /** A comment whose words may come after it. */
  private record Pending(@Nullable String anchor, String author, String text) {}

  /** A paragraph that is being read. */
  static final class Draft {
    List<String> styles = List.of();
    @Nullable String list;
    int level;
    boolean numbered;
    boolean right;
    int indent;
    final List<String> bookmarks = new ArrayList<>();
    final List<Run> runs = new ArrayList<>();
  }

  void text(Draft draft, String text, boolean bold, boolean italic, @Nullable String target)
      throws EditedRefusal {
    if (text.isEmpty()) {
      return;
    }
    chars += text.length();
    refuseIfTooLong();
    openAnchors.values().forEach(anchor -> anchor.append(text));
    int last = draft.runs.size() - 1;
    if (last >= 0) {
      Run before = draft.runs.get(last);
      if (before.bold() == bold
          && before.italic() == italic
          && java.util.Objects.equals(before.target(), target)) {
        draft.runs.set(last, new Run(before.text() + text, bold, italic, target));
        return;
      }
    }
    draft.runs.add(new Run(text, bold, italic, target));
  }

  void end(Draft draft, @Nullable Place place) throws EditedRefusal {
    paragraphs.add(
        new Paragraph(
            draft.styles,
            draft.list,
            draft.level,
            draft.numbered,
            draft.indent,
            draft.bookmarks,
            draft.runs,
            place));
    refuseIfTooLong();
  }

  /** What stands nowhere in the act's text: a note, a picture. */
  void aside(String what, String text) throws EditedRefusal {
    Draft draft = new Draft();
    draft.styles = List.of(what);
    text(draft, text, false, false, null);
    end(draft, null);
  }

  void beginAnchor(String id) {
    openAnchors.put(id, new StringBuilder());
  }

  void endAnchor(String id) {
    StringBuilder words = openAnchors.remove(id);
    if (words != null) {
      anchors.put(id, words.toString().strip());
    }
  }

  void comment(@Nullable String id, String author, String text) {
    if (comments.size() < MAX_COMMENTS && !text.isBlank()) {
      comments.add(new Pending(id, author, text.strip()));
    }
  }

  EditedDocument document() {
    List<Comment> anchored = comments.stream().map(this::comment).toList();
    return new EditedDocument(paragraphs, baseline, version, anchored, insertions, deletions);
  }

  private Comment comment(Pending one) {
    String about = one.anchor() == null ? "" : anchors.getOrDefault(one.anchor(), "");
    return new Comment(one.author(), one.text(), about);
  }

  private void refuseIfTooLong() throws EditedRefusal {
    if (paragraphs.size() > MAX_PARAGRAPHS || chars > MAX_CHARS) {
      throw new EditedRefusal(Outcome.TROP_GROS, EditedWarnings.tooLong(MAX_PARAGRAPHS, MAX_CHARS));
    }
  }
}
