package org.paraphe.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the items of a text count of an assembly: « en exercice : 15 », « 7 présents », « pouvoirs
 * (3) », « 10 voix pour ». An item is what stands between two marks of a line, it holds one number
 * and says in its own words whom it counts; the words of the next line say nothing of it.
 */
final class CountedItems {

  private static final String NUMBER = "(?<n>\\d{1,3}|une?|aucune?|zero|neant)";

  /** Words that stand between a number of people and what they do. */
  private static final String PEOPLE =
      "(?: (?:membres?|conseill(?:ers|eres)|elu(?:s|es)?|delegue(?:s|es)?|administrateurs|adjoints|autres|personnes|municipa(?:ux|les)|communautaires|syndicaux|titulaires|representants?|collegues|departementaux|regionaux|d'entre (?:eux|elles|nous)|seulement|seuls?|physiquement|effectivement|reellement|se|s'etant|s'etaient|sont|etaient|etant|ont|avaient|avait|ayant))";

  /** What may follow the number of a label: « présents : 13 conseillers ». */
  private static final String REST = PEOPLE + "{0,3}$";

  private static final String GAP = "(?: [a-zà'-]+){0,7}";

  /** « l'effectif légal du conseil est de quinze », « le nombre de présents s'élève à huit » */
  private static final String LINK =
      "(?: [a-zà'-]+){0,5} (?:est|sont|etait|etaient|s'elevent?|s'elevait|comptent?|atteint|reste|restait) (?:alors |donc |ainsi )?(?:de |d'|à |au nombre de |fixee? à |porte à )?";

  /** « ont voté pour dix-neuf délégués » */
  private static final String VOTED =
      "(?<=^(?:ont |avaient )?vot(?:e|ent|ant) [a-z ]{3,12} \\d{1,3})" + PEOPLE + "{1,2}";

  /** What those do who are there. */
  private static final String ATTENDED =
      "(?:ont |avaient )?(?:(?<=\\b(?:ont|avaient|ayant) )siege|sieg(?:ent|eaient|eant)|assist(?:e|ent|aient|ant)|pris(?:es)? (?:place|part à la (?:seance|reunion))"
          + "|(?:repondu|repondent|repondaient)(?: presente?s?)?(?: (?:à|a) (?:l'appel|la convocation))?|emarge(?:nt)?|signe la feuille"
          + "|particip(?:e|ent|aient) à la (?:seance|reunion)|deplacee?s|dans la salle|autour de la table)";

  /**
   * By field, in the order in which an item is asked: « absents ayant donné pouvoir » is a proxy.
   */
  private static final Map<String, Form> FORMS = forms();

  /**
   * @param after a number and then the words
   * @param before the words and then a number
   */
  private record Form(Pattern after, Pattern before) {

    static Form of(String words) {
      return new Form(
          Pattern.compile("(?:^|[ :])" + NUMBER + PEOPLE + "{0,4} (?:" + words + ")\\b"),
          Pattern.compile(
              "\\b(?:"
                  + words
                  + ")(?: ?: ?| | (?:à la (?:seance|reunion)|ce (?:jour|soir)|alors|seulement) |"
                  + GAP
                  + " ?: ?|"
                  + LINK
                  + ")"
                  + NUMBER
                  + "(?="
                  + REST
                  + ")"));
    }

    /** A vote ends with what it counts: « un menu pour 12 » counts none. */
    static Form ofVote(String words) {
      return ofVote(words, "$");
    }

    private static Form ofVote(String words, String end) {
      return new Form(
          Pattern.compile(
              "(?:^|[ :])"
                  + NUMBER
                  + PEOPLE
                  + "{0,3}(?: (?:voix|votes?) (?:"
                  + words
                  + ")\\b(?! (?:le |la )?(?:poste|place|fonction|m\\.|mme|monsieur|madame))|(?: (?:voix|votes?|suffrages?|bulletins?|prononcee?s?|prononcent|votent|votant))? (?:"
                  + words
                  + ")"
                  + end
                  + ")"),
          Pattern.compile(
              "\\b(?:" + words + ") ?:? ?" + NUMBER + "(?: voix| votes?|" + VOTED + ")?$"));
    }
  }

