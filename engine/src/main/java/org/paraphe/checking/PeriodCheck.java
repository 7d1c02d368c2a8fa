package org.paraphe.checking;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Typographie;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;

/**
 * DATE_INCOHERENTE: a piece states a period that ends before it starts, or one that does not last
 * as long as the act says. Blocking where the act took one of its dates, or waits for one.
 */
final class PeriodCheck implements Check {

  private static final Pattern OPENS =
      Pattern.compile("(?:\\bdu|\\ble|\\bentre le|\\bde)[ :\\t]*$", Pattern.CASE_INSENSITIVE);

  /** What stands further apart is no period. */
  private static final int LONGEST_JOINT = 200;

  /** « Début des travaux : », « commence le », « à partir du », « entrée en jouissance : ». */
  private static final Pattern STARTS =
      Pattern.compile(
          "(?:(?:^|\\n)[ \\t]*(?:du|le|des le)|\\b(?:debut|commenc[a-z]+|demarr[a-z]+|a partir du|a compter du|depuis le|des le|entree?|effets?|depart|ouverture|vigueur|mise en service|premier jour)[^\\d\\n]{0,25})[ :\\t]*$",
          Pattern.CASE_INSENSITIVE);

  private static final String DAY_NAME = "(?:le )?(?:[a-z]+di |dimanche )?";

  /** What a stretch of time is of; the end of a guarantee or of an enrolment is another matter. */
  private static final String OF_IT =
      "(?: (?:de |du |des |d'|de la |de l')(?:contrat|bail|travaux|chantier|convention|marche|location|mission|occupation|mise a disposition|jouissance|validite|interventions?|manifestation|evenement|periode|fermeture|service|fonctions?|delegation|prestations?|mesures?|restrictions?|engagement)(?: prevue)?)?";

