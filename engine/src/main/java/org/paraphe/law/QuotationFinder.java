package org.paraphe.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the words in quotation marks that a text gives for those of a reference: « l'article L.
 * 2121-29 du CGCT dispose que « … » », « aux termes de l'article … : « … » », « « … » (art. L.
 * 2121-29 du CGCT) », « « … », selon l'article … ». The name of an association or the title of an
 * action stands in the same marks and is no quotation: words are one only where the sentence says
 * so, and a doubt is for the name, since a false alarm blinds its reader. Stateless and
 * thread-safe.
 */
public final class QuotationFinder {

  private static final int FAR = 260;
  private static final int LEAST_WORDS = 3;
  private static final int WORDS_OF_A_SENTENCE = 5;
  private static final int WORDS_OF_NO_NAME = 9;

  private static final String SAYS =
      "(?:dispos(?:e|ent|ait|aient)|prevo(?:it|ient|yait|yaient)|precis(?:e|ent|ait|aient)"
          + "|enonc(?:e|ent|ait)|stipul(?:e|ent|ait)|indiqu(?:e|ent|ait)|prescri(?:t|vent|vait)"
          + "|rappel(?:le|lent|ait)|ajout(?:e|ent|ait)|edict(?:e|ent|ait)|impos(?:e|ent|ait)"
          + "|pos(?:e|ent|ait)|di(?:t|sent|sait)|ecri(?:t|vent)|affirm(?:e|ent|ait)|defini(?:t|ssent|ssait))";
  private static final String BY_THE_WAY =
      "(?: (?:notamment|bien|expressement|egalement|en effet|aussi|ainsi|clairement|en outre|que|qu'"
          + "|ce qui suit|comme suit|(?:en|a|dans) son [a-z0-9 ]{1,30}))*";

  /** « , dans sa rédaction issue de … , », « , modifié par … , ». */
  private static final String CLAUSE =
      "(?: ?, ?(?:dans (?:sa|leur) |issue?s? d|tel|modifiee?s? |creee?s? |en vigueur"
          + "|applicables? |alors )[^;:]{0,140}?,)?";

  private static final String OF_A_TEXT =
      "(?: (?:du|de la|de l'|des|dudit) ?[^:;,]{1,100}?)?"
          + "(?: ?,? (?:susvise|precite|modifie|susmentionne)e?s?)*";

  /** Between the article and its verb: the code, « susvisé », « , issu de … , », « qui ». */
  private static final String SUBJECT =
      "(?<subject>"
          + OF_A_TEXT
          + "(?: ?, ?[0-9]{1,2} ?(?:°|er|e|eme)?(?: alinea)?)?"
          + CLAUSE
          + "(?: ?,? (?:et )?(?:notamment |en particulier )?(?:en |dans )?(?:son|ses)"
          + " [a-z0-9° ]{1,40}?)?"
          + "(?: ?,? (?:qui|lequel|laquelle|lesquels|lesquelles))?)";

  /** « l'article …, le maire précise que » tells what the maire says. */
  private static final Pattern A_PERSON =
      Grammar.pattern(
          "(?<!\\p{L})(?:maire|president|presidente|conseil|rapporteur|adjointe?|elue?|directeur"
              + "|directrice|prefet|avocat|requerante?|tribunal|cour|association|societe|commune"
              + "|collectivite|ils?|elles?|on|je|nous|convention|contrat|statuts|note|rapport"
              + "|courrier|lettre|devis|demande|secretaire|tresorier|comptable)(?!\\p{L})");

  private static final String BY_WHICH =
      "(?:(?:selon|d'apres|suivant) (?:lequel|laquelle|lesquels|lesquelles)|(?:aux termes|en vertu)"
          + " (?:duquel|de laquelle|desquels|desquelles))";

  /** What an article does to somebody: « qui charge le maire de « … » ». */
  private static final String RULES =
      "(?:autoris|permet|charg|habilit|confi|reconna|oblig|interdi|donn|defini|qualifi|consider|regard|entend|exig|subordonn|soumet)[a-z]{0,5}";

