package org.paraphe.drafting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.act.Act;
import org.paraphe.act.ActXml;
import org.paraphe.act.Typographie;
import org.paraphe.checking.Mutations;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;

/**
 * Drafts with one thing changed, by what was changed: a word or figure of any paragraph; a fact in
 * favour of another value of the same dossier; a day for a month; a digit for its neighbour; a
 * reference; a part that only settings and people fill.
 */
final class DraftMutants {

  private static final Pattern PRINTED =
      Pattern.compile("<(?!reference|renvoi)[^<>]*>([^<>]*[\\p{Lu}\\d][^<>]*)(?=<)");
  private static final Pattern FAIT = Pattern.compile("<fait champ=\"([^\"]+)\">([^<]+)</fait>");
  private static final Pattern REFERENCE = Pattern.compile("<reference>([^<]+)</reference>");
  private static final Pattern RENVOI = Pattern.compile("<renvoi [^>]*>([^<]+)</renvoi>");
  private static final Pattern OFFICIAL =
      Pattern.compile("<(?:entete|seance|vote|signature) [^>]*>");
  private static final Pattern VALUE = Pattern.compile("(\\w+)=\"([^\"]*[\\p{L}\\d][^\"]*)\"");
  private static final Pattern LAST_NUMBER = Pattern.compile("\\d+(?!.*\\d)");
  private static final Pattern ARTICLE = Pattern.compile("(?<=\\d-)\\d+");
  private static final Pattern NUMBER = Pattern.compile("[LRD]\\. \\d+(?:-\\d+)+(?!\\d)");
  private static final Pattern LAW = Pattern.compile("n° \\d{2,4}-\\d+ du \\d+");
  private static final List<FactType> SWAPPED =
      List.of(
          FactType.MONTANT,
          FactType.DATE,
          FactType.ORGANISATION,
          FactType.PERSONNE,
          FactType.ADRESSE,
          FactType.SIRET,
          FactType.ANNEE);

  /** A draft with one thing changed. */
  record Mutant(String kind, String what, Act act) {}

  private final String xml;
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final List<ExtractedPiece> pieces;
  private final String template;
  private final List<Mutant> mutants = new ArrayList<>();

  private DraftMutants(Draft draft, List<ExtractedPiece> pieces, String template) {
    this.template = template;
    this.xml = ActXml.write(draft.act());
    this.pieces = pieces;
    draft.facts().forEach(f -> facts.put(f.name(), f));
  }

  /**
   * @param template of the pack: its other references are its own, in whatever branch
   */
  static List<Mutant> of(Draft draft, List<ExtractedPiece> pieces, String template) {
    DraftMutants all = new DraftMutants(draft, pieces, template);
    all.words();
    all.facts();
    all.references();
    all.official();
    return all.mutants;
  }

  private void words() {
    Matcher printed = PRINTED.matcher(xml);
    while (printed.find()) {
      Mutations.of(printed.group(1)).forEach(m -> add("mot ou chiffre", printed, 1, m));
    }
  }

  private void facts() {
    Matcher fait = FAIT.matcher(xml);
    while (fait.find()) {
      String text = fait.group(2);
      swappedDigits(text).forEach(m -> add("chiffres intervertis", fait, 2, m));
      Fact fact = facts.get(fait.group(1).split("[.\\[]", 2)[0]);
      if (fact == null) {
        continue;
      }
      if (fact.type() == FactType.DATE) {
        nearDates(fact).forEach(m -> add("jour ou mois", fait, 2, m));
      }
      if (SWAPPED.contains(fact.type()) && text.chars().anyMatch(Character::isLetterOrDigit)) {
        others(fact).stream()
            .filter(o -> !sameWords(o, text))
            .forEach(o -> add("autre valeur du dossier", fait, 2, o));
      }
    }
  }

  private static boolean sameWords(String a, String b) {
    String first = plain(a);
    return plain(b).contains(first) || first.isEmpty();
  }

