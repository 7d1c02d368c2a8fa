package org.paraphe.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People and their offices, as towns write them: « Mme Élodie LE GALL-MARTIN, 2e adjointe », «
 * Monsieur le Directeur général des services, Jean d'Arvieu », « LE GALL Élodie, conseillère
 * municipale déléguée ».
 */
final class People {
  private static final String CIVILITY =
      "(?:MM?\\.|M(?= [A-Z])|Mme|MME|Mmes|Mlle|Mr\\.?|Monsieur|MONSIEUR|Madame|MADAME|Mademoiselle|Me|Dr\\.?|Docteur)";
  private static final String PARTICLE =
      "(?:(?:de la|de|du|des|le|la|van|von|ben|el|De La|De|Du|Des|Le|La|DE LA|DE|DU|DES|LE|LA|Van|Ben"
          + "|El) |(?:de l'|d'|D'|L') ?)";

  /** Words that start with a capital and are no name. */
  private static final String NO_NAME =
      "(?!(?i:le|la|les|l|un|une|vu|considerant|maire|adjointe?|conseill(?:er|ere)|direct(?:eur|rice)|president(?:e)?|premier|premiere"
          + "|responsable|secretaire|service|services|commune|mairie|ville|arrete|article|delegation|objet|monsieur|madame"
          + "|mesdames|messieurs|vice|depute|senat(?:eur|rice)|prefet|prefecture|dgs|dga|dst|il|elle|je|nous|bonjour|merci|conseil|chef|cheffe"
          + "|pour|par|en|dans|sur|avec|date|qualite|nom|domaine|domaines|elu|elue|signe|rue|place|avenue|janvier|fevrier"
          + "|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
          + "|urbanisme|finances|travaux|sports|culture|est|et|deuxieme|troisieme|quatrieme|cinquieme|code|general|titulaire|beneficiaire|delegataire|fait|a|au|du|aucun|note|projet)\\b(?!['-][A-Z]))";

  private static final String PART = NO_NAME + "[A-Z][A-Za-z]{0,30}+(?:['-][A-Za-z]{1,30}+){0,5}+";
  private static final String INITIAL = "(?:[A-Z]\\.(?:-[A-Z]\\.)?)";

  /**
   * A family name that is a month, « Alain Février », where no day or year stands beside it, or «
   * Le Du », made of little words.
   */
  private static final String COMMON_NAME =
      "(?:(?:Janvier|Fevrier|Mars|Avril|Mai|Juin|Juillet|Aout|Septembre|Octobre|Novembre|Decembre|Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche)(?! ?(?:\\d|le\\b))|L[ea] D[ue]\\b(?! [A-Z]))(?![A-Za-z'-])";

  /** Atomic: a name has no use for being cut shorter, and a long run of capitals none either. */
  private static final String NAME =
      "(?>(?:"
          + INITIAL
          + "|"
          + PARTICLE
          + "{0,2}+"
          + PART
          + ")(?:(?: | ?-(?=[A-Z]))"
          + "(?:"
          + COMMON_NAME
          + "|"
          + PARTICLE
          + "{0,2}+"
          + PART
          + ")){0,4}+)";

  private static final String FULL_NAME =
      "(?>(?:"
          + INITIAL
          + "|"
          + PARTICLE
          + "{0,2}+"
          + PART
          + ")(?: (?:"
          + COMMON_NAME
          + "|"
          + PARTICLE
          + "{0,2}+"
          + PART
          + ")){1,4}+)";

  private static final String RANK =
      "(?:(?i:premi(?:er|ere)|deuxieme|seconde?|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme)|\\d{1,2} ?(?:er|ere|eme|nde?|re|e|°))";
  private static final String OF =
      " ?(?:de la|du|des|de l'|de|d') ?[^,.;:()\\n\\t\"]{2,60}?(?=[,.;:()\\n\\t\"]| (?:est|a|recoit|recevra|pour|afin|dans"
          + "|en matiere|sera|qui|assurera|aura|peut|pourra|au titre|,)\\b|$)";

