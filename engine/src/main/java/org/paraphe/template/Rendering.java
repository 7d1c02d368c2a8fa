package org.paraphe.template;

import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActElement;
import org.paraphe.facts.Value;

/** One rendering: the values, and the macros bound to them. */
final class Rendering implements TemplateHashModel {
  private static final TemplateHashModel ELEMENTS = elements();
  private static final TemplateModel VALEUR = new ActDirective(new ValeurMacro());

  private final TemplatePack pack;
  private final Map<String, Value> values;
  private final Map<String, TemplateModel> models = new HashMap<>();
  private final Map<String, String> wordings;

  Rendering(
      TemplatePack pack, Map<String, Value> values, Map<String, String> wordings, LocalDate date) {
    this.wordings = wordings;
    this.pack = pack;
    this.values = values;
    values.forEach(
        (name, value) -> models.put(name, Traced.of(name, value, pack.field(name).orElse(null))));
    models.put("dateDeReference", Traced.plain(date.toString()));
    models.put("_famille", Traced.plain(pack.family().label()));
    models.put("_assemblee", Traced.plain(Grammar.the(assemblee())));
    models.put("_publication", Traced.plain(pack.publication().name()));
    models.put("_kind", Traced.plain(pack.kind().id()));
    models.put("__elements", ELEMENTS);
    models.put("__fait", new ActDirective(new FaitMacro(this)));
    models.put("__redige", new ActDirective(new RedigeMacro(this)));
    models.put("__accord", new ActDirective(new AccordMacro(this)));
    models.put("__bloc", new ActDirective(new BlocMacro(this)));
    models.put("__valeur", VALEUR);
  }

  private static TemplateHashModel elements() {
    Map<String, TemplateModel> macros = new HashMap<>();
    for (ActElement element : ActElement.values()) {
      macros.put(element.label(), new ActDirective(new ElementMacro(element)));
    }
    return new TemplateHashModel() {
      @Override
      public @Nullable TemplateModel get(String name) {
        return macros.get(name);
      }

      @Override
      public boolean isEmpty() {
        return false;
      }
    };
  }

  @Override
  public @Nullable TemplateModel get(String name) {
    return models.get(name);
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  TemplatePack pack() {
    return pack;
  }

  @Nullable Traced field(String name) {
    return values.containsKey(name) && models.get(name) instanceof Traced traced ? traced : null;
  }

  /** The scalar's words; null where the field is absent. */
  @Nullable String words(String name) {
    Traced field = field(name);
    return field == null ? null : field.display();
  }

  String assemblee() {
    String given = raw("assemblee");
    return given == null ? "conseil municipal" : given;
  }

  /** As the contract writes it, not as the act prints it; null where absent or not a scalar. */
  @Nullable String raw(String name) {
    return values.get(name) instanceof Value.Scalar scalar ? scalar.text() : null;
  }

  /** What a model proposed for a slot; null where the template's own words stand. */
  @Nullable String wording(String slot) {
    return wordings.get(slot);
  }

  @Nullable Value value(String name) {
    return values.get(name);
  }

  static @Nullable String string(@Nullable Object parameter) throws TemplateException {
    return parameter instanceof TemplateScalarModel scalar ? scalar.getAsString() : null;
  }
}
