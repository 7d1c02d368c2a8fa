package org.paraphe.routes.config;

/** How a person's move reached us, as the journal writes it. */
public enum Channel {
  DOSSIER("dossier"),
  CLI("cli"),
  /** Only in a home that carries the marker of a demonstration. */
  DEMO("demo");

  private final String label;

  Channel(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
