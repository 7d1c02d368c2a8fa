package org.paraphe.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paraphe.casefile.Database;

/**
 * Who is away between two days, and so decides nothing until they are said to be back. Thread-safe.
 */
public final class Absences {

  /**
   * @param personne id of the person
   * @param depuis the first day
   * @param jusqua the last day
   */
  public record Absence(String personne, LocalDate depuis, LocalDate jusqua) {
    public Absence {
      if (jusqua.isBefore(depuis)) {
        throw new IllegalArgumentException("an absence ends after it starts: " + jusqua);
      }
    }

    private boolean holds(LocalDate day) {
      return !day.isBefore(depuis) && !day.isAfter(jusqua);
    }
  }

  private final Database database;

  public Absences(Database database) {
    this.database = database;
  }

  /** Adds one; the same person from the same day on replaces what was said before. */
  public void add(Absence absence) {
    database.write(
        tx -> {
          try (var insert =
              tx.prepareStatement(
                  "INSERT INTO absence (personne, depuis, jusqua) VALUES (?, ?, ?) ON CONFLICT"
                      + " (personne, depuis) DO UPDATE SET jusqua = excluded.jusqua")) {
            insert.setString(1, absence.personne());
            insert.setString(2, absence.depuis().toString());
            insert.setString(3, absence.jusqua().toString());
            return insert.executeUpdate();
          }
        });
  }

  /** The person is back: forgets every absence that is not over. */
  public void end(Person person, LocalDate today) {
    database.write(
        tx -> {
          try (var delete =
              tx.prepareStatement("DELETE FROM absence WHERE personne = ? AND jusqua >= ?")) {
            delete.setString(1, person.id());
            delete.setString(2, today.toString());
            return delete.executeUpdate();
          }
        });
  }

  public List<Absence> list() {
    return database.read(
        c -> {
          List<Absence> found = new ArrayList<>();
          try (var query =
                  c.prepareStatement(
                      "SELECT personne, depuis, jusqua FROM absence ORDER BY depuis, personne");
              var rows = query.executeQuery()) {
            while (rows.next()) {
              found.add(
                  new Absence(
                      rows.getString(1),
                      LocalDate.parse(rows.getString(2)),
                      LocalDate.parse(rows.getString(3))));
            }
          }
          return found;
        });
  }

  /** The absence of a person on a day. */
  public Optional<Absence> of(Person person, LocalDate day) {
    return list().stream()
        .filter(a -> a.personne().equals(person.id()) && a.holds(day))
        .findFirst();
  }
}
