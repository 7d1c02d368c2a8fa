package org.paraphe.drafting;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.facts.Clauses;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Lexicon;
import org.paraphe.facts.MeasureWords;
import org.paraphe.facts.NumberWords;
import org.paraphe.facts.ProcedureWords;
import org.paraphe.facts.Recogniser;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/** Of a field that is told in words, those that say it in a stretch of a piece. */
final class TextValues {
  private static final int LONGEST_TEXT = 300;

  /** Little words that a value does not end with. */
  private static final Pattern DANGLING =
      Pattern.compile(
          "(?<!\\s)(?:\\s++(?:et|ou|mais|de|du|des|pour|sur|dans|avec|par|que|qui|dont)(?!\\S)){1,12}+$",
          Pattern.CASE_INSENSITIVE);

  /** A sentence goes on with its verb where the words that name something end. */
  private static final Pattern VERB =
      Pattern.compile(
          " (?:(?:a|ont) (?:ete )?[a-z]{2,14}(?:e|ee|es|ees|i|is|u|us)|(?:est|sont|sera|seront|etait|etaient) [a-z'].*)\\b",
          Pattern.CASE_INSENSITIVE);

  /** « un montant total de soixante mille euros » says nothing of what it pays. */
  private static final Pattern SUM =
      Pattern.compile(
          "(?:l'|la |le |un |une |ce )?(?:montant|prix|somme|cout|total|budget)\\b|\\d[\\d .,]*(?:€|euros?\\b)",
          Pattern.CASE_INSENSITIVE);

  /** Who writes, and what somebody does: the beginning of a sentence, which names nothing. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?:nous|je|on)(?: [a-z]+)?|(?:vous|il|elle|ils|elles|se|s')(?: .*)?|(?:l'|le |la |les )?(?:occupant|prestataire|titulaire|preneur|locataire|bailleur|fournisseur|bonjour|bonsoir)[a-z]*(?: .*)?",
          Pattern.CASE_INSENSITIVE);

  /** « M. Yves Lambert » says with whom, and not about what. */
  private static final Pattern SOMEBODY =
      Pattern.compile(
          "(?:MM?\\.|Mme|Mlle|Monsieur|Madame) [A-Z][A-Za-z'-]*(?: (?:de |du |d')?[A-Z][A-Za-z'-]*){0,4}");

