package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.privacy.Category;
import org.paraphe.privacy.Replacement;

/**
 * What stands between one dossier and a model: nothing where the model is the authority's own, the
 * replacement of personal data everywhere else.
 */
final class Shield {

  private final @Nullable Replacement replacement;

  private Shield(@Nullable Replacement replacement) {
    this.replacement = replacement;
  }

  static Shield of(ModelSettings settings, DraftRequest request) {
    if (settings.local()) {
      return new Shield(null);
    }
    List<String> texts = new ArrayList<>();
    request.pieces().forEach(piece -> texts.add(piece.text()));
    texts.add(request.instructions());
    request.typed().values().forEach(value -> texts.add(value.asText()));
    return new Shield(Replacement.over(texts));
  }

  String replace(String text) {
    return replacement == null ? text : replacement.replace(text);
  }

  UnaryOperator<String> restore() {
    return replacement == null ? UnaryOperator.identity() : replacement::restore;
  }

  /** The pieces as the model may see them: a file's name too can name somebody. */
  List<ExtractedPiece> pieces(List<ExtractedPiece> pieces) {
    return replacement == null ? pieces : pieces.stream().map(p -> hidden(replacement, p)).toList();
  }

  private static ExtractedPiece hidden(Replacement replacement, ExtractedPiece piece) {
    return new ExtractedPiece(
        replacement.alias(Category.PIECE, piece.name()),
        piece.mediaType(),
        piece.sha256(),
        piece.outcome(),
        replacement.replace(piece.text()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  /** The categories that were replaced and how often, for the journal; never a value. */
  String categories() {
    return replacement == null
        ? "aucun remplacement : modèle local"
        : replacement.counts().entrySet().stream()
            .filter(e -> e.getKey() != Category.PIECE && e.getKey() != Category.SIGNE)
            .sorted(Map.Entry.comparingByKey())
            .map(e -> e.getKey().label() + " : " + e.getValue())
            .collect(Collectors.joining(", "));
  }
}
