package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.TransientFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A drafter with a model, backed by one without. When the model fails, in whatever way, the
 * model-free drafter takes over and the draft says so (MODELE_INDISPONIBLE): no case waits for a
 * model.
 */
public final class FallbackDrafter implements Drafter {

  private static final Logger LOG = LoggerFactory.getLogger(FallbackDrafter.class);

  private final Drafter primary;
  private final Drafter modelFree;

  public FallbackDrafter(Drafter primary, Drafter modelFree) {
    this.primary = primary;
    this.modelFree = modelFree;
  }

  @Override
  public String name() {
    return primary.name();
  }

  @Override
  public Draft draft(DraftRequest request) {
    try {
      return primary.draft(request);
    } catch (TransientFailure | PermanentFailure failure) {
      LOG.warn("drafter {} failed, {} takes over", primary.name(), modelFree.name());
      return noted(modelFree.draft(request), String.valueOf(failure.getMessage()));
    }
  }

  private Draft noted(Draft draft, String reason) {
    List<Draft.Notice> notices = new ArrayList<>(draft.notices());
    notices.add(
        new Draft.Notice(
            "MODELE_INDISPONIBLE",
            "Le modèle « "
                + primary.name()
                + " » n'a pas pu rédiger ce projet ; il a été rédigé sans modèle.",
            reason));
    return new Draft(
        draft.drafter(),
        draft.kind(),
        draft.date(),
        draft.facts(),
        draft.act(),
        draft.versions(),
        notices,
        draft.footprint());
  }
}
