package org.paraphe.law;

import java.util.List;

/**
 * Words of a text that stand in quotation marks and are given for those of the law.
 *
 * @param words what stands between the marks, to the letter
 * @param start UTF-16 offset of the first word
 * @param end exclusive, without the closing mark
 * @param of the reference that they belong to; each article of an enumeration
 * @param otherWording true where the text says that it quotes another wording than that of its day
 *     (« dans sa rédaction antérieure »)
 */
public record Quoted(String words, int start, int end, List<Citation> of, boolean otherWording) {

  public Quoted {
    of = List.copyOf(of);
  }
}