  private static final Pattern SPACES = Pattern.compile(" {2,}");
  private static final Pattern SAYS_THAT =
      Grammar.pattern(
          "\\)?"
              + SUBJECT
              + "(?: ?,)?(?: (?:le|nous|vous))? (?:"
              + SAYS
              + "(?: ?,)?"
              + BY_THE_WAY
              + "(?: ?,)?(?: que| qu')?|(?:est|sont) (?:ainsi |comme suit"
              + " )?(?:(?:le |la |les )?suivant|redige|libelle|concu|formule|clair|net|explicite|limpide|formel|formelle)e?s?(?: ainsi| comme"
              + " suit)?|"
              + BY_WHICH
              + "(?: ?,)?) ?:? ?");
  private static final Pattern SAYS_THAT_SOMETHING =
      Grammar.pattern(
          SUBJECT
              + "(?: ?,)? (?:"
              + SAYS
              + BY_THE_WAY
              + " (?:que |qu')|"
              + BY_WHICH
              + " |"
              + RULES
              + " )[^:;.()]{1,90}");
  private static final Pattern COLON = Grammar.pattern("\\)?" + OF_A_TEXT + CLAUSE + " ?: ?");
  private static final Pattern OPENS = Grammar.pattern("\\)?" + OF_A_TEXT + " ?(?::|\\(|-) ?");

  /** The law's words on the line below its article, as under a heading, or in the cell beside. */
  private static final Pattern BELOW = Grammar.pattern(OF_A_TEXT + " ?[:.|]? ?");

  private static final Pattern NEXT_PLACE = Pattern.compile("[\\n\\t|]");

  private static final Pattern COMMA =
      Grammar.pattern(
          "\\)?"
              + OF_A_TEXT
              + "(?: ?,| ?,? que| ?,? qu'|"
              + CLAUSE.substring(0, CLAUSE.length() - 1)
              + ")(?: que| qu')? ?");

  /** « Aux termes de l'article …, le maire peut être chargé « … » ». */
  private static final Pattern LEADS_IN =
      Grammar.pattern(OF_A_TEXT + CLAUSE + " ?, ?[^:;.(),]{1,90} ?");

  private static final Pattern IN_TERMS_OF =
      Grammar.pattern(
          "(?s).*(?<!\\p{L})(?:aux termes|selon|d'apres|suivant|il (?:resulte|ressort|decoule)"
              + "|(?:comme|ainsi que) (?:le |l')?"
              + SAYS
              + ")"
              + "(?!\\p{L})[^.;:«»]{0,80}");

  /** « Le code … énonce, à l'article …, que … « … » »: the verb comes first. */
  private static final Pattern A_TEXT_SAYS =
      Grammar.pattern(
          "(?s).*(?<!\\p{L})(?:code|loi|ordonnance|decret|cgct|ccp|cgfp|crpa|cg3p|csi|cja)(?!\\p{L})[^.;:«»]{0,80}? "
              + SAYS
              + BY_THE_WAY
              + " ?,? (?:à|a|en|dans|par) (?:l'|son |ses |les |le )?");

  private static final Pattern THAT =
      Grammar.pattern(OF_A_TEXT + " ?,? (?:que|qu')(?: [^:;.()]{1,90})? ?| ?:? ?");

