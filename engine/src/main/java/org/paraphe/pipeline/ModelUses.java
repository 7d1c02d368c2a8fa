package org.paraphe.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paraphe.casefile.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stop switch of a home and its register of uses of a model: two files of {@code etat/ia/},
 * which the service and the commands see alike. The register holds no personal data and no word of
 * a dossier. Thread-safe.
 */
public final class ModelUses {

  private static final Logger LOG = LoggerFactory.getLogger(ModelUses.class);

  private final @Nullable Path folder;

  private ModelUses(@Nullable Path folder) {
    this.folder = folder;
  }

  /**
   * @param home null for a command without one: nothing to switch, nothing kept
   */
  public static ModelUses of(@Nullable Home home) {
    return new ModelUses(home == null ? null : home.etat().resolve("ia"));
  }

  /**
   * One draft that a model was asked for.
   *
   * @param at when, ISO instant
   * @param kind the kind of act
   * @param purpose in French, for people
   * @param dataCategories categories of personal data that were replaced, with their counts
   * @param outcome "projet" where the model drafted, "repli" where the draft was made without it
   * @param reason why it was made without, in French; empty otherwise
   */
  public record Use(
      String at,
      String kind,
      String purpose,
      String model,
      String provider,
      boolean local,
      String dataCategories,
      String humanControl,
      String outcome,
      String reason,
      int tokensIn,
      int tokensOut,
      double energyWh,
      double co2eG,
      double seconds) {

    /** {@code 2027-03}. */
    public String month() {
      return at.substring(0, 7);
    }
  }

  /** True from the moment a person turned the models off, until one turns them on. */
  public boolean areOff() {
    return folder != null && Files.exists(folder.resolve("arret"));
  }

  /** Turns them off, at once for every process that works in the home. */
  public void turnOff() {
    Path place = folder();
    try {
      Files.createDirectories(place);
      Files.writeString(place.resolve("arret"), Instant.now() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + place.resolve("arret"), e);
    }
  }

  public void turnOn() {
    Path place = folder();
    try {
      Files.deleteIfExists(place.resolve("arret"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + place.resolve("arret"), e);
    }
  }

  /** Since when they are off, ISO; null where they are on. */
  public @Nullable String offSince() {
    try {
      return areOff() ? Files.readString(folder().resolve("arret")).strip() : null;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the stop switch", e);
    }
  }

  private Path folder() {
    if (folder == null) {
      throw new IllegalStateException("without a home there is no switch");
    }
    return folder;
  }

  /** Adds a line; a register that cannot be written must not cost a draft. */
  void add(Use use) {
    if (folder == null) {
      return;
    }
    try {
      Files.createDirectories(folder);
      byte[] line = (Json.mapper().writeValueAsString(use) + "\n").getBytes(StandardCharsets.UTF_8);
      Files.write(register(), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      LOG.error("le registre des usages de modèle ne s'écrit pas", e);
    }
  }

  /** Every use, the oldest first; a line that a crash cut is left out. */
  public List<Use> all() {
    List<Use> uses = new ArrayList<>();
    if (folder == null || !Files.exists(register())) {
      return uses;
    }
    try {
      for (String line : Files.readAllLines(register(), StandardCharsets.UTF_8)) {
        read(line, uses);
      }
      return uses;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + register(), e);
    }
  }

  private static void read(String line, List<Use> uses) {
    try {
      uses.add(Json.mapper().readValue(line, Use.class));
    } catch (JsonProcessingException e) {
      LOG.warn("une ligne du registre des usages de modèle n'est pas lisible");
    }
  }

  private Path register() {
    return folder().resolve("usages.jsonl");
  }
}
