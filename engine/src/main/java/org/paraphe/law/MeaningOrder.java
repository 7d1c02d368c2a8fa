package org.paraphe.law;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Orders texts by how near their meaning is to a question's, as an embedding model sees it. */
final class MeaningOrder {

  private static final Logger LOG = LoggerFactory.getLogger(MeaningOrder.class);

  /** Of a text, in characters: what the small models take. */
  private static final int LONGEST = 2_000;

  private final EmbeddingModel model;

  MeaningOrder(EmbeddingModel model) {
    this.model = model;
  }

  /**
   * @return indexes into the texts, best first; empty where the model does not answer
   */
  List<Integer> of(String question, List<String> texts) {
    List<TextSegment> segments = new ArrayList<>();
    segments.add(TextSegment.from(question));
    texts.forEach(t -> segments.add(TextSegment.from(cut(t))));
    try {
      List<Embedding> seen = model.embedAll(segments).content();
      return IntStream.range(0, texts.size())
          .boxed()
          .sorted(
              Comparator.comparingDouble(
                  i -> -CosineSimilarity.between(seen.get(0), seen.get(i + 1))))
          .toList();
    } catch (LangChain4jException e) {
      LOG.warn("the embedding model does not answer, search goes on without it", e);
      return List.of();
    }
  }

  private static String cut(String text) {
    String kept = text.isBlank() ? "-" : text;
    return kept.length() <= LONGEST ? kept : kept.substring(0, LONGEST);
  }
}
