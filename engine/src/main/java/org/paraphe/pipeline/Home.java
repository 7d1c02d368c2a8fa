package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.paraphe.review.Person;

/** The home folder: where everything of one authority lives. Names are those that clerks see. */
public record Home(Path root) {

  public static Home at(Path root) {
    return new Home(root.toAbsolutePath().normalize());
  }

  /** Makes the folders that are missing. */
  public void create() {
    for (Path folder :
        List.of(
            depot(),
            enCours(),
            aValider(),
            enSeance(),
            valides(),
            votes(),
            rejetes(),
            aReprendre(),
            archives(),
            quarantaine(),
            modeles(),
            corpus(),
            root.resolve("config"),
            etat())) {
      make(folder);
    }
  }

  /** Makes a person's own folders: they decide by moving a case's folder into one of them. */
  public void createFoldersOf(Person person) {
    desksOf(person).forEach(Home::make);
  }

  List<Path> desksOf(Person person) {
    return List.of(valides(), votes(), rejetes(), aReprendre()).stream()
        .map(desks -> desks.resolve(person.login()))
        .toList();
  }

  /** A place of this home as people read it: from the root, with {@code /} between folders. */
  String shown(Path place) {
    return root.relativize(place).toString().replace('\\', '/');
  }

  private static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + folder, e);
    }
  }

  public Path depot() {
    return root.resolve("depot");
  }

  /** Where dropped files are renamed to before they are stored; on the same file system. */
  public Path enCours() {
    return depot().resolve(".en-cours");
  }

  public Path aValider() {
    return root.resolve("a-valider");
  }

  public Path enSeance() {
    return root.resolve("en-seance");
  }

  public Path valides() {
    return root.resolve("valides");
  }

  public Path votes() {
    return root.resolve("votes");
  }

  /** What each session leaves for people to post and publish: the list of its délibérations. */
  public Path seances() {
    return root.resolve("seances");
  }

  /** The inventories of batches, one folder each. */
  public Path lots() {
    return root.resolve("lots");
  }

  public Path rejetes() {
    return root.resolve("rejetes");
  }

  public Path aReprendre() {
    return root.resolve("a-reprendre");
  }

  public Path archives() {
    return root.resolve("archives");
  }

  public Path quarantaine() {
    return root.resolve("quarantaine");
  }

  public Path modeles() {
    return root.resolve("modeles");
  }

  public Path corpus() {
    return root.resolve("corpus");
  }

  public Path config() {
    return root.resolve("config").resolve("paraphe.yaml");
  }

  public Path etat() {
    return root.resolve("etat");
  }

  Path database() {
    return etat().resolve("paraphe.db");
  }

  Path blobs() {
    return etat().resolve("blobs");
  }

  Path journal() {
    return etat().resolve("journal");
  }
}
