package org.paraphe.pipeline;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Scrutin;
import org.paraphe.facts.Value;
import org.paraphe.review.Resultat;

/**
 * What a count leads to, and what a person wrote of it: both must agree.
 *
 * @param written the result as typed; null where the count decides
 * @param secret true for a secret ballot: nobody's vote is known, so none settles a tie
 * @param casting the president's vote, "pour" or "contre"; null where it was not given
 * @param amended true where the entry changes the text
 */
record Ballot(
    Scrutin count,
    @Nullable String written,
    boolean secret,
    @Nullable String casting,
    boolean amended) {

  /** Why the entry does not hold, and what to do. */
  record Fault(String why, String fix) {}

  /** Empty where what is written is no result. */
  static Optional<Resultat> result(String written) {
    String plain = fold(written);
    if (plain.contains("ajourn") || plain.contains("report")) {
      return Optional.of(Resultat.AJOURNEE);
    }
    if (plain.contains("rejet") || plain.contains("refus") || plain.contains("non adopt")) {
      return Optional.of(Resultat.REJETEE);
    }
    if (plain.contains("amend")) {
      return Optional.of(Resultat.AMENDEE);
    }
    return plain.contains("adopt") ? Optional.of(Resultat.ADOPTEE) : Optional.empty();
  }

  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  /**
   * @param law the article that asks for the majority
   */
  Optional<Fault> fault(String law) {
    if (secret && casting != null) {
      return Optional.of(
          new Fault(
              "le scrutin est secret et « voixPresident = "
                  + casting
                  + " » est donné : au scrutin"
                  + " secret, aucune voix n'est connue et celle du président ne départage pas ("
                  + law
                  + ")",
              "videz « voixPresident » ; à voix égales, le projet n'est pas adopté"));
    }
    if (count.resultat() == Scrutin.Resultat.PARTAGE && !secret && casting == null) {
      return Optional.of(
          new Fault(
              "les voix sont partagées ("
                  + count.pour()
                  + " pour, "
                  + count.contre()
                  + " contre) et le vote du président, dont la voix est prépondérante, n'est pas"
                  + " dit ("
                  + law
                  + ")",
              "écrivez « voixPresident = pour » ou « voixPresident = contre » ; si le scrutin était"
                  + " secret, « scrutin = secret »"));
    }
    return disagreement(law).or(this::nothingAmended);
  }

  private Optional<Fault> disagreement(String law) {
    Optional<Resultat> said = Optional.ofNullable(written).flatMap(Ballot::result);
    if (said.isEmpty() || said.get().adopts() == outcome().adopts()) {
      return Optional.empty();
    }
    return Optional.of(
        new Fault(
            "« resultat = "
                + written
                + " » et le décompte se contredisent : avec "
                + count.pour()
                + " voix pour et "
                + count.contre()
                + " contre"
                + (secret ? " au scrutin secret" : "")
                + ", le projet est "
                + (outcome().adopts() ? "adopté" : "rejeté")
                + " ; la majorité des suffrages exprimés est de "
                + count.majorite()
                + ", sans les abstentions ("
                + law
                + ")",
            "reprenez le décompte, ou videz « resultat » : le décompte décide"));
  }

  private Optional<Fault> nothingAmended() {
    boolean said =
        Optional.ofNullable(written)
            .flatMap(Ballot::result)
            .filter(Resultat.AMENDEE::equals)
            .isPresent();
    return said && !amended
        ? Optional.of(
            new Fault(
                "« resultat = " + written + " », mais aucun amendement n'est donné",
                "sous « Amendements », écrivez une ligne « champ = valeur » pour chaque valeur que"
                    + " l'assemblée a changée ; sans changement, « resultat = adoptée »"))
        : Optional.empty();
  }

  /** Holds where there is no {@link #fault}. */
  Resultat outcome() {
    boolean adopted =
        switch (count.resultat()) {
          case ADOPTE -> true;
          case REJETE -> false;
          case PARTAGE -> !secret && "pour".equals(casting);
        };
    if (!adopted) {
      return Resultat.REJETEE;
    }
    return amended ? Resultat.AMENDEE : Resultat.ADOPTEE;
  }

  /** The votes as typed values give them; what nobody gave counts for none. */
  static Scrutin count(Map<String, Value> values) {
    return new Scrutin(
        number(values, "pour"),
        number(values, "contre"),
        number(values, "abstentions"),
        number(values, "nePrennentPasPart"));
  }

  static int number(Map<String, Value> values, String key) {
    Value value = values.get(key);
    return value == null ? 0 : Integer.parseInt(value.asText());
  }

  /**
   * @param typed as people wrote it, by key
   */
  static boolean isSecret(Map<String, String> typed) {
    return fold(typed.getOrDefault("scrutin", "")).contains("secret");
  }

  /** What the act must say of how it was decided; null for an open vote with a majority. */
  static @Nullable String modalite(Scrutin count, boolean secret) {
    if (secret) {
      return "scrutin secret";
    }
    return count.resultat() == Scrutin.Resultat.PARTAGE ? "voix prépondérante du président" : null;
  }
}
