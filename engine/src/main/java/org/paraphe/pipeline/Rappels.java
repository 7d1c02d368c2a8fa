package org.paraphe.pipeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.review.Person;

/**
 * The settings of reminders: when somebody is reminded, and by which mail server; without one they
 * stand in {@code queue list} alone.
 *
 * @param apres days that a case may wait for a person before they are reminded
 * @param avant days before a term at which they are reminded of it
 * @param utilisateur the account on the server; null where it asks for none
 * @param motDePasseFichier a file that holds its password; the environment may give it as {@code
 *     PARAPHE_RAPPELS_MOT_DE_PASSE}. It stands nowhere else
 */
public record Rappels(
    boolean actif,
    @Nullable String serveur,
    int port,
    Chiffrement chiffrement,
    @Nullable String utilisateur,
    @JsonProperty("mot-de-passe-fichier") @Nullable String motDePasseFichier,
    @Nullable String expediteur,
    int apres,
    int avant) {

  /** How the connection to the mail server is kept from being read. */
  public enum Chiffrement {
    /** Begun in the clear, then encrypted or given up. */
    STARTTLS,
    /** Encrypted from the first byte. */
    TLS,
    /** Not at all: for a server on this very machine. */
    AUCUN
  }

  private static final String VARIABLE = "PARAPHE_RAPPELS_MOT_DE_PASSE";

  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");

  public Rappels {
    if (apres < 0 || avant < 0) {
      throw new PermanentFailure(
          "« rappels.apres » et « rappels.avant » sont des nombres de jours, nuls ou positifs.");
    }
    if (actif && (serveur == null || expediteur == null || !Person.isMail(expediteur))) {
      throw new PermanentFailure(
          "Les rappels sont actifs, mais « rappels.serveur » ou « rappels.expediteur » (une adresse"
              + " électronique) n'est pas réglé : les deux sont nécessaires"
              + " (docs/guide-informatique.md), ou « rappels.actif: false ».");
    }
    if (actif && chiffrement == Chiffrement.AUCUN && !HERE.contains(String.valueOf(serveur))) {
      throw new PermanentFailure(
          "« rappels.chiffrement: AUCUN » ne va que pour un serveur de cette machine : le mot de"
              + " passe et les adresses passeraient en clair. Écrivez STARTTLS ou TLS.");
    }
  }

  static Rappels standard() {
    return new Rappels(false, null, 587, Chiffrement.STARTTLS, null, null, null, 3, 3);
  }

  /**
   * The password of the account: the file's first line, else the environment's.
   *
   * @throws PermanentFailure in French, where the file cannot be read
   */
  public Optional<String> motDePasse(Map<String, String> environment) {
    if (motDePasseFichier == null) {
      return Optional.ofNullable(environment.get(VARIABLE)).filter(p -> !p.isBlank());
    }
    try {
      return Files.readAllLines(Path.of(motDePasseFichier), StandardCharsets.UTF_8).stream()
          .filter(line -> !line.isBlank())
          .findFirst()
          .map(String::strip);
    } catch (IOException e) {
      throw new PermanentFailure(
          "Le fichier du mot de passe des rappels « "
              + motDePasseFichier
              + " » ne peut pas être lu : vérifiez son chemin et ses droits.",
          e);
    }
  }
}
