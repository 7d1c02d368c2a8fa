package org.paraphe.rendering;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraphe.act.Family;
import org.paraphe.extraction.WordTemplate;
import org.paraphe.extraction.WordTemplate.Paragraph;
import org.paraphe.extraction.WordTemplate.Run;
import org.paraphe.facts.FactType;
import org.paraphe.rendering.FormPart.Kind;

/** The parts of a Word form as an {@code act.ftl}: so its act is made, checked and kept as any. */
final class FormTemplate {

  private static final Set<FactType> NUMBERS =
      EnumSet.of(FactType.MONTANT, FactType.NOMBRE, FactType.ENTIER);
  static final String EXPOSE = "l’exposé qui suit : ";

  private final FormTags tags;
  private final Family family;
  private final StringBuilder out = new StringBuilder(4096);
  private boolean inArticle;
  private boolean inList;

  private FormTemplate(FormTags tags, Family family) {
    this.tags = tags;
    this.family = family;
  }

  static String of(List<FormPart> parts, FormTags tags, Family family) {
    return new FormTemplate(tags, family).write(parts);
  }

  private String write(List<FormPart> parts) {
    out.append("<#ftl output_format=\"Acte\" strip_whitespace=true>\n<@acte>\n<@entete/>\n");
    if (family == Family.DELIBERATION) {
      out.append("<@seance/>\n");
    }
    inline(parts, Kind.OBJET, "objet", "");
    for (FormPart part : parts) {
      switch (part.kind()) {
        case VISA -> element("visa", part, "");
        case CONSIDERANT -> element("considerant", part, "");
        case EXPOSE -> element("considerant", part, EXPOSE);
        default -> {}
      }
    }
    formule(parts);
    parts.forEach(this::decision);
    endArticle();
    if (family == Family.DELIBERATION) {
      out.append("<@vote/>\n");
    }
    inline(parts, Kind.EXECUTION, "execution", "");
    inline(parts, Kind.RECOURS, "recours", " propre=true");
    return out.append("<@signature/>\n<@certification/>\n</@acte>\n").toString();
  }

  /** All paragraphs of a kind as one element of the act. */
  private void inline(List<FormPart> parts, Kind kind, String element, String parameters) {
    List<String> words = parts.stream().filter(p -> p.kind() == kind).map(this::words).toList();
    if (!words.isEmpty()) {
      out.append("<@").append(element).append(parameters).append('>');
      out.append(String.join(" ", words)).append("</@").append(element).append(">\n");
    }
  }

  private void element(String name, FormPart part, String before) {
    out.append("<@").append(name).append('>').append(before);
    out.append(words(part).replaceFirst("[\\s\\p{Z}]*[,;.]+[\\s\\p{Z}]*$", ""));
    out.append("</@").append(name).append(">\n");
  }

  /** The line itself; its tags are of the session, which the act says elsewhere. */
  private void formule(List<FormPart> parts) {
    String words =
        parts.stream()
            .filter(p -> p.kind() == Kind.FORMULE)
            .flatMap(p -> p.first().runs().stream())
            .filter(r -> r.kind() == WordTemplate.Kind.TEXTE)
            .map(Run::text)
            .collect(Collectors.joining(" "))
            .strip()
            .replaceAll("[\\s\\p{Z}]*:?[\\s\\p{Z}]*$", "")
            .replaceAll("[\\s\\p{Z}]+", " ");
    out.append("<@formule");
    if (!words.isEmpty()) {
      out.append(" texte=\"")
          .append(words.replace("\\", "\\\\").replace("\"", "\\\"").replace("{", "\\{"));
      out.append('"');
    }
    out.append("/>\n");
  }

  private void decision(FormPart part) {
    switch (part.kind()) {
      case ARTICLE -> {
        endArticle();
        beginArticle();
        String words = words(part);
        if (!words.isBlank()) {
          alinea(words);
        }
      }
      case ALINEA -> {
        beginArticle();
        alinea(words(part));
      }
      case TIRET -> {
        beginArticle();
        if (!inList) {
          out.append("<@liste numerotee=false>\n");
          inList = true;
        }
        out.append("<@point>").append(words(part)).append("</@point>\n");
      }
      case TABLEAU -> {
        beginArticle();
        endList();
        table(part);
      }
      default -> {}
    }
  }

  private void alinea(String words) {
    endList();
    out.append("<@alinea>").append(words).append("</@alinea>\n");
  }

