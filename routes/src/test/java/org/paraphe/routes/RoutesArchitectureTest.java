package org.paraphe.routes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the application. */
@AnalyzeClasses(packages = "org.paraphe.routes", importOptions = DoNotIncludeTests.class)
class RoutesArchitectureTest {

  private static final String COMMANDS = "org.paraphe.routes.cli..";
  private static final String STARTERS =
      "(ServeCommand|DemoCommand|DemoHome|DemoTour|RestoreCommand|RebuildCommand)";

  @ArchTest
  static final ArchRule no_two_packages_use_each_other =
      slices().matching("org.paraphe.routes.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule no_command_knows_spring_or_camel =
      noClasses()
          .that()
          .resideInAPackage(COMMANDS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "org.apache.camel..");

  @ArchTest
  static final ArchRule only_serve_and_demo_start_the_service =
      noClasses()
          .that()
          .resideInAPackage(COMMANDS)
          .and()
          .haveNameNotMatching(".*\\." + STARTERS)
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.paraphe.routes.config.Service")
          .because("a command that needs only the engine does not start Spring");

  @ArchTest
  static final ArchRule no_route_uses_the_store =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Routes")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.paraphe.casefile..", "java.sql..", "java.nio.file..")
          .because("a route only moves: one verb on a use case a step");

  @ArchTest
  static final ArchRule time_is_java_time =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(
              java.util.Date.class, java.util.Calendar.class, java.text.SimpleDateFormat.class);
}
