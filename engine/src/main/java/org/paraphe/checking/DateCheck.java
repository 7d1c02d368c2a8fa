package org.paraphe.checking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Typographie;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.Borne;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.TemplatePack;

/**
 * DATE_INCOHERENTE: an end before its start and a day that is not that weekday block; a start or a
 * budget year that lies before the act asks for attention, for a draft may be made late.
 */
final class DateCheck implements Check {

  private static final List<String> WEEKDAYS =
      List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
  private static final int BESIDE = 30;

  /** In years after the act's. */
  private static final int FAR = 3;

  private static final Pattern LIMIT =
      Pattern.compile(
          "\\b(?:avant le|au plus tard|jusqu'au|d'ici(?: le| au)?|date limite|dernier delai|echeance|expir[a-z]*)\\b");

  /** What a sentence tells in the past is history. */
  private static final Pattern TOLD =
      Pattern.compile(
          "\\b(?:[a-z]{2,}ai(?:t|ent)|fut|furent|aurai[a-z]*|(?:a|ont|est|sont|avons) (?:bien |deja |donc |ete ){0,2}[a-z]{2,}(?:e|u|i|is|it|ert)e?s?(?= |[.,;]|$)|depuis|depass|passee?|echue?|n'a pas|n'ont pas)\\b");

  @Override
  public List<Finding> run(CheckSubject subject) {
    List<Finding> findings = new ArrayList<>();
    Set<List<Object>> told = new HashSet<>();
    for (Fact fact : subject.facts()) {
      if (told.add(Arrays.asList(fact.source(), fact.value()))) {
        weekday(subject, fact).ifPresent(findings::add);
      }
      past(subject, fact).ifPresent(findings::add);
      far(subject, fact).ifPresent(findings::add);
      deadlines(subject, fact).forEach(findings::add);
    }
    order(subject).ifPresent(findings::add);
    return findings;
  }

  private static Optional<Finding> order(CheckSubject subject) {
    LocalDate start = bound(subject, Borne.DEBUT);
    LocalDate end = bound(subject, Borne.FIN);
    if (start == null || end == null || !end.isBefore(start)) {
      return Optional.empty();
    }
    return Optional.of(
        Findings.blocking(
            FindingCode.DATE_INCOHERENTE,
            "champ " + name(subject.pack(), Borne.FIN),
            "La fin, le %s, précède le début, le %s.".formatted(words(end), words(start)),
            "Une période qui finit avant de commencer rend l'acte inapplicable.",
            "Vérifier les deux dates auprès du demandeur et saisir la bonne (« "
                + name(subject.pack(), Borne.FIN)
                + " = … »)."));
  }

  /** What a summary gives as still to be done was due before its own day. */
  private static Stream<Finding> deadlines(CheckSubject subject, Fact fact) {
    LocalDate today = subject.date();
    return fact.name().equals("echeances") && fact.value() instanceof Value.Rows table
        ? table.rows().stream()
            .filter(row -> isDue(FactAmounts.text(row, "texte")))
            .flatMap(row -> IsoDate.of(FactAmounts.text(row, "date")).stream())
            .filter(day -> day.isBefore(today) && day.isAfter(today.minusYears(1)))
            .distinct()
            .map(day -> deadline(fact, day, today))
        : Stream.empty();
  }

  private static boolean isDue(String text) {
    String words = Words.fold(text);
    return LIMIT.matcher(words).find() && !TOLD.matcher(words).find();
  }

  private static Finding deadline(Fact fact, LocalDate day, LocalDate today) {
    return Findings.attention(
        FindingCode.DATE_INCOHERENTE,
        "champ " + fact.name(),
        "L'échéance du %s est passée au jour de la synthèse, le %s."
            .formatted(words(day), words(today)),
        "Aucun mot de ce passage ne dit que la chose a été faite à temps.",
        "Vérifier ce qui a été fait avant ce jour et le dire dans la synthèse.");
  }

  private static Optional<Finding> weekday(CheckSubject subject, Fact fact) {
    LocalDate date = fact.type() == FactType.DATE ? date(fact) : null;
    Span source = fact.source();
    if (date == null || source == null) {
      return Optional.empty();
    }
    DayOfWeek said = said(subject, source, date);
    if (said == null || said == date.getDayOfWeek()) {
      return Optional.empty();
    }
    return Optional.of(
        Findings.blocking(
            FindingCode.DATE_INCOHERENTE,
            "champ " + fact.name(),
            "La pièce « %s » dit un %s ; le %s est un %s."
                .formatted(
                    source.piece(),
                    WEEKDAYS.get(said.ordinal()),
                    words(date),
                    WEEKDAYS.get(date.getDayOfWeek().ordinal())),
            "Le jour ou la date est faux : la mesure pourrait s'appliquer un autre jour.",
            "Demander la date exacte et la saisir (" + takers(subject, fact) + ")."));
  }

  /** The fields that took the same words: a work of one day begins and ends there. */
  private static String takers(CheckSubject subject, Fact fact) {
    return subject.facts().stream()
        .filter(f -> Objects.equals(f.source(), fact.source()) && f.found().equals(fact.found()))
        .map(f -> "« " + f.name() + " = … »")
        .collect(Collectors.joining(", "));
  }

