package org.paraphe.extraction;

/** How the reading of an edited document ended. */
public sealed interface EditedReading {

  record Read(EditedDocument document) implements EditedReading {}

  /**
   * @param why in French: what is wrong with the file, and what to do
   */
  record Unread(Outcome outcome, String why) implements EditedReading {}
}
