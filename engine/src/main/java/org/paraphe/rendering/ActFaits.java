package org.paraphe.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.paraphe.act.Act;
import org.paraphe.act.Inline;
import org.paraphe.act.Rewriting;

/** The facts that an act prints, and the act with some of them as plain words. */
public final class ActFaits {

  /** Names what a person wrote into the act that is the value of no field. */
  public static final String FREE = "documentModifie";

  /**
   * @param champ of the field, or of a part of it
   * @param where for a person: « article 2 »
   */
  public record Printed(String champ, String text, String where) {}

  private ActFaits() {}

  /** In the order of the act. */
  public static List<Printed> of(Act act) {
    List<Printed> printed = new ArrayList<>();
    each(
        act,
        (where, inline) -> {
          if (inline instanceof Inline.Fait fait) {
            printed.add(new Printed(fait.champ(), fait.text(), where));
          }
          return inline;
        });
    return printed;
  }

  /** All its words, a part a line. */
  public static String words(Act act) {
    List<String> lines = new ArrayList<>();
    OfficialWords.of(act).forEach(entry -> lines.add(entry.text()));
    lines.add(Inline.text(act.objet()));
    act.visas().forEach(visa -> lines.add(visa.text()));
    act.considerants().forEach(considerant -> lines.add(considerant.text()));
    act.articles().forEach(article -> lines.add(Parts.text(article)));
    lines.add(Inline.text(act.recours()));
    lines.add(Inline.text(act.execution()));
    act.annexes().forEach(annexe -> lines.add(Parts.text(annexe)));
    return String.join("\n", lines);
  }

  /** The same act, where these facts are words that belong to no field. */
  public static Act without(Act act, Set<Printed> facts) {
    return each(
        act,
        (where, inline) ->
            inline instanceof Inline.Fait fait
                    && facts.contains(new Printed(fait.champ(), fait.text(), where))
                ? new Inline.Texte(fait.text())
                : inline);
  }

  /** Sees, and may change, each stretch of text that has none inside it. */
  @FunctionalInterface
  private interface Visit {
    Inline leaf(String where, Inline inline);
  }

  private static Act each(Act act, Visit visit) {
    Rewriting rewriting =
        (where, content) -> Rewriting.leaves(content, inline -> visit.leaf(where, inline));
    return rewriting.of(act);
  }
}
