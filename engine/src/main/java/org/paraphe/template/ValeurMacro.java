package org.paraphe.template;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActElement;
import org.paraphe.act.Typographie;

/** {@code <@montant "4500.00"/>}, {@code <@date "2026-09-01"/>}: a value that no field holds. */
final class ValeurMacro implements ActMacro {
  @Override
  public void print(
      ActEmitter emitter, Map<?, ?> params, @Nullable TemplateDirectiveBody body, Environment env)
      throws TemplateException, ActEmitter.Misplaced {
    String value = String.valueOf(Rendering.string(params.get("valeur")));
    boolean date = "date".equals(Rendering.string(params.get("nom")));
    String form = date ? "\\d{4}-\\d{2}-\\d{2}" : "-?\\d{1,15}\\.\\d{2}";
    if (!value.matches(form)) {
      throw new TemplateException(
          (date
                  ? "date attendue sous la forme 2026-09-01"
                  : "montant attendu sous la forme 4500.00")
              + ", reçu « "
              + value
              + " »",
          env);
    }
    emitter.leaf(
        date ? ActElement.DATE : ActElement.MONTANT,
        value,
        date ? Typographie.date(value) : Typographie.montant(value));
  }
}
