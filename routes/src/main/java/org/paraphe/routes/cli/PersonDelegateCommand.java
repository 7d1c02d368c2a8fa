package org.paraphe.routes.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.paraphe.casefile.Event;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.review.Delegations.Delegation;
import org.paraphe.review.Person;
import org.paraphe.review.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paraphe person delegate}. */
@Command(name = "delegate", description = "une personne signe pour une autre, entre deux jours")
final class PersonDelegateCommand extends EngineCommand {

  @Parameters(index = "0", paramLabel = "SIGNATAIRE", description = "qui délègue : paul.estrade")
  private String from = "";

  @Parameters(index = "1", paramLabel = "LOGIN", description = "qui signera : anne.morel")
  private String to = "";

  @Option(names = "--from", required = true, paramLabel = "DATE", description = "premier jour")
  private LocalDate since = LocalDate.EPOCH;

  @Option(names = "--until", required = true, paramLabel = "DATE", description = "dernier jour")
  private LocalDate until = LocalDate.EPOCH;

  @Option(
      names = "--act",
      required = true,
      paramLabel = "ACTE",
      description = "l'acte écrit qui délègue : \"arrêté n° 2026-012\"")
  private String act = "";

  @Option(
      names = "--kind",
      split = ",",
      paramLabel = "NATURE",
      description = "natures d'actes sur lesquelles elle porte (sinon toutes)")
  private List<String> kinds = List.of();

  PersonDelegateCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Paraphe paraphe) {
    Person signatory = person(paraphe, from);
    Person other = person(paraphe, to);
    if (!signatory.has(Role.SIGNATAIRE)
        || signatory.id().equals(other.id())
        || until.isBefore(since)
        || act.isBlank()) {
      throw new WrongUse(terminal().text("person.delegate.wrong", from, to));
    }
    List<String> known = paraphe.catalog().packs().stream().map(p -> p.kind().id()).toList();
    for (String kind : kinds) {
      if (!known.contains(kind)) {
        throw new WrongUse(terminal().text("person.delegate.kind", kind, String.join(", ", known)));
      }
    }
    paraphe
        .delegations()
        .add(new Delegation(signatory.id(), other.id(), since, until, act, new TreeSet<>(kinds)));
    paraphe.journal().note(noted(signatory, other, paraphe.blobs().put(act)));
    terminal()
        .result(terminal().text("person.delegated", other.nom(), signatory.nom(), since, until));
    return Exit.DONE;
  }

  private Event noted(Person signatory, Person other, org.paraphe.dossier.Sha256 reason) {
    return new Event(
        "deleguer",
        Event.SYSTEM,
        MoveCommand.CHANNEL,
        reason,
        Map.of(
            "delegant", signatory.id(),
            "delegataire", other.id(),
            "depuis", since.toString(),
            "jusqua", until.toString(),
            "natures", String.join(",", kinds)));
  }

  private Person person(Paraphe paraphe, String login) {
    return paraphe
        .people()
        .find(login)
        .orElseThrow(() -> new WrongUse(terminal().text("person.unknown", login)));
  }
}
