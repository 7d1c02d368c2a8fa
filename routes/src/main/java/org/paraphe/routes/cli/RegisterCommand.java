package org.paraphe.routes.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.pipeline.RegisterBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paraphe queue register}. */
@Command(name = "register", description = "le relevé d'un registre pour une année, en PDF et XLSX")
final class RegisterCommand extends EngineCommand {

  @Parameters(index = "0", paramLabel = "REGISTRE", description = "deliberations, arretes")
  private String register = "";

  @Option(names = "--year", paramLabel = "ANNÉE", description = "sinon, l'année en cours")
  private @Nullable Integer year;

  @Option(names = "--out", paramLabel = "DOSSIER", description = "où l'écrire ; sinon, ici")
  private String out = ".";

  RegisterCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Paraphe paraphe) {
    int wanted = year == null ? LocalDate.now(ZoneId.systemDefault()).getYear() : year;
    RegisterBook book = paraphe.registerBook();
    if (book.rows(register, wanted).isEmpty()) {
      Set<String> known = book.known();
      terminal()
          .say(
              known.isEmpty()
                  ? terminal().text("register.none")
                  : terminal().text("register.empty", register, wanted, String.join(", ", known)));
      return Exit.NOTHING_TO_DO;
    }
    Path folder = terminal().surroundings().resolve(out);
    String name = "registre-" + register + "-" + wanted;
    write(folder.resolve(name + ".pdf"), book.pdf(register, wanted));
    write(folder.resolve(name + ".xlsx"), book.xlsx(register, wanted));
    return Exit.DONE;
  }

  private void write(Path file, byte[] bytes) {
    terminal().write(file, bytes);
    terminal().result(file.toString());
  }
}
