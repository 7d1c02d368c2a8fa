package org.paraphe.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a Word or Excel document carries beside its own text; child process only. */
final class OfficeParts {

  private OfficeParts() {}

  /**
   * @param folder of the document's parts: "word", "xl"
   */
  static void embedded(ZipFile zip, String folder, Reading reading) throws IOException {
    Pattern carried = Pattern.compile(folder + "/(embeddings|media)/[^/]+");
    List<? extends ZipEntry> entries =
        zip.stream()
            .filter(entry -> carried.matcher(entry.getName()).matches())
            .sorted(Comparator.comparing(ZipEntry::getName))
            .toList();
    for (ZipEntry entry : entries) {
      String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
      try (InputStream in = zip.getInputStream(entry)) {
        if (entry.getName().startsWith(folder + "/media/")) {
          reading.embedPicture(name, in, entry.getSize());
        } else if (name.endsWith(".bin")) {
          reading.warn(Warnings.notUnpacked(name, Warnings.objectNotRead()));
        } else {
          reading.embed(name, in);
        }
      }
    }
  }
}
