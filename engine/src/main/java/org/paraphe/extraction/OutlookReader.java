package org.paraphe.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.Optional;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Messages that Outlook saves ({@code .msg}): the same heading as a mail's, the body as its reader
 * saw it, attachments as pieces. A message inside of one is read as the end of its text.
 */
final class OutlookReader implements FormatReader {

  private static final int MAX_NESTING = 5;

  @Override
  public void read(Reading reading)
      throws IOException, ChunkNotFoundException, TikaException, SAXException {
    try (MAPIMessage message = new MAPIMessage(reading.file().toString())) {
      read(reading, message, 0);
    }
  }

  private void read(Reading reading, MAPIMessage message, int depth)
      throws IOException, ChunkNotFoundException, TikaException, SAXException {
    message.setReturnNullOnMissingChunk(true);
    message.guess7BitEncoding();
    heading(reading, message);
    body(reading, message);
    ShownPictures shown = new ShownPictures();
    @Nullable String html = message.getHtmlBody();
    shown.note(html == null ? "" : html);
    for (AttachmentChunks attachment : message.getAttachmentFiles()) {
      @Nullable MAPIMessage carried = attachment.getEmbeddedMessage();
      if (carried == null) {
        attachment(reading, attachment, shown);
      } else if (depth < MAX_NESTING) {
        reading.sink().line("Message joint");
        read(reading, carried, depth + 1);
      } else {
        reading.leaveOut(Warnings.tooDeep(MAX_NESTING));
      }
    }
  }

  private static void heading(Reading reading, MAPIMessage message) throws ChunkNotFoundException {
    MailReader.header(reading, "De", "de", Optional.ofNullable(message.getDisplayFrom()));
    MailReader.header(reading, "À", "a", Optional.ofNullable(message.getDisplayTo()));
    MailReader.header(reading, "Copie", "copie", Optional.ofNullable(message.getDisplayCC()));
    MailReader.header(reading, "Objet", "objet", Optional.ofNullable(message.getSubject()));
    @Nullable Calendar date = message.getMessageDate();
    MailReader.header(
        reading,
        "Date",
        "date",
        Optional.ofNullable(date).map(sent -> MailReader.WHEN.format(sent.toInstant())));
    reading.sink().append("\n");
  }

  private static void body(Reading reading, MAPIMessage message)
      throws IOException, ChunkNotFoundException, TikaException, SAXException {
    @Nullable String html = message.getHtmlBody();
    @Nullable String text = message.getTextBody();
    if (html != null && !html.isBlank()) {
      int before = reading.sink().length();
      HtmlReader.read(Jsoup.parse(html), reading);
      String shown = reading.sink().text().substring(before);
      MailReader.tellDifference(reading, text == null ? "" : text, shown);
    } else if (text != null && !text.isBlank()) {
      reading.sink().append(text);
      reading.sink().endLine();
    } else {
      rich(reading, message.getRtfBody());
    }
  }

  private static void rich(Reading reading, @Nullable String rtf)
      throws IOException, TikaException, SAXException {
    if (rtf == null) {
      return;
    }
    byte[] bytes = rtf.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    try (TikaInputStream in = TikaInputStream.get(bytes)) {
      new RTFParser()
          .parse(in, new XhtmlText(new Flow(reading.sink())), new Metadata(), new ParseContext());
    }
  }

  private static void attachment(Reading reading, AttachmentChunks attachment, ShownPictures shown)
      throws IOException {
    @Nullable ByteChunk data = attachment.getAttachData();
    String name =
        value(attachment.getAttachLongFileName())
            .or(() -> value(attachment.getAttachFileName()))
            .orElse("piece-jointe");
    if (data == null || data.getValue() == null) {
      reading.leaveOut(Warnings.notUnpacked(PieceNames.clean(name), Warnings.objectNotRead()));
      return;
    }
    byte[] bytes = data.getValue();
    if (value(attachment.getAttachContentId()).filter(shown::holds).isPresent()
        && ShownPictures.isPicture(name)) {
      reading.embedShown(name, bytes);
    } else {
      reading.embed(name, new ByteArrayInputStream(bytes));
    }
  }

  private static Optional<String> value(@Nullable StringChunk chunk) {
    return Optional.ofNullable(chunk).map(StringChunk::getValue).filter(text -> !text.isBlank());
  }
}
