package org.paraphe.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.act.Typographie;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Span;
import org.paraphe.template.FieldSpec;

/**
 * FAIT_CONTRADICTOIRE: a piece names whom or what the act is about and gives one day to come, and
 * the act has another: « il ne sera en fonctions que le 23 novembre ». No word tells what such a
 * day is of; that it stands alone in a piece that does not know the act's own day does.
 */
final class OtherDayCheck implements Check {
  private static final int AROUND = 120;
  private static final int SHORTEST = 4;

  /** A meeting, an answer awaited, a paper's end: events of their own. */
  private static final Pattern OF_ANOTHER =
      Pattern.compile(
          "\\b(?:reuni|seance|commission|conseil|comite|assemblee|bureau|avant le|au plus tard|jusqu|limite|reponse|repond|retour|visite|inscri|recours|valable|validite|public|affich|notifi|transmi|transfer|recept|recu|remis|remise|signat|signe|convoc|convoq|echeance|fin\\b|finir|finit|termin|achev|expir|livr|audience|formation|entretien|jury|presentation|rendez|vote|report|ancien|preced|mandat|naiss|ne le|nee le|payer|paie|verse|factur|budget)");

  @Override
  public List<Finding> run(CheckSubject subject) {
    List<Fact> days = subject.facts().stream().filter(f -> isTerm(subject, f)).toList();
    if (days.isEmpty() || days.stream().anyMatch(f -> !f.others().isEmpty())) {
      return List.of();
    }
    Set<LocalDate> known = days.stream().flatMap(f -> day(f).stream()).collect(Collectors.toSet());
    List<Set<String>> names = names(subject);
    Set<String> sources =
        days.stream()
            .flatMap(f -> Stream.ofNullable(f.source()))
            .map(Span::piece)
            .collect(Collectors.toSet());
    return subject.retained().stream()
        .filter(p -> !sources.contains(p.name()) && isNamed(names, p.piece().text()))
        .flatMap(
            p ->
                other(p.text(), subject.date(), known).stream()
                    .map(d -> finding(days, p.name(), d)))
        .toList();
  }

  /** A day on which the act starts or ends, that a piece gave. */
  private static boolean isTerm(CheckSubject subject, Fact fact) {
    return fact.type() == FactType.DATE
        && fact.found().isPresent()
        && fact.source() != null
        && subject.pack().field(fact.name()).filter(f -> f.hints().borne() != null).isPresent();
  }

  private static Optional<LocalDate> day(Fact fact) {
    return fact.found().flatMap(v -> IsoDate.of(v.asText()));
  }

  /** The words of each person, street or grade that the act cannot do without. */
  private static List<Set<String>> names(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> subject.pack().field(f.name()).filter(OtherDayCheck::isName).isPresent())
        .flatMap(f -> f.type() == FactType.LISTE ? f.items() : f.found().stream())
        .map(v -> words(v.asText().split(",")[0]))
        .filter(w -> !w.isEmpty())
        .toList();
  }

  private static boolean isName(FieldSpec field) {
    String reader = String.valueOf(field.hints().reconnaisseur());
    return field.required() && List.of("delegataires", "voies", "grades").contains(reader);
  }

  private static Set<String> words(String text) {
    return Words.of(text).stream().filter(w -> w.length() >= SHORTEST).collect(Collectors.toSet());
  }

  private static boolean isNamed(List<Set<String>> names, String text) {
    Set<String> own = Set.copyOf(Words.of(text));
    return names.stream().anyMatch(own::containsAll);
  }

  /** The only day to come of a piece, where it is no day of the act and of no other event. */
  private static Optional<LocalDate> other(FoldedText text, LocalDate date, Set<LocalDate> known) {
    List<Hit> hits = Recognisers.of(FactType.DATE).find(text);
    List<Hit> coming =
        hits.stream()
            .filter(h -> IsoDate.of(h.value().asText()).filter(d -> d.isAfter(date)).isPresent())
            .toList();
    boolean alone = coming.stream().map(Hit::value).distinct().count() == 1;
    return alone && coming.stream().noneMatch(h -> isOfAnother(text, h))
        ? coming.stream()
            .flatMap(h -> IsoDate.of(h.value().asText()).stream())
            .filter(d -> !known.contains(d) && !isWithin(d, known))
            .findFirst()
        : Optional.empty();
  }

  private static boolean isWithin(LocalDate day, Set<LocalDate> known) {
    return known.stream().anyMatch(d -> d.isBefore(day))
        && known.stream().anyMatch(d -> d.isAfter(day));
  }

  private static boolean isOfAnother(FoldedText text, Hit hit) {
    int from = text.folded(hit.start());
    int to = text.folded(hit.end());
    String words = text.text();
    int start = Math.max(Math.max(0, from - AROUND), words.lastIndexOf('\n', from) + 1);
    int end = words.indexOf('\n', to);
    end = Math.min(end < 0 ? words.length() : end, to + AROUND);
    return OF_ANOTHER.matcher(Words.fold(words.substring(start, end))).find();
  }

  private static Finding finding(List<Fact> days, String piece, LocalDate other) {
    Fact first = days.get(0);
    return Findings.attention(
        FindingCode.FAIT_CONTRADICTOIRE,
        "champ " + first.name(),
        "La pièce « %s » ne donne qu'un jour à venir, le %s ; l'acte retient le %s."
            .formatted(
                piece,
                Typographie.date(other),
                Stream.of(first)
                    .flatMap(f -> day(f).stream())
                    .map(Typographie::date)
                    .findFirst()
                    .orElse("")),
        "Les deux pièces parlent de la même chose et n'ont pas de jour en commun.",
        "Vérifier le jour et, si besoin, le saisir (« " + first.name() + " = … »).");
  }
}
