package org.paraphe.checking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.act.Inline;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.Origine;

/**
 * CHAMP_MANQUANT: a required field that neither the dossier, nor a person, nor the settings gave.
 * Fields of the session and of the register come later and print as blanks until then.
 */
final class MissingFieldCheck implements Check {

  private static final Pattern WITHOUT_RESULT =
      Pattern.compile("\\b(?:infructueu(?:x|se)|sans suite|aucune offre|non attribue)");

  @Override
  public List<Finding> run(CheckSubject subject) {
    Stream<Finding> fields =
        subject.pack().fields().stream()
            .filter(FieldSpec::required)
            .filter(f -> f.origine() == Origine.DOSSIER || f.origine() == Origine.REGLAGE)
            .filter(f -> !isFilled(f, subject) && !isInTable(f, subject))
            .filter(f -> !isWaived(f, subject))
            .map(f -> finding(f, refusal(f, subject)));
    Stream<Finding> refused =
        subject.pack().fields().stream()
            .filter(f -> !f.required())
            .flatMap(f -> refusal(f, subject).stream().map(said -> notAdmitted(f, said)));
    Stream<Finding> cells =
        subject.pack().fields().stream()
            .filter(f -> f.type() == FactType.TABLEAU)
            .flatMap(f -> rows(f, subject).flatMap(row -> missing(f, row)));
    List<Finding> found = Stream.of(fields, refused, cells).flatMap(s -> s).toList();
    return Stream.concat(found.stream(), holes(subject, found)).toList();
  }

  /**
   * An act is never signed with « [personne inhumée à compléter] » in it; a cell of a column that
   * may be empty is for a person to fill or leave.
   */
  private static Stream<Finding> holes(CheckSubject subject, List<Finding> found) {
    Set<String> told = found.stream().map(Finding::where).collect(Collectors.toSet());
    Map<String, Finding> holes = new LinkedHashMap<>();
    for (Passage passage : Passage.of(subject.act())) {
      for (Inline leaf : passage.leaves()) {
        if (leaf instanceof Inline.Fait fait
            && fait.isBlank()
            && subject.pack().asked().stream().anyMatch(f -> f.name().equals(fait.champ()))
            && !told.contains("champ " + fait.champ())) {
          holes.putIfAbsent(fait.champ(), hole(fait, passage.where()));
        }
      }
    }
    return holes.values().stream();
  }

  private static Finding hole(Inline.Fait fait, String where) {
    return Findings.blocking(
        FindingCode.CHAMP_MANQUANT,
        "champ " + fait.champ(),
        "L'acte porte « " + fait.text() + " » (" + where + ").",
        "Rien ne donne cette valeur, et le modèle d'acte l'imprime sans condition : l'acte serait signé"
            + " avec ce trou.",
        "Saisir la valeur (« "
            + fait.champ()
            + " = … » dans consigne.txt, ou « paraphe queue set »), ou faire corriger le modèle"
            + " d'acte (« paraphe template check » dit où).");
  }