  private static Map<String, Form> forms() {
    Map<String, Form> forms = new LinkedHashMap<>();
    forms.put(
        "votants",
        Form.of(
            "votants?|presente?s (?:et|ou) representee?s?|(?:pren(?:nent|aient)|pris) part (?:au vote|à la deliberation)|particip[a-z]+ (?:au vote|au scrutin)"));
    forms.put(
        "pouvoirs",
        Form.of(
            "(?:(?:absente?s?|excusee?s?) (?:et )?){0,2}(?:representee?s?|pouvoirs?|procurations?|mandats?|(?:avec|par) (?:pouvoirs?|procurations?)|(?:(?:ont|avaient|ayant|a) )?[a-z]{2,12} (?:un |une |leur |sa |son |l[ea] )?(?:pouvoirs?|procurations?|mandats?|delegations? de votes?))"));
    forms.put("absents", Form.of("absente?s?|excusee?s?|manquants?|manquaient"));
    forms.put("presents", Form.of("presente?s|là|venue?s|fait le deplacement|" + ATTENDED));
    forms.put("enExercice", Form.of("en exercice|en fonctions?"));
    forms.put(
        LEGAL,
        Form.of(
            "effectif(?: legal| theorique| du conseil)?|nombre (?:total )?(?:de |d')(?:membres|conseillers|elus|delegues)(?: (?:municipaux|communautaires|syndicaux))?+(?! (?:ayant|qui|votant|favorab|oppos|absten|pouvant|requis|necess|du bureau))|(?<=^\\d{1,3} )(?:elus|conseillers(?: municipaux)?|delegues|administrateurs)$"));
    forms.put(
        "blancs", Form.ofVote("(?:bulletins? )?blancs?(?: (?:et|ou) (?:bulletins? )?nuls?)?"));
    forms.put("nuls", Form.ofVote("(?:bulletins? )?nuls?(?: (?:et|ou) (?:bulletins? )?blancs?)?"));
    forms.put(
        "bulletins", Form.of("bulletins(?: (?:trouves|deposes|recueillis))?(?: dans l'urne)?"));
    forms.put("exprimes", Form.of("(?:suffrages? |votes? |voix )?exprimee?s?"));
    forms.put("nePrennentPasPart", Form.ofVote("ne pren(?:nent|d|nant) pas part(?: au vote)?"));
    forms.put(
        "abstentions",
        Form.ofVote("abst(?:entions?|\\.|)|abstenu(?:s|es)?|s'abst[a-z]+", "(?![a-z])"));
    forms.put(
        "contre",
        Form.ofVote("(?:voix )?contre|non|(?:en |sens )?defav(?:orables?|eur)|opposee?s?"));
    forms.put("pour", Form.ofVote("(?:voix )?pour|oui|favorables?|en faveur"));
    return forms;
  }

  /** Those whom the council should have; in office, where nothing says who is. */
  private static final String LEGAL = "effectif";

  /** Some of so many, of whom nothing says that they are there or away. */
  private static final String SOME = "certains";

  private static final String OF = "tous";

  /** No council is smaller (CGCT L2121-2). */
  private static final int SMALLEST = 7;

