package org.paraphe.template;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code <@avecArticle "executif" "du"/>}: « du maire », « de la maire »; {@code <@accord
 * "executif" "chargé" "chargée"/>}: the word that agrees with a field. The masculine where the
 * field has no value, or none that tells.
 */
final class AccordMacro implements ActMacro {
  private final Rendering rendering;

  AccordMacro(Rendering rendering) {
    this.rendering = rendering;
  }

  @Override
  public void print(
      ActEmitter emitter, Map<?, ?> params, @Nullable TemplateDirectiveBody body, Environment env)
      throws TemplateException, ActEmitter.Misplaced {
    String given = rendering.raw(String.valueOf(Rendering.string(params.get("champ"))));
    String name = given == null ? "" : given;
    String article = Rendering.string(params.get("article"));
    if (article == null) {
      String word = Grammar.feminine(name) ? "feminin" : "masculin";
      emitter.text(String.valueOf(Rendering.string(params.get(word))));
      return;
    }
    try {
      emitter.text(Grammar.article(article, name));
    } catch (IllegalArgumentException e) {
      throw new TemplateException(
          "« @avecArticle » connaît « le », « du » et « au », avec ou sans majuscule ; reçu « "
              + article
              + " »",
          env);
    }
  }
}
