package org.paraphe.review;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.casefile.Database;
import org.paraphe.dossier.PermanentFailure;

/** The people of a home. Thread-safe. */
public final class People {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Database database;

  public People(Database database) {
    this.database = database;
  }

  /**
   * Adds a person.
   *
   * @throws PermanentFailure when the login is taken
   */
  public Person add(String login, String nom, Set<Role> roles, @Nullable String osUser) {
    byte[] digits = new byte[6];
    RANDOM.nextBytes(digits);
    Person person =
        new Person("p-" + HexFormat.of().formatHex(digits), login, nom, roles, true, osUser);
    return database.write(
        tx -> {
          try (var insert =
              tx.prepareStatement(
                  "INSERT INTO person (id, login, nom, roles, actif, os_user) VALUES (?,?,?,?,1,?)"
                      + " ON CONFLICT (login) DO NOTHING")) {
            insert.setString(1, person.id());
            insert.setString(2, login);
            insert.setString(3, nom);
            insert.setString(4, roles.stream().map(Role::name).collect(Collectors.joining(",")));
            insert.setString(5, osUser);
            if (insert.executeUpdate() == 0) {
              throw new PermanentFailure(
                  "L'identifiant « "
                      + login
                      + " » est déjà pris ; choisissez-en un autre (« paraphe person list » les"
                      + " montre).");
            }
          }
          return person;
        });
  }

  /** Nothing is decided in the person's name from now on; what was decided stays theirs. */
  public void disable(Person person) {
    database.write(
        tx -> {
          try (var update = tx.prepareStatement("UPDATE person SET actif = 0 WHERE id = ?")) {
            update.setString(1, person.id());
            return update.executeUpdate();
          }
        });
  }

  /** Where the person is reminded; null: nowhere. */
  public void mail(Person person, @Nullable String mail) {
    database.write(
        tx -> {
          try (var update = tx.prepareStatement("UPDATE person SET mail = ? WHERE id = ?")) {
            update.setString(1, mail);
            update.setString(2, person.id());
            return update.executeUpdate();
          }
        });
  }

  public Optional<Person> find(String login) {
    return list().stream().filter(p -> p.login().equals(login)).findFirst();
  }

  public Optional<Person> byId(String id) {
    return list().stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** In the order of their logins, disabled ones included. */
  public List<Person> list() {
    return database.read(
        c -> {
          List<Person> people = new ArrayList<>();
          try (var query =
                  c.prepareStatement(
                      "SELECT id, login, nom, roles, actif, os_user, mail FROM person ORDER BY login");
              var rows = query.executeQuery()) {
            while (rows.next()) {
              people.add(read(rows));
            }
          }
          return people;
        });
  }

  private static Person read(ResultSet rows) throws SQLException {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(rows.getString(4).split(","))
        .filter(r -> !r.isBlank())
        .map(Role::valueOf)
        .forEach(roles::add);
    return new Person(
        rows.getString(1),
        rows.getString(2),
        rows.getString(3),
        roles,
        rows.getInt(5) == 1,
        rows.getString(6),
        rows.getString(7));
  }
}
