package org.paraphe.drafting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplatePack;

/** The words that name fields in a pack: what is only such a word is a head, and no value. */
final class PackLabels {
  private static final Set<String> HEADS =
      Set.of(
          "objet",
          "sujet",
          "de",
          "a",
          "date",
          "envoye",
          "cc",
          "total",
          "avis",
          "nom",
          "montant",
          "observations",
          "observation",
          "remarques",
          "rubrique",
          "contenu",
          "champ",
          "valeur",
          "reponse",
          "telephone",
          "courriel",
          "adresse",
          "piece jointe",
          "pieces jointes",
          "n°",
          "numero",
          "unite",
          "quantite");

  private final TemplatePack pack;
  private final Set<String> labels = new HashSet<>(HEADS);
  private final Map<String, String> fields = new HashMap<>();
  private final Map<FieldSpec, Set<String>> heads = new IdentityHashMap<>();
  private final Map<PieceReading, FormLines> forms = new IdentityHashMap<>();

  PackLabels(TemplatePack pack) {
    this.pack = pack;
    pack.asked().stream()
        .flatMap(f -> Stream.concat(Stream.of(f), f.columns().stream()))
        .flatMap(f -> Stream.concat(Stream.of(f.label()), f.hints().libelles().stream()))
        .map(PackLabels::key)
        .forEach(labels::add);
    pack.asked()
        .forEach(f -> f.hints().libelles().forEach(l -> fields.putIfAbsent(key(l), f.name())));
  }

  /** What the lines of a piece show of its being a form. */
  FormLines form(PieceReading reading) {
    return forms.computeIfAbsent(reading, r -> FormLines.of(r, fields));
  }

  /** A label, alone or with what stands after it: « Date : 12 novembre 2026 ». */
  boolean contains(String words) {
    int colon = words.indexOf(':');
    return labels.contains(key(words))
        || (colon > 0 && labels.contains(key(words.substring(0, colon))));
  }

  /** True for a head that names the field, or the column of a table that says it row by row. */
  boolean isHeadOf(FieldSpec field, String head) {
    return heads.computeIfAbsent(field, this::heads).contains(key(head));
  }

  private Set<String> heads(FieldSpec field) {
    return Stream.concat(
            Stream.of(field),
            pack.asked().stream()
                .flatMap(t -> t.columns().stream())
                .filter(c -> field.name().startsWith(c.name())))
        .flatMap(f -> f.hints().libelles().stream())
        .map(PackLabels::key)
        .collect(Collectors.toSet());
  }

  /** True for the amount of one grant, where a table of the dossier gives several. */
  boolean isOfOneOf(FieldSpec field, List<PieceReading> readings) {
    return field.type() == FactType.MONTANT
        && pack.asked().stream()
            .filter(GrantColumns::areIn)
            .flatMap(t -> t.columns().stream())
            .anyMatch(c -> c.name().equals(field.name()))
        && readings.stream()
            .flatMap(r -> r.piece().tables().stream())
            .anyMatch(t -> GrantColumns.amount(t).isPresent());
  }

  /** True where a table of the dossier has a line for each of several: no line is the only one. */
  boolean several(List<PieceReading> readings) {
    return pack.asked().stream()
        .filter(f -> f.type() == FactType.TABLEAU)
        .map(TableSearch::new)
        .anyMatch(
            search ->
                readings.stream()
                    .flatMap(r -> search.in(r).stream())
                    .anyMatch(c -> ((Value.Rows) c.value()).rows().size() > 1));
  }

  static String key(String words) {
    return Heads.plain(words).toLowerCase(Locale.ROOT);
  }
}
