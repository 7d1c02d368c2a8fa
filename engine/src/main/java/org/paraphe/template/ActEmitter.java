package org.paraphe.template;

import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.ActBuilder;
import org.paraphe.act.ActElement;

/**
 * Where a template writes: all that it prints becomes escaped text; elements come from the macros
 * only, each where the grammar allows it. So nothing that a dossier holds can become markup.
 */
final class ActEmitter extends Writer {
  private final ActBuilder out = new ActBuilder();
  private final int limit;
  private boolean started;
  private int length;
  private boolean inSentence;
  private @Nullable String stray;

  ActEmitter(int limit) {
    this.limit = limit;
  }

  /** What went wrong in the author's template; the caller adds where. */
  static final class Misplaced extends Exception {
    private static final long serialVersionUID = 1L;

    Misplaced(String message) {
      super(message);
    }

    Misplaced(IllegalArgumentException cause) {
      super(cause.getMessage(), cause);
    }
  }

  /** The template prints without end. */
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong(int limit) {
      super("plus de " + limit + " caractères");
    }
  }

  void open(ActElement element, Map<String, String> attributes) throws Misplaced {
    refuseStrayText();
    refuseOutOfPlace(element);
    started = true;
    inSentence = element == ActElement.VISA; // « Vu » stands before it in every view
    List<String> names = element.attributes();
    for (int i = 0; i < names.size(); i++) {
      String value = attributes.get(names.get(i));
      if (value != null) {
        count(value);
      }
    }
    try {
      out.open(element, attributes);
    } catch (IllegalArgumentException e) {
      throw new Misplaced(e);
    }
  }

  void end() throws Misplaced {
    refuseStrayText();
    try {
      out.close();
    } catch (IllegalArgumentException e) {
      throw new Misplaced(e);
    }
  }

  /** An element that holds nothing. */
  void leafless(ActElement element, Map<String, String> attributes) throws Misplaced {
    open(element, attributes);
    end();
  }

  /** A whole element in a paragraph: one value, and the words that print it. */
  void leaf(ActElement element, String value, String text) throws Misplaced {
    refuseStrayText();
    refuseOutOfPlace(element);
    count(value);
    count(text);
    try {
      out.leaf(element, value, text);
      goOn(text);
    } catch (IllegalArgumentException e) {
      throw new Misplaced(e);
    }
  }

  void text(String text) {
    ActElement current = out.current();
    if (current != null && current.holdsText()) {
      append(text);
    } else if (!text.isBlank()) {
      stray = text.strip();
    }
  }

  /**
   * @throws IllegalArgumentException as {@link ActBuilder#act}
   */
  Act act() throws Misplaced {
    refuseStrayText();
    return out.act();
  }

  private void refuseOutOfPlace(ActElement element) throws Misplaced {
    ActElement parent = out.current();
    boolean root = parent == null && !started && element == ActElement.ACTE;
    if (!root && (parent == null || !parent.holds(element))) {
      throw new Misplaced(
          "« @"
              + element.label()
              + " » n’a pas sa place "
              + (parent == null ? "hors de « @acte »" : "dans « @" + parent.label() + " »"));
    }
  }

  private void refuseStrayText() throws Misplaced {
    if (stray != null) {
      throw new Misplaced("du texte hors de tout paragraphe : « " + stray + " »");
    }
  }

  private void append(String text) {
    count(text);
    out.text(text);
    goOn(text);
  }

  /** True where what is printed next goes on with a sentence of the same paragraph. */
  boolean isInSentence() {
    return inSentence;
  }

  private void goOn(String text) {
    String words = text.strip();
    if (!words.isEmpty()) {
      inSentence = ".!?".indexOf(words.charAt(words.length() - 1)) < 0;
    }
  }

  private void count(String text) {
    length += text.length() + 1;
    if (length > limit) {
      throw new TooLong(limit);
    }
  }

  @Override
  public void write(char[] chars, int offset, int length) {
    text(new String(chars, offset, length));
  }

  @Override
  public void write(String text) {
    text(text);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
