package org.paraphe.template;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.facts.Value;

/**
 * Looks at one pack as its author must: everything that is wrong in it, at once, each fault with
 * its file, line and column. The template is tried with every value there, with none, with each one
 * absent, with long lists and with texts that would break a careless one.
 */
public final class PackCheck {
  private final PackFiles files;
  private final @Nullable Path folder;
  private final ActTemplates templates = new ActTemplates();

  private final PackDocuments documents;

  private PackCheck(PackFiles files, @Nullable Path folder, PackDocuments documents) {
    this.files = files;
    this.folder = folder;
    this.documents = documents;
  }

  /** A pack in a folder of its own. */
  public static PackCheck ofFolder(Path folder, PackDocuments documents) {
    return new PackCheck(TemplatePacks.ofFolder(folder), folder, documents);
  }

  /** A pack that comes with the program; its examples are not in the jar and not asked for. */
  public static PackCheck ofEmbedded(String kind) {
    return new PackCheck(TemplatePacks.embedded(kind), null, PackDocuments.NONE);
  }

  /**
   * @param pack null where its files are too broken to make one
   * @param faults in the order of the files, none twice
   * @param sample the act with every field filled; null where the template fails
   * @param remarks what its author should know and need not mend
   */
  public record Result(
      String kind,
      @Nullable TemplatePack pack,
      List<PackFault> faults,
      @Nullable Act sample,
      List<PackFault> remarks) {
    public Result {
      faults = List.copyOf(faults);
      remarks = List.copyOf(remarks);
    }

    /** The same with more faults and remarks behind. */
    public Result with(List<PackFault> more, List<PackFault> moreRemarks) {
      Set<PackFault> all = new LinkedHashSet<>(faults);
      all.addAll(more);
      Set<PackFault> said = new LinkedHashSet<>(remarks);
      said.addAll(moreRemarks);
      return new Result(kind, pack, List.copyOf(all), sample, List.copyOf(said));
    }
  }

  /** The text of one of the pack's files; empty where it is not there. */
  public String text(String name) {
    return files.bytes().containsKey(name) ? files.text(name) : "";
  }

  /** The file that holds the act's words: {@code act.ftl}, or the Word document in its place. */
  public String actFile() {
    return files.bytes().containsKey(PackFiles.ACT_FTL)
            || !files.bytes().containsKey(PackFiles.BODY)
        ? PackFiles.ACT_FTL
        : PackFiles.BODY;
  }

  /** The pack's sample dossiers; none where it comes with the program. */
  public PackExample.Found examples(TemplatePack pack) {
    return folder == null
        ? new PackExample.Found(List.of(), List.of())
        : PackExample.of(pack, folder.resolve("examples"), files.path("examples"));
  }

  /** How messages name one of the pack's files. */
  public String path(String name) {
    return files.path(name);
  }

  /**
   * @param date the day at which the template is rendered
   */
  public Result run(LocalDate date) {
    Faults faults = new Faults();
    TemplatePack pack =
        faults
            .tried(
                () -> Optional.of(PackReader.read(files, documents, faults)),
                Optional.<TemplatePack>empty())
            .orElse(null);
    Set<PackFault> found = new LinkedHashSet<>();
    faults.all().forEach(f -> found.add(PackFault.of(f)));
    faults.idle().forEach(f -> found.add(PackFault.of(f)));
    Act sample = null;
    if (pack != null && !pack.actTemplate().isEmpty()) {
      if (pack.body() == null) {
        found.addAll(TemplateNames.faults(files.path(PackFiles.ACT_FTL), pack));
      }
      if (pack.body() != null || TemplateNesting.unclosed(pack.actTemplate()).isEmpty()) {
        sample = rendered(pack, SampleValues.plain(pack, date), date, found).orElse(null);
        trials(pack, date).forEach(values -> rendered(pack, values, date, found));
        if (pack.body() == null && faults.all().isEmpty()) {
          found.addAll(
              TemplateHoles.of(
                  files.path(PackFiles.ACT_FTL),
                  pack,
                  date,
                  values -> rendered(pack, values, date, found)));
        }
      }
    }
    missingExamples().ifPresent(found::add);
    return new Result(files.kind(), pack, List.copyOf(found), sample, remarks(pack));
  }

  private List<PackFault> remarks(@Nullable TemplatePack pack) {
    PackBody body = pack == null ? null : pack.body();
    if (pack == null || body == null) {
      return List.of();
    }
    return Stream.concat(body.remarks().stream().map(r -> r + "."), twins(pack))
        .map(r -> new PackFault(files.path(PackFiles.BODY), 0, 0, r))
        .toList();
  }

  /** « ${concessionnaire} » and « ${concessionaire} » are one thing, most of the time. */
  private static Stream<String> twins(TemplatePack pack) {
    List<String> names = pack.asked().stream().map(FieldSpec::name).toList();
    return Nearest.twins(names).stream()
        .map(
            pair ->
                "« %s » et « %s » se ressemblent : si c'est la même information, écrivez partout la même étiquette dans le document et retirez l'autre champ d'act.yaml."
                    .formatted(pair.get(0), pair.get(1)));
  }

  private Optional<Act> rendered(
      TemplatePack pack, Map<String, Value> values, LocalDate date, Set<PackFault> found) {
    try {
      return Optional.of(templates.render(pack, values, date));
    } catch (PermanentFailure e) {
      PackFault fault = PackFault.of(e);
      if (pack.body() != null) {
        found.add(new PackFault(files.path(PackFiles.BODY), 0, 0, fault.what()));
        return Optional.empty();
      }
      String file = fault.file().isEmpty() ? files.path(PackFiles.ACT_FTL) : fault.file();
      String where = file.replaceFirst("^" + files.kind() + "/", files.where() + "/");
      boolean told =
          found.stream()
              .anyMatch(
                  f -> f.file().equals(where) && f.line() == fault.line() && fault.line() > 0);
      if (!told) {
        found.add(new PackFault(where, fault.line(), fault.column(), fault.what()));
      }
      return Optional.empty();
    }
  }

  private static List<Map<String, Value>> trials(TemplatePack pack, LocalDate date) {
    List<Map<String, Value>> trials = new ArrayList<>();
    Map<String, Value> all = SampleValues.plain(pack, date);
    trials.add(Map.of());
    Map<String, Value> required = new HashMap<>(all);
    pack.fields().stream().filter(f -> !f.required()).forEach(f -> required.remove(f.name()));
    trials.add(required);
    for (FieldSpec field : pack.fields()) {
      Map<String, Value> without = new HashMap<>(all);
      without.remove(field.name());
      trials.add(without);
    }
    trials.add(SampleValues.manyItems(pack, date));
    SampleValues.AWKWARD.forEach(text -> trials.add(SampleValues.awkward(pack, date, text)));
    return trials;
  }

  private Optional<PackFault> missingExamples() {
    if (folder == null) {
      return Optional.empty();
    }
    Path examples = folder.resolve("examples");
    try (Stream<Path> found = Files.isDirectory(examples) ? Files.walk(examples) : Stream.empty()) {
      return found.anyMatch(Files::isRegularFile)
          ? Optional.empty()
          : Optional.of(
              new PackFault(
                  files.path("examples"),
                  0,
                  0,
                  "aucun exemple. Mettez-y au moins un dossier de pièces inventées, comme ceux que"
                      + " le service reçoit."));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("cannot read " + examples, e);
    }
  }
}
