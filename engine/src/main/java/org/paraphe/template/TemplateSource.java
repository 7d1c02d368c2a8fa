package org.paraphe.template;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.dossier.PermanentFailure;

/**
 * An author's {@code act.ftl}, made ready for FreeMarker: the act's macros are called in a name
 * space of their own, so that a field may be named as a macro is ({@code montant}, {@code objet}).
 */
final class TemplateSource {
  /** The name space of the library, as one character that no field's name starts with. */
  static final String NAMESPACE = "_";

  private static final int SHIFT = NAMESPACE.length() + 1;
  private static final Pattern CALL = Pattern.compile("<(/?)@([A-Za-z]+)\\b(?![.\\w])");

  /** FreeMarker would drop these values without a word. */
  private static final Pattern NAMELESS =
      Pattern.compile("<@(liste|article|ligne|cellule)\\s+(?!\\w+\\s*=)[^\\s/>]");

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
    return CALL.matcher(author)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    MACROS.contains(m.group(2))
                        ? "<" + m.group(1) + "@" + NAMESPACE + "." + m.group(2)
                        : m.group()));
  }

  /** The author's column for a column of the prepared text; both from 1. */
  int column(int line, int preparedColumn) {
    String[] lines = author.split("\n", -1);
    if (line < 1 || line > lines.length) {
      return preparedColumn;
    }
    Matcher calls = CALL.matcher(lines[line - 1]);
    int shift = 0;
    while (calls.find()) {
      boolean ours = MACROS.contains(calls.group(2));
      if (ours && calls.start(2) + 1 + shift < preparedColumn) {
        shift += SHIFT;
      }
    }
    return preparedColumn - shift;
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
