package org.paraphe.pipeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.act.Entete;
import org.paraphe.act.Seance;
import org.paraphe.act.Signature;
import org.paraphe.act.Vote;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.facts.Fact;
import org.paraphe.facts.Value;
import org.paraphe.rendering.ActPictures;
import org.paraphe.rendering.DocxWriter;
import org.paraphe.rendering.Mark;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.Origine;
import org.paraphe.template.PackBody;
import org.paraphe.template.TemplatePack;

/**
 * An act as a Word document: in the style document of its pack, or in the pack's own document with
 * its tags filled. The second only where it says what the act says, to the letter: an act that a
 * person reworded is written in the first way, on the same paper. Thread-safe.
 */
final class WordViews {
  private final WordDocuments documents;
  private final ActTemplates templates = new ActTemplates();

  WordViews(WordDocuments documents) {
    this.documents = documents;
  }

  /**
   * @param facts of the draft that the act came from
   * @param given what the settings say
   */
  byte[] write(
      TemplatePack pack,
      Act act,
      List<Fact> facts,
      Map<String, Value> given,
      LocalDate date,
      Mark mark,
      ActPictures pictures) {
    return write(pack, act, values(pack, facts, given), date, mark, pictures);
  }

  byte[] write(
      TemplatePack pack,
      Act act,
      Map<String, Value> values,
      LocalDate date,
      Mark mark,
      ActPictures pictures) {
    PackBody body = pack.body();
    if (body == null) {
      return DocxWriter.write(act, mark, pack.style(), pictures);
    }
    if (!says(pack, act, values, date)) {
      byte[] style = pack.style() == null ? body.docx() : pack.style();
      return DocxWriter.write(act, mark, style, pictures);
    }
    return documents.filled(pack, body, act, givenSince(act, values), mark);
  }

  /**
   * True where the filled document says the act: its own text, made of these values, is it. The
   * session and the vote are blanks until they are entered, and are taken from the act.
   */
  private boolean says(TemplatePack pack, Act act, Map<String, Value> values, LocalDate date) {
    try {
      return words(templates.render(pack, values, date)).equals(words(act));
    } catch (PermanentFailure e) {
      return false;
    }
  }

  private static List<Object> words(Act act) {
    Entete entete = act.entete();
    Signature signature = act.signature();
    return List.of(
        entete.collectivite(),
        act.objet(),
        act.visas(),
        act.considerants(),
        act.formule(),
        act.articles(),
        act.execution(),
        act.recours(),
        act.annexes(),
        signature == null
            ? ""
            : List.of(signature.lieu(), signature.signataire(), signature.qualite()));
  }

  /** What the session, the vote, the register and the signature gave since. */
  private static Map<String, Value> givenSince(Act act, Map<String, Value> values) {
    Map<String, Value> all = new HashMap<>(values);
    Entete entete = act.entete();
    Signature signature = act.signature();
    put(all, "numero", entete.numero());
    if (signature != null) {
      put(all, "dateActe", signature.date());
    }
    Seance seance = act.seance();
    if (seance != null) {
      put(all, "dateConvocation", seance.dateConvocation());
      put(all, "dateSeance", seance.dateSeance());
      put(all, "enExercice", seance.enExercice());
      put(all, "president", seance.president());
      put(all, "secretaire", seance.secretaire());
    }
    Vote vote = act.vote();
    if (vote != null) {
      put(all, "pour", vote.pour());
      put(all, "contre", vote.contre());
      put(all, "abstentions", vote.abstentions());
      put(all, "nePrennentPasPart", vote.nePrennentPasPart());
    }
    return all;
  }

  private static void put(Map<String, Value> values, String name, @Nullable Object given) {
    if (given != null) {
      values.put(name, Value.of(given.toString()));
    }
  }

  /** As a drafter gives them to the template: found values, then settings, then what was typed. */
  private static Map<String, Value> values(
      TemplatePack pack, List<Fact> facts, Map<String, Value> given) {
    Map<String, Value> values = new HashMap<>();
    put(pack, facts, true, values);
    values.putAll(given);
    put(pack, facts, false, values);
    return values;
  }

  private static void put(
      TemplatePack pack, List<Fact> facts, boolean ofDossier, Map<String, Value> values) {
    for (Fact fact : facts) {
      Value value = fact.value();
      boolean asked =
          pack.field(fact.name())
              .map(FieldSpec::origine)
              .filter(o -> o == Origine.DOSSIER)
              .isPresent();
      if (value != null && asked == ofDossier) {
        values.put(fact.name(), value);
      }
    }
  }
}
