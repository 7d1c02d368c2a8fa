package org.paraphe.drafting;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * Tells whether a place of the dossier is part of an offer that was not kept, once it is known whom
 * the act is about. Such a place stands in an offer, or in a letter that a company heads, which
 * does not name the chosen one; where others than a supplier are chosen, in anybody's quote; in the
 * row or the line of another company ({@link OfferRows}); behind another company's name, or in an
 * option that was left ({@link OfferWords}). No value is taken there while another place gives one,
 * and what stands there contradicts nothing.
 *
 * <p>Pieces of which another one says that their writer lost are not among the readings: {@link
 * org.paraphe.facts.SetAside} leaves them out before anybody is chosen.
 */
final class OtherOffers {
  private static final int LONG_WORD = 4;
  private static final int LONGEST_NAME = 70;
  private static final int HEAD = 2;

  private static final Pattern PARTS = Pattern.compile("[^a-z0-9]+");

  private static final Set<String> TITLES =
      Set.of("maitre", "madame", "monsieur", "societe", "entreprise", "cabinet", "association");

  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "(?i)\\b(?:sarl|sasu?|sa|eurl|snc|scop|scic|ets|établissements|entreprise|société|cabinet)\\b");

  /** What an offer tells of itself and of who makes it. */
  private static final Set<FactType> OFFERED =
      Set.of(FactType.MONTANT, FactType.DATE, FactType.DUREE, FactType.SIRET, FactType.ADRESSE);

  /** What a quote tells in a dossier that chooses no supplier. */
  private static final Set<FactType> QUOTED =
      Set.of(FactType.MONTANT, FactType.SIRET, FactType.ADRESSE);

  private final FieldSpec company;
  private final boolean supplier;
  private final Set<String> name;
  private final String bare;

  /** The pieces that offer something, then those of them that another company wrote. */
  private final Set<String> offers;

  private final Set<String> others;

  /** Letters with another company at their head. */
  private final Set<String> letters;

  private final OfferRows rows;
  private final OfferWords words;

  /**
   * @param company the field that names whom the act is about
   */
  OtherOffers(List<PieceReading> readings, FieldSpec company, Fact chosen) {
    String said = folded(chosen.found().map(Value::asText).orElse(""));
    this.company = company;
    this.supplier = FieldHints.isOfWhoOffers(company);
    this.bare = PARTS.matcher(said).replaceAll("");
    this.name =
        PARTS
            .splitAsStream(said)
            .filter(w -> w.length() >= LONG_WORD && !TITLES.contains(w))
            .collect(Collectors.toSet());
    this.offers = names(readings.stream().filter(this::offers));
    this.others = names(readings.stream().filter(r -> offers.contains(nameOf(r)) && !isOwn(r)));
    this.letters = names(readings.stream().filter(this::isOfAnotherWriter));
    this.rows = new OfferRows(readings, company, bare);
    this.words = new OfferWords(readings, bare);
  }

  private static Set<String> names(Stream<PieceReading> readings) {
    return readings.map(OtherOffers::nameOf).collect(Collectors.toSet());
  }

  private static String nameOf(PieceReading reading) {
    return reading.piece().name();
  }

  private boolean offers(PieceReading reading) {
    return supplier
        ? LetterHead.offers(reading) && reading.messages().isEmpty()
        : LetterHead.quotes(reading);
  }

  /**
   * True for an offer that names the chosen one; a quote may be made out to who asks for a grant.
   */
  private boolean isOwn(PieceReading reading) {
    return name.isEmpty()
        || isNamed(
            supplier
                ? reading.folded().text()
                : reading
                    .folded()
                    .text()
                    .lines()
                    .filter(l -> !l.isBlank())
                    .limit(HEAD)
                    .collect(Collectors.joining("\n")));
  }

  private boolean isNamed(String text) {
    return PARTS.splitAsStream(folded(text)).collect(Collectors.toSet()).containsAll(name);
  }

  private boolean isOfAnotherWriter(PieceReading reading) {
    String text = reading.piece().text();
    String head = text.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
    return !bare.isEmpty()
        && head.length() < LONGEST_NAME
        && LEGAL_FORM.matcher(head).find()
        && !Recognisers.of(FactType.ORGANISATION).find(FoldedText.of(head)).isEmpty()
        && !bare(text).contains(bare);
  }

  /** True for a place that is part of an offer that was not kept. */
  private boolean hold(FactType type, Span span) {
    return others.contains(span.piece())
        || rows.hold(span)
        || (type == FactType.MONTANT && (letters.contains(span.piece()) || words.hold(span)));
  }

  /**
   * The candidates for a field but those of offers that were not kept; a whole offer is read where
   * nothing else tells.
   */
  List<Candidate> without(FieldSpec field, List<Candidate> candidates) {
    List<Candidate> kept =
        tells(field)
            ? candidates.stream().filter(c -> !others.contains(c.span().piece())).toList()
            : candidates;
    List<Candidate> read = kept.isEmpty() ? candidates : kept;
    return field.type() == FactType.MONTANT
        ? read.stream()
            .filter(c -> others.contains(c.span().piece()) || !hold(field.type(), c.span()))
            .toList()
        : read;
  }

  /** Who makes a quote is not who is granted something, where another piece names somebody. */
  static List<Candidate> withoutQuotes(
      List<PieceReading> readings, FieldSpec company, List<Candidate> candidates) {
    if (FieldHints.isOfWhoOffers(company)) {
      return candidates;
    }
    Set<String> quotes = names(readings.stream().filter(LetterHead::quotes));
    List<Candidate> kept =
        candidates.stream().filter(c -> !quotes.contains(c.span().piece())).toList();
    return kept.isEmpty() ? candidates : kept;
  }

  private boolean tells(FieldSpec field) {
    return (supplier ? OFFERED : QUOTED).contains(field.type());
  }

  /**
   * The fact without what contradicts it in offers that were not kept; who only offers is no rival
   * of whom another piece chooses.
   */
  Fact withoutRivals(FieldSpec field, Fact fact) {
    Span source = fact.source();
    boolean who = field.name().equals(company.name());
    if (source == null || (who ? offers : others).contains(source.piece())) {
      return fact;
    }
    if (who) {
      return fact.beside(
          fact.others().stream().filter(o -> !others.contains(o.source().piece())).toList());
    }
    return tells(field) && !hold(field.type(), source)
        ? fact.beside(fact.others().stream().filter(o -> !hold(field.type(), o.source())).toList())
        : fact;
  }

  static String bare(String words) {
    return PARTS.matcher(folded(words)).replaceAll("");
  }

  private static String folded(String words) {
    return FoldedText.fold(words).toLowerCase(Locale.ROOT);
  }
}
