package org.paraphe.rendering;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.poi.util.TempFileCreationStrategy;

/**
 * Rows that wait for their workbook, where no other account reads them. POI's own way is one folder
 * for all accounts of a machine, which belongs to the first that used it and keeps out the others.
 */
final class PrivateTempFiles implements TempFileCreationStrategy {

  @Override
  public File createTempFile(String prefix, String suffix) throws IOException {
    return Files.createTempFile(prefix, suffix).toFile();
  }

  @Override
  public File createTempDirectory(String prefix) throws IOException {
    return Files.createTempDirectory(prefix).toFile();
  }
}
