package org.paraphe.rendering;

import org.jspecify.annotations.Nullable;

/**
 * The pictures that the settings give to acts. Documents made ready for them are kept with this
 * very object: make it once.
 *
 * @param blason at the head of the first page
 * @param signature above the signatory's name
 */
public record ActPictures(@Nullable ActPicture blason, @Nullable ActPicture signature) {

  public static final ActPictures NONE = new ActPictures(null, null);

  /** On a draft, and on what somebody else signed, nobody's signature is shown. */
  public ActPictures unsigned() {
    return signature == null ? this : new ActPictures(blason, null);
  }
}
