package org.paraphe.rendering;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.checking.ShownValue;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/** Each fact of the draft with where it stands, in the piece's own words around the quote. */
final class FactTable {
  private static final int AROUND = 70;

  private final Html html;
  private final ControlSheet sheet;
  private final Map<String, ExtractedPiece> pieces;

  FactTable(Html html, ControlSheet sheet) {
    this.html = html;
    this.sheet = sheet;
    this.pieces =
        sheet.pieces().stream()
            .collect(Collectors.toMap(ExtractedPiece::name, p -> p, (a, b) -> a));
  }

  void write() {
    if (sheet.facts().isEmpty()) {
      return;
    }
    html.raw("<section><h2>Faits relevés dans le dossier</h2><table class=\"faits\"><thead><tr>");
    html.raw("<th scope=\"col\">Champ</th><th scope=\"col\">Valeur</th>");
    html.raw("<th scope=\"col\">D’où elle vient</th></tr></thead><tbody>");
    sheet.facts().forEach(this::row);
    html.raw("</tbody></table></section>");
  }

  private void row(Fact fact) {
    FieldSpec spec = sheet.field(fact.name()).orElse(null);
    boolean missing = fact.status() == FactStatus.ABSENT && spec != null && spec.required();
    html.raw(missing ? "<tr class=\"manque\">" : "<tr>");
    html.raw("<th scope=\"row\">").text(label(fact, spec));
    html.raw("<br>").element("code", "fin", fact.name()).raw("</th><td>");
    value(fact, missing);
    html.raw("</td><td>");
    Span source = fact.source();
    if (source != null) {
      quote(source);
    } else {
      html.element("span", "fin", origin(fact));
    }
    if (fact.rule() != null) {
      html.element(
          "p", "fin", (fact.isToConfirm() ? "À confirmer : " : "Règle appliquée : ") + fact.rule());
    }
    others(fact);
    html.raw("</td></tr>");
  }

  private static String label(Fact fact, @Nullable FieldSpec spec) {
    if (spec != null) {
      return capital(spec.label());
    }
    return fact.name().equals(ActFaits.FREE) ? "Écrit dans le document modifié" : fact.name();
  }

  private void value(Fact fact, boolean missing) {
    Value value = fact.value();
    if (value == null) {
      html.element("span", missing ? "alerte" : "fin", missing ? "manque" : "non trouvé");
    } else {
      html.element("span", "valeur", ShownValue.of(value, fact.type()));
    }
  }

  private void others(Fact fact) {
    if (fact.others().isEmpty()) {
      return;
    }
    html.raw("<p class=\"concurrents\">Autres valeurs relevées :</p><ul>");
    for (Fact.Candidate other : fact.others()) {
      html.raw("<li>")
          .element("span", "valeur", ShownValue.of(other.value(), fact.type()))
          .text(" ");
      quote(other.source());
      html.raw("</li>");
    }
    html.raw("</ul>");
  }

  private void quote(Span span) {
    html.element("p", "lieu", place(span));
    ExtractedPiece piece = pieces.get(span.piece());
    html.raw("<blockquote>");
    html.text(before(piece, span)).element("mark", "", span.quote()).text(after(piece, span));
    html.raw("</blockquote>");
  }

  private static String place(Span span) {
    StringBuilder out = new StringBuilder(span.piece());
    if (span.cell() != null) {
      out.append(", cellule ").append(span.cell());
    } else if (span.page() != null) {
      out.append(", page ").append(span.page());
    }
    return out.toString();
  }

  /** The words before the quote; nothing where the piece does not hold the quote at its span. */
  private static String before(@Nullable ExtractedPiece piece, Span span) {
    if (!stands(piece, span) || piece == null) {
      return "";
    }
    int from = Math.max(0, span.start() - AROUND);
    String words = piece.text().substring(from, span.start());
    return from == 0 ? words : "…" + words.substring(Math.max(0, words.indexOf(' ')));
  }

  private static String after(@Nullable ExtractedPiece piece, Span span) {
    if (!stands(piece, span) || piece == null) {
      return "";
    }
    int to = Math.min(piece.text().length(), span.end() + AROUND);
    String words = piece.text().substring(span.end(), to);
    int lastSpace = words.lastIndexOf(' ');
    return to == piece.text().length() || lastSpace < 0
        ? words
        : words.substring(0, lastSpace) + " …";
  }

  private static boolean stands(@Nullable ExtractedPiece piece, Span span) {
    return piece != null
        && span.end() <= piece.text().length()
        && piece.text().startsWith(span.quote(), span.start());
  }

  /** Who wrote a value over in the document, and when; else how it came to be. */
  private String origin(Fact fact) {
    boolean free = fact.name().equals(ActFaits.FREE);
    return sheet.modifications().stream()
        .filter(m -> fact.status() == FactStatus.SAISI)
        .filter(m -> free || m.fields().contains(fact.name()))
        .reduce((first, last) -> last)
        .map(m -> "saisi par " + m.who() + " le " + m.when() + ", dans « " + m.file() + " »")
        .orElseGet(() -> origin(fact.status()));
  }

  private static String origin(FactStatus status) {
    return switch (status) {
      case TROUVE -> "trouvé dans le dossier";
      case CALCULE -> "calculé à partir d’autres valeurs";
      case SAISI -> "saisi par une personne";
      case ABSENT -> "aucune pièce ne la donne";
    };
  }

  private static String capital(String label) {
    return label.isEmpty() ? label : Character.toUpperCase(label.charAt(0)) + label.substring(1);
  }
}
