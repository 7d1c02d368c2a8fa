package org.paraphe.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.casefile.CaseFile.Numero;
import org.paraphe.casefile.CaseRef;
import org.paraphe.casefile.Durable;
import org.paraphe.casefile.Json;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.Sha256;

/**
 * The packages under {@code archives/<registre>/<année>/<numéro>/}: written beside their place,
 * forced to the disk, renamed, never changed. Writing the same act twice leaves the first package.
 */
public final class ArchivePackages {

  public static final String MANIFEST = "manifeste.json";

  /**
   * Where a package stands: {@code registre/année/nom}.
   *
   * @param nom the number; of a text that was not adopted, {@code non-adoptees/} and its reference
   * @param numero null where the text took none
   */
  public record Place(String registre, int annee, String nom, @Nullable String numero) {

    public static Place of(Numero numero) {
      return new Place(numero.registre(), numero.annee(), numero.texte(), numero.texte());
    }

    /** A text that the assembly refused: kept by its reference, without a number. */
    public static Place notAdopted(String registre, int annee, CaseRef ref) {
      return new Place(registre, annee, "non-adoptees/" + ref.value(), null);
    }
  }

  private final Path root;

  public ArchivePackages(Path root) {
    this.root = root;
  }

  /**
   * Writes a package, or finds it already there from before a crash.
   *
   * @param facts what the manifest says of the act besides its files: kind, date, objet
   * @param files bytes by name, {@code /} between folders
   * @return its folder
   * @throws PermanentFailure when another case's package, or a damaged one, stands in its place
   */
  public Path write(
      CaseRef ref, Place where, Map<String, String> facts, Map<String, byte[]> files) {
    Path place = place(where);
    if (Files.exists(place)) {
      return already(place, ref);
    }
    Path part = root.resolve(".tmp").resolve(ref.value());
    try {
      discard(part); // what an earlier try left, on a full disk or before a crash
      List<Map<String, Object>> listed = new ArrayList<>();
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        keep(part, file.getKey(), file.getValue());
        listed.add(entry(file.getKey(), file.getValue()));
      }
      keep(part, MANIFEST, manifest(ref, where, facts, listed));
      forceFolders(part);
      Files.createDirectories(place.resolveSibling("."));
      Durable.move(part, place);
      for (Path up = place.resolveSibling(".").normalize();
          up.startsWith(root);
          up = up.resolve("..").normalize()) {
        Durable.force(up);
      }
      return place;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the package " + place, e);
    }
  }

  /** The folders of all packages, as they stand on the disk. */
  public List<Path> all() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.find(root, 5, (path, seen) -> path.endsWith(MANIFEST))) {
      return walk.map(p -> p.resolveSibling(".").normalize())
          .filter(p -> !p.startsWith(root.resolve(".tmp")))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + root, e);
    }
  }

  /**
   * The bytes of one file of a package, once the whole package was found to be what its manifest
   * says.
   *
   * @throws PermanentFailure where it is missing, damaged, or another case's
   */
  public byte[] file(Place where, CaseRef ref, String name) {
    Path file = already(place(where), ref).resolve(name);
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The reference of the case whose act a package holds. */
  public String refOf(Path place) {
    return String.valueOf(read(place).get("ref"));
  }

  public Path place(Place where) {
    return root.resolve(where.registre())
        .resolve(Integer.toString(where.annee()))
        .resolve(where.nom());
  }

  private static void discard(Path part) throws IOException {
    if (!Files.exists(part)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(part)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Durable.remove(path);
      }
    }
  }

  private static Map<String, Object> entry(String name, byte[] bytes) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", name);
    entry.put("sha256", Sha256.of(bytes).hex());
    entry.put("size", bytes.length);
    return entry;
  }

  private static byte[] manifest(
      CaseRef ref, Place where, Map<String, String> facts, List<Map<String, Object>> files)
      throws IOException {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("schema", 1);
    manifest.put("ref", ref.value());
    manifest.put("register", where.registre());
    manifest.put("year", where.annee());
    manifest.put("number", where.numero());
    manifest.putAll(facts);
    manifest.put("files", files);
    return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
  }

  private static void keep(Path folder, String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) {
      throw new PermanentFailure("« " + name + " » sort de l'archive ; l'archivage est refusé.");
    }
    Files.createDirectories(file.resolveSibling("."));
    Durable.before(Durable.Write.ARCHIVE, file);
    Files.write(file, bytes);
    Durable.force(file);
  }

  private static void forceFolders(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path inner :
          walk.filter(Files::isDirectory).sorted(Comparator.reverseOrder()).toList()) {
        Durable.force(inner);
      }
    }
  }

  private Path already(Path place, CaseRef ref) {
    Map<?, ?> manifest = read(place);
    if (!ref.value().equals(manifest.get("ref"))) {
      throw new PermanentFailure(
          "« "
              + place
              + " » contient déjà l'acte du dossier "
              + manifest.get("ref")
              + " ; rien n'a été écrit. Vérifiez le registre.");
    }
    List<String> damaged = damaged(place, manifest);
    if (!damaged.isEmpty()) {
      throw new PermanentFailure(
          "L'archive « "
              + place
              + " » est incomplète ou altérée ("
              + String.join(", ", damaged)
              + ") ; restaurez-la depuis une sauvegarde.");
    }
    return place;
  }

  private static Map<?, ?> read(Path place) {
    try {
      return Json.mapper().readValue(place.resolve(MANIFEST).toFile(), Map.class);
    } catch (IOException e) {
      throw new PermanentFailure(
          "Le manifeste de l'archive « "
              + place
              + " » est absent ou illisible ; restaurez-la depuis une sauvegarde.",
          e);
    }
  }

  /** The files of the manifest whose bytes are not what it says. */
  private static List<String> damaged(Path place, Map<?, ?> manifest) {
    List<String> damaged = new ArrayList<>();
    if (manifest.get("files") instanceof List<?> files) {
      for (Object file : files) {
        if (file instanceof Map<?, ?> entry) {
          Path path = place.resolve(String.valueOf(entry.get("name")));
          if (!Files.isRegularFile(path) || !Sha256.of(path).hex().equals(entry.get("sha256"))) {
            damaged.add(String.valueOf(entry.get("name")));
          }
        }
      }
    }
    return damaged;
  }
}
