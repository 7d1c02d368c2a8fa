package org.paraphe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.ActKind;
import org.paraphe.act.ActXml;
import org.paraphe.checking.Finding;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.TransientFailure;
import org.paraphe.drafting.Draft;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.extraction.Extractor;

/** One draft from files, without the queue: nothing is kept but what {@code out} asks for. */
public final class DraftOnce {

  private final Extractor extractor;
  private final ActMaker maker;
  private final Documents documents;
  private final Clock clock;

  DraftOnce(Extractor extractor, ActMaker maker, Documents documents, Clock clock) {
    this.extractor = extractor;
    this.maker = maker;
    this.documents = documents;
    this.clock = clock;
  }

  /**
   * Extracts every file of the paths, which together are one dossier.
   *
   * @throws PermanentFailure when a path does not exist
   */
  public List<ExtractedPiece> extract(List<Path> paths) {
    return extract(extractor, paths);
  }

  static List<ExtractedPiece> extract(Extractor extractor, List<Path> paths) {
    List<ExtractedPiece> pieces = new ArrayList<>();
    files(paths).forEach((name, file) -> pieces.addAll(extractor.extract(name, file)));
    return pieces;
  }

  /** {@code paraphe extract --json}. */
  public static Map<String, Object> json(List<ExtractedPiece> pieces) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", 1);
    json.put("pieces", pieces.stream().map(DraftJson::piece).toList());
    return json;
  }

  /**
   * @param kind null where rules choose
   * @param date the act's date; null for today
   * @param set values as a person types them, by field name
   * @param out where to write the documents; null for nowhere
   */
  public DraftResult draft(
      List<Path> paths,
      @Nullable ActKind kind,
      @Nullable LocalDate date,
      Map<String, String> set,
      @Nullable Path out) {
    if (kind != null) {
      refuseUnknown(kind, set);
    }
    List<ExtractedPiece> pieces = extract(paths);
    ActDate day = ActDate.of(date, set, clock);
    Sketch sketch = maker.sketch(kind, pieces, set, "", day);
    if (kind == null && !set.isEmpty()) {
      refuseUnknown(recognised(sketch), set);
    }
    List<Finding> findings = maker.check(sketch, pieces);
    Map<String, String> written = out == null ? Map.of() : write(out, sketch, findings, pieces);
    return new DraftResult(
        sketch,
        findings,
        sketch.drafted().map(maker::references).orElse(List.of()),
        day.day(),
        written);
  }

  /** A typed value needs a kind to belong to: without one it would go without a word. */
  private static ActKind recognised(Sketch sketch) {
    return sketch
        .drafted()
        .map(Draft::kind)
        .orElseThrow(
            () ->
                new PermanentFailure(
                    "La nature de l'acte n'a pas été reconnue ; les valeurs de --set ne peuvent pas"
                        + " être placées. Indiquez-la : --kind NATURE (« paraphe template list"
                        + " »)."));
  }

  private void refuseUnknown(ActKind kind, Map<String, String> set) {
    var pack = maker.pack(kind);
    for (Map.Entry<String, String> value : set.entrySet()) {
      var field =
          pack.field(value.getKey())
              .orElseThrow(
                  () ->
                      new PermanentFailure(
                          "Le champ « "
                              + value.getKey()
                              + " » n'existe pas pour « "
                              + kind
                              + " » ; le plus proche est « "
                              + TypedValues.nearest(pack, value.getKey())
                              + " ». Tous les champs : "
                              + String.join(
                                  ", ", pack.fields().stream().map(f -> f.name()).toList())
                              + "."));
      TypedValues.refusal(field, value.getValue())
          .ifPresent(
              why -> {
                throw new PermanentFailure(
                    why + " ; exemple : " + TypedValues.example(field) + ".");
              });
    }
  }

  private Map<String, String> write(
      Path out, Sketch sketch, List<Finding> findings, List<ExtractedPiece> pieces) {
    Documents.Rendered rendered = documents.draft("", sketch, findings, pieces);
    Map<String, String> written = new LinkedHashMap<>();
    rendered.docx().ifPresent(b -> written.put("docx", write(out.resolve(Kept.DOCX), b)));
    rendered.pdf().ifPresent(b -> written.put("pdf", write(out.resolve(Kept.PDF), b)));
    sketch
        .drafted()
        .map(Draft::act)
        .ifPresent(
            act ->
                written.put(
                    "xml", write(out.resolve(Kept.ACT), Documents.utf8(ActXml.write(act)))));
    written.put("control", write(out.resolve(Kept.CONTROL), rendered.control()));
    return written;
  }

  private static String write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.resolveSibling("."));
      Files.write(file, bytes);
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static Map<String, Path> files(List<Path> paths) {
    Map<String, Path> files = new LinkedHashMap<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new PermanentFailure("« " + path + " » n'existe pas ; vérifiez le chemin.");
      }
      Path base = Files.isDirectory(path) ? path : path.toAbsolutePath().resolveSibling(".");
      for (Path file : walk(path)) {
        String name =
            Normalizer.normalize(
                base.toAbsolutePath()
                    .normalize()
                    .relativize(file.toAbsolutePath().normalize())
                    .toString()
                    .replace('\\', '/'),
                Normalizer.Form.NFC);
        files.put(unique(name, files), file);
      }
    }
    if (files.isEmpty()) {
      throw new PermanentFailure("Aucun fichier dans " + paths + ".");
    }
    return files;
  }

  /** Two paths may hold files of one name: the second becomes "2-lettre.docx". */
  private static String unique(String name, Map<String, Path> files) {
    String free = name;
    for (int i = 2; files.containsKey(free); i++) {
      free = i + "-" + name;
    }
    return free;
  }

  private static List<Path> walk(Path path) {
    try (Stream<Path> walk = Files.walk(path)) {
      return walk.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      throw TransientFailure.onDisk("« " + path + " » n'a pas pu être parcouru en entier", e);
    }
  }
}
