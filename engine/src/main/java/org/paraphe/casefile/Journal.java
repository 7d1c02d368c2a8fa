package org.paraphe.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.Sha256;

/**
 * The journal: one line an event, each holding the hash of the line before it. A line is written in
 * the transaction that changes the case; the {@link JournalAppender} copies it to {@code
 * etat/journal/*.jsonl}. Lines hold hashes and opaque ids, no personal data.
 */
public final class Journal {

  private final Database database;
  private final Path folder;

  public Journal(Database database, Path folder) {
    this.database = database;
    this.folder = folder;
  }

  /** The event of a dossier that holds the bytes of an open case, and where its mark stands. */
  static final String TWIN = "doublon";

  static final String INTAKE = "depot";

  /** The case that this intake was noted on as its double, if it was. */
  static Optional<String> twinOf(Connection tx, String intake) throws SQLException {
    try (var query = tx.prepareStatement(named(TWIN) + " AND instr(line, ?) > 0")) {
      query.setString(1, "\"" + INTAKE + "\":\"" + intake + "\"");
      try (var rows = query.executeQuery()) {
        return rows.next()
            ? Optional.of(String.valueOf(Json.read(rows.getString(1), Map.class).get("ref")))
            : Optional.empty();
      }
    }
  }

  /** The lines of one event, through its index: for the two that are asked for often. */
  private static String named(String event) {
    return "SELECT line FROM journal WHERE instr(line, '\"event\":\"" + event + "\"') > 0";
  }

  static List<String> linesOf(Connection connection, String event) throws SQLException {
    return lines(connection, named(event) + " ORDER BY seq");
  }

  /** The hash that the first line chains to. */
  static final String ORIGIN = "0".repeat(64);

  static void append(
      Connection tx,
      Event event,
      @Nullable CaseRef ref,
      @Nullable Sha256 from,
      @Nullable Sha256 to,
      Instant at)
      throws SQLException {
    int seq = 1;
    String prev = ORIGIN;
    try (var query =
            tx.prepareStatement("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1");
        var rows = query.executeQuery()) {
      if (rows.next()) {
        seq = rows.getInt(1) + 1;
        prev = rows.getString(2);
      }
    }
    String line = Json.write(fields(event, ref, from, to, at, seq, prev));
    try (var insert = tx.prepareStatement("INSERT INTO journal (seq, line, hash) VALUES (?,?,?)")) {
      insert.setInt(1, seq);
      insert.setString(2, line);
      insert.setString(3, Sha256.of(line).hex());
      insert.executeUpdate();
    }
  }

  private static Map<String, Object> fields(
      Event event,
      @Nullable CaseRef ref,
      @Nullable Sha256 from,
      @Nullable Sha256 to,
      Instant at,
      int seq,
      String prev) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("seq", seq);
    line.put("at", at.toString());
    line.put("event", event.name());
    line.put("who", event.who());
    line.put("channel", event.channel());
    if (ref != null) {
      line.put("ref", ref.value());
    }
    if (from != null) {
      line.put("from", from.hex());
    }
    if (to != null) {
      line.put("to", to.hex());
    }
    if (event.reason() != null) {
      line.put("reason", event.reason().hex());
    }
    if (!event.versions().isEmpty()) {
      line.put("versions", event.versions());
    }
    line.put("prev", prev);
    return line;
  }

  /** An event that concerns no case: a person added, a service started. */
  public void note(Event event) {
    database.write(
        tx -> {
          append(tx, event, null, null, null, Instant.now());
          return event;
        });
  }

  /**
   * @param ok true when nothing is wrong
   * @param entries lines in the database
   * @param firstBroken the first line that does not hold, null when all do
   */
  public record Verification(boolean ok, int entries, @Nullable Broken firstBroken) {}

  /**
   * @param why in French
   */
  public record Broken(int line, String why) {}

  /**
   * Recomputes the chain in the database and holds the files against it. A cut tail or a full
   * rewrite of both needs an outside anchor to be seen.
   */
  public Verification verify() {
    List<String> copied = JournalAppender.copiedLines(folder); // first: the database only grows
    List<String> lines = database.read(Journal::lines);
    Optional<Broken> broken =
        brokenChain(lines)
            .or(() -> database.read(Journal::brokenHash))
            .or(() -> brokenFile(copied, lines));
    return new Verification(broken.isEmpty(), lines.size(), broken.orElse(null));
  }

  /** Writes lines whose chain was verified into an empty journal. */
  static void restore(Connection tx, List<String> lines) throws SQLException {
    try (var insert = tx.prepareStatement("INSERT INTO journal (seq, line, hash) VALUES (?,?,?)")) {
      for (int i = 0; i < lines.size(); i++) {
        insert.setInt(1, i + 1);
        insert.setString(2, lines.get(i));
        insert.setString(3, Sha256.of(lines.get(i)).hex());
        insert.executeUpdate();
      }
    }
  }

  static List<String> lines(Connection connection) throws SQLException {
    return lines(connection, "SELECT line FROM journal ORDER BY seq");
  }

  private static List<String> lines(Connection connection, String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (var query = connection.prepareStatement(sql);
        var rows = query.executeQuery()) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }

  static Optional<Broken> brokenChain(List<String> lines) {
    String prev = ORIGIN;
    for (int i = 0; i < lines.size(); i++) {
      Map<?, ?> line;
      try {
        line = Json.read(lines.get(i), Map.class);
      } catch (IllegalStateException e) {
        return Optional.of(new Broken(i + 1, "la ligne n'est plus du JSON"));
      }
      if (!Integer.valueOf(i + 1).equals(line.get("seq"))) {
        return Optional.of(new Broken(i + 1, "il manque une ligne, ou l'ordre a changé"));
      }
      if (!prev.equals(line.get("prev"))) {
        return Optional.of(
            new Broken(i + 1, "la ligne ne suit pas celle qui la précède : l'une a été modifiée"));
      }
      prev = Sha256.of(lines.get(i)).hex();
    }
    return Optional.empty();
  }

  private static Optional<Broken> brokenHash(Connection connection) throws SQLException {
    try (var query = connection.prepareStatement("SELECT seq, line, hash FROM journal");
        var rows = query.executeQuery()) {
      while (rows.next()) {
        if (!Sha256.of(rows.getString(2)).hex().equals(rows.getString(3))) {
          return Optional.of(new Broken(rows.getInt(1), "la ligne a été modifiée"));
        }
      }
      return Optional.empty();
    }
  }

  /** The files may lag behind the database by their tail, never differ from it. */
  private static Optional<Broken> brokenFile(List<String> copied, List<String> lines) {
    if (copied.size() > lines.size()) {
      return Optional.of(
          new Broken(
              lines.size() + 1,
              "le fichier du journal a plus de lignes que la base : la base a été remplacée ou"
                  + " raccourcie"));
    }
    for (int i = 0; i < copied.size(); i++) {
      if (!copied.get(i).equals(lines.get(i))) {
        return Optional.of(new Broken(i + 1, "le fichier et la base ne disent pas la même chose"));
      }
    }
    return Optional.empty();
  }

  /** The journal's files, in order. */
  static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /** The whole lines; one that is being written, or was torn by a crash, is not one yet. */
  static List<String> read(Path file) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
