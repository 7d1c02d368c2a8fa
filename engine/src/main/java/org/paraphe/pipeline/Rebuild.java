package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.paraphe.archive.ArchivePackages;
import org.paraphe.casefile.Blobs;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.casefile.Database;
import org.paraphe.casefile.Durable;
import org.paraphe.casefile.HomeState;
import org.paraphe.dossier.PermanentFailure;

/**
 * Writes a home's database again from the journal's files and the snapshots that they name, and
 * holds the result against the archive. A database that was there is kept under another name.
 */
public final class Rebuild {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

  private final Home home;

  public Rebuild(Home home) {
    this.home = home;
  }

  /**
   * @param doubts in French: what the archive and the journal do not say alike
   * @param before where the database that was there is kept
   */
  public record Report(int cases, int entries, List<String> doubts, Optional<Path> before) {
    public Report {
      doubts = List.copyOf(doubts);
    }
  }

  /** Rebuilds beside the database and changes nothing. */
  public Report rehearse() {
    Path fresh = fresh();
    Report report = write(fresh);
    remove(fresh);
    return report;
  }

  /**
   * @throws PermanentFailure in French when the journal is broken or a snapshot is missing; nothing
   *     was changed then
   */
  public Report run() {
    Path fresh = fresh();
    Report report = write(fresh);
    try {
      Optional<Path> before = putAside();
      Durable.move(fresh, home.database());
      Durable.force(home.etat());
      return new Report(report.cases(), report.entries(), report.doubts(), before);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot put the database in its place", e);
    }
  }

  private Path fresh() {
    Path fresh = home.etat().resolve("paraphe.db.reconstruite");
    remove(fresh);
    return fresh;
  }

  private Report write(Path fresh) {
    List<String> lines = HomeState.journalLines(home.journal());
    if (lines.isEmpty()) {
      throw new PermanentFailure(
          "« "
              + home.journal()
              + " » ne contient aucune ligne : il n'y a rien d'où reconstruire la"
              + " base. Restaurez une sauvegarde.");
    }
    Blobs blobs = new Blobs(home.blobs());
    try (Database database = Database.open(fresh)) {
      List<CaseFile> cases = HomeState.rebuild(database, lines, blobs);
      SessionRebuild.restore(database, blobs, cases);
      return new Report(cases.size(), lines.size(), doubts(cases), Optional.empty());
    }
  }

  private List<String> doubts(List<CaseFile> cases) {
    List<String> doubts = new ArrayList<>();
    ArchivePackages packages = new ArchivePackages(home.archives());
    Map<Path, String> found = new TreeMap<>();
    packages.all().forEach(place -> found.put(place, packages.refOf(place)));
    for (CaseFile file : cases) {
      CaseFile.Numero numero = file.numero();
      if (numero != null) {
        Path place = packages.place(ArchivePackages.Place.of(numero));
        String ref = found.remove(place);
        if (ref == null && file.state() == CaseState.ARCHIVE) {
          doubts.add(
              "l'acte "
                  + numero.texte()
                  + " (dossier "
                  + file.ref()
                  + ") est archivé d'après le journal, mais son archive manque");
        } else if (ref != null && !ref.equals(file.ref().value())) {
          doubts.add("l'archive " + place + " est du dossier " + ref + ", et non " + file.ref());
        }
      }
    }
    cases.stream() // a text that was not adopted is archived without a number
        .filter(file -> file.state() == CaseState.ARCHIVE && file.numero() == null)
        .forEach(file -> found.values().remove(file.ref().value()));
    found.forEach(
        (place, ref) ->
            doubts.add(
                "l'archive "
                    + place
                    + " (dossier "
                    + ref
                    + ") n'est pas au journal : ses dernières lignes manquent"));
    return doubts;
  }

  private Optional<Path> putAside() throws IOException {
    String stamp = STAMP.format(LocalDateTime.now(ZoneId.systemDefault()));
    Optional<Path> before = Optional.empty();
    for (String end : List.of("-wal", "-shm", "")) {
      Path old = home.etat().resolve("paraphe.db" + end);
      if (Files.exists(old)) {
        Path aside = home.etat().resolve("paraphe.db.avant-" + stamp + end);
        Durable.move(old, aside);
        before = Optional.of(aside);
      }
    }
    return before;
  }

  private static void remove(Path database) {
    try {
      for (String end : List.of("-wal", "-shm", "")) {
        Files.deleteIfExists(database.resolveSibling(database.getFileName() + end));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + database, e);
    }
  }
}
