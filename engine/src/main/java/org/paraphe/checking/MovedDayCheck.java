package org.paraphe.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.MachineOrders;
import org.paraphe.template.FieldSpec;

/**
 * FAIT_CONTRADICTOIRE: a piece says that the day is put off, « ils viennent le 22 et plus le 15 »,
 * and the act holds another one. Words of a message give seldom the month and the year of the new
 * day: no value is read from them, and a person is asked. Where they give no day either, « décalé
 * d'une semaine », VALEUR_A_CONFIRMER.
 */
final class MovedDayCheck implements Check {

  private static final String NAMES = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche";

  private static final List<String> WEEKDAYS = List.of(NAMES.split("\\|"));

  private static final Pattern SENTENCE = Pattern.compile("[^.;!?\\n]{1,400}");

  private static final String NUMBER =
      "(?:1er|[12]\\d|3[01]|[1-9])(?![\\d°])(?! ?(?:h\\b|heures?|:|%|€|euros|m\\b|jours?|semaines?|places?|km))";

  /** What a day that no longer holds stands behind. */
  private static final String NO_LONGER =
      "(?:(?:et |mais |, ?)?(?:plus|non|pas|surtout pas)(?: pas)?|au lieu d[ue]|a la place d[ue]|et non)";

  private static final Pattern OLD =
      Pattern.compile(
          "\\b"
              + NO_LONGER
              + " ?(?:le |du |au |comme prevu (?:le )?)?(?:(?:"
              + NAMES
              + ") ?)?(?:"
              + NUMBER
              + ")?");

  private static final Pattern MOVED =
      Pattern.compile(
          "\\b(?:decal(?:ee?s?|er|ons|ent|era|age)|repouss(?:ee?s?|er|ons|ent|era)|report(?:ee?s?|er|ons|ent|era)?(?! (?:sur|vers|par|dans)\\b)|(?<!d'|l'|par |une |en )avanc(?:ee?s?|er|ons|ent|era)(?= (?:au|du|d'|de)\\b)|changement d(?:e |u )(?:date|jour)|changer? (?:de |la )(?:date|jour)|nouvelle date|bonne date)\\b"
              + "|\\b(?:le|au|du|"
              + NAMES
              + ") "
              + NUMBER
              + "[^.;\\n]{0,30}?(?:"
              + NO_LONGER
              + ") (?:le |du )?(?:(?:"
              + NAMES
              + ") )?"
              + NUMBER
              + "|\\b(?:pas|plus|non) le (?:(?:"
              + NAMES
              + ") )?"
              + NUMBER
              + "[^.;\\n]{0,30}?,? mais (?:le |du |au )");

  /** Another matter's day, or another year's. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "\\b(?:avai(?:t|ent)|reunion|conseil|commission|comite|visite|seance|vote|rendez-vous|permanence|ordre du jour|point|l'an (?:dernier|passe)|annee derniere|si (?:besoin|necessaire|la pluie|le temps|les conditions)|en cas|intemperies|meteo|repli)\\b");

  private static final Pattern DAY =
      Pattern.compile("\\b(?:le|au|du|ce|" + NAMES + ") (" + NUMBER + ")");

  private static final Pattern WEEKDAY = Pattern.compile("\\b(" + NAMES + ")\\b(?! \\d)");

  private static final Pattern LENGTH =
      Pattern.compile(
          "\\b(?:d'un|d'une|de (?:deux|trois|quatre|quinze|huit|quelques|\\d{1,2})) (?:jour|semaine|mois|nuit)s?\\b|\\b(?:lendemain|veille|(?:semaine|mois) (?:suivante?|d'apres|prochaine?))\\b");

  @Override
  public List<Finding> run(CheckSubject subject) {
    Optional<FieldSpec> field =
        subject.pack().asked().stream()
            .filter(f -> f.required() && f.type() == FactType.DATE)
            .findFirst();
    if (field.isEmpty()) {
      return List.of();
    }
    List<LocalDate> days =
        subject.facts().stream()
            .filter(f -> f.type() == FactType.DATE)
            .filter(f -> f.status() != FactStatus.SAISI && f.others().isEmpty())
            .flatMap(f -> f.found().flatMap(v -> IsoDate.of(v.asText())).stream())
            .toList();
    boolean taken =
        subject.facts().stream()
            .filter(f -> f.name().equals(field.get().name()))
            .anyMatch(MovedDayCheck::isRead);
    List<Finding> findings = new ArrayList<>();
    for (ExtractedPiece piece : taken ? subject.pieces() : List.<ExtractedPiece>of()) {
      if (piece.outcome().hasText()) {
        read(field.get(), piece, days).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static boolean isRead(Fact fact) {
    return fact.found().isPresent() && fact.status() != FactStatus.SAISI && fact.others().isEmpty();
  }

  private static Optional<Finding> read(
      FieldSpec field, ExtractedPiece piece, List<LocalDate> days) {
    Matcher sentence =
        SENTENCE.matcher(
            FoldedText.of(MachineOrders.without(piece).text(), piece.mediaType())
                .text()
                .toLowerCase(Locale.ROOT));
    while (sentence.find()) {
      String words = sentence.group().strip();
      if (MOVED.matcher(words).find() && !ASIDE.matcher(words).find()) {
        String now = OLD.matcher(words).replaceAll(" ");
        List<String> told = DAY.matcher(now).results().map(m -> m.group(1)).toList();
        List<String> names = WEEKDAY.matcher(now).results().map(m -> m.group(1)).toList();
        if (told.stream().anyMatch(d -> days.stream().anyMatch(day -> isThe(d, day)))) {
          continue;
        }
        if (!told.isEmpty()
            || names.stream().anyMatch(n -> days.stream().noneMatch(d -> isA(n, d)))) {
          return Optional.of(finding(field, piece, words, true));
        }
        if (LENGTH.matcher(now).find()) {
          return Optional.of(finding(field, piece, words, false));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isThe(String number, LocalDate day) {
    return day.getDayOfMonth() == Integer.parseInt(number.replace("er", ""));
  }

  private static boolean isA(String name, LocalDate day) {
    return day.getDayOfWeek().ordinal() == WEEKDAYS.indexOf(name);
  }

  private static Finding finding(
      FieldSpec field, ExtractedPiece piece, String words, boolean another) {
    return new Finding(
        another ? FindingCode.FAIT_CONTRADICTOIRE : FindingCode.VALEUR_A_CONFIRMER,
        another ? Severity.BLOQUANT : Severity.ATTENTION,
        "champ " + field.name(),
        "La pièce « %s » dit que la date change : « %s ».".formatted(piece.name(), words),
        another
            ? "La date retenue n'est pas celle que dit ce passage."
            : "La date retenue peut être celle d'avant ce changement.",
        "Vérifier la date auprès du demandeur ; si elle n'est pas la bonne, la saisir (« "
            + field.name()
            + " = … »).");
  }
}
