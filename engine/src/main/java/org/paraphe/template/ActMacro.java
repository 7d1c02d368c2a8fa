package org.paraphe.template;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one of the act's macros does where a template calls it. */
interface ActMacro {

  /**
   * @param params the macro's parameters, by name
   * @param body what stands between its two marks; null for nothing
   */
  void print(
      ActEmitter emitter, Map<?, ?> params, @Nullable TemplateDirectiveBody body, Environment env)
      throws TemplateException, IOException, ActEmitter.Misplaced;
}
