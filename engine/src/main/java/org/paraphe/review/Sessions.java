package org.paraphe.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.Database;
import org.paraphe.casefile.Json;

/**
 * The sessions of the assembly, each entered once for all its cases, and what each decided.
 * Thread-safe.
 */
public final class Sessions {

  private static final ObjectMapper MAPPER = Json.mapper();

  private final Database database;

  public Sessions(Database database) {
    this.database = database;
  }

  /** By day, something that changes with what the list of the session's texts says. */
  public Map<LocalDate, String> versions() {
    return database.read(
        c -> {
          Map<LocalDate, String> versions = new HashMap<>();
          try (var query =
                  c.prepareStatement(
                      "SELECT s.date, group_concat(v.ref || ' ' || v.data || ' ' || f.version) FROM"
                          + " seance s LEFT JOIN vote v ON v.seance = s.date LEFT JOIN case_file f"
                          + " ON f.ref = v.ref GROUP BY s.date");
              var rows = query.executeQuery()) {
            while (rows.next()) {
              versions.put(LocalDate.parse(rows.getString(1)), String.valueOf(rows.getString(2)));
            }
          }
          return versions;
        });
  }

  /** What was entered for the whole session, by field name, as typed; empty where nothing was. */
  public Optional<Map<String, String>> find(LocalDate day) {
    return database.read(
        c ->
            texts(c, "SELECT data FROM seance WHERE date = ?", day.toString()).stream()
                .findFirst()
                .map(Sessions::values));
  }

  /**
   * The session that most likely votes a case: the latest that was entered after the case began to
   * wait and that has not decided on it already.
   */
  public Optional<Map<String, String>> proposed(CaseRef ref, Instant waitingSince) {
    return database.read(
        c ->
            texts(
                    c,
                    "SELECT data FROM seance WHERE created >= ? AND date NOT IN (SELECT seance FROM"
                        + " vote WHERE ref = ?) ORDER BY date DESC LIMIT 1",
                    waitingSince.toEpochMilli(),
                    ref.value())
                .stream()
                .findFirst()
                .map(Sessions::values));
  }

  /** What a session decided, in its order. */
  public List<SessionVote> votes(LocalDate day) {
    return database.read(
        c ->
            texts(c, "SELECT data FROM vote WHERE seance = ? ORDER BY ordre", day.toString())
                .stream()
                .map(Sessions::vote)
                .toList());
  }

  /** What sessions decided on a case, the latest first: it may have been put off before. */
  public List<SessionVote> votesOf(CaseRef ref) {
    return database.read(
        c ->
            texts(c, "SELECT data FROM vote WHERE ref = ? ORDER BY seance DESC", ref.value())
                .stream()
                .map(Sessions::vote)
                .toList());
  }

  /**
   * The adopted text that must take its number first: of the same session, earlier in its order,
   * not signed yet.
   */
  public Optional<CaseRef> before(SessionVote vote) {
    return database.read(c -> before(c, vote));
  }

  /** The same, inside the transaction that gives a number. */
  public static Optional<CaseRef> before(Connection c, SessionVote vote) throws SQLException {
    return texts(
            c,
            "SELECT v.ref FROM vote v JOIN case_file f ON f.ref = v.ref WHERE v.seance = ? AND"
                + " v.ordre < ? AND v.resultat IN ('ADOPTEE', 'AMENDEE') AND f.state NOT IN"
                + " ('VALIDE', 'ARCHIVE', 'REJETE') ORDER BY v.ordre LIMIT 1",
            vote.seance().toString(),
            vote.ordre())
        .stream()
        .findFirst()
        .map(CaseRef::new);
  }

  /** The rank of the last text of the session that has its number; 0 where none has. */
  public int lastNumbered(LocalDate day) {
    return database.read(
        c ->
            number(
                c,
                "SELECT COALESCE(MAX(v.ordre), 0) FROM vote v JOIN case_file f ON f.ref = v.ref"
                    + " WHERE v.seance = ? AND v.resultat IN ('ADOPTEE', 'AMENDEE') AND f.state IN"
                    + " ('VALIDE', 'ARCHIVE')",
                day.toString()));
  }

  /**
   * Keeps a vote in the transaction that commits it. The session's own values are those of its
   * first case, and follow that case's corrections while it is the only one.
   *
   * @param common the values that serve every case of the session
   */
  public static void keep(Connection tx, SessionVote vote, Map<String, String> common, Instant now)
      throws SQLException {
    String day = vote.seance().toString();
    run(tx, "DELETE FROM vote WHERE seance = ? AND ref = ?", day, vote.ref().value());
    if (number(tx, "SELECT COUNT(*) FROM vote WHERE seance = ?", day) == 0) {
      run(
          tx,
          "INSERT INTO seance (date, created, data) VALUES (?, ?, ?) ON CONFLICT (date) DO UPDATE"
              + " SET data = excluded.data",
          day,
          now.toEpochMilli(),
          json(common));
    }
    run(
        tx,
        "INSERT INTO vote (seance, ref, ordre, resultat, data) VALUES (?, ?, ?, ?, ?)",
        day,
        vote.ref().value(),
        vote.ordre(),
        vote.resultat().name(),
        json(vote));
    run(tx, "UPDATE case_file SET projected = 0 WHERE state = 'EN_SEANCE'");
  }

  /** True where another case of the session has the rank. */
  public static boolean isTaken(Connection tx, SessionVote vote) throws SQLException {
    return number(
            tx,
            "SELECT COUNT(*) FROM vote WHERE seance = ? AND ordre = ? AND ref <> ?",
            vote.seance().toString(),
            vote.ordre(),
            vote.ref().value())
        > 0;
  }

  /** Forgets the vote of a case that goes back into session to be entered again. */
  public static void withdraw(Connection tx, SessionVote vote) throws SQLException {
    run(
        tx,
        "DELETE FROM vote WHERE seance = ? AND ref = ?",
        vote.seance().toString(),
        vote.ref().value());
  }

  private static void run(Connection tx, String sql, Object... values) throws SQLException {
    try (var statement = tx.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static int number(Connection c, String sql, Object... values) throws SQLException {
    return Integer.parseInt(texts(c, sql, values).get(0));
  }

  private static List<String> texts(Connection c, String sql, Object... values)
      throws SQLException {
    List<String> found = new ArrayList<>();
    try (var query = c.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        query.setObject(i + 1, values[i]);
      }
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }

  private static SessionVote vote(String json) {
    return read(json, new TypeReference<SessionVote>() {});
  }

  private static Map<String, String> values(String json) {
    return read(json, new TypeReference<Map<String, String>>() {});
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not the JSON of " + type.getType(), e);
    }
  }

  private static String json(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of ours does not become JSON", e);
    }
  }
}
