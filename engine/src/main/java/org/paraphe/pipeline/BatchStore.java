package org.paraphe.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paraphe.casefile.Database;
import org.paraphe.casefile.HomeState;
import org.paraphe.casefile.Json;
import org.paraphe.dossier.Sha256;

/**
 * What a batch has seen so far, in a database of its own: each row is there once, whenever the
 * program was stopped, and nothing is held in memory but the row at hand. Thread-safe.
 */
final class BatchStore implements AutoCloseable {

  private static final String SCHEMA = "org/paraphe/pipeline/lots";
  private static final ObjectMapper MAPPER = Json.mapper();
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  /** A dossier with its rank in the inventory and what the queue made of it. */
  record Ranked(BatchDossier dossier, int rank, @Nullable Twin twin, Queued queued) {}

  /**
   * The first of those that hold the same bytes.
   *
   * @param path of a piece: its name in that dossier; empty for a dossier
   */
  record Twin(int rank, String dossier, String path) {}

  /**
   * @param ref null where no case was opened
   * @param why in French, where the queue has no case of its own for it; empty else
   */
  record Queued(@Nullable String ref, String why) {}

  private final Database database;

  private BatchStore(Database database) {
    this.database = database;
  }

  static BatchStore open(Path file) {
    return new BatchStore(Database.open(file, SCHEMA));
  }

  /** One moment of a store that may be in use, into a file that is not there yet. */
  static void copy(Path file, Path target) {
    try (BatchStore store = open(file)) {
      HomeState.copy(store.database, target);
    }
  }

  Optional<String> value(String name) {
    return database.read(
        c -> one(c, rows -> rows.getString(1), "SELECT value FROM lot WHERE name = ?", name));
  }

  void value(String name, String value) {
    database.write(
        tx ->
            update(
                tx,
                "INSERT INTO lot (name, value) VALUES (?, ?)"
                    + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                name,
                value));
  }

  void forget(String name) {
    database.write(tx -> update(tx, "DELETE FROM lot WHERE name = ?", name));
  }

  Optional<BatchPiece> piece(String dossier, String path) {
    return database.read(
        c ->
            one(
                c,
                rows -> read(rows.getString(1), BatchPiece.class),
                "SELECT data FROM piece WHERE dossier = ? AND path = ?",
                dossier,
                path));
  }

  /** What the same bytes said before, so that they are opened once a batch. */
  Optional<BatchReading> reading(Sha256 sha256) {
    return database
        .read(
            c ->
                one(
                    c,
                    rows -> read(rows.getString(1), BatchPiece.class),
                    "SELECT data FROM piece WHERE sha256 = ? AND again = 0 LIMIT 1",
                    sha256.hex()))
        .map(BatchPiece::reading)
        .filter(reading -> reading.outcome() != null);
  }

  void put(BatchPiece piece) {
    database.write(
        tx ->
            update(
                tx,
                "INSERT INTO piece (dossier, path, sort, size, modified, sha256, again, data)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (dossier, path) DO UPDATE SET"
                    + " size = excluded.size, modified = excluded.modified, sha256 ="
                    + " excluded.sha256, again = excluded.again, data = excluded.data",
                piece.dossier(),
                piece.path(),
                sortable(piece.path()),
                piece.size(),
                piece.modified(),
                piece.sha256() == null ? null : piece.sha256().hex(),
                piece.again() ? 1 : 0,
                write(piece)));
  }

  Optional<BatchDossier> dossier(String path) {
    return database.read(
        c ->
            one(
                c,
                rows -> read(rows.getString(1), BatchDossier.class),
                "SELECT data FROM dossier WHERE path = ?",
                path));
  }

