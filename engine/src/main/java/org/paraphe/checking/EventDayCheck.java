package org.paraphe.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.template.Borne;
import org.paraphe.template.FieldSpec;

/**
 * VALEUR_A_CONFIRMER: a piece tells the day by another one or by an event, « prise d'effet à la
 * signature », « dès la veille à 18 h », « le lendemain de la publication », and the act holds a
 * date that stands elsewhere, or the very one that the words step away from.
 */
final class EventDayCheck implements Check {

  private static final Pattern SENTENCE = Pattern.compile("[^.;!?\\n]{1,400}");

  private static final String DAY_NAME =
      "(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?";

  /** From the paper's own life on. */
  private static final Pattern AT_AN_EVENT =
      Pattern.compile(
          "\\b(?:effets?|vigueur)\\b[^.;\\n\\d]{0,30}?(?:(?<![a-z])(?:a|à|des|de|lors de|apres|au jour de)|:|\\t) ?(?:la |sa |l')?(?:date de )?(?:la |sa |l')?"
              + "(?:signature|notification|publication|transmission|reception|affichage)\\b(?! (?:du|de la) (?:courrier|lettre|devis))");

  /** One day away from another. */
  private static final Pattern AWAY =
      Pattern.compile(
          "\\b(?:la veille|l'avant-veille)\\b(?! (?:sanitaire|juridique|reglementaire|documentaire))"
              + "|(?<!(?:\\d ?h|h ?\\d{2}|heures|minuit) (?:le|du) )\\b(?:sur)?lendemain\\b|\\bjours? (?:suivants?|d'apres)\\b"
              + "|\\b(?:premier|1er)(?: jour)? du mois (?:suivant|d'apres|qui suit)");

  /** « de 20 h à 6 h » of one day goes into the next. */
  private static final Pattern HOURS =
      Pattern.compile(
          "\\b(\\d{1,2}) ?(?:h|heures?|:) ?(?:\\d{2})?,? ?(?:a|-|au|jusqu'a)? ?(\\d{1,2}) ?(?:h\\b|heures?|:|h(?=\\d))");

  private static final int EVENING = 17;

  /** What is told so is then told by its date. */
  private static final Pattern THAT_IS =
      Pattern.compile(
          "^[^.;\\n]{0,70}?(?:\\b(?:soit|donc|c'est-a-dire|a savoir|est le|sera le)|[,:(]) ?(?:le |au |du )?"
              + DAY_NAME
              + "(?:1er|\\d{1,2})(?: [a-z]{3,9}|/\\d)");

  /** Words of a measure of an order. */
  static final Pattern MEASURE =
      Pattern.compile(
          "\\b(?:stationn|circul|ferm|barr|interdi|mont(?:age|er)|install|demont|chantier|travaux|reserv|neutralis)");

  private static final Pattern PAST =
      Pattern.compile("\\b(?:avai(?:t|ent)|etai(?:t|ent)|(?:a|ont) ete|l'an (?:dernier|passe))\\b");

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.type() == FactType.DATE && f.status() != FactStatus.SAISI)
        .filter(f -> f.found().isPresent() && f.others().isEmpty())
        .flatMap(
            f ->
                subject.pack().field(f.name()).filter(FieldSpec::required).stream()
                    .flatMap(spec -> findings(subject, f, spec).limit(1)))
        .toList();
  }

  private static Stream<Finding> findings(CheckSubject subject, Fact fact, FieldSpec field) {
    return fact.found().flatMap(v -> IsoDate.of(v.asText())).stream()
        .flatMap(d -> subject.texts().stream().flatMap(p -> told(subject, p, fact, field, d)));
  }

  private static Stream<Finding> told(
      CheckSubject subject, PieceText piece, Fact fact, FieldSpec field, LocalDate day) {
    String month = DateTokens.MONTHS.get(day.getMonthValue() - 1);
    Pattern taken =
        Pattern.compile(
            "(?<!\\d)0?%d(?:er)?(?: %s|[/.-]0?%d\\b)"
                .formatted(day.getDayOfMonth(), month, day.getMonthValue()));
    return SENTENCE
        .matcher(piece.small())
        .results()
        .map(m -> m.group().strip())
        .filter(s -> !PAST.matcher(s).find())
        .filter(
            s ->
                hasEnd(subject)
                    ? isAwayFromAMeasure(s, subject.datesTaken().size() == 1)
                    : taken.matcher(s).find() ? isAway(s) : AT_AN_EVENT.matcher(s).find())
        .map(s -> finding(piece.name(), fact, field, s));
  }

  /** A kind with a field for each end of a period. */
  static boolean hasEnd(CheckSubject subject) {
    return subject.pack().fields().stream().anyMatch(f -> f.hints().borne() == Borne.FIN);
  }

  /** « le lendemain de la publication, qui aura lieu le 9 octobre » is not the 9th. */
  private static boolean isAway(String sentence) {
    Matcher away = AWAY.matcher(sentence);
    return away.find() && !THAT_IS.matcher(sentence.substring(away.end())).find();
  }

  private static boolean isAwayFromAMeasure(String sentence, boolean oneDay) {
    return MEASURE.matcher(sentence).find()
        && (isAway(sentence)
            || (oneDay && HOURS.matcher(sentence).results().anyMatch(EventDayCheck::isNight)));
  }

  private static boolean isNight(MatchResult hours) {
    int from = Integer.parseInt(hours.group(1));
    return from >= EVENING && Integer.parseInt(hours.group(2)) < from;
  }

  private static Finding finding(String piece, Fact fact, FieldSpec field, String words) {
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + fact.name(),
        "« %s » est retenu pour « %s » ; la pièce « %s » dit ce jour autrement : « %s »."
            .formatted(
                fact.found().map(v -> ShownValue.of(v, fact.type())).orElse(""),
                field.label(),
                piece,
                words),
        "Une veille, un lendemain ou le jour d'une formalité ne se lit dans aucune date.",
        "Calculer le jour et, si besoin, le saisir (« " + fact.name() + " = … »).");
  }
}
