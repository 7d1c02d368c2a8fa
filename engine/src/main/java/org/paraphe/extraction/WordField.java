package org.paraphe.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A Word field of a paragraph, from its first mark to its last; child process only. */
final class WordField {

  private static final Pattern MERGE =
      Pattern.compile(
          "\\s*MERGEFIELD\\s+(?:\"([^\"]+)\"|([^\\s\\\\]+)).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Fields that Word fills by itself and that say nothing of the act. */
  private static final Set<String> HARMLESS =
      Set.of(
          "PAGE",
          "NUMPAGES",
          "SECTIONPAGES",
          "SECTION",
          "TOC",
          "PAGEREF",
          "REF",
          "NOTEREF",
          "HYPERLINK",
          "SEQ",
          "STYLEREF",
          "LISTNUM",
          "SYMBOL",
          "TITLE",
          "SUBJECT",
          "XE",
          "TC",
          "DOCPROPERTY",
          "QUOTE",
          "ADVANCE",
          "EQ",
          "");

  /** Fields that fetch something from elsewhere, or run something. */
  static final Set<String> REACHING_OUT =
      Set.of(
          "INCLUDETEXT",
          "INCLUDEPICTURE",
          "DDE",
          "DDEAUTO",
          "LINK",
          "IMPORT",
          "DATABASE",
          "RD",
          "MACROBUTTON",
          "EMBED");

  final StringBuilder instruction = new StringBuilder();
  final List<Element> marks = new ArrayList<>();
  final @Nullable Element simple;
  final int start;
  int end;
  boolean inResult;

  /**
   * @param simple the {@code w:fldSimple}; null for a field of marks
   */
  WordField(@Nullable Element simple, int start) {
    this.simple = simple;
    this.start = start;
    this.end = start;
    if (simple != null) {
      instruction.append(WordDom.attribute(simple, "instr"));
      inResult = true;
    }
  }

  /** "MERGEFIELD", "PAGE"… */
  String command() {
    return instruction.toString().strip().split("[\\s\\\\]+", 2)[0].toUpperCase(Locale.ROOT);
  }

  boolean isHarmless() {
    return HARMLESS.contains(command());
  }

  /** The name that it merges; null for any other field. */
  @Nullable String merged() {
    Matcher merge = MERGE.matcher(instruction);
    if (!merge.matches()) {
      return null;
    }
    return merge.group(1) == null ? merge.group(2) : merge.group(1).strip();
  }
}
