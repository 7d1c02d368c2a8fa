package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.MailSubjects;
import org.paraphe.facts.ProcedureWords;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;

/**
 * What a summary is entitled: an object line, else a heading, else a sentence, in the words of a
 * piece; of several the one that speaks of what the whole dossier speaks of.
 */
final class SummaryTitle {
  static final Pattern LABELLED =
      Pattern.compile(
          "(?imU)^[\\h>]*(?:(?:objet|affaire|sujet|concerne|titre|intitul[ée])\\h*:|(?-i:Affaire|Dossier|AFFAIRE|DOSSIER)\\h+(?=[A-Z]))\\h*(?:(?:re|tr|fwd?)\\h*:\\h*)*(\\S.*)$");

  /** A letterhead says who writes, and a summary is about something. */
  private static final Pattern LETTERHEAD =
      Pattern.compile(
          "(?:la |le |l'|les )?(?:republique francaise|commune|ville|mairie|communaute|metropole|departement|conseil"
              + "|syndicat|prefecture|sous-prefecture|tribunal|cour|region|centre|service|direction|pole)\\b"
              + "(?:(?! [-:|] (?!(?:la |le )?(?:direction|service|pole|bureau|secretariat|mission|cabinet|mairie)\\b)|,? (?:relati[fv]|concernant|portant|sur l|a propos)|\\d{4})[^:;\"]){0,90}");

  /** « Garde champêtre - rapport du 7 mai 2027 » says which paper it is, and not of what. */
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?:[a-z' ]{3,50} [-–:] )?(?:rapport|note|compte rendu|avis|proces-verbal|certificat|attestation|lettre|courrier|extrait|pv)"
              + "(?: [a-z']+){0,3}?,? (?:du |le )?(?:[a-z]+di )?\\d{1,2}(?:er)? [a-z]+ \\d{4}\\W*");