  /** « Fin : » on a line of its own, « Terme : » after a stop, « jusqu'au », « s'achève le ». */
  private static final Pattern STOPS =
      Pattern.compile(
          "[^\\d.\\n]{0,20}\\s*\\n[ \\t]*(?:au|jusqu'au|(?:date (?:de |previsionnelle de )?)?fin(?! d(?:e|es|u) (?:la garantie|inscription|depot|garantie))[^\\d\\n]{0,30})[ :\\t]*"
              + DAY_NAME
              + "|[^\\d.\\n]{0,20}[.;,\\n\\t]\\s*(?:date (?:de |d'|previsionnelle de )?)?(?:fin|terme|echeance|expiration|cloture|reouverture|depart|sortie)"
              + OF_IT
              + " ?[:\\t] ?"
              + DAY_NAME
              + "|[^\\d.\\n]{0,40}\\b(?:jusqu'au|termin[a-z]+|s'achev[a-z]+|fini(?:t|ra|ront|ssent)|prend(?:ra|nt)? fin|fin|terme|reouv[a-z]+|et (?:il |elle )?(?:expir|cess)[a-z]+)\\b[^\\d.\\n]{0,30}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern JOINS =
      Pattern.compile(
          ",? ?(?:inclus,? ?)?(?:au|jusqu'au|et le|a)[ :]*(?:lundi |mardi |mercredi |jeudi"
              + " |vendredi |samedi |dimanche )?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RENEWED =
      Pattern.compile("renouvel|reconduc|reconduit|prolong|tacite", Pattern.CASE_INSENSITIVE);
  private static final Pattern LASTS =
      Pattern.compile("(\\d{1,3}|[a-z-]+) (jour|semaine|mois|annee|an)s?\\b.*");

  /** So many times a contract may be renewed within the period that is stated for it. */
  private static final int MOST_RENEWALS = 10;

  private static final String LENGTH =
      "(?:(?<figure>\\d{1,3})|(?<word>une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|dix-huit|vingt|vingt-quatre|trente))"
          + "(?: ?\\(\\d{1,3}\\))? (?<unit>jour|semaine|mois|annee|an)s?\\b(?<working> (?:ouvres?|ouvrables?|travailles?))?";

  /** « 6 mois, du … », « six mois (du … », and no length within a longer stretch. */
  private static final Pattern LENGTH_BEFORE =
      Pattern.compile(
          "(?<!\\d ?(?:a|ou|-) ?|environ |preavis de |\\bdes |\\btous les )\\b"
              + LENGTH
              + "(?: (?:fermes?|pleine?s?|entiere?s?|consecuti(?:fs|ves)|calendaires|maximum|au total))?[ ,:(\\t–-]{1,4}(?:(?:soit|allant|courant|c'est-a-dire|a savoir|qui cour(?:t|ra)|a (?:compter|partir|dater)) )?(?:du|le)[ :]*(?:[a-z]+di |dimanche )?$",
          Pattern.CASE_INSENSITIVE);

  /** « du … au …, soit 6 mois », « (durée : 6 mois) ». */
  private static final Pattern LENGTH_AFTER =
      Pattern.compile(
          "(?: inclus)?[ ,(–-]{1,3}(?:soit|pour|pendant|durant|donc|c'est-a-dire|duree|d'une duree)(?: de| :)?(?: une (?:duree|periode))?(?: de)? ?"
              + LENGTH
              + "(?! (?:avant|apres|de preavis|renouvelable|reconductible))",
          Pattern.CASE_INSENSITIVE);

  /**
   * @param length that its own words give it; null where they give none
   */
  private record Stated(
      String piece, LocalDate first, LocalDate last, String sentence, @Nullable Length length) {}

  /** So many days, weeks, months or years, as the words beside a period say. */
  private record Length(String words, int count, String unit, boolean working) {

    static @Nullable Length beside(String before, String after) {
      Matcher told = LENGTH_BEFORE.matcher(before);
      if (told.find()) {
        return of(told);
      }
      Matcher then = LENGTH_AFTER.matcher(after);
      return then.lookingAt() ? of(then) : null;
    }

    private static Length of(Matcher told) {
      String figure = told.group("figure");
      int count = PeriodCheck.count(figure != null ? figure : told.group("word"));
      return new Length(
          count
              + " "
              + told.group("unit")
              + (count > 1 && !told.group("unit").equals("mois") ? "s" : ""),
          count,
          told.group("unit").toLowerCase(Locale.ROOT),
          told.group("working") != null);
    }

    /** Counted in calendar days or in those of work; to the eve of the last, or to its Friday. */
    boolean fits(Stated stated) {
      int most = RENEWED.matcher(stated.sentence()).find() ? MOST_RENEWALS : 1;
      for (int times = 1; times <= most; times++) {
        LocalDate end = stated.first().plus(PeriodCheck.period(count * times, unit));
        LocalDate soonest = end.minusDays(unit.equals("semaine") ? 3 : 1);
        if (!stated.last().isBefore(soonest) && !stated.last().isAfter(end)) {
          return true;
        }
      }
      return count == 0 || (unit.equals("jour") && isWorking(stated));
    }

    private boolean isWorking(Stated stated) {
      long days =
          stated.first().datesUntil(stated.last().plusDays(1)).filter(Length::isWeekday).count();
      return working ? Math.abs(days - count) <= count / 5 + 1 : days == count;
    }

    private static boolean isWeekday(LocalDate day) {
      return day.getDayOfWeek().getValue() <= 5;
    }
  }

  @Override
  public List<Finding> run(CheckSubject subject) {
    Set<String> taken = subject.datesTaken();
    Optional<Duration> lasts = duration(subject);
    boolean awaited = isAwaited(subject);
    List<Finding> findings = new ArrayList<>();
    for (PieceText piece : subject.texts()) {
      for (Stated stated : periods(piece)) {
        boolean own = taken.contains(stated.first().toString());
        boolean ended = taken.contains(stated.last().toString());
        if (stated.last().isBefore(stated.first())) {
          if (!(own && ended && EventDayCheck.hasEnd(subject))) {
            findings.add(reversed(stated, own || ended || awaited));
          }
        } else if (own && lasts.isPresent() && !lasts.get().fits(stated)) {
          findings.add(differs(stated, lasts.get()));
        } else if (stated.length() != null && !stated.length().fits(stated)) {
          findings.add(lasts(stated, stated.length()));
        }
      }
    }
    return findings.stream().distinct().toList();
  }

  /** True where the act has no day to begin on: the period told may be the one that it needs. */
  private static boolean isAwaited(CheckSubject subject) {
    Set<String> known =
        subject.facts().stream()
            .filter(f -> f.found().isPresent())
            .map(Fact::name)
            .collect(Collectors.toSet());
    return subject.pack().asked().stream()
        .anyMatch(f -> f.required() && f.type() == FactType.DATE && !known.contains(f.name()));
  }

  private static List<Stated> periods(PieceText piece) {
    FoldedText folded = piece.text();
    String text = folded.text();
    List<Hit> dates = Recognisers.of(FactType.DATE).find(folded);
    List<Stated> periods = new ArrayList<>();
    for (int i = 0; i + 1 < dates.size(); i++) {
      int from = folded.folded(dates.get(i).start());
      int end = folded.folded(dates.get(i).end());
      int next = folded.folded(dates.get(i + 1).start());
      String before = text.substring(Math.max(0, from - 45), from);
      String between = next - end > LONGEST_JOINT ? "." : text.substring(end, Math.max(end, next));
      if ((OPENS.matcher(before).find() && JOINS.matcher(between).matches())
          || (STARTS.matcher(before).find() && STOPS.matcher(between).matches())) {
        periods.add(
            new Stated(
                piece.name(),
                LocalDate.parse(dates.get(i).value().asText()),
                LocalDate.parse(dates.get(i + 1).value().asText()),
                text.substring(Math.max(0, from - 200), Math.min(text.length(), next + 220)),
                Length.beside(before, after(folded, dates.get(i + 1)))));
      }
    }
    return periods;
  }

  private static String after(FoldedText folded, Hit last) {
    int to = folded.folded(last.end());
    return folded.text().substring(to, Math.min(folded.text().length(), to + 60));
  }

  /**
   * What the act says of its length.
   *
   * @param field that says it
   */
  private record Duration(Fact field, String words, Period period) {

    /** A last day is counted in or out, a renewal may be counted in. */
    boolean fits(Stated stated) {
      int most = RENEWED.matcher(stated.sentence()).find() ? MOST_RENEWALS : 1;
      for (int times = 1; times <= most; times++) {
        LocalDate end = stated.first().plus(period.multipliedBy(times));
        if (!stated.last().isBefore(end.minusDays(1)) && !stated.last().isAfter(end)) {
          return true;
        }
      }
      return false;
    }
  }

  private static Optional<Duration> duration(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.type() == FactType.DUREE)
        .flatMap(
            f ->
                f.found().stream()
                    .map(Value::asText)
                    .flatMap(words -> period(words).stream().map(p -> new Duration(f, words, p))))
        .findFirst();
  }

  private static Optional<Period> period(String words) {
    Matcher lasts = LASTS.matcher(Words.fold(words).strip());
    if (!lasts.matches()) {
      return Optional.empty();
    }
    int count = count(lasts.group(1));
    if (count == 0) {
      return Optional.empty();
    }
    return Optional.of(period(count, lasts.group(2)));
  }

  private static Period period(int count, String unit) {
    return switch (unit) {
      case "jour" -> Period.ofDays(count);
      case "semaine" -> Period.ofWeeks(count);
      case "mois" -> Period.ofMonths(count);
      default -> Period.ofYears(count);
    };
  }

  /** Zero for what is no number. */
  private static int count(String words) {
    if (words.matches("\\d+")) {
      return Integer.parseInt(words);
    }
    return words.matches("une?")
        ? 1
        : NumberWords.find(words).stream().findFirst().map(h -> h.value().intValue()).orElse(0);
  }

  private static Finding reversed(Stated stated, boolean taken) {
    return new Finding(
        FindingCode.DATE_INCOHERENTE,
        taken ? Severity.BLOQUANT : Severity.ATTENTION,
        "pièce " + stated.piece(),
        "La période du %s au %s finit avant de commencer."
            .formatted(words(stated.first()), words(stated.last())),
        "Une des deux dates est fausse.",
        "Demander la période exacte à l'auteur de la pièce ; saisir la bonne date si l'acte la"
            + " porte.");
  }

  private static Finding differs(Stated stated, Duration lasts) {
    return Findings.blocking(
        FindingCode.DATE_INCOHERENTE,
        "champ " + lasts.field().name(),
        "La pièce « %s » va du %s au %s ; l'acte dit « %s »."
            .formatted(stated.piece(), words(stated.first()), words(stated.last()), lasts.words()),
        "La durée et la période ne disent pas la même chose : l'engagement pourrait être plus long"
            + " que ce qui est décidé.",
        "Vérifier dans le contrat ; saisir la bonne durée (« "
            + lasts.field().name()
            + " = … ») ou faire corriger la pièce.");
  }

  private static Finding lasts(Stated stated, Length length) {
    return Findings.attention(
        FindingCode.DATE_INCOHERENTE,
        "pièce " + stated.piece(),
        "La période du %s au %s ne dure pas « %s », que la même phrase lui donne."
            .formatted(words(stated.first()), words(stated.last()), length.words()),
        "La durée ou une des deux dates est fausse.",
        "Demander la durée et la période exactes à l'auteur de la pièce.");
  }

  private static String words(LocalDate date) {
    return Typographie.date(date).toLowerCase(Locale.FRANCE);
  }
}
