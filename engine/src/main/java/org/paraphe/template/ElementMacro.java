package org.paraphe.template;

import freemarker.core.Environment;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActElement;

/**
 * {@code <@visa>…</@visa>}: one element of the act with what it holds. Its parameters are the
 * element's attributes, by name.
 */
final class ElementMacro implements ActMacro {
  private static final String RANK = "numero";

  private final ActElement element;

  /** What the element carries where the template says nothing: a list is numbered. */
  private final Map<String, String> unsaid;

  ElementMacro(ActElement element) {
    this.element = element;
    this.unsaid = element == ActElement.LISTE ? Map.of("numerotee", "oui") : Map.of();
  }

  @Override
  public void print(
      ActEmitter emitter, Map<?, ?> params, @Nullable TemplateDirectiveBody body, Environment env)
      throws TemplateException, IOException, ActEmitter.Misplaced {
    emitter.open(element, params.isEmpty() ? unsaid : attributes(params, env));
    if (body != null) {
      body.render(emitter);
    }
    emitter.end();
  }

  private Map<String, String> attributes(Map<?, ?> params, Environment env)
      throws TemplateException {
    Map<String, String> out = unsaid;
    for (Map.Entry<?, ?> each : params.entrySet()) {
      String name = String.valueOf(each.getKey());
      refuseUnknown(name, env);
      String text = text(each.getValue());
      if (!text.isEmpty()) {
        out = with(out, name, text);
      }
    }
    return out;
  }

  private static Map<String, String> with(Map<String, String> others, String name, String text) {
    if (others.isEmpty()) {
      return Map.of(name, text);
    }
    Map<String, String> out = new HashMap<>(others);
    out.put(name, text);
    return out;
  }

  private static String text(Object value) throws TemplateException {
    if (!(value instanceof SimpleScalar) && value instanceof TemplateBooleanModel flag) {
      return flag.getAsBoolean() ? "oui" : "non";
    }
    String text = Rendering.string(value);
    return text == null ? "" : text;
  }

  private void refuseUnknown(String name, Environment env) throws TemplateException {
    if (!element.attributes().contains(name) || name.equals(RANK)) {
      throw new TemplateException(
          "« @"
              + element.label()
              + " » n’a pas de paramètre « "
              + name
              + " »"
              + (element.attributes().isEmpty()
                  ? ""
                  : " ; paramètres : " + String.join(", ", parameters())),
          env);
    }
  }

  /** An article is numbered by its rank. */
  private List<String> parameters() {
    return element.attributes().stream().filter(name -> !name.equals(RANK)).toList();
  }
}
