package org.paraphe.template;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActElement;
import org.paraphe.act.Typographie;

/**
 * {@code <@fait "montant"/>}, {@code <@fait item/>}, {@code <@fait ligne "montant"/>}: the words of
 * a field, traced to it. A field without a value prints a visible blank, so that a draft always
 * comes out. A list prints as « a, b et c », each item traced.
 */
final class FaitDirective implements TemplateDirectiveModel {
  private final Rendering rendering;

  FaitDirective(Rendering rendering) {
    this.rendering = rendering;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public void execute(
      Environment env, Map params, TemplateModel[] loopVars, @Nullable TemplateDirectiveBody body)
      throws TemplateException {
    Object champ = params.get("champ");
    String column = Rendering.string(params.get("colonne"));
    boolean words = "oui".equals(Rendering.string(params.get("lettres")));
    ActEmitter emitter = rendering.emitter(env);
    if (champ == null) {
      throw new TemplateException(
          "la variable donnée à « @fait » n’a pas de valeur ; un champ se nomme entre guillemets,"
              + " par exemple <@fait \"montant\"/>",
          env);
    }
    try {
      if (champ instanceof Traced.Row row && column != null && !column.isEmpty()) {
        cell(emitter, row, column);
      } else if (champ instanceof Traced traced) {
        print(emitter, traced, words);
      } else {
        named(env, emitter, String.valueOf(Rendering.string(champ)), words);
      }
    } catch (ActEmitter.Misplaced e) {
      throw Rendering.at(env, e);
    }
  }

  private void named(Environment env, ActEmitter emitter, String name, boolean words)
      throws TemplateException, ActEmitter.Misplaced {
    Traced value = rendering.field(name);
    if (value != null) {
      print(emitter, value, words);
      return;
    }
    FieldSpec spec = rendering.pack().field(name).orElse(null);
    if (spec == null && !Blank.isKnown(name)) {
      throw new TemplateException(
          "le champ « " + name + " » n’existe pas ; champs de ce modèle : " + fieldNames(), env);
    }
    fait(emitter, name, Blank.of(name, spec));
  }

  private void cell(ActEmitter emitter, Traced.Row row, String column) throws ActEmitter.Misplaced {
    Traced cell = row.get(column);
    if (cell == null) {
      fait(emitter, row.path() + "." + column, Blank.of(column, row.spec(column)));
    } else {
      print(emitter, cell, false);
    }
  }

  private void print(ActEmitter emitter, Traced value, boolean words) throws ActEmitter.Misplaced {
    List<Traced> parts = value.parts();
    for (int i = 0; i < parts.size(); i++) {
      emitter.text(Display.separator(i, parts.size()));
      Traced part = parts.get(i);
      fait(emitter, part.path(), words ? inWords(part) : part.display());
    }
  }

  private static String inWords(Traced value) {
    return value instanceof Traced.Quantity quantity
            && quantity.raw().matches("\\d{1,9}(\\.\\d{1,2})?")
        ? Typographie.montantEnLettres(quantity.raw())
        : value.display();
  }

  private static void fait(ActEmitter emitter, String path, String text)
      throws ActEmitter.Misplaced {
    emitter.leaf(ActElement.FAIT, Map.of("champ", path), text);
  }

  private String fieldNames() {
    return rendering.pack().fields().stream()
        .map(FieldSpec::name)
        .collect(Collectors.joining(", "));
  }
}
