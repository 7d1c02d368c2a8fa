package org.paraphe.template;

import freemarker.core.Environment;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActElement;
import org.paraphe.act.Typographie;
import org.paraphe.facts.FactType;

/**
 * {@code <@fait "montant"/>}, {@code <@fait item/>}, {@code <@fait ligne "montant"/>}: the words of
 * a field, traced to it. A field without a value prints a visible blank, so that a draft always
 * comes out. A list prints as « a, b et c », each item traced.
 */
final class FaitMacro implements ActMacro {
  private final Rendering rendering;

  FaitMacro(Rendering rendering) {
    this.rendering = rendering;
  }

  @Override
  public void print(
      ActEmitter emitter, Map<?, ?> params, @Nullable TemplateDirectiveBody body, Environment env)
      throws TemplateException, ActEmitter.Misplaced {
    Object champ = params.get("champ");
    String column = Rendering.string(params.get("colonne"));
    boolean words = "oui".equals(Rendering.string(params.get("lettres")));
    if (champ == null) {
      throw new TemplateException(
          "la variable donnée à « @fait » n’a pas de valeur ; un champ se nomme entre guillemets,"
              + " par exemple <@fait \"montant\"/>",
          env);
    }
    if (champ instanceof SimpleScalar name) {
      named(env, emitter, name.getAsString(), words);
    } else if (champ instanceof Traced.Row row && column != null && !column.isEmpty()) {
      cell(emitter, row, column);
    } else if (champ instanceof Traced traced) {
      print(emitter, traced, words);
    } else {
      named(env, emitter, String.valueOf(Rendering.string(champ)), words);
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
      fait(emitter, part.path(), words ? inWords(part) : display(emitter, part));
    }
  }

  /** A sentence of a piece goes on with the act's: « l’avis de la commission : la commission… ». */
  private String display(ActEmitter emitter, Traced part) {
    return emitter.isInSentence() && isOfWords(part.path())
        ? Grammar.inSentence(part.display())
        : part.display();
  }

  private boolean isOfWords(String path) {
    int item = path.indexOf('[');
    return rendering
        .pack()
        .field(item < 0 ? path : path.substring(0, item))
        .filter(f -> f.type() == FactType.TEXTE || f.type() == FactType.LISTE)
        .isPresent();
  }

  private static String inWords(Traced value) {
    return value instanceof Traced.Quantity quantity
            && quantity.raw().matches("\\d{1,9}(\\.\\d{1,2})?")
        ? Typographie.montantEnLettres(quantity.raw())
        : value.display();
  }

  private static void fait(ActEmitter emitter, String path, String text)
      throws ActEmitter.Misplaced {
    emitter.leaf(ActElement.FAIT, path, text);
  }

  private String fieldNames() {
    return rendering.pack().fields().stream()
        .map(FieldSpec::name)
        .collect(Collectors.joining(", "));
  }
}