  /** Whose letter it is: « Maître Perrot, avocate ». */
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?:maitre|me|mm?\\.|mme|mlle|monsieur|madame|docteur|dr|cabinet|etude|scp|selarl) (?!.*\\b(?:demand|sollicit|contest|dem|a |est |se ))[^:;]{2,70}");

  /** « Le Fau, 15999 Vézac », « Mutuelle du Lac - dossier 27/55 », « à la mairie de Brazac ». */
  private static final Pattern ADDRESSED =
      Pattern.compile(
          "(?:.{0,60}[, ])?\\d{5} [a-z' -]{2,40}|.{0,70}\\b(?:dossier|sinistre|contrat|ref(?:erences?)?|affaire|n/ref|v/ref)\\.? ?(?:n° ?|: ?)?[\\dA-Za-z]{0,4}\\d[\\d/.a-z-]*(?:,? (?:a|pour|de) (?:la |l'|m\\. |mme |monsieur |madame |maitre ).{0,60})?"
              + "|.{0,60}\\b(?:note|lettre|courrier|message|mot|demande|reponse|question)s? (?:du |de la |des |de l'|d'un |d'une )?[a-z' ]{2,40} (?:a la |au |aux |a l'|pour la |pour le )[a-z' -]{3,60}"
              + "|(?:a |au |aux )(?:la |l')?(?:mairie|commune|ville|maire|president|presidente|service|syndicat|communaute)\\b.{0,50}");

  /** « 12/03/2027 Maire : ok », « [17:05] Adèle : … ». */
  private static final Pattern STAMPED = Pattern.compile("\\[?\\d{1,2} ?[/.:h-] ?\\d{1,2}.*");

  /** What somebody wants says what it is about. */
  private static final Pattern WISHED =
      Pattern.compile(
          "\\b(?:je|nous|on) (?:vous )?(?:voudri|souhait|sollicit|envisage|aimeri|projet|demand|contest|propos)[a-z]*\\b");

  /** « …, besoin d'une synthèse »: what is to be made of the dossier. */
  private static final Pattern REQUEST =
      Pattern.compile(
          "(?iU)(?:^(?=[^:]*$)|\\h{0,4}+[-–,:;(>]\\h{0,4}+)(?:(?:merci de|à|pour|en vue d['’])\\h{1,4}+)?(?:(?:faire|pr[ée]parer|r[ée]diger|[ée]tablir)\\h{1,4}+|besoin d['’]\\h{0,4}+|demande d['’e]\\h{0,4}+)?(?:une?\\h{1,4}+|la\\h{1,4}+)?(?:note de )?synth[èe]se(?: juridique)?(?! (?:du|des|de|sur)\\b).*$");

  /** « Synthèse du dossier sinistre de l'école, à me remettre ». */
  private static final Pattern REQUESTED =
      Pattern.compile(
          "(?imU)\\bsynth[èe]se(?: juridique)?\\h+(?:(?:rapide|courte|urgente|svp|stp|s['’]il (?:te|vous) pla[iî]t)\\h+)?(?:du\\h+|de la\\h+|des\\h+|de l['’]|sur\\h+(?:le\\h+|la\\h+|les\\h+|l['’])?|concernant\\h+(?:le\\h+|la\\h+|les\\h+|l['’])?)((?!(?:(?:deux|trois|ces)\\h+)?(?:notes?|lettres?|pi[èe]ces?|courriers?|commission|r[ée]union|rapports?|documents?|minutes|[ée]changes?|mails?|courriels?|questionnaire|dossier\\h*(?:[,.(]|$))\\b)[^\\n.,;(?]{6,100}?(?:,\\h+(?!(?:à|et|pour|avant|avec|merci|svp|stp|il|je|nous|tu|on|qui|dont)\\b)[^\\n.,;(?]{4,60}?)?)(?=\\h+(?:à (?:me|nous|lui)|pour|avant|merci|svp|stp)\\b|\\h*(?:[\\n.,;(?]|$))");

  /** « une synthèse « Maison de santé » », « synthèse demandée : vente de la gare ». */
  private static final Pattern ENTITLED =
      Pattern.compile(
          "(?imU)\\bsynth[èe]se(?: juridique)?(?:\\h+(?:demandée|souhaitée|attendue|intitulée|svp|stp|rapide|urgente|à faire|à préparer|pour [^\\n.:«\"]{2,30}))?"
              + "(?:\\h*:?\\h*[«\"“]\\h*([^»\"”\\n]{6,120}?)\\h*[»\"”]|\\h*:\\h*([^\\n.;«\"]{6,140}?)\\h*(?=[\\n.;]|$))");

  /** Who came to a meeting. */
  private static final Pattern ATTENDANCE =
      Pattern.compile(
          "(?:etaient |sont )?(?:presente?s?|absente?s?|excusee?s?|participante?s?|assist(?:e|aient))\\b[^.]{0,30} ?:.*");

  /** Whom a contract binds: « Entre la commune de Luz et la SARL du Lac ». */
  private static final Pattern PARTIES =
      Pattern.compile(
          "entre (?:la |le |les |l'|m\\. |mme |monsieur |madame )[^:]{2,80} et .{2,80}");

  /** « Sonar – rapport n° 2026-118 », « Technique -> juridique, 9 avril 2027 ». */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:[^:]{2,50} [-–:] )?(?:rapport|note|avis|proces-verbal|pv|certificat|constat|facture|devis|courrier|dossier) n° ?[\\w/.-]{1,20}\\W*"
              + "|[^:]{2,40} ?-+> ?[^:]{2,60}");

  private static final Pattern OWN_VOICE =
      Pattern.compile("\\b(?:[jm]'|(?:je|nous|me|ma|mon|mes|notre|nos)(?![a-z]))");

  /** A heading says where and when, or which office, beside or instead of what. */
  private static final Pattern PLACED =
      Pattern.compile(
          "[^:]*\\b\\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) \\d{4}\\W*"
              + "|\\d{4,5} .*|(?:presents?|absents?|architecte|inspection|agence|office|mairie|monsieur|madame|memento|note|rapport|avis|compte rendu|courrier|lettre)\\b.{0,40}");

  /** A step of any dispute says of none what it is about. */
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?:mise en demeure|recours|reclamation|relance|requete|plainte|demande|rappel|contestation|litige|contentieux|saisine|courrier|synthese|note|avis|questionnaire|formulaire|dossier|reponse|documents?|pieces?)"
              + "(?: (?:de |d')?(?:payer|gracieux|contentieux|amiable|prealable|reponse|indemnisation|information|urgente?|pour avis|juridique|en cours))*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:mairie|commune|ville|communaute|departement|syndicat|metropole|region)\\b.{0,60} [-|] .*\\d{4}\\W*"
              + "|(?:ccas|sivom|sivu|epci|office|centre communal)\\b.{0,50}");

  private static final int ENTITLING = 8;
  private static final int ORDERED = 6;
  private static final int OBJECT = 4;
  private static final int MAIL = 2;
  private static final int HEADING = 3;
  private static final int SENTENCE = -3;
  private static final int MOST_SHARED = 2;
  private static final int TOP = 3;

  /**
   * @param said by a label or a request: a heading may name the paper alone
   */
  private record Title(Value value, Span span, int score, boolean said) {}

  private final List<PieceReading> readings;
  private final List<Quoted> told;

  /** In how many sentences each word stands. */
  private final Map<String, Integer> spoken = new HashMap<>();

  SummaryTitle(List<PieceReading> readings, List<Quoted> sentences) {
    this.readings = readings;
    this.told =
        sentences.stream().filter(q -> !isHead(q.words()) && !isOfPaper(q.words())).toList();
    told.forEach(q -> q.stems().forEach(s -> spoken.merge(s, 1, Integer::sum)));
  }

  Fact fact() {
    List<Title> titles = new ArrayList<>();
    readings.forEach(r -> labelled(r, titles));
    readings.forEach(r -> requested(r, titles));
    headings()
        .forEach(q -> add(q, PLACED.matcher(q.words()).matches() ? SENTENCE + 2 : HEADING, titles));
    mostShared().ifPresent(q -> add(q, SENTENCE, titles));
    told.stream()
        .filter(q -> WISHED.matcher(q.words()).find())
        .findFirst()
        .ifPresent(q -> add(q, SENTENCE + 1, titles));
    told.stream().findFirst().ifPresent(q -> add(q, 2 * SENTENCE, titles));
    return titles.stream()
        .max(Comparator.comparingInt(Title::score))
        .map(
            t ->
                new Fact(
                    "titre",
                    FactType.TEXTE,
                    t.value(),
                    FactStatus.TROUVE,
                    t.span(),
                    List.of(),
                    t.said() && t.score() > HEADING ? null : Fact.FAIBLE))
        .orElse(Fact.absent("titre", FactType.TEXTE));
  }

  private void labelled(PieceReading reading, List<Title> titles) {
    Matcher label = LABELLED.matcher(reading.folded().original());
    while (label.find()) {
      Matcher request = REQUEST.matcher(label.group(1));
      int end = request.find() ? label.start(1) + request.start() : label.end(1);
      String words = FoldedText.plain(reading.folded().original().substring(label.start(1), end));
      Span place = Hit.span(reading.piece(), label.start(1), end);
      if (!words.isEmpty() && !ProcedureWords.alone(words)) {
        int score =
            GENERIC.matcher(FoldedText.fold(words)).matches()
                ? 0
                : MailSubjects.has(reading.folded().original(), label.start(1)) ? MAIL : OBJECT;
        titles.add(new Title(Value.of(words), place, score + shared(words, place), true));
      }
    }
  }

  private void requested(PieceReading reading, List<Title> titles) {
    Matcher entitled = ENTITLED.matcher(reading.folded().original());
    while (entitled.find()) {
      requested(reading, entitled, entitled.group(1) == null ? 2 : 1, ENTITLING, titles);
    }
    Matcher asked = REQUESTED.matcher(reading.folded().original());
    while (asked.find()) {
      requested(reading, asked, 1, ORDERED, titles);
    }
  }

  private void requested(
      PieceReading reading, Matcher asked, int group, int score, List<Title> titles) {
    Span place = Hit.span(reading.piece(), asked.start(group), asked.end(group));
    String words = FoldedText.plain(asked.group(group));
    if (!ProcedureWords.alone(words)) {
      titles.add(new Title(Value.of(words), place, score + shared(words, place), true));
    }
  }

  private void add(Quoted quoted, int score, List<Title> titles) {
    titles.add(
        new Title(
            Value.of(quoted.text()),
            quoted.span(),
            score + shared(quoted.words(), quoted.span()),
            false));
  }

  /** How many of its words the rest of the dossier speaks of. */
  private int shared(String words, Span place) {
    Set<String> own =
        told.stream()
            .filter(q -> q.span().piece().equals(place.piece()))
            .filter(q -> q.span().start() < place.end() && place.start() < q.span().end())
            .flatMap(q -> q.stems().stream())
            .collect(Collectors.toSet());
    Set<String> stems = Quoted.stems(FoldedText.fold(words).toLowerCase(Locale.ROOT));
    long shared =
        stems.stream().filter(s -> spoken.getOrDefault(s, 0) > (own.contains(s) ? 1 : 0)).count();
    return (int) Math.min(MOST_SHARED, shared);
  }

  /** To whom and when a paper goes. */
  private static boolean isOfPaper(String words) {
    return ADDRESSED.matcher(words).matches() || STAMPED.matcher(words).matches();
  }

  /** Who writes, which is not what is written. */
  static boolean isHead(String words) {
    return LETTERHEAD.matcher(words).matches()
        || SIGNED.matcher(words).matches()
        || DOCUMENT.matcher(words).matches()
        || ATTENDANCE.matcher(words).matches()
        || PARTIES.matcher(words).matches()
        || NUMBERED.matcher(words).matches();
  }

  /** The heading of each piece that begins with one. */
  private List<Quoted> headings() {
    return told.stream()
        .map(q -> q.span().piece())
        .distinct()
        .flatMap(
            p ->
                told.stream()
                    .filter(q -> q.span().piece().equals(p))
                    .limit(TOP)
                    .takeWhile(SummaryTitle::isHeading)
                    .filter(q -> !OFFICE.matcher(q.words()).matches())
                    .sorted(Comparator.comparing(q -> PLACED.matcher(q.words()).matches()))
                    .limit(1))
        .toList();
  }

  private static boolean isHeading(Quoted quoted) {
    return !quoted.text().strip().matches(".*[.?]")
        && !quoted.words().matches("(?:le|du|ce) \\d.*");
  }

  /** What the pieces are about is what they speak of in the same words, and nobody's own « je ». */
  private Optional<Quoted> mostShared() {
    Map<String, Set<String>> pieces = new HashMap<>();
    for (Quoted quoted : told) {
      String piece = quoted.span().piece();
      quoted.stems().forEach(s -> pieces.computeIfAbsent(s, k -> new TreeSet<>()).add(piece));
    }
    return told.stream()
        .filter(q -> !OWN_VOICE.matcher(q.words()).find())
        .max(
            Comparator.<Quoted>comparingLong(
                    q ->
                        q.stems().stream()
                            .filter(s -> pieces.getOrDefault(s, Set.of()).size() > 1)
                            .count())
                .thenComparing(q -> -q.rank()));
  }
}
