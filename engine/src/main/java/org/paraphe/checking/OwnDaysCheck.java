package org.paraphe.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Period;
import org.paraphe.facts.Periods;
import org.paraphe.facts.Value;
import org.paraphe.template.Borne;

/**
 * VALEUR_A_CONFIRMER: a measure or a street of an order has days of its own. « Interdit dès samedi
 * 5 décembre » lies before an order of the 6th; « interdite du 8 au 12, alternée du 15 au 19 »
 * would both hold from the 8th to the 19th.
 */
final class OwnDaysCheck implements Check {
  /** What lies further off is another matter. */
  private static final int NEAR = 15;

  /** A paper, a meeting or another time has days of its own. */
  private static final Pattern OTHER =
      Pattern.compile(
          "panneau|affich|\\bpubli|\\binform|courrier|\\bmails?\\b|reuni|visite|signat|\\bsigne|conseil|commission|\\barrete (?:du|municipal)|\\bdemande (?:du|datee|recue|deposee)|recu[es]? le|au plus tard|\\bavant le|report|decal|repouss|avanc|deplac|initial|au lieu|annul|intemperie|\\b(?:av|et)ai(?:en)?t\\b|\\b(?:a|ont) (?:ete|eu)\\b|dernier|precedent|constat|vacances|reponse|delai|\\bdict?\\b|facture|devis|accord");

  /** « rue Basse du 8 au 12 mars ». */
  private static final Pattern STREET =
      Pattern.compile(
          "\\b(?:rue|avenue|place|chemin|boulevard|route|impasse|quai|allee|ruelle|pont|parking)s?\\b[^.;\\d]{1,60}$");

  @Override
  public List<Finding> run(CheckSubject subject) {
    List<Fact> ends = Stream.of(Borne.DEBUT, Borne.FIN).flatMap(b -> end(subject, b)).toList();
    Map<String, Finding> findings = new LinkedHashMap<>();
    if (ends.size() == 2 && day(ends.get(0)).compareTo(day(ends.get(1))) <= 0) {
      for (PieceText piece : subject.retained()) {
        for (Period days : days(piece, LocalDate.parse(day(ends.get(0))))) {
          Hit first = days.first() == null ? days.last() : days.first();
          Hit last = days.last() == null ? days.first() : days.last();
          if (first != null && last != null) {
            String field = field(subject, piece.piece().text(), first, last, ends);
            findings.computeIfAbsent(field, f -> finding(f, piece, first, last));
          }
        }
      }
    }
    findings.remove("");
    return List.copyOf(findings.values());
  }

  private static Stream<Fact> end(CheckSubject subject, Borne borne) {
    return subject.pack().fields().stream()
        .filter(s -> s.hints().borne() == borne)
        .flatMap(s -> subject.facts().stream().filter(f -> f.name().equals(s.name())))
        .filter(f -> f.status() == FactStatus.TROUVE && f.others().isEmpty())
        .filter(f -> IsoDate.of(day(f)).isPresent());
  }

  private static String day(Fact fact) {
    return fact.found().map(Value::asText).orElse("");
  }

  /** The field that days speak of; empty where they are those of the act, or of another matter. */
  private static String field(
      CheckSubject subject, String text, Hit first, Hit last, List<Fact> ends) {
    String from = first.value().asText();
    String to = last.value().asText();
    LocalDate start = LocalDate.parse(day(ends.get(0)));
    LocalDate end = LocalDate.parse(day(ends.get(1)));
    String sentence = Words.fold(OwnSentence.in(text, first.start(), last.end()));
    boolean single = from.equals(to);
    boolean early = from.compareTo(start.toString()) < 0;
    if (OTHER.matcher(sentence).find()
        || from.compareTo(start.minusDays(NEAR).toString()) < 0
        || to.compareTo(end.plusDays(NEAR).toString()) > 0
        || (from.equals(start.toString()) && (single || to.equals(end.toString())))
        || (single && to.equals(end.toString()))) {
      return "";
    }
    if (early || to.compareTo(end.toString()) > 0) {
      boolean told = EventDayCheck.MEASURE.matcher(sentence).find();
      return told ? ends.get(early ? 0 : 1).name() : "";
    }
    String lead = Words.fold(text.substring(Math.max(0, first.start() - 80), first.start()));
    return OmissionCheck.ORDER.matcher(sentence).find() || (!single && STREET.matcher(lead).find())
        ? subject.pack().fields().stream()
            .filter(f -> "mesures".equals(f.hints().reconnaisseur()))
            .map(f -> f.name())
            .findFirst()
            .orElse("")
        : "";
  }

  /** A year that is not written is that of the act. */
  private static List<Period> days(PieceText piece, LocalDate start) {
    LocalDate written = start.minusDays(NEAR);
    List<Period> days = new ArrayList<>(Periods.find(piece.text(), at -> Optional.of(written)));
    days.removeIf(Period::scattered);
    for (SaidDay said : SaidDay.in(piece.piece().text())) {
      Stream.of(written.getYear(), start.plusDays(NEAR).getYear())
          .map(y -> "%d-%02d-%02d".formatted(y, said.month(), said.day()))
          .filter(d -> said.year() == null)
          .filter(d -> IsoDate.of(d).filter(o -> o.getDayOfWeek() == said.weekday()).isPresent())
          .map(d -> new Hit(Value.of(d), said.start(), said.end()))
          .forEach(d -> days.add(new Period(d, d, false)));
    }
    return days;
  }

  private static Finding finding(String field, PieceText piece, Hit first, Hit last) {
    String days = piece.piece().text().substring(first.start(), last.end());
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + field,
        "La pièce « %s » donne à une mesure ou à une voie des jours, « %s », qui ne sont pas ceux de l'acte."
            .formatted(piece.name(), days.replaceAll("\\s+", " ")),
        "L'acte applique toutes les mesures, dans toutes les voies, du premier au dernier de ses jours, et aucun autre.",
        "Relire le passage et, si besoin, saisir la bonne valeur (« " + field + " = … »).");
  }
}
