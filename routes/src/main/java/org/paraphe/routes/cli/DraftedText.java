package org.paraphe.routes.cli;

import org.paraphe.checking.Finding;
import org.paraphe.pipeline.DraftResult;

/** What a command says under a draft that it made: the findings, the documents. */
final class DraftedText {

  private DraftedText() {}

  static void print(DraftResult drafted, Terminal terminal) {
    terminal.result("");
    terminal.result(terminal.text("draft.findings", drafted.findings().size()));
    drafted.findings().forEach(f -> terminal.result(line(f, terminal)));
    drafted.documents().values().stream()
        .sorted()
        .forEach(d -> terminal.sayText("draft.written", d));
  }

  private static String line(Finding finding, Terminal terminal) {
    return terminal.text(
        "draft.finding",
        finding.severity(),
        finding.code(),
        finding.where(),
        finding.what(),
        finding.fix());
  }
}
