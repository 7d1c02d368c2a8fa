package org.paraphe.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  @TempDir Path home;
  private Database database;
  private Journal journal;
  private JournalAppender appender;
  private Path file;

  @BeforeEach
  void writeFiveLines() {
    database = Database.open(home.resolve("paraphe.db"));
    journal = new Journal(database, home.resolve("journal"));
    appender = new JournalAppender(database, home.resolve("journal"));
    file = home.resolve("journal/journal.jsonl");
    for (int i = 1; i <= 5; i++) {
      journal.note(Event.step("essai-" + i));
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void verifiesAnUntouchedChain() {
    appender.append();

    assertThat(journal.verify()).isEqualTo(new Journal.Verification(true, 5, null));
  }

  @Test
  void raisesNoFalseAlarmWhileOthersWrite() throws Exception {
    Thread writer =
        new Thread(
            () -> {
              for (int i = 0; i < 150; i++) {
                journal.note(Event.step("pendant"));
                appender.append();
              }
            });
    writer.start();
    while (writer.isAlive()) {
      assertThat(journal.verify().firstBroken()).isNull();
    }
    writer.join();
  }

  @Test
  void seesAByteThatIsNoTextInTheFile() throws Exception {
    appender.append();
    byte[] bytes = Files.readAllBytes(file);
    bytes[20] = (byte) 0xff;
    Files.write(file, bytes);

    assertThat(broken().line()).isEqualTo(1);
  }

  @Test
  void seesAnEditedLine() {
    change("UPDATE journal SET line = replace(line, 'essai-3', 'essai-9') WHERE seq = 3");

    assertThat(broken().line()).isEqualTo(4);
  }

  @Test
  void seesAnEditedLastLine() {
    change("UPDATE journal SET line = replace(line, 'essai-5', 'essai-9') WHERE seq = 5");

    assertThat(broken().line()).isEqualTo(5);
  }

  @Test
  void seesADeletedLine() {
    change("DELETE FROM journal WHERE seq = 2");

    assertThat(broken().line()).isEqualTo(2);
  }

  @Test
  void seesTwoSwappedLines() {
    change("UPDATE journal SET seq = 99 WHERE seq = 2");
    change("UPDATE journal SET seq = 2 WHERE seq = 3");
    change("UPDATE journal SET seq = 3 WHERE seq = 99");

    assertThat(broken().line()).isEqualTo(2);
  }

  @Test
  void seesATailCutInTheDatabaseAlone() {
    appender.append();
    change("DELETE FROM journal WHERE seq = 5");

    assertThat(broken().why()).contains("la base a été remplacée ou raccourcie");
  }

  @Test
  void seesAnEditedByteInTheFile() throws Exception {
    appender.append();
    Files.writeString(file, Files.readString(file).replace("essai-2", "essai-7"));

    assertThat(broken().line()).isEqualTo(2);
  }

  @Test
  void copiesOnlyWhatIsMissing() throws Exception {
    appender.append();
    List<String> before = Files.readAllLines(file);
    journal.note(Event.step("essai-6"));
    appender.append();

    assertThat(Files.readAllLines(file)).hasSize(6).startsWith(before.toArray(String[]::new));
  }

  @Test
  void cutsATornLineAndWritesItAgain() throws Exception {
    appender.append();
    journal.note(Event.step("essai-6"));
    Files.write(
        file, "{\"seq\":6,\"at\":\"20".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    appender.append();

    assertThat(Files.readAllLines(file)).hasSize(6);
    assertThat(journal.verify().ok()).isTrue();
  }

  private Journal.Broken broken() {
    Journal.Verification seen = journal.verify();
    assertThat(seen.ok()).isFalse();
    return seen.firstBroken();
  }

  private void change(String sql) {
    database.write(
        tx -> {
          try (var statement = tx.createStatement()) {
            return statement.executeUpdate(sql);
          }
        });
  }
}
