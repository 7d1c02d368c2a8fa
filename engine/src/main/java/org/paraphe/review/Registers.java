package org.paraphe.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.paraphe.casefile.CaseFile.Numero;
import org.paraphe.casefile.Series;

/**
 * The registers that number acts, one series a register and a year, gapless (CGCT R2121-9 asks for
 * the register itself, practice for the absence of gaps). A number is given in the transaction that
 * signs the act off, and comes back if that fails.
 */
public final class Registers {

  private Registers() {}

  /** The next number: {@code 2026-017}. */
  public static Numero next(Connection tx, String registre, int annee) throws SQLException {
    int rang = Series.next(tx, "registre:" + registre, annee);
    return new Numero(registre, annee, rang, String.format(Locale.ROOT, "%04d-%03d", annee, rang));
  }
}
