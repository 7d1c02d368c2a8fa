package org.paraphe.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.dossier.PermanentFailure;

/**
 * An author's {@code act.ftl}, made ready for FreeMarker: the act's macros are called by names of
 * their own, so that a field may be named as a macro is ({@code montant}, {@code objet}).
 */
final class TemplateSource {
  /**
   * Before the name of a macro: no field's name starts so. A name space of their own would be asked
   * first for itself, then for the macro, at every call.
   */
  private static final String MACRO = "_";

  private static final String DIRECTIVE = "__";

  private static final Pattern CALL = Pattern.compile("<(/?)@([A-Za-z]+)\\b(?![.\\w])");

  /**
   * Half of an act's calls are of these two forms. FreeMarker hands parameters without names to its
   * own macros only; with names they reach the directive at once, at half the price.
   */
  private static final Pattern PLAIN_FAIT =
      Pattern.compile("<@(fait)\\s+(\"\\w+\"|\\w+)(?:\\s+(\"\\w+\"))?\\s*/>");

  /** FreeMarker would drop these values without a word. */
  private static final Pattern NAMELESS =
      Pattern.compile("<@(liste|article|ligne|cellule)\\s+(?!\\w+\\s*=)[^\\s/>]");

  private static final Pattern CURLY = Pattern.compile("<[#@][^>\n]{0,200}[“”]");

  private static final Pattern FRENCH = Pattern.compile("<[#@][^>\n\"]{0,200}[«»]");

  private static final Pattern ARTICLE =
      Pattern.compile("<@article\\b[^>]*?\\bid\\s*=\\s*\"([^\"]*)\"");

  static final Set<String> MACROS =
      Set.of(
          "acte",
          "entete",
          "seance",
          "objet",
          "visa",
          "considerant",
          "formule",
          "article",
          "avecArticle",
          "accord",
          "alinea",
          "liste",
          "point",
          "tableau",
          "ligne",
          "cellule",
          "montant",
          "montantEnLettres",
          "date",
          "reference",
          "renvoi",
          "fait",
          "redige",
          "vote",
          "signature",
          "recours",
          "execution",
          "certification",
          "annexe",
          "fort",
          "italique");

  private final String author;
  private final List<Insertion> insertions;

  /** What the prepared text has more, before that offset of the author's. */
  private record Insertion(int at, String text) {}

  TemplateSource(String name, String author) {
    this.author = author.replace("\r\n", "\n");
    if (!this.author.startsWith("<#ftl") || !firstLine().contains("output_format=\"Acte\"")) {
      throw new PermanentFailure(
          "Modèle "
              + name
              + ", ligne 1, colonne 1 : l’en-tête manque. Le fichier commence par "
              + "<#ftl output_format=\"Acte\" strip_whitespace=true>.");
    }
    refuseNameless(name);
    insertions = insertions(this.author);
  }

  private static List<Insertion> insertions(String author) {
    List<Insertion> out = new ArrayList<>();
    Matcher call = CALL.matcher(author);
    Matcher fait = PLAIN_FAIT.matcher(author);
    while (call.find()) {
      if (fait.region(call.start(), author.length()).lookingAt()) {
        out.add(new Insertion(fait.start(1), DIRECTIVE));
        out.add(new Insertion(fait.start(2), "champ="));
        if (fait.group(3) != null) {
          out.add(new Insertion(fait.start(3), "colonne="));
        }
      } else if (MACROS.contains(call.group(2))) {
        out.add(new Insertion(call.start(2), MACRO));
      }
    }
    return out;
  }

  private void refuseNameless(String name) {
    Matcher call = NAMELESS.matcher(author);
    if (call.find()) {
      String before = author.substring(0, call.start());
      long line = before.lines().count() + (before.isEmpty() || before.endsWith("\n") ? 1 : 0);
      throw new PermanentFailure(
          "Modèle "
              + name
              + ", ligne "
              + line
              + ", colonne "
              + (call.start() - before.lastIndexOf('\n'))
              + " : « @"
              + call.group(1)
              + " » veut le nom de son paramètre, par exemple <@article titre=\"Durée\"> ou"
              + " <@cellule nombre=true>.");
    }
  }

  /** What FreeMarker parses. */
  String prepared() {
    StringBuilder out = new StringBuilder(author);
    for (int i = insertions.size() - 1; i >= 0; i--) {
      out.insert(insertions.get(i).at(), insertions.get(i).text());
    }
    return out.toString();
  }

  /** The author's column for a column of the prepared text; both from 1. */
  int column(int line, int preparedColumn) {
    String[] lines = author.split("\n", -1);
    if (line < 1 || line > lines.length) {
      return preparedColumn;
    }
    int start = 0;
    for (int i = 0; i < line - 1; i++) {
      start += lines[i].length() + 1;
    }
    int shift = 0;
    for (Insertion insertion : insertions) {
      int at = insertion.at() - start;
      if (at >= 0 && at < lines[line - 1].length() && at + 1 + shift < preparedColumn) {
        shift += insertion.text().length();
      }
    }
    return preparedColumn - shift;
  }

  /** Word puts them in place of those that a mark needs. */
  boolean hasCurlyQuotes(int line) {
    return has(CURLY, line);
  }

  boolean hasFrenchQuotes(int line) {
    return has(FRENCH, line);
  }

  private boolean has(Pattern words, int line) {
    return author
        .lines()
        .skip(Math.max(0, line - 1))
        .limit(1)
        .anyMatch(l -> words.matcher(l).find());
  }

  /** The articles that references can name, as messages say them. */
  String articles() {
    List<String> ids = ARTICLE.matcher(author).results().map(m -> m.group(1)).toList();
    return ids.isEmpty() ? " ; aucun n’en porte" : " ; ids du modèle : " + String.join(", ", ids);
  }

  /** Where the author wrote it, as messages say it; empty where only the parser sees it. */
  String place(Pattern words) {
    Matcher found = words.matcher(author);
    if (!found.find()) {
      return "";
    }
    String before = author.substring(0, found.start());
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    return ", ligne " + line + ", colonne " + (found.start() - before.lastIndexOf('\n'));
  }

  private String firstLine() {
    int end = author.indexOf('>');
    return end < 0 ? author : author.substring(0, end);
  }
}
