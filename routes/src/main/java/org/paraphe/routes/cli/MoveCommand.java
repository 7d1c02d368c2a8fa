package org.paraphe.routes.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseRef;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.pipeline.Verdict;
import org.paraphe.review.Person;
import org.paraphe.routes.config.Channel;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * A person's move on a case. What the move gives the machine to do is done before the command ends,
 * so that its result is there at once, service or not.
 */
abstract class MoveCommand extends EngineCommand {

  static final String CHANNEL = Channel.CLI.label();

  @Parameters(index = "0", paramLabel = "REF", description = "la référence : 2026-000123")
  private String ref = "";

  @Mixin private WhoDecides who = new WhoDecides();

  MoveCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  final int run(Paraphe paraphe) {
    CaseRef wanted = ref(ref);
    if (paraphe.cases().find(wanted).isEmpty()) {
      throw new WrongUse(terminal().text("case.unknown", ref));
    }
    Verdict verdict = move(paraphe, wanted, who.person(paraphe, terminal()));
    if (verdict instanceof Verdict.Refused refused) {
      terminal().say(refused.refusal().text().stripTrailing());
      return Exit.CHECK_FAILED;
    }
    finish(paraphe);
    terminal().result(((Verdict.Done) verdict).message().stripTrailing());
    return heldUp(paraphe, wanted);
  }

  abstract Verdict move(Paraphe paraphe, CaseRef wanted, Person who);

  /** The same file, which must be there. */
  final Path existing(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new WrongUse(terminal().text("path.missing", file));
    }
    return file;
  }

  private CaseRef ref(String text) {
    if (!CaseRef.looksRight(text)) {
      throw new WrongUse(terminal().text("ref.wrong", text));
    }
    return new CaseRef(text);
  }

  /** The decision stands, but what follows it may not be done yet: then says why. */
  private int heldUp(Paraphe paraphe, CaseRef ref) {
    Optional<String> trouble =
        paraphe.cases().find(ref).filter(file -> file.state().isOpen()).map(CaseFile::trouble);
    trouble.ifPresent(why -> terminal().say(terminal().text("case.held.up", ref, why)));
    return trouble.isPresent() ? Exit.IN_PART : Exit.DONE;
  }

  /** What the machine owes to decisions that were made. */
  static void finish(Paraphe paraphe) {
    paraphe.steps().runAll();
    paraphe.projections().repair();
    paraphe.sessionLists().show();
    paraphe.appender().append();
  }
}
