package org.paraphe.facts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a text that asks for decisions is about: its object line, the heading of the point that they
 * stand under, its title, or what it says it is a délibération on. A text that decides nothing is
 * the title of nothing.
 */
final class Subjects implements Recogniser {
  private static final String NUMBER = "(?:n° ?)?(?:\\d{1,3}|[IVX]{1,4})";

  private static final Pattern LABELLED =
      insensitive(
          "(?<![^\\n])[ >\\t]*(?:(?:\\d{1,2}|[a-h]) ?[.)-] ?)?(?:objet|sujet|subject|intitule|titre|theme)(?: (?:de la |du |de l'|de )?(?:deliberation|delib|projet|dossier|point|rapport|note|affaire|voeu|motion))?"
              + "(?: propose)? ?(?:[:=\\t]|\\.(?= ?[A-Z])|-(?= )) ?((?:(?:re|tr|fwd?) ?: ?){0,4}[^\\n\\t]{6,200})");

  /** « Point 5. Charte du terroir », « Délibération n° 12 - Tarifs ». */
  private static final Pattern POINT =
      insensitive(
          "(?<![^\\n])[ >\\t]*(?:(?:point|question|affaire|rapport|dossier|deliberation|(?:projet|proposition|texte) de (?:deliberation|voeu|motion)|voeu|motion|sujet)(?: "
              + NUMBER
              + ")?|n° ?\\d{1,3}|\\d{1,2}(?=[.)] ?(?-i:[A-Z])))(?: ?[-:.),]| (?=(?-i:[A-Z]))){1,2} ?((?!au |du |de |le |seance|conseil|\\d)[^\\n]{8,200}?)[ .]*(?=\\n|$)");

  /** « une délibération sur le jumelage », « délib … pour adhérer à… ». */
  private static final Pattern TOLD =
      insensitive(
          "\\b(?:delib(?:eration)?s?|motion|voeu)(?: [a-z]+)? (?:sur|pour|relative (?:a|au|aux)|concernant|portant(?: sur)?|autorisant|approuvant|a propos d[eu]s?|au sujet d[eu]s?)(?= )[ ]?([^.;:\\n]{8,160})"
              + "|(?:ordre du jour|prochain conseil|prochaine seance|conseil du [^.;:\\n]{4,20})[^.;:\\n]{0,40} ?: ((?:l'|la |le |les |une? |motion |voeu |[a-z]{4,}(?:tion|ment|age) )[^.;:\\n]{8,160})"
              + "|(?:conseil|assemblee|comite)[^.;:\\n]{0,60} (?:se prononcer|deliberer|debattre|statuer) sur ([^.;:\\n]{8,160})");

  private static final Pattern LINE = Pattern.compile("[^\\n]+");

  /** Who writes, when, to whom, and what the parts of a note are called. */
  private static final Pattern NO_TITLE =
      insensitive(
          "(?:.*\\b(?:seance|conseil (?:municipal|communautaire|syndical|d'administration)|conseil du|reunion|rapporteure?|rapport n°|republique|departement d|arrondissement|canton"
              + "|extrait|registre|deliberations?|proces[- ]verbal|pour le conseil|pour la secretaire|a l'attention|nombre de|convocation|presents?|absents?|excuses?|pouvoirs?"
              + "|votants|exercice)\\b.*|(?:(?:la |le |les |l')?(?:rapport|direction|service|secretariat|cabinet|commune|ville|mairie|communaute|metropole|syndicat|region|departement|bureau|comite|commission|assemblee|ccas|sivom|sivu|agglomeration|monsieur|madame"
              + "|m\\.|mme|bonjour|cher|chere|chers|salut|bonsoir|merci|cordialement|note|fiche|projet|formulaire|expose|contexte|proposition|cadre|rappel|historique|annexes?"
              + "|introduction|calendrier|presentation|situation|motifs?|dispositif|document|date|le|la|les|l'|vu|considerant|attendu|article|il|elle|nous|je|pour|par|sur|de|a|en|au)\\b).*"
              + "|.*\\b\\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\\b(?: 20\\d\\d)?|(?:(?!a compter |a partir )[^:])*\\bdu \\d{1,2}(?:er)? [a-z]+ 20\\d\\d\\b.*|.*\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}.*|.*@.*|.*,|.*\\d{5}.*"
              + "|(?:[a-z]+ieme|premiere|seconde) resolution\\b.*|.*\\b(?:appelee?s?|invitee?s?|amenee?s?|reste) (?:a|pour) (?:decider|deliberer|voter|se prononcer)\\b.*"
              + "|(?=(?-i:[A-Z0-9' -]+)$).*\\b(?:agglomeration|communaute|commune|mairie|syndicat|metropole|departement|region|ville|ccas)\\b.*)");

  private static final Pattern TITLE =
      Pattern.compile("(?=.{12,150}$)\"?[A-Z][^:;!?@\\t]*[^.:;!?,\\s]");

