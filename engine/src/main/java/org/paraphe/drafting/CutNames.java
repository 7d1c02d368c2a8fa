package org.paraphe.drafting;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Lexicon;
import org.paraphe.facts.Span;

/** A name that its piece goes on with, « Tir | à l'arc », or words that name nobody. */
final class CutNames {
  /** Behind a common word, « Jazz | au village », or any other, « La Lyre | de Vaubrac ». */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "^ (?:(?:a|aux?|en|et|sous|sur|pour|de|du|des|les?|la) (?!prix|montant|tarif|titre|compter|partir|raison|nom\\b|une?\\b|cette|ce\\b|son\\b|sa\\b|ses\\b|leur|notre|votre|\\d)|[dl]')[A-Za-z]");

  private static final Pattern PLACE =
      Pattern.compile("^ (?:(?:de la|de|du|des|en) |de l'|d')[A-Z](?![A-Z])");

  private CutNames() {}

  /** The fact, to be confirmed where a person must look for the whole name. */
  static Fact told(List<PieceReading> readings, Fact fact) {
    Span source = fact.source();
    boolean body = fact.type() == FactType.ORGANISATION;
    if (fact.value() == null
        || source == null
        || fact.rule() != null
        || !(body || fact.type() == FactType.PERSONNE)) {
      return fact;
    }
    String name = fact.value().asText();
    boolean said =
        name.matches(".*\\b(?:m(?:on|a|es)|[nv](?:os|otre))(?![\\p{L}-]).*")
            || Lexicon.parts(name.split(" ")[0]).equals(Set.of(Lexicon.Part.VERB));
    boolean cut =
        body
            && readings.stream()
                .filter(r -> r.piece().name().equals(source.piece()))
                .anyMatch(r -> goesOn(name, r.folded(), source.end()));
    return said || cut ? fact.by(Fact.COUPE) : fact;
  }

  private static boolean goesOn(String name, FoldedText text, int place) {
    int end = text.folded(place);
    String rest = text.text().substring(end, Math.min(text.text().length(), end + 20));
    Set<Lexicon.Part> parts = Lexicon.parts(name);
    boolean common = !parts.isEmpty() && !parts.contains(Lexicon.Part.NAME) && !name.contains(" ");
    boolean verb = rest.startsWith(" a ") && text.words(end, end + 2).equals("a");
    return PLACE.matcher(rest).find()
        || (common
            && !verb
            && (Character.isLowerCase(name.charAt(0)) || GOES_ON.matcher(rest).find()));
  }
}
