package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraphe.casefile.CaseRef;
import org.paraphe.pipeline.FolderMoves.FolderMove;
import org.paraphe.review.Move;
import org.paraphe.review.People;
import org.paraphe.review.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders of people, onto which they move those of cases: what stands there. */
record Desks(Home home, People people) {

  private static final Logger LOG = LoggerFactory.getLogger(Desks.class);

  private Map<Move, Path> desks() {
    return Map.of(
        Move.APPROUVER, home.valides(),
        Move.VOTER, home.votes(),
        Move.REJETER, home.rejetes(),
        Move.REPRENDRE, home.aReprendre());
  }

  /** Every case's folder on a desk, handled or not. */
  List<FolderMove> standing() {
    List<FolderMove> standing = new ArrayList<>();
    desks()
        .forEach(
            (move, desks) -> {
              for (Path desk : folders(desks)) {
                String name = String.valueOf(desk.getFileName());
                Optional<Person> person = people.find(name);
                if (person.isEmpty() && CaseRef.looksRight(name)) {
                  standing.add(new FolderMove(desk, null, move));
                } else {
                  readable(desk).stream()
                      .filter(f -> Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS))
                      .forEach(f -> standing.add(new FolderMove(f, person.orElse(null), move)));
                }
              }
            });
    return standing;
  }

  /** One desk that cannot be read keeps nobody else's decisions waiting; doctor tells of it. */
  private static List<Path> readable(Path desk) {
    try {
      return children(desk);
    } catch (UncheckedIOException e) {
      LOG.debug("{} ne se lit pas", desk, e);
      return List.of();
    }
  }

  /**
   * What the system refuses the service on the desks, each in French with what to do; shown by
   * doctor.
   */
  List<String> refusedBySystem() {
    List<String> refused = new ArrayList<>();
    for (Path desks : desks().values()) {
      for (Path desk : folders(desks)) {
        boolean allowed = Files.isReadable(desk) && Files.isWritable(desk);
        if (!allowed || !Files.isExecutable(desk)) {
          refused.add(home.shown(desk) + "/");
        }
      }
    }
    return refused.stream().sorted().toList();
  }

  /**
   * What lies under the desks and can decide nothing: desks of no person of this home, files
   * without their folder; shown by doctor.
   */
  List<Path> strangers() {
    List<String> logins = people.list().stream().map(Person::login).toList();
    List<Path> strangers = new ArrayList<>();
    for (Path desks : desks().values()) {
      strangers.addAll(looseFiles(desks));
      for (Path desk : folders(desks)) {
        if (logins.contains(String.valueOf(desk.getFileName()))) {
          strangers.addAll(looseFiles(desk));
        } else {
          strangers.add(desk);
        }
      }
    }
    return strangers;
  }

  private static List<Path> looseFiles(Path desk) {
    return readable(desk).stream().filter(Files::isRegularFile).toList();
  }

  private static List<Path> folders(Path desk) {
    return children(desk).stream()
        .filter(p -> Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
        .toList();
  }

  /** Without what is hidden, sorted; nothing where there is no folder. */
  static List<Path> children(Path desk) {
    if (!Files.isDirectory(desk, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(desk)) {
      return list.filter(p -> !String.valueOf(p.getFileName()).startsWith(".")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + desk, e);
    }
  }
}
