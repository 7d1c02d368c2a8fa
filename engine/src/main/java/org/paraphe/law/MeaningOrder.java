package org.paraphe.law;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
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
  private final Runnable whenSilent;

  /**
   * @param whenSilent run where the model gives no answer that can be used: it tells people
   */
  MeaningOrder(EmbeddingModel model, Runnable whenSilent) {
    this.model = model;
    this.whenSilent = whenSilent;
  }

  /**
   * @return indexes into the texts, best first; empty where the model does not answer
   */
  List<Integer> of(String question, List<String> texts) {
    List<TextSegment> segments = new ArrayList<>();
    segments.add(TextSegment.from(cut(question)));
    texts.forEach(t -> segments.add(TextSegment.from(cut(t))));
    double[] near = near(segments);
    return IntStream.range(0, near.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -near[i]))
        .toList();
  }

  /** How near each is to the first. */
  private double[] near(List<TextSegment> segments) {
    try {
      List<Embedding> seen = model.embedAll(segments).content();
      if (seen.size() == segments.size()) {
        return seen.stream()
            .skip(1)
            .mapToDouble(one -> CosineSimilarity.between(seen.get(0), one))
            .toArray();
      }
      LOG.debug("the embedding model gave {} answers to {} texts", seen.size(), segments.size());
    } catch (RuntimeException e) {
      // The library throws bare ones for an answer that it cannot read: no search ends by that.
      LOG.debug("the embedding model gave no answer that can be used", e);
    }
    whenSilent.run();
    return new double[0];
  }

  private static String cut(String text) {
    String kept = text.isBlank() ? "-" : text;
    return kept.length() <= LONGEST ? kept : kept.substring(0, LONGEST);
  }
}
