package org.paraphe.act;

import java.util.ArrayList;
import java.util.List;

/**
 * The one way to space the words of an act: breaking white space is one space, none at either end
 * of a paragraph, neighbouring stretches of plain text are one. No-break spaces are kept.
 */
final class Spacing {
  private boolean afterSpace = true;

  private Spacing() {}

  /** A paragraph's content, spaced. */
  static List<Inline> of(List<Inline> paragraph) {
    Spacing spacing = new Spacing();
    if (spacing.isSpaced(paragraph) && (paragraph.isEmpty() || !spacing.afterSpace)) {
      return paragraph;
    }
    return List.copyOf(stripEnd(merge(new Spacing().collapseAll(paragraph))));
  }

  /** A stretch of text on its own, spaced. */
  static String of(String text) {
    Spacing spacing = new Spacing();
    if (spacing.isSpaced(text) && !spacing.afterSpace) {
      return text;
    }
    String spaced = new Spacing().collapse(text);
    return spaced.endsWith(" ") ? spaced.substring(0, spaced.length() - 1) : spaced;
  }

  /** True where collapsing and merging would change nothing, the end apart. */
  private boolean isSpaced(List<Inline> content) {
    boolean afterTexte = false;
    for (Inline inline : content) {
      boolean texte = inline instanceof Inline.Texte;
      if ((texte && afterTexte) || !isSpaced(inline)) {
        return false;
      }
      afterTexte = texte;
    }
    return true;
  }

  private boolean isSpaced(Inline inline) {
    if (inline instanceof Inline.Fort fort) {
      return !fort.content().isEmpty() && isSpaced(fort.content());
    }
    if (inline instanceof Inline.Italique italique) {
      return !italique.content().isEmpty() && isSpaced(italique.content());
    }
    return !inline.text().isEmpty() && isSpaced(inline.text());
  }

  private boolean isSpaced(String text) {
    boolean space = afterSpace;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ') {
        space = false;
      } else if ((c == ' ' && space) || c == '\t' || c == '\n' || c == '\r') {
        return false;
      } else {
        space = c == ' ';
      }
    }
    afterSpace = space;
    return true;
  }

  private List<Inline> collapseAll(List<Inline> content) {
    List<Inline> out = new ArrayList<>();
    for (Inline inline : content) {
      Inline spaced = collapse(inline);
      if (!spaced.text().isEmpty()) {
        out.add(spaced);
      }
    }
    return out;
  }

  private Inline collapse(Inline inline) {
    if (inline instanceof Inline.Fort fort) {
      return new Inline.Fort(merge(collapseAll(fort.content())));
    }
    if (inline instanceof Inline.Italique italique) {
      return new Inline.Italique(merge(collapseAll(italique.content())));
    }
    String text = inline.text();
    return isSpaced(text) ? inline : withText(inline, collapse(text));
  }

  private String collapse(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!space) {
        out.append(c);
      } else if (!afterSpace) {
        out.append(' ');
      }
      afterSpace = space;
    }
    return out.toString();
  }

  private static List<Inline> merge(List<Inline> content) {
    List<Inline> out = new ArrayList<>();
    for (Inline inline : content) {
      int last = out.size() - 1;
      if (inline instanceof Inline.Texte next
          && last >= 0
          && out.get(last) instanceof Inline.Texte texte) {
        out.set(last, new Inline.Texte(texte.text() + next.text()));
      } else {
        out.add(inline);
      }
    }
    return out;
  }

  private static List<Inline> stripEnd(List<Inline> content) {
    if (content.isEmpty()) {
      return content;
    }
    List<Inline> out = new ArrayList<>(content);
    Inline last = stripEnd(out.remove(out.size() - 1));
    if (last.text().isEmpty()) {
      return stripEnd(out);
    }
    out.add(last);
    return out;
  }

  private static Inline stripEnd(Inline inline) {
    if (inline instanceof Inline.Fort fort) {
      return new Inline.Fort(stripEnd(fort.content()));
    }
    if (inline instanceof Inline.Italique italique) {
      return new Inline.Italique(stripEnd(italique.content()));
    }
    String text = inline.text();
    return text.endsWith(" ") ? withText(inline, text.substring(0, text.length() - 1)) : inline;
  }

  private static Inline withText(Inline leaf, String text) {
    if (leaf instanceof Inline.Reference) {
      return new Inline.Reference(text);
    }
    if (leaf instanceof Inline.Fait fait) {
      return new Inline.Fait(fait.champ(), text);
    }
    if (leaf instanceof Inline.Renvoi renvoi) {
      return new Inline.Renvoi(renvoi.article(), text);
    }
    if (leaf instanceof Inline.Montant montant) {
      return new Inline.Montant(montant.valeur(), text);
    }
    if (leaf instanceof Inline.Jour jour) {
      return new Inline.Jour(jour.valeur(), text);
    }
    return new Inline.Texte(text);
  }
}
