package org.paraphe.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Streets and postal addresses. */
final class Places {
  private static final String TYPE =
      "(?:[Rr]ues?|[Aa]venues?|[Aa]v\\.|[Bb]oulevards?|[Bb]d|[Pp]laces?|[Cc]hemins?|[Rr]outes?"
          + "|[Pp]l\\.|[Cc]h\\.|[Ii]mp\\.|[Aa]ll\\.|[Rr]te\\.?|[Bb]ld\\.?|[Ff]bg\\.?|[Ii]mpasses?|[Aa]llees?|[Qq]uais?|[Cc]ours|[Ss]quares?|[Pp]assages?|[Rr]uelles?"
          + "|[Ss]entiers?|[Ss]entes?|[Ee]splanades?|[Pp]romenades?|[Rr]ond-point|[Pp]onts?|[Vv]enelles?"
          + "|[Mm]ontees?|[Pp]arkings?|[Tt]raverses?|[Rr]ocades?|[Pp]lacettes?|[Cc]ites?|[Pp]arvis|[Ff]aubourgs?|RUE|AVENUE|PLACE|CHEMIN|BOULEVARD|ROUTE|IMPASSE)";
  private static final String LINK =
      "(?:(?:de la|des|du|de|la|le|les|aux?|DE LA|DES|DU|DE)[ \\n]|(?:de l|d|l|DE L|D)')";
  private static final String WORD = "[A-Z][A-Za-z'.-]*[A-Za-z]";
  private static final String NAME =
      "(?:"
          + WORD
          + "|(?:\\d{1,2}|1er|1ER)["
          + " -](?:[Jj]anvier|[Ff]evrier|[Mm]ars|[Aa]vril|[Mm]ai|[Jj]uin|[Jj]uillet|[Aa]out|[Ss]eptembre|[Oo]ctobre|[Nn]ovembre|[Dd]ecembre)(?:["
          + " -](?:18|19)\\d{2})?(?! ?20\\d{2}))";

  /** Words that begin the next sentence or line, where a layout joined it to the street. */
  private static final String NEXT_SENTENCE =
      "(?!(?:Le|La|Les|L'|Un|Une|Il|Ils|Elle|Nous|Je|Vous|Notre|Nos|Votre|Ce|Cette|Ces|Merci|Pour|Du|De|Au|Dans|En"
          + "|Sur|Par|Avec|Afin|Si|Date|Dates|Objet|Mesures?|Motif|Circulation|Stationnement|Demandeur|Entreprise|Horaires?"
          + "|Travaux|Interdiction|Fermeture|Deviation|Signalisation|Cordialement|Bien|Veuillez|Monsieur|Madame|Considerant"
          + "|Favorable|Defavorable|Accord|Refus|Oui|Non|Aucune?|Arretes?|Demandes?|Respectueusement|Salutations|Vu|Article|Tel|Telephone|Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche|Bonjour|Avis|Periode|Duree"
          + "|PENDANT|DURANT|PREVUE?S?|(?:DU|DE|AU|LE) (?=\\d)|POUR|SERA|SERONT|EST|SONT|AFIN|AVEC|ENTRE|CIRCULATION|STATIONNEMENT|INTERDIT|INTERDITE|LE|A"
          + "|Nature|Lieu|Adresse|Voies?|Rues?|Avenue|Place|Boulevard|Chemin|Route|Impasse)\\b)";

  private static final String NAMED =
      LINK
          + "{0,2}"
          + NAME
          + "(?: (?:a (?:la |l')?(?:Chaux|Vent|Eau|Huile|Papier|Tan|Poudre|Foulon|Platre|Tuiles?|Briques?|Grains?|Bascule|Sel|Cailloux|Sable|Verre|Ble|Farine|Draps?)\\b|"
          + NEXT_SENTENCE
          + LINK
          + "{0,2}"
          + WORD
          + ")){0,6}";
  private static final String ROAD = "\\b(?:RD|RN|CD|VC|D|N) ?\\d{1,4}[A-Z]?\\b";

  /** A street whose name is no proper noun, or is written without its capital: « rue du four ». */
  private static final String COMMON =
      "\\b(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Ii]mpasse|[Aa]llee|[Rr]uelle|[Qq]uai|[Cc]hemin|[Pp]arking) (?:de"
          + " la |de l'|du |des )"
          + "(?!(?:ville|village|commune|bourg|quartier|secteur|centre|chantier|demandeur|riverains|travaux|circulation"
          + "|stationnement|haut|bas|meme|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|matin|soir)\\b)[a-z]{3,}(?:-[a-z]+)*";

