package org.paraphe.template;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.paraphe.facts.Choices;
import org.paraphe.facts.Deductions;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Recognisers;

/** Reads the {@code champs} of an {@code act.yaml}. */
final class FieldReader {
  private static final List<String> FIELD =
      List.of("type", "libelle", "origine", "requis", "sauf", "indices", "colonnes");
  private static final List<String> HINTS =
      List.of(
          "libelles",
          "motifs",
          "preferer",
          "ecarter",
          "exclure",
          "valeurs",
          "joindre",
          "reconnaisseur",
          "regle",
          "borne",
          "retablir",
          "aupres",
          "deduire",
          "somme",
          "rang");

  private static final String COLUMNS = "colonnes";

  private final String file;

  FieldReader(String file) {
    this.file = file;
  }

  /** A column that has no other words for its head is looked for by its label. */
  private List<FieldSpec> columns(YamlSection parent) {
    return read(parent, COLUMNS).stream()
        .map(c -> c.hints().equals(Hints.NONE) ? c.named(c.label()) : c)
        .toList();
  }

  List<FieldSpec> read(YamlSection parent, String key) {
    Optional<YamlNode.Mapping> mapping = parent.mapping(key);
    if (mapping.isEmpty()) {
      return List.of();
    }
    YamlSection fields = new YamlSection(file, mapping.get(), parent.faults());
    List<FieldSpec> read = new ArrayList<>();
    boolean column = key.equals(COLUMNS);
    List<String> above = new ArrayList<>();
    for (String written : fields.keys()) {
      String name = plain(written);
      if (!name.equals(written)) {
        parent
            .faults()
            .add(
                fields.refused(
                    written,
                    "un nom de champ est un mot sans accent, comme « montantHt » ; écrivez « "
                        + name
                        + " »"));
      }
      read.add(
          parent
              .faults()
              .tried(
                  () -> {
                    YamlSection field = fields.section(written, FIELD);
                    if (!column) {
                      tellUnknownFields(field, above, fields.keys());
                    }
                    return field(name, field, column);
                  },
                  unread(name)));
      above.add(written);
    }
    return read;
  }

  /** The name that an author meant, so that nothing else is told of it. */
  private static String plain(String written) {
    String plain =
        Normalizer.normalize(written, Normalizer.Form.NFD).replaceAll("[^a-zA-Z0-9]", "");
    return plain.isEmpty() || !Character.isLetter(plain.charAt(0))
        ? "champ" + plain
        : Character.toLowerCase(plain.charAt(0)) + plain.substring(1);
  }

  /** What a field says of another one does nothing where there is no such field. */
  private void tellUnknownFields(YamlSection field, List<String> above, List<String> all) {
    tellUnknown(field, "sauf", all, "");
    field
        .mapping("indices")
        .map(hints -> new YamlSection(file, hints, field.faults()))
        .ifPresent(
            hints -> {
              tellUnknown(hints, "aupres", above, " plus haut");
              hints
                  .mapping("deduire")
                  .map(rule -> new YamlSection(file, rule, field.faults()))
                  .ifPresent(rule -> tellUnknown(rule, "champ", above, " plus haut"));
            });
  }

  private static void tellUnknown(
      YamlSection section, String key, List<String> known, String where) {
    section
        .optionalText(key)
        .filter(name -> !known.contains(name))
        .ifPresent(
            name ->
                section
                    .faults()
                    .addIdle(
                        section.refused(
                            key,
                            "sans effet, aucun champ « %s » n'est déclaré%s%s"
                                .formatted(
                                    name,
                                    where,
                                    known.isEmpty()
                                        ? ""
                                        : " ; le plus proche est « "
                                            + Nearest.to(name, known)
                                            + " »"))));
  }

  /** Stands for a field that could not be read, so that the rest of the pack is read too. */
  private static FieldSpec unread(String name) {
    return new FieldSpec(name, FactType.TEXTE, name, Origine.DOSSIER, false, Hints.NONE, List.of());
  }

  private FieldSpec field(String name, YamlSection section, boolean column) {
    FactType type = section.choice("type", FactType.values());
    if (column || type == FactType.LISTE || type == FactType.TABLEAU) {
      tellIdlePatterns(section, column);
    }
    tellIdleChoices(section, type);
    List<FieldSpec> columns = columns(section);
    if ((type == FactType.TABLEAU) == columns.isEmpty()) {
      throw section.refused("type", "un tableau a des « colonnes », les autres types n'en ont pas");
    }
    return new FieldSpec(
        name,
        type,
        section.text("libelle"),
        section.has("origine") ? section.choice("origine", Origine.values()) : Origine.DOSSIER,
        section.has("requis") && section.flag("requis"),
        section.optionalText("sauf").orElse(null),
        section.has("indices") ? hints(section.section("indices", HINTS)) : Hints.NONE,
        columns);
  }

