package org.paraphe.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.paraphe.law.CheckedQuotation;
import org.paraphe.law.Citation;
import org.paraphe.law.CitationParser;
import org.paraphe.law.ReferenceTable;
import org.paraphe.law.Resolution;

/**
 * The references of an act of ten pages (30 000 characters, some sixty references), found, resolved
 * in the embedded table, its quotations looked for. Limit: 20 ms.
 *
 * <pre>
 * mvn -q -pl benchmarks -am -DskipTests package dependency:copy-dependencies
 * java -cp "benchmarks/target/classes:benchmarks/target/dependency/*" \
 *   org.openjdk.jmh.Main CitationSpeed
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CitationSpeed {

  private static final LocalDate DAY = LocalDate.of(2023, 12, 6);
  private static final int LENGTH = 30_000;

  private static final List<String> REFERENCES =
      List.of(
          "l'article L. 2121-29 du code général des collectivités territoriales",
          "les articles L. 2121-20, R. 2121-7 et L. 2121-21 du CGCT",
          "les articles R. 2131-1 à R. 2131-4 du même code",
          "l'article L. 2122-22, 4° et 16°, du CGCT",
          "la loi n° 82-213 du 2 mars 1982 modifiée",
          "l'article 10 de la loi n° 2000-321 du 12 avril 2000",
          "le code de la route, notamment ses articles R. 411-8 et R. 411-25",
          "l'article L. 2213-19-1 du code général des collectivités territoriales",
          "la délibération n° 2024-017 du 12 mars 2024");

  private static final String PROSE =
      " ;\nConsidérant que la commune entretient chaque année les chemins, les ponts et les lavoirs"
          + " qui lui appartiennent, que le service technique a rendu compte de leur état le 3 mai"
          + " 2026, que le montant des travaux, estimé à 45 300,50 € hors taxes, reste inscrit au"
          + " chapitre 21 du budget principal, que l'association « Les Amis du Lavoir » a proposé"
          + " son aide pendant les mois d'été et que le conseil, qui en a débattu, accepte cette"
          + " aide, dont il fixe les conditions, les dates, les lieux et la durée dans une"
          + " convention que le maire est chargé de signer, de publier et de suivre, ainsi que d'en"
          + " rendre compte à la fin de chaque exercice, au plus tard le 31 mars de l'année qui"
          + " suit ;\nVu ";

  private final String act = act();
  private final CitationParser parser = new CitationParser();
  private final ReferenceTable table = ReferenceTable.embedded();

  private static String act() {
    StringBuilder act = new StringBuilder("Vu ");
    for (int i = 0; act.length() < LENGTH; i++) {
      act.append(REFERENCES.get(i % REFERENCES.size())).append(PROSE);
    }
    return act.toString();
  }

  /** How many references are in force, so that nothing is left out as unused. */
  @Benchmark
  public long referencesOfTenPages() {
    List<Citation> citations = parser.parse(act);
    long inForce =
        citations.stream()
            .filter(c -> table.resolve(c, DAY).status() == Resolution.Status.EN_VIGUEUR)
            .count();
    return inForce + CheckedQuotation.of(act, citations, table, DAY).size();
  }
}
