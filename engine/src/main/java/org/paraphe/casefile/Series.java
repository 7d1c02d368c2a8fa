package org.paraphe.casefile;

import java.sql.Connection;
import java.sql.SQLException;

/** Gapless numbers, one series a name and a year, given inside the transaction that uses them. */
public final class Series {

  private Series() {}

  /** Says that numbers up to this one were given. */
  static void reach(Connection tx, String name, int year, int last) throws SQLException {
    try (var insert =
        tx.prepareStatement("INSERT INTO series (name, year, last) VALUES (?, ?, ?)")) {
      insert.setString(1, name);
      insert.setInt(2, year);
      insert.setInt(3, last);
      insert.executeUpdate();
    }
  }

  /** The next number, from 1. A rollback gives it back. */
  public static int next(Connection tx, String name, int year) throws SQLException {
    try (var upsert =
        tx.prepareStatement(
            "INSERT INTO series (name, year, last) VALUES (?, ?, 1)"
                + " ON CONFLICT (name, year) DO UPDATE SET last = last + 1 RETURNING last")) {
      upsert.setString(1, name);
      upsert.setInt(2, year);
      try (var rows = upsert.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