  private static final Pattern MORE =
      Grammar.pattern(
          " ?[,;]? ?(?:et|puis|ou|enfin|en outre|,)? ?(?:que|qu')?(?: encore)? ?,? ?:? ?");
  private static final Pattern SAME_ARTICLE =
      Grammar.pattern(
          "[^«»\"“”]{0,60}(?<!\\p{L})(?:meme|cet|ledit|dudit|ce dernier) article(?!\\p{L})"
              + "[^«»\"“”:;.]{0,60}(?:(?<!\\p{L})"
              + SAYS
              + BY_THE_WAY
              + "|:|,) ?:? ?");
  private static final Pattern IN_PARENTHESES =
      Grammar.pattern(" ?[.,;]? ?[(\\[] ?[a-z0-9 .,:'-]{0,60}");
  private static final Pattern ACCORDING_TO =
      Grammar.pattern(
          " ?,? ?(?:selon|aux termes|d'apres|suivant|(?:comme|ainsi que) (?:le |l')?"
              + "(?:"
              + SAYS
              + ")|"
              + SAYS
              + ")(?: les (?:dispositions|termes)| des dispositions)?(?: (?:de|du|des))?"
              + "(?: (?:[a-z0-9]+ )?alineas?(?: [0-9]+)? (?:de|du))? ?(?:l'|les )?");
  private static final Pattern OTHER_WORDING =
      Grammar.pattern(
          "(?<!\\p{L})(?:redaction|version)(?!\\p{L})[^«»]{0,40}(?:anterieure|alors|initiale"
              + "|ancienne|issue|resultant|applicable (?:a|aux?|en|jusqu)"
              + "|en vigueur (?:au|le|en|avant|jusqu|a la date))|(?<!\\p{L})(?:ancien article"
              + "|disposait(?! d[e'])|prevoyait|precisait|enoncait|alors applicable|alors en vigueur)"
              + "(?!\\p{L})");
  private static final Pattern BROUGHT_BY =
      Grammar.pattern(
          "(?:issue?s?|resultant|modifiee?s?|creee?s?|introduite?s?|inseree?s?|remplacee?s?) "
              + "(?:de|du|par|des)(?: la| le| l'article[^,]{0,40})? ?(?:l')?$");
  private static final Pattern NAMES =
      Grammar.pattern(
          "(?<!\\p{L})(?:associations?|societes?|entreprises?|sarl|sas|eurl|scop|collectif|comite"
              + "|club|groupes?|compagnie|troupe|orchestre|projets?|operations?|actions?"
              + "|programmes?|manifestations?|evenements?|festival|fetes?|exposition|spectacle"
              + "|salles?|rues?|places?|lieu-?dit|lieudit|quartiers?|ecoles?|creches?|marches?"
              + "|lots?|missions?|postes?|budgets?|comptes?|chapitres?|competences?|mentions?"
              + "|dispositifs?|plans?|labels?|chartes?|intitule[es]*|denomme[es]*|nomme[es]*"
              + "|dite?s?|appele[es]*|titres?|objet|rubriques?|devises?|slogans?|themes?|parcelles?"
              + "|domaines?|zones?|lotissements?|residence|revues?|journal|logiciels?"
              + "|application|ci-apres|sous le nom|mots?|termes?(?! d(?:u|es?) ?(?:quel|laquelle|quels))|expressions?|notions?|formules?"
              + "|categorie|filiere|volet|axe|aide|fonds|prix|concours|atelier|stage|fiche|ligne"
              + "|article budgetaire|annexe)(?!\\p{L})[^.]{0,40}$");
  private static final Pattern A_VERB =
      Pattern.compile(
          "(?<!\\p{L})(?:est|sont|a|ont|peut|peuvent|doit|doivent|fait|font|sera|seront|etait"
              + "|regle|donne|fixe|exerce|constitue|delibere|determine|decide|vote|arrete|nomme"
              + "|designe|preside|represente|prend|rend|recoit|etablit|transmet|comporte|comprend"
              + "|precise|autorise|approuve|emet|statue|prononce|soumet|dispose|prevoit|assure"
              + "|procede|adresse|tient|siege|reunit|convoque|adopte|charge|cree|gere|peuvent|n'est"
              + "|n'a|ne|se|s'applique|s'appliquent|concerne|beneficie|releve|appartient|entraine"
              + "|(?!\\p{L}*ment(?!\\p{L}))\\p{L}{3,}ent|\\p{L}{3,}(?:era|eront|ira|iront))(?!\\p{L})");
  private static final Pattern SENTENCE = Pattern.compile("[.!?] +\\p{Lu}|\\n *\\n");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");

