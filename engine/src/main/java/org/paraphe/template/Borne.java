package org.paraphe.template;

/** Which end of a period a date field stands for: "du 3 au 7 mars 2027" gives both. */
public enum Borne {
  DEBUT,
  FIN
}
