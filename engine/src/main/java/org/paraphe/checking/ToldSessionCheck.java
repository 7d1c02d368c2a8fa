package org.paraphe.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.act.Family;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Value;
import org.paraphe.law.Folded;

/**
 * The arithmetic of a session that pieces tell of: minutes, a roll, a draft made elsewhere. It
 * blocks where the session is about the act's own day or to come; of a former one, or of one
 * without a day, a person decides.
 */
final class ToldSessionCheck implements Check {

  /** A session held longer before the act's date voted another act. */
  private static final int BEFORE = 31;

  private static final String MANY = "(\\d{1,3}(?: \\d{3}){1,3}|\\d{2,7})";

  private static final Pattern PEOPLE =
      Pattern.compile(
          "\\b"
              + MANY
              + " (?:habitants|hab\\b|ames\\b)|\\bpopulation\\b[a-zà' ]{0,40}(?:\\(?(?:19|20)\\d{2}\\)?[a-zà' ,]{0,20})? ?(?::|est de|etait de|s'eleve à|s'etablit à) ?"
              + MANY
              + "\\b");

  /** What tells which law holds, where no setting does. */
  private static final Map<String, Pattern> AUTHORITIES = authorities();

  private static Map<String, Pattern> authorities() {
    Map<String, Pattern> forms = new LinkedHashMap<>();
    forms.put(
        "ccas",
        Pattern.compile(
            "\\bconseil d'administration (?:du |de ce )?(?:ccas|cias|centre)|\\b(?:ccas|cias|centre (?:inter)?communal d'action sociale)\\b.{0,400}?\\b(?:conseil d'administration|administrateurs)\\b"));
    forms.put(
        "epci",
        Pattern.compile(
            "\\b(?:conseil communautaire|communaute (?:de communes|d'agglomeration|urbaine)|comite syndical)\\b"));
    forms.put("departement", Pattern.compile("\\bconseil departemental\\b"));
    forms.put("region", Pattern.compile("\\bconseil regional\\b"));
    return forms;
  }

  @Override
  public List<Finding> run(CheckSubject subject) {
    Map<String, ToldCounts> told = new LinkedHashMap<>();
    subject.pieces().stream()
        .filter(p -> p.outcome().hasText())
        .forEach(p -> told.put(p.name(), ToldCounts.of(p)));
    List<Finding> findings = new ArrayList<>();
    told.forEach((piece, counts) -> findings.addAll(findings(subject, counts, piece)));
    String pieces =
        told.entrySet().stream()
            .filter(e -> !e.getValue().values().isEmpty())
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    findings(subject, ToldCounts.merged(List.copyOf(told.values())), pieces).stream()
        .filter(f -> findings.stream().noneMatch(o -> o.code() == f.code()))
        .toList()
        .forEach(findings::add);
    return findings;
  }

  private static List<Finding> findings(CheckSubject subject, ToldCounts told, String piece) {
    Map<String, Value> values = new HashMap<>(told.values());
    authority(subject).ifPresent(type -> values.put("collectiviteType", Value.of(type)));
    people(subject).ifPresent(number -> values.put("population", Value.of(number)));
    SessionValues session = SessionValues.told(subject, values);
    boolean blocks = blocks(subject, told);
    List<Finding> findings = new ArrayList<>();
    Stream.of(
            QuorumCheck.of(session),
            ConvocationCheck.of(session),
            AttendanceCheck.of(session),
            VoteCheck.of(session),
            told.miscounted().stream().map(VoteCheck::unequal).toList())
        .flatMap(List::stream)
        .map(f -> told(f, piece, blocks))
        .forEach(findings::add);
    Stream.of(fewest(subject, values, told), other(session, values))
        .flatMap(List::stream)
        .map(f -> told(f, piece, false))
        .forEach(findings::add);
    // who came or left between several votes, nobody may say
    told.votes()
        .forEach(
            vote -> {
              Map<String, Value> one = new HashMap<>(values);
              one.putAll(vote);
              VoteCheck.of(SessionValues.told(subject, one)).stream()
                  .map(f -> told(f, piece, blocks && vote.containsKey("votants")))
                  .forEach(findings::add);
            });
    return findings;
  }

  /** Those who are there at one moment of the session, where the piece counts more than once. */
  private static List<Finding> fewest(
      CheckSubject subject, Map<String, Value> values, ToldCounts told) {
    Value stated = told.values().get("presents");
    if (told.fewest() < 0 || (stated != null && !quorate(subject, values))) {
      return List.of();
    }
    Map<String, Value> least = new HashMap<>(values);
    least.put("presents", Value.of(String.valueOf(told.fewest())));
    return QuorumCheck.of(SessionValues.told(subject, least));
  }

  /** The days due where the pieces tell of another kind of authority than the settings. */
  private static List<Finding> other(SessionValues session, Map<String, Value> values) {
    return ConvocationCheck.of(session).isEmpty()
        ? ConvocationCheck.of(SessionValues.entered(values, session.day()))
        : List.of();
  }

  private static boolean quorate(CheckSubject subject, Map<String, Value> values) {
    return QuorumCheck.of(SessionValues.told(subject, values)).isEmpty();
  }

  private static boolean blocks(CheckSubject subject, ToldCounts told) {
    if (subject.pack().family() != Family.DELIBERATION) {
      return false;
    }
    Value held = told.values().get("dateSeance");
    Optional<LocalDate> day = held == null ? Optional.empty() : IsoDate.of(held.asText());
    return day.filter(d -> d.isAfter(subject.date().minusDays(BEFORE))).isPresent();
  }

  private static Optional<String> authority(CheckSubject subject) {
    String words = words(subject);
    return AUTHORITIES.entrySet().stream()
        .filter(e -> e.getValue().matcher(words).find())
        .filter(e -> !words.contains("conseil municipal"))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The population that the pieces give; of several, the smallest, of which least is asked. */
  private static Optional<String> people(CheckSubject subject) {
    return PEOPLE
        .matcher(words(subject))
        .results()
        .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
        .map(number -> Integer.valueOf(number.replace(" ", "")))
        .min(Comparator.naturalOrder())
        .map(String::valueOf);
  }

  private static String words(CheckSubject subject) {
    return subject.pieces().stream()
        .map(ExtractedPiece::text)
        .map(Folded::of)
        .collect(Collectors.joining(" \n"));
  }

  private static Finding told(Finding finding, String piece, boolean blocks) {
    return new Finding(
        finding.code(),
        blocks ? finding.severity() : Severity.ATTENTION,
        "pièce " + piece,
        finding.what(),
        finding.why(),
        "Vérifier dans la pièce s'il s'agit de la séance qui vote cet acte. " + finding.fix());
  }
}
