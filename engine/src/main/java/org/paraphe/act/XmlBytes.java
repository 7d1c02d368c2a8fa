package org.paraphe.act;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * XML in the making, as UTF-8 bytes: no string is built on the way. Text is made inert as {@link
 * ActXml#escape} makes it. May be emptied and filled again; for one thread.
 */
public final class XmlBytes {
  private byte[] bytes;
  private int length;
  private char[] letters = new char[256];

  public XmlBytes(int capacity) {
    bytes = new byte[capacity];
  }

  /** Markup that is written often, made once. */
  public static byte[] markup(String markup) {
    return markup.getBytes(StandardCharsets.UTF_8);
  }

  /** Markup of ours, as it is. */
  public XmlBytes raw(byte[] markup) {
    ensure(markup.length);
    System.arraycopy(markup, 0, bytes, length, markup.length);
    length += markup.length;
    return this;
  }

  /** Markup of ours, as it is. */
  public XmlBytes raw(String markup) {
    ensure(3 * markup.length());
    byte[] to = bytes;
    int at = length;
    int i = 0;
    while (i < markup.length()) {
      char c = markup.charAt(i);
      if (c >= 0x80) {
        length = at;
        return encode(markup, i);
      }
      to[at++] = (byte) c;
      i++;
    }
    length = at;
    return this;
  }

  public XmlBytes number(int number) {
    if (number < 0) {
      return raw(Integer.toString(number));
    }
    int digits = 1;
    for (int rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    ensure(digits);
    length += digits;
    int rest = number;
    for (int at = length - 1; at >= length - digits; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return this;
  }

  /** Text from outside: escaped, and what XML forbids replaced. */
  public XmlBytes text(String text) {
    return text(letters(text), text.length());
  }

  /** The same, retouched on its way. */
  public XmlBytes text(String text, Retouch retouch) {
    char[] letters = letters(text);
    retouch.apply(letters, text.length());
    return text(letters, text.length());
  }

  /** Changes letters in their place. */
  public interface Retouch {
    void apply(char[] letters, int length);
  }

  /** A string looks at how it is stored for each letter that one asks of it. */
  private char[] letters(String text) {
    int size = text.length();
    if (letters.length < size) {
      letters = new char[2 * size];
    }
    text.getChars(0, size, letters, 0);
    return letters;
  }

  private XmlBytes text(char[] text, int size) {
    ensure(3 * size);
    byte[] to = bytes;
    int at = length;
    for (int i = 0; i < size; i++) {
      char c = text[i];
      if (XmlText.isPlainAscii(c)) {
        to[at++] = (byte) c;
      } else if (c < 0x80 || !XmlText.isPlain(c)) {
        return raw(XmlText.escape(new String(text, 0, size)));
      } else if (c >= 0x800) {
        to[at++] = (byte) (0xE0 | c >> 12);
        to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
        to[at++] = (byte) (0x80 | c & 0x3F);
      } else {
        to[at++] = (byte) (0xC0 | c >> 6);
        to[at++] = (byte) (0x80 | c & 0x3F);
      }
    }
    length = at;
    return this;
  }

  /** Empties it; the room stays. */
  public void clear() {
    length = 0;
  }

  /** The bytes are those of {@link #array} up to here. */
  public int length() {
    return length;
  }

  /** The room itself, not a copy: to be read only, before the next change. */
  public byte[] array() {
    return bytes;
  }

  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private XmlBytes encode(String markup, int from) {
    byte[] rest = markup.substring(from).getBytes(StandardCharsets.UTF_8);
    return raw(rest);
  }

  private void ensure(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
