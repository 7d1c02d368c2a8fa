package org.paraphe.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.facts.FactType;

/**
 * The names that an author writes in {@code act.ftl}, held against what the pack declares: fields,
 * columns, macros. Finds what no rendering would show, such as a misspelt field that is only looked
 * at where it is there.
 */
final class TemplateNames {
  private static final Pattern COMMENT = Pattern.compile("(?s)<#--.*?-->");
  private static final Pattern TAG =
      Pattern.compile("<(/?)([#@])([A-Za-z_][\\w.]*)((?:\"[^\"]*\"|'[^']*'|->|[^>\"'])*)>");
  private static final Pattern OTHER_MARK =
      Pattern.compile("<[A-Za-z][A-Za-z0-9]{0,15}(?: [^<>]{0,80})?/?>");
  private static final Pattern INTERPOLATION = Pattern.compile("\\$\\{([^}]*)\\}");
  private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|'([^']*)'");
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w.?@#])([A-Za-z]\\w*)(?!\\w)(?!\\s*=(?!=))(?:\\.([A-Za-z]\\w*))?");

  /** A minus or a slash that ends a lambda's arrow or a tag is none. */
  private static final Pattern COMPUTATION =
      Pattern.compile("[\\w)\\]]\\s*([*%+]|-(?!>)|/(?=\\s*[\\w(]))\\s*[\\w(]");

  private static final Pattern LAMBDA = Pattern.compile("(\\w+)\\s*->");
  private static final Set<String> WORDS =
      Set.of(
          "as",
          "gt",
          "gte",
          "lt",
          "lte",
          "true",
          "false",
          "in",
          "using",
          "and",
          "or",
          "not",
          "dateDeReference");

  /** Macros whose first parameter is a field's name. */
  private static final Set<String> OF_FIELDS =
      Set.of("fait", "avecArticle", "accord", "montantEnLettres");

  private static final Set<String> EXPRESSIONS =
      Set.of(
          "if", "elseif", "list", "assign", "local", "global", "switch", "case", "items", "sep",
          "return");

  private final String file;
  private final String text;
  private final TemplatePack pack;
  private final Set<String> own = new HashSet<>();
  private final Set<String> macros = new HashSet<>(TemplateSource.MACROS);

  /** Loop variables over the rows of tables, with the names of those and their columns. */
  private final Map<String, Set<String>> tables = new HashMap<>();

  private final Map<String, Set<String>> columns = new HashMap<>();
  private final Set<String> parameters = new HashSet<>();

  private final List<PackFault> faults = new ArrayList<>();
  private final Set<String> used = new HashSet<>();

  private TemplateNames(String file, TemplatePack pack) {
    this.file = file;
    this.pack = pack;
    this.text =
        COMMENT.matcher(pack.actTemplate()).replaceAll(m -> m.group().replaceAll("[^\\n]", " "));
  }

  static List<PackFault> faults(String file, TemplatePack pack) {
    TemplateNames names = new TemplateNames(file, pack);
    names.declarations();
    names.tags();
    names.interpolations();
    names.otherMarks();
    TemplateNesting.unclosed(names.text).ifPresent(u -> names.fault(u.at(), u.what()));
    names.missingMacros();
    return names.faults;
  }

  private void declarations() {
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      String words = tag.group(4).strip();
      switch (tag.group(3)) {
        case "macro", "function" -> {
          String[] parts = words.split("[\\s=(,)]+");
          macros.add(parts[0]);
          own.addAll(List.of(parts));
          parameters.addAll(List.of(parts));
        }
        case "assign", "local", "global" -> own.add(words.split("[\\s=]+", 2)[0]);
        case "list", "items" -> loop(words);
        default -> {}
      }
      LAMBDA.matcher(words).results().forEach(m -> own.add(m.group(1)));
    }
  }

  private void loop(String words) {
    Matcher as = Pattern.compile("(?s)(.*)\\bas\\s+(\\w+)(?:\\s*,\\s*(\\w+))?").matcher(words);
    if (as.matches()) {
      own.add(as.group(2));
      if (as.group(3) != null) {
        own.add(as.group(3));
      }
      pack.field(as.group(1).strip())
          .filter(f -> !f.columns().isEmpty())
          .ifPresent(f -> table(as.group(2), f));
    }
  }

  private void table(String row, FieldSpec table) {
    tables.computeIfAbsent(row, r -> new TreeSet<>()).add(table.name());
    Set<String> known = columns.computeIfAbsent(row, r -> new TreeSet<>());
    table.columns().forEach(c -> known.add(c.name()));
  }

  private void tags() {
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      boolean call = tag.group(2).equals("@");
      if (call && !macros.contains(tag.group(3))) {
        fault(
            tag.start(3),
            "la macro « @"
                + tag.group(3)
                + " » n’existe pas"
                + near(tag.group(3), List.copyOf(macros)));
      }
      if (call) {
        used.add(tag.group(3));
        call(tag);
      }
      if (call || EXPRESSIONS.contains(tag.group(3))) {
        expression(tag.group(4), tag.start(4));
      }
    }
  }

  /** « &lt;b&gt; » is no mark of an act: it would be printed as it is. */
  private void otherMarks() {
    Matcher mark = OTHER_MARK.matcher(text);
    while (mark.find()) {
      fault(
          mark.start(),
          "« "
              + mark.group()
              + " » n’est pas une balise d’acte et s’imprimerait tel quel ; pour du gras :"
              + " <@fort>…</@fort>, pour de l’italique : <@italique>…</@italique>");
    }
  }

  private void call(Matcher tag) {
    if (!OF_FIELDS.contains(tag.group(3))) {
      return;
    }
    Matcher literal = LITERAL.matcher(tag.group(4));
    if (!literal.find()) {
      return;
    }
    String name = literal.group(1) == null ? literal.group(2) : literal.group(1);
    String before = tag.group(4).substring(0, literal.start()).strip();
    if (before.isEmpty()) {
      field(name, tag.start(4) + literal.start() + 1);
      amount(tag.group(3), name, tag.start(4) + literal.start() + 1);
    } else {
      column(before, name, tag.start(4) + literal.start() + 1);
    }
  }

  /** A text in letters is itself, once more. */
  private void amount(String macro, String name, int at) {
    if (macro.equals("montantEnLettres")) {
      pack.field(name)
          .filter(f -> f.type() != FactType.MONTANT)
          .ifPresent(
              f ->
                  fault(
                      at,
                      "« @montantEnLettres » écrit un montant en lettres, et le champ « "
                          + name
                          + " » est du type « "
                          + f.type().label()
                          + " » ; nommez un champ de type montant, ou employez <@fait \""
                          + name
                          + "\"/>"));
    }
  }

  private void interpolations() {
    Matcher interpolation = INTERPOLATION.matcher(text);
    while (interpolation.find()) {
      expression(interpolation.group(1), interpolation.start(1));
    }
  }

  private void expression(String words, int at) {
    String bare = LITERAL.matcher(words).replaceAll(m -> " ".repeat(m.group().length()));
    Matcher computation = COMPUTATION.matcher(bare);
    if (computation.find()) {
      fault(
          at + computation.start(1),
          "« "
              + computation.group(1)
              + " » est un calcul : un modèle n’en fait pas. Déclarez un champ pour ce résultat,"
              + " que le dossier donne et que les contrôles vérifient");
    }
    Matcher name = NAME.matcher(bare);
    while (name.find()) {
      String word = name.group(1);
      if (columns.containsKey(word) && name.group(2) != null) {
        column(word, name.group(2), at + name.start(2));
      } else if (!own.contains(word) && !WORDS.contains(word)) {
        field(word, at + name.start(1));
      }
    }
  }

  private void field(String name, int at) {
    if (pack.field(name).isEmpty() && !Blank.isKnown(name)) {
      List<String> known = pack.fields().stream().map(FieldSpec::name).toList();
      fault(at, "le champ « " + name + " » n’est pas déclaré dans act.yaml" + near(name, known));
    }
  }

  /** A parameter of the author's own macro may be a row of any table: nothing is known of it. */
  private void column(String row, String name, int at) {
    Set<String> known = columns.get(row);
    if (known != null && !parameters.contains(row) && !known.contains(name)) {
      fault(
          at,
          "« "
              + name
              + " » n’est pas une colonne de « "
              + String.join(", ", tables.getOrDefault(row, Set.of()))
              + " »"
              + near(name, List.copyOf(known)));
    }
  }

  private static String near(String name, List<String> known) {
    String nearest = Nearest.to(name, known);
    return nearest.isEmpty() ? "" : " ; le plus proche est « " + nearest + " »";
  }

  private void missingMacros() {
    Stream<String> needed =
        switch (pack.family()) {
          case DELIBERATION ->
              Stream.of("acte", "entete", "seance", "objet", "formule", "article", "vote");
          case ARRETE, DECISION -> Stream.of("acte", "entete", "objet", "formule", "article");
          case SYNTHESE -> Stream.of("acte", "entete", "objet", "article");
        };
    Stream<String> mentions =
        pack.mentions().stream()
            .filter(m -> !m.equals("algorithme"))
            .map(m -> m.equals("signataire") ? "signature" : m);
    Stream.concat(needed, mentions)
        .sorted()
        .filter(m -> !used.contains(m))
        .forEach(
            m ->
                faults.add(
                    new PackFault(
                        file,
                        1,
                        1,
                        "la macro « @"
                            + m
                            + " » manque : l’acte n’aurait pas cette partie."
                            + " Ajoutez-la à sa place dans « @acte ».")));
  }

  private void fault(int at, String what) {
    String before = text.substring(0, at);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = at - before.lastIndexOf('\n');
    faults.add(new PackFault(file, line, column, what + "."));
  }
}
