package org.paraphe.casefile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;
import org.paraphe.dossier.Dossier;
import org.paraphe.dossier.Sha256;

/**
 * The cases of a home. Every change is one transaction: the case's row at its next version, a
 * snapshot blob, one journal line. Thread-safe, and safe between processes.
 */
public final class CaseFiles {

  /** A change to a case, run inside the transaction that commits it. */
  @FunctionalInterface
  public interface Change {
    CaseFile.Edit apply(CaseFile current, Connection tx) throws SQLException;
  }

  private final Database database;
  private final Blobs blobs;

  /** One that ends later was written before the clock was set back: it is over. */
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final Clock clock;

  public CaseFiles(Database database, Blobs blobs, Clock clock) {
    this.database = database;
    this.blobs = blobs;
    this.clock = clock;
  }

  /**
   * Opens a case for a dossier whose pieces are already blobs.
   *
   * @param intake the mark under which the dossier was taken; the same mark never makes two cases
   * @param kind null where it is still to be told
   * @return the new case, or the one that this intake made before a crash
   */
  public CaseFile open(
      String intake, Dossier dossier, String origine, @Nullable ActKind kind, Event event) {
    return database.write(
        tx -> {
          Optional<CaseFile> before =
              one(tx, "SELECT data FROM case_file WHERE intake = ?", intake);
          if (before.isPresent()) {
            return before.get();
          }
          Instant now = now();
          int year = now.atZone(ZoneId.systemDefault()).getYear();
          CaseFile opened =
              new CaseFile(
                  CaseRef.of(year, Series.next(tx, "dossiers", year)),
                  1,
                  CaseState.RECU,
                  kind,
                  origine,
                  dossier.pieces(),
                  now,
                  now,
                  null,
                  null,
                  0,
                  0,
                  null,
                  Map.of(),
                  Map.of(),
                  List.of(),
                  List.of(),
                  "",
                  null);
          insert(tx, opened, intake, dossier.fingerprint());
          update(tx, "UPDATE case_file SET projected = 1 WHERE ref = ?", opened.ref().value());
          Event marked = event.with(Map.of(Journal.INTAKE, intake)); // for a rebuild
          Journal.append(tx, marked, opened.ref(), null, snapshot(opened), now);
          return opened;
        });
  }

