package org.paraphe.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.act.Typographie;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.MachineOrders;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.SetAside;

/**
 * FAIT_CONTRADICTOIRE: two pieces tell on what day a commission met, and have none of these days in
 * common: « la commission, réunie le 14 » beside minutes of the 21st.
 */
final class BodyDayCheck implements Check {
  private static final int MOST = 40;
  private static final int APART = 90;
  private static final int HEAD = 200;

  private static final String CAO = "(?:c\\.?a\\.?o\\b|commission d'appel d'offres)";
  private static final Pattern STEM = Pattern.compile("\\b[a-z]{3,5}");
  private static final Set<String> USUAL =
      Set.of("commi", "comit", "socia", "terri", "munic", "commu", "des");

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

  /**
   * @param stems of its name; none where the piece says « la commission » alone
   */
  private record Meeting(String piece, Set<String> stems, LocalDate day) {}

  @Override
  public List<Finding> run(CheckSubject subject) {
    Set<String> aside = SetAside.in(subject.pieces());
    List<Meeting> meetings =
        subject.pieces().stream()
            .filter(p -> p.outcome().hasText() && !aside.contains(p.name()))
            .map(MachineOrders::without)
            .flatMap(p -> meetings(p).stream())
            .filter(m -> !m.day().isAfter(subject.date()))
            .toList();
    return meetings.stream()
        .flatMap(
            a ->
                meetings.stream()
                    .filter(b -> a.piece().compareTo(b.piece()) < 0 && isSame(a, b))
                    .filter(b -> Collections.disjoint(days(meetings, a), days(meetings, b)))
                    .map(b -> finding(a, b)))
        .limit(1)
        .toList();
  }

  private static boolean isSame(Meeting a, Meeting b) {
    boolean named = a.stems().containsAll(b.stems()) || b.stems().containsAll(a.stems());
    return named && Math.abs(a.day().toEpochDay() - b.day().toEpochDay()) <= APART;
  }

  private static Set<LocalDate> days(List<Meeting> meetings, Meeting one) {
    return meetings.stream()
        .filter(m -> m.piece().equals(one.piece()) && isSame(m, one))
        .map(Meeting::day)
        .collect(Collectors.toSet());
  }

  private static List<Meeting> meetings(ExtractedPiece piece) {
    FoldedText text = FoldedText.of(piece.text(), piece.mediaType());
    String words = text.text().toLowerCase(Locale.ROOT);
    List<Meeting> meetings = new ArrayList<>();
    Matcher head = BODY.matcher(words.substring(0, Math.min(HEAD, words.length())));
    if (head.find()) {
      SessionDays.opening(words).ifPresent(d -> add(piece, head, d, meetings));
    }
    for (Hit hit : Recognisers.of(FactType.DATE).find(text)) {
      int from = text.folded(hit.start());
      int start = Math.max(0, from - 200);
      String before = words.substring(start, from);
      before = before.substring(before.lastIndexOf(". ") + 1);
      MatchResult body = BODY.matcher(before).results().reduce((a, b) -> b).orElse(null);
      if (body != null && isMet(before.substring(body.end())) && meetings.size() < MOST) {
        add(piece, body, hit.value().asText(), meetings);
      }
    }
    return meetings;
  }

  private static boolean isMet(String between) {
    return MET.matcher(between).find()
        && !OTHER.matcher(between).find()
        && Recognisers.of(FactType.DATE).find(FoldedText.of(between)).isEmpty();
  }

  private static void add(
      ExtractedPiece piece, MatchResult body, String day, List<Meeting> meetings) {
    Set<String> stems =
        STEM.matcher(body.group().replaceFirst(CAO, "bids").replace("comite social", "cst"))
            .results()
            .map(MatchResult::group)
            .filter(w -> !USUAL.contains(w))
            .collect(Collectors.toSet());
    IsoDate.of(day).ifPresent(d -> meetings.add(new Meeting(piece.name(), stems, d)));
  }

  private static Finding finding(Meeting a, Meeting b) {
    return Findings.attention(
        FindingCode.FAIT_CONTRADICTOIRE,
        "pièce " + a.piece(),
        "La commission s'est réunie le %s selon « %s », le %s selon « %s »."
            .formatted(
                Typographie.date(a.day()), a.piece(), Typographie.date(b.day()), b.piece()),
        "Les deux pièces parlent de la même commission et n'ont pas de jour en commun.",
        "Vérifier le jour au procès-verbal et corriger la pièce, ou l'acte qui le cite.");
  }
}
