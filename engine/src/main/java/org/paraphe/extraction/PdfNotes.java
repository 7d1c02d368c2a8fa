package org.paraphe.extraction;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.jspecify.annotations.Nullable;

/**
 * What is written over a page: words typed on it are read as its last lines, notes that open on a
 * click are told apart. Child process only.
 */
final class PdfNotes {

  private static final int MOST = 500;

  private PdfNotes() {}

  static void read(PDPage page, int number, Reading reading) throws IOException {
    int count = 0;
    for (PDAnnotation note : page.getAnnotations()) {
      if (count++ == MOST) {
        return;
      }
      @Nullable String words = note.getContents();
      if (words == null || words.isBlank() || isNoNote(note)) {
        continue;
      }
      boolean unseen = note.isHidden() || note.isNoView();
      if (unseen || !"FreeText".equals(note.getSubtype())) {
        reading.hide((unseen ? "note masquée" : "commentaire") + ", page " + number, words);
      } else {
        reading.sink().line(words);
      }
    }
  }

  private static boolean isNoNote(PDAnnotation note) {
    return note instanceof PDAnnotationWidget || note instanceof PDAnnotationLink;
  }
}
