package org.paraphe.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the LEGI base tells of where an article went: its links to the articles that took its place,
 * and the number under which the next version of the same article stands.
 */
final class LegiLinks {

  /** The link's own text is the newer of the two where its sense is « cible ». */
  private static final Set<String> MOVED =
      Set.of(
          "CONCORDANCE",
          "CONCORDE",
          "TRANSFERT",
          "TRANSFERE",
          "DEPLACEMENT",
          "DEPLACE",
          "RECTIFICATION_NUMERO");

  private record Link(String code, String article) {}

  private record Version(String number, String from) {}

  private final List<Successor> linked = new ArrayList<>();
  private final List<Version> versions = new ArrayList<>();
  private @Nullable Link open;

  /** A link begins; its words come with {@link #named}. */
  void link(String kind, String sense, String text, String number) {
    open =
        MOVED.contains(kind) && sense.equals("cible") && !number.isBlank()
            ? new Link(text, number)
            : null;
  }

  /** « Code de la sécurité intérieure - art. L511-1 (V) ». */
  void named(String words) {
    if (open != null) {
      String title = words.replaceFirst("(?s)(?<!\\s)\\s+-\\s+art\\..*", "").strip();
      linked.add(
          new Successor(
              open.code().startsWith("LEGITEXT") ? open.code() : "",
              title,
              ArticleNumber.key(open.article()),
              Successor.Basis.LIEN));
      open = null;
    }
  }

  /** A version of the same article, maybe under another number. */
  void version(String number, String from) {
    versions.add(new Version(number, from));
  }

  /** For an article of a text that ends on a day. */
  List<Successor> successors(String code, String title, String article, String end) {
    List<Successor> found = new ArrayList<>(linked);
    String own = ArticleNumber.key(article);
    for (Version version : versions) {
      String number = ArticleNumber.key(version.number());
      if (!number.isEmpty() && !number.equals(own) && version.from().equals(end)) {
        found.add(new Successor(code, title, number, Successor.Basis.LIEN));
      }
    }
    return found.stream().distinct().toList();
  }
}
