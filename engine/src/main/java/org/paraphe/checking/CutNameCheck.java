package org.paraphe.checking;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Lexicon;
import org.paraphe.facts.Span;
import org.paraphe.template.FieldSpec;

/**
 * VALEUR_A_CONFIRMER: a name that ends where the piece goes on with it, « Tir » of « Tir à l'arc »,
 * or words that name nobody.
 */
final class CutNameCheck implements Check {
  private static final int SHOWN = 45;

  /** Behind a common word: « Jazz | au village ». */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "^ (?:(?:a|aux?|en|et|sous|sur|pour|de|du|des|les?|la) (?!prix|montant|tarif|titre|compter|partir|raison|nom\\b|une?\\b|cette|ce\\b|son\\b|sa\\b|ses\\b|leur|notre|votre|\\d)|[dl]')[A-Za-z]");

  /** Behind any other: « La Lyre | de Vaubrac ». */
  private static final Pattern PLACE =
      Pattern.compile("^ (?:(?:de la|de|du|des|en) |de l'|d')[A-Z](?![A-Z])");

  private static final Pattern OURS =
      Pattern.compile("(?<![A-Za-z'\"-])(?:m(?:on|a|es)|[nv](?:os|otre))(?![A-Za-z-])");

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.facts().stream()
        .filter(f -> f.type() == FactType.ORGANISATION || f.type() == FactType.PERSONNE)
        .filter(f -> f.status() == FactStatus.TROUVE && !f.isToConfirm())
        .flatMap(
            f ->
                subject.texts().stream()
                    .filter(t -> t.name().equals(source(f).piece()))
                    .flatMap(t -> doubt(f, t.text()))
                    .map(why -> finding(f, label(f, subject), why)))
        .toList();
  }

  private static Stream<String> doubt(Fact fact, FoldedText text) {
    String name = fact.found().orElseThrow().asText();
    int end = text.folded(source(fact).end());
    String rest = text.text().substring(end, Math.min(text.text().length(), end + SHOWN));
    boolean verb = rest.startsWith(" a ") && text.words(end, end + 2).equals("a");
    boolean cut =
        fact.type() == FactType.ORGANISATION
            && !verb
            && (PLACE.matcher(rest).find()
                || (isCommon(name)
                    && (Character.isLowerCase(name.charAt(0)) || GOES_ON.matcher(rest).find())));
    String why =
        cut
            ? "la pièce continue : « %s »"
                .formatted(
                    (name + " " + text.words(end, end + rest.length()))
                        .split("[.;,(\\n]")[0].strip())
            : OURS.matcher(FoldedText.fold(name)).find() || isVerb(name.split(" ")[0])
                ? "ces mots ne sont pas ceux d'un nom"
                : "";
    return Stream.of(why).filter(w -> !w.isEmpty());
  }

  /** « Tir », « communale »: one word of the language. */
  private static boolean isCommon(String name) {
    Set<Lexicon.Part> parts = Lexicon.parts(name);
    return !name.contains(" ") && !parts.isEmpty() && !parts.contains(Lexicon.Part.NAME);
  }

  private static boolean isVerb(String word) {
    return Lexicon.parts(word).equals(Set.of(Lexicon.Part.VERB));
  }

  private static Span source(Fact fact) {
    return Objects.requireNonNull(fact.source());
  }

  private static String label(Fact fact, CheckSubject subject) {
    return subject.pack().field(fact.name()).map(FieldSpec::label).orElse(fact.name());
  }

  private static Finding finding(Fact fact, String label, String why) {
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + fact.name(),
        "« %s » est retenu pour « %s », mais %s."
            .formatted(fact.found().orElseThrow().asText(), label, why),
        "Un nom lu en partie, ou qui n'en est pas un, désigne quelqu'un d'autre.",
        "Relire le passage ; si le nom n'est pas entier, le saisir (« %s = … »)."
            .formatted(fact.name()));
  }
}