  /**
   * @param citations those of the text, in its order
   */
  public List<Quoted> find(String text, List<Citation> citations) {
    List<QuotationMarks> marks = citations.isEmpty() ? List.of() : QuotationMarks.in(text);
    if (marks.isEmpty()) {
      return List.of();
    }
    Sentences sentences = new Sentences(text, Folded.of(text), outside(citations, marks), marks);
    List<Quoted> found = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      sentences.quoted(i, found).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  /** « dans sa rédaction antérieure », « disposait ». */
  static boolean tellsOtherWording(String folded) {
    return OTHER_WORDING.matcher(folded).find();
  }

  /** A reference within a quotation is the law's own: it introduces no words. */
  private static List<Citation> outside(List<Citation> citations, List<QuotationMarks> marks) {
    return citations.stream()
        .filter(c -> marks.stream().noneMatch(m -> m.open() <= c.start() && c.end() <= m.close()))
        .toList();
  }

  /** One text on the way, with what was found in it. */
  private record Sentences(
      String text, String folded, List<Citation> citations, List<QuotationMarks> marks) {

    Optional<Quoted> quoted(int index, List<Quoted> before) {
      QuotationMarks quote = marks.get(index);
      if (words(quote) < LEAST_WORDS) {
        return Optional.empty();
      }
      return goesOn(index, before)
          .or(() -> introduced(quote, true))
          .or(() -> followed(quote))
          .or(() -> introduced(quote, false));
    }

    /** « … » et que « … »: both are of one article. « Le même article ajoute que « … » » too. */
    private Optional<Quoted> goesOn(int index, List<Quoted> before) {
      if (index == 0 || before.isEmpty()) {
        return Optional.empty();
      }
      Quoted last = before.get(before.size() - 1);
      QuotationMarks quote = marks.get(index);
      int from = marks.get(index - 1).close();
      boolean follows = marks.get(index - 1).start() == last.start();
      boolean alone =
          citations.stream().noneMatch(c -> c.start() >= from && c.end() <= quote.open());
      if (!alone || quote.open() - from > FAR) {
        return Optional.empty();
      }
      String between = between(from, quote);
      boolean more = follows && MORE.matcher(between).matches() && !between.isBlank();
      return more || SAME_ARTICLE.matcher(between).matches()
          ? Optional.of(of(quote, last.of(), last.otherWording()))
          : Optional.empty();
    }

    /** The reference comes first. */
    private Optional<Quoted> introduced(QuotationMarks quote, boolean surely) {
      int last = lastBefore(quote.open());
      if (last < 0) {
        return Optional.empty();
      }
      Citation cited = citations.get(last);
      if (quote.open() - cited.end() > FAR
          || SENTENCE.matcher(text(cited.end(), quote.open())).find()) {
        return Optional.empty();
      }
      String between = between(cited.end(), quote);
      List<Citation> group = group(last);
      int start = group.get(0).start();
      String before = folded.substring(Math.max(0, start - 120), start);
      boolean inTerms = IN_TERMS_OF.matcher(before).matches();
      boolean is =
          surely
              ? says(SAYS_THAT, between)
                  || (inTerms && COLON.matcher(between).matches())
                  || (inTerms
                      && COMMA.matcher(between).matches()
                      && isASentence(quote, cited.end()))
                  || (inTerms && LEADS_IN.matcher(between).matches() && isASentenceWithin(quote))
                  || (says(SAYS_THAT_SOMETHING, between) && isASentenceWithin(quote))
                  || (THAT.matcher(between).matches() && A_TEXT_SAYS.matcher(before).matches())
              : (OPENS.matcher(between).matches() && isASentence(quote, cited.end()))
                  || ((COMMA.matcher(between).matches() || isBelow(between, cited, quote))
                      && isAWholeSentence(quote, cited.end()));
      return is ? Optional.of(of(quote, group, isOfAnotherDay(start, quote))) : Optional.empty();
    }

    private boolean isBelow(String between, Citation cited, QuotationMarks quote) {
      return BELOW.matcher(between).matches()
          && NEXT_PLACE.matcher(text(cited.end(), quote.open())).find();
    }

    /** With one space where there are more: each may be read in as many ways. */
    private String between(int from, QuotationMarks quote) {
      return SPACES.matcher(folded.substring(from, quote.open())).replaceAll(" ");
    }

    private static boolean says(Pattern grammar, String between) {
      Matcher says = grammar.matcher(between);
      return says.matches() && !A_PERSON.matcher(says.group("subject")).find();
    }

    private boolean isOfAnotherDay(int start, QuotationMarks quote) {
      return QuotationFinder.tellsOtherWording(
          folded.substring(Math.max(0, start - 60), quote.open()));
    }

    /** The reference comes after. */
    private Optional<Quoted> followed(QuotationMarks quote) {
      int next = firstAfter(quote.close());
      if (next < 0 || citations.get(next).start() - quote.close() > FAR / 3) {
        return Optional.empty();
      }
      String between = folded.substring(quote.close(), citations.get(next).start());
      boolean is =
          IN_PARENTHESES.matcher(between).matches() || ACCORDING_TO.matcher(between).matches();
      return is && isASentence(quote, 0)
          ? Optional.of(of(quote, groupFrom(next), false))
          : Optional.empty();
    }

    /** Of « l'article X, issu de la loi Y, » the article. */
    private int lastBefore(int position) {
      int last = -1;
      for (int i = 0; i < citations.size() && citations.get(i).end() <= position; i++) {
        last = i;
      }
      while (last > 0
          && BROUGHT_BY
              .matcher(folded.substring(citations.get(last - 1).end(), citations.get(last).start()))
              .find()) {
        last--;
      }
      return last;
    }

    private int firstAfter(int position) {
      for (int i = 0; i < citations.size(); i++) {
        if (citations.get(i).start() >= position) {
          return i;
        }
      }
      return -1;
    }

    /** The articles of one enumeration, by its last. */
    private List<Citation> group(int last) {
      int first = last;
      while (first > 0 && together(first - 1)) {
        first--;
      }
      return citations.subList(first, last + 1);
    }

    private List<Citation> groupFrom(int first) {
      int last = first;
      while (last + 1 < citations.size() && together(last)) {
        last++;
      }
      return citations.subList(first, last + 1);
    }

    private boolean together(int index) {
      Citation one = citations.get(index);
      Citation next = citations.get(index + 1);
      return next.start() - one.end() < 20
          && next.article() != null
          && java.util.Objects.equals(one.title(), next.title());
    }

    private Quoted of(QuotationMarks quote, List<Citation> group, boolean otherWording) {
      return new Quoted(
          text.substring(quote.start(), quote.end()),
          quote.start(),
          quote.end(),
          group,
          otherWording);
    }

    /**
     * Enough words, a verb, and no noun between the reference and it that takes a name in quotation
     * marks.
     */
    private boolean isASentence(QuotationMarks quote, int since) {
      int near = Math.max(since, quote.open() - 70);
      return words(quote) >= WORDS_OF_A_SENTENCE
          && A_VERB.matcher(folded.substring(quote.start(), quote.end())).find()
          && !NAMES.matcher(folded.substring(near, quote.open())).find();
    }

    /** « l'article L. 2121-29, « Le conseil municipal règle … » »: no name has all of it. */
    private boolean isAWholeSentence(QuotationMarks quote, int since) {
      return isASentence(quote, since)
          && Character.isUpperCase(text.charAt(quote.start()))
          && WORD.matcher(text.substring(quote.start(), quote.end())).results().count()
              >= WORDS_OF_NO_NAME;
    }

    /** « prévoit que le conseil municipal « règle par ses délibérations les affaires » ». */
    private boolean isASentenceWithin(QuotationMarks quote) {
      return words(quote) >= WORDS_OF_A_SENTENCE
          && !Character.isUpperCase(text.charAt(quote.start()))
          && !NAMES.matcher(folded.substring(Math.max(0, quote.open() - 30), quote.open())).find();
    }

    private String text(int from, int to) {
      return text.substring(from, to);
    }

    private int words(QuotationMarks quote) {
      Matcher word = WORD.matcher(text).region(quote.start(), quote.end());
      int count = 0;
      while (count < WORDS_OF_A_SENTENCE && word.find()) {
        count++;
      }
      return count;
    }
  }
}
