package org.paraphe.casefile;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.Sha256;

/**
 * Keeps, outside the database, what stands in it beside the cases: the people, who signs for whom,
 * the sessions, who was reminded. Votes need it not: each case keeps its own. Whenever a group of
 * rows changed, its rows become a blob that a line of the journal names; the journal itself holds
 * the hash alone. With the snapshots of the cases that is what a database is rebuilt from.
 * Thread-safe.
 */
public final class KeptTables {

  private static final String EVENT = "registres";
  private static final String TABLE = "table";
  private static final String GROUP = "groupe";

  /** Each table, and the column by whose values its rows are kept together; empty: all at once. */
  private static final Map<String, String> GROUPS =
      new TreeMap<>(
          Map.of(
              "person", "", "delegation", "", "absence", "", "seance", "date", "rappel", "jour"));

  private final Database database;
  private final Blobs blobs;
  private final Journal journal;
  private @Nullable Map<Group, Sha256> last;
  private int seen = -1;

  private record Group(String table, String key) {
    private static Group of(Map<?, ?> versions) {
      return new Group(String.valueOf(versions.get(TABLE)), String.valueOf(versions.get(GROUP)));
    }
  }

  public KeptTables(Database database, Blobs blobs, Journal journal) {
    this.database = database;
    this.blobs = blobs;
    this.journal = journal;
  }

  /** Does nothing where nothing changed. */
  public synchronized void keep() {
    int version = database.version();
    if (version == seen) {
      return;
    }
    Map<Group, String> now = database.read(KeptTables::rows);
    Map<Group, Sha256> before =
        last == null ? journaled(database.read(c -> Journal.linesOf(c, EVENT))) : last;
    for (Group gone : new ArrayList<>(before.keySet())) {
      now.putIfAbsent(gone, Json.write(List.of()));
    }
    now.forEach(
        (group, rows) -> {
          if (!Sha256.of(rows).equals(before.get(group))) {
            Sha256 blob = blobs.put(rows);
            journal.note(
                new Event(
                    EVENT,
                    Event.SYSTEM,
                    Event.SYSTEM,
                    blob,
                    Map.of(TABLE, group.table(), GROUP, group.key())));
            before.put(group, blob);
          }
        });
    last = before;
    seen = version;
  }

  private static Map<Group, Sha256> journaled(List<String> lines) {
    Map<Group, Sha256> found = new HashMap<>();
    for (String text : lines) {
      if (text.contains("\"event\":\"" + EVENT + "\"")) {
        Map<?, ?> line = Json.read(text, Map.class);
        if (line.get("versions") instanceof Map<?, ?> versions) {
          found.put(Group.of(versions), new Sha256(String.valueOf(line.get("reason"))));
        }
      }
    }
    return found;
  }

  private static Map<Group, String> rows(Connection c) throws SQLException {
    Map<Group, List<Map<String, Object>>> groups = new HashMap<>();
    for (Map.Entry<String, String> table : GROUPS.entrySet()) {
      try (var query = c.prepareStatement("SELECT * FROM " + table.getKey() + " ORDER BY 1, 2");
          var rows = query.executeQuery()) {
        while (rows.next()) {
          String key = table.getValue().isEmpty() ? "" : rows.getString(table.getValue());
          groups
              .computeIfAbsent(new Group(table.getKey(), key), g -> new ArrayList<>())
              .add(row(rows));
        }
      }
    }
    Map<Group, String> written = new HashMap<>();
    groups.forEach((group, rows) -> written.put(group, Json.write(rows)));
    return written;
  }

  private static Map<String, Object> row(ResultSet rows) throws SQLException {
    Map<String, Object> row = new TreeMap<>();
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      Object value = rows.getObject(i);
      if (value != null) {
        row.put(rows.getMetaData().getColumnName(i), value);
      }
    }
    return row;
  }

  /** Fills the tables of an empty database with what the journal named last. */
  static void restore(Connection tx, List<String> lines, Blobs blobs) throws SQLException {
    for (Map.Entry<Group, Sha256> kept : journaled(lines).entrySet()) {
      String table = kept.getKey().table();
      if (GROUPS.containsKey(table)) {
        for (Object row : Json.read(blobs.text(kept.getValue()), List.class)) {
          insert(tx, table, (Map<?, ?>) row);
        }
      }
    }
  }

  private static void insert(Connection tx, String table, Map<?, ?> row) throws SQLException {
    List<String> columns = new TreeSet<>(row.keySet()).stream().map(String::valueOf).toList();
    String sql =
        "INSERT INTO "
            + table
            + columns.stream().collect(Collectors.joining(", ", " (", ")"))
            + columns.stream().map(c -> "?").collect(Collectors.joining(", ", " VALUES (", ")"));
    try (var insert = tx.prepareStatement(sql)) {
      for (int i = 0; i < columns.size(); i++) {
        insert.setObject(i + 1, row.get(columns.get(i)));
      }
      insert.executeUpdate();
    }
  }
}
