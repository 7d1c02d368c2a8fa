package org.paraphe.routes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Extractor;
import org.paraphe.pipeline.Paraphe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paraphe extract}. */
@Command(name = "extract", description = "le texte de chaque pièce, ses tableaux, ses alertes")
final class ExtractCommand extends LooseCommand {

  @Parameters(arity = "1..*", paramLabel = "CHEMIN", description = "fichiers ou dossiers")
  private List<String> paths = List.of();

  @Option(names = "--json", description = "en JSON")
  private boolean json;

  ExtractCommand(Terminal terminal) {
    super(terminal);
  }

  /**
   * @param name as the piece is called in its dossier
   */
  private record Source(String name, Path file) {}

  @Override
  int run(Paraphe paraphe) {
    List<Source> sources =
        Pieces.existing(paths, terminal()).stream().flatMap(p -> sources(p).stream()).toList();
    if (sources.isEmpty()) {
      terminal().sayText("extract.nothing");
      return Exit.NOTHING_TO_DO;
    }
    Extractor extractor = paraphe.extractor();
    List<ExtractedPiece> pieces = new ArrayList<>();
    sources.forEach(s -> pieces.addAll(extractor.extract(s.name(), s.file())));
    if (json) {
      terminal().json(Map.of("pieces", pieces));
    } else {
      pieces.forEach(this::print);
    }
    return pieces.stream().allMatch(p -> p.outcome().hasText()) ? Exit.DONE : Exit.IN_PART;
  }

  private void print(ExtractedPiece piece) {
    terminal()
        .result("== " + piece.name() + " (" + piece.mediaType() + ", " + piece.outcome() + ")");
    piece.warnings().forEach(w -> terminal().result("! " + w));
    terminal().result(piece.text().stripTrailing());
    terminal().result("");
  }

  private static List<Source> sources(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(new Source(name(path), path));
    }
    try (Stream<Path> walk = Files.walk(path)) {
      return walk.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
          .filter(f -> !name(f).startsWith("."))
          .sorted()
          .map(f -> new Source(path.relativize(f).toString().replace('\\', '/'), f))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
