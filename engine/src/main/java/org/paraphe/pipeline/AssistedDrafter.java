package org.paraphe.pipeline;

import java.net.URI;
import java.time.Instant;
import org.paraphe.drafting.Draft;
import org.paraphe.drafting.DraftRequest;
import org.paraphe.drafting.Drafter;

/**
 * Asks a model only where it may be asked: not while the models are turned off, not for a sensitive
 * kind without a written decision; and keeps the register of what was asked.
 */
final class AssistedDrafter implements Drafter {

  private static final String CONTROL =
      "projet relu et approuvé par une personne ; valeurs vérifiées par le programme";

  private final Drafter model;
  private final Drafter modelFree;
  private final Settings.Modele settings;
  private final ModelUses uses;

  /**
   * @param model one that never fails for the model's sake
   */
  AssistedDrafter(Drafter model, Drafter modelFree, Settings.Modele settings, ModelUses uses) {
    this.model = model;
    this.modelFree = modelFree;
    this.settings = settings;
    this.uses = uses;
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Draft draft(DraftRequest request) {
    boolean barred = request.pack().sensible() && !settings.allows(request.pack().kind().id());
    if (barred || uses.areOff()) {
      return modelFree.draft(request);
    }
    Draft draft = model.draft(request);
    uses.add(use(request, draft));
    return draft;
  }

  private ModelUses.Use use(DraftRequest request, Draft draft) {
    Draft.Footprint footprint = draft.footprint();
    return new ModelUses.Use(
        Instant.now().toString(),
        request.pack().kind().id(),
        "rédaction d'un projet : " + request.pack().title(),
        String.valueOf(settings.nom()),
        String.valueOf(URI.create(String.valueOf(settings.url())).getHost()),
        settings.local(),
        draft.versions().getOrDefault("personalData", ""),
        CONTROL,
        draft.byModel() ? "projet" : "repli",
        draft.byModel() ? "" : reason(draft),
        footprint.tokensIn(),
        footprint.tokensOut(),
        footprint.energyWh(),
        footprint.co2eG(),
        footprint.seconds());
  }

  private static String reason(Draft draft) {
    return draft.notices().stream()
        .filter(n -> n.code().equals("MODELE_INDISPONIBLE"))
        .map(Draft.Notice::why)
        .findFirst()
        .orElse("");
  }
}
