package org.paraphe.act;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The elements of the semantic XML, which are also the macros of {@code act.ftl}: what each may
 * carry and hold. The only place where the grammar is written.
 */
public enum ActElement {
  ACTE(Content.PARTS, "kind", "famille", "modele"),
  ENTETE(Content.EMPTY, "collectivite", "departement", "titre", "numero"),
  SEANCE(
      Content.EMPTY,
      "assemblee",
      "dateConvocation",
      "dateSeance",
      "lieu",
      "enExercice",
      "presents",
      "pouvoirs",
      "president",
      "secretaire"),
  OBJET(Content.INLINE),
  VISA(Content.INLINE),
  CONSIDERANT(Content.INLINE),
  FORMULE(Content.TEXT),
  ARTICLE(Content.BLOCKS, "numero", "titre", "id"),
  VOTE(Content.EMPTY, "pour", "contre", "abstentions", "nePrennentPasPart", "modalite"),
  SIGNATURE(Content.EMPTY, "lieu", "date", "signataire", "qualite", "secretaire"),
  RECOURS(Content.INLINE),
  EXECUTION(Content.INLINE),
  CERTIFICATION(Content.TEXT),
  ANNEXE(Content.BLOCKS, "titre"),
  ALINEA(Content.INLINE),
  LISTE(Content.POINTS, "numerotee"),
  POINT(Content.INLINE_AND_BLOCKS),
  TABLEAU(Content.LIGNES, "titre"),
  LIGNE(Content.CELLULES, "entete"),
  CELLULE(Content.INLINE, "nombre"),
  FORT(Content.INLINE),
  ITALIQUE(Content.INLINE),
  REFERENCE(Content.TEXT),
  FAIT(Content.TEXT, "champ"),
  RENVOI(Content.TEXT, "article", "vers"),
  MONTANT(Content.TEXT, "valeur"),
  DATE(Content.TEXT, "valeur");

  private static final Map<String, ActElement> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(ActElement::label, Function.identity()));

  private final String label = name().toLowerCase(Locale.ROOT);
  private final byte[] start = XmlBytes.markup("<" + label + ">");
  private final byte[] end = XmlBytes.markup("</" + label + ">");
  private final Content content;
  private final List<String> attributes;

  ActElement(Content content, String... attributes) {
    this.content = content;
    this.attributes = List.of(attributes);
  }

  /** Its name in the XML and in {@code act.ftl}. */
  public String label() {
    return label;
  }

  /** Its start tag where it carries no attribute; not to be changed. */
  byte[] start() {
    return start;
  }

  /** Its end tag; not to be changed. */
  byte[] end() {
    return end;
  }

  /** The attributes that it may carry, in the order in which they are written. */
  public List<String> attributes() {
    return attributes;
  }

  /** True where words may stand directly in it. */
  public boolean holdsText() {
    return content == Content.TEXT
        || content == Content.INLINE
        || content == Content.INLINE_AND_BLOCKS;
  }

  /** True where words stand directly in it and nothing else does. */
  boolean holdsTextOnly() {
    return content == Content.TEXT;
  }

  /** True where the other element may stand directly in this one. */
  public boolean holds(ActElement child) {
    return switch (content) {
      case EMPTY, TEXT -> false;
      case PARTS -> child.ordinal() > ACTE.ordinal() && child.ordinal() <= ANNEXE.ordinal();
      case INLINE -> child.isInline();
      case BLOCKS -> child.isBlock();
      case INLINE_AND_BLOCKS -> child.isInline() || child.isBlock();
      case POINTS -> child == POINT;
      case LIGNES -> child == LIGNE;
      case CELLULES -> child == CELLULE;
    };
  }

  boolean isInline() {
    return ordinal() >= FORT.ordinal();
  }

  boolean isBlock() {
    return this == ALINEA || this == LISTE || this == TABLEAU;
  }

  public static Optional<ActElement> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private enum Content {
    EMPTY,
    TEXT,
    INLINE,
    INLINE_AND_BLOCKS,
    BLOCKS,
    POINTS,
    LIGNES,
    CELLULES,
    PARTS
  }
}
