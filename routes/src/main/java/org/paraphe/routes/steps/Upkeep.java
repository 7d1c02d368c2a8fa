package org.paraphe.routes.steps;

import org.paraphe.pipeline.Paraphe;

/** What the service does between two steps: it mends what a crash or a full disk left behind. */
public final class Upkeep {

  private final Paraphe paraphe;

  public Upkeep(Paraphe paraphe) {
    this.paraphe = paraphe;
  }

  public void run() {
    paraphe.recover();
  }
}
