package org.paraphe.template;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code <@redige "interet">…</@redige>}: the words that a model proposed for a slot of the pack
 * and that code let pass, else those that stand between the two marks. That a slot is declared is
 * checked when the pack is read.
 */
final class RedigeMacro implements ActMacro {
  private final Rendering rendering;

  RedigeMacro(Rendering rendering) {
    this.rendering = rendering;
  }

  @Override
  public void print(
      ActEmitter emitter, Map<?, ?> params, @Nullable TemplateDirectiveBody body, Environment env)
      throws TemplateException, IOException {
    String name = String.valueOf(Rendering.string(params.get("passage")));
    String wording = rendering.wording(name);
    if (wording != null) {
      emitter.text(wording);
    } else if (body != null) {
      body.render(emitter);
    }
  }
}
