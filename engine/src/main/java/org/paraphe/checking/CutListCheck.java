package org.paraphe.checking;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.Span;
import org.paraphe.template.FieldSpec;

/**
 * VALEUR_A_CONFIRMER: a form's line goes on with another item behind those that the act takes from
 * it: « Matières : bons de commande. certification du service fait ».
 */
final class CutListCheck implements Check {
  /** Another item on the line, and not when, up to what or by whom. */
  private static final Pattern MORE =
      Pattern.compile(
          " ?(?:[.,;/+]|et\\b|ainsi que\\b) ?(?!(?:a|au|aux|du|des|de|le|la|les|jusqu|sous|dans|pour|par|avec|sauf|article|cf|voir|soit|dont|y compris|ce|cette|il|elle|compter|des le|sur|en|entre|pendant|effet|delegation|signature|vu|art|deviation|signalisation|tel|contact|merci|mme|m|mm)\\b)"
              + "([a-z]{4,}(?: (?:[ld]')?[a-z'-]+)*)");

  /** In a sentence, another item with its article: « et la correspondance courante ». */
  private static final Pattern NEXT_ITEM =
      Pattern.compile(
          "(?:,|,? et|,? ainsi que) (?:les? |la |l'|des |du |de la |de l')"
              + "(?!(?:commune|maire|mairie|ville|conseil|signature|delegation|arrete|date|effet|presente?|limite|meme)\\b)([a-z]{4,}(?: (?:[ld]')?[a-z'-]+)*)");

  private static final int LEAST = 8;

  /** What stands between two items, or between a word and what belongs to it. */
  private static final Pattern LINKED =
      Pattern.compile("(?:[,;]|\\b(?:et|pour|de|du|des|la|le|les|l'|au|aux|avec))$");

  private static final int LONG_WORD = 4;
  private static final int FEWEST_WORDS = 2;

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.status() == FactStatus.TROUVE && !f.isToConfirm())
        .flatMap(
            f ->
                subject.pack().field(f.name()).filter(WeakTextCheck::isOfPhrases).stream()
                    .flatMap(field -> finding(f, field, subject.pieces()).stream()))
        .toList();
  }

  private static Optional<Finding> finding(
      Fact fact, FieldSpec field, List<ExtractedPiece> pieces) {
    Span source = fact.source();
    return source == null
        ? Optional.empty()
        : pieces.stream()
            .filter(p -> p.name().equals(source.piece()) && source.end() <= p.text().length())
            .flatMap(
                p ->
                    more(p.text(), source)
                        .filter(rest -> !isOfTheList(fact, rest))
                        .map(rest -> finding(fact, field, "continue", rest))
                        .or(
                            () ->
                                begun(p.text(), source)
                                    .map(first -> finding(fact, field, "commence", first)))
                        .stream())
            .findFirst();
  }

  /** What a form's line says before the first item: an item that was not read. */
  private static Optional<String> begun(String text, Span source) {
    int line = text.lastIndexOf('\n', source.start()) + 1;
    int label =
        Math.max(text.lastIndexOf(':', source.start()), text.lastIndexOf('\t', source.start() - 1));
    if (label < line) {
      return Optional.empty();
    }
    String before = text.substring(label + 1, source.start()).strip();
    boolean several =
        Words.of(before).stream().filter(w -> w.length() >= LONG_WORD).count() >= FEWEST_WORDS;
    return several && LINKED.matcher(Words.fold(before)).find()
        ? Optional.of(before)
        : Optional.empty();
  }

  private static boolean isOfTheList(Fact fact, String rest) {
    String said = Words.fold(rest).replaceFirst("^(?:et|ainsi que) ", "");
    return fact.items().anyMatch(v -> said.startsWith(Words.fold(v.asText())));
  }

  private static Optional<String> more(String text, Span source) {
    String before = text.substring(text.lastIndexOf('\n', source.start()) + 1, source.start());
    int line = text.indexOf('\n', source.end());
    String after = text.substring(source.end(), line < 0 ? text.length() : line);
    boolean form = before.indexOf(':') >= 0 || before.indexOf('\t') >= 0;
    Matcher more = (form ? MORE : NEXT_ITEM).matcher(Words.fold(after));
    return more.lookingAt() && more.group(1).length() >= LEAST
        ? Optional.of(after.replaceFirst("^[\\s.,;/+]+", "").strip())
        : Optional.empty();
  }

  private static Finding finding(Fact fact, FieldSpec field, String goes, String rest) {
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + fact.name(),
        "« %s » : la ligne d'où viennent les éléments retenus %s par « %s »."
            .formatted(field.label(), goes, rest),
        "Un élément de la liste manque peut-être à l'acte.",
        "Lire la ligne et, si besoin, saisir la liste entière (« " + fact.name() + " = … »).");
  }
}
