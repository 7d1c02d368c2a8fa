package org.paraphe.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;
import org.paraphe.template.FieldSpec;

/**
 * An act that a dossier holds as a model or a reminder, of another year or with a number and a day
 * of its own: whom and what it was about says nothing of the new one, where another piece says it.
 */
final class FormerActs {
  private static final int DAYS = 300;
  private static final int HEAD = 400;
  private static final int LONGEST = 90;

  /** A number is given when an act is signed; the new act's own may be reserved days ahead. */
  private static final int NUMBERED_DAYS = 14;

  /** « ARRÊTÉ n° 2026-58 du 12 mai 2026 », « Ville de Bray - décision 26/104 du 3 juin 2026 ». */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:^|\\n|[-–|:] )[ >]{0,12}(?:extrait (?:du registre )?des )?(?:arrete|deliberation|decision)s?"
              + "(?: (?:du (?:maire|president|conseil)|de la (?:maire|presidente)|municipale?|communautaire|syndicale?|temporaire|permanente?)){0,2}"
              + "(?: n ?[°o]s?\\.?)? ?(?=\\d{2,4}[-/._]? ?[a-z]{0,4}[-/._]? ?\\d{1,4})[\\da-z./_ -]{3,20},? (?:en date )?du \\d",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PREPARED =
      Pattern.compile(
          "\\b(?:projet|brouillon|ebauche|a signer|a etablir|prepare)", Pattern.CASE_INSENSITIVE);

  /** « Arrêté n° 2020-07 », « ARRÊTE », « Article 1er ». */
  private static final Pattern ACT =
      Pattern.compile(
          "(?:(?:^|\\n|[-–—|] )[ >]{0,12}(?:arrete|deliberation|decision)s? (?:municipale? )?n°|(?:^|\\n)[ >]*(?:article (?:1er|premier)\\b|(?-i:ARRETE|DECIDE)\\b))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MODEL =
      Pattern.compile("\\b(?:modele|exemple)s?\\b", Pattern.CASE_INSENSITIVE);

  /** « (ANCIEN, POUR MODÈLE) », « en vigueur, pour information ». */
  private static final Pattern MARKED =
      Pattern.compile(
          "(?<![a-z]')\\bancien(?:ne)?\\b(?= ?(?:[),;:|\\n-]|$)| (?:acte|arrete|decision|deliberation|modele|version)\\b)|\\bpour (?:memoire|modele|information|rappel)\\b"
              + "|(?<!(?:entre|entrera|entrant|entree|tarifs?|textes?|lois?|reglements?|normes?|dispositions) )\\ben vigueur\\b",
          Pattern.CASE_INSENSITIVE);

  /** The number that an act opens with: « arrêté n° 2026-031 ». */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:^|\\n|[-–—|:] )[ >]{0,12}(?:arrete|deliberation|decision)s?(?: (?:municipale?|temporaire|permanente?))? n ?°? ?(\\d{2,4}[-/._]\\d{1,4})\\b",
          Pattern.CASE_INSENSITIVE);

  /** « Fait à Bray, le »: the day behind it is the act's own. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?:^|\\n)[ >]*fait (?:a [^\\n,;\\d]{2,40},? )?le $", Pattern.CASE_INSENSITIVE);

  /** « vu la délibération n° 2026-022 du »: the day of what an act rests on. */
  private static final Pattern CITED =
      Pattern.compile(
          "[a-z(][ (',]{1,2}(?:deliberation|loi|decret|ordonnance|arrete)s?\\b[^\\n;]{0,50} (?:du|en date du) $",
          Pattern.CASE_INSENSITIVE);

  private final Set<String> pieces;

  private FormerActs(Set<String> pieces) {
    this.pieces = pieces;
  }

  boolean has(PieceReading reading) {
    return pieces.contains(reading.piece().name());
  }

  /**
   * @param today the new act's date
   */
  static FormerActs of(List<PieceReading> readings, LocalDate today) {
    List<Dated> dated = readings.stream().flatMap(r -> dated(r).stream()).toList();
    LocalDate old = today.minusDays(DAYS);
    LocalDate signed = latest(dated, today).minusDays(NUMBERED_DAYS);
    return new FormerActs(
        dated.stream()
            .filter(
                d ->
                    (d.day().isBefore(old) && isAct(d.reading()))
                        || (d.day().isBefore(signed) && isSigned(d.reading(), readings)))
            .map(d -> d.reading().piece().name())
            .collect(Collectors.toSet()));
  }

  /** A piece and the day of its signature, or the first that its head says. */
  private record Dated(PieceReading reading, LocalDate day) {}

  private static boolean isSigned(PieceReading reading, List<PieceReading> all) {
    return isNumbered(reading) || isMarked(reading) || isQuoted(reading, all);
  }

  private static LocalDate latest(List<Dated> dated, LocalDate today) {
    return dated.stream()
        .map(Dated::day)
        .filter(today::isBefore)
        .max(LocalDate::compareTo)
        .orElse(today);
  }

  private static boolean isNumbered(PieceReading reading) {
    String head = head(reading);
    return NUMBERED.matcher(head).find()
        && !PREPARED.matcher(head).find()
        && !PREPARED.matcher(reading.piece().name()).find();
  }

  private static boolean isMarked(PieceReading reading) {
    return ACT.matcher(head(reading)).find() && MARKED.matcher(head(reading)).find();
  }

  /** Another piece speaks of it by its number: it is signed, and not the act to come. */
  private static boolean isQuoted(PieceReading reading, List<PieceReading> all) {
    Matcher number = NUMBER.matcher(head(reading));
    return number.find()
        && !PREPARED.matcher(head(reading)).find()
        && all.stream()
            .filter(r -> r != reading)
            .anyMatch(r -> r.folded().text().contains(number.group(1)));
  }

  private static String head(PieceReading reading) {
    String text = reading.folded().text();
    return text.substring(0, Math.min(HEAD, text.length()));
  }

  private static Optional<Dated> dated(PieceReading reading) {
    List<Hit> days = Recognisers.of(FactType.DATE).find(reading.folded());
    List<Hit> head = days.stream().filter(h -> h.start() < HEAD).toList();
    return Stream.of(
            days.stream().filter(h -> isBehind(reading, h, SIGNED)),
            head.stream().filter(h -> !isBehind(reading, h, CITED)),
            head.stream())
        .flatMap(s -> s)
        .findFirst()
        .map(h -> new Dated(reading, LocalDate.parse(h.value().asText())));
  }

  private static boolean isBehind(PieceReading reading, Hit day, Pattern words) {
    int at = reading.folded().folded(day.start());
    String before = reading.folded().text().substring(Math.max(0, at - LONGEST), at);
    return words.matcher(before).find();
  }

  private static boolean isAct(PieceReading reading) {
    return ACT.matcher(reading.folded().text()).find()
        || MODEL.matcher(reading.piece().name()).find()
        || MODEL.matcher(head(reading)).find();
  }

  /**
   * A required value that nothing but a former act tells: a person must confirm it. Its days are
   * over, and none of this act.
   */
  Fact told(FieldSpec field, Fact fact) {
    boolean former =
        fact.status() == FactStatus.TROUVE
            && fact.source() != null
            && pieces.contains(fact.source().piece());
    if (former && field.hints().borne() != null && fact.others().isEmpty()) {
      return Fact.absent(fact.name(), fact.type());
    }
    return former && field.required() && fact.rule() == null ? fact.by(Fact.ANTERIEUR) : fact;
  }

  /** Those of the other pieces; all where no other piece says any. */
  List<Candidate> without(List<Candidate> candidates) {
    List<Candidate> kept =
        pieces.isEmpty()
            ? candidates
            : candidates.stream().filter(c -> !pieces.contains(c.span().piece())).toList();
    return kept.isEmpty() ? candidates : kept;
  }
}