  private void beginArticle() {
    if (!inArticle) {
      out.append("<@article>\n");
      inArticle = true;
    }
  }

  private void endList() {
    if (inList) {
      out.append("</@liste>\n");
      inList = false;
    }
  }

  private void endArticle() {
    endList();
    if (inArticle) {
      out.append("</@article>\n");
      inArticle = false;
    }
  }

  private void table(FormPart part) {
    out.append("<@tableau titre=\"Tableau\">\n");
    int rows = part.paragraphs().stream().mapToInt(Paragraph::row).max().orElse(0);
    boolean head = true;
    for (int row = 1; row <= rows; row++) {
      int wanted = row;
      List<Paragraph> cells = part.paragraphs().stream().filter(p -> p.row() == wanted).toList();
      if (!cells.isEmpty()) {
        row(cells, head);
        head = false;
      }
    }
    out.append("</@tableau>\n");
  }

  private void row(List<Paragraph> paragraphs, boolean first) {
    String table = repeated(paragraphs);
    boolean head = first && table.isEmpty() && paragraphs.stream().allMatch(FormTemplate::plain);
    if (!table.isEmpty()) {
      out.append("<#list ").append(table).append(" as ligne>");
    }
    out.append(head ? "<@ligne entete=true>" : "<@ligne>");
    int cells = paragraphs.stream().mapToInt(Paragraph::cell).max().orElse(0);
    for (int cell = 1; cell <= cells; cell++) {
      int wanted = cell;
      List<Paragraph> own = paragraphs.stream().filter(p -> p.cell() == wanted).toList();
      out.append(
          !own.isEmpty() && own.stream().allMatch(this::isNumber)
              ? "<@cellule nombre=true>"
              : "<@cellule>");
      out.append(own.stream().map(p -> words(p.runs(), 0)).collect(Collectors.joining(" ")));
      out.append("</@cellule>");
    }
    out.append(table.isEmpty() ? "</@ligne>\n" : "</@ligne></#list>\n");
  }

  /** True for a tag of an amount or a number that stands alone. */
  private boolean isNumber(Paragraph p) {
    return p.runs().size() == 1
        && p.runs().get(0).kind() == WordTemplate.Kind.ETIQUETTE
        && tags.target(p.runs().get(0).text())
            .map(t -> t.column() == null ? t.field() : t.column())
            .filter(f -> NUMBERS.contains(f.type()))
            .isPresent();
  }

  private static boolean plain(Paragraph p) {
    return p.runs().stream().allMatch(r -> r.kind() == WordTemplate.Kind.TEXTE);
  }

  /** The table of whose lines the row is the pattern; empty for a row that stands once. */
  private String repeated(List<Paragraph> row) {
    return row.stream()
        .flatMap(p -> p.runs().stream())
        .filter(r -> r.kind() == WordTemplate.Kind.ETIQUETTE)
        .flatMap(r -> tags.target(r.text()).stream())
        .filter(t -> t.column() != null)
        .map(t -> t.field().name())
        .findFirst()
        .orElse("");
  }

  private String words(FormPart part) {
    return words(part.first().runs(), part.skip());
  }

  private String words(List<Run> runs, int skip) {
    List<String> words = new ArrayList<>();
    int left = skip;
    for (Run run : runs) {
      if (run.kind() == WordTemplate.Kind.ETIQUETTE) {
        words.add(tag(run.text()));
      } else {
        int cut = Math.min(left, run.text().length());
        left -= cut;
        words.add(escaped(run.text().substring(cut)));
      }
    }
    return String.join("", words).strip();
  }

  private String tag(String name) {
    return tags.target(name)
        .map(
            t ->
                t.column() != null
                    ? "<@fait ligne \"" + Objects.requireNonNull(t.column()).name() + "\"/>"
                    : t.letters()
                        ? "<@montantEnLettres \"" + t.field().name() + "\"/>"
                        : "<@fait \"" + t.field().name() + "\"/>")
        .orElse("");
  }

  /** What FreeMarker would take for its own is printed by it as a text. */
  private static String escaped(String words) {
    return words
        .replace('\n', ' ')
        .replace("<", "\u0000<")
        .replace("${", "\u0000$\u0001")
        .replace("#{", "\u0000#\u0001")
        .replaceAll("\u0000([<$#])", "\\${\"$1\"}")
        .replace('\u0001', '{');
  }
}
