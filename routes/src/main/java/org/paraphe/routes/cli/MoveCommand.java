package org.paraphe.routes.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseRef;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.pipeline.Verdict;
import org.paraphe.review.Person;
import org.paraphe.routes.config.Channel;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * A person's move on a case. What the move gives the machine to do is done before the command ends,
 * so that its result is there at once, service or not.
 */
abstract class MoveCommand extends EngineCommand {

  static final String CHANNEL = Channel.CLI.label();

  @Parameters(index = "0", paramLabel = "REF", description = "la référence : 2026-000123")
  private String ref = "";

  @Option(
      names = "--as",
      paramLabel = "LOGIN",
      description = "la personne qui décide (sinon, celle dont c'est le compte système)")
  private @Nullable String login;

  MoveCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  final int run(Paraphe paraphe) {
    CaseRef wanted = ref(ref);
    if (paraphe.cases().find(wanted).isEmpty()) {
      throw new WrongUse(terminal().text("case.unknown", ref));
    }
    Verdict verdict = move(paraphe, wanted, person(paraphe));
    if (verdict instanceof Verdict.Refused refused) {
      terminal().say(refused.refusal().text().stripTrailing());
      return Exit.CHECK_FAILED;
    }
    finish(paraphe);
    terminal().result(((Verdict.Done) verdict).message().stripTrailing());
    return heldUp(paraphe, wanted);
  }

  abstract Verdict move(Paraphe paraphe, CaseRef wanted, Person who);

  private CaseRef ref(String text) {
    if (!CaseRef.looksRight(text)) {
      throw new WrongUse(terminal().text("ref.wrong", text));
    }
    return new CaseRef(text);
  }

  private Person person(Paraphe paraphe) {
    String account = terminal().surroundings().osUser();
    if (login == null) {
      List<Person> mine =
          paraphe.people().list().stream().filter(p -> account.equals(p.osUser())).toList();
      if (mine.size() != 1) {
        throw new WrongUse(terminal().text("person.untold", account));
      }
      return mine.get(0);
    }
    Person named =
        paraphe
            .people()
            .find(login)
            .orElseThrow(() -> new WrongUse(terminal().text("person.unknown", login)));
    if (named.osUser() != null && !named.osUser().equals(account)) {
      throw new WrongUse(terminal().text("person.other", login, named.osUser(), account));
    }
    return named;
  }

  /** The decision stands, but what follows it may not be done yet: then says why. */
  private int heldUp(Paraphe paraphe, CaseRef ref) {
    Optional<String> trouble =
        paraphe.cases().find(ref).filter(file -> file.state().isOpen()).map(CaseFile::trouble);
    trouble.ifPresent(why -> terminal().say(terminal().text("case.held.up", ref, why)));
    return trouble.isPresent() ? Exit.IN_PART : Exit.DONE;
  }

  private static void finish(Paraphe paraphe) {
    paraphe.steps().runAll();
    paraphe.projections().repair();
    paraphe.sessionLists().show();
    paraphe.appender().append();
  }
}
