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
    add("Séance, assemblée", "assemblee", seance == null ? null : seance.assemblee());
    add("Séance, convocation", "dateConvocation", seance == null ? null : seance.dateConvocation());
    add("Séance, date", "dateSeance", seance == null ? null : seance.dateSeance());
    add("Séance, lieu", "lieu", seance == null ? null : seance.lieu());
    add("Séance, membres en exercice", "enExercice", seance == null ? null : seance.enExercice());
    add("Séance, présents", "presents", seance == null ? null : seance.presents());
    add("Séance, pouvoirs", "pouvoirs", seance == null ? null : seance.pouvoirs());
    add("Séance, présidence", "president", seance == null ? null : seance.president());
    add("Séance, secrétaire", "secretaire", seance == null ? null : seance.secretaire());
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
    add("Signature, lieu", "lieu", signature == null ? null : signature.lieu());
    add("Signature, nom", "signataire", signature == null ? null : signature.signataire());
    add("Signature, qualité", "qualiteSignataire", signature == null ? null : signature.qualite());
    add("Signature, secrétaire", "secretaire", signature == null ? null : signature.secretaire());
  }

  private void add(String where, String field, @Nullable Object value) {
    String text = value == null ? "" : value.toString();
    entries.add(new Entry(where, field, text, Typographie.date(text)));
  }
}