  /** A time, a part of a sum or a comparison is no thing: « le même jour », « le solde ». */
  private static final Pattern NO_THING =
      Pattern.compile(
          "(?:(?:l'|la |le |les |une? |ce |cette |au |aux |du |des )?(?:(?:tout |meme |grand )?(?:jour|lendemain|veille|semaine|mois|an|annee|matin|soir|moment|date|heure"
              + "|solde|reste|restant|difference|complement|surplus|moitie|tiers|quart|totalite|somme|meme chose|necessaire|suite|tout|fait|cas)"
              + "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?:(?: (?:du|de la|de|prochaine?|dernier|derniere|meme|suivante?))? ?(?:\\d[\\d /.]*|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)?)*"
              + "|(?:les |des )?(?:(?:vehicules|services) de |riverains et (?:aux )?(?:services de )?)secours.*|(?:un peu|plus|moins|pas|autant|trop|assez|rien)\\b.*|(?:le|la) (?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?\\d.*)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LETTERHEAD =
      Pattern.compile(
          "[^.;:\\n]{3,80}(?: -|,|\\t) ?\\d{1,4}(?: ?(?:bis|ter))?,? (?-i:[a-z])[^.;:\\n]{3,60}\\d{5},? (?-i:[A-Z])[^.;:\\n]{0,60}",
          Pattern.CASE_INSENSITIVE);

  /** What an act is about has no price in it. */
  private static final Pattern PRICE =
      Pattern.compile(
          "\\d ?(?:€|euros?\\b)? ?(?:h\\.?t\\b|ttc\\b|hors taxe|toutes taxes)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern RELATIVE =
      Pattern.compile("\\b(?:qui|que|qu'|dont|ou|si)\\b", Pattern.CASE_INSENSITIVE);

  /** « Secours du Littoral, station de Beg-Zévan ». */
  private static final String OF_A_BODY =
      " ?(?:section|station|antenne|delegation|comite|groupe|unite|branche|agence|etablissement) (?!dont|situe|sise?\\b|represente)";

  /** The name of a body after the common noun for it, up to its address or what is said of it. */
  private static final String NAME =
      "(?:(?:la |le |les |l')?(?:societe|entreprise|association)s? (?:dite |denommee )?(?-i:(?=[A-Z\"]|declaree|loi |regie )|(?![^,;(]*[A-Z])))?"
          + "\\\"?([^,;(\"\\t]+?(?:,"
          + OF_A_BODY
          + "[^,;(\"\\t]+?)?)"
          + "\\\"?(?= ?[;(\"\\t]| ?,(?!"
          + OF_A_BODY
          + ")| - | sise? | siret|$)";

  /** « MILLE DEUX CENTS EUROS »; « Trois Rivières » names somebody. */
  private static final String SUM_IN_WORDS =
      "^(?:(?:la |une )?(?:somme|montant) (?:totale )?de )?"
          + NumberWords.RUN
          + "(?: d?'?(?:euros?|eur|centimes?)\\b|$)";

  /**
   * A sum, a day, a zone, the number of a piece, or words that a verb ends, name nobody: « 6
   * novembre a ».
   */
  private static final Pattern NO_NAME =
      Pattern.compile(
          SUM_IN_WORDS
              + "|^(?:z\\.? ?[ai]\\.?[ce]?\\.?|zac|zone (?:artisanale|industrielle|commerciale|d'activites?)|parc d'activites?|lieu-dit|b\\.?p\\.? \\d+)(?: |$)|^\\d{1,4}(?: ?(?:bis|ter|quater))?,? (?:rue|avenue|av\\.|boulevard|bd|place|chemin|route|impasse|allee|quai|cours|square|passage|faubourg|ruelle)\\b|^conventions? d'honoraires\\b|^a l'(?:issue|occasion|appui|unanimite|initiative|exception)\\b|"
              + "^\\d{1,2}[.)] |^fait (?:le|a [^,]{2,40}, le) \\d|\\d ?(?:€|euros?\\b|h\\.?t\\b|ttc\\b)|^\\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\\b"
              + "|^(?-i:[A-Z]{1,3}[-/_ ]?|[A-Z]{4,5}[-/_]?)\\d{2,}\\b|\\b\\d{1,2} (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) \\d{4}"
              + "| (?:a|est|sera|sont|ont|et|qui|pour|avec|m(?:on|a|es)|[nv]o(?:tre|s))$",
          Pattern.CASE_INSENSITIVE);

  /** What a mail program writes before a subject, or a writer before what he means. */
  private static final Pattern ANSWERS =
      Pattern.compile(
          "(?:\\s*(?:re|tr|fwd?|rep) ?: ?){1,6}|il s'agit (?:de |d')", Pattern.CASE_INSENSITIVE);

  /** Within the block of a form that tells who: « Dénomination : », « Raison sociale : ». */
  private static final Pattern NAMED_BY =
      Pattern.compile(
          "(?:denomination|raison|nom|intitule)(?: (?:sociale|commercial|commerciale|de l'entreprise|de la societe|de l'association|complet))?(?: et (?:adresse|forme juridique))? ?: ?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NEXT_SENTENCE =
      Pattern.compile(
          "(?<=[a-z)\"]{3}|[A-Z]{4})(?<!\\b(?:ets|Ets|ste|Ste|cie|Cie|frs|Frs))\\. (?=[A-Z])");

  /** « le club », « la société »: a body that the sentence before named. */
  private static final Pattern COMMON =
      Pattern.compile(
          "(?:(?:le|la|les|l'|notre|votre|cette|ce|cet) ?)?(?:club|association|societe|entreprise|comite|amicale|compagnie|cabinet"
              + "|prestataire|titulaire|producteur|organisateur|demandeur|collectif|collectivite|commune|mairie|ville"
              + "|locataire|preneur|bailleur|proprietaire|structure|organisme|groupement|candidat|fournisseur|syndicat"
              + "|federation|fondation|cooperative|troupe|groupe|etablissement|beneficiaire|maire|region|departement)s?",
          Pattern.CASE_INSENSITIVE);

  private static final Recogniser STREETS = Recognisers.named("voies").orElseThrow();

  private static final Pattern FIGURES = Pattern.compile("\\d+");
  private static final Pattern CLAUSE = Pattern.compile(" ?[(;.]");

  private final FieldHints hints;
  private final PackLabels labels;
  private final Map<FoldedText, List<Hit>> streets = new IdentityHashMap<>();

  TextValues(FieldHints hints, PackLabels labels) {
    this.hints = hints;
    this.labels = labels;
  }

  Optional<Hit> in(PieceReading reading, int start, int to) {
    FoldedText folded = reading.folded();
    Matcher answers = ANSWERS.matcher(folded.text()).region(start, to);
    int from = answers.lookingAt() ? answers.end() : start;
    int end = to;
    while (end > from && " .;,:\t".indexOf(folded.text().charAt(end - 1)) >= 0) {
      end--;
    }
    Matcher dangling = DANGLING.matcher(folded.text()).region(from, end);
    if (dangling.find()) {
      end = dangling.start();
    }
    if (isOfAnything()) {
      end = beforeSentence(folded.text(), from, end);
      end = Clauses.beforeVerb(folded, from, beforeVerb(folded, from, end));
    }
    if (isDetail()) {
      from = whereTold(folded.text(), from, end);
    }
    if (hints.field().type() == FactType.ORGANISATION) {
      Matcher label = NAMED_BY.matcher(folded.text()).region(from, end);
      from = label.lookingAt() ? label.end() : from;
      end = beforeSentence(folded.text(), from, end);
      Matcher name =
          Pattern.compile(NAME, Pattern.CASE_INSENSITIVE).matcher(folded.text()).region(from, end);
      if (name.lookingAt()) {
        String said = folded.text().substring(name.start(1), name.end(1));
        return COMMON.matcher(said).matches()
            ? Optional.empty()
            : text(folded, withArticle(folded, name.start(1), name.end(1)), name.end(1));
      }
    }
    return text(folded, from, end);
  }

  /** « La Poste », « Le Fournil »: a common noun names a body only with its article. */
  private static int withArticle(FoldedText folded, int from, int end) {
    String word = folded.words(from, end);
    Matcher article = ARTICLE.matcher(folded.text().substring(Math.max(0, from - 4), from));
    boolean common =
        TITLE.matcher(word).matches()
            && Lexicon.parts(word).contains(Lexicon.Part.NOUN)
            && !Lexicon.parts(word).contains(Lexicon.Part.NAME);
    if (!article.find()) {
      return from;
    }
    // a capital in the middle of a sentence is the name's own: « avec Les Frères Jacquot »
    int at = from - article.group(1).length();
    boolean within = at > 1 && folded.text().substring(at - 2, at).matches("[a-z] ");
    return common || within ? at : from;
  }

  private static final Pattern ARTICLE = Pattern.compile("(?:^|[^A-Za-z])((?:L[ae]s? )|L')$");
  private static final Pattern TITLE = Pattern.compile("\\p{Lu}\\p{Ll}+");

  /**
   * « Burotic. Offre initiale de… »: a name ends with its sentence; « St. » and « J. » end none.
   */
  private static int beforeSentence(String text, int from, int end) {
    Matcher stop = NEXT_SENTENCE.matcher(text).region(from, end);
    return stop.find() ? stop.start() : end;
  }

  /** What an act is about, in words of its own. */
  private boolean isOfAnything() {
    FieldSpec field = hints.field();
    return field.type() == FactType.TEXTE
        && field.required()
        && field.hints().reconnaisseur() == null
        && field.hints().valeurs().isEmpty();
  }

  /** What the act does without, told in free words: a detour, who puts up the signs. */
  private boolean isDetail() {
    FieldSpec field = hints.field();
    return field.type() == FactType.TEXTE && !field.required() && field.hints().valeurs().isEmpty();
  }

  /**
   * Where a sentence of the field begins to say it, which a label stands before as well: «
   * Déviation : Une déviation sera mise en place <b>par la rue Neuve</b> ».
   */
  private int whereTold(String text, int from, int end) {
    int start = from;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    for (Pattern motif : hints.motifs()) {
      Matcher sentence = motif.matcher(text).region(start, text.length());
      if (sentence.lookingAt() && sentence.start(1) > start && sentence.end(1) == end) {
        return sentence.start(1);
      }
    }
    return from;
  }

  /** « Foire » of « place du Champ de Foire », « rue Neuve »: a street says where, and not what. */
  private boolean isOfAStreet(FoldedText folded, int from, int end) {
    int start = folded.start(from);
    int stop = folded.end(end);
    return isOfAnything()
        && streets.computeIfAbsent(folded, STREETS::find).stream()
            .anyMatch(s -> s.start() <= start && stop <= s.end());
  }

  private static int beforeVerb(FoldedText folded, int from, int end) {
    Matcher verb = VERB.matcher(folded.text()).region(from, end);
    while (verb.find()) {
      if (!isPreposition(folded, verb.start() + 1)) {
        return RELATIVE.matcher(folded.text().substring(from, verb.start())).find()
            ? end
            : verb.start();
      }
    }
    return end;
  }

  /** « un hangar à bennes », and no verb as in « le hangar a brûlé ». */
  private static boolean isPreposition(FoldedText folded, int at) {
    return "àÀ".indexOf(folded.original().charAt(folded.start(at))) >= 0;
  }

  private Optional<Hit> text(FoldedText folded, int from, int end) {
    String words = folded.words(from, end);
    List<String> choices = hints.field().hints().valeurs();
    if (!choices.isEmpty()) {
      int stop = end;
      return chosen(choices, FoldedText.fold(words)).map(c -> folded.hit(Value.of(c), from, stop));
    }
    return words.length() < 2
            || isOfAStreet(folded, from, end)
            || words.length() > LONGEST_TEXT
            || labels.contains(words)
            || (isName()
                && (NO_NAME.matcher(FoldedText.fold(words)).find() || MeasureWords.alone(words)))
            || (isName()
                && (words.indexOf('|') >= 0 || words.chars().noneMatch(Character::isLetter)))
            || SaysNothing.in(folded.text().substring(from, end))
            || (isOfAnything() && isNoThing(folded.text().substring(from, end).strip()))
            || (isOfAnything() && words.indexOf('@') >= 0)
            || (isOfAnything() && isLetterhead(folded.text(), from))
            || (isName() && isCommonNoun(folded.text(), from, end))
            || (isOfAnything() && PRICE.matcher(folded.text().substring(from, end)).find())
            || (hints.field().required() && (ProcedureWords.alone(words) || words.endsWith("?")))
        ? Optional.empty()
        : Optional.of(folded.hit(Value.of(words), from, end));
  }

  /** « 1 » is no choice of who says « 1, 3 et 4 », nor « 1 » where « 1 et 3 » is one. */
  private static Optional<String> chosen(List<String> choices, String said) {
    return choices.stream()
        .filter(c -> Words.startingWith(List.of(c)).in(said))
        .filter(c -> figures(c).isEmpty() || figures(c).equals(figures(CLAUSE.split(said, 2)[0])))
        .max(Comparator.comparingInt(String::length));
  }

  private static Set<String> figures(String words) {
    return FIGURES.matcher(words).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  /** The trade of who writes, beside an address: « Ramonage - 3 impasse du Four, 46999 Luzac ». */
  private static boolean isLetterhead(String text, int at) {
    int next = text.indexOf('\n', at);
    int start = text.lastIndexOf('\n', at) + 1;
    return LETTERHEAD
        .matcher(text.substring(start, Math.max(start, next < 0 ? text.length() : next)))
        .matches();
  }

  private static boolean isNoThing(String words) {
    return SUM.matcher(words).lookingAt()
        || SOMEBODY.matcher(words).matches()
        || NO_THING.matcher(words).matches()
        || SUBJECT.matcher(words).matches();
  }

  /**
   * « déclarée » of « Association déclarée »: one word without its capital names nobody, nor an
   * adjective that capitals stress, « une aide EXCEPTIONNELLE ».
   */
  private static boolean isCommonNoun(String text, int from, int to) {
    String words = text.substring(from, to).strip();
    if (from > 0
        && text.charAt(from - 1) == ' '
        && words.chars().allMatch(Character::isUpperCase)
        && Lexicon.parts(words.toLowerCase(Locale.ROOT)).equals(Set.of(Lexicon.Part.ADJECTIVE))) {
      return true;
    }
    return !words.contains(" ")
        && !words.isEmpty()
        && words.chars().allMatch(c -> Character.isLowerCase(c) || c == '-')
        && from > 0
        && " '\"".indexOf(text.charAt(from - 1)) >= 0;
  }

  /** A SIRET in the cell below a name is no other name. */
  private boolean isName() {
    FactType type = hints.field().type();
    return type == FactType.ORGANISATION || type == FactType.PERSONNE;
  }
}
