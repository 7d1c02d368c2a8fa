package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.SaidDurations;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/** Tells whether two values of a field say the same: two of them that do not, compete. */
final class SameValue {
  private static final Pattern FIGURES = Pattern.compile("\\d+");
  private static final Pattern NAME = Pattern.compile("(?<=[ '-])[A-Z][A-Za-z]+|\\d+");

  /** « route départementale n° 12 », « RD12 », « D 12 ». */
  private static final Pattern ROAD =
      Pattern.compile("\\b(?:route )?r?([dn])(?:epartementale|ationale)? ?(?:n° ?)?(?=\\d)");

  /** « 2ème » is « 2e ». */
  private static final Pattern ORDINAL =
      Pattern.compile("\\b(\\d{1,2}) ?(?:ere|eme|er|re|nde|nd|e)\\b");

  private static final Pattern WOMAN =
      Pattern.compile("(?:mme|mlle|madame|mademoiselle)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern MAN =
      Pattern.compile("(?:mr?\\.? |monsieur\\b)", Pattern.CASE_INSENSITIVE);

  /** « deuxième adjointe » is « 2e adjointe ». */
  private static final Pattern RANK =
      Pattern.compile(
          "(\\d{1,2} ?(?:er|ere|re|eme|e|nde?|°)|premiere?|deuxieme|seconde?|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme)"
              + " (?=(?:maire[- ])?adjoint|vice[- ]president|conseill)");

  private static final Set<String> LITTLE =
      Set.of(
          "l",
          "la",
          "le",
          "les",
          "de",
          "du",
          "des",
          "d",
          "et",
          "association",
          "entreprise",
          "societe",
          "ets",
          "etablissements",
          "territorial",
          "territoriale",
          "m",
          "mme",
          "mlle",
          "mr",
          "monsieur",
          "madame",
          "mademoiselle");

  private SameValue() {}

  static boolean of(FieldSpec field, Value a, Value b) {
    return switch (field.type()) {
      case MONTANT, DATE, ANNEE, ENTIER, NOMBRE, SIRET, BOOLEEN -> a.equals(b);
      case TABLEAU -> a.equals(b) || sameRows(field, a, b) || sameRows(field, b, a);
      case PERSONNE -> sameWords(a, b) && !(isMan(a) && isWoman(b)) && !(isWoman(a) && isMan(b));
      case ORGANISATION, ADRESSE -> sameWords(a, b);
      case DUREE -> sameWords(plain(a), plain(b));
      case LISTE ->
          isExact(field) && !joins(field) ? sameItems(a, b) : names(a).containsAll(names(b));
      case TEXTE -> isExact(field) ? sameWords(a, b) : !figuresDiffer(a, b);
    };
  }

  /**
   * True where each row of the shorter table has one of its own in the longer that says the same.
   */
  private static boolean sameRows(FieldSpec field, Value shorter, Value longer) {
    if (!(shorter instanceof Value.Rows few) || !(longer instanceof Value.Rows many)) {
      return false;
    }
    List<Map<String, Value>> left = new ArrayList<>(many.rows());
    return few.rows().stream()
        .allMatch(
            row -> {
              Optional<Map<String, Value>> same =
                  left.stream().filter(other -> sameRow(field, row, other)).findFirst();
              return same.map(left::remove).orElse(false);
            });
  }

  /** Amounts are all there is to agree on, and what both rows say beside words of their own. */
  private static boolean sameRow(FieldSpec field, Map<String, Value> a, Map<String, Value> b) {
    return field.columns().stream()
        .allMatch(
            c -> {
              Value left = a.get(c.name());
              Value right = b.get(c.name());
              if (left == null || right == null) {
                return left == right || c.type() != FactType.MONTANT;
              }
              boolean words = c.type() == FactType.TEXTE && !left.asText().matches("[0-9-]+");
              return words || of(c, left, right);
            });
  }

  /** True where a list has the items of the other and says of some of them where they end. */
  static boolean completes(Value longer, Value list) {
    if (!(longer instanceof Value.Items precise) || !(list instanceof Value.Items plain)) {
      return false;
    }
    boolean same = precise.items().size() == plain.items().size() && !longer.equals(list);
    for (int i = 0; same && i < plain.items().size(); i++) {
      String item = plain.items().get(i).asText();
      String more = precise.items().get(i).asText();
      same = more.equals(item) || isMorePrecise(more, item);
    }
    return same;
  }

  private static final Pattern SECTION =
      Pattern.compile(
          " (?:entre|comprise?|situee?|cote|au droit|a (?:la )?hauteur|depuis|d(?:e la |e l'|u |es |e )(?:rue|avenue|boulevard|place|chemin|route|impasse|n°|numero|carrefour|giratoire|rond-point|pont)) ?\\b",
          Pattern.CASE_INSENSITIVE);

  /** « rue Neuve, entre… » and « 12 rue Neuve » say where in « rue Neuve ». */
  static boolean isMorePrecise(String more, String item) {
    return more.startsWith(item + ",")
        || (more.startsWith(item + " ")
            && SECTION.matcher(FoldedText.fold(more.substring(item.length()))).lookingAt())
        || (Character.isDigit(more.charAt(0)) && more.endsWith(" " + item));
  }

  /** « MAPA », « consultation directe »: what the code calls an adapted procedure. */
  private static final Pattern ADAPTED =
      Pattern.compile("\\bmapa\\b|\\bconsultation\\b|\\bdevis\\b|\\bmise en concurrence\\b");

  private static final Pattern FORMAL = Pattern.compile("\\bprocedure formalisee\\b");
  private static final Set<String> PROCEDURE = Set.of("procedure", "ouvert", "ouverte");
  private static final int SHORT = 8;
  private static final int STEM = 5;

  /**
   * True of two short wordings that have no word in common: « gardien du gymnase » and « conducteur
   * du car ». Of sentences it says nothing.
   */
  static boolean areApart(Value a, Value b) {
    Set<String> left = stems(a);
    Set<String> right = stems(b);
    return !left.isEmpty() && !right.isEmpty() && left.stream().noneMatch(right::contains);
  }

  private static Set<String> stems(Value value) {
    String said = FoldedText.fold(value.asText()).toLowerCase(Locale.ROOT);
    String plain =
        FORMAL
            .matcher(ADAPTED.matcher(said).replaceAll("procedure adaptee"))
            .replaceAll("appel d'offres");
    List<String> words = Arrays.asList(plain.split("[^a-z0-9]+"));
    return words.size() > SHORT
        ? Set.of()
        : words.stream()
            .filter(w -> w.length() >= STEM - 1 && !LITTLE.contains(w) && !PROCEDURE.contains(w))
            .map(w -> w.substring(0, Math.min(STEM, w.length())))
            .collect(Collectors.toSet());
  }

  /** Free text is worded anew in every piece: only its figures can contradict each other. */
  private static boolean isExact(FieldSpec field) {
    return field.hints().reconnaisseur() != null || !field.hints().valeurs().isEmpty();
  }

  private static boolean joins(FieldSpec field) {
    return !field.hints().joindre().isEmpty();
  }

  /** True where each item of one list is in the other, however fully it is named. */
  private static boolean sameItems(Value a, Value b) {
    return a instanceof Value.Items left
        && b instanceof Value.Items right
        && left.items().size() == right.items().size()
        && left.items().stream()
            .allMatch(i -> right.items().stream().anyMatch(j -> sameItem(i, j)));
  }

  private static boolean sameItem(Value a, Value b) {
    return words(a).equals(words(b));
  }

  /** True where the words of one are all in the other: a name may be shortened. */
  private static boolean sameWords(Value a, Value b) {
    Set<String> left = words(a);
    Set<String> right = words(b);
    return left.containsAll(right) || right.containsAll(left);
  }

  private static Value plain(Value duration) {
    return Value.of(SaidDurations.plain(duration.asText()));
  }

  private static boolean figuresDiffer(Value a, Value b) {
    Set<String> left = figures(a);
    Set<String> right = figures(b);
    return !left.containsAll(right) && !right.containsAll(left);
  }

  private static final List<String> RANKS =
      List.of(
          "premi", "deuxi", "troisi", "quatri", "cinqui", "sixi", "septi", "huiti", "neuvi",
          "dixi");

  private static String rank(String written) {
    String rank = written.startsWith("second") ? "deuxieme" : written;
    for (int i = 0; i < RANKS.size(); i++) {
      if (rank.startsWith(RANKS.get(i))) {
        return (i + 1) + "e";
      }
    }
    return rank.replaceAll("\\D", "") + "e";
  }

  static boolean isWoman(Value person) {
    return WOMAN.matcher(FoldedText.fold(person.asText())).lookingAt();
  }

  static boolean isMan(Value person) {
    return MAN.matcher(FoldedText.fold(person.asText())).lookingAt();
  }

  static Set<String> words(Value value) {
    String said = FoldedText.fold(value.asText()).toLowerCase(Locale.ROOT);
    Matcher rank = RANK.matcher(said);
    String folded =
        ROAD.matcher(rank.lookingAt() ? rank(rank.group(1)) + said.substring(rank.end(1)) : said)
            .replaceAll("r$1 ");
    folded = ORDINAL.matcher(folded).replaceAll("$1e");
    Set<String> words = new HashSet<>(Arrays.asList(folded.split("[^a-z0-9]+")));
    words.removeAll(LITTLE);
    words.remove("");
    return words;
  }

  /** Names and figures of a list, less capitals at its heads: what two lists can differ in. */
  private static Set<String> names(Value value) {
    Set<String> names = new HashSet<>();
    Matcher matcher = NAME.matcher(FoldedText.fold(value.asText()));
    while (matcher.find()) {
      names.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    return names;
  }

  private static Set<String> figures(Value value) {
    Set<String> figures = new HashSet<>();
    Matcher matcher = FIGURES.matcher(value.asText());
    while (matcher.find()) {
      figures.add(matcher.group());
    }
    return figures;
  }
}
