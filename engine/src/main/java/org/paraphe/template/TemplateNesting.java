package org.paraphe.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first tag of an {@code act.ftl} that is not closed, or closes what was not opened. FreeMarker
 * tells of it where it gives up, often the end of the file; the author looks for the beginning.
 */
final class TemplateNesting {
  private static final Pattern COMMENT = Pattern.compile("(?s)<#--.*?-->");
  private static final Pattern TAG =
      Pattern.compile("<(/?)([#@])([A-Za-z_][\\w.]*)((?:\"[^\"]*\"|'[^']*'|->|[^>\"'])*)>");

  /** Directives that have an end; the others stand by themselves. */
  private static final Set<String> PAIRED =
      Set.of(
          "if",
          "list",
          "items",
          "sep",
          "macro",
          "function",
          "switch",
          "noparse",
          "compress",
          "attempt",
          "autoesc",
          "noautoesc",
          "outputformat",
          "escape",
          "noescape");

  /** Macros that print by themselves and hold nothing. */
  private static final Set<String> ALONE =
      Set.of(
          "@fait",
          "@avecArticle",
          "@accord",
          "@montantEnLettres",
          "@montant",
          "@date",
          "@entete",
          "@seance",
          "@formule",
          "@vote",
          "@signature",
          "@certification");

  private TemplateNesting() {}

  /**
   * @param at offset in the text
   * @param what in French
   */
  record Unclosed(int at, String what) {}

  private record Open(String name, int at) {}

  static Optional<Unclosed> unclosed(String template) {
    String text = COMMENT.matcher(template).replaceAll(m -> m.group().replaceAll("[^\\n]", " "));
    Deque<Open> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      String name = tag.group(2) + tag.group(3);
      if (!tag.group(1).isEmpty()) {
        // The end of a separator or of items may be left out: their list ends them.
        while (!open.isEmpty() && !open.peek().name().equals(name) && optional(open.peek())) {
          open.pop();
        }
        if (open.isEmpty() || !open.peek().name().equals(name)) {
          return Optional.of(open.isEmpty() ? stray(name, tag.start()) : missing(open.peek()));
        }
        open.pop();
      } else if (begins(tag)) {
        open.push(new Open(name, tag.start()));
      }
    }
    while (!open.isEmpty() && optional(open.peek())) {
      open.pop();
    }
    return open.isEmpty() ? Optional.empty() : Optional.of(missing(open.peek()));
  }

  private static boolean begins(Matcher tag) {
    return !tag.group(4).endsWith("/")
        && (tag.group(2).equals("@") || PAIRED.contains(tag.group(3)));
  }

  private static boolean optional(Open open) {
    return open.name().equals("#sep");
  }

  private static Unclosed missing(Open open) {
    return new Unclosed(
        open.at(),
        ALONE.contains(open.name())
            ? "« <%s …> » se termine par « /> », comme <@fait \"montant\"/>".formatted(open.name())
            : "« <%s> » n’est pas fermé : ajoutez « </%s> » à la fin de ce passage"
                .formatted(open.name(), open.name()));
  }

  private static Unclosed stray(String name, int at) {
    return new Unclosed(at, "« </%s> » ferme ce qui n’est pas ouvert : retirez-le".formatted(name));
  }
}
