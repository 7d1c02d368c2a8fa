package org.paraphe.routes.cli;

import java.util.Map;
import java.util.Objects;
import org.paraphe.casefile.CaseRef;
import org.paraphe.pipeline.Paraphe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paraphe queue show}. */
@Command(name = "show", description = "un dossier : champs, constats, versions, décisions")
final class ShowCommand extends EngineCommand {

  @Parameters(index = "0", paramLabel = "REF", description = "la référence : 2026-000123")
  private String ref = "";

  @Option(names = "--json", description = "en JSON")
  private boolean json;

  ShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Paraphe paraphe) {
    if (!CaseRef.looksRight(ref)) {
      throw new WrongUse(terminal().text("ref.wrong", ref));
    }
    Map<String, Object> shown =
        paraphe
            .queue()
            .show(new CaseRef(ref))
            .orElseThrow(() -> new WrongUse(terminal().text("case.unknown", ref)));
    if (json) {
      terminal().json(shown);
    } else {
      shown.forEach((key, value) -> print("", key, value));
    }
    return Exit.DONE;
  }

  private void print(String indent, String key, Object value) {
    if (value instanceof Map<?, ?> map) {
      terminal().result(indent + key + " :");
      map.forEach((k, v) -> print(indent + "  ", String.valueOf(k), v));
    } else if (value instanceof Iterable<?> list) {
      terminal().result(indent + key + " :");
      for (Object item : list) {
        print(indent + "  ", "-", item);
      }
    } else {
      terminal()
          .result(indent + key + (key.equals("-") ? " " : " : ") + Objects.toString(value, "–"));
    }
  }
}
