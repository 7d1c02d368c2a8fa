package org.paraphe;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.Sha256;
import org.paraphe.dossier.Shortened;
import org.paraphe.dossier.TransientFailure;

/**
 * The package table of the architecture: an arrow goes only where its line says. The packages are
 * the walls of the library, so a rule that breaks is a question for the architecture first.
 *
 * <p>Two things that the table leaves unsaid: hashes, shortened words and the two failures, which
 * live in {@code dossier}, are words that every package may use; facts speak of extracted pieces,
 * so what drafts, checks and shows facts sees those too.
 */
@AnalyzeClasses(packages = "org.paraphe", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final Class<?>[] WORDS_OF_ALL = {
    Sha256.class, Shortened.class, PermanentFailure.class, TransientFailure.class
  };

  @ArchTest static final ArchRule act_uses_no_other_package = mayUse("act");

  @ArchTest static final ArchRule dossier_uses_no_other_package = mayUse("dossier");

  @ArchTest
  static final ArchRule extraction_uses_only_the_dossier = mayUse("extraction", "dossier");

  @ArchTest static final ArchRule facts_use_only_extraction = mayUse("facts", "extraction");

  @ArchTest static final ArchRule law_uses_no_other_package = mayUse("law");

  @ArchTest
  static final ArchRule templates_use_only_the_act_and_the_types_of_facts =
      mayUse("template", "act", "facts");

  @ArchTest static final ArchRule privacy_uses_only_facts = mayUse("privacy", "facts");

  @ArchTest
  static final ArchRule drafting_uses_only_act_facts_law_template_and_privacy =
      mayUse("drafting", "act", "facts", "extraction", "law", "template", "privacy");

  @ArchTest
  static final ArchRule checking_uses_only_act_facts_law_privacy_and_templates =
      mayUse("checking", "act", "facts", "extraction", "law", "privacy", "template");

  @ArchTest
  static final ArchRule rendering_uses_only_act_templates_facts_and_findings =
      mayUse("rendering", "act", "template", "facts", "extraction", "checking");

  @ArchTest
  static final ArchRule casefile_uses_only_act_and_dossier = mayUse("casefile", "act", "dossier");

  @ArchTest
  static final ArchRule review_uses_only_cases_and_findings =
      mayUse("review", "casefile", "checking");

  @ArchTest
  static final ArchRule archive_uses_only_cases_decisions_and_documents =
      mayUse("archive", "casefile", "review", "rendering");

  @ArchTest
  static final ArchRule no_two_packages_use_each_other =
      slices().matching("org.paraphe.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule the_engine_knows_no_framework =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..", "org.apache.camel..", "picocli..", "ch.qos.logback..")
          .because("the engine is usable by itself");

  @ArchTest
  static final ArchRule only_extraction_opens_foreign_bytes =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.paraphe.extraction..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.tika..", "org.apache.james..", "jakarta.mail..")
          .because("parsing happens in the child process, and nowhere else");

  @ArchTest
  static final ArchRule only_extraction_and_rendering_know_spreadsheets =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.paraphe.extraction..", "org.paraphe.rendering..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.poi..")
          .because("extraction reads them in the child process, rendering writes registers");

  @ArchTest
  static final ArchRule only_extraction_reads_pdf =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.paraphe.extraction..")
          .and()
          .doNotHaveFullyQualifiedName("org.paraphe.rendering.PdfPicture") // of our own bytes
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.pdfbox.text..", "org.apache.pdfbox.pdfparser..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.apache.pdfbox.Loader")
          .because("rendering writes PDF, it never reads one");

  @ArchTest
  static final ArchRule only_extraction_and_rendering_read_zip =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.paraphe.extraction..", "org.paraphe.rendering..")
          .and()
          .haveNameNotMatching("org\\.paraphe\\.pipeline\\.BackupSource.*") // an agent's own backup
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.zip.ZipInputStream")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.zip.ZipFile")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.commons.compress.archivers",
              "org.apache.commons.compress.archivers.zip..")
          .because("a dossier's zip is opened by the child; rendering opens our style document");

  @ArchTest
  static final ArchRule time_is_java_time =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.paraphe.extraction..", "org.paraphe.rendering..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(
              java.util.Date.class, java.util.Calendar.class, java.text.SimpleDateFormat.class)
          .because(
              "a date of an act has no time zone to lose a day in (mail and PDF libraries ask for"
                  + " them)");

  @ArchTest
  static final ArchRule no_class_is_named_for_what_it_is_not =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
          .because("a name says what a class is for");

  private static ArchRule mayUse(String feature, String... others) {
    String[] allowed =
        Stream.concat(Stream.of(feature), Stream.of(others))
            .map(p -> "org.paraphe." + p + "..")
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage("org.paraphe." + feature + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed)
                .or(resideOutsideOfPackages("org.paraphe.."))
                .or(belongToAnyOf(WORDS_OF_ALL)))
        .because("the package table of the architecture gives " + feature + " no other arrow")
        .allowEmptyShould(true);
  }
}
