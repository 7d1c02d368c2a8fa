package org.paraphe.checking;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * VALEUR_A_CONFIRMER: what another passage says of an item that the act's list holds: that there is
 * to be none (« pas de route barrée »), or what it is made of (« mobilités : transports urbains,
 * pistes cyclables »).
 */
final class ItemElsewhereCheck implements Check {
  private static final int SHORTEST = 5;

  /** A list of more is none that a person wrote. */
  private static final int MOST = 50;

  private static final String REFUSED =
      "\\b(?:pas|plus|point|ni|sans|au lieu|plutot que|renonc[a-z]+|refus[a-z]+|ecart[a-z]+|exclu[a-z]*)"
          + " (?:(?:de|d'|a|l'|la|le|les|un|une) ?){0,2}";

  /** At least two things behind a colon or in brackets. */
  private static final String MADE_OF =
      " ?[:(] ?([a-z][a-z' -]{3,60}(?:,| et) [a-z][a-z' -]{3,60})";

  @Override
  public List<Finding> run(CheckSubject subject) {
    List<FoldedText> pieces = subject.texts().stream().map(PieceText::text).toList();
    return subject.facts().stream()
        .filter(f -> f.status() == FactStatus.TROUVE && !f.isToConfirm())
        .flatMap(
            f ->
                subject.pack().field(f.name()).filter(WeakTextCheck::isOfPhrases).stream()
                    .flatMap(field -> ofField(f, field, pieces)))
        .toList();
  }

  private static Stream<Finding> ofField(Fact fact, FieldSpec field, List<FoldedText> pieces) {
    List<String> items = fact.items().map(Value::asText).toList();
    List<String> folded = items.stream().map(Words::fold).toList();
    return items.stream()
        .filter(i -> i.length() >= SHORTEST)
        .limit(MOST)
        .flatMap(
            item ->
                pieces.stream()
                    .flatMap(p -> said(item, folded, p).stream())
                    .limit(1)
                    .map(said -> finding(fact, field, item, said)));
  }

  /** The words that refuse the item, or that say what it holds and the list does not. */
  private static Optional<String> said(String item, List<String> items, FoldedText piece) {
    String words = Pattern.quote(FoldedText.fold(item).strip());
    Matcher refused = matcher(REFUSED + words + "\\b", piece);
    if (refused.find()) {
      return Optional.of(piece.words(refused.start(), refused.end()));
    }
    Matcher made = matcher("\\b" + words + MADE_OF, piece);
    while (made.find()) {
      String parts = Words.fold(made.group(1));
      if (items.stream().noneMatch(parts::contains)) {
        return Optional.of(piece.words(made.start(), made.end()));
      }
    }
    return Optional.empty();
  }

  private static Matcher matcher(String regex, FoldedText piece) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(piece.text());
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
