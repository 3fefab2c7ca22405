package dev.calque;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/**
 * What a native image would not survive: it runs every static initialiser when it is made, and
 * keeps what came of it. Threads cannot be kept, and seeds, clocks and addresses must not be.
 */
@AnalyzeClasses(packages = "dev.calque", importOptions = DoNotIncludeTests.class)
class NativeReadinessTest {

  private static final List<Class<?>> NOT_TO_BE_KEPT =
      List.of(
          Thread.class,
          java.util.concurrent.Executor.class,
          java.util.Timer.class,
          java.util.Random.class,
          java.net.InetAddress.class,
          java.io.Closeable.class,
          java.lang.ref.Cleaner.class,
          java.time.Instant.class,
          Process.class);

  @ArchTest
  static final ArchRule nothingIsStartedOrSeededInAStaticField =
      fields().that().areStatic().should(beOfAKindThatCanBeKept());

  @ArchTest
  static final ArchRule noMethodIsNative =
      methods()
          .should(
              new ArchCondition<JavaMember>("not be native") {
                @Override
                public void check(JavaMember member, ConditionEvents events) {
                  boolean isNative = member.getModifiers().contains(JavaModifier.NATIVE);
                  events.add(new SimpleConditionEvent(member, !isNative, member.getFullName()));
                }
              });

  @ArchTest
  static final ArchRule noLibraryIsLoaded =
      noClasses()
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "System.load…",
                  call ->
                      call.getTargetOwner().isEquivalentTo(System.class)
                          && call.getName().startsWith("load")));

  private static ArchCondition<JavaField> beOfAKindThatCanBeKept() {
    return new ArchCondition<>("be of a kind that a native image can keep") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        JavaClass type = field.getRawType();
        boolean keeps = NOT_TO_BE_KEPT.stream().noneMatch(type::isAssignableTo);
        events.add(new SimpleConditionEvent(field, keeps, field.getFullName() + " is a " + type));
      }
    };
  }
}
