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
 * A macro of the act as FreeMarker calls it. One class for all of them: at each call FreeMarker
 * asks the object for two interfaces, and the JVM knows the answer beforehand only where all
 * objects are of one class. Four classes took twice as long.
 */
final class ActDirective implements TemplateDirectiveModel {
  private final ActMacro macro;

  ActDirective(ActMacro macro) {
    this.macro = macro;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public void execute(
      Environment env, Map params, TemplateModel[] loopVars, @Nullable TemplateDirectiveBody body)
      throws TemplateException, IOException {
    if (!(env.getOut() instanceof ActEmitter emitter)) {
      throw new TemplateException(
          "une macro de l’acte ne s’emploie pas dans une variable (« assign » avec contenu)", env);
    }
    try {
      macro.print(emitter, params, body, env);
    } catch (ActEmitter.Misplaced e) {
      throw new TemplateException(String.valueOf(e.getMessage()), e, env);
    }
  }
}
