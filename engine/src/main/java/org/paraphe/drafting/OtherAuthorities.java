package org.paraphe.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paraphe.facts.FactType;
import org.paraphe.facts.FoldedText;
import org.paraphe.facts.Span;

/**
 * What another authority decides, gives or pays is not what the act decides: « la commune de
 * Saint-Aubin vient de créer un poste d'agent de maîtrise », « la ville de Mende a donné 5 000 € ».
 * Where nothing else tells a field, its words are read all the same.
 *
 * @param own the name of the authority itself, as the settings have it
 */
record OtherAuthorities(String own) {
  private static final Set<FactType> TOLD =
      Set.of(
          FactType.MONTANT,
          FactType.ORGANISATION,
          FactType.NOMBRE,
          FactType.ENTIER,
          FactType.DATE,
          FactType.TEXTE);

  private static final String NAME = "((?-i:[A-Z])[A-Za-z' -]{2,40}?)";

  private static final String ACTS =
      "(?: \\([^()]{2,40}\\)|, [^,.;]{3,40},)? (?:nous |leur |lui |y |en |elle aussi )?(?:a|ont|vient|avait|recrut(?:e|era)|cree|creera|ouvre|donne|donnera|verse|versera|accorde|pai?e|attribue|vote|emploie|participe|finance|prend|met)\\b";

  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?:^ ?|[.;:,\\n(] ?|\\b(?:que |comme |ou |et |mais ))(?:(?:la |notre )?(?:commune|ville|mairie|communaute (?:de communes|d'agglomeration)|cdc|cc|metropole) (?:voisine |amie )?(?:de |d'|du |des )(?:la |l')?"
              + NAME
              + "|((?-i:[A-Z][a-z]+(?:-[A-Za-z]?[a-z']+)+)))"
              + ACTS,
          Pattern.CASE_INSENSITIVE);

  OtherAuthorities(String own) {
    this.own =
        FoldedText.fold(own)
            .toLowerCase(Locale.ROOT)
            .replaceFirst(
                "^(?:la )?(?:commune|ville|mairie|communaute (?:de communes|d'agglomeration)|metropole) (?:de |d'|du |des )?(?:la |l')?",
                "");
  }

  /** The candidates without those that a clause says of another authority, where others stay. */
  List<Candidate> without(FactType type, List<PieceReading> readings, List<Candidate> candidates) {
    if (own.isBlank() || candidates.size() < 2 || !TOLD.contains(type)) {
      return candidates;
    }
    List<Candidate> kept = new ArrayList<>(candidates);
    kept.removeIf(c -> readings.stream().anyMatch(r -> isIn(r, c.span()) && speak(r, c.span())));
    return kept.isEmpty() ? candidates : kept;
  }

  private static boolean isIn(PieceReading reading, Span span) {
    return reading.piece().name().equals(span.piece());
  }

  private boolean speak(PieceReading reading, Span span) {
    return speakBefore(reading.before(reading.folded().folded(span.start())));
  }

  /** True where the words of the sentence up to a value make another authority its subject. */
  boolean speakBefore(String before) {
    if (own.isBlank()) {
      return false;
    }
    Matcher subject = SUBJECT.matcher(before);
    int end = -1;
    String name = "";
    while (subject.find()) {
      end = subject.end();
      name = subject.group(1) == null ? subject.group(2) : subject.group(1);
    }
    String rest = end < 0 ? "" : before.substring(end).toLowerCase(Locale.ROOT);
    return end >= 0 && !isOwn(name) && !rest.contains(own) && !TURNS.matcher(rest).find();
  }

  /** « Saint-Aubin a voté 280 € ; nous proposons »: the clause that follows is ours. */
  private static final Pattern TURNS =
      Pattern.compile(
          "\\b(?:nous|notre|nos|je|on|la (?:commission|notre)|le (?:bureau|maire|conseil))\\b");

  private boolean isOwn(String name) {
    String said = name.toLowerCase(Locale.ROOT).strip();
    return own.contains(said) || said.contains(own);
  }
}
