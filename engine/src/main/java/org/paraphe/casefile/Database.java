package org.paraphe.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.TransientFailure;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The SQLite database of a home: WAL, synchronous=FULL, one write connection whose transactions
 * begin IMMEDIATE, so that the service and the commands may write side by side. Thread-safe.
 *
 * <p>Transactions are begun and ended by statements: without auto-commit the driver begins the next
 * one at each commit, and would keep every other process from writing.
 */
public final class Database implements AutoCloseable {

  /** Work inside one transaction. */
  @FunctionalInterface
  public interface Work<T> {
    T run(Connection tx) throws SQLException;
  }

  private static final int BUSY_MILLIS = 20_000;
  private static final String HOME_SCHEMA = "org/paraphe/casefile/migrations";

  private final SQLiteDataSource source;
  private final Path file;
  private final Connection writer;
  private final Connection reader;

  private Database(SQLiteDataSource source, Path file) throws SQLException {
    this.source = source;
    this.file = file;
    this.writer = source.getConnection();
    this.reader = source.getConnection();
  }

  /**
   * Opens the database and brings its schema up to date; makes it where there is none.
   *
   * @throws PermanentFailure when a newer release of Paraphe made it
   */
  public static Database open(Path file) {
    return open(file, HOME_SCHEMA);
  }

  /**
   * The same for a database of another schema.
   *
   * @param schema the folder of its migrations on the class path
   */
  public static Database open(Path file, String schema) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      SQLiteConfig config = new SQLiteConfig();
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
      config.setBusyTimeout(BUSY_MILLIS);
      SQLiteDataSource source = new SQLiteDataSource(config);
      source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
      migrate(source, file, schema);
      return new Database(source, file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder of " + file, e);
    } catch (SQLException e) {
      throw new TransientFailure("La base « " + file + " » ne s'ouvre pas.", e);
    }
  }

  private static void migrate(SQLiteDataSource source, Path file, String schema) {
    try {
      Flyway flyway =
          Flyway.configure(Database.class.getClassLoader())
              .dataSource(source)
              .locations("classpath:" + schema)
              .validateMigrationNaming(true)
              .load();
      flyway.migrate();
      refuseNewer(flyway, file);
    } catch (FlywayException e) {
      throw new PermanentFailure(
          "La base « "
              + file
              + " » ne correspond pas à cette version de Paraphe ; installez la version qui l'a"
              + " écrite, ou une plus récente.",
          e);
    }
  }

  private static void refuseNewer(Flyway flyway, Path file) {
    for (var migration : flyway.info().all()) {
      if (migration.getState().name().startsWith("FUTURE")) {
        throw new PermanentFailure(
            "La base « "
                + file
                + " » vient d'une version plus récente de Paraphe (schéma "
                + migration.getVersion()
                + ") ; installez cette version ou une plus récente.");
      }
    }
  }

  /** Runs in one write transaction; rolls back when the work throws. */
  public <T> T write(Work<T> work) {
    return write("PRAGMA synchronous = FULL", work);
  }

  /**
   * The same without waiting for the disk, for what a restart finds out by itself: who holds a
   * case, which folders are written. A power cut may undo the last of these, never one that a later
   * {@link #write} follows; a crash of the program undoes none.
   */
  <T> T writeUnforced(Work<T> work) {
    return write("PRAGMA synchronous = NORMAL", work);
  }

  private <T> T write(String synchronous, Work<T> work) {
    synchronized (writer) {
      try {
        execute(synchronous);
        execute("BEGIN IMMEDIATE");
      } catch (SQLException e) {
        throw new TransientFailure("La base de données est occupée.", e);
      }
      try {
        T result = work.run(writer);
        Durable.before(Durable.Write.COMMIT, file);
        execute("COMMIT");
        return result;
      } catch (SQLException e) {
        rollBack(e);
        throw new TransientFailure("La base de données n'a pas pu être écrite.", e);
      } catch (RuntimeException | Error e) {
        rollBack(e);
        throw e;
      }
    }
  }

  public <T> T read(Work<T> work) {
    synchronized (reader) {
      try {
        return work.run(reader);
      } catch (SQLException e) {
        throw new TransientFailure("La base de données n'a pas pu être lue.", e);
      }
    }
  }

  /** Changes whenever a transaction of any process changed something. */
  public int version() {
    return read(
        c -> {
          try (var query = c.createStatement();
              var rows = query.executeQuery("PRAGMA data_version")) {
            rows.next();
            return rows.getInt(1);
          }
        });
  }

  private void execute(String sql) throws SQLException {
    try (var statement = writer.createStatement()) {
      statement.execute(sql);
    }
  }

  private void rollBack(Throwable cause) {
    try {
      execute("ROLLBACK");
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public void close() {
    try {
      synchronized (writer) {
        writer.close();
      }
      synchronized (reader) {
        reader.close();
      }
    } catch (SQLException e) {
      throw new TransientFailure("La base « " + source.getUrl() + " » ne se ferme pas.", e);
    }
  }
}
