package org.paraphe.drafting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;

/** Which of the values beside a fact speak against it, and whether the pieces say which holds. */
final class Rivals {
  private static final String REPLACED = "un passage plus récent dit qu'il remplace le précédent";

  /** What a message says of the one before it, of which the values then hold no more. */
  private static final Pattern REPLACES =
      Pattern.compile(
          "\\bannul(?:e|ent|ant) et remplac|\\bremplace(?:nt)? (?:mon|ma|mes|notre|nos|le|la|les|celui|celle|ceux) ?"
              + "(?:message|mail|courriel|envoi|precedent|version|demande|offre|devis|proposition|du|de)?"
              + "|\\b(?:rectificati|erratum|contre-ordre)|\\bne (?:plus )?ten(?:ez|ir) compte d|mise a jour d(?:e|u) "
              + "|\\b(?:a|avons|ai|ont) (?:finalement )?(?:revu|modifie|corrige|rectifie)\\b|\\bnouvelle version\\b|\\bprix (?:definitifs?|finals?|negocies?)\\b|\\bapres nego"
              + "|\\b(?:ok|d'accord|va|partons|part|bon) (?:pour|sur)\\b|\\bfinalement\\b",
          Pattern.CASE_INSENSITIVE);

  /** The same within a sentence, of what an earlier one said. */
  private static final Pattern IN_PLACE =
      Pattern.compile(
          "\\bannul(?:e|ent|ant) et remplac|\\b(?:(?:ramen|negoci|abaiss|rabaiss|baiss|corrig)ee?s?|descendue?s?|revue?s?|reduite?s?) (?:ensuite |finalement |depuis )?a (?:la somme de )?$|\\b(?:remplac(?:e|ent|ant)|se substitu[a-z]+ a) (?:la |le |les |l')?(?:precedente?|premiere?|initiale?|offre|proposition|version)",
          Pattern.CASE_INSENSITIVE);

  private static final int REPLACING = 60;

  private static final Pattern PART =
      Pattern.compile(
          "\\b(?:sous[- ]?tota(?:l|ux)|soldes?|acomptes?|avances?|premier versement|remises?|rabais|(?:retenue|depot) de garantie|cautions?|provisions?|penalites?)\\b[^\\d€;]{0,40}(?:\\d{1,2} ?%[^\\d€;]{0,30})?$");

  private static final Pattern DISCOUNT =
      Pattern.compile(
          "\\b(?:remise|rabais|ristourne|reduction|escompte|moins-value)\\b[^\\d\\n]{0,40}(?:\\d{1,2}(?:,\\d{1,2})? ?%)?[^\\d\\n]{0,20}(\\d{1,3}(?:[ .]?\\d{3}){0,3}(?:,\\d{2})?)(?! ?%|\\d)",
          Pattern.CASE_INSENSITIVE);

  private static final int PART_BEFORE = 70;

