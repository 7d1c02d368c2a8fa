package org.paraphe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.paraphe.casefile.CaseFile;
import org.paraphe.casefile.CaseState;
import org.paraphe.law.CorpusImport;
import org.paraphe.law.LawChange;
import org.paraphe.law.Watched;

class LawWatchIT extends HomeBench {

  private static final String CODE = "LEGITEXT000006070633";

  /** The article that every traffic order of the pack cites, of a made-up text. */
  private static String version(String from, String to, String state) {
    return """
    {"cid":"%s","code":"Code général des collectivités territoriales","num":"L2213-1",\
    "debut":"%s","fin":%s,"path":"livre","text":"La police.","etat_2023":"%s"}
    """
        .formatted(CODE, from, to.isEmpty() ? "null" : "\"" + to + "\"", state);
  }

  private void imports(String name, LocalDate asOf, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, String.join("", lines), StandardCharsets.UTF_8);
    new CorpusImport(paraphe.home().corpus(), (source, read) -> {}).run(List.of(file), asOf);
  }

  /** What the imported article brings: the embedded table may tell of others that a pack cites. */
  private List<String> found() {
    return paraphe.lawWatch().report(null).orElseThrow().changes().stream()
        .filter(c -> "L2213-1".equals(c.citation().article()))
        .map(LawWatchIT::shown)
        .toList();
  }

  private static String shown(LawChange change) {
    Watched by = change.by();
    return by.source() + " " + by.ref() + " " + change.citation().article() + " " + change.kind();
  }

  private List<String> veille() throws IOException {
    try (Stream<Path> files = Files.list(paraphe.home().corpus().resolve("veille"))) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> !n.startsWith("."))
          .sorted()
          .toList();
    }
  }

  @Test
  void hasNothingToWatchWhereNothingIsImported() {
    assertThat(paraphe.lawWatch().report(null)).isEmpty();
    assertThat(paraphe.lawNotices().write()).isFalse();
  }

  @Test
  void tellsWhichPackAndWhichDraftCiteAnArticleThatAnImportChanged() throws IOException {
    imports("un.jsonl", LocalDate.of(2025, 1, 1), version("2000-01-01", "", "VIGUEUR"));
    CaseFile waiting = drop("lettre.txt", LETTER);
    assertThat(state(waiting)).isEqualTo(CaseState.A_VALIDER);
    assertThat(found()).isEmpty();

    imports(
        "deux.jsonl",
        LocalDate.of(2026, 1, 1),
        version("2000-01-01", "2025-06-01", "MODIFIE"),
        version("2025-06-01", "", "VIGUEUR"));

    assertThat(found())
        .containsExactly(
            "MODELE arrete-circulation L2213-1 MODIFIE",
            "PROJET " + waiting.ref() + " L2213-1 MODIFIE");
    WatchReport later = paraphe.lawWatch().report(LocalDate.of(2025, 7, 1)).orElseThrow();
    assertThat(later.changes()).noneMatch(c -> "L2213-1".equals(c.citation().article()));
  }

  @Test
  void tellsWhichArchivedActCitesAnArticleThatWasRepealedLater() throws IOException {
    CaseFile waiting = drop("lettre.txt", LETTER);
    waiveAll(waiting);
    assertThat(moveTo(paraphe.home().valides(), waiting)).isInstanceOf(Verdict.Done.class);
    paraphe.steps().runAll();
    assertThat(state(waiting)).isEqualTo(CaseState.ARCHIVE);
    imports("un.jsonl", LocalDate.of(2025, 1, 1), version("2000-01-01", "2024-01-01", "ABROGE"));

    assertThat(found())
        .containsExactly(
            "MODELE arrete-circulation L2213-1 ABROGE",
            "ACTE " + waiting.ref() + " L2213-1 ABROGE");
  }

  @Test
  void writesOneNoticeForEachImport() throws IOException {
    imports("un.jsonl", LocalDate.of(2025, 1, 1), version("2000-01-01", "2025-01-01", "ABROGE"));

    assertThat(paraphe.lawNotices().write()).isTrue();
    assertThat(paraphe.lawNotices().write()).isFalse();

    assertThat(veille())
        .hasSize(2)
        .allMatch(n -> n.matches("\\d{4}-\\d\\d-\\d\\d-index-1\\.(csv|txt)"));
    Path veille = paraphe.home().corpus().resolve("veille");
    assertThat(Files.readString(veille.resolve(veille().get(0))))
        .startsWith("\uFEFFquoi;ref;objet;article")
        .contains("modèle;arrete-circulation;", ";L2213-1;", ";abrogé;2025-01-01;2025-01-01");
    assertThat(Files.readString(veille.resolve(veille().get(1))))
        .contains("abrogé le 1er janvier 2025", "Que faire");
  }

  @Test
  void writesTheNoticeAgainThatAStopLeftHalfWritten() throws IOException {
    imports("un.jsonl", LocalDate.of(2025, 1, 1), version("2000-01-01", "2025-01-01", "ABROGE"));
    paraphe.lawNotices().write();
    Path veille = paraphe.home().corpus().resolve("veille");
    Files.delete(veille.resolve(".annonce"));
    Files.delete(veille.resolve(veille().get(1)));

    assertThat(paraphe.lawNotices().write()).isTrue();
    assertThat(veille()).hasSize(2);
  }

  @Test
  void tellsImportsThatWentUnseenTogether() throws IOException {
    imports("un.jsonl", LocalDate.of(2024, 1, 1), version("2000-01-01", "", "VIGUEUR"));
    paraphe.lawNotices().write();
    String first = version("2000-01-01", "2024-06-01", "MODIFIE");
    imports("deux.jsonl", LocalDate.of(2025, 1, 1), first, version("2024-06-01", "", "VIGUEUR"));
    imports(
        "trois.jsonl",
        LocalDate.of(2026, 1, 1),
        first,
        version("2024-06-01", "", "VIGUEUR").replace("police.", "police municipale."));

    assertThat(paraphe.lawNotices().write()).isTrue();

    Path veille = paraphe.home().corpus().resolve("veille");
    String told =
        veille().stream().filter(n -> n.endsWith("index-3.txt")).findFirst().orElseThrow();
    assertThat(Files.readString(veille.resolve(told)))
        .contains("modifié le 1er juin 2024", "l'état du droit au 1er janvier 2024");
  }

  @Test
  void forgetsNothingWhereTheNoticeCannotBeWritten() throws IOException {
    imports("un.jsonl", LocalDate.of(2025, 1, 1), version("2000-01-01", "", "VIGUEUR"));
    Path veille = paraphe.home().corpus().resolve("veille");
    Files.writeString(veille, "un fichier à la place du dossier");

    assertThatThrownBy(() -> paraphe.lawNotices().write()).isInstanceOf(UncheckedIOException.class);
    Files.delete(veille);
    assertThat(paraphe.lawNotices().write()).isTrue();
  }
}
