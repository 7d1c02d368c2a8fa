package org.paraphe.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.XmlBytes;

/**
 * A header or a footer of a style document that names the act: its markup, parted where a tag
 * stands. A tag may be split over several runs, as Word does when it was retyped.
 *
 * @param part its name in the document
 */
record RunningPart(String part, List<Piece> pieces) {

  private static final String MARKUP = "<(?!/?w:p[ >/])[^>]*>";
  private static final Pattern TAG =
      Pattern.compile(
          "\\$((?:%1$s)*)\\{((?:%1$s|[\\p{L}\\p{N}_. -]){0,400}?)\\}".formatted(MARKUP));

  RunningPart {
    pieces = List.copyOf(pieces);
  }

  /**
   * Markup, then what the act says there.
   *
   * @param tag null after the last tag, and for a tag that nobody knows
   */
  record Piece(byte[] markup, boolean tagged, @Nullable RunningTag tag) {}

  /** Empty where the part says the same for every act. */
  static Optional<RunningPart> of(String part, String xml) {
    List<Piece> pieces = new ArrayList<>();
    Matcher tag = TAG.matcher(xml);
    int from = 0;
    while (tag.find()) {
      String name = tag.group(2).replaceAll(MARKUP, "").strip();
      if (!name.isEmpty()) {
        pieces.add(
            new Piece(
                XmlBytes.markup(xml.substring(from, tag.start())),
                true,
                RunningTag.named(name).orElse(null)));
        xml = xml.substring(0, tag.end()) + markup(tag.group()) + xml.substring(tag.end());
        from = tag.end();
        tag = TAG.matcher(xml).region(from, xml.length());
      }
    }
    if (pieces.isEmpty()) {
      return Optional.empty();
    }
    pieces.add(new Piece(XmlBytes.markup(xml.substring(from)), false, null));
    return Optional.of(new RunningPart(part, pieces));
  }

  /** The markup inside a tag stays, so that what is open is closed. */
  private static String markup(String tag) {
    StringBuilder kept = new StringBuilder();
    Matcher markup = Pattern.compile(MARKUP).matcher(tag);
    while (markup.find()) {
      kept.append(markup.group());
    }
    return kept.toString();
  }

  void write(Act act, XmlBytes out) {
    for (Piece piece : pieces) {
      out.raw(piece.markup());
      if (piece.tagged()) {
        String text = piece.tag() == null ? ActWords.SHORT_BLANK : piece.tag().of(act);
        out.text(text, FrenchSpacing::set);
      }
    }
  }
}
