package org.paraphe.checking;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A check that nobody runs finds nothing, and says nothing about it. */
@AnalyzeClasses(packages = "org.paraphe.checking", importOptions = DoNotIncludeTests.class)
class EveryCheckRunsTest {

  @ArchTest
  static final ArchRule each_check_is_one_of_the_checks =
      classes()
          .that()
          .implement(Check.class)
          .should(
              new ArchCondition<JavaClass>("be made by Checks") {
                @Override
                public void check(JavaClass one, ConditionEvents events) {
                  boolean made =
                      one.getConstructorCallsToSelf().stream()
                          .anyMatch(call -> call.getOriginOwner().isEquivalentTo(Checks.class));
                  events.add(
                      new SimpleConditionEvent(one, made, one.getName() + " made by Checks"));
                }
              });
}
