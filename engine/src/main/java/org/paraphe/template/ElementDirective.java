package org.paraphe.template;

import freemarker.core.Environment;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActElement;

/** {@code <@_element nom="visa" …>…</@_element>}: one element of the act with what it holds. */
final class ElementDirective implements TemplateDirectiveModel {
  private final Rendering rendering;

  ElementDirective(Rendering rendering) {
    this.rendering = rendering;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public void execute(
      Environment env, Map params, TemplateModel[] loopVars, @Nullable TemplateDirectiveBody body)
      throws TemplateException, IOException {
    String name = Rendering.string(params.get("nom"));
    ActElement element = ActElement.named(String.valueOf(name)).orElseThrow();
    ActEmitter emitter = rendering.emitter(env);
    try {
      emitter.open(element, attributes(element, params));
      if (body != null) {
        body.render(emitter);
      }
      emitter.end();
    } catch (ActEmitter.Misplaced e) {
      throw Rendering.at(env, e);
    }
  }

  private Map<String, String> attributes(ActElement element, Map<?, ?> params)
      throws TemplateException {
    Map<String, String> out = new HashMap<>();
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
    if (element == ActElement.ACTE) {
      out.put("kind", rendering.pack().kind().id());
      out.put("famille", rendering.pack().family().label());
    }
    return out;
  }
}
