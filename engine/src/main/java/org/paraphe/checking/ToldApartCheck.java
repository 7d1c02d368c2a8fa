package org.paraphe.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.act.Typographie;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;

/**
 * FAIT_CONTRADICTOIRE: two pieces tell the day on which a commission met, or the number of a house
 * in a street, and have none of these in common: « la commission, réunie le 14 » beside minutes of
 * the 21st, « 12 rue Voltaire » beside « 21 rue Voltaire ».
 */
final class ToldApartCheck implements Check {
  private static final int MOST = 40;
  private static final int RECENT = 120;

  private static final String CAO = "(?:c\\.?a\\.?o\\b|commission d'appel d'offres)";
  private static final Pattern STEM =
      Pattern.compile("\\b(?!commi|comit|socia|terri|munic|commu|des\\b)[a-z]{3,5}");

  /** « commission culture », « CAO »; what follows tells which one. */
  private static final Pattern BODY =
      Pattern.compile(
          "\\b(?:"
              + CAO
              + "|cst\\b|comite social territorial|commission(?: (?:de |d'|du |des |de la |de l'|municipale |communale |a la |aux? )?(?!(?:reunie?|propose|donne|favorable|procede|estime|dit|suit|recommand|retient|rappel|examin|attribu|emet|approuv|accept|decid|demand|souhait|juge|valide|sur|dans|qui|dont|pour|avant|puis|lors|en date|en seance)[a-z]*)[a-z-]{4,20}){0,3})");

  /** What ties a day to it, between the two. */
  private static final Pattern MET =
      Pattern.compile(
          "(?:\\b(?:reuni[a-z]*|seance|reunion|tenue?|siege|passee?|vue?|examin[a-z]*|avis|favorable|defavorable|attribu[a-z]*|retenu[a-z]*|unanimite|propos[a-z]*|donn[a-z]*|rendu|emis|statu[a-z]*|prononc[a-z]*)\\b[^.;]{0,70}?\\b(?:du|le|au)|^[ ,(:-]{0,3}(?:du|le|en date du)|^[^.;]{0,40}\\n[^.;\\n]{0,12}) (?:[a-z]+di |dimanche )?$");

  /** Days of something else, and meetings that open bids or are to come. */
  private static final Pattern OTHER =
      Pattern.compile(
          "\\b(?:ouv(?:ert|r)[a-z]* (?:[a-z]+ )?(?:les |des |aux )?plis|ouverture|prochaine?|precedente?|conseil|convoc[a-z]*|convoqu[a-z]*|transmi[a-z]*|courrier|demande|lettre|devis|depuis|jusqu'au|avant le|compter|effet|partir|limite|deliberation|arrete)\\b");

  private static final Pattern HOUSE =
      Pattern.compile(
          "(?<!\\d (?:au|et|à|a|-) )\\b(\\d{1,4})(?: ?(?:bis|ter))?,? ((?i:rue|avenue|place|boulevard|chemin|impasse|allee|quai|route|cours|square|faubourg)(?:(?: de la| de l'| du| des| de| d'| la| le| les)?[ '-][A-Z][A-Za-z]+){1,4})");

  /** Whoever writes and whom they write to may be of one street. */
  private static final Pattern TOWN_HALL =
      Pattern.compile("\\b(?:mairie|hotel de ville|commune)\\b", Pattern.CASE_INSENSITIVE);

  /** Of a commission the stems of its name, none where it is « la commission » alone. */
  private record Told(String piece, Set<String> what, String value, String of) {}

  @Override
  public List<Finding> run(CheckSubject subject) {
    List<Told> told = new ArrayList<>();
    for (PieceText piece : subject.retained()) {
      meetings(piece.name(), piece.text(), piece.small(), subject.date(), told);
      houses(piece.name(), piece.text().text(), told);
    }
    return told.stream()
        .flatMap(
            a ->
                told.stream()
                    .filter(b -> a.piece().compareTo(b.piece()) < 0 && isSame(a, b))
                    .filter(b -> Collections.disjoint(values(told, a), values(told, b)))
                    .limit(1)
                    .map(b -> finding(a, b)))
        .limit(2)
        .toList();
  }

  private static boolean isSame(Told a, Told b) {
    return a.of().equals(b.of())
        && (a.what().containsAll(b.what()) || b.what().containsAll(a.what()));
  }

  private static Set<String> values(List<Told> told, Told one) {
    return told.stream()
        .filter(t -> t.piece().equals(one.piece()) && isSame(t, one))
        .map(Told::value)
        .collect(Collectors.toSet());
  }

  private static void houses(String piece, String text, List<Told> told) {
    HOUSE
        .matcher(text)
        .results()
        .filter(m -> told.size() < MOST)
        .filter(m -> !TOWN_HALL.matcher(text).region(Math.max(0, m.start() - 60), m.start()).find())
        .forEach(
            m ->
                told.add(
                    new Told(
                        piece,
                        Set.of(m.group(2)),
                        m.group(1),
                        "L'adresse est le %s " + m.group(2))));
  }

  private static void meetings(
      String piece, FoldedText text, String words, LocalDate today, List<Told> told) {
    Matcher head = BODY.matcher(words.substring(0, Math.min(200, words.length())));
    if (head.find()) {
      SessionDays.opening(words).ifPresent(d -> add(piece, head, d, today, told));
    }
    for (Hit hit : Recognisers.of(FactType.DATE).find(text)) {
      int from = text.folded(hit.start());
      String before = words.substring(Math.max(0, from - 200), from);
      before = before.substring(before.lastIndexOf(". ") + 1);
      MatchResult body = BODY.matcher(before).results().reduce((a, b) -> b).orElse(null);
      if (body != null && isMet(before.substring(body.end())) && told.size() < MOST) {
        add(piece, body, hit.value().asText(), today, told);
      }
    }
  }

  private static boolean isMet(String between) {
    return MET.matcher(between).find()
        && !OTHER.matcher(between).find()
        && Recognisers.of(FactType.DATE).find(FoldedText.of(between)).isEmpty();
  }

  private static void add(
      String piece, MatchResult body, String day, LocalDate today, List<Told> told) {
    Set<String> stems =
        STEM.matcher(body.group().replaceFirst(CAO, "bids").replace("comite social", "cst"))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    IsoDate.of(day)
        .filter(d -> !d.isAfter(today) && d.isAfter(today.minusDays(RECENT)))
        .map(Typographie::date)
        .ifPresent(d -> told.add(new Told(piece, stems, d, "La commission s'est réunie le %s")));
  }

  private static Finding finding(Told a, Told b) {
    return Findings.attention(
        FindingCode.FAIT_CONTRADICTOIRE,
        "pièce " + a.piece(),
        "%s selon « %s », le %s selon « %s »."
            .formatted(a.of().formatted(a.value()), a.piece(), b.value(), b.piece()),
        "Les deux pièces parlent de la même chose et n'ont rien en commun là-dessus.",
        "Vérifier lequel est juste et corriger la pièce, ou l'acte qui le cite.");
  }
}
