package org.paraphe.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraphe.law.LawTexts.CODE;
import static org.paraphe.law.LawTexts.archive;
import static org.paraphe.law.LawTexts.citation;
import static org.paraphe.law.LawTexts.gzip;
import static org.paraphe.law.LawTexts.jsonl;
import static org.paraphe.law.LawTexts.line;
import static org.paraphe.law.LawTexts.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusImportTest {

  private static final LocalDate DAY = LocalDate.of(2023, 6, 1);
  private static final String END = "2999-01-01";
  private static final String FULL = "Freemium_legi_global_20230701-140000.tar.gz";

  @TempDir Path folder;
  private Path corpus;

  @BeforeEach
  void namesTheCorpus() {
    corpus = folder.resolve("corpus");
  }

  private ImportReport load(Path... paths) {
    return new CorpusImport(corpus, (source, read) -> {}).run(List.of(paths), null);
  }

  private Resolution.Status status(String article) {
    try (LuceneCorpus texts = new LuceneCorpus(corpus, new NoCorpus())) {
      return texts.resolve(citation(article), DAY).status();
    }
  }

  private int versions() {
    return CorpusStatus.of(corpus).orElseThrow().versions();
  }

  @Test
  void readsVersionsJsonlPlainOrGzipped() throws IOException {
    String line = line("L1", "2000-01-01", "", "VIGUEUR", "Un.");
    load(jsonl(folder.resolve("a.jsonl"), line));
    assertThat(status("L1")).isEqualTo(Resolution.Status.EN_VIGUEUR);

    load(gzip(folder.resolve("b.jsonl.gz"), line("L2", "2000-01-01", "", "VIGUEUR", "Deux.")));
    assertThat(status("L2")).isEqualTo(Resolution.Status.EN_VIGUEUR);
  }

  @Test
  void replacesACodeThatAFileHoldsInWhole() throws IOException {
    load(jsonl(folder.resolve("a.jsonl"), line("L1", "2000-01-01", "", "VIGUEUR", "Un.")));
    load(jsonl(folder.resolve("b.jsonl"), line("L2", "2000-01-01", "", "VIGUEUR", "Deux.")));
    assertThat(status("L1")).isEqualTo(Resolution.Status.INCONNU);
    assertThat(versions()).isEqualTo(1);
  }

  @Test
  void findsNothingToDoTheSecondTime() throws IOException {
    Path file = jsonl(folder.resolve("a.jsonl"), line("L1", "2000-01-01", "", "VIGUEUR", "Un."));
    assertThat(load(file).changed()).isTrue();
    assertThat(load(file).changed()).isFalse();
    assertThat(versions()).isEqualTo(1);
  }

  @Test
  void takesTheDayThatTheDataProveOrTheOneGiven() throws IOException {
    Path file =
        jsonl(
            folder.resolve("a.jsonl"),
            line("L1", "2000-01-01", "2022-03-01", "MODIFIE", "Un."),
            line("L1", "2022-03-01", "", "VIGUEUR", "Un bis."),
            line("L2", "2030-01-01", "", "VIGUEUR_DIFF", "Plus tard."));
    assertThat(load(file).asOf()).contains(LocalDate.of(2022, 3, 1));

    LocalDate given = LocalDate.of(2023, 12, 6);
    ImportReport again = new CorpusImport(corpus, (source, read) -> {}).run(List.of(file), given);
    assertThat(again.asOf()).contains(given);
    assertThat(versions()).isEqualTo(3);
  }

  @Test
  void leavesOutABrokenLineAndSaysWhich() throws IOException {
    ImportReport report =
        load(
            jsonl(
                folder.resolve("a.jsonl"),
                line("L1", "2000-01-01", "", "VIGUEUR", "Un."),
                "{\"cid\":\n",
                line("L2", "hier", "", "VIGUEUR", "Deux."),
                line("L3", "2000-01-01", "", "VIGUEUR", "Trois.")));
    assertThat(report.leftOut())
        .extracting(ImportReport.LeftOut::name)
        .containsExactly("a.jsonl, ligne 2", "a.jsonl, ligne 3");
    assertThat(status("L3")).isEqualTo(Resolution.Status.EN_VIGUEUR);
  }

  @Test
  void keepsNothingOfATruncatedFileAndTheOldCorpusServes() throws IOException {
    load(jsonl(folder.resolve("a.jsonl"), line("L1", "2000-01-01", "", "VIGUEUR", "Un.")));
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      many.append(line("R" + i, "2000-01-01", "", "VIGUEUR", "Texte " + i * 7919L));
    }
    Path cut = gzip(folder.resolve("b.jsonl.gz"), many.toString());
    byte[] bytes = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));

    ImportReport report = new CorpusImport(corpus, (s, r) -> {}, 100).run(List.of(cut), null);

    assertThat(report.changed()).isFalse();
    assertThat(report.leftOut()).singleElement().matches(l -> l.why().contains("tronqué"));
    assertThat(status("L1")).isEqualTo(Resolution.Status.EN_VIGUEUR);
    assertThat(status("R1")).isEqualTo(Resolution.Status.INCONNU);
  }

  @Test
  void takesTheSourcesAroundATruncatedOne() throws IOException {
    Path good = jsonl(folder.resolve("z.jsonl"), line("L1", "2000-01-01", "", "VIGUEUR", "Un."));
    Path cut = archive(folder.resolve("LEGI_global_20230701.tar.gz"), sample());
    byte[] bytes = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOf(bytes, bytes.length - 40));

    ImportReport report = load(cut, good);

    assertThat(report.imported()).containsExactly("z.jsonl");
    assertThat(report.leftOut()).singleElement().matches(l -> l.name().endsWith(".tar.gz"));
    assertThat(status("L1")).isEqualTo(Resolution.Status.EN_VIGUEUR);
  }

  private static Map<String, String> sample() {
    Map<String, String> entries = new LinkedHashMap<>();
    String base = "legi/global/code_et_TNC_en_vigueur/code_en_vigueur/LEGI/TEXT/article/";
    entries.put(
        base + "LEGIARTI000000000001.xml",
        xml("LEGIARTI000000000001", CODE, "L1", "2000-01-01", "2010-01-01", "MODIFIE", "Avant."));
    entries.put(
        base + "LEGIARTI000000000002.xml",
        xml("LEGIARTI000000000002", CODE, "L1", "2010-01-01", END, "VIGUEUR", "Après."));
    entries.put(
        base + "LEGIARTI000000000003.xml",
        xml(
            "LEGIARTI000000000003",
            CODE,
            "L2",
            "2010-01-01",
            "2009-05-01",
            "MODIFIE_MORT_NE",
            "-"));
    entries.put(
        base + "LEGIARTI000000000004.xml",
        xml("LEGIARTI000000000004", CODE, "L3", "2222-02-22", END, "VIGUEUR_DIFF", "Un jour."));
    return entries;
  }

  @Test
  void readsTheOfficialArchiveWithItsStatesAndSentinels() throws IOException {
    ImportReport report = load(archive(folder.resolve(FULL), sample()));
    assertThat(report.leftOut()).isEmpty();
    assertThat(report.asOf()).contains(LocalDate.of(2023, 7, 1));
    assertThat(status("L1")).isEqualTo(Resolution.Status.EN_VIGUEUR);
    assertThat(status("L2")).isEqualTo(Resolution.Status.INCONNU);
    assertThat(status("L3")).isEqualTo(Resolution.Status.FUTUR);
    try (LuceneCorpus texts = new LuceneCorpus(corpus, new NoCorpus())) {
      LawArticle article = texts.article(citation("L. 1"), DAY).orElseThrow();
      assertThat(article.text()).isEqualTo("Après.\nSecond alinéa.");
      assertThat(article.path()).isEqualTo("Livre premier / Titre II");
      assertThat(article.id()).isEqualTo("LEGIARTI000000000002");
      assertThat(texts.resolve(citation("L3"), DAY).from()).isNull();
    }
  }

  @Test
  void neverKnowsTheLawOfADayToCome() throws IOException {
    ImportReport report = load(archive(folder.resolve("legi_global_20990101.tar.gz"), sample()));
    assertThat(report.asOf().orElseThrow()).isBefore(LocalDate.of(2099, 1, 1));
  }

  @Test
  void appliesAnIncrementAndItsRemovalsInTheOrderOfDays() throws IOException {
    load(archive(folder.resolve(FULL), sample()));
    Map<String, String> first =
        Map.of(
            "20230702/liste_suppression_legi.dat",
            "legi/global/x/article/LEGI/ARTI/00/LEGIARTI000000000002\n",
            "20230702/legi/a.xml",
            xml(
                "LEGIARTI000000000001",
                CODE,
                "L1",
                "2000-01-01",
                "2023-01-01",
                "ABROGE",
                "Avant."));
    Map<String, String> second =
        Map.of(
            "20230703/legi/a.xml",
            xml("LEGIARTI000000000009", CODE, "L9", "2023-01-01", END, "VIGUEUR", "Neuf."));
    Path b = archive(folder.resolve("LEGI_20230703-200000.tar.gz"), second);
    Path a = archive(folder.resolve("LEGI_20230702-200000.tar.gz"), first);

    ImportReport report = load(b, a);

    assertThat(report.leftOut()).isEmpty();
    assertThat(report.imported()).containsExactly(a.getFileName() + "", b.getFileName() + "");
    assertThat(status("L1")).isEqualTo(Resolution.Status.ABROGE);
    assertThat(status("L9")).isEqualTo(Resolution.Status.EN_VIGUEUR);
    assertThat(report.asOf()).contains(LocalDate.of(2023, 7, 3));
  }

  @Test
  void refusesAnIncrementThatWouldUndoALaterOne() throws IOException {
    String now = xml("LEGIARTI000000000009", CODE, "L9", "2023-01-01", END, "VIGUEUR", "Neuf.");
    String then =
        xml("LEGIARTI000000000009", CODE, "L9", "2022-01-01", "2022-06-01", "ABROGE", "Vieux.");
    Path late = archive(folder.resolve("LEGI_20230703-200000.tar.gz"), Map.of("a.xml", now));
    Path early = archive(folder.resolve("LEGI_20230702-200000.tar.gz"), Map.of("a.xml", then));
    Path before = archive(folder.resolve("LEGI_20230601-200000.tar.gz"), Map.of("a.xml", then));

    ImportReport first = load(before, late, archive(folder.resolve(FULL), sample()));
    ImportReport second = load(early);

    assertThat(first.leftOut()).singleElement().matches(l -> l.name().contains("20230601"));
    assertThat(second.changed()).isFalse();
    assertThat(second.leftOut()).singleElement().matches(l -> l.why().contains("plus ancien"));
    assertThat(status("L9")).isEqualTo(Resolution.Status.EN_VIGUEUR);
  }

  @Test
  void refusesAnIncrementWithoutItsBase() throws IOException {
    ImportReport report =
        load(
            archive(
                folder.resolve("LEGI_20230703-200000.tar.gz"),
                Map.of(
                    "a.xml",
                    xml("LEGIARTI000000000009", CODE, "L9", "2023-01-01", END, "VIGUEUR", "N."))));
    assertThat(report.changed()).isFalse();
    assertThat(report.leftOut())
        .singleElement()
        .matches(l -> l.why().contains("base LEGI complète"));
    assertThat(CorpusStatus.of(corpus)).isEmpty();
  }

  @Test
  void refusesAnEntryThatLeadsOutOfTheArchive() throws IOException {
    Map<String, String> entries = sample();
    entries.put(
        "../../dehors.xml",
        xml("LEGIARTI000000000007", CODE, "L7", "2000-01-01", END, "VIGUEUR", "Dehors."));
    ImportReport report = load(archive(folder.resolve(FULL), entries));
    assertThat(report.leftOut())
        .singleElement()
        .isEqualTo(
            new ImportReport.LeftOut(
                "../../dehors.xml", "ce nom sort de l'archive : entrée refusée"));
    assertThat(status("L7")).isEqualTo(Resolution.Status.INCONNU);
    assertThat(status("L1")).isEqualTo(Resolution.Status.EN_VIGUEUR);
  }

  @ParameterizedTest
  @ValueSource(
      bytes = {
        TarConstants.LF_SYMLINK,
        TarConstants.LF_LINK,
        TarConstants.LF_CHR,
        TarConstants.LF_BLK,
        TarConstants.LF_FIFO
      })
  void refusesAnEntryThatIsALinkOrADevice(byte type) throws IOException {
    Path archive = folder.resolve(FULL);
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
      TarArchiveEntry link = new TarArchiveEntry("legi/article.xml", type);
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
      byte[] good =
          xml("LEGIARTI000000000001", CODE, "L1", "2000-01-01", END, "VIGUEUR", "Un.")
              .getBytes(StandardCharsets.UTF_8);
      TarArchiveEntry file = new TarArchiveEntry("legi/bon.xml");
      file.setSize(good.length);
      tar.putArchiveEntry(file);
      tar.write(good);
      tar.closeArchiveEntry();
    }

    assertThat(load(archive).leftOut())
        .singleElement()
        .isEqualTo(
            new ImportReport.LeftOut(
                "legi/article.xml", "c'est un lien ou un périphérique : entrée refusée"));
    assertThat(status("L1")).isEqualTo(Resolution.Status.EN_VIGUEUR);
  }

  @Test
  void givesUpOnWhatAFewBytesBlowUp() throws IOException {
    Path bomb = folder.resolve("bombe.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      byte[] blank = new byte[1 << 20];
      Arrays.fill(blank, (byte) ' ');
      for (int i = 0; i < 80; i++) {
        out.write(blank);
      }
    }
    Path good = jsonl(folder.resolve("bon.jsonl"), line("L1", "2000-01-01", "", "VIGUEUR", "Un."));

    assertThat(load(bomb, good).leftOut())
        .singleElement()
        .matches(l -> l.name().endsWith("bombe.jsonl.gz") && l.why().contains("démesuré"));
    assertThat(status("L1")).isEqualTo(Resolution.Status.EN_VIGUEUR);
  }

  @Test
  void leavesOutAVersionOfADayThatNoCalendarHas() throws IOException {
    Path file =
        jsonl(
            folder.resolve("dates.jsonl"),
            line("L1", "2000-01-01", "", "VIGUEUR", "Un."),
            line("L2", "0000-01-01", "", "VIGUEUR", "Deux."),
            line("L3", "-0004-05-06", "", "VIGUEUR", "Trois."),
            line("L4", "2023-02-30", "", "VIGUEUR", "Quatre."),
            line("L5", "+12023-01-01", "", "VIGUEUR", "Cinq."));

    assertThat(load(file).leftOut())
        .hasSize(4)
        .allMatch(l -> l.why().equals("une date est illisible"));
    assertThat(status("L1")).isEqualTo(Resolution.Status.EN_VIGUEUR);
    assertThat(status("L3")).isEqualTo(Resolution.Status.INCONNU);
  }

  @Test
  void leavesOutWhatIsNoXmlByItsNameAndReadsNothingFromOutside() throws IOException {
    Path tree = Files.createDirectories(folder.resolve("dump/article"));
    Path secret = Files.writeString(folder.resolve("secret.txt"), "CANARI");
    String good = xml("LEGIARTI000000000001", CODE, "L1", "2000-01-01", END, "VIGUEUR", "Un.");
    Files.writeString(tree.resolve("a.xml"), good);
    Files.writeString(tree.resolve("b.xml"), "ceci n'est pas du XML");
    Files.writeString(
        tree.resolve("c.xml"),
        good.replace("?>\n", "?>\n<!DOCTYPE A [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>\n")
            .replace("Un.", "&e;")
            .replace("000001", "000005"),
        StandardCharsets.UTF_8);
    ImportReport report = load(folder.resolve("dump"));
    assertThat(report.leftOut())
        .extracting(ImportReport.LeftOut::name)
        .contains("article/b.xml")
        .isSubsetOf("article/b.xml", "article/c.xml");
    assertThat(status("L1")).isEqualTo(Resolution.Status.EN_VIGUEUR);
    try (LuceneCorpus texts = new LuceneCorpus(corpus, new NoCorpus())) {
      assertThat(texts.quotation(citation("L1"), DAY, "CANARI")).isEqualTo(Quotation.INFIDELE);
    }
  }

  @Test
  void resolvesALawByItsNumber() throws IOException {
    Path tree = Files.createDirectories(folder.resolve("dump"));
    Files.writeString(
        tree.resolve("a.xml"), LawTexts.law("LEGIARTI000000000001", "2000-321", "10"));
    load(tree);
    Citation cited = new CitationParser().parse("l'article 10 de la loi n° 2000-321").get(0);
    try (LuceneCorpus texts = new LuceneCorpus(corpus, new NoCorpus())) {
      assertThat(texts.resolve(cited, DAY).status()).isEqualTo(Resolution.Status.EN_VIGUEUR);
      Citation other = new CitationParser().parse("l'article 10 de la loi n° 82-213").get(0);
      assertThat(texts.resolve(other, DAY).status()).isEqualTo(Resolution.Status.HORS_CORPUS);
    }
  }

  @Test
  void readsTheTreeOfACodeWithTheDatesOfItsVersions() throws IOException {
    String code =
        """
        {"data":{"id":"%s","title":"Code des essais","dateDebutVersion":"2026-03-14"},"type":"code",
        "children":[{"data":{"id":"LEGISCTA1","title":"Partie"},"type":"section","children":[
        {"data":{"id":"LEGIARTI2","num":"L1","etat":"VIGUEUR","dateDebut":946684800000,
        "dateFin":32472144000000,"texte":"Un.","articleVersions":[
        {"id":"LEGIARTI1","etat":"MODIFIE","dateDebut":503971200000,"dateFin":946684800000},
        {"id":"LEGIARTI2","etat":"VIGUEUR","dateDebut":946684800000,"dateFin":32472144000000}]},
        "type":"article"}]}]}
        """
            .formatted(CODE);
    ImportReport report =
        load(Files.writeString(folder.resolve(CODE + ".json"), code, StandardCharsets.UTF_8));
    assertThat(report.leftOut()).isEmpty();
    assertThat(report.asOf()).contains(LocalDate.of(2026, 3, 14));
    try (LuceneCorpus texts = new LuceneCorpus(corpus, new NoCorpus())) {
      assertThat(texts.resolve(citation("L1"), LocalDate.of(1990, 1, 1)).from())
          .isEqualTo(LocalDate.of(1985, 12, 21));
      assertThat(texts.quotation(citation("L1"), LocalDate.of(1990, 1, 1), "Un"))
          .isEqualTo(Quotation.NON_VERIFIABLE);
      assertThat(texts.quotation(citation("L1"), DAY, "Un")).isEqualTo(Quotation.CONFORME);
    }
  }

  @Test
  void takesAnArticleWithItsStarAndWithoutForTheSame() throws IOException {
    load(
        jsonl(
            folder.resolve("a.jsonl"),
            line("R1-2", "1973-01-01", "1984-01-01", "MODIFIE", "Un."),
            line("*R1-2", "1984-01-01", "2001-01-01", "MODIFIE", "Deux."),
            line("R*1-2", "2001-01-01", "", "VIGUEUR", "Trois.")));
    assertThat(status("R. 1-2")).isEqualTo(Resolution.Status.EN_VIGUEUR);
    assertThat(status("R* 1-2")).isEqualTo(Resolution.Status.EN_VIGUEUR);
  }

  @Test
  void leavesOnlyTheServingIndexBehind() throws IOException {
    load(jsonl(folder.resolve("a.jsonl"), line("L1", "2000-01-01", "", "VIGUEUR", "Un.")));
    load(jsonl(folder.resolve("b.jsonl"), line("L2", "2000-01-01", "", "VIGUEUR", "Deux.")));
    try (Stream<Path> entries = Files.list(corpus)) {
      assertThat(entries.map(e -> e.getFileName().toString()))
          .containsExactlyInAnyOrder(".verrou", "courant", "index-2");
    }
  }

  @Test
  void isSeenByACorpusThatIsOpen() throws IOException {
    try (LuceneCorpus texts = new LuceneCorpus(corpus, new NoCorpus())) {
      assertThat(texts.resolve(citation("L1"), DAY).status())
          .isEqualTo(Resolution.Status.HORS_CORPUS);
      load(jsonl(folder.resolve("a.jsonl"), line("L1", "2000-01-01", "", "VIGUEUR", "Un.")));
      assertThat(texts.resolve(citation("L1"), DAY).status())
          .isEqualTo(Resolution.Status.EN_VIGUEUR);
    }
  }

  @Test
  void namesAFileThatItCannotRead() throws IOException {
    Path odd = Files.writeString(folder.resolve("note.txt"), "bonjour");
    assertThat(load(odd, folder.resolve("absent.jsonl")).leftOut())
        .extracting(ImportReport.LeftOut::name)
        .containsExactly(odd.toString(), folder.resolve("absent.jsonl").toString());
  }
}
