package org.paraphe.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a Word or OpenDocument file that a person edited says, whichever of the two wrote it:
 * paragraphs with the names of their styles, in order. Tracked insertions are accepted, tracked
 * deletions are gone. Nothing here is judged: the package that knows the act does that.
 *
 * @param baseline the text of the semantic XML that the file carries, as the draft was written;
 *     null where it carries none; whoever edited the file could have changed it
 * @param version names the draft that the file was made from, as its properties say it; null where
 *     they say nothing
 * @param insertions tracked ones, accepted
 * @param deletions tracked ones, left out
 */
public record EditedDocument(
    List<Paragraph> paragraphs,
    @Nullable String baseline,
    @Nullable String version,
    List<Comment> comments,
    int insertions,
    int deletions) {

  public EditedDocument {
    paragraphs = List.copyOf(paragraphs);
    comments = List.copyOf(comments);
  }

  /**
   * @param styles names of its style and of those that it is based on, nearest first
   * @param list names the list that it belongs to; null outside of lists
   * @param level in the list, from 0
   * @param numbered false for a list of dashes or bullets
   * @param indent of its left edge, in twentieths of a point, where it says one of its own
   * @param bookmarks that begin in it
   * @param place its cell; null outside of tables
   */
  public record Paragraph(
      List<String> styles,
      @Nullable String list,
      int level,
      boolean numbered,
      int indent,
      List<String> bookmarks,
      List<Run> runs,
      @Nullable Place place) {

    public Paragraph {
      styles = List.copyOf(styles);
      bookmarks = List.copyOf(bookmarks);
      runs = List.copyOf(runs);
    }

    public String text() {
      StringBuilder text = new StringBuilder();
      runs.forEach(run -> text.append(run.text()));
      return text.toString();
    }
  }

  /**
   * Words of one look.
   *
   * @param target the bookmark that they refer to; null where they are no reference
   */
  public record Run(String text, boolean bold, boolean italic, @Nullable String target) {}

  /**
   * A cell of a table; a cell of several paragraphs has them all at its place.
   *
   * @param table from 0, in the order of the document
   * @param head true in a row that repeats on each page
   * @param right true for a paragraph aligned to the right
   */
  public record Place(int table, int row, int column, boolean head, boolean right) {}

  /**
   * A review comment.
   *
   * @param about the words that it stands on; may be empty
   */
  public record Comment(String author, String text, String about) {}
}
