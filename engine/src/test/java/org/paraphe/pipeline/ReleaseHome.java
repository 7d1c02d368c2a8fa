package org.paraphe.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.paraphe.casefile.CaseFile;
import org.paraphe.review.Person;
import org.paraphe.review.Role;

/**
 * Makes a home with a case in every state, to be kept with a release: later ones must open it and
 * go on. Run once for each release: {@code ReleaseHome <file.zip>}.
 */
final class ReleaseHome {

  private ReleaseHome() {}

  public static void main(String[] args) throws IOException {
    Path root = Files.createTempDirectory("espace");
    Home home = Home.at(root);
    home.create();
    Files.writeString(home.config(), CrashHome.SETTINGS);
    try (Paraphe paraphe = CrashHome.open(root)) {
      fill(paraphe);
    }
    zip(root, Path.of(args[0]));
    CrashLoop.delete(root);
  }

  private static void fill(Paraphe paraphe) throws IOException {
    Person clerk =
        paraphe
            .people()
            .add(
                "claire.morvan",
                "Claire Morvan",
                EnumSet.of(Role.AGENT, Role.VALIDATEUR, Role.SIGNATAIRE),
                null);
    paraphe.home().createFoldersOf(clerk);
    CaseFile archived = drop(paraphe, "archive.txt", HomeBench.LETTER);
    CaseFile approved = drop(paraphe, "valide.txt", HomeBench.LETTER + "\nP.-S. : urgent.\n");
    CaseFile session = drop(paraphe, "en-seance.txt", CrashHome.GRANT);
    CaseFile rejected = drop(paraphe, "rejete.txt", "Compte rendu de la visite de jeudi.");
    CaseFile returned = drop(paraphe, "a-reprendre.txt", "Compte rendu de la visite de lundi.");
    drop(paraphe, "a-valider.txt", "Compte rendu de la visite de mardi.");
    drop(paraphe, "quarantaine.txt", "");
    paraphe.steps().runAll();
    approve(paraphe, archived, clerk);
    paraphe.steps().archive();
    approve(paraphe, approved, clerk);
    approve(paraphe, session, clerk);
    paraphe.decisions().reject(rejected.ref(), clerk, "cli", "Sans objet.");
    drop(paraphe, "redige.txt", "Compte rendu de la visite de mercredi.");
    paraphe.steps().extract();
    paraphe.steps().draft();
    drop(paraphe, "extrait.txt", "Compte rendu de la visite de vendredi.");
    paraphe.steps().extract();
    drop(paraphe, "recu.txt", "Compte rendu de la visite de samedi.");
    paraphe.decisions().sendBack(returned.ref(), clerk, "cli", "Plus court.", Map.of());
  }

  private static CaseFile drop(Paraphe paraphe, String name, String text) throws IOException {
    Path file = Files.writeString(paraphe.home().depot().resolve(name), text);
    return paraphe.intake().take(file, null).orElseThrow();
  }

  private static void approve(Paraphe paraphe, CaseFile file, Person clerk) {
    CrashHome.waiveWhatBlocks(paraphe, paraphe.cases().find(file.ref()).orElseThrow());
    Verdict verdict = paraphe.decisions().approve(file.ref(), clerk, "cli");
    if (verdict instanceof Verdict.Refused refused) {
      throw new IllegalStateException(refused.refusal().text());
    }
  }

  static void zip(Path root, Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        Stream<Path> walk = Files.walk(root)) {
      List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
      for (Path one : files) {
        zip.putNextEntry(new ZipEntry(root.relativize(one).toString()));
        Files.copy(one, zip);
        zip.closeEntry();
      }
    }
  }
}
