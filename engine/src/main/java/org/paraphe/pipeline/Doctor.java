package org.paraphe.pipeline;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.casefile.CaseState;
import org.paraphe.casefile.Journal;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.extraction.Isolation;
import org.paraphe.review.Person;

/** Looks at an installation and says what is wrong and what to do: {@code paraphe doctor}. */
public final class Doctor {

  /**
   * @param fix empty where all is well
   */
  public record Diagnosis(String id, boolean ok, String what, String fix) {}

  private static final Set<String> SHARES =
      Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "fuse.sshfs", "9p");

  private static final long ENOUGH = 1L << 30;

  private final Paraphe paraphe;

  Doctor(Paraphe paraphe) {
    this.paraphe = paraphe;
  }

  public List<Diagnosis> run() {
    List<Diagnosis> found = new ArrayList<>();
    found.add(java());
    found.add(localDisk());
    found.add(freeSpace());
    found.add(journal());
    found.add(ocr());
    found.add(isolation(paraphe.isolation()));
    found.add(authority());
    pictures().ifPresent(found::add);
    found.add(packs());
    found.add(people());
    found.add(strangers());
    found.add(rights());
    found.add(refusedBySystem());
    found.add(quarantine());
    found.add(halfTaken());
    found.add(heldUp());
    found.add(toArchive());
    return found;
  }

  private static Diagnosis java() {
    return new Diagnosis(
        "java",
        Runtime.version().feature() >= 17,
        "Java " + Runtime.version(),
        "installer un JDK 17");
  }

  private Diagnosis localDisk() {
    Path etat = paraphe.home().etat();
    try {
      FileStore store = Files.getFileStore(etat);
      boolean local = !SHARES.contains(store.type().toLowerCase(Locale.ROOT));
      return new Diagnosis(
          "etat",
          local,
          etat + " est sur un système de fichiers « " + store.type() + " »",
          local
              ? ""
              : "placer etat/ sur un disque local : la base ne supporte pas les partages réseau");
    } catch (IOException e) {
      return new Diagnosis(
          "etat", false, etat + " ne se lit pas", "vérifier les droits du dossier");
    }
  }

  private Diagnosis freeSpace() {
    try {
      long free = Files.getFileStore(paraphe.home().root()).getUsableSpace();
      boolean ok = free > ENOUGH;
      return new Diagnosis(
          "place",
          ok,
          String.format(Locale.FRANCE, "%.1f Go libres", free / (double) (1L << 30)),
          ok ? "" : "libérer de la place : rien ne peut être pris ni archivé sur un disque plein");
    } catch (IOException e) {
      return new Diagnosis("place", false, "la place libre ne se lit pas", "vérifier le disque");
    }
  }

  private Diagnosis journal() {
    Journal.Verification seen = paraphe.journal().verify();
    Journal.Broken broken = seen.firstBroken();
    return new Diagnosis(
        "journal",
        seen.ok(),
        broken == null
            ? seen.entries() + " lignes, chaîne intacte"
            : "ligne " + broken.line() + " : " + broken.why(),
        seen.ok() ? "" : "ne rien effacer ; restaurer une sauvegarde et comparer");
  }

  private static Diagnosis ocr() {
    boolean ok = answers("tesseract", "--list-langs", "fra");
    return new Diagnosis(
        "ocr",
        ok,
        ok ? "Tesseract et le français sont là" : "Tesseract ou sa langue française manque",
        ok
            ? ""
            : "installer tesseract-ocr et tesseract-ocr-fra ; sans eux les scans ne se lisent pas");
  }

  private static boolean answers(String program, String argument, String expected) {
    try {
      Process process = new ProcessBuilder(program, argument).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said =
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      return process.waitFor(10, TimeUnit.SECONDS) && said.lines().anyMatch(expected::equals);
    } catch (IOException e) {
      return false; // the program is not installed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static Diagnosis isolation(Isolation inForce) {
    return new Diagnosis(
        "isolation",
        inForce.isolates(),
        inForce.description(),
        inForce.isolates()
            ? ""
            : "installer util-linux (unshare) et permettre les espaces de noms, ou lancer Paraphe"
                + " avec Java 17 à 23 : une pièce piégée pourrait joindre le réseau et lire les"
                + " fichiers du service");
  }

  private Diagnosis authority() {
    boolean ok =
        paraphe.settings().collectivite().nom() != null
            && paraphe.settings().signataire().nom() != null;
    return new Diagnosis(
        "reglages",
        ok,
        ok ? "collectivité et signataire réglés" : "collectivité ou signataire non réglé",
        ok ? "" : "remplir " + paraphe.home().config() + " (docs/guide-informatique.md)");
  }

  /** Nothing to say where the settings name none. */
  private Optional<Diagnosis> pictures() {
    Settings.Images images = paraphe.settings().images();
    if (images.blason().fichier() == null && images.signature().fichier() == null) {
      return Optional.empty();
    }
    try {
      paraphe.openPictures();
      return Optional.of(new Diagnosis("images", true, "les images des réglages se lisent", ""));
    } catch (PermanentFailure e) {
      return Optional.of(
          new Diagnosis(
              "images",
              false,
              String.valueOf(e.getMessage()),
              "docs/guide-informatique.md, « Blason et signature » ; d'ici là, aucun projet ne peut"
                  + " être mis en page"));
    }
  }

  /** Acts of a kind whose own pack is broken wait. */
  private Diagnosis packs() {
    List<String> broken =
        paraphe.catalog().refused().stream().map(p -> p.kind() + " : " + p.why()).toList();
    return new Diagnosis(
        "modeles",
        broken.isEmpty(),
        broken.isEmpty()
            ? paraphe.catalog().packs().size() + " natures d'actes installées"
            : "modèles de modeles/ illisibles, leurs actes attendent : "
                + String.join(" ; ", broken),
        broken.isEmpty()
            ? ""
            : "corriger le modèle (« paraphe template check »), puis redémarrer le service ; pour"
                + " revenir au modèle fourni, sortir le dossier de modeles/");
  }

  private Diagnosis people() {
    boolean ok = !paraphe.people().list().isEmpty();
    return new Diagnosis(
        "personnes",
        ok,
        paraphe.people().list().size() + " personnes enregistrées",
        ok ? "" : "paraphe person add : personne ne peut encore rien décider");
  }

  private Diagnosis strangers() {
    List<Path> strangers = paraphe.folderMoves().strangers();
    return new Diagnosis(
        "bureaux",
        strangers.isEmpty(),
        strangers.isEmpty()
            ? "chaque bureau a sa personne"
            : "bureaux sans personne, ou fichiers posés hors de leur dossier : " + strangers,
        strangers.isEmpty()
            ? ""
            : "paraphe person add, ou renommer le dossier ; un fichier seul ne décide rien, il faut"
                + " déplacer le dossier entier");
  }

  private Diagnosis rights() {
    DeskRights rights = new DeskRights(paraphe.home());
    List<Person> open =
        paraphe.people().list().stream()
            .filter(p -> p.actif() && !rights.wrong(p).isEmpty())
            .toList();
    return new Diagnosis(
        "droits",
        open.isEmpty(),
        open.isEmpty()
            ? "les bureaux des personnes qui ont un compte sont à ce compte"
            : "bureaux qui ne sont pas au compte de leur personne, ou ouverts à tous : "
                + open.stream().map(Person::login).collect(Collectors.joining(", ")),
        open.isEmpty() ? "" : open.stream().map(rights::byHand).collect(Collectors.joining(" ; ")));
  }

  /** A desk that the service cannot read decides nothing, and nobody would know why. */
  private Diagnosis refusedBySystem() {
    List<String> refused = paraphe.folderMoves().refusedBySystem();
    return new Diagnosis(
        "bureaux-lus",
        refused.isEmpty(),
        refused.isEmpty()
            ? "le service lit tous les bureaux"
            : "bureaux que le système empêche le service de lire ou d'écrire, rien n'y est décidé :"
                + " "
                + String.join(", ", refused),
        refused.isEmpty()
            ? ""
            : "donner au compte du service, par le groupe, rwx sur ces dossiers");
  }

  private Diagnosis quarantine() {
    long cases = paraphe.cases().list(List.of(CaseState.QUARANTAINE)).size();
    long folders = count(paraphe.home().quarantaine());
    return new Diagnosis(
        "quarantaine",
        cases == 0 && folders == 0,
        Math.max(cases, folders) + " en quarantaine",
        cases == 0 && folders == 0 ? "" : "lire quarantaine/*/erreur.txt");
  }

  private static long count(Path folder) {
    try (Stream<Path> list = Files.list(folder)) {
      return list.count();
    } catch (IOException e) {
      return 0; // the folder is made at the next start
    }
  }

  /** What was taken from the depot and could not be stored yet: a clerk no longer sees it. */
  private Diagnosis halfTaken() {
    List<Path> left = paraphe.intake().left();
    return new Diagnosis(
        "depot",
        left.isEmpty(),
        left.size() + " dossiers pris dans depot/ et pas encore enregistrés",
        left.isEmpty()
            ? ""
            : "attendre une minute ; s'ils restent, voir depot/.en-cours/ et etat/paraphe.log"
                + " (disque plein, droits), rien n'est perdu");
  }

  private Diagnosis heldUp() {
    List<String> troubles =
        paraphe.cases().list().stream()
            .filter(f -> f.state().isOpen() && f.state() != CaseState.QUARANTAINE)
            .filter(f -> f.trouble() != null)
            .map(f -> f.ref() + " (" + f.trouble() + ")")
            .toList();
    return new Diagnosis(
        "attente",
        troubles.isEmpty(),
        troubles.isEmpty()
            ? "aucun dossier retenu par une panne"
            : "retenus par une panne, essayés de nouveau : " + String.join(" ; ", troubles),
        troubles.isEmpty() ? "" : "corriger la cause : le travail reprend de lui-même");
  }

  private Diagnosis toArchive() {
    long waiting = paraphe.cases().list(List.of(CaseState.VALIDE)).size();
    return new Diagnosis(
        "archivage",
        waiting == 0,
        waiting + " actes approuvés qui attendent d'être archivés",
        waiting == 0 ? "" : "démarrer « paraphe serve » ; s'il tourne, voir etat/paraphe.log");
  }
}
