package org.paraphe.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.act.Typographie;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Value;
import org.paraphe.law.Citation;
import org.paraphe.law.CitationParser;
import org.paraphe.template.TemplatePack;
import org.paraphe.template.TextSlot;

/**
 * Lets a model's wording pass only where every amount, date, number, name and reference in it is
 * given by a verified value, its quote or the pack. What is not plainly good is refused: the
 * template's own words stand.
 */
final class WordingCheck {

  private static final CitationParser CITATIONS = new CitationParser();
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[ .]\\d{3})*(?:,\\d+)?");
  private static final Pattern WORD = Pattern.compile("[\\p{L}]+(?:-[\\p{L}]+)*");
  private static final Pattern STRANGE =
      Pattern.compile("[^\\p{IsLatin}\\d\\s.,;:’'()«»“”\"/°%€–—-]|[\\r\\n\\t]|//|www\\.");

  /** Figures in words; « un » and « une » are articles too. */
  private static final Pattern SPELT =
      Pattern.compile(
          "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize"
              + "|vingts?|trente|quarante|cinquante|soixante|septante|octante|huitante|nonante|cents?"
              + "|mille|millions?|milliards?|premiere?|seconde?|deuxieme|troisieme|moitie|tiers"
              + "|quart|double|triple|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre"
              + "|octobre|novembre|decembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche");

  /** Words that a machine is spoken to with, and words of another language. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "\\b(?:ignore[rz]?|consignes?|instructions?|prompt|systeme|assistant|modele de langage|ia"
              + "|json|the|and|of|this|that|with|shall|der|die|und|los|las|para|del)\\b");

  private final TemplatePack pack;
  private final String given;
  private final Set<String> words = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();

  WordingCheck(TemplatePack pack, List<Fact> facts) {
    this.pack = pack;
    this.given = given(facts);
    Matcher word = WORD.matcher(FoldedText.fold(given));
    while (word.find()) {
      words.add(word.group());
    }
    numbers(given).forEach(numbers::add);
  }

  /** The verified values, as the pieces and as the act write them, with their quotes. */
  private static String given(List<Fact> facts) {
    StringBuilder text = new StringBuilder();
    for (Fact fact : facts) {
      fact.found().ifPresent(value -> text.append(printed(fact.type(), value)).append('\n'));
      if (fact.source() != null) {
        text.append(fact.source().quote()).append('\n');
      }
    }
    return text.toString();
  }

  private static String printed(FactType type, Value value) {
    String raw = value.asText();
    return switch (type) {
      case MONTANT -> raw.matches("-?\\d+\\.\\d{2}") ? Typographie.montant(raw) : raw;
      case DATE -> Typographie.date(raw);
      default -> raw;
    };
  }

  /** Why the wording may not stand, in French; empty where it may. */
  Optional<String> refusal(TextSlot slot, String wording) {
    String folded = FoldedText.fold(wording);
    if (wording.length() > slot.longest()) {
      return Optional.of("elle dépasse " + slot.longest() + " caractères");
    }
    if (!slot.openings().isEmpty()
        && slot.openings().stream().noneMatch(o -> folded.startsWith(FoldedText.fold(o)))) {
      return Optional.of(
          "elle ne commence pas par " + String.join(" ou ", slot.openings()).strip());
    }
    Matcher strange = STRANGE.matcher(wording);
    if (strange.find()) {
      return Optional.of("elle contient un signe qui n'a pas sa place dans un acte");
    }
    Matcher foreign = FOREIGN.matcher(folded.toLowerCase(Locale.ROOT));
    if (foreign.find()) {
      return Optional.of("elle contient « " + foreign.group() + " »");
    }
    return citation(wording)
        .or(() -> typed(wording, FactType.MONTANT))
        .or(() -> typed(wording, FactType.DATE))
        .or(() -> number(wording))
        .or(() -> word(folded))
        .map(stray -> "« " + stray + " » n'est donné par aucune valeur vérifiée");
  }

  /** A reference that the pack's own text does not make. */
  private Optional<String> citation(String wording) {
    List<Citation> own = CITATIONS.parse(pack.actTemplate());
    return CITATIONS.parse(wording).stream()
        .filter(c -> own.stream().noneMatch(o -> same(o, c)))
        .map(Citation::text)
        .findFirst();
  }

  private static boolean same(Citation a, Citation b) {
    return a.nature() == b.nature()
        && java.util.Objects.equals(a.code(), b.code())
        && java.util.Objects.equals(a.title(), b.title())
        && java.util.Objects.equals(a.article(), b.article());
  }

  /** An amount or a date that no verified value is. */
  private Optional<String> typed(String wording, FactType type) {
    Set<Value> known = new HashSet<>();
    Recognisers.of(type).find(FoldedText.of(given)).stream().map(Hit::value).forEach(known::add);
    return Recognisers.of(type).find(FoldedText.of(wording)).stream()
        .filter(hit -> !known.contains(hit.value()))
        .map(hit -> wording.substring(hit.start(), hit.end()))
        .findFirst();
  }

  private Optional<String> number(String wording) {
    List<String> cited =
        CITATIONS.parse(wording).stream().flatMap(c -> numbers(c.text()).stream()).toList();
    return numbers(wording).stream()
        .filter(n -> !numbers.contains(n) && !cited.contains(n))
        .findFirst();
  }

  private static List<String> numbers(String text) {
    List<String> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(FoldedText.fold(text));
    while (matcher.find()) {
      String digits = matcher.group().replaceAll("[ .]", "").replace(',', '.');
      numbers.add(new BigDecimal(digits).stripTrailingZeros().toPlainString());
    }
    return numbers;
  }

  /** A name, a figure in words, a day or a month that no verified value holds. */
  private Optional<String> word(String folded) {
    Matcher matcher = WORD.matcher(folded);
    while (matcher.find()) {
      String word = matcher.group();
      boolean name = Character.isUpperCase(word.charAt(0));
      boolean spelt = SPELT.matcher(word.toLowerCase(Locale.ROOT)).matches();
      if ((name || spelt) && !words.contains(word)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }
}
