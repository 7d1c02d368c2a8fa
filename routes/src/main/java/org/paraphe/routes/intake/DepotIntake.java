package org.paraphe.routes.intake;

import org.paraphe.pipeline.Intake;

/** The verb that the intake route calls: opens a case for an item. */
public final class DepotIntake {

  private final Intake intake;

  public DepotIntake(Intake intake) {
    this.intake = intake;
  }

  public void take(DepotItem item) {
    intake.take(item.path(), item.kind());
  }
}
