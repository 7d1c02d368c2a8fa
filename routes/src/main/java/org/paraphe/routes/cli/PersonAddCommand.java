package org.paraphe.routes.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.casefile.Event;
import org.paraphe.pipeline.DeskRights;
import org.paraphe.pipeline.Home;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.review.Person;
import org.paraphe.review.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paraphe person add}: the first command of a new home, so it makes one where needed. */
@Command(name = "add", description = "ajoute une personne, avec ses rôles et ses bureaux")
final class PersonAddCommand implements Callable<Integer> {

  @Mixin private HelpOption help = new HelpOption();
  @Mixin private HomeOption home = new HomeOption();

  @Parameters(index = "0", paramLabel = "LOGIN", description = "claire.morvan")
  private String login = "";

  @Option(names = "--name", required = true, paramLabel = "NOM", description = "prénom et nom")
  private String name = "";

  @Option(
      names = "--role",
      required = true,
      split = ",",
      paramLabel = "RÔLE",
      description = "agent, validateur, signataire, archiviste, administrateur")
  private List<String> roles = List.of();

  @Option(
      names = "--os-user",
      paramLabel = "COMPTE",
      description = "le compte système à qui sont ses bureaux")
  private @Nullable String osUser;

  private final Terminal terminal;

  PersonAddCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!Person.isLogin(login)) {
      throw new WrongUse(terminal.text("person.login", login));
    }
    if (name.isBlank()) {
      throw new WrongUse(terminal.text("person.name"));
    }
    Set<Role> held = EnumSet.noneOf(Role.class);
    roles.forEach(r -> held.add(role(r)));
    Home where = home.home(terminal.surroundings());
    where.create();
    try (Paraphe paraphe = Paraphe.open(where)) {
      if (paraphe.people().find(login).isPresent()) {
        throw new WrongUse(terminal.text("person.taken", login));
      }
      Person added = paraphe.people().add(login, name.strip(), held, osUser);
      where.createFoldersOf(added);
      paraphe.journal().note(added(added));
      terminal.result(
          terminal.text("person.added", added.nom(), where.valides().resolve(added.login())));
      Optional<String> left = new DeskRights(where).give(added);
      left.ifPresent(why -> terminal.say(terminal.text("person.rights", why)));
      return left.isPresent() ? Exit.IN_PART : Exit.DONE;
    }
  }

  private static Event added(Person person) {
    return new Event(
        "ajouter-personne",
        Event.SYSTEM,
        MoveCommand.CHANNEL,
        null,
        Map.of("personne", person.id()));
  }

  private Role role(String text) {
    return Stream.of(Role.values())
        .filter(r -> r.label().equals(text.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongUse(
                    terminal.text(
                        "person.role",
                        text,
                        Stream.of(Role.values())
                            .map(Role::label)
                            .collect(Collectors.joining(", ")))));
  }
}
