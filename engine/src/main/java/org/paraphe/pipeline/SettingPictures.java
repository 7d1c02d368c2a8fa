package org.paraphe.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.extraction.IsolatedTemplates;
import org.paraphe.extraction.Picture;
import org.paraphe.rendering.ActPicture;
import org.paraphe.rendering.ActPictures;

/**
 * The pictures that the settings name, each a file of {@code config/} that the child process alone
 * opens, once. Thread-safe.
 */
final class SettingPictures implements Supplier<ActPictures> {

  private static final String KEY = "images.";
  private static final long MAX_BYTES = 5L * 1024 * 1024;

  private final Settings settings;
  private final @Nullable Home home;
  private final Supplier<IsolatedTemplates> child;
  private @Nullable ActPictures read;

  /**
   * @param home null without a home: then there are none
   */
  SettingPictures(Settings settings, @Nullable Home home, Supplier<IsolatedTemplates> child) {
    this.settings = settings;
    this.home = home;
    this.child = child;
  }

  /**
   * @throws PermanentFailure where one cannot be printed, in French with what to do
   */
  @Override
  public synchronized ActPictures get() {
    if (read == null) {
      String signatory = Objects.requireNonNullElse(settings.signataire().nom(), "");
      read =
          new ActPictures(
              picture("blason", settings.images().blason(), "Blason"),
              picture(
                  "signature", settings.images().signature(), ("Signature " + signatory).strip()));
    }
    return read;
  }

  private @Nullable ActPicture picture(String key, Settings.Image image, String description) {
    String name = image.fichier();
    if (home == null || name == null || name.isBlank()) {
      return null;
    }
    Picture.Read answer = child.get().picture(name, bytes(key, home, name));
    if (answer instanceof Picture.Refused refused) {
      throw refused(key, refused.why());
    }
    String said = image.description() == null ? description : image.description();
    return ActPicture.of(((Picture.Seen) answer).picture(), said, image.hauteurMm());
  }

  /** A plain file of the settings' own folder: it is saved with them, and is nothing else. */
  private static byte[] bytes(String key, Home home, String name) {
    if (name.contains("/") || name.contains("\\") || name.startsWith(".")) {
      throw refused(
          key, "« " + name + " » doit être le nom d'un fichier posé dans config/, sans chemin");
    }
    Path file = home.config().resolveSibling(name);
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw refused(
            key, "le fichier « " + name + " » n'est pas dans config/ (un lien n'est pas suivi)");
      }
      if (Files.size(file) > MAX_BYTES) {
        throw refused(key, "« " + name + " » pèse plus de 5 Mo : exportez-la plus petite");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new PermanentFailure(
          "Réglage « " + KEY + key + " » : « " + name + " » ne se lit pas ; vérifiez ses droits.",
          e);
    }
  }

  private static PermanentFailure refused(String key, String why) {
    return new PermanentFailure(
        "Réglage « " + KEY + key + ".fichier » : " + why + ". Corrigez-le, ou videz ce réglage.");
  }
}
