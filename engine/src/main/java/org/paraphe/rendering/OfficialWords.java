package org.paraphe.rendering;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.Seance;
import org.paraphe.act.Signature;
import org.paraphe.act.Typographie;
import org.paraphe.act.Vote;

/**
 * Head, session, vote and signature as values with their fields: always the same entries in the
 * same order, empty where the act has none.
 */
public final class OfficialWords {

  /**
   * @param where for a person: « Séance, présents »
   * @param field the field that holds it
   * @param value as the contract writes it; empty for none
   * @param text as a person reads it
   */
  public record Entry(String where, String field, String value, String text) {}

  private final List<Entry> entries = new ArrayList<>();

  private OfficialWords() {}

  public static List<Entry> of(Act act) {
    OfficialWords words = new OfficialWords();
    words.add("En-tête, collectivité", "collectivite", act.entete().collectivite());
    words.add("En-tête, département", "departement", act.entete().departement());
    words.add("En-tête, titre", "titre", act.entete().titre());
    words.seance(act.seance());
    words.vote(act.vote());
    words.signature(act.signature());
    return List.copyOf(words.entries);
  }

  private void seance(@Nullable Seance seance) {
    boolean none = seance == null;
    add("Séance, assemblée", "assemblee", none ? null : seance.assemblee());
    add("Séance, convocation", "dateConvocation", none ? null : seance.dateConvocation());
    add("Séance, date", "dateSeance", none ? null : seance.dateSeance());
    add("Séance, lieu", "lieu", none ? null : seance.lieu());
    add("Séance, membres en exercice", "enExercice", none ? null : seance.enExercice());
    add("Séance, présents", "presents", none ? null : seance.presents());
    add("Séance, pouvoirs", "pouvoirs", none ? null : seance.pouvoirs());
    add("Séance, présidence", "president", none ? null : seance.president());
    add("Séance, secrétaire", "secretaire", none ? null : seance.secretaire());
  }

  private void vote(@Nullable Vote vote) {
    add("Vote, pour", "pour", vote == null ? null : vote.pour());
    add("Vote, contre", "contre", vote == null ? null : vote.contre());
    add("Vote, abstentions", "abstentions", vote == null ? null : vote.abstentions());
    add(
        "Vote, ne prennent pas part",
        "nePrennentPasPart",
        vote == null ? null : vote.nePrennentPasPart());
  }

  private void signature(@Nullable Signature signature) {
    boolean none = signature == null;
    add("Signature, lieu", "lieu", none ? null : signature.lieu());
    add("Signature, nom", "signataire", none ? null : signature.signataire());
    add("Signature, qualité", "qualiteSignataire", none ? null : signature.qualite());
    add("Signature, secrétaire", "secretaire", none ? null : signature.secretaire());
  }

  private void add(String where, String field, @Nullable Object value) {
    String text = value == null ? "" : value.toString();
    entries.add(new Entry(where, field, text, Typographie.date(text)));
  }
}
