import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** A mail as a server stores it: encoded headers, quoted-printable text, base64 attachments. */
final class Mail {

  private static final String BOUNDARY = "=_montrieux_7c1d90";
  private final StringBuilder headers = new StringBuilder();
  private final StringBuilder attachments = new StringBuilder();
  private final String sender;
  private String text = "";

  Mail(String name, String address) {
    sender = address;
    person("From", name, address);
  }

  Mail to(String name, String address) {
    return person("To", name, address);
  }

  Mail cc(String name, String address) {
    return person("Cc", name, address);
  }

  Mail subject(String subject) {
    return header("Subject", word(subject));
  }

  Mail date(String date) {
    header("Date", date);
    String id = date.replaceAll("[^0-9]", "");
    return header("Message-ID", "<" + id + sender.substring(sender.indexOf('@')) + ">");
  }

  Mail replyTo(String id) {
    header("In-Reply-To", id);
    return header("References", id);
  }

  Mail text(String text) {
    this.text = text;
    return this;
  }

  Mail attach(String name, String type, byte[] content) {
    attachments
        .append("--")
        .append(BOUNDARY)
        .append("\r\nContent-Type: ")
        .append(type)
        .append("; name=\"")
        .append(name)
        .append("\"\r\nContent-Disposition: attachment;")
        .append(" filename=\"")
        .append(name)
        .append("\"\r\nContent-Transfer-Encoding: base64\r\n\r\n")
        .append(Base64.getMimeEncoder().encodeToString(content))
        .append("\r\n");
    return this;
  }

  String write() {
    header("MIME-Version", "1.0");
    String part =
        "Content-Type: text/plain; charset=UTF-8\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
            + quoted(Typography.typeset(text));
    if (attachments.isEmpty()) {
      return headers + part;
    }
    header("Content-Type", "multipart/mixed; boundary=\"" + BOUNDARY + "\"");
    return headers
        + "\r\n--"
        + BOUNDARY
        + "\r\n"
        + part
        + "\r\n"
        + attachments
        + "--"
        + BOUNDARY
        + "--\r\n";
  }

  private Mail person(String header, String name, String address) {
    return header(header, word(name) + "\r\n <" + address + ">");
  }

  private Mail header(String name, String value) {
    headers.append(name).append(": ").append(value).append("\r\n");
    return this;
  }

  /** RFC 2047, in words of at most 75 characters that never split a character. */
  private static String word(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      String next = piece + Character.toString(c);
      if (Bytes.utf8(next).length > 42) {
        words.add(piece.toString());
        piece.setLength(0);
      }
      piece.appendCodePoint(c);
    }
    words.add(piece.toString());
    return String.join("\r\n ", words.stream().map(Mail::encoded).toList());
  }

  private static String encoded(String piece) {
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(Bytes.utf8(piece)) + "?=";
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      int width = 0;
      for (byte b : Bytes.utf8(line)) {
        String token =
            b > 32 && b < 127 && b != '=' || b == ' '
                ? String.valueOf((char) b)
                : String.format(Locale.ROOT, "=%02X", b & 0xff);
        if (width + token.length() > 75) {
          out.append("=\r\n");
          width = 0;
        }
        out.append(token);
        width += token.length();
      }
      out.append("\r\n");
    }
    return out.toString();
  }
}
