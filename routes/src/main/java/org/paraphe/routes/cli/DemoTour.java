package org.paraphe.routes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.casefile.Journal.Verification;
import org.paraphe.pipeline.Home;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.review.Person;
import org.paraphe.review.Role;
import org.paraphe.routes.config.Channel;
import org.paraphe.routes.config.DemoMarker;
import org.paraphe.routes.config.Service;
import org.paraphe.routes.config.ServiceLog;

/**
 * The guided tour: the real service on a home of its own, the sample dossiers dropped into it, one
 * of them approved by moving its folder as the sample clerk would.
 */
final class DemoTour {

  private static final Duration DRAFTING = Duration.ofSeconds(90);
  private static final Duration ARCHIVING = Duration.ofSeconds(30);
  private static final String APPROVED = "travaux-rue-des-tanneurs";
  private static final String CLERK = "claire.morvan";
  private static final String MAYOR = "paul.estrade";

  /** The logins of the sample people. */
  static final Set<String> PEOPLE = Set.of(CLERK, MAYOR);

  private final Terminal terminal;
  private final Home home;

  DemoTour(Terminal terminal, Home home) {
    this.terminal = terminal;
    this.home = home;
  }

  /** Returns the exit code: 0 when all went as told, 4 when something stayed behind. */
  int run() {
    try {
      DemoExamples examples = DemoExamples.find(terminal);
      DemoHome.prepare(home, terminal);
      examples.configure(home);
      DemoMarker.remember(home, examples.files(home));
      ServiceLog.open(home);
      terminal.sayText("demo.home", home.root());
      try (Service service = Service.start(home, Channel.DEMO)) {
        return tour(service.paraphe(), examples);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the demonstration cannot use its home " + home.root(), e);
    }
  }

  private int tour(Paraphe paraphe, DemoExamples examples) throws IOException {
    addPeople(paraphe);
    List<Path> dossiers = examples.dossiers();
    for (Path dossier : dossiers) {
      DemoExamples.drop(dossier, home);
    }
    terminal.sayText("demo.dropped", dossiers.size(), home.depot());
    DemoProgress progress = new DemoProgress(terminal);
    boolean drafted =
        until(DRAFTING, () -> progress.settled(paraphe.cases().list(), dossiers.size()));
    terminal.result("");
    terminal.result(CaseTable.of(paraphe.queue().list(true), terminal));
    if (!drafted) {
      terminal.sayText("demo.late", home.etat().resolve("paraphe.log"));
      return Exit.IN_PART;
    }
    return approve(paraphe);
  }

  private void addPeople(Paraphe paraphe) {
    add(paraphe, CLERK, "Claire Morvan", EnumSet.of(Role.AGENT, Role.VALIDATEUR));
    add(paraphe, MAYOR, "Paul Estrade", EnumSet.of(Role.SIGNATAIRE, Role.VALIDATEUR));
  }

  private void add(Paraphe paraphe, String login, String name, Set<Role> roles) {
    Person added = paraphe.people().add(login, name, roles, null);
    home.createFoldersOf(added);
  }

  private int approve(Paraphe paraphe) throws IOException {
    Optional<CaseFile> chosen =
        paraphe.cases().list(EnumSet.of(CaseState.A_VALIDER)).stream()
            .filter(c -> c.origine().contains(APPROVED))
            .findFirst();
    if (chosen.isEmpty()) {
      terminal.sayText("demo.none.to.approve", APPROVED);
      return Exit.IN_PART;
    }
    CaseFile file = chosen.get();
    Path waiting = paraphe.projections().waitingFolder(file.ref());
    Path desk = home.valides().resolve(CLERK).resolve(file.ref().value());
    terminal.result("");
    terminal.result(terminal.text("demo.approve", file.ref(), waiting, desk));
    Files.move(waiting, desk);
    if (!until(ARCHIVING, () -> decided(paraphe, file, desk)) || !archived(paraphe, file)) {
      terminal.sayText("demo.not.archived", file.ref(), home.aValider());
      return Exit.IN_PART;
    }
    return close(paraphe, file);
  }

  /** Archived, or refused and put back. */
  private static boolean decided(Paraphe paraphe, CaseFile file, Path desk) {
    return archived(paraphe, file) || !Files.exists(desk);
  }

  private static boolean archived(Paraphe paraphe, CaseFile file) {
    return paraphe
        .cases()
        .find(file.ref())
        .filter(now -> now.state() == CaseState.ARCHIVE)
        .isPresent();
  }

  private int close(Paraphe paraphe, CaseFile approved) {
    paraphe.appender().append();
    Verification journal = paraphe.journal().verify();
    if (!journal.ok()) {
      terminal.sayText("demo.journal.broken");
      return Exit.CHECK_FAILED;
    }
    terminal.result(terminal.text("journal.good", journal.entries()));
    CaseFile archived = paraphe.cases().find(approved.ref()).orElse(approved);
    terminal.result(DemoGuide.of(paraphe, archived, terminal));
    return Exit.DONE;
  }

  /** Looks five times a second; false when the time is up. */
  private static boolean until(Duration limit, BooleanSupplier done) {
    long end = System.nanoTime() + limit.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end || Thread.interrupted()) {
        return false;
      }
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
    return true;
  }
}