  static void insert(Connection tx, CaseFile opened, String intake, Sha256 fingerprint)
      throws SQLException {
    try (var insert =
        tx.prepareStatement(
            "INSERT INTO case_file (ref, version, state, fingerprint, intake, data)"
                + " VALUES (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, opened.ref().value());
      insert.setInt(2, opened.version());
      insert.setString(3, opened.state().name());
      insert.setString(4, fingerprint.hex());
      insert.setString(5, intake);
      insert.setString(6, Json.write(opened));
      insert.executeUpdate();
    }
  }

  public Optional<CaseFile> find(CaseRef ref) {
    return database.read(c -> one(c, "SELECT data FROM case_file WHERE ref = ?", ref.value()));
  }

  /** The case that this intake opened, if it got that far. */
  public Optional<CaseFile> openedBy(String intake) {
    return database.read(c -> one(c, "SELECT data FROM case_file WHERE intake = ?", intake));
  }

  /** The mark under which the dossier of a case was taken. */
  public Optional<String> intakeOf(CaseRef ref) {
    return database.read(
        c -> {
          try (var query = c.prepareStatement("SELECT intake FROM case_file WHERE ref = ?")) {
            query.setString(1, ref.value());
            try (var row = query.executeQuery()) {
              return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
          }
        });
  }

  private static Optional<CaseFile> openTwin(Connection c, Sha256 fingerprint) throws SQLException {
    return one(
        c,
        "SELECT data FROM case_file WHERE fingerprint = ? AND state NOT IN ('ARCHIVE', 'REJETE')"
            + " ORDER BY ref LIMIT 1",
        fingerprint.hex());
  }

  /** The latest case before this one that held the same bytes, if any. */
  public Optional<CaseFile> twinBefore(CaseFile file) {
    return database.read(
        c ->
            one(
                c,
                "SELECT data FROM case_file WHERE fingerprint = ? AND ref < ? ORDER BY ref DESC"
                    + " LIMIT 1",
                new Dossier(file.pieces()).fingerprint().hex(),
                file.ref().value()));
  }

  /** In the order of their references. */
  public List<CaseFile> list(Collection<CaseState> states) {
    String in =
        states.stream().map(s -> "'" + s.name() + "'").collect(Collectors.joining(",", "(", ")"));
    return database.read(
        c -> many(c, "SELECT data FROM case_file WHERE state IN " + in + " ORDER BY ref"));
  }

  public List<CaseFile> list() {
    return list(Arrays.asList(CaseState.values()));
  }

  /** The cases that stand in a state since this day or a later one, in the order of references. */
  public List<CaseFile> since(CaseState state, LocalDate day) {
    return database.read(
        c ->
            many(
                c,
                "SELECT data FROM case_file WHERE state = '"
                    + state.name()
                    + "' AND json_extract(data, '$.since') >= '"
                    + day
                    + "' ORDER BY ref"));
  }

  /** The references alone, each with its state: what is asked of thousands of cases often. */
  public Map<CaseRef, CaseState> states(Collection<CaseState> states) {
    String in =
        states.stream().map(s -> "'" + s.name() + "'").collect(Collectors.joining(",", "(", ")"));
    return database.read(
        c -> {
          Map<CaseRef, CaseState> found = new LinkedHashMap<>();
          try (var query =
                  c.prepareStatement(
                      "SELECT ref, state FROM case_file WHERE state IN " + in + " ORDER BY ref");
              var rows = query.executeQuery()) {
            while (rows.next()) {
              found.put(new CaseRef(rows.getString(1)), CaseState.valueOf(rows.getString(2)));
            }
          }
          return found;
        });
  }

  /** The cases whose folders may be behind what the database says. */
  public List<CaseFile> notProjected() {
    return database.read(
        c -> many(c, "SELECT data FROM case_file WHERE projected < version ORDER BY ref"));
  }

  /** Says that the folders are to be written again, though the case has not changed. */
  public void behind(CaseRef ref) {
    database.write(
        tx -> update(tx, "UPDATE case_file SET projected = 0 WHERE ref = ?", ref.value()));
  }

  /** Says that the folders show the case at this version. */
  public void projected(CaseFile shown) {
    database.writeUnforced(
        tx ->
            update(
                tx,
                "UPDATE case_file SET projected = ? WHERE ref = ? AND projected < ?",
                shown.version(),
                shown.ref().value(),
                shown.version()));
  }

  /**
   * Takes the oldest case that waits in one of the states and that nobody holds.
   *
   * @param owner names this worker among all
   * @param lease how long the case stays taken if the worker says nothing more
   */
  public Optional<Claim> claim(Collection<CaseState> states, String owner, Duration lease) {
    Instant now = now();
    String free =
        states.stream().map(s -> first(s, now)).collect(Collectors.joining(" UNION ALL "));
    String sql =
        "UPDATE case_file SET lease_owner = ?, lease_until = ? WHERE ref = (SELECT min(ref) FROM ("
            + free
            + ")) RETURNING data, attempts";
    return database.writeUnforced(
        tx -> {
          try (var update = tx.prepareStatement(sql)) {
            fill(update, owner, stamp(now.plus(lease)));
            try (var rows = update.executeQuery()) {
              return rows.next()
                  ? Optional.of(new Claim(read(rows), owner, rows.getInt(2)))
                  : Optional.empty();
            }
          }
        });
  }

  /**
   * The oldest free case of one state. Each state by itself follows the index: over several at once
   * each claim would look at every case that waits.
   */
  private static String first(CaseState state, Instant now) {
    return "SELECT ref FROM (SELECT ref FROM case_file WHERE state = '"
        + state
        + "' AND (lease_until IS NULL OR lease_until < '"
        + stamp(now)
        + "') AND (not_before IS NULL OR not_before NOT BETWEEN '"
        + stamp(now.plusMillis(1))
        + "' AND '"
        + stamp(now.plus(LONGEST_PAUSE))
        + "') ORDER BY ref LIMIT 1)";
  }

  /** True where a case waits in the state and may be claimed now. */
  public boolean waits(CaseState state) {
    String sql = first(state, now());
    return database.read(
        c -> {
          try (var query = c.prepareStatement(sql)) {
            try (var rows = query.executeQuery()) {
              return rows.next();
            }
          }
        });
  }

  /**
   * Commits the result of a step.
   *
   * @return the case at its new version; empty when the lease was lost to another worker, in which
   *     case nothing changed
   */
  public Optional<CaseFile> commit(Claim claim, Event event, Change change) {
    return database.write(
        tx -> {
          Optional<CaseFile> current =
              one(
                  tx,
                  "SELECT data FROM case_file WHERE ref = ? AND version = ? AND lease_owner = ?",
                  claim.held().ref().value(),
                  claim.held().version(),
                  claim.owner());
          return current.isEmpty()
              ? Optional.empty()
              : Optional.of(replace(tx, current.get(), event, change));
        });
  }

  /**
   * Commits a person's move on a case that they saw at a version.
   *
   * @throws StaleVersion when the case has changed since
   */
  public CaseFile move(CaseRef ref, int seen, Event event, Change change) {
    return database.write(
        tx -> {
          CaseFile current =
              one(tx, "SELECT data FROM case_file WHERE ref = ? AND version = ?", ref.value(), seen)
                  .orElseThrow(() -> new StaleVersion(ref, seen));
          return replace(tx, current, event, change);
        });
  }

  /**
   * Notes once that a dossier holds the bytes of a case that is still open.
   *
   * @param intake the mark under which the dossier was taken
   * @return that case, also where this intake was noted before a crash; empty where there is none
   */
  public Optional<CaseFile> noteTwin(String intake, Dossier dossier) {
    return database.write(
        tx -> {
          Optional<String> before = Journal.twinOf(tx, intake);
          if (before.isPresent()) {
            return one(tx, "SELECT data FROM case_file WHERE ref = ?", before.get());
          }
          Optional<CaseFile> twin = openTwin(tx, dossier.fingerprint());
          if (twin.isPresent()) {
            Event event = Event.step(Journal.TWIN).with(Map.of(Journal.INTAKE, intake));
            Journal.append(tx, event, twin.get().ref(), null, null, now());
          }
          return twin;
        });
  }

  /** Notes an event that leaves the case as it is: a dossier sent twice, a refusal. */
  public void note(CaseRef ref, Event event) {
    database.write(
        tx -> {
          Journal.append(tx, event, ref, null, null, now());
          return ref;
        });
  }

  private CaseFile replace(Connection tx, CaseFile current, Event event, Change change)
      throws SQLException {
    Instant now = now();
    CaseFile next = change.apply(current, tx).at(now);
    update(
        tx,
        "UPDATE case_file SET version = ?, state = ?, data = ?, projected = CASE WHEN ? AND"
            + " projected = ? THEN ? ELSE projected END, lease_owner = NULL, lease_until = NULL,"
            + " attempts = 0, not_before = NULL WHERE ref = ?",
        next.version(),
        next.state().name(),
        Json.write(next),
        !current.state().isShown() && !next.state().isShown(), // no folder says anything of it
        current.version(),
        next.version(),
        next.ref().value());
    Journal.append(tx, event, next.ref(), snapshot(current), snapshot(next), now);
    return next;
  }

  /** Gives the case back after a fault that may pass; it is tried again after the pause. */
  public void release(Claim claim, Duration pause) {
    database.writeUnforced(
        tx ->
            update(
                tx,
                "UPDATE case_file SET lease_owner = NULL, lease_until = NULL, attempts = attempts +"
                    + " 1, not_before = ? WHERE ref = ? AND lease_owner = ?",
                stamp(now().plus(pause)),
                claim.held().ref().value(),
                claim.owner()));
  }

  /** The owners that hold a case now. */
  public List<String> holders() {
    return database.read(
        c -> {
          List<String> owners = new ArrayList<>();
          try (var query =
                  c.prepareStatement(
                      "SELECT DISTINCT lease_owner FROM case_file WHERE lease_owner IS NOT NULL");
              var rows = query.executeQuery()) {
            while (rows.next()) {
              owners.add(rows.getString(1));
            }
          }
          return owners;
        });
  }

  /** The cases that a worker holds now, and until when. */
  public Map<CaseRef, Instant> held() {
    String sql =
        "SELECT ref, lease_until FROM case_file WHERE lease_until >= '"
            + stamp(now())
            + "' ORDER BY ref";
    return database.read(
        c -> {
          Map<CaseRef, Instant> held = new LinkedHashMap<>();
          try (var query = c.prepareStatement(sql);
              var rows = query.executeQuery()) {
            while (rows.next()) {
              held.put(new CaseRef(rows.getString(1)), Instant.parse(rows.getString(2)));
            }
          }
          return held;
        });
  }

  /** Frees every case of a worker that is known to be dead. */
  public void free(String owner) {
    database.writeUnforced(
        tx ->
            update(
                tx,
                "UPDATE case_file SET lease_owner = NULL, lease_until = NULL WHERE lease_owner = ?",
                owner));
  }

  private Sha256 snapshot(CaseFile file) {
    return blobs.put(Json.write(file));
  }

  /** Fixed width, so that the order of the texts is the order of the instants. */
  private static String stamp(Instant instant) {
    return java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
        .withZone(java.time.ZoneOffset.UTC)
        .format(instant);
  }

  private Instant now() {
    return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
  }

  private static Optional<CaseFile> one(Connection c, String sql, Object... values)
      throws SQLException {
    return many(c, sql, values).stream().findFirst();
  }

  private static List<CaseFile> many(Connection c, String sql, Object... values)
      throws SQLException {
    List<CaseFile> found = new ArrayList<>();
    try (var query = c.prepareStatement(sql)) {
      fill(query, values);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(read(rows));
        }
      }
    }
    return found;
  }

  private static CaseFile read(ResultSet rows) throws SQLException {
    return Json.read(rows.getString(1), CaseFile.class);
  }

  private static int update(Connection tx, String sql, Object... values) throws SQLException {
    try (var update = tx.prepareStatement(sql)) {
      fill(update, values);
      return update.executeUpdate();
    }
  }

  private static void fill(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
