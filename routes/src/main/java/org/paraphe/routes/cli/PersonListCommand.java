package org.paraphe.routes.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.review.Person;
import org.paraphe.review.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code paraphe person list}. */
@Command(name = "list", description = "les personnes, leurs rôles, leurs comptes système")
final class PersonListCommand extends EngineCommand {

  @Option(names = "--json", description = "en JSON")
  private boolean json;

  PersonListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Paraphe paraphe) {
    List<Person> people = paraphe.people().list();
    if (json) {
      terminal().json(Map.of("people", people.stream().map(p -> shown(paraphe, p)).toList()));
    } else if (people.isEmpty()) {
      terminal().sayText("person.none");
    } else {
      people.forEach(p -> terminal().result(line(p) + away(paraphe, p)));
    }
    return Exit.DONE;
  }

  private String line(Person person) {
    return person.login()
        + "  "
        + person.nom()
        + "  "
        + String.join(", ", roles(person))
        + (person.osUser() == null ? "" : "  " + terminal().text("person.account", person.osUser()))
        + (person.actif() ? "" : "  " + terminal().text("person.disabled"));
  }

  private String away(Paraphe paraphe, Person person) {
    return paraphe
        .absences()
        .of(person, LocalDate.now())
        .map(a -> "  " + terminal().text("person.away", a.jusqua()))
        .orElse("");
  }

  private static Map<String, Object> shown(Paraphe paraphe, Person person) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", person.id());
    shown.put("login", person.login());
    shown.put("name", person.nom());
    shown.put("roles", roles(person));
    shown.put("osUser", person.osUser());
    shown.put("active", person.actif());
    shown.put("mail", person.mail());
    shown.put(
        "absences",
        paraphe.absences().list().stream()
            .filter(a -> a.personne().equals(person.id()))
            .map(a -> Map.of("from", a.depuis().toString(), "until", a.jusqua().toString()))
            .toList());
    return shown;
  }

  private static List<String> roles(Person person) {
    return person.roles().stream().sorted().map(Role::label).collect(Collectors.toList());
  }
}
