package org.paraphe.checking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Recogniser;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplatePack;

/**
 * Whether facts stand where they say: the quote at its span in the piece, the value in the quote.
 * Values typed by a person and values computed from other facts need no quote.
 */
final class FactSources {

  private static final Set<FactType> WORD_FOR_WORD =
      Set.of(FactType.PERSONNE, FactType.ORGANISATION, FactType.ADRESSE, FactType.DUREE);

  private final TemplatePack pack;
  private final Map<String, ExtractedPiece> pieces;

  FactSources(TemplatePack pack, List<ExtractedPiece> pieces) {
    this.pack = pack;
    this.pieces =
        pieces.stream()
            .collect(Collectors.toMap(ExtractedPiece::name, p -> p, (first, second) -> first));
  }

  /** What is wrong with the fact's source, in French; empty where nothing is. */
  Optional<String> fault(Fact fact) {
    if (fact.status() != FactStatus.TROUVE) {
      return Optional.empty();
    }
    Span source = fact.source();
    Value value = fact.value();
    if (source == null || value == null) {
      return Optional.of("aucune pièce n'est indiquée");
    }
    ExtractedPiece piece = pieces.get(source.piece());
    if (piece == null) {
      return Optional.of("la pièce « " + source.piece() + " » n'est pas au dossier");
    }
    if (!stands(source, piece.text())) {
      return Optional.of(
          "le passage cité « " + source.quote() + " » n'est pas dans « " + piece.name() + " »");
    }
    return supported(fact, value, source, piece)
        ? Optional.empty()
        : Optional.of(
            "le passage cité « " + source.quote() + " » (" + piece.name() + ") ne le dit pas");
  }

  private static boolean stands(Span span, String text) {
    return span.end() <= text.length()
        && text.substring(span.start(), span.end()).equals(span.quote());
  }

  private boolean supported(Fact fact, Value value, Span source, ExtractedPiece piece) {
    Evidence quote = Evidence.of(source.quote());
    if (value instanceof Value.Scalar || value instanceof Value.Flag) {
      return supports(quote, fact.type(), value) || isReadIn(fact, value, source);
    }
    if (value instanceof Value.Rows table && SourcedRow.all(table)) {
      return table.rows().stream().allMatch(row -> new SourcedRow(row).stands(pieces));
    }
    Evidence whole = Evidence.of(piece.text());
    List<Value> reread = rows(fact, piece).toList();
    return units(value)
        .filter(unit -> !reread.contains(unit))
        .flatMap(unit -> parts(fact, unit))
        .allMatch(p -> p.in(quote) || p.in(whole));
  }

  private static Stream<Value> units(Value value) {
    return value instanceof Value.Rows table
        ? table.rows().stream().map(row -> new Value.Rows(List.of(row)))
        : Stream.of(value);
  }

  /**
   * The rows that the field's own reading of the piece gives: what it reckons is written nowhere.
   */
  private Stream<Value> rows(Fact fact, ExtractedPiece piece) {
    return pack
        .field(fact.name())
        .flatMap(f -> Optional.ofNullable(f.hints().reconnaisseur()))
        .flatMap(Recognisers::ofTable)
        .flatMap(reading -> reading.apply(piece))
        .stream()
        .flatMap(hit -> units(hit.value()));
  }

  /**
   * « deuxième » for 2, a number that a line break parts: what reads the field's values reads it.
   */
  private boolean isReadIn(Fact fact, Value value, Span source) {
    FoldedText words = FoldedText.of(FoldedText.fold(source.quote()));
    Recogniser ofField =
        pack.field(fact.name())
            .flatMap(f -> Optional.ofNullable(f.hints().reconnaisseur()))
            .flatMap(Recognisers::named)
            .orElse(Recognisers.of(fact.type()));
    return Stream.of(ofField, Recognisers.of(fact.type()))
        .flatMap(r -> r.find(words).stream())
        .anyMatch(h -> h.value().equals(value));
  }

  private record Part(FactType type, Value value) {
    boolean in(Evidence evidence) {
      return supports(evidence, type, value);
    }
  }

  private Stream<Part> parts(Fact fact, Value value) {
    if (value instanceof Value.Items list) {
      return list.items().stream().flatMap(item -> parts(fact, item));
    }
    if (value instanceof Value.Rows table) {
      return table.rows().stream()
          .flatMap(row -> row.entrySet().stream())
          .filter(cell -> !isChoice(fact.name(), cell.getKey()))
          .map(cell -> new Part(columnType(fact.name(), cell.getKey()), cell.getValue()));
    }
    return Stream.of(new Part(FactType.TEXTE, value));
  }

  /** One of a few values that the pack names stands for the words of the piece. */
  private boolean isChoice(String field, String column) {
    return pack.field(field).stream()
        .flatMap(f -> f.columns().stream())
        .anyMatch(c -> c.name().equals(column) && !c.hints().valeurs().isEmpty());
  }

  private FactType columnType(String field, String column) {
    return pack.field(field).stream()
        .flatMap(f -> f.columns().stream())
        .filter(c -> c.name().equals(column))
        .map(FieldSpec::type)
        .findFirst()
        .orElse(FactType.TEXTE);
  }

  private static boolean supports(Evidence evidence, FactType type, Value value) {
    String text = value.asText();
    return switch (type) {
      case BOOLEEN -> true;
      case NOMBRE -> {
        BigDecimal number = number(text);
        String plain = number == null ? "" : Tokens.plain(number);
        yield evidence.hasNumber(plain) || evidence.hasHour(plain + ":00");
      }
      case MONTANT, ENTIER, ANNEE, SIRET -> {
        BigDecimal number = number(text);
        yield number != null
            && (evidence.hasNumber(Tokens.plain(number)) || isOne(number, evidence));
      }
      default -> supportsText(evidence, type, text);
    };
  }

  /** « un emploi » says one. */
  private static boolean isOne(BigDecimal number, Evidence quote) {
    return number.compareTo(BigDecimal.ONE) == 0 && (quote.hasWord("un") || quote.hasWord("une"));
  }

  private static boolean supportsText(Evidence evidence, FactType type, String text) {
    List<Token> tokens = Tokens.scan(text);
    return tokens.stream().allMatch(evidence::supports)
        && (!WORD_FOR_WORD.contains(type)
            || wordsOutside(text, tokens).stream().allMatch(evidence::hasWord));
  }

  /** The folded words that are no part of a number, a date or an hour. */
  static List<String> wordsOutside(String text, List<Token> tokens) {
    StringBuilder rest = new StringBuilder(text);
    tokens.stream()
        .filter(t -> !t.isName())
        .forEach(t -> rest.replace(t.start(), t.end(), " ".repeat(t.end() - t.start())));
    return Words.of(rest.toString());
  }

  private static @Nullable BigDecimal number(String text) {
    String digits = text.replaceAll("[\\s\\p{Z}]", "").replace(',', '.');
    return digits.matches("[+-]?\\d+(?:\\.\\d+)?") ? new BigDecimal(digits) : null;
  }
}
