package org.paraphe.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Deductions;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.SetAside;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.Borne;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.Hints;
import org.paraphe.template.TemplatePack;

/** Finds the facts of a pack's fields in the pieces of a dossier, without a model. */
final class FactSearch {
  private static final int OFFER = 20;

  /** « Ville de Lons », « mairie »; a company may be called « Ville et Paysage ». */
  private static final Pattern TOWN =
      Pattern.compile(
          "(?iu)(?:la |le |l['’])?(?:commune|mairie|ville)(?: (?:de|d['’]|du|des)\\b|['’ ]*$).*");

  private final List<PieceReading> readings;
  private final Map<String, Value> given;
  private final LocalDate date;
  private final FormerActs former;
  private final Departed departed;
  private final Succeeded succeeded;
  private final UntaxedPrices untaxed;
  private final OtherAuthorities elsewhere;
  private final Map<Fact, OtherOffers> offers = new HashMap<>();

  /**
   * @param given what settings say: the authority's own name, number and address are nobody else's
   * @param date the act's date, for rules that hold from a day on
   */
  FactSearch(List<ExtractedPiece> pieces, Map<String, Value> given, LocalDate date) {
    this.date = date;
    Set<String> aside = SetAside.in(pieces);
    this.readings =
        pieces.stream()
            .filter(p -> p.outcome().hasText() && !aside.contains(p.name()))
            .map(PieceReading::of)
            .toList();
    this.former = FormerActs.of(readings, date);
    this.departed = Departed.of(readings);
    this.succeeded = new Succeeded(readings);
    this.given = given;
    this.untaxed = UntaxedPrices.of(readings);
    Value own = given.get("collectivite");
    this.elsewhere = new OtherAuthorities(own == null || !named(own) ? "" : own.asText());
  }

