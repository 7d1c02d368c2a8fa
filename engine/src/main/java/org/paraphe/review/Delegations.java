package org.paraphe.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.paraphe.casefile.Database;

/**
 * Delegations of signature: between two days a person signs for another, by a written act (CGCT
 * L2122-18 and L2122-19). Thread-safe.
 */
public final class Delegations {

  /**
   * @param delegant id of the person who may sign
   * @param delegataire id of the person who signs instead
   * @param depuis the first day
   * @param jusqua the last day
   * @param acte the act that says so, in words: "arrêté n° 2026-012"
   * @param natures the kinds of acts for which it is given; empty for all
   */
  public record Delegation(
      String delegant,
      String delegataire,
      LocalDate depuis,
      LocalDate jusqua,
      String acte,
      Set<String> natures) {

    public Delegation {
      natures = Set.copyOf(natures);
      if (jusqua.isBefore(depuis)) {
        throw new IllegalArgumentException("a delegation ends after it starts: " + jusqua);
      }
      if (delegant.equals(delegataire)) {
        throw new IllegalArgumentException("nobody delegates to themselves");
      }
    }

    public boolean holds(LocalDate day) {
      return !day.isBefore(depuis) && !day.isAfter(jusqua);
    }

    /**
     * True where acts of the kind may be signed by it.
     *
     * @param nature the kind's identifier; empty where it is not told yet
     */
    public boolean serves(String nature) {
      return natures.isEmpty() || natures.contains(nature);
    }
  }

  private final Database database;

  public Delegations(Database database) {
    this.database = database;
  }

  /** Adds one; the same people from the same day on replace what was said before. */
  public void add(Delegation delegation) {
    database.write(
        tx -> {
          try (var insert =
              tx.prepareStatement(
                  "INSERT INTO delegation (delegant, delegataire, depuis, jusqua, acte, natures)"
                      + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (delegant, delegataire, depuis) DO"
                      + " UPDATE SET jusqua = excluded.jusqua, acte = excluded.acte, natures ="
                      + " excluded.natures")) {
            insert.setString(1, delegation.delegant());
            insert.setString(2, delegation.delegataire());
            insert.setString(3, delegation.depuis().toString());
            insert.setString(4, delegation.jusqua().toString());
            insert.setString(5, delegation.acte());
            insert.setString(6, String.join(",", new TreeSet<>(delegation.natures())));
            return insert.executeUpdate();
          }
        });
  }

  public List<Delegation> list() {
    return database.read(
        c -> {
          List<Delegation> found = new ArrayList<>();
          try (var query =
                  c.prepareStatement(
                      "SELECT delegant, delegataire, depuis, jusqua, acte, natures FROM delegation"
                          + " ORDER BY depuis, delegant");
              var rows = query.executeQuery()) {
            while (rows.next()) {
              found.add(
                  new Delegation(
                      rows.getString(1),
                      rows.getString(2),
                      LocalDate.parse(rows.getString(3)),
                      LocalDate.parse(rows.getString(4)),
                      rows.getString(5),
                      natures(rows.getString(6))));
            }
          }
          return found;
        });
  }

  private static Set<String> natures(String text) {
    return text.isEmpty() ? Set.of() : Set.of(text.split(","));
  }

  /** By which delegations a person may sign acts of a kind on a day, while their givers may. */
  public List<Delegation> of(Person person, String nature, LocalDate day) {
    return givenTo(person).stream().filter(d -> d.holds(day) && d.serves(nature)).toList();
  }

  /** Every delegation that a person was ever given. */
  public List<Delegation> givenTo(Person person) {
    return list().stream().filter(d -> d.delegataire().equals(person.id())).toList();
  }

  /** The delegations of a person that hold on a day, whatever the kinds. */
  public List<Delegation> givenBy(Person person, LocalDate day) {
    return list().stream().filter(d -> d.delegant().equals(person.id()) && d.holds(day)).toList();
  }
}
