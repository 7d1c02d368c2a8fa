package org.paraphe.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.paraphe.checking.Finding;
import org.paraphe.checking.Severity;
import org.paraphe.facts.Fact;

/**
 * {@code controle.html}: what a person reads before deciding. The verdict first, then what to do,
 * the findings, every fact with its quote and piece, the references, the pieces. One file, no
 * script, nothing loaded from elsewhere; everything that came from outside is escaped.
 */
public final class ControlPage {

  private static final String CSS = css();

  private ControlPage() {}

  public static String write(ControlSheet sheet) {
    StringBuilder html = new StringBuilder(16_384);
    String title =
        sheet.ref().isEmpty() ? "Contrôle du projet" : "Contrôle du projet " + sheet.ref();
    html.append("<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>")
        .append(text(title))
        .append("</title>\n<style>\n")
        .append(CSS)
        .append("</style>\n</head>\n<body>\n<main>\n");
    head(html, sheet, title);
    whatToDo(html, sheet);
    findings(html, sheet.findings());
    if (!sheet.fields().isEmpty()) {
      html.append(ControlFacts.section(sheet));
    }
    references(html, sheet.references());
    pieces(html, sheet.pieces());
    origin(html, sheet);
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private static void head(StringBuilder html, ControlSheet sheet, String title) {
    html.append("<header>\n<p class=\"surtitre\">").append(text(title)).append("</p>\n<h1>");
    html.append(text(Objects.requireNonNullElse(sheet.objet(), "Nature de l'acte à choisir")));
    html.append("</h1>\n<p>");
    html.append(text(Objects.requireNonNullElse(sheet.kind(), "Aucun projet n'a pu être rédigé")));
    if (sheet.drafter() != null) {
      html.append(" · rédigé ").append(text(drafter(sheet.drafter())));
    }
    html.append("</p>\n</header>\n");
    long blocking = count(sheet, Severity.BLOQUANT);
    long warning = count(sheet, Severity.ATTENTION);
    html.append("<p class=\"verdict ")
        .append(blocking > 0 ? "bloquant" : warning > 0 ? "attention" : "bon")
        .append("\"><strong>")
        .append(blocking == 0 ? "Aucun point bloquant" : points(blocking, "bloquant"))
        .append("</strong>")
        .append(warning == 0 ? "" : ", " + points(warning, "d'attention"))
        .append(".</p>\n");
  }

  private static String drafter(String name) {
    return name.startsWith("llm:")
        ? "avec le modèle de langage « " + name.substring("llm:".length()) + " »"
        : "sans modèle de langage";
  }

  private static long count(ControlSheet sheet, Severity severity) {
    return sheet.findings().stream().filter(f -> f.severity() == severity).count();
  }

  private static String points(long count, String what) {
    String plural = count > 1 && what.equals("bloquant") ? "s" : "";
    return count + (count > 1 ? " points " : " point ") + what + plural;
  }

  private static void whatToDo(StringBuilder html, ControlSheet sheet) {
    if (sheet.ref().isEmpty()) {
      return;
    }
    html.append("<section aria-labelledby=\"faire\">\n<h2 id=\"faire\">Que faire</h2>\n<ul>\n");
    if (sheet.drafter() != null) {
      html.append("<li><strong>Approuver</strong> : déplacez ce dossier entier dans")
          .append(" <code>valides/votre-nom/</code>. Un point bloquant ouvert l'empêche.</li>\n");
    }
    html.append("<li><strong>Corriger</strong> : écrivez un fichier <code>consigne.txt</code>")
        .append(" (par exemple ")
        .append(
            sheet.drafter() == null
                ? "<code>nature = arrete-circulation</code>"
                : "<code>" + text(example(sheet)) + "</code>")
        .append("), mettez-le dans ce dossier et déplacez le tout dans")
        .append(" <code>a-reprendre/votre-nom/</code>.</li>\n")
        .append("<li><strong>Refuser</strong> : écrivez <code>motif.txt</code> et déplacez le tout")
        .append(" dans <code>rejetes/votre-nom/</code>.</li>\n</ul>\n</section>\n");
  }

  /** A field that a person is likely to correct: one that is missing, else the first. */
  private static String example(ControlSheet sheet) {
    return sheet.fields().stream()
            .map(ControlSheet.Field::fact)
            .sorted((a, b) -> Boolean.compare(a.found().isPresent(), b.found().isPresent()))
            .map(Fact::name)
            .findFirst()
            .orElse("champ")
        + " = valeur";
  }

  private static void findings(StringBuilder html, List<Finding> findings) {
    html.append("<section aria-labelledby=\"constats\">\n<h2 id=\"constats\">Constats</h2>\n");
    if (findings.isEmpty()) {
      html.append("<p>Rien à signaler.</p>\n");
    }
    for (Finding finding : findings) {
      String severity = finding.severity().name();
      html.append("<article class=\"constat ").append(severity.toLowerCase(Locale.ROOT));
      html.append("\">\n<h3><span class=\"gravite\">").append(severity).append("</span> ");
      html.append(text(finding.where())).append(" : ").append(text(finding.what()));
      html.append("</h3>\n<p>").append(text(finding.why())).append("</p>\n<p class=\"remede\">");
      html.append("<strong>Que faire :</strong> ").append(text(finding.fix()));
      html.append("</p>\n<p class=\"code\">").append(finding.code()).append(" · clé ");
      html.append(finding.key()).append("</p>\n</article>\n");
    }
    html.append("</section>\n");
  }

  private static void references(StringBuilder html, List<ControlSheet.Reference> references) {
    if (references.isEmpty()) {
      return;
    }
    html.append("<section aria-labelledby=\"references\">\n<h2 id=\"references\">Références")
        .append(" juridiques</h2>\n<table>\n<thead><tr><th scope=\"col\">Référence</th>")
        .append("<th scope=\"col\">Où</th><th scope=\"col\">État</th></tr></thead>\n<tbody>\n");
    for (ControlSheet.Reference reference : references) {
      html.append("<tr><th scope=\"row\">").append(text(reference.text())).append("</th><td>");
      html.append(text(reference.where())).append("</td><td>").append(text(reference.words()));
      html.append(" <span class=\"code\">").append(text(reference.status()));
      html.append("</span></td></tr>\n");
    }
    html.append("</tbody>\n</table>\n</section>\n");
  }

  private static void pieces(StringBuilder html, List<ControlSheet.PieceLine> pieces) {
    html.append("<section aria-labelledby=\"pieces\">\n<h2 id=\"pieces\">Pièces reçues</h2>\n")
        .append("<table>\n<thead><tr><th scope=\"col\">Pièce</th><th scope=\"col\">Lecture</th>")
        .append("<th scope=\"col\">Empreinte SHA-256</th></tr></thead>\n<tbody>\n");
    for (ControlSheet.PieceLine piece : pieces) {
      html.append("<tr><th scope=\"row\">").append(text(piece.name()));
      html.append("<br><span class=\"code\">").append(text(piece.mediaType()));
      html.append("</span></th><td>").append(text(piece.outcome()));
      piece.warnings().forEach(w -> html.append("<br>").append(text(w)));
      html.append("</td><td class=\"code\">").append(text(piece.sha256())).append("</td></tr>\n");
    }
    html.append("</tbody>\n</table>\n</section>\n");
  }

  private static void origin(StringBuilder html, ControlSheet sheet) {
    html.append("<footer>\n<p>Références jugées à la date du ").append(text(sheet.date()));
    for (Map.Entry<String, String> version : new TreeMap<>(sheet.versions()).entrySet()) {
      html.append(" · ").append(text(version.getKey())).append(" ");
      html.append(text(version.getValue()));
    }
    html.append("</p>\n<p>Ce projet est une proposition de la machine. La personne qui approuve en")
        .append(" répond : relisez chaque fait dans sa pièce.</p>\n</footer>\n");
  }

  /** Escaped for HTML; characters that no page may hold are replaced. */
  static String text(String raw) {
    StringBuilder out = new StringBuilder(raw.length() + 16);
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(Character.isISOControl(c) && c != '\n' ? '\uFFFD' : c);
      }
    }
    return out.toString();
  }

  private static String css() {
    try (InputStream in =
        Objects.requireNonNull(ControlPage.class.getResourceAsStream("controle.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read controle.css of the jar", e);
    }
  }
}
