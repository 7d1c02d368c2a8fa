package org.paraphe.pipeline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.checking.ReferenceWords;
import org.paraphe.checking.References;
import org.paraphe.law.CheckedQuotation;
import org.paraphe.law.Citation;
import org.paraphe.law.LawArticle;
import org.paraphe.law.LegalCorpus;
import org.paraphe.law.Neighbour;
import org.paraphe.law.Quotation;
import org.paraphe.law.Resolution;
import org.paraphe.law.Successor;

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
   * @param replacedBy what took the place of an article that is no longer in force
   * @param quotation what is known of the words that the text gives for its words; null where it
   *     gives none
   * @param saidBy the version of another day that has these words, in French; null of none
   */
  public record Reference(
      Citation citation,
      Resolution resolution,
      String words,
      List<String> nearest,
      List<Successor> replacedBy,
      @Nullable Quotation quotation,
      @Nullable String saidBy) {

    public Reference {
      nearest = List.copyOf(nearest);
      replacedBy = List.copyOf(replacedBy);
    }

    public Resolution.Status status() {
      return resolution.status();
    }
  }

  public CitedText {
    references = List.copyOf(references);
  }

  /** Offsets are UTF-16 offsets into the text as it is given. */
  public static CitedText of(String text, LocalDate date, LegalCorpus corpus) {
    List<Citation> citations = References.of(text);
    List<CheckedQuotation> quotations = CheckedQuotation.of(text, citations, corpus, date);
    return new CitedText(
        date,
        corpus.asOf(),
        citations.stream().map(c -> reference(c, quotations, date, corpus)).toList());
  }

  /** True where a reference exists nowhere, or not at the date, or words are not its own. */
  public boolean blocked() {
    return references.stream()
        .anyMatch(
            r ->
                r.quotation() == Quotation.INFIDELE
                    || switch (r.status()) {
                      case INCONNU, ABROGE, FUTUR -> true;
                      case EN_VIGUEUR, HORS_CORPUS, AMBIGU -> false;
                    });
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

  private static Reference reference(
      Citation citation, List<CheckedQuotation> quotations, LocalDate date, LegalCorpus corpus) {
    Resolution resolution = corpus.resolve(citation, date);
    List<String> nearest =
        resolution.status() == Resolution.Status.INCONNU
            ? corpus.nearest(citation, date).stream().map(Neighbour::printed).toList()
            : List.of();
    List<Successor> replacedBy =
        resolution.status() == Resolution.Status.ABROGE
            ? corpus.successors(citation, date)
            : List.of();
    return new Reference(
        citation,
        resolution,
        ReferenceWords.of(resolution, date),
        nearest,
        replacedBy,
        CheckedQuotation.of(citation, quotations).orElse(null),
        saidBy(citation, quotations));
  }

  private static @Nullable String saidBy(Citation citation, List<CheckedQuotation> quotations) {
    for (CheckedQuotation quotation : quotations) {
      @Nullable LawArticle old = quotation.lastSaidBy();
      if (old != null && quotation.quoted().of().contains(citation)) {
        return ReferenceWords.version(old);
      }
    }
    return null;
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
    json.put("replacedBy", reference.replacedBy().stream().map(DraftJson::successor).toList());
    if (reference.quotation() != null) {
      json.put("quotation", reference.quotation().name());
    }
    if (reference.saidBy() != null) {
      json.put("quotationOf", reference.saidBy());
    }
    return json;
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }
}
