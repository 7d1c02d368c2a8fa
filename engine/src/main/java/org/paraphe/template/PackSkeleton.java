package org.paraphe.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.paraphe.act.ActKind;
import org.paraphe.act.Family;

/** The first files of a new pack: it passes the check and drafts at once; its author goes on. */
public final class PackSkeleton {
  private static final List<String> FILES =
      List.of(
          "act.yaml",
          "act.ftl",
          "prompt.ftl",
          "examples/exemple-1/lettre.txt",
          "examples/exemple-1.yaml");

  private PackSkeleton() {}

  /**
   * Writes the files into a new folder named as the kind.
   *
   * @throws FileAlreadyExistsException where that folder is there: nothing is written over
   */
  public static Path write(ActKind kind, Path modeles) throws IOException {
    Path folder = modeles.resolve(kind.id());
    if (Files.exists(folder)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    String words = kind.id().replace('-', ' ');
    for (String name : FILES) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(
          file, resource(name).replace("@nature@", kind.id()).replace("@mots@", words));
    }
    return folder;
  }

  /**
   * The first files of a pack whose body is a Word document of the authority.
   *
   * @param docx the document, copied as it is
   * @param tags that were found in it
   * @throws FileAlreadyExistsException where that folder is there
   */
  public static Path write(
      ActKind kind, Path modeles, byte[] docx, List<String> tags, Family family)
      throws IOException {
    Path folder = modeles.resolve(kind.id());
    if (Files.exists(folder)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    String words = kind.id().replace('-', ' ');
    FormSkeleton skeleton = new FormSkeleton(tags);
    String act = resource("act-word.yaml");
    for (Map.Entry<String, String> mark : skeleton.marks(family).entrySet()) {
      act = act.replace(mark.getKey(), mark.getValue());
    }
    Path example = Files.createDirectories(folder.resolve("examples/exemple-1"));
    Files.write(folder.resolve(PackFiles.BODY), docx);
    Files.writeString(
        folder.resolve(PackFiles.ACT_YAML),
        act.replace("@nature@", kind.id()).replace("@mots@", words));
    Files.writeString(folder.resolve(PackFiles.PROMPT_FTL), resource(PackFiles.PROMPT_FTL));
    Files.writeString(example.resolve("lettre.txt"), skeleton.letter(words));
    Files.writeString(folder.resolve("examples/exemple-1.yaml"), skeleton.expected());
    return folder;
  }

  private static String resource(String name) {
    try (InputStream in = PackSkeleton.class.getResourceAsStream("squelette/" + name)) {
      if (in == null) {
        throw new IllegalStateException("squelette/" + name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read squelette/" + name, e);
    }
  }
}
