package org.paraphe.checking;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.paraphe.law.Resolution;

/**
 * What is known of a reference at a date, in words. Nothing is said to be in force on a day up to
 * which the law is not known.
 */
public final class ReferenceWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRANCE);

  private ReferenceWords() {}

  /** « en vigueur au 6 décembre 2023, non vérifié depuis (version du 1er janvier 2016) ». */
  public static String of(References.Resolved reference, LocalDate date) {
    return of(
        new Resolution(
            reference.status(), reference.from(), reference.to(), reference.verifiedUntil()),
        date);
  }

  /** The same for what a corpus answered. */
  public static String of(Resolution resolution, LocalDate date) {
    @Nullable LocalDate from = resolution.from();
    @Nullable LocalDate to = resolution.to();
    @Nullable LocalDate known = resolution.verifiedUntil();
    return switch (resolution.status()) {
      case EN_VIGUEUR ->
          inForce(date, known) + (from == null ? "" : " (version du " + day(from) + ")");
      case ABROGE ->
          to == null ? "plus en vigueur au " + day(date) : "plus en vigueur depuis le " + day(to);
      case FUTUR ->
          from == null
              ? "pas encore en vigueur au " + day(date)
              : "en vigueur seulement à partir du " + day(from);
      case INCONNU ->
          known == null
              ? "introuvable dans ce code"
              : "introuvable dans ce code, connu jusqu'au " + day(known);
      case HORS_CORPUS -> "non vérifiée : texte non chargé";
      case AMBIGU -> "non vérifiée : le texte visé n'est pas sûr";
    };
  }

  private static String inForce(LocalDate date, @Nullable LocalDate known) {
    if (known == null) {
      return "donnée pour en vigueur, sans date de vérification";
    }
    return known.isBefore(date)
        ? "en vigueur au " + day(known) + ", non vérifié depuis"
        : "en vigueur au " + day(date);
  }

  /** « 1er janvier 2016 ». */
  static String day(LocalDate date) {
    return date.getDayOfMonth() == 1 ? "1er" + DAY.format(date).substring(1) : DAY.format(date);
  }
}
