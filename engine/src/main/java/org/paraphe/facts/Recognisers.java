package org.paraphe.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;

/** The recognisers of administrative French, by field type and by name. */
public final class Recognisers {
  private static final String HOUR =
      "(?:(?<!\\d)(?:(?:[01]?\\d|2[0-3]) ?(?:h(?:eures?)?|:)(?: ?[0-5]\\d\\b)?|24 ?h(?:eures?)?(?: ?00\\b)?)(?! ?\\d\\d\\b)|\\b"
          + NumberWords.RUN
          + " heures(?: (?:et demie|quinze|trente|quarante-cinq))?\\b|midi\\b|minuit\\b)";
  private static final String HOURS =
      "(?:de |entre |a partir de )?" + HOUR + " ?(?:a|et|-|/|jusqu'a) ?" + HOUR;
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\d.,/])(-?\\d{1,3}(?: \\d{3}){1,4}|-?\\d+)(?:[,.](\\d+))?(?![\\d/])");

  private static final Recogniser NONE = text -> List.of();

  private static final Map<FactType, Recogniser> BY_TYPE =
      Map.of(
          FactType.MONTANT,
          new Amounts(),
          FactType.DATE,
          new Dates(),
          FactType.ANNEE,
          // « au 2031 » is an account: a year has no article
          new Wording(
              Pattern.compile(
                  "(?<![\\d/.])(?<!\\b(?:au|du|sur le|compte|article) )(?:19|20)\\d{2}(?![\\d/])"),
              0),
          FactType.SIRET,
          new Sirets(),
          FactType.ORGANISATION,
          Names.ORGANISATIONS,
          FactType.PERSONNE,
          People.PERSONS,
          FactType.ADRESSE,
          Places.ADDRESSES,
          FactType.DUREE,
          Wording.of(
              "\\b(?:\\d{1,3}|"
                  + NumberWords.RUN
                  + ") (?:heures?|jours?(?: (?:ouvres|ouvrables|calendaires))?|semaines?|mois"
                  + "|ans?|annees?)\\b"),
          FactType.ENTIER,
          text -> numbers(text, true),
          FactType.NOMBRE,
          text -> numbers(text, false));

  private static final Map<String, Recogniser> BY_NAME =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("budgets", new Budgets()),
              Map.entry("rangs", new Ranks()),
              Map.entry("noms", NONE),
              Map.entry("taux", Recognisers::rates),
              Map.entry("montants-dus", new AmountsDue()),
              Map.entry("montants-ht", VatPart.HT.only()),
              Map.entry("montants-tva", VatPart.TVA.only()),
              Map.entry("montants-ttc", VatPart.TTC.only()),
              Map.entry("points-de-delegation", new DelegationPoints()),
              Map.entry("voies", Places.STREETS),
              Map.entry("mesures", new Measures()),
              Map.entry(
                  "horaires",
                  Wording.of(
                      "\\b"
                          + HOURS
                          + "(?:,? (?:puis|et) "
                          + HOURS
                          + "){0,4}|\\b24 ?h(?:eures)? ?(?:/|sur) ?24\\b|\\bjour et nuit\\b")),
              Map.entry("organisations", Names.ORGANISATIONS),
              Map.entry("parties", new Parties()),
              Map.entry("personnes", People.PERSONS),
              Map.entry("delegataires", People.DELEGATES),
              Map.entry("qualites", People.QUALITIES),
              Map.entry("domaines", new Domains()),
              Map.entry("objetPrepare", PreparedText.OBJET),
              Map.entry("visas", PreparedText.VISAS),
              Map.entry("considerants", PreparedText.CONSIDERANTS),
              Map.entry("articles", PreparedText.ARTICLES),
              Map.entry("grades", new Grades()),
              Map.entry("heuresHebdomadaires", new WeeklyHours()),
              Map.entry("postes", Posts.COUNTS),
              Map.entry("categories", Posts.CATEGORIES)));

  private static final Map<String, Function<ExtractedPiece, Optional<Hit>>> OF_TABLES =
      Map.of("lignes-budgetaires", piece -> BudgetLines.of(piece).hit());

  /** Numbers read with the word that says what they count. */
  private static final Set<String> WITH_UNIT = Set.of("postes", "heuresHebdomadaires");

  private Recognisers() {}

  /** True where what a recogniser finds says by itself what it is: « deux postes ». */
  public static boolean readsUnit(String name) {
    return WITH_UNIT.contains(name);
  }

  /** The recogniser of a type; one that finds nothing for free text, choices and tables. */
  public static Recogniser of(FactType type) {
    return BY_TYPE.getOrDefault(type, NONE);
  }

  /** A recogniser by the name that packs call it; empty where there is none. */
  public static Optional<Recogniser> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /**
   * What reads a whole table of a piece, by the name that packs call it; empty for no such name.
   */
  public static Optional<Function<ExtractedPiece, Optional<Hit>>> ofTable(String name) {
    return Optional.ofNullable(OF_TABLES.get(name));
  }

  /** The names that packs may use. */
  public static List<String> names() {
    return Stream.concat(BY_NAME.keySet().stream(), OF_TABLES.keySet().stream()).toList();
  }

  /** Folded words with the names of streets blank: « rue de la Commission » speaks of none. */
  public static String withoutStreetNames(String folded) {
    return Places.nameless(folded);
  }

  /** An amount that stands alone in a cell or after a label, with or without its unit. */
  public static Optional<Value> bareAmount(String words) {
    return Amounts.bare(FoldedText.fold(words));
  }

  /** True where the 14 digits carry the right key (Luhn). */
  public static boolean isSiret(String digits) {
    return digits.matches("\\d{14}") && Sirets.hasKey(digits);
  }

  private static List<Hit> numbers(FoldedText text, boolean whole) {
    List<Hit> hits = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text.text());
    while (matcher.find()) {
      String digits = matcher.group(1).replace(" ", "");
      String decimals = matcher.group(2);
      if (!whole || decimals == null) {
        hits.add(text.hit(number(digits, decimals, whole), matcher.start(), matcher.end()));
      }
    }
    return hits;
  }

  /** A number of percent; value {@code "20.00"}. */
  private static List<Hit> rates(FoldedText text) {
    return numbers(text, false).stream()
        .filter(
            h ->
                text.text().startsWith("%", text.folded(h.end()))
                    || text.text().startsWith(" %", text.folded(h.end())))
        .toList();
  }

  private static Value number(
      String digits, @org.jspecify.annotations.Nullable String decimals, boolean whole) {
    if (whole) {
      return Value.of(digits.toLowerCase(Locale.ROOT));
    }
    BigDecimal value = new BigDecimal(decimals == null ? digits : digits + "." + decimals);
    return Value.of(
        value
            .setScale(Math.max(2, value.scale()), java.math.RoundingMode.UNNECESSARY)
            .toPlainString());
  }
}
