package org.paraphe.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Recognisers;

/** Identifiers that have a form: numbers, addresses, mails; over folded text. */
final class Numbers {

  private static final String MONTH =
      "(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)";
  private static final String STREET =
      "(?:rues?|r\\.|avenue|av\\.?|boulevard|bd|bld|place|chemin|route|impasse|allees?|quai|cours|square"
          + "|passage|ruelle|sentier|sente|esplanade|promenade|rond-point|venelle|montee|parvis"
          + "|faubourg|lotissement|residence|hameau|lieu-?dit|cite|villa|clos|domaine|traverse)";

  /** Each pattern and the group that is the identifier. */
  private static final Map<Pattern, Map.Entry<Category, Integer>> FORMS = forms();

  private Numbers() {}

  private static Map<Pattern, Map.Entry<Category, Integer>> forms() {
    Map<Pattern, Map.Entry<Category, Integer>> forms = new LinkedHashMap<>();
    put(
        forms,
        Category.COURRIEL,
        "(?<![a-z0-9._%+'-])[a-z0-9._%+'-]+ ?(?:@|\\(at\\)|\\[at\\]|[(\\[]arobase[)\\]]|\\barobase\\b) ?[a-z0-9-]+(?: ?\\. ?[a-z0-9-]+){0,20}"
            + " ?\\. ?[a-z]{2,}");
    put(forms, Category.LIEN, "(?:https?://|www\\.)[^\\s<>\"]+|(?<![\\w@])@[a-z0-9_.-]{3,}");
    put(
        forms,
        Category.IBAN,
        "\\b[a-z]{2}\\d{2}(?:[ .-]?[a-z0-9]{4}){3,7}(?:[ .-]?[a-z0-9]{1,3})?\\b");
    put(forms, Category.IBAN, "(?<!\\d)\\d{5}[ -]\\d{5}[ -][a-z0-9]{11}[ -]\\d{2}(?!\\d)");
    putGroup(
        forms,
        Category.IBAN,
        "\\bcompte (?:bancaire |courant |postal )?(?:n° ?|numero )?:? ?(\\d[\\da-z]{9,10})\\b");
    put(
        forms,
        Category.NIR,
        "(?<!\\d)[1-478][ .-]?\\d{2}[ .-]?(?:0[1-9]|1[0-2]|[2-9]\\d)[ .-]?(?:\\d{2}|2[ab])[ .-]?\\d{3}"
            + "[ .-]?\\d{3}(?:[ .-]*(?:cle *:? *)?\\d{2})?(?!\\d)");
    put(forms, Category.SIRET, "(?<!\\d)\\d{3}[ .-]?\\d{3}[ .-]?\\d{3}[ .-]?\\d{5}(?!\\d)");
    put(forms, Category.SIRET, "(?<!\\d)\\d(?:[ .]?\\d){13}(?!\\d)");
    putGroup(
        forms,
        Category.SIRET,
        "\\b(?:siren|siret|rcs|rna|naf)\\b[^\\d\\n]{0,30}([w\\d]\\d{2}[ .]?\\d{3}[ .]?\\d{3})(?!\\d)");
    put(
        forms,
        Category.TELEPHONE,
        "(?<![\\d+])(?!\\d\\d[/.-]\\d\\d[/.-](?:19|20)\\d\\d\\b)(?:(?:\\+|00) ?33 ?(?:\\(0\\))? ?|0)[1-9](?:[ ._/-]{0,3}\\d{2}){4}(?!\\d)");
    put(
        forms,
        Category.TELEPHONE,
        "(?<![\\d+])(?:0[ .]?[1-9]\\d{2}|0[1-9][ .]\\d{2})[ .]\\d{3}[ .]\\d{3}(?!\\d)");
    put(forms, Category.TELEPHONE, "\\+(?!33)\\d{1,3}(?:[ ./-]?\\d{2,4}){3,5}");
    putExact(
        forms,
        Category.PLAQUE,
        "\\b(?:[A-HJ-NP-TV-Z]{2}(?:[ -]?| - )\\d{3}(?:[ -]?| - )[A-HJ-NP-TV-Z]{2}"
            + "|[a-hj-np-tv-z]{2}[ -]?\\d{3}[ -]?[a-hj-np-tv-z]{2})\\b");
    putExact(
        forms,
        Category.PLAQUE,
        "\\b\\d{1,4}[ -](?!TTC|HT|EUR|RUE|RD|RN)[A-Z]{2,3}[ -](?:0[1-9]|[1-9]\\d|2[AB]|9[78]\\d)\\b");
    putGroup(
        forms,
        Category.NAISSANCE,
        "(?:\\bne(?:e|\\(e\\)|\\.e)?s?(?: (?:a|en|au) [^,;\\n\\d]{2,40}(?:\\(?\\d{2,5}\\)?)?)?,? ?"
            + "(?:le )?|naissance(?: le)? ?:? ?|\\bddn ?:? ?|\\bage(?:e|\\(e\\))? de )"
            + "(\\d{1,2}(?:er)?[ /.-]{1,2}(?:\\d{1,2}|"
            + MONTH
            + ")[ /.-]{1,2}\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,3} (?:ans|mois))");
    putGroup(
        forms,
        Category.IDENTITE,
        "(?:carte (?:nationale )?d'identite|\\bcni\\b|passeport|permis de conduire|titre de sejour"
            + "|allocataire|matricule|\\bipp\\b|\\bine\\b|numero d'assure)[^\\d\\n]{0,25}?\\b([a-z0-9]{2}[a-z0-9 ]{0,3}\\d[a-z0-9]{3,})");
    put(
        forms,
        Category.ADRESSE,
        "\\b\\d{1,4}(?: ?(?:bis|ter|quater|[a-d])\\b)?,? (?:(?:de la |de l'|du |des )?"
            + STREET
            + ")(?:\\b|(?<=\\.))[^\\n\\t,;:.()]{2,60}?(?=[\\n\\t,;:()]|\\.(?:\\s|$)| - |$| (?:a|pour|afin|est|qui|au|et|sera|le|du \\d) )"
            + "(?:,? ?(?:- )?\\n? ?\\d{5} [a-z'-]+(?:[ -][A-Z][a-z'-]*)*)?");
    putExact(
        forms,
        Category.ADRESSE,
        "(?<![\\d.,])\\d{5} (?:[A-Z][A-Za-z'-]+)(?:[ -](?:(?:sur|sous|en|les?|la|de|du|des|l')[ -])*[A-Z][A-Za-z'-]+){0,5}"
            + "(?: CEDEX(?: \\d{1,2})?)?");
    putExact(
        forms,
        Category.ADRESSE,
        "\\b(?:[Ll]ieu-?dit|[Rr]esidence|[Hh]ameau|[Ll]otissement|[Bb]atiment|[Bb]at\\.?|[Aa]ppartement|[Aa]ppt?\\.?|BP|CS)"
            + " (?:(?:de |du |des |d'|la |le |les |l')*[A-Z0-9][A-Za-z0-9'-]*)(?: (?:(?:de |du |des |d'|la |le |les |l')*[A-Z][A-Za-z'-]+)){0,4}");
    return forms;
  }

