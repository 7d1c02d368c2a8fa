package org.paraphe.routes.cli;

import java.util.List;
import java.util.Map;
import org.paraphe.casefile.Event;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.review.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code paraphe person disable}. */
@Command(name = "disable", description = "désactive une personne : elle ne décide plus rien")
final class PersonDisableCommand extends EngineCommand {

  @Parameters(index = "0", paramLabel = "LOGIN", description = "claire.morvan")
  private String login = "";

  PersonDisableCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Paraphe paraphe) {
    List<Person> people = paraphe.people().list();
    Person person =
        people.stream()
            .filter(p -> p.login().equals(login))
            .findFirst()
            .orElseThrow(() -> new WrongUse(terminal().text("person.unknown", login)));
    if (!person.actif()) {
      terminal().result(terminal().text("person.disabled.already", person.nom()));
      return Exit.NOTHING_TO_DO;
    }
    paraphe.people().disable(person);
    paraphe
        .journal()
        .note(
            new Event(
                "desactivation",
                Event.SYSTEM,
                MoveCommand.CHANNEL,
                null,
                Map.of("personne", person.id())));
    terminal().result(terminal().text("person.disabled.now", person.nom()));
    person.roles().stream()
        .filter(r -> people.stream().noneMatch(p -> p != person && p.actif() && p.has(r)))
        .forEach(r -> terminal().sayText("person.disabled.last", r.label()));
    return Exit.DONE;
  }
}
