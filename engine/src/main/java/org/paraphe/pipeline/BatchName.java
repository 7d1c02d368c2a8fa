package org.paraphe.pipeline;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The name of a file as text that no other file has: what cannot be printed, or is no UTF-8 at all,
 * is written by its bytes as {@code \\xE9}, and so is the backslash itself.
 */
final class BatchName {

  private static final char UNDECODED = '\uFFFD';
  private static final String MARK = "\\x";

  private BatchName() {}

  /** Of the last part of a path. */
  static String of(Path path) {
    String name = String.valueOf(path.getFileName());
    if (name.chars().noneMatch(BatchName::isOdd)) {
      return name;
    }
    return escaped(bytes(path, name));
  }

  /** Of a file below a folder, {@code /} between names. */
  static String of(Path folder, Path file) {
    StringBuilder name = new StringBuilder();
    for (Path part : folder.relativize(file)) {
      name.append(name.length() == 0 ? "" : "/").append(of(folder.resolve(part)));
    }
    return name.toString();
  }

  /** True where the name shows bytes instead of letters. */
  static boolean isEscaped(String name) {
    return name.contains(MARK);
  }

  /** The file that a name of {@link #of(Path, Path)} stands for. */
  static Path resolve(Path folder, String name) {
    if (!isEscaped(name)) {
      return folder.resolve(name);
    }
    StringBuilder uri = new StringBuilder(folder.toUri().toString().replaceFirst("/?$", "/"));
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\\') {
        uri.append('%').append((char) bytes[i + 2]).append((char) bytes[i + 3]);
        i += 3;
      } else {
        uri.append(bytes[i] == '/' ? "/" : hex("%", bytes[i]));
      }
    }
    return Path.of(URI.create(uri.toString()));
  }

  private static boolean isOdd(int c) {
    return c == UNDECODED || c == '\\' || Character.isISOControl(c);
  }

  /** The bytes of a name that text cannot hold stand, percent-encoded, in its address. */
  private static byte[] bytes(Path path, String name) {
    if (name.indexOf(UNDECODED) < 0) {
      return name.getBytes(StandardCharsets.UTF_8);
    }
    String raw = path.toUri().getRawPath().replaceFirst("/$", "");
    String last = raw.substring(raw.lastIndexOf('/') + 1);
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    for (int i = 0; i < last.length(); i++) {
      if (last.charAt(i) == '%') {
        bytes.write(Integer.parseInt(last.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(last.charAt(i));
      }
    }
    return bytes.toByteArray();
  }

  private static String escaped(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.length; ) {
      int length = length(bytes, i);
      String one = new String(bytes, i, length, StandardCharsets.UTF_8);
      if (one.codePoints().anyMatch(BatchName::isOdd)) {
        for (int b = i; b < i + length; b++) {
          text.append(hex(MARK, bytes[b]));
        }
      } else {
        text.append(one);
      }
      i += length;
    }
    return text.toString();
  }

  /** Of the character that starts there; one for a byte that starts none. */
  private static int length(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    int wanted = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    boolean whole = at + wanted <= bytes.length;
    for (int i = 1; whole && i < wanted; i++) {
      whole = (bytes[at + i] & 0xC0) == 0x80;
    }
    return whole ? wanted : 1;
  }

  private static String hex(String mark, byte value) {
    return mark + String.format(Locale.ROOT, "%02X", value & 0xFF);
  }
}
