package org.paraphe.drafting;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.MailSubjects;
import org.paraphe.facts.Span;
import org.paraphe.facts.SubjectWords;
import org.paraphe.facts.Value;

/**
 * Ranks what speaks for a wording of what an act is about, in every kind alike: first what a label
 * or a decision says, then sentences and titles, then the subject of a mail, which shortens what it
 * names; where another wording says all that the subject does and more, it takes its rank. A
 * wording without a word of the matter stands last, and what is no wording at all is none.
 */
final class SubjectEvidence {
  /** Below any other candidate, and too weak to speak against one. */
  private static final int LAST = 4;

  /** A subject that is well formed, beside sentences that decide. */
  private static final int MAIL = 50;

  /** « tarifs piscine »: nouns without what links them. */
  private static final int SHORTHAND = 28;

  /** One word, beside others that say more. */
  private static final int BARE = 18;

  /** A paper's name, or where it goes, before what it is about: « délib tarifs », « TR : ». */
  private static final Pattern HEAD =
      Pattern.compile(
          "(?:(?:re|tr|fwd?|rep) ?: ?|(?:urgent|a signer|pour signature|pour decision) ?[-:!] ?"
              + "|(?:delib(?:eration)?|decision(?: du (?:maire|president))?|dossier|projet de deliberation|cm|pv|rao|(?:rapport d')?analyse des (?:offres|candidatures|plis|propositions)|rapport d'analyse|tableau (?:comparatif|d'analyse)(?: des offres)?|note de (?:synthese|presentation))\\b"
              + "(?! (?:de|du|des|en|sur|pour|relati[a-z]+|portant|concernant|modificative|n ?°|\\d)\\b| d'| ?:? ?\\d) ?(?:[-:,] ?)?)+",
          Pattern.CASE_INSENSITIVE);

  /** The state of a paper, its session or who decided, behind it: « - minute », « (v2) ». */
  private static final Pattern TAIL =
      Pattern.compile(
          " ?(?:(?:-|,|\\() ?(?:minute|(?:projet|brouillon|version|copie|scan|original|modele|urgent|v ?\\d|a (?:passer|inscrire|signer|voter)|pour (?:le conseil|signature|decision|deliberation)"
              + "|deliberation|seance|conseil|cm|comite|reunion|point \\d)\\b[^-\\n]{0,80})\\)?"
              + "|(?<=[a-z]{3}) (?:attribue|passe|notifie|retenu|valide|approuve|vote)e?s? (?:par|en|lors|le) [^\\n]{0,160}"
              + "| (?:et|ainsi que) (?:d'|de |a )?(?:l')?(?:autoris|sign|charg|habilit|donn|imput|inscri|fix|approuv|conclu|dire)[a-z]{0,8}\\b[^\\n]{0,160}"
              + "|, (?:ce qui|soit|dont l|qui (?:port|fai)|pour un (?:montant|total))[^\\n]{0,160}"
              + "|,? (?:pour )?\\d[\\d .]{0,12}(?:,\\d\\d)? ?(?:€|euros?\\b)[^\\n]{0,160})$",
          Pattern.CASE_INSENSITIVE);

  /**
   * « …, quartier des Verchères », « Restauration scolaire - livraison de repas »: the rest of a
   * heading names the place of the same thing, or says what of it.
   */
  private static final Pattern REST =
      Pattern.compile(
          "(?:, | [-–] )(?!(?:le|du|au|a) \\d|conseil|seance|rapport|article|procedure|(?:rapport d')?analyse|attribution|choix|note|marche|lots?|projet|deliberation|delib|commission|resultat|decision|annexe|compte|minute|avis|convention|contrat|devis)[a-z][^.;:!?,\\n\\t€\\d]{3,60}(?=\\n|$)");

  /** How letters end, and what is sent with them. */
  private static final Pattern NO_SUBJECT =
      Pattern.compile(
          "(?:(?:etude|cabinet|office)(?: notariale?)? (?:de |d')?(?:maitre|me) .*|(?:mes |nos )?(?:sinceres |respectueuses )?salutations\\b.*|(?:bien )?cordialement\\b.*|bien a vous\\b.*|bonne (?:journee|reception|soiree)\\b.*"
              + "|(?:pieces?|documents?|fichiers?) (?:ci-)?jointe?s?\\b.*|presents? ?:.*)");

  /** « le maire veut confier la défense… », « il est proposé de louer l'atelier ». */
  private static final Pattern DECIDED =
      Pattern.compile(
          "\\b(?:decide[a-z]*|propos[a-z]+|demand[a-z]+|veut|veulent|souhait[a-z]+|faut|devons|doit|invite[a-z]*|appelee?)\\b(?: (?:au conseil|a l'assemblee|au maire|a la commission)[a-z ]{0,14})?(?: d(?:e |')| a | )?[a-z]{3,14}(?:er|re|ir) $",
          Pattern.CASE_INSENSITIVE);

