package org.paraphe.routes.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.Extractor;
import org.paraphe.facts.Value;
import org.paraphe.pipeline.Home;
import org.paraphe.pipeline.PackTools;
import org.paraphe.pipeline.Settings;
import org.paraphe.pipeline.WordDocuments;
import org.paraphe.rendering.ActPictures;
import org.paraphe.template.PackCheck;
import org.paraphe.template.TemplatePacks;
import picocli.CommandLine.Mixin;

/** A command for those who write packs: one that is broken must not stop it. */
abstract class PackCommand implements Callable<Integer> {

  @Mixin private HelpOption help = new HelpOption();
  @Mixin private HomeOption home = new HomeOption();

  private final Terminal terminal;
  private @Nullable PackTools tools;

  PackCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  final Terminal terminal() {
    return terminal;
  }

  @Override
  public final Integer call() throws IOException {
    try (PackTools open = PackTools.open()) {
      tools = open;
      return run(open.documents());
    }
  }

  /**
   * Does the work; returns the exit code.
   *
   * @param documents who opens the Word documents of packs
   */
  abstract int run(WordDocuments documents) throws IOException;

  /** The home that the user means; null where none is named and none is there. */
  final @Nullable Home home() {
    Home wanted = home.home(terminal.surroundings());
    return home.isNamed(terminal.surroundings()) || HomeOption.isOne(wanted.root())
        ? home.existing(terminal)
        : null;
  }

  /** The home that a command writes into. */
  final Home existingHome() {
    return home.existing(terminal);
  }

  final @Nullable Path modeles() {
    Home there = home();
    return there == null ? null : there.modeles();
  }

  final Map<String, Value> given() {
    Home there = home();
    return there == null ? Map.of() : Settings.load(there).given();
  }

  /** The pictures of the settings, where there is a home. */
  final ActPictures pictures() {
    Home there = home();
    return there == null || tools == null
        ? ActPictures.NONE
        : tools.pictures(Settings.load(there), there);
  }

  /** What reads the pieces of examples. */
  final Extractor extractor() {
    return Objects.requireNonNull(tools, "the command does not run").extractor();
  }

  /**
   * A pack by its folder or by its kind: the authority's own first, then the embedded one.
   *
   * @throws WrongUse where there is none
   */
  final PackCheck pack(String named, WordDocuments documents) {
    Path folder = terminal.surroundings().resolve(named);
    if (Files.isDirectory(folder)) {
      return PackCheck.ofFolder(folder, documents);
    }
    @Nullable Path own = modeles();
    if (own != null && Files.isDirectory(own.resolve(named))) {
      return PackCheck.ofFolder(own.resolve(named), documents);
    }
    List<String> installed = TemplatePacks.kinds(own);
    if (!installed.contains(named)) {
      throw new WrongUse(terminal.text("kind.unknown", named, String.join(", ", installed)));
    }
    return PackCheck.ofEmbedded(named);
  }
}
