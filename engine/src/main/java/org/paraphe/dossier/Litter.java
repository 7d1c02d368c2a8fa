package org.paraphe.dossier;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Files that a system or a program leaves beside documents and that nobody meant to send:
 * thumbnails, settings of a window, locks of an open document, what a share keeps of a deleted one.
 */
public final class Litter {

  private static final Pattern NAMES =
      Pattern.compile(
          "(?:eh)?thumbs\\.db|desktop\\.ini|\\.ds_store|\\._.*" // Windows, macOS
              + "|~\\$.*|\\.~lock\\..*#" // Word and Excel, LibreOffice
              + "|\\.smbdelete.*|\\.nfs[0-9a-f]{8,}|\\.fuse_hidden.*"); // shares

  private Litter() {}

  /**
   * @param name without its folder
   */
  public static boolean isOne(String name) {
    return NAMES.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}
