package org.paraphe.rendering;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A style document made ready for one mark: every part but those that each act has of its own, done
 * once and deflated once. Immutable; thread-safe.
 */
final class PreparedStyle {
  private static final Pattern SECTION =
      Pattern.compile(
          "<w:sectPr\\b(?:(?!<w:sectPr\\b).)*?</w:sectPr>(?=\\s*</w:body>)", Pattern.DOTALL);

  /** More numbered lists than this in one act are rare: not worth keeping. */
  private static final int KEPT_NUMBERINGS = 64;

  /** By the array itself: a pack keeps the bytes of its style document. */
  private static final Map<byte[], Map<Mark, PreparedStyle>> KEPT = new WeakHashMap<>();

  private static final byte[] DEFAULT = DefaultStyle.bytes();

  private final WordPackage parts;
  private final String section;
  private final String numbering;
  private final Map<Integer, WordPackage> numberings = new ConcurrentHashMap<>();

  private PreparedStyle(WordPackage parts, Mark mark) throws WordPackage.Unreadable {
    this.parts = parts;
    this.numbering = parts.text(DocxParts.NUMBERING).orElse("");
    String own = section(DocxParts.required(parts, DocxParts.BODY));
    String relations = DocxParts.required(parts, DocxParts.RELATIONS);
    this.section = mark == Mark.PROJET ? ProjetHeaders.mark(parts, relations, own) : own;
    DocxParts.prepare(parts, numbering.isEmpty(), mark);
  }

  /**
   * @param style null for the default look
   */
  static PreparedStyle of(byte @Nullable [] style, Mark mark) throws WordPackage.Unreadable {
    byte[] key = style == null ? DEFAULT : style;
    synchronized (KEPT) {
      Map<Mark, PreparedStyle> marks = KEPT.computeIfAbsent(key, k -> new ConcurrentHashMap<>());
      PreparedStyle kept = marks.get(mark);
      if (kept == null) {
        kept = new PreparedStyle(WordPackage.read(key), mark);
        marks.put(mark, kept);
      }
      return kept;
    }
  }

  /** The {@code w:sectPr} with which a body ends: page, header and footer. */
  String section() {
    return section;
  }

  /** A package to which the parts of an act are added. */
  WordPackage document(int numberedLists) {
    WordPackage document = parts.copy();
    WordPackage kept =
        numberedLists > KEPT_NUMBERINGS
            ? numbering(numberedLists)
            : numberings.computeIfAbsent(numberedLists, this::numbering);
    document.putFrom(kept, DocxParts.NUMBERING);
    return document;
  }

  private WordPackage numbering(int numberedLists) {
    WordPackage out = new WordPackage();
    out.put(DocxParts.NUMBERING, WordNumbering.part(numbering, numberedLists));
    return out;
  }

  /** The last section of the style document. */
  private static String section(String document) {
    Matcher matcher = SECTION.matcher(document);
    return matcher.find() ? matcher.group() : "<w:sectPr></w:sectPr>";
  }
}
