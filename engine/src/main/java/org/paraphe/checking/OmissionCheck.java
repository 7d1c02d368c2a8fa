package org.paraphe.checking;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.MachineOrders;
import org.paraphe.facts.Recognisers;
import org.paraphe.template.FieldSpec;

/**
 * ELEMENT_OMIS: a piece names, beside a word that closes, forbids or keeps free, a street that the
 * list of streets leaves out; or a measure of a sort that the list of measures does not hold. An
 * order that forgets one of two streets leaves it open without a word.
 */
final class OmissionCheck implements Check {

  static final Pattern ORDER =
      Pattern.compile(
          "interdi|barre|ferm(?:e|er|ee|ees|ure|era|eront)\\b|neutralis|coup(?:er|ee|ure)|reserv|altern(?!ati)|sens"
              + " unique|limit",
          Pattern.CASE_INSENSITIVE);

  /** Around a street: it leads elsewhere, or something happened there once. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "deviation|devie|itineraire|contourn|emprunte|report|acces|siege|derniere?\\b|precedent|avai(?:t|ent)\\b|entre"
              + " (?:la|le|l')|angle|hauteur|depuis|jusqu'a|riverains d(?:e|u|es) (?:la |l')?$",
          Pattern.CASE_INSENSITIVE);

  /** A street that is meant and not named. */
  private static final Pattern BARE =
      Pattern.compile(
          "\\b(?:la |le |cette |ce |l')(rue|place|avenue|chemin|boulevard|route|impasse|quai|parking|pont|ruelle|allee)\\b(?! (?:de stationnement|barree|est barree))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LINK =
      Pattern.compile(
          "(?:,|, puis|,? et| puis| ainsi que) ?(?:de |par )?(?:la |le |l'|les |du |des )?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LISTED =
      Pattern.compile(
          "\\s*(?:voies?|rues?|lieux?(?! de)|emplacements?|parcours)(?: (?:concernee?s?|de la manifestation|des travaux|du chantier))? ?[:\\t]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LOOSE =
      Pattern.compile(
          "\\balternat\\b[^.;:,\\n]{0,40}|\\b[2-7]0 ?km ?/ ?h\\b|(?:stationnement|circulation|vitesse|depassement)[^.;:\\n]{0,60}?(?:interdi|limit|neutralis|supprim|altern|suspendu|reserv)[a-z]*(?:"
              + " a [2-7]0 ?km ?/ ?h\\b)?"
              + "|(?:interdi|limit|neutralis|supprim|suspen|reserv)[a-z]{0,20}+[^.;:\\n]{0,40}?(?:stationn|circul|vitesse|depass)[a-z]*",
          Pattern.CASE_INSENSITIVE);

  /** The sorts of measures, by the words that tell them. */
  private static final List<String> SORTS =
      List.of(
          ".*(?:circulation|ferm|barr|coup|trafic|altern).*",
          ".*(?:stationne|emplacement|places? ).*",
          ".*(?:vitesse|km ?/ ?h).*",
          ".*depasse.*");

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.pack().fields().stream()
        .filter(f -> f.type() == FactType.LISTE && f.hints().reconnaisseur() != null)
        .flatMap(f -> omitted(f, subject))
        .toList();
  }

  private static Stream<Finding> omitted(FieldSpec field, CheckSubject subject) {
    String name = String.valueOf(field.hints().reconnaisseur());
    if (!name.equals("voies") && !name.equals("mesures")) {
      return Stream.empty();
    }
    List<String> kept =
        subject.facts().stream()
            .filter(f -> f.name().equals(field.name()) && f.status() != FactStatus.SAISI)
            .flatMap(Fact::items)
            .map(v -> Words.fold(v.asText()))
            .toList();
    return kept.isEmpty()
        ? Stream.empty()
        : subject.pieces().stream()
            .flatMap(
                p ->
                    (name.equals("voies") ? streets(p, kept) : measures(p, kept))
                        .stream().map(w -> finding(field, p, w)));
  }

  private static Set<String> streets(ExtractedPiece piece, List<String> kept) {
    FoldedText text = FoldedText.of(MachineOrders.blanked(piece.text()));
    List<Hit> streets = hits("voies", text).toList();
    Set<String> omitted = meant(text, streets, kept);
    streets.stream()
        .filter(
            h -> isOrdered(text, h) || isListed(text, h) || isEnumerated(text, h, streets, kept))
        .map(h -> h.value().asText())
        .filter(street -> kept.stream().noneMatch(k -> same(k, Words.fold(street))))
        .forEach(omitted::add);
    return omitted;
  }

  /**
   * « il faut interdire la place aux voitures »: the last place that was named before, where the
   * act holds none of that sort.
   */
  private static Set<String> meant(FoldedText text, List<Hit> streets, List<String> kept) {
    Set<String> meant = new LinkedHashSet<>();
    Matcher bare = BARE.matcher(text.text());
    while (bare.find()) {
      String sort = bare.group(1).toLowerCase(Locale.ROOT);
      int at = text.start(bare.start(1));
      String before = text.text().substring(lastStop(text.text(), bare.start()), bare.start());
      String after = text.text().substring(bare.end(), nextStop(text.text(), bare.end()));
      boolean here = streets.stream().anyMatch(s -> s.start() <= at && at < s.end());
      if (!here && ORDER.matcher(before + after).find() && !ELSEWHERE.matcher(before).find()) {
        streets.stream()
            .filter(s -> s.start() < at)
            .map(s -> s.value().asText())
            .filter(s -> Words.fold(s).startsWith(sort))
            .reduce((first, second) -> second)
            .filter(s -> kept.stream().noneMatch(k -> same(k, Words.fold(s))))
            .ifPresent(meant::add);
      }
    }
    return meant;
  }

  private static boolean same(String kept, String street) {
    String bare = street.split(",")[0].strip();
    return stands(bare, kept)
        || stands(kept.split(",")[0].strip(), bare)
        || List.of(kept.split("[ ,]+")).containsAll(List.of(bare.split(" +")));
  }

  /**
   * « rue Jean Moulin » is « rue Jean-Moulin »; « rue du Moulin » is not « rue du Moulin-Neuf ».
   */
  private static boolean stands(String name, String words) {
    int at = words.replace('-', ' ').indexOf(name.replace('-', ' '));
    int end = at + name.length();
    return at >= 0
        && (end == words.length()
            || (words.charAt(end) != '-' && !Character.isLetterOrDigit(words.charAt(end))));
  }

  private static boolean isOrdered(FoldedText text, Hit street) {
    int from = text.folded(street.start());
    int to = text.folded(street.end());
    int start = Math.max(lastStop(text.text(), from), from - 160);
    int end = Math.min(nextStop(text.text(), to), to + 90);
    String sentence = text.text().substring(start, end);
    return ORDER.matcher(sentence).find()
        && !ELSEWHERE.matcher(text.text().substring(start, from)).find();
  }

  /** « le quai Sud, la rue Basse et le cours Neuf », of which the act holds one. */
  private static boolean isEnumerated(
      FoldedText text, Hit street, List<Hit> streets, List<String> kept) {
    return streets.stream()
        .filter(h -> h.start() != street.start())
        .filter(h -> kept.stream().anyMatch(k -> same(k, Words.fold(h.value().asText()))))
        .anyMatch(
            h -> {
              int from = text.folded(Math.min(h.end(), street.end()));
              int to = text.folded(Math.max(h.start(), street.start()));
              int start = text.folded(Math.min(h.start(), street.start()));
              String before = text.text().substring(lastStop(text.text(), start), start);
              return from <= to
                  && LINK.matcher(text.text().substring(from, to)).matches()
                  && !ELSEWHERE.matcher(before).find();
            });
  }

  /** Behind a label of streets: « Voies : rue Haute et rue Basse ». */
  private static boolean isListed(FoldedText text, Hit street) {
    int from = text.folded(street.start());
    String before = text.text().substring(Math.max(lastStop(text.text(), from), from - 160), from);
    return LISTED.matcher(before).lookingAt() && !ELSEWHERE.matcher(before).find();
  }

  private static int lastStop(String text, int from) {
    for (int i = from - 1; i > 0; i--) {
      if (".;!?\n".indexOf(text.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return 0;
  }

  private static int nextStop(String text, int to) {
    for (int i = to; i < text.length(); i++) {
      if (".;!?\n".indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  private static Set<String> measures(ExtractedPiece piece, List<String> kept) {
    FoldedText text = FoldedText.of(MachineOrders.blanked(piece.text()));
    return LOOSE
        .matcher(text.text())
        .results()
        .filter(
            m ->
                !ELSEWHERE
                    .matcher(text.text().substring(lastStop(text.text(), m.start()), m.end()))
                    .find())
        .filter(m -> isOfAnotherSort(Words.fold(m.group()), kept))
        .map(m -> text.words(m.start(), m.end()))
        .collect(Collectors.toSet());
  }

  private static boolean isOfAnotherSort(String measure, List<String> kept) {
    return SORTS.stream()
        .anyMatch(sort -> measure.matches(sort) && kept.stream().noneMatch(k -> k.matches(sort)));
  }

  private static Stream<Hit> hits(String recogniser, FoldedText text) {
    return Recognisers.named(recogniser).orElseThrow().find(text).stream();
  }

  private static Finding finding(FieldSpec field, ExtractedPiece piece, String words) {
    return Findings.attention(
        FindingCode.ELEMENT_OMIS,
        "champ " + field.name(),
        "La pièce « %s » parle aussi de « %s », que l'acte ne reprend pas."
            .formatted(piece.name(), words),
        "Une voie ou une mesure oubliée reste libre sans que personne ne l'ait voulu.",
        "Relire le passage ; si l'acte doit en parler, saisir la liste entière (« "
            + field.name()
            + " = … »).");
  }
}
