package org.paraphe.rendering;

/** Whether a document is a draft, and shows it, or the act that was signed off. */
public enum Mark {
  PROJET,
  DEFINITIF
}
