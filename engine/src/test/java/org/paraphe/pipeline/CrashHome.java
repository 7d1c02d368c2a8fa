package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.dossier.Sha256;
import org.paraphe.pipeline.FolderMoves.FolderMove;
import org.paraphe.review.Person;
import org.paraphe.review.Role;
import org.paraphe.review.SessionVote;

/**
 * A small home in which dossiers go every way: to the archive, back to drafting, refused, given up,
 * sent twice, impossible to store. Each stage is what a clerk does and what the machine does then;
 * what the clerk does may be done again after a crash, as a person would who looks first.
 */
final class CrashHome {

  static final String SETTINGS =
      """
      collectivite: {nom: Commune de Montrieux-les-Étangs, type: commune, lieu: Montrieux-les-Étangs, assemblee: conseil municipal, executif: maire}
      signataire: {nom: Paul Estrade, qualite: Maire}
      recours: {tribunal: tribunal administratif de Val-Mercy, adresse: 3 rue du Palais}
      """;

  private static final String CLERK = "claire.morvan";

  private static final String NOTE = "Bonjour, voici le compte rendu de la visite de jeudi.\n";

  static final String GRANT =
      """
      Madame, Monsieur le Maire,

      L'association Les Amis du Moulin sollicite une subvention de fonctionnement de 1 200 € pour
      l'exercice 2027, afin d'organiser sa fête annuelle.

      La Présidente
      """;

  private static final String SESSION = VotesIT.SESSION + "pour = 10\ncontre = 2\n";

  /** What a clerk does, and what the machine does then. */
  enum Stage {
    PRENDRE {
      @Override
      void machine(Paraphe paraphe) {
        takeAll(paraphe);
      }
    },
    EXTRAIRE {
      @Override
      void machine(Paraphe paraphe) {
        paraphe.steps().extract();
      }
    },
    REDIGER {
      @Override
      void machine(Paraphe paraphe) {
        paraphe.steps().draft();
      }
    },
    CONTROLER {
      @Override
      void machine(Paraphe paraphe) {
        paraphe.steps().check();
      }
    },
    DECIDER {
      @Override
      void clerk(Paraphe paraphe) {
        decide(paraphe);
      }

      @Override
      void machine(Paraphe paraphe) {
        handleFound(paraphe);
      }
    },
    REFAIRE {
      @Override
      void machine(Paraphe paraphe) {
        paraphe.steps().runAll();
      }
    },
    APPROUVER {
      @Override
      void clerk(Paraphe paraphe) {
        approve(paraphe, "reprise.txt");
      }

      @Override
      void machine(Paraphe paraphe) {
        handleFound(paraphe);
      }
    },
    ARCHIVER {
      @Override
      void machine(Paraphe paraphe) {
        paraphe.steps().archive();
        paraphe.recover();
      }
    },
    VOTER {
      @Override
      void clerk(Paraphe paraphe) {
        vote(paraphe, "seance.txt");
      }

      @Override
      void machine(Paraphe paraphe) {
        handleFound(paraphe);
        paraphe.steps().runAll();
      }
    },
    ADOPTER {
      @Override
      void clerk(Paraphe paraphe) {
        adopt(paraphe, "seance.txt");
      }

      @Override
      void machine(Paraphe paraphe) {
        handleFound(paraphe);
        paraphe.steps().archive();
        paraphe.recover();
      }
    };

    void clerk(Paraphe paraphe) {}

    abstract void machine(Paraphe paraphe);
  }

  private CrashHome() {}

  static Paraphe open(Path root) {
    Home home = Home.at(root);
    return Paraphe.open(home, Settings.load(home), tools(home));
  }

  static Tools tools(Home home) {
    return Tools.reading(Settings.load(home), home, new PlainReader());
  }

