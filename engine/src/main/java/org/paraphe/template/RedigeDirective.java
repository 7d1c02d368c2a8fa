package org.paraphe.template;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code <@redige "interet">…</@redige>}: the words that a model proposed for a slot of the pack
 * and that code let pass, else those that stand between the two marks. That a slot is declared is
 * checked when the pack is read.
 */
final class RedigeDirective implements TemplateDirectiveModel {
  private final Rendering rendering;

  RedigeDirective(Rendering rendering) {
    this.rendering = rendering;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public void execute(
      Environment env, Map params, TemplateModel[] loopVars, @Nullable TemplateDirectiveBody body)
      throws TemplateException, IOException {
    String name = String.valueOf(Rendering.string(params.get("passage")));
    ActEmitter emitter = rendering.emitter(env);
    String wording = rendering.wording(name);
    if (wording != null) {
      emitter.text(wording);
    } else if (body != null) {
      body.render(emitter);
    }
  }
}