  private static String plain(String text) {
    return FoldedText.fold(text).toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static List<String> swappedDigits(String text) {
    List<String> swapped = new ArrayList<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      char a = text.charAt(i);
      char b = text.charAt(i + 1);
      if (Character.isDigit(a) && Character.isDigit(b) && a != b) {
        swapped.add(text.substring(0, i) + b + a + text.substring(i + 2));
      }
    }
    return swapped;
  }

  private static List<String> nearDates(Fact fact) {
    LocalDate date = LocalDate.parse(fact.found().orElseThrow().asText());
    List<LocalDate> near =
        new ArrayList<>(
            List.of(date.plusDays(1), date.minusDays(1), date.plusMonths(1), date.minusYears(1)));
    try {
      near.add(LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()));
    } catch (DateTimeException e) {
      assert date.getDayOfMonth() > 12;
    }
    return near.stream().filter(d -> !d.equals(date)).map(Typographie::date).toList();
  }

  /** The other values of the fact's type that the pieces give, as an act would print them. */
  private Set<String> others(Fact fact) {
    String own = fact.found().map(v -> v.asText()).orElse("");
    Set<String> others = new LinkedHashSet<>();
    for (ExtractedPiece piece : pieces) {
      for (Hit hit : Recognisers.of(fact.type()).find(FoldedText.of(piece.text()))) {
        String value = hit.value().asText();
        if (!value.equals(own)) {
          others.add(printed(fact.type(), value));
        }
      }
    }
    return others;
  }

  private static String printed(FactType type, String value) {
    return switch (type) {
      case MONTANT -> Typographie.montant(value);
      case DATE -> Typographie.date(value);
      case SIRET -> Typographie.siret(value);
      default -> value;
    };
  }

  private void references() {
    Matcher reference = REFERENCE.matcher(xml);
    while (reference.find()) {
      each(reference, ARTICLE, n -> String.valueOf(Integer.parseInt(n) + 1), "référence");
      each(reference, ARTICLE, n -> n + "7", "référence");
      each(reference, LAW, n -> n.replaceFirst("(\\d)( du)", "9$1$2"), "référence");
      each(reference, LAW, n -> n.replaceFirst("du \\d+", "du 29"), "référence");
    }
    Matcher renvoi = RENVOI.matcher(xml);
    while (renvoi.find()) {
      each(renvoi, LAST_NUMBER, n -> n + "9", "renvoi");
    }
  }

  private void each(
      Matcher place, Pattern what, java.util.function.UnaryOperator<String> change, String kind) {
    String text = place.group(1);
    Matcher found = what.matcher(text);
    while (found.find()) {
      String changed =
          text.substring(0, found.start())
              + change.apply(found.group())
              + text.substring(found.end());
      if (!isOfThePack(text, changed)) {
        add(kind, place, 1, changed);
      }
    }
  }

  private boolean isOfThePack(String text, String changed) {
    return NUMBER
        .matcher(changed)
        .results()
        .map(m -> m.group())
        .filter(n -> !text.contains(n))
        .anyMatch(template::contains);
  }

  private void official() {
    Matcher official = OFFICIAL.matcher(xml);
    while (official.find()) {
      Matcher value = VALUE.matcher(xml).region(official.start(), official.end());
      while (value.find()) {
        Mutations.of(value.group(2)).stream()
            .filter(m -> !m.equals(value.group(2)))
            .forEach(m -> add("en-tête, séance ou signature", value, 2, m));
      }
    }
  }

  private void add(String kind, Matcher place, int group, String text) {
    String changed =
        xml.substring(0, place.start(group))
            + text.replaceAll("&(?!\\w+;)", "&amp;").replace("<", "&lt;")
            + xml.substring(place.end(group));
    mutants.add(new Mutant(kind, place.group(group) + " > " + text, ActXml.read(changed)));
  }
}
