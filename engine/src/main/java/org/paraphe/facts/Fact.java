package org.paraphe.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One field of an act: its value, how it came to be, where it stands, and what competed with it.
 *
 * @param value null only when the status is {@link FactStatus#ABSENT}
 * @param source never null when the status is {@link FactStatus#TROUVE}
 * @param others other values that the pieces give for the same field, best first
 * @param rule in French, the stated rule that chose among several values ("la proposition l'emporte
 *     sur la demande"); null where none was needed or none could choose
 */
public record Fact(
    String name,
    FactType type,
    @Nullable Value value,
    FactStatus status,
    @Nullable Span source,
    List<Candidate> others,
    @Nullable String rule) {

  /**
   * The rule of a value that nothing but its kind speaks for: a person is asked to confirm it
   * (VALEUR_A_CONFIRMER).
   */
  public static final String SEULE =
      "seule valeur de cette sorte dans les pièces, qu'aucun mot ne désigne";

  /** The rule of a period that covers several: the act would hold wider than what is asked for. */
  public static final String ENSEMBLE =
      "du premier au dernier jour du tableau, dont les lignes ont des périodes différentes";

  /** The rule of a period that holds on days between those that are asked for. */
  public static final String JOURS_EPARS = "du premier au dernier de jours qui ne se suivent pas";

  /** The rule of a value that only the last and loosest of its field's words tell. */
  public static final String FAIBLE = "peu de mots l'appuient";

  /** The rule of rows that sentences tell, which no table sets apart. */
  public static final String EN_PHRASES = "lignes lues dans des phrases, et dans aucun tableau";

  /**
   * The rule of a value that only an act of the past tells, which is of somebody or something else.
   */
  public static final String ANTERIEUR = "seul un acte antérieur le dit";

  /** The rule of a value of which another passage says that it is still to come. */
  public static final String OUVERTE = "un autre passage dit que la valeur reste à fixer";

  /**
   * The rule of a wording beside which another passage has words of the matter that it lacks; these
   * follow.
   */
  public static final String AUTREMENT = "un autre passage le dit en d'autres mots";

  /** The rule of a list that is one item of a sentence: others may be told in other words. */
  public static final String SEUL_ELEMENT = "un seul élément, lu dans une phrase et sans libellé";

  /** The rule of an amount that may be in thousands of euros. */
  public static final String EN_MILLIERS = "la pièce parle de milliers d'euros, et l'acte d'euros";

  /** The rule of a field whose piece gives a value that the pack does not admit. */
  public static final String REFUSEE = "le modèle d'acte n'admet pas cette valeur";

  /** The rule of words after which the piece goes on with the name, or which are none. */
  public static final String COUPE = "ce n'est peut-être pas un nom, ou pas le nom entier";

  /** The rule of a company that no words choose, and whose name the chosen price follows. */
  public static final String DU_PRIX = "seul le nom qui précède le prix retenu le dit";

  /** The rule of a company where the chosen price follows another one's name, which follows. */
  public static final String AUTRE_PRIX = "le prix retenu suit un autre nom";

  private static final Set<String> TO_CONFIRM =
      Set.of(
          SEULE,
          ENSEMBLE,
          JOURS_EPARS,
          FAIBLE,
          EN_PHRASES,
          ANTERIEUR,
          OUVERTE,
          COUPE,
          DU_PRIX,
          SEUL_ELEMENT,
          EN_MILLIERS);

  /** True where the rule chose so little that a person must confirm the value. */
  public boolean isToConfirm() {
    return rule != null
        && (rule.startsWith(AUTREMENT) || rule.startsWith(AUTRE_PRIX) || TO_CONFIRM.contains(rule));
  }

  public Fact {
    others = List.copyOf(others);
    if ((value == null) != (status == FactStatus.ABSENT)) {
      throw new IllegalArgumentException(name + ": a value is missing exactly when it is absent");
    }
    if (status == FactStatus.TROUVE && source == null) {
      throw new IllegalArgumentException(name + ": a found value has a source");
    }
  }

  /** A value and where it stands. */
  public record Candidate(Value value, Span source) {}

  public static Fact absent(String name, FactType type) {
    return new Fact(name, type, null, FactStatus.ABSENT, null, List.of(), null);
  }

  /** No value: the piece gives one that the pack does not admit. */
  public static Fact refused(String name, FactType type, Candidate said) {
    return new Fact(name, type, null, FactStatus.ABSENT, null, List.of(said), REFUSEE);
  }

  /** What the piece gives and the pack does not admit. */
  public Optional<Candidate> refusal() {
    return REFUSEE.equals(rule) ? others.stream().findFirst() : Optional.empty();
  }

  /** A value that a person typed. */
  public static Fact typed(String name, FactType type, Value value) {
    return new Fact(name, type, value, FactStatus.SAISI, null, List.of(), null);
  }

  /** The same, by another rule. */
  public Fact by(@Nullable String rule) {
    return new Fact(name, type, value, status, source, others, rule);
  }

  /** The same, beside other competing values. */
  public Fact beside(List<Candidate> others) {
    return new Fact(name, type, value, status, source, others, rule);
  }

  public Optional<Value> found() {
    return Optional.ofNullable(value);
  }

  /** What it holds, one by one: the items of a list, else its one value. */
  public Stream<Value> items() {
    return found().stream()
        .flatMap(v -> v instanceof Value.Items list ? list.items().stream() : Stream.of(v));
  }
}
