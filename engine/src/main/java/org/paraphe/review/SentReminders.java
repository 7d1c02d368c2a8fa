package org.paraphe.review;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.Database;

/** Who was reminded of which case on which day: once is enough. Thread-safe. */
public final class SentReminders {

  /** Of today is enough; one more for a clock that is put back. */
  private static final int KEPT_DAYS = 1;

  private final Database database;

  public SentReminders(Database database) {
    this.database = database;
  }

  public boolean has(Person person, CaseRef ref, LocalDate day) {
    return database.read(
        c -> {
          try (var query =
              c.prepareStatement(
                  "SELECT 1 FROM rappel WHERE jour = ? AND personne = ? AND ref = ?")) {
            fill(query, person.id(), ref, day);
            try (var rows = query.executeQuery()) {
              return rows.next();
            }
          }
        });
  }

  public void add(String person, Iterable<CaseRef> refs, LocalDate day) {
    database.write(
        tx -> {
          try (var insert =
                  tx.prepareStatement(
                      "INSERT INTO rappel (jour, personne, ref) VALUES (?, ?, ?) ON CONFLICT DO"
                          + " NOTHING");
              var old = tx.prepareStatement("DELETE FROM rappel WHERE jour < ?")) {
            for (CaseRef ref : refs) {
              fill(insert, person, ref, day);
              insert.executeUpdate();
            }
            old.setString(1, day.minusDays(KEPT_DAYS).toString());
            return old.executeUpdate();
          }
        });
  }

  private static void fill(PreparedStatement statement, String person, CaseRef ref, LocalDate day)
      throws SQLException {
    statement.setString(1, day.toString());
    statement.setString(2, person);
    statement.setString(3, ref.value());
  }
}
