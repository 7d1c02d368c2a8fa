package org.paraphe.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraphe.facts.Lexicon.Part;

/** The name of a budget; a plain « budget de la commune » only where no other is named. */
final class Budgets implements Recogniser {
  private static final String LINK = "(?:de la |de l'|de l |du |des |de |d')";
  private static final String WORD =
      "(?!exercice|annee|commune\\b|pour\\b|est\\b|qui\\b|il\\b)\"?[A-Za-z][A-Za-z'&-]+\"?";

  /**
   * « Collecte et traitement des déchets »: what the service does besides, and no act of a budget.
   */
  private static final String TASK =
      "et (?!virement|modification|affectation|inscription|augmentation|diminution|reduction|approbation|autorisation|deliberation)"
          + "[a-z]{3,15}(?:ment|tion|age) "
          + LINK
          + WORD;

  private static final Recogniser NAMED =
      Wording.of(
          "\\bbudgets?(?: :)? (?:principal\\b(?: "
              + LINK
              + "(?:ccas|cias|centre (?:inter)?communal d'action sociale|caisse des ecoles|ehpad|(?:regie|syndicat|office) "
              + LINK
              + "?"
              + WORD
              + ")\\b)?|annexe (?:: |- )?(?:\"[^\"\\n]{2,60}\"|"
              + LINK
              + "?"
              + WORD
              + "(?: (?:(?:et )?"
              + LINK
              + WORD
              + "|"
              + TASK
              + "|et assainissement|potable|(?:non )?collectif|menageres|(?:inter)?communal|municipal|departemental|communautaire|scolaires?"
              + "|industriel(?:le)?s?|economiques?|touristiques?|commerciaux|photovoltaiques?)(?![A-Za-z])){0,3}))");

  /** « Budget assainissement 2026 » of a syndicate that has several. */
  private static final Recogniser SHORT =
      Wording.of(
          "\\b(?:budget|BA) (?:de l'|du |de la |des )?(?:eau(?: potable)?|assainissement(?: (?:non )?collectif)?|transports?|dechets(?: (?:menagers|verts|assimiles|et assimiles|menagers et assimiles))?|ordures menageres"
              + "|spanc|port(?: de plaisance)?|camping|lotissement|ccas|cias|caisse des ecoles|restauration|energie|chaleur"
              + "|tourisme|zone d'activites)\\b(?! (?:est|sera|a)\\b)");

  private static final Pattern ADJECTIVE = Pattern.compile(" ([A-Za-z]{4,20})(?![A-Za-z'-])");

  /** « lotissement Les Chênes », « EHPAD Beausoleil ». */
  private static final Pattern PROPER =
      Pattern.compile(
          " (?:L(?:es?|a) |L'|(?<=(?i:lotissement|ehpad|residence|creche|zac) ))(?!(?:DM|Exercice|Section|Decision|Budget)\\b)[A-Z][a-z'-]+(?: (?:(?:de|du|des|de la) |d')?[A-Z][a-z'-]+){0,2}(?![A-Za-z])");

  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

  private static final Set<String> ARTICLES = Set.of("des", "les");

  private static final Recogniser PLAIN =
      Wording.of(
          "\\bbudget (?:communal|municipal|general|communautaire|(?:de la )?ville|de la commune)\\b(?: \\(principal\\))?");

  @Override
  public List<Hit> find(FoldedText text) {
    List<Hit> named = NAMED.find(text);
    List<Hit> read = named.isEmpty() ? SHORT.find(text) : named;
    List<Hit> hits =
        (read.isEmpty() ? PLAIN.find(text) : read)
            .stream()
                .map(h -> whole(text, h))
                .map(
                    h ->
                        new Hit(
                            Value.of(lowered(h.value().asText().replaceAll(" ?: ?", " "))),
                            h.start(),
                            h.end()))
                .toList();
    Map<String, Hit> first = new LinkedHashMap<>();
    hits.forEach(h -> first.putIfAbsent(h.value().asText(), h));
    List<Hit> told = List.copyOf(first.values());
    first.replaceAll((name, hit) -> fullest(hit, told));
    return hits.stream().map(h -> instead(h, first)).distinct().toList();
  }

  private static Hit instead(Hit hit, Map<String, Hit> fullest) {
    Hit fuller = fullest.getOrDefault(hit.value().asText(), hit);
    return fuller.value().equals(hit.value()) ? hit : fuller;
  }

  /** « Budget annexe eau » of a head is the « budget annexe de l'eau potable » of the text. */
  private static Hit fullest(Hit hit, List<Hit> hits) {
    Set<String> own = words(hit);
    List<Hit> fuller =
        hits.stream()
            .filter(h -> words(h).size() > own.size() && words(h).containsAll(own))
            .toList();
    return fuller.stream().map(Budgets::words).distinct().count() == 1 ? fuller.get(0) : hit;
  }

  private static Set<String> words(Hit hit) {
    return NO_LETTERS
        .splitAsStream(FoldedText.fold(hit.value().asText()).toLowerCase(Locale.ROOT))
        .filter(w -> w.length() > 2 && !ARTICLES.contains(w))
        .collect(Collectors.toSet());
  }

  /** « budget annexe cuisine centrale »: with the adjective or the name that follows its noun. */
  private static Hit whole(FoldedText text, Hit hit) {
    int from = text.folded(hit.start());
    int end = text.folded(hit.end() - 1) + 1;
    Matcher name = PROPER.matcher(text.text()).region(end, text.text().length());
    Matcher next = ADJECTIVE.matcher(text.text()).region(end, text.text().length());
    int to =
        name.useTransparentBounds(true).lookingAt()
            ? name.end()
            : hit.value().asText().toLowerCase(Locale.FRANCE).startsWith("budget annexe ")
                    && next.lookingAt()
                    && isAdjective(next.group(1).toLowerCase(Locale.FRANCE))
                ? next.end()
                : end;
    return to > end ? text.hit(Value.of(text.words(from, to)), from, to) : hit;
  }

  private static boolean isAdjective(String word) {
    Set<Part> parts = Lexicon.parts(word);
    return parts.contains(Part.ADJECTIVE)
        && Collections.disjoint(parts, Set.of(Part.VERB, Part.PARTICIPLE, Part.TOOL));
  }

  /** « Budget principal » at the head of a line and « BUDGET PRINCIPAL » in a title are one. */
  private static String lowered(String name) {
    String lower = name.toLowerCase(Locale.FRANCE);
    return name.equals(name.toUpperCase(Locale.FRANCE))
        ? lower
        : lower.charAt(0) + name.substring(1);
  }
}
