package org.paraphe.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Decision;
import org.paraphe.casefile.CaseState;
import org.paraphe.review.Move;
import org.paraphe.review.Person;
import org.paraphe.review.Refusal;
import org.paraphe.template.TemplateCatalog;
import org.paraphe.template.TemplatePack;

/** Values typed and drafts sent back: the draft is made again, and every check with it. */
final class Corrections {

  private final MoveRunner runner;
  private final TemplateCatalog catalog;

  Corrections(MoveRunner runner, TemplateCatalog catalog) {
    this.runner = runner;
    this.catalog = catalog;
  }

  /** Typed values as a reason, for people. */
  static String told(Map<String, String> values) {
    return new TreeMap<>(values)
        .entrySet().stream()
            .map(e -> e.getKey() + " = " + (e.getValue().isBlank() ? "(vidé)" : e.getValue()))
            .collect(Collectors.joining(" ; "));
  }

  Verdict redraft(
      Move move,
      CaseFile file,
      Person person,
      Decision decision,
      String instructions,
      Map<String, String> values) {
    Map<String, String> fields = new LinkedHashMap<>(values);
    @Nullable String nature = isKind(file, values.get("nature")) ? fields.remove("nature") : null;
    Optional<Refusal> wrong = unknown(file, nature, fields);
    if (wrong.isPresent()) {
      return new Verdict.Refused(wrong.get());
    }
    CaseFile done =
        runner.commit(
            move,
            file,
            decision,
            (current, tx) ->
                current
                    .edit()
                    .state(CaseState.A_REPRENDRE)
                    .kind(nature == null ? current.kind() : new ActKind(nature))
                    .typed(fields)
                    .instructions(instructions)
                    .decision(decision));
    return new Verdict.Done(
        done,
        move == Move.SAISIR
            ? Receipts.changed(done, person, "valeurs saisies")
            : Receipts.sentBack(done, person));
  }

  /** Some kinds have a field of that name: what is no kind of act is then a value of it. */
  private boolean isKind(CaseFile file, @Nullable String nature) {
    boolean isField =
        Optional.ofNullable(file.kind())
            .flatMap(catalog::find)
            .flatMap(pack -> pack.field("nature"))
            .isPresent();
    return nature != null && (!isField || ids().contains(nature));
  }

  private List<String> ids() {
    return catalog.packs().stream().map(p -> p.kind().id()).toList();
  }

  private Optional<Refusal> unknown(
      CaseFile file, @Nullable String nature, Map<String, String> fields) {
    List<String> natures = ids();
    if (nature != null && !natures.contains(nature)) {
      Optional<String> waits =
          ActKind.looksRight(nature) ? catalog.broken(new ActKind(nature)) : Optional.empty();
      if (waits.isPresent()) {
        return Optional.of(
            wrongValue(
                file,
                "la nature « " + nature + " » n'est pas en service : " + waits.get(),
                "natures, en attendant",
                natures));
      }
      return Optional.of(
          wrongValue(file, "la nature « " + nature + " » n'existe pas", "natures", natures));
    }
    Optional<TemplatePack> pack =
        Optional.ofNullable(nature == null ? file.kind() : new ActKind(nature))
            .flatMap(catalog::find);
    if (pack.isEmpty()) {
      return fields.isEmpty()
          ? Optional.empty()
          : Optional.of(
              wrongValue(file, "la nature de l'acte n'est pas encore choisie", "natures", natures));
    }
    for (Map.Entry<String, String> field : fields.entrySet()) {
      var spec = pack.get().field(field.getKey());
      if (spec.isEmpty()) {
        return Optional.of(
            wrongValue(
                file,
                "le champ « "
                    + field.getKey()
                    + " » n'existe pas pour cette nature d'acte ; le plus proche est « "
                    + TypedValues.nearest(pack.get(), field.getKey())
                    + " »",
                "champs",
                pack.get().fields().stream().map(f -> f.name()).toList()));
      }
      Optional<String> why = TypedValues.refusal(spec.get(), field.getValue());
      if (why.isPresent()) {
        return Optional.of(
            new Refusal(
                "La saisie dans le dossier " + file.ref() + " est refusée.",
                why.get(),
                (field.getValue().isBlank()
                        ? "écrivez sa valeur, par exemple : "
                        : "écrivez-la par exemple ainsi : ")
                    + TypedValues.example(spec.get())));
      }
    }
    return Optional.empty();
  }

  private static Refusal wrongValue(CaseFile file, String why, String what, List<String> known) {
    return new Refusal(
        "La saisie dans le dossier " + file.ref() + " est refusée.",
        why,
        "choisissez parmi ces " + what + " : " + String.join(", ", known));
  }
}