  /** The case of other bytes is not the dossier's any more: the queue is to look at it again. */
  void put(BatchDossier dossier) {
    database.write(
        tx ->
            update(
                tx,
                "INSERT INTO dossier (path, sort, state, again, fingerprint, data) VALUES (?, ?, ?,"
                    + " ?, ?, ?) ON CONFLICT (path) DO UPDATE SET state = excluded.state, again ="
                    + " excluded.again, ref = CASE WHEN fingerprint <> excluded.fingerprint THEN"
                    + " NULL ELSE ref END, queued = CASE WHEN fingerprint <> excluded.fingerprint"
                    + " THEN NULL ELSE queued END, fingerprint = excluded.fingerprint, data ="
                    + " excluded.data",
                dossier.path(),
                sortable(dossier.path()),
                dossier.state().name(),
                dossier.again() ? 1 : 0,
                dossier.fingerprint() == null ? null : dossier.fingerprint().hex(),
                write(dossier)));
  }

  void pieces(String dossier, Consumer<BatchPiece> each) {
    each(
        rows -> each.accept(read(rows.getString(1), BatchPiece.class)),
        "SELECT data FROM piece WHERE dossier = ? ORDER BY sort, path",
        dossier);
  }

  /** Dossiers whose files were read and that were gone before they could be summed up. */
  List<String> withoutDossier() {
    List<String> paths = new ArrayList<>();
    each(
        rows -> paths.add(rows.getString(1)),
        "SELECT DISTINCT dossier FROM piece WHERE dossier NOT IN (SELECT path FROM dossier)");
    return paths;
  }

