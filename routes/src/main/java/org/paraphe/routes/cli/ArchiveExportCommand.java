package org.paraphe.routes.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.casefile.CaseRef;
import org.paraphe.dossier.Sha256;
import org.paraphe.pipeline.Paraphe;
import org.paraphe.pipeline.Publishing;
import org.paraphe.privacy.Category;
import org.paraphe.privacy.Occultation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paraphe archive export}. */
@Command(
    name = "export",
    description = "la copie de publication d'un acte archivé : PDF sans les données personnelles")
final class ArchiveExportCommand extends EngineCommand {

  /** What an act can be exported for. */
  enum Format {
    publication
  }

  @Parameters(index = "0", paramLabel = "REF", description = "la référence : 2026-000123")
  private String ref = "";

  @Option(
      names = "--format",
      required = true,
      paramLabel = "publication",
      description = "pour quel usage : la mise en ligne")
  private Format format = Format.publication;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "le jour de la mise en ligne ; sinon datePublication, sinon aujourd'hui")
  private @Nullable String date;

  @Option(
      names = "--hide",
      paramLabel = "MOTS",
      description = "à occulter aussi, tels que l'acte les écrit ; peut se répéter")
  private List<String> hide = List.of();

  @Option(
      names = "--keep",
      paramLabel = "MOTS",
      description = "à laisser, parce qu'un texte les rend publics ; peut se répéter")
  private List<String> keep = List.of();

  @Option(names = "--out", paramLabel = "DOSSIER", description = "où l'écrire ; sinon, ici")
  private String out = ".";

  @Option(names = "--json", description = "en JSON")
  private boolean json;

  ArchiveExportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int run(Paraphe paraphe) {
    if (!CaseRef.looksRight(ref)) {
      throw new WrongUse(terminal().text("ref.wrong", ref));
    }
    Publishing.Outcome outcome =
        paraphe
            .publishing()
            .copy(new Publishing.Wish(new CaseRef(ref), terminal().day(date), hide, keep))
            .orElseThrow(() -> new WrongUse(terminal().text("case.unknown", ref)));
    if (outcome instanceof Publishing.Outcome.Refused refused) {
      terminal().say(refused.refusal().text().stripTrailing());
      return Exit.CHECK_FAILED;
    }
    Publishing.Outcome.Copy copy = (Publishing.Outcome.Copy) outcome;
    Path file = terminal().surroundings().resolve(out).resolve(copy.name());
    terminal().write(file, copy.pdf());
    if (json) {
      terminal().json(shown(copy, file));
    } else {
      print(copy, file);
    }
    return Exit.DONE;
  }

  private void print(Publishing.Outcome.Copy copy, Path file) {
    terminal().result(file.toString());
    terminal().say(terminal().text("export.digest", Sha256.of(copy.pdf()).hex()));
    terminal().say(listed("export.hidden", copy.hidden(), Category::label));
    terminal().say(listed("export.names", copy.names(), Occultation.Kept::label));
    if (!copy.doubts().isEmpty()) {
      terminal().say(terminal().text("export.doubts", quoted(copy.doubts())));
    }
    if (!copy.health().isEmpty()) {
      terminal().say(terminal().text("export.health", quoted(copy.health())));
    }
    terminal().say(terminal().text("export.read", file.getFileName()));
  }

  private <T> String listed(String key, Map<String, T> words, Function<T, String> label) {
    return words.isEmpty()
        ? terminal().text(key + ".none")
        : terminal()
            .text(
                key,
                words.entrySet().stream()
                    .map(e -> "« " + e.getKey() + " » (" + label.apply(e.getValue()) + ")")
                    .collect(Collectors.joining(", ")));
  }

  private static String quoted(Iterable<String> words) {
    return "« " + String.join(" », « ", words) + " »";
  }

  private Map<String, Object> shown(Publishing.Outcome.Copy copy, Path file) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("ref", ref);
    shown.put("format", format.name());
    shown.put("path", file.toString());
    shown.put("sha256", Sha256.of(copy.pdf()).hex());
    shown.put("posted", copy.posted().toString());
    shown.put("hidden", entries(copy.hidden(), Category::label));
    shown.put("names", entries(copy.names(), Occultation.Kept::label));
    shown.put("doubts", copy.doubts());
    shown.put("health", copy.health());
    return shown;
  }

  private static <T> List<Map<String, String>> entries(
      Map<String, T> words, Function<T, String> label) {
    return words.entrySet().stream()
        .map(e -> Map.of("text", e.getKey(), "what", label.apply(e.getValue())))
        .toList();
  }
}
