package org.paraphe.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Typographie;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Period;
import org.paraphe.facts.Periods;
import org.paraphe.facts.Recognisers;
import org.paraphe.template.Borne;
import org.paraphe.template.FieldSpec;

/**
 * VALEUR_A_CONFIRMER: a measure or a street of an order has days of its own. « Stationnement
 * interdit dès samedi 5 décembre » lies before an order of the 6th; « interdite du 8 au 12,
 * alternée du 15 au 19 » would both hold from the 8th to the 19th.
 */
final class OwnDaysCheck implements Check {

  /** What lies further off is another matter. */
  private static final int NEAR = 15;

  private static final String FORBIDS =
      "interdi|\\bbarr|ferm|neutralis|\\bcoup|reserv|altern|sens unique|limite|suspend";

  private static final Pattern ORDER = Pattern.compile(FORBIDS);

  /** Words of a measure, and of what it is made for. */
  private static final Pattern MEASURE =
      Pattern.compile(
          FORBIDS
              + "|stationn|circul|\\bmont(?:age|er)|install|demont|chantier|travaux|vehicule|emplacement");

  /** A paper, a meeting or another time has days of its own. */
  private static final Pattern OTHER =
      Pattern.compile(
          "panneau|affich|\\bpubli|\\binform|courrier|\\bmails?\\b|reuni|visite|signat|\\bsigne|conseil|commission|\\barrete (?:du|municipal)|\\bdemande (?:du|datee|recue|deposee)|recu[es]? le|au plus tard|\\bavant le|report|decal|repouss|avanc|deplac|initial|au lieu|annul|intemperie|\\bavai(?:t|ent)\\b|\\betai(?:t|ent)\\b|\\b(?:a|ont) (?:ete|eu)\\b|dernier|precedent|constat|vacances|reponse|delai|\\bdict?\\b|facture|devis|accord");

  private static final Pattern STREET =
      Pattern.compile(
          "\\b(?:rue|avenue|place|chemin|boulevard|route|impasse|quai|allee|ruelle|pont|parking)s?\\b(?![^.;\\d]{0,60}(?:"
              + FORBIDS
              + "))[^.;\\d]{1,60}$");

  /** Of a piece, in its text. */
  private record Told(LocalDate first, LocalDate last, int from, int to) {}

  @Override
  public List<Finding> run(CheckSubject subject) {
    Fact first = bound(subject, Borne.DEBUT);
    Fact last = bound(subject, Borne.FIN);
    FieldSpec measures = list(subject, "mesures");
    FieldSpec streets = list(subject, "voies");
    if (first == null || last == null || measures == null || streets == null) {
      return List.of();
    }
    LocalDate from = day(first);
    LocalDate to = day(last);
    if (to.isBefore(from)) {
      return List.of(); // DateCheck tells of it
    }
    List<Finding> findings = new ArrayList<>();
    for (PieceText piece : subject.retained()) {
      List<Told> days = days(piece, from);
      spoken(piece, days, MEASURE, d -> d.first().isBefore(from) && near(d.first(), from))
          .forEach(d -> findings.add(outside(subject, first, piece, d)));
      spoken(piece, days, MEASURE, d -> d.last().isAfter(to) && near(to, d.last()))
          .forEach(d -> findings.add(outside(subject, last, piece, d)));
      Predicate<Told> within =
          d ->
              !d.first().isBefore(from)
                  && !d.last().isAfter(to)
                  && !(d.first().equals(from) && d.last().equals(to))
                  && !(d.first().equals(d.last())
                      && (d.first().equals(from) || d.last().equals(to)));
      days.stream()
          .filter(within.and(d -> isOfAStreet(piece, days, d)))
          .findFirst()
          .map(d -> within(streets, piece, d))
          .or(
              () ->
                  spoken(piece, days, ORDER, within)
                      .findFirst()
                      .map(d -> within(measures, piece, d)))
          .ifPresent(findings::add);
    }
    return findings;
  }