  /** Makes the home, its clerk, and what was dropped before the machine looks. */
  static void prepare(Path root, Stage stage) throws IOException {
    Home home = Home.at(root);
    home.create();
    Files.writeString(home.config(), SETTINGS);
    try (Paraphe paraphe = open(root)) {
      Person clerk = paraphe.people().add(CLERK, "Claire Morvan", EnumSet.allOf(Role.class), null);
      home.createFoldersOf(clerk);
    }
    for (Map.Entry<String, Map<String, String>> dropped : dropped(stage).entrySet()) {
      for (Map.Entry<String, String> file : dropped.getValue().entrySet()) {
        Path path = home.depot().resolve(dropped.getKey()).resolve(file.getKey()).normalize();
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    }
    if (stage == Stage.PRENDRE) {
      Files.createSymbolicLink(home.depot().resolve("lien/vers-ailleurs.txt"), root);
    }
  }

  /**
   * By the name in {@code depot/}: the files of each dossier, "" for a file by itself. As few as
   * the stage needs to make each of its writes, for the writes of each are stopped one by one.
   */
  static Map<String, Map<String, String>> dropped(Stage stage) {
    Map<String, Map<String, String>> dropped = new LinkedHashMap<>();
    switch (stage) {
      case PRENDRE -> {
        dropped.put("accents", Map.of("e\u0301tat.txt", "a", "\u00e9tat.txt", "b"));
        dropped.put("copie.txt", Map.of("", NOTE));
        dropped.put("dossier", Map.of("demande.txt", "Demande.", "notes/suite.txt", "Suite."));
        dropped.put("lien", Map.of("lettre.txt", "Voir le plan.", "erreur.txt", "déjà là"));
        dropped.put("note.txt", Map.of("", NOTE));
        dropped.put("vide.txt", Map.of("", ""));
      }
      case EXTRAIRE, REDIGER, CONTROLER -> {
        dropped.put("arrete.txt", Map.of("", HomeBench.LETTER));
        dropped.put("vide.txt", Map.of("", ""));
      }
      case DECIDER -> {
        dropped.put("arrete.txt", Map.of("", HomeBench.LETTER));
        dropped.put("refus.txt", Map.of("", NOTE));
        dropped.put("rejet.txt", Map.of("", NOTE + "À rejeter.\n"));
        dropped.put("reprise.txt", Map.of("", HomeBench.LETTER + "\nP.-S. : à reprendre.\n"));
        dropped.put("seance.txt", Map.of("", GRANT));
        dropped.put("vide.txt", Map.of("", ""));
      }
      case VOTER, ADOPTER -> dropped.put("seance.txt", Map.of("", GRANT));
      case REFAIRE, APPROUVER, ARCHIVER -> dropped.put("reprise.txt", Map.of("", HomeBench.LETTER));
    }
    return dropped;
  }

  /** The hashes of every file that was dropped, by the dossier's name. */
  static Map<String, List<Sha256>> inputs(Stage stage) {
    Map<String, List<Sha256>> inputs = new LinkedHashMap<>();
    dropped(stage)
        .forEach(
            (name, files) -> inputs.put(name, files.values().stream().map(Sha256::of).toList()));
    return inputs;
  }

  /** What the service does after a start until nothing is left to do. */
  static void rest(Paraphe paraphe) {
    paraphe.recover();
    boolean moved;
    int rounds = 0;
    do {
      if (++rounds > 50) {
        return; // it never rests: the audit finds what is still to be handled
      }
      moved = takeAll(paraphe);
      moved |= handleFound(paraphe);
      moved |= paraphe.steps().runAll() > 0;
      paraphe.recover();
    } while (moved);
  }

  static boolean takeAll(Paraphe paraphe) {
    List<Path> items;
    try (Stream<Path> list = Files.list(paraphe.home().depot())) {
      items = list.filter(p -> !p.endsWith(".en-cours")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    items.forEach(item -> paraphe.intake().take(item, null));
    return !items.isEmpty();
  }

  static boolean handleFound(Paraphe paraphe) {
    List<FolderMove> found =
        paraphe.folderMoves().found().stream()
            .sorted(java.util.Comparator.comparing(FolderMove::folder))
            .toList();
    found.forEach(move -> paraphe.folderMoves().handle(move, "dossier"));
    return !found.isEmpty();
  }

  private static void decide(Paraphe paraphe) {
    approve(paraphe, "arrete.txt");
    approve(paraphe, "seance.txt");
    Home home = paraphe.home();
    move(paraphe, "rejet.txt", home.rejetes(), Receipts.REASON, "Demande sans objet.\n");
    if (file(paraphe, "reprise.txt").filter(f -> f.decisions().isEmpty()).isPresent()) {
      String asked = "dateFin = 20 mars 2027\n";
      move(paraphe, "reprise.txt", home.aReprendre(), Receipts.INSTRUCTIONS, asked);
    }
    refusedOnce(paraphe, "refus.txt");
    file(paraphe, "vide.txt")
        .filter(f -> f.state() == CaseState.QUARANTAINE)
        .ifPresent(f -> paraphe.decisions().drop(f.ref(), clerk(paraphe), "cli", "fichier vide"));
  }

  /** Waives what blocks, by the command, then moves the folder. */
  private static void approve(Paraphe paraphe, String origine) {
    file(paraphe, origine)
        .filter(f -> f.state() == CaseState.A_VALIDER && !approved(f))
        .ifPresent(
            f -> {
              waiveWhatBlocks(paraphe, f);
              move(paraphe, origine, paraphe.home().valides(), "", "");
            });
  }

  /** Fills the form of the session and moves the folder; the session's list follows. */
  private static void vote(Paraphe paraphe, String origine) {
    file(paraphe, origine)
        .map(f -> paraphe.home().enSeance().resolve(f.ref().value()))
        .filter(Files::isDirectory)
        .ifPresent(
            from -> {
              try {
                Files.writeString(from.resolve(SeanceForm.NAME), SESSION);
                Path name = from.getFileName();
                Files.move(from, paraphe.home().votes().resolve(CLERK).resolve(name.toString()));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** The second approval, of the text that was adopted. */
  private static void adopt(Paraphe paraphe, String origine) {
    file(paraphe, origine)
        .filter(
            f -> f.state() == CaseState.A_VALIDER && f.document(SessionVote.DOCUMENT).isPresent())
        .ifPresent(
            f -> {
              waiveWhatBlocks(paraphe, f);
              Path from = paraphe.home().aValider().resolve(f.ref().value());
              Path desk = paraphe.home().valides().resolve(CLERK).resolve(f.ref().value());
              try {
                if (Files.isDirectory(from) && Files.exists(desk)) {
                  HomeBench.deleteAll(desk); // the receipt of the first approval
                }
                if (Files.isDirectory(from)) {
                  Files.move(from, desk);
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  static void waiveWhatBlocks(Paraphe paraphe, CaseFile file) {
    Object findings = paraphe.queue().show(file.ref()).orElseThrow().get("findings");
    for (Object one : (List<?>) findings) {
      Map<?, ?> finding = (Map<?, ?>) one;
      if ("BLOQUANT".equals(finding.get("severity"))
          && Boolean.FALSE.equals(finding.get("waived"))) {
        String key = String.valueOf(finding.get("key"));
        paraphe.decisions().waive(file.ref(), clerk(paraphe), "cli", key, "vu pour l'essai");
      }
    }
  }

  private static boolean approved(CaseFile file) {
    return file.decisions().stream().anyMatch(d -> d.move().equals("approuver"));
  }

  /** An approval that a blocking finding stands against: the folder comes back with the reason. */
  private static void refusedOnce(Paraphe paraphe, String origine) {
    if (waiting(paraphe, origine)
        .filter(p -> !Files.exists(p.resolve(Receipts.REFUSAL)))
        .isPresent()) {
      move(paraphe, origine, paraphe.home().valides(), "", "");
    }
  }

  /** Does nothing where the folder was moved before the crash. */
  private static void move(Paraphe paraphe, String origine, Path desk, String note, String text) {
    Optional<Path> from = waiting(paraphe, origine);
    try {
      if (from.isPresent() && !note.isEmpty()) {
        Files.writeString(from.get().resolve(note), text);
      }
      if (from.isPresent()) {
        Path name = from.get().getFileName();
        Files.move(from.get(), desk.resolve(CLERK).resolve(name.toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> waiting(Paraphe paraphe, String origine) {
    return file(paraphe, origine)
        .map(f -> paraphe.home().aValider().resolve(f.ref().value()))
        .filter(Files::isDirectory);
  }

  private static Person clerk(Paraphe paraphe) {
    return paraphe.people().find(CLERK).orElseThrow();
  }

  private static Optional<CaseFile> file(Paraphe paraphe, String origine) {
    return paraphe.cases().list().stream().filter(f -> f.origine().equals(origine)).findFirst();
  }

  /**
   * What people can see at the end, in words that do not depend on references and marks: two runs
   * that ended alike give the same lines.
   */
  static List<String> seen(Paraphe paraphe) {
    List<String> lines = new ArrayList<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (CaseFile file : paraphe.cases().list()) {
      names.put(file.ref().value(), "<" + file.origine() + ">");
      lines.add(
          file.origine()
              + " "
              + file.state()
              + " "
              + file.decisions().stream().map(CaseFile.Decision::move).toList()
              + Optional.ofNullable(file.trouble()).map(t -> " " + t).orElse(""));
    }
    Path root = paraphe.home().root();
    try (Stream<Path> walk = Files.walk(root)) {
      walk.filter(p -> !p.startsWith(paraphe.home().etat()))
          .map(p -> root.relativize(p).toString())
          .map(name -> without(names, name))
          .forEach(lines::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines.stream().sorted().toList();
  }

  private static String without(Map<String, String> names, String path) {
    String shown = Normalizer.normalize(path, Normalizer.Form.NFC);
    for (Map.Entry<String, String> name : names.entrySet()) {
      shown = shown.replace(name.getKey(), name.getValue());
    }
    return shown
        .replaceAll("(doublon|depot)-[0-9a-f]{8}", "$1-x")
        .replaceAll("(archives/[^/]+/[0-9]{4})/[^/]+", "$1/n");
  }
}
