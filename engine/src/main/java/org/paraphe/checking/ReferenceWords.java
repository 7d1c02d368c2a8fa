package org.paraphe.checking;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.paraphe.law.Citation;
import org.paraphe.law.LawArticle;
import org.paraphe.law.Quotation;
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

  /** The article with its code, even where an enumeration names the code once for all. */
  public static String name(Citation citation) {
    String title = citation.title();
    String article = citation.article();
    if (title == null || article == null) {
      return citation.text().strip().replaceAll("\\s+", " ");
    }
    String link = title.startsWith("code") || title.startsWith("décret") ? " du " : " de la ";
    return "article "
        + article.replaceFirst("^(LO|[LRDA])(?=[*\\d])", "$1. ")
        + point(citation.point())
        + (title.startsWith("ordonnance") ? " de l'" : link)
        + title;
  }

  /** « , 4° et 16° » for "4, 16", « , 4° à 6° » for "4 à 6". */
  private static String point(@Nullable String point) {
    if (point == null) {
      return "";
    }
    String printed = point.replaceAll("(?<=\\d)(?=,| à |$)", "°");
    int last = printed.lastIndexOf(", ");
    return ", "
        + (last < 0 ? printed : printed.substring(0, last) + " et" + printed.substring(last + 1));
  }

  /** What is known of the words that a text gives for those of a reference. */
  public static String of(Quotation quotation) {
    return switch (quotation) {
      case CONFORME -> "citation conforme au texte de cette version";
      case INFIDELE -> "citation infidèle : ces mots ne sont pas ceux de la version en vigueur";
      case NON_VERIFIABLE -> "citation non vérifiée : le texte de cette version n'est pas chargé";
    };
  }

  /** Which version has words that are not those of the day: « version du … au … ». */
  public static String version(LawArticle article) {
    @Nullable LocalDate from = article.from();
    @Nullable LocalDate to = article.to();
    String begin = from == null ? "d'une date inconnue" : "du " + day(from);
    return "version " + begin + (to == null ? "" : " au " + day(to.minusDays(1)));
  }

  /** « 1er janvier 2016 ». */
  public static String day(LocalDate date) {
    return date.getDayOfMonth() == 1 ? "1er" + DAY.format(date).substring(1) : DAY.format(date);
  }
}
