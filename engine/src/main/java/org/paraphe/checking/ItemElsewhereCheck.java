package org.paraphe.checking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * VALEUR_A_CONFIRMER: what another passage says of an item that the act's list holds: that there is
 * to be none (« pas de route barrée »), or what it is made of (« mobilités : transports urbains,
 * pistes cyclables »).
 */
final class ItemElsewhereCheck implements Check {
  private static final Set<String> LISTS = Set.of("domaines", "mesures");
  private static final int SHORTEST = 5;

  private static final String REFUSED =
      "\\b(?:pas|plus|point|ni|sans|au lieu|plutot que|renonc[a-z]+|refus[a-z]+|ecart[a-z]+|exclu[a-z]*)"
          + " (?:(?:de|d'|a|l'|la|le|les|un|une) ?){0,2}";

  /** At least two things behind a colon or in brackets. */
  private static final String MADE_OF =
      " ?[:(] ?([a-z][a-z' -]{3,60}(?:,| et) [a-z][a-z' -]{3,60})";

  @Override
  public List<Finding> run(CheckSubject subject) {
    PieceWords words = new PieceWords();
    return subject.facts().stream()
        .filter(f -> f.status() == FactStatus.TROUVE && !f.isToConfirm())
        .flatMap(
            f ->
                subject.pack().field(f.name()).filter(ItemElsewhereCheck::isList).stream()
                    .flatMap(field -> ofField(f, field, subject.pieces(), words)))
        .toList();
  }

  private static boolean isList(FieldSpec field) {
    return field.required() && LISTS.contains(String.valueOf(field.hints().reconnaisseur()));
  }

  private static Stream<Finding> ofField(
      Fact fact, FieldSpec field, List<ExtractedPiece> pieces, PieceWords words) {
    List<String> items =
        fact.found().stream()
            .flatMap(v -> v instanceof Value.Items list ? list.items().stream() : Stream.of(v))
            .map(v -> Words.fold(v.asText()).strip())
            .toList();
    return items.stream()
        .filter(i -> i.length() >= SHORTEST)
        .flatMap(
            item ->
                pieces.stream()
                    .filter(p -> p.outcome().hasText())
                    .flatMap(p -> said(item, items, words.of(p)).stream())
                    .limit(1)
                    .map(said -> finding(fact, field, item, said)));
  }

  /** The words that refuse the item, or that say what it holds and the list does not. */
  private static Optional<String> said(String item, List<String> items, String text) {
    Matcher refused = Pattern.compile(REFUSED + Pattern.quote(item) + "\\b").matcher(text);
    if (refused.find()) {
      return Optional.of(refused.group());
    }
    Matcher made = Pattern.compile("\\b" + Pattern.quote(item) + MADE_OF).matcher(text);
    while (made.find()) {
      String parts = made.group(1);
      if (items.stream().noneMatch(parts::contains)) {
        return Optional.of(made.group());
      }
    }
    return Optional.empty();
  }

  private static Finding finding(Fact fact, FieldSpec field, String item, String said) {
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + fact.name(),
        "« %s » : « %s » est retenu, une pièce dit « %s »."
            .formatted(field.label(), item, said.replaceAll("\\s+", " ")),
        "L'acte porterait ce qu'une pièce écarte, ou moins que ce qu'elle dit.",
        "Lire ce passage et, si besoin, saisir la liste entière (« " + fact.name() + " = … »).");
  }
}