  /** « la Grande-Rue », « Grand'Rue », « la Vieille Rue ». */
  private static final String PROPER =
      "\\b(?:[Gg]rand(?:e|'|-)?[ -]?|Petite[ -]|Vieille[ -]|Haute[ -]|Basse[ -])[Rr]ue\\b(?: (?:de la"
          + " |de l'|du |des |de )"
          + WORD
          + ")?";

  private static final String STREET =
      "(?:\\b" + TYPE + " " + NAMED + "|" + PROPER + "|" + COMMON + ")";

  /** « rues Haute, Basse et de la Gare »: the type is said once for all of them. */
  private static final Pattern SEVERAL =
      Pattern.compile(
          "\\b([Rr]ue|[Aa]venue|[Pp]lace|[Cc]hemin|[Bb]oulevard|[Qq]uai|[Aa]llee|[Ii]mpasse|[Rr]oute)s"
              + " (?:: )?("
              + NAMED
              + ")((?:, (?:et )?"
              + NAMED
              + ")*(?: et (?!(?:[a-z']+ ){0,2}"
              + TYPE
              + ")"
              + NAMED
              + ")?)");

  private static final Pattern NEXT_OF_SEVERAL =
      Pattern.compile("(?:, (?:et )?| et )(" + NAMED + ")");
  private static final Pattern ANY =
      Pattern.compile(
          STREET
              + "|\\b[Rr]oute (?:departementale|nationale) (?:n° ?)?\\d{1,4}|\\b[Cc]hemin"
              + " (?:rural|communal|vicinal|d'exploitation) (?:n° ?)?\\d{1,4}|\\b[Vv]oie communale"
              + " (?:n° ?)?\\d{1,3}|"
              + ROAD);

  private static final String THE = "(?:la |le |l'|les )?";
  private static final String END_OF_SECTION =
      "(?:"
          + STREET
          + "|n(?:°|os?\\b) ?\\d{1,4}(?: ?(?:bis|ter)\\b)?|(?:numero )?\\d{1,4}\\b(?!"
          + " ?(?:h\\b|heure|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre))|(?:pont|carrefour|giratoire|rond-point|passage"
          + " a niveau)(?: (?:de |du |des |d')(?:la |l')?[A-Z][A-Za-z-]+)?)";

  /** The part of a street that is meant: to lose it would widen an order to the whole of it. */
  private static final Pattern SECTION =
      Pattern.compile(
          "(?: ?\\(?[A-Z]{1,2} ?\\d{1,4}\\)?)?(?:,[ \\n"
              + "]| )\\(?(?:(?:dans|sur|pour) )?(?:(?:la |sa"
              + " )?(?:section|partie|portion|troncon) )?(?:(?:comprise?|situee?) )?(?:entre "
              + THE
              + END_OF_SECTION
              + " et "
              + THE
              + END_OF_SECTION
              + "|(?:de |du |depuis )"
              + THE
              + END_OF_SECTION
              + " (?:a |au |jusqu'a |jusqu'au |vers |en direction de )"
              + THE
              + END_OF_SECTION
              + "|(?:au droit|a (?:la )?hauteur) (?:du |de |des )"
              + THE
              + END_OF_SECTION
              + "|(?:du )?cote (?:des (?:numeros |n° ?)?)?(?:im)?pairs?"
              + ")\\)?");

  /** Streets and roads; not those of a postal address, which a number precedes. */
  static final Recogniser STREETS = Places::streets;

  private static final Recogniser POSTAL =
      Wording.exact(
          "\\b(?:\\d{1,4}(?: ?(?:bis|ter|quater|[A-D])\\b)?,? )?"
              + TYPE
              + " [^\\n,;:]{2,60}(?:,? ?-? ?\\n?|\\n[^\\n]{3,40}\\n)\\s*\\d{5} [A-Z][A-Za-z'-]+"
              + "(?:[ -](?:(?:de|du|des|la|le|les|l'|sur|sous|en)[ -]){0,3}[A-Z][A-Za-z'-]+){0,6}"
              + "(?: CEDEX(?: \\d{1,2})?)?");