  private static Optional<Finding> past(CheckSubject subject, Fact fact) {
    boolean late =
        switch (fact.type()) {
          case DATE ->
              !fact.name().equals(RetroactivityCheck.EFFECT)
                  && isStart(subject.pack(), fact.name())
                  && fact.found().isPresent()
                  && isBefore(date(fact), subject.date());
          case ANNEE ->
              fact.found()
                  .map(v -> v.asText().matches("\\d{4}") && before(v, subject.date()))
                  .orElse(false);
          default -> false;
        };
    if (!late) {
      return Optional.empty();
    }
    if (fact.type() == FactType.ANNEE && isInTimeToAdjust(subject, fact)) {
      return Optional.of(adjustment(subject, fact));
    }
    String shown = fact.found().map(v -> ShownValue.of(v, fact.type())).orElse("");
    return Optional.of(
        Findings.attention(
            FindingCode.DATE_INCOHERENTE,
            "champ " + fact.name(),
            "« %s » est antérieur à la date de l'acte, le %s."
                .formatted(shown, words(subject.date())),
            "Un acte ne vaut en principe que pour l'avenir ; l'année ou la date a pu être mal"
                + " lue.",
            "Vérifier dans la pièce ; si elle est fausse, la saisir (« "
                + fact.name()
                + " = … »)."));
  }

  /** A start or a budget year so late that a figure of its year may be wrong. */
  private static Optional<Finding> far(CheckSubject subject, Fact fact) {
    boolean starts =
        fact.type() == FactType.ANNEE
            || (fact.type() == FactType.DATE
                && (isStart(subject.pack(), fact.name())
                    || fact.name().equals(RetroactivityCheck.EFFECT)));
    int years =
        fact.found()
            .map(Value::asText)
            .filter(v -> starts && v.matches("\\d{4}(?:-.*)?"))
            .map(v -> Integer.parseInt(v.substring(0, 4)) - subject.date().getYear())
            .orElse(0);
    return years <= FAR
        ? Optional.empty()
        : Optional.of(
            Findings.attention(
                FindingCode.DATE_INCOHERENTE,
                "champ " + fact.name(),
                "« %s » vient %d ans après la date de l'acte."
                    .formatted(
                        fact.found().map(v -> ShownValue.of(v, fact.type())).orElse(""), years),
                "Une telle avance est rare : un chiffre de l'année a pu être mal écrit ou mal lu.",
                "Vérifier dans la pièce ; si elle est fausse, saisir la bonne (« "
                    + fact.name()
                    + " = … »)."));
  }

  /** True in the days after a budget year in which its credits may still be adjusted. */
  private static boolean isInTimeToAdjust(CheckSubject subject, Fact year) {
    LocalDate day = subject.date();
    LocalDate end = LocalDate.of(day.getYear() - 1, 12, 31);
    return subject.pack().fields().stream().anyMatch(BudgetBalanceCheck::isBudget)
        && year.found().filter(v -> v.asText().equals(String.valueOf(end.getYear()))).isPresent()
        && Thresholds.of("ajustement-budget", day)
            .filter(t -> !day.isAfter(end.plusDays(t.value().intValueExact())))
            .isPresent();
  }

  private static Finding adjustment(CheckSubject subject, Fact year) {
    return Findings.attention(
        FindingCode.DATE_INCOHERENTE,
        "champ " + year.name(),
        "L'exercice %s est clos le %s ; son budget peut encore être ajusté."
            .formatted(year.found().map(Value::asText).orElse(""), words(subject.date())),
        "Jusqu'au 21 janvier, l'article L. 1612-11 du CGCT ne permet que d'ajuster les crédits de"
            + " fonctionnement pour des dépenses engagées avant le 31 décembre et d'inscrire des"
            + " opérations d'ordre.",
        "Vérifier que chaque ligne entre dans ces cas ; transmettre la délibération au préfet dans"
            + " les cinq jours qui suivent le 21 janvier.");
  }

  /** The weekday beside the date that a source quotes; null where none stands there. */
  private static @Nullable DayOfWeek said(CheckSubject subject, Span source, LocalDate date) {
    String text =
        subject.pieces().stream()
            .filter(p -> p.name().equals(source.piece()))
            .map(p -> p.text())
            .findFirst()
            .orElse("");
    if (source.end() > text.length()) {
      return null;
    }
    int from = Math.max(0, source.start() - BESIDE);
    int to = Math.min(text.length(), source.end() + BESIDE);
    return SaidDay.in(text.substring(from, to)).stream()
        .filter(d -> d.start() + from < source.end() && source.start() < d.end() + from)
        .filter(d -> d.day() == date.getDayOfMonth())
        .filter(d -> d.month() == 0 || d.month() == date.getMonthValue())
        .map(SaidDay::weekday)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable LocalDate bound(CheckSubject subject, Borne borne) {
    String name = name(subject.pack(), borne);
    return subject.facts().stream()
        .filter(f -> f.name().equals(name))
        .map(DateCheck::date)
        .filter(d -> d != null)
        .findFirst()
        .orElse(null);
  }

  private static String name(TemplatePack pack, Borne borne) {
    return pack.fields().stream()
        .filter(f -> f.hints().borne() == borne)
        .map(FieldSpec::name)
        .findFirst()
        .orElse("");
  }

  private static boolean isStart(TemplatePack pack, String field) {
    return name(pack, Borne.DEBUT).equals(field);
  }

  private static boolean before(Value year, LocalDate date) {
    return Integer.parseInt(year.asText()) < date.getYear();
  }

  private static boolean isBefore(@Nullable LocalDate date, LocalDate other) {
    return date != null && date.isBefore(other);
  }

  private static @Nullable LocalDate date(Fact fact) {
    return fact.found().map(Value::asText).flatMap(IsoDate::of).orElse(null);
  }

  private static String words(LocalDate date) {
    return Typographie.date(date).toLowerCase(Locale.FRANCE);
  }
}
