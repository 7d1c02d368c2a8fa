package org.paraphe.rendering;

import java.util.List;
import org.paraphe.act.Act;
import org.paraphe.checking.Finding;
import org.paraphe.extraction.EditedDocument.Comment;

/**
 * What an edited document says.
 *
 * @param act its words, with the traces of the draft where they are still there
 * @param findings HORS_STYLE: what belongs to no part of the act, quoted
 */
public record ReturnedAct(
    Act act, List<Finding> findings, List<Comment> comments, List<ActChange> changes) {

  public ReturnedAct {
    findings = List.copyOf(findings);
    comments = List.copyOf(comments);
    changes = List.copyOf(changes);
  }

  /** True where a person changed nothing that the act would show. */
  public boolean isUnchanged() {
    return changes.isEmpty() && findings.isEmpty();
  }
}
