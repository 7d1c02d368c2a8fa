package org.paraphe.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.dossier.PermanentFailure;

/**
 * Loads template packs: the embedded ones, replaced kind by kind by the folders of {@code
 * modeles/}. A pack is replaced as a whole, never mixed.
 */
public final class TemplatePacks {
  private static final String ROOT = "act-templates/";

  private TemplatePacks() {}

  /**
   * @param modeles the authority's own packs, one folder a kind; null or absent for none
   * @throws PermanentFailure when a pack cannot be read: file, line, column, what to write instead
   */
  public static TemplateCatalog load(@Nullable Path modeles) {
    return load(modeles, PackDocuments.NONE);
  }

  /**
   * The same, for packs that bring Word documents.
   *
   * @param documents who opens them
   */
  public static TemplateCatalog load(@Nullable Path modeles, PackDocuments documents) {
    Map<String, TemplatePack> packs = new TreeMap<>();
    for (String kind : embeddedKinds()) {
      packs.put(kind, PackReader.read(embedded(kind), documents));
    }
    if (modeles != null && Files.isDirectory(modeles)) {
      for (Path folder : folders(modeles)) {
        PackFiles files = ofFolder(folder);
        packs.put(files.kind(), PackReader.read(files, documents));
      }
    }
    List<TemplatePack> loaded = List.copyOf(packs.values());
    return () -> loaded;
  }

  /**
   * The same, but for a pack of {@code modeles/} that cannot be read: it is told, and the others
   * serve.
   */
  public static TemplateCatalog readable(@Nullable Path modeles, PackDocuments documents) {
    List<Installed> installed = inventory(modeles, documents);
    List<TemplatePack> packs =
        installed.stream().flatMap(i -> Stream.ofNullable(i.pack())).toList();
    List<TemplateCatalog.Refused> refused =
        installed.stream().filter(i -> i.pack() == null).map(i -> refused(i, documents)).toList();
    return new TemplateCatalog() {
      @Override
      public List<TemplatePack> packs() {
        return packs;
      }

      @Override
      public List<Refused> refused() {
        return refused;
      }

      @Override
      public List<String> late() {
        return TemplatePacks.late(modeles, installed);
      }
    };
  }

  private static List<String> late(@Nullable Path modeles, List<Installed> installed) {
    List<String> known = installed.stream().map(Installed::kind).toList();
    return modeles == null || !Files.isDirectory(modeles)
        ? List.of()
        : folders(modeles).stream()
            .filter(folder -> Files.exists(folder.resolve(PackFiles.ACT_YAML)))
            .map(folder -> String.valueOf(folder.getFileName()))
            .filter(kind -> !known.contains(kind))
            .toList();
  }

  private static TemplateCatalog.Refused refused(Installed broken, PackDocuments documents) {
    return new TemplateCatalog.Refused(
        broken.kind(),
        broken.refusal(),
        embeddedKinds().contains(broken.kind())
            ? PackReader.read(embedded(broken.kind()), documents)
            : null);
  }

  /**
   * A pack as it is installed.
   *
   * @param own true for one of {@code modeles/}, false for one that comes with the program
   * @param pack null where it is refused
   * @param refusal in French, why; empty where it is not refused
   */
  public record Installed(String kind, boolean own, @Nullable TemplatePack pack, String refusal) {}

  /** Every pack, the refused ones too, by kind; what {@link #load} would stumble over. */
  public static List<Installed> inventory(@Nullable Path modeles, PackDocuments documents) {
    Map<String, Installed> installed = new TreeMap<>();
    embeddedKinds()
        .forEach(kind -> installed.put(kind, installed(embedded(kind), documents, false)));
    if (modeles != null && Files.isDirectory(modeles)) {
      for (Path folder : folders(modeles)) {
        PackFiles files = ofFolder(folder);
        installed.put(files.kind(), installed(files, documents, true));
      }
    }
    return List.copyOf(installed.values());
  }

  private static Installed installed(PackFiles files, PackDocuments documents, boolean own) {
    try {
      return new Installed(files.kind(), own, PackReader.read(files, documents), "");
    } catch (PermanentFailure e) {
      return new Installed(files.kind(), own, null, String.valueOf(e.getMessage()));
    }
  }

  /**
   * One pack by itself, for those who write packs.
   *
   * @throws PermanentFailure as {@link #load}
   */
  public static TemplatePack read(Path folder) {
    return PackReader.read(ofFolder(folder), PackDocuments.NONE);
  }

  /** The kinds that come with the program, and those of {@code modeles/}, read or not. */
  public static List<String> kinds(@Nullable Path modeles) {
    java.util.Set<String> kinds = new java.util.TreeSet<>(embeddedKinds());
    kinds.addAll(ownKinds(modeles));
    return List.copyOf(kinds);
  }

  /** The kinds of {@code modeles/}, read or not. */
  public static List<String> ownKinds(@Nullable Path modeles) {
    return modeles == null || !Files.isDirectory(modeles)
        ? List.of()
        : folders(modeles).stream().map(f -> String.valueOf(f.getFileName())).toList();
  }

  static List<String> embeddedKinds() {
    byte[] index = resource(ROOT + "index.txt");
    if (index == null) {
      throw new IllegalStateException("the jar of act-templates is not on the class path");
    }
    return new String(index, StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  static PackFiles embedded(String kind) {
    Map<String, byte[]> bytes = new HashMap<>();
    for (String name : PackFiles.NAMES) {
      byte[] content = resource(ROOT + kind + "/" + name);
      if (content != null) {
        bytes.put(name, content);
      }
    }
    return new PackFiles(ROOT + kind, kind, bytes);
  }

  static PackFiles ofFolder(Path folder) {
    Map<String, byte[]> bytes = new HashMap<>();
    for (String name : PackFiles.NAMES) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        bytes.put(name, content(file));
      }
    }
    String kind = String.valueOf(folder.getFileName());
    Path parent = folder.toAbsolutePath().getParent();
    String where = (parent == null ? "" : parent.getFileName() + "/") + kind;
    return new PackFiles(where, kind, bytes);
  }

  private static List<Path> folders(Path modeles) {
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> entries = Files.list(modeles)) {
      entries
          .filter(Files::isDirectory)
          .filter(folder -> !String.valueOf(folder.getFileName()).startsWith("."))
          .sorted()
          .forEach(folders::add);
    } catch (IOException e) {
      throw unreadable(modeles, e);
    }
    return folders;
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static PermanentFailure unreadable(Path path, IOException cause) {
    return new PermanentFailure(
        path.getFileName() + " : lecture impossible. Vérifier les droits sur le fichier.", cause);
  }

  private static byte @Nullable [] resource(String name) {
    try (InputStream in = TemplatePacks.class.getClassLoader().getResourceAsStream(name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