  /** An office that a maire may delegate to (CGCT L2122-18, L2122-19). */
  private static final String OFFICE =
      "(?:(?:"
          + RANK
          + " )?(?i:maire[- ])?(?i:adjoint)(?i:e|\\(e\\))?(?! (?i:administrati|techni|d'anim|du patri|territ))(?: (?i:au maire|a la maire|de la maire|du maire))?(?: (?i:deleguee?)(?! (?i:a|au|aux|en|pour)\\b))?"
          + "|(?i:adj\\.|adjt)(?: (?i:au maire))?"
          + "|(?i:maire deleguee?)(?! (?i:a|au|aux|en|pour)\\b)"
          + "|(?i:conseill(?:er|ere))(?: (?i:municipale?|communautaire|departementale?|regionale?))?(?: (?i:deleguee?)(?! (?i:a|au|aux|en|pour)\\b))?"
          + "|(?:(?:"
          + RANK
          + " )?(?i:vice[- ]presidente?)(?: (?i:deleguee?)(?! (?i:a|au|aux|en|pour)\\b))?"
          + "(?:\\s(?i:du (?:CCAS|CIAS|centre communal d'action sociale)|du conseil\\s(?:departemental|regional|communautaire|metropolitain|general)|du syndicat|de la (?:communaute(?:\\s(?:de communes|d'agglomeration|urbaine))?|metropole|region)|du departement|de l'agglomeration))?)"
          + "|(?i:direct(?:eur|rice))(?i: general[e]?)?(?i: adjointe?)?(?i: des services)(?i: techniques?)?(?i: municipaux)?"
          + "|(?i:direct(?:eur|rice))(?i: general[e]?)?(?i: adjointe?)?"
          + OF
          + "|(?i:direct(?:eur|rice))(?i: generale?(?: adjointe?)?| adjointe?)"
          + "|(?i:responsable|chef(?:fe)?)"
          + OF
          + "|(?i:secretaire generale?(?: adjointe?)?)(?: (?i:de|des|de la) (?:mairie|services))?"
          + "|DGS|DGAS?|DST|DRH|DAF)";

  private static final Pattern OFFICES =
      Pattern.compile(
          "(?<![A-Za-z0-9'-])(?!(?<=\\b(?i:responsable|chef|cheffe|service) )(?i:adjoint))"
              + OFFICE
              + "(?![A-Za-z0-9])");

  /** « Mme Ida Roumens, adjointe administrative titulaire »: an agent is what her grade is. */
  private static final Pattern AGENT =
      Pattern.compile(
          "[A-Z][A-Za-z'-]{1,30},? ((?i:(?:adjointe?|redact(?:eur|rice)|attachee?|agente?|technicien(?:ne)?|ingenieure?|fonctionnaire|secretaire)"
              + "(?: (?:administrati(?:f|ve)|techniques?|territoriale?|principale?|titulaire|communale?|municipale?|de mairie|d'etat civil|de maitrise|de [12][a-z]{1,3} classe)){1,4}))(?![A-Za-z])");

  /** A line that the page broke within a name, in the middle of a sentence. */
  private static final String BROKEN =
      "(?<=[a-z] )" + CIVILITY + " " + PART + "\\n" + PART + "(?=,| [a-z])";

  /** « Mme Maire, 1re adjointe »: the office behind it says that it is a name. */
  private static final String NAMED_AS_AN_OFFICE =
      "(?:M\\.|Mme|Mlle) [A-Z][a-z]{2,}(?=,? \\(?" + OFFICE + "(?![A-Za-z0-9]))";

  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![A-Za-z'])(?:"
              + BROKEN
              + "|"
              + CIVILITY
              + " "
              + NAME
              + "|"
              + NAMED_AS_AN_OFFICE
              + ")");
  private static final Pattern NAME_OFFICE =
      Pattern.compile(
          "(?<![A-Za-z'-])("
              + FULL_NAME
              + ")(?: ?(?:,|\\(|-|:)? ?\\n?| (?:est|sera|devient) | (?:arrive|est|a ete|sera|vient d'etre|prend(?:ra)? (?:ses fonctions|son poste)|nous rejoint|rejoint la (?:commune|ville|mairie)|commence)(?: (?:nomme|recrute|embauche|affecte|promu|elu|designe|proclame)e?)?(?: (?:comme|en qualite de|en tant que|au poste de|aux fonctions de))? )(?:(?:le |la |l'|notre )(?:nouve[a-z]+ |futur[e]? )?)?"
              + OFFICE
              + "(?![A-Za-z0-9])");
  private static final Pattern OFFICE_NAME =
      Pattern.compile(
          "(?<![A-Za-z0-9'-])"
              + OFFICE
              + " ?(?:,|\\(|:|-)? ?\\n?((?:"
              + CIVILITY
              + " )?"
              + FULL_NAME
              + ")");

  /** A name without civility nor office, where words give it something or say what it becomes. */
  private static final Pattern GIVEN =
      Pattern.compile(
          "(?i:\\b(?:(?:arrete|delegation|signature|delegue[a-z]*|confie[a-z]*|attribue[a-z]*)\\b[^.;:\\n]{0,60}? (?:a|de|pour|concernant|au nom de|au profit de|en faveur de) "
              + "|(?:arrete d|qu)'|(?:que|charge[rsz]?|a elue?|elit|nomme[rz]?|designe[rz]?|proclame) ))("
              + FULL_NAME
              + ")(?= ?[,.;:?)(\\n]|$| [a-z0-9])");

