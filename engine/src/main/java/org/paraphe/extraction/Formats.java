package org.paraphe.extraction;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How a person calls a format. */
final class Formats {

  private static final Map<String, String> NAMES =
      Map.of(
          "application/pdf", "PDF",
          "application/msword", "Word 97-2003",
          "application/rtf", "RTF",
          "application/vnd.ms-excel", "Excel 97-2003",
          "message/rfc822", "courriel",
          "application/vnd.ms-outlook", "message Outlook",
          "application/zip", "archive ZIP",
          "text/html", "HTML",
          "text/plain", "texte");

  private static final Set<String> BARE_CONTAINERS =
      Set.of(
          "application/zip",
          "application/x-tika-ooxml",
          "application/x-tika-msoffice",
          "application/octet-stream");

  private Formats() {}

  static String name(String mediaType) {
    if (mediaType.contains("wordprocessingml") || mediaType.contains("ms-word")) {
      return "Word";
    }
    if (mediaType.contains("spreadsheetml") || mediaType.contains("ms-excel.sheet")) {
      return "Excel";
    }
    if (mediaType.contains("opendocument")) {
      return "OpenDocument";
    }
    return mediaType.startsWith("image/") ? "image" : NAMES.getOrDefault(mediaType, mediaType);
  }

  /** A container in which no document was recognised, under the name of an office document. */
  static boolean isBrokenOffice(String mediaType, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return BARE_CONTAINERS.contains(mediaType)
        && lower.matches(".*\\.(docx|docm|xlsx|xlsm|odt|ods|doc|xls|rtf|pdf)");
  }
}