  /** What a piece gives for the field and the pack does not admit. */
  private static Optional<Fact.Candidate> refusal(FieldSpec field, CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.name().equals(field.name()))
        .flatMap(f -> f.refusal().stream())
        .findFirst();
  }

  private static String told(FieldSpec field, Fact.Candidate said) {
    return "La pièce « %s » dit « %s » ; admis : %s."
        .formatted(
            said.source().piece(),
            ShownValue.of(said.value(), field.type()),
            field.choices().told());
  }

  private static Finding notAdmitted(FieldSpec field, Fact.Candidate said) {
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + field.name(),
        "La valeur lue pour « " + field.label() + " » n'est pas admise.",
        told(field, said),
        remedy(field));
  }

  /** An order for good has no last day; several grants are told line by line. */
  private static boolean isWaived(FieldSpec field, CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.name().equals(field.waiver()))
        .flatMap(f -> f.found().stream())
        .anyMatch(
            v -> v instanceof Value.Flag flag ? flag.on() : v instanceof Value.Rows && !isEmpty(v));
  }

  /**
   * True where a filled table says it row by row: several beneficiaries, each with its amount. A
   * column that may stay empty says it only where no row does.
   */
  private static boolean isInTable(FieldSpec field, CheckSubject subject) {
    return subject.pack().fields().stream()
        .flatMap(
            t ->
                t.columns().stream()
                    .filter(c -> field.name().equals(c.name()))
                    .filter(c -> isGiven(field, c, rows(t, subject).toList())))
        .findAny()
        .isPresent();
  }

  private static boolean isGiven(FieldSpec field, FieldSpec column, List<Map<String, Value>> rows) {
    boolean whole = field.type() != FactType.MONTANT || column.required();
    return !rows.isEmpty() && (whole || rows.stream().allMatch(r -> r.containsKey(column.name())));
  }

  private static Stream<Map<String, Value>> rows(FieldSpec table, CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.name().equals(table.name()))
        .flatMap(f -> f.found().stream())
        .filter(Value.Rows.class::isInstance)
        .flatMap(v -> ((Value.Rows) v).rows().stream());
  }

  private static Stream<Finding> missing(FieldSpec table, Map<String, Value> row) {
    return table.columns().stream()
        .filter(c -> c.required() && !row.containsKey(c.name()) && !isWithoutResult(row))
        .map(
            c ->
                Findings.blocking(
                    FindingCode.CHAMP_MANQUANT,
                    "champ " + table.name(),
                    "La ligne « %s » n'a pas de « %s »."
                        .formatted(
                            row.values().stream()
                                .map(Value::asText)
                                .collect(Collectors.joining(", ")),
                            c.label()),
                    "La pièce laisse cette case vide, ou y écrit autre chose ; l'acte serait"
                        + " incomplet.",
                    "Compléter le tableau dans la pièce et renvoyer le dossier, ou retirer la"
                        + " ligne."));
  }

  /** A lot that nobody got has no price: « infructueux ». */
  private static boolean isWithoutResult(Map<String, Value> row) {
    return row.values().stream()
        .anyMatch(v -> WITHOUT_RESULT.matcher(Words.fold(v.asText())).find());
  }

  private static boolean isFilled(FieldSpec field, CheckSubject subject) {
    Value given = subject.given().get(field.name());
    return (given != null && !isEmpty(given))
        || subject.facts().stream()
            .filter(f -> f.name().equals(field.name()))
            .flatMap(f -> f.found().stream())
            .anyMatch(v -> !isEmpty(v));
  }

  private static boolean isEmpty(Value value) {
    if (value instanceof Value.Scalar scalar) {
      return scalar.text().isBlank();
    }
    if (value instanceof Value.Items list) {
      return list.items().stream().allMatch(MissingFieldCheck::isEmpty);
    }
    return value instanceof Value.Rows table && table.rows().isEmpty();
  }

  private static Finding finding(FieldSpec field, Optional<Fact.Candidate> refused) {
    boolean setting = field.origine() == Origine.REGLAGE;
    if (refused.isPresent()) {
      return Findings.blocking(
          FindingCode.CHAMP_MANQUANT,
          "champ " + field.name(),
          "Le champ obligatoire « " + field.label() + " » n'a pas de valeur admise.",
          told(field, refused.get()),
          remedy(field));
    }
    return Findings.blocking(
        FindingCode.CHAMP_MANQUANT,
        "champ " + field.name(),
        "Le champ obligatoire « " + field.label() + " » n'a pas de valeur.",
        setting
            ? "Les réglages de la collectivité ne le donnent pas ; l'acte serait incomplet."
            : "Aucune pièce lue ne le donne ; l'acte serait incomplet.",
        setting ? "Renseigner « " + field.name() + " » dans config/paraphe.yaml." : remedy(field));
  }

  private static String remedy(FieldSpec field) {
    return field.type() == FactType.TABLEAU
        ? "Ajouter une pièce qui porte ce tableau (une feuille de calcul, par exemple) et renvoyer"
            + " le dossier, ou écrire les lignes dans projet.docx."
        : "Saisir la valeur (« "
            + field.name()
            + " = … » dans consigne.txt, ou « paraphe queue set »), ou compléter le dossier.";
  }
}
