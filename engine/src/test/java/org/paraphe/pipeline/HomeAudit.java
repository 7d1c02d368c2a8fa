package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseFile.Numero;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.CaseState;
import org.paraphe.dossier.Sha256;

/**
 * Holds a home at rest against what was put into it. Lost: an input that is nowhere whole.
 * Duplicate: one that is in two places, or an effect that happened twice. Ghost: something that
 * stands for nothing. In doubt: something that a person could not tell the state of.
 */
record HomeAudit(
    List<String> lost, List<String> duplicate, List<String> ghost, List<String> doubt) {

  boolean isClean() {
    return lost.isEmpty() && duplicate.isEmpty() && ghost.isEmpty() && doubt.isEmpty();
  }

  @Override
  public String toString() {
    return "lost "
        + lost.size()
        + ", duplicate "
        + duplicate.size()
        + ", ghost "
        + ghost.size()
        + ", in doubt "
        + doubt.size()
        + (isClean() ? "" : " " + lost + duplicate + ghost + doubt);
  }

  /**
   * @param inputs what was dropped: the hashes of each dossier's files, by the dossier's name
   */
  static HomeAudit of(Paraphe paraphe, Map<String, List<Sha256>> inputs) {
    HomeAudit audit =
        new HomeAudit(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    new Auditor(paraphe, audit).run(inputs);
    return audit;
  }

  private record Auditor(Paraphe paraphe, HomeAudit audit) {

    void run(Map<String, List<Sha256>> inputs) {
      List<CaseFile> cases = paraphe.cases().list();
      inputs(cases, inputs);
      references(cases);
      numbers(cases);
      packages(cases);
      decisions(cases);
      folders(cases);
      leftovers();
      unfinished(cases);
      journal();
    }

    private void inputs(List<CaseFile> cases, Map<String, List<Sha256>> inputs) {
      Map<String, List<CaseFile>> byOrigin =
          cases.stream().collect(Collectors.groupingBy(CaseFile::origine));
      Map<String, Integer> refused = refused();
      Set<String> told = doubles();
      inputs.forEach(
          (name, hashes) -> {
            List<CaseFile> held = byOrigin.getOrDefault(name, List.of());
            int places =
                held.size()
                    + refused.getOrDefault(name, 0)
                    + (told.contains(name) ? 1 : 0)
                    + (exists(paraphe.home().depot().resolve(name)) ? 1 : 0);
            if (places == 0) {
              audit.lost().add(name + " is nowhere");
            } else if (places > 1) {
              audit.duplicate().add(name + " is in " + places + " places");
            }
            held.forEach(file -> whole(file, hashes));
          });
      byOrigin.keySet().stream()
          .filter(name -> !inputs.containsKey(name))
          .forEach(name -> audit.ghost().add("case of " + name + ", never dropped"));
    }

    private void whole(CaseFile file, List<Sha256> hashes) {
      Set<Sha256> kept = file.pieces().stream().map(p -> p.sha256()).collect(Collectors.toSet());
      if (!kept.equals(new HashSet<>(hashes))) {
        audit.lost().add(file.ref() + " does not hold the files of " + file.origine());
      }
      Stream.concat(kept.stream(), file.documents().values().stream())
          .filter(hash -> !intact(hash))
          .forEach(hash -> audit.lost().add(file.ref() + " lacks the bytes of " + hash));
    }

    private boolean intact(Sha256 hash) {
      return paraphe.blobs().has(hash) && Sha256.of(paraphe.blobs().path(hash)).equals(hash);
    }

    /** What could not be stored and lies in quarantine as it was dropped. */
    private Map<String, Integer> refused() {
      Map<String, Integer> refused = new HashMap<>();
      for (Path folder : list(paraphe.home().quarantaine())) {
        if (name(folder).startsWith("depot-")) {
          boolean explained = list(folder).stream().anyMatch(f -> name(f).startsWith("erreur"));
          if (!explained) {
            audit.doubt().add(folder + " does not say why");
          }
          list(folder).stream()
              .filter(f -> !name(f).startsWith("erreur"))
              .forEach(f -> refused.merge(name(f), 1, Integer::sum));
        }
      }
      return refused;
    }

    private Set<String> doubles() {
      Set<String> told = new HashSet<>();
      for (Path folder : list(paraphe.home().quarantaine())) {
        if (name(folder).startsWith("doublon-")) {
          String text = read(folder.resolve("erreur.txt"));
          int end = text.indexOf(" »");
          if (end > 2 && !told.add(text.substring(2, end))) {
            audit.duplicate().add(folder + " tells a double again");
          }
        }
      }
      long events = events().stream().filter("doublon"::equals).count();
      if (events != told.size()) {
        audit.duplicate().add(events + " events « doublon » for " + told.size());
      }
      return told;
    }

    private void references(List<CaseFile> cases) {
      for (int i = 0; i < cases.size(); i++) {
        if (Integer.parseInt(cases.get(i).ref().value().substring(5)) != i + 1) {
          audit.ghost().add("a reference is missing before " + cases.get(i).ref());
          return;
        }
      }
    }

    private void numbers(List<CaseFile> cases) {
      Map<String, List<Integer>> ranks = new TreeMap<>();
      for (CaseFile file : cases) {
        Numero numero = file.numero();
        if (numero != null) {
          ranks
              .computeIfAbsent(numero.registre() + numero.annee(), r -> new ArrayList<>())
              .add(numero.rang());
        }
      }
      ranks.forEach(
          (register, given) -> {
            List<Integer> sorted = given.stream().sorted().toList();
            for (int i = 0; i < sorted.size(); i++) {
              if (sorted.get(i) != i + 1) {
                audit.ghost().add("numbers of " + register + ": " + sorted);
                return;
              }
            }
          });
    }

    private void packages(List<CaseFile> cases) {
      Set<Path> expected = new HashSet<>();
      for (CaseFile file : cases) {
        Numero numero = file.numero();
        if (numero != null && file.state() == CaseState.ARCHIVE) {
          Path place = paraphe.home().root().resolve(Receipts.archivePlace(numero)).normalize();
          expected.add(place);
          if (!Files.isRegularFile(place.resolve("manifeste.json"))) {
            audit.lost().add("no package of " + file.ref());
          }
        }
      }
      Path archives = paraphe.home().archives();
      walk(archives).stream()
          .filter(p -> name(p).equals("manifeste.json"))
          .map(Path::getParent)
          .filter(p -> !expected.contains(p))
          .forEach(p -> audit.ghost().add("package " + archives.relativize(p) + " of no case"));
      walk(archives.resolve(".tmp")).stream()
          .filter(Files::isRegularFile)
          .forEach(p -> audit.ghost().add("left in the archive: " + p));
    }

    private void decisions(List<CaseFile> cases) {
      for (CaseFile file : cases) {
        Set<String> seen = new HashSet<>();
        for (CaseFile.Decision decision : file.decisions()) {
          String key = decision.move() + decision.who() + decision.shown() + decision.reason();
          if (!decision.move().equals("ecarter") && !seen.add(key)) {
            audit.duplicate().add(file.ref() + " was decided twice: " + decision.move());
          }
        }
      }
    }

    private void folders(List<CaseFile> cases) {
      for (CaseFile file : cases) {
        paraphe
            .projections()
            .place(file)
            .filter(place -> !Files.isDirectory(place))
            .ifPresent(place -> audit.doubt().add(file.ref() + " is not shown at " + place));
        paraphe.projections().place(file).ifPresent(place -> documents(file, place));
      }
      Map<String, CaseFile> byRef =
          cases.stream().collect(Collectors.toMap(f -> f.ref().value(), f -> f));
      Home home = paraphe.home();
      for (Path desk : List.of(home.aValider(), home.enSeance(), home.quarantaine())) {
        for (Path folder : list(desk)) {
          CaseFile file = byRef.get(name(folder));
          if (CaseRef.looksRight(name(folder))
              && (file == null
                  || paraphe.projections().place(file).filter(folder::equals).isEmpty())) {
            audit.ghost().add(folder + " stands for no case there");
          }
        }
      }
    }

    /** What people see is what the case holds, to its last byte. */
    private void documents(CaseFile file, Path place) {
      for (String role : List.of(Kept.DOCX, Kept.PDF, Kept.CONTROL)) {
        Path shown = place.resolve(role);
        boolean expected =
            file.state() == CaseState.A_VALIDER || file.state() == CaseState.EN_SEANCE;
        if (expected
            && file.document(role)
                .filter(held -> !exists(shown) || !Sha256.of(shown).equals(held))
                .isPresent()) {
          audit.doubt().add(shown + " is missing, empty or cut");
        }
      }
      file.pieces().stream()
          .filter(piece -> exists(place.resolve("pieces").resolve(piece.name())))
          .filter(
              piece ->
                  !Sha256.of(place.resolve("pieces").resolve(piece.name())).equals(piece.sha256()))
          .forEach(piece -> audit.doubt().add(place + "/pieces/" + piece.name() + " is cut"));
    }

    private void leftovers() {
      Home home = paraphe.home();
      Stream.of(
              home.aValider(),
              home.enSeance(),
              home.quarantaine(),
              home.valides(),
              home.votes(),
              home.rejetes(),
              home.aReprendre())
          .flatMap(desk -> walk(desk).stream())
          .filter(p -> name(p).startsWith("."))
          .forEach(p -> audit.ghost().add("left behind: " + p));
      list(home.enCours()).forEach(p -> audit.doubt().add("still in .en-cours: " + p));
    }

    private void unfinished(List<CaseFile> cases) {
      Set<CaseState> resting =
          Set.of(
              CaseState.A_VALIDER,
              CaseState.EN_SEANCE,
              CaseState.QUARANTAINE,
              CaseState.REJETE,
              CaseState.ARCHIVE);
      cases.stream()
          .filter(f -> !resting.contains(f.state()))
          .forEach(f -> audit.doubt().add(f.ref() + " rests in " + f.state() + " " + f.trouble()));
      paraphe.cases().holders().forEach(h -> audit.doubt().add("a case is held by " + h));
      paraphe.cases().notProjected().forEach(f -> audit.doubt().add(f.ref() + " is not projected"));
      paraphe
          .folderMoves()
          .found()
          .forEach(m -> audit.doubt().add(m.folder() + " waits to be handled"));
    }

    private void journal() {
      var verified = paraphe.journal().verify();
      if (!verified.ok()) {
        audit.doubt().add("journal: " + verified.firstBroken());
      }
      List<String> copied =
          read(paraphe.home().journal().resolve("journal.jsonl")).lines().toList();
      if (copied.size() != verified.entries()) {
        audit.doubt().add("journal's file has " + copied.size() + " of " + verified.entries());
      }
    }

    private List<String> events() {
      return read(paraphe.home().journal().resolve("journal.jsonl"))
          .lines()
          .map(line -> line.replaceAll(".*\"event\":\"([^\"]*)\".*", "$1"))
          .toList();
    }
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Collection<Path> walk(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
