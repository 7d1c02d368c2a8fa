package org.paraphe.routes.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.casefile.Event;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.review.Absences.Absence;
import org.paraphe.review.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paraphe person set}. */
@Command(name = "set", description = "absence d'une personne, adresse de ses rappels")
final class PersonSetCommand extends EngineCommand {

  private static final Pattern DAYS = Pattern.compile("(\\S{10})\\.\\.(\\S{10})");

  @Parameters(index = "0", paramLabel = "LOGIN", description = "claire.morvan")
  private String login = "";

  @Option(
      names = "--absent",
      paramLabel = "JOUR..JOUR",
      description = "absente du premier au dernier jour : 2026-08-03..2026-08-21")
  private @Nullable String absent;

  @Option(names = "--present", description = "de retour : ôte les absences en cours et à venir")
  private boolean present;

  @Option(
      names = "--mail",
      paramLabel = "ADRESSE",
      description = "où lui rappeler ce qui l'attend ; vide pour ne plus rien envoyer")
  private @Nullable String mail;

  PersonSetCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Paraphe paraphe) {
    Person person =
        paraphe
            .people()
            .find(login)
            .orElseThrow(() -> new WrongUse(terminal().text("person.unknown", login)));
    boolean nothing = absent == null && !present && mail == null;
    if (nothing || (absent != null && present)) {
      throw new WrongUse(terminal().text("person.set.wrong"));
    }
    // every value is looked at before the first is kept
    @Nullable String address = mail == null ? null : address(mail.strip());
    @Nullable Absence absence = absent == null ? null : days(person, absent);
    if (address != null) {
      mail(paraphe, person, address);
    }
    if (absence != null) {
      absent(paraphe, person, absence);
    }
    if (present) {
      paraphe.absences().end(person, LocalDate.now());
      note(paraphe, "presence", Map.of("personne", person.id()));
      terminal().result(terminal().text("person.set.present", person.nom()));
    }
    return Exit.DONE;
  }

  private String address(String text) {
    if (!text.isEmpty() && !Person.isMail(text)) {
      throw new WrongUse(terminal().text("person.set.mail.wrong", text));
    }
    return text;
  }

  private void mail(Paraphe paraphe, Person person, String address) {
    paraphe.people().mail(person, address.isEmpty() ? null : address);
    note(paraphe, "adresse", Map.of("personne", person.id()));
    terminal()
        .result(
            address.isEmpty()
                ? terminal().text("person.set.mail.none", person.nom())
                : terminal().text("person.set.mail", person.nom(), address));
  }

  private void absent(Paraphe paraphe, Person person, Absence absence) {
    paraphe.absences().add(absence);
    note(
        paraphe,
        "absence",
        Map.of(
            "personne", person.id(),
            "depuis", absence.depuis().toString(),
            "jusqua", absence.jusqua().toString()));
    terminal()
        .result(
            terminal().text("person.set.absent", person.nom(), absence.depuis(), absence.jusqua()));
  }

  private Absence days(Person person, String text) {
    Matcher days = DAYS.matcher(text.strip());
    if (days.matches()) {
      try {
        LocalDate since = LocalDate.parse(days.group(1));
        LocalDate until = LocalDate.parse(days.group(2));
        if (!until.isBefore(since)) {
          return new Absence(person.id(), since, until);
        }
      } catch (DateTimeException e) {
        throw new WrongUse(terminal().text("person.set.absent.wrong", text));
      }
    }
    throw new WrongUse(terminal().text("person.set.absent.wrong", text));
  }

  private static void note(Paraphe paraphe, String name, Map<String, String> details) {
    paraphe.journal().note(new Event(name, Event.SYSTEM, MoveCommand.CHANNEL, null, details));
  }
}
