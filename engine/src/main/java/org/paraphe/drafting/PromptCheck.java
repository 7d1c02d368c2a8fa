package org.paraphe.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.template.TemplatePack;

/** Tries a pack's {@code prompt.ftl} as a model would be asked with it. */
public final class PromptCheck {

  private PromptCheck() {}

  /** What is wrong in it, in words for its author; empty where nothing is. */
  public static Optional<String> fault(TemplatePack pack) {
    DraftRequest request =
        new DraftRequest(pack, List.of(), Map.of(), Map.of(), "Une précision.", LocalDate.EPOCH);
    try {
      Prompt.of(pack, pack.asked(), request);
      return Optional.empty();
    } catch (PermanentFailure e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
