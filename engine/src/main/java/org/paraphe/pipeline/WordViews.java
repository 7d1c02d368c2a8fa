package org.paraphe.pipeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paraphe.act.Act;
import org.paraphe.act.ActXml;
import org.paraphe.act.Entete;
import org.paraphe.act.Signature;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.facts.Fact;
import org.paraphe.facts.Value;
import org.paraphe.rendering.DocxWriter;
import org.paraphe.rendering.Mark;
import org.paraphe.template.ActTemplates;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.Origine;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.WordBody;

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
      Mark mark) {
    return write(pack, act, values(pack, facts, given), date, mark);
  }

  byte[] write(TemplatePack pack, Act act, Map<String, Value> values, LocalDate date, Mark mark) {
    WordBody body = pack.body();
    if (body == null) {
      return DocxWriter.write(act, mark, pack.style());
    }
    if (!says(pack, act, values, date)) {
      return DocxWriter.write(act, mark, pack.style() == null ? body.docx() : pack.style());
    }
    Map<String, Value> all = new HashMap<>(values);
    signedOff(act, all);
    return documents.filled(pack, body, act, all, mark);
  }

  /** True where the filled document says the act: its own text, made of these values, is it. */
  private boolean says(TemplatePack pack, Act act, Map<String, Value> values, LocalDate date) {
    try {
      Act made = templates.render(pack, values, date);
      Act marked = act.modele() == null ? made : made.assistedBy(act.modele());
      return ActXml.canonical(marked).equals(ActXml.canonical(act));
    } catch (PermanentFailure e) {
      return false;
    }
  }

  /** What the register and the signature gave since. */
  private static void signedOff(Act act, Map<String, Value> values) {
    Entete entete = act.entete();
    Signature signature = act.signature();
    if (entete.numero() != null) {
      values.put("numero", Value.of(entete.numero()));
    }
    if (signature != null && signature.date() != null) {
      values.put("dateActe", Value.of(signature.date()));
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
