package org.paraphe.checking;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactStatus;
import org.paraphe.facts.FactType;
import org.paraphe.facts.Hit;
import org.paraphe.facts.Recognisers;
import org.paraphe.facts.Span;
import org.paraphe.facts.Value;
import org.paraphe.template.FieldSpec;

/**
 * VALEUR_A_CONFIRMER: a required amount whose own sentence says that it is an estimate, another
 * time's or another's, or only what somebody asks for while another sentence decides of an amount
 * that the act does not have. A field's own words found it; these are no field's.
 */
final class SpokenAgainstCheck implements Check {

  private static final Pattern OVER =
      Pattern.compile(
          "\\b(?:estim(?:ation|ee?s?|atif|ative)|sortante?|ancien(?:ne)?s?|precedente?s?|an(?:nee)? (?:passee?|dernier|derniere)|avait|etait|versait|payait|pour memoire|exemple|(?:non|pas) retenue?s?|ecartee?s?|rejetee?s?|jusqu'a|dans la limite d|n'exced[a-z]+|inferieure?s? a|plafond|seuil|enveloppe|autofinancement|budget prevu|credits? (?:ouverts?|inscrits?|votes?|disponibles?))\\b");

  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?:demand|sollicit|souhait|besoin|voudri|aimeri|esper|requete|compt(?:ons|ent|e) sur)");

  private static final Pattern DECIDED =
      Pattern.compile(
          "\\b(?:propos|retenu|retient|retenons|accord(?:er|e|ons|ez|ee)|attribu|allou|octroy|arrete a|decid|valid|arbitr|inscri|(?:[aà]|de) (?:voter|verser|allouer))");

  /** What stands in parentheses is said of something else. */
  private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");

  private static final int MOST = 300;

  @Override
  public List<Finding> run(CheckSubject subject) {
    return subject.pack().asked().stream()
        .filter(f -> f.required() && f.type() == FactType.MONTANT)
        .flatMap(
            f ->
                subject.facts().stream()
                    .filter(fact -> fact.name().equals(f.name()))
                    .filter(fact -> fact.status() == FactStatus.TROUVE && fact.others().isEmpty())
                    .filter(fact -> !fact.isToConfirm())
                    .flatMap(fact -> finding(f, fact, subject)))
        .toList();
  }

  private static Stream<Finding> finding(FieldSpec field, Fact fact, CheckSubject subject) {
    Span source = fact.source();
    Value value = fact.value();
    if (source == null || value == null) {
      return Stream.empty();
    }
    String sentence = sentence(source, subject.pieces());
    if (OVER.matcher(sentence).find()) {
      return Stream.of(
          finding(
              field,
              value,
              "sa phrase parle d'une estimation, d'une autre année ou d'une autre offre"));
    }
    boolean asked = ASKED.matcher(sentence).find() && !DECIDED.matcher(sentence).find();
    return asked
        ? decided(value, subject)
            .map(
                words ->
                    finding(
                        field,
                        value,
                        "sa phrase dit ce qui est demandé ; ailleurs, il est décidé : « "
                            + words
                            + " »"))
        : Stream.empty();
  }

  /** The sentence without what its parentheses say, unless the value stands in them. */
  private static String sentence(Span source, List<ExtractedPiece> pieces) {
    String words = OwnSentence.of(source, pieces);
    String bare = ASIDE.matcher(words).replaceAll(" ");
    return bare.contains(Words.fold(source.quote())) ? bare : words;
  }

  /** An amount that a sentence decides of and that no field took. */
  private static Stream<String> decided(Value kept, CheckSubject subject) {
    Set<String> taken =
        subject.facts().stream()
            .filter(f -> f.type() == FactType.MONTANT)
            .flatMap(f -> f.found().stream())
            .map(Value::asText)
            .collect(Collectors.toSet());
    return subject.texts().stream()
        .flatMap(
            p ->
                Recognisers.of(FactType.MONTANT).find(p.text()).stream()
                    .limit(MOST)
                    .filter(h -> !taken.contains(h.value().asText()) && !h.value().equals(kept))
                    .filter(h -> isDecided(p.piece(), h))
                    .map(h -> p.piece().text().substring(h.start(), h.end())))
        .limit(1);
  }

  /** By its sentence, or by its words from the last figure on. */
  private static boolean isDecided(ExtractedPiece piece, Hit hit) {
    String words = Words.fold(OwnSentence.in(piece.text(), hit.start(), hit.end()));
    int at = Math.max(0, words.indexOf(Words.fold(piece.text().substring(hit.start(), hit.end()))));
    return isDecided(words) || isDecided(words.substring(0, at).replaceFirst("^.*\\d", ""));
  }

  private static boolean isDecided(String words) {
    return DECIDED.matcher(words).find()
        && !ASKED.matcher(words).find()
        && !OVER.matcher(words).find();
  }

  private static Finding finding(FieldSpec field, Value value, String why) {
    return Findings.attention(
        FindingCode.VALEUR_A_CONFIRMER,
        "champ " + field.name(),
        "« %s » est retenu pour « %s », mais %s."
            .formatted(ShownValue.of(value, field.type()), field.label(), why),
        "Un montant vrai pour autre chose a pu être pris pour celui-ci.",
        "Relire le passage ; si la valeur n'est pas la bonne, la saisir (« "
            + field.name()
            + " = … »).");
  }
}
