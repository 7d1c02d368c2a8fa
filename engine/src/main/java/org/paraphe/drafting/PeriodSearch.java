package org.paraphe.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Period;
import org.paraphe.facts.Periods;
import org.paraphe.facts.Recognisers;
import org.paraphe.template.Borne;

/** Finds the candidates of a date that opens or closes a period. */
final class PeriodSearch {
  private static final int LABELLED = 70;
  private static final int LONGEST_LABEL = 90;
  private static final int RANGE = 55;
  private static final int OPEN = 50;
  private static final int DAY = 30;

  /** A day that nothing names; its words before it are more than those of a dateline. */
  private static final int TO_COME = 10;

  private static final int LEAST = 25;

  /** A range that no word of the pack stands beside still is one. */
  private static final int UNNAMED = -15;

  private static final Pattern HOURS =
      Pattern.compile(
          "\\d ?(?:h|heures|:) ?(?:\\d{2})? ?(?:a|-|au|jusqu'a|jusque|et) ?(?:\\d{1,2} ?(?:h|heures?|:)|minuit|midi)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SENT =
      Pattern.compile(
          "(?:^|\\n)[ >]*(?:de|from|expediteur|redacteur|emetteur) ?:", Pattern.CASE_INSENSITIVE);

  private static final Pattern THE_DATE =
      Pattern.compile(
          "(?:^|[\\n\\t;,] ?)(?:date|jour|le jour) ?[:\\t] ?$", Pattern.CASE_INSENSITIVE);

  /** What stands between a label and its day: « Début : le », « Période | du ». */
  private static final Pattern TO_THE_DAY =
      Pattern.compile(
          "(?<![\\s:=])[\\s:=]{0,60}+(?:\\b(?:les?|au|du|des le|entre le|a (?:compter|partir) du))?\\s{0,60}$",
          Pattern.CASE_INSENSITIVE);

  private static final String OF_IT =
      "(?: (?:du|de la|de l'|des|d'|de)(?: ?[a-z][a-z'-]*){1,3})?(?: (?:prevue?|souhaitee?|estimee?|previsionnel(?:le)?))?(?: (?:pour )?(?:le|au))?";

  /** A line or a cell that says no more than that something begins: « Commence le ». */
  private static final Pattern BEGINS =
      Pattern.compile(
          "(?:(?:les|le) )?(?:(?:travaux|chantier) )?(?:(?:commenc|debut|demarr)[a-z]*|premier jour|ouverture|entree en vigueur|prise d'effet|effet)"
              + OF_IT,
          Pattern.CASE_INSENSITIVE);

  /** The same of its end: « Finit le », « Fin du chantier ». */
  private static final Pattern ENDS =
      Pattern.compile(
          "(?:(?:la|les|le|date de) )?(?:(?:travaux|chantier|duree) )?(?:(?:se )?(?:termin|fini|s'achev)[a-z]*|prend fin|fin|dernier jour|achevement|cloture|terme|reouverture|jusqu'au)"
              + OF_IT,
          Pattern.CASE_INSENSITIVE);

  /** The procedure has days of its own: « signature de l'arrêté prévue le », « affiché le ». */
  private static final Pattern PROCEDURE =
      Pattern.compile(
          "\\b(?:signatures?|sign(?:er|era|eront|ons|ee?s?)|visa|visee?s?|paraph[a-z]+|affich[a-z]+|publi(?:er|era|ee?s?|cation)|parution|notifi[a-z]+|transmission|transmis[a-z]*"
              + "|declarations? (?:de |d')(?:projet de )?(?:travaux|intention[a-z ]*)|dt|dict|consultation|attestation|recepisse|permis de [a-z]+"
              + "|reunion|rendez-vous|etat des lieux|visite|convocation|commission|conseil municipal|seance|reponse|relance|redig[a-z]+)\\b"
              + "(?:(?!\\b(?:travaux|chantier|intervention|pour|afin|fermer|fermeture|interdi[a-z]*|circulation|stationnement|aura|auront|debut[a-z]*|commenc[a-z]*)\\b)[^.;:\\n\\d]){0,60}$",
          Pattern.CASE_INSENSITIVE);

  /** « l'arrêté n° 2026-214 du »: the day of a paper, whatever follows. */
  private static final Pattern NUMBERED_ACT =
      Pattern.compile(
          "\\b(?:arretes?|deliberations?|decisions?|permis|devis)\\b[^.;:\\n\\d]{0,40}? ?n ?° ?[A-Za-z0-9./_-]{1,20},? (?:en date )?du $",
          Pattern.CASE_INSENSITIVE);

  /** « l'expert passera le », « le rapport nous sera remis vers le »: no day of the measure. */
  private static final Pattern ELSE =
      Pattern.compile(
          "\\b(?:rapports?|conclusions?|resultats?|diagnostics?|expert(?:e|ise)?|architecte|huissier|geometre|bureau d'etudes|assureur)\\b"
              + "(?:(?!\\b(?:travaux|chantier|pour (?:fermer|interdire)|ferm[a-z]+|circulation|stationnement)\\b)[^.;:\\n\\d]){0,60}?"
              + "\\b(?:pass[a-z]+|vien[a-z]+|visit[a-z]+|rem(?:is|et)[a-z]*|ren(?:d|du|dra|dront)s?|attendu[a-z]*|depos[a-z]+|livr[a-z]+|arriv[a-z]+|transmi[a-z]+|disponible|connu[a-z]*|parvien[a-z]+|communiqu[a-z]+)\\b[^.;:\\n\\d]{0,40}$"
              + "|\\b(?:reunions?|visites?|rendez-vous|permanences?)\\b[^.;:\\n\\d]{0,40}\\b(?:aura|auront|se tiendra|se tiendront) [^.;:\\n\\d]{0,20}$",
          Pattern.CASE_INSENSITIVE);

  private static final String LENGTH =
      "(?:environ |a peu pres |quelques |(?:\\d{1,3}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quinze|une(?= semaine)|un(?= mois)) ?(?:(?:a|ou|-) ?\\d{1,2} )?){1,2}(?:jours?|semaines?|mois)\\b(?! (?:avant|apres|a l'avance|de (?:delai|preavis)))";

  /**
   * That nobody knows yet how long it will last, or that it lasts days: one day is not its last.
   */
  private static final Pattern OPEN_END =
      Pattern.compile(
          "\\b(?:duree(?: [a-z' ]{2,40})? ?:?|pendant|durant|pour|comptez|compter|dur(?:er|era|eront|e|ent)|sur|prendr(?:a|ont)) ?(?:(?:une (?:duree|periode) )?de )?"
              + LENGTH
              + "|\\b(?:fin|duree|achevement|terme|reouverture|combien de temps)\\b[^.\\n]{0,70}?\\b(?:inconnue?|indeterminee?|communiquee?s?|(?:ne |n')[a-z' ]{1,14}(?:pas|plus|encore)|a (?:preciser|definir|fixer|confirmer|determiner|convenir|venir)|(?:sera|seront) (?:precise|fixe|defini|arrete|confirme|transmis|donne)e?e?s?|(?<!au )plus tard|ulterieurement|(?:vous|te|nous) redi[a-z]+|on verra|reviens? vers|(?:ca|cela|en|tout)? ?depend[a-z]*)\\b"
              + "|\\b(?:ignor[a-z]+|ne (?:sai[ts]|savons|savent|connai[a-z]+|connaissons|peu[tx]|pouvons) (?:pas|pas encore|encore pas))\\b[^.\\n]{0,50}?\\b(?:combien de temps|duree|quand|jusqu'a quand|date de fin|la fin)\\b"
              + "|\\b(?:ne |n')(?:peu[tx]|peuvent|pouvons|ose[a-z]*|sau[a-z]+) (?:pas |encore |nous |rien ){0,3}(?:annoncer|donner|dire|preciser|indiquer|garantir|fixer|estimer)\\b[^.\\n]{0,30}?\\b(?:duree|date de fin|fin|terme|combien de temps)\\b"
              + "|\\bjusqu'a (?:nouvel ordre|nouvelle decision|reparation|remise en etat|l'achevement|la fin d)",
          Pattern.CASE_INSENSITIVE);

  /** Of works; a race that begins at two is over on that day. */
  private static final Pattern BEGUN =
      Pattern.compile(
          "(?:\\b(?:on|nous|ils?|travaux|chantier|interventions?|equipes?|entreprise)\\b[^.;\\n\\d]{0,40}?\\b(?:commenc|debut|demarr|attaqu)[a-z]+"
              + "|\\b(?:demarrage|debut)(?: des travaux| du chantier| (?:le|au|prevu))?)\\b(?! d(?:e|u|es)\\b)[^.;\\n\\d]{0,30}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WITHIN_A_DAY =
      Pattern.compile(
          "\\b(?:journee|matinee|apres-midi|nuit|un jour|un seul jour|le jour meme|(?:fini|termin|achev|jusqu)[a-z']*)\\b|\\b\\d{1,2} ?h(?:eures?)?(?: ?\\d{2})?\\b.{0,30}?\\b\\d{1,2} ?h",
          Pattern.CASE_INSENSITIVE);

  private final FieldHints hints;
  private final FieldLabel label;
  private final Borne borne;
  private final boolean ofADay;

  /**
   * @param ofADay false for what is permanent: nothing ends it
   */
  PeriodSearch(FieldHints hints, Borne borne, boolean ofADay) {
    this.hints = hints;
    this.label = new FieldLabel(hints.field().hints().libelles());
    this.borne = borne;
    this.ofADay = ofADay;
  }

  List<Candidate> in(List<PieceReading> readings) {
    if (!ofADay && borne == Borne.FIN) {
      return List.of();
    }
    List<Candidate> ranges = new ArrayList<>();
    List<Candidate> days = new ArrayList<>();
    List<Candidate> plain = new ArrayList<>();
    List<Period> stated = new ArrayList<>();
    for (PieceReading reading : readings) {
      List<Period> periods = reading.periods();
      for (Period period : periods.subList(0, Math.min(periods.size(), PieceReading.MOST_HITS))) {
        candidate(reading, period, ranges, days, plain);
        stated.add(period);
      }
    }
    if (ranges.isEmpty() && days.isEmpty()) {
      readings.forEach(r -> ofTables(r, ranges));
    }
    stated.removeIf(PeriodSearch::isDay);
    readings.forEach(r -> besideTables(r, ranges));
    if (isOpenEnded(readings)) {
      days.clear();
      plain.clear();
    }
    days.stream().filter(d -> ofADay).filter(d -> !isWithin(d, stated)).forEach(ranges::add);
    return !ranges.isEmpty()
        ? Phases.joined(readings, ranges, borne)
        : !plain.isEmpty() ? plain : toCome(readings);
  }

  /** A plan of works may tell of others': it speaks where no sentence does. */
  private void ofTables(PieceReading reading, List<Candidate> ranges) {
    for (Hit day : PeriodTables.of(reading, borne)) {
      ranges.add(new Candidate(day.value(), day.in(reading.piece()), RANGE, false, reading.day()));
    }
  }

  /** A piece that tells a stretch of days and has a table of them may give two. */
  private void besideTables(PieceReading reading, List<Candidate> ranges) {
    List<Candidate> own =
        ranges.stream().filter(c -> c.span().piece().equals(reading.piece().name())).toList();
    if (!own.isEmpty() && own.stream().allMatch(c -> c.score() >= RANGE)) {
      for (Hit day : PeriodTables.of(reading, borne)) {
        if (own.stream().noneMatch(c -> c.value().equals(day.value()))) {
          ranges.add(
              new Candidate(day.value(), day.in(reading.piece()), OPEN, false, reading.day()));
        }
      }
    }
  }

  /**
   * Where nothing names any day, the days to come that a piece tells: several contradict each
   * other, and are left to a person.
   */
  private List<Candidate> toCome(List<PieceReading> readings) {
    List<Candidate> days = new ArrayList<>();
    if (!ofADay || isOpenEnded(readings)) {
      return days;
    }
    for (PieceReading reading : readings) {
      List<Period> periods = reading.periods();
      for (Period period : periods.subList(0, Math.min(periods.size(), PieceReading.MOST_HITS))) {
        Hit day = borne == Borne.DEBUT ? period.first() : period.last();
        if (day == null || !isDay(period) || isOnlyBegun(reading, day)) {
          continue;
        }
        int from = reading.folded().folded(day.start());
        int to = reading.folded().folded(day.end());
        if (day.value().asText().compareTo(reading.dayAt(from)) >= 0
            && from - reading.folded().text().lastIndexOf('\n', from) > LEAST
            && !SENT.matcher(reading.before(from)).find()
            && !reading.isHead(from)
            && !hints.isExcluded(reading.clause(from, to))
            && !hints.isExcludedAfter(reading.before(from))
            && !OwnDay.follows(reading.before(from))
            && !MovedDays.isLeft(reading, period)
            && !isOfProcedure(reading.before(from))
            && !ELSE.matcher(reading.before(from)).find()) {
          days.add(
              new Candidate(
                  day.value(), day.in(reading.piece()), TO_COME, false, reading.dayAt(from)));
        }
      }
    }
    return days;
  }

  private boolean isOpenEnded(List<PieceReading> readings) {
    return borne == Borne.FIN
        && readings.stream().anyMatch(r -> OPEN_END.matcher(r.folded().text()).find());
  }

  private void candidate(
      PieceReading reading,
      Period period,
      List<Candidate> ranges,
      List<Candidate> days,
      List<Candidate> plain) {
    Hit hit = borne == Borne.DEBUT ? period.first() : period.last();
    if (hit == null) {
      return;
    }
    int from = reading.folded().folded(hit.start());
    int to = reading.folded().folded(hit.end());
    PieceReading.Stretch sentence = reading.sentence(from, to);
    boolean isDay = isDay(period);
    boolean isRange = !isDay && period.first() != null && period.last() != null;
    boolean labelled = isLabelled(reading, period);
    boolean opens =
        !isRange
            && borne == Borne.DEBUT
            && Starts.begins(reading, hit)
            && hit.value().asText().compareTo(reading.dayAt(from)) > 0;
    boolean named = labelled || opens || hints.speaksOf(sentence.text());
    String before = reading.before(from);
    int since = isRange ? otherDay(before, period) : 0;
    if (reading.isHead(from)
        || (isDay && isOnlyBegun(reading, hit))
        || (since > 0
            ? hints.isExcluded(before.substring(since))
            : hints.isExcluded(reading.clause(from, to)) || hints.isExcludedAfter(before))
        || OwnDay.follows(before)
        || NUMBERED_ACT.matcher(before).find()
        || MovedDays.isLeft(reading, period)
        || isPast(period, reading.dayAt(from))
        || (!isRange && !labelled && (isOfProcedure(before) || ELSE.matcher(before).find()))
        || (!named && !isRange && !saysItself(reading, period, hit, sentence))) {
      return;
    }
    int base = labelled ? LABELLED : opens ? OPEN : isDay ? DAY : isRange ? RANGE : OPEN;
    int weight = named ? hints.weight(sentence) : UNNAMED;
    ((!named && !isRange) || isOfAnEvent(reading, period) ? plain : isDay && !opens ? days : ranges)
        .add(
            new Candidate(
                hit.value(),
                hit.in(reading.piece()),
                base + weight,
                weight > 0,
                reading.dayAt(from)));
  }

  /** By words of its own, and not by the name of a street: « rue de la Commission ». */
  private static boolean isOfProcedure(String before) {
    return PROCEDURE.matcher(before).find()
        && PROCEDURE.matcher(Recognisers.withoutStreetNames(before)).find();
  }

  /** « la foire des 10, 11 et 12 novembre »: the order's own days go first. */
  private static boolean isOfAnEvent(PieceReading reading, Period period) {
    Hit first = period.first();
    int at = first == null ? 0 : reading.folded().folded(first.start());
    String text = reading.folded().text();
    return text.startsWith("des ", at) || text.startsWith("des ", at - "des ".length());
  }

  /**
   * « On commence le 17 mai »: a day of works is over within it only where its sentence says so.
   */
  private boolean isOnlyBegun(PieceReading reading, Hit day) {
    int from = reading.folded().folded(day.start());
    return borne == Borne.FIN
        && BEGUN.matcher(reading.before(from)).find()
        && !WITHIN_A_DAY
            .matcher(reading.sentence(from, reading.folded().folded(day.end())).text())
            .find();
  }

  /** « À la suite de notre réunion du 24 septembre, nous … du 12 au 23 octobre »: each its own. */
  private static int otherDay(String before, Period period) {
    FoldedText words = FoldedText.of(before);
    return Stream.concat(
            Recognisers.of(FactType.DATE).find(words).stream()
                .filter(d -> period.first() == null || !d.value().equals(period.first().value())),
            Periods.withoutYear(words, at -> Optional.of(LocalDate.EPOCH)).stream())
        .mapToInt(Hit::end)
        .max()
        .orElse(0);
  }

  /** All that its line or cell says beside its label, or beside words of beginning or end. */
  private boolean isLabelled(PieceReading reading, Period period) {
    Hit first = period.first() != null ? period.first() : period.last();
    if (first == null) {
      return false;
    }
    String text = reading.folded().text();
    int from = reading.folded().folded(first.start());
    int line = text.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
    if (from - line > LONGEST_LABEL) {
      return false;
    }
    String before = TO_THE_DAY.matcher(text.substring(line, from)).replaceFirst("");
    String words = before.substring(before.lastIndexOf('\t') + 1).strip();
    return !words.isEmpty()
        && (label.names(words) || (borne == Borne.DEBUT ? BEGINS : ENDS).matcher(words).matches());
  }

  /**
   * By its form alone: something begins « à partir du 4 mai », is « terminé au plus tard le 9 mai
   * », or goes on for some hours of a day. What the piece was written on is no such day.
   */
  private boolean saysItself(
      PieceReading reading, Period period, Hit hit, PieceReading.Stretch sentence) {
    int from = reading.folded().folded(hit.start());
    boolean written = hit.value().asText().compareTo(reading.dayAt(from)) <= 0;
    if (!isDay(period)) {
      return borne == Borne.DEBUT && !written;
    }
    return ofADay
        && (HOURS.matcher(sentence.text()).find()
            || (THE_DATE.matcher(reading.before(from)).find()
                && !(written && SENT.matcher(reading.folded().text()).find())));
  }

  /** What ended before the words were written is told, and not asked for. */
  private static boolean isPast(Period period, String day) {
    Hit last = period.last();
    return last != null && !day.isEmpty() && last.value().asText().compareTo(day) < 0;
  }

  /**
   * A single day inside a stated range only tells when something happens in it; before a stated end
   * it is no end.
   */
  private boolean isWithin(Candidate day, List<Period> ranges) {
    String date = day.value().asText();
    return ranges.stream()
        .anyMatch(
            p ->
                !isBefore(p.last(), date)
                    && (!isAfter(p.first(), date) || (borne == Borne.FIN && p.first() == null)));
  }

  private static boolean isDay(Period period) {
    return period.first() != null && period.first().equals(period.last());
  }

  private static boolean isAfter(@Nullable Hit first, String date) {
    return first == null || first.value().asText().compareTo(date) > 0;
  }

  private static boolean isBefore(@Nullable Hit last, String date) {
    return last == null || last.value().asText().compareTo(date) < 0;
  }
}