  /** A number of something. */
  private static final Pattern COUNT =
      Pattern.compile(
          "(?<![\\d.,])(\\d{1,3}(?: ?\\d{3}){0,2})(?: (?:jeunes |petits |nouveaux )?(?!euros?\\b)([a-z]{3,20}))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD = Pattern.compile("[a-z]{3,20}", Pattern.CASE_INSENSITIVE);

  private static final int MOST_PRICES = 200;

  /**
   * « par licencié », « le mètre », but for stretches of time, which have an amount of their own.
   */
  private static final Pattern OF_ONE =
      Pattern.compile(
          "^ ?(?:\\(?(?:ht|ttc|net)\\)? ?)?(?:par|pour chaque|/|chacune?\\b|piece\\b|l'unite|(?:de )?l'heure|le|la)(?! ?(?:mois|an|annee|trimestre|semestre|jour du|m\\.|mme|monsieur|madame|maire|commune|ville)\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PERIOD =
      Pattern.compile(
          "\\b(?:par|chaque|/) ?(?:mois|trimestre|semestre|an|annee|semaine)\\b|/ ?(?:mois|an)\\b"
              + "|\\b(?:mensuel|trimestriel|semestriel|annuel|hebdomadaire)(?:le)?(?:ment)?s?\\b|\\bmensualites?\\b",
          Pattern.CASE_INSENSITIVE);

  private static final List<Integer> PARTS = List.of(2, 3, 4, 5, 6, 12, 24, 36, 48, 52, 60);
  private static final int BESIDE = 40;

  private final List<PieceReading> readings;

  Rivals(List<PieceReading> readings) {
    this.readings = readings;
  }

  /** The fact without what says the same of another stretch of time, with the rule that chose. */
  Fact settled(Fact fact) {
    Span source = fact.source();
    if (fact.others().isEmpty() || source == null) {
      return fact;
    }
    List<Fact.Candidate> others =
        fact.others().stream().filter(o -> !isPart(fact, source, o)).toList();
    String rule = fact.rule();
    if (rule == null && !others.isEmpty() && others.stream().allMatch(o -> isReplaced(source, o))) {
      rule = REPLACED;
    }
    return new Fact(fact.name(), fact.type(), fact.value(), fact.status(), source, others, rule);
  }

  /** A price of a piece beside that of the whole: « 3,20 € HT » of a meal. */
  private static final BigDecimal OF_ANOTHER_SIZE = BigDecimal.valueOf(100);

  /** « 5 940 € par an, soit 495 € par mois ». */
  private boolean isPart(Fact fact, Span source, Fact.Candidate other) {
    Optional<Value> value = fact.found();
    if (fact.type() != FactType.MONTANT || value.isEmpty()) {
      return false;
    }
    BigDecimal a = new BigDecimal(value.get().asText());
    BigDecimal b = new BigDecimal(other.value().asText());
    if (isSaidPart(other.source()) && (b.compareTo(a) < 0 || isSubtotal(other.source()))) {
      return true;
    }
    boolean rounded = other.source().quote().matches("[\\d ]+k ?€");
    BigDecimal apart = b.subtract(a);
    if (isTakenOff(other.source(), apart)
        || (rounded && apart.abs().compareTo(BigDecimal.valueOf(500)) <= 0)) {
      return true;
    }
    BigDecimal more = a.max(b);
    BigDecimal less = a.min(b);
    if (less.multiply(OF_ANOTHER_SIZE).compareTo(more) < 0) {
      return true;
    }
    boolean times =
        less.signum() > 0
            && PARTS.stream()
                .anyMatch(
                    n ->
                        more.divide(BigDecimal.valueOf(n), 2, RoundingMode.HALF_UP)
                                    .compareTo(less.setScale(2, RoundingMode.HALF_UP))
                                == 0
                            || more.equals(wholeEuros(less.multiply(BigDecimal.valueOf(n)))));
    return times && (ofAPeriod(source) || ofAPeriod(other.source()));
  }

  /** « 20 000 € », « remise : - 1 000 € », and the amount that is left. */
  private boolean isTakenOff(Span span, BigDecimal off) {
    return off.signum() > 0
        && reading(span).stream()
            .flatMap(r -> DISCOUNT.matcher(r.folded().text()).results())
            .flatMap(m -> Recognisers.bareAmount(m.group(1)).stream())
            .anyMatch(v -> new BigDecimal(v.asText()).compareTo(off) == 0);
  }

  private static BigDecimal wholeEuros(BigDecimal amount) {
    return amount.setScale(0, RoundingMode.HALF_UP).setScale(2);
  }

  /** « Solde après le tir : 2 100 € », « Sous-total : 5 100 € ». */
  private boolean isSaidPart(Span span) {
    return PART.matcher(before(span)).find();
  }

  private boolean isSubtotal(Span span) {
    return before(span).contains("total");
  }

  /** What its line says before it. */
  private String before(Span span) {
    return reading(span)
        .map(PieceReading::folded)
        .map(
            f -> {
              int at = f.folded(span.start());
              int line = f.text().lastIndexOf('\n', Math.max(0, at - 1)) + 1;
              return f.text()
                  .substring(Math.max(line, at - PART_BEFORE), at)
                  .toLowerCase(Locale.ROOT);
            })
        .orElse("");
  }

  /**
   * Without the price of one where the whole stands beside it, and how many: « 45 € par jeune
   * licencié », « le repas à 4,10 € », beside « 82 licenciés », « 9 000 repas ».
   */
  static List<Candidate> withoutPricesOfOne(
      List<PieceReading> readings, List<Candidate> candidates) {
    List<Candidate> kept = new ArrayList<>(candidates);
    for (PieceReading reading : readings) {
      String text = reading.folded().text();
      if (candidates.size() > 1 && candidates.size() < MOST_PRICES) {
        Map<String, Set<String>> counts =
            COUNT
                .matcher(text)
                .results()
                .collect(
                    Collectors.groupingBy(
                        m -> m.group(1).replace(" ", ""),
                        Collectors.mapping(m -> stem(m.group(2)), Collectors.toSet())));
        kept.removeIf(c -> isPriceOfOne(reading, c, candidates, counts));
      }
    }
    return List.copyOf(kept);
  }

  private static boolean isPriceOfOne(
      PieceReading reading, Candidate one, List<Candidate> all, Map<String, Set<String>> counts) {
    BigDecimal price = new BigDecimal(one.value().asText());
    if (!one.span().piece().equals(reading.piece().name()) || price.signum() <= 0) {
      return false;
    }
    FoldedText text = reading.folded();
    int from = text.folded(one.span().start());
    int to = text.folded(one.span().end());
    String before = text.text().substring(Math.max(0, from - PART_BEFORE), from);
    String after = text.text().substring(to, Math.min(text.text().length(), to + PART_BEFORE / 2));
    boolean ofOne = OF_ONE.matcher(after).find();
    Set<String> near =
        WORD.matcher(before + " " + after)
            .results()
            .map(m -> stem(m.group()))
            .collect(Collectors.toSet());
    return all.stream()
        .map(o -> new BigDecimal(o.value().asText()).divideAndRemainder(price))
        .filter(d -> d[1].signum() == 0 && d[0].compareTo(BigDecimal.ONE) > 0)
        .flatMap(d -> Stream.ofNullable(counts.get(d[0].toBigInteger().toString())))
        .anyMatch(nouns -> ofOne || !Collections.disjoint(nouns, near));
  }

  private static String stem(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[sx]$", "");
  }

  private boolean ofAPeriod(Span span) {
    return reading(span)
        .map(r -> r.folded())
        .map(
            f -> {
              int from = Math.max(0, f.folded(span.start()) - BESIDE);
              int to = Math.min(f.text().length(), f.folded(span.end()) + BESIDE);
              return PERIOD.matcher(f.text().substring(from, to)).find();
            })
        .orElse(false);
  }

  /**
   * « une offre qui annule et remplace la précédente : 55 900 € », after the amount of that one.
   */
  static List<Candidate> withLatestWord(List<PieceReading> readings, List<Candidate> candidates) {
    return candidates.stream()
        .map(
            c ->
                (replaces(readings, c.span())
                            && candidates.stream().anyMatch(o -> isBefore(o.span(), c.span())))
                        || candidates.stream()
                            .anyMatch(o -> isSetAside(readings, c.span(), o.span()))
                    ? c.preferred(true, c.score() + REPLACING)
                    : c)
        .toList();
  }

  private static boolean isReplacedIn(List<PieceReading> readings, Span newer, Span older) {
    return isBefore(older, newer) && replaces(readings, newer);
  }

  private static boolean isBefore(Span older, Span newer) {
    return newer.piece().equals(older.piece()) && older.end() <= newer.start();
  }

  private static boolean replaces(List<PieceReading> readings, Span newer) {
    return readings.stream()
        .filter(r -> r.piece().name().equals(newer.piece()))
        .anyMatch(r -> IN_PLACE.matcher(r.before(r.folded().folded(newer.start()))).find());
  }

  private boolean isReplaced(Span source, Fact.Candidate other) {
    if (isReplacedIn(readings, source, other.source())) {
      return true;
    }
    Optional<PieceReading> newer = reading(source);
    Optional<PieceReading> older = reading(other.source());
    if (isSetAside(readings, source, other.source())) {
      return true;
    }
    if (newer.isEmpty() || older.isEmpty()) {
      return false;
    }
    FoldedText text = newer.get().folded();
    int at = text.folded(source.start());
    String day = newer.get().dayAt(at);
    String before = older.get().dayAt(older.get().folded().folded(other.source().start()));
    return !before.isEmpty()
        && before.compareTo(day) < 0
        && REPLACES.matcher(newer.get().messageAt(at)).find();
  }

  /**
   * « du 19 au 21 octobre au lieu du 12 au 14 »: the sentence names the value that holds no more.
   */
  private static boolean isSetAside(List<PieceReading> readings, Span source, Span other) {
    Matcher figure = FIGURE.matcher(FoldedText.fold(other.quote()));
    return !source.piece().equals(other.piece())
        && figure.find()
        && readings.stream()
            .filter(r -> r.piece().name().equals(source.piece()))
            .map(r -> behind(r, source))
            .map(INSTEAD::matcher)
            .filter(Matcher::find)
            .anyMatch(
                m ->
                    List.of(m.group().split("[^\\d ]+|(?<!\\d) | (?!\\d{3}\\b)"))
                        .contains(figure.group()));
  }

  /** What its sentence says behind a value. */
  private static String behind(PieceReading reading, Span value) {
    FoldedText text = reading.folded();
    PieceReading.Stretch sentence =
        reading.sentence(text.folded(value.start()), text.folded(value.end()));
    return sentence.text().substring(Math.min(sentence.to(), sentence.text().length()));
  }

  private static final Pattern INSTEAD =
      Pattern.compile(
          "\\b(?:au lieu|et non(?: plus| pas)?|et plus|en remplacement|a la place) (?:d[eu]s? |le |la |les |au |aux |l')?[^.;\\n]{1,60}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FIGURE = Pattern.compile("\\d{1,3}(?: \\d{3})*");

  private Optional<PieceReading> reading(Span span) {
    return readings.stream().filter(r -> r.piece().name().equals(span.piece())).findFirst();
  }
}
