package org.paraphe.template;

import org.paraphe.dossier.PermanentFailure;

/**
 * The authority's own pack of a kind cannot be read. Acts of that kind wait until it can: another
 * pack never takes its place unseen. Message in French, for a person.
 */
public final class BrokenPack extends PermanentFailure {

  private static final long serialVersionUID = 1L;

  public BrokenPack(String message) {
    super(message);
  }
}