  /** What is no more, or what somebody goes to law about, is not what is decided. */
  private static final Pattern ANOTHER =
      Pattern.compile(
          "\\b(?:resiliation|annulation|expiration|terme|echeance|contestation|litige|recours|requete)\\b[^.;:\\n]{0,24}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OBJECT_LINE =
      Pattern.compile(
          "(?:^|.*\\n)[ >]*(?:objet|sujet|subject) ?: ?(?:(?:re|tr|fwd?) ?: ?)*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern ARTICLE = Pattern.compile("(?iu)^(?:(?:la|le|les|une?|des) |l['’])");

  private static final Pattern TITLE =
      Pattern.compile(
          "[«“\"][^»”\"\\n]{2,80}[»”\"](?:,? (?:(?:par|de|avec) )?(?:(?:la |l['’])?(?:[Cc]ie|[Cc]ompagnie|[Tt]roupe|[Gg]roupe) )?\\p{Lu}[^,;\\n]{1,60})?");

  private static final int LONGEST_HEADING = 140;
  private static final int FULLER = 12;
  private static final int DECIDES = 30;
  private static final int BEFORE = 60;

  /** « le garage n° 3 »: which of them. */
  private static final Pattern NUMBERED = Pattern.compile("(?iu)\\bn ?° ?\\d");

  private final List<PieceReading> readings;
  private final SubjectWords words;

  SubjectEvidence(List<PieceReading> readings, SubjectWords words) {
    this.readings = readings;
    this.words = words;
  }

  List<Candidate> ranked(List<Candidate> candidates) {
    List<Candidate> worded =
        candidates.stream()
            .flatMap(c -> trimmed(c).stream())
            .map(this::decided)
            .map(this::last)
            .toList();
    List<Candidate> mails = worded.stream().filter(this::isMailSubject).toList();
    return worded.stream()
        .map(c -> mails.contains(c) ? asMail(c, worded) : fuller(c, mails))
        .map(c -> isBare(c, worded) ? c.preferred(c.preferred(), Math.min(c.score(), BARE)) : c)
        .toList();
  }

  /** By what stands before it. */
  private Candidate decided(Candidate candidate) {
    PieceReading reading = reading(candidate.span());
    int at = reading.folded().folded(candidate.span().start());
    String before = reading.folded().text().substring(Math.max(0, at - BEFORE), at);
    boolean ofSomething = words.stems(candidate.value().asText()).size() > 1;
    int more =
        ofSomething && DECIDED.matcher(before).find()
            ? DECIDES
            : ANOTHER.matcher(before).find() ? -DECIDES - FULLER : 0;
    return candidate.preferred(candidate.preferred(), candidate.score() + more);
  }

  /** « nettoyage », « garage communal », where another wording says of what, or which. */
  private boolean isBare(Candidate candidate, List<Candidate> all) {
    String said = candidate.value().asText();
    if (isTitle(said)) {
      return all.stream().anyMatch(o -> o.score() > BARE && !isTitle(o.value().asText()));
    }
    if (words.stems(said).size() != 1 || NUMBERED.matcher(said).find()) {
      return false;
    }
    boolean oneWord = ARTICLE.matcher(said.strip()).replaceFirst("").indexOf(' ') < 0;
    return all.stream()
        .filter(o -> o.score() > BARE)
        .anyMatch(
            o ->
                (oneWord || NUMBERED.matcher(o.value().asText()).find()) && says(o, candidate)
                    || (oneWord
                        && candidate.score() < LabelSearch.SCORE
                        && words.stems(o.value().asText()).size() > 1));
  }

  /** « « La Nuit des lampions », cie Brume »: a title and a name, and not of what. */
  private static boolean isTitle(String said) {
    return TITLE.matcher(said.strip()).matches();
  }

  /** Without what says nothing of the matter before and behind it; empty where nothing is left. */
  private List<Candidate> trimmed(Candidate candidate) {
    PieceReading reading = reading(candidate.span());
    FoldedText folded = reading.folded();
    int from = folded.folded(candidate.span().start());
    int to = folded.folded(candidate.span().end());
    Matcher head = HEAD.matcher(folded.text()).region(from, to);
    if (head.lookingAt() && saysMore(folded, head.end(), to)) {
      from = head.end();
    }
    Matcher tail = TAIL.matcher(folded.text()).region(from, to);
    if (tail.find() && saysMore(folded, from, tail.start())) {
      to = tail.start();
    }
    to = endOfHeading(folded.text(), from, to);
    boolean same =
        from == folded.folded(candidate.span().start())
            && to == folded.folded(candidate.span().end());
    String said = same ? candidate.value().asText() : folded.words(from, to);
    if (said.chars().noneMatch(Character::isLetter)
        || NO_SUBJECT.matcher(fold(said)).matches()
        || (said.strip().indexOf(' ') < 0 && !SubjectWords.names(said.strip()))) {
      return List.of();
    }
    return same
        ? List.of(candidate)
        : List.of(
            new Candidate(
                Value.of(said),
                folded.hit(Value.of(said), from, to).in(reading.piece()),
                candidate.score(),
                candidate.preferred(),
                candidate.day()));
  }

  private boolean saysMore(FoldedText folded, int from, int to) {
    return to - from > 2 && !words.of(folded.words(from, to)).isEmpty();
  }

  private static int endOfHeading(String text, int from, int to) {
    int start = text.lastIndexOf('\n', from) + 1;
    Matcher rest = REST.matcher(text).region(to, Math.min(text.length(), to + LONGEST_HEADING));
    boolean heading =
        Character.isUpperCase(text.charAt(Math.min(start, text.length() - 1)))
            && to - start < LONGEST_HEADING
            && text.substring(start, to).chars().noneMatch(c -> ".:;!?\t".indexOf(c) >= 0);
    return heading && rest.lookingAt() ? rest.end() : to;
  }

  /** « Contrat de location n° 2027-033 », « procédure adaptée, article R. 2123-1 ». */
  private Candidate last(Candidate candidate) {
    String said = candidate.value().asText();
    boolean nothing = Generic.is(said) || words.sayNothing(said) || !isShared(candidate);
    return nothing ? candidate.preferred(false, Math.min(candidate.score(), LAST)) : candidate;
  }

  private Candidate asMail(Candidate candidate, List<Candidate> all) {
    String said = candidate.value().asText();
    boolean replaced = all.stream().anyMatch(o -> says(o, candidate));
    int most = replaced ? LAST : SubjectWords.isTelegraphic(said) ? SHORTHAND : MAIL;
    return candidate.preferred(candidate.preferred(), Math.min(candidate.score(), most));
  }

  /** A wording that says more than the subject of a mail stands where that did. */
  private Candidate fuller(Candidate candidate, List<Candidate> mails) {
    return mails.stream().anyMatch(o -> o.score() > LAST && says(candidate, o))
        ? candidate.preferred(candidate.preferred(), candidate.score() + FULLER)
        : candidate;
  }

  /**
   * True where the first says all that the second does, in more words, and is no mail's subject.
   */
  private boolean says(Candidate more, Candidate subject) {
    Set<String> own = words.stems(subject.value().asText());
    String said = more.value().asText();
    return !own.isEmpty()
        && more.score() > LAST
        && !isMailSubject(more)
        && isMore(said, subject.value().asText())
        && words.stems(said).containsAll(own);
  }

  private static boolean isMore(String said, String subject) {
    return said.length() > subject.length()
        || (NUMBERED.matcher(said).find() && !NUMBERED.matcher(subject).find());
  }

  private boolean isMailSubject(Candidate candidate) {
    Span span = candidate.span();
    return MailSubjects.has(reading(span).folded().original(), span.start());
  }

  /**
   * What an act is about, its dossier speaks of: an object line of which it says nothing is not.
   */
  private boolean isShared(Candidate candidate) {
    if (!isObjectLine(candidate.span())) {
      return true;
    }
    Set<String> stems = stems(candidate.value().asText());
    int length = readings.stream().mapToInt(r -> r.folded().text().length()).sum();
    return stems.isEmpty()
        || length < 4 * candidate.value().asText().length()
        || elsewhere(candidate).anyMatch(t -> stems(t).stream().anyMatch(stems::contains));
  }

  /** Those of the kind too: a contract of insurance is spoken of as one. */
  private static Set<String> stems(String said) {
    return Quoted.stems(fold(said));
  }

  private static String fold(String said) {
    return FoldedText.fold(said).toLowerCase(Locale.ROOT).strip();
  }

  private Stream<String> elsewhere(Candidate candidate) {
    return readings.stream().map(r -> without(r, candidate));
  }

  /** Of a mail, a letter or a report. */
  private boolean isObjectLine(Span span) {
    FoldedText folded = reading(span).folded();
    int at = folded.folded(span.start());
    return OBJECT_LINE.matcher(folded.text().substring(Math.max(0, at - BEFORE), at)).matches();
  }

  private static String without(PieceReading reading, Candidate candidate) {
    String text = reading.folded().text();
    if (!reading.piece().name().equals(candidate.span().piece())) {
      return text;
    }
    int from = reading.folded().folded(candidate.span().start());
    int to = reading.folded().folded(candidate.span().end());
    return text.substring(0, from) + " " + text.substring(Math.max(from, to));
  }

  private PieceReading reading(Span span) {
    return readings.stream()
        .filter(r -> r.piece().name().equals(span.piece()))
        .findFirst()
        .orElseThrow();
  }
}
