package org.paraphe.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraphe.casefile.CaseFile;
import org.paraphe.checking.Finding;
import org.paraphe.checking.FindingCode;
import org.paraphe.checking.Severity;

/** Tells that the very same bytes came before, in a case that is closed by now. */
final class SentBefore {

  private SentBefore() {}

  static List<Finding> told(List<Finding> findings, Optional<CaseFile> before) {
    return before
        .map(twin -> Stream.concat(findings.stream(), Stream.of(finding(twin))).toList())
        .orElse(findings);
  }

  private static Finding finding(CaseFile twin) {
    return new Finding(
        FindingCode.DEJA_RECU,
        Severity.INFO,
        "pièces",
        "les mêmes pièces ont déjà fait l'objet du dossier "
            + twin.ref()
            + " (« "
            + twin.origine()
            + " », "
            + twin.state()
            + ")",
        "deux actes pourraient sortir d'une même demande",
        "vérifiez que ce second dossier est voulu ; sinon rejetez-le");
  }
}
