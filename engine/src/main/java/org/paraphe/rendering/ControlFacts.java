package org.paraphe.rendering;

import static org.paraphe.rendering.ControlPage.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.paraphe.act.Typographie;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;

/** The part of the control page that shows each fact with the words it was read in. */
final class ControlFacts {

  /** Characters shown on each side of a quote. */
  private static final int AROUND = 60;

  private static final int LONGEST_QUOTE = 400;

  private ControlFacts() {}

  static String section(ControlSheet sheet) {
    StringBuilder html = new StringBuilder();
    html.append("<section aria-labelledby=\"faits\">\n<h2 id=\"faits\">Faits retenus</h2>\n")
        .append("<table>\n<thead><tr><th scope=\"col\">Champ</th><th scope=\"col\">Valeur</th>")
        .append("<th scope=\"col\">D'où elle vient</th></tr></thead>\n<tbody>\n");
    for (ControlSheet.Field field : sheet.fields()) {
      row(html, field, sheet.texts());
    }
    return html.append("</tbody>\n</table>\n</section>\n").toString();
  }

  private static void row(StringBuilder html, ControlSheet.Field field, Map<String, String> texts) {
    Fact fact = field.fact();
    html.append("<tr class=\"").append(fact.status().label()).append("\"><th scope=\"row\">");
    html.append(text(capital(field.label())));
    html.append("<br><span class=\"code\">").append(text(fact.name())).append("</span></th><td>");
    fact.found()
        .ifPresentOrElse(
            value -> html.append(shown(value, fact.type())),
            () -> html.append(field.required() ? "<strong>à compléter</strong>" : "—"));
    html.append("</td><td>");
    origin(html, fact, texts);
    html.append("</td></tr>\n");
  }

  private static void origin(StringBuilder html, Fact fact, Map<String, String> texts) {
    switch (fact.status()) {
      case SAISI -> html.append("saisie par une personne");
      case CALCULE -> html.append("calculée à partir d'autres champs");
      case ABSENT -> html.append("non trouvée dans les pièces");
      case TROUVE -> {}
    }
    if (fact.source() != null) {
      quote(html, fact.source(), texts);
    }
    if (fact.rule() != null) {
      html.append("<p class=\"regle\">Règle appliquée : ").append(text(fact.rule()));
      html.append(".</p>");
    }
    if (!fact.others().isEmpty()) {
      html.append("<p class=\"autres\">Autres valeurs dans les pièces :</p>\n<ul>");
      for (Fact.Candidate other : fact.others()) {
        html.append("<li>").append(shown(other.value(), fact.type())).append(" ");
        quote(html, other.source(), texts);
        html.append("</li>");
      }
      html.append("</ul>");
    }
  }

  private static void quote(StringBuilder html, Span span, Map<String, String> texts) {
    String whole = texts.getOrDefault(span.piece(), "");
    boolean stands =
        span.end() <= whole.length()
            && whole.substring(span.start(), span.end()).equals(span.quote());
    html.append("<q>");
    if (stands) {
      html.append(text(before(whole, span.start())));
    }
    html.append("<mark>").append(text(shortened(span.quote()))).append("</mark>");
    if (stands) {
      html.append(text(after(whole, span.end())));
    }
    html.append("</q> <span class=\"piece\">").append(text(span.piece())).append(place(span));
    html.append("</span>");
  }

  private static String place(Span span) {
    if (span.cell() != null) {
      return ", cellule " + text(span.cell());
    }
    return span.page() == null ? "" : ", page " + span.page();
  }

  private static String before(String whole, int start) {
    int from = Math.max(0, start - AROUND);
    int line = whole.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    int begin = Math.min(start, Math.max(from, line));
    return (begin > line ? "…" : "") + whole.substring(begin, start);
  }

  private static String after(String whole, int end) {
    int line = whole.indexOf('\n', end);
    int limit = Math.min(line < 0 ? whole.length() : line, end + AROUND);
    return whole.substring(end, limit)
        + (limit < whole.length() && whole.charAt(limit) != '\n' ? "…" : "");
  }

  private static String shortened(String quote) {
    String plain = quote.replaceAll("\\s+", " ");
    return plain.length() <= LONGEST_QUOTE ? plain : plain.substring(0, LONGEST_QUOTE) + "…";
  }

  /** A value as the act prints it, escaped. */
  private static String shown(Value value, FactType type) {
    if (value instanceof Value.Scalar scalar) {
      return text(words(scalar.text(), type));
    }
    if (value instanceof Value.Flag flag) {
      return flag.on() ? "oui" : "non";
    }
    if (value instanceof Value.Items list) {
      return list.items().stream()
          .map(item -> "<li>" + shown(item, FactType.TEXTE) + "</li>")
          .collect(Collectors.joining("", "<ul>", "</ul>"));
    }
    return rows(((Value.Rows) value).rows());
  }

  private static String rows(List<Map<String, Value>> rows) {
    return rows.stream()
        .map(
            row ->
                row.entrySet().stream()
                    .map(e -> text(e.getKey()) + " : " + shown(e.getValue(), FactType.TEXTE))
                    .collect(Collectors.joining(" ; ", "<li>", "</li>")))
        .collect(Collectors.joining("", "<ul>", "</ul>"));
  }

  private static String words(String value, FactType type) {
    return switch (type) {
      case MONTANT -> Typographie.montant(value);
      case DATE -> Typographie.date(value);
      case SIRET -> Typographie.siret(value);
      default -> value;
    };
  }

  private static String capital(String label) {
    return label.isEmpty()
        ? label
        : label.substring(0, 1).toUpperCase(Locale.FRENCH) + label.substring(1);
  }
}
