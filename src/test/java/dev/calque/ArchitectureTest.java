package dev.calque;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Optional;

/** Who may know whom. An exception stands next to its rule, with its reason. */
@AnalyzeClasses(packages = "dev.calque", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** A package of ours may use those named after it, itself, and what is not ours. */
  private static ArchRule mayUse(String from, String... to) {
    String[] allowed = new String[to.length + 1];
    allowed[0] = "dev.calque." + from + "..";
    for (int i = 0; i < to.length; i++) {
      allowed[i + 1] = "dev.calque." + to[i] + "..";
    }
    return noClasses()
        .that()
        .resideInAPackage("dev.calque." + from + "..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("dev.calque..")
                .and(
                    com.tngtech.archunit.base.DescribedPredicate.not(
                        JavaClass.Predicates.resideInAnyPackage(allowed))));
  }

  @ArchTest static final ArchRule addressUsesNobody = mayUse("address");
  @ArchTest static final ArchRule languageUsesNobody = mayUse("language");
  @ArchTest static final ArchRule fetchUsesAddresses = mayUse("fetch", "address");

  @ArchTest
  static final ArchRule pageUsesWhatItIsMadeOf = mayUse("page", "fetch", "language", "address");

  @ArchTest
  static final ArchRule signalLooksAtPages =
      mayUse("signal", "page", "language", "address", "fetch"); // fetch: a page's Headers

  @ArchTest
  static final ArchRule verdictWeighsEvidence =
      mayUse("verdict", "signal", "page", "language", "address", "fetch");

  @ArchTest
  static final ArchRule articleLooksAtPages =
      mayUse("article", "page", "language", "address", "fetch");

  @ArchTest
  static final ArchRule readingJoinsTheStages =
      mayUse("reading", "article", "verdict", "signal", "page", "language", "fetch", "address");

  @ArchTest
  static final ArchRule cacheKeepsReadings =
      // fetch: the validators of a kept page
      mayUse("cache", "reading", "allowance", "shared", "address", "fetch");

  @ArchTest static final ArchRule sharedUsesNobody = mayUse("shared");
  @ArchTest static final ArchRule allowancesAreShared = mayUse("allowance", "shared");

  @ArchTest
  static final ArchRule apiAnswersFromTheCache =
      // fetch: a request for markup that was handed over has no validators
      mayUse("api", "cache", "reading", "allowance", "shared", "address", "fetch");

  @ArchTest
  static final ArchRule theDomainKnowsNoFramework =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.calque.address..",
              "dev.calque.language..",
              "dev.calque.page..",
              "dev.calque.signal..",
              "dev.calque.verdict..",
              "dev.calque.article..",
              "dev.calque.reading..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "io.quarkus..", "io.vertx..", "io.smallrye..");

  @ArchTest
  static final ArchRule markupIsParsedInThreePlaces =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.calque.page..", "dev.calque.signal..", "dev.calque.article..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jsoup..");

  @ArchTest
  static final ArchRule onlyFetchSpeaksHttpToSites =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.calque.fetch..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("io\\.vertx\\.core\\.http\\.HttpClient.*|java\\.net\\.http\\..*");

  @ArchTest
  static final ArchRule onlyCacheKnowsCaffeine =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.calque.cache..", "dev.calque.allowance..")
          // Hosts that are left alone are forgotten each in its time.
          .and()
          .doNotHaveSimpleName("SitePauses")
          // Wiring reads the cache's counts for the metrics.
          .and()
          .doNotHaveSimpleName("Wiring")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.github.benmanes..");

  @ArchTest
  static final ArchRule onlySharedSpeaksToRedis =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.calque.shared..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.vertx.redis..", "io.github.resilience4j..");

  @ArchTest
  static final ArchRule onlyAllowanceKnowsBuckets =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.calque.allowance..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.github.bucket4j..");

  @ArchTest
  static final ArchRule onlyApiKnowsJakartaRest =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.calque.api..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.ws.rs..");

  @ArchTest
  static final ArchRule noCyclesBetweenPackages =
      slices().matching("dev.calque.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noPublicFields =
      fields().that().areNotStatic().should().notBePublic().because("state is reached by methods");

  @ArchTest
  static final ArchRule noDumpingGrounds =
      classes()
          .should()
          .haveSimpleNameNotEndingWith("Util")
          .andShould()
          .haveSimpleNameNotEndingWith("Utils")
          .andShould()
          .haveSimpleNameNotEndingWith("Helper")
          .andShould()
          .haveSimpleNameNotEndingWith("Manager");

  @ArchTest
  static final ArchRule noOptionalFields = noFields().should().haveRawType(Optional.class);

  @ArchTest
  static final ArchRule noOptionalParameters =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areNotAnonymousClasses()
          .and()
          // The bucket library's interface asks for them.
          .areDeclaredInClassesThat()
          .doNotImplement(
              "io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation")
          .and()
          .areNotPrivate()
          .should()
          .haveRawParameterTypes(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "an Optional",
                  types -> types.stream().anyMatch(type -> type.isEquivalentTo(Optional.class))));
}