  private static final Pattern PREFIX =
      insensitive(
          "(?:(?:re|tr|fwd?) ?: ?|(?:projet de )?deliberation (?:relative (?:a |aux? )|portant (?:sur )?|concernant |sur |pour |autorisant )?|portant (?:sur )?|relative (?:a |aux? ))+");

  /** « PROJET DE DÉLIBÉRATION », right above a title. */
  private static final Pattern HEADED =
      insensitive(
          "(?<![^\\n])[ >]*(?:(?:projet|proposition|texte) de )?deliberation(?: n° ?[\\w/-]+)?[ :.]*\\n\\s*$");

  private static final Pattern LETTERS = Pattern.compile("[^a-z]+");
  private static final int STEM = 5;

  /** Of those a signature or an address are made. */
  private static final int SHORT_LINE = 35;

  /** « Tarifs de la cantine, pour la délib »: where a paper goes says nothing of what it is on. */
  private static final Pattern BOUND_FOR =
      insensitive(
          "(?: ?(?:[,(/]|-{1,3}+>?|=>) ?(?:(?:pour|au|a passer (?:au|en)|en vue d[eu]s?) )?| (?:pour|a passer (?:au|en)) )"
              + "(?:la |le |l'|une? )?(?:prochaine? )?(?:delib(?:eration)?s?|conseil|cm|comite|bureau)\\b[^,;:]{0,60}$");

  private static Pattern insensitive(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  @Override
  public List<Hit> find(FoldedText text) {
    List<Hit> articles = PreparedText.ARTICLES.find(text);
    if (articles.isEmpty()) {
      return List.of();
    }
    int decided = text.folded(articles.get(0).start());
    return last(LABELLED, text, decided)
        .or(() -> last(POINT, text, decided))
        .or(() -> title(text, decided))
        .or(() -> told(text))
        .map(List::of)
        .orElse(List.of());
  }

  /** The last above the decisions: of the minutes of a session, the point that they stand under. */
  private static Optional<Hit> last(Pattern pattern, FoldedText text, int before) {
    Hit found = null;
    Matcher matcher = pattern.matcher(text.text()).region(0, before);
    while (matcher.find()) {
      Optional<Hit> hit = hit(text, matcher.start(1), matcher.end(1));
      found = hit.orElse(found);
    }
    return Optional.ofNullable(found);
  }

  private static Optional<Hit> title(FoldedText text, int before) {
    Matcher line = LINE.matcher(text.text()).region(0, before);
    while (line.find()) {
      String words = line.group().strip();
      if (TITLE.matcher(words).matches()
          && words.indexOf(' ') > 0
          && line.end() < before
          && !NO_TITLE.matcher(words).matches()
          && !isName(words)
          && (HEADED.matcher(text.text().substring(0, line.start())).find()
              || isTakenUp(text.text(), line.start(), line.end()))) {
        return hit(text, line.start(), line.end());
      }
    }
    return Optional.empty();
  }

  /** What a title names the text goes on to speak of; a letterhead it does not. */
  private static boolean isTakenUp(String text, int from, int to) {
    String rest =
        (text.substring(0, from) + text.substring(to))
            .lines()
            .filter(l -> l.length() > SHORT_LINE)
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);
    List<String> stems =
        LETTERS
            .splitAsStream(text.substring(from, to).toLowerCase(Locale.ROOT))
            .filter(w -> w.length() > STEM && !ProcedureWords.alone(w))
            .map(w -> w.substring(0, STEM))
            .toList();
    return stems.isEmpty() || stems.stream().anyMatch(rest::contains);
  }

  /** Words that all start with a capital, in a line that is not all capitals: somebody's name. */
  private static boolean isName(String words) {
    return words.chars().anyMatch(Character::isLowerCase)
        && words.matches(
            "(?:[A-Z][A-Za-z'.-]*(?: (?:d[eu]s?|la|le))*(?: |$|, ?)){2,5}(?:[a-z ]{0,40})?");
  }

  private static Optional<Hit> told(FoldedText text) {
    Matcher told = TOLD.matcher(text.text());
    while (told.find()) {
      int group = told.group(1) != null ? 1 : told.group(2) != null ? 2 : 3;
      Optional<Hit> hit = hit(text, told.start(group), told.end(group));
      if (hit.isPresent()) {
        return hit;
      }
    }
    return Optional.empty();
  }

  private static Optional<Hit> hit(FoldedText text, int from, int to) {
    int start = from;
    int end = to;
    while (end > start && " .;,:".indexOf(text.text().charAt(end - 1)) >= 0) {
      end--;
    }
    Matcher prefix = PREFIX.matcher(text.text()).region(start, end);
    if (prefix.lookingAt() && end - prefix.end() > 8) {
      start = prefix.end();
    }
    Matcher bound = BOUND_FOR.matcher(text.text()).region(start, end);
    if (bound.find() && bound.start() - start > 8) {
      end = bound.start();
    }
    String words = text.text().substring(start, end);
    return words.length() < 6 || ProcedureWords.alone(words) || words.matches("(?i)ce qu(?:e |').*")
        ? Optional.empty()
        : Optional.of(text.hit(Value.of(text.words(start, end)), start, end));
  }
}
