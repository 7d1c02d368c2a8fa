package org.paraphe.checking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.Entete;
import org.paraphe.act.Seance;
import org.paraphe.act.Signature;
import org.paraphe.act.Vote;

/**
 * The parts of an act that only settings, the session and people may fill: head, session, vote,
 * signature. What a dossier says about them counts for nothing.
 */
final class OfficialBlocks {

  /**
   * @param field the field that must give it
   * @param count true for a number of people, compared as such
   */
  record Entry(String where, String field, String text, boolean count) {}

  private final List<Entry> entries = new ArrayList<>();

  private OfficialBlocks() {}

  static List<Entry> of(Act act) {
    OfficialBlocks blocks = new OfficialBlocks();
    blocks.head(act.entete());
    blocks.session(act.seance());
    blocks.vote(act.vote());
    blocks.signature(act.signature());
    return blocks.entries;
  }

  private void head(Entete entete) {
    text("en-tête", "collectivite", entete.collectivite());
    text("en-tête", "departement", entete.departement());
    text("en-tête", "titre", entete.titre());
    text("en-tête", "numero", entete.numero());
  }

  private void session(@Nullable Seance seance) {
    if (seance == null) {
      return;
    }
    text("séance", "assemblee", seance.assemblee());
    text("séance", "dateConvocation", seance.dateConvocation());
    text("séance", "dateSeance", seance.dateSeance());
    text("séance", "lieu", seance.lieu());
    count("séance", "enExercice", seance.enExercice());
    count("séance", "presents", seance.presents());
    count("séance", "pouvoirs", seance.pouvoirs());
    text("séance", "president", seance.president());
    text("séance", "secretaire", seance.secretaire());
  }

  private void vote(@Nullable Vote vote) {
    if (vote == null) {
      return;
    }
    count("vote", "pour", vote.pour());
    count("vote", "contre", vote.contre());
    count("vote", "abstentions", vote.abstentions());
    count("vote", "nePrennentPasPart", vote.nePrennentPasPart());
  }

  private void signature(@Nullable Signature signature) {
    if (signature == null) {
      return;
    }
    text("signature", "lieu", signature.lieu());
    text("signature", "dateActe", signature.date());
    text("signature", "signataire", signature.signataire());
    text("signature", "qualiteSignataire", signature.qualite());
    text("signature", "secretaire", signature.secretaire());
  }

  private void text(String where, String field, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      entries.add(new Entry(where, field, text, false));
    }
  }

  private void count(String where, String field, @Nullable Integer count) {
    if (count != null) {
      entries.add(new Entry(where, field, String.valueOf(count), true));
    }
  }
}
