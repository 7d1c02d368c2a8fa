package org.paraphe.extraction;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

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
}
