package org.paraphe.drafting;

import java.util.List;
import java.util.regex.Pattern;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Recogniser;
import org.paraphe.facts.Recognisers;
import org.paraphe.template.FieldSpec;
import org.paraphe.template.Hints;

/** A field with its hints made ready to search. */
final class FieldHints {
  private static final int PREFERRED = 25;
  private static final int DEMOTED = -25;

  private final FieldSpec field;
  private final Words labels;
  private final Words prefer;
  private final Words demote;
  private final Words exclude;
  private final List<Pattern> motifs;
  private final Recogniser recogniser;

  FieldHints(FieldSpec field) {
    Hints hints = field.hints();
    this.field = field;
    this.labels = Words.whole(hints.libelles());
    this.prefer = Words.startingWith(hints.preferer());
    this.demote = Words.startingWith(hints.ecarter());
    this.exclude = Words.startingWith(hints.exclure());
    this.motifs = hints.motifs().stream().map(FieldHints::motif).toList();
    String name = hints.reconnaisseur();
    this.recogniser =
        (name == null ? java.util.Optional.<Recogniser>empty() : Recognisers.named(name))
            .orElseGet(() -> Recognisers.of(field.type()));
  }

  FieldSpec field() {
    return field;
  }

  List<Pattern> motifs() {
    return motifs;
  }

  Recogniser recogniser() {
    return recogniser;
  }

  /** True where the words name the field or speak for it or against it. */
  boolean speaksOf(String folded) {
    return labels.in(folded) || prefer.in(folded) || demote.in(folded);
  }

  boolean isExcluded(PieceReading.Stretch around) {
    return isExcluded(around.text());
  }

  boolean isExcluded(String folded) {
    return exclude.in(folded);
  }

  /** Above zero where the nearest word speaks for the value, below where it speaks against it. */
  int weight(PieceReading.Stretch around) {
    int pro = prefer.distance(around.text(), around.from(), around.to());
    int contra = demote.distance(around.text(), around.from(), around.to());
    if (pro == contra) {
      return 0;
    }
    return pro < contra ? PREFERRED : DEMOTED;
  }

  private static Pattern motif(String motif) {
    return Pattern.compile(FoldedText.fold(motif).replace(" ", "\\s"), Pattern.CASE_INSENSITIVE);
  }
}
