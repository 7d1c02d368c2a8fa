package org.paraphe.template;

import java.util.List;

/**
 * A part of an act's text that a pack opens to a model's wording: {@code redaction} in its {@code
 * act.yaml}, {@code <@redige "…">} with the words that stand without a model in its {@code
 * act.ftl}.
 *
 * @param label in French, for people and for the model: "considérant sur l'intérêt public local"
 * @param longest in characters
 * @param openings words one of which a wording must start with; empty for any
 */
public record TextSlot(String name, String label, int longest, List<String> openings) {

  public TextSlot {
    openings = List.copyOf(openings);
  }
}
