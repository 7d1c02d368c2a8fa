package org.paraphe.casefile;

import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.Sha256;

/**
 * What a journal line says happened.
 *
 * @param name "recevoir", "extraire", "approuver"…
 * @param who id of a person, or {@link #SYSTEM}
 * @param channel "dossier", "cli", "demo", "web", "rest", "systeme"
 * @param reason blob of the written reason; null where there is none
 * @param versions of template, prompt and model for a draft; the intake's mark for a dossier that
 *     arrives; empty otherwise
 */
public record Event(
    String name,
    String who,
    String channel,
    @Nullable Sha256 reason,
    java.util.Map<String, String> versions) {

  public static final String SYSTEM = "systeme";

  public Event {
    versions = java.util.Map.copyOf(versions);
  }

  /** A step of the machine. */
  public static Event step(String name) {
    return new Event(name, SYSTEM, SYSTEM, null, java.util.Map.of());
  }

  /** A person's move. */
  public static Event move(String name, String who, String channel, @Nullable Sha256 reason) {
    return new Event(name, who, channel, reason, java.util.Map.of());
  }

  public Event with(java.util.Map<String, String> drafted) {
    return new Event(name, who, channel, reason, drafted);
  }
}