  /** Patterns find one value; the items of a list and the cells of a table are found otherwise. */
  private void tellIdlePatterns(YamlSection field, boolean column) {
    field
        .mapping("indices")
        .map(hints -> new YamlSection(file, hints, field.faults()))
        .filter(hints -> hints.has("motifs"))
        .ifPresent(
            hints ->
                field
                    .faults()
                    .addIdle(
                        hints.refused(
                            "motifs",
                            (column
                                    ? "sans effet sur une colonne, qui se lit sous sa tête"
                                    : "sans effet sur une liste ou un tableau")
                                + " ; retirez-les, et dites par « libelles » ce qui est écrit"
                                + " devant la liste, ou en tête de la colonne")));
  }

  /** A list of values holds where what a piece says can be compared with them. */
  private void tellIdleChoices(YamlSection field, FactType type) {
    field
        .mapping("indices")
        .map(hints -> new YamlSection(file, hints, field.faults()))
        .filter(hints -> hints.has("valeurs"))
        .ifPresent(
            hints -> {
              List<String> foreign = new Choices(type, hints.texts("valeurs")).foreign();
              if (!Choices.holdFor(type)) {
                field
                    .faults()
                    .addIdle(
                        hints.refused(
                            "valeurs",
                            "sans effet sur le type « %s » ; elles tiennent pour : texte, duree, montant, entier, nombre, annee. Retirez-les, ou changez le type"
                                .formatted(type.label())));
              } else if (!foreign.isEmpty()) {
                field
                    .faults()
                    .addIdle(
                        hints.refused(
                            "valeurs",
                            "« %s » n'est pas une valeur du type « %s » : aucune pièce ne la donnerait. Corrigez-la, ou déclarez le champ de type texte"
                                .formatted(foreign.get(0), type.label())));
              }
            });
  }

  private static Hints hints(YamlSection section) {
    return new Hints(
        section.texts("libelles"),
        motifs(section),
        section.texts("preferer"),
        section.texts("ecarter"),
        section.texts("exclure"),
        section.texts("valeurs"),
        section.texts("joindre"),
        recogniser(section),
        section.optionalText("regle").orElse(null),
        borne(section),
        section.texts("retablir"),
        section.optionalText("aupres").orElse(null),
        deduction(section),
        section.optionalText("somme").orElse(null),
        section.texts("rang"));
  }

  private static Hints.@Nullable Deduction deduction(YamlSection section) {
    if (!section.has("deduire")) {
      return null;
    }
    YamlSection rule = section.section("deduire", List.of("champ", "table"));
    String table = rule.text("table");
    if (Deductions.named(table).isEmpty()) {
      throw rule.refused(
          "table",
          "table inconnue « %s ». Noms admis : %s"
              .formatted(table, String.join(", ", Deductions.names())));
    }
    return new Hints.Deduction(rule.text("champ"), table);
  }

  private static @Nullable String recogniser(YamlSection section) {
    String name = section.optionalText("reconnaisseur").orElse(null);
    if (name != null && !Recognisers.names().contains(name)) {
      throw section.refused(
          "reconnaisseur",
          "reconnaisseur inconnu « %s ». Noms admis : %s"
              .formatted(name, String.join(", ", Recognisers.names())));
    }
    return name;
  }

  private static @Nullable Borne borne(YamlSection section) {
    return section.has("borne") ? section.choice("borne", Borne.values()) : null;
  }

  private static List<Motif> motifs(YamlSection section) {
    List<String> motifs = section.texts("motifs").stream().map(Fragments::expanded).toList();
    List<YamlNode> places = section.items("motifs");
    List<Motif> good = new ArrayList<>();
    for (int i = 0; i < motifs.size(); i++) {
      String wrong = wrong(motifs.get(i));
      if (wrong.isEmpty()) {
        good.add(new Motif(motifs.get(i)));
      } else {
        section.faults().add(section.refused(places.get(i), "« " + motifs.get(i) + " » " + wrong));
      }
    }
    return good;
  }

  private static String wrong(String motif) {
    try {
      return Pattern.compile(motif).matcher("").groupCount() < 1
          ? "n'a pas de groupe ( ) autour de la valeur"
          : "";
    } catch (PatternSyntaxException e) {
      return "n'est pas une expression régulière : " + MotifFault.told(e);
    }
  }
}