  static List<Identifier> in(FoldedText folded) {
    List<Identifier> found = new ArrayList<>();
    FORMS.forEach(
        (pattern, kind) -> {
          Matcher matcher = pattern.matcher(folded.text());
          while (matcher.find()) {
            add(
                found,
                folded,
                kind.getKey(),
                matcher.start(kind.getValue()),
                matcher.end(kind.getValue()));
          }
        });
    Recognisers.of(FactType.ADRESSE)
        .find(folded)
        .forEach(hit -> found.add(new Identifier(Category.ADRESSE, hit.start(), hit.end())));
    return found;
  }

  static void add(List<Identifier> found, FoldedText folded, Category category, int from, int to) {
    int start = folded.start(from);
    int end = folded.end(to);
    if (end > start) {
      found.add(new Identifier(category, start, end));
    }
  }

  private static void put(
      Map<Pattern, Map.Entry<Category, Integer>> forms, Category category, String regex) {
    put(forms, category, regex, Pattern.CASE_INSENSITIVE);
  }

  private static void putExact(
      Map<Pattern, Map.Entry<Category, Integer>> forms, Category category, String regex) {
    put(forms, category, regex, 0);
  }

  private static void put(
      Map<Pattern, Map.Entry<Category, Integer>> forms,
      Category category,
      String regex,
      int flags) {
    forms.put(Pattern.compile(regex, flags), Map.entry(category, 0));
  }

  private static void putGroup(
      Map<Pattern, Map.Entry<Category, Integer>> forms, Category category, String regex) {
    forms.put(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), Map.entry(category, 1));
  }
}
