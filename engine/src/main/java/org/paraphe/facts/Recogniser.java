package org.paraphe.facts;

import java.util.List;

/** Finds values of one type in a text, in reading order. Thread-safe; invents nothing. */
public interface Recogniser {
  List<Hit> find(FoldedText text);
}
