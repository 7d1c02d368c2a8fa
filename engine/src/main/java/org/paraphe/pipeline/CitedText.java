package org.paraphe.pipeline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.checking.ReferenceWords;
import org.paraphe.checking.References;
import org.paraphe.law.Citation;
import org.paraphe.law.LegalCorpus;
import org.paraphe.law.Neighbour;
import org.paraphe.law.Resolution;

/**
 * Every legal reference of a text and what is known of it at a date.
 *
 * @param asOf the law is known up to this day; empty where no text is loaded
 */
public record CitedText(LocalDate date, Optional<LocalDate> asOf, List<Reference> references) {

  /**
   * One reference.
   *
   * @param words its status, in French
   * @param nearest what a reference that is nowhere may have meant
   */
  public record Reference(
      Citation citation, Resolution resolution, String words, List<String> nearest) {

    public Resolution.Status status() {
      return resolution.status();
    }
  }

  public CitedText {
    references = List.copyOf(references);
  }

  /** Offsets are UTF-16 offsets into the text as it is given. */
  public static CitedText of(String text, LocalDate date, LegalCorpus corpus) {
    return new CitedText(
        date,
        corpus.asOf(),
        References.of(text).stream().map(c -> reference(c, date, corpus)).toList());
  }

  /** True where a reference exists nowhere, or not at the date. */
  public boolean blocked() {
    return references.stream()
        .map(Reference::status)
        .anyMatch(
            s ->
                s == Resolution.Status.INCONNU
                    || s == Resolution.Status.ABROGE
                    || s == Resolution.Status.FUTUR);
  }

  /** {@code paraphe cite --json}. */
  public Map<String, Object> toJson() {
    Map<String, Object> corpus = new LinkedHashMap<>();
    corpus.put("asOf", text(asOf.orElse(null)));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", 1);
    json.put("date", date.toString());
    json.put("corpus", corpus);
    json.put("references", references.stream().map(CitedText::json).toList());
    return json;
  }

  private static Reference reference(Citation citation, LocalDate date, LegalCorpus corpus) {
    Resolution resolution = corpus.resolve(citation, date);
    List<String> nearest =
        resolution.status() == Resolution.Status.INCONNU
            ? corpus.nearest(citation, date).stream().map(Neighbour::printed).toList()
            : List.of();
    return new Reference(citation, resolution, ReferenceWords.of(resolution, date), nearest);
  }

  private static Map<String, Object> json(Reference reference) {
    Citation citation = reference.citation();
    Resolution resolution = reference.resolution();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", citation.text());
    json.put("start", citation.start());
    json.put("end", citation.end());
    json.put("code", citation.code());
    json.put("title", citation.title());
    json.put("article", citation.article());
    json.put("point", citation.point());
    json.put("range", citation.range());
    json.put("status", reference.status().name());
    json.put("from", text(resolution.from()));
    json.put("to", text(resolution.to()));
    json.put("verifiedUntil", text(resolution.verifiedUntil()));
    json.put("words", reference.words());
    json.put("nearest", reference.nearest());
    return json;
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }
}