  /**
   * Of the sorted hashes of a dossier's pieces; empty where one is not known. What a system left
   * beside them comes and goes by itself, and is no part of it.
   */
  Optional<Sha256> fingerprint(String dossier) {
    return database.read(
        c -> {
          var digest = Sha256.digest();
          boolean first = true;
          try (var query =
              c.prepareStatement(
                  "SELECT sha256 FROM piece WHERE dossier = ? AND json_extract(data,"
                      + " '$.reading.nature') <> ? ORDER BY sha256")) {
            query.setString(1, dossier);
            query.setString(2, BatchReading.TECHNICAL);
            try (var rows = query.executeQuery()) {
              while (rows.next()) {
                if (rows.getString(1) == null) {
                  return Optional.empty();
                }
                digest.update(
                    ((first ? "" : "\n") + rows.getString(1))
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                first = false;
              }
            }
          }
          return first
              ? Optional.empty()
              : Optional.of(new Sha256(java.util.HexFormat.of().formatHex(digest.digest())));
        });
  }

  /** Gives each new dossier its rank, in the order of names; one that has a rank keeps it. */
  void rank() {
    database.write(
        tx ->
            update(
                tx,
                "UPDATE dossier SET rank = ordered.rank FROM (SELECT path, row_number() OVER (ORDER"
                    + " BY sort, path) + (SELECT coalesce(max(rank), 0) FROM dossier) AS rank FROM"
                    + " dossier WHERE rank IS NULL) AS ordered WHERE dossier.path ="
                    + " ordered.path"));
  }

  /** In the order of their ranks. */
  void dossiers(Consumer<Ranked> each) {
    each(
        rows -> each.accept(ranked(rows)),
        "SELECT d.data, d.rank, d.ref, d.queued, t.rank, t.path FROM dossier d LEFT JOIN dossier t"
            + " ON t.rank < d.rank AND t.rank = (SELECT min(f.rank) FROM dossier f WHERE"
            + " f.fingerprint = d.fingerprint) ORDER BY d.rank");
  }

  private static Ranked ranked(ResultSet rows) throws SQLException {
    int twin = rows.getInt(5);
    return new Ranked(
        read(rows.getString(1), BatchDossier.class),
        rows.getInt(2),
        twin == 0 ? null : new Twin(twin, rows.getString(6), ""),
        new Queued(rows.getString(3), Optional.ofNullable(rows.getString(4)).orElse("")));
  }

  /** A piece with the rank of its dossier. */
  record RankedPiece(BatchPiece piece, int rank, @Nullable Twin twin) {}

  /** In the order of the dossiers, then of names. */
  void pieces(Consumer<RankedPiece> each) {
    each(
        rows -> {
          BatchPiece piece = read(rows.getString(1), BatchPiece.class);
          Twin first = new Twin(rows.getInt(3), rows.getString(4), rows.getString(5));
          boolean itself =
              piece.sha256() == null
                  || piece.size() == 0
                  || (first.dossier().equals(piece.dossier()) && first.path().equals(piece.path()));
          each.accept(new RankedPiece(piece, rows.getInt(2), itself ? null : first));
        },
        "SELECT p.data, d.rank, first_value(d.rank) OVER w, first_value(p.dossier) OVER w,"
            + " first_value(p.path) OVER w FROM piece p JOIN dossier d ON d.path = p.dossier WINDOW"
            + " w AS (PARTITION BY p.sha256 ORDER BY d.rank, p.sort, p.path) ORDER BY d.rank,"
            + " p.sort, p.path");
  }

  /** The first dossier, by rank, that the queue has not dealt with. */
  Optional<BatchDossier> notQueued() {
    return database.read(
        c ->
            one(
                c,
                rows -> read(rows.getString(1), BatchDossier.class),
                "SELECT data FROM dossier WHERE queued IS NULL AND rank IS NOT NULL ORDER BY rank"
                    + " LIMIT 1"));
  }

  /** True where a dossier of the same bytes has a case: a first that vanished gives it to none. */
  boolean hasCase(@Nullable Sha256 fingerprint) {
    return fingerprint != null
        && database
            .read(
                c ->
                    one(
                        c,
                        rows -> true,
                        "SELECT 1 FROM dossier WHERE fingerprint = ? AND ref IS NOT NULL LIMIT 1",
                        fingerprint.hex()))
            .isPresent();
  }

  void queued(String dossier, Queued queued) {
    database.write(
        tx ->
            update(
                tx,
                "UPDATE dossier SET ref = ?, queued = ? WHERE path = ?",
                queued.ref(),
                queued.why(),
                dossier));
  }

  /** So that what could not be dealt with is tried again. */
  void queueAgain() {
    database.write(tx -> update(tx, "UPDATE dossier SET queued = NULL WHERE ref IS NULL"));
  }

  int number(String sql) {
    return database.read(c -> one(c, rows -> rows.getInt(1), sql).orElse(0));
  }

  long total(String sql) {
    return database.read(c -> one(c, rows -> rows.getLong(1), sql).orElse(0L));
  }

  /** Names as people look for them: no case, no accents, 2 before 10. */
  static String sortable(String name) {
    String folded =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return NUMBER.matcher(folded).replaceAll(m -> "0".repeat(18 - m.group().length()) + m.group());
  }

  @FunctionalInterface
  private interface Row<T> {
    T of(ResultSet rows) throws SQLException;
  }

  @FunctionalInterface
  private interface EachRow {
    void of(ResultSet rows) throws SQLException;
  }

  private void each(EachRow each, String sql, Object... values) {
    database.read(
        c -> {
          try (var query = c.prepareStatement(sql)) {
            fill(query, values);
            try (var rows = query.executeQuery()) {
              while (rows.next()) {
                each.of(rows);
              }
            }
          }
          return List.of();
        });
  }

  private static <T> Optional<T> one(Connection c, Row<T> row, String sql, Object... values)
      throws SQLException {
    try (var query = c.prepareStatement(sql)) {
      fill(query, values);
      try (var rows = query.executeQuery()) {
        return rows.next() ? Optional.of(row.of(rows)) : Optional.empty();
      }
    }
  }

  private static int update(Connection tx, String sql, @Nullable Object... values)
      throws SQLException {
    try (var update = tx.prepareStatement(sql)) {
      fill(update, values);
      return update.executeUpdate();
    }
  }

  private static void fill(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private static String write(Object row) {
    try {
      return MAPPER.writeValueAsString(row);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row of ours does not become JSON", e);
    }
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not the JSON of " + type.getSimpleName(), e);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
