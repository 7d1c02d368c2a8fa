package org.paraphe.pipeline;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Typographie;
import org.paraphe.casefile.CaseFile;
import org.paraphe.facts.FactType;

/**
 * {@code seance.txt}: a form that a person fills in any text editor, and how it is read back. A
 * line is "clé = valeur"; what starts with # explains; a list may go on over the next lines.
 */
final class SeanceForm {

  static final String NAME = "seance.txt";

  private static final Pattern LINE =
      Pattern.compile("\\s*(\\p{L}[\\p{L}\\p{M}\\p{N}_-]*)\\s*=\\s*(.*?)\\s*");

  private SeanceForm() {}

  /**
   * What was read.
   *
   * @param values by key, blank ones left out
   * @param strays lines that are neither a value nor a comment
   */
  record Read(Map<String, String> values, List<String> strays) {
    Read {
      strays = List.copyOf(strays);
    }

    /** The same with values from elsewhere, which win. */
    Read with(Map<String, String> more) {
      Map<String, String> all = new LinkedHashMap<>(values);
      more.forEach((key, value) -> all.put(known(key), value));
      return new Read(all, strays);
    }
  }

  /**
   * @param known values to fill in, by field name
   * @param amendments lines under « amendements »
   */
  static String write(CaseFile file, Map<String, String> known, Map<String, String> amendments) {
    StringBuilder form = new StringBuilder();
    form.append("# Séance et vote – dossier ").append(file.ref()).append('\n');
    form.append("# ").append(Optional.ofNullable(file.objet()).orElse(file.origine())).append('\n');
    form.append(
        """
        #
        # Remplissez après le signe « = », enregistrez, puis déplacez le dossier entier dans
        # votes/<votre identifiant>/. Une ligne vide ne compte pas ; « # » commence une explication.

        # ---- La séance : saisie une fois, elle sert ensuite à toutes ses affaires ----

        """);
    boolean common = true;
    for (SessionField field : SessionField.values()) {
      if (common && !field.isCommon()) {
        form.append("# ---- Cette affaire ----\n\n");
        common = false;
      }
      form.append("# ").append(field.help()).append('\n');
      form.append(field.key()).append(" = ").append(shown(field, known)).append("\n\n");
    }
    form.append(
        """
        # ---- Amendements ----
        # Une ligne « champ = valeur » pour chaque valeur de l'acte que l'assemblée a changée
        # (montant = 4 000,00 €). Les noms des champs sont dans controle.html.
        # Pour des phrases changées : modifiez projet.docx, dans ce dossier, au lieu de ces lignes.

        """);
    amendments.forEach((k, v) -> form.append(k).append(" = ").append(v).append('\n'));
    return form.toString();
  }

  private static String shown(SessionField field, Map<String, String> known) {
    String value = known.getOrDefault(field.key(), "");
    if (field == SessionField.DATE_SEANCE) { // kept as 2026-06-16, whatever was typed
      return TypedValues.parse(FactType.DATE, value)
          .map(day -> Typographie.date(LocalDate.parse(day.asText())))
          .orElse(value);
    }
    return field.type() == FactType.LISTE && value.contains(";")
        ? "\n  " + value.replaceAll("(?:(?<!\\s)\\s+)?;\\s*", "\n  ")
        : value;
  }

  static Read read(String written) {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> strays = new ArrayList<>();
    @Nullable String list = null;
    for (String line : written.replace("\ufeff", "").lines().toList()) {
      Matcher value = LINE.matcher(line);
      if (line.isBlank() || line.stripLeading().startsWith("#")) {
        continue;
      }
      if (value.matches()) {
        String key = known(value.group(1));
        list = isList(key) ? key : null;
        put(values, strays, key, value.group(2));
      } else if (list != null) {
        put(values, strays, list, line.strip().replaceFirst("^[-–•*]\\s*", ""));
      } else {
        strays.add(line.strip());
      }
    }
    return new Read(values, strays);
  }

  private static void put(
      Map<String, String> values, List<String> strays, String key, String value) {
    String before = values.get(key);
    if (value.isBlank() || value.equals(before)) {
      return;
    }
    if (before != null && !isList(key)) {
      strays.add(key + " = " + value + " (déjà donné : « " + before + " »)");
    } else {
      values.put(key, before == null ? value : before + " ; " + value);
    }
  }

  /** « Résultat » and « date_seance » are the keys that people mean. */
  private static String known(String written) {
    return SessionField.keys().stream()
        .filter(key -> plain(key).equals(plain(written)))
        .findFirst()
        .orElse(written);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("[\\p{M}_-]", "")
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isList(String key) {
    return SessionField.named(key).filter(f -> f.type() == FactType.LISTE).isPresent();
  }
}