  /** One fact a field that a drafter is asked for, in the pack's order. */
  List<Fact> facts(TemplatePack pack, Map<String, Value> typed) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    PackLabels labels = new PackLabels(pack);
    SupplierPapers papers = SupplierPapers.in(readings, pack);
    boolean several = labels.several(readings);
    AdmittedValues admitted =
        new AdmittedValues(field -> candidates(field, labels, null, false).toList());
    pack.asked()
        .forEach(
            field ->
                facts.put(
                    field.name(),
                    admitted.of(field, fact(pack, field, typed, facts, labels, papers, several))));
    ColumnFacts.complete(pack, facts);
    List<Fact> chosen = List.copyOf(facts.values());
    Rivals rivals = new Rivals(readings);
    List<Fact> agreed =
        TaxTriple.agreed(pack, chosen).stream()
            .map(f -> chosen.contains(f) ? f : rivals.settled(f))
            .toList();
    List<Fact> paired =
        new YearlyAmounts(readings).agreed(pack, new PairedPrices(readings).agreed(pack, agreed));
    return withoutPricesOfOthers(
        pack, new PriceHolder(readings).completed(pack, untaxed.completed(pack.asked(), paired)));
  }

  /** Once it is known whose the chosen price is, those of others contradict it no more. */
  private List<Fact> withoutPricesOfOthers(TemplatePack pack, List<Fact> facts) {
    Optional<Fact> company =
        company(pack)
            .flatMap(c -> facts.stream().filter(f -> f.name().equals(c.name())).findFirst())
            .filter(f -> Fact.DU_PRIX.equals(f.rule()));
    return company.isEmpty()
        ? facts
        : facts.stream()
            .map(
                f ->
                    f.type() == FactType.MONTANT && f.value() != null
                        ? settled(
                            f,
                            others(company(pack).orElseThrow(), company.get())
                                .withoutRivals(pack.field(f.name()).orElseThrow(), f))
                        : f)
            .toList();
  }

  private static Fact settled(Fact before, Fact after) {
    boolean over = after.others().isEmpty() && !before.others().isEmpty();
    return over && PairedPrices.RATE.equals(after.rule()) ? after.by(null) : after;
  }

  /**
   * @param above the facts of the fields that the pack declares before this one
   * @param several whether a table of the dossier has a line for each of several
   */
  private Fact fact(
      TemplatePack pack,
      FieldSpec field,
      Map<String, Value> typed,
      Map<String, Fact> above,
      PackLabels labels,
      SupplierPapers papers,
      boolean several) {
    Value value = typed.get(field.name());
    if (value != null) {
      return Fact.typed(field.name(), field.type(), value);
    }
    if (several && labels.isOfOneOf(field, readings)) {
      return Fact.absent(field.name(), field.type());
    }
    Fact subject = above.get(String.valueOf(field.hints().aupres()));
    List<Candidate> candidates =
        former.without(
            ofTheChosen(
                pack,
                field,
                above,
                papers.last(
                    field,
                    candidates(
                            field,
                            labels,
                            several ? null : first(pack, above),
                            isWaived(field, above))
                        .toList())));
    if (field.isSubject()) {
      candidates =
          new SubjectEvidence(readings, pack.subjectWords())
              .ranked(field.isFreeText() ? withoutNames(candidates, above) : candidates);
    } else if (field.isFreeText()) {
      // worded anew in every piece: the latest wording is not the better one
      candidates = withoutNames(candidates, above);
    } else {
      candidates = Rivals.withLatestWord(readings, Latest.of(readings, date).prefer(candidates));
    }
    if (field.type() == FactType.MONTANT) {
      candidates =
          Swaps.with(
              readings, new FieldHints(field), Rivals.withoutPricesOfOne(readings, candidates));
    }
    if (field.type() == FactType.DATE) {
      candidates = Swaps.ofDays(readings, YearlessDays.agreed(field, candidates));
    }
    if (field.type() == FactType.PERSONNE) {
      candidates = PointedAt.preferred(field, readings, departed.without(candidates));
    } else if (field.type() == FactType.ORGANISATION) {
      candidates = succeeded.without(candidates);
    }
    Fact found =
        new Rivals(readings)
            .settled(
                Ranking.choose(
                    field,
                    subject == null
                        ? candidates
                        : new Nearness(readings, subject).of(field, candidates)));
    found = inThousands(withoutSpokenAgainst(field, found));
    found = RankedTables.withoutLower(readings, field, withoutRivals(pack, field, above, found));
    Hints.Deduction rule = field.hints().deduction();
    Fact base = rule == null ? null : above.get(rule.champ());
    Fact fact =
        new FullNames(readings)
            .completed(
                new LoneValues(readings, date, this::isOwn)
                    .completed(
                        field, rule == null || base == null ? found : deduced(found, rule, base)));
    if (field.isFreeText()
        && Fact.SEULE.equals(fact.rule())
        && fact.found().filter(v -> isName(v, above)).isPresent()) {
      return Fact.absent(fact.name(), fact.type());
    }
    if (field.type() == FactType.TABLEAU && ListedGrants.tells(readings, field, fact)) {
      if (ListedGrants.isOfOneGrant(field, fact, above)) {
        return Fact.absent(fact.name(), fact.type());
      }
      return fact.by(Fact.EN_PHRASES);
    }
    if (field.isSubject()) {
      fact =
          new OtherWordings(readings, pack.subjectWords())
              .beside(fact, candidates, above.values().stream());
    }
    Borne borne = field.hints().borne();
    fact = CutNames.told(readings, fact);
    return former.told(
        field,
        leftOpen(field, borne == null ? fact : PeriodTables.confirmed(readings, fact, borne)));
  }

  /**
   * What one piece gives and another one leaves open is to be confirmed; what few words support is
   * then none.
   */
  private Fact leftOpen(FieldSpec field, Fact fact) {
    boolean alone = fact.rule() == null && fact.others().isEmpty();
    boolean weak = Fact.FAIBLE.equals(fact.rule());
    if (!field.required()
        || fact.value() == null
        || !(alone || weak || field.type() == FactType.LISTE)
        || !LeftOpen.in(readings, field)) {
      return fact;
    }
    if (weak || isLeftOpenWhereRead(field, fact)) {
      return Fact.absent(fact.name(), fact.type());
    }
    return alone ? fact.by(Fact.OUVERTE) : fact;
  }

  /**
   * A value out of the very sentence that says it is still to come, a list out of the very piece,
   * holds something else.
   */
  private boolean isLeftOpenWhereRead(FieldSpec field, Fact fact) {
    Span source = fact.source();
    if (source == null) {
      return false;
    }
    List<PieceReading> own =
        readings.stream().filter(r -> r.piece().name().equals(source.piece())).toList();
    return field.type() == FactType.LISTE
        ? LeftOpen.in(own, field)
        : own.stream().anyMatch(r -> LeftOpen.at(r, source, field));
  }

  /** The name of whom the act is about, or a part of it, says nothing but who it is. */
  private static List<Candidate> withoutNames(List<Candidate> candidates, Map<String, Fact> above) {
    return candidates.stream().filter(c -> !isName(c.value(), above)).toList();
  }

  private static boolean isName(Value value, Map<String, Fact> above) {
    Set<String> words = SameValue.words(value);
    return above.values().stream()
        .filter(f -> f.type() == FactType.ORGANISATION)
        .flatMap(f -> f.found().stream())
        .map(SameValue::words)
        .anyMatch(
            n ->
                n.equals(words)
                    || (words.size() > 1 && n.containsAll(words))
                    || (n.size() > 1 && words.containsAll(n) && words.size() <= n.size() + 1));
  }

  /** The candidates without those of offers that were not kept. */
  private List<Candidate> ofTheChosen(
      TemplatePack pack, FieldSpec field, Map<String, Fact> above, List<Candidate> candidates) {
    Optional<FieldSpec> company = company(pack);
    if (company.filter(field::equals).isPresent()) {
      List<Candidate> read = OtherOffers.withoutQuotes(readings, field, candidates);
      return FieldHints.isOfWhoOffers(field)
          ? PastAwards.without(field.type(), readings, read)
          : read;
    }
    List<Candidate> present =
        company.filter(FieldHints::isOfWhoOffers).isPresent()
            ? PastAwards.without(field.type(), readings, candidates)
            : candidates;
    return company
        .flatMap(
            c ->
                Optional.ofNullable(above.get(c.name()))
                    .map(chosen -> others(c, chosen).without(field, present)))
        .orElse(present);
  }

  private Fact withoutRivals(
      TemplatePack pack, FieldSpec field, Map<String, Fact> above, Fact found) {
    return company(pack)
        .filter(c -> c.name().equals(field.name()) || above.containsKey(c.name()))
        .map(c -> others(c, above.getOrDefault(c.name(), found)).withoutRivals(field, found))
        .orElse(found);
  }

  /** « prend effet le 3 mai »: the day of the performance is no rival of it. */
  private Fact withoutSpokenAgainst(FieldSpec field, Fact fact) {
    // a day that somebody asks for competes with the one proposed
    boolean asked = field.hints().ecarter().stream().anyMatch(w -> w.startsWith("souhait"));
    if (field.type() != FactType.DATE || fact.rule() == null || asked) {
      return fact;
    }
    FieldHints hints = new FieldHints(field);
    return fact.beside(
        fact.others().stream().filter(o -> !hints.speakAgainst(readings, o.source())).toList());
  }

  private static final Pattern THOUSANDS =
      Pattern.compile(
          "(?iu)(?<![\\d,.] ?)\\bk ?-? ?(?:€|euros?\\b|eur\\b)|\\bmilliers? (?:d'|de )?(?:€|euros?\\b)");

  /** A figure without a unit, of a piece that gives some in « k€ ». */
  private Fact inThousands(Fact fact) {
    Span source = fact.source();
    boolean money = fact.type() == FactType.MONTANT || fact.type() == FactType.TABLEAU;
    return money
            && fact.rule() == null
            && source != null
            && !source.quote().matches("(?s).*(?:€|euro).*")
            && readings.stream()
                .filter(r -> r.piece().name().equals(source.piece()))
                .anyMatch(r -> THOUSANDS.matcher(r.folded().text()).find())
        ? fact.by(Fact.EN_MILLIERS)
        : fact;
  }

  private OtherOffers others(FieldSpec company, Fact chosen) {
    return offers.computeIfAbsent(chosen, c -> new OtherOffers(readings, company, c));
  }

  /** The body that an act cannot do without: whose contract it is, or who is granted something. */
  private static Optional<FieldSpec> company(TemplatePack pack) {
    return pack.asked().stream()
        .filter(f -> f.type() == FactType.ORGANISATION && f.required())
        .findFirst();
  }

  /** What follows from another value: the value where none is said, a rival where one is. */
  private Fact deduced(Fact said, Hints.Deduction rule, Fact base) {
    Optional<Value> value =
        base.found()
            .flatMap(v -> Deductions.named(rule.table()).orElseThrow().of(v, date))
            .filter(v -> !said.found().filter(s -> says(s, v)).isPresent());
    if (value.isEmpty()) {
      return said;
    }
    if (said.found().isEmpty()) {
      return new Fact(
          said.name(),
          said.type(),
          value.get(),
          FactStatus.CALCULE,
          base.source(),
          List.of(),
          null);
    }
    List<Fact.Candidate> others = new ArrayList<>(said.others());
    if (base.source() != null) {
      others.add(new Fact.Candidate(value.get(), base.source()));
    }
    return said.beside(others);
  }

  /** « B » where « B et C » follows from two grades: one of them is said. */
  private static boolean says(Value said, Value deduced) {
    return List.of(deduced.asText().split(" et ")).contains(said.asText());
  }

  /** True where the dossier says what makes the field needless: « à titre permanent ». */
  private static boolean isWaived(FieldSpec field, Map<String, Fact> above) {
    Fact waiver = above.get(String.valueOf(field.waiver()));
    return waiver != null && waiver.found().filter(new Value.Flag(true)::equals).isPresent();
  }

  private Stream<Candidate> candidates(
      FieldSpec field, PackLabels labels, @Nullable Fact first, boolean waived) {
    FieldHints hints = new FieldHints(field, untaxed);
    if (field.type() == FactType.LISTE) {
      ListSearch search = new ListSearch(hints, first, elsewhere);
      List<Candidate> lists = readings.stream().flatMap(r -> search.in(r).stream()).toList();
      boolean cited = lists.isEmpty() && "visas".equals(field.hints().reconnaisseur());
      return (cited ? CitedVisas.in(readings) : lists).stream();
    }
    if (field.type() == FactType.TABLEAU) {
      TableSearch search = new TableSearch(field);
      return readings.stream().flatMap(r -> search.in(r).stream());
    }
    List<Candidate> found = new ArrayList<>();
    Borne borne = field.hints().borne();
    if (borne != null && field.hints().motifs().isEmpty()) {
      return new PeriodSearch(hints, borne, !waived).in(readings).stream();
    }
    ScalarSearch search = new ScalarSearch(hints, labels, first, date);
    readings.forEach(r -> found.addAll(search.in(r)));
    if (found.isEmpty() && hints.isOfWhoOffers()) {
      LetterHead.ofTheOffer(readings, OFFER).ifPresent(found::add);
    }
    List<Candidate> others = found.stream().filter(c -> !isOwn(field, c)).toList();
    return withoutPublic(field, elsewhere.without(field.type(), readings, others));
  }

  /** Whom the act is about: the body or person that the pack names first. */
  private static @Nullable Fact first(TemplatePack pack, Map<String, Fact> above) {
    return above.values().stream()
        .filter(f -> f.type() == FactType.ORGANISATION || f.type() == FactType.PERSONNE)
        .findFirst()
        .or(() -> onlyGrade(pack, above))
        .orElse(null);
  }

  /** A post is told by its grade, in a table of all posts too. */
  private static Optional<Fact> onlyGrade(TemplatePack pack, Map<String, Fact> above) {
    return above.values().stream()
        .filter(
            f ->
                pack.field(f.name())
                    .filter(s -> "grades".equals(s.hints().reconnaisseur()))
                    .isPresent())
        .flatMap(
            f ->
                f
                    .found()
                    .filter(v -> v instanceof Value.Items list && isOfOneCell(f, list))
                    .map(v -> ((Value.Items) v).items().get(0))
                    .map(
                        v ->
                            new Fact(
                                f.name(),
                                FactType.TEXTE,
                                v,
                                f.status(),
                                f.source(),
                                List.of(),
                                null))
                    .stream())
        .findFirst();
  }

  /** « attaché ou ingénieur »: one post, open to either. */
  private static boolean isOfOneCell(Fact fact, Value.Items grades) {
    return grades.items().size() == 1
        || (fact.source() != null && !fact.source().quote().matches("(?s).*[\\t\\n].*"));
  }

  /**
   * A public body's number (a SIREN that begins with 1 or 2) is the authority's own, as a rule,
   * where another number stands beside it.
   */
  private static Stream<Candidate> withoutPublic(FieldSpec field, List<Candidate> found) {
    List<Candidate> others =
        field.type() != FactType.SIRET
            ? List.of()
            : found.stream().filter(c -> !c.value().asText().matches("[12].*")).toList();
    return (others.isEmpty() ? found : others).stream();
  }

  /** True for the authority's own name, SIREN and address. */
  private boolean isOwn(FieldSpec field, Candidate candidate) {
    String value = bare(candidate.value());
    return switch (field.type()) {
      case ORGANISATION ->
          isGiven("collectivite", value)
              || TOWN.matcher(candidate.value().asText()).lookingAt()
              || succeeded.has(candidate);
      case SIRET -> given.containsKey("siren") && value.startsWith(bare(given.get("siren")));
      case ADRESSE -> isGiven("adresseCollectivite", value);
      case PERSONNE -> isGiven("signataire", value) || departed.has(candidate.value());
      default -> false;
    };
  }

  private boolean isGiven(String name, String value) {
    Value own = given.get(name);
    return own != null && (bare(own).contains(value) || (named(own) && value.contains(bare(own))));
  }

  /** « Commune », of settings that nobody filled in, is in many a name. */
  private static boolean named(@Nullable Value own) {
    return own != null
        && !bare(own)
            .matches(
                "(?:la|le)?(?:commune|ville|mairie|collectivite|communaute|departement|syndicat)?");
  }

  private static String bare(@Nullable Value value) {
    return value == null
        ? ""
        : FoldedText.fold(value.asText()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