  private static final List<String> LABELS =
      List.of(
          "presents",
          "pouvoirs",
          "procurations",
          "representes",
          "excuses",
          "votants",
          "exprimes",
          "contre",
          "abstentions");

  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?<!\\d )\\b(?<label>[a-z]{2,8})\\b\\.?(?= ?[:=]? ?\\d{1,3}\\b)|(?<=\\d )(?<after>[a-z]{3,8})\\.");

  /** « le conseil n'a réuni que douze élus » */
  private static final Pattern GATHERED =
      Pattern.compile(
          "\\b(?:reuni|reunissait|rassemble|rassemblait|etions|etaient|etait|reste|restait|restaient|y avait)(?: [a-zà'-]+){0,4} que (\\d{1,3})"
              + "(?! (?:ans?|jours?|mois|euros?|heures?|minutes?|points?|voix|pour|contre|pouvoirs?|procurations?)\\b)(?= (?:membres|conseillers|elus|delegues|presents|en salle|autour|dans la salle)\\b)");

  private static final String GIVEN =
      " ?[(,]? ?dont (?<proxies>\\d{1,3}) (?:[a-z]{2,8} ){0,2}(?:pouvoirs?|procurations?|representee?s?|mandats?)\\b";

  private static final Pattern WITHIN =
      Pattern.compile(
          "(?:\\b(?:presente?s?|votants?|part (?:au vote|à la deliberation))(?: (?:et|ou) representee?s?)? ?:? ?(\\d{1,3})|\\b(\\d{1,3})"
              + PEOPLE
              + "{0,3} (?:presente?s?|votants?)(?: (?:et|ou) representee?s?)?)"
              + GIVEN);

  private static final Pattern VACANT =
      Pattern.compile(
          "(?<!\\bn'est |\\bsans |\\baucune )\\b(?:vacante?s?|vacances?|demission[a-z]*|deces|decedee?s?|non pourvus?|pas (?:ete )?pourvus?)\\b");

  private static final Set<String> VOTES = Set.of("pour", "contre", "abstentions");

  /** « sept présents sur quinze », « neuf des vingt-trois conseillers étaient présents ». */
  private static final Pattern OUT_OF =
      Pattern.compile(
          "(?<before>\\b(?:(?:on|nous|ils|elles) (?:n')?(?:etait|etions|etaient)(?: plus)?(?: que)? |presente?s ?:? ?))?(?<![\\d.,:/-])\\b(\\d{1,3})(?<own>(?:"
              + PEOPLE
              + "| presente?s| là| en salle| dans la salle){0,4}) (?:sur|des|sur les|parmi les|sur un total de|pour(?= \\d{1,3} (?:membres|conseillers|elus|delegues)))"
              + " (\\d{1,3})(?!\\d|[.,:/]\\d| ?%| \\d| ?(?:€|euros?|h\\b))(?<all>"
              + "(?:"
              + PEOPLE
              + "| en exercice| en fonctions?){0,5}(?: (?:presente?s|là|venue?s|fait le deplacement))?)");

  /** What members do who are not there, or once they are. */
  private static final String ABSENT =
      "(?:absent|excus|manqu|pouvoir|procuration|represent|vot|pour\\b|contre\\b|abst|voix|favorab|oppos|demand|souhait|propos|sign|mandat|inscri|sont des|vacan|demission)";

  /** What a sentence that counts those who are there speaks of. */
  private static final Pattern ROLL_CALL =
      Pattern.compile(
          "\\b(?:feuilles? de presence|emarg[a-z]+|repond[a-z]+ (?:à|a) l'appel|ont (?:siege|assiste)|siegeaient|assistaient|en salle|dans la salle)\\b");

  /** « Sur les 23 conseillers, 10 étaient là », « le conseil compte 15 membres ». */
  private static final Pattern ALL =
      Pattern.compile(
          "\\b(?:sur (?:les |un total de )?|les (?=\\d{1,3} sieges [a-z ]{0,30}\\bpourvus)|(?:conseil|assemblee|comite|bureau|syndicat)(?: (?:municipal|communautaire|syndical|d'administration|departemental|regional|metropolitain))?,? (?:[a-zà',]{1,12} ){0,8}?(?:de |compte |comprend |comptant |comprenant |compose de |forme de )|"
              + "(?:conseil|assemblee|comite)(?: [a-zà'-]{1,14}){0,4} ?\\()(\\d{1,3})"
              + " (?:membres|conseillers|elus|delegues|sieges|administrateurs)(?: (?:municipaux|communautaires|syndicaux|titulaires))?+(?<office> en (?:exercice|fonctions?))?"
              + "(?:(?<=\\bsur (?:les )?\\d{1,3} .{4,60}), (?:seuls? |seulement )?(?<some>\\d{1,3})(?= [a-z])(?![^.;,\\n]{0,60} "
              + ABSENT
              + "))?");

  private static final Pattern AWAY = Pattern.compile("[^.;,\\n]{0,60}\\b" + ABSENT);

  /** « neuf voix contre deux » */
  private static final Pattern AGAINST =
      Pattern.compile("\\b(\\d{1,3}) voix contre (\\d{1,3})\\b(?! (?:voix|abst))");

  /** « adoptée par 13 voix, 2 contre » */
  private static final Pattern CARRIED =
      Pattern.compile(
          "\\b(?:adopt|approuv|accept|valid|vot)[a-z]{1,5}(?: à la majorite)?(?: absolue| simple)? (?:par|avec|de) (\\d{1,3}) (?:voix|suffrages)\\b(?! (?:\\d|contre|pour|abst|(?:de)?favorables|oppos))");

  /** « Présents à l'appel du point 7 (cimetières) : 16 »: the figure of the label counts nobody. */
  private static final Pattern AT_A_POINT =
      Pattern.compile(
          " (?:[aà] l'appel|lors|au moment|a l'ouverture|pour|sur)?(?: l'examen)? ?(?:du|de l'|au|le) (?:vote du )?(?:point|affaire|question|dossier|rapport)(?: n ?°)? ?\\d{1,3}\\b[^:\\d\\n]{0,40}(?= ?:)");

  private static final Pattern UNANIMITY =
      Pattern.compile(
          "\\bunanimite[^.;\\d\\n]{0,30}?(\\d{1,3}) (?:voix|votes|suffrages|votants|membres (?:presents|votants))\\b");

  private static final String LABEL =
      "(?:(?:nombre (?:de |d')|membres |conseillers |elus |votes? |voix |suffrages )?(?:en exercice|presente?s?|representee?s?|pouvoirs?|procurations?|absente?s?|excusee?s?|votants?|exprimee?s?|pour|contre|oui|non|abst(?:entions?)?))";

  private static final String LABELLED = LABEL + " ?:? ?\\d{1,3}\\b";

  private static final String COUNTED = "\\b\\d{1,3}(?: (?:voix|votes?))? " + LABEL + "\\b";

  /** « pour 12 contre 3 abstention 1 », « 12 pour 3 contre », without a mark between them. */
  private static final Pattern RUN =
      Pattern.compile(
          "(?<!\\d )\\b"
              + LABELLED
              + "(?: "
              + LABELLED
              + "){1,8}+(?! ?(?:voix|"
              + LABEL
              + ")\\b(?! ?:? ?\\d))|"
              + COUNTED
              + "(?: "
              + COUNTED
              + "){1,8}+");

  private static final Pattern BETWEEN_LABELLED = Pattern.compile("(?<=\\d) (?=[a-z])");

  private static final Pattern BETWEEN_COUNTED = Pattern.compile("(?<=[a-z]) (?=\\d)");

  /** A label whose figure begins the next line, as a page breaks it. */
  private static final Pattern WRAPPED =
      Pattern.compile("\\b(" + LABEL + ") ?: ?\\n ?(?=\\d{1,3} ?(?:[.;,\\n]|$))");

  /** « Présents 12 : Ba, Co, Du… »: a count, and then those whom it counts. */
  private static final Pattern NAMING =
      Pattern.compile("\\b(" + LABEL + " \\d{1,3}) ?: ?(?=[a-z])");

  private static final Pattern NO_PROXY =
      Pattern.compile("(?<!\\bn'(?:a|ont|avait|ayant) )\\bpas de (?=(?:pouvoir|procuration)s?\\b)");

  /** « pouvoirs = 2 », and not « 12 + 2 pouvoirs = 14 votants ». */
  private static final Pattern EQUALS =
      Pattern.compile("(?<!\\d )\\b(" + LABEL + ") = (?=\\d{1,3}\\b)");

  /** « absent(e)s », « élu·e·s » */
  private static final Pattern ENDING = Pattern.compile("(?<=[a-z])(?:\\((e?s?)\\)|·(?=e?s?\\b))");

  /** Who is there for nobody else: « absent n'ayant pas donné pouvoir », « non représentés ». */
  private static final Pattern UNREPRESENTED =
      Pattern.compile(
          "\\b(?:sans|ni|non|n'(?:a|ont|ayant|avait|avaient) (?:pas |point )?(?:donne |laisse |remis )?(?:pas |de |d'|aucune? )?)(?: ?(?:donne|laisse|remis|avoir donne))? ?(?:de |d'|aucune? )?(?:representee?s?|pouvoirs?|procurations?|mandats?)\\b");

  /** « seuls six conseillers (sur quinze) » */
  private static final Pattern ASIDE = Pattern.compile(" ?\\((sur (?:les )?\\d{1,3})\\)");

  /** « Quorum : 8 » */
  private static final Pattern QUORUM =
      Pattern.compile(
          "\\bquorum (?:(?:est|etait|requis|necessaire|exige|fixe|legal|à atteindre|de|à|a|:|=|,) ?){0,4}(?<n>\\d{1,3})(?= (?:membres|conseillers|elus|delegues|presents)|$)");

  private static final Pattern SUBSET =
      Pattern.compile("\\b(?:dont(?! (?:l'effectif|le nombre))|y compris|parmi lesquels?)\\b.*");

  /** What the law or a rule asks for is counted of nobody. */
  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?:quorum(?! (?:est |etant |etait )?(?:donc |ainsi |bien )?(?:atteint|reuni|verifie|constate))|il (?:en )?faut|faudrait|requis|necessaires?|minimum|au moins|majorite)\\b");

  /** « Présents ........... 10 » */
  private static final Pattern LEADER = Pattern.compile("(?<=[a-z)]) ?[.…_]{3,}+ ?(?=\\d{1,3}\\b)");

  private static final Pattern ITEM =
      Pattern.compile(
          "[,;()\\n\\t?!]|(?<=\\d) {2,}(?=[a-z])| ?\\.(?=\\s|$)| [-/+=|] |/| et (?=\\d|une? |aucune? |ou |dont |qui )");

  private final Map<String, Set<Integer>> counts = new LinkedHashMap<>();

  private CountedItems() {}

  /**
   * @param text folded, with its lines and tabs, numbers in figures
   */
  static CountedItems of(String text) {
    CountedItems counted = new CountedItems();
    String joined = NAMING.matcher(WRAPPED.matcher(text).replaceAll("$1 : ")).replaceAll("$1; ");
    String none = NO_PROXY.matcher(joined).replaceAll("0 ");
    String led = spelled(LEADER.matcher(none).replaceAll(" : "));
    String said = ASIDE.matcher(ENDING.matcher(led).replaceAll("$1")).replaceAll(" $1");
    String rest = UNREPRESENTED.matcher(said).replaceAll("");
    rest = counted.take(rest, UNANIMITY, m -> counted.add("pour", m.group(1)));
    String whole = rest;
    rest = counted.take(rest, OUT_OF, m -> counted.outOf(m, whole));
    rest =
        counted.take(
            rest,
            AGAINST,
            m -> {
              counted.add("pour", m.group(1));
              counted.add("contre", m.group(2));
            });
    rest = counted.take(rest, CARRIED, m -> counted.add("pour", m.group(1)));
    rest =
        counted.take(
            rest,
            ALL,
            m -> {
              boolean office = m.group("office") != null || m.group().startsWith("sur ");
              counted.add(office ? "enExercice" : LEGAL, m.group(1));
              if (m.group("some") != null) {
                counted.add(SOME, m.group("some"));
              }
            });
    rest = counted.take(rest, WITHIN, counted::within);
    rest = counted.take(rest, GATHERED, m -> counted.add("presents", m.group(1)));
    rest =
        RUN.matcher(
                EQUALS
                    .matcher(
                        rest.replaceAll(" ?\\([a-z' -]{2,30}\\)(?=[ :\\t]{1,3}\\d)", "")
                            .replaceAll("(?<=[a-z] ?)\\((\\d{1,3})\\)", " $1;")
                            .replaceAll("[:\\t] ?(?=\\d{1,3}(?:[\\t\\n]|$))", " : "))
                    .replaceAll("$1 : "))
            .replaceAll(CountedItems::apart);
    for (String item : ITEM.split(rest)) {
      counted.item(item.replaceAll("\\s+", " ").strip());
    }
    if (!VACANT.matcher(text).find()) {
      counted.office();
    }
    return counted;
  }

  /** Where nothing says how many are in office, and no seat is vacant, the legal number. */
  private void office() {
    int there = all("presents").stream().max(Comparator.naturalOrder()).orElse(0);
    if (all("enExercice").isEmpty()) {
      all(LEGAL).stream()
          .filter(n -> n >= SMALLEST && n >= there)
          .forEach(n -> add("enExercice", String.valueOf(n)));
    }
  }

  /** Where nothing counts or names those who are there, some of so many. */
  void some() {
    if (all("presents").isEmpty() && all(SOME).size() == 1) {
      add("presents", String.valueOf(all(SOME).get(0)));
      if (all("enExercice").isEmpty()) {
        all(OF).forEach(n -> add("enExercice", String.valueOf(n)));
      }
    }
  }

  /** How many can be there at most, those in office less those who are away; -1 where unknown. */
  int most() {
    List<Integer> members = all("enExercice");
    List<Integer> away = all("absents");
    return members.size() == 1 && away.size() == 1 && away.get(0) > 0
        ? Math.max(-1, members.get(0) - away.get(0))
        : -1;
  }

  /** « 12 présents ou représentés, dont 5 pouvoirs »: seven are there. */
  private void within(Matcher m) {
    int all = Integer.parseInt(m.group(1) == null ? m.group(2) : m.group(1));
    int proxies = Integer.parseInt(m.group("proxies"));
    if (proxies < all) {
      add("presents", String.valueOf(all - proxies));
      add("pouvoirs", String.valueOf(proxies));
    }
    if (m.group().contains("votants") || m.group().startsWith("part ")) {
      add("votants", String.valueOf(all));
    }
  }

  /** « Prés. : 7 – Pouv. : 3 »: an abbreviation is what one of the labels alone begins with. */
  private static String spelled(String text) {
    StringBuilder spelled = new StringBuilder();
    Matcher cut = ABBREVIATED.matcher(text);
    while (cut.find()) {
      String word = cut.group("label") == null ? cut.group("after") : cut.group("label");
      Optional<String> whole =
          whole(word, text.substring(Math.max(0, cut.start() - 40), cut.start()));
      String end = cut.group("after") == null ? "" : ";";
      whole.ifPresent(w -> cut.appendReplacement(spelled, w + end));
    }
    return cut.appendTail(spelled).toString();
  }

  private static Optional<String> whole(String word, String before) {
    if (word.equals("abs")) {
      return Optional.of(before.contains("contre") ? "abstentions" : "absents");
    }
    if (word.startsWith("ex") && before.endsWith("en ") && !word.equals("exercice")) {
      return Optional.of("exercice");
    }
    List<String> fitting = LABELS.stream().filter(l -> l.startsWith(word)).toList();
    boolean cut =
        fitting.size() == 1 && word.length() > 2 && word.length() < fitting.get(0).length() - 1;
    return cut ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private static String apart(MatchResult run) {
    Pattern between = Character.isDigit(run.group().charAt(0)) ? BETWEEN_COUNTED : BETWEEN_LABELLED;
    return between.matcher(run.group()).replaceAll(";");
  }

  private interface Taker {
    void take(Matcher matcher);
  }

  /** The text without what the form found in it. */
  private String take(String text, Pattern form, Taker taker) {
    Matcher matcher = form.matcher(text);
    StringBuilder rest = new StringBuilder();
    while (matcher.find()) {
      taker.take(matcher);
      matcher.appendReplacement(rest, ";");
    }
    return matcher.appendTail(rest).toString();
  }

  private void outOf(Matcher m, String text) {
    boolean there =
        m.group("before") != null
            || (m.group("all").matches(" (?:membres|conseill|elu|delegue).*")
                && ROLL_CALL.matcher(sentence(text, m.start(), m.end())).find())
            || (m.group("own") + m.group("all"))
                .matches(".*(?:presente?s|là|venue?s|deplacement).*");
    String rest = text.substring(m.end(), Math.min(text.length(), m.end() + 60));
    boolean members =
        (m.group("own") + m.group("all")).matches(".* (?:membres|conseill|elu|delegue).*");
    if (there) {
      add("presents", m.group(2));
      add("enExercice", m.group(4));
    } else if (members && !AWAY.matcher(rest).lookingAt()) {
      add(SOME, m.group(2));
      add(OF, m.group(4));
    }
  }

  private static String sentence(String text, int start, int end) {
    int from = Math.max(0, start - 120);
    String before = text.substring(from, start).replaceFirst("(?s)^.*(?:[.;]\\s|\\n)", "");
    String after = text.substring(end, Math.min(text.length(), end + 60));
    return before + text.substring(start, end) + after.replaceFirst("(?s)(?:[.;]\\s|\\n).*$", "");
  }

  private void item(String words) {
    int colon = words.indexOf(':');
    Matcher moment = AT_A_POINT.matcher(words);
    if (moment.find()) {
      item(moment.replaceFirst(""));
      return;
    }
    if (colon > 0 && words.substring(0, colon).matches(".*\\d.*")) {
      item(words.substring(0, colon).strip());
      item(words.substring(colon + 1).strip());
      return;
    }
    String item = SUBSET.matcher(words).replaceFirst("").strip();
    if (item.length() > 160 || ASKED.matcher(item).find()) {
      number(QUORUM, item).ifPresent(n -> add("quorum", n));
      return;
    }
    for (Map.Entry<String, Form> form : FORMS.entrySet()) {
      Optional<String> number =
          number(form.getValue().before(), item).or(() -> number(form.getValue().after(), item));
      if (number.isPresent()) {
        add(form.getKey(), number.get());
        return;
      }
    }
  }

  private static Optional<String> number(Pattern form, String item) {
    Matcher m = form.matcher(item);
    return m.find() ? Optional.of(m.group("n")) : Optional.empty();
  }

  private void add(String field, String number) {
    int value = number.matches("\\d+") ? Integer.parseInt(number) : number.startsWith("un") ? 1 : 0;
    counts.computeIfAbsent(field, f -> new LinkedHashSet<>()).add(value);
  }

  /** All that the text counts of a field. */
  List<Integer> all(String field) {
    return new ArrayList<>(counts.getOrDefault(field, Set.of()));
  }

  /** By field, what is counted once, were it alone. */
  Map<String, Integer> each() {
    Map<String, Integer> each = new LinkedHashMap<>();
    counts.forEach(
        (field, numbers) -> {
          if (numbers.size() == 1) {
            each.put(field, numbers.iterator().next());
          }
        });
    return each;
  }

  /** By field, what is counted once; what is told more than once may be of several sessions. */
  Map<String, Integer> once() {
    Map<String, Integer> once = each();
    if (VOTES.stream().filter(counts::containsKey).count() < 2) {
      once.keySet().removeAll(List.of("contre", "abstentions"));
    }
    return once;
  }
}
