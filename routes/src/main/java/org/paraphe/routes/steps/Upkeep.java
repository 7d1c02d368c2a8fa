package org.paraphe.routes.steps;

import org.paraphe.casefile.JournalAppender;
import org.paraphe.pipeline.Projections;

/** What the service does between two steps: the journal's copy, the folders that lag behind. */
public final class Upkeep {

  private final JournalAppender appender;
  private final Projections projections;

  public Upkeep(JournalAppender appender, Projections projections) {
    this.appender = appender;
    this.projections = projections;
  }

  public void run() {
    appender.append();
    projections.repair();
  }
}
