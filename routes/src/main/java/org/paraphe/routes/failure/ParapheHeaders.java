package org.paraphe.routes.failure;

/** The headers of our own; none starts with {@code Camel}, which outside senders may forge. */
public final class ParapheHeaders {

  /** The reference of the case in work, for the log. */
  public static final String CASE = "ParapheCase";

  private ParapheHeaders() {}
}