  private static final Pattern ALONE =
      Pattern.compile(
          "\\s*((?:"
              + CIVILITY
              + " )?"
              + FULL_NAME
              + "(?: (?:epouse|nee|veuve) "
              + PART
              + ")?)\\s*(?:[,(].*)?");

  /** Who decides, presides, keeps the minutes or writes the note receives no delegation. */
  private static final Pattern OTHER_OFFICE_AFTER =
      Pattern.compile(
          "^ ?[,(-]? ?\\n?(?:(?:le|la|notre|votre) )?(?i:maire(?! ?-?adjoint)|presidente?|secretaire de seance|prefete?|sous-prefete?|charge(?:e)? (?:du dossier|de mission)|redact(?:eur|rice))\\b");

  /** « au 3e vice-président, M. Tual, maire de Landerel »: what he is elsewhere is no matter. */
  private static final Pattern VICE_PRESIDENT =
      Pattern.compile("\\b(?i:vice[- ]presidente?)(?: deleguee?)? ?[,:(-]? $");

  private static final Pattern OTHER_OFFICE_BEFORE =
      Pattern.compile(
          "(?:\\b(?i:(?:monsieur|madame|m\\.|mme)? ?(?:le|la|notre|votre) (?:maire|presidente?|prefete?)|^ ?maire|\\nmaire|secretaire de seance|redact(?:eur|rice)|demandeu(?:r|se)|(?:suivi|redige|etabli|demande|prepare) par|signe|de la part de|affaire suivie par)) ?[,:(-]? ?\\n{0,3}$");

  /** Every person that a civility or an office tells. */
  static final Recogniser PERSONS = persons(false);

  /** Those who may receive a delegation: not who gives it, nor who writes. */
  static final Recogniser DELEGATES = persons(true);

  static final Recogniser QUALITIES = People::qualities;

  private People() {}

  private static Recogniser persons(boolean delegates) {
    return new Recogniser() {
      @Override
      public List<Hit> find(FoldedText text) {
        List<Hit> hits = new ArrayList<>();
        add(NAMED, 0, text, hits, delegates);
        add(NAME_OFFICE, 1, text, hits, delegates);
        add(OFFICE_NAME, 1, text, hits, delegates);
        if (delegates && hits.stream().allMatch(h -> isSignature(text, h))) {
          add(GIVEN, 1, text, hits, true);
        }
        hits.sort(Comparator.comparingInt(Hit::start));
        return hits;
      }

      @Override
      public List<int[]> parts(String words) {
        Matcher matcher = ALONE.matcher(words);
        return matcher.matches()
            ? List.of(new int[] {matcher.start(1), matcher.end(1)})
            : List.of();
      }
    };
  }

  private static void add(
      Pattern pattern, int group, FoldedText text, List<Hit> hits, boolean delegates) {
    Matcher matcher = pattern.matcher(text.text());
    int at = 0;
    while (at <= text.text().length() && matcher.find(at)) {
      int from = matcher.start(group);
      int to = matcher.end(group);
      at = Math.max(to, matcher.start() + 1);
      Hit hit = text.hit(Value.of(text.words(from, to)), from, to);
      boolean taken = hits.stream().anyMatch(h -> h.start() < hit.end() && hit.start() < h.end());
      if (!taken && !(delegates && isOther(text.text(), from, to))) {
        hits.add(hit);
      }
    }
  }

  private static boolean isOther(String text, int from, int to) {
    if (VICE_PRESIDENT.matcher(text.substring(Math.max(0, from - 45), from)).find()) {
      return false;
    }
    return OTHER_OFFICE_AFTER.matcher(text.substring(to, Math.min(text.length(), to + 40))).find()
        || OTHER_OFFICE_BEFORE.matcher(text.substring(Math.max(0, from - 45), from)).find();
  }

  /** At the foot of a mail, a name alone on its line, below it what the writer is. */
  private static boolean isSignature(FoldedText text, Hit name) {
    String words = text.text();
    int from = text.folded(name.start());
    int to = text.folded(name.end());
    return from > 0 && words.charAt(from - 1) == '\n' && words.startsWith("\n", to);
  }

  private static List<Hit> qualities(FoldedText text) {
    List<Hit> hits = new ArrayList<>();
    qualities(OFFICES, 0, text, hits);
    if (hits.isEmpty()) {
      qualities(AGENT, 1, text, hits);
    }
    return hits;
  }

  private static void qualities(Pattern pattern, int group, FoldedText text, List<Hit> hits) {
    Matcher matcher = pattern.matcher(text.text());
    while (matcher.find()) {
      Value words = Value.of(text.words(matcher.start(group), matcher.end(group)));
      hits.add(text.hit(words, matcher.start(group), matcher.end(group)));
    }
  }
}
