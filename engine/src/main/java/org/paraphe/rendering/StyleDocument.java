package org.paraphe.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.template.Nearest;

/** An authority's {@code style.docx}, looked at by the one who made it. */
public final class StyleDocument {
  private static final Pattern OURS = Pattern.compile("<w:name w:val=\"Paraphe ([^\"]+)\"");

  private StyleDocument() {}

  /** What is wrong in it, in French; a style of ours that is misspelt would never be used. */
  public static List<String> faults(byte[] docx) {
    List<String> faults = new ArrayList<>();
    try {
      String styles = WordPackage.read(docx).text("word/styles.xml").orElse("");
      List<String> known = names(WordStyles.part());
      for (String name : names(styles)) {
        if (!known.contains(name)) {
          faults.add(
              "le style « Paraphe %s » ne correspond à aucune partie d'un acte ; le plus proche est"
                      .formatted(name)
                  + " « Paraphe "
                  + Nearest.to(name, known)
                  + " »");
        }
      }
    } catch (WordPackage.Unreadable e) {
      faults.add(
          "ce n'est pas un fichier Word lisible (.docx). Enregistrez-le de nouveau depuis Word ou"
              + " LibreOffice au format .docx");
    }
    return faults;
  }

  private static List<String> names(String styles) {
    List<String> names = new ArrayList<>();
    Matcher name = OURS.matcher(styles);
    while (name.find()) {
      names.add(name.group(1));
    }
    return names;
  }
}
