package org.paraphe.extraction;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.jspecify.annotations.Nullable;

/** The layers (optional content) that a page is drawing in, and whether a reader sees them. */
final class PdfLayers {

  private static final COSName GROUPS = COSName.getPDFName("OCGs");
  private static final int MOST_NESTED = 1_000;

  private final @Nullable PDOptionalContentProperties properties;
  private final Deque<Boolean> off = new ArrayDeque<>();
  private int offs;

  PdfLayers(PDDocument document) {
    properties = document.getDocumentCatalog().getOCProperties();
  }

  void beginPage() {
    off.clear();
    offs = 0;
  }

  /** Marked content begins; of a layer where its tag says so. */
  void begin(@Nullable COSName tag, @Nullable COSDictionary content) {
    boolean hidden = COSName.OC.equals(tag) && content != null && isOff(content);
    if (off.size() < MOST_NESTED) {
      off.push(hidden);
      offs += hidden ? 1 : 0;
    }
  }

  void end() {
    Boolean hidden = off.poll();
    offs -= Boolean.TRUE.equals(hidden) ? 1 : 0;
  }

  boolean areOff() {
    return offs > 0;
  }

  /** A group of its own, or a membership, which shows where one of its groups is on. */
  boolean isOff(COSDictionary content) {
    if (properties == null) {
      return false;
    }
    COSBase groups = content.getDictionaryObject(GROUPS);
    if (groups instanceof COSDictionary one) {
      return isGroupOff(one);
    }
    if (groups instanceof COSArray several && several.size() > 0) {
      for (int i = 0; i < Math.min(several.size(), 100); i++) {
        if (several.getObject(i) instanceof COSDictionary one && !isGroupOff(one)) {
          return false;
        }
      }
      return true;
    }
    return isGroupOff(content);
  }

  private boolean isGroupOff(COSDictionary group) {
    return properties != null
        && COSName.OCG.equals(group.getCOSName(COSName.TYPE))
        && !properties.isGroupEnabled(new PDOptionalContentGroup(group));
  }
}
