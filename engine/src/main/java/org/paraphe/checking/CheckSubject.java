package org.paraphe.checking;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Act;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.facts.Fact;
import org.paraphe.facts.FactType;
import org.paraphe.facts.SetAside;
import org.paraphe.facts.Value;
import org.paraphe.template.TemplatePack;

/** What checks look at. The texts of the pieces are folded once for all of them. */
public final class CheckSubject {
  private final TemplatePack pack;
  private final Act act;
  private final List<Fact> facts;
  private final Map<String, Value> given;
  private final List<ExtractedPiece> pieces;
  private final LocalDate date;
  private volatile @Nullable List<PieceText> texts;
  private volatile @Nullable Set<String> aside;

  /**
   * @param given values of settings, session and register that the act may state
   * @param date the act's date
   */
  public CheckSubject(
      TemplatePack pack,
      Act act,
      List<Fact> facts,
      Map<String, Value> given,
      List<ExtractedPiece> pieces,
      LocalDate date) {
    this.pack = pack;
    this.act = act;
    this.facts = List.copyOf(facts);
    this.given = Collections.unmodifiableMap(new TreeMap<>(given));
    this.pieces = List.copyOf(pieces);
    this.date = date;
  }

  public TemplatePack pack() {
    return pack;
  }

  public Act act() {
    return act;
  }

  public List<Fact> facts() {
    return facts;
  }

  public Map<String, Value> given() {
    return given;
  }

  public List<ExtractedPiece> pieces() {
    return pieces;
  }

  public LocalDate date() {
    return date;
  }

  /** The pieces that have a text. */
  List<PieceText> texts() {
    List<PieceText> known = texts;
    if (known == null) {
      known = pieces.stream().flatMap(PieceText::of).toList();
      texts = known;
    }
    return known;
  }

  /** Those of them that are not set aside, as a losing offer or last year's model is. */
  List<PieceText> retained() {
    Set<String> apart = aside();
    return texts().stream().filter(t -> !apart.contains(t.name())).toList();
  }

  /** The names of the pieces that are set aside. */
  Set<String> aside() {
    Set<String> known = aside;
    if (known == null) {
      known = SetAside.in(pieces);
      aside = known;
    }
    return known;
  }

  /** The days that the act's facts hold, ISO. */
  Set<String> datesTaken() {
    return facts.stream()
        .filter(f -> f.type() == FactType.DATE)
        .flatMap(f -> f.found().stream())
        .map(Value::asText)
        .collect(Collectors.toSet());
  }
}
