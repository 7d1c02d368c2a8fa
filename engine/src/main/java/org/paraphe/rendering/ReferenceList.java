package org.paraphe.rendering;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Typographie;

/**
 * The legal references of the control page: how the act cites each, its status in words, the days
 * of its version, up to which day that was verified, and the words of the law, folded up.
 */
final class ReferenceList {

  private final Html html;
  private final ControlSheet sheet;
  private final Set<String> shown = new HashSet<>();

  ReferenceList(Html html, ControlSheet sheet) {
    this.html = html;
    this.sheet = sheet;
  }

  void write() {
    if (sheet.references().isEmpty()) {
      return;
    }
    html.raw("<section><h2>Références juridiques</h2>");
    if (sheet.references().stream().anyMatch(r -> r.isInForce() && r.law() == null)) {
      html.raw(
          "<p class=\"fin\">Les mots des articles ne sont pas tous dans cette installation, qui ");
      html.text("en connaît les dates. Pour les lire ici et vérifier les citations, chargez les ");
      html.text("textes : ").element("code", "", "paraphe corpus import FICHIER").raw("</p>");
    }
    html.raw("<table class=\"references\"><thead><tr><th scope=\"col\">Référence</th>");
    html.raw("<th scope=\"col\">Vérification au ").text(Typographie.date(sheet.date()));
    html.raw("</th></tr></thead><tbody>");
    sheet.references().forEach(this::reference);
    html.raw("</tbody></table></section>");
  }

  private void reference(ControlSheet.CheckedReference reference) {
    html.raw("<tr><td>").element("strong", "", reference.name()).raw("<br>");
    html.element("span", "fin", reference.where() + " : « " + reference.text() + " »").raw("</td>");
    html.raw("<td>");
    html.element("p", reference.isInForce() ? "" : "alerte", capital(reference.words()));
    reference.replacedBy().forEach(r -> html.element("p", "", capital(r) + " (à vérifier)."));
    if (!reference.quotation().isEmpty()) {
      boolean good = reference.quotation().startsWith("citation conforme");
      html.element("p", good ? "" : "alerte", capital(reference.quotation()));
    }
    version(reference);
    law(reference);
    html.raw("</td></tr>");
  }

  private void version(ControlSheet.CheckedReference reference) {
    @Nullable LocalDate from = reference.from();
    @Nullable LocalDate to = reference.to();
    if (from != null) {
      String end = to == null ? ", sans fin connue" : " au " + lastDay(to) + " inclus";
      html.element("p", "fin", "Version du " + Typographie.date(from) + end);
    }
    @Nullable LocalDate known = reference.verifiedUntil();
    html.element(
        "p",
        "fin",
        known == null
            ? "Jamais vérifié : ce texte n’est pas chargé"
            : "Vérifié jusqu’au " + Typographie.date(known));
  }

  /** The end of a version is the first day of the next. */
  private static String lastDay(LocalDate to) {
    return Typographie.date(to.minusDays(1));
  }

  /** Once for each article, however often it is cited. */
  private void law(ControlSheet.CheckedReference reference) {
    @Nullable String law = reference.law();
    if (law == null) {
      return;
    }
    if (shown.add(reference.name().replaceFirst(",.*° du ", " du "))) {
      html.raw("<details><summary>Lire le texte de cette version</summary>");
      html.element("blockquote", "", law).raw("</details>");
    } else {
      html.element("p", "fin", "Texte : voir plus haut");
    }
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + words.substring(1);
  }
}
