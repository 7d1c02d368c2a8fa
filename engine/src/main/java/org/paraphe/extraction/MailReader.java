package org.paraphe.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Mails: who, to whom, about what and when at the head of the text, then the body as its reader saw
 * it (the HTML one where there are two). Attachments are pieces.
 */
final class MailReader implements FormatReader {

  private static final int MAX_NESTING = 30;
  static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'à' HH:mm", Locale.FRANCE)
          .withZone(ZoneId.of("Europe/Paris"));

  @Override
  public void read(Reading reading) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
    builder.setDecodeMonitor(DecodeMonitor.SILENT);
    try (InputStream in = Files.newInputStream(reading.file())) {
      Message message = builder.parseMessage(in);
      try {
        heading(reading, message);
        read(reading, new ShownPictures(), message, "", 0);
      } finally {
        message.dispose();
      }
    }
  }

  private static void heading(Reading reading, Message message) {
    header(reading, "De", "de", decoded(message, "From"));
    header(reading, "À", "a", decoded(message, "To"));
    header(reading, "Copie", "copie", decoded(message, "Cc"));
    header(reading, "Objet", "objet", decoded(message, "Subject"));
    Optional<String> date =
        Optional.ofNullable(message.getDate()).map(sent -> WHEN.format(sent.toInstant()));
    header(reading, "Date", "date", date.or(() -> decoded(message, "Date")));
    reading.sink().append("\n");
  }

  static void header(Reading reading, String label, String key, Optional<String> value) {
    if (value.isPresent() && !value.get().isBlank()) {
      reading.sink().line(label + " : " + value.get());
      reading.describe(key, value.get());
    }
  }

  private static Optional<String> decoded(Message message, String name) {
    @Nullable Field field = message.getHeader() == null ? null : message.getHeader().getField(name);
    if (field == null || field.getBody() == null) {
      return Optional.empty();
    }
    String unfolded = field.getBody().replaceAll("(?<!\\s)\\s*[\\r\\n]+\\s*", " ").strip();
    return Optional.of(DecoderUtil.decodeEncodedWords(unfolded, DecodeMonitor.SILENT));
  }

  private void read(Reading reading, ShownPictures shown, Entity part, String parent, int depth)
      throws IOException {
    Body body = part.getBody();
    if (depth > MAX_NESTING) {
      reading.leaveOut(Warnings.tooDeep(MAX_NESTING));
    } else if (body instanceof Multipart several) {
      readSeveral(reading, shown, several, depth);
    } else if (body instanceof Message carried) {
      reading.embed(nameOf(part).orElse("message.eml"), bytesOf(carried));
    } else if (body instanceof SingleBody single) {
      readSingle(reading, shown, part, single, parent);
    }
  }

  private void readSeveral(Reading reading, ShownPictures shown, Multipart parts, int depth)
      throws IOException {
    String kind = String.valueOf(parts.getSubType()).toLowerCase(Locale.ROOT);
    List<Entity> all = parts.getBodyParts();
    if (kind.equals("alternative") && !all.isEmpty()) {
      int before = reading.sink().length();
      Entity best = preferred(all);
      read(reading, shown, best, kind, depth + 1);
      for (Entity form : all) {
        if (form != best && form.getBody() instanceof TextBody other) {
          tellDifference(reading, form, other, before);
        }
      }
      return;
    }
    for (Entity part : all) {
      read(reading, shown, part, kind, depth + 1);
    }
  }

  private static void tellDifference(Reading reading, Entity form, TextBody body, int shownFrom)
      throws IOException {
    try (InputStream in = body.getInputStream()) {
      String text = text(in, form);
      String other = isHtml(form) ? Jsoup.parse(text).text() : text;
      tellDifference(reading, other, reading.sink().text().substring(shownFrom));
    }
  }

  /** A form that is not shown must say the same as the one that is; figures above all. */
  static void tellDifference(Reading reading, String other, String shown) {
    reading.hide("version du courriel qui n'est pas affichée", MailForms.only(other, shown));
  }

  private static boolean isHtml(Entity form) {
    return "text/html".equalsIgnoreCase(form.getMimeType());
  }

  /** Of several forms of one text, what a mail program shows: the HTML one, else the last. */
  private static Entity preferred(List<Entity> forms) {
    for (int i = forms.size() - 1; i >= 0; i--) {
      if (holds(forms.get(i), "text/html", 0)) {
        return forms.get(i);
      }
    }
    return forms.stream()
        .filter(form -> holds(form, "text/plain", 0))
        .findFirst()
        .orElse(forms.get(forms.size() - 1));
  }

  private static boolean holds(Entity part, String type, int depth) {
    if (part.getBody() instanceof Multipart several && depth < MAX_NESTING) {
      return several.getBodyParts().stream().anyMatch(one -> holds(one, type, depth + 1));
    }
    return type.equalsIgnoreCase(part.getMimeType());
  }

  private static void readSingle(
      Reading reading, ShownPictures shown, Entity part, SingleBody body, String parent)
      throws IOException {
    String type = String.valueOf(part.getMimeType()).toLowerCase(Locale.ROOT);
    boolean attached = "attachment".equalsIgnoreCase(part.getDispositionType());
    Optional<String> name = nameOf(part);
    if (type.endsWith("pkcs7-signature") || type.endsWith("pgp-signature")) {
      return;
    }
    try (InputStream in = body.getInputStream()) {
      if (!attached && name.isEmpty() && type.equals("text/html")) {
        String html = text(in, part);
        shown.note(html);
        HtmlReader.read(Jsoup.parse(html), reading);
      } else if (!attached && name.isEmpty() && type.equals("text/plain")) {
        reading.sink().append(text(in, part));
        reading.sink().endLine();
      } else if (type.startsWith("image/") && isShown(part, parent, shown)) {
        String extension = "." + type.substring("image/".length());
        reading.embedShown(name.orElse("image" + extension), in.readAllBytes());
      } else {
        reading.embed(name.orElse("piece-jointe"), in);
      }
    }
  }

  /** In the mail's text: its HTML names the picture, or its own head says so. */
  private static boolean isShown(Entity part, String parent, ShownPictures shown) {
    @Nullable Field id = part.getHeader() == null ? null : part.getHeader().getField("Content-ID");
    @Nullable String disposition = part.getDispositionType();
    boolean said =
        disposition == null ? parent.equals("related") : disposition.equalsIgnoreCase("inline");
    return said || (id != null && id.getBody() != null && shown.holds(id.getBody()));
  }

  private static String text(InputStream in, Entity part) throws IOException {
    byte[] bytes = in.readAllBytes();
    return charset(part)
        .map(charset -> new String(bytes, charset))
        .orElseGet(() -> PlainTextReader.decode(bytes, true));
  }

  /** Empty where none is said, or one that says nothing of the bytes. */
  private static Optional<Charset> charset(Entity part) {
    @Nullable String said = contentType(part).map(ContentTypeField::getCharset).orElse(null);
    if (said == null) {
      return Optional.empty();
    }
    try {
      Charset charset = Charset.forName(said);
      boolean trusted =
          !charset.equals(StandardCharsets.US_ASCII) && !charset.equals(StandardCharsets.UTF_8);
      return trusted ? Optional.of(charset) : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<ContentTypeField> contentType(Entity part) {
    @Nullable Field field =
        part.getHeader() == null ? null : part.getHeader().getField("Content-Type");
    return field instanceof ContentTypeField type ? Optional.of(type) : Optional.empty();
  }

  private static Optional<String> nameOf(Entity part) {
    @Nullable String name = part.getFilename();
    if (name == null || name.isBlank()) {
      name = contentType(part).map(type -> type.getParameter("name")).orElse(null);
    }
    return Optional.ofNullable(name)
        .map(raw -> DecoderUtil.decodeEncodedWords(raw, DecodeMonitor.SILENT));
  }

  private static InputStream bytesOf(Message carried) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new DefaultMessageWriter().writeMessage(carried, bytes);
    return new ByteArrayInputStream(bytes.toByteArray());
  }
}
