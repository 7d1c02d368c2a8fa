package org.paraphe.routes.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.review.Person;
import picocli.CommandLine.Option;

/** {@code --as}: the person in whose name a decision is made. */
final class WhoDecides {

  @Option(
      names = "--as",
      paramLabel = "LOGIN",
      description = "la personne qui décide (sinon, celle dont c'est le compte système)")
  private @Nullable String login;

  /**
   * @throws WrongUse where it is not one known person, or not their own account
   */
  Person person(Paraphe paraphe, Terminal terminal) {
    String account = terminal.surroundings().osUser();
    if (login == null) {
      List<Person> mine =
          paraphe.people().list().stream().filter(p -> account.equals(p.osUser())).toList();
      if (mine.size() != 1) {
        throw new WrongUse(terminal.text("person.untold", account));
      }
      return mine.get(0);
    }
    Person named =
        paraphe
            .people()
            .find(login)
            .orElseThrow(() -> new WrongUse(terminal.text("person.unknown", login)));
    if (named.osUser() != null && !named.osUser().equals(account)) {
      throw new WrongUse(terminal.text("person.other", login, named.osUser(), account));
    }
    return named;
  }
}
