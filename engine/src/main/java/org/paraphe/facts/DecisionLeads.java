package org.paraphe.facts;

import static org.paraphe.facts.DecisionWords.insensitive;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that stand above or before decisions, and how surely they introduce them. */
final class DecisionLeads {
  /** What introduces the decisions, up to its colon. */
  private static final Pattern DECIDING =
      insensitive(
          "\\b(?:propos|decid|decision|delib|resolution|dispositif|soumis|soumet|suggere|invite|appele|demande|prie\\b|prions\\b|bien vouloir|voter?\\b|adopter?\\b|approuver?\\b|valider?\\b|acter\\b"
              + "|(?:a|ont|on a|avons|avez|ete|est) (?:[a-z]+ ){0,2}(?:retenue?s?|prononcee?s?|convenu|tranche|arretee?s?|actee?s?|dit|vu)\\b|(?:^|\\bet )(?:retenu|convenu|acte|arrete|tranche|conclusions?)\\b|ce qu(?:i a|e nous|e l|'on|'il)[^:]{0,30} (?:dit|vote|retenu|arrete|convenu|veut|voulons|acte))");

  /** What has been decided, in whatever words its items are told. */
  private static final Pattern SETTLING =
      insensitive(
          "\\b(?:decisions?|resolutions?|(?:a|ont|on a|avons|avez|ete|est) (?:[a-z]+ ){0,2}(?:decide|vote|retenu|convenu|acte|arrete|tranche|adopte|approuve|valide)e?s?|^(?:decide|vote|retenu|convenu|acte|arrete))\\b");

  /** The weight from which any item of a list is a decision. */
  static final int SETTLED = 4;

  /** « le conseil demande », and below what it asks for. */
  private static final Pattern GOVERNING =
      insensitive(
          "\\b"
              + DecisionWords.ASSEMBLY
              + "(?: municipal| communautaire| syndical| departemental)?,?(?: a l'unanimite,?)? (?:demande|decide|exige|souhaite|approuve|adopte|vote|fixe|valide|accepte|retient)$");

  private static final Pattern OF_ASSEMBLY = insensitive("\\b" + DecisionWords.ASSEMBLY + "\\b");

  private static final Pattern NOT_DECIDING =
      insensitive(
          "\\b(?:presents?|presentes?|absent|excus|compos|ordre du jour|membres|representants|secretaire|convo|destinataires?|pour rappel|copie"
              + "|pieces?|documents?|deja|avait|avaient|a deja|objectifs?|missions?|avantages?|raisons?|motifs?|prochaine?s? etapes?|l'an (?:dernier|passe)|l'annee (?:derniere|passee|precedente))|^(?:objet|sujet|titre|intitule|theme)(?: (?:de la |du )[a-z]{4,14})? ?$|^(?:date|de|a|from|to|cc) ?$"
              + "|\\b(?:association|club|habitants|riverains|collectif|societe|entreprise|prestataire|cabinet|demandeur|exploitant|opposition|parents)\\b[^:]{0,60}\\b(?:propos|demand)");

  /** « la commission a demandé : », which is told of no assembly. */
  private static final Pattern TOLD =
      insensitive("\\b(?:a|ont|avons|avez|ai) (?:[a-z]+ ){0,2}(?:demande|suggere|invite)\\b");

  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?<![ .('\\n][A-Za-z]|^[A-Za-z]|\\bMM|\\b(?:art|Mme|Mlle|Dr))[.!?](?=\\s|$)|\\n");

  private static final int LONGEST_LEAD = 260;

  /** « Délibération n° 12 : désignation du bureau » names a text and decides nothing. */
  private static final Pattern TITLE =
      insensitive("(?:(?:projet|proposition|texte) de )?deliberation(?: n° ?[\\w/-]+)? ?");

  private DecisionLeads() {}

  static boolean isTitle(String lead) {
    return TITLE.matcher(lead).matches();
  }

  static String before(String text, int colon) {
    int from = Math.max(0, colon - LONGEST_LEAD);
    String before = text.substring(from, colon);
    Matcher end = SENTENCE.matcher(before);
    int start = 0;
    while (end.find()) {
      start = before.substring(end.end()).isBlank() ? start : end.end();
    }
    return before.substring(start).strip();
  }

  /** Zero where the words before a colon introduce no decisions. */
  static int weight(String lead) {
    boolean assembly = OF_ASSEMBLY.matcher(lead).find();
    boolean decides = DECIDING.matcher(lead).find();
    boolean told = !assembly && TOLD.matcher(lead).find();
    if (told || NOT_DECIDING.matcher(lead).find() || !(assembly || decides)) {
      return 0;
    }
    if (decides && (SETTLING.matcher(lead).find() || GOVERNING.matcher(lead).find())) {
      return SETTLED;
    }
    return assembly && decides ? 3 : decides ? 2 : 1;
  }

  /** Where the sentence that begins there ends. */
  static int sentenceEnd(String text, int from) {
    Matcher end = SENTENCE.matcher(text).region(from, text.length());
    return end.find() ? end.start() : text.length();
  }

  /** Where the sentences of a line that decide end: none goes on behind one that does not. */
  static int decisionEnd(String text, int from, int to) {
    int end = Math.min(to, sentenceEnd(text, from));
    while (end < to) {
      int next = Math.min(to, end + 1);
      int stop = Math.min(to, sentenceEnd(text, next));
      String words = text.substring(next, stop).strip();
      if (!words.isEmpty() && !DecisionWords.isDecision(words) && !DecisionWords.isRule(words)) {
        return end;
      }
      end = stop;
    }
    return end;
  }

  static boolean isOfSomethingElse(String lead) {
    return NOT_DECIDING.matcher(lead).find();
  }
}
