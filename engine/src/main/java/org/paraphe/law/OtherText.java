package org.paraphe.law;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts that are no codes, each by its own small grammar: named by number, date or both.
 *
 * @param title how it is called in a report, before its number or date; null: its own words
 */
record OtherText(Citation.Nature nature, @Nullable String title, Pattern pattern) {

  private static final String NUMBER_OR_DATE =
      "(?: modifiee?s?| susvisee?s?| precitee?s?)*"
          + "(?: (?:"
          + Grammar.NO
          + ")?(?<number>%s))?"
          + "(?: modifiee?s?| susvisee?s?| precitee?s?)*"
          + "(?:,? (?:en date )?du (?<date>"
          + Grammar.DATE
          + "))?";
  private static final String LAW_NUMBER = "\\d{2,4} ?- ?\\d{1,5}(?!\\d)";
  private static final String ACT_NUMBER =
      "(?:(?<=[°o]|[°o]\\. |[°o] |numero )[a-z]{0,8}[-_/.]? ?)?\\d+(?:[-_/.][a-z0-9]+)*"
          + "(?: ?bis)?(?![a-z0-9])(?! (?:euros|€|articles|voix))";
  private static final String COUNCIL =
      "(?: (?:du|de la|de l'|de son|de notre) ?(?:conseil (?:municipal|communautaire|departemental"
          + "|regional|metropolitain|d'administration|syndical)|comite syndical|commission"
          + " permanente|assemblee [a-z]+|bureau communautaire))?";
  private static final String AUTHORITY =
      "(?: (?:interministeriel|ministeriel|prefectoral|interprefectoral|municipal|communautaire"
          + "|departemental|regional|intercommunal|permanent|temporaire|conjoint|du maire"
          + "|du president|modificatif|modifie))*";
  private static final String COURT =
      "(?:conseil d'etat|ce|cour administrative d'appel(?: de [a-z-]+)?|caa(?: de)? [a-z-]+"
          + "|tribunal administratif(?: de)? [a-z-]+|ta(?: de)? [a-z-]+|cour de cassation"
          + "|cass\\.?(?: (?:civ|crim|com|soc)\\.?)?(?: \\d(?:re|e))?|tribunal des conflits|cjue"
          + "|cjce|cedh|conseil constitutionnel|cons\\. const\\.)";

  private static final List<OtherText> ALL =
      List.of(
          numbered(Citation.Nature.LOI, "loi", "loi(?:-cadre)?(?: organique| constitutionnelle)?"),
          numbered(Citation.Nature.ORDONNANCE, "ordonnance", "ordonnance(?: organique)?"),
          numbered(Citation.Nature.DECRET, "décret", "decret(?:-loi)?"),
          own(
              Citation.Nature.LOI,
              "loi(?: de)? (?:finances|financement de la securite sociale)(?: initiale"
                  + "| rectificative)? pour \\d{4}|loi (?:notre|alur|elan|maptam|3ds|sapin 2"
                  + "|sapin ii|sru|engagement et proximite|climat et resilience)(?![\\p{L}])"),
          act(Citation.Nature.DELIBERATION, "délibération", "deliberations?" + COUNCIL),
          act(Citation.Nature.ARRETE, "arrêté", "arretes?" + AUTHORITY),
          own(
              Citation.Nature.JURISPRUDENCE,
              "decision "
                  + Grammar.NO
                  + "\\d{2,4}-\\d+(?:/\\d+)* (?:qpc|dc)(?: du "
                  + Grammar.DATE
                  + ")?"),
          own(
              Citation.Nature.EUROPE,
              "(?:reglement|directive|decision)(?: d'execution| delegue| general)? \\((?:ue|ce|cee)"
                  + "(?:, euratom)?\\) ?(?:"
                  + Grammar.NO
                  + ")?\\d{2,4}/\\d{1,4}|(?:reglement|directive|decision) (?:"
                  + Grammar.NO
                  + ")?\\d{2,4}/\\d{1,4}/(?:ue|cee|ce)|traite sur (?:le fonctionnement de )?l'union"
                  + " europeenne|tfue(?!\\p{L})|rgpd(?!\\p{L})"),
          own(
              Citation.Nature.CONSTITUTION,
              "constitution(?: du 4 octobre 1958)?(?! (?:du|de|des|d')(?! 4 octobre))(?!\\p{L})"),
          act(
              Citation.Nature.DECISION,
              "décision",
              "decision(?: du maire| du president| municipale)?"),
          own(
              Citation.Nature.CIRCULAIRE,
              "(?:circulaire|instruction|note de service)(?: (?:interministerielle|ministerielle"
                  + "|prefectorale|generale|technique|fiscale|codificatrice|du gouvernement"
                  + "|du premier ministre|budgetaire et comptable))*(?:(?: (?:"
                  + Grammar.NO
                  + "|nor ?:? ?)(?:[a-z]{3,5} ?[a-z]? ?\\d{6,8} ?[a-z]|[a-z0-9]+(?:[-/.][a-z0-9]+)*))"
                  + "(?: du "
                  + Grammar.DATE
                  + ")?| du "
                  + Grammar.DATE
                  + "| m ?\\d{2}(?!\\d))"),
          own(
              Citation.Nature.JURISPRUDENCE,
              COURT
                  + ",?(?: [a-z.]+(?: [a-z.]+)?,)?(?: du)? "
                  + Grammar.DATE
                  + "(?:[^;\\n]{0,80}?,? "
                  + Grammar.NO
                  + "[\\d][\\da-z.-]*(?<![.-]))?"));

  private static OtherText numbered(Citation.Nature nature, String title, String head) {
    return new OtherText(
        nature, title, Grammar.pattern(head + NUMBER_OR_DATE.replace("%s", LAW_NUMBER)));
  }

  private static OtherText act(Citation.Nature nature, String title, String head) {
    return new OtherText(
        nature, title, Grammar.pattern(head + NUMBER_OR_DATE.replace("%s", ACT_NUMBER)));
  }

  private static OtherText own(Citation.Nature nature, String grammar) {
    return new OtherText(nature, null, Grammar.pattern(grammar));
  }

  /** The text named at a position exactly. */
  static Optional<Source> at(String folded, int position) {
    return ALL.stream().flatMap(t -> t.read(folded, position).stream()).findFirst();
  }

  private Optional<Source> read(String folded, int position) {
    Matcher matcher = pattern.matcher(folded).region(position, folded.length());
    matcher.useTransparentBounds(true);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    if (title == null) {
      return Optional.of(source(Source.ITS_OWN_WORDS, position, matcher.end()));
    }
    @Nullable String number = matcher.group("number");
    @Nullable String date = matcher.group("date");
    if (number == null && date == null) {
      return Optional.empty();
    }
    String name =
        number == null
            ? title + " du " + dated(date == null ? "" : date)
            : title + " n° " + number.replaceAll(" ?- ?", "-").toUpperCase(java.util.Locale.ROOT);
    return Optional.of(source(name, position, matcher.end()));
  }

  private Source source(String name, int start, int end) {
    return new Source(nature, null, name.replaceAll(" +", " "), start, end);
  }

  private static String dated(String folded) {
    return folded
        .replaceAll(" +", " ")
        .replace("fevrier", "février")
        .replace("aout", "août")
        .replace("decembre", "décembre");
  }
}
