package org.paraphe.checking;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paraphe.act.Delai;

/**
 * The delays and thresholds of sessions, each with its article and the days between which it holds:
 * {@code regles-seance.yaml}.
 */
record SessionRules(
    List<Rule> convocation,
    List<Rule> secondeConvocation,
    List<Rule> quorum,
    List<Rule> representants,
    List<Rule> pouvoir,
    List<Rule> majorite) {

  private static final String FILE = "regles-seance.yaml";
  private static final SessionRules EMBEDDED = read();

  /** Of a kind of authority that settings do not tell: no rule is wider than a commune's. */
  static final String COMMUNE = "commune";

  /**
   * @param collectivite "commune", "epci", "departement", "region", "ccas"; null for all
   * @param habitants the population from which the rule holds; null for any
   * @param moinsDe the population from which it holds no more; null for any
   * @param urgence clear days still due in a case of urgency; null where the law foresees none
   * @param jusqua the first day on which it holds no more; null for none
   * @param source the article, as findings print it
   */
  record Rule(
      @Nullable String collectivite,
      @Nullable Integer habitants,
      @Nullable Integer moinsDe,
      int jours,
      boolean francs,
      @Nullable Integer urgence,
      LocalDate depuis,
      @Nullable LocalDate jusqua,
      String source) {

    Delai delai(boolean urgent) {
      return urgent && urgence != null ? new Delai(urgence, true) : new Delai(jours, francs);
    }

    private boolean holds(String type, @Nullable Integer population, LocalDate date) {
      return (collectivite == null || collectivite.equals(type))
          && !date.isBefore(depuis)
          && (jusqua == null || date.isBefore(jusqua))
          && (population == null || habitants == null || population >= habitants)
          && (population == null || moinsDe == null || population < moinsDe);
    }
  }

  SessionRules {
    convocation = List.copyOf(convocation);
    secondeConvocation = List.copyOf(secondeConvocation);
    quorum = List.copyOf(quorum);
    representants = List.copyOf(representants);
    pouvoir = List.copyOf(pouvoir);
    majorite = List.copyOf(majorite);
  }

  static SessionRules embedded() {
    return EMBEDDED;
  }

  /** The rule that holds; where the population is not known, the one that asks for least. */
  static Optional<Rule> holding(
      List<Rule> rules, String type, @Nullable Integer population, LocalDate date) {
    return rules.stream()
        .filter(r -> r.holds(type, population, date))
        .min(Comparator.comparing(Rule::jours));
  }

  private static SessionRules read() {
    YAMLMapper yaml =
        YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.LOWER_CAMEL_CASE)
            .build();
    try (InputStream in = SessionRules.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + FILE);
      }
      return yaml.readValue(in, SessionRules.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }
}
