package org.paraphe.pipeline;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.paraphe.act.Act;
import org.paraphe.act.Signature;
import org.paraphe.checking.Finding;
import org.paraphe.checking.FindingCode;
import org.paraphe.checking.Severity;
import org.paraphe.drafting.Draft;
import org.paraphe.rendering.ActDifference;
import org.paraphe.rendering.OfficialWords;
import org.paraphe.review.Person;
import org.paraphe.template.TemplatePack;

/**
 * The text of a projet as the assembly amended it, in the document that a person edited: everything
 * but the session and the vote, which are entered in their form.
 *
 * @param findings what of the document was not taken, or taken with doubt
 */
record VotedDocument(Draft draft, Modification modification, List<Finding> findings) {

  VotedDocument {
    findings = List.copyOf(findings);
  }

  static VotedDocument of(
      ReturnedDocuments.Edited edited,
      TemplatePack pack,
      Person person,
      String channel,
      Clock clock) {
    Act before = edited.draft().act();
    Act read = edited.returned().act();
    Act text = withSessionOf(before, read);
    var changes = ActDifference.between(before, text);
    EditedFacts.Result facts = EditedFacts.of(pack, edited.draft(), text, changes);
    Modification modification =
        new Modification(
            person.id(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            channel,
            edited.name(),
            edited.bytes(),
            changes,
            edited.returned().comments(),
            List.copyOf(facts.typed().keySet()));
    return new VotedDocument(
        facts.draft(),
        modification,
        Stream.concat(edited.returned().findings().stream(), untaken(text, read).stream())
            .toList());
  }

  /** Also where somebody deleted their lines. */
  private static Act withSessionOf(Act before, Act read) {
    Signature block = read.signature();
    Signature old = before.signature();
    return new Act(
        read.kind(),
        read.family(),
        read.entete(),
        before.seance(),
        read.objet(),
        read.visas(),
        read.considerants(),
        read.formule(),
        read.articles(),
        before.vote(),
        block == null || old == null
            ? old
            : new Signature(
                block.lieu(), block.date(), block.signataire(), block.qualite(), old.secretaire()),
        read.recours(),
        read.execution(),
        read.certification(),
        read.annexes(),
        read.modele());
  }

  /** Lines of the session and the vote that somebody rewrote: the form alone says them. */
  private static List<Finding> untaken(Act text, Act read) {
    List<OfficialWords.Entry> taken = OfficialWords.of(text);
    List<OfficialWords.Entry> written = OfficialWords.of(read);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      OfficialWords.Entry entry = written.get(i);
      if (!Objects.equals(entry.value(), taken.get(i).value())) {
        findings.add(
            new Finding(
                FindingCode.HORS_STYLE,
                Severity.ATTENTION,
                "document modifié",
                "« "
                    + entry.where()
                    + " : "
                    + (entry.text().isEmpty() ? "supprimé" : entry.text())
                    + " » n'a pas été repris du document.",
                "La séance et le vote sont ceux de seance.txt.",
                "Comparer avec la séance imprimée dans le texte adopté ; la corriger dans"
                    + " seance.txt, s'il le faut."));
      }
    }
    return findings;
  }
}
