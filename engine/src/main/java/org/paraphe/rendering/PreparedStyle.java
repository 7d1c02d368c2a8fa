package org.paraphe.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private static final Map<byte[], Map<Use, PreparedStyle>> KEPT = new WeakHashMap<>();

  /** What one style document is made ready for. */
  private record Use(Mark mark, ActPictures pictures) {}

  private static final byte[] DEFAULT = DefaultStyle.bytes();

  private final WordPackage parts;
  private final String section;
  private final List<RunningPart> running;
  private final String numbering;
  private final Map<Integer, WordPackage> numberings = new ConcurrentHashMap<>();

  private PreparedStyle(WordPackage parts, Use use) throws WordPackage.Unreadable {
    this.parts = parts;
    this.numbering = parts.text(DocxParts.NUMBERING).orElse("");
    String own = section(DocxParts.required(parts, DocxParts.BODY));
    ActPicture blason = use.pictures().blason();
    String headed = blason == null ? own : BlasonHeader.add(parts, own, blason);
    this.section = use.mark() == Mark.PROJET ? ProjetHeaders.mark(parts, headed) : headed;
    DocxParts.prepare(parts, numbering.isEmpty(), use.mark());
    ActPicture signature = use.pictures().signature();
    if (signature != null) {
      DocxParts.sign(parts, signature);
    }
    this.running = found();
  }

  private List<RunningPart> found() throws WordPackage.Unreadable {
    SectionHeaders headers = new SectionHeaders(parts, section);
    Set<String> names = headers.parts("header");
    names.addAll(headers.parts("footer"));
    List<RunningPart> running = new ArrayList<>();
    for (String name : names) {
      RunningPart.of(name, parts.text(name).orElse("")).ifPresent(running::add);
    }
    return List.copyOf(running);
  }

  /**
   * @param style null for the default look
   */
  static PreparedStyle of(byte @Nullable [] style, Mark mark, ActPictures pictures)
      throws WordPackage.Unreadable {
    byte[] key = style == null ? DEFAULT : style;
    Use use = new Use(mark, pictures);
    synchronized (KEPT) {
      Map<Use, PreparedStyle> uses = KEPT.computeIfAbsent(key, k -> new ConcurrentHashMap<>());
      PreparedStyle kept = uses.get(use);
      if (kept == null) {
        kept = new PreparedStyle(WordPackage.read(key), use);
        uses.put(use, kept);
      }
      return kept;
    }
  }

  /** The headers and footers that name the act. */
  List<RunningPart> running() {
    return running;
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
