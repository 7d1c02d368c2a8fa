package org.paraphe.casefile;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.dossier.PermanentFailure;

class DatabaseTest {

  @TempDir Path home;

  @Test
  void refusesASchemaOfANewerRelease() {
    Path file = home.resolve("paraphe.db");
    try (Database database = Database.open(file)) {
      database.write(
          tx -> {
            try (var statement = tx.createStatement()) {
              return statement.executeUpdate(
                  "INSERT INTO flyway_schema_history (installed_rank, version, description, type,"
                      + " script, checksum, installed_by, execution_time, success) VALUES (99,"
                      + " '99', 'later', 'SQL', 'V99__later.sql', 1, 'x', 1, 1)");
            }
          });
    }

    assertThatThrownBy(() -> Database.open(file))
        .isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("version plus récente de Paraphe");
  }
}