  /** « 11 avenue de la Gare à Montrieux (41990) ». */
  private static final Recogniser POSTAL_IN_BRACKETS =
      Wording.exact(
          "\\b\\d{1,4}(?: ?(?:bis|ter|quater|[A-D])\\b)?,? "
              + TYPE
              + " [^\\n,;:()]{2,50}?(?:,| a| -) ?[A-Z][A-Za-z' -]{1,50} \\(\\d{5}\\)");

  /** What stands before a street that only bounds a section, or is the second name of a road. */
  private static final Pattern BOUND =
      Pattern.compile(
          "(?:entre|(?:au lieu|a la place|en remplacement) d(?:e|u|es)|(?:et|mais) (?:non(?: pas| plus)?|pas|surtout pas)|angle (?:de|avec)|(?:intersection|carrefour|jonction) (?:de|avec)|hauteur"
              + " de|(?:f(?:ai|e)[a-z]{0,4} le tour|detour|(?<!\\b(?:conduite|canalisation|cable|fourreau|tranchee|reseau)s? )pass[a-z]{1,4}|chemin) par|depuis|jusqu'a|vers|en direction de|dans le sens(?: de)?|au droit"
              + " de|debouchant sur|debouche (?:de|sur)|donnant sur|(?:part|partir[a-z]*|depart|arriv[a-z]*|rassembl[a-z]*|rendez-vous)(?:"
              + " prevue?)?(?: (?:de|du|a|sur|devant|au))?|\\() ?(?:la |le |l'|les )?$",
          Pattern.CASE_INSENSITIVE);

  /** A firm that a road gives its name: « l'entreprise Routes du Nord ». */
  private static final Pattern FIRM =
      Pattern.compile(
          "\\b(?:entreprise|societe|sarl|sas|ets|etablissements|groupe|agence)s? \"?$",
          Pattern.CASE_INSENSITIVE);

  /** A double name that the end of a line cuts in two. */
  private static final Pattern CUT = Pattern.compile("-[ \\n] ?([A-Z][A-Za-z'-]*[A-Za-z])");

  private static final Pattern AND =
      Pattern.compile(" (?:et|a|jusqu'a|vers|-) (?:la |le |l')?", Pattern.CASE_INSENSITIVE);

  /**
   * A house number; not a year (« le 16 mai 2027, place Neuve »), the minutes of an hour, a speed
   * (« zone 30 rue Haute ») nor the number of a road.
   */
  private static final Pattern NUMBER_BEFORE =
      Pattern.compile(
          "(?<![\\dh:])(?<!h )(?<!\\b(?:zones?|limitee?s? a|reduite?s? a|vitesse a|rd|rn|vc|cr) {0,2})(?!(?:19|20)\\d{2}\\b)\\d{1,4}(?: ?(?:bis|ter|quater))?,? $",
          Pattern.CASE_INSENSITIVE);

  /** « au 27 rue Neuve », « devant le 5 bis rue Neuve »: where something happens. */
  private static final Pattern AT_NUMBER =
      Pattern.compile(
          "(?:\\bau|\\b(?:localisation|lieu|emplacement|voie)[a-z' ]{0,25} ?:|\\bdevant le|\\bface au|\\b(?:droit|niveau|hauteur) du)(?: n°| numero)? "
              + "(\\d{1,4}(?: ?(?:bis|ter|quater))?,? )$",
          Pattern.CASE_INSENSITIVE);

  /** What was said before another label or sentence is said of another place. */
  private static final Pattern ANEW =
      Pattern.compile("\\n(?=[^\\n:]{2,40}:)|\\n{2}|[;!?] |(?<=[a-z]{3})\\. ");

  /** On a line that says more than the address. */
  private static final Pattern HOUSE =
      Pattern.compile(
          "(?:\\b(?:maison|immeuble|facade|toit|toiture|batiment|chantier|residence|magasin|commerce|boutique|propriete|local|pavillon|grange|hangar)\\b[^.;\\n]{0,30}?,? |\\b(?:du|au|le|aux|des|devant|n°) )(\\d{1,4}(?: ?(?:bis|ter|quater))?,? )$",
          Pattern.CASE_INSENSITIVE);

