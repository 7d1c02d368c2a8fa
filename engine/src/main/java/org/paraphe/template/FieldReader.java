package org.paraphe.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Recognisers;

/** Reads the {@code champs} of an {@code act.yaml}. */
final class FieldReader {
  private static final List<String> FIELD =
      List.of("type", "libelle", "origine", "requis", "indices", "colonnes");
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
          "somme",
          "rang",
          "aupres");

  private final String file;

  FieldReader(String file) {
    this.file = file;
  }

  List<FieldSpec> read(YamlSection parent, String key) {
    Optional<YamlNode.Mapping> mapping = parent.mapping(key);
    if (mapping.isEmpty()) {
      return List.of();
    }
    YamlSection fields = new YamlSection(file, mapping.get());
    List<FieldSpec> read = new ArrayList<>();
    for (String name : fields.keys()) {
      if (!name.matches("[a-z][a-zA-Z0-9]*")) {
        throw fields.refused(name, "un nom de champ est un mot sans accent, comme « montantHt »");
      }
      read.add(field(name, fields.section(name, FIELD)));
    }
    return read;
  }

  private FieldSpec field(String name, YamlSection section) {
    FactType type = section.choice("type", FactType.values());
    List<FieldSpec> columns = read(section, "colonnes");
    if ((type == FactType.TABLEAU) == columns.isEmpty()) {
      throw section.refused("type", "un tableau a des « colonnes », les autres types n'en ont pas");
    }
    return new FieldSpec(
        name,
        type,
        section.text("libelle"),
        section.has("origine") ? section.choice("origine", Origine.values()) : Origine.DOSSIER,
        section.has("requis") && section.flag("requis"),
        section.has("indices") ? hints(section.section("indices", HINTS)) : Hints.NONE,
        columns);
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
        section.optionalText("somme").orElse(null),
        section.texts("rang"),
        section.optionalText("aupres").orElse(null));
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

  private static List<String> motifs(YamlSection section) {
    List<String> motifs = section.texts("motifs");
    for (String motif : motifs) {
      try {
        if (Pattern.compile(motif).matcher("").groupCount() < 1) {
          throw section.refused(
              "motifs", "« " + motif + " » n'a pas de groupe ( ) autour de la valeur");
        }
      } catch (PatternSyntaxException e) {
        throw section.refused(
            "motifs", "« " + motif + " » n'est pas une expression régulière : " + describe(e));
      }
    }
    return motifs;
  }

  private static String describe(PatternSyntaxException e) {
    return e.getDescription() + " au caractère " + (e.getIndex() + 1);
  }
}
