package org.paraphe.pipeline;

import java.io.IOException;
import java.util.List;
import org.paraphe.casefile.Json;
import org.paraphe.dossier.PermanentFailure;

/**
 * What a backup says of itself: {@code sauvegarde.json}.
 *
 * @param createdAt ISO instant
 * @param lastHash of the journal's last line that the backup holds
 */
record BackupManifest(
    int schema, String createdAt, int cases, int entries, String lastHash, List<Entry> files) {

  static final String NAME = "sauvegarde.json";
  static final int SCHEMA = 1;

  /**
   * @param path from the home, {@code /} between folders
   */
  record Entry(String path, String sha256, long size) {}

  BackupManifest {
    files = List.copyOf(files);
  }

  byte[] toJson() {
    try {
      return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    } catch (IOException e) {
      throw new IllegalStateException("a manifest of ours does not become JSON", e);
    }
  }

  static BackupManifest read(byte[] json) {
    try {
      BackupManifest manifest = Json.mapper().readValue(json, BackupManifest.class);
      if (manifest.schema() > SCHEMA) {
        throw new PermanentFailure(
            "Cette sauvegarde vient d'une version plus récente de Paraphe (format "
                + manifest.schema()
                + ") ; restaurez-la avec cette version.");
      }
      return manifest;
    } catch (IOException e) {
      throw new PermanentFailure(
          "« "
              + NAME
              + " » ne se lit pas : ce n'est pas une sauvegarde de Paraphe, ou elle est"
              + " abîmée.",
          e);
    }
  }
}
