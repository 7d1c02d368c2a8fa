package org.paraphe.extraction;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraphe.pipeline.Settings;
import org.paraphe.pipeline.Tools;

class ParentOpensNothingTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.paraphe.extraction");

  @Test
  void noClassOfTheParentProcessUsesALibraryThatParsesForeignBytes() {
    noClasses()
        .that()
        .haveNameMatching(
            ".*\\.extraction\\.(IsolatedExtractor|IsolatedTemplates|Extraction|ExtractionSettings|Worker|WorkerPool"
                + "|WorkerCommand|WorkFolders|Folders|Frames|Wire|Isolation|PieceNames"
                + "|Warnings)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache..", "org.jsoup..", "java.util.zip..", "javax.imageio..", "javax.xml..")
        .check(CLASSES);
  }

  @Test
  void noClassOfTheParentProcessCallsAReader() {
    noClasses()
        .that()
        .haveNameMatching(
            ".*\\.extraction\\.(IsolatedExtractor|IsolatedTemplates|Extraction|Worker|WorkerPool)")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            ".*\\.extraction\\.(PieceReader|.+Reader|Reading|TextSink|WordZip|WordFiller|WordTasks)")
        .check(CLASSES);
  }

  /** A service that drafts from a dossier in every format, and extracts what is not one of them. */
  static final class Parent {
    public static void main(String[] files) {
      Path work = Path.of(files[0]);
      try (Tools tools = Tools.of(Settings.standard(), null, work.resolve("travail"))) {
        List<Path> dossier = Stream.of(files).skip(1).map(Path::of).toList();
        int pieces = tools.draftOnce().extract(dossier).size();
        tools.draftOnce().draft(dossier, null, null, Map.of(), work.resolve("projet"));
        System.exit(pieces >= dossier.size() ? 0 : 1);
      }
    }
  }

  @Test
  void loadsNoClassThatParsesForeignBytes(@TempDir Path folder) throws Exception {
    byte[] letter = Samples.letter();
    String mail =
        "Subject: x\nContent-Type: text/html\n\n<p>Demande d'arrêté de circulation rue du Lac</p>";
    List<Path> dossier =
        List.of(
            Samples.file(folder, "a.docx", letter),
            Samples.file(folder, "b.eml", Samples.utf8(mail)),
            Samples.file(folder, "c.zip", Samples.zip("d.docx", letter, "e.txt", "Bonjour")),
            Samples.file(folder, "f.pdf", Samples.pdf("Bonjour")),
            Samples.file(folder, "g.xlsx", Samples.workbook()));
    Path loaded = folder.resolve("classes");

    assertThat(run(folder, loaded, dossier)).isZero();

    List<String> classes =
        Files.readAllLines(loaded).stream()
            .map(line -> line.replaceAll(".*\\] (\\S+) source.*", "$1"))
            .toList();
    assertThat(classes).contains("org.paraphe.extraction.IsolatedExtractor");
    assertThat(classes).filteredOn(name -> PARSERS.matcher(name).lookingAt()).isEmpty();
  }

  private static final Pattern PARSERS =
      Pattern.compile(
          "org\\.apache\\.(tika|poi|james|xmlbeans|commons\\.compress\\.archivers)\\."
              + "|org\\.apache\\.pdfbox\\.(Loader|pdfparser\\.PDFParser|text)"
              + "|org\\.jsoup\\.|javax\\.imageio\\.ImageIO|java\\.util\\.zip\\.ZipInputStream"
              + "|org\\.paraphe\\.extraction\\.\\w*(Reader|Look|Tesseract)$");

  private static int run(Path folder, Path loaded, List<Path> dossier) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Isolation.javaHome().resolve("bin").resolve("java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:class+load:file=" + loaded,
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                folder.toString()));
    dossier.forEach(file -> command.add(file.toString()));
    Process parent =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(parent.waitFor(300, TimeUnit.SECONDS)).isTrue();
    return parent.exitValue();
  }
}
