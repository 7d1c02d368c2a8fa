package org.paraphe.routes.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFiles;
import org.paraphe.casefile.Database;
import org.paraphe.dossier.Sha256;
import org.paraphe.pipeline.Home;
import org.paraphe.review.People;
import org.paraphe.review.Person;
import org.paraphe.routes.config.DemoMarker;

/**
 * Looks in the home of an earlier demonstration for anything that the demonstration did not make:
 * its home is also the default one, so somebody may have begun to work in it for good.
 */
final class DemoLeftovers {

  /** What our own steps write under a desk or into a package; their content follows the cases. */
  private static final Set<String> OURS =
      Set.of(
          "recu.txt",
          "refus.txt",
          "erreur.txt",
          "attente.txt",
          "consigne.txt",
          "motif.txt",
          "acte.xml",
          "acte.docx",
          "acte.pdf",
          "controle.html",
          "preuves.json",
          "preuves.pdf",
          "manifeste.json",
          "Thumbs.db",
          ".DS_Store");

  private final Home home;
  private final Set<Sha256> dropped;
  private final Blobs blobs;

  private DemoLeftovers(Home home) {
    this.home = home;
    this.dropped = DemoMarker.dropped(home);
    this.blobs = new Blobs(home.etat().resolve("blobs"));
  }

  /** The first thing found that is somebody's, as its path, reference or name; empty for none. */
  static Optional<String> foreign(Home home) throws IOException {
    DemoLeftovers left = new DemoLeftovers(home);
    Optional<String> file = left.foreignFile();
    return file.isPresent() ? file : left.foreignCase();
  }

  private Optional<String> foreignFile() throws IOException {
    try (Stream<Path> walk = Files.walk(home.root())) {
      for (Path file :
          walk.filter(f -> !f.startsWith(home.etat()) && !Files.isDirectory(f)).toList()) {
        if (!isOurs(file)) {
          return Optional.of(home.root().relativize(file).toString());
        }
      }
    }
    return Optional.empty();
  }

  private boolean isOurs(Path file) {
    boolean waits = file.startsWith(home.depot()) || file.startsWith(home.modeles());
    if (!waits && OURS.contains(String.valueOf(file.getFileName()))) {
      return true;
    }
    if (!Files.isRegularFile(file)) {
      return false;
    }
    Sha256 hash = Sha256.of(file);
    return dropped.contains(hash) || (!waits && blobs.has(hash));
  }

  private Optional<String> foreignCase() {
    Path file = home.etat().resolve("paraphe.db");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (Database database = Database.open(file)) {
      List<CaseFile> cases = new CaseFiles(database, blobs, Clock.systemUTC()).list();
      Optional<String> real =
          cases.stream()
              .filter(c -> c.pieces().stream().anyMatch(p -> !dropped.contains(p.sha256())))
              .map(c -> c.ref() + " (" + c.origine() + ")")
              .findFirst();
      return real.isPresent() ? real : foreignPerson(database);
    }
  }

  private static Optional<String> foreignPerson(Database database) {
    return new People(database)
        .list().stream().map(Person::login).filter(l -> !DemoTour.PEOPLE.contains(l)).findFirst();
  }
}
