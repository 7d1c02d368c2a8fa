package org.paraphe.casefile;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.Dossier;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.Sha256;

/**
 * A home's database as a whole: copied while it is written to, and written again from the journal
 * and the snapshots where it is lost.
 */
public final class HomeState {

  /**
   * @param lastHash of the journal's last line; the chain's origin where it is empty
   */
  public record Counts(int cases, int entries, String lastHash) {}

  private HomeState() {}

  public static Counts counts(Database database) {
    return database.read(
        c ->
            new Counts(
                number(c, "SELECT count(*) FROM case_file"),
                number(c, "SELECT count(*) FROM journal"),
                lastHash(c)));
  }

  private static int number(Connection c, String sql) throws SQLException {
    try (var query = c.prepareStatement(sql);
        var rows = query.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static String lastHash(Connection c) throws SQLException {
    try (var query = c.prepareStatement("SELECT hash FROM journal ORDER BY seq DESC LIMIT 1");
        var rows = query.executeQuery()) {
      return rows.next() ? rows.getString(1) : Journal.ORIGIN;
    }
  }

  /** One consistent moment of a database in use, into a file that is not there yet. */
  public static void copy(Database database, Path target) {
    database.read(
        c -> {
          try (var vacuum = c.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, target.toString());
            vacuum.execute();
          }
          return target;
        });
  }

  /** What SQLite finds wrong with a database; "ok" where nothing is. */
  public static String integrity(Database database) {
    return database.read(
        c -> {
          try (var query = c.prepareStatement("PRAGMA integrity_check");
              var rows = query.executeQuery()) {
            return rows.next() ? rows.getString(1) : "";
          }
        });
  }

  /**
   * For a database that comes from elsewhere: nobody holds a case any more, and every folder is to
   * be shown again.
   */
  public static void wakeUp(Database database) {
    database.write(
        tx -> {
          try (var update =
              tx.prepareStatement(
                  "UPDATE case_file SET projected = 0, lease_owner = NULL, lease_until = NULL")) {
            return update.executeUpdate();
          }
        });
  }

  /** The whole lines of the journal's files, whatever they are worth. */
  public static List<String> copiedLines(Path folder) {
    return JournalAppender.copiedLines(folder);
  }

  /** What the journal's files say, held against their own chain. */
  public static List<String> journalLines(Path folder) {
    List<String> lines = JournalAppender.copiedLines(folder);
    Journal.brokenChain(lines)
        .ifPresent(
            broken -> {
              throw new PermanentFailure(
                  "Le journal de « "
                      + folder
                      + " » est rompu à la ligne "
                      + broken.line()
                      + " ("
                      + broken.why()
                      + ") ; rien n'a été reconstruit. Restaurez une sauvegarde.");
            });
    return lines;
  }

  /**
   * Fills an empty database from the journal: the last snapshot of each case, the series that their
   * references and numbers prove, the lines themselves.
   *
   * @return the cases as they stand now
   * @throws PermanentFailure when a snapshot is missing or was altered
   */
  public static List<CaseFile> rebuild(Database empty, List<String> lines, Blobs blobs) {
    Map<String, Sha256> last = new TreeMap<>();
    Map<String, String> intakes = new LinkedHashMap<>();
    for (String text : lines) {
      Map<?, ?> line = Json.read(text, Map.class);
      @Nullable Object ref = line.get("ref");
      if (ref != null && line.get("to") instanceof String to) {
        last.put(ref.toString(), new Sha256(to));
        if (line.get("from") == null) {
          intakes.put(ref.toString(), intake(line, ref.toString()));
        }
      }
    }
    List<CaseFile> cases = new ArrayList<>();
    last.forEach((ref, snapshot) -> cases.add(snapshot(ref, snapshot, blobs)));
    return empty.write(
        tx -> {
          Journal.restore(tx, lines);
          KeptTables.restore(tx, lines, blobs);
          for (CaseFile file : cases) {
            CaseFiles.insert(
                tx,
                file,
                intakes.getOrDefault(file.ref().value(), file.ref().value()),
                new Dossier(file.pieces()).fingerprint());
          }
          for (Map.Entry<String, Integer> one : series(cases).entrySet()) {
            int slash = one.getKey().lastIndexOf('/');
            int year = Integer.parseInt(one.getKey().substring(slash + 1));
            Series.reach(tx, one.getKey().substring(0, slash), year, one.getValue());
          }
          return cases;
        });
  }

  /** Cases of the first release did not journal their mark: no dossier is on its way under it. */
  private static String intake(Map<?, ?> line, String ref) {
    Object mark =
        line.get("versions") instanceof Map<?, ?> versions ? versions.get(Journal.INTAKE) : null;
    return mark == null ? "reconstruit-" + ref : mark.toString();
  }

  private static CaseFile snapshot(String ref, Sha256 hash, Blobs blobs) {
    if (!blobs.has(hash)) {
      throw new PermanentFailure(
          "Il manque le dernier état du dossier "
              + ref
              + " (etat/blobs, "
              + hash
              + ") ; rien n'a été reconstruit. Restaurez une sauvegarde.");
    }
    return Json.read(blobs.text(hash), CaseFile.class);
  }

  /** The last rank of each series, by {@code name/year}. */
  private static Map<String, Integer> series(List<CaseFile> cases) {
    Map<String, Integer> series = new TreeMap<>();
    for (CaseFile file : cases) {
      String[] ref = file.ref().value().split("-", 2);
      series.merge("dossiers/" + ref[0], Integer.parseInt(ref[1]), Math::max);
      CaseFile.Numero numero = file.numero();
      if (numero != null) {
        series.merge(
            "registre:" + numero.registre() + "/" + numero.annee(), numero.rang(), Math::max);
      }
    }
    return series;
  }
}
