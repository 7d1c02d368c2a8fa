package org.paraphe.routes.cli;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;
import org.paraphe.casefile.CaseRef;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.template.FieldSpec;
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
      new CaseSheet(shown, terminal(), field -> label(paraphe, shown.get("kind"), field))
          .lines()
          .forEach(terminal()::result);
    }
    return Exit.DONE;
  }

  private static String label(Paraphe paraphe, @Nullable Object kind, String field) {
    return Optional.ofNullable(kind)
        .map(String::valueOf)
        .filter(ActKind::looksRight)
        .flatMap(id -> paraphe.catalog().find(new ActKind(id)))
        .flatMap(pack -> pack.field(field))
        .map(FieldSpec::label)
        .orElse(field);
  }
}
