package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.casefile.Durable;
import org.paraphe.casefile.Durable.Write;
import org.paraphe.pipeline.CrashHome.Stage;

/**
 * A power cut takes what the disk was not told to keep. No test can cut the power, but the order
 * can be held: before anything is renamed, committed or removed on the strength of a file, that
 * file's bytes were forced; before anything is committed or removed, so were the new names.
 */
class PowerCutTest {

  @TempDir Path folder;

  @AfterEach
  void lookAway() {
    Durable.watch((write, place) -> {});
  }

  @Test
  void nothingIsBuiltOnBytesOrNamesThatAPowerCutWouldTake() throws Exception {
    Path root = folder.resolve("home");
    CrashHome.prepare(root, Stage.DECIDER);
    Ledger ledger = new Ledger(folder);
    try (Paraphe paraphe = CrashHome.open(root)) {
      Durable.watch(ledger);
      CrashHome.rest(paraphe);
      Stage.DECIDER.clerk(paraphe);
      CrashHome.rest(paraphe);
      Durable.watch((write, place) -> {});
      assertThat(CrashHome.seen(paraphe).toString()).contains("archives/");
    }
    assertThat(ledger.tooEarly).isEmpty();
    assertThat(ledger.seen).as("the ledger saw every kind of write").containsKeys(Write.values());
  }

  /** What was written and not forced yet, and what relied on it too early. */
  private static final class Ledger implements Durable.Witness {
    final Set<String> tooEarly = new TreeSet<>();
    final Map<Write, Integer> seen = new EnumMap<>(Write.class);
    private final Set<Path> bytes = new TreeSet<>();
    private final Set<Path> names = new TreeSet<>();
    private final Path root;

    Ledger(Path root) {
      this.root = root;
    }

    @Override
    public synchronized void before(Write write, Path place) {
      seen.merge(write, 1, Integer::sum);
      switch (write) {
        case BLOB, ARCHIVE, PROJECTION, NOTE -> bytes.add(place.normalize());
        case JOURNAL -> {} // the database has its lines, and copies them again
        case MOVE -> {
          relies(write, place, bytes);
          if (!place.getFileName().toString().startsWith(".fini-")) { // its case is committed
            names.add(place.normalize().getParent());
          }
        }
        case COMMIT, REMOVAL -> {
          relies(write, place, bytes);
          relies(write, place, names);
        }
      }
    }

    @Override
    public synchronized void forced(Path place) {
      bytes.remove(place.normalize());
      names.remove(place.normalize());
    }

    private void relies(Write write, Path place, Set<Path> unforced) {
      unforced.removeIf(path -> !Files.exists(path)); // removed, or swapped away with its folder
      for (Path path : unforced) {
        tooEarly.add(write + " " + shown(place) + " before " + shown(path));
      }
    }

    private String shown(Path path) {
      return root.relativize(path)
          .toString()
          .replaceAll("[0-9a-f]{64}|[0-9a-f-]{36}|[0-9]{4}-[0-9]{6}", "*")
          .replaceAll("blobs/[0-9a-f]{2}", "blobs/*");
    }
  }
}