  /** Words or a label before a house number. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:[a-z]{3} ?[:(]?|\\badresse ?:) ?(\\d{1,4}(?: ?(?:bis|ter|quater))?,? )$",
          Pattern.CASE_INSENSITIVE);

  /** Somebody's whatever else is there; a label « adresse » may be that of a place of works. */
  private static final Pattern HOME =
      Pattern.compile(
          "demeur|domicili|resid|habit|siege|\\bsise?\\b|\\bnee?\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern SOMEBODYS =
      Pattern.compile(
          "demeur|domicili|resid|habit|siege|adresse|situe(?!e?s? (?:devant|face|au droit|a (?:la )?hauteur|au niveau))|sis",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern POSTCODE_AFTER = Pattern.compile("^,?\\s*(?:-\\s*)?\\d{5} [A-Z]");

  /** An address with its postcode, over one to four lines; the value has commas for line ends. */
  static final Recogniser ADDRESSES = Places::addresses;

  private static final Pattern NAME_OF_STREET =
      Pattern.compile("\\b" + TYPE + " (" + LINK + "{0,2}" + NAME + ")");

  private Places() {}

  static String nameless(String folded) {
    return NAME_OF_STREET
        .matcher(folded)
        .replaceAll(
            m ->
                m.group().substring(0, m.start(1) - m.start()) + " ".repeat(m.end(1) - m.start(1)));
  }

  private static List<Hit> addresses(FoldedText text) {
    return Stream.concat(POSTAL.find(text).stream(), POSTAL_IN_BRACKETS.find(text).stream())
        .sorted(Comparator.comparingInt(Hit::start))
        .map(
            hit -> {
              String lines = text.original().substring(hit.start(), hit.end());
              String line = lines.replaceAll("(?<![\\s\\p{Z},])[\\s\\p{Z},]*\\R[\\s\\p{Z}]*", ", ");
              return new Hit(Value.of(FoldedText.plain(line)), hit.start(), hit.end());
            })
        .toList();
  }

  private static List<Hit> streets(FoldedText text) {
    List<Hit> hits = new ArrayList<>();
    List<Hit> houses = new ArrayList<>();
    List<Hit> numbered = new ArrayList<>();
    int last = 0;
    Matcher matcher = ANY.matcher(text.text());
    int bound = -1;
    int section = -1;
    List<int[]> taken = several(text, hits);
    Set<String> firms = new HashSet<>();
    while (matcher.find()) {
      int from = matcher.start();
      int to = shoutedEnd(text.text(), from, matcher.end());
      int since = last;
      last = to;
      if (from < section || taken.stream().anyMatch(t -> t[0] <= from && from < t[1])) {
        continue;
      }
      String before = text.text().substring(Math.max(0, from - 30), from);
      boolean secondBound =
          bound >= 0
              && from - bound < 20
              && AND.matcher(text.text().substring(bound, from)).matches();
      Matcher cut = CUT.matcher(text.text()).region(to, text.text().length());
      if (FIRM.matcher(before).find()) {
        firms.add(text.words(from, to).toLowerCase(Locale.ROOT));
      } else if (cut.lookingAt() && !BOUND.matcher(before).find()) {
        String whole = lowered(text.words(from, to)) + "-" + text.words(cut.start(1), cut.end(1));
        hits.add(text.hit(Value.of(whole), from, cut.end(1)));
      } else if (secondBound
          || BOUND.matcher(before).find()
          || isDirection(before, text.text(), to)) {
        bound = secondBound ? -1 : to;
      } else if (!isPostal(text.text(), from, to)) {
        int start = from - numberBefore(text.text(), from);
        int end = endOfSection(text.text(), to);
        section = end;
        hits.add(text.hit(Value.of(lowered(text.words(start, end))), start, end));
      } else {
        house(HOUSE, SOMEBODYS, text, since, from, to).ifPresent(houses::add);
        house(NUMBERED, HOME, text, since, from, to).ifPresent(numbered::add);
      }
    }
    hits.removeIf(h -> firms.contains(h.value().asText().toLowerCase(Locale.ROOT)));
    hits.sort(Comparator.comparingInt(Hit::start));
    return !hits.isEmpty() ? hits : !houses.isEmpty() ? houses : numbered;
  }

  /** In capitals nothing but the word itself tells where a name ends and the sentence goes on. */
  private static int shoutedEnd(String text, int from, int to) {
    Matcher word = SHOUTED.matcher(text).region(from, to);
    while (word.find()) {
      Set<Lexicon.Part> parts = Lexicon.parts(word.group(1).toLowerCase(Locale.ROOT));
      if (!parts.isEmpty() && PASSES_ON.containsAll(parts)) {
        return word.start();
      }
    }
    return to;
  }

  private static final Pattern SHOUTED = Pattern.compile("(?<=[A-Z]) ([A-Z]{5,})(?![A-Za-z'-])");

  private static final Set<Lexicon.Part> PASSES_ON =
      EnumSet.of(Lexicon.Part.TOOL, Lexicon.Part.VERB);

  /**
   * « la toiture du 8 rue Haute »: a house that a sentence speaks of, and nobody's address. It is
   * read where no street is named by itself.
   */
  private static Optional<Hit> house(
      Pattern numbered, Pattern somebodys, FoldedText text, int since, int from, int to) {
    String words = text.text();
    String before = own(words, since, from);
    Matcher number = numbered.matcher(before);
    if (POSTCODE_AFTER.matcher(words.substring(to)).find()
        || !number.find()
        || somebodys.matcher(before).find()) {
      return Optional.empty();
    }
    int start = from - number.group(1).length();
    return Optional.of(text.hit(Value.of(text.words(start, to)), start, to));
  }

  /** What is said of a place: after the place named before it, and its own sentence or label. */
  private static String own(String text, int since, int from) {
    int start = Math.max(from - 60, Math.min(since, from));
    Matcher anew = ANEW.matcher(text).region(Math.max(0, start), from);
    while (anew.find()) {
      start = anew.end();
    }
    return text.substring(Math.max(0, start), from);
  }

  /** « de la place Neuve vers la rue Basse » says which way, and not where. */
  private static boolean isDirection(String before, String text, int to) {
    return FROM.matcher(before).find()
        && TOWARDS.matcher(text).region(to, text.length()).lookingAt();
  }

  private static final Pattern FROM =
      Pattern.compile(
          "[,:(] ?(?:sens )?(?:de|du|depuis) (?:la |l'|le )?$", Pattern.CASE_INSENSITIVE);

  private static final Pattern TOWARDS =
      Pattern.compile(" (?:vers|en direction de) ", Pattern.CASE_INSENSITIVE);

  /** The streets of enumerations, each under its own name; the ranges that they take. */
  private static List<int[]> several(FoldedText text, List<Hit> hits) {
    List<int[]> taken = new ArrayList<>();
    Matcher matcher = SEVERAL.matcher(text.text());
    while (matcher.find()) {
      String before = text.text().substring(Math.max(0, matcher.start() - 30), matcher.start());
      if (matcher.group(3).isEmpty() || BOUND.matcher(before).find()) {
        continue;
      }
      taken.add(new int[] {matcher.start(), matcher.end()});
      String type = lowered(text.words(matcher.start(1), matcher.end(1)));
      String first = text.words(matcher.start(2), matcher.end(2));
      boolean labels = matcher.group().charAt(matcher.end(1) + 2 - matcher.start()) == ':';
      int at = labels ? matcher.start(2) : matcher.start();
      hits.add(text.hit(Value.of(type + " " + first), at, matcher.end(2)));
      Matcher next = NEXT_OF_SEVERAL.matcher(text.text());
      next.region(matcher.start(3), matcher.end(3));
      while (next.find()) {
        String name = text.words(next.start(1), next.end(1));
        hits.add(text.hit(Value.of(type + " " + name), next.start(1), next.end(1)));
      }
    }
    return taken;
  }

  private static int endOfSection(String text, int from) {
    Matcher section = SECTION.matcher(text).region(from, text.length());
    return section.lookingAt() ? section.end() : from;
  }

  private static final Pattern OWN_NAME = Pattern.compile("^(?:Grand|Petite|Vieille|Haute|Basse)");

  /** "Rue Neuve" at the head of a line is "rue Neuve" in a sentence. */
  private static String lowered(String street) {
    boolean isTitle =
        street.length() > 1
            && !OWN_NAME.matcher(street).find()
            && Character.isLowerCase(street.charAt(1));
    return isTitle ? street.substring(0, 1).toLowerCase(Locale.ROOT) + street.substring(1) : street;
  }

  private static boolean isPostal(String text, int start, int end) {
    String before = text.substring(Math.max(0, start - 24), start);
    return POSTCODE_AFTER.matcher(text.substring(end)).find()
        || (NUMBER_BEFORE.matcher(before).find()
            && before.indexOf('/', before.length() - 12) < 0
            && numberBefore(text, start) == 0);
  }

  /** The length of the house number at which something happens; 0 where there is none. */
  private static int numberBefore(String text, int start) {
    String before = own(text, 0, start);
    Matcher number = AT_NUMBER.matcher(before);
    return number.find() && !SOMEBODYS.matcher(before).find() ? number.group(1).length() : 0;
  }
}
