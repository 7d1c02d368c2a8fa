package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Value;
import org.paraphe.law.Citation;
import org.paraphe.law.CitationParser;

/**
 * The visas of a dossier in which nobody wrote « Vu »: the laws that a piece rests on, in its
 * words, and the earlier acts that it tells to cite. What somebody else invokes, or what does not
 * apply, is no visa.
 */
final class CitedVisas {
  private static final int SCORE = 20;
  private static final int JOINED = 5;
  private static final int MOST = 8;
  private static final int BEFORE = 130;
  private static final CitationParser PARSER = new CitationParser();

  private static final Set<Citation.Nature> LAW =
      Set.of(
          Citation.Nature.CODE,
          Citation.Nature.LOI,
          Citation.Nature.ORDONNANCE,
          Citation.Nature.DECRET);

  /** Acts of an authority are visas only where the text says so. */
  private static final Set<Citation.Nature> ACTS =
      Set.of(
          Citation.Nature.DELIBERATION,
          Citation.Nature.ARRETE,
          Citation.Nature.DECISION,
          Citation.Nature.CIRCULAIRE,
          Citation.Nature.EUROPE);

  private static final Pattern TOLD_TO_CITE =
      Pattern.compile(
          "^[ >*-]*(?:\\d{1,2}[.)] ?)?(?:visas?|vus?|fondements?|bases?(?: legales?| juridiques?)?|textes?(?: de reference| applicables?)?|references?(?: juridiques?| legales?)?) ?:"
              + "|\\b(?:vis(?:er|ez|e|ons|ant)|en visas?|dans les visas|aux visas)\\b",
          Pattern.CASE_INSENSITIVE);

  /** « l'article L. 2121-29, comme toujours (Code général des…) ». */
  private static final Pattern CODE_BEHIND =
      Pattern.compile(
          "(?<=\\d)[^.;()\\d\\n]{0,60}\\((Code [^)\\n]{5,90})\\)", Pattern.CASE_INSENSITIVE);

  /** « le code de…, articles L. … »: the code may be named first. */
  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?<![a-z])(?:(?:le )?code (?:de |du |des |d'|general )[a-z' -]{3,80}(?:,|:|, notamment) ?(?:en )?(?:ses |les |l'|son )?(?:articles? )?"
              + "|(?:l'|les )articles? |articles? |l'|les |la |le )$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NOT_OURS =
      Pattern.compile(
          "\\b(?:invoqu|pretend|soutien|oppose|reproch|meconn|viol|contrair|abrog|remplac|anci[e]n|ne s'appli|n'est pas|ne sont pas|sans objet|inapplicab|selon (?:lui|elle|eux))",
          Pattern.CASE_INSENSITIVE);

  private CitedVisas() {}

  static List<Candidate> in(List<PieceReading> readings) {
    return readings.stream().flatMap(r -> in(r).stream()).toList();
  }

  private static Optional<Candidate> in(PieceReading reading) {
    List<Hit> hits = new ArrayList<>();
    for (int[] place : places(reading.folded().original())) {
      FoldedText folded = reading.folded();
      int from = folded.folded(place[0]);
      int to = folded.folded(place[1]);
      String sentence = reading.sentence(from, to).text();
      boolean cited = place[2] == 0 || TOLD_TO_CITE.matcher(sentence.strip()).find();
      if (hits.size() < MOST && cited && !NOT_OURS.matcher(sentence).find()) {
        Matcher article =
            ARTICLE
                .matcher(folded.text())
                .region(Math.max(0, from - BEFORE), from)
                .useTransparentBounds(true);
        int start = article.find() ? article.start() : from;
        Hit hit = folded.hit(Value.of(words(folded, start, to)), start, to);
        if (hits.stream()
            .noneMatch(h -> SameValue.words(h.value()).containsAll(SameValue.words(hit.value())))) {
          hits.add(hit);
        }
      }
    }
    return hits.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Candidate(
                new Value.Items(hits.stream().map(Hit::value).toList()),
                Hit.span(reading.piece(), hits.get(0).start(), hits.get(hits.size() - 1).end()),
                SCORE + hits.size(),
                false,
                reading.day()));
  }

  /** « les articles L. … et L. … du code de… »: the last of several is cited without its code. */
  private static int end(Citation citation, String text) {
    String title = citation.title();
    if (title == null) {
      Matcher behind =
          CODE_BEHIND
              .matcher(text)
              .region(citation.end(), text.length())
              .useTransparentBounds(true);
      boolean unknown = citation.nature() == Citation.Nature.INCONNUE && citation.article() != null;
      return unknown && behind.lookingAt() ? behind.end() : citation.end();
    }
    Matcher named =
        Pattern.compile(
                "\\s+(?:du|de la|de l['’])\\s*" + Pattern.quote(title),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(text)
            .region(citation.end(), text.length());
    return named.lookingAt() ? named.end() : citation.end();
  }

  /** With its code, where that stands in brackets behind other words. */
  private static String words(FoldedText folded, int from, int to) {
    String words = folded.words(from, to);
    Matcher code = CODE_BEHIND.matcher(words);
    return code.find() && code.end() == words.length()
        ? words.substring(0, words.length() - code.group().length())
            + " du "
            + Character.toLowerCase(code.group(1).charAt(0))
            + code.group(1).substring(1)
        : words;
  }

  /** An enumeration is one visa: cut apart, its articles would lose their code. */
  private static List<int[]> places(String text) {
    List<int[]> places = new ArrayList<>();
    for (Citation citation : PARSER.parse(text)) {
      int[] last = places.isEmpty() ? null : places.get(places.size() - 1);
      boolean act = ACTS.contains(citation.nature());
      int end = end(citation, text);
      if (!act && !LAW.contains(citation.nature()) && end == citation.end()) {
        continue;
      }
      if (!act && last != null && last[2] == 0 && citation.start() - last[1] <= JOINED) {
        last[1] = Math.max(last[1], end);
      } else {
        places.add(new int[] {citation.start(), end, act ? 1 : 0});
      }
    }
    return places;
  }
}
