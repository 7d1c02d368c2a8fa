package org.paraphe.checking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Value;
import org.paraphe.law.Folded;

/**
 * The arithmetic of a session that a piece tells of: minutes, a draft made elsewhere. Only the
 * session's own fields block; a piece may speak of another session, so a person decides.
 */
final class ToldSessionCheck implements Check {

  private static final int DATE_WITHIN = 40;

  private static final String NO_AMOUNT = "(?![.,]?\\d| ?\\d| ?(?:€|euros?))";

  private static final String VOTE = "(?:voix|votes?|suffrages?) ";

  /** In the folded text, what stands before, after or around a number of members or votes. */
  private static final Map<String, Pattern> COUNTS =
      Map.of(
          "enExercice", count("en exercice", "(?:membres|conseillers|delegues) en exercice"),
          "presents", count("\\bpresents?", "(?:(?:membres|conseillers|delegues) )?presents"),
          "pouvoirs",
              count(
                  "\\b(?:pouvoirs?|procurations?|representes)(?: donnes)?",
                  "(?:pouvoirs?|procurations?|representes)"),
          "pour",
              Pattern.compile(
                  count("\\bpour", VOTE + "(?:pour|favorables?)").pattern()
                      + "|\\bunanimite[^.;\\d]{0,30}(\\d{1,3}) (?:voix|votes|suffrages)\\b"),
          "contre", count("\\bcontre", "(?:" + VOTE + ")?contre"),
          "abstentions", count("\\babstentions?", "abstentions?"));

  private static final Pattern WHOLE =
      Pattern.compile(
          "\\bpour ?:? ?\\(?(\\d{1,3})\\b(?! ?(?:€|euros?|ans?|mois))\\)?(?: voix)?(?:,| ?;| ?-| et)? ?contre ?:? ?\\(?(\\d{1,3})\\b\\)?(?: voix)?(?:(?:,| ?;| ?-| et)? ?abstentions? ?:? ?\\(?(\\d{1,3})\\b)?");

  private static final Map<String, Pattern> DATES =
      Map.of(
          "dateConvocation",
              Pattern.compile(
                  "\\b(?:date de (?:la )?convocation ?:|convocations?(?: (?:adressee?s?|envoyee?s?|transmise?s?|faites?|remise?s?|datee?s?|en date))? (?:du|le|:)|convoquee?s? (?:le|par (?:lettre|courrier|courriel) du)) ?"),
          "dateSeance",
              Pattern.compile(
                  "\\b(?:date de (?:la )?seance ?:|seance du|(?:conseil|comite|bureau)(?: (?:municipal|communautaire|syndical|departemental|regional|metropolitain))?,?(?: (?:reuni|tenu))? (?:du|le)) ?(?=(?:[a-z]+di |dimanche )?\\d)"));

  /** « Pour : 12 » or « 12 voix pour ». */
  private static Pattern count(String before, String after) {
    return Pattern.compile(
        before
            + " ?: ?(\\d{1,3})\\b"
            + NO_AMOUNT
            + "|(?<!\\d[., ] ?)\\b(\\d{1,3}) "
            + after
            + "\\b(?! ?:)");
  }

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.pieces().stream().flatMap(p -> findings(subject, p)).toList();
  }

  private static Stream<Finding> findings(CheckSubject subject, ExtractedPiece piece) {
    return SessionValues.told(subject, read(piece.text())).stream()
        .flatMap(
            session ->
                Stream.of(
                        QuorumCheck.of(session),
                        ConvocationCheck.of(session),
                        AttendanceCheck.of(session),
                        VoteCheck.of(session))
                    .flatMap(List::stream))
        .map(f -> told(f, piece.name()));
  }

  /** What a piece tells more than once may be of several sessions: then nothing is compared. */
  static Map<String, Value> read(String text) {
    String folded = Folded.of(text);
    Map<String, Value> values = new HashMap<>();
    COUNTS.forEach((field, form) -> once(form, folded).ifPresent(n -> values.put(field, n)));
    whole(folded, values);
    DATES.forEach((field, form) -> date(form, folded).ifPresent(d -> values.put(field, d)));
    return values;
  }

  /** « Vote : pour 14, contre 4, abstentions 3 », where no other form gave the figures. */
  private static void whole(String folded, Map<String, Value> values) {
    List<MatchResult> told = WHOLE.matcher(folded).results().toList();
    if (told.size() == 1) {
      List<String> fields = List.of("pour", "contre", "abstentions");
      for (int i = 0; i < fields.size(); i++) {
        String number = told.get(0).group(i + 1);
        if (number != null) {
          values.putIfAbsent(fields.get(i), Value.of(number));
        }
      }
    }
  }

  private static Optional<Value> once(Pattern form, String folded) {
    List<String> found =
        form.matcher(folded).results().map(ToldSessionCheck::number).distinct().toList();
    return found.size() == 1 ? Optional.of(Value.of(found.get(0))) : Optional.empty();
  }

  private static String number(MatchResult told) {
    int group = 1;
    while (told.group(group) == null) {
      group++;
    }
    return told.group(group);
  }

  private static Optional<Value> date(Pattern form, String folded) {
    List<String> found =
        form.matcher(folded).results().flatMap(m -> after(folded, m.end())).distinct().toList();
    return found.size() == 1 ? Optional.of(Value.of(found.get(0))) : Optional.empty();
  }

  private static Stream<String> after(String folded, int from) {
    String next = folded.substring(from, Math.min(folded.length(), from + DATE_WITHIN));
    Matcher start = Pattern.compile("^(?:le )?(?:[a-z]+di |dimanche )?\\d").matcher(next);
    return start.find()
        ? Tokens.scan(next).stream()
            .filter(t -> t.kind() == Token.Kind.DATE)
            .map(Token::value)
            .limit(1)
            .filter(v -> IsoDate.of(v).isPresent())
        : Stream.empty();
  }

  private static Finding told(Finding finding, String piece) {
    return new Finding(
        finding.code(),
        Severity.ATTENTION,
        "pièce " + piece,
        finding.what(),
        finding.why(),
        "Vérifier dans la pièce s'il s'agit de la séance qui vote cet acte. " + finding.fix());
  }
}
