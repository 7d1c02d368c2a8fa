package org.paraphe.pipeline;

import java.util.Map;

/** Formats as people call them. */
final class FormatNames {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("application/pdf", "PDF"),
          Map.entry("application/msword", "DOC"),
          Map.entry("application/vnd.ms-excel", "XLS"),
          Map.entry("application/vnd.ms-outlook", "MSG"),
          Map.entry("application/zip", "ZIP"),
          Map.entry("application/rtf", "RTF"),
          Map.entry("text/rtf", "RTF"),
          Map.entry("application/vnd.oasis.opendocument.text", "ODT"),
          Map.entry("application/vnd.oasis.opendocument.spreadsheet", "ODS"),
          Map.entry(
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX"),
          Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
          Map.entry("message/rfc822", "EML"),
          Map.entry("image/png", "PNG"),
          Map.entry("image/jpeg", "JPEG"),
          Map.entry("image/tiff", "TIFF"),
          Map.entry("text/plain", "texte"),
          Map.entry("text/csv", "CSV"),
          Map.entry("text/html", "HTML"),
          Map.entry("application/octet-stream", "format inconnu"));

  private FormatNames() {}

  /** The media type itself where it has no other name. */
  static String of(String mediaType) {
    String plain = mediaType.replaceFirst(";.*", "").strip();
    return NAMES.getOrDefault(plain, plain);
  }
}
