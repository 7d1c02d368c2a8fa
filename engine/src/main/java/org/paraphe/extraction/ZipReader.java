package org.paraphe.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Archives: each file in it is a piece; the text of the archive itself is the list of them. */
final class ZipReader implements FormatReader {

  private static final Charset OLD_WINDOWS = Charset.forName("IBM850");

  @Override
  public void read(Reading reading) throws IOException, EncryptedPiece {
    int locked = 0;
    int files = 0;
    try (ZipFile zip = ZipFile.builder().setPath(reading.file()).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
      for (ZipArchiveEntry entry : entries) {
        String name = nameOf(entry);
        if (entry.isDirectory() || isLitter(name)) {
          continue;
        }
        files++;
        reading.sink().line(PieceNames.clean(name));
        if (entry.getGeneralPurposeBit().usesEncryption()) {
          locked++;
        } else {
          unpack(reading, zip, entry, name);
        }
      }
    }
    conclude(reading, files, locked);
  }

  private static void conclude(Reading reading, int files, int locked) throws EncryptedPiece {
    if (locked > 0 && locked == files) {
      throw new EncryptedPiece();
    }
    if (locked > 0) {
      reading.leaveOut(Warnings.encryptedEntries(locked));
    }
  }

  private static void unpack(Reading reading, ZipFile zip, ZipArchiveEntry entry, String name) {
    try (InputStream bytes = zip.getInputStream(entry)) {
      reading.embed(name, bytes);
    } catch (IOException e) {
      reading.leaveOut(Warnings.notUnpacked(PieceNames.clean(name), "il est abîmé."));
    }
  }

  /** Names without the UTF-8 flag: UTF-8 all the same (macOS), else the code page of Windows. */
  private static String nameOf(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
      return entry.getName();
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return new String(raw, OLD_WINDOWS);
    }
  }

  private static boolean isLitter(String name) {
    return name.startsWith("__MACOSX/")
        || name.endsWith(".DS_Store")
        || name.endsWith("Thumbs.db")
        || name.matches("(.*/)?~\\$[^/]*");
  }
}
