package org.paraphe.act;

/**
 * The semantic XML of an act. Reading back what was written gives an equal act, provided that the
 * act's text is spaced as the XML spaces it: breaking white space is one space, none at either end
 * of a paragraph, adjacent plain texts are one. Thread-safe; never reaches out (no DTD, no entity).
 */
public final class ActXml {
  public static final String NAMESPACE = "https://paraphe.org/ns/acte/1";

  private ActXml() {}

  /** UTF-8 text without declaration, the same for the same act; lines end with {@code \n}. */
  public static String write(Act act) {
    XmlBytes out = new XmlBytes(16_384);
    write(act, out);
    return out.toString();
  }

  /** The same into bytes in the making. */
  public static void write(Act act, XmlBytes out) {
    new ActXmlWriter(out).write(act);
  }

  /**
   * Reads strictly. An {@code article} without {@code numero} takes its rank; a {@code renvoi} may
   * name its article by the {@code id} that the article carries ({@code vers="…"}).
   *
   * @throws IllegalArgumentException naming the element or attribute that does not belong, its line
   *     and its column
   */
  public static Act read(String xml) {
    return new ActXmlReader().read(xml);
  }

  /**
   * Text made inert for the semantic XML: markup escaped, what XML forbids replaced by U+FFFD, NFC.
   */
  public static String escape(String text) {
    return XmlText.escape(text);
  }

  /**
   * What a decision binds: the act without number, date of signature and certification, which come
   * at sign-off.
   */
  public static String canonical(Act act) {
    Entete entete = act.entete();
    Signature signature = act.signature();
    return write(
        new Act(
            act.kind(),
            act.family(),
            new Entete(entete.collectivite(), entete.departement(), entete.titre(), null),
            act.seance(),
            act.objet(),
            act.visas(),
            act.considerants(),
            act.formule(),
            act.articles(),
            act.vote(),
            signature == null
                ? null
                : new Signature(
                    signature.lieu(),
                    null,
                    signature.signataire(),
                    signature.qualite(),
                    signature.secretaire()),
            act.recours(),
            act.execution(),
            null,
            act.annexes(),
            act.modele()));
  }
}
