package org.paraphe.drafting;

import java.util.List;
import java.util.Optional;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.template.TemplatePack;

/** Tries a pack's {@code prompt.ftl} as a model would be asked with it. */
public final class PromptCheck {

  /** In tokens; any will do. */
  private static final int WINDOW = 32_000;

  private PromptCheck() {}

  /** What is wrong in it, in words for its author; empty where nothing is. */
  public static Optional<String> fault(TemplatePack pack) {
    try {
      Prompt.ofFacts(pack, pack.asked(), List.of(), "Une précision.", WINDOW);
      return Optional.empty();
    } catch (PermanentFailure e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
