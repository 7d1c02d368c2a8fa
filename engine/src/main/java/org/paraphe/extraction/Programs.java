package org.paraphe.extraction;

import java.util.regex.Pattern;

/** Files that do something where a person opens them: programs, their installers, scripts. */
public final class Programs {

  private static final Pattern TYPE =
      Pattern.compile(
          "application/(?:x-(?:msdownload|dosexec|executable|elf|sharedlib|object|mach-o.*|ms-installer"
              + "|ms-shortcut|bat|sh|csh|shar|java-jnlp-file|apple-diskimage)|vnd.microsoft.portable-executable"
              + "|vnd.android.package-archive|java-archive|java-vm|javascript|ecmascript|hta)"
              + "|text/(?:javascript|ecmascript|x-(?:vbasic|vbscript|vbdotnet|python|perl|ruby|applescript"
              + "|powershell|sh))");

  private Programs() {}

  /**
   * @param mediaType as detected from the bytes
   */
  public static boolean is(String mediaType) {
    return TYPE.matcher(mediaType).matches();
  }
}