  private static @Nullable Fact bound(CheckSubject subject, Borne borne) {
    return subject.facts().stream()
        .filter(f -> f.type() == FactType.DATE && f.status() != FactStatus.SAISI)
        .filter(
            f -> f.others().isEmpty() && f.found().flatMap(v -> IsoDate.of(v.asText())).isPresent())
        .filter(
            f -> subject.pack().field(f.name()).filter(s -> s.hints().borne() == borne).isPresent())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable FieldSpec list(CheckSubject subject, String recogniser) {
    return subject.pack().fields().stream()
        .filter(f -> recogniser.equals(f.hints().reconnaisseur()))
        .findFirst()
        .orElse(null);
  }

  private static LocalDate day(Fact fact) {
    return fact.found().flatMap(v -> IsoDate.of(v.asText())).orElseThrow();
  }

  private static boolean near(LocalDate before, LocalDate after) {
    return before.plusDays(NEAR).isAfter(after);
  }

  private static Stream<Told> spoken(
      PieceText piece, List<Told> days, Pattern words, Predicate<Told> which) {
    return days.stream()
        .filter(which)
        .filter(
            d -> {
              String sentence = sentence(piece, d);
              return words.matcher(sentence).find() && !OTHER.matcher(sentence).find();
            });
  }

  private static String sentence(PieceText piece, Told day) {
    return Words.fold(OwnSentence.in(piece.piece().text(), day.from(), day.to()));
  }

  /** « rue Basse du 8 au 12 mars », behind the days before it. */
  private static boolean isOfAStreet(PieceText piece, List<Told> days, Told day) {
    String text = piece.piece().text();
    int before = days.stream().mapToInt(Told::to).filter(t -> t <= day.from()).max().orElse(0);
    int from = Math.max(Math.max(before, text.lastIndexOf('\n', day.from())), day.from() - 80);
    return STREET.matcher(Words.fold(text.substring(from, day.from()))).find()
        && !day.first().equals(day.last())
        && !OTHER.matcher(sentence(piece, day)).find();
  }

  /** Stretches and single days in reading order; a year that is not written is that of the act. */
  private static List<Told> days(PieceText piece, LocalDate start) {
    List<Told> days = new ArrayList<>();
    for (Period period : Periods.find(piece.text(), at -> Optional.of(start.minusDays(NEAR)))) {
      Hit first = period.first() == null ? period.last() : period.first();
      Hit last = period.last() == null ? period.first() : period.last();
      if (first != null && last != null && !period.scattered()) {
        add(days, first.value().asText(), last.value().asText(), first.start(), last.end());
      }
    }
    Recognisers.of(FactType.DATE)
        .find(piece.text())
        .forEach(d -> add(days, d.value().asText(), d.value().asText(), d.start(), d.end()));
    for (SaidDay said : SaidDay.in(piece.piece().text())) {
      Stream.of(start.getYear(), start.getYear() + 1, start.getYear() - 1)
          .flatMap(y -> IsoDate.of("%d-%02d-%02d".formatted(y, said.month(), said.day())).stream())
          .filter(d -> said.year() == null && d.getDayOfWeek() == said.weekday())
          .findFirst()
          .ifPresent(d -> add(days, d.toString(), d.toString(), said.start(), said.end()));
    }
    days.sort(Comparator.comparingInt(Told::from));
    return days;
  }

  private static void add(List<Told> days, String first, String last, int from, int to) {
    if (days.stream().noneMatch(d -> d.from() < to && from < d.to())) {
      days.add(new Told(LocalDate.parse(first), LocalDate.parse(last), from, to));
    }
  }

  private static Finding outside(CheckSubject subject, Fact fact, PieceText piece, Told day) {
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + fact.name(),
        "« %s » est retenu pour « %s » ; la pièce « %s » parle aussi d'un autre jour, hors de cette période : « %s »."
            .formatted(
                Typographie.date(day(fact)),
                subject.pack().field(fact.name()).map(FieldSpec::label).orElse(fact.name()),
                piece.name(),
                words(piece, day)),
        "Une mesure d'un jour que l'arrêté ne couvre pas ne s'imposerait à personne.",
        "Relire le passage et, si besoin, élargir la période (« " + fact.name() + " = … »).");
  }

  private static Finding within(FieldSpec field, PieceText piece, Told day) {
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + field.name(),
        "La pièce « %s » donne des jours propres à une mesure ou à une voie : « %s » ; l'acte les applique toutes pendant la période entière."
            .formatted(piece.name(), words(piece, day)),
        "Une mesure ou une voie qui a ses propres jours serait réglementée trop longtemps.",
        "Relire le passage et dire dans chaque mesure ses jours et sa voie (« "
            + field.name()
            + " = … »).");
  }

  private static String words(PieceText piece, Told day) {
    return piece.piece().text().substring(day.from(), day.to()).replaceAll("\\s+", " ");
  }
}
