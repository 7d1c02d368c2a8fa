package org.paraphe.template;

import freemarker.core.Environment;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
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
final class ElementDirective implements TemplateDirectiveModel {
  /** A list says no if it is not numbered. */
  private static final Map<String, String> NUMBERED = Map.of("numerotee", "oui");

  private static final String RANK = "numero";

  private final Rendering rendering;
  private final ActElement element;

  ElementDirective(Rendering rendering, ActElement element) {
    this.rendering = rendering;
    this.element = element;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public void execute(
      Environment env, Map params, TemplateModel[] loopVars, @Nullable TemplateDirectiveBody body)
      throws TemplateException, IOException {
    if (!params.isEmpty()) {
      refuseUnknown(params, env);
    }
    ActEmitter emitter = rendering.emitter(env);
    try {
      emitter.open(element, attributes(params));
      if (body != null) {
        body.render(emitter);
      }
      emitter.end();
    } catch (ActEmitter.Misplaced e) {
      throw Rendering.at(env, e);
    }
  }

  private void refuseUnknown(Map<?, ?> params, Environment env) throws TemplateException {
    for (Object name : params.keySet()) {
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
  }

  /** An article is numbered by its rank. */
  private List<String> parameters() {
    return element.attributes().stream().filter(name -> !name.equals(RANK)).toList();
  }

  private Map<String, String> attributes(Map<?, ?> params) throws TemplateException {
    if (element.attributes().isEmpty() || (params.isEmpty() && element != ActElement.ACTE)) {
      return element == ActElement.LISTE ? NUMBERED : Map.of();
    }
    Map<String, String> out = new HashMap<>(4);
    for (String name : element.attributes()) {
      Object value = params.get(name);
      if (value instanceof TemplateBooleanModel flag) {
        out.put(name, flag.getAsBoolean() ? "oui" : "non");
      } else {
        String text = Rendering.string(value);
        if (text != null && !text.isEmpty()) {
          out.put(name, text);
        }
      }
    }
    if (element == ActElement.LISTE) {
      out.putIfAbsent("numerotee", "oui");
    }
    if (element == ActElement.ACTE) {
      out.put("kind", rendering.pack().kind().id());
      out.put("famille", rendering.pack().family().label());
    }
    return out;
  }
}
